/** The store's files as the cache sees them: `<content>/ab/abcdef…/<file name>`, one entry for each digest. */
import { lstat, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { StoreEntry } from '../services/cache-plan.js'

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch {
    return []
  }
}

async function entryAt(content: string, name: string): Promise<StoreEntry> {
  const folder = join(content, name)
  const files = await Promise.all((await namesIn(folder)).map(file => lstat(join(folder, file))))
  const { mtimeMs } = await lstat(folder)
  return { name, bytes: files.reduce((sum, file) => sum + file.size, 0), usedAt: mtimeMs }
}

/** Every entry, used last when its folder was modified: an addition does that, and a use that sets its times. */
export async function listEntries(content: string): Promise<StoreEntry[]> {
  const shards = await namesIn(content)
  const names = await Promise.all(
    shards.map(async shard => (await namesIn(join(content, shard))).map(digest => `${shard}/${digest}`)),
  )
  return Promise.all(names.flat().map(name => entryAt(content, name)))
}

/** Removes entries; one that cannot be removed stays. */
export async function dropEntries(content: string, entries: readonly StoreEntry[]): Promise<void> {
  await Promise.allSettled(
    entries.map(entry => rm(join(content, entry.name), { recursive: true, force: true })),
  )
}
