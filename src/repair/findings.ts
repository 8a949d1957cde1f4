/** What a wheel needs of a system, and the one error when that is more than the floor offers (pure). */

import { PackagingError } from '../core/errors.js'
import type { Compiler, Platform } from '../core/model.js'
import { compareVersions } from '../targets/platforms.js'

/** A versioned symbol that systems at the floor do not have. */
export interface TooNew {
  /** Path inside the wheel, or of a library of this machine that the wheel would have to bring along. */
  readonly file: string
  /** `libc.so.6` */
  readonly library: string
  /** `GLIBC_2.34` */
  readonly version: string
  readonly symbols: readonly string[]
}

/** One wheel that is not fit for the floor. */
export interface Unfit {
  /** File name. */
  readonly wheel: string
  /** The oldest system it is fit for, as `major.minor`; undefined when there is none. */
  readonly fitFor: string | undefined
  readonly tooNew: readonly TooNew[]
}

export interface FloorContext {
  readonly platform: Platform
  readonly compiler: Compiler
}

const SHOWN = 20

/** All unfit wheels of a project in one error: they are built from the same source and fail for the same reason. */
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
    detail:
      detail.length > SHOWN ? [...detail.slice(0, SHOWN), `… and ${detail.length - SHOWN} more`] : detail,
  })
}

/** `GLIBC_2.34 (pthread_create, dlopen) of libc.so.6 in answer/_core.so`. */
function symbolText({ file, library, version, symbols }: TooNew): string {
  const some = symbols.length > 3 ? [...symbols.slice(0, 3), '…'] : symbols
  return `${version} (${some.join(', ')}) of ${library} in ${file}`
}

/** glibc's own versions tell a reader the most; of those the newest. */
function hardest(tooNew: readonly TooNew[]): TooNew | undefined {
  const glibc = tooNew.filter(({ version }) => /^GLIBC_\d/.test(version))
  const number = ({ version }: TooNew) => version.replace(/^\w+_/, '')
  return [...(glibc.length > 0 ? glibc : tooNew)].sort((a, b) => compareVersions(number(b), number(a)))[0]
}

/** What a floor is a version of: `glibc`, `musl`, `macOS`. */
export function systemName({ os, libc }: Pick<Platform, 'os' | 'libc'>): string {
  return os === 'macos' ? 'macOS' : os === 'windows' ? 'Windows' : (libc ?? 'glibc')
}

function waysOut(unfit: readonly Unfit[], { platform, compiler }: FloorContext): string {
  const needed = unfit.map(({ fitFor }) => fitFor)
  const highest = needed.every(one => one !== undefined)
    ? [...needed].sort(compareVersions).at(-1)
    : undefined
  const input = platform.os === 'macos' ? 'macos' : platform.libc === 'musl' ? 'musl' : 'glibc'
  const brought = unfit.some(({ tooNew }) => tooNew.some(({ file }) => file.startsWith('/')))
  const ways = [
    ...(highest === undefined ? [] : [`set ${input} to ${highest}`]),
    ...(input === 'glibc' && compiler === 'system' && !brought
      ? [`set compiler to zig, which builds for glibc ${platform.floor} on any machine`]
      : []),
    ...(brought ? ['build the library it links to for the floor as well, or link it statically'] : []),
    platform.os === 'macos'
      ? 'build it with an older SDK'
      : 'build the wheels on an older system, as cibuildwheel does in its manylinux containers, and name their folder in find-links',
  ]
  const text = ways.length > 1 ? `${ways.slice(0, -1).join('; ')}; or ${ways.at(-1)}` : (ways[0] ?? '')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** Wheels that say they are for one platform but hold nothing compiled: their extension was left out silently. */
export function nothingNative(wheels: readonly string[]): PackagingError {
  const one = wheels.length === 1
  return new PackagingError('build/mismatch', {
    message: `${wheels.join(', ')} ${one ? 'is' : 'are'} marked for one platform but ${one ? 'holds' : 'hold'} no compiled file.`,
    fix: 'If there should be an extension module, its build failed without an error (an optional extension, a missing compiler): see the log of the build. If the project is pure Python, have its backend make a py3-none-any wheel.',
  })
}

/** A repair tool failed for another reason than the floor. */
export function repairFailed(wheel: string, tool: string, tail: readonly string[]): PackagingError {
  const said =
    tail.findLast(line => /error|cannot|invalid|not found|could not/i.test(line)) ?? tail.at(-1) ?? ''
  return new PackagingError('build/tool-failed', {
    message: `${tool} cannot make ${wheel} ready for other machines: ${said.trim()}`,
    fix: 'Its last lines say what it could not do: a library that the wheel needs must be found on this machine, for the same architecture.',
    detail: tail,
  })
}

/** A wheel's platform tag is newer than the floor after all. */
export function notTaggedFor(wheel: string, platform: Platform): PackagingError {
  return new PackagingError('build/floor', {
    message: `${wheel} is not marked for ${systemName(platform)} ${platform.floor} (${platform.name}).`,
    fix:
      platform.os === 'macos'
        ? 'Raise macos to the version in its name, or have the build follow MACOSX_DEPLOYMENT_TARGET, which is set for it.'
        : 'Raise the floor to the version in its name, or let the backend choose the platform tag itself.',
  })
}
