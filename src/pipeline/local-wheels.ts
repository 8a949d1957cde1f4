/**
 * The wheels of local projects, just built, as constraints of an installer: a project of that name on the index is
 * another one. A constraint installs nothing by itself, and keeps what a requirement says of the version.
 * @see https://docs.astral.sh/uv/reference/settings/#constraint-dependencies
 */
import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseWheelName, type WheelName } from '../archives/wheel-name.js'
import type { Interpreter } from '../core/model.js'
import { formatPython } from '../interpreters/versions.js'
import { normalizeName } from '../project/paths.js'
import type { Context } from './context.js'
import { uncovered } from './distributions.js'

/** Absolute folder that the wheels of local projects are put into. */
export function localWheelsFolder({ staging }: Pick<Context, 'staging'>): string {
  return path.join(staging.root, 'local-wheels')
}

/**
 * A file of constraints for one interpreter.
 * @param except name of the project that is installed, which needs no constraint
 * @returns its absolute path; undefined when there are no such wheels
 */
export async function writeLocalConstraints(
  context: Pick<Context, 'staging' | 'configuration'>,
  interpreter: Interpreter,
  except = '',
): Promise<string | undefined> {
  const folder = localWheelsFolder(context)
  const files = await readdir(folder, { recursive: true }).catch((): string[] => [])
  const named = files.flatMap(file => {
    const wheel = parseWheelName(path.basename(file))
    if (wheel === undefined || wheel.name === normalizeName(except)) return []
    const serves = uncovered(file, [interpreter], context.configuration.plan.runner).length === 0
    return serves ? [{ file, wheel }] : []
  })
  // Of several that serve, one for this Python alone was built for it.
  const chosen = new Map(named.sort((a, b) => reach(b.wheel) - reach(a.wheel)).map(one => [one.wheel.name, one.file]))
  if (chosen.size === 0) return undefined
  const lines = [...chosen].map(([name, file]) => `${name} @ ${pathToFileURL(path.join(folder, file)).href}\n`)
  const output = path.join(folder, `constraints-${formatPython(interpreter.python)}-${normalizeName(except)}.txt`)
  await writeFile(output, lines.sort().join(''))
  return output
}

/** How many Pythons a wheel serves, roughly: any Python 3, the stable ABI, one. */
function reach({ tags }: WheelName): number {
  return tags.some(tag => tag.startsWith('py')) ? 2 : tags.some(tag => tag.includes('-abi3-')) ? 1 : 0
}
