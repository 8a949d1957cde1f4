/** The Python that tools run on, which need not be one that was asked for. */

import type { Interpreter } from '../core/model.js'
import type { EnvironmentCache } from '../distributions/environment-cache.js'
import type { Toolchain } from '../distributions/toolchain.js'
import type { Downloader } from '../host/download.js'
import type { Host } from '../host/host.js'
import type { Limiter } from '../host/lifecycle.js'
import type { ProcessRunner } from '../host/process/command.js'
import type { Staging } from '../host/publish.js'
import { setUpInterpreters } from '../interpreters/interpreters.js'
import { formatPython } from '../interpreters/versions.js'
import type { Configuration } from '../plan/configure.js'
import type { Tools } from '../tools/tools.js'

// What every step of a run works with.

export interface Context {
  readonly host: Host
  readonly configuration: Configuration
  readonly runner: ProcessRunner
  readonly downloader: Downloader
  readonly tools: Tools
  /** Everything that is not finished lies here. */
  readonly staging: Staging
  /** What native code is compiled with; made ready when first asked for. */
  readonly toolchain: () => Promise<Toolchain>
  /** Build environments of a short while ago, on a laptop only. */
  readonly environments?: EnvironmentCache | undefined
  /** Keeps heavy work to `jobs` pieces at a time. */
  readonly limiter: Limiter
  /** Pieces of heavy work at a time. */
  readonly jobs: number
  /** Seconds since 1970 that every file is dated with. */
  readonly epoch: number
}

/** What the locked tools support; those with compiled parts have wheels for these. */
const LEAST = 10
const MOST = 14

/**
 * The newest of the found ones that the tools have wheels for, else such a one on this machine, else any found one that
 * is new enough, else a download.
 * @param least the second number of the oldest version that will do, for a tool that wants more than the others
 * @throws PackagingError `interpreter/missing`
 */
export async function toolInterpreter(
  context: Context,
  interpreters: readonly Interpreter[],
  least: number = LEAST,
): Promise<Interpreter> {
  const [here] = interpreters
    .filter(({ python }) => python.implementation === 'cpython' && !python.freeThreaded)
    .filter(({ python }) => python.minor >= least && python.minor <= MOST)
    .sort((a, b) => b.python.minor - a.python.minor)
  if (here !== undefined) return here
  const { host, runner, configuration, tools } = context
  const python = (minor: number) => ({ implementation: 'cpython', major: 3, minor, freeThreaded: false }) as const
  const setUp = {
    platform: configuration.plan.runner,
    runner,
    env: host.env,
    workspace: host.workspace,
    uv: () => tools.uv(),
    store: host.store,
    log: { info: () => {}, warning: () => {}, progress: () => {} },
  }
  const asked = [MOST, 13, 12, 11, LEAST].filter(minor => minor >= least).map(python)
  const [found] = await setUpInterpreters({ ...setUp, asked, optional: asked })
  if (found !== undefined) return found
  const odd = interpreters.find(one => one.python.minor >= least)
  if (odd !== undefined) return odd
  const [downloaded] = await setUpInterpreters({ ...setUp, asked: [python(13)] })
  if (downloaded === undefined) throw new Error(`no ${formatPython(python(13))} after a download`)
  return downloaded
}
