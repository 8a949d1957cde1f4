/** Says of each chosen wheel where it comes from, when that is no index (pure but for the wheel finder it wraps). */
import { dirname, relative } from 'node:path'
import { isInside, slashed } from '../project/paths.js'
import type { LockedWheel, WheelOrigin } from './coverage.js'
import { type GivenWheels, givenFor, withPlaces } from './given-wheels.js'
import type { LockedPackage } from './lock.js'
import type { MadeLock } from './make-lock.js'
import type { Choice } from './select.js'

interface OriginBasis {
  readonly made: MadeLock
  readonly given: readonly GivenWheels[]
  /** Absolute paths of the wheels in find-links folders, in the order of the choices. */
  readonly local: readonly string[]
  /** Absolute folder that paths are shown relative to. */
  readonly workspace: string
  /** Absolute folder of this run, which is no find-links folder of the user's. */
  readonly scratch: string
}

/** The same finder, with the origin of each wheel. */
export function originsOf(
  find: (choice: Choice) => Promise<LockedWheel>,
  { made, given, local, workspace, scratch }: OriginBasis,
): (choice: Choice) => Promise<LockedWheel> {
  return async choice => {
    const wheel = await find(choice)
    const locked = made.lock.packages[choice.package]
    const origin =
      'local' in choice && choice.local < local.length
        ? folderOrigin(local[choice.local] ?? '', workspace, scratch)
        : locked && (givenFor(given, locked, made.path)?.origin ?? originOf(withPlaces(locked, made.path), workspace))
    return origin === undefined ? wheel : { ...wheel, origin }
  }
}

/** A wheel of a find-links folder; undefined for one that was built here from the source distribution of an index. */
function folderOrigin(file: string, workspace: string, scratch: string): WheelOrigin | undefined {
  return isInside(scratch, file) ? undefined : { kind: 'find-links', place: shown(dirname(file), workspace) }
}

/** Where a package comes from, as the lock says it; undefined for an index. @param locked with absolute paths */
export function originOf(locked: LockedPackage, workspace: string): WheelOrigin | undefined {
  const { tree, direct, wheels, sdist } = locked
  if (tree?.kind === 'directory')
    return { kind: 'folder', place: shown(`${tree.place}/${tree.subdirectory ?? ''}`, workspace) }
  if (tree !== undefined) {
    const place = `${withoutLogin(tree.place)}${tree.subdirectory === undefined ? '' : `#subdirectory=${tree.subdirectory}`}`
    return { kind: 'git', place, ...(tree.commit !== undefined && { commit: tree.commit }) }
  }
  const file = direct ? (wheels[0] ?? sdist) : undefined
  if (file === undefined) return undefined
  return { kind: 'file', place: file.url === undefined ? shown(file.path ?? '', workspace) : withoutLogin(file.url) }
}

function withoutLogin(address: string): string {
  return address.replace(/^([a-z+]+:\/\/)[^/@]*@/i, '$1')
}

/** Relative to the workspace, so that no path of this machine is published. */
export function shown(place: string, workspace: string): string {
  const path = slashed(relative(workspace, place))
  return path === '' ? '.' : path.replace(/\/$/, '')
}
