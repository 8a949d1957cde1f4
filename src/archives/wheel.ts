/** Reads the metadata of a built wheel, which may differ from pyproject.toml, and compares RECORD with its files. */

import { basename } from 'node:path'
import { before, unfolded } from '../core/text.js'
import { parseScripts, type Script } from '../project/entry-point.js'
import { parseIni } from '../project/ini.js'
import { normalizeName } from '../project/paths.js'
import { contentError } from './trust.js'
import { type CompatibilityTag, parseWheelName, type WheelName } from './wheel-name.js'
import { withZip, type Zip } from './zip-reader.js'

/** The header block of METADATA, PKG-INFO and WHEEL: RFC 822 as Python's `email` reads it, without the body. */
export interface Headers {
  /** The first of that name; case does not matter. */
  one(name: string): string | undefined
  /** All of that name, in order. */
  all(name: string): readonly string[]
}

/** Lines that begin with white space continue the header above; the first empty line ends the block (pure). */
export function parseHeaders(text: string): Headers {
  const headers: { name: string; value: string }[] = []
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const last = headers.at(-1)
    if (/^[ \t]/.test(line)) {
      if (last) last.value += `\n${line}`
      continue
    }
    const colon = line.indexOf(':')
    // An empty line ends the block, and so does what is no header.
    if (colon <= 0) break
    headers.push({ name: line.slice(0, colon).toLowerCase(), value: line.slice(colon + 1).trim() })
  }
  const all = (name: string) => headers.filter(header => header.name === name.toLowerCase()).map(header => header.value)
  return { all, one: name => all(name)[0] }
}

/** A line of RECORD, a wheel's list of its own files (packaging.python.org/specifications/recording-installed-packages). */
export interface RecordLine {
  readonly path: string
  /** `sha256=…` in URL-safe base 64 without padding; undefined for RECORD itself and its signatures. */
  readonly hash: string | undefined
  /** Bytes. */
  readonly size: number | undefined
}

/** A file of a wheel as it is. */
export interface RecordedFile {
  readonly name: string
  readonly size: number
  /** In RECORD's form, by the algorithm of its line; undefined when that has none or a weak one. */
  readonly digest: string | undefined
}

const HASHES = ['sha256', 'sha384', 'sha512']

/** @throws PackagingError `check/content` for a line that is not `path,hash,size` */
export function parseRecord(text: string, file: string): readonly RecordLine[] {
  const lines = text.split(/\r\n|\n/).filter(line => line !== '')
  return lines.map(line => {
    // Only the path may be quoted, which it is when it holds a comma or a quote.
    const [, quoted, plain, hash, size] = /^(?:"((?:[^"]|"")*)"|([^,"]*)),([^,]*),(\d*)$/.exec(line) ?? []
    const path = quoted?.replaceAll('""', '"') ?? plain
    if (path === undefined) throw contentError(file, `its RECORD has a line ${JSON.stringify(line)}`)
    return { path, hash: hash || undefined, size: size ? Number(size) : undefined }
  })
}

/** The hash algorithm a line is to be checked with; undefined when it names none, or a weak one. */
export function algorithmOf(line: RecordLine | undefined): string | undefined {
  return HASHES.find(name => line?.hash?.startsWith(`${name}=`))
}

/**
 * All differences between a wheel and its RECORD, as sentences; empty when they agree. Some installers use one, some the
 * other, so that a wheel in which they differ installs differently.
 * @param files of the wheel, without folders
 * @param distInfo the wheel's dist-info folder, whose RECORD and signatures are not listed with hashes
 * @param hashes whether a line without any hash is a problem: pip and uv install such wheels, which hand-written tools make
 */
export function recordProblems(
  files: readonly RecordedFile[],
  record: readonly RecordLine[],
  distInfo: string,
  hashes: 'required' | 'optional' = 'required',
): readonly string[] {
  const unhashed = new Set(['RECORD', 'RECORD.jws', 'RECORD.p7s'].map(name => `${distInfo}/${name}`))
  const listed = new Map(record.map(line => [line.path, line]))
  const names = new Set(files.map(({ name }) => name))
  const problems: string[] = []
  if (listed.size !== record.length) problems.push('RECORD lists a file twice.')
  for (const path of listed.keys()) {
    if (!names.has(path)) problems.push(`RECORD lists "${path}", which is not in the wheel.`)
  }
  for (const file of files) {
    if (unhashed.has(file.name)) continue
    const line = listed.get(file.name)
    if (line === undefined) problems.push(`"${file.name}" is not listed in RECORD.`)
    else if (line.size !== undefined && line.size !== file.size)
      problems.push(`"${file.name}" is not as large as RECORD says.`)
    else if (hashes === 'optional' && line.hash === undefined) continue
    else if (algorithmOf(line) === undefined) problems.push(`"${file.name}" has no sha256 hash in RECORD.`)
    else if (line.hash !== file.digest) problems.push(`"${file.name}" is not the file that RECORD names.`)
  }
  return problems
}

