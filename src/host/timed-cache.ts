/**
 * Keeps answers for ten minutes, each in a file of one folder. Indexes let their pages be kept that long, so that until then
 * a new question would have the same answer. Entries lie beside the store's content, in folders that no cache carries to
 * another machine: they decide what is shipped, and only this user may have written them.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { namesIn } from './files.js'

/** Milliseconds. */
const FRESH = 10 * 60 * 1000

export interface TimedCache<T> {
  /** What was remembered under this key at most ten minutes ago; undefined also for a damaged entry. */
  recall(key: string): Promise<T | undefined>
  /**
   * Never fails: what cannot be written is only found out again.
   * @param value anything that JSON can hold
   * @param made when it was found out, in milliseconds since 1970; now by default
   */
  remember(key: string, value: T, made?: number): Promise<void>
  /** Removes what lies in the folder for longer, also what others put there. Never fails. */
  forgetOld(): Promise<void>
}

/**
 * @param folder absolute; created when needed
 * @param now milliseconds since 1970
 */
export function createTimedCache<T>(folder: string, now: () => number = Date.now): TimedCache<T> {
  const fileOf = (key: string) => path.join(folder, `${createHash('sha256').update(key).digest('hex')}.json`)

  async function forgetOld(): Promise<void> {
    for (const name of await namesIn(folder)) {
      const entry = path.join(folder, name)
      const found = await stat(entry).catch(() => undefined)
      if (found !== undefined && now() - found.mtimeMs > FRESH)
        await rm(entry, { recursive: true, force: true }).catch(() => {})
    }
  }

  return {
    forgetOld,
    async recall(key) {
      try {
        const entry = JSON.parse(await readFile(fileOf(key), 'utf8')) as { readonly made: number; readonly value: T }
        const age = now() - entry.made
        return age >= 0 && age <= FRESH ? entry.value : undefined
      } catch {
        return undefined
      }
    },
    async remember(key, value, made = now()) {
      const unfinished = path.join(folder, randomUUID())
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        // An address in a value may hold a login.
        await writeFile(unfinished, JSON.stringify({ made, value }), { mode: 0o600 })
        await rename(unfinished, fileOf(key))
        await forgetOld()
      } catch {
        await rm(unfinished, { force: true }).catch(() => {})
      }
    },
  }
}
