/**
 * Distributions as components, read from a tree of files: a wheel, a site-packages folder or a frozen program. Metadata,
 * license texts, embedded SBOMs and native libraries; files come one by one and are read only where that is needed.
 */

import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { eachMember } from '../archives/sdist.js'
import { contentError } from '../archives/trust.js'
import { parseHeaders, parseRecord } from '../archives/wheel.js'
import { parseWheelName } from '../archives/wheel-name.js'
import { withZip, type Zip } from '../archives/zip-reader.js'
import { unfolded, withoutEnd, withoutEnds } from '../core/text.js'
import { sha256OfPieces } from '../host/files.js'
import { normalizeName } from '../project/paths.js'
import { type Component, EMBEDDED, type LicenseText } from './component.js'
import { embeddedComponents } from './embedded.js'
import { statedLicense } from './stated-license.js'

/** Where auditwheel, delvewheel and delocate copy libraries: `numpy.libs/x.so`, `pkg/.dylibs/x.dylib`. */
const VENDORED = /(?:^|\/)(?:[^/]+\.libs|\.dylibs)\/[^/]+$/
const LIBRARY = /\.so(?:\.\d+)*$|\.dylib$|\.dll$/i

/** Whether a repair tool added a library to a wheel, by its path. */
export function isVendoredLibrary(path: string): boolean {
  return VENDORED.test(path) && LIBRARY.test(path)
}

/**
 * The name without the hash that repair tools append (8 hex digits, or 32; twice for two tools), and the version of the
 * binary interface, which often is the library's own version and often is not: `libz-4ab0b4e5.so.1.3.1` is libz 1.3.1.
 */
export function libraryName(path: string): { readonly name: string; readonly version?: string } {
  const file = path.slice(path.lastIndexOf('/') + 1)
  const [, stem = file, soVersion] = /^(.+?)\.(?:so|dylib|dll)(?:\.(\d[\d.]*))?$/i.exec(file) ?? []
  const plain = stem.replace(/(?:-(?:[0-9a-f]{8}|[0-9a-f]{32}|[0-9a-f]{40})){1,2}$/, '')
  // macOS has the version in front of the ending: libz.1.3.1.dylib.
  const found = /(?<=.)[.-](\d{1,9}(?:\.\d{1,9}){0,5})$/.exec(plain)
  const name = found === null ? plain : plain.slice(0, found.index)
  const dotted = found?.[1]
  const version = soVersion ?? dotted
  return { name, ...(version !== undefined && version !== '0' && { version }) }
}

/** Each library belongs to the distribution whose folder it is in, else to the only one. */
function withLibraries(distributions: readonly Component[], libraries: readonly Component[]): Component[] {
  return distributions.map(one => {
    const own = libraries.filter(({ path = '' }) => {
      if (distributions.length === 1) return true
      const folder = /(?:^|\/)([^/]+)\.libs\/[^/]+$/.exec(path)?.[1] ?? /(?:^|\/)([^/]+)\/\.dylibs\//.exec(path)?.[1]
      return folder !== undefined && normalizeName(folder) === normalizeName(one.name)
    })
    const parts = merge(one.parts ?? [], own)
    const { parts: _, ...rest } = one
    return parts.length > 0 ? { ...rest, parts } : rest
  })
}

/** A library in an SBOM and its file are one component: the name is the SBOM's, the digest the file's. */
function merge(listed: readonly Component[], files: readonly Component[]): Component[] {
  const left = [...listed]
  const merged = files.map(file => {
    const at = left.findIndex(one => one.kind === 'library' && sameLibrary(one.name, file.name))
    const [one] = at < 0 ? [] : left.splice(at, 1)
    if (one === undefined) return file
    const { guessed: _, version: __, ...rest } = file
    return { ...rest, ...one, path: file.path as string, ...(file.sha256 && { sha256: file.sha256 }) }
  })
  return [...left, ...merged]
}

function sameLibrary(one: string, other: string): boolean {
  const bare = (name: string) => normalizeName(name.toLowerCase().replace(/^lib/, ''))
  return bare(one) === bare(other)
}

/** A file of a tree. */
export interface Member {
  /** With `/`. */
  readonly path: string
  /** Bytes. */
  readonly size: number
  content(): AsyncIterable<Buffer>
}

