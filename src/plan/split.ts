/**
 * Divides a release among machines (pure): as few as can build everything. What any machine can build is built by one;
 * native wheels, and what can be built nowhere else, get a machine of their own kind; what needs the wheels of all jobs
 * is left to `assemble`.
 */
import type { Options } from '../config/inputs.js'
import { PackagingError } from '../core/errors.js'
import { listing } from '../core/format.js'
import type { FormatName, PexScope, Platform, PythonVersion } from '../core/model.js'
import type { ExecutableFormat, Refusal } from '../executables/format.js'
import { formatPython } from '../interpreters/versions.js'
import { servedBy, UNIVERSAL2_OF } from '../targets/platforms.js'
import { type Builder, builderOf, nativeBuilders } from './builders.js'
import { type ExpectedParts, expectedOf } from './expected-files.js'
import {
  collected,
  kindOf,
  noPython,
  noUniversal2,
  type PlannedExecutable,
  plannedFiles,
  platformsFor,
} from './plan.js'
import type { Cell, JobContent } from './release-plan.js'
import type { Labels, RunsOn } from './runners.js'

/** What is to be divided. */
export interface SplitRequest {
  readonly formats: readonly FormatName[]
  readonly pythons: readonly PythonVersion[]
  readonly platforms: readonly Platform[]
  /** Whether one wheel with native code serves both kinds of Mac. */
  readonly universal2: boolean
  readonly platformFiles: readonly string[]
  readonly pexScope: readonly PexScope[]
  readonly labels: Labels
  /** The machine for what any machine can build, when none of `platforms` will do. */
  readonly anyMachine: Platform
  /** The rows of `EXECUTABLE_FORMATS`. */
  readonly executables: readonly ExecutableFormat[]
  readonly options: Options
  readonly expected: Omit<ExpectedParts, 'severalPlatforms' | 'severalExecutables'>
  /** Name of the workflow artifact of a job. */
  readonly artifact: (cell: string) => string
}

/** Which job builds what. */
interface SplitResult {
  readonly cells: readonly Cell[]
  readonly assemble: JobContent
  /** Every executable of every machine. */
  readonly executables: readonly PlannedExecutable[]
  /** Everything that no machine can build. */
  readonly problems: readonly PackagingError[]
}

/** An executable, and the job that builds it: the name of a platform, or `ASSEMBLE`. */
interface Placed {
  readonly format: FormatName
  readonly platform: string
  readonly job: string
}

const ASSEMBLE = 'assemble'

