/** What a built wheel says about itself: the truth about a project, whatever pyproject.toml said before. */
import { basename } from 'node:path'
import { parseScripts, type Script } from '../project/entry-point.js'
import { parseIni } from '../project/ini.js'
import { normalizeName } from '../project/names.js'
import { contentError } from './content-error.js'
import { type CompatibilityTag, parseWheelName, type WheelName } from './filename.js'
import { type Headers, parseHeaders } from './headers.js'
import { parseRecord, type RecordLine } from './record.js'
import { withZip, type Zip } from './zip.js'

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
  readonly classifiers: readonly string[]
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

/**
 * Reads a wheel's metadata without unpacking it.
 * @throws PackagingError `check/content` when it is no zip file, is unsafe, lacks its metadata, or is not what its name says
 */
export function readWheel(file: string): Promise<WheelContent> {
  return withZip(file, zip => wheelContent(zip))
}

/** The same of a zip that is open. */
export async function wheelContent(zip: Zip): Promise<WheelContent> {
  const wheelName = parseWheelName(basename(zip.file))
  if (wheelName === undefined) throw contentError(zip.file, 'its name is not that of a wheel')
  const distInfo = findDistInfo(zip, wheelName)
  const [metadata, wheel, record, entryPoints] = await Promise.all([
    readText(zip, `${distInfo}/METADATA`),
    readText(zip, `${distInfo}/WHEEL`),
    readText(zip, `${distInfo}/RECORD`),
    zip.entry(`${distInfo}/entry_points.txt`) ? readText(zip, `${distInfo}/entry_points.txt`) : '',
  ])
  const core = decodeCoreMetadata(parseHeaders(metadata), zip.file)
  if (normalizeName(core.name) !== wheelName.name) {
    throw contentError(zip.file, `its METADATA names the project "${core.name}"`)
  }
  const headers = parseHeaders(wheel)
  const roots = importRoots(zip, distInfo)
  return {
    ...core,
    wheelName,
    distInfo,
    tags: headers.all('Tag'),
    purelib: headers.one('Root-Is-Purelib')?.toLowerCase() === 'true',
    scripts: readScripts(entryPoints, zip.file),
    scriptFiles: dataFiles(zip, distInfo, 'scripts'),
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
    requiresDist: headers.all('Requires-Dist').map(line => line.replace(/\s*\n\s*/g, ' ')),
    extras: headers.all('Provides-Extra'),
    license: headers.one('License-Expression') ?? headers.one('License'),
    classifiers: headers.all('Classifier'),
  }
}

/** The one top-level dist-info of the wheel's own name: vendored packages bring theirs along, nested or not. */
function findDistInfo(zip: Zip, wheelName: WheelName): string {
  const folders = new Set(
    zip.entries.flatMap(({ name }) => /^([^/]+\.dist-info)(?:\/|$)/.exec(name)?.[1] ?? []),
  )
  const own = [...folders].filter(folder => {
    const [distribution = ''] = folder.split('-')
    return normalizeName(distribution) === wheelName.name
  })
  const [only] = own
  if (only === undefined) throw contentError(zip.file, 'it has no .dist-info folder of its own')
  if (own.length > 1) throw contentError(zip.file, `it has several .dist-info folders: ${own.join(', ')}`)
  return only
}

function dataFiles(zip: Zip, distInfo: string, scheme: string): readonly string[] {
  const prefix = `${distInfo.slice(0, -'.dist-info'.length)}.data/${scheme}/`
  const files = zip.entries.filter(entry => !entry.folder && entry.name.startsWith(prefix))
  return files.map(entry => entry.name.slice(prefix.length)).sort()
}

/** Paths as they will lie in site-packages: `.data/purelib` and `.data/platlib` are unpacked there too. */
function importRoots(zip: Zip, distInfo: string): readonly string[] {
  const data = `${distInfo.slice(0, -'.dist-info'.length)}.data/`
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

async function readText(zip: Zip, name: string): Promise<string> {
  return (await zip.read(name)).toString('utf8')
}
