/** Finds the images of a layout, by digest and platform, and reads their documents. */
import { contentError } from '../archives/trust.js'
import { isRecord } from '../core/json.js'
import type { BaseConfig, Descriptor } from './documents.js'
import { descriptorOf, descriptors, type Layout as OciLayout, readDocument, rootDescriptors } from './layout.js'

const INDEXES = ['application/vnd.oci.image.index.v1+json', 'application/vnd.docker.distribution.manifest.list.v2+json']
const MANIFESTS = ['application/vnd.oci.image.manifest.v1+json', 'application/vnd.docker.distribution.manifest.v2+json']
/** What an index may hold below an index. */
const DEPTH = 4

/** An image of one platform. */
export interface Image {
  readonly manifest: Descriptor
  readonly config: Descriptor
  readonly architecture: string
  readonly os: string
  readonly layers: readonly Descriptor[]
  readonly diffIds: readonly string[]
  readonly settings: ImageConfig
  readonly base: BaseConfig
}

/** What a configuration says of how the program runs. */
interface ImageConfig {
  readonly user: string
  readonly entryPoint: readonly string[]
  readonly env: readonly string[]
  readonly workingDir: string
}

/** Every image below these descriptors. @throws PackagingError `check/content` */
export async function imagesOf(layout: OciLayout, from: readonly Descriptor[], depth = 0): Promise<readonly Image[]> {
  if (depth > DEPTH) throw contentError(layout.source, 'its indexes are nested too deep')
  const found: Image[] = []
  for (const descriptor of from) {
    if (INDEXES.includes(descriptor.mediaType)) {
      const below = descriptors(layout, await readDocument(layout, descriptor), 'manifests')
      // What BuildKit attests of an image is listed beside it, for a platform `unknown`.
      const images = below.filter(({ platform }) => platform?.os !== 'unknown')
      found.push(...(await imagesOf(layout, images, depth + 1)))
    } else if (MANIFESTS.includes(descriptor.mediaType)) found.push(await readImage(layout, descriptor))
  }
  return found
}

/** The descriptor with this digest: of `index.json`, or in an index below. Undefined when there is none. @throws PackagingError `check/content` */
export async function descriptorWith(layout: OciLayout, digest: string): Promise<Descriptor | undefined> {
  let level = await rootDescriptors(layout)
  for (let depth = 0; depth <= DEPTH && level.length > 0; depth++) {
    const found = level.find(one => one.digest === digest)
    if (found !== undefined) return found
    const next: Descriptor[] = []
    for (const one of level)
      if (INDEXES.includes(one.mediaType))
        next.push(...descriptors(layout, await readDocument(layout, one), 'manifests'))
    level = next
  }
  return undefined
}

async function readImage(layout: OciLayout, manifest: Descriptor): Promise<Image> {
  const document = await readDocument(layout, manifest)
  const config = descriptorOf(layout.source, isRecord(document) ? document.config : undefined)
  const layers = descriptors(layout, document, 'layers')
  const content = await readDocument(layout, config)
  const { architecture, os, rootfs, history } = isRecord(content) ? content : {}
  const diffIds = isRecord(rootfs) && Array.isArray(rootfs.diff_ids) ? rootfs.diff_ids.map(String) : []
  if (typeof architecture !== 'string' || typeof os !== 'string')
    throw contentError(layout.source, `the configuration ${config.digest} names no platform`)
  if (diffIds.length !== layers.length)
    throw contentError(
      layout.source,
      `the image ${manifest.digest} has ${layers.length} layers and ${diffIds.length} digests of them`,
    )
  const settings = isRecord(content) && isRecord(content.config) ? content.config : {}
  const texts = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const labels = isRecord(settings.Labels) ? settings.Labels : {}
  return {
    manifest,
    config,
    architecture,
    os,
    layers,
    diffIds,
    settings: {
      user: text(settings.User),
      entryPoint: texts(settings.Entrypoint),
      env: texts(settings.Env),
      workingDir: text(settings.WorkingDir),
    },
    base: {
      env: texts(settings.Env),
      labels: Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, String(value)])),
      history: Array.isArray(history) ? history : [],
    },
  }
}
