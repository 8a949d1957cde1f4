/**
 * The wheels of local projects, just built, as constraints of an installer or of a resolution: a project of that name on the
 * index is another one. A constraint installs nothing by itself, and keeps what a requirement says of the version.
 * @see https://docs.astral.sh/uv/reference/settings/#constraint-dependencies
 */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseWheelName, type WheelName } from '../archives/wheel-name.js'
import { normalizeName } from '../project/paths.js'
import type { GivenWheels } from './given-wheels.js'

/** A wheel as what stands for its project. */
interface LocalWheel {
  /** Normalised. */
  readonly name: string
  /** Absolute path. */
  readonly path: string
}

/**
 * The wheels that stand for local projects in a resolution for many targets. One stands for all of a project: it has the
 * metadata, and `only` in the selection decides about the file.
 * @param sourced normalised names that the project's own sources decide
 */
export function representatives(given: readonly GivenWheels[], sourced: readonly string[]): readonly LocalWheel[] {
  return given.flatMap(({ name, dir, wheels: [wheel] }) =>
    dir === undefined || wheel === undefined || sourced.includes(name) ? [] : [{ name, path: wheel }],
  )
}

/**
 * The wheels that an installer takes on one interpreter. Of several that serve it, one for this Python alone was built for it.
 * @param wheels absolute paths; what is not called like a wheel is passed over
 * @param serves whether a wheel is for the interpreter
 * @param except name of the project that is installed, which needs no constraint
 */
export function installable(
  wheels: readonly string[],
  serves: (wheel: string) => boolean,
  except: string,
): readonly LocalWheel[] {
  const named = wheels.flatMap(file => {
    const wheel = parseWheelName(path.basename(file))
    if (wheel === undefined || wheel.name === normalizeName(except) || !serves(file)) return []
    return [{ file, wheel }]
  })
  const chosen = new Map(named.sort((a, b) => reach(b.wheel) - reach(a.wheel)).map(one => [one.wheel.name, one.file]))
  return [...chosen].map(([name, file]) => ({ name, path: file }))
}

/** How many Pythons a wheel serves, roughly: any Python 3, the stable ABI, one. */
function reach({ tags }: WheelName): number {
  return tags.some(tag => tag.startsWith('py')) ? 2 : tags.some(tag => tag.includes('-abi3-')) ? 1 : 0
}

/**
 * Writes a file of constraints.
 * @param file absolute path, in a folder that is there
 * @returns `file`; undefined when there are no wheels, and so no file
 */
export async function writeLocalConstraints(file: string, wheels: readonly LocalWheel[]): Promise<string | undefined> {
  if (wheels.length === 0) return undefined
  const lines = wheels.map(({ name, path: wheel }) => `${name} @ ${pathToFileURL(wheel).href}\n`)
  await writeFile(file, lines.sort().join(''))
  return file
}
