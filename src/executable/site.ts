/** Puts wheels into one folder to import from, and keeps in mind which file is of which wheel. */
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { extractWheel } from '../archives/extract.js'
import { parseWheelName } from '../archives/wheel-name.js'
import { sha256Of, walk } from '../host/files.js'
import type { BundledWheel } from './format.js'

export interface Site {
  /** Absolute path; nothing but what is in the wheels, no scripts made, no RECORD changed, no bytecode. */
  readonly dir: string
  /** Package and version by path under `dir` (with `/`). */
  readonly owners: ReadonlyMap<string, { readonly package: string; readonly version: string }>
}

/**
 * Wheels may share a file (namespace packages do): the first one's stays; when the contents differ it is told.
 * @param dir absolute path of a folder that is not there yet
 * @throws PackagingError `check/content` for a damaged or unsafe wheel
 */
export async function makeSite(
  wheels: readonly BundledWheel[],
  dir: string,
  say: (line: string) => void,
): Promise<Site> {
  const owners = new Map<string, { package: string; version: string }>()
  await mkdir(dir, { recursive: true })
  for (const wheel of wheels) {
    const name = parseWheelName(path.basename(wheel.path))
    if (name === undefined) throw new Error(`${wheel.path} is no wheel`)
    const owner = { package: name.name, version: name.version }
    const apart = `${dir}.unpacking`
    await extractWheel(wheel.path, apart)
    for await (const { name: place, file } of walk(apart)) {
      const final = path.join(dir, place)
      if (file === undefined) await mkdir(final, { recursive: true })
      else if (!owners.has(place)) {
        await rename(file, final)
        owners.set(place, owner)
      } else if ((await sha256Of(file)) !== (await sha256Of(final)))
        say(
          `${place} is in ${owners.get(place)?.package} and, different, in ${owner.package}: the first one's is taken`,
        )
    }
    await rm(apart, { recursive: true, force: true })
  }
  return { dir, owners }
}
