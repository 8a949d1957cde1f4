/**
 * The Python tools that check files, from the hash-locked requirements. uv installs them, because some of their wheels
 * are for one Python only; the folder is kept between runs.
 */
import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Interpreter } from '../core/model.js'
import type { Uv } from '../distributions/uv.js'
import { makeFolder } from '../host/files.js'
import type { ProcessRunner } from '../host/process/command.js'
import { requirementsFile } from '../python.js'

/** Files of `src/tools/requirements` that are installed this way; `twine` brings check-wheel-contents along. */
export const CHECKERS = ['twine', 'abi3audit'] as const
export type Checker = (typeof CHECKERS)[number]

export interface InstallRequest {
  readonly runner: ProcessRunner
  readonly uv: Uv
  readonly interpreter: Pick<Interpreter, 'path' | 'fullVersion' | 'python'>
  /** Absolute folder that outlives the run. */
  readonly kept: string
}

/**
 * The folder that holds the tool's modules.
 * @throws PackagingError `build/tool-failed`, `host/…`
 */
export async function installChecker(request: InstallRequest, checker: Checker): Promise<string> {
  const { runner, uv, interpreter, kept } = request
  const requirements = requirementsFile(checker)
  const { implementation, minor, freeThreaded } = interpreter.python
  const digest = createHash('sha256')
    .update(await readFile(requirements))
    .digest('hex')
  const python = `${implementation}-3.${minor}${freeThreaded ? 't' : ''}`
  const folder = path.join(kept, `${checker}-${python}-${digest.slice(0, 16)}`)
  if ((await readdir(folder).catch(() => [])).length > 0) return folder
  await makeFolder(kept)
  const unfinished = `${folder}.${randomUUID()}`
  try {
    await runner.run({
      label: `install ${checker}`,
      tool: uv.tool,
      args: [
        ...['pip', 'install', '--quiet', '--no-config', '--python', interpreter.path, '--target', unfinished],
        ...['--require-hashes', '--no-deps', '--only-binary', ':all:', '--requirements', requirements],
      ],
      cwd: kept,
      env: uv.env,
      index: true,
      limits: { total: 900_000, idle: 300_000 },
    })
    // Another run may have been quicker; then its copy is as good.
    await rename(unfinished, folder).catch(() => {})
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
  return folder
}
