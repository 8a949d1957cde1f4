/** Whether the cache is used, under which keys, and what is worth keeping in it (pure). */
import { createHash } from 'node:crypto'

export interface CacheDecision {
  readonly use: boolean
  /** One line for the log. */
  readonly reason: string
}

/**
 * `auto` is on, except where what is built gets published: a cache can be written by any workflow on the default branch
 * and is restored unseen, which is how a release was poisoned (ultralytics, December 2024).
 * `ref` is GITHUB_REF and `event` GITHUB_EVENT_NAME.
 */
export function cacheDecision(parts: {
  readonly input: 'auto' | 'true' | 'false'
  readonly ref: string | undefined
  readonly event: string | undefined
}): CacheDecision {
  if (parts.input === 'false') return { use: false, reason: 'switched off' }
  if (parts.input === 'true') return { use: true, reason: 'switched on' }
  if (parts.ref?.startsWith('refs/tags/')) return { use: false, reason: 'off on tags' }
  if (parts.event === 'release') return { use: false, reason: 'off on releases' }
  return { use: true, reason: 'on' }
}

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

export interface CacheKeys {
  /** What a saved entry's key starts with; a digest of its content follows. */
  readonly prefix: string
  /** What may be restored instead, best first. */
  readonly fallback: readonly string[]
}

/**
 * Keys from the widest to the narrowest: machine, locked tools, job. Entries never change at GitHub, so the digest of the
 * content ends the key, and the newest with the longest prefix is what comes back.
 */
export function cacheKeys(scope: {
  readonly os: string
  readonly arch: string
  /** The text of the tools' lock, or its digest. */
  readonly tools: string
  /** What tells this job's needs from others': workflow, job and project folder. */
  readonly job: string
}): CacheKeys {
  const machine = `package-python-1-${scope.os}-${scope.arch}-`
  const tools = `${machine}${short(scope.tools)}-`
  const prefix = `${tools}${short(scope.job)}-`
  return { prefix, fallback: [prefix, tools, machine] }
}

/** One content in the store, under its digest. */
export interface StoreEntry {
  /** `ab/abcdef…`: its folder, with `/`. */
  readonly name: string
  readonly bytes: number
  /** Milliseconds since 1970 of the last use. */
  readonly usedAt: number
}

/** Keeps what was used in the last 30 days, and of that the most recent up to 2 GiB. */
export const KEEP = { milliseconds: 30 * 24 * 3_600_000, bytes: 2 * 1024 ** 3 } as const

/** Splits the store into what to keep and what to drop. What was used since `runStart` is kept whatever its size. */
export function pruneEntries(
  entries: readonly StoreEntry[],
  times: { readonly now: number; readonly runStart: number },
): { readonly keep: readonly StoreEntry[]; readonly drop: readonly StoreEntry[] } {
  const newestFirst = entries.toSorted((a, b) => b.usedAt - a.usedAt || (a.name < b.name ? -1 : 1))
  const keep: StoreEntry[] = []
  const drop: StoreEntry[] = []
  let bytes = 0
  for (const entry of newestFirst) {
    const now = entry.usedAt >= times.runStart
    const fits = times.now - entry.usedAt <= KEEP.milliseconds && bytes + entry.bytes <= KEEP.bytes
    if (now || fits) {
      keep.push(entry)
      bytes += entry.bytes
    } else {
      drop.push(entry)
    }
  }
  return { keep, drop }
}

/** The key of exactly these entries; undefined when there are none. */
export function contentKey(prefix: string, entries: readonly StoreEntry[]): string | undefined {
  if (entries.length === 0) return undefined
  const names = entries.map(entry => `${entry.name}\0${entry.bytes}\n`).toSorted()
  return `${prefix}${short(names.join(''))}`
}
