/** The CPython that PyOxidizer links: the user's archive, or one made from this machine's own Python. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { pythonScript } from '../../assets.js'
import { PackagingError } from '../../core/errors.js'
import { sha256Of } from '../../host/files.js'
import { formatPython } from '../../interpreters/versions.js'
import type { ExecutableRequest } from '../format.js'

export interface Distribution {
  /** Absolute path. */
  readonly file: string
  readonly sha256: string
}

const ARCHIVE =
  'set pyoxidizer-distribution to an archive of python-build-standalone from 2022 (cpython-3.10.4+20220528-x86_64-unknown-linux-gnu-pgo-full.tar.zst)'

/** @throws PackagingError `input/path`, `interpreter/missing`, `interpreter/unsupported`, `build/tool-failed` */
export async function distributionFor(request: ExecutableRequest): Promise<Distribution> {
  const { context, interpreter, target, dir } = request
  const own = context.configuration.options.pyoxidizerDistribution
  if (own !== '') return namedArchive(path.resolve(context.host.workspace, own))
  const python = formatPython(target.python)
  if (interpreter === undefined)
    throw new PackagingError('interpreter/missing', {
      message: `There is no CPython ${python} on this machine to put into a program.`,
      fix: `Install one that was built from source, as pyenv does, or ${ARCHIVE}.`,
    })
  const file = path.join(dir, 'distribution.tar.zst')
  const finished = await context.runner.finish({
    label: 'make a distribution for PyOxidizer',
    tool: interpreter.path,
    // Isolated: other scripts in its folder have names of standard library modules.
    args: ['-I', pythonScript('pyoxidizer_distribution.py'), file],
    cwd: dir,
    limits: { total: 600_000 },
    capture: true,
  })
  const missing = finished.tail.find(line => line.startsWith('missing: '))?.slice('missing: '.length)
  if (missing !== undefined)
    throw new PackagingError('interpreter/unsupported', {
      message: `CPython ${python} (${interpreter.path}) cannot be linked into a program: it was installed without ${missing}.`,
      fix: `Use one that was built from source, as pyenv does, or ${ARCHIVE}.`,
    })
  const sha256 = /^[0-9a-f]{64}$/m.exec(finished.stdout)?.[0]
  if (finished.code !== 0 || sha256 === undefined)
    throw new PackagingError('build/tool-failed', {
      message: `${interpreter.path} could not be turned into a distribution for PyOxidizer.`,
      fix: `The last lines say why; or ${ARCHIVE}.`,
      detail: finished.tail,
    })
  return { file, sha256 }
}

async function namedArchive(file: string): Promise<Distribution> {
  const there = await stat(file).catch(() => undefined)
  if (there?.isFile() && file.endsWith('.tar.zst')) return { file, sha256: await sha256Of(file) }
  throw new PackagingError('input/path', {
    message: `pyoxidizer-distribution '${file}' is not a .tar.zst file.`,
    fix: 'Name a `full` archive of python-build-standalone in the workspace, or leave it out to use this machine’s own Python.',
  })
}

/** What users should know before choosing PyOxidizer, and about every file that it made. */
export const LIMITS =
  "as far as PyOxidizer's last release (0.24, of 2022) goes: CPython 3.9 and 3.10 on linux-x86_64, a folder, no system library brought along, other bytes each time"
