/** What the launcher is linked with in place of the libpython that is put beside it later. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PythonVersion } from '../../core/model.js'
import type { ProcessRunner } from '../../host/process/command.js'

/** Functions of CPython's that the launcher calls: what it is linked with stands in for a libpython that is not here yet. */
export const LINKED = [
  'PyConfig_Clear',
  'PyConfig_InitPythonConfig',
  'PyConfig_SetBytesArgv',
  'PyConfig_SetBytesString',
  'PyConfig_SetString',
  'PyPreConfig_InitPythonConfig',
  'PyStatus_Exception',
  'Py_ExitStatusException',
  'Py_InitializeFromConfig',
  'Py_PreInitializeFromBytesArgs',
  'Py_RunMain',
]

/** How zig is run. */
export interface Zig {
  /** Absolute path. */
  readonly program: string
  /** As zig names the target: `x86_64-linux-gnu.2.17`. */
  readonly target: string
  readonly env: Readonly<Record<string, string>>
}

/** Makes an empty libpython of the right name. @param folder absolute; made here @throws PackagingError `build/tool-failed` */
export async function makeStandIn(
  runner: ProcessRunner,
  { program, target, env }: Zig,
  { major, minor }: PythonVersion,
  folder: string,
): Promise<void> {
  const name = `libpython${major}.${minor}.so`
  const source = path.join(folder, 'python.c')
  await mkdir(folder, { recursive: true })
  await writeFile(source, LINKED.map(one => `void ${one}(void) {}\n`).join(''))
  await runner.run({
    label: `make a stand-in for ${name}`,
    tool: program,
    args: [
      ...['cc', '-target', target, '-shared', '-nostdlib', `-Wl,-soname,${name}.1.0`],
      ...['-o', path.join(folder, name), source],
    ],
    cwd: folder,
    env,
    limits: { total: 300_000 },
  })
}
