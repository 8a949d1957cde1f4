/**
 * Build environments of a short while ago. Asking the index what `setuptools>=77` is, and compiling what was imported of it
 * (uv installs no bytecode, and a build may not write any), take longer than building a small project.
 */

import { createHash, randomUUID } from 'node:crypto'
import { copyFile, link, mkdir, readdir, readFile, realpath, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { errnoOf } from '../host/files.js'
import type { Command, ProcessRunner } from '../host/process/command.js'
import { createTimedCache } from '../host/timed-cache.js'
import { indexSettings } from '../resolve/uv.js'
import type { Environment } from './environment.js'
import type { Uv } from './uv.js'

// The files of one virtual environment in another, without copying them where that can be helped.

/** What `uv venv` writes for one place alone. */
const OF_THE_PLACE = new Set(['pyvenv.cfg', '.lock', '.gitignore', 'CACHEDIR.TAG'])
/** Bytes; scripts that begin with the path of their Python are smaller. */
const SCRIPT = 64 * 1024

/**
 * Gives every file of `from` a second name in `to`, where it has none yet. Links to other files are left out: they are
 * `uv venv`'s own. Scripts that name the environment they lie in are rewritten, with `moved.to` for `moved.from`.
 */
async function linkTree(
  from: string,
  to: string,
  moved?: { readonly from: string; readonly to: string },
): Promise<void> {
  await mkdir(to, { recursive: true })
  const entries = await readdir(from, { withFileTypes: true })
  const scripts = /^(bin|Scripts)$/.test(path.basename(from))
  await Promise.all(
    entries.map(async entry => {
      const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
      if (entry.isDirectory()) return linkTree(source, target, moved)
      if (!entry.isFile() || OF_THE_PLACE.has(entry.name)) return
      if (scripts && moved !== undefined && (await rewritten(source, target, moved))) return
      await linkOrCopy(source, target)
    }),
  )
}

async function rewritten(
  source: string,
  target: string,
  moved: { readonly from: string; readonly to: string },
): Promise<boolean> {
  const { size, mode } = await stat(source)
  if (size > SCRIPT) return false
  // Latin-1 keeps every byte.
  const text = await readFile(source, 'latin1')
  const [from, to] = [moved.from, moved.to].map(dir => Buffer.from(dir).toString('latin1')) as [string, string]
  if (!text.includes(from)) return false
  const options = { encoding: 'latin1', mode, flag: 'wx' } as const
  await writeFile(target, text.replaceAll(from, to), options).catch(passIfThere)
  return true
}

async function linkOrCopy(source: string, target: string): Promise<void> {
  try {
    await link(source, target)
  } catch (thrown) {
    if (errnoOf(thrown) === 'EEXIST') return
    await copyFile(source, target)
    // Bytecode counts only for a source of the same time.
    const { atime, mtime } = await stat(source)
    await utimes(target, atime, mtime)
  }
}

function passIfThere(thrown: unknown): void {
  if (errnoOf(thrown) !== 'EEXIST') throw thrown
}

/** What an environment is made of and for. */
export interface Wanted {
  readonly uv: Uv
  /** Absolute path of the interpreter. */
  readonly python: string
  readonly requirements: readonly string[]
}

/** Build environments of a short while ago. */
export interface EnvironmentCache {
  /**
   * Fills an environment that was just made; false when there is nothing to fill it with.
   * @throws when it is only half filled, and of no use any more
   */
  fill(environment: Environment, wanted: Wanted): Promise<boolean>
  /** Keeps what was installed, before a backend has run there. Never fails. */
  take(environment: Environment, wanted: Wanted): Promise<void>
  /** Compiles what was taken, which can wait, and offers it to later runs. Never fails. */
  finish(runner: ProcessRunner): Promise<void>
}

interface KeepSettings {
  /** Absolute; made when needed. */
  readonly folder: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

interface Taken {
  readonly key: string
  /** Milliseconds since 1970. */
  readonly made: number
  readonly python: string
  readonly value: CachedEnvironment
}

interface CachedEnvironment {
  /** Folder of its files, beside the record. */
  readonly tree: string
  /** Where it was installed. */
  readonly dir: string
}

/** The environments kept in `folder`: nothing there is touched before it is asked for. */
export function createEnvironmentCache({ folder, env, now = Date.now }: KeepSettings): EnvironmentCache {
  const cache = createTimedCache<CachedEnvironment>(folder, now)
  const taken: Taken[] = []
  return {
    async fill(environment, wanted) {
      const known = await cache.recall(await keyOf(wanted, environment.dir, env))
      if (known === undefined) return false
      await linkTree(path.join(folder, known.tree), environment.dir, { from: known.dir, to: environment.dir })
      return true
    },
    async take(environment, wanted) {
      try {
        const key = await keyOf(wanted, environment.dir, env)
        const value = { tree: randomUUID(), dir: environment.dir }
        const made = now()
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await linkTree(environment.dir, path.join(folder, value.tree))
        taken.push({ key, made, python: environment.python, value })
      } catch {
        return
      }
    },
    async finish(runner) {
      await Promise.all(
        taken.splice(0).map(async ({ key, made, python, value }) => {
          const tree = path.join(folder, value.tree)
          try {
            await runner.run(compileCommand(python, tree))
            await cache.remember(key, value, made)
          } catch {
            await rm(tree, { recursive: true, force: true }).catch(() => {})
          }
        }),
      )
      await cache.forgetOld()
    },
  }
}

/** Equal for environments that uv would fill alike while the index stands still. */
async function keyOf({ uv, python, requirements }: Wanted, dir: string, env: KeepSettings['env']): Promise<string> {
  const file = await realpath(python)
  const { size, mtimeMs, ino } = await stat(file)
  const settings = await indexSettings({ env, projectDir: dir })
  const parts = [uv.tool, uv.env, python, file, size, mtimeMs, ino, requirements, settings]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/** Whatever else runs comes first. */
const COMPILE = `import compileall, os, py_compile, sys
if hasattr(os, "nice"):
    os.nice(19)
compileall.compile_dir(sys.argv[1], quiet=2, invalidation_mode=py_compile.PycInvalidationMode.TIMESTAMP)`

function compileCommand(python: string, folder: string): Command {
  return {
    label: 'compile the build requirements',
    tool: python,
    args: ['-I', '-c', COMPILE, folder],
    cwd: folder,
    limits: { total: 60_000 },
  }
}
