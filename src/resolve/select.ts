/** The command that chooses the wheels of a lock for each target, by `src/python/select.py`, and its result. */
import type { Command } from '../host/process/command.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import type { Lock } from './lock.js'

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
}

/** A chosen wheel: one of a locked package, or a local one. */
export type Choice = { readonly name: string; readonly version: string } & (
  | { readonly package: number; readonly wheel: number }
  | { readonly local: number }
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
  const targets = request.targets.map(({ name, compatibleTags, environment, oldest }) => ({
    name,
    tags: compatibleTags,
    environment,
    oldest,
  }))
  // Only the names of locked files are needed: addresses and hashes are most of a lock.
  const packages = request.lock.packages.map(({ name, version, marker, requiresPython, wheels }) => ({
    name,
    version,
    marker,
    requiresPython,
    wheels: wheels.map(({ filename }) => filename),
  }))
  return {
    label: 'choose a wheel for every target',
    tool: python,
    args: ['-I', selectScript, packagingPath],
    cwd: workDir,
    input: JSON.stringify({ ...request, lock: { ...request.lock, packages }, targets }),
    capture: true,
  }
}
