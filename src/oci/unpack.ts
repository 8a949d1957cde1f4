/** Reads the layers of an image, and applies them one on top of the other to a folder, as a container engine does. */
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, link, lstat, mkdir, readdir, readlink, rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { gunzipped, readTar, type TarEntry } from '../archives/tar-reader.js'
import { contentError } from '../archives/trust.js'
import type { Descriptor } from './documents.js'
import type { Image } from './image.js'
import { type Layout, verifiedBlob } from './layout.js'

/** Whether a layer of this media type can be read: a plain tar, or one compressed with gzip (pure). */
export function isReadLayer({ mediaType }: Pick<Descriptor, 'mediaType'>): boolean {
  return GZIP.test(mediaType) || PLAIN.test(mediaType)
}

/** The names of OCI end in `tar+gzip`, those of Docker in `tar.gzip`. */
const GZIP = /[.+]gzip$/
const PLAIN = /\.tar$/

/** The pieces of a layer's tar. @throws PackagingError `check/content` for a compression that is not read */
export async function layerTar(layout: Layout, layer: Descriptor): Promise<AsyncIterable<Buffer>> {
  const file = await verifiedBlob(layout, layer)
  const { mediaType } = layer
  if (GZIP.test(mediaType)) return gunzipped(file)
  if (PLAIN.test(mediaType)) return createReadStream(file)
  throw contentError(layout.source, `a layer is of type ${mediaType}, and only tar and gzip are read`)
}

/** A layer's name for a file that an earlier layer has and the image has no more. @see https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md#whiteouts */
const WHITEOUT = '.wh.'
const OPAQUE = '.wh..wh..opq'

/**
 * Applies all layers to `root`. Links are resolved inside of it, and devices are left out: a container gets its own.
 * @param root absolute path of an empty folder @throws PackagingError `check/content`
 */
export async function unpackImage(layout: Layout, { layers }: Pick<Image, 'layers'>, root: string): Promise<void> {
  for (const layer of layers)
    for await (const entry of readTar(await layerTar(layout, layer), layout.source))
      await apply(root, entry, layout.source)
}

async function apply(root: string, entry: TarEntry, source: string): Promise<void> {
  const parts = partsOf(entry.name, source)
  const base = parts.pop()
  if (base === undefined || entry.kind === 'device') return
  const folder = await folderIn(root, parts, source)
  if (base === OPAQUE) {
    for (const name of await readdir(folder)) await rm(path.join(folder, name), { recursive: true, force: true })
    return
  }
  if (base.startsWith(WHITEOUT)) {
    await rm(path.join(folder, base.slice(WHITEOUT.length)), { recursive: true, force: true })
    return
  }
  const target = path.join(folder, base)
  const there = await lstat(target).catch(() => undefined)
  if (there !== undefined && !(entry.kind === 'folder' && there.isDirectory()))
    if (!(entry.kind === 'folder' && there.isSymbolicLink()))
      // A folder of this layer may be a link of an earlier one: it stays, as with a container engine.
      await rm(target, { recursive: true, force: true })
  switch (entry.kind) {
    case 'folder':
      if (there?.isSymbolicLink()) return
      await mkdir(target, { recursive: true })
      return chmod(target, (entry.mode & 0o777) | 0o700)
    case 'symlink':
      return symlink(entry.target, target)
    case 'hardlink': {
      const from = partsOf(entry.target, source)
      const name = from.pop() ?? ''
      return link(path.join(await folderIn(root, from, source), name), target)
    }
    default:
      await pipeline(entry.content(), createWriteStream(target, { flags: 'wx' }))
      // Without set-user-ID: nothing of an image is started with more rights than its user has.
      await chmod(target, (entry.mode & 0o777) | 0o400)
  }
}

function partsOf(name: string, source: string): string[] {
  const parts = name.split('/').filter(part => part !== '' && part !== '.')
  if (parts.includes('..')) throw contentError(source, `a layer has a file outside of the image, "${name}"`)
  return parts
}

/** Links followed on the way to one folder. */
const MOST_LINKS = 40

/** Absolute path of a folder of the image, created where it is missing; a link never leads out of the image. */
async function folderIn(root: string, parts: readonly string[], source: string): Promise<string> {
  const waiting = [...parts]
  let at: string[] = []
  let links = 0
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    if (part === '' || part === '.') continue
    if (part === '..') {
      at.pop()
      continue
    }
    const file = path.join(root, ...at, part)
    const found = await lstat(file).catch(() => undefined)
    if (found?.isSymbolicLink()) {
      links += 1
      if (links > MOST_LINKS) throw contentError(source, `links in it lead in a circle, at ${part}`)
      const target = await readlink(file)
      if (target.startsWith('/')) at = []
      waiting.unshift(...target.split('/'))
      continue
    }
    if (found === undefined) await mkdir(file)
    else if (!found.isDirectory()) throw contentError(source, `/${[...at, part].join('/')} is a file and a folder`)
    at.push(part)
  }
  return path.join(root, ...at)
}
