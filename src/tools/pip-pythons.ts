/** Pythons of this machine that may carry pip: the way to uv where nothing of ours is there yet. */
import { homedir } from 'node:os'
import path from 'node:path'
import type { Platform } from '../core/model.js'
import type { Host } from '../host/host.js'
import type { ProcessRunner } from '../host/process/command.js'
import { discover, localFiles } from '../interpreters/discover.js'

/** pip itself supports no more than the Pythons that still get fixes; older ones bring a pip that may be too old for the index. */
const LEAST_MINOR = 8
const MOST = 5

/** Absolute paths, the likeliest first. Nothing is started to find them, but Windows' launcher. */
export async function pipPythons(parts: {
  host: Host
  runner: ProcessRunner
  platform: Platform
}): Promise<string[]> {
  const { host, runner, platform } = parts
  const { env, workspace, store } = host
  const downloads = path.join(store, 'pythons')
  const candidates = await discover({
    os: platform.os,
    env,
    home: homedir(),
    workspace,
    downloads,
    files: localFiles,
    runner,
  })
  const minorOf = (claim: { readonly minor?: number | undefined }) => claim.minor ?? LEAST_MINOR
  return candidates
    .filter(({ claim }) => claim.implementation !== 'pypy' && minorOf(claim) >= LEAST_MINOR)
    .sort((a, b) => minorOf(b.claim) - minorOf(a.claim))
    .slice(0, MOST)
    .map(candidate => candidate.path)
}
