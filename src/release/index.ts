/**
 * What the package index will answer to the sdist and the wheels, asked before anything is released by the Simple API's
 * JSON. @see https://peps.python.org/pep-0691/
 */

import { homedir } from 'node:os'
import path from 'node:path'
import { PackagingError, throwProblems } from '../core/errors.js'
import { bytes, listing, messageOf } from '../core/format.js'
import { isRecord, recordsOf, textOf } from '../core/json.js'
import { withoutEnd } from '../core/text.js'
import { createDownloader, type Downloader } from '../host/download.js'
import type { Host } from '../host/host.js'
import { HttpFault } from '../host/http-fault.js'
import { createLimiter } from '../host/lifecycle.js'
import { redactUrl } from '../host/log.js'
import { query } from '../host/process/query.js'
import { readRegular } from '../host/regular.js'
import { createStore } from '../host/store.js'
import { findProgram, normalizeName } from '../project/paths.js'
import { authorization, parseNetrc } from '../resolve/index-settings.js'
import type { ReleaseFile, ReleaseFolder } from './files.js'
import type { Metadata } from './versions.js'

/** A project in the Simple API. @see https://peps.python.org/pep-0700/ */
interface IndexProject {
  readonly files: readonly {
    readonly filename: string
    /** Lower-case hex; undefined when the index has another hash or none. */
    readonly sha256: string | undefined
    /** Bytes; undefined when the index does not say. */
    readonly size: number | undefined
  }[]
}

/** Defaults of the Python Package Index, in bytes; both can be raised on request. */
export const INDEX_LIMITS = { file: 100 * 1024 ** 2, project: 10 * 1000 ** 3 }

interface Preflight {
  /** Files of these names hold other content. */
  readonly conflicts: readonly PackagingError[]
  readonly warnings: readonly PackagingError[]
  /** Names of files that are there already, the same. */
  readonly same: readonly string[]
}

/** @param there undefined when the index has no such project */
export function preflight(name: string, files: readonly ReleaseFile[], there: IndexProject | undefined): Preflight {
  const known = new Map(there?.files.map(file => [file.filename, file]))
  const existing = files.flatMap(file => {
    const found = known.get(file.name)
    return found === undefined ? [] : [{ file, found }]
  })
  const other = existing.filter(({ file, found }) =>
    found.sha256 === undefined ? found.size !== undefined && found.size !== file.size : found.sha256 !== file.sha256,
  )
  const same = existing.filter(({ file, found }) => found.sha256 === file.sha256).map(({ file }) => file.name)
  return {
    same,
    conflicts: other.length > 0 ? [conflict(name, listing(other.map(({ file }) => file.name)))] : [],
    warnings: [...newProject(name, there), ...tooLarge(files), ...tooMuch(name, files, there)],
  }
}

function conflict(name: string, files: string): PackagingError {
  return new PackagingError('release/exists', {
    message: `The index already has other files of these names for ${name}: ${files}.`,
    fix: 'Release a new version: an index never accepts a second file of one name, not even after it was deleted. If this project is not that one, set index-check to none.',
  })
}

function newProject(name: string, there: IndexProject | undefined): PackagingError[] {
  if (there !== undefined) return []
  const fix = `Before the first upload, set up a pending trusted publisher for ${name} in your account of the index (owner, repository, workflow file, environment): the first upload then creates the project, without a password.`
  return [warn(`The index has no project ${name} yet.`, fix)]
}

function tooLarge(files: readonly ReleaseFile[]): PackagingError[] {
  const large = files.filter(({ size }) => size > INDEX_LIMITS.file)
  if (large.length === 0) return []
  const message = `${listing(large.map(({ name, size }) => `${name} (${bytes(size)})`))}: above the ${bytes(INDEX_LIMITS.file)} that the Python Package Index accepts for one file by default.`
  return [warn(message, 'Request a higher limit, or make the file smaller.')]
}

function tooMuch(name: string, files: readonly ReleaseFile[], there: IndexProject | undefined): PackagingError[] {
  const held = (there?.files ?? []).reduce((sum, { size }) => sum + (size ?? 0), 0)
  const all = files.reduce((sum, { size }) => sum + size, held)
  if (all <= INDEX_LIMITS.project) return []
  const message = `All files of ${name} would be ${bytes(all)}, above the ${bytes(INDEX_LIMITS.project)} that the Python Package Index accepts for one project by default.`
  return [warn(message, 'Request a higher limit, or delete old releases there.')]
}

/** An answer that cannot be understood is not the same as "fine". */
function unknownIndex(why: string): PackagingError {
  const fix = 'Check by hand before publishing there, or set index-check to none.'
  return warn(`Whether the index already has this version is unknown: ${why}`, fix)
}

