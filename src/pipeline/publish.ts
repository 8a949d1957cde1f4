/** Puts verified files where people find them: the output folder, then workflow artifacts. */

import { createHash } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Options } from '../config/inputs.js'
import { type Artifact, FORMATS, type FormatName } from '../core/model.js'
import { words } from '../core/parse.js'
import { toolVersion } from '../core/version.js'
import type { Host } from '../host/host.js'
import { publishFiles } from '../host/publish.js'
import { formatPython } from '../interpreters/versions.js'
import { workflowArtifactName } from '../plan/expected-files.js'
import { checksums, type DescriptionFile, manifest } from '../report/manifest.js'
import type { Report, Stored } from '../report/model.js'
import { NOTICES, sbomName } from '../sbom/component.js'
import type { Described } from '../sbom/cyclonedx.js'
import type { DescribedFile } from '../sbom/write.js'
import type { Context } from './context.js'
import type { Graph } from './graph.js'

// Workflow artifacts: what goes together into one, and the steps that upload them.

/** What goes together into one workflow artifact. */
export interface Parcel {
  readonly title: string
  /** Absolute paths in the output folder. */
  readonly files: readonly string[]
}

/**
 * One step for each parcel, all at once.
 * @param root absolute folder that holds all of their files
 * @throws PackagingError(s) `upload/…`
 */
export function uploadParcels(
  graph: Graph,
  host: Host,
  parcels: readonly Parcel[],
  root: string,
  { retentionDays, compressionLevel }: Pick<Options, 'retentionDays' | 'compressionLevel'>,
): Promise<Stored>[] {
  return parcels.map(({ title, files }) => {
    const bundle = {
      name: title,
      files,
      root,
      compressionLevel,
      ...(retentionDays !== undefined && { retentionDays }),
    }
    const step = graph.add(`upload ${title}`, 'deliver', [], async (_, say) => {
      const stored = await host.upload(bundle)
      say(`${stored.url} (${stored.digest})`)
      return { ...stored, files: files.map(file => path.basename(file)) }
    })
    return step.value
  })
}

/** One workflow artifact for each format and platform. */
function wholeParcels({ configuration }: Context, report: Report, made: readonly Artifact[]): readonly Parcel[] {
  const { options, plan } = configuration
  const asked = words(options.pythonVersions)[0] === 'auto' ? [] : plan.pythons.map(formatPython)
  const { name, version } = report.project ?? { name: '', version: '' }
  return bundles(made, plan.runner.name).map(({ format, target, artifacts }) => ({
    title: workflowArtifactName({
      prefix: options.artifactPrefix,
      name,
      version,
      format,
      target,
      pythons: asked,
    }),
    files: artifacts.map(artifact => artifact.path),
  }))
}

interface Bundled {
  readonly format: FormatName
  readonly target: string
  readonly artifacts: readonly Artifact[]
}

/** Files for anywhere go by the platform that made and proved them, so that no two jobs claim one name. */
function bundles(artifacts: readonly Artifact[], runner: string): Bundled[] {
  return FORMATS.flatMap(format => {
    const targets = new Map<string, Artifact[]>()
    for (const artifact of artifacts.filter(one => one.format === format)) {
      const [first = 'any', ...more] = artifact.targets
      const target = first === 'any' ? runner : more.length > 0 ? 'universal' : first
      targets.set(target, [...(targets.get(target) ?? []), artifact])
    }
    return [...targets].map(([target, of]) => ({ format, target, artifacts: of }))
  })
}

/** The artifacts at their final places, and the files that describe them. */
export interface Delivered {
  readonly artifacts: readonly Artifact[]
  /** Absolute paths; empty when not written. */
  readonly manifest: string
  readonly checksums: string
  readonly sbom: string
  /** Every file that describes them, those three included. */
  readonly described: readonly string[]
}

/** What handing over needs of a workshop: to gather what others made takes no more. */
type PublishContext = Pick<Context, 'staging' | 'epoch'> & {
  readonly configuration: {
    readonly outputDir: string
    readonly options: Pick<Options, 'sbom' | 'licenses'>
  }
}

