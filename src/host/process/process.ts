/**
 * The one place that starts processes. Each child leads a process group of its own, gets a cleaned environment and no
 * standard input, is watched by limits, and leaves nothing running behind. (`@actions/exec` leaves its child alive on
 * SIGINT and knows no limits.)
 */

import { type ChildProcess, spawn } from 'node:child_process'
import type { EventEmitter } from 'node:events'
import { access, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as pause, setTimeout as sleep } from 'node:timers/promises'
import { PackagingError } from '../../core/errors.js'
import { errnoOf } from '../files.js'
import { interruption, onInterrupt } from '../lifecycle.js'
import type { Command, Finished, ProcessRunner } from './command.js'
import { familyOf, pauseBetweenCounts, runningProcesses } from './count.js'
import { commandEnvironment, type Environment, hiderOf } from './environment.js'
import {
  failedError,
  interruptedError,
  killedError,
  limitError,
  overflowError,
  processesError,
  refusal,
  startError,
} from './errors.js'
import { counter, endLeftovers, killLeftovers, MARK, RUN, watchForHeld } from './leftovers.js'
import { CAPTURE_LIMIT, collectOutput } from './output.js'

/** Milliseconds between asking a process group to end (TERM) and ending it (KILL). */
const GRACE = 3_000
/** Milliseconds to wait after KILL, which nothing survives; a process inside a system call may take a moment. */
const LAST_WAIT = 1_000
const POLL = 40

/** How one platform ends a child's whole tree. */
type Killing =
  | { readonly kind: 'group'; readonly group: number }
  | { readonly kind: 'taskkill'; readonly tool: string; readonly args: readonly string[] }

/**
 * On POSIX the child leads a process group of its own, so a signal to the negative pid reaches its children too. Windows has
 * no such thing: `taskkill /T` walks the tree, and without `/F` it only asks windows, which console programs have not.
 */
export function killingOf(pid: number, platform: NodeJS.Platform, env: Environment): Killing {
  if (platform !== 'win32') return { kind: 'group', group: pid }
  const root = Object.entries(env).find(([name]) => name.toUpperCase() === 'SYSTEMROOT')?.[1] ?? 'C:\\Windows'
  const tool = path.win32.join(root, 'System32', 'taskkill.exe')
  return { kind: 'taskkill', tool, args: ['/PID', String(pid), '/T', '/F'] }
}

/** Sends `signal` to a process group; false when no process is left in it. `0` only asks. */
function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, signal)
  } catch (thrown) {
    // EPERM: a process is there that is not ours to signal (a setuid program); only ESRCH means none.
    return errnoOf(thrown) === 'EPERM'
  }
}

/**
 * Ends a child and `family` at once: asked to end, they would start others meanwhile. On Windows `taskkill` does so: a
 * process there keeps the number of a parent that has ended, which another may have by now.
 */
function killNow(pid: number, family: readonly number[], platform: NodeJS.Platform): void {
  if (platform === 'win32') return
  signalGroup(pid, 'SIGKILL')
  for (const member of family) killOne(member)
}

function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended, or is not ours.
  }
}

/** TERM to the group, KILL to what is left after `GRACE`. Resolves when the group is empty. */
async function endGroup(group: number): Promise<void> {
  if (!signalGroup(group, 'SIGTERM')) return
  if (await emptiesWithin(group, GRACE)) return
  signalGroup(group, 'SIGKILL')
  await emptiesWithin(group, LAST_WAIT)
}

async function emptiesWithin(group: number, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds
  while (signalGroup(group, 0) && !(await onlyZombies(group))) {
    if (performance.now() >= end) return false
    await sleep(POLL)
  }
  return true
}

/**
 * Whether all that is left of a group has ended already and only waits to be reaped, which a container's first process may
 * never do (a job container on GitHub runs `tail`). Known on Linux only; elsewhere the first process reaps.
 */
async function onlyZombies(group: number): Promise<boolean> {
  const pids = (await readdir('/proc').catch(() => [])).filter(name => /^\d+$/.test(name))
  const stats = await Promise.all(pids.map(pid => readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '')))
  // proc(5): `pid (name) state parent group …`, and the name may hold anything.
  const fields = stats.map(stat => stat.slice(stat.lastIndexOf(')') + 2).split(' '))
  const states = fields.filter(([, , pgrp]) => Number(pgrp) === group).map(([state]) => state)
  return states.length > 0 && states.every(state => state === 'Z' || state === 'X')
}

/** A process that was started (`process.ts` alone starts them). */
type Child = EventEmitter & {
  readonly pid?: number | undefined
  readonly stdout: Readable | null
  readonly stderr: Readable | null
}

/** Milliseconds that a grandchild may hold the pipes of a child that has ended, before it is ended too. */
const DRAIN = 500

/** Waits for the child itself, not for its pipes, which its own children may hold open. */
const exited = (child: Child) =>
  new Promise<[code: number | null, signal: NodeJS.Signals | null]>(resolve => {
    child.once('exit', (code, signal) => resolve([code, signal]))
  })

