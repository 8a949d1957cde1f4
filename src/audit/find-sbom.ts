/** Finds the SBOM that `audit` is asked about: a file, the file that a manifest names, or an asset of a release. */
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError } from '../core/errors.js'
import { isRecord, listOf, textOf } from '../core/json.js'
import type { Downloader } from '../host/download.js'
import { releaseSbom } from './release-sbom.js'

export interface FoundSbom {
  /** As a person knows it. */
  readonly title: string
  readonly text: string
}

export interface SbomQuestion {
  /** Folder that paths start from. */
  readonly workspace: string
  /** A path, a tag, `latest`, or `OWNER/NAME@TAG`. */
  readonly asked: string
  readonly downloader: Downloader
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * What lies on this machine comes before a release of that name.
 * @throws PackagingError `input/path`, `input/invalid`, `check/content` for an SBOM that is not the manifest's, `network/…`
 */
export async function findSbom({ workspace, asked, downloader, env }: SbomQuestion): Promise<FoundSbom> {
  const file = path.resolve(workspace, asked)
  const found = await stat(file).catch(() => undefined)
  if (found?.isDirectory()) return inFolder(file)
  if (found?.isFile()) return inFile(file)
  return releaseSbom(asked, downloader, env)
}

async function inFolder(folder: string): Promise<FoundSbom> {
  const names = await readdir(folder)
  if (names.includes('manifest.json')) return inFile(path.join(folder, 'manifest.json'))
  const [first, ...more] = names.filter(name => name.endsWith('.cdx.json')).sort()
  if (first !== undefined && more.length === 0) return inFile(path.join(folder, first))
  throw new PackagingError('input/path', {
    message: `${folder} holds ${first === undefined ? 'neither a manifest.json nor an SBOM' : `several SBOMs: ${[first, ...more].join(', ')}`}.`,
    fix: 'Name the file itself, or the tag of a release.',
    place: { file: folder },
  })
}

async function inFile(file: string): Promise<FoundSbom> {
  const text = await readFile(file, 'utf8')
  const named = sbomOfManifest(text)
  if (named === undefined) return { title: path.basename(file), text }
  if (named === 'none')
    throw new PackagingError('input/invalid', {
      message: `${file} names no SBOM: it was made with sbom: none, or by an older version.`,
      fix: 'Give the SBOM itself, or make the files anew.',
      place: { file },
    })
  const beside = path.join(path.dirname(file), path.basename(named.file))
  const content = await readFile(beside, 'utf8').catch(cause => {
    throw new PackagingError('input/path', {
      message: `${beside}, the SBOM that ${path.basename(file)} names, cannot be read.`,
      fix: 'Put it beside the manifest, as it is in the release.',
      cause,
    })
  })
  if (createHash('sha256').update(content).digest('hex') === named.sha256)
    return { title: named.file, text: content }
  throw new PackagingError('check/content', {
    message: `${beside} is not the SBOM that ${path.basename(file)} names: its sha256 is another.`,
    fix: 'Take both from the same release.',
    place: { file: beside },
  })
}

/** Undefined for what is no manifest of ours. */
function sbomOfManifest(
  text: string,
): { readonly file: string; readonly sha256: string } | 'none' | undefined {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isRecord(data) || data.bomFormat !== undefined || !Array.isArray(data.artifacts)) return undefined
  const sbom = listOf(data.descriptions)
    .filter(isRecord)
    .find(({ kind }) => kind === 'sbom')
  const [file, sha256] = [textOf(sbom?.file), textOf(sbom?.sha256)]
  return file === undefined || sha256 === undefined ? 'none' : { file, sha256 }
}
