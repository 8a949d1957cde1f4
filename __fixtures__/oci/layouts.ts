/** OCI layouts made document by document, so that tests can make those that no honest program would. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Descriptor, MEDIA } from '../../src/oci/documents.js'
import type { Layout } from '../../src/oci/layout.js'
import { type TarMember, tar } from '../archives.js'

export const sha256 = (bytes: Buffer | string) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

/** One image. */
export interface Described {
  readonly layers?: readonly (readonly TarMember[])[]
  /** Of the layers, which are packed for it; default gzip of OCI. */
  readonly layerType?: string
  /** Parts of the configuration that differ. */
  readonly config?: object
  /** Parts of the configuration's settings, its key `config`, that differ. */
  readonly settings?: object
  readonly manifestType?: string
}

/** A layout that grows. */
export class Layouts {
  readonly folder: string
  readonly layout: Layout

  /** @param folder absolute path of an empty one */
  constructor(folder: string) {
    this.folder = folder
    this.layout = { source: folder, folder }
    mkdirSync(join(folder, 'blobs', 'sha256'), { recursive: true })
    writeFileSync(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  }

  blob(bytes: Buffer | string, mediaType: string): Descriptor {
    const digest = sha256(bytes)
    writeFileSync(join(this.folder, 'blobs', 'sha256', digest.slice(7)), bytes)
    return { mediaType, digest, size: Buffer.byteLength(bytes) }
  }

  document(content: unknown, mediaType: string): Descriptor {
    return this.blob(JSON.stringify(content), mediaType)
  }

  image({
    layers = [[]],
    layerType = MEDIA.layer,
    manifestType = MEDIA.manifest,
    ...rest
  }: Described = {}): Descriptor {
    const tars = layers.map(members => tar(members.map(member => ({ owner: 0, ...member }))))
    const config = this.document(
      {
        architecture: 'amd64',
        os: 'linux',
        rootfs: { diff_ids: tars.map(sha256) },
        config: { User: '65532:65532', WorkingDir: '/home/nonroot', Entrypoint: ['/opt/answer'], ...rest.settings },
        ...rest.config,
      },
      MEDIA.config,
    )
    const packed = tars.map(bytes => this.blob(/gzip$/.test(layerType) ? gzipSync(bytes) : bytes, layerType))
    return this.document({ config, layers: packed }, manifestType)
  }

  index(manifests: readonly object[], mediaType: string = MEDIA.index): Descriptor {
    return this.document({ manifests }, mediaType)
  }

  root(...manifests: readonly unknown[]): Layout {
    writeFileSync(join(this.folder, 'index.json'), JSON.stringify({ manifests }))
    return this.layout
  }
}