function warn(message: string, fix: string): PackagingError {
  return new PackagingError('release/index', { message, fix })
}

/**
 * The index that files are looked up in: uv's or pip's variable, else what pip on this machine has in its settings or
 * was made with.
 * @param python absolute path of a Python with pip; undefined when there is none
 */
async function indexAddress(env: Host['env'], python: string | undefined, cwd: string): Promise<string | undefined> {
  const given = [env.UV_DEFAULT_INDEX, env.UV_INDEX_URL, env.PIP_INDEX_URL].find(text => text?.trim())
  const address = given?.trim().replace(/^[A-Za-z0-9._-]+=(?=https?:)/, '')
  if (address !== undefined) return isWeb(address) ? address : undefined
  if (python === undefined) return undefined
  const asked = await query(python, ['-I', '-c', ASK_PIP], cwd).catch(() => undefined)
  const reported = asked?.stdout.trim().split(/\s+/).at(-1) ?? ''
  return asked?.code === 0 && isWeb(reported) ? reported : undefined
}

/** `--index-url` as pip's own command line would have it, its files of settings included. */
const ASK_PIP = `
from pip._internal.commands import create_command
options, _ = create_command("download").parse_args([])
print(options.index_url)
`

const isWeb = (text: string) => /^https?:\/\//i.test(text) && URL.canParse(text)

/**
 * What the index holds of `name`; undefined when it has no such project.
 * @throws PackagingError `network/…`; Error when the answer is not the Simple API's JSON
 */
async function askIndex(
  index: string,
  name: string,
  downloader: Downloader,
  env: Host['env'],
): Promise<IndexProject | undefined> {
  const url = `${withoutEnd(index, '/')}/${normalizeName(name)}/`
  const login = authorization(url, env, await netrc(env))
  try {
    const accept = 'application/vnd.pypi.simple.v1+json'
    const headers = { accept, ...(login !== undefined && { authorization: login }) }
    return decode(await downloader.fetchJson({ url, headers, limits: { total: 60_000 } }))
  } catch (thrown) {
    if (thrown instanceof Error && thrown.cause instanceof HttpFault && thrown.cause.status === 404) return undefined
    throw thrown
  }
}

async function netrc(env: Host['env']) {
  const file = env.NETRC || path.join(env.HOME || homedir(), process.platform === 'win32' ? '_netrc' : '.netrc')
  return parseNetrc(await readRegular(file, 'utf8').catch(() => ''))
}

function decode(answer: unknown): IndexProject {
  const files = isRecord(answer) ? answer.files : undefined
  if (!Array.isArray(files)) throw new Error('its answer is not that of the Simple API (PEP 691).')
  return {
    files: recordsOf(files).flatMap(({ filename, hashes, size }) => {
      if (typeof filename !== 'string') return []
      const sha256 = isRecord(hashes) ? textOf(hashes.sha256)?.toLowerCase() : undefined
      return [{ filename, sha256, size: typeof size === 'number' ? size : undefined }]
    }),
  }
}

/**
 * Gives what to warn of.
 * @throws PackagingError `release/exists` when `mode` is `fail` and the index holds other files of these names
 */
export async function checkIndex(
  host: Host,
  mode: 'fail' | 'warn' | 'none',
  { manifest, files }: ReleaseFolder,
  metadata: readonly Metadata[],
  say: (line: string) => void,
): Promise<readonly PackagingError[]> {
  const names = new Set(metadata.map(({ file }) => file))
  const ours = files.filter(({ name }) => names.has(name))
  if (mode === 'none' || ours.length === 0) return []
  if (metadata.some(({ classifiers }) => classifiers.some(one => /^Private\s*::/i.test(one)))) {
    say('Skipped: a classifier says that the project is private')
    return []
  }
  const { env, workspace, store } = host
  const python = (await findProgram('python3', env, workspace)) ?? (await findProgram('python', env, workspace))
  const index = await indexAddress(env, python, host.temp)
  if (index === undefined)
    return [unknownIndex('no index is configured (PIP_INDEX_URL, UV_DEFAULT_INDEX) and pip reports none.')]
  try {
    const downloader = createDownloader({ store: createStore(store), limiter: createLimiter(1) })
    const there = await askIndex(index, manifest.name, downloader, env)
    const { conflicts, warnings, same } = preflight(manifest.name, ours, there)
    if (mode === 'fail') throwProblems(conflicts)
    if (there !== undefined)
      say(`${redactUrl(index)} has ${there.files.length} files of ${manifest.name}; of these, ${same.length} already`)
    return [...(mode === 'warn' ? conflicts : []), ...warnings]
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'release/exists') throw thrown
    return [unknownIndex(messageOf(thrown))]
  }
}
