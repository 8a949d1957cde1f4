/**
 * The locks of Poetry and PDM, decoded (pure): versions, hashes, markers and groups as they stand. Neither says where an
 * index serves a file; `locked-files.ts` asks uv for that and accepts only files with a locked hash.
 * @see https://python-poetry.org/docs/libraries/#lock-file https://pdm-project.org/en/stable/usage/lockfile/
 */
import { createHash } from 'node:crypto'
import { parse, TomlError } from 'smol-toml'
import { PackagingError, throwProblems } from '../core/errors.js'
import { isRecord, listOf } from '../core/json.js'
import { before } from '../core/text.js'
import { normalizeName } from '../project/paths.js'
import type { LockedFile, LockedPackage } from './lock.js'

type Table = Readonly<Record<string, unknown>>

/** A package index by the name that the tool gives it. */
export interface LockedIndex {
  readonly name: string
  readonly url: string
}

/** A package of an index, whose files are known by their hashes. */
export interface IndexedPackage extends Omit<LockedPackage, 'wheels' | 'sdist' | 'tree' | 'source'> {
  readonly version: string
  /** sha256 of every locked file, lower-case hex. */
  readonly hashes: readonly string[]
  /** The index that it was locked from; undefined for the default one. */
  readonly from?: LockedIndex
}

export interface ToolLock {
  readonly requiresPython?: string
  /** Normalised names of extras that it covers. */
  readonly extras: readonly string[]
  readonly indexed: readonly IndexedPackage[]
  /** Packages of folders, repositories and single files. */
  readonly sourced: readonly LockedPackage[]
  /** Indexes that serve any package: the default one first, where the project replaces it. */
  readonly indexes: readonly (LockedIndex & { readonly default: boolean })[]
  /** False when pyproject.toml has changed since. */
  readonly fresh: boolean
}

interface ToolLockText {
  readonly text: string
  /** Absolute path. */
  readonly file: string
  /** Text of the pyproject.toml beside it. */
  readonly pyproject: string
}

/** Which tool writes a lock, and how it is written again. */
export const LOCK_TOOLS = {
  poetry: { name: 'Poetry', refresh: 'poetry lock (Poetry 2)' },
  pdm: { name: 'PDM', refresh: 'pdm lock -G :all --strategy inherit_metadata' },
} as const

export type LockTool = keyof typeof LOCK_TOOLS

/** @throws PackagingError(s) `project/toml`, `project/lock` */
export function decodeToolLock(tool: LockTool, { text, file, pyproject }: ToolLockText): ToolLock {
  const data = toml(text, file)
  const project = toml(pyproject, 'pyproject.toml')
  const wrong = (message: string) => lockProblem(tool, file, message)
  const metadata = isRecord(data.metadata) ? data.metadata : {}
  const old = lacksMarkers(tool, metadata)
  if (old !== undefined) throw wrong(old)
  const problems: PackagingError[] = []
  const entries = listOf(data.package).flatMap((entry, index) => {
    const name = isRecord(entry) && typeof entry.name === 'string' ? normalizeName(entry.name) : ''
    if (isRecord(entry) && name !== '') return [{ entry, name }]
    problems.push(wrong(`package ${index + 1} has no name`))
    return []
  })
  const read = tool === 'poetry' ? poetryPackage : pdmPackage
  const packages = entries.flatMap(({ entry, name }) => {
    try {
      return read(entry, name, wrong) ?? []
    } catch (thrown) {
      if (!(thrown instanceof PackagingError)) throw thrown
      problems.push(thrown)
      return []
    }
  })
  throwProblems(problems)
  const requiresPython = tool === 'poetry' ? specifier(metadata['python-versions']) : undefined
  return {
    ...(requiresPython !== undefined && { requiresPython }),
    extras: extrasIn(tool, data, metadata),
    indexed: packages.flatMap(one => ('hashes' in one ? one : [])),
    sourced: packages.flatMap(one => ('hashes' in one ? [] : one)),
    indexes: tool === 'pdm' ? pdmIndexes(project) : [],
    fresh: tool === 'poetry' ? poetryIsFresh(project, metadata) : pdmIsFresh(project, metadata),
  }
}

/** Why it cannot be read as it stands; undefined when it can. Older locks leave out which package is for which system. */
export function lacksMarkers(tool: LockTool, metadata: Table): string | undefined {
  if (tool === 'poetry') {
    const version = String(metadata['lock-version'] ?? '')
    const [major = 0, minor = 0] = version.split('.').map(Number)
    if (major > 2) return `its lock-version ${version} is newer than 2.1`
    return major < 2 || minor < 1 ? `Poetry before 2.0 wrote it, without groups and markers` : undefined
  }
  const strategy = listOf(metadata.strategy)
  const version = String(metadata.lock_version ?? '')
  if (!/^4\.[45]/.test(version)) return `its lock_version ${version || '(none)'} is not 4.4 or 4.5`
  return strategy.includes('inherit_metadata') ? undefined : 'it was written without the strategy inherit_metadata'
}

