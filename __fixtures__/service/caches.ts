/** The cache, version 2: entries are immutable per key and version; a restore key matches by prefix, newest first. */
import type { Blobs } from './blobs.js'
import { type Json, type Method, Refusal, text } from './twirp.js'

export interface StoredCache {
  readonly id: number
  readonly key: string
  /** Digest of the cached paths and the compression. */
  readonly version: string
  readonly blob: string
}

export interface Caches {
  readonly methods: Readonly<Record<string, Method>>
  list(): readonly StoredCache[]
}

export function createCaches(blobs: Blobs, address: (blob: string) => string): Caches {
  const open = new Map<string, string>()
  const done: StoredCache[] = []
  const slot = (request: Json) => `${text(request, 'version')}\n${text(request, 'key')}`

  return {
    list: () => done,
    methods: {
      CreateCacheEntry(request) {
        // Also while another job uploads it.
        const taken = done.some(
          entry => entry.key === text(request, 'key') && entry.version === text(request, 'version'),
        )
        if (taken || open.has(slot(request)))
          throw new Refusal(409, 'already_exists', 'cache entry with the same key already exists')
        const blob = blobs.reserve('cache.tzst')
        open.set(slot(request), blob)
        return { ok: true, signed_upload_url: address(blob) }
      },
      FinalizeCacheEntryUpload(request) {
        const blob = open.get(slot(request))
        if (blob === undefined) throw new Refusal(404, 'not_found', 'no such upload')
        open.delete(slot(request))
        done.push({
          id: done.length + 1,
          key: text(request, 'key'),
          version: text(request, 'version'),
          blob,
        })
        return { ok: true, entry_id: String(done.length) }
      },
      GetCacheEntryDownloadURL(request) {
        const entries = done.filter(entry => entry.version === text(request, 'version')).reverse()
        const prefixes = Array.isArray(request.restore_keys) ? request.restore_keys.map(String) : []
        const entry =
          entries.find(({ key }) => key === text(request, 'key')) ??
          prefixes.flatMap(prefix => entries.filter(({ key }) => key.startsWith(prefix)))[0]
        if (entry === undefined) return { ok: false }
        return { ok: true, signed_download_url: address(entry.blob), matched_key: entry.key }
      },
    },
  }
}
