/** Who really lives: a zombie answers to `kill(pid, 0)` for as long as nobody reaps it. */
import { spawnSync } from 'node:child_process'

/** Process ids of the group's members that are no zombies. */
export function membersOf(group: number): number[] {
  return list()
    .filter(one => one.group === group)
    .map(one => one.pid)
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
