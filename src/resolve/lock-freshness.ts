/** Whether a lock is of the project as it is now: uv compares its own, and where sources of the project are followed, any. */
import { copyFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { PackagingError } from '../core/errors.js'
import type { ProcessRunner } from '../host/process/command.js'
import { withPlaces } from './given-wheels.js'
import type { LockedPackage } from './lock.js'
import type { LockSource } from './lock-files.js'
import type { MadeLock } from './make-lock.js'
import { checkCommand, type ProjectInput, runResolver, type UvSettings } from './uv.js'
import type { UvProject } from './uv-project.js'

interface FreshnessRequest {
  readonly source: LockSource
  readonly made: MadeLock
  readonly uvProject: UvProject
  /** Absolute folder of the project whose part of a uv.lock was read. */
  readonly memberDir: string
  /** Undefined where the dependencies are not static: then nothing but uv's own check is possible. */
  readonly project: ProjectInput | undefined
  readonly pythonVersion: string
  readonly findLinks: readonly string[]
}

interface Freshness {
  readonly problems: readonly PackagingError[]
  readonly warnings: readonly PackagingError[]
}

const FINE: Freshness = { problems: [], warnings: [] }

/** Nothing is built and nothing is written; the package index is asked only about a lock that uv finds outdated. */
export async function checkFreshness(
  runner: ProcessRunner,
  settings: UvSettings,
  request: FreshnessRequest,
): Promise<Freshness> {
  const { source, uvProject } = request
  if (source.kind === 'none' || source.kind === 'script') return FINE
  const reason = source.kind === 'uv' ? await staleReason(runner, settings, request.memberDir) : undefined
  if (source.kind === 'uv' && reason === undefined) return FINE
  const name = basename(source.file)
  if (reason !== undefined && /^mismatched (?:\w+ )*(?:constraints|overrides|excludes)\b/.test(reason))
    return { problems: [stale(request, `${name} is older than the project’s settings: ${reason}`)], warnings: [] }
  const others = uvProject.sources.length > 0 ? await sourceDifferences(runner, settings, request) : []
  if (others.length > 0) return { problems: others, warnings: [] }
  // The version of the project itself is not taken from its lock.
  if (reason === undefined || reason.startsWith('mismatched version')) return FINE
  return { problems: [], warnings: [stale(request, `${name} is older than pyproject.toml (${reason})`)] }
}

/** Why uv would write its lock again; undefined when it would not, or when only the index settings of this machine differ. */
async function staleReason(runner: ProcessRunner, settings: UvSettings, dir: string): Promise<string | undefined> {
  const { code, tail } = await runner.finish(checkCommand(settings, dir))
  if (code === 0) return undefined
  const text = tail.join('\n')
  const [, logged] = /(?:despite|[Ii]gnoring) existing lockfile due to ([^\n]+)/.exec(text) ?? []
  const reason = logged ?? (/needs to be updated/.test(text) ? 'uv lock --check refuses it' : undefined)
  return reason === undefined || /^missing (?:remote|local) index/.test(reason) ? undefined : reason.replaceAll('`', '')
}

/** Packages that the project takes from a source, and the lock from elsewhere: another package of that name. */
async function sourceDifferences(
  runner: ProcessRunner,
  settings: UvSettings,
  request: FreshnessRequest,
): Promise<readonly PackagingError[]> {
  const { project, uvProject, made, pythonVersion, findLinks } = request
  if (project === undefined) return []
  const output = join(settings.workDir, 'pylock.sources.toml')
  // uv prefers the versions of a file that it writes again.
  if (/^pylock.*\.toml$/s.test(basename(made.path))) await copyFile(made.path, output)
  const answer = await runResolver(runner, settings, {
    ...{ requirements: [], project, pythonVersion, findLinks, output },
    mode: 'listed',
    onlyBinary: uvProject.sources,
  })
  if (!('lock' in answer))
    return [stale(request, `${basename(made.path)} could not be compared with [tool.uv.sources]`)]
  const locked = made.lock.packages.map(one => withPlaces(one, made.path))
  return answer.lock.packages
    .filter(({ name }) => uvProject.sources.includes(name))
    .map(one => withPlaces(one, answer.path))
    .flatMap(wanted => {
      const named = locked.filter(({ name }) => name === wanted.name)
      if (named.length === 0 || named.some(one => sameSource(one, wanted))) return []
      return stale(
        request,
        `The project takes ${wanted.name} from ${placeOf(wanted)}, and the lock from ${placeOf(named[0])}`,
      )
    })
}

function sameSource(one: LockedPackage, other: LockedPackage): boolean {
  if (one.tree !== undefined || other.tree !== undefined)
    return (
      one.tree?.kind === other.tree?.kind &&
      plainPlace(one) === plainPlace(other) &&
      one.tree?.subdirectory === other.tree?.subdirectory
    )
  const hashes = (locked: LockedPackage) =>
    [...locked.wheels, ...[locked.sdist ?? []].flat()].map(({ sha256 }) => sha256)
  if (one.direct || other.direct || one.version === other.version) {
    const known = new Set(hashes(one))
    return hashes(other).some(hash => known.has(hash))
  }
  return true
}

function plainPlace({ tree }: LockedPackage): string {
  const place = tree?.place ?? ''
  return tree?.kind === 'directory' ? resolve(place) : place.replace(/^git\+/, '').replace(/(?:\.git)?\/?$/, '')
}

function placeOf(locked: LockedPackage | undefined): string {
  const file = locked?.wheels[0] ?? locked?.sdist
  return locked?.tree?.place ?? (locked?.direct ? (file?.url ?? file?.path) : undefined) ?? locked?.index ?? 'an index'
}

function stale({ source }: FreshnessRequest, message: string): PackagingError {
  const file = source.kind === 'none' ? '' : source.file
  return new PackagingError('project/lock', {
    message: `${message}.`,
    fix: `Create the lock again (${refreshOf(source)}), or set lock: none to resolve without it.`,
    place: { file },
  })
}

/** How a lock is written again. */
export function refreshOf(source: LockSource): string {
  switch (source.kind) {
    case 'uv':
      return `uv lock, in ${dirname(source.file)}`
    case 'poetry':
      return 'poetry lock'
    case 'pdm':
      return 'pdm lock'
    default:
      return 'with the tool that wrote it'
  }
}
