/** The one end of a run: writes verified files to the output folder, uploads workflow artifacts, completes the report. */

import { createHash } from 'node:crypto'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Options } from '../config/inputs.js'
import { PackagingError } from '../core/errors.js'
import { isRecord, recordsOf, textOf } from '../core/json.js'
import { mergeProblems } from '../core/merge-problems.js'
import { type Artifact, type Finding, FORMATS, type FormatName, type Installer } from '../core/model.js'
import { words } from '../core/parse.js'
import { toolVersion } from '../core/version.js'
import { sha256Of } from '../host/files.js'
import { type Host, uploadsFrom } from '../host/host.js'
import { publishFiles, refuseOther, type Staging } from '../host/publish.js'
import type { PackageTools } from '../installers/make-package.js'
import { formatPython } from '../interpreters/versions.js'
import type { Configuration } from '../plan/configure.js'
import { workflowArtifactName } from '../plan/expected-files.js'
import { checksums, type DescriptionFile, manifest } from '../report/manifest.js'
import type { Draft, Report, Stored } from '../report/model.js'
import { verdict } from '../report/verdict.js'
import { releaseLockName, releaseLockText } from '../resolve/release-lock.js'
import { NOTICES, sbomName } from '../sbom/component.js'
import type { Described } from '../sbom/cyclonedx.js'
import type { DescribedFile } from '../sbom/write.js'
import { toolVersions } from '../tools/locked.js'
import type { Graph } from './graph.js'
import type { Guard } from './guard.js'
import { type InstallerOptions, releaseInstallers } from './installers.js'
import type { Reporter } from './reporter.js'

/** The published files. */
export interface Published {
  /** The artifacts, at their places in the output folder. */
  readonly artifacts: readonly Artifact[]
  /** Absolute paths; empty when not written. */
  readonly manifest: string
  readonly checksums: string
  readonly sbom: string
  /** Absolute paths of all files that describe the artifacts, those three included. */
  readonly descriptions: readonly string[]
  readonly installers: readonly Installer[]
  /** What was found while these files were written. */
  readonly findings: readonly Finding[]
  /** The tools with which installers were made. */
  readonly tools: Report['tools']
}

/** What `Delivery.describe` wrote. */
export interface Descriptions {
  /** Absolute paths, the manifest first and the checksums next. */
  readonly files: readonly string[]
  readonly installers?: readonly Installer[]
  readonly findings?: readonly Finding[]
  /** Tools that no step before this one used. */
  readonly tools?: Report['tools']
}

export interface RunResult {
  readonly report: Report
  readonly published: Published
}

const NOTHING: Published = {
  artifacts: [],
  manifest: '',
  checksums: '',
  sbom: '',
  descriptions: [],
  installers: [],
  findings: [],
  tools: [],
}

/** Files that are uploaded as one workflow artifact. */
export interface Parcel {
  readonly title: string
  /** Absolute paths in the output folder. */
  readonly files: readonly string[]
}

/** How a run publishes: as a release of its own, as a job of a plan, or as the release of all jobs. */
export interface Delivery {
  /** Names of the files that may describe the artifacts; those of an earlier run are removed. */
  descriptions(draft: Draft): readonly string[]
  /**
   * Writes them into staging.
   * @throws PackagingError `build/mismatch` when the artifacts are not the planned ones; `build/installer`
   */
  describe(run: Publishing, draft: Draft, described: readonly Described[]): Promise<Descriptions>
  parcels(draft: Draft, published: Published): readonly Parcel[]
}

/** What publishing needs of a run. */
export interface Publishing {
  readonly host: Host
  readonly staging: Staging
  readonly graph: Graph
  readonly reporter: Reporter
  /** Milliseconds since the run began. */
  readonly now: () => number
  /** Seconds since 1970: the date of the SBOM. */
  readonly epoch: number
  /** Absolute path. */
  readonly outputDir: string
  readonly options: PublishingOptions
  /** What builds packages of Linux distributions; it is downloaded when one is wanted. */
  readonly packaging: Pick<PackageTools, 'runner' | 'nfpm'>
  /** Ends every process that was started, whatever became of it. */
  readonly endProcesses: () => Promise<void>
  readonly guard: Guard
}

export type PublishingOptions = Pick<
  Options,
  'upload' | 'retentionDays' | 'compressionLevel' | 'sbom' | 'licenses' | keyof InstallerOptions
>

/**
 * Ends a run. A failed run writes nothing, so that the output folder is as it was, and uploads nothing.
 * @param failed failures of the steps so far
 * @param described what is inside the files
 */
