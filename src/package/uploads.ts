/** Workflow artifacts: what goes together into one, and the steps that upload them. */
import path from 'node:path'
import type { Options } from '../config/inputs.js'
import { type Artifact, FORMATS, type FormatName } from '../core/model.js'
import { words } from '../core/parse.js'
import type { Graph } from '../engine/graph.js'
import type { Host } from '../host/host.js'
import { formatPython } from '../interpreters/versions.js'
import { workflowArtifactName } from '../plan/expected-files.js'
import type { Report, Stored } from '../report/model.js'
import type { Workshop } from './workshop.js'

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
export function wholeParcels(
  { configuration }: Workshop,
  report: Report,
  made: readonly Artifact[],
): readonly Parcel[] {
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
