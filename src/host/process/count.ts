/**
 * How many processes a program has started. A limit of the system is of no use: `RLIMIT_NPROC` counts all processes of a
 * user, and does nothing for root, as which containers run.
 */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Environment } from './environment.js'
import { query } from './query.js'

/** A process that exists and has not ended. */
export interface RunningProcess {
  readonly pid: number
  readonly parent: number
  /** Process group and session, where the system has them. */
  readonly group?: number
  readonly session?: number
}

/** Milliseconds between two counts: listing all processes costs nothing on Linux, and half a second on Windows. */
const PAUSES: Partial<Record<NodeJS.Platform, number>> = { linux: 150, darwin: 500, win32: 2_000 }

/** @param platform of this machine */
export function pauseBetweenCounts(platform: NodeJS.Platform): number {
  return PAUSES[platform] ?? 1_000
}

/** All processes of this machine; empty where they cannot be listed. */
export async function runningProcesses(
  platform: NodeJS.Platform,
  env: Environment,
): Promise<readonly RunningProcess[]> {
  if (platform === 'linux') return fromProc()
  if (platform !== 'win32') return listed('/bin/ps', ['-A', '-o', 'pid=,ppid=,pgid=,state='], env)
  const root = Object.entries(env).find(([name]) => name.toUpperCase() === 'SYSTEMROOT')?.[1] ?? 'C:\\Windows'
  const powershell = path.win32.join(root, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe')
  const list = 'Get-CimInstance Win32_Process | ForEach-Object { "$($_.ProcessId) $($_.ParentProcessId)" }'
  return listed(powershell, ['-NoProfile', '-NonInteractive', '-Command', list], env)
}

async function listed(tool: string, args: readonly string[], env: Environment): Promise<readonly RunningProcess[]> {
  if (!existsSync(tool)) return []
  return query(tool, args, path.dirname(tool), env).then(
    ({ stdout }) => parseProcesses(stdout),
    () => [],
  )
}

/** Lines of `pid parent [group [state]]`; other lines are left out, and processes that have ended. */
export function parseProcesses(text: string): readonly RunningProcess[] {
  return text.split(/\r?\n/).flatMap(line => {
    const [, pid, parent, group, state = ''] = /^\s*(\d+)\s+(\d+)(?:\s+(\d+)(?:\s+(\S+))?)?\s*$/.exec(line) ?? []
    if (pid === undefined || state.startsWith('Z')) return []
    return [{ pid: Number(pid), parent: Number(parent), ...(group !== undefined && { group: Number(group) }) }]
  })
}

async function fromProc(): Promise<readonly RunningProcess[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter(name => /^\d+$/.test(name))
  const stats = await Promise.all(pids.map(pid => readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '')))
  return stats.flatMap(stat => parseStat(stat) ?? [])
}

/** One `/proc/PID/stat` (proc(5)): `pid (name) state parent group session …`, and the name may contain anything. */
export function parseStat(stat: string): RunningProcess | undefined {
  const pid = Number.parseInt(stat, 10)
  const [state = '', parent, group, session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (Number.isNaN(pid) || /^[ZX]/.test(state)) return undefined
  return { pid, parent: Number(parent), group: Number(group), session: Number(session) }
}

/** `root` and what it has started: its process group and session, and the descendants of any of them. */
export function familyOf(root: number, processes: readonly RunningProcess[]): readonly number[] {
  const children = new Map<number, number[]>()
  for (const { pid, parent } of processes) children.set(parent, [...(children.get(parent) ?? []), pid])
  const found = new Set<number>()
  const waiting = processes
    .filter(({ pid, group, session }) => pid === root || group === root || session === root)
    .map(({ pid }) => pid)
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    if (found.has(pid)) continue
    found.add(pid)
    waiting.push(...(children.get(pid) ?? []))
  }
  return [...found]
}
