/**
 * Wheels that earlier runs on this machine built from the sdists of dependencies: compiling one again takes minutes and
 * gives the same. On a laptop only: what is shipped in a release is built in its run, and no cache of wheels is carried from
 * one machine to another.
 */
import { createHash, randomUUID } from 'node:crypto'
import { copyFile, mkdir, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Interpreter, Platform } from '../core/model.js'
import { namesIn, removeTree, sha256Of } from '../host/files.js'

/** All that decides what a build of an sdist gives. */
export interface WheelBuild {
  /** SHA-256 of the sdist. */
  readonly sdist: string
  /** Folder of the project inside it. */
  readonly subdirectory?: string | undefined
  readonly interpreters: readonly Pick<Interpreter, 'fullVersion' | 'path' | 'python'>[]
  readonly platform: Platform
  /** The input `compiler`, and whatever else changes how native code is compiled. */
  readonly toolchain: unknown
  /** Folders that build requirements are taken from. */
  readonly findLinks: readonly string[]
  /** Of this process. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Names of variables that the build may see although they look like secrets. */
  readonly visible: readonly string[]
  /** Of this program. */
  readonly version: string
}

export interface BuiltWheels {
  /** Absolute paths of the wheels of the same build, each with its digest verified; undefined when there are none. */
  recall(build: WheelBuild): Promise<readonly string[] | undefined>
  /** Never fails: what cannot be kept is only built again. @param wheels absolute paths */
  remember(build: WheelBuild, wheels: readonly string[]): Promise<void>
}

/** Variables that decide what is found and how it is compiled. */
const DECIDING =
  /^(?:PIP|UV|CARGO|RUST|PKG_CONFIG|CMAKE|MESON|SETUPTOOLS|NPY|PYO3|MATURIN)|^(?:SOURCE_DATE_EPOCH|CC|CXX|CPP|LD|AR|AS|PATH|CPATH|INCLUDE|LIB|LIBRARY_PATH|LD_LIBRARY_PATH|C_INCLUDE_PATH|CPLUS_INCLUDE_PATH|MACOSX_DEPLOYMENT_TARGET|SDKROOT|_PYTHON_HOST_PLATFORM)$|FLAGS$/

/** Milliseconds after which a wheel that nobody used is dropped: thirty days. */
const KEPT = 30 * 24 * 60 * 60 * 1000

/** The record of one build. */
interface Kept {
  readonly wheels: readonly { readonly name: string; readonly sha256: string }[]
}

/** @param folder absolute; created when needed @param now milliseconds since 1970 */
export function createBuiltWheels(folder: string, now: () => number = Date.now): BuiltWheels {
  const placeOf = (build: WheelBuild) => path.join(folder, keyOf(build))
  return {
    async recall(build) {
      const place = placeOf(build)
      try {
        const { wheels } = JSON.parse(await readFile(path.join(place, RECORD), 'utf8')) as Kept
        const files = wheels.map(({ name, sha256 }) => ({ file: path.join(place, path.basename(name)), sha256 }))
        const same = await Promise.all(files.map(async ({ file, sha256 }) => (await sha256Of(file)) === sha256))
        if (files.length === 0 || same.includes(false)) return undefined
        const used = new Date(now())
        await utimes(place, used, used).catch(() => {})
        return files.map(({ file }) => file)
      } catch {
        return undefined
      }
    },
    async remember(build, wheels) {
      const unfinished = path.join(folder, `unfinished-${randomUUID()}`)
      try {
        await mkdir(unfinished, { recursive: true, mode: 0o700 })
        const kept = await Promise.all(
          wheels.map(async file => {
            const name = path.basename(file)
            await copyFile(file, path.join(unfinished, name))
            return { name, sha256: await sha256Of(path.join(unfinished, name)) }
          }),
        )
        await writeFile(path.join(unfinished, RECORD), JSON.stringify({ wheels: kept } satisfies Kept), { mode: 0o600 })
        // A damaged one makes room; of two runs at once the first is as good.
        await removeTree(placeOf(build))
        await rename(unfinished, placeOf(build))
        await forgetOld(folder, now())
      } catch {
        await removeTree(unfinished).catch(() => {})
      }
    },
  }
}

const RECORD = 'wheels.json'

async function forgetOld(folder: string, today: number): Promise<void> {
  for (const name of await namesIn(folder)) {
    const entry = path.join(folder, name)
    const found = await stat(entry).catch(() => undefined)
    if (found !== undefined && today - found.mtimeMs > KEPT) await removeTree(entry)
  }
}

/** Equal for builds that give the same wheels (pure). A secret that the build sees must not go into what is stored: whether it is there does. */
function keyOf({ env, visible, interpreters, ...rest }: WheelBuild): string {
  const settings = Object.entries(env)
    .filter(([name]) => DECIDING.test(name) && !visible.includes(name))
    .sort()
  const pythons = interpreters.map(({ fullVersion, path: file, python }) => [fullVersion, file, python])
  const parts = [rest, pythons, settings, visible.map(name => [name, Boolean(env[name])])]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
