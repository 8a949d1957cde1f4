/** Where interpreters may be on this machine: names and folders only, nothing is started but Windows' `py`. */
import type { Candidate, Machine } from './candidate.js'
import { findOnPath } from './sources/path.js'
import { findWithLauncher } from './sources/py-launcher.js'
import { findInPyenv } from './sources/pyenv.js'
import { findInToolCache } from './sources/tool-cache.js'
import { findInUvFolder, uvFolder } from './sources/uv.js'

/**
 * All candidates in order of preference: the runner's tool cache, PATH, pyenv, the Windows launcher, uv's folder, this
 * product's own downloads. One file under several names appears once for each thing the names say.
 */
export async function discover(machine: Machine): Promise<readonly Candidate[]> {
  const found = await Promise.all([
    findInToolCache(machine),
    findOnPath(machine),
    findInPyenv(machine),
    findWithLauncher(machine),
    findInUvFolder(machine, uvFolder(machine), 'uv'),
    findDownloaded(machine),
  ])
  return withoutRepeats(machine, found.flat())
}

/** What this product downloaded, in this run or an earlier one. */
export function findDownloaded(machine: Machine): Promise<readonly Candidate[]> {
  return findInUvFolder(machine, machine.downloads, 'downloaded')
}

/** `/bin/python3` and `/usr/bin/python3.11` may be one file: it is kept once per version that its names claim. */
async function withoutRepeats(
  machine: Machine,
  candidates: readonly Candidate[],
): Promise<readonly Candidate[]> {
  const real = await Promise.all(candidates.map(({ path }) => machine.files.real(path)))
  const seen = new Set<string>()
  return candidates.filter((candidate, index) => {
    const { implementation, minor } = candidate.claim
    const key = [real[index] ?? candidate.path, implementation, minor].join('\n')
    return !seen.has(key) && seen.add(key)
  })
}
