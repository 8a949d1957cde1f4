/** Runs pex, and has it create the base of every PEX: its bootstrap, its `__main__.py`, PEX-INFO. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { pythonScript } from '../assets.js'
import type { Command, ProcessRunner } from '../host/process/command.js'

export interface PexTool {
  readonly runner: ProcessRunner
  /** Absolute path of the interpreter that runs pex. */
  readonly python: string
  /** Absolute folder of the `pex` package. */
  readonly pex: string
  /** Private folder for pex's own working files. */
  readonly pexRoot: string
  /** A private folder for this run alone. */
  readonly dir: string
  readonly say: (line: string) => void
}

/** @throws PackagingError `build/tool-failed` */
export async function runPex(
  { runner, python, pex, dir, say }: PexTool,
  args: readonly string[],
  { label, env, limits }: Pick<Command, 'label' | 'env'> & Required<Pick<Command, 'limits'>>,
): Promise<void> {
  // pex treats subfolders of its working folder as local projects.
  const empty = path.join(dir, 'empty')
  await mkdir(empty, { recursive: true })
  await runner.run({
    label,
    tool: python,
    // Not as a module: pex compares the path of one with each entry of PATH, which fails on another drive of Windows.
    args: [pythonScript('run_module.py'), pex, 'pex.bin.pex:main', ...args],
    cwd: empty,
    env: { PYTHONHASHSEED: '0', PYTHONNOUSERSITE: '1', ...env },
    limits,
    onLine: say,
  })
}

/**
 * The arguments of `pex` for a PEX without an application: pex's bootstrap, its `__main__.py` and PEX-INFO. Later starts
 * run from an environment that the first one creates, whose scripts the application finds (`--venv prepend`). Nothing is
 * deflated: it is unpacked once, and read again by every build. @see https://docs.pex-tool.org/api/pex.html
 */
export function pexArguments(output: string, pexRoot: string): string[] {
  return [
    ...['--no-compress', '--no-pre-install-wheels', '--venv', 'prepend'],
    ...['--python-shebang', '/usr/bin/env python3'],
    ...['--pex-root', pexRoot, '--output-file', output],
  ]
}

/** @returns absolute path of a PEX without an application. @throws PackagingError `build/tool-failed` */
export async function buildPexBase(tool: PexTool): Promise<string> {
  const output = path.join(tool.dir, 'base.pex')
  const args = pexArguments(output, tool.pexRoot)
  await runPex(tool, args, { label: 'create the PEX base', limits: { total: 600_000, idle: 300_000 } })
  return output
}