/** The core metadata of a distribution (packaging.python.org/specifications/core-metadata). */
export interface CoreMetadata {
  /** As its author spells it. */
  readonly name: string
  readonly version: string
  readonly summary: string | undefined
  readonly requiresPython: string | undefined
  /** PEP 508 requirements, those of extras included. */
  readonly requiresDist: readonly string[]
  readonly extras: readonly string[]
  readonly license: string | undefined
  /** The first address of a home page, or of what comes nearest to it. */
  readonly homepage: string | undefined
  /** The first author or maintainer, without an address. */
  readonly author: string | undefined
  /** The first address of an author or maintainer. */
  readonly email: string | undefined
  readonly classifiers: readonly string[]
  /** Fields, in lower case, that may differ between the sdist and its wheels; undefined before metadata 2.2, which says nothing of it. */
  readonly dynamic: readonly string[] | undefined
}

export interface WheelContent extends CoreMetadata {
  readonly wheelName: WheelName
  /** `NAME-VERSION.dist-info`. */
  readonly distInfo: string
  /** From WHEEL, single tags. */
  readonly tags: readonly CompatibilityTag[]
  /** True when no file depends on the platform. */
  readonly purelib: boolean
  readonly scripts: readonly Script[]
  /** File names in `NAME-VERSION.data/scripts`. */
  readonly scriptFiles: readonly string[]
  /** Import names of the top-level modules and packages, sorted. */
  readonly modules: readonly string[]
  /** Top-level packages with a `__main__`, sorted. */
  readonly mains: readonly string[]
  readonly record: readonly RecordLine[]
}

/** 1 MiB, with the longest description: everything in it is kept, and much of it shown. */
export const METADATA_LIMIT = 1024 * 1024
/** 64 MiB: some hundred thousand files. */
const RECORD_LIMIT = 64 * 1024 * 1024

/**
 * Reads a wheel's metadata without unpacking it.
 * @throws PackagingError `check/content` when it is not a zip file, is unsafe, lacks its metadata, or does not match its name
 */
export function readWheel(file: string): Promise<WheelContent> {
  return withZip(file, zip => wheelContent(zip))
}

/** The text of a wheel's METADATA. @throws as `readWheel`, for a file that cannot be read or is called wrongly */
export function readMetadata(file: string): Promise<string> {
  return withZip(file, async zip => {
    const wheelName = parseWheelName(basename(file))
    if (wheelName === undefined) throw contentError(file, 'its name is not that of a wheel')
    return readText(zip, `${findDistInfo(zip, wheelName)}/METADATA`)
  })
}

/** The same of a zip that is open. */
export async function wheelContent(zip: Zip): Promise<WheelContent> {
  const wheelName = parseWheelName(basename(zip.file))
  if (wheelName === undefined) throw contentError(zip.file, 'its name is not that of a wheel')
  const distInfo = findDistInfo(zip, wheelName)
  const [metadata, wheel, record, entryPoints] = await Promise.all([
    readText(zip, `${distInfo}/METADATA`),
    readText(zip, `${distInfo}/WHEEL`),
    readText(zip, `${distInfo}/RECORD`, RECORD_LIMIT),
    zip.entry(`${distInfo}/entry_points.txt`) ? readText(zip, `${distInfo}/entry_points.txt`) : '',
  ])
  const core = decodeCoreMetadata(parseHeaders(metadata), zip.file)
  if (normalizeName(core.name) !== wheelName.name)
    throw contentError(zip.file, `its METADATA names the project "${core.name}"`)
  const headers = parseHeaders(wheel)
  const form = headers.one('Wheel-Version') ?? '1.0'
  if (!/^1\.\d{1,9}$/.test(form))
    throw contentError(zip.file, `its Wheel-Version is ${form}, and 1.x is the only one there is`)
  const data = `${distInfo.slice(0, -'.dist-info'.length)}.data/`
  const roots = importRoots(zip, data)
  const scriptFiles = zip.entries.filter(({ folder, name }) => !folder && name.startsWith(`${data}scripts/`))
  return {
    ...core,
    wheelName,
    distInfo,
    tags: headers.all('Tag'),
    purelib: headers.one('Root-Is-Purelib')?.toLowerCase() === 'true',
    scripts: readScripts(entryPoints, zip.file),
    scriptFiles: scriptFiles.map(({ name }) => name.slice(`${data}scripts/`.length)).sort(),
    modules: topLevel(roots),
    mains: roots
      .flatMap(path => /^([^/]+)\/__main__\.(?:py|pyc)$/.exec(path)?.[1] ?? [])
      .filter(isIdentifier)
      .sort(),
    record: parseRecord(record, zip.file),
  }
}

