/**
 * An unchanged second run does almost nothing: when everything that decides a result is as it was a short while ago, and
 * the files of then still lie in the output folder with their digests, they are the result.
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
import type { Project } from '../project/project.js'
import { sourceOf, treeDigest } from '../project/source.js'
import type { Report } from '../report/model.js'
import { toolVersions } from '../tools/locked.js'
import type { Delivered } from './publish.js'

/** Variables that decide what is found, or how native code is compiled. */
const DECIDING = /^(PIP|UV|CARGO|RUST)|^(SOURCE_DATE_EPOCH|CC|CXX|PATH|LD_LIBRARY_PATH)$|FLAGS$/

/** What was seen of a finished run. */
export interface Earlier {
  readonly report: Report
  readonly delivered: Delivered
  /** Absolute paths of the executables that it was made and proved with. */
  readonly interpreters: readonly string[]
}

interface Remembered extends Earlier {
  /** What the executables looked like. */
  readonly fingerprints: readonly string[]
}

/** Names everything that decides the result, but for the index and the interpreters, which have times of their own. */
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
    // Whether a file is signed; a secret itself has no place in a digest that is kept.
    options.signEnv.map(name => Boolean(host.env[name])),
    outputDir,
    project.git?.head,
    project.git?.tags,
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/** The earlier result when it still holds, else undefined; whatever is wrong with a record is as if there were none. */
export async function recall(host: Host, key: string): Promise<Earlier | undefined> {
  try {
    const record = await recordsOf(host).recall(key)
    if (record === undefined) return undefined
    const { artifacts, described } = record.delivered
    await Promise.all(described.map(file => stat(file)))
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

/** Never fails: a run that cannot be remembered is only made again. */
export async function remember(host: Host, key: string, earlier: Earlier): Promise<void> {
  try {
    const fingerprints = await Promise.all(earlier.interpreters.map(fingerprintOf))
    // JSON leaves an error's message out.
    const warnings = earlier.report.warnings.map(one => ({ ...one, message: one.message }))
    const report = { ...earlier.report, warnings }
    await recordsOf(host).remember(key, { ...earlier, report, fingerprints })
  } catch {
    return
  }
}

function recordsOf(host: Host): TimedCache<Remembered> {
  return createTimedCache(path.join(host.store, 'results'))
}

async function treeOf(project: Pick<Project, 'dir' | 'git'>, exclude: readonly string[]): Promise<string> {
  const { root, list } = await sourceOf(project.dir, project.git, exclude)
  return treeDigest(root, [...list.files, ...list.links.keys()])
}

async function fileDigest(file: string): Promise<string> {
  return sha256Of(file).catch(() => '')
}

async function fingerprintOf(file: string): Promise<string> {
  const { size, mtimeMs, ino } = await stat(file)
  return `${size} ${mtimeMs} ${ino}`
}
