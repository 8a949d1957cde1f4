/** The folder of finished files, compared with its own SHA256SUMS and manifest before anything leaves this machine. */

import { createHash } from 'node:crypto'
import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError, throwProblems } from '../core/errors.js'
import { byBytes, bytes, listing, messageOf, plural } from '../core/format.js'
import { sha256Of } from '../host/files.js'
import type { Host } from '../host/host.js'
import { createLimiter } from '../host/lifecycle.js'
import type { Staging } from '../host/publish.js'
import { readRegular } from '../host/regular.js'
import { isFile } from '../project/paths.js'
import { parseChecksums } from '../report/manifest.js'
import type { ReleaseManifest } from './manifest-schema.js'

/** A file to release, as it was just read. */
export interface ReleaseFile {
  readonly name: string
  /** Absolute. */
  readonly path: string
  /** Bytes. */
  readonly size: number
  /** Lower-case hex. */
  readonly sha256: string
}

export interface ReleaseFolder {
  readonly manifest: ReleaseManifest
  /** Sorted by name; the manifest and SHA256SUMS are among them. */
  readonly files: readonly ReleaseFile[]
  /** Names of everything else in the folder. */
  readonly others: readonly string[]
}

const MANIFEST = 'manifest.json'
export const CHECKSUMS = 'SHA256SUMS'

/** GitHub's own limits. @see https://docs.github.com/repositories/releasing-projects-on-github/about-releases#storage-and-bandwidth-quotas */
const MOST_FILES = 1000
const LARGEST_FILE = 2 * 1024 ** 3
/** What GitHub leaves in the name of an asset; it replaces anything else by a dot. */
const KEPT_NAME = /^[A-Za-z0-9_+-](?:[A-Za-z0-9._+-]*[A-Za-z0-9_+-])?$/

/** Enough to keep a disk busy. */
const AT_ONCE = 4

/**
 * Reads and hashes everything.
 * @param folder absolute
 * @param expected SHA-256 of SHA256SUMS as reported by the job that wrote it; empty when it is not known
 * @throws PackagingError(s) `release/files`, `release/limit`, all that is wrong together; `host/…`
 */
export async function readReleaseFolder(folder: string, expected = ''): Promise<ReleaseFolder> {
  const [manifestText, sumsText] = await Promise.all([described(folder, MANIFEST), described(folder, CHECKSUMS)])
  const { decodeManifest } = await import('./manifest-schema.js')
  const manifest = decodeManifest(manifestText, path.join(folder, MANIFEST))
  const digest = createHash('sha256').update(sumsText).digest('hex')
  if (expected !== '' && digest !== expected)
    throw wrongFiles(folder, [`${CHECKSUMS} has the SHA-256 ${digest}, but checksums-digest is ${expected}`])
  const sums = parseChecksums(sumsText)
  if (sums === undefined) throw wrongFiles(folder, [`${CHECKSUMS} is not what sha256sum writes`])
  const limiter = createLimiter(AT_ONCE)
  const names = [...new Set([...sums.keys(), CHECKSUMS, MANIFEST])].sort(byBytes)
  const read = await Promise.all(names.map(name => limiter(() => readOne(folder, name, sums.get(name)))))
  const wrong = read.flatMap(one => (typeof one === 'string' ? [one] : []))
  const files = read.flatMap(one => (typeof one === 'string' ? [] : [one]))
  wrong.push(...unlikeManifest(manifest, sums, files))
  throwProblems([
    ...(wrong.length > 0 ? [wrongFiles(folder, wrong)] : []),
    ...failedChecks(manifest),
    ...beyondLimits(files),
  ])
  const entries = await readdir(folder)
  return {
    manifest,
    files,
    others: entries.filter(name => !names.includes(name) && !name.startsWith('.')).sort(byBytes),
  }
}

async function described(folder: string, name: string): Promise<string> {
  try {
    return await readRegular(path.join(folder, name), 'utf8')
  } catch (thrown) {
    throw new PackagingError('release/files', {
      message: `${name} in ${folder} cannot be read.`,
      fix: 'Name the folder that `package` or `assemble` filled, as output-dir; a run that failed writes no manifest.',
      cause: thrown,
    })
  }
}

