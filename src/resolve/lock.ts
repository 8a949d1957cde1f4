/** Lock files: decodes PEP 751 (`pylock.toml`) and hashed requirements. */

import { parse, TomlError } from 'smol-toml'
import { PackagingError, throwProblems } from '../core/errors.js'
import { isRecord, listOf } from '../core/json.js'
import { normalizeName } from '../project/paths.js'
import { parseRequirement } from './requirement.js'

/** One file of a locked package; it has a `url` or a `path`. */
export interface LockedFile {
  readonly filename: string
  readonly url?: string
  /** As written: absolute, or relative to the lock file. */
  readonly path?: string
  /** Bytes, where the lock says. */
  readonly size?: number
  /** Folder of the project inside an archive of sources, with `/`. */
  readonly subdirectory?: string
  /** Lower-case hex. */
  readonly sha256: string
}

export interface LockedPackage {
  /** Normalised. */
  readonly name: string
  /** Absent for a source tree whose version is made when it is built. */
  readonly version?: string
  /** The requirement, where no version could be locked: `fire==0.5.0`. */
  readonly asked?: string
  readonly marker?: string
  readonly requiresPython?: string
  readonly wheels: readonly LockedFile[]
  readonly sdist?: LockedFile
  /** Address of the index that it comes from, where the lock names it. */
  readonly index?: string
  /** Whether `wheels` or `sdist` is the one file that a requirement names by its address or path. */
  readonly direct?: true
  /** A folder or a repository to build, when it is not from an index. */
  readonly source?: string
  /** The same in its parts. */
  readonly tree?: SourceTree
}

/** A source that is no archive: a repository or a folder. */
export interface SourceTree {
  readonly kind: 'git' | 'directory'
  /** An address for git; for a folder a path, as written: absolute, or relative to the lock file. */
  readonly place: string
  /** Hash of the commit, where the lock has it. */
  readonly commit?: string
  /** Folder of the project inside it, with `/`. */
  readonly subdirectory?: string
}

export interface Lock {
  readonly requiresPython?: string
  /** Markers, of which one must hold for each covered target; empty when all are covered. */
  readonly environments: readonly string[]
  readonly packages: readonly LockedPackage[]
  /** Normalised names of the extras that it covers; undefined where it does not say. */
  readonly extras?: readonly string[]
}

type Table = Readonly<Record<string, unknown>>

/** The line of each `[[packages]]`: errors in its structure have no position of their own. */
function packageLines(text: string): number[] {
  return text.split('\n').flatMap((line, index) => (/^\s*\[\[\s*packages\s*\]\]/.test(line) ? [index + 1] : []))
}

/** The file name of a source: its own `name`, else the last part of its path or URL, decoded. */
function fileName(table: Table): string {
  const named = typeof table.name === 'string' ? table.name : undefined
  const last = lastPart(table)
  // uv writes the name in lower case, the index serves the file as it was uploaded: that spelling is the file's own.
  return named !== undefined && named.toLowerCase() !== last.toLowerCase() ? named : last
}

function lastPart(table: Table): string {
  if (typeof table.path === 'string') return table.path.split(/[/\\]/).at(-1) ?? ''
  try {
    return decodeURIComponent(new URL(String(table.url)).pathname.split('/').at(-1) ?? '')
  } catch {
    // No address, or one with a % that escapes nothing.
    return ''
  }
}

/** @see https://packaging.python.org/specifications/pylock-toml/#packages-vcs */
function treeOf(entry: Table): SourceTree | undefined {
  const table = isRecord(entry.directory) ? entry.directory : isRecord(entry.vcs) ? entry.vcs : undefined
  if (table === undefined) return undefined
  const { subdirectory, 'commit-id': commit } = table
  return {
    kind: table === entry.directory ? 'directory' : 'git',
    place: String(table.path ?? table.url ?? 'a source tree'),
    ...(typeof commit === 'string' && { commit }),
    ...(typeof subdirectory === 'string' && { subdirectory }),
  }
}

/** Decodes one lock and collects all problems. */
class Decoder {
  readonly problems: PackagingError[] = []
  readonly #file: string
  readonly #lines: readonly number[]

  constructor(file: string, text: string) {
    this.#file = file
    this.#lines = packageLines(text)
  }

