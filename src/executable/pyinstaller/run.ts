/** Runs PyInstaller, through our own start of it (`src/python/pyinstaller_main.py`). */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError } from '../../core/errors.js'
import type { ExecutableRequest } from '../../executables/format.js'
import type { Site } from '../../executables/probe.js'
import { pythonScript } from '../../python.js'
import { pyinstallerArguments } from './arguments.js'
import type { Inventory } from './origins.js'
import { findProduct, type Product } from './product.js'
import { writeScript } from './start-script.js'

/** What PyInstaller is run with. */
export interface Parts {
  /** Absolute path of the Python that runs it. */
  readonly python: string
  /** Absolute path of the folder with PyInstaller and what it needs. */
  readonly tool: string
  /** Absolute path of the folder with patchelf, on Linux. */
  readonly patchelf: string | undefined
  /** The wheels that may go in. */
  readonly site: Site
  /** Absolute path of one that was compiled here; undefined for PyInstaller's own. */
  readonly bootloader: string | undefined
}

/** @throws PackagingError `input/conflict`, `project/entry-point`, `build/…` */
export async function runPyinstaller(
  request: ExecutableRequest,
  parts: Parts,
): Promise<{ readonly product: Product; readonly inventory: Inventory }> {
  const { workshop, target, dir, say } = request
  const { runner, configuration } = workshop
  const { tool, site } = parts
  const { gui, layout } = shapeOf(request)
  const settings = {
    tool,
    site: site.dir,
    bootloader: parts.bootloader ?? null,
    patchelf: parts.patchelf === undefined ? null : path.join(parts.patchelf, 'bin', 'patchelf'),
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
    tool: parts.python,
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
  const inventory = JSON.parse(await readFile(settings.inventory, 'utf8')) as Inventory
  return { product, inventory }
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

/** Modules that only PyInstaller needs: what imports them when they are there must not find them. */
async function hiddenModules(tool: string, site: Site): Promise<string[]> {
  const top = new Set([...site.owners.keys()].map(file => file.split('/')[0]?.replace(/\.py$/, '')))
  const names = (await readdir(tool)).flatMap(name => /^(\w+)(?:\.py)?$/.exec(name)?.[1] ?? [])
  return names.filter(name => name !== 'bin' && name !== '__pycache__' && !top.has(name)).sort()
}
