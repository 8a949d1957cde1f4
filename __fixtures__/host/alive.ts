/** Which processes are alive: a zombie answers to `kill(pid, 0)` until it is reaped. */
import { spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

/** Longer than any busy machine needs to carry out a kill. */
const PATIENCE = 20_000

/** Process ids of the group's members that are not zombies. */
export function membersOf(group: number): number[] {
  return list()
    .filter(one => one.group === group)
    .map(one => one.pid)
}

/** Whether the group is empty, now or soon: the kernel takes a moment to remove killed processes. */
export const emptied = (group: number): Promise<boolean> => soon(() => membersOf(group).length === 0)

/** Whether the process is gone, now or soon. */
export const gone = (pid: number): Promise<boolean> => soon(() => !isAlive(pid))

async function soon(holds: () => boolean): Promise<boolean> {
  for (const end = performance.now() + PATIENCE; performance.now() < end; await sleep(50)) if (holds()) return true
  return holds()
}

export function isAlive(pid: number): boolean {
  return list().some(one => one.pid === pid)
}

function list(): { pid: number; group: number }[] {
  const { stdout, error } = spawnSync('ps', ['-A', '-o', 'pid=,pgid=,stat='], { encoding: 'utf8' })
  if (error !== undefined) throw error
  const rows = stdout
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s+/))
  return rows
    .filter(([, , state]) => !state?.startsWith('Z'))
    .map(([pid, group]) => ({ pid: Number(pid), group: Number(group) }))
}
