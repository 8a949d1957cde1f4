/** A wheel as a component, read from the wheel. */
import path from 'node:path'
import { parseRecord } from '../archives/wheel.js'
import { parseWheelName } from '../archives/wheel-name.js'
import { contentError, withZip, type Zip } from '../archives/zip-reader.js'
import { normalizeName } from '../project/paths.js'
import { zipMembers } from './archives.js'
import type { Component } from './contents.js'
import { type Digests, readTree, type Tree } from './distributions.js'

/**
 * A wheel file on this machine.
 * @param inside where it lies inside the file that holds it
 * @throws PackagingError `check/content` when it has no metadata of its own
 */
export function wheelComponent(file: string, sha256: string, inside?: string): Promise<Component> {
  return withZip(file, zip => wheelOf(zip, sha256, inside))
}

/** The same of an archive that is open. */
export async function wheelOf(zip: Zip, sha256: string | undefined, inside?: string): Promise<Component> {
  const name = parseWheelName(path.basename(zip.file))?.name
  const tree = await readTree(zipMembers(zip), await recorded(zip))
  return ownDistribution(tree, zip.file, name, { ...(sha256 !== undefined && { sha256 }), path: inside })
}

/** RECORD's digests; what it does not tell is hashed. That it tells the truth is a check of its own. */
async function recorded(zip: Zip): Promise<Digests> {
  const record = zip.entries.find(({ name }) => /^[^/]+\.dist-info\/RECORD$/.test(name))
  if (record === undefined) return new Map()
  const lines = parseRecord((await zip.read(record.name)).toString('utf8'), zip.file)
  return new Map(
    lines.flatMap(({ path: file, hash }) => {
      const digest = /^sha256=([\w-]{43})$/.exec(hash ?? '')?.[1]
      return digest === undefined ? [] : [[file, Buffer.from(digest, 'base64url').toString('hex')] as const]
    }),
  )
}

/**
 * The one distribution that a tree is about, with the vendored ones and the stray license texts as its own.
 * @param name normalised; undefined when the file name does not tell it
 * @throws PackagingError `check/content` when there is none
 */
export function ownDistribution(
  { distributions, texts }: Tree,
  file: string,
  name: string | undefined,
  place: { readonly sha256?: string; readonly path?: string | undefined },
): Component {
  const depth = (one: Component) => one.path?.split('/').length ?? 0
  const own = [...distributions]
    .sort((a, b) => depth(a) - depth(b))
    .find(one => name === undefined || normalizeName(one.name) === name)
  if (own === undefined) throw contentError(file, 'it has no metadata of its own')
  const { path: _, ...rest } = own
  const parts = [...(own.parts ?? []), ...distributions.filter(one => one !== own)]
  const all = [...(own.licenseTexts ?? []), ...texts]
  return {
    ...rest,
    ...(all.length > 0 && { licenseTexts: all }),
    ...(place.sha256 !== undefined && { sha256: place.sha256 }),
    ...(place.path !== undefined && { path: place.path }),
    ...(parts.length > 0 && { parts }),
  }
}
