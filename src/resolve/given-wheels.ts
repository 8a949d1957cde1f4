/**
 * Wheels that were built from a source: a local project, a member of the workspace, a folder, a repository or an archive
 * (pure). They alone serve as that package: one of the same name on an index or in a folder is another package.
 */
import { dirname, resolve } from 'node:path'
import { PackagingError } from '../core/errors.js'
import type { WheelOrigin } from './coverage.js'
import type { LockedPackage } from './lock.js'
import { located } from './make-lock.js'

export interface GivenWheels {
  /** Normalised. */
  readonly name: string
  /** `sourceKey` of the package that they were built from; absent for a project of the input `local-projects`. */
  readonly key?: string
  /** Absolute folder of a local project. */
  readonly dir?: string
  /** Absolute paths. */
  readonly wheels: readonly string[]
  readonly origin: WheelOrigin
}

/** The same with absolute paths. @param lockFile absolute */
export function withPlaces(locked: LockedPackage, lockFile: string): LockedPackage {
  const { sdist, tree } = locked
  return {
    ...locked,
    ...(sdist && { sdist: located(sdist, lockFile) }),
    ...(tree?.kind === 'directory' && { tree: { ...tree, place: resolve(dirname(lockFile), tree.place) } }),
  }
}

/** What identifies the source of a package; undefined for one of an index. @param locked with absolute paths */
export function sourceKey({ tree, direct, sdist }: LockedPackage): string | undefined {
  if (tree !== undefined) return JSON.stringify([tree.kind, tree.place, tree.commit, tree.subdirectory])
  return direct && sdist !== undefined ? JSON.stringify(['archive', sdist.sha256, sdist.subdirectory]) : undefined
}

/**
 * The wheels that serve as a package, where they were built from its source.
 * @throws PackagingError `input/conflict` when a local project and a source of that name are two folders
 */
export function givenFor(
  given: readonly GivenWheels[],
  locked: LockedPackage,
  lockFile: string,
): GivenWheels | undefined {
  const placed = withPlaces(locked, lockFile)
  const key = sourceKey(placed)
  const local = given.find(one => one.dir !== undefined && one.name === locked.name)
  const built = given.find(one => one.key !== undefined && one.key === key)
  if (local === undefined || key === undefined) return local ?? built
  if (placed.tree?.kind === 'directory' && resolve(placed.tree.place, placed.tree.subdirectory ?? '') === local.dir)
    return local
  throw new PackagingError('input/conflict', {
    message: `local-projects gives ${locked.name} from ${local.origin.place}, but the project takes it from ${placed.tree?.place ?? placed.sdist?.url ?? 'elsewhere'}.`,
    fix: `Leave ${local.origin.place} out of local-projects, or make the project’s source that folder.`,
  })
}
