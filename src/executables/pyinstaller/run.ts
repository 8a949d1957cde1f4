/** Runs PyInstaller: writes the files that it starts from and its settings, and reads what it says of its result. */

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { withZip } from '../../archives/zip-reader.js'
import { pythonScript } from '../../assets.js'
import { PackagingError } from '../../core/errors.js'
import { commandsOf, isGui } from '../../project/commands.js'
import { isPromised } from '../../targets/platforms.js'
import type { ExecutableRequest } from '../format.js'
import type { Site } from '../probe.js'
import { commandsCode, multiprocessingChild, scriptModule, startCode } from '../start-code.js'
import { programAbout, versionFile } from '../windows-resources.js'
import { collectedModules, hiddenModules, pyinstallerArguments } from './arguments.js'
import { type InfoPlist, infoPlist } from './info-plist.js'
import type { Inventory } from './origins.js'
import { findProduct, type Product } from './product.js'

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
export async function runPyinstaller(
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

/** Null with a spec file, which decides it. */
function plistOf(request: ExecutableRequest): InfoPlist | null {
  const { context, target } = request
  const { options, given } = context.configuration
  if (options.pyinstallerOptions.spec !== undefined) return null
  const minimum = isPromised(given, target.platform) ? target.platform.floor : undefined
  return infoPlist(programAbout(request), options.pyinstallerOptions, minimum)
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
