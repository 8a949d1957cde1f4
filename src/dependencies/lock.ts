/** A resolved set of dependencies as PEP 751 (`pylock.toml`) describes it, decoded and checked at the edge. */
import { parse, TomlError } from 'smol-toml'
import { PackagingError, throwProblems } from '../core/errors.js'
import { normalizeName } from '../project/paths.js'

/** One file of a locked package; it has a `url` or a `path`. */
export interface LockedFile {
  readonly filename: string
  readonly url?: string
  /** As written: absolute, or relative to the lock file. */
  readonly path?: string
  /** Bytes, where the lock says. */
  readonly size?: number
  /** Lower-case hex. */
  readonly sha256: string
}

export interface LockedPackage {
  /** Normalised. */
  readonly name: string
  /** Absent for a source tree whose version is made when it is built. */
  readonly version?: string
  /** Where no version could be locked, what was asked for: `fire==0.5.0`. */
  readonly asked?: string
  readonly marker?: string
  readonly requiresPython?: string
  readonly wheels: readonly LockedFile[]
  readonly sdist?: LockedFile
  /** Where it comes from when that is no index: a folder or a repository, which have to be built. */
  readonly source?: string
}

export interface Lock {
  readonly requiresPython?: string
  /** Markers, one of which must hold for a target to be covered; empty means all are. */
  readonly environments: readonly string[]
  readonly packages: readonly LockedPackage[]
}

type Table = Record<string, unknown>

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The line each `[[packages]]` begins on: structure errors have no position of their own. */
function packageLines(text: string): number[] {
  return text
    .split('\n')
    .flatMap((line, index) => (/^\s*\[\[\s*packages\s*\]\]/.test(line) ? [index + 1] : []))
}

/** The file name of a source: its own `name`, else the last part of its path or URL, decoded. */
function fileName(table: Table): string {
  if (typeof table.name === 'string') return table.name
  if (typeof table.path === 'string') return table.path.split(/[/\\]/).at(-1) ?? ''
  if (typeof table.url !== 'string' || !URL.canParse(table.url)) return ''
  try {
    return decodeURIComponent(new URL(table.url).pathname.split('/').at(-1) ?? '')
  } catch {
    return ''
  }
}

/** Reads one lock text; collects what is wrong instead of stopping at the first. */
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
        fix: 'Make the lock file anew with the tool that wrote it (for uv: uv lock, or uv export --format pylock.toml).',
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
    if (!isTable(value)) return void this.wrong(`${about} is not a table.`, index)
    const url = this.text(value, 'url', about, index)
    const path = this.text(value, 'path', about, index)
    const filename = fileName(value)
    const sha256 = isTable(value.hashes) ? value.hashes.sha256 : undefined
    if (url === undefined && path === undefined)
      return void this.wrong(`${about} has neither url nor path.`, index)
    if (url !== undefined && !/^(https?|file):\/\//i.test(url))
      return void this.wrong(`${about}: '${url}' is not an http, https or file address.`, index)
    // A name with a separator could be written outside of the download folder.
    if (!/^[^/\\]+\.(whl|zip|tar\.gz|tgz|tar\.bz2|tar\.xz)$/.test(filename))
      return void this.wrong(`${about}: '${filename}' is not the name of a wheel or sdist.`, index)
    if (typeof sha256 !== 'string' || !/^[0-9a-fA-F]{64}$/.test(sha256))
      return void this.wrong(`${about}: ${filename} has no sha256 hash.`, index)
    const size =
      typeof value.size === 'number' || typeof value.size === 'bigint' ? Number(value.size) : undefined
    return {
      filename,
      ...(url !== undefined && { url }),
      ...(path !== undefined && { path }),
      ...(size !== undefined && { size }),
      sha256: sha256.toLowerCase(),
    }
  }

  package(value: unknown, index: number): LockedPackage | undefined {
    if (!isTable(value)) return void this.wrong(`packages[${index}] is not a table.`, index)
    const rawName = this.text(value, 'name', `packages[${index}]`, index)
    if (!rawName) return void this.wrong(`packages[${index}] has no name.`, index)
    const about = `package ${rawName}`
    const version = this.text(value, 'version', about, index)
    const marker = this.text(value, 'marker', about, index)
    const requiresPython = this.text(value, 'requires-python', about, index)
    if (value.wheels !== undefined && !Array.isArray(value.wheels))
      this.wrong(`${about}: 'wheels' is not a list.`, index)
    const list: unknown[] = Array.isArray(value.wheels) ? value.wheels : []
    const wheels = list.flatMap(entry => this.file(entry, `${about}: a wheel`, index) ?? [])
    const sdist = value.sdist === undefined ? undefined : this.file(value.sdist, `${about}: the sdist`, index)
    // A wheel or sdist that was named by its own address or path.
    const archive =
      value.archive === undefined ? undefined : this.file(value.archive, `${about}: the archive`, index)
    const isWheel = archive?.filename.endsWith('.whl') === true
    const tree = isTable(value.directory) ? value.directory : isTable(value.vcs) ? value.vcs : undefined
    const source = tree && String(tree.path ?? tree.url ?? 'a source tree')
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
      ...(source !== undefined && { source }),
    }
  }
}

/**
 * Decodes a `pylock.toml`.
 * @param file where the text is from, for messages
 * @throws PackagingError `project/toml` (not TOML: file, line, column) or `project/lock` (all that is wrong together).
 */
export function decodeLock(text: string, file: string): Lock {
  let data: Table
  try {
    data = parse(text)
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause
    throw new PackagingError('project/toml', {
      message: `${file} is not valid TOML: ${(cause.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '')}.`,
      fix: 'Mend that line, or make the lock file anew with the tool that wrote it.',
      place: { file, line: cause.line, column: cause.column },
      cause,
    })
  }
  const decoder = new Decoder(file, text)
  const version = data['lock-version']
  if (typeof version !== 'string' || !/^1(\.\d+)*$/.test(version))
    decoder.wrong(
      `lock-version is ${JSON.stringify(version) ?? 'missing'}, and only 1.x (PEP 751) can be read.`,
    )
  if (!Array.isArray(data.packages) && data.packages !== undefined) decoder.wrong("'packages' is not a list.")
  const listed: unknown[] = Array.isArray(data.packages) ? data.packages : []
  const packages = listed.flatMap((entry, index) => decoder.package(entry, index) ?? [])
  const requiresPython = decoder.text(data, 'requires-python', 'the lock')
  const environments = Array.isArray(data.environments) ? data.environments.map(String) : []
  throwProblems(decoder.problems)
  return { ...(requiresPython !== undefined && { requiresPython }), environments, packages }
}
