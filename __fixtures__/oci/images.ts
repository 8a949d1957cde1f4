/** Small images, as other programs make them. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { TarMember } from '../../src/archives/tar-writer.js'
import type { Platform } from '../../src/core/model.js'
import {
  architectureOf,
  documentBlob,
  imageConfig,
  imageIndex,
  imageManifest,
  type Layer,
  layoutIndex,
  MEDIA,
} from '../../src/oci/documents.js'
import { writeLayer } from '../../src/oci/layers.js'
import { writeBlob, writeLayout } from '../../src/oci/layout.js'

interface Changes {
  /** Of the configuration. */
  readonly config?: object
  /** Compresses layers with zstd in place of gzip. */
  readonly zstd?: boolean
}

/** An image of these layers for each platform. @param dir an empty folder @returns the file, and the digest of its index */
export async function imageFile(
  dir: string,
  layers: readonly (readonly TarMember[])[],
  of: readonly Platform[],
  { config: change = {}, zstd = false }: Changes = {},
) {
  const blobs = join(dir, 'blobs')
  mkdirSync(blobs)
  const manifests = []
  for (const platform of of) {
    const written: Layer[] = []
    for (const [index, members] of layers.entries()) {
      const layer = await writeLayer(blobs, `layer ${index}`, members)
      written.push(zstd ? withZstd(blobs, layer) : layer)
    }
    const settings = { platform, epoch: 0, entryPoint: ['/opt/answer'], env: {}, labels: {} }
    const config = documentBlob({ ...imageConfig(settings, written), ...change }, MEDIA.config)
    const manifest = documentBlob(imageManifest(config.descriptor, written), MEDIA.manifest)
    for (const { bytes, descriptor } of [config, manifest]) await writeBlob(blobs, bytes, descriptor)
    manifests.push({
      ...manifest.descriptor,
      platform: { architecture: architectureOf(platform) ?? '', os: 'linux' },
    })
  }
  const index = documentBlob(imageIndex(manifests, {}), MEDIA.index)
  await writeBlob(blobs, index.bytes, index.descriptor)
  const file = join(dir, 'image.tar')
  await writeLayout(file, blobs, layoutIndex(index.descriptor, 'answer:1.0'))
  return { file, digest: index.descriptor.digest }
}

function withZstd(blobs: string, layer: Layer): Layer {
  const { digest } = layer.descriptor
  const bytes = zstdFrame(gunzipSync(readFileSync(join(blobs, digest.slice('sha256:'.length)))))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  writeFileSync(join(blobs, sha256), bytes)
  const mediaType = 'application/vnd.oci.image.layer.v1.tar+zstd'
  return { ...layer, descriptor: { mediaType, digest: `sha256:${sha256}`, size: bytes.length } }
}

/** A frame of blocks that are stored as they are (RFC 8878, 3.1.1), which every decoder reads. */
export function zstdFrame(content: Buffer): Buffer {
  const header = Buffer.alloc(9)
  header.writeUInt32LE(0xfd2fb528, 0)
  // A single segment, whose size has four bytes.
  header[4] = 0xa0
  header.writeUInt32LE(content.length, 5)
  const most = 128 * 1024
  const count = Math.max(1, Math.ceil(content.length / most))
  const blocks = Array.from({ length: count }, (_, index) => {
    const block = content.subarray(index * most, (index + 1) * most)
    const head = Buffer.alloc(3)
    head.writeUIntLE(block.length * 8 + (index === count - 1 ? 1 : 0), 0, 3)
    return Buffer.concat([head, block])
  })
  return Buffer.concat([header, ...blocks])
}
