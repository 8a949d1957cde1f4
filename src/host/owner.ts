/**
 * Whose a temporary folder is: a process that is ended at once (SIGKILL, a lost power supply) removes nothing, so that the
 * next run does. Only a folder of this user with a record of ours in it is removed, and only when the process in that
 * record is known to be gone: another container or machine that shares the folder is not known.
 */
import { lstatSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { isRecord, parseJson } from '../core/json.js'
import { errnoOf, namesIn } from './files.js'
import { endLeftovers, RUN } from './process/leftovers.js'

/** Name of the record inside of the folder. */
const RECORD = '.package-python-owner.json'

/** A process, so that another one with its number later is not taken for it. */
export interface Owner {
  readonly pid: number
  /** Ticks of the clock when it began; absent where the system does not say. */
  readonly started?: string
  readonly machine: string
  /** The start of the system, and the namespace of process ids; Linux only. */
  readonly boot?: string
  readonly namespace?: string
  /** Its mark in the environments of its children. */
  readonly run: string
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return undefined
  }
}

function startOf(pid: number): string | undefined {
  const stat = read(`/proc/${pid}/stat`)
  // proc_pid_stat(5): `pid (name) state …`; the start is the twentieth field after the name, which may contain anything.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
}

function namespace(): string | undefined {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return undefined
  }
}

/** This process. */
export function thisOwner(): Owner {
  const [started, boot, space] = [startOf(process.pid), read('/proc/sys/kernel/random/boot_id'), namespace()]
  return {
    pid: process.pid,
    machine: hostname(),
    run: RUN,
    ...(started !== undefined && { started }),
    ...(boot !== undefined && { boot }),
    ...(space !== undefined && { namespace: space }),
  }
}

/** @param folder absolute, just made by this process @throws what the file system throws */
export function recordOwner(folder: string): void {
  writeFileSync(path.join(folder, RECORD), JSON.stringify(thisOwner()), { flag: 'wx', mode: 0o600 })
}

/** The record in a folder; undefined when there is none, or none that this user wrote. */
function ownerOf(folder: string): Owner | undefined {
  const file = path.join(folder, RECORD)
  try {
    const [outer, inner] = [lstatSync(folder), lstatSync(file)]
    const mine = process.getuid === undefined || [outer, inner].every(({ uid }) => uid === process.getuid?.())
    if (!mine || !outer.isDirectory() || !inner.isFile()) return undefined
  } catch {
    return undefined
  }
  const found = parseJson(read(file) ?? '')
  if (!isRecord(found) || typeof found.pid !== 'number' || typeof found.run !== 'string') return undefined
  return typeof found.machine === 'string' ? (found as unknown as Owner) : undefined
}

/** Whether it is certain that the process has ended. @param here this process, which asks */
export function isGone(owner: Owner, here: Owner, alive = isAlive, start = startOf): boolean {
  if (owner.machine !== here.machine) return false
  if (owner.boot !== here.boot) return owner.boot !== undefined && here.boot !== undefined
  if (owner.namespace !== here.namespace) return false
  if (!alive(owner.pid)) return true
  const now = start(owner.pid)
  return owner.started !== undefined && now !== undefined && owner.started !== now
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (thrown) {
    return errnoOf(thrown) !== 'ESRCH'
  }
}

/**
 * Removes the folders that ended processes left in `parent`, and ends what those processes had started. Never fails.
 * @param prefix of the folders' names, before the six characters of mkdtemp(3)
 * @param remove removes a folder with all that is in it
 */
export async function clearAbandoned(
  parent: string,
  prefix: string,
  remove: (folder: string) => Promise<void>,
): Promise<void> {
  const here = thisOwner()
  const names = (await namesIn(parent)).filter(name => name.startsWith(prefix) && name.length === prefix.length + 6)
  for (const name of names) {
    const folder = path.join(parent, name)
    const owner = ownerOf(folder)
    if (owner === undefined || !isGone(owner, here)) continue
    await endLeftovers(owner.run, 0, process.platform, {}).catch(() => {})
    // Another run may be removing it too.
    if ((await lstat(folder).catch(() => undefined)) !== undefined) await remove(folder).catch(() => {})
  }
}
