/** From what a format made to the file that is delivered: looked at, signed, named, packed when it is a folder. */
import { chmod, readdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { writeTarGz } from '../archives/tar-writer.js'
import { writeFolderZip } from '../archives/zip-writer.js'
import { PackagingError } from '../core/errors.js'
import type { Check } from '../core/model.js'
import type { ExecutableRequest, MadeExecutable } from './format.js'
import { inspect } from './inspect.js'
import { decideSigning, sign } from './signing.js'

export interface FinishRequest extends Omit<ExecutableRequest, 'dir'> {
  readonly made: MadeExecutable
  /** An empty folder for the finished file. */
  readonly dir: string
}

/**
 * Names: `STEM` or `STEM.exe` for one program; a folder `STEM` goes into `STEM.tar.gz`, for Windows into `STEM.zip`.
 * @throws PackagingError(s) `check/…`, `build/floor` when what was made is not fit to be delivered
 */
export async function finishExecutable(
  request: FinishRequest,
): Promise<{ readonly file: string; readonly checks: readonly Check[] }> {
  const { made, dir, stem, target, say, workshop } = request
  const windows = target.platform.os === 'windows'
  const file = path.join(dir, `${stem}${suffix(made, windows)}`)
  const checks: Check[] = [...inspect({ made, platform: target.platform, file: path.basename(file) })]
  for (const check of checks) say(`${check.name}: ${check.reason}`)
  const signed = await sign({
    signing: decideSigning(workshop.configuration.options, workshop.host.env),
    runner: workshop.runner,
    env: workshop.host.env,
    workspace: workshop.host.workspace,
    file: toSign(made),
    dir,
    artifact: path.basename(file),
    say,
  })
  if (signed !== undefined) checks.push(signed)
  if (made.program === undefined) {
    await rename(made.path, file)
    // A umask does not decide whether a released program can be started.
    if (process.platform !== 'win32') await chmod(file, 0o755)
    return { file, checks }
  }
  await mustHold(made.path, made.program)
  const { program } = made
  if (windows) await writeFolderZip({ output: file, folder: made.path, top: stem })
  else
    await writeTarGz({
      output: file,
      folder: made.path,
      top: stem,
      executable: name => name === program,
      links: true,
    })
  return { file, checks }
}

/** The program; on macOS the whole .app, which is signed as one. */
function toSign({ path: file, program }: MadeExecutable): string {
  if (program === undefined) return file
  const app = /^[^/]+\.app(?=\/)/.exec(program)?.[0]
  return path.join(file, ...(app ?? program).split('/'))
}

function suffix({ program }: MadeExecutable, windows: boolean): string {
  if (program === undefined) return windows ? '.exe' : ''
  return windows ? '.zip' : '.tar.gz'
}

async function mustHold(folder: string, program: string): Promise<void> {
  const names = await readdir(path.dirname(path.join(folder, program))).catch((): string[] => [])
  if (names.includes(path.basename(program))) return
  throw new PackagingError('build/nothing', {
    message: `The folder that was made holds no program ${program}.`,
    fix: 'Look into the log of this step; when the tool reported no error, report this as a bug.',
  })
}
