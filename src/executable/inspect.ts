/** What can be seen in a finished executable without running it (pure): architecture, floor, where every file came from. */

import { FORMAT_OF } from '../archives/native-headers.js'
import { PackagingError, throwProblems } from '../core/errors.js'
import type { Check } from '../core/model.js'
import { floor } from './floor.js'
import { hostFiles } from './host-files.js'
import { baseName, type InspectRequest, type Look, nativeOf } from './look.js'
import { originWords } from './member.js'
import { offeredBySystem } from './system-offers.js'

/**
 * One check for each of `architecture`, the floor, `needs` and `host files`, and the format's own warnings.
 * @throws PackagingError(s) `check/architecture`, `build/floor`, `check/host-files`, all together
 */
export function inspect(request: InspectRequest): readonly Check[] {
  const { made, file } = request
  const looks = [architecture(request), floor(request), needs(request), hostFiles(request)]
  throwProblems(looks.flatMap(look => ('problem' in look ? [look.problem] : [])))
  const check = (name: string, result: Check['result'], reason: string): Check => {
    return { name, artifact: file, result, reason, seconds: 0 }
  }
  return [
    ...looks.flatMap(look => ('problem' in look ? [] : [check(look.name, look.result, look.reason)])),
    ...(made.warnings ?? []).map(({ check: name, reason }) => check(name, 'warning', reason)),
  ]
}

function architecture({ made, platform, file }: InspectRequest): Look {
  const name = 'architecture'
  const native = nativeOf(made.members)
  const own = native.filter(({ native: { format } }) => format === FORMAT_OF[platform.os])
  // A wheel may bring programs for other systems as data: setuptools does (cli.exe), and a loader never meets them.
  const wrong = own.filter(({ native: { arches } }) => !arches.includes(platform.arch))
  const [first] = wrong
  if (first !== undefined)
    return {
      problem: new PackagingError('check/architecture', {
        message: `${file} is for ${platform.name}, but ${first.path} in it is for ${first.native.arches.join(', ')}.`,
        fix: 'See from which wheel it came: a wheel marked for this platform holds a file for another one; leave it out, or have the wheel mended.',
        detail: wrong.map(one => `${one.path}: ${one.native.arches.join(', ')} (${originWords(one.origin)})`),
      }),
    }
  if (own.length === 0)
    return {
      problem: new PackagingError('check/architecture', {
        message: `${file} is for ${platform.name}, but no program or library in it is.`,
        fix: 'The tool made something for another system; report this as a bug of package-python.',
        detail: native.map(one => `${one.path}: ${one.native.format} ${one.native.arches.join(', ')}`),
      }),
    }
  return { name, result: 'passed', reason: `all ${own.length} programs and libraries are ${platform.arch}` }
}

/** What the loader will look for has to be inside, or a part of every system. */
function needs({ made, platform }: InspectRequest): Look {
  const inside = new Set(
    made.members.flatMap(({ path, native }) => [baseName(path), native?.soname ?? baseName(path)]),
  )
  const lower = new Set([...inside].map(name => name.toLowerCase()))
  const missing = new Map<string, string[]>()
  for (const { path, native } of nativeOf(made.members)) {
    if (native.format !== FORMAT_OF[platform.os]) continue
    for (const library of native.needs)
      if (!lower.has(baseName(library).toLowerCase()) && !offeredBySystem(library, platform))
        missing.set(library, [...(missing.get(library) ?? []), path])
  }
  const name = 'needs'
  if (missing.size === 0)
    return { name, result: 'passed', reason: 'needs no library but those of every such system' }
  const words = [...missing].map(([library, by]) => `${library} (for ${by[0]})`).join(', ')
  return { name, result: 'warning', reason: `users need on their system: ${words}` }
}
