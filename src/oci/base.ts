/** The image to build on: an OCI layout on this machine, pinned by its digest. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { NamedImage } from '../config/executable-options.js'
import { PackagingError } from '../core/errors.js'
import type { Platform } from '../core/model.js'
import { architectureOf } from './documents.js'
import { descriptorWith, type Image, imagesOf } from './image.js'
import { type Layout, openLayout } from './layout.js'
import { isReadLayer } from './unpack.js'

/** The base of one platform. */
export interface Base {
  readonly layout: Layout
  readonly image: Image
  /** The digest that the user pinned. */
  readonly digest: string
}

/**
 * @param workspace what a relative path is relative to @param into absolute path of an empty folder, to unpack a `.tar`
 * @throws PackagingError `input/path`, `input/conflict` for a digest or a platform that is not there and a compression that is not
 * read, `check/content`
 */
export async function openBase(named: NamedImage, platform: Platform, workspace: string, into: string): Promise<Base> {
  const file = path.resolve(workspace, named.path)
  if ((await stat(file).catch(() => undefined)) === undefined)
    throw new PackagingError('input/path', {
      message: `image-base '${named.path}' does not exist.`,
      fix: `Name an OCI layout on this machine; images are not downloaded from a registry. One that is there already can be fetched with: skopeo copy --all docker://NAME@${named.digest} oci:FOLDER`,
    })
  const layout = await openLayout(file, into)
  const descriptor = await descriptorWith(layout, named.digest)
  if (descriptor === undefined)
    throw new PackagingError('input/conflict', {
      message: `image-base '${named.path}' has no image with the digest ${named.digest}.`,
      fix: 'Write the digest of an image or an index in it; `skopeo inspect --raw oci:FOLDER | sha256sum` shows one.',
    })
  const images = await imagesOf(layout, [descriptor])
  const architecture = architectureOf(platform)
  const image = images.find(one => one.os === 'linux' && one.architecture === architecture)
  if (image === undefined)
    throw new PackagingError('input/conflict', {
      message: `image-base '${named.path}' has no image for ${platform.name}.`,
      fix: `Take a base that has one (it has ${images.map(({ os, architecture: of }) => `${os}/${of}`).join(', ') || 'none'}), or leave ${platform.name} out of platforms.`,
    })
  const unread = image.layers.find(layer => !isReadLayer(layer))
  if (unread !== undefined)
    throw new PackagingError('input/conflict', {
      message: `image-base '${named.path}' has a layer of type ${unread.mediaType}, and only tar and gzip are read.`,
      fix: 'Copy the base with layers of gzip, and name the digest that it then has: skopeo copy --all --dest-compress-format gzip SOURCE oci:FOLDER',
    })
  return { layout, image, digest: named.digest }
}
