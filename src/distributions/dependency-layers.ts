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
  /** Absolute path of these files, laid out as in an environment. */
  readonly tree: string
  /** Whether modules that an earlier test imported have their bytecode in it. */
  readonly compiled: boolean
  /** False when one of them is not what was installed any more. */
  intact(): Promise<boolean>
  /** Keeps later tests from using it. Never fails. */
  discard(): Promise<void>
  /**
   * Adds bytecode, for later runs. What a test left in its environment may be forged, so that `compile` makes it again.
   * Never fails.
   * @param compile gets the folder of the files; it may add files alone
   */
  compile(compile: (tree: string) => Promise<void>): Promise<void>
}

export interface DependencyLayers {
  /** Fills an environment that was just made; undefined when there is no intact layer for it, and nothing was changed. */
  fill(environment: Environment, contents: LayerContents): Promise<Layer | undefined>
  /** An intact layer of an earlier run. */
  find(contents: LayerContents): Promise<Layer | undefined>
  /**
   * Keeps what was installed, before anything has run there; `environment` shares its files with the layer from then on.
   * Undefined where that failed.
   */
  take(environment: Environment, contents: LayerContents): Promise<Layer | undefined>
  /** Whether a test of the last hour has shown something of exactly these contents. @param name of a file */
  hasShown(contents: LayerContents, name: string): Promise<boolean>
  /** Never fails. */
  show(contents: LayerContents, name: string): Promise<void>
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
  const digestOf = (tree: string) => inThread({ kind: 'digest', tree: path.resolve(tree), depth: 'content' })

  /** @param made `place`, or a folder in it: holds the files */
  const layerAt = (place: string, made: string, { dir, files }: LayerRecord): Layer => ({
    tree: treeIn(made),
    compiled: made !== place,
    intact: async () => (await digestOf(treeIn(made)).catch(() => undefined)) === files,
    discard: () => removeTree(place).catch(() => {}),
    async compile(compile) {
      // Beside the other, which tests of other runs may be using.
      const add = async (unfinished: string) => {
        await placeTree('link', treeIn(made), treeIn(unfinished))
        await compile(treeIn(unfinished))
        await writeRecord(unfinished, { dir, files: (await digestOf(treeIn(unfinished))) ?? '' })
      }
      await createWhole(compiledIn(place), add).catch(() => {})
    },
  })

  async function find(place: string): Promise<readonly [layer: Layer, dir: string] | undefined> {
    for (const made of [compiledIn(place), place]) {
      const record = await readRecord(made)
      if (record === undefined) continue
      const layer = layerAt(place, made, record)
      if (await layer.intact()) return [layer, record.dir]
      await layer.discard()
      return undefined
    }
    return undefined
  }

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
      const found = await find(place)
      if (found === undefined) return undefined
      const [layer, dir] = found
      await placeTree('link', layer.tree, environment.dir, { from: dir, to: environment.dir })
      await used(place)
      return layer
    },
    async find(contents) {
      return (await find(path.join(folder, await keyOf(contents))))?.[0]
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
          await writeRecord(unfinished, { dir: environment.dir, files })
        })
        await used(place)
        await forgetOld()
        // Another run may have been quicker: this environment then shares nothing with its layer.
        const record = await readRecord(place)
        return files !== undefined && record?.files === files ? layerAt(place, place, record) : undefined
      } catch {
        return undefined
      }
    },
    async hasShown(contents, name) {
      const found = await stat(`${path.join(folder, await keyOf(contents))}.${name}`).catch(() => undefined)
      return found !== undefined && now() - found.mtimeMs < KEPT
    },
    async show(contents, name) {
      const file = `${path.join(folder, await keyOf(contents))}.${name}`
      await mkdir(folder, { recursive: true, mode: 0o700 })
        .then(() => writeFile(file, ''))
        .catch(() => {})
    },
  }
}

const treeIn = (made: string) => path.join(made, 'tree')
const compiledIn = (place: string) => path.join(place, 'compiled')
const recordIn = (made: string) => path.join(made, 'layer.json')

function writeRecord(made: string, record: LayerRecord): Promise<void> {
  return writeFile(recordIn(made), JSON.stringify(record))
}

async function readRecord(made: string): Promise<LayerRecord | undefined> {
  try {
    return JSON.parse(await readFile(recordIn(made), 'utf8')) as LayerRecord
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
