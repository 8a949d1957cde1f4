/**
 * Shares a release out among machines (pure): as few as can make everything. What any machine can make is made by one;
 * native wheels and what cannot be made elsewhere get a machine of their own kind; what needs the wheels of all is left to
 * `assemble`.
 */

import { PackagingError } from '../core/errors.js'
import { listing } from '../core/format.js'
import type { FormatName, PexScope, Platform } from '../core/model.js'
import type { PlannedExecutable } from './executables.js'
import { type ExpectedParts, expectedOf } from './expected.js'
import { type PlaceRequest, placeExecutables } from './place-executables.js'
import type { Cell, Share } from './release-plan.js'
import { noRunner, type RunsOn } from './runner-labels.js'
import { isExecutable, shareOf } from './shares.js'

/** What is to be shared out. */
export interface SplitRequest extends PlaceRequest {
  readonly platformFiles: readonly string[]
  readonly pexScope: readonly PexScope[]
  readonly expected: Omit<ExpectedParts, 'severalPlatforms' | 'severalExecutables'>
  /** Name of the workflow artifact of a cell. */
  readonly artifact: (cell: string) => string
}

/** Who makes what. */
export interface SplitResult {
  readonly cells: readonly Cell[]
  readonly assemble: Share
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
    if (without.length > 0)
      problems.push(noRunner(without, 'wheels with native code are built on such a machine'))
    if (platformFiles.length > 0) problems.push(noMachineOf(platformFiles))
  }
  const { places, executables, problems: unplaced } = placeExecutables(request, home)
  problems.push(...unplaced)

  const inCells = (name: string) =>
    [...places].flatMap(([format, byPlatform]) =>
      [...byPlatform].flatMap(([platform, place]) =>
        place !== 'assemble' && place.cell === name ? [{ format, platform }] : [],
      ),
    )
  const machines = [home, ...platforms.filter(({ name }) => name !== home.name)].filter(machine =>
    perPlatform
      ? platforms.includes(machine) && labels.runsOn(machine.name) !== undefined
      : machine === home || inCells(machine.name).length > 0,
  )
  const parts = {
    ...expected,
    severalPlatforms: several,
    severalExecutables: formats.filter(isExecutable(request)).length > 1,
  }
  const late = [...places].flatMap(([format, byPlatform]) =>
    [...byPlatform].flatMap(([platform, place]) => (place === 'assemble' ? [{ format, platform }] : [])),
  )
  const universal =
    perPlatform && several && formats.includes('pex') && request.pexScope.includes('universal')
  // What is made of all wheels needs them, also where nobody asked for wheels.
  const inBetween = (universal || late.length > 0) && !formats.includes('wheel')
  const wanted: readonly FormatName[] = inBetween ? ['wheel', ...formats] : formats
  const cells = machines.flatMap(machine => {
    const first = machines[0] === machine
    const own = wanted.filter(format => madeIn({ machine, first, several }, request, format))
    const placed = inCells(machine.name)
    const pexFor = perPlatform ? [machine] : platforms
    const share = shareOf(request, own, placed, {
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
  const together = shareOf(request, universal ? ['pex'] : [], late, {
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