export async function finishRun(
  run: Publishing,
  unguarded: Draft,
  failed: readonly PackagingError[],
  described: readonly Described[],
  delivery: Delivery,
): Promise<RunResult> {
  const { host, graph, options } = run
  // Nothing foreign runs from here on.
  await run.endProcesses()
  const { errors, warnings } = await run.guard.check()
  const draft = { ...unguarded, warnings: [...unguarded.warnings, ...warnings] }
  const failures = [...failed, ...errors]
  const problems = failures.length > 0 ? failures : unreleasable(run, draft)
  const published =
    problems.length > 0
      ? undefined
      : await graph
          .add({ id: 'publish', title: 'write output folder', section: 'publish' }, [], () =>
            publish(run, draft, described, delivery),
          )
          .value.catch(() => undefined)
  const wanted = published !== undefined && uploadsFrom(host, options.upload)
  const uploads = wanted ? declareUploads(run, delivery.parcels(draft, published), published) : []
  const findings = [...(draft.findings ?? []), ...(published?.findings ?? [])]
  const all = mergeProblems([...problems, ...(await graph.settled())])
  const stored = await Promise.allSettled(uploads)
  return {
    report: {
      ...draft,
      artifacts: published?.artifacts ?? [],
      ...(findings.length > 0 && { findings }),
      tools: [...draft.tools, ...(published?.tools ?? [])],
      ...(published !== undefined && published.installers.length > 0 && { installers: published.installers }),
      timings: run.reporter.timings,
      uploads: stored.flatMap(upload => (upload.status === 'fulfilled' ? [upload.value] : [])),
      totalSeconds: run.now() / 1000,
      ...(all.length > 0 && { failure: all }),
    },
    published: published ?? NOTHING,
  }
}

/** The verdict that people read and the exit status never differ. */
function unreleasable({ now, reporter }: Publishing, draft: Draft): readonly PackagingError[] {
  const { state, headline } = verdict({ ...draft, timings: reporter.timings, uploads: [], totalSeconds: now() / 1000 })
  if (state !== 'failed') return []
  const problem = new PackagingError('build/nothing', {
    message: `${headline}.`,
    fix: 'Read the table of checks and the formats that were not made: both have the reasons.',
  })
  return [problem]
}

/** One step for each parcel, all at once. @throws PackagingError(s) `upload/…` */
function declareUploads(
  { graph, host, outputDir, options }: Publishing,
  parcels: readonly Parcel[],
  { artifacts }: Published,
): Promise<Stored>[] {
  const digests = new Map(artifacts.map(artifact => [artifact.path, artifact.sha256]))
  const { retentionDays, compressionLevel } = options
  return parcels.map(({ title, files }) => {
    const bundle = {
      name: title,
      files,
      root: outputDir,
      compressionLevel,
      ...(retentionDays !== undefined && { retentionDays }),
    }
    const info = { id: `upload-${title}`, title: `upload ${title}`, section: 'publish' } as const
    const step = graph.add(info, [], async (_, say) => {
      for (const file of files) await refuseOther(file, path.basename(file), digests.get(file))
      const stored = await host.upload(bundle)
      say(`${stored.url} (${stored.digest})`)
      return { ...stored, files: files.map(file => path.basename(file)) }
    })
    return step.value
  })
}

/** Writes all files or none. @throws PackagingError `host/…`, and as `delivery.describe` */
async function publish(
  run: Publishing,
  draft: Draft,
  described: readonly Described[],
  delivery: Delivery,
): Promise<Published> {
  const { staging, outputDir } = run
  const { artifacts } = draft
  const written = await delivery.describe(run, draft, described)
  const files = [...artifacts.map(({ path: file }) => file), ...written.files]
  const earlier = await earlierInstallers(outputDir)
  const placed = await publishFiles(files, outputDir, {
    later: removal => staging.waitFor(removal),
    digests: new Map(artifacts.map(artifact => [artifact.path, artifact.sha256])),
  })
  // Those of an earlier run would describe files that have just been replaced.
  await Promise.all(
    [...delivery.descriptions(draft), ...earlier]
      .map(name => path.join(outputDir, name))
      .filter(file => !placed.includes(file))
      .map(file => rm(file, { force: true })),
  )
  const descriptions = placed.slice(artifacts.length)
  const [manifestFile = '', checksumsFile = ''] = descriptions
  return {
    artifacts: artifacts.map((artifact, index) => ({ ...artifact, path: placed[index] ?? artifact.path })),
    manifest: manifestFile,
    checksums: checksumsFile,
    sbom: descriptions.find(file => file.endsWith('.cdx.json')) ?? '',
    descriptions,
    installers: written.installers ?? [],
    findings: written.findings ?? [],
    tools: written.tools ?? [],
  }
}

/** Names of the installers that the manifest in the folder lists, if there is one. */
async function earlierInstallers(folder: string): Promise<readonly string[]> {
  const text = await readFile(path.join(folder, DESCRIPTIONS[0]), 'utf8').catch(() => '{}')
  try {
    const document: unknown = JSON.parse(text)
    const files = recordsOf(isRecord(document) ? document.installers : []).map(({ file }) => textOf(file))
    return files.filter(file => file !== undefined && file !== '' && path.basename(file) === file) as string[]
  } catch {
    return []
  }
}

// A release: manifest, checksums, SBOM and notices.

const DESCRIPTIONS = ['manifest.json', 'SHA256SUMS'] as const

