/** What is reported of wheels that cannot be tagged for the minimum system (pure). */

import { PackagingError } from '../core/errors.js'
import { alternatives } from '../core/format.js'
import type { Compiler, Platform } from '../core/model.js'
import { compareVersions, minimumInput } from '../targets/platforms.js'

/** A versioned symbol that the minimum system does not have. */
export interface TooNew {
  /** Path inside the wheel, or of a library of this machine that the wheel would have to contain. */
  readonly file: string
  /** `libc.so.6` */
  readonly library: string
  /** `GLIBC_2.34` */
  readonly version: string
  readonly symbols: readonly string[]
}

/** A wheel that does not run on the minimum system. */
export interface Unfit {
  /** File name. */
  readonly wheel: string
  /** The oldest system that it runs on, as `major.minor`; undefined when there is none. */
  readonly fitFor: string | undefined
  readonly tooNew: readonly TooNew[]
}

/** A wheel that was repaired for a newer system than the default minimum, and why. */
export interface Newer extends Unfit {
  /** File name of the wheel to ship. */
  readonly shipped: string
}

export interface FloorContext {
  readonly platform: Platform
  readonly compiler: Compiler
}

const SHOWN = 20

/** One error for all wheels of a project: they are built from the same source and fail for the same reason (pure). */
export function floorError(unfit: readonly Unfit[], context: FloorContext): PackagingError {
  const { platform } = context
  const [first] = unfit
  const worst = first && hardest(first.tooNew)
  const others = unfit.length > 1 ? ` (and ${unfit.length - 1} more of its wheels)` : ''
  const why = worst === undefined ? '' : `: it needs ${symbolText(worst)}`
  const detail = unfit.flatMap(({ wheel, tooNew }) => [wheel, ...tooNew.map(one => `  ${symbolText(one)}`)])
  return new PackagingError('build/floor', {
    message: `${first?.wheel}${others} does not run on ${systemName(platform)} ${platform.floor}${why}.`,
    fix: waysOut(unfit, context),
    detail: detail.length > SHOWN ? [...detail.slice(0, SHOWN), `… and ${detail.length - SHOWN} more`] : detail,
  })
}

/** One warning for all wheels of a project that need a newer system than the default minimum (pure). */
export function newerWarning(newer: readonly Newer[], context: FloorContext): PackagingError {
  const { platform } = context
  const [first] = newer
  const worst = first && hardest(first.tooNew)
  const others = newer.length > 1 ? ` (and ${newer.length - 1} more ${newer.length === 2 ? 'wheel' : 'wheels'})` : ''
  const why = worst === undefined ? '' : `: it needs ${symbolText(worst)}`
  return new PackagingError('build/floor', {
    message: `${first?.shipped}${others} is tagged for a newer system than ${systemName(platform)} ${platform.floor}, the default minimum${why}.`,
    fix: `To serve older systems, ${waysDown(newer, context).join('; or ')}. To accept it without this warning, set ${minimumInput(platform)} to ${highestOf(newer) ?? 'the version in its name'}.`,
  })
}

/** `GLIBC_2.34 (pthread_create, dlopen) of libc.so.6 in answer/_core.so`. */
function symbolText({ file, library, version, symbols }: TooNew): string {
  const some = symbols.length > 3 ? [...symbols.slice(0, 3), '…'] : symbols
  return `${version} (${some.join(', ')}) of ${library} in ${file}`
}

/** The newest of glibc's own versions, which are the most useful to readers, else of all. */
function hardest(tooNew: readonly TooNew[]): TooNew | undefined {
  const glibc = tooNew.filter(({ version }) => /^GLIBC_\d/.test(version))
  const number = ({ version }: TooNew) => version.replace(/^\w+_/, '')
  return [...(glibc.length > 0 ? glibc : tooNew)].sort((a, b) => compareVersions(number(b), number(a)))[0]
}

