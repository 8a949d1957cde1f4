/** The SBOM that `audit` is asked about, found and read: a file, the one that a manifest names, or an asset of a release. */

import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError } from '../core/errors.js'
import { byBytes } from '../core/format.js'
import { isRecord, listOf, parseJson, recordsOf, textOf } from '../core/json.js'
import { withoutEnd } from '../core/text.js'
import type { Downloader } from '../host/download.js'
import type { Host } from '../host/host.js'
import { readRegular } from '../host/regular.js'
import { parsePurl } from '../sbom/component.js'
import { nestedComponents } from '../sbom/embedded.js'
import { auditedOrigin, type Subject } from './model.js'

interface FoundSbom {
  /** What people call it. */
  readonly title: string
  readonly text: string
}

/**
 * The SBOM among the assets of a release on GitHub. @see https://docs.github.com/rest/releases/releases
 * @param asked a tag, `latest`, or `OWNER/NAME@` with one of them; without it, the repository of this job
 * @throws PackagingError `input/path` when there is no such file, repository or release, `network/…`
 */
async function releaseSbom(asked: string, downloader: Downloader, env: Host['env']): Promise<FoundSbom> {
  const [, named, tag = asked] = /^([\w.-]+\/[\w.-]+)@(.+)$/.exec(asked) ?? []
  const repository = named ?? env.GITHUB_REPOSITORY
  if (repository === undefined || !/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw new PackagingError('input/path', {
      message: `There is no file ${asked}, and no repository is known whose release it could name.`,
      fix: 'Give a manifest.json, an SBOM, or a release as OWNER/NAME@TAG.',
    })
  const api = withoutEnd(env.GITHUB_API_URL ?? 'https://api.github.com', '/')
  const which = tag === 'latest' ? 'latest' : `tags/${encodeURIComponent(tag)}`
  const token = env.GITHUB_TOKEN ?? env.GH_TOKEN
  const login = token ? { authorization: `Bearer ${token}` } : {}
  const headers = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28', ...login }
  const release = await downloader
    .fetchJson({ url: `${api}/repos/${repository}/releases/${which}`, headers })
    .catch(thrown => {
      if (!(thrown instanceof PackagingError) || thrown.code !== 'network/refused') throw thrown
      throw new PackagingError('input/path', {
        message: `There is no file ${asked}, and ${repository} has no release ${tag} that can be read.`,
        fix: 'Check the name; for a private repository GITHUB_TOKEN has to be set and may need contents: read.',
        cause: thrown,
      })
    })
  const assets = recordsOf(isRecord(release) ? release.assets : undefined)
  const [asset, ...more] = assets.filter(({ name }) => textOf(name)?.endsWith('.cdx.json'))
  // Gitea and Forgejo have only the address for people.
  const [name, url] = [textOf(asset?.name), textOf(asset?.url) ?? textOf(asset?.browser_download_url)]
  if (name === undefined || url === undefined || more.length > 0)
    throw new PackagingError('input/path', {
      message: `Release ${tag} of ${repository} has ${more.length > 0 ? 'several SBOMs' : 'no SBOM (NAME.cdx.json)'}.`,
      fix: 'Download the SBOM that is meant and name the file; releases made with sbom: cyclonedx have one.',
    })
  const sha256 = /^sha256:([0-9a-f]{64})$/.exec(textOf(asset?.digest) ?? '')?.[1]
  const file = await downloader.fetchFile({
    url,
    filename: name,
    headers: { accept: 'application/octet-stream', ...login },
    ...(sha256 !== undefined && { sha256 }),
  })
  return { title: `${name} of ${repository} ${tag}`, text: await readRegular(file, 'utf8') }
}

/**
 * What lies on this machine comes before a release of that name. Paths start from the host's workspace.
 * @param asked a path, a tag, `latest`, or `OWNER/NAME@TAG`
 * @throws PackagingError `input/path`, `input/invalid`, `check/content` for an SBOM that is not the manifest's, `network/…`
 */
export async function findSbom(
  asked: string,
  downloader: Downloader,
  { workspace, env }: Pick<Host, 'workspace' | 'env'>,
): Promise<FoundSbom> {
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
    message: `${folder} contains ${first === undefined ? 'neither a manifest.json nor an SBOM' : `several SBOMs: ${[first, ...more].join(', ')}`}.`,
    fix: 'Name the file itself, or the tag of a release.',
    place: { file: folder },
  })
}

async function inFile(file: string): Promise<FoundSbom> {
  const text = await readRegular(file, 'utf8')
  const named = sbomOfManifest(text)
  if (named === undefined) return { title: path.basename(file), text }
  if (named === 'none')
    throw new PackagingError('input/invalid', {
      message: `${file} names no SBOM: it was made with sbom: none, or by an older version.`,
      fix: 'Give the SBOM itself, or build the files again.',
      place: { file },
    })
  const beside = path.join(path.dirname(file), path.basename(named.file))
  const content = await readRegular(beside, 'utf8').catch(cause => {
    throw new PackagingError('input/path', {
      message: `${beside}, the SBOM that ${path.basename(file)} names, cannot be read.`,
      fix: 'Put it beside the manifest, as it is in the release.',
      cause,
    })
  })
  if (createHash('sha256').update(content).digest('hex') === named.sha256) return { title: named.file, text: content }
  throw new PackagingError('check/content', {
    message: `${beside} is not the SBOM that ${path.basename(file)} names: its sha256 differs.`,
    fix: 'Take both from the same release.',
    place: { file: beside },
  })
}