/** Never throws: what is wrong is in `problems`. */
export function split(request: SplitRequest): SplitResult {
  const { formats, platforms, platformFiles, expected, labels } = request
  const problems: PackagingError[] = []
  const several = platforms.length + platformFiles.length > 1
  const home = homeOf(request)
  // What contains native code of the project is built on a machine of that kind.
  const perPlatform = expected.native && formats.some(format => format !== 'sdist')
  const { pythons, universal2 } = request
  const native = nativeBuilders({ platforms, universal2, labels, pythons, compiler: request.options.compiler })
  if (perPlatform) {
    problems.push(...native.problems)
    if (platformFiles.length > 0) problems.push(noMachineOf(platformFiles))
  }
  const { placed, executables, problems: unplaced } = placeExecutables(request, home)
  problems.push(...unplaced)
  const placedIn = (job: string) => placed.filter(one => one.job === job)
  const builders: readonly Builder[] = perPlatform
    ? [...native.builders].sort((a, b) => Number(b.machine === home) - Number(a.machine === home))
    : [home, ...platforms.filter(({ name }) => name !== home.name)]
        .filter(machine => machine === home || placedIn(machine.name).length > 0)
        .map(builderOf)
  const parts = {
    ...expected,
    severalPlatforms: several,
    severalExecutables: sharedNames(formats, request.executables),
  }
  const late = placedIn(ASSEMBLE)
  const universal = perPlatform && several && formats.includes('pex') && request.pexScope.includes('universal')
  // What is built from all wheels needs them, even when wheels were not requested.
  const inBetween = (universal || late.length > 0) && !formats.includes('wheel')
  const wanted: readonly FormatName[] = inBetween ? ['wheel', ...formats] : formats
  const cells = builders.flatMap(builder => {
    const { id, machine, wheels, serves } = builder
    const first = builders[0] === builder
    const own = wanted.filter(format => isBuiltOn(builder, first, several, request, format))
    const pexFor = perPlatform ? serves : platforms
    const content = jobContentOf(request, own, placedIn(id), {
      pex: own.includes('pex') ? pexFor.map(({ name }) => name) : [],
      platformFiles: own.includes('pex') && !perPlatform ? platformFiles : [],
      pexScope: perPlatform && several ? ['platform'] : request.pexScope,
    })
    if (content.formats.length === 0) return []
    const runner: RunsOn = labels.runsOn(machine.name) ?? 'self-hosted'
    return {
      id,
      name: `${id}: ${content.formats.join(', ')}`,
      runner,
      machine,
      ...(wheels && { wheels }),
      artifact: request.artifact(id),
      ...content,
      expects: expectedOf(content, servedBy(wheels ?? machine), parts),
    }
  })
  const last = jobContentOf(request, universal ? ['pex'] : [], late, {
    pex: universal ? platforms.map(({ name }) => name) : [],
    platformFiles: [],
    pexScope: ['universal'],
  })
  const assemble = { ...last, expects: expectedOf(last, [request.anyMachine.name], parts) }
  return { cells, assemble, executables, problems }
}

/** Decides on which machine each native executable is built. */
function placeExecutables(
  request: SplitRequest,
  home: Platform,
): {
  readonly placed: readonly Placed[]
  readonly executables: readonly PlannedExecutable[]
  readonly problems: readonly PackagingError[]
} {
  const { formats, platforms, pythons, labels, expected, anyMachine } = request
  const problems: PackagingError[] = []
  const asked = request.executables.filter(({ name }) => formats.some(format => format === name))
  const found = asked.flatMap(format => {
    const python = format.choose(pythons)
    if (python === undefined) {
      problems.push(noPython(format, pythons))
      return []
    }
    const served = collected(problems, () => platformsFor(format, platforms)) ?? []
    if (request.universal2 && served.some(({ name }) => UNIVERSAL2_OF.includes(name)))
      problems.push(noUniversal2(format))
    // One file for several platforms is built by one job, which none of them is the machine of.
    const joined = format.together !== undefined && served.length > 1
    return served.map(platform => {
      const target = { python, platform }
      const refusals = (machine: Platform) => format.refusals({ target, machine, options: request.options })
      const own = !joined && labels.runsOn(platform.name) !== undefined && refusals(platform).length === 0
      const elsewhere = refusals(expected.native ? anyMachine : home).length === 0
      const machine = joined ? (expected.native ? anyMachine : home) : platform
      if (!own && !elsewhere) problems.push(...nowhere(format, platform, refusals(machine)))
      return { format: format.name as FormatName, platform: platform.name, own, elsewhere, target }
    })
  })
  // A machine that is needed anyway builds what is for itself, because only there can it be run.
  const needed = new Set(found.filter(({ own, elsewhere }) => own && !elsewhere).map(({ platform }) => platform))
  const placed = found.flatMap(({ format, platform, own, elsewhere }): Placed[] => {
    if (!own && !elsewhere) return []
    const here = own && (expected.native || needed.has(platform) || platform === home.name)
    return [{ format, platform, job: here ? platform : expected.native ? ASSEMBLE : home.name }]
  })
  const executables = asked.flatMap(format =>
    plannedFiles(
      format,
      found.flatMap(one => (one.format === format.name ? [one.target] : [])),
    ),
  )
  return { placed, executables, problems }
}