/** @throws PackagingError `check/content` when the name or the version is missing */
export function decodeCoreMetadata(headers: Headers, file: string): CoreMetadata {
  const name = headers.one('Name')
  const version = headers.one('Version')
  if (!name || !version) throw contentError(file, `its metadata has no ${name ? 'Version' : 'Name'}`)
  return {
    name,
    version,
    summary: headers.one('Summary'),
    requiresPython: headers.one('Requires-Python'),
    requiresDist: headers.all('Requires-Dist').map(unfolded),
    extras: headers.all('Provides-Extra'),
    license: headers.one('License-Expression') ?? headers.one('License'),
    homepage: homepageOf(headers),
    author: authorOf(headers),
    email: emailOf(headers),
    classifiers: headers.all('Classifier'),
    dynamic: saysDynamic(headers) ? headers.all('Dynamic').map(field => field.toLowerCase()) : undefined,
  }
}

/** @see https://packaging.python.org/en/latest/specifications/well-known-project-urls/ */
function homepageOf(headers: Headers): string | undefined {
  const urls = new Map(
    headers.all('Project-URL').map((line): [string, string] => {
      const comma = line.indexOf(',')
      const label = line
        .slice(0, comma)
        .toLowerCase()
        .replaceAll(/[^a-z0-9]/g, '')
      return [label, line.slice(comma + 1).trim()]
    }),
  )
  const labels = ['homepage', 'source', 'repository', 'sourcecode', 'github', 'documentation', 'docs']
  const found = [headers.one('Home-page'), ...labels.map(label => urls.get(label))]
  return found.find(url => url !== undefined && /^https?:\/\/\S+$/.test(url))
}

/** `Author` or, with an address as `Name <user@example.org>`, `Author-email`. */
function authorOf(headers: Headers): string | undefined {
  const plain = [headers.one('Author'), headers.one('Maintainer')]
  const withAddress = [headers.one('Author-email'), headers.one('Maintainer-email')].map(line =>
    // Without an address, it is not known to be a name.
    line?.includes('<') ? /^"?([^"<@,]+)"?$/.exec(before(line, '<').trim())?.[1]?.trim() : undefined,
  )
  return [...plain, ...withAddress].find(name => name !== undefined && name !== '')
}

/** Of `Ann <ann@example.org>, bob@example.org` the first. */
function emailOf(headers: Headers): string | undefined {
  const lines = [headers.one('Author-email'), headers.one('Maintainer-email')]
  return lines.flatMap(line => /[^\s<>,"@]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/.exec(line ?? '')?.[0] ?? [])[0]
}

/** @see https://peps.python.org/pep-0643/ */
function saysDynamic(headers: Headers): boolean {
  return /^(?:2\.(?:[2-9]|\d\d)|[3-9]|\d\d)/.test(headers.one('Metadata-Version') ?? '')
}

/** The one top-level dist-info of the wheel's own name: vendored packages bring theirs along, nested or not. */
function findDistInfo(zip: Zip, wheelName: WheelName): string {
  const folders = new Set(zip.entries.flatMap(({ name }) => /^([^/]+\.dist-info)(?:\/|$)/.exec(name)?.[1] ?? []))
  const own = [...folders].filter(folder => {
    const [distribution = ''] = folder.split('-')
    return normalizeName(distribution) === wheelName.name
  })
  const [only] = own
  if (only === undefined) throw contentError(zip.file, 'it has no .dist-info folder of its own')
  if (own.length > 1) throw contentError(zip.file, `it has several .dist-info folders: ${own.join(', ')}`)
  return only
}

/** Paths in site-packages: `.data/purelib` and `.data/platlib` are unpacked there too. */
function importRoots(zip: Zip, data: string): readonly string[] {
  return zip.entries.flatMap(({ name, folder }) => {
    if (folder) return []
    if (!name.startsWith(data)) return [name]
    return /^(?:purelib|platlib)\/(.+)$/.exec(name.slice(data.length))?.[1] ?? []
  })
}

function topLevel(paths: readonly string[]): readonly string[] {
  const modules = paths.flatMap(path => {
    const [first = '', ...rest] = path.split('/')
    // `name.py`, `name.so`, `name.cpython-312-x86_64-linux-gnu.so`, `name.cp312-win_amd64.pyd`.
    if (rest.length === 0) return /^([^.]+)(?:\.[^.]+)?\.(?:py|pyc|so|pyd)$/.exec(first)?.[1] ?? []
    // A folder counts when it has code somewhere; namespace packages have no __init__.py.
    return rest.some(part => /\.(?:py|pyc|so|pyd)$/.test(part)) ? [first] : []
  })
  return [...new Set(modules)].filter(isIdentifier).sort()
}

function isIdentifier(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)
}

function readScripts(text: string, file: string): readonly Script[] {
  try {
    const groups = parseIni(text, { caseSensitive: true, delimiters: '=' })
    const table = (group: string) =>
      Object.fromEntries([...(groups.get(group)?.options ?? [])].map(([name, { value }]) => [name, value]))
    return parseScripts(table('console_scripts'), table('gui_scripts'))
  } catch (error) {
    throw contentError(file, `its entry_points.txt cannot be read: ${(error as Error).message}`, error)
  }
}

async function readText(zip: Zip, name: string, limit = METADATA_LIMIT): Promise<string> {
  return (await zip.read(name, limit)).toString('utf8')
}
