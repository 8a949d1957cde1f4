/**
 * Shares a release out among machines (pure): as few as can make everything. What any machine can make is made by one;
 * native wheels and what cannot be made elsewhere get a machine of their own kind; what needs the wheels of all is left to
 * `assemble`.
 */
import type { Options } from '../config/inputs.js'
import { PackagingError } from '../core/errors.js'
import { listing } from '../core/format.js'
import type { ExecutableName, FormatName, PexScope, Platform, PythonVersion } from '../core/model.js'
import type { ExecutableFormat, Refusal } from '../executables/format.js'
import { formatPython } from '../interpreters/versions.js'
import { type ExpectedParts, expectedOf } from './expected-files.js'
import { noPlatform, noPython, type PlannedExecutable } from './plan.js'
import type { Cell, JobContent } from './release-plan.js'
import { type Labels, noRunner, type RunsOn } from './runners.js'

// On which machine of a release each native executable is made (pure).

/** Where one executable is made; the platform's name, or after everything else. */
type Place = { readonly cell: string } | 'assemble'

/** What decides where executables are made. */
interface PlaceRequest {
  readonly formats: readonly FormatName[]
  readonly pythons: readonly PythonVersion[]
  readonly platforms: readonly Platform[]
  readonly labels: Labels
  /** The machine for what any machine can make, when none of `platforms` will do. */
  readonly anyMachine: Platform
  /** The rows of `EXECUTABLE_FORMATS`. */
  readonly executables: readonly ExecutableFormat[]
  readonly options: Options
  readonly expected: Pick<ExpectedParts, 'native'>
}

/** @returns by format and platform, where it is made; and everything that can be made nowhere */
function placeExecutables(
  request: PlaceRequest,
  home: Platform,
): {
  readonly locations: ReadonlyMap<FormatName, ReadonlyMap<string, Place>>
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
    if (platforms.length === 0) problems.push(noPlatform(format))
    return platforms.map(platform => {
      const target = { python, platform }
      const refusals = (machine: Platform) => format.refusals({ target, machine, options: request.options })
      const own = labels.runsOn(platform.name) !== undefined && refusals(platform).length === 0
      const elsewhere = refusals(expected.native ? anyMachine : home).length === 0
      if (!own && !elsewhere) problems.push(...nowhere(format, platform, refusals(platform)))
      return { format: format.name as FormatName, platform: platform.name, own, elsewhere, target }
    })
  })
  // A machine that is needed anyway makes what is for itself, because only there can it be run.
  const needed = new Set(found.filter(({ own, elsewhere }) => own && !elsewhere).map(({ platform }) => platform))
  const locations = new Map<FormatName, Map<string, Place>>()
  for (const { format, platform, own, elsewhere } of found) {
    if (!own && !elsewhere) continue
    const here = own && (expected.native || needed.has(platform) || platform === home.name)
    const place: Place = here ? { cell: platform } : expected.native ? 'assemble' : { cell: home.name }
    locations.set(format, (locations.get(format) ?? new Map<string, Place>()).set(platform, place))
  }
  const executables = found.map(({ format, target }) => ({ format: format as ExecutableName, target }))
  return { locations, executables, problems }
}

function nowhere(
  format: ExecutableFormat,
  platform: Platform,
  refusals: readonly Refusal[],
): readonly PackagingError[] {
  const what = `A ${format.name} executable for ${platform.name} can be built on no runner`
  const none: Refusal = {
    reason: `there is none for ${platform.name}`,
    fix: `Leave ${platform.name} or ${format.name} out, or name a runner of your own in the input runners.`,
  }
  return (refusals.length > 0 ? refusals : [none]).map(
    ({ reason, fix }) => new PackagingError('input/conflict', { message: `${what}: ${reason}.`, fix }),
  )
}

// What one machine's share of a release holds (pure).

/** Whether a format is one of the native executables that are asked for. */
const isExecutable = (request: ContentRequest) => (format: FormatName) =>
  request.executables.some(({ name }) => name === format)

/** What shares are made of. */
type ContentRequest = Pick<PlaceRequest, 'formats' | 'pythons' | 'platforms' | 'executables'>

/** The PEX files of a share. */
interface PexContent {
  /** Platform names. */
  readonly pex: readonly string[]
  readonly platformFiles: readonly string[]
  readonly pexScope: readonly PexScope[]
}

/**
 * @param own formats made here that are no executables
 * @param placed executables made here
 */
function jobContentOf(
  request: ContentRequest,
  own: readonly FormatName[],
  placed: readonly { readonly format: FormatName; readonly platform: string }[],
  { pex, platformFiles, pexScope }: PexContent,
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
  return {
    formats,
    pythons: pythonsOf(request, formats, own.length > 0),
    platforms,
    platformFiles,
    only,
    pexScope,
  }
}

/** A machine that makes executables alone needs no other Python than goes into them. */
function pythonsOf(
  { pythons, executables }: ContentRequest,
  formats: readonly FormatName[],
  all: boolean,
): readonly string[] {
  const inside = executables
    .filter(({ name }) => formats.some(format => format === name))
    .flatMap(format => format.choose(pythons) ?? [])
  const names = [...new Set(inside.map(formatPython))]
  return pythons.map(formatPython).filter(name => all || names.includes(name))
}

