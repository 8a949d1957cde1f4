/** Ends a child process together with its children. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { errnoOf } from '../files/fs-errors.js'
import type { Environment } from './environment.js'

/** Milliseconds between asking a process group to end (TERM) and ending it (KILL). */
export const GRACE = 3_000
/** Milliseconds to wait after KILL, which nothing survives; a process inside a system call may take a moment. */
const LAST_WAIT = 1_000
const POLL = 40

/** How one platform ends a child's whole tree. */
export type Killing =
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

/** Sends `signal` to a process group; false when nobody is left in it. `0` only asks. */
export function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, signal)
  } catch (thrown) {
    // EPERM: somebody is there who is not ours to signal (a setuid program); only ESRCH means nobody.
    return errnoOf(thrown) === 'EPERM'
  }
}

/** TERM to the group, KILL to what is left after `GRACE`. Resolves when the group is empty. */
export async function endGroup(group: number): Promise<void> {
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
