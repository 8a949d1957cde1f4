/** The compilers of a run. */
import path from 'node:path'
import {
  systemToolchain,
  type Toolchain,
  withoutFolder,
  zigServes,
  zigToolchain,
} from '../../distributions/toolchain.js'
import type { Host } from '../../host/host.js'
import type { Staging } from '../../host/publish.js'
import type { Configuration } from '../../plan/configure.js'
import type { Tools } from '../../tools/tools.js'

/** @throws PackagingError `host/tool-missing`, `dependency/hash` when zig is asked for and cannot be had */
export async function makeToolchain(
  host: Host,
  { options, plan }: Configuration,
  tools: Tools,
  staging: Staging,
): Promise<Toolchain> {
  const platform = plan.runner
  const zig = options.compiler === 'zig' && zigServes(platform)
  const toolchain = zig
    ? await zigToolchain({
        folder: await tools.folder('ziglang'),
        bin: await staging.dir('zig'),
        // It outlives the run: libc++ alone takes a minute.
        cache: path.join(host.store, 'zig'),
        platform,
      })
    : systemToolchain(platform)
  return platform.os === 'windows' ? toolchain : withoutFolder(toolchain, staging.root, host.env.CPPFLAGS)
}
