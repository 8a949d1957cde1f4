/** The command that chooses the wheels of a lock for each target, by `src/python/select.py`, and its result. */
import type { Command } from '../host/process/command.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import type { Lock, LockedPackage } from './lock.js'

/** The application's own requirements; they must be in the lock. */
export interface Roots {
  readonly requirements: readonly string[]
  /** Absolute path of the application's wheel, whose Requires-Dist count too. */
  readonly wheel?: string
}

interface SelectRequest {
  readonly lock: Lock
  readonly targets: readonly ResolutionTarget[]
  readonly extras: readonly string[]
  readonly roots: Roots
  /** Absolute paths of wheels in find-links folders, used where the lock has none of that version. */
  readonly local: readonly string[]
  /** Those of `local` that were built from a source, and are no wheels of a find-links folder. */
  readonly given?: readonly string[]
  /** Absolute paths of the only wheels that may serve as a package; undefined where the lock decides. */
  readonly only?: (locked: LockedPackage) => readonly string[] | undefined
  /** Whether what has to be built for a target can be built here. */
  readonly builds?: (target: ResolutionTarget) => boolean
}

/** Whether no index supplies it, so that a wheel of the same name elsewhere may be another package. */
export function isSourced({ tree, direct }: LockedPackage): boolean {
  return tree !== undefined || direct === true
}

/** A chosen wheel: one of a locked package, or a local one. */
export type Choice = { readonly name: string; readonly version: string } & (
  | { readonly package: number; readonly wheel: number }
  | { readonly local: number; readonly package: number }
)

interface TargetSelection {
  /** The target's name. */
  readonly name: string
  readonly wheels: readonly Choice[]
  /** Indexes of packages that are needed and have no wheel for it. */
  readonly gaps: readonly number[]
  /** Why the lock does not cover this target at all. */
  readonly refused: readonly string[]
  /** The application's requirements that the lock does not meet. */
  readonly stale: readonly { readonly requirement: string; readonly locked: string | null }[]
}

export interface Selection {
  readonly targets: readonly TargetSelection[]
  /** Locked names, markers or versions that violate their specification. */
  readonly malformed: readonly { readonly filename: string; readonly why: string }[]
  /** Chosen local wheels whose content is damaged. */
  readonly corrupt: readonly { readonly path: string; readonly why: string }[]
}

export interface SelectTools {
  /** Absolute path of a CPython 3.9 or newer. */
  readonly python: string
  /** Absolute path of `src/python/select.py` as it was installed. */
  readonly selectScript: string
  /** Absolute path of the folder with `packaging` 26.3. */
  readonly packagingPath: string
  /** Absolute path of an empty private folder. */
  readonly workDir: string
}

/** Isolated (`-I`): no module of the working folder, PYTHONPATH or user site-packages is imported. */
export function selectCommand(
  { python, selectScript, packagingPath, workDir }: SelectTools,
  request: SelectRequest,
): Command {
  const { lock, extras, roots, local, given = [], only, builds } = request
  const targets = request.targets.map(target => ({
    name: target.name,
    tags: target.compatibleTags,
    environment: target.environment,
    oldest: target.oldest,
    builds: builds?.(target) ?? false,
  }))
  // Only the names of locked files are needed: addresses and hashes are most of a lock.
  const packages = lock.packages.map(locked => {
    const { name, version, marker, requiresPython, wheels } = locked
    const mine = only?.(locked)?.map(file => local.lastIndexOf(file))
    return {
      ...{ name, version, marker, requiresPython },
      wheels: wheels.map(({ filename }) => filename),
      ...(isSourced(locked) && { source: true }),
      ...(mine && { only: mine }),
    }
  })
  return {
    label: 'choose a wheel for every target',
    tool: python,
    args: ['-I', selectScript, packagingPath],
    cwd: workDir,
    input: JSON.stringify({
      ...{ extras, roots, local, targets },
      lock: { ...lock, packages },
      given: given.map(file => local.lastIndexOf(file)),
    }),
    capture: true,
    reads: [selectScript, ...local, ...[roots.wheel ?? []].flat()],
  }
}