/** Bytes above which a text is not read: no metadata, SBOM or license is as large. */
const TEXT_LIMIT = 16 * 1024 * 1024
const LICENSE_LIMIT = 1024 * 1024

const DIST_INFO = /^(?:(.*)\/)?([^/]+\.dist-info)\/(.+)$/s
const LICENSE_NAME = /^(?:[^/]*[-_.])?(?:licen[cs]es?|copying|copyright|notice)s?(?=[-_.]|$)/i
const NOT_A_TEXT = /\.(?:py|pyc|pyi|pyd|so|js|json|html|xml|h|c|cpp|rs|png|svg|toml|yml|yaml)$/i

interface Found {
  metadata?: string
  readonly texts: LicenseText[]
  readonly sboms: { readonly path: string; readonly text: string }[]
}

/** What a tree contains; `parts` of a distribution are what is in its own folders. */
export interface Tree {
  /** By path of their dist-info, those of vendored packages too. */
  readonly distributions: readonly Component[]
  /** License texts outside of every dist-info, with their paths. */
  readonly texts: readonly LicenseText[]
}

/** Takes the files of a tree in any order. */
export interface TreeReader {
  /** Has read what it needs of the file when it is done. @throws what reading the file throws */
  take(member: Member): Promise<void>
  tree(): Tree
}

/** @param digests as `createTreeReader` */
export async function readTree(members: AsyncIterable<Member>, digests?: Digests): Promise<Tree> {
  const reader = createTreeReader(digests)
  for await (const member of members) await reader.take(member)
  return reader.tree()
}

/** Lower-case hex SHA-256 by path, from RECORD. */
type Digests = ReadonlyMap<string, string>

/** @param digests of files that need no hashing: a library may be many megabytes, deflated */
export function createTreeReader(digests: Digests = new Map()): TreeReader {
  const found = new Map<string, Found>()
  const texts: LicenseText[] = []
  const libraries: Component[] = []
  const of = (folder: string) => {
    const known = found.get(folder) ?? { texts: [], sboms: [] }
    found.set(folder, known)
    return known
  }
  return {
    async take(member) {
      const { path, size } = member
      const [, parent, folder = '', rest = ''] = DIST_INFO.exec(path) ?? []
      const inside = folder === '' ? undefined : parent === undefined ? folder : `${parent}/${folder}`
      if (inside !== undefined && rest === 'METADATA' && size <= TEXT_LIMIT) of(inside).metadata = await text(member)
      else if (inside !== undefined && isOthersSbom(rest) && size <= TEXT_LIMIT)
        of(inside).sboms.push({ path, text: await text(member) })
      else if (isLicense(path, rest) && size <= LICENSE_LIMIT) {
        const list = inside === undefined ? texts : of(inside).texts
        list.push({ path, text: tidy(await text(member)) })
      } else if (isVendoredLibrary(path)) libraries.push(await library(member, digests))
    },
    tree() {
      const distributions = [...found].flatMap(([folder, each]) => distribution(folder, each))
      return { distributions: withLibraries(distributions, libraries), texts }
    },
  }
}

/** Our own SBOM adds nothing to what is read from the same wheel. */
function isOthersSbom(inDistInfo: string): boolean {
  return /^sboms\/.+\.json$/.test(inDistInfo) && inDistInfo !== `sboms/${EMBEDDED}`
}

function isLicense(path: string, inDistInfo: string): boolean {
  if (NOT_A_TEXT.test(path)) return false
  if (/^licenses\/./.test(inDistInfo)) return true
  return LICENSE_NAME.test(path.slice(path.lastIndexOf('/') + 1))
}

function distribution(folder: string, { metadata, texts, sboms }: Found): Component[] {
  if (metadata === undefined) return []
  const headers = parseHeaders(metadata)
  const name = headers.one('Name')
  const version = headers.one('Version')
  if (!name || !version) return []
  const license = statedLicense(headers)
  const requires = headers.all('Requires-Dist').map(unfolded)
  return [
    {
      kind: 'wheel',
      name,
      version,
      ...(license !== undefined && { license }),
      ...(texts.length > 0 && { licenseTexts: texts }),
      path: folder,
      ...(requires.length > 0 && { requires }),
      parts: sboms.flatMap(({ path, text: sbom }) => embeddedComponents(sbom, path)),
    },
  ]
}