/** Reads what is still in the pipes of an ended child, then kills what is left of its group and lets go of the pipes. */
async function drained(child: Child, platform: NodeJS.Platform): Promise<void> {
  const open = [child.stdout, child.stderr].filter(stream => stream !== null && !stream.closed)
  if (open.length > 0) {
    let patience: NodeJS.Timeout | undefined
    await Promise.race([
      new Promise(resolve => child.once('close', resolve)),
      new Promise(resolve => {
        patience = setTimeout(resolve, DRAIN)
      }),
    ])
    clearTimeout(patience)
  }
  if (platform !== 'win32') signalGroup(child.pid as number, 'SIGKILL')
  child.stdout?.destroy()
  child.stderr?.destroy()
}

/** Milliseconds that a program may be open for writing before that counts as an error, and between two looks at it. */
const BEING_WRITTEN = { patience: 2_000, pause: 5 }

interface RunnerOptions {
  /** What children inherit from, once cleaned: our own environment. */
  readonly env: Environment
  readonly platform?: NodeJS.Platform
  /** Told of each child once it runs. */
  readonly onStart?: (command: Command, pid: number) => void
}

/** Numbers the runners of this process, for the marks of their children. */
const nextRunner = counter()

/** Starts processes, and ends all of them when this process is stopped or exits. */
export function createRunner(options: RunnerOptions): ProcessRunner {
  const { env, platform = process.platform } = options
  /** How to end each child that runs. */
  const running = new Map<ChildProcess, () => Promise<void>>()
  const ours = `${RUN}.${nextRunner()}`
  const nextCommand = counter()

  const endAll = async () => {
    await Promise.all([...running.values()].map(end => end()))
    await endLeftovers(ours, process.pid, platform, env)
  }
  onInterrupt('children', endAll)
  // The last resort, when this process ends for another reason: nothing can be waited for then.
  const killAll = () => {
    for (const child of running.keys()) {
      if (child.pid !== undefined && platform !== 'win32') signalGroup(child.pid, 'SIGKILL')
    }
    killLeftovers(ours, platform)
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
      // A policy may forbid taskkill, or it refuses: then the child at least is ended, if it is still there.
      const alone = () => {
        killOne(pid)
        resolve()
      }
      taskkill.on('error', alone).on('exit', code => (code === 0 ? resolve() : alone()))
    })
  }

  async function finish(command: Command): Promise<Finished> {
    if (interruption.aborted) throw interruptedError(command)
    const refused = refusal(command, platform)
    if (refused !== undefined) throw refused
    const mark = `${ours}.${nextCommand()}`
    const { child, began } = await start(command, mark)
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

    const hide = hiderOf(options.env, command.allow ?? [])
    const output = collectOutput(command, hide, () => void end(overflowError(command, CAPTURE_LIMIT, output.tail())))
    const timer = (kind: 'total' | 'idle') => {
      const limit = command.limits?.[kind]
      if (limit === undefined) return undefined
      return setTimeout(() => void end(limitError(command, kind, limit, output.tail())), limit)
    }
    const [total, idle] = [timer('total'), timer('idle')]
    const stopCounting = countProcesses(command, pid, (tooMany, limit) => {
      killNow(pid, tooMany, platform)
      void end(processesError(command, limit, output.tail()))
    })
    const tellEnded = (names: readonly string[]) => {
      if (names.length > 0) command.onLine?.(`ended what it left running: ${names.join(', ')}`, 'stderr')
    }
    const stopWatching = watchForHeld(pid, mark, platform, tellEnded)
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
    stopCounting()
    stopWatching()
    await ending
    await drained(child, platform)
    tellEnded(await endLeftovers(mark, pid, platform, env))
    untrack(child)
    output.end()
    if (reason !== undefined) throw reason
    const tail = output.tail()
    const killed = killedError(command, signal, tail)
    if (killed !== undefined) throw killed
    return {
      code: code ?? -1,
      signal,
      stdout: output.stdout(),
      tail,
      milliseconds: performance.now() - began,
    }
  }

  /**
   * Watches the limit on processes, where a command has one.
   * @param exceeded is told of all processes that came of the child, and of the limit, whenever they are too many
   * @returns ends the watch
   */
  function countProcesses(
    command: Command,
    pid: number,
    exceeded: (family: readonly number[], limit: number) => void,
  ): () => void {
    const limit = command.limits?.processes
    if (limit === undefined) return () => {}
    let stopped = false
    const look = async () => {
      const family = familyOf(pid, await runningProcesses(platform, env))
      if (stopped) return
      if (family.length > limit) exceeded(family, limit)
      next()
    }
    let timer: NodeJS.Timeout | undefined
    const next = () => {
      timer = setTimeout(() => void look(), pauseBetweenCounts(platform))
    }
    next()
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }

  async function start(command: Command, mark: string): Promise<{ child: ChildProcess; began: number }> {
    try {
      for (const first = performance.now(); ; ) {
        const began = performance.now()
        try {
          return { child: await spawned(command, mark), began }
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

  async function spawned(command: Command, mark: string): Promise<ChildProcess> {
    const child = spawn(command.tool, command.args, {
      cwd: command.cwd,
      env: { ...commandEnvironment(command, env, platform), [MARK]: mark },
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
