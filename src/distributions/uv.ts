/** uv as this run uses it: one executable, one cache, and the index settings that pip would follow. */
import { uvIndexEnvironment } from '../resolve/index-settings.js'

export interface Uv {
  /** Absolute path. */
  readonly tool: string
  /** Absolute path of its cache. */
  readonly cacheDir: string
  /** To be added to the environment of every call that needs the index. */
  readonly env: Readonly<Record<string, string>>
}

/** @param store the host's store, where uv's cache goes unless UV_CACHE_DIR says otherwise */
export function uvFor(tool: string, store: string, env: Readonly<Record<string, string | undefined>>): Uv {
  const cacheDir = env.UV_CACHE_DIR || `${store}/uv`
  // Interpreters are this program's affair: uv may not fetch one of its own in the middle of a build.
  return {
    tool,
    cacheDir,
    // A file of an environment that is a second name of one in the cache would let what runs there change the next
    // project's environment.
    env: { ...uvIndexEnvironment(env), UV_CACHE_DIR: cacheDir, UV_PYTHON_DOWNLOADS: 'never', UV_LINK_MODE: 'copy' },
  }
}
