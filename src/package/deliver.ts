/** Puts verified files where people find them: the output folder, then workflow artifacts. */
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Graph } from '../engine/graph.js'
import { publishFiles } from '../host/publish.js'
import { words } from '../inputs/parsers.js'
import { FORMATS, type FormatName } from '../inputs/table.js'
import { formatPython } from '../interpreter/parse.js'
import type { Artifact } from '../model.js'
import { checksums } from '../report/checksums.js'
import { manifest } from '../report/manifest.js'
import type { Report, Stored } from '../report/model.js'
import { workflowArtifactName } from './names.js'
import type { Workshop } from './workshop.js'

/** The artifacts at their final places, and the files that describe them. */
export interface Delivered {
  readonly artifacts: readonly Artifact[]
  /** Absolute paths; empty when not written. */
  readonly manifest: string
  readonly checksums: string
}

/**
 * Writes all files or none; the manifest and checksums only when `complete`. A run with nothing to show does not even
 * make the folder.
 * @throws PackagingError `host/…`
 */
export async function publish(workshop: Workshop, report: Report, complete: boolean): Promise<Delivered> {
  const { outputDir } = workshop.configuration
  const { artifacts } = report
  if (artifacts.length === 0) return { artifacts, manifest: '', checksums: '' }
  const described = complete ? await describe(workshop, report) : []
  const placed = await publishFiles([...artifacts.map(({ path: file }) => file), ...described], outputDir)
  // Those of an earlier run would describe files that have just been replaced.
  if (!complete) await Promise.all(DESCRIPTIONS.map(name => rm(path.join(outputDir, name), { force: true })))
  const moved = artifacts.map((artifact, index) => ({ ...artifact, path: placed[index] ?? artifact.path }))
  const [manifestFile = '', checksumsFile = ''] = placed.slice(artifacts.length)
  return { artifacts: moved, manifest: manifestFile, checksums: checksumsFile }
}

const DESCRIPTIONS = ['manifest.json', 'SHA256SUMS'] as const

async function describe(workshop: Workshop, report: Report): Promise<string[]> {
  const dir = await workshop.staging.dir('described')
  const [first, second] = DESCRIPTIONS
  const files: [string, string][] = [
    [path.join(dir, first), manifest(report)],
    [path.join(dir, second), checksums(report.artifacts)],
  ]
  await Promise.all(files.map(([file, text]) => writeFile(file, text)))
  return files.map(([file]) => file)
}

/** One workflow artifact for each format and platform, all at once. @throws PackagingError(s) `upload/…` */
export function declareUploads(
  graph: Graph,
  workshop: Workshop,
  report: Report,
  delivered: Delivered,
): Promise<Stored>[] {
  const { options, plan, outputDir } = workshop.configuration
  const asked = words(options.pythonVersions)[0] === 'auto' ? [] : plan.pythons.map(formatPython)
  const { name, version } = report.project ?? { name: '', version: '' }
  return bundles(delivered.artifacts, plan.runner.name).map(({ format, target, artifacts }) => {
    const title = workflowArtifactName({
      prefix: options.artifactPrefix,
      name,
      version,
      format,
      target,
      pythons: asked,
    })
    const files = artifacts.map(artifact => artifact.path)
    const { retentionDays, compressionLevel } = options
    const bundle = {
      name: title,
      files,
      root: outputDir,
      compressionLevel,
      ...(retentionDays !== undefined && { retentionDays }),
    }
    const step = graph.add(`upload ${title}`, 'deliver', [], async (_, say) => {
      const stored = await workshop.host.upload(bundle)
      say(`${stored.url} (${stored.digest})`)
      return { ...stored, files: artifacts.map(({ file }) => file) }
    })
    return step.value
  })
}

interface Parcel {
  readonly format: FormatName
  readonly target: string
  readonly artifacts: readonly Artifact[]
}

/** Files for anywhere go by the platform that made and proved them, so that no two jobs claim one name. */
function bundles(artifacts: readonly Artifact[], runner: string): Parcel[] {
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