function extrasIn(tool: LockTool, data: Table, metadata: Table): readonly string[] {
  const names = tool === 'poetry' ? Object.keys(isRecord(data.extras) ? data.extras : {}) : listOf(metadata.groups)
  return names.map(name => normalizeName(String(name)))
}

type Wrong = (message: string) => PackagingError
type Decoded = IndexedPackage | LockedPackage

function poetryPackage(entry: Table, name: string, wrong: Wrong): Decoded | undefined {
  if (!listOf(entry.groups).includes('main')) return undefined
  const { markers } = entry
  const written = isRecord(markers) ? markers.main : markers
  const marker = typeof written === 'string' ? lockMarker(written, name, wrong) : undefined
  const requiresPython = specifier(entry['python-versions'])
  const base = {
    name,
    version: String(entry.version),
    ...(marker !== undefined && { marker }),
    ...(requiresPython !== undefined && { requiresPython }),
  }
  const source = isRecord(entry.source) ? entry.source : {}
  const url = String(source.url ?? '')
  const hashes = hashesIn(entry)
  switch (source.type) {
    case undefined:
    case 'legacy': {
      if (hashes.length === 0) throw wrong(`${name} ${base.version} has no sha256 hash`)
      return { ...base, hashes, ...(source.type && { from: { name: String(source.reference), url } }) }
    }
    case 'git':
      return {
        ...base,
        wheels: [],
        source: url,
        tree: {
          kind: 'git',
          place: url,
          ...(typeof source.resolved_reference === 'string' && { commit: source.resolved_reference }),
          ...(typeof source.subdirectory === 'string' && { subdirectory: source.subdirectory }),
        },
      }
    case 'directory':
      return { ...base, wheels: [], source: url, tree: { kind: 'directory', place: url } }
    case 'file':
    case 'url':
      return { ...base, ...oneFile(source.type === 'url' ? { url } : { path: url }, hashes, source, name, wrong) }
    default:
      throw wrong(`${name} comes from a source of the unknown type '${String(source.type)}'`)
  }
}

function pdmPackage(entry: Table, name: string, wrong: Wrong): Decoded | undefined {
  // The same package with extras: what they bring in is listed by itself.
  if (listOf(entry.extras).length > 0) return undefined
  const groups = listOf(entry.groups).map(group => normalizeName(String(group)))
  const extras = groups.includes('default') ? [] : groups.map(group => `'${group}' in extras`)
  if (groups.length === 0) throw wrong(`${name} is in no group`)
  const written = typeof entry.marker === 'string' ? [`(${entry.marker})`] : []
  const parts = [...written, ...(extras.length > 0 ? [`(${extras.join(' or ')})`] : [])]
  const requiresPython = specifier(entry.requires_python)
  const base = {
    name,
    version: String(entry.version),
    ...(parts.length > 0 && { marker: parts.join(' and ') }),
    ...(requiresPython !== undefined && { requiresPython }),
  }
  const hashes = hashesIn(entry)
  const subdirectory = typeof entry.subdirectory === 'string' ? { subdirectory: entry.subdirectory } : {}
  if (typeof entry.git === 'string')
    return {
      ...base,
      wheels: [],
      source: entry.git,
      tree: {
        kind: 'git',
        place: entry.git,
        ...(typeof entry.revision === 'string' && { commit: entry.revision }),
        ...subdirectory,
      },
    }
  if (typeof entry.path === 'string') {
    if (!/\.(whl|zip|tar\.gz|tgz)$/.test(entry.path))
      return { ...base, wheels: [], source: entry.path, tree: { kind: 'directory', place: entry.path } }
    return { ...base, ...oneFile({ path: entry.path }, hashes, entry, name, wrong) }
  }
  if (typeof entry.url === 'string') return { ...base, ...oneFile({ url: entry.url }, hashes, entry, name, wrong) }
  if (hashes.length === 0) throw wrong(`${name} ${base.version} has no sha256 hash`)
  return { ...base, hashes }
}

/** A wheel or sdist that the project names by its address or path. */
function oneFile(
  where: { readonly url: string } | { readonly path: string },
  [sha256]: readonly string[],
  { subdirectory }: Table,
  name: string,
  wrong: Wrong,
): Pick<LockedPackage, 'wheels' | 'sdist' | 'direct'> {
  const place = 'url' in where ? before(before(where.url, '?'), '#') : where.path
  const filename = decodeURIComponent(place.split(/[/\\]/).at(-1) ?? '')
  if (sha256 === undefined) throw wrong(`${name} has no sha256 hash of ${filename}`)
  const file: LockedFile = {
    filename,
    ...where,
    sha256,
    ...(typeof subdirectory === 'string' && { subdirectory }),
  }
  return { direct: true, ...(filename.endsWith('.whl') ? { wheels: [file] } : { wheels: [], sdist: file }) }
}

