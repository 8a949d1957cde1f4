/**
 * Build environments of a short while ago. Asking the index what `setuptools>=77` is, and compiling what is imported of it
 * (uv installs no bytecode, and a build may not write any), take longer than building a small project.
 */

import { createHash, randomUUID } from 'node:crypto'
import { mkdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { removeTree } from '../host/files.js'
import type { Command, ProcessRunner } from '../host/process/command.js'
import { stateDigest } from '../host/seal.js'
import { createTimedCache } from '../host/timed-cache.js'
import { indexSettings } from '../resolve/uv.js'
import type { Environment } from './environment.js'
import { placeTree } from './place-tree.js'
import type { Uv } from './uv.js'

/** What an environment is made of and for. */
export interface Wanted {
  readonly uv: Uv
  /** Absolute path of the interpreter. */
  readonly python: string
  readonly requirements: readonly string[]
}

/** Build environments of a short while ago. */
export interface EnvironmentCache {
  /** Whether `fill` would find one, damaged or not. @param dir of the environment that would be filled */
  knows(wanted: Wanted, dir: string): Promise<boolean>
  /**
   * Fills an environment that was just made; false when there is nothing to fill it with.
   * One whose files are not as they were kept counts as none.
   * @throws when it is only half filled, and of no use any more
   */
  fill(environment: Environment, wanted: Wanted): Promise<boolean>
  /**
   * Compiles what was installed, which the backend's processes would each do, and keeps it, before one has run there. Never
   * fails.
   */
  take(environment: Environment, wanted: Wanted, runner: ProcessRunner): Promise<void>
  /** Offers what was taken to later runs, which can wait. Never fails. */
  finish(): Promise<void>
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
  readonly value: CachedEnvironment
}

interface CachedEnvironment {
  /** Folder of its files, beside the record. */
  readonly tree: string
  /** Where it was installed. */
  readonly dir: string
  /** State of its files: another one is not used. */
  readonly state: string
}

/** The environments kept in `folder`: nothing there is touched before it is asked for. */
export function createEnvironmentCache({ folder, env, now = Date.now }: KeepSettings): EnvironmentCache {
  const cache = createTimedCache<CachedEnvironment>(folder, now)
  const taken: Taken[] = []
  return {
    async knows(wanted, dir) {
      return (await cache.recall(await keyOf(wanted, dir, env))) !== undefined
    },
    async fill(environment, wanted) {
      const known = await cache.recall(await keyOf(wanted, environment.dir, env))
      if (known === undefined) return false
      const tree = path.join(folder, known.tree)
      if ((await stateDigest(tree)) !== known.state) return false
      await placeTree('copy', tree, environment.dir, { from: known.dir, to: environment.dir })
      return true
    },
    async take(environment, wanted, runner) {
      try {
        const key = await keyOf(wanted, environment.dir, env)
        const [name, made] = [randomUUID(), now()]
        const tree = path.join(folder, name)
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await runner.run(compileCommand(environment))
        await placeTree('copy', environment.dir, tree)
        const state = await stateDigest(tree)
        if (state !== undefined) taken.push({ key, made, value: { tree: name, dir: environment.dir, state } })
      } catch {
        return
      }
    },
    async finish() {
      await Promise.all(
        taken.splice(0).map(async ({ key, made, value }) => {
          const tree = path.join(folder, value.tree)
          try {
            // A backend may have run since then, and knows where it is.
            if ((await stateDigest(tree)) !== value.state) throw new Error('it was changed')
            await cache.remember(key, value, made)
          } catch {
            await removeTree(tree).catch(() => {})
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
  const { environment, configuration } = await indexSettings({ env, projectDir: dir })
  // How deep the folder lies, and so how many places there are for files of configuration, decides nothing.
  const settings = [environment, configuration.filter(text => text !== '')]
  const parts = [uv.tool, uv.env, python, file, size, mtimeMs, ino, requirements, settings]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

const COMPILE = `import compileall, py_compile, sys
compileall.compile_dir(sys.argv[1], quiet=2, invalidation_mode=py_compile.PycInvalidationMode.TIMESTAMP)`

function compileCommand({ python, dir }: Environment): Command {
  return {
    label: 'compile the build requirements',
    tool: python,
    args: ['-I', '-c', COMPILE, dir],
    cwd: dir,
    limits: { total: 60_000 },
  }
}