/** Undefined for what is not one of our manifests. */
function sbomOfManifest(text: string): { readonly file: string; readonly sha256: string } | 'none' | undefined {
  const data = parseJson(text)
  if (!isRecord(data) || data.bomFormat !== undefined || !Array.isArray(data.artifacts)) return undefined
  const sbom = recordsOf(data.descriptions).find(({ kind }) => kind === 'sbom')
  const [file, sha256] = [textOf(sbom?.file), textOf(sbom?.sha256)]
  return file === undefined || sha256 === undefined ? 'none' : { file, sha256 }
}

type Entry = Readonly<Record<string, unknown>>

/**
 * Any version of CycloneDX, as JSON. What the SBOM is about is not asked for itself, nor are files.
 * @param file for messages
 * @throws PackagingError `input/invalid` for anything else, and for one that names nothing: silence is not good news
 */
export function subjectsOfSbom(
  text: string,
  file: string,
): { readonly name: string; readonly version: string; readonly subjects: readonly Subject[] } {
  const data = parseJson(text.replace(/^\uFEFF/, ''))
  if (!isRecord(data) || data.bomFormat !== 'CycloneDX') throw notSbom(file, 'is not a CycloneDX SBOM in JSON')
  const metadata = isRecord(data.metadata) ? data.metadata : {}
  const about: Entry = isRecord(metadata.component) ? metadata.component : {}
  const own = parsePurl(textOf(about.purl) ?? '')?.plain
  const entries = nestedComponents(data.components)
  const brought = broughtBy(entries, recordsOf(data.dependencies), textOf(about['bom-ref']), own)
  const found = new Map<string, Subject>()
  for (const entry of entries) {
    const name = textOf(entry.name)
    const version = textOf(entry.version) ?? ''
    const purl = parsePurl(textOf(entry.purl) ?? '')
    if (name === undefined || entry.type === 'file' || (own !== undefined && purl?.plain === own)) continue
    // The files of a release are components too; without a package URL they are only what holds the others.
    if (purl === undefined && entry.type === 'application') continue
    const plain = purl?.version === undefined ? `pkg:generic/${encodeURIComponent(name)}` : purl.plain
    const key = `${plain} ${version}`
    const files = [...new Set([...(found.get(key)?.files ?? []), ...filesOf(entry)])].sort(byBytes)
    const archive = recordsOf(entry.externalReferences).some(({ type }) => type === 'source-distribution')
    found.set(key, {
      // A name of OSV is that of the package, which the URL tells without doubt.
      name: purl?.name ?? name,
      version: purl?.version ?? version,
      purl: plain,
      files,
      origin: auditedOrigin(property(entry, 'package-python:origin'), archive),
      broughtBy: brought.get(textOf(entry['bom-ref']) ?? '') ?? [],
    })
  }
  if (found.size === 0) throw notSbom(file, 'names no component')
  return {
    name: textOf(about.name) ?? file,
    version: textOf(about.version) ?? '',
    subjects: [...found].sort(([a], [b]) => byBytes(a, b)).map(([, subject]) => subject),
  }
}

/**
 * Names of what needs each component, by reference; what the application or a file of the release needs, needs no name.
 * Of what is compiled in it is the wheels that hold it, however many crates lie between.
 */
function broughtBy(
  entries: readonly Entry[],
  dependencies: readonly Entry[],
  root: string | undefined,
  own: string | undefined,
): ReadonlyMap<string, readonly string[]> {
  const purls = new Map(
    entries.map(entry => [textOf(entry['bom-ref']) ?? '', parsePurl(textOf(entry.purl) ?? '')] as const),
  )
  const names = new Map(entries.map(entry => [textOf(entry['bom-ref']) ?? '', textOf(entry.name) ?? '']))
  const holders = new Map<string, string[]>()
  for (const { ref, dependsOn } of dependencies)
    for (const to of listOf(dependsOn).flatMap(one => textOf(one) ?? []))
      holders.set(to, [...(holders.get(to) ?? []), textOf(ref) ?? ''])
  const isApp = (ref: string) => ref === root || (own !== undefined && purls.get(ref)?.plain === own)
  const wheelsAbove = (ref: string, seen: Set<string>): readonly string[] =>
    (holders.get(ref) ?? []).flatMap(holder => {
      if (seen.has(holder)) return []
      seen.add(holder)
      const type = purls.get(holder)?.type
      if (isApp(holder) || type === 'pypi') return [holder]
      return type === undefined ? [] : wheelsAbove(holder, seen)
    })
  return new Map(
    [...names.keys()].map(ref => {
      const compiled = purls.get(ref)?.type !== 'pypi'
      const above = compiled
        ? wheelsAbove(ref, new Set([ref]))
        : (holders.get(ref) ?? []).filter(holder => isApp(holder) || purls.get(holder) !== undefined)
      const direct = !compiled && above.some(isApp)
      const by = direct ? [] : above.filter(holder => compiled || !isApp(holder)).map(holder => names.get(holder) ?? '')
      return [ref, [...new Set(by)].filter(name => name !== '').sort(byBytes)] as const
    }),
  )
}

function filesOf({ evidence }: Entry): readonly string[] {
  const occurrences = isRecord(evidence) ? recordsOf(evidence.occurrences) : []
  return occurrences.flatMap(({ location }) => /^(.+?)!\//.exec(textOf(location) ?? '')?.[1] ?? [])
}

function property({ properties }: Entry, name: string): string | undefined {
  return textOf(recordsOf(properties).find(entry => entry.name === name)?.value)
}

function notSbom(file: string, what: string): PackagingError {
  return new PackagingError('input/invalid', {
    message: `${file} ${what}.`,
    fix: 'Give a manifest.json with its files beside it, a CycloneDX SBOM as JSON, or the tag of a release that has one.',
    place: { file },
  })
}
