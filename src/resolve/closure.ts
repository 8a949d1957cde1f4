/**
 * Whether the wheels that were chosen for each target are all that these very wheels require, as pip checks at install and
 * pex at start: the command of `src/python/closure.py`, its result, and what corrects a resolution that is not complete.
 */
import { PackagingError } from '../core/errors.js'
import type { Command } from '../host/process/command.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import { groupBy } from './coverage.js'
import { targetsInWords } from './gap-problems.js'
import type { LockInWords } from './lock.js'
import type { SelectTools } from './select.js'

/** What one wheel requires and the choice does not have. */
export interface Hole {
  /** Not there; there in a version that is not allowed; or not for this Python. */
  readonly kind: 'missing' | 'version' | 'python'
  /** Normalised. */
  readonly name: string
  /** Without its marker; for `python` the wheel's Requires-Python. */
  readonly requirement: string
  /** `heavy 2.0`; null for the application. */
  readonly by: string | null
  /** The chosen version; absent for `missing`. */
  readonly version?: string
}

interface Closure {
  readonly targets: readonly { readonly name: string; readonly found: readonly Hole[] }[]
  /** Indexes of wheels whose metadata is not known. */
  readonly unread: readonly number[]
}

/** A hole and the target that has it. */
export interface TargetHole extends Hole {
  readonly target: ResolutionTarget
}

/** A wheel to read, by its file or by its METADATA. */
export interface ReadableWheel {
  readonly name: string
  readonly sha256: string
  readonly path?: string
  readonly metadata?: string
}

/** What changes the requirements of every wheel: uv's settings of these names, which a PEX has to know too. */
export interface DependencyChanges {
  readonly overrides: readonly string[]
  readonly excludes: readonly string[]
}

export interface ClosureRequest extends DependencyChanges {
  /** The application's requirement lines; none where `own` says them. */
  readonly requirements: readonly string[]
  readonly extras: readonly string[]
  readonly targets: readonly ResolutionTarget[]
  /** By target name. */
  readonly wheels: ReadonlyMap<string, readonly ReadableWheel[]>
  /** The application's own wheel, by target name. */
  readonly own: ReadonlyMap<string, ReadableWheel>
}

/** `-I` as for `selectCommand`. */
export function closureCommand(
  { python, closureScript, packagingPath, workDir }: Omit<SelectTools, 'selectScript'> & ClosureTools,
  request: ClosureRequest,
): Command {
  const all = readableWheels(request)
  const index = new Map(all.map(({ sha256 }, at) => [sha256, at]))
  const targets = request.targets.map(({ name, environment }) => {
    const own = request.own.get(name)
    const wheels = request.wheels.get(name) ?? []
    return {
      name,
      environment,
      own: own === undefined ? null : index.get(own.sha256),
      wheels: wheels.map(wheel => [wheel.name, index.get(wheel.sha256)]),
    }
  })
  const { requirements, extras, overrides, excludes } = request
  const wheels = all.map(({ path, metadata }) => ({ path, metadata }))
  return {
    label: 'compare the wheels of every target with what they require',
    tool: python,
    args: ['-I', closureScript, packagingPath],
    cwd: workDir,
    input: JSON.stringify({ requirements, extras, overrides, excludes, targets, wheels }),
    capture: true,
    reads: [closureScript, ...all.flatMap(({ path, metadata }) => (metadata === undefined && path ? [path] : []))],
  }
}

export interface ClosureTools {
  /** Absolute path of `src/python/closure.py` as it was installed. */
  readonly closureScript: string
}

/** Every wheel once, in the order of the indexes. */
function readableWheels({ targets, wheels, own }: ClosureRequest): readonly ReadableWheel[] {
  const used = targets.flatMap(({ name }) => [...(wheels.get(name) ?? []), ...[own.get(name) ?? []].flat()])
  return [...new Map(used.map(wheel => [wheel.sha256, wheel])).values()]
}

/** Decodes the result of `closureCommand`. */
export function decodeClosure(
  stdout: string,
  request: ClosureRequest,
): { readonly holes: readonly TargetHole[]; readonly unread: readonly ReadableWheel[] } {
  const { targets, unread } = JSON.parse(stdout) as Closure
  const byName = new Map(request.targets.map(target => [target.name, target]))
  const all = readableWheels(request)
  return {
    holes: targets.flatMap(({ name, found }) => {
      const target = byName.get(name)
      return target === undefined ? [] : found.map(hole => ({ ...hole, target }))
    }),
    unread: unread.flatMap(index => all[index] ?? []),
  }
}