function nowhere(
  format: ExecutableFormat,
  platform: Platform,
  refusals: readonly Refusal[],
): readonly PackagingError[] {
  const what = `No runner can build ${kindOf(format.name).replace(/^A/, 'a')} for ${platform.name}`
  const none: Refusal = {
    reason: `there is no runner for ${platform.name}`,
    fix: `Leave ${platform.name} or ${format.name} out, or name a runner of your own in the input runners.`,
  }
  return (refusals.length > 0 ? refusals : [none]).map(
    ({ reason, fix }) => new PackagingError('input/conflict', { message: `${what}: ${reason}.`, fix }),
  )
}

/** Whether several kinds of executable would have the same file name; one for several platforms has its own (pure). */
export function sharedNames(formats: readonly FormatName[], known: readonly ExecutableFormat[]): boolean {
  return known.filter(({ name, together }) => together === undefined && formats.includes(name)).length > 1
}

const isExecutable = (request: SplitRequest) => (format: FormatName) =>
  request.executables.some(({ name }) => name === format)

/**
 * What one machine builds.
 * @param own formats built here that are not executables
 * @param placed executables built here
 * @param pex the platforms and complete-platform files of its PEX files
 */
function jobContentOf(
  request: SplitRequest,
  own: readonly FormatName[],
  placed: readonly Placed[],
  { pex, ...files }: Pick<JobContent, 'platformFiles' | 'pexScope'> & { readonly pex: readonly string[] },
): Omit<JobContent, 'expects'> {
  const more = own.filter(format => !request.formats.includes(format))
  const formats = [...more, ...request.formats].filter(
    format => own.includes(format) || placed.some(one => one.format === format),
  )
  const wanted = new Set([...pex, ...placed.map(({ platform }) => platform)])
  const platforms = request.platforms.map(({ name }) => name).filter(name => wanted.has(name))
  const only = Object.fromEntries(
    formats
      .filter(isExecutable(request))
      .map(format => [format, placed.filter(one => one.format === format).map(({ platform }) => platform)]),
  )
  const pythons = pythonsOf(request, formats, own.length > 0)
  return { formats, pythons, platforms, platformFiles: files.platformFiles, only, pexScope: files.pexScope }
}

/** A machine that only builds executables needs no other Pythons than theirs. */
function pythonsOf(
  { pythons, executables }: SplitRequest,
  formats: readonly FormatName[],
  all: boolean,
): readonly string[] {
  const inside = executables
    .filter(({ name }) => formats.some(format => format === name))
    .flatMap(format => format.choose(pythons) ?? [])
  const names = [...new Set(inside.map(formatPython))]
  return pythons.map(formatPython).filter(name => all || names.includes(name))
}

/** The cheapest machine that is needed anyway, because it can test what it builds for itself. */
function homeOf({ platforms, anyMachine, labels }: SplitRequest): Platform {
  const usable = platforms.filter(({ name }) => labels.runsOn(name) !== undefined)
  return usable.find(({ name }) => name === anyMachine.name) ?? usable[0] ?? anyMachine
}

/**
 * Whether a format is built on this machine.
 * @param first whether the machine builds what any machine can build
 * @param several whether it is one of several that PEX files are for
 */
function isBuiltOn(
  { serves }: Builder,
  first: boolean,
  several: boolean,
  request: SplitRequest,
  format: FormatName,
): boolean {
  if (isExecutable(request)(format)) return false
  if (format === 'sdist') return first
  if (!request.expected.native) return first
  if (format === 'wheel') return true
  return serves.some(one => request.platforms.includes(one)) && (!several || request.pexScope.includes('platform'))
}

function noMachineOf(files: readonly string[]): PackagingError {
  return new PackagingError('input/conflict', {
    message: `platforms names ${listing(files)}, but the project has native code, and a complete-platform file names no machine that builds its wheels.`,
    fix: 'Name the platform itself, such as linux-x86_64, or give native: false if the project compiles nothing.',
  })
}
