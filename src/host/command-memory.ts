/**
 * Outputs of a short while ago, of commands that only compute: `reads` says which files decide one. Starting Python takes
 * longer than what such a command does.
 */
import { open, realpath, stat } from 'node:fs/promises'
import { release } from 'node:os'
import type { Command, Finished, ProcessRunner } from './process/command.js'
import type { TimedCache } from './timed-cache.js'

/** A runner that does not start such a command again while its tool and the files that it reads are as they were. */
export function withMemory(runner: ProcessRunner, memory: TimedCache<string>): ProcessRunner {
  const recalling = (work: ProcessRunner['run']) => async (command: Command) => {
    const key = await keyOf(command)
    if (key === undefined) return work(command)
    const known = await memory.recall(key)
    if (known !== undefined) return { code: 0, signal: null, stdout: known, tail: [], milliseconds: 0 }
    const finished: Finished = await work(command)
    if (finished.code === 0) await memory.remember(key, finished.stdout)
    return finished
  }
  return {
    finish: recalling(command => runner.finish(command)),
    run: recalling(command => runner.run(command)),
    endAll: () => runner.endAll(),
  }
}

/** Undefined for a command that has to be started. */
async function keyOf({ tool, args, env, input, reads }: Command): Promise<string | undefined> {
  if (reads === undefined || typeof (input ?? '') !== 'string') return undefined
  try {
    if (await isScript(tool)) return undefined
    const states = await Promise.all([tool, ...reads].map(stateOf))
    const variables = Object.entries(env ?? {}).filter(([name]) => !PLACES.has(name))
    // A reader of the system's name and version sees the kernel's.
    return JSON.stringify([release(), tool, args, variables, input, states])
  } catch {
    return undefined
  }
}

/** Folders for temporary files are another one in every run. */
const PLACES: ReadonlySet<string> = new Set(['TMPDIR', 'TEMP', 'TMP'])

/** One that starts another program may choose it by the folder it is started in, or by a file of the user's. */
async function isScript(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead < 2 || buffer.toString('latin1') === '#!'
  } finally {
    await handle.close()
  }
}

async function stateOf(file: string): Promise<readonly unknown[]> {
  const real = await realpath(file)
  const { size, mtimeMs, ctimeMs, ino } = await stat(real)
  return [real, size, mtimeMs, ctimeMs, ino]
}
