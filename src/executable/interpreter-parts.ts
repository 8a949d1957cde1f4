/** Asks an interpreter where the parts of it lie that an executable carries. */
import type { ProcessRunner } from '../host/process/command.js'
import { pythonScript } from '../python.js'

/** Absolute paths. */
export interface InterpreterParts {
  readonly version: string
  /** libpython; null when it has no shared one. */
  readonly library: string | null
  readonly stdlib: string
  /** The folder of its extension modules. */
  readonly dynload: string | null
  /** Name of the folder that it installs packages into. */
  readonly site: string
}

/** @param python absolute path @throws PackagingError `build/tool-failed`, `host/…` */
export async function askForParts(
  python: string,
  runner: ProcessRunner,
  cwd: string,
): Promise<InterpreterParts> {
  const { stdout } = await runner.run({
    label: `ask ${python} for its parts`,
    tool: python,
    args: ['-I', '-S', '-B', pythonScript('embed.py')],
    cwd,
    capture: true,
    limits: { total: 60_000 },
  })
  return JSON.parse(stdout) as InterpreterParts
}
