/**
 * Carries the store's content-addressed files from run to run with GitHub's cache, and nothing else of the store: they are
 * hashed again before each use, so that a cache someone else wrote can only be slow. Nothing here can fail a build: what
 * goes wrong is a warning, and what hangs is given up. GitHub's client is loaded only when it is used: it costs 100 ms or more.
 */
import { join } from 'node:path'
import { PackagingError } from '../../core/errors.js'
import { dropEntries, listEntries } from '../files/store-entries.js'
import type { Host, Log } from '../host.js'
import { withinTime } from '../within-time.js'
import { type CacheKeys, contentKey, pruneEntries } from './cache-plan.js'

/** Milliseconds before a restore and a save are given up. */
export const CACHE_LIMITS = { restore: 60_000, save: 300_000 } as const

/** What the post step must know of the main step. */
export interface CacheState {
  /** Absolute folder: `Host.store`. */
  readonly store: string
  /** `CacheKeys.prefix` */
  readonly prefix: string
  /** The key of what was restored; empty when nothing was. */
  readonly restored: string
  /** Milliseconds since 1970 when the main step began. */
  readonly runStart: number
}

const STATE = 'cache'

/** The part of the store that is cached. */
const contentOf = (store: string): string => join(store, 'sha256')

/** The two calls used of `@actions/cache`. */
export interface CacheClient {
  isFeatureAvailable(): boolean
  restoreCache(paths: string[], key: string, fallback?: string[]): Promise<string | undefined>
  saveCache(paths: string[], key: string): Promise<number>
}

export interface CacheParts {
  readonly log: Log
  /** Milliseconds until it is given up. */
  readonly limit: number
  /** GitHub's client; another one only in tests. */
  readonly client?: () => Promise<CacheClient>
}

const gitHubClient = (): Promise<CacheClient> => import('@actions/cache')

function warn(log: Log, what: string, cause: unknown): void {
  const text = cause instanceof Error ? cause.message : String(cause)
  log.warning(
    new PackagingError('upload/cache', {
      message: `The cache was not ${what}: ${text}`,
      fix: 'Nothing needs doing: the build goes on without it and is only slower. `cache: false` switches it off.',
      cause,
    }),
  )
}

/**
 * Fills `store` from the best entry there is. Never throws.
 * @returns the key of what was restored, empty when nothing was.
 */
export async function restoreStore(store: string, keys: CacheKeys, parts: CacheParts): Promise<string> {
  const restore = async () => {
    const client = await (parts.client ?? gitHubClient)()
    if (!client.isFeatureAvailable()) return ''
    return (await client.restoreCache([contentOf(store)], keys.prefix, [...keys.fallback])) ?? ''
  }
  try {
    return await withinTime(restore(), parts.limit)
  } catch (error) {
    warn(parts.log, 'restored', error)
    return ''
  }
}

/**
 * Drops what was not used for long, then saves the store unless it holds just what was restored. Never throws.
 * @returns the key of what was saved, empty when nothing was.
 */
export async function saveStore(state: CacheState, parts: CacheParts): Promise<string> {
  const save = async () => {
    const content = contentOf(state.store)
    const { keep, drop } = pruneEntries(await listEntries(content), {
      now: Date.now(),
      runStart: state.runStart,
    })
    const key = contentKey(state.prefix, keep)
    if (key === undefined || key === state.restored) return ''
    await dropEntries(content, drop)
    const client = await (parts.client ?? gitHubClient)()
    if (!client.isFeatureAvailable()) return ''
    return (await client.saveCache([content], key)) === -1 ? '' : key
  }
  try {
    return await withinTime(save(), parts.limit)
  } catch (error) {
    warn(parts.log, 'saved', error)
    return ''
  }
}

/** Hands the state to the post step. */
export function rememberCache(host: Pick<Host, 'saveState'>, state: CacheState): void {
  host.saveState(STATE, JSON.stringify(state))
}

/** What the main step left for the post step; undefined when it used no cache or ended before it could say. */
export function recallCache(env: Readonly<Record<string, string | undefined>>): CacheState | undefined {
  try {
    const { store, prefix, restored, runStart } = JSON.parse(env[`STATE_${STATE}`] ?? '') as Record<
      string,
      unknown
    >
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
