/** Asks `src/python/select.py` which wheel of a lock serves which target. */
import type { Command } from '../host/process/command.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import type { Lock } from './lock.js'

/** What the application itself asks for; it must be in the lock. */
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
  /** Absolute paths of wheels in find-links folders; they serve where the lock has none of that version. */
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
  /** Locked names, markers or versions that are not what their specification says. */
  readonly malformed: readonly { readonly filename: string; readonly why: string }[]
  /** Chosen local wheels whose content is damaged. */
  readonly corrupt: readonly { readonly path: string; readonly why: string }[]
}

/** Where the script runs. */
interface SelectSettings {
  /** Absolute path of a CPython 3.9 or newer. */
  readonly python: string
  /** Absolute path of select.py. */
  readonly script: string
  /** Absolute path of the folder that holds `packaging` 26.3. */
  readonly packagingPath: string
  readonly workDir: string
}

/** Isolated (`-I`): neither the working folder, nor PYTHONPATH, nor user site-packages can put a module in its way. */
export function selectCommand(settings: SelectSettings, request: SelectRequest): Command {
  const targets = request.targets.map(({ name, compatibleTags, environment }) => ({
    name,
    tags: compatibleTags,
    environment,
  }))
  // Of a locked file only its name matters here: addresses and hashes are most of a lock.
  const packages = request.lock.packages.map(({ name, version, marker, requiresPython, wheels }) => ({
    name,
    version,
    marker,
    requiresPython,
    wheels: wheels.map(({ filename }) => filename),
  }))
  return {
    label: 'choose a wheel for every target',
    tool: settings.python,
    args: ['-I', settings.script, settings.packagingPath],
    cwd: settings.workDir,
    input: JSON.stringify({ ...request, lock: { ...request.lock, packages }, targets }),
    capture: true,
  }
}