  wrong(message: string, index?: number): void {
    const line = index === undefined ? undefined : this.#lines[index]
    this.problems.push(
      new PackagingError('project/lock', {
        message,
        fix: 'Create the lock file again with the tool that wrote it (for uv: uv lock, or uv export --format pylock.toml).',
        place: { file: this.#file, ...(line && { line }) },
      }),
    )
  }

  text(table: Table, key: string, about: string, index?: number): string | undefined {
    const value = table[key]
    if (value === undefined || typeof value === 'string') return value
    this.wrong(`${about}: '${key}' is not a string.`, index)
    return undefined
  }

  file(value: unknown, about: string, index: number): LockedFile | undefined {
    if (!isRecord(value)) return void this.wrong(`${about} is not a table.`, index)
    const url = this.text(value, 'url', about, index)
    const path = this.text(value, 'path', about, index)
    const filename = fileName(value)
    const sha256 = isRecord(value.hashes) ? value.hashes.sha256 : undefined
    if (url === undefined && path === undefined) return void this.wrong(`${about} has neither url nor path.`, index)
    if (url !== undefined && !/^(https?|file):\/\//i.test(url))
      return void this.wrong(`${about}: '${url}' is not an http, https or file address.`, index)
    // A name with a separator could be written outside of the download folder.
    if (!/^[^/\\]+\.(whl|zip|tar\.gz|tgz|tar\.bz2|tar\.xz)$/.test(filename))
      return void this.wrong(`${about}: '${filename}' is not the name of a wheel or sdist.`, index)
    if (typeof sha256 !== 'string' || !/^[0-9a-fA-F]{64}$/.test(sha256))
      return void this.wrong(`${about}: ${filename} has no sha256 hash.`, index)
    const size = typeof value.size === 'number' || typeof value.size === 'bigint' ? Number(value.size) : undefined
    if (value.size !== undefined && (size === undefined || !Number.isSafeInteger(size) || size < 0))
      return void this.wrong(`${about}: the size of ${filename} is not a number of bytes.`, index)
    return {
      filename,
      ...(url !== undefined && { url }),
      ...(path !== undefined && { path }),
      ...(size !== undefined && { size }),
      ...(typeof value.subdirectory === 'string' && { subdirectory: value.subdirectory }),
      sha256: sha256.toLowerCase(),
    }
  }

  package(value: unknown, index: number): LockedPackage | undefined {
    if (!isRecord(value)) return void this.wrong(`packages[${index}] is not a table.`, index)
    const rawName = this.text(value, 'name', `packages[${index}]`, index)
    if (!rawName) return void this.wrong(`packages[${index}] has no name.`, index)
    const about = `package ${rawName}`
    const version = this.text(value, 'version', about, index)
    const marker = this.text(value, 'marker', about, index)
    const requiresPython = this.text(value, 'requires-python', about, index)
    if (value.wheels !== undefined && !Array.isArray(value.wheels))
      this.wrong(`${about}: 'wheels' is not a list.`, index)
    const list = listOf(value.wheels)
    const wheels = list.flatMap(entry => this.file(entry, `${about}: a wheel`, index) ?? [])
    const sdist = value.sdist === undefined ? undefined : this.file(value.sdist, `${about}: the sdist`, index)
    // A wheel or sdist with an address or path in the requirement.
    const archive = value.archive === undefined ? undefined : this.file(value.archive, `${about}: the archive`, index)
    const isWheel = archive?.filename.endsWith('.whl') === true
    const tree = treeOf(value)
    const source = tree?.place
    if (list.length === 0 && !value.sdist && !value.archive && source === undefined)
      this.wrong(`${about} has no file and no source.`, index)
    const built = sdist ?? (isWheel ? undefined : archive)
    return {
      name: normalizeName(rawName),
      ...(version !== undefined && { version }),
      ...(marker !== undefined && { marker }),
      ...(requiresPython !== undefined && { requiresPython }),
      wheels: archive && isWheel ? [...wheels, archive] : wheels,
      ...(built && { sdist: built }),
      ...(typeof value.index === 'string' && { index: value.index }),
      ...(archive && { direct: true as const }),
      ...(source !== undefined && { source }),
      ...(tree && { tree }),
    }
  }
}

/**
 * Decodes a `pylock.toml`.
 * @param file its path, for messages
 * @throws PackagingError `project/toml` (not TOML: file, line, column) or `project/lock` (all problems together).
 */
export function decodeLock(text: string, file: string): Lock {
  let data: Table
  try {
    data = parse(text)
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause
    throw new PackagingError('project/toml', {
      message: `${file} is not valid TOML: ${(cause.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '')}.`,
      fix: 'Correct that line, or create the lock file again with the tool that wrote it.',
      place: { file, line: cause.line, column: cause.column },
      cause,
    })
  }
  const decoder = new Decoder(file, text)
  const version = data['lock-version']
  if (typeof version !== 'string' || !/^1(\.\d+)*$/.test(version))
    decoder.wrong(`lock-version is ${JSON.stringify(version) ?? 'missing'}, and only 1.x (PEP 751) can be read.`)
  const creator = data['created-by']
  if (typeof creator !== 'string' || creator === '')
    decoder.wrong("It does not say in 'created-by' what wrote it (PEP 751).")
  if (!Array.isArray(data.packages) && data.packages !== undefined) decoder.wrong("'packages' is not a list.")
  const packages = listOf(data.packages).flatMap((entry, index) => decoder.package(entry, index) ?? [])
  const requiresPython = decoder.text(data, 'requires-python', 'the lock')
  throwProblems(decoder.problems)
  const environments = listOf(data.environments).map(String)
  return {
    ...(requiresPython !== undefined && { requiresPython }),
    environments,
    packages,
    ...(Array.isArray(data.extras) && { extras: data.extras.map(extra => normalizeName(String(extra))) }),
  }
}

/** A requirement of a hashed requirements file (pip's `--require-hashes`, as pip-compile and `uv pip compile` write it). */
interface Pin {
  /** Normalised. */
  readonly name: string
  readonly version: string
  /** The requirement without its hashes. */
  readonly requirement: string
  /** sha256, lower-case hex. */
  readonly hashes: readonly string[]
  /** Line in the file. */
  readonly line: number
}

function withoutComment(line: string): string {
  const at = line.search(/(?:^|\s)#/)
  return at === -1 ? line : line.slice(0, at)
}

/** Logical lines without comments, continuations joined; `line` is the first of each. */
function logicalLines(text: string): { text: string; line: number }[] {
  const lines: { text: string; line: number }[] = []
  let open: { text: string; line: number } | undefined
  text.split(/\r?\n/).forEach((raw, index) => {
    const clean = withoutComment(raw)
    const continues = /\\\s*$/.test(clean)
    open = { text: `${open?.text ?? ''}${clean.replace(/\\\s*$/, ' ')}`, line: open?.line ?? index + 1 }
    if (continues) return
    if (open.text.trim() !== '') lines.push({ ...open, text: open.text.trim() })
    open = undefined
  })
  return lines
}

/**
 * Reads every pin. Options in the file are refused: an `--index-url` there would change the index.
 * @throws PackagingError(s) `project/lock` with file and line: options, no exact version, no sha256.
 */
export function parseHashedRequirements(text: string, file: string): Pin[] {
  const problems: PackagingError[] = []
  const pins = logicalLines(text).flatMap(({ text: line, line: number }) => {
    const place = { file, line: number }
    const wrong = (message: string, fix: string) => {
      problems.push(new PackagingError('project/lock', { message, fix, place }))
      return []
    }
    if (line.startsWith('-'))
      return wrong(
        `'${line.split(/[\s=]/)[0]}' in ${file} is an option, and options in a lock are not followed.`,
        'Take the line out; indexes are set in uv’s or pip’s environment variables, folders with find-links.',
      )
    const hashes = [...line.matchAll(/--hash[=\s]sha256:([0-9a-fA-F]{64})(?=\s|$)/g)].map(match =>
      (match[1] ?? '').toLowerCase(),
    )
    const requirement = line.replace(/\s--hash[=\s]\S+/g, '').trim()
    try {
      const { name, specifier } = parseRequirement(requirement, place)
      const version = /^={2,3}\s*([^\s,*]+)$/.exec(specifier)?.[1]
      if (version === undefined)
        return wrong(`${name} in ${file} has no exact version.`, 'Pin it as name==version, or set lock: none.')
      if (hashes.length === 0)
        return wrong(
          `${name}==${version} in ${file} has no sha256 hash.`,
          'Write the file with: uv pip compile --generate-hashes, or set lock: none.',
        )
      return [{ name, version, requirement, hashes, line: number }]
    } catch (thrown) {
      if (!(thrown instanceof PackagingError)) throw thrown
      return wrong(thrown.message, thrown.fix)
    }
  })
  throwProblems(problems)
  return pins
}

/**
 * Removes the files whose hash is not in the requirements file: uv resolves the pins but does not compare hashes.
 * @throws PackagingError(s) `dependency/hash` for each pin that none of the index's files matches.
 */
export function onlyHashed(lock: Lock, pins: readonly Pin[], file: string): Lock {
  const problems: PackagingError[] = []
  const packages = lock.packages.map((locked): LockedPackage => {
    const ofPackage = pins.filter(pin => pin.name === locked.name)
    const allowed = new Set(ofPackage.flatMap(pin => pin.hashes))
    const { sdist, wheels, ...rest } = locked
    const kept = wheels.filter(wheel => allowed.has(wheel.sha256))
    const previousSdist = sdist && allowed.has(sdist.sha256) ? sdist : undefined
    if (kept.length === 0 && !previousSdist && (wheels.length > 0 || sdist))
      problems.push(
        new PackagingError('dependency/hash', {
          message: `None of the hashes that ${file} lists for ${locked.name} ${locked.version ?? ''} is that of a file the index offers.`,
          fix: 'Create the file again with: uv pip compile --generate-hashes; if it was right before, find out why the index’s files changed.',
          place: { file, line: ofPackage[0]?.line ?? 1 },
        }),
      )
    return { ...rest, wheels: kept, ...(previousSdist && { sdist: previousSdist }) }
  })
  throwProblems(problems)
  return { ...lock, packages }
}

/** The user's lock, in errors about a version that it pins. */
export interface LockInWords {
  /** Name as users know it: `uv.lock`. */
  readonly file: string
  /** Absolute. */
  readonly path: string
  /** How that file takes another version of one package: a command in backquotes. */
  readonly update: (name: string) => string
}
