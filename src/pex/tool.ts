/** Has pex make what every PEX begins with: its bootstrap, its `__main__.py`, PEX-INFO. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { pythonScript } from '../assets.js'
import type { ProcessRunner } from '../host/process/command.js'

// The arguments of `pex` for what every PEX begins with. @see https://docs.pex-tool.org/api/pex.html

interface PexRequest {
  readonly output: string
  /** Private folder for pex's own working files. */
  readonly pexRoot: string
}

/**
 * A PEX without an application: pex's bootstrap, its `__main__.py` and PEX-INFO. Later starts run from an environment
 * that the first one makes, whose scripts are found by the application (`--venv prepend`). Nothing is deflated: it is
 * unpacked once, and read again by every build.
 */
export function pexArguments({ output, pexRoot }: PexRequest): string[] {
  return [
    ...['--no-compress', '--no-pre-install-wheels', '--venv', 'prepend'],
    ...['--python-shebang', '/usr/bin/env python3'],
    ...['--pex-root', pexRoot, '--output-file', output],
  ]
}

interface PexBaseRequest {
  readonly runner: ProcessRunner
  /** Absolute path of the interpreter that runs pex. */
  readonly python: string
  /** Absolute folder that holds the `pex` package. */
  readonly pex: string
  /** Private folder for pex's own working files. */
  readonly pexRoot: string
  /** A private folder: pex takes folders of the one it works in for local projects. */
  readonly dir: string
  readonly say: (line: string) => void
}

/** @returns absolute path of a PEX without an application. @throws PackagingError `build/tool-failed` */
export async function buildPexBase(request: PexBaseRequest): Promise<string> {
  const { runner, python, pex, pexRoot, dir, say } = request
  const empty = path.join(dir, 'empty')
  await mkdir(empty, { recursive: true })
  const output = path.join(dir, 'base.pex')
  await runner.run({
    label: 'create base PEX',
    tool: python,
    args: [pythonScript('run_module.py'), pex, 'pex', ...pexArguments({ output, pexRoot })],
    cwd: empty,
    env: { PYTHONHASHSEED: '0', PYTHONNOUSERSITE: '1' },
    limits: { total: 600_000, idle: 300_000 },
    onLine: say,
  })
  return output
}
