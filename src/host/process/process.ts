/**
 * The one place that starts processes. Each child leads a process group of its own, gets a cleaned environment and no
 * standard input, is watched by limits, and leaves nothing running behind. (`@actions/exec` leaves its child alive on
 * SIGINT and knows no limits.)
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { access } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { PackagingError } from '../../core/errors.js'
import { errnoOf } from '../files/fs-errors.js'
import { interruption, onInterrupt } from '../interrupt.js'
import { drained, exited } from './child-end.js'
import type { Command, Finished, ProcessRunner } from './command.js'
import { commandEnvironment, type Environment } from './environment.js'
import { endGroup, killingOf, signalGroup } from './kill.js'
import { CAPTURE_LIMIT, collectOutput } from './output.js'
import {
  failedError,
  interruptedError,
  killedError,
  limitError,
  overflowError,
  refusal,
  startError,
} from './process-errors.js'

/** Milliseconds that a program may be open for writing before that counts as an error, and between two looks at it. */
const BEING_WRITTEN = { patience: 2_000, pause: 5 }

export interface RunnerOptions {
  /** What children inherit from, once cleaned: our own environment. */
  readonly env: Environment
  readonly platform?: NodeJS.Platform
  /** Told of each child once it runs. */
  readonly onStart?: (command: Command, pid: number) => void
}

/** Starts processes, and ends all of them when this process is told to stop or exits. */
export function createRunner(options: RunnerOptions): ProcessRunner {
  const { env, platform = process.platform } = options
  /** How to end each child that runs. */
  const running = new Map<ChildProcess, () => Promise<void>>()

  const endAll = async () => {
    await Promise.all([...running.values()].map(end => end()))
  }
  onInterrupt('children', endAll)
  // The last resort, when this process ends for another reason: nothing can be waited for then.
  const killAll = () => {
    for (const child of running.keys()) {
      if (child.pid !== undefined && platform !== 'win32') signalGroup(child.pid, 'SIGKILL')
    }
  }
  /** Listens for that end while there are children, and no longer: a process may make many runners. */
  const track = (child: ChildProcess, end: () => Promise<void>) => {
    if (running.size === 0) process.on('exit', killAll)
    running.set(child, end)
  }
  const untrack = (child: ChildProcess) => {
    running.delete(child)
    if (running.size === 0) process.off('exit', killAll)
  }

  const endTree = async (pid: number) => {
    const killing = killingOf(pid, platform, env)
    if (killing.kind === 'group') return endGroup(killing.group)
    await new Promise<void>(resolve => {
      const taskkill = spawn(killing.tool, killing.args, { stdio: 'ignore', windowsHide: true })
      taskkill.on('error', () => resolve()).on('exit', () => resolve())
    })
  }

  async function finish(command: Command): Promise<Finished> {
    if (interruption.aborted) throw interruptedError(command)
    const refused = refusal(command, platform)
    if (refused !== undefined) throw refused
    const { child, began } = await start(command)
    const pid = child.pid as number
    options.onStart?.(command, pid)

    /** Why we ended it ourselves; the first reason is the one that counts. */
    let reason: PackagingError | undefined
    let ending: Promise<void> | undefined
    const end = (why: PackagingError) => {
      reason ??= why
      ending ??= endTree(pid)
      return ending
    }
    track(child, () => end(interruptedError(command)))

    const output = collectOutput(
      command,
      () => void end(overflowError(command, CAPTURE_LIMIT, output.tail())),
    )
    const timer = (kind: 'total' | 'idle') => {
      const limit = command.limits?.[kind]
      if (limit === undefined) return undefined
      return setTimeout(() => void end(limitError(command, kind, limit, output.tail())), limit)
    }
    const [total, idle] = [timer('total'), timer('idle')]
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream]?.on('data', (bytes: Buffer) => {
        idle?.refresh()
        output.take(stream, bytes)
      })
    }
    // A child that does not read its input to the end closes the pipe; its exit status says whether that matters.
    child.stdin?.on('error', () => {})
    void Promise.resolve(command.input).then(
      text => child.stdin?.end(text),
      () => child.stdin?.end(),
    )

    const [code, signal] = await exited(child)
    clearTimeout(total)
    clearTimeout(idle)
    await ending
    await drained(child, platform)
    untrack(child)
    output.end()
    if (reason !== undefined) throw reason
    const tail = output.tail()
    const killed = signal === null ? undefined : killedError(command, signal, tail)
    if (killed !== undefined) throw killed
    return {
      code: code ?? -1,
      signal,
      stdout: output.stdout(),
      tail,
      milliseconds: performance.now() - began,
    }
  }

  async function start(command: Command): Promise<{ child: ChildProcess; began: number }> {
    try {
      for (const first = performance.now(); ; ) {
        const began = performance.now()
        try {
          return { child: await spawned(command), began }
        } catch (thrown) {
          // A child that was forked while we wrote this program has our file open until its own exec is done, which can
          // be later than our write and our spawn: Linux then refuses to start it (ETXTBSY; golang/go#22315 has the same).
          if (errnoOf(thrown) !== 'ETXTBSY' || began - first > BEING_WRITTEN.patience) throw thrown
          await pause(BEING_WRITTEN.pause)
          if (interruption.aborted) throw interruptedError(command)
        }
      }
    } catch (thrown) {
      if (thrown instanceof PackagingError) throw thrown
      throw startError(command, thrown, await exists(command.cwd))
    }
  }

  async function spawned(command: Command): Promise<ChildProcess> {
    const child = spawn(command.tool, command.args, {
      cwd: command.cwd,
      env: commandEnvironment(command, env, platform),
      detached: platform !== 'win32',
      stdio: [command.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      windowsHide: true,
    })
    if (child.pid === undefined) await new Promise((_, reject) => child.once('error', reject))
    // Later errors are failed kills, which show in the exit.
    child.on('error', () => {})
    return child
  }

  return {
    finish,
    endAll,
    async run(command) {
      const finished = await finish(command)
      if (finished.code !== 0) throw failedError(command, finished)
      return finished
    },
  }
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )
