/** The command `release`: checks the files, queries the package index, then draft → upload → read back → publish. */
import { givenText, type Layer } from '../config/options.js'
import { bytes, code, duration, link, markdown, plural } from '../core/format.js'
import type { Say } from '../core/model.js'
import { createGitHubClient } from '../github/client.js'
import { releasesApi } from '../github/releases.js'
import type { Host } from '../host/host.js'
import { query } from '../host/process/query.js'
import { createStaging, type Staging } from '../host/publish.js'
import { Graph } from '../pipeline/graph.js'
import { createReporter, type Reporter } from '../pipeline/reporter.js'
import { AUTO, chooseProjects, choosingTag, inRoot } from '../plan/members.js'
import { readGit } from '../project/git.js'
import { findProgram } from '../project/paths.js'
import { releaseTag } from '../project/version.js'
import { configureRelease, type ReleaseConfiguration } from '../release/configure.js'
import { finishedFiles, type ReleaseFolder } from '../release/files.js'
import { checkIndex } from '../release/index.js'
import { composeBody, notesFrom, writtenIn } from '../release/notes.js'
import { filesPart } from '../release/notes-of-files.js'
import { type Released, release, type UploadProgress } from '../release/release.js'
import { isPrerelease } from '../release/tag.js'
import { checkVersions, type Metadata, readMetadata } from '../release/versions.js'
import { checkedFolder } from './attest.js'
import { nothingToDo } from './projects.js'
import type { Command, CommandRequest } from './request.js'

/** What was done, in one sentence without the address. */
function outcome(tag: string, { state, sent, kept, release }: Released): string {
  const ready = kept > 0 ? `, ${kept} already there` : ''
  switch (state) {
    case 'checked':
      return `${tag} can be released: ${plural(sent, 'file')} would be sent${ready}. Nothing was changed.`
    case 'draft':
      return `The draft for ${tag} is complete: ${plural(sent, 'file')} sent${ready}; every digest was read back.`
    case 'published':
      return `${tag} is published${release?.immutable ? ' and immutable' : ''}: ${plural(sent, 'file')} sent${ready}; every digest was read back.`
    case 'published before':
      return `${tag} was published before, with exactly these ${plural(kept, 'file')}. Nothing was changed.`
  }
}

/** Reports the release: on standard output, as JSON if requested, in the job summary and in the outputs. */
async function showRelease(
  { host, json, write }: CommandRequest,
  { tag, repository }: ReleaseConfiguration,
  { manifest, files }: ReleaseFolder,
  released: Released,
): Promise<void> {
  const { release, state, sent, kept } = released
  const url = release?.url ?? ''
  const line = outcome(tag, released)
  const document = {
    schema: 1,
    repository,
    tag,
    project: { name: manifest.name, version: manifest.version },
    state,
    url,
    prerelease: release?.prerelease ?? false,
    immutable: release?.immutable ?? false,
    sent,
    kept,
    files: files.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
  }
  write(json ? `${JSON.stringify(document, null, 2)}\n` : `${[line, url].filter(Boolean).join('\n')}\n`)
  const rows = files.map(
    ({ name, size, sha256 }) => `| ${code(name)} | ${bytes(size)} | ${code(sha256.slice(0, 12))} |`,
  )
  await host.summary(
    [
      `## ${state === 'checked' || state === 'draft' ? '📝' : '✅'} ${markdown(line)}`,
      url === '' ? '' : link(url, url),
      ['| File | Size | SHA-256 |', '| --- | --- | --- |', ...rows].join('\n'),
      '',
    ].join('\n\n'),
  )
  await host.setOutputs({ 'release-url': url, name: manifest.name, version: manifest.version })
}

export const releaseCommand: Command = async (request, now) => {
  const { host, style } = request
  const chosen = await chooseRelease(host, request.layers)
  if (chosen.kind === 'nothing') return nothingToDo(request, chosen.reason)
  const configuration = await configureRelease(host, chosen.layers)
  const reporter = createReporter(host.log, style, now)
  const staging = await createStaging(host.temp)
  try {
    const graph = new Graph(reporter, now)
    const checked = graph.add({ id: 'check-files', title: 'check files', section: 'set-up' }, [], (_, say) =>
      checkFiles(host, configuration, staging, say),
    )
    const asked = graph.add(
      { id: 'check-index', title: 'query package index', section: 'set-up' },
      [checked],
      ([{ folder, metadata }], say) => checkIndex(host, configuration.options.indexCheck, folder, metadata, say),
    )
    const released = graph.add(STEP, [checked, asked], ([{ folder }], say) =>
      onGitHub(host, configuration, folder, { reporter, say }),
    )
    const failures = await graph.settled()
    reporter.stop()
    for (const warning of await asked.value.catch(() => [])) host.log.warning(warning)
    for (const failure of failures) host.log.error(failure)
    if (failures.length === 0) {
      const { folder } = await checked.value
      await showRelease(request, configuration, folder, await released.value)
    }
    return failures
  } finally {
    reporter.stop()
    await staging.dispose()
  }
}