/** How a release is described, whoever built its files. */
export const RELEASE: Pick<Delivery, 'descriptions' | 'describe'> = {
  descriptions: ({ project }) => [
    ...DESCRIPTIONS,
    NOTICES,
    ...(project ? [sbomName(project), releaseLockName(project.name)] : []),
  ],
  async describe(run, draft, described) {
    const dir = await run.staging.dir('described')
    const [first, second] = DESCRIPTIONS
    const more = [...(await contentFiles(run, draft, described)), ...lockFile(draft)]
    const names = [...draft.artifacts.map(({ file }) => file), ...DESCRIPTIONS, ...more.map(({ name }) => name)]
    const packaging = async () => ({
      ...run.packaging,
      folder: dir,
      contents: new Map(described.flatMap(({ artifact, contents }) => (contents ? [[artifact.file, contents]] : []))),
      clarified: run.options.licenses.policy.clarified,
      scratch: (name: string) => run.staging.dir(name),
      epoch: run.epoch,
    })
    const { files: installers, packages, findings } = await releaseInstallers(run, draft, names, packaging)
    const tools = packages.length > 0 ? toolVersions(['nfpm']) : []
    const whole = {
      ...draft,
      findings: [...(draft.findings ?? []), ...findings],
      tools: [...draft.tools, ...tools],
    }
    const listed = [
      ...installers.map(({ text, ...installer }): Installer => ({ ...installer, ...sumOf(text) })),
      ...(await Promise.all(
        packages.map(async ({ path: file, ...one }): Promise<Installer> => {
          return { ...one, size: (await stat(file)).size, sha256: await sha256Of(file) }
        }),
      )),
    ]
    const entries = more.map(({ kind, name, text }): DescriptionFile => {
      return { kind, file: name, ...sumOf(text) }
    })
    const files: [string, string][] = [
      [path.join(dir, first), manifest(whole, entries, listed)],
      [path.join(dir, second), checksums([...draft.artifacts, ...entries, ...listed])],
      ...installers.map(({ file, text }): [string, string] => [path.join(dir, file), text]),
      ...more.map(({ name, text }): [string, string] => [path.join(dir, name), text]),
    ]
    await Promise.all(files.map(([file, text]) => writeFile(file, text)))
    const all = [...files.map(([file]) => file), ...packages.map(({ path: file }) => file)]
    return { files: all, installers: listed, findings, tools }
  },
}

function sumOf(text: string) {
  return { size: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') }
}

/** A run that is a release of its own: one workflow artifact for each format and platform. */
export function ownRelease({ options, plan }: Configuration): Delivery {
  const pythons = words(options.pythonVersions)[0] === 'auto' ? [] : plan.pythons.map(formatPython)
  return {
    ...RELEASE,
    parcels: ({ project }, { artifacts }) => {
      const { name, version } = project ?? { name: '', version: '' }
      return groups(artifacts, plan.runner.name).map(({ format, target, files }) => ({
        title: workflowArtifactName({ prefix: options.artifactPrefix, name, version, format, target, pythons }),
        files,
      }))
    },
  }
}

/** Files for every platform are named after the platform that built and tested them, so that no two jobs use one name. */
function groups(artifacts: readonly Artifact[], runner: string) {
  return FORMATS.flatMap((format: FormatName) => {
    const targets = new Map<string, string[]>()
    for (const artifact of artifacts.filter(one => one.format === format)) {
      const [first = 'any', ...more] = artifact.targets
      const target = first === 'any' ? runner : more.length > 0 ? 'universal' : first
      targets.set(target, [...(targets.get(target) ?? []), artifact.path])
    }
    return [...targets].map(([target, files]) => ({ format, target, files }))
  })
}

/** The lock of what is inside. */
function lockFile({ project, shipped, artifacts }: Draft): readonly DescriptionText[] {
  if (project === undefined || shipped === undefined) return []
  const { name, version } = project
  const text = releaseLockText(shipped, new Set(artifacts.map(({ file }) => file)), {
    application: `${name} ${version}`,
    bundles: artifacts
      .filter(({ format }) => format === 'pex')
      .map(({ file, targets }) => ({ file, platforms: targets })),
    tool: `package-python ${toolVersion()}`,
  })
  return [{ kind: 'lock', name: releaseLockName(name), text }]
}

/** A file to be written beside the release. */
type DescriptionText = Pick<DescriptionFile, 'kind'> & Pick<DescribedFile, 'name' | 'text'>

async function contentFiles(
  { options, epoch }: Publishing,
  { project, commit }: Draft,
  described: readonly Described[],
): Promise<readonly DescribedFile[]> {
  const { sbom, licenses } = options
  if (project === undefined || described.length === 0 || (sbom === 'none' && !licenses.wanted)) return []
  const { describeFiles } = await import('../sbom/write.js')
  const { clarified } = licenses.policy
  const subject = { ...project, epoch, toolVersion: toolVersion(), ...(commit !== undefined && { commit }) }
  return describeFiles(subject, described, { sbom: sbom !== 'none', notices: licenses.wanted, clarified })
}
