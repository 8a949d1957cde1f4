/**
 * Finds the distributions in a tree of files, be it a wheel, a site-packages folder or a frozen program: their metadata,
 * license texts, embedded SBOMs and native libraries. Files come one by one and are read only where that is needed.
 */
import { createHash } from 'node:crypto'
import { parseHeaders } from '../archives/wheel.js'
import type { Component, LicenseText } from './contents.js'
import { embeddedComponents } from './embedded-sbom.js'
import { isVendoredLibrary, libraryName } from './libraries.js'
import { statedLicense } from './license-metadata.js'
import { EMBEDDED } from './names.js'
import { withLibraries } from './own-libraries.js'

/** A file of the tree. */
export interface Member {
  /** With `/`. */
  readonly path: string
  /** Bytes. */
  readonly size: number
  content(): AsyncIterable<Buffer>
}

/** Bytes above which a text is not read: no license, metadata or SBOM is as large. */
const TEXT_LIMIT = 16 * 1024 * 1024
const LICENSE_LIMIT = 1024 * 1024

const DIST_INFO = /^(?:(.*)\/)?([^/]+\.dist-info)\/(.+)$/
const LICENSE_NAME = /^(?:[^/]*[-_.])?(?:licen[cs]es?|copying|copyright|notice)s?(?:[-_.][^/]*)?$/i
const NOT_A_TEXT = /\.(?:py|pyc|pyi|pyd|so|js|json|html|xml|h|c|cpp|rs|png|svg|toml|yml|yaml)$/i

interface Found {
  metadata?: string
  readonly texts: LicenseText[]
  readonly sboms: { readonly path: string; readonly text: string }[]
}

/** What a tree holds; `parts` of a distribution are what lies inside its own folders. */
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

/** Lower-case hex SHA-256 by path, as RECORD tells them. */
export type Digests = ReadonlyMap<string, string>

/** @param digests of files that need not be hashed again: a library may be many megabytes, deflated */
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
      if (inside !== undefined && rest === 'METADATA' && size <= TEXT_LIMIT)
        of(inside).metadata = await text(member)
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

/** Ours says nothing that is not read from the same wheel. */
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
  const requires = headers.all('Requires-Dist').map(line => line.replace(/\s*\n\s*/g, ' '))
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
  const sha256 = digests.get(path) ?? (await sha256OfContent(content()))
  return { kind: 'library', ...libraryName(path), sha256, path, guessed: true }
}

/** Lower-case hex. */
export async function sha256OfContent(content: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of content) hash.update(piece)
  return hash.digest('hex')
}

async function text({ content }: Member): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of content()) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

/** The same text with whatever line ends, a byte order mark and white space at the ends. */
export function tidy(licenseText: string): string {
  return licenseText
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/^\n+|\n+$/g, '')
}