/** How a run hands over what it made: as a release of its own, or as a share of one (`src/share/`). */
export interface Delivery {
  /** Names of the files that may describe a complete run; those of an earlier one are removed. */
  descriptions(report: Report): readonly string[]
  /** Writes them into staging; gives their absolute paths, the manifest first and the checksums next. */
  describe(publishContext: PublishContext, report: Report, described: readonly Described[]): Promise<readonly string[]>
  parcels(context: Context, report: Report, delivered: Delivered): readonly Parcel[]
}

/**
 * Writes all files or none. A run with nothing to show does not even make the folder.
 * @param described what is inside the files; undefined for a run that failed, whose files are not described
 * @throws PackagingError `host/…`
 */
export async function publish(
  publishContext: PublishContext,
  report: Report,
  described: readonly Described[] | undefined,
  delivery: Pick<Delivery, 'descriptions' | 'describe'> = WHOLE,
): Promise<Delivered> {
  const { outputDir } = publishContext.configuration
  const { artifacts } = report
  if (artifacts.length === 0) return { artifacts, manifest: '', checksums: '', sbom: '', described: [] }
  const written = described === undefined ? [] : await delivery.describe(publishContext, report, described)
  const { staging } = publishContext
  const files = [...artifacts.map(({ path: file }) => file), ...written]
  const placed = await publishFiles(files, outputDir, removal => staging.waitFor(removal))
  // Those of an earlier run would describe files that have just been replaced.
  await Promise.all(
    delivery
      .descriptions(report)
      .map(name => path.join(outputDir, name))
      .filter(file => !placed.includes(file))
      .map(file => rm(file, { force: true })),
  )
  const moved = artifacts.map((artifact, index) => ({ ...artifact, path: placed[index] ?? artifact.path }))
  const around = placed.slice(artifacts.length)
  const [manifestFile = '', checksumsFile = ''] = around
  const sbom = around.find(file => file.endsWith('.cdx.json')) ?? ''
  return { artifacts: moved, manifest: manifestFile, checksums: checksumsFile, sbom, described: around }
}

const DESCRIPTIONS = ['manifest.json', 'SHA256SUMS'] as const

/** Absolute paths: the manifest, the checksums, and what else was asked for. */
async function describe(
  publishContext: PublishContext,
  report: Report,
  described: readonly Described[],
): Promise<readonly string[]> {
  const dir = await publishContext.staging.dir('described')
  const [first, second] = DESCRIPTIONS
  const more = await contentFiles(publishContext, report, described)
  const entries = more.map(({ kind, name, text }): DescriptionFile => {
    const sha256 = createHash('sha256').update(text).digest('hex')
    return { kind, file: name, size: Buffer.byteLength(text), sha256 }
  })
  const files: [string, string][] = [
    [path.join(dir, first), manifest(report, entries)],
    [path.join(dir, second), checksums([...report.artifacts, ...entries])],
    ...more.map(({ name, text }): [string, string] => [path.join(dir, name), text]),
  ]
  await Promise.all(files.map(([file, text]) => writeFile(file, text)))
  return files.map(([file]) => file)
}

async function contentFiles(
  { configuration, epoch }: PublishContext,
  { project, commit }: Report,
  described: readonly Described[],
): Promise<readonly DescribedFile[]> {
  const { sbom, licenses } = configuration.options
  if (project === undefined || described.length === 0 || (sbom === 'none' && !licenses.wanted)) return []
  const { describeFiles } = await import('../sbom/write.js')
  const { clarified } = licenses.policy
  const subject = { ...project, epoch, toolVersion: toolVersion(), ...(commit !== undefined && { commit }) }
  return describeFiles(subject, described, { sbom: sbom !== 'none', notices: licenses.wanted, clarified })
}

/** One step for each workflow artifact, all at once. @throws PackagingError(s) `upload/…` */
export function declareUploads(
  graph: Graph,
  context: Context,
  report: Report,
  delivered: Delivered,
  delivery: Delivery = WHOLE,
): Promise<Stored>[] {
  const { options, outputDir } = context.configuration
  const parcels = delivery.parcels(context, report, delivered)
  return uploadParcels(graph, context.host, parcels, outputDir, options)
}

/** A run that is a release of its own. */
export const WHOLE: Delivery = {
  descriptions: ({ project }) => [...DESCRIPTIONS, NOTICES, ...(project ? [sbomName(project)] : [])],
  describe,
  parcels: (context, report, { artifacts }) => wholeParcels(context, report, artifacts),
}
