/**
 * Which machine builds the wheels with native code of each platform (pure): one of that kind, a Linux runner whose
 * containers are of that kind, or one Mac for both kinds of Mac.
 */
import { PackagingError } from '../core/errors.js'
import type { Compiler, Interpreter, Platform, PythonVersion } from '../core/model.js'
import { cibuildwheelProblems } from '../distributions/cibuildwheel.js'
import { compareVersions, DEFAULT_FLOORS, UNIVERSAL2, UNIVERSAL2_OF } from '../targets/platforms.js'
import { CONTAINERS, type Labels, noRunner } from './runners.js'

/** A machine of the matrix. */
export interface Builder {
  /** Names the matrix job: the platform that it is for. */
  readonly id: string
  readonly machine: Platform
  /** What wheels with native code are for, where that is not the machine. */
  readonly wheels?: Platform
  /** The platforms of the release that it builds for. */
  readonly serves: readonly Platform[]
}

interface Wanted {
  readonly platforms: readonly Platform[]
  readonly universal2: boolean
  readonly labels: Labels
  readonly compiler: Compiler
  readonly pythons: readonly PythonVersion[]
}

/** The builder of a machine that builds for itself. */
export function builderOf(machine: Platform): Builder {
  return { id: machine.name, machine, serves: [machine] }
}

/** Never throws: what has no machine is in `problems`. */
export function nativeBuilders(wanted: Wanted): {
  readonly builders: readonly Builder[]
  readonly problems: readonly PackagingError[]
} {
  const { platforms, universal2, labels, compiler, pythons } = wanted
  const macs = universal2 ? platforms.filter(({ name }) => UNIVERSAL2_OF.includes(name)) : []
  const problems: PackagingError[] = []
  const without: string[] = []
  const builders = platforms.flatMap((platform): readonly Builder[] => {
    if (macs.includes(platform)) {
      if (platform !== macs[0]) return []
      const machine = macs.find(({ name }) => labels.runsOn(name) !== undefined)
      if (machine !== undefined) return [{ id: UNIVERSAL2, machine, wheels: universal(machine, macs), serves: macs }]
    } else {
      if (labels.runsOn(platform.name) !== undefined) return [builderOf(platform)]
      const container = containerBuilder(platform, labels)
      if (container !== undefined) {
        problems.push(...containerProblems(platform, compiler, pythons))
        return [container]
      }
    }
    without.push(platform.name)
    return []
  })
  if (without.length > 0) problems.unshift(noRunner(without, 'wheels with native code are built on such a machine'))
  return { builders, problems }
}

/** What a Mac builds its wheels for with `macos-universal2`; undefined on every other system. */
export function universalWheels(
  runner: Platform,
  { universal2, platforms }: { readonly universal2: boolean; readonly platforms: readonly Platform[] },
): Platform | undefined {
  if (!universal2 || runner.os !== 'macos') return undefined
  return universal(
    runner,
    platforms.filter(({ name }) => UNIVERSAL2_OF.includes(name)),
  )
}

/** The minimum macOS is that of Intel: the first macOS on arm64 is 11.0, whatever the wheel's name says. */
function universal(machine: Platform, macs: readonly Platform[]): Platform {
  const [floor = machine.floor] = macs.map(one => one.floor).sort(compareVersions)
  return { ...machine, name: UNIVERSAL2, universal2: true, floor }
}

/** musllinux on a runner that has glibc and docker. */
function containerBuilder(platform: Platform, labels: Labels): Builder | undefined {
  const host = Object.hasOwn(CONTAINERS, platform.name) ? CONTAINERS[platform.name] : undefined
  if (host === undefined || labels.runsOn(host) === undefined) return undefined
  // The minimum glibc decides nothing there: no file of such a job is for the machine itself.
  const machine: Platform = { name: host, os: 'linux', arch: platform.arch, libc: 'glibc', floor: DEFAULT_FLOORS.glibc }
  return { id: platform.name, machine, wheels: platform, serves: [platform] }
}

function containerProblems(
  platform: Platform,
  compiler: Compiler,
  pythons: readonly PythonVersion[],
): readonly PackagingError[] {
  if (compiler === 'auto' || compiler === 'cibuildwheel')
    return cibuildwheelProblems(pythons, platform, `Wheels for ${platform.name} are built in a container`)
  return [
    new PackagingError('input/conflict', {
      message: `compiler is ${compiler}, but wheels for ${platform.name} are built in a container of cibuildwheel: GitHub has no runner of that kind.`,
      fix: `Set compiler to auto or cibuildwheel, or name a runner of your own in the input runners, for example ${platform.name}=self-hosted.`,
    }),
  ]
}

/** The platform that a run builds wheels with native code for: that of its plan's job, else the machine's own. */
export function wheelPlatform({
  runner,
  wheelsFor,
}: {
  readonly runner: Platform
  readonly wheelsFor?: Platform | undefined
}): Platform {
  return wheelsFor ?? runner
}

/** Whether wheels for `platform` can only be built in a container on this machine (pure). */
export function needsContainer(
  platform: Pick<Platform, 'os' | 'libc'>,
  machine: Pick<Interpreter['platform'], 'libc'>,
) {
  return platform.os === 'linux' && platform.libc === 'musl' && machine.libc !== 'musl'
}
