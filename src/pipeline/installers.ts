/** The installers of a run's release: whether there are any, from where they download, and what is said of them. */
import path from 'node:path'
import type { Options } from '../config/inputs.js'
import { PackagingError } from '../core/errors.js'
import { listing } from '../core/format.js'
import type { Finding } from '../core/model.js'
import type { Host } from '../host/host.js'
import { downloadOf, installableFiles } from '../installers/installable.js'
import { installersOf, makeInstallers } from '../installers/installers.js'
import type { Installable, InstallerFile, NotMade } from '../installers/model.js'
import { normalizeName } from '../project/paths.js'
import type { Draft } from '../report/model.js'

export type InstallerOptions = Pick<
  Options,
  'installers' | 'installerTemplates' | 'downloadUrl' | 'tag' | 'attest' | 'signerWorkflow'
>

interface Made {
  readonly files: readonly InstallerFile[]
  readonly findings: readonly Finding[]
}

/**
 * @param taken names of the release's other files
 * @throws PackagingError `build/installer`, `input/path`
 */
export async function releaseInstallers(
  { host, options }: { readonly host: Pick<Host, 'env' | 'kind' | 'workspace'>; readonly options: InstallerOptions },
  { project, about, artifacts }: Pick<Draft, 'project' | 'about' | 'artifacts'>,
  taken: readonly string[],
): Promise<Made> {
  const { env } = host
  const tag = tagOf(options, env)
  const kinds = installersOf(options.installers, host.kind === 'github' && tag !== '')
  if (kinds.length === 0 || project === undefined) return { files: [], findings: [] }
  const release = host.kind === 'github' && tag !== ''
  const download = downloadOf(options.downloadUrl, tag, project.version, env)
  const named = options.installers !== 'auto' && options.installers !== 'all'
  const none = (reason: string) => {
    const notMade = kinds.map(kind => ({ kind, reason }))
    if (release && named) throw missing(notMade)
    return { files: [], findings: notMadeFinding(notMade) }
  }
  const files = installableFiles(artifacts)
  if (about === undefined || files.length === 0) {
    if (options.installers === 'auto') return { files: [], findings: [] }
    return none('the release has no PEX or native executable')
  }
  if (download === undefined)
    return none('the repository is not known, from which they would download; set download-url')
  const installable: Installable = {
    name: normalizeName(project.name),
    version: project.version,
    about,
    download,
    files,
    attested: attestedBy(options, env, download.repository),
    signer: options.signerWorkflow,
  }
  const folder = options.installerTemplates === '' ? '' : path.resolve(host.workspace, options.installerTemplates)
  const made = await makeInstallers(installable, kinds, folder, taken)
  // A platform that is built elsewhere is missing on a laptop, and not in a release.
  if (release && named && made.notMade.length > 0) throw missing(made.notMade)
  const presumed = tag === '' ? download.tag : undefined
  // For whom nothing is built, `auto` writes nothing.
  const unmet = options.installers === 'auto' ? [] : made.notMade
  return { files: made.files, findings: [...madeFinding(made.files, presumed), ...notMadeFinding(unmet)] }
}

/** The tag of this run: the input's, or the one that started the workflow. */
function tagOf({ tag }: Pick<InstallerOptions, 'tag'>, env: Host['env']): string {
  const ref = env.GITHUB_REF
  return tag || (ref?.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : '')
}

/** Attestations are looked up on github.com. */
function attestedBy(
  { attest, signerWorkflow }: Pick<InstallerOptions, 'attest' | 'signerWorkflow'>,
  { GITHUB_SERVER_URL: server = 'https://github.com' }: Host['env'],
  repository: string,
): Installable['attested'] {
  if (repository === '' || server !== 'https://github.com') return 'no'
  return attest || signerWorkflow !== '' ? 'required' : 'optional'
}

/** @param presumed the tag that they download from, which this run is not for */
function madeFinding(made: readonly InstallerFile[], presumed: string | undefined): Finding[] {
  if (made.length === 0) return []
  const from = presumed === undefined ? '' : ` for the tag ${presumed}, as this run is for none`
  return [{ title: 'installers', state: 'passed', sentence: `${listing(made.map(({ file }) => file))}${from}` }]
}

function notMadeFinding(notMade: readonly NotMade[]): Finding[] {
  if (notMade.length === 0) return []
  const sentence = notMade.map(({ kind, reason }) => `${kind}: ${reason}`).join('; ')
  return [{ title: 'installers', state: 'skipped', sentence }]
}

function missing(notMade: readonly NotMade[]): PackagingError {
  const [first] = notMade
  return new PackagingError('build/installer', {
    message: `The installer ${first?.kind} cannot be made: ${first?.reason}.`,
    fix: `Build what it needs (formats, platforms), or leave ${listing(notMade.map(({ kind }) => kind))} out of installers.`,
    detail: notMade.map(({ kind, reason }) => `${kind}: ${reason}`),
  })
}