/** What is to be shared out. */
export interface SplitRequest extends PlaceRequest {
  readonly platformFiles: readonly string[]
  readonly pexScope: readonly PexScope[]
  readonly expected: Omit<ExpectedParts, 'severalPlatforms' | 'severalExecutables'>
  /** Name of the workflow artifact of a cell. */
  readonly artifact: (cell: string) => string
}

/** Who makes what. */
interface SplitResult {
  readonly cells: readonly Cell[]
  readonly assemble: JobContent
  /** Every executable of every machine. */
  readonly executables: readonly PlannedExecutable[]
  /** Why parts of it can be made nowhere; all of them. */
  readonly problems: readonly PackagingError[]
}

/** Everything that is wrong with it is in `problems`, and nothing is thrown. */
export function split(request: SplitRequest): SplitResult {
  const { formats, platforms, platformFiles, expected, labels } = request
  const problems: PackagingError[] = []
  const several = platforms.length + platformFiles.length > 1
  const home = homeOf(request)
  // Whatever holds native code of the project is made on a machine of that kind.
  const perPlatform = expected.native && formats.some(format => format !== 'sdist')
  if (perPlatform) {
    const without = platforms.map(({ name }) => name).filter(name => labels.runsOn(name) === undefined)
    if (without.length > 0) problems.push(noRunner(without, 'wheels with native code are built on such a machine'))
    if (platformFiles.length > 0) problems.push(noMachineOf(platformFiles))
  }
  const { locations, executables, problems: unplaced } = placeExecutables(request, home)
  problems.push(...unplaced)

  const inMatrix = (name: string) =>
    [...locations].flatMap(([format, byPlatform]) =>
      [...byPlatform].flatMap(([platform, place]) =>
        place !== 'assemble' && place.cell === name ? [{ format, platform }] : [],
      ),
    )
  const machines = [home, ...platforms.filter(({ name }) => name !== home.name)].filter(machine =>
    perPlatform
      ? platforms.includes(machine) && labels.runsOn(machine.name) !== undefined
      : machine === home || inMatrix(machine.name).length > 0,
  )
  const parts = {
    ...expected,
    severalPlatforms: several,
    severalExecutables: formats.filter(isExecutable(request)).length > 1,
  }
  const late = [...locations].flatMap(([format, byPlatform]) =>
    [...byPlatform].flatMap(([platform, place]) => (place === 'assemble' ? [{ format, platform }] : [])),
  )
  const universal = perPlatform && several && formats.includes('pex') && request.pexScope.includes('universal')
  // What is made of all wheels needs them, also where nobody asked for wheels.
  const inBetween = (universal || late.length > 0) && !formats.includes('wheel')
  const wanted: readonly FormatName[] = inBetween ? ['wheel', ...formats] : formats
  const cells = machines.flatMap(machine => {
    const first = machines[0] === machine
    const own = wanted.filter(format => madeIn({ machine, first, several }, request, format))
    const placed = inMatrix(machine.name)
    const pexFor = perPlatform ? [machine] : platforms
    const share = jobContentOf(request, own, placed, {
      pex: own.includes('pex') ? pexFor.map(({ name }) => name) : [],
      platformFiles: own.includes('pex') && !perPlatform ? platformFiles : [],
      pexScope: perPlatform && several ? ['platform'] : request.pexScope,
    })
    if (share.formats.length === 0) return []
    const runner: RunsOn = labels.runsOn(machine.name) ?? 'self-hosted'
    return {
      id: machine.name,
      name: `${machine.name}: ${share.formats.join(', ')}`,
      runner,
      machine,
      artifact: request.artifact(machine.name),
      ...share,
      expects: expectedOf(share, machine.name, parts),
    }
  })
  const together = jobContentOf(request, universal ? ['pex'] : [], late, {
    pex: universal ? platforms.map(({ name }) => name) : [],
    platformFiles: [],
    pexScope: ['universal'],
  })
  const assemble = { ...together, expects: expectedOf(together, request.anyMachine.name, parts) }
  return { cells, assemble, executables, problems }
}

/** The cheapest machine that was asked for anyway, and proves what it makes for itself. */
function homeOf({ platforms, anyMachine, labels }: SplitRequest): Platform {
  const usable = platforms.filter(({ name }) => labels.runsOn(name) !== undefined)
  return usable.find(({ name }) => name === anyMachine.name) ?? usable[0] ?? anyMachine
}

interface Machine {
  readonly machine: Platform
  /** Whether it makes what any machine can make. */
  readonly first: boolean
  /** Whether it is one of several that PEX files are for. */
  readonly several: boolean
}

/** Whether a format that is no executable is made on this machine. */
function madeIn({ machine, first, several }: Machine, request: SplitRequest, format: FormatName): boolean {
  if (isExecutable(request)(format)) return false
  if (format === 'sdist') return first
  if (!request.expected.native) return first
  if (format === 'wheel') return true
  return request.platforms.includes(machine) && (!several || request.pexScope.includes('platform'))
}

function noMachineOf(files: readonly string[]): PackagingError {
  return new PackagingError('input/conflict', {
    message: `platforms names ${listing(files)}, but the project has native code, and a complete-platform file names no machine that builds its wheels.`,
    fix: 'Name the platform itself, such as linux-x86_64, or give native: false if the project compiles nothing.',
  })
}