async function library({ path, content }: Member, digests: Digests): Promise<Component> {
  const sha256 = digests.get(path) ?? (await sha256OfPieces(content()))
  return { kind: 'library', ...libraryName(path), sha256, path, guessed: true }
}

async function text({ content }: Member): Promise<string> {
  return (await buffer(content())).toString('utf8')
}

/** Without a byte order mark and trailing white space, with LF line ends: the same text in two packages is then equal. */
function tidy(licenseText: string): string {
  const lines = licenseText
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
  return withoutEnds(lines.map(line => withoutEnd(line, ' \t')).join('\n'), '\n')
}

/** Files of a zip archive for which `wanted` is true. */
export async function* zipMembers(zip: Zip, wanted = (_: string) => true): AsyncGenerator<Member> {
  for (const { name, folder, size } of zip.entries)
    if (!folder && wanted(name)) yield { path: name, size, content: () => zip.stream(name) }
}

/**
 * Visits the files of a `.tar.gz`, with their paths inside its one folder. Links are left out.
 * @param visit has read what it needs when it is done
 * @returns the name of the folder
 * @throws PackagingError `check/content` for a damaged or unsafe archive
 */
export function tarMembers(file: string, visit: (member: Member) => Promise<void>): Promise<string> {
  return eachMember(file, async entry => {
    if (entry.kind !== 'file') return
    const path = entry.name.slice(entry.name.indexOf('/') + 1)
    await visit({ path, size: entry.size, content: () => entry.content() })
  })
}

/**
 * A wheel file on this machine.
 * @param inside its path in the file that contains it
 * @throws PackagingError `check/content` when it has no metadata of its own
 */
export function wheelComponent(file: string, sha256: string, inside?: string): Promise<Component> {
  return withZip(file, zip => wheelOf(zip, sha256, inside))
}

/** The same of an archive that is open. */
export async function wheelOf(zip: Zip, sha256: string | undefined, inside?: string): Promise<Component> {
  const name = parseWheelName(path.basename(zip.file))?.name
  const tree = await readTree(zipMembers(zip), await recorded(zip))
  return ownDistribution(tree, zip.file, name, { ...(sha256 !== undefined && { sha256 }), path: inside })
}

/** RECORD's digests; files without one are hashed. A separate check verifies RECORD. */
async function recorded(zip: Zip): Promise<Digests> {
  const record = zip.entries.find(({ name }) => /^[^/]+\.dist-info\/RECORD$/.test(name))
  if (record === undefined) return new Map()
  const lines = parseRecord((await zip.read(record.name)).toString('utf8'), zip.file)
  return new Map(
    lines.flatMap(({ path: file, hash }) => {
      const digest = /^sha256=([\w-]{43})$/.exec(hash ?? '')?.[1]
      return digest === undefined ? [] : [[file, Buffer.from(digest, 'base64url').toString('hex')] as const]
    }),
  )
}

/**
 * The one distribution that a tree is about; vendored distributions and other license texts become its own.
 * @param name normalised; undefined when the file name does not contain it
 * @throws PackagingError `check/content` when there is none
 */
export function ownDistribution(
  { distributions, texts }: Tree,
  file: string,
  name: string | undefined,
  place: { readonly sha256?: string; readonly path?: string | undefined },
): Component {
  const depth = (one: Component) => one.path?.split('/').length ?? 0
  const own = [...distributions]
    .sort((a, b) => depth(a) - depth(b))
    .find(one => name === undefined || normalizeName(one.name) === name)
  if (own === undefined) throw contentError(file, 'it has no metadata of its own')
  const { path: _, ...rest } = own
  const parts = [...(own.parts ?? []), ...distributions.filter(one => one !== own)]
  const all = [...(own.licenseTexts ?? []), ...texts]
  return {
    ...rest,
    ...(all.length > 0 && { licenseTexts: all }),
    ...(place.sha256 !== undefined && { sha256: place.sha256 }),
    ...(place.path !== undefined && { path: place.path }),
    ...(parts.length > 0 && { parts }),
  }
}
