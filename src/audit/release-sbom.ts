/** The SBOM among the assets of a release on GitHub. @see https://docs.github.com/rest/releases/releases */
import { readFile } from 'node:fs/promises'
import { PackagingError } from '../core/errors.js'
import { isRecord, listOf, textOf } from '../core/json.js'
import type { Downloader } from '../host/download.js'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * @param asked a tag, `latest`, or `OWNER/NAME@` with one of them; without it, the repository of this job
 * @throws PackagingError `input/path` when there is no such file, repository or release, `network/…`
 */
export async function releaseSbom(
  asked: string,
  downloader: Downloader,
  env: Environment,
): Promise<{ readonly title: string; readonly text: string }> {
  const [, named, tag = asked] = /^([\w.-]+\/[\w.-]+)@(.+)$/.exec(asked) ?? []
  const repository = named ?? env.GITHUB_REPOSITORY
  if (repository === undefined || !/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw new PackagingError('input/path', {
      message: `There is no file ${asked}, and no repository is known whose release it could be.`,
      fix: 'Give a manifest.json, an SBOM, or a release as OWNER/NAME@TAG.',
    })
  const api = (env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, '')
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
  const assets = listOf(isRecord(release) ? release.assets : undefined).filter(isRecord)
  const [asset, ...more] = assets.filter(({ name }) => textOf(name)?.endsWith('.cdx.json'))
  const [name, url] = [textOf(asset?.name), textOf(asset?.url)]
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
  return { title: `${name} of ${repository} ${tag}`, text: await readFile(file, 'utf8') }
}
