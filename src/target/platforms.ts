/** The parsing of the `platforms` input. `runner` is the one word that means "this machine". */
import { PackagingError } from '../core/errors.js'
import type { Interpreter, Platform } from '../core/model.js'
import { nearestOf } from '../core/parse.js'
import { type Floors, floorFor, lowerFloor } from './floors.js'
import { ARCH_ALIASES, canonicalPlatform, KINDS, nameOf, PLATFORM_NAMES } from './platform-names.js'

/** The platform this machine is, with the floors asked for but none above what it has itself. */
function runnerPlatform(machine: Interpreter['platform'], floors: Floors): Platform | undefined {
  const system = machine.os === 'linux' && machine.libc === 'musl' ? 'musllinux' : machine.os
  const name = nameOf(system, machine.arch)
  const kind = KINDS.get(name)
  if (kind === undefined) return undefined
  const floor = floorFor(kind, floors)
  return {
    name,
    ...kind,
    floor: kind.os === 'linux' && machine.libcVersion ? lowerFloor(floor, machine.libcVersion) : floor,
  }
}

function unknown(value: string): PackagingError {
  const word = value.toLowerCase()
  const arch = Object.hasOwn(ARCH_ALIASES, word) ? ARCH_ALIASES[word] : undefined
  const ofArch = [...KINDS].filter(([, kind]) => kind.arch === arch).map(([name]) => name)
  return new PackagingError('input/invalid', {
    message:
      arch === undefined
        ? `platforms: '${value}' is not a platform.`
        : `platforms: '${value}' is an architecture without an operating system.`,
    fix: `Did you mean '${ofArch[0] ?? nearestOf(value, PLATFORM_NAMES)}'? Valid: runner, ${PLATFORM_NAMES.join(', ')}, or a path to a complete-platform .json file.`,
  })
}

export interface ParsedPlatforms {
  /** Without duplicates, in the order asked. */
  readonly platforms: readonly Platform[]
  /** Values that are paths to complete-platform JSON files, as written. */
  readonly files: readonly string[]
  /** All that is wrong with the values; code `input/invalid`. */
  readonly problems: readonly PackagingError[]
}

/** Whether a `platforms` value is a path to a complete-platform file and not a name. */
export function isPlatformFile(value: string): boolean {
  return /\.json$/i.test(value) || /[/\\]/.test(value)
}

/**
 * Reads the values of the `platforms` input. Pure: files are named, not read (`decodeCompletePlatform` does).
 * `floors` come from `parseFloors`; one that a platform cannot have (manylinux of aarch64 begins at 2.17) is a problem.
 */
export function parsePlatforms(
  values: readonly string[],
  context: { readonly machine: Interpreter['platform']; readonly floors: Floors },
): ParsedPlatforms {
  const platforms = new Map<string, Platform>()
  const files = new Set<string>()
  const problems: PackagingError[] = []
  for (const value of values) {
    if (isPlatformFile(value)) {
      files.add(value)
      continue
    }
    try {
      const name = canonicalPlatform(value)
      const kind = name === undefined ? undefined : KINDS.get(name)
      const platform =
        value.toLowerCase() === 'runner'
          ? runnerPlatform(context.machine, context.floors)
          : name && kind && { name, ...kind, floor: floorFor(kind, context.floors) }
      if (!platform) problems.push(unknown(value))
      else if (!platforms.has(platform.name)) platforms.set(platform.name, platform)
    } catch (thrown) {
      if (!(thrown instanceof PackagingError)) throw thrown
      problems.push(thrown)
    }
  }
  return { platforms: [...platforms.values()], files: [...files], problems }
}
