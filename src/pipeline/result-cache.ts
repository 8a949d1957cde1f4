/**
 * The cache of results: when nothing that decides a result has changed since a run of a short time ago, and its files are
 * still in the output folder with the same digests, they are the result of this run too.
 */
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError } from '../core/errors.js'
import { programVersion } from '../core/version.js'
import { sha256Of } from '../host/files.js'
import type { Host } from '../host/host.js'
import { createTimedCache, type TimedCache } from '../host/timed-cache.js'
import type { Configuration } from '../plan/configure.js'
import { planDocument } from '../plan/document.js'
import { scriptLock } from '../project/inline-script.js'
import type { Project } from '../project/project.js'
import { treeDigest } from '../project/source.js'
import { sourceOf } from '../project/source-list.js'
import { toolVersions } from '../tools/locked.js'
import type { RunResult } from './publish.js'

/** Variables that decide what is found, or how native code is compiled. */
const DECIDING = /^(PIP|UV|CARGO|RUST)|^(SOURCE_DATE_EPOCH|CC|CXX|PATH|LD_LIBRARY_PATH)$|FLAGS$/

/** A finished run, with the absolute paths of the interpreters that built and tested. */
export type Earlier = RunResult & { readonly interpreters: readonly string[] }

interface Cached extends Earlier {
  readonly fingerprints: readonly string[]
}

/** The cache key: a digest of all that decides the result but the index and the interpreters, which `recall` checks. */
export async function inputsDigest(host: Host, configuration: Configuration): Promise<string> {
  const { plan, options, project, localProjects, findLinks, outputDir, notSource } = configuration
  const trees = await Promise.all([project, ...localProjects].map(one => treeOf(one, notSource)))
  const wheels = await Promise.all(findLinks.map(folder => treeOf({ dir: folder, git: undefined }, [outputDir])))
  const lock = ['auto', 'none'].includes(options.lock) ? '' : await fileDigest(path.resolve(project.dir, options.lock))
  const settings = Object.entries(host.env)
    .filter(([name]) => DECIDING.test(name))
    .sort()
  const { jobs: _, ...rest } = options
  const parts = [
    programVersion(),
    toolVersions(),
    planDocument(plan),
    rest,
    trees,
    wheels,
    lock,
    settings,
    // Whether a file is signed; a secret itself must not go into a digest that is stored.
    [...options.signEnv, ...options.buildEnv].map(name => Boolean(host.env[name])),
    outputDir,
    project.git?.head,
    project.git?.tags,
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/** The earlier result when it is still valid, else undefined; a damaged record counts as none. */
export async function recall(host: Host, key: string): Promise<Earlier | undefined> {
  try {
    const record = await recordsOf(host).recall(key)
    if (record === undefined) return undefined
    const { artifacts, descriptions } = record.published
    await Promise.all(descriptions.map(file => stat(file)))
    const digests = await Promise.all(artifacts.map(({ path: file }) => sha256Of(file)))
    const fingerprints = await Promise.all(record.interpreters.map(fingerprintOf))
    const same =
      artifacts.every(({ sha256 }, index) => sha256 === digests[index]) &&
      fingerprints.every((fingerprint, index) => fingerprint === record.fingerprints[index])
    const warnings = record.report.warnings.map(({ code, message, fix, detail, place }) => {
      return new PackagingError(code, { message, fix, detail, ...(place && { place }) })
    })
    return same ? { ...record, report: { ...record.report, warnings } } : undefined
  } catch {
    return undefined
  }
}

/** Never fails: a result that cannot be stored is only built again. */
export async function remember(host: Host, key: string, earlier: Earlier): Promise<void> {
  try {
    const fingerprints = await Promise.all(earlier.interpreters.map(fingerprintOf))
    // JSON.stringify leaves out the message of an Error.
    const warnings = earlier.report.warnings.map(one => ({ ...one, message: one.message }))
    const report = { ...earlier.report, warnings }
    await recordsOf(host).remember(key, { ...earlier, report, fingerprints })
  } catch {
    return
  }
}

function recordsOf(host: Host): TimedCache<Cached> {
  return createTimedCache(path.join(host.store, 'results'))
}

async function treeOf(project: Pick<Project, 'dir' | 'git' | 'script'>, exclude: readonly string[]): Promise<string> {
  // Nothing beside it is packaged.
  if (project.script !== undefined) return scriptDigest(project.script.path)
  const { root, list } = await sourceOf(project.dir, project.git, exclude)
  return treeDigest(root, [...list.files, ...list.links.keys()])
}

async function scriptDigest(file: string): Promise<string> {
  return [file, ...(await Promise.all([file, scriptLock(file)].map(fileDigest)))].join(' ')
}

async function fileDigest(file: string): Promise<string> {
  return sha256Of(file).catch(() => '')
}

async function fingerprintOf(file: string): Promise<string> {
  const { size, mtimeMs, ino } = await stat(file)
  return `${size} ${mtimeMs} ${ino}`
}
