/** What repairing works with, and how a repair tool is run. */
import path from 'node:path'
import type { Compiler, Platform } from '../core/model.js'
import type { Limiter } from '../host/lifecycle.js'
import type { Finished, ProcessRunner } from '../host/process/command.js'
import { pythonScript } from '../python.js'
import type { ToolName } from '../tools/locked.js'
import type { RepairCall } from './commands.js'

/** Everything that repairing wheels needs. */
export interface RepairShop {
  readonly runner: ProcessRunner
  readonly limiter: Limiter
  /** Unpacked tools by name. */
  readonly folder: (tool: ToolName) => Promise<string>
  /** Absolute path of a Python that the repair tools run on: 3.10 or newer. */
  readonly python: () => Promise<string>
  /** This machine, with the floor that is asked for. */
  readonly platform: Platform
  readonly compiler: Compiler
  /** Seconds since 1970. */
  readonly epoch: number
  /** A private folder. */
  readonly dir: string
  readonly say: (line: string) => void
}

/** Runs a tool that may fail. @param label as `Command.label` */
export async function runTool(shop: RepairShop, call: RepairCall, label: string): Promise<Finished> {
  const folder = await shop.folder(call.tool)
  return shop.runner.finish({
    label,
    tool: await shop.python(),
    args: [pythonScript('run_module.py'), folder, call.module, ...call.args],
    cwd: shop.dir,
    // Only ours: a setting of the machine's, such as AUDITWHEEL_PLAT, must not change the file.
    env: { PYTHONNOUSERSITE: '1', AUDITWHEEL_PLAT: undefined, AUDITWHEEL_PATCHER: undefined, ...call.env },
    pathFirst: [path.join(folder, 'bin')],
    capture: true,
    limits: { total: 900_000 },
  })
}