/** The file, or what is wrong with it. @param expected its hash in SHA256SUMS, which does not list itself */
async function readOne(folder: string, name: string, expected: string | undefined): Promise<ReleaseFile | string> {
  if (name !== path.basename(name) || /[\\/]/.test(name) || name.startsWith('.'))
    return `'${name}' is not a plain file name`
  const file = path.join(folder, name)
  const found = await lstat(file).catch(() => undefined)
  if (found === undefined) return `${name} is missing`
  if (!found.isFile()) return `${name} is not a file`
  const sha256 = await sha256Of(file)
  if (expected !== undefined && sha256 !== expected)
    return `${name} has the SHA-256 ${sha256}, but ${CHECKSUMS} says ${expected}`
  return { name, path: file, size: found.size, sha256 }
}

function unlikeManifest(
  manifest: ReleaseManifest,
  sums: ReadonlyMap<string, string>,
  files: readonly ReleaseFile[],
): string[] {
  const byName = new Map(files.map(file => [file.name, file]))
  const listed = [...manifest.artifacts, ...(manifest.descriptions ?? []), ...(manifest.installers ?? [])]
  const names = new Set([MANIFEST, ...listed.map(({ file }) => file)])
  const unlisted = [...sums.keys()].filter(file => !names.has(file))
  const wrong = listed.flatMap(({ file, sha256, size }) => {
    if (!sums.has(file)) return [`${file} is in ${MANIFEST} but not in ${CHECKSUMS}`]
    const found = byName.get(file)
    if (found === undefined) return []
    if (found.sha256 !== sha256) return [`${file} has the SHA-256 ${found.sha256}, but ${MANIFEST} says ${sha256}`]
    return found.size === size ? [] : [`${file} has ${found.size} bytes, but ${MANIFEST} says ${size}`]
  })
  return [...wrong, ...unlisted.map(file => `${file} is in ${CHECKSUMS} but not in ${MANIFEST}`)]
}

/** No run writes a manifest with a failed check: one that has it was written by hand, or by another program. */
function failedChecks({ checks, findings = [] }: ReleaseManifest): readonly PackagingError[] {
  const failed = [
    ...checks
      .filter(({ result }) => !ACCEPTED.has(result))
      .map(
        ({ name, artifact, python, result }) =>
          `${name} of ${artifact}${python ? ` on Python ${python}` : ''}: ${result}`,
      ),
    ...findings.filter(({ state }) => state === 'failed').map(({ title }) => `${title}: failed`),
  ]
  if (failed.length === 0) return []
  return [
    new PackagingError('release/files', {
      message: `${MANIFEST} lists ${plural(failed.length, 'failed check')}: ${listing(failed.slice(0, MOST_SHOWN))}.`,
      fix: 'Build again without that failure; nothing was sent.',
      detail: failed,
    }),
  ]
}

/** Results of a check with which a file may be released; one that this version does not know is none of them. */
const ACCEPTED: ReadonlySet<string> = new Set(['passed', 'warning', 'skipped'])
const MOST_SHOWN = 3

function wrongFiles(folder: string, wrong: readonly string[]): PackagingError {
  const [first, ...more] = wrong
  return new PackagingError('release/files', {
    message:
      more.length === 0
        ? `The files in ${folder} differ from those that were built: ${first}.`
        : `${wrong.length} files in ${folder} differ from those that were built.`,
    fix: 'Build or download the files again; nothing was sent.',
    detail: more.length === 0 ? [] : wrong,
  })
}

