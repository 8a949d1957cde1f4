/**
 * An OCI layout: a folder of blobs by digest, or a tar of one. Every blob that is read is compared with its digest.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { PIECE } from '../archives/pieces.js'
import { readTar } from '../archives/tar-reader.js'
import { type TarMember, tarOf } from '../archives/tar-writer.js'
import { contentError } from '../archives/trust.js'
import { byBytes } from '../core/format.js'
import { isRecord, parseJson, recordsOf } from '../core/json.js'
import { sha256Of } from '../host/files.js'
import type { Descriptor } from './documents.js'

/** An opened layout. */
export interface Layout {
  /** Absolute path of what was opened, for errors. */
  readonly source: string
  /** Absolute path of the folder. */
  readonly folder: string
}

const BLOB = /^(?:\.\/)?(blobs\/sha256\/[0-9a-f]{64}|index\.json|oci-layout)$/
/** Bytes: no document of an image is larger. */
const MOST = 4 * 1024 * 1024

/**
 * Opens a layout; a tar is unpacked.
 * @param file absolute path of a folder or a `.tar` @param into absolute path of an empty folder, for a tar
 * @throws PackagingError `check/content` for what is not a layout
 */
export async function openLayout(file: string, into: string): Promise<Layout> {
  let folder = file
  if (!(await stat(file)).isDirectory()) {
    folder = into
    await mkdir(path.join(into, 'blobs', 'sha256'), { recursive: true })
    for await (const entry of readTar(createReadStream(file, { highWaterMark: PIECE }), file)) {
      const [, name] = BLOB.exec(entry.name) ?? []
      // Other members, such as those of `docker save`, are not part of the layout.
      if (entry.kind !== 'file' || name === undefined) continue
      await pipeline(entry.content(), createWriteStream(path.join(into, name)))
    }
  }
  const marker = parseJson(await readFile(path.join(folder, 'oci-layout'), 'utf8').catch(() => ''))
  if (!isRecord(marker) || marker.imageLayoutVersion !== '1.0.0')
    throw contentError(file, 'it is not an OCI layout of version 1.0.0')
  return { source: file, folder }
}

/** The descriptors in `index.json`. @throws PackagingError `check/content` */
export async function rootDescriptors(layout: Layout): Promise<readonly Descriptor[]> {
  const text = await readFile(path.join(layout.folder, 'index.json'), 'utf8').catch(() => '')
  return descriptors(layout, parseJson(text), 'manifests')
}

/** The descriptors in the list `key` of a document. @throws PackagingError `check/content` */
export function descriptors({ source }: Layout, document: unknown, key: 'manifests' | 'layers'): readonly Descriptor[] {
  if (!isRecord(document) || !Array.isArray(document[key])) throw contentError(source, `a document in it has no ${key}`)
  return recordsOf(document[key]).map(one => descriptorOf(source, one))
}

/** @throws PackagingError `check/content` */
export function descriptorOf(source: string, value: unknown): Descriptor {
  const { mediaType, digest, size, platform } = isRecord(value) ? value : {}
  if (typeof mediaType !== 'string' || typeof digest !== 'string' || typeof size !== 'number')
    throw contentError(source, 'a descriptor in it has no media type, digest and size')
  if (!/^sha256:[0-9a-f]{64}$/.test(digest)) throw contentError(source, `${digest} is not a sha256 digest`)
  const { architecture, os, variant } = isRecord(platform) ? platform : {}
  return {
    mediaType,
    digest,
    size,
    ...(typeof architecture === 'string' &&
      typeof os === 'string' && {
        platform: { architecture, os, ...(typeof variant === 'string' && { variant }) },
      }),
  }
}

/** Absolute path of a blob. */
export function blobPath({ folder }: Layout, { digest }: Pick<Descriptor, 'digest'>): string {
  return path.join(folder, 'blobs', 'sha256', digest.slice('sha256:'.length))
}

/** Absolute path of a blob whose bytes are what the descriptor says. @throws PackagingError `check/content` */
export async function verifiedBlob(layout: Layout, descriptor: Descriptor): Promise<string> {
  const file = blobPath(layout, descriptor)
  const found = await stat(file).catch(() => undefined)
  if (found === undefined) throw contentError(layout.source, `the blob ${descriptor.digest} is missing`)
  if (found.size !== descriptor.size || `sha256:${await sha256Of(file)}` !== descriptor.digest)
    throw contentError(layout.source, `the blob ${descriptor.digest} has other bytes`)
  return file
}

/** A document that is a blob. @throws PackagingError `check/content` */
export async function readDocument(layout: Layout, descriptor: Descriptor): Promise<unknown> {
  const file = await verifiedBlob(layout, descriptor)
  if (descriptor.size > MOST) throw contentError(layout.source, `the document ${descriptor.digest} is too large`)
  const document = parseJson(await readFile(file, 'utf8'))
  if (document === undefined) throw contentError(layout.source, `the blob ${descriptor.digest} is not JSON`)
  return document
}

/**
 * Writes a folder of blobs as the `.tar` of a layout, by name.
 * @param output absolute path @param blobs absolute path of the folder of blobs
 * @param index the content of `index.json`
 */
export async function writeLayout(output: string, blobs: string, index: object): Promise<void> {
  const names = (await readdir(blobs)).sort(byBytes)
  const document = (content: object) => Buffer.from(JSON.stringify(content))
  const members: TarMember[] = [
    { name: 'blobs/', mode: 0o755 },
    { name: 'blobs/sha256/', mode: 0o755 },
    ...names.map(name => ({ name: `blobs/sha256/${name}`, mode: 0o644, content: path.join(blobs, name) })),
    { name: 'index.json', mode: 0o644, content: document(index) },
    { name: 'oci-layout', mode: 0o644, content: document({ imageLayoutVersion: '1.0.0' }) },
  ]
  await pipeline(tarOf(members), createWriteStream(output))
}

/** Adds a document to the blobs. */
export async function writeBlob(blobs: string, bytes: Buffer, { digest }: Descriptor): Promise<void> {
  await writeFile(path.join(blobs, digest.slice('sha256:'.length)), bytes)
}
