/** The tools as a run on `host` has them: kept between runs, downloaded with this machine's own pip. */
import path from 'node:path'
import type { Platform } from '../core/model.js'
import type { Host } from '../host/host.js'
import type { ProcessRunner } from '../host/process/command.js'
import type { Staging } from '../host/publish.js'
import type { ContentStore } from '../host/store.js'
import { pipPythons } from './pip-pythons.js'
import { Tools } from './tools.js'

/** Nothing is downloaded before it is asked for. */
export function openTools(parts: {
  readonly host: Host
  readonly runner: ProcessRunner
  readonly platform: Platform
  readonly staging: Staging
  readonly store: ContentStore
}): Tools {
  const { host, runner, platform, staging, store } = parts
  return new Tools({
    store,
    runner,
    temp: path.join(staging.root, 'tools'),
    unpacked: path.join(host.store, 'tools'),
    pythons: () => pipPythons({ host, runner, platform }),
  })
}