/** What the minimum version refers to: `glibc`, `musl`, `macOS`. */
function systemName({ os, libc }: Pick<Platform, 'os' | 'libc'>): string {
  return os === 'macos' ? 'macOS' : os === 'windows' ? 'Windows' : (libc ?? 'glibc')
}

function waysOut(unfit: readonly Unfit[], context: FloorContext): string {
  const highest = highestOf(unfit)
  return alternatives([
    ...(highest === undefined ? [] : [`set ${minimumInput(context.platform)} to ${highest}`]),
    ...waysDown(unfit, context),
  ])
}

/** The oldest system that all of them run on; undefined when one has none. */
function highestOf(unfit: readonly Unfit[]): string | undefined {
  const needed = unfit.map(({ fitFor }) => fitFor)
  return needed.every(one => one !== undefined) ? [...needed].sort(compareVersions).at(-1) : undefined
}

/** How the same source gives wheels for the minimum system. */
function waysDown(unfit: readonly Unfit[], { platform, compiler }: FloorContext): string[] {
  const input = minimumInput(platform)
  const fromMachine = unfit.some(({ tooNew }) => tooNew.some(({ file }) => file.startsWith('/')))
  return [
    ...(input === 'glibc' && compiler !== 'zig' && !fromMachine
      ? [`set compiler to zig, which builds for glibc ${platform.floor} on any machine`]
      : []),
    ...(fromMachine
      ? [`build the library that it links to for ${input} ${platform.floor} as well, or link it statically`]
      : []),
    ...(platform.os === 'linux' && compiler === 'auto'
      ? ['start docker or podman, with which compiler: auto builds in a container of an older system']
      : []),
    platform.os === 'macos'
      ? 'build it with an older SDK'
      : 'build the wheels on an older system, as cibuildwheel does in its manylinux containers, and name their folder in find-links',
  ]
}

/** Wheels for one platform without any compiled file: their extension was left out silently (pure). */
export function nothingNative(wheels: readonly string[]): PackagingError {
  const one = wheels.length === 1
  return new PackagingError('build/mismatch', {
    message: `${wheels.join(', ')} ${one ? 'is' : 'are'} tagged for one platform but ${one ? 'has' : 'have'} no compiled file.`,
    fix: 'If there should be an extension module, its build failed without an error (an optional extension, a missing compiler): see the log of the build. If the project is pure Python, have its backend make a py3-none-any wheel.',
  })
}

/** A repair tool failed for another reason than the minimum system. */
export function repairFailed(wheel: string, tool: string, tail: readonly string[]): PackagingError {
  const said = tail.findLast(line => /error|cannot|invalid|not found|could not/i.test(line)) ?? tail.at(-1) ?? ''
  return new PackagingError('build/tool-failed', {
    message: `${tool} cannot repair ${wheel} for other machines: ${said.trim()}`,
    fix: 'Its last lines say what it could not do: a library that the wheel needs must be found on this machine, for the same architecture.',
    detail: tail,
  })
}

/** A wheel's platform tag is newer than the minimum system. */
export function notTaggedFor(wheel: string, platform: Platform): PackagingError {
  return new PackagingError('build/floor', {
    message: `${wheel} is not tagged for ${systemName(platform)} ${platform.floor} (${platform.name}).`,
    fix:
      platform.os === 'macos'
        ? 'Raise macos to the version in its name, or have the build follow MACOSX_DEPLOYMENT_TARGET, which is set for it.'
        : 'Raise the minimum version to the one in its name, or let the backend choose the platform tag itself.',
  })
}

/** The container has left a wheel as the backend made it, or repaired it for a newer system. */
export function notRepaired(wheel: string, platform: Platform): PackagingError {
  return new PackagingError('build/floor', {
    message: `${wheel} was built in a container and is not for ${systemName(platform)} ${platform.floor} (${platform.name}).`,
    fix: 'Leave repair-wheel-command and the image of [tool.cibuildwheel] as they are, or have them give a wheel for that system.',
  })
}