/** Requirement and constraint lines with which uv resolves without these holes. */
export interface Corrections {
  readonly requirements: readonly string[]
  readonly constraints: readonly string[]
}

/** The versions chosen for each target when a hole was first found, by target name, then by normalised name. */
export type ChosenVersions = ReadonlyMap<string, ReadonlyMap<string, string>>

/**
 * Corrections of all holes that were found so far (pure). What is missing becomes a requirement of the targets that lack
 * it. A version that is not for a Python is excluded there; for the other Pythons the chosen versions are kept, because uv
 * would otherwise take one older version for all of them.
 * @param keep whether to keep the versions of the other Pythons; false when that has no solution
 */
export function correctionsFor(
  holes: readonly TargetHole[],
  targets: readonly ResolutionTarget[],
  chosen: ChosenVersions,
  keep: boolean,
): Corrections {
  const missing = groupBy(
    holes.filter(({ kind }) => kind !== 'python'),
    ({ requirement }) => requirement,
  )
  const requirements = [...missing].map(
    ([line, all]) =>
      `${line} ; ${anyOf(all.map(({ target }) => `${pythonMarker(target)} and ${platformMarker(target)}`))}`,
  )
  const unsuited = groupBy(
    holes.filter(({ kind }) => kind === 'python'),
    ({ name }) => name,
  )
  const constraints = [...unsuited].flatMap(([name, all]) => {
    const excluded = [...groupBy(all, ({ version = '' }) => version)].map(
      ([version, each]) => `${name}!=${version} ; ${anyOf(each.map(({ target }) => pythonMarker(target)))}`,
    )
    if (!keep) return excluded
    const affected = new Set(all.map(({ target }) => pythonMarker(target)))
    const others = groupBy(
      targets.filter(target => !affected.has(pythonMarker(target))),
      pythonMarker,
    )
    const kept = [...others].flatMap(([marker, each]) => {
      const versions = new Set(each.flatMap(target => chosen.get(target.name)?.get(name) ?? []))
      // Platforms may differ: then nothing is kept.
      return versions.size === 1 ? { marker, version: [...versions][0] as string } : []
    })
    const pinned = [...groupBy(kept, ({ version }) => version)].map(
      ([version, each]) => `${name}==${version} ; ${anyOf(each.map(({ marker }) => marker))}`,
    )
    return [...excluded, ...pinned]
  })
  return { requirements, constraints }
}

function anyOf(markers: readonly string[]): string {
  return [...new Set(markers)].map(marker => `(${marker})`).join(' or ')
}

function pythonMarker({ environment }: ResolutionTarget): string {
  const { python_version, platform_python_implementation } = environment
  return `python_version == '${python_version}' and platform_python_implementation == '${platform_python_implementation}'`
}

function platformMarker({ environment }: ResolutionTarget): string {
  const { sys_platform, platform_machine } = environment
  return `sys_platform == '${sys_platform}' and platform_machine == '${platform_machine}'`
}

/** One sentence about a hole. */
function holeInWords({ kind, name, version, requirement, by }: Hole): string {
  if (kind === 'python') return `${name} ${version} has Requires-Python '${requirement}'`
  const whose = by === null ? 'the application' : `the wheel of ${by}`
  const there = version === undefined ? `there is no ${name}` : `${name} ${version} was chosen`
  return `${whose} requires ${requirement}, and ${there}`
}

/**
 * One `dependency/conflict` for each cause, with its targets.
 * @param lock the user's own lock, which is not corrected
 */
export function closureProblems(holes: readonly TargetHole[], lock?: LockInWords): PackagingError[] {
  return [...groupBy(holes, holeInWords)].map(([words, all]) => {
    const [{ name, kind }] = all as [TargetHole]
    const where = targetsInWords(all.map(({ target }) => target))
    const other = kind === 'python' ? `require a version of ${name} that supports these Pythons` : `require ${name}`
    const leave = 'leave these targets out of python-versions or platforms'
    return new PackagingError('dependency/conflict', {
      message: `For ${where}: ${words}${lock === undefined ? '' : `; ${lock.file} pins these versions`}.`,
      fix:
        lock === undefined
          ? `${other[0]?.toUpperCase()}${other.slice(1)}, or ${leave}.`
          : `Set lock: none to resolve again, or update ${lock.file} (${lock.update(name)}), or ${leave}.`,
      ...(lock && { place: { file: lock.path } }),
    })
  })
}
