/**
 * Processes that outlive the command that started them. One that leaves its process group (`setsid`, a daemon) is reached
 * by no signal to the group; it still has the environment that it was started with, and a mark in that. Linux shows it
 * in /proc, macOS by `ps -E`, but for programs of the system; Windows does not show it. A program that gives its child an
 * empty environment hides it (SECURITY.md).
 */
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Environment } from './environment.js'
import { query } from './query.js'

/** The variable with the mark; its value is `RUN.runner.command`. */
export const MARK = '_PACKAGE_PYTHON_STARTED_BY'

/** This process, in the marks of all that it starts. */
export const RUN = randomUUID()

/** Counts from 1, for the parts of a mark. */
export function counter(): () => number {
  let count = 0
  return () => {
    count += 1
    return count
  }
}

/** Whether an environment (`NAME=value` items, each followed by `end`) has the mark or one that begins with it and a dot. */
function has(environment: string, mark: string, end: string): boolean {
  const entry = `${MARK}=${mark}`
  const at = environment.indexOf(entry)
  return at >= 0 && ['.', end, undefined].includes(environment[at + entry.length])
}

/**
 * Process ids on Linux. Numbers are given in order, so that what a command started has one above its own, until the system
 * begins again at the lowest: only these are looked at, as reading all takes 8 ms with 100 processes.
 * @param after the process id of the command, or of whatever else was there before
 */
function markedNow(mark: string, after: number): readonly number[] {
  const newest = Number(readText('/proc/loadavg').trim().split(' ').at(-1))
  const all = pidsInProc().filter(pid => pid !== process.pid)
  const looked = newest >= after ? all.filter(pid => pid > after) : all
  return looked.filter(pid => has(readProc(pid, 'environ'), mark, '\0'))
}

function pidsInProc(): readonly number[] {
  try {
    // Other names are no number, and below that nothing can be read.
    return readdirSync('/proc').map(Number)
  } catch {
    return []
  }
}

/** Empty where it cannot be read: a process that has ended, or of another user. */
function readProc(pid: number, name: string): string {
  return readText(`/proc/${pid}/${name}`)
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return ''
  }
}

async function marked(
  mark: string,
  after: number,
  platform: NodeJS.Platform,
  env: Environment,
): Promise<readonly number[]> {
  if (platform === 'linux') return markedNow(mark, after)
  if (platform !== 'darwin') return []
  const answer = await query('/bin/ps', ['-A', '-E', '-ww', '-o', 'pid=,command='], '/', env).catch(() => undefined)
  return parseMarked(answer?.stdout ?? '', mark).filter(pid => pid !== process.pid)
}

/** Process ids in lines of `pid command environment`, as `ps -E` prints them (pure). */
export function parseMarked(text: string, mark: string): readonly number[] {
  return text.split('\n').flatMap(line => {
    const pid = Number.parseInt(line, 10)
    return has(line, mark, ' ') && !Number.isNaN(pid) ? [pid] : []
  })
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended, or belongs to another user.
  }
}

/** Looks until nothing is found, as a process may start another one meanwhile; each look kills what it finds. */
const MOST_LOOKS = 25
/** Milliseconds between two looks. */
const PAUSE = 20

/**
 * Ends all processes with the mark, or with one that begins with it and a dot.
 * @param after as for `markedNow`: 0 for marks of another run
 * @returns what they were, as far as it can be read: `sleep 40`
 */
export async function endLeftovers(
  mark: string,
  after: number,
  platform: NodeJS.Platform,
  env: Environment,
): Promise<readonly string[]> {
  const names = new Map<number, string>()
  for (let look = 0; look < MOST_LOOKS; look++) {
    const pids = await marked(mark, after, platform, env)
    if (pids.length === 0) break
    for (const pid of pids) {
      if (!names.has(pid)) names.set(pid, commandLine(pid))
      kill(pid)
    }
    await sleep(PAUSE)
  }
  return [...names.values()]
}

/** The same at once, while this process exits; on Linux only. */
export function killLeftovers(mark: string, platform: NodeJS.Platform): void {
  if (platform === 'linux') for (const pid of markedNow(mark, process.pid)) kill(pid)
}

/** Characters. */
const LONGEST = 80

function commandLine(pid: number): string {
  const words = readProc(pid, 'cmdline').split('\0').join(' ').trim()
  return words === '' ? `process ${pid}` : words.slice(0, LONGEST)
}

/** Milliseconds: how often a running command is looked at, and how long it may wait for nothing but leftovers. */
const HELD = { look: 500, patience: 2_500 }

/**
 * Ends what was left behind under a command that still runs: an installer waits for the output of a build backend to end,
 * which a daemon of the backend may hold for ever. That is seen when the command has no child of its own any more, and
 * processes with its mark exist outside of its group. On Linux only.
 * @returns ends the watch
 */
export function watchForHeld(
  pid: number,
  mark: string,
  platform: NodeJS.Platform,
  ended: (names: readonly string[]) => void,
): () => void {
  if (platform !== 'linux') return () => {}
  let since: number | undefined
  const timer = setInterval(() => {
    const left = hasChildren(pid) ? [] : markedNow(mark, pid).filter(one => groupOf(one) !== pid)
    if (left.length === 0) since = undefined
    else if (since === undefined) since = performance.now()
    else if (performance.now() - since >= HELD.patience) {
      ended(left.map(commandLine))
      left.forEach(kill)
    }
  }, HELD.look)
  return () => clearInterval(timer)
}

/** True also where that cannot be read. @see proc_pid_task(5) */
function hasChildren(pid: number): boolean {
  try {
    const lists = readdirSync(`/proc/${pid}/task`).map(task =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'latin1'),
    )
    // One that has ended stays until its parent asks for its status, which comes after the output.
    return lists.some(list => list.split(' ').some(child => child !== '' && !/^[ZX]?$/.test(stateOf(Number(child)))))
  } catch {
    return true
  }
}

/** `state parent group …` of proc_pid_stat(5); empty where it cannot be read. */
function statOf(pid: number): readonly string[] {
  const stat = readProc(pid, 'stat')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}
const stateOf = (pid: number): string => statOf(pid)[0] ?? ''
const groupOf = (pid: number): number => Number(statOf(pid)[2])
