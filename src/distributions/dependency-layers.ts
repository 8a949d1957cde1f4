/**
 * Installed dependencies of a short while ago, for the environments of smoke tests: writing the files of numpy takes longer
 * than everything else that a test does. An environment shares them by hard links, so that a program under test could write
 * into them. Therefore every file is compared with what it was, by size, time and mode, before it is used and after the test;
 * a layer with one that changed is used no more.
 */
import { createHash } from 'node:crypto'
import { mkdir, readFile, realpath, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { inThread } from '../host/file-threads.js'
import { createWhole, namesIn, removeTree } from '../host/files.js'
import type { Environment } from './environment.js'
import { placeTree } from './place-tree.js'

/** Milliseconds since its last use. A layer of each Python may have a gigabyte. */
const KEPT = 60 * 60 * 1000

/** What a layer is made of: nothing else decides what uv installs. */
export interface LayerContents {
  /** Absolute path of uv. */
  readonly tool: string
  /** Absolute path of the interpreter. */
  readonly python: string
  /** Of every wheel, in any order. */
  readonly wheels: readonly { readonly filename: string; readonly sha256: string }[]
}

/** Files that an environment shares with others. */
export interface Layer {
  /** False when one of them is not what was installed any more. */
  intact(): Promise<boolean>
  /** Keeps later tests from using it. Never fails. */
  discard(): Promise<void>
}

export interface DependencyLayers {
  /** Fills an environment that was just made; undefined when there is no intact layer for it, and nothing was changed. */
  fill(environment: Environment, contents: LayerContents): Promise<Layer | undefined>
  /**
   * Keeps what was installed, before anything has run there; `environment` shares its files with the layer from then on.
   * Undefined where that failed.
   */
  take(environment: Environment, contents: LayerContents): Promise<Layer | undefined>
}

interface LayerRecord {
  /** Where it was installed. */
  readonly dir: string
  /** Digest of path, size, time of change and mode of all files. */
  readonly files: string
}

/**
 * The layers kept in `folder`: nothing there is touched before it is asked for.
 * @param folder absolute; made when needed
 * @param now milliseconds since 1970
 */
export function createDependencyLayers(folder: string, now: () => number = Date.now): DependencyLayers {
  const treeIn = (place: string) => path.join(place, 'tree')
  const digestOf = (tree: string) => inThread({ kind: 'digest', tree: path.resolve(tree), depth: 'content' })
  const layerAt = (place: string, files: string): Layer => ({
    intact: async () => (await digestOf(treeIn(place)).catch(() => undefined)) === files,
    discard: () => removeTree(place).catch(() => {}),
  })

  async function used(place: string): Promise<void> {
    const time = new Date(now())
    await utimes(place, time, time).catch(() => {})
  }

  async function forgetOld(): Promise<void> {
    for (const name of await namesIn(folder)) {
      const place = path.join(folder, name)
      const found = await stat(place).catch(() => undefined)
      if (found !== undefined && now() - found.mtimeMs > KEPT) await removeTree(place).catch(() => {})
    }
  }

  return {
    async fill(environment, contents) {
      const place = path.join(folder, await keyOf(contents))
      const record = await readRecord(place)
      if (record === undefined) return undefined
      const layer = layerAt(place, record.files)
      if (!(await layer.intact())) {
        await layer.discard()
        return undefined
      }
      const moved = { from: record.dir, to: environment.dir }
      await placeTree('link', treeIn(place), environment.dir, moved)
      await used(place)
      return layer
    },
    async take(environment, contents) {
      try {
        const place = path.join(folder, await keyOf(contents))
        await mkdir(folder, { recursive: true, mode: 0o700 })
        let files: string | undefined
        await createWhole(place, async unfinished => {
          await placeTree('link', environment.dir, treeIn(unfinished))
          files = await digestOf(treeIn(unfinished))
          if (files === undefined) throw new Error('nothing was installed')
          await writeFile(recordIn(unfinished), JSON.stringify({ dir: environment.dir, files }))
        })
        await used(place)
        await forgetOld()
        // Another run may have been quicker: this environment then shares nothing with its layer.
        const record = await readRecord(place)
        return files !== undefined && record?.files === files ? layerAt(place, files) : undefined
      } catch {
        return undefined
      }
    },
  }
}

const recordIn = (place: string) => path.join(place, 'layer.json')

async function readRecord(place: string): Promise<LayerRecord | undefined> {
  try {
    return JSON.parse(await readFile(recordIn(place), 'utf8')) as LayerRecord
  } catch {
    return undefined
  }
}

/** Equal for environments that uv would fill alike. */
async function keyOf({ tool, python, wheels }: LayerContents): Promise<string> {
  const file = await realpath(python)
  const { size, mtimeMs, ino } = await stat(file)
  const names = wheels.map(({ filename, sha256 }) => `${filename} ${sha256}`).sort()
  return createHash('sha256')
    .update(JSON.stringify([tool, python, file, size, mtimeMs, ino, names]))
    .digest('hex')
}
