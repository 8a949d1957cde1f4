/**
 * The JSON documents of a container image (pure): configuration, manifest, index and layout.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/spec.md
 */
import { createHash } from 'node:crypto'
import type { Platform } from '../core/model.js'

export const MEDIA = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
} as const

/** User and group that the program runs as: the `nonroot` of other rootless images. */
export const USER = 65532
export const HOME = '/home/nonroot'

/** A blob of a layout, as other documents refer to it. */
export interface Descriptor {
  readonly mediaType: string
  /** `sha256:HEX` */
  readonly digest: string
  /** Bytes. */
  readonly size: number
  readonly platform?: { readonly architecture: string; readonly os: string; readonly variant?: string }
  readonly annotations?: Readonly<Record<string, string>>
}

/** A layer and what it is for. */
export interface Layer {
  readonly descriptor: Descriptor
  /** Digest of the tar inside the gzip: `sha256:HEX`. */
  readonly diffId: string
  /** What the history of the image says of it; absent for a layer of the base, which brings its own. */
  readonly title?: string
}

/** What an image of one platform starts, and how. */
export interface ImageSettings {
  readonly platform: Platform
  /** Seconds since 1970. */
  readonly epoch: number
  readonly entryPoint: readonly string[]
  /** Replaces variables of the base. */
  readonly env: Readonly<Record<string, string>>
  readonly labels: Readonly<Record<string, string>>
}

/** The parts of a base's configuration that an image on top of it keeps. */
export interface BaseConfig {
  /** `NAME=value` */
  readonly env: readonly string[]
  readonly labels: Readonly<Record<string, string>>
  readonly history: readonly unknown[]
}

const NO_BASE: BaseConfig = { env: [], labels: {}, history: [] }

/** What Go calls an architecture. @see https://go.dev/doc/install/source#environment */
const ARCHITECTURES: Readonly<Partial<Record<Platform['arch'], string>>> = { x86_64: 'amd64', aarch64: 'arm64' }

/** Undefined where no image is made. */
export function architectureOf({ arch }: Pick<Platform, 'arch'>): string | undefined {
  return ARCHITECTURES[arch]
}

/** A date as the documents write it. */
export function isoTime(epoch: number): string {
  return new Date(epoch * 1000).toISOString().replace('.000Z', 'Z')
}

/** The configuration: what runs as which user, and the digests of the layers as they are unpacked. */
export function imageConfig(settings: ImageSettings, layers: readonly Layer[], base: BaseConfig = NO_BASE): object {
  const created = isoTime(settings.epoch)
  const named = new Map(base.env.map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))
  for (const [name, value] of Object.entries(settings.env)) named.set(name, value)
  return {
    created,
    architecture: architectureOf(settings.platform),
    os: 'linux',
    config: {
      User: `${USER}:${USER}`,
      Env: [...named].map(([name, value]) => `${name}=${value}`),
      Entrypoint: settings.entryPoint,
      WorkingDir: HOME,
      Labels: sorted({ ...base.labels, ...settings.labels }),
    },
    rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
    history: [
      ...base.history,
      ...layers.flatMap(({ title }) => (title === undefined ? [] : [{ created, created_by: title }])),
    ],
  }
}

export function imageManifest(config: Descriptor, layers: readonly Layer[]): object {
  return {
    schemaVersion: 2,
    mediaType: MEDIA.manifest,
    config,
    layers: layers.map(({ descriptor: { mediaType, digest, size } }) => ({ mediaType, digest, size })),
  }
}

export function imageIndex(manifests: readonly Descriptor[], annotations: Readonly<Record<string, string>>): object {
  return { schemaVersion: 2, mediaType: MEDIA.index, manifests, annotations: sorted(annotations) }
}

/**
 * `index.json` of the layout: it refers to one index, so that readers need no platform to find the image.
 * @param name `answer:1.0.0`
 */
export function layoutIndex(index: Descriptor, name: string): object {
  const annotations = { 'org.opencontainers.image.ref.name': name }
  return { schemaVersion: 2, mediaType: MEDIA.index, manifests: [{ ...index, annotations }] }
}

/** `answer:1.0.0`, in the characters of a tag. @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests */
export function imageName(name: string, version: string): string {
  return `${name}:${version.replaceAll(/[^\w.-]/g, '-').slice(0, 128)}`
}

/** A document as a blob. */
export function documentBlob(document: object, mediaType: string): { bytes: Buffer; descriptor: Descriptor } {
  const bytes = Buffer.from(JSON.stringify(document))
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  return { bytes, descriptor: { mediaType, digest, size: bytes.length } }
}

function sorted(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}
