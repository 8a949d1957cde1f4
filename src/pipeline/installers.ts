/** The installers of a run's release: whether there are any, from where they download, and what is said of them. */
import path from 'node:path'
import type { Options } from '../config/inputs.js'
import { PackagingError } from '../core/errors.js'
import { listing } from '../core/format.js'
import { type Finding, type InstallerName, isPackage } from '../core/model.js'
import type { Host } from '../host/host.js'
import { downloadOf, hasAddress, installableFiles } from '../installers/installable.js'
import { type Installers, installersOf, makeInstallers } from '../installers/installers.js'
import { makePackages, type Packaging } from '../installers/make-packages.js'
import type { Download, Installable, InstallerFile, NotMade, PackageFile } from '../installers/model.js'
import { normalizeName } from '../project/paths.js'
import { tagOf } from '../release/tag.js'
import type { Draft } from '../report/model.js'

export type InstallerOptions = Pick<
  Options,
  'installers' | 'installerTemplates' | 'downloadUrl' | 'tag' | 'attest' | 'signerWorkflow'
>

interface Made {
  readonly files: readonly InstallerFile[]
  readonly packages: readonly PackageFile[]
  readonly findings: readonly Finding[]
}

const NONE: Made = { files: [], packages: [], findings: [] }

/**
 * @param taken names of the release's other files
 * @param openPackaging called when a package is wanted
 * @throws PackagingError `build/installer`, `input/path`, and as building a package throws
 */
export async function releaseInstallers(
  { host, options }: { readonly host: Pick<Host, 'env' | 'kind' | 'workspace'>; readonly options: InstallerOptions },
  { project, about, artifacts }: Pick<Draft, 'project' | 'about' | 'artifacts'>,
  taken: readonly string[],
  openPackaging: () => Promise<Packaging>,
): Promise<Made> {
  const { env } = host
  const tag = tagOf(options, env)
  const kinds = installersOf(options.installers, host.kind === 'github' && tag !== '')
  if (kinds.length === 0 || project === undefined) return NONE
  const release = host.kind === 'github' && tag !== ''
  const named = options.installers !== 'auto' && options.installers !== 'all'
  const all = installableFiles(artifacts)
  if (about === undefined || all.length === 0) {
    if (options.installers === 'auto') return NONE
    const notMade = kinds.map(kind => ({ kind, reason: 'the release has no PEX or native executable' }))
    if (release && named) throw missing(notMade)
    return { ...NONE, findings: notMadeFinding(notMade) }
  }
  const download = downloadOf(options.downloadUrl, tag, project.version, env)
  const known = { name: normalizeName(project.name), version: project.version, about }
  const downloaded = kinds.filter(kind => !isPackage(kind))
  const withAddress = all.filter(hasAddress)
  const made =
    downloaded.length === 0
      ? NOTHING
      : download === undefined || withAddress.length === 0
        ? withoutAddress(downloaded, download)
        : await makeInstallers(
            {
              ...{ ...known, download, files: withAddress },
              attested: attestedBy(options, env, download.repository),
              signer: options.signerWorkflow,
            },
            downloaded,
            options.installerTemplates === '' ? '' : path.resolve(host.workspace, options.installerTemplates),
            taken,
          )
  const others = [...taken, ...made.files.map(({ file }) => file)]
  const packed =
    downloaded.length === kinds.length
      ? { ...NOTHING, left: [] }
      : await makePackages({ ...known, download, files: all }, kinds, await openPackaging(), others)
  const notMade = [...made.notMade, ...packed.notMade]
  // A platform that is built elsewhere is missing on a laptop, and not in a release.
  if (release && named && notMade.length > 0) throw missing(notMade)
  const presumed = tag === '' && made.files.length > 0 ? download?.tag : undefined
  // For whom nothing is built, `auto` writes nothing.
  const unmet = options.installers === 'auto' ? notMade.filter(({ noFile }) => noFile !== true) : notMade
  return {
    files: made.files,
    packages: packed.files,
    findings: [...madeFinding([...made.files, ...packed.files], presumed), ...notMadeFinding(unmet, packed.left)],
  }
}

const NOTHING = { files: [], notMade: [] }

/** Without an address nothing can be downloaded. */
function withoutAddress(kinds: readonly InstallerName[], download: Download | undefined): Installers {
  const reason =
    download === undefined
      ? 'the repository is not known, from which they would download; set download-url'
      : 'the names of its files have characters that GitHub replaces'
  return { files: [], notMade: kinds.map(kind => ({ kind, reason })) }
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
function madeFinding(made: readonly Pick<InstallerFile, 'file'>[], presumed: string | undefined): Finding[] {
  if (made.length === 0) return []
  const from = presumed === undefined ? '' : ` for the tag ${presumed}, as this run is for none`
  return [{ title: 'installers', state: 'passed', sentence: `${listing(made.map(({ file }) => file))}${from}` }]
}

/** @param left sentences about what a kind that is made does not serve */
function notMadeFinding(notMade: readonly NotMade[], left: readonly string[] = []): Finding[] {
  if (notMade.length + left.length === 0) return []
  const sentence = [...notMade.map(({ kind, reason }) => `${kind}: ${reason}`), ...left].join('; ')
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
