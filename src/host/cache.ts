/**
 * Carries the store's content-addressed files from run to run with GitHub's cache, and nothing else of the store: they are
 * hashed again before each use, so that a cache someone else wrote can only be slow. Nothing here can fail a build: what
 * goes wrong is a warning, and what hangs is given up. GitHub's client is loaded only when it is used: it costs 100 ms or more.
 */
import { createHash } from 'node:crypto'
import { lstat, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { PackagingError } from '../core/errors.js'
import { messageOf } from '../core/format.js'
import { namesIn } from './files.js'
import type { Host, Log } from './host.js'
import { withinTime } from './lifecycle.js'

// Whether the cache is used, under which keys, and what is worth keeping in it (pure).

/**
 * `auto` is on, except where what is built gets published: a cache can be written by any workflow on the default branch
 * and is restored unseen, which is how a release was poisoned (ultralytics, December 2024).
 * `ref` is GITHUB_REF and `event` GITHUB_EVENT_NAME.
 * @returns `reason` is one line for the log
 */
export function cacheDecision(parts: {
  readonly input: 'auto' | 'true' | 'false'
  readonly ref: string | undefined
  readonly event: string | undefined
}): { readonly use: boolean; readonly reason: string } {
  if (parts.input === 'false') return { use: false, reason: 'switched off' }
  if (parts.input === 'true') return { use: true, reason: 'switched on' }
  if (parts.ref?.startsWith('refs/tags/')) return { use: false, reason: 'off on tags' }
  if (parts.event === 'release') return { use: false, reason: 'off on releases' }
  return { use: true, reason: 'on' }
}

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

/**
 * Keys from the widest to the narrowest: machine and place, locked tools, job. Entries never change at GitHub, so the digest of the
 * content ends the key, and the newest with the longest prefix is what comes back.
 * @returns `prefix`: what a saved entry's key starts with; `fallback`: what may be restored instead, best first
 */
export function cacheKeys(scope: {
  readonly os: string
  readonly arch: string
  /** The store as seen from the workspace, which is how the archive names it: elsewhere it would be unpacked to another place. */
  readonly place: string
  /** The text of the tools' lock, or its digest. */
  readonly tools: string
  /** What distinguishes this job's needs from others': workflow, job and project folder. */
  readonly job: string
}) {
  const machine = `package-python-2-${scope.os}-${scope.arch}-${short(scope.place)}-`
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

// The store's files as the cache sees them: `<content>/ab/abcdef…/<file name>`, one entry for each digest.

async function entryAt(content: string, name: string): Promise<StoreEntry> {
  const folder = join(content, name)
  const files = await Promise.all((await namesIn(folder)).map(file => lstat(join(folder, file))))
  const { mtimeMs } = await lstat(folder)
  return { name, bytes: files.reduce((sum, file) => sum + file.size, 0), usedAt: mtimeMs }
}

/** Every entry, used last when its folder was modified: an addition does that, and a use that sets its times. */
async function listEntries(content: string): Promise<StoreEntry[]> {
  const shards = await namesIn(content)
  const names = await Promise.all(
    shards.map(async shard => (await namesIn(join(content, shard))).map(digest => `${shard}/${digest}`)),
  )
  return Promise.all(names.flat().map(name => entryAt(content, name)))
}

/** Milliseconds before a restore and a save are given up. */
export const CACHE_LIMITS = { restore: 60_000, save: 300_000 } as const

/** What the post step must know of the main step. */
interface CacheState {
  /** Absolute folder: `Host.store`. */
  readonly store: string
  /** That of `cacheKeys`. */
  readonly prefix: string
  /** The key of what was restored; empty when nothing was. */
  readonly restored: string
  /** Milliseconds since 1970 when the main step began. */
  readonly runStart: number
}

const STATE = 'cache'

const CONTENT = 'sha256'

/** The part of the store that is cached. */
const contentOf = (store: string): string => join(store, CONTENT)

/**
 * The same as seen from the folder that has the store. The service gives back only what was saved under the very same path,
 * and some runners (Gitea's on a host) have a folder of another name for each job.
 */
const pathOf = (store: string): string => `${basename(store)}/${CONTENT}`

interface CacheParts {
  readonly log: Log
  /** Milliseconds until it is given up. */
  readonly limit: number
}

/** What `work` gives; empty, with a warning, when it fails or takes too long. */
async function orWarn({ log, limit }: CacheParts, what: string, work: () => Promise<string>): Promise<string> {
  try {
    return await withinTime(work(), limit)
  } catch (cause) {
    log.warning(
      new PackagingError('upload/cache', {
        message: `The cache was not ${what}: ${messageOf(cause)}`,
        fix: 'No action is needed: the build continues without it, only slower. `cache: false` disables it.',
        cause,
      }),
    )
    return ''
  }
}

/**
 * Fills `store` from the best entry there is. Never throws.
 * @returns the key of what was restored, empty when nothing was.
 */
export async function restoreStore(
  store: string,
  keys: ReturnType<typeof cacheKeys>,
  parts: CacheParts,
): Promise<string> {
  return orWarn(parts, 'restored', async () => {
    const client = await import('@actions/cache')
    if (!client.isFeatureAvailable()) {
      parts.log.info('This runner offers no cache: tools and dependencies are downloaded again in each job.')
      return ''
    }
    return (await client.restoreCache([pathOf(store)], keys.prefix, [...keys.fallback])) ?? ''
  })
}

/**
 * Drops what was not used for long, then saves the store unless it holds just what was restored. Never throws. While it
 * saves, the process works in the folder of the store: for the post step, which does nothing else.
 * @returns the key of what was saved, empty when nothing was.
 */
export async function saveStore(state: CacheState, parts: CacheParts): Promise<string> {
  return orWarn(parts, 'saved', async () => {
    const content = contentOf(state.store)
    const { keep, drop } = pruneEntries(await listEntries(content), { now: Date.now(), runStart: state.runStart })
    const key = contentKey(state.prefix, keep)
    if (key === undefined || key === state.restored) return ''
    // One that cannot be removed stays.
    await Promise.allSettled(drop.map(({ name }) => rm(join(content, name), { recursive: true, force: true })))
    const client = await import('@actions/cache')
    if (!client.isFeatureAvailable()) return ''
    const before = process.cwd()
    process.chdir(dirname(state.store))
    try {
      return (await client.saveCache([pathOf(state.store)], key)) === -1 ? '' : key
    } finally {
      process.chdir(before)
    }
  })
}

/** Hands the state to the post step. */
export function rememberCache(host: Pick<Host, 'saveState'>, state: CacheState): void {
  host.saveState(STATE, JSON.stringify(state))
}

/** What the main step left for the post step; undefined when it used no cache or ended before it could say. */
export function recallCache(env: Readonly<Record<string, string | undefined>>): CacheState | undefined {
  try {
    const { store, prefix, restored, runStart } = JSON.parse(env[`STATE_${STATE}`] ?? '') as Record<string, unknown>
    return typeof store === 'string' &&
      typeof prefix === 'string' &&
      typeof restored === 'string' &&
      typeof runStart === 'number'
      ? { store, prefix, restored, runStart }
      : undefined
  } catch {
    return undefined
  }
}
