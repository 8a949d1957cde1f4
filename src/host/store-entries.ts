/** The store's folder as the cache sees it: `<store>/<kind>/<entry>`, each entry a file or a folder. */
import { lstat, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { StoreEntry } from './cache-plan.js'

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch {
    return []
  }
}

async function bytesOf(path: string): Promise<number> {
  const found = await lstat(path)
  if (!found.isDirectory()) return found.size
  const inside = await Promise.all((await readdir(path)).map(name => bytesOf(join(path, name))))
  return inside.reduce((sum, bytes) => sum + bytes, 0)
}

/** Every entry, with its size and the modification time of the entry itself, which a use of it renews. */
export async function listStore(store: string): Promise<StoreEntry[]> {
  const kinds = await namesIn(store)
  const lists = await Promise.all(
    kinds.map(async kind => {
      const names = await namesIn(join(store, kind))
      return Promise.all(
        names.map(async name => {
          const path = join(store, kind, name)
          const [bytes, found] = await Promise.all([bytesOf(path), lstat(path)])
          return { name: `${kind}/${name}`, bytes, usedAt: found.mtimeMs }
        }),
      )
    }),
  )
  return lists.flat()
}

/** Removes entries; one that cannot be removed stays. */
export async function dropEntries(store: string, entries: readonly StoreEntry[]): Promise<void> {
  await Promise.allSettled(
    entries.map(entry => rm(join(store, entry.name), { recursive: true, force: true })),
  )
}
