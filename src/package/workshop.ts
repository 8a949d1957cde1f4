/** What every step of a run works with. */
import type { KeptEnvironments } from '../distributions/environment-cache.js'
import type { Toolchain } from '../distributions/toolchain.js'
import type { Downloader } from '../host/download.js'
import type { Host } from '../host/host.js'
import type { Limiter } from '../host/lifecycle.js'
import type { ProcessRunner } from '../host/process/command.js'
import type { Staging } from '../host/publish.js'
import type { Configuration } from '../plan/configure.js'
import type { Tools } from '../tools/tools.js'

export interface Workshop {
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
  readonly kept?: KeptEnvironments | undefined
  /** Keeps heavy work to `jobs` pieces at a time. */
  readonly limiter: Limiter
  /** Pieces of heavy work at a time. */
  readonly jobs: number
  /** Seconds since 1970 that every file is dated with. */
  readonly epoch: number
}
