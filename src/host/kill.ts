/** Ends a child process together with its children. */
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Environment } from './environment.js'

/** Milliseconds between asking a process group to end (TERM) and ending it (KILL). */
export const GRACE = 3_000
/** Milliseconds to wait after KILL: what is left then is a zombie that nobody reaps. */
const LAST_WAIT = 1_000
const POLL = 20

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
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM'
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
  while (signalGroup(group, 0)) {
    if (performance.now() >= end) return false
    await sleep(POLL)
  }
  return true
}
