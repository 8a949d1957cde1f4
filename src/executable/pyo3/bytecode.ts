/** Compiles every module beforehand, to bytecode that is believed without a look at its source (PEP 552): half the start. */
import path from 'node:path'
import { PackagingError } from '../../core/errors.js'
import type { ProcessRunner } from '../../host/process/command.js'

export interface BytecodeRequest {
  readonly runner: ProcessRunner
  /** Absolute path of an interpreter of the same minor version: bytecode is the same for every machine. */
  readonly python: string
  /** Absolute path of the folder that is made. */
  readonly root: string
  /** Under it. */
  readonly folder: string
  readonly jobs: number
}

/** A file that is no valid Python, such as a template, stays source. @throws PackagingError `build/tool-failed` */
export async function compileBytecode({
  runner,
  python,
  root,
  folder,
  jobs,
}: BytecodeRequest): Promise<void> {
  const finished = await runner.finish({
    label: 'compile modules to bytecode',
    tool: python,
    args: [
      ...['-S', '-s', '-B', '-m', 'compileall', '-qq', '-j', String(jobs)],
      // The launcher's CPython puts the real path in when a module is imported.
      ...['--invalidation-mode', 'unchecked-hash', '-s', root, path.join(root, folder)],
    ],
    // compileall is looked for in the working folder first.
    cwd: path.dirname(root),
    env: { PYTHONHASHSEED: '0' },
    limits: { total: 1_800_000, idle: 900_000 },
  })
  // 1: some files are not valid.
  if (finished.code === 0 || finished.code === 1) return
  throw new PackagingError('build/tool-failed', {
    message: `${python} cannot compile the application's modules.`,
    fix: 'See its last lines.',
    detail: finished.tail,
  })
}
