/**
 * Short questions to programs that only read: `git rev-parse`, `ldd --version`. They go through `@actions/exec`, as in other
 * actions. Work that takes time, starts children or has much to say goes to `process.ts`, whose process groups
 * `@actions/exec` does not have.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import { access, constants } from 'node:fs/promises'
import type { Readable, Writable } from 'node:stream'
import { PackagingError } from '../../core/errors.js'
import { errnoOf, fsError } from '../files.js'
import { interruption, onInterrupt } from '../lifecycle.js'
import type { Command } from './command.js'
import { commandEnvironment, type Environment } from './environment.js'
import { interruptedError, killedError, limitError, overflowError } from './errors.js'

interface Answer {
  /** Exit status. */
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Milliseconds that a child has to end once asked to, and that others may hold its pipes after its end. */
const PATIENCE = { end: 3_000, pipes: 500 }
/** Milliseconds, and bytes of both streams together: `git ls-files` of a large repository has some MiB. */
const LIMITS = { total: 30_000, output: 32 * 1024 * 1024 }

/** git must not refresh its index (others may be reading it), ask for a password, or answer in another language. */
const READ_ONLY: Environment = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_PAGER: 'cat',
  LC_ALL: 'C',
}

/**
 * Asks `tool` (absolute path) something, in the folder `cwd`, whatever the exit status of the answer.
 * @throws PackagingError `host/tool-missing`, `host/permission`, `host/unusable` (no such folder, cannot be run, more than
 * 32 MiB of output), `host/timeout` after 30 s, `host/killed` when it or this process was ended from outside
 */
export async function query(
  tool: string,
  args: readonly string[],
  cwd: string,
  env: Environment = process.env,
  limits = LIMITS,
): Promise<Answer> {
  const command: Command = { label: `${tool} ${args.join(' ')}`, tool, args, cwd, env: READ_ONLY }
  if (interruption.aborted) throw interruptedError(command)
  await access(tool, constants.X_OK).catch((thrown: unknown) => {
    if (errnoOf(thrown) !== 'ENOENT') throw fsError(thrown, `run ${tool}`, tool)
    throw new PackagingError('host/tool-missing', {
      message: `Cannot run ${tool}: it does not exist.`,
      fix: 'Install it, or name another one.',
    })
  })
  const actions = await import('@actions/exec')
  const output = { stdout: [] as Buffer[], stderr: [] as Buffer[] }
  let size = 0
  const handle = new Handle()
  const take = (stream: 'stdout' | 'stderr') => (bytes: Buffer) => {
    size += bytes.length
    if (size <= limits.output) output[stream].push(bytes)
    else handle.end(overflowError(command, limits.output, []))
  }
  const timer = setTimeout(() => handle.end(limitError(command, 'total', limits.total, [])), limits.total)
  const forget = onInterrupt('children', () => handle.end(interruptedError(command)))
  try {
    const options = {
      cwd,
      env: commandEnvironment(command, env, process.platform),
      silent: true,
      ignoreReturnCode: true,
      delay: PATIENCE.pipes,
      listeners: { stdout: take('stdout'), stderr: take('stderr') },
    }
    // The quotes: @actions/exec splits its first argument at spaces. Its promise is null after a signal.
    const asked = handles.run(handle, () => actions.exec(`"${tool}"`, [...args], options))
    const code: number | null = await Promise.race([asked, handle.refused])
    const reason = handle.reason ?? killedError(command, handle.signal, [])
    if (reason !== undefined) throw reason
    const text = (pieces: readonly Buffer[]) => Buffer.concat(pieces).toString('utf8')
    return { code: code ?? -1, stdout: text(output.stdout), stderr: text(output.stderr) }
  } catch (thrown) {
    if (thrown instanceof PackagingError) throw thrown
    const why = thrown instanceof Error ? thrown.message : String(thrown)
    throw new PackagingError('host/unusable', {
      message: `Cannot run ${tool}: ${why}`,
      fix: 'Check that it is a program for this machine.',
      cause: thrown,
    })
  } finally {
    clearTimeout(timer)
    forget()
    handle.close()
  }
}

/** What is used of Node's ChildProcess; `process.ts` alone imports that module. */
interface Child {
  readonly stdin: Writable | null
  readonly stdout: Readable | null
  readonly stderr: Readable | null
  readonly signalCode: NodeJS.Signals | null
  kill(signal: NodeJS.Signals): boolean
}

/**
 * The child behind one call of `@actions/exec`, which has no time limit and leaves its child alive when this process is
 * stopped. Node reports each new child on a channel, in the context of the call that started it.
 * @see https://nodejs.org/api/diagnostics_channel.html#process
 */
class Handle {
  /** Why it was ended; the first reason counts. */
  reason: PackagingError | undefined
  /** Rejected when the system refuses to start the program at once, which `@actions/exec` tells nobody (`onRefused`). */
  readonly refused: Promise<never>
  refuse: (thrown: unknown) => void = () => {}
  private child: Child | undefined
  private killing: NodeJS.Timeout | undefined

  constructor() {
    this.refused = new Promise((_, reject) => {
      this.refuse = reject
    })
    this.refused.catch(() => {})
    if (asking === 0) process.on('unhandledRejection', onRefused)
    asking += 1
  }

  started(child: Child): void {
    this.child = child
    if (running.size === 0) process.on('exit', killAll)
    running.add(this)
    // Its pipes are made by the time this runs.
    queueMicrotask(() => {
      child.stdin?.on('error', () => {}).end()
      if (this.reason !== undefined) this.end(this.reason)
    })
  }

  end(reason: PackagingError): void {
    this.reason ??= reason
    this.child?.kill('SIGTERM')
    this.killing ??= setTimeout(() => this.kill(), PATIENCE.end)
  }

  get signal(): NodeJS.Signals | null {
    return this.child?.signalCode ?? null
  }

  /** Lets go of pipes that a grandchild may hold. */
  close(): void {
    clearTimeout(this.killing)
    asking -= 1
    if (asking === 0) {
      process.off('unhandledRejection', onRefused)
      // Node 20 pays for a context at every promise, as long as one has ever been in use.
      handles.disable()
    }
    running.delete(this)
    if (running.size === 0) process.off('exit', killAll)
    this.child?.stdout?.destroy()
    this.child?.stderr?.destroy()
  }

  kill(): void {
    this.child?.kill('SIGKILL')
  }
}

const running = new Set<Handle>()
let asking = 0

/**
 * A program for another machine, or one that Windows does not start, makes Node's `spawn` throw; `@actions/exec` calls it
 * where no promise takes that over, and would end this process. Any other rejection ends it still.
 */
function onRefused(thrown: unknown): void {
  const handle = handles.getStore()
  if (handle === undefined || !(thrown instanceof Error) || !('syscall' in thrown)) throw thrown
  handle.refuse(thrown)
}

/** When this process ends for another reason than an interrupt, nothing can be waited for. */
const killAll = () => {
  for (const handle of running) handle.kill()
}

const handles = new AsyncLocalStorage<Handle>()

subscribe('child_process', message => {
  handles.getStore()?.started((message as { readonly process: Child }).process)
})
