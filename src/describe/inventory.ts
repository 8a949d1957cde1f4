/**
 * The contents of every kind of finished file. What cannot be read back from a file (a compiled program) its maker writes
 * down beside it, as `FILE.contents.json`, and hands that on with the file.
 */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Artifact } from '../model.js'
import { contentError } from '../wheel/content-error.js'
import type { BundleContents, Component } from './contents.js'
import { isRecord, listOf } from './json.js'

export const INVENTORY_SUFFIX = '.contents.json'

/** For makers of executables: says what went into `file`, beside it. */
export async function writeInventory(file: string, components: readonly Component[]): Promise<void> {
  const contents: BundleContents = { file: path.basename(file), components }
  await writeFile(`${file}${INVENTORY_SUFFIX}`, JSON.stringify(contents))
}

/**
 * What is inside a finished file; undefined when neither the file nor an inventory beside it tells.
 * @throws PackagingError `check/content` for a damaged file
 */
export async function contentsOf(artifact: Artifact): Promise<BundleContents | undefined> {
  const { format, file, path: place, sha256 } = artifact
  switch (format) {
    case 'wheel': {
      const { wheelComponent } = await import('./wheel.js')
      return { file, components: [await wheelComponent(place, sha256)] }
    }
    case 'sdist': {
      const { sdistComponent } = await import('./sdist.js')
      return { file, components: [await sdistComponent(place, sha256)] }
    }
    case 'pex': {
      const { pexContents } = await import('./pex.js')
      return { file, ...(await pexContents(place)) }
    }
    default:
      return inventoryOf(place, file)
  }
}

async function inventoryOf(place: string, file: string): Promise<BundleContents | undefined> {
  const text = await readFile(`${place}${INVENTORY_SUFFIX}`, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    const data: unknown = JSON.parse(text)
    const components = isRecord(data) ? listOf(data.components) : []
    if (components.every(isComponent)) return { file, components }
  } catch {
    // Told below, as for any other content.
  }
  throw contentError(`${place}${INVENTORY_SUFFIX}`, 'it is no list of components')
}

function isComponent(value: unknown): value is Component {
  if (!isRecord(value) || typeof value.name !== 'string' || typeof value.kind !== 'string') return false
  return listOf(value.parts).every(isComponent)
}