type Choice =
  | { readonly kind: 'one'; readonly layers: readonly Layer[] }
  | { readonly kind: 'nothing'; readonly reason: string }

/** The project whose release it is, as inputs. */
async function chooseRelease(host: Host, layers: readonly Layer[]): Promise<Choice> {
  const auto = givenText(layers, 'path') === AUTO
  const tag = choosingTag(layers, host.env) ?? (auto ? await tagAtHead(host) : undefined)
  const chosen = await chooseProjects(host, layers, tag)
  if (chosen.kind !== 'several') return chosen
  // Without a tag there is no release, which is reported with what else is wrong.
  return { kind: 'one', layers: inRoot(layers) }
}

async function tagAtHead(host: Host): Promise<string | undefined> {
  const git = await findProgram('git', host.env, host.workspace)
  return releaseTag(
    host.env,
    git === undefined ? undefined : await readGit(host.workspace, git, query).catch(() => undefined),
  )
}

const STEP = { id: 'release', title: 'release on GitHub', section: 'publish' } as const

async function checkFiles(
  host: Host,
  configuration: ReleaseConfiguration,
  staging: Staging,
  say: Say,
): Promise<{ readonly folder: ReleaseFolder; readonly metadata: readonly Metadata[] }> {
  const { options, tag, git, names } = configuration
  const { title } = configuration
  const place = await finishedFiles(host, configuration.folder, options.artifactPrefix, staging, title)
  const folder = await checkedFolder(place, options.checksumsDigest, say)
  for (const name of folder.others) say(`Left out, not in SHA256SUMS: ${name}`)
  const metadata = await readMetadata(folder)
  const dirty = git?.head === folder.manifest.commit ? (git?.dirty ?? []) : []
  checkVersions(folder, metadata, options.versionCheck === 'none' ? undefined : { tag, dirty, names })
  return { folder, metadata }
}

async function onGitHub(
  host: Host,
  configuration: ReleaseConfiguration,
  folder: ReleaseFolder,
  { reporter, say }: { readonly reporter: Reporter; readonly say: Say },
): Promise<Released> {
  const { options, tag, repository, token, apiUrl, dir, git } = configuration
  const { manifest, files } = folder
  const signer = options.signerWorkflow
  const attested = signer === '' ? undefined : { repository, signer }
  const waiting = (milliseconds: number) =>
    host.log.info(`Waiting ${duration(milliseconds / 1000)}, as GitHub requests.`)
  const api = releasesApi(createGitHubClient({ apiUrl, repository, token, waiting }))
  return release(api, {
    tag,
    version: manifest.version,
    commit: manifest.commit,
    files,
    stage: options.releaseStage,
    progress: progressOf(folder, reporter),
    say,
    async text(earlier) {
      const written = earlier === undefined ? '' : writtenIn(earlier)
      const notes =
        written ||
        (await notesFrom({
          source: options.notes,
          tag,
          version: manifest.version,
          name: manifest.name,
          folders: [...new Set([dir, ...(git ? [git.root] : [])])],
          workspace: host.workspace,
          generate: one => api.generateNotes(one),
          git,
          query,
          say,
        }))
      const body = composeBody(notes, filesPart(manifest, files, attested))
      return { title: tag, body, prerelease: isPrerelease(manifest.version) }
    },
  })
}

function progressOf({ files }: ReleaseFolder, reporter: Reporter): UploadProgress {
  const sent = new Map<string, number>()
  const all = files.reduce((sum, { size }) => sum + size, 0)
  const show = (name: string, count: number) => {
    sent.set(name, count)
    const now = [...sent.values()].reduce((sum, size) => sum + size, 0)
    reporter.detail(STEP.id, `${bytes(now)} of ${bytes(all)}`)
  }
  return { moved: ({ name }, count) => show(name, count), done: ({ name, size }) => show(name, size) }
}