function beyondLimits(files: readonly ReleaseFile[]): PackagingError[] {
  const large = files.filter(({ size }) => size >= LARGEST_FILE)
  const empty = files.filter(({ size }) => size === 0)
  const odd = files.filter(({ name }) => !KEPT_NAME.test(name))
  const limits: readonly [exceeded: boolean, message: string, fix: string][] = [
    [
      files.length > MOST_FILES,
      `${files.length} files are more than the ${MOST_FILES} that GitHub accepts in one release.`,
      'Build fewer formats or targets, or put some files into archives.',
    ],
    [
      large.length > 0,
      `${listing(large.map(({ name, size }) => `${name} (${bytes(size)})`))}: GitHub accepts files below 2 GiB.`,
      'Leave dependencies out, or split what is in it.',
    ],
    [empty.length > 0, `${listing(empty.map(({ name }) => name))}: GitHub accepts no empty files.`, 'Leave them out.'],
    [
      odd.length > 0,
      `GitHub would rename ${listing(odd.map(({ name }) => `'${name}'`))}, and ${CHECKSUMS} would be wrong.`,
      'Use names of letters, digits, dots, dashes, underscores and plus signs.',
    ],
  ]
  return limits
    .filter(([exceeded]) => exceeded)
    .map(([, message, fix]) => new PackagingError('release/limit', { message, fix }))
}

/**
 * The folder that was named, the folder of the project in it where a run had several projects, or in a workflow the files
 * of an earlier job, downloaded.
 * @param folder absolute; it need not exist
 * @param title the normalised name of the project, where it is known
 * @throws PackagingError `release/files`
 */
export async function finishedFiles(
  host: Host,
  folder: string,
  prefix: string,
  staging: Staging,
  title?: string,
): Promise<string> {
  if (await isFile(path.join(folder, MANIFEST))) return folder
  const own = title === undefined ? undefined : path.join(folder, title)
  if (own !== undefined && (await isFile(path.join(own, MANIFEST)))) return own
  if (host.kind !== 'github') return folder
  const into = await staging.dir('release-files')
  await downloadReleaseFiles(prefix, into, title)
  return into
}

/**
 * Downloads the one assembled workflow artifact of this run, `<prefix>-…-release`, its digest checked.
 * @param into absolute path of an empty folder
 * @throws PackagingError `release/files` when there is none or several, or another one than was uploaded
 */
async function downloadReleaseFiles(prefix: string, into: string, title: string | undefined): Promise<void> {
  const client = new (await import('@actions/artifact')).DefaultArtifactClient()
  const { artifacts } = await failing(prefix, () => client.listArtifacts({ latest: true }))
  const ours = assembledOf(artifacts, prefix, title)
  const [artifact, ...more] = ours
  if (artifact === undefined || more.length > 0)
    throw new PackagingError('release/files', {
      message:
        artifact === undefined
          ? `This run has no workflow artifact ${prefix}-…-release, and output-dir contains no finished files.`
          : `This run has several workflow artifacts to release: ${listing(ours.map(({ name }) => name))}.`,
      fix: 'Let `assemble` run before it in the same workflow, or download the files to release into output-dir.',
      detail: artifacts.map(({ name }) => name),
    })
  const { id, name, digest } = artifact
  const options = { path: into, ...(digest !== undefined && { expectedHash: digest }) }
  const { digestMismatch } = await failing(name, () => client.downloadArtifact(id, options))
  if (digestMismatch)
    throw new PackagingError('release/files', {
      message: `The workflow artifact ${name} is not what was uploaded: its digest differs.`,
      fix: 'Run the workflow again.',
    })
}

/**
 * The assembled workflow artifacts of a run that can be meant: all of them, or of several projects those of one (pure).
 * @param title the normalised name of the project, where it is known
 */
export function assembledOf<A extends { readonly name: string }>(
  artifacts: readonly A[],
  prefix: string,
  title: string | undefined,
): readonly A[] {
  const all = artifacts.filter(({ name }) => name.startsWith(`${prefix}-`) && name.endsWith('-release'))
  const start = `${prefix}-${title}-`
  // A version follows the name, and not the rest of a longer name.
  const named = all.filter(({ name }) => name.startsWith(start) && /^\d/.test(name.slice(start.length)))
  return all.length > 1 && named.length > 0 ? named : all
}

async function failing<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    throw new PackagingError('release/files', {
      message: `The workflow artifact ${what} could not be downloaded: ${messageOf(thrown)}`,
      fix: 'Run this job again, or download the files to release into output-dir.',
      cause: thrown,
    })
  }
}