function hashesIn(entry: Table): readonly string[] {
  return listOf(entry.files).flatMap(file => {
    const [, sha256] = (isRecord(file) && /^sha256:([0-9a-f]{64})$/i.exec(String(file.hash))) || []
    return sha256 === undefined ? [] : [sha256.toLowerCase()]
  })
}

/** Poetry's `extra == "x"` is `'x' in extras` in a lock (PEP 751). */
function lockMarker(written: string, name: string, wrong: Wrong): string {
  const marker = written.replaceAll(
    /\bextra\s*==\s*(["'])(.+?)\1/g,
    (_, __, extra: string) => `'${normalizeName(extra)}' in extras`,
  )
  if (/\bextra\b/.test(marker.replaceAll(/'[^']*'|"[^"]*"/g, '')))
    throw wrong(`the marker of ${name} cannot be read: ${written}`)
  return marker
}

/** Undefined where every Python is allowed, or alternatives are, which one specifier cannot say. */
function specifier(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '*' || value === '' || value.includes('||')) return undefined
  if (!/[\^~](?!=)/.test(value)) return value
  return undefined
}

function pdmIndexes(project: Table): ToolLock['indexes'] {
  const tool = isRecord(project.tool) ? project.tool : {}
  const sources = isRecord(tool.pdm) ? listOf(tool.pdm.source) : []
  return sources.flatMap(source => {
    if (!isRecord(source) || typeof source.url !== 'string' || (source.type ?? 'index') !== 'index') return []
    const name = String(source.name ?? '')
    return [{ name, url: source.url, default: name === 'pypi' }]
  })
}

// Whether pyproject.toml is the one that was locked.

function poetryIsFresh(project: Table, metadata: Table): boolean {
  const own = isRecord(project.project) ? project.project : {}
  const groups = isRecord(project['dependency-groups']) ? project['dependency-groups'] : {}
  const tool = isRecord(project.tool) && isRecord(project.tool.poetry) ? project.tool.poetry : {}
  const static_ = pick(own, ['requires-python', 'dependencies', 'optional-dependencies'])
  const standard = Object.keys(static_).length > 0
  const legacy = ['dependencies', 'source', 'extras', 'dev-dependencies']
  const ofTool = {
    // Without [project], Poetry writes the keys that are missing as null.
    ...(standard ? {} : Object.fromEntries(legacy.map(key => [key, null]))),
    ...pick(tool, [...legacy, 'group']),
  }
  const named = Object.keys(groups).length > 0 ? { 'dependency-groups': groups } : {}
  // Older versions leave the groups out.
  const contents = standard
    ? [named, {}].map(some => ({ project: static_, ...some, tool: { poetry: ofTool } }))
    : [ofTool]
  return contents.some(content => sha256Of(pythonJson(content)) === metadata['content-hash'])
}

function pdmIsFresh(project: Table, metadata: Table): boolean {
  const own = isRecord(project.project) ? project.project : {}
  const tool = isRecord(project.tool) && isRecord(project.tool.pdm) ? project.tool.pdm : {}
  const groups = new Map<string, unknown[]>()
  for (const table of [project['dependency-groups'], tool['dev-dependencies']])
    for (const [group, lines] of Object.entries(isRecord(table) ? table : {}))
      groups.set(normalizeName(group), [...(groups.get(normalizeName(group)) ?? []), ...listOf(lines)])
  const content = {
    sources: tool.source ?? [],
    dependencies: own.dependencies ?? [],
    'dev-dependencies': Object.fromEntries(groups),
    'optional-dependencies': own['optional-dependencies'] ?? {},
    'requires-python': own['requires-python'] ?? '',
    resolution: tool.resolution ?? {},
  }
  return `sha256:${sha256Of(pythonJson(content))}` === metadata.content_hash
}

function pick(table: Table, keys: readonly string[]): Table {
  return Object.fromEntries(keys.flatMap(key => (table[key] === undefined ? [] : [[key, table[key]]])))
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** As Python's `json.dumps(value, sort_keys=True)` writes it. */
function pythonJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(', ')}]`
  if (isRecord(value)) {
    const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : 1))
    return `{${keys.map(key => `${pythonJson(key)}: ${pythonJson(value[key])}`).join(', ')}}`
  }
  if (typeof value === 'string')
    return JSON.stringify(value).replaceAll(
      /[\u007f-\uffff]/g,
      one => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
  return typeof value === 'bigint' ? String(value) : JSON.stringify(value ?? null)
}

function toml(text: string, file: string): Table {
  try {
    return parse(text)
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause
    throw new PackagingError('project/toml', {
      message: `${file} is not valid TOML: ${(cause.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '')}.`,
      fix: 'Correct that line, or create the lock file again with the tool that wrote it.',
      place: { file, line: cause.line, column: cause.column },
      cause,
    })
  }
}

function lockProblem(tool: LockTool, file: string, message: string): PackagingError {
  return new PackagingError('project/lock', {
    message: `${file} cannot be used: ${message}.`,
    fix: `Write it again with ${LOCK_TOOLS[tool].refresh}, or set lock: none to resolve without it.`,
    place: { file },
  })
}
