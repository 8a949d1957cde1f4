/** What is on this machine, what a build would need, what is missing and how to get it. */
import { homedir } from 'node:os'
import path from 'node:path'
import type { Host } from '../host/host.js'
import { createRunner } from '../host/process.js'
import { createStore } from '../host/store.js'
import { discover } from '../interpreter/discover.js'
import { localFiles } from '../interpreter/files.js'
import { formatPython } from '../interpreter/parse.js'
import { createProber, PROBE_LIMIT } from '../interpreter/probe.js'
import { findProgram } from '../project/paths.js'
import { box } from '../report/box.js'
import type { Style } from '../report/style.js'
import { thisMachine } from '../target/machine.js'
import { toolReport } from '../tools/tool-report.js'

export async function doctor(host: Host, style: Style): Promise<string> {
  const machine = thisMachine()
  const runner = createRunner({ env: host.env })
  const { env, workspace, store } = host
  const place = { os: machine.os, env, home: homedir(), workspace, downloads: path.join(store, 'pythons'), files: localFiles, runner }
  const [candidates, git, tools] = await Promise.all([discover(place), findProgram('git', env, workspace), toolReport(createStore(store))])
  const probed = await createProber(place, PROBE_LIMIT)(candidates)
  return ''
}
