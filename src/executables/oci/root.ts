/** The files of an image for one platform, in a folder that stands for its `/`: CPython, wheels, scripts and a system. */
import { chmod, copyFile, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readNative } from '../../archives/native-headers.js'
import { readWheel } from '../../archives/wheel.js'
import { PackagingError } from '../../core/errors.js'
import { programVersion } from '../../core/version.js'
import { walk } from '../../host/files.js'
import { formatPython } from '../../interpreters/versions.js'
import { commandsOf, mainOf } from '../../project/commands.js'
import type { EntryPoint, Script } from '../../project/entry-point.js'
import { isFile, normalizeName } from '../../project/paths.js'
import { compileModules } from '../bytecode.js'
import type { ComponentText, ExecutableRequest } from '../format.js'
import type { Origin } from '../member.js'
import { pythonTexts } from '../pyo3/contents.js'
import { dropSearchPaths, installWheels } from '../pyo3/libraries.js'
import { type Layout, layoutOf } from '../pyo3/machine.js'
import { choosePython, writePython } from '../pyo3/python.js'
import { startCode } from '../start-code.js'

/** Where CPython, dependencies and application are in the image: one installation, which layers share. */
export const PREFIX = '/opt/python'

/** The parts of an image, a layer each. */
export type Part = 'system' | 'python' | 'dependencies' | 'application'

interface RootFile {
  readonly origin: Origin
  readonly part: Part
}

/** The files of an image before a system is added. */
export interface ImageRoot {
  /** Absolute path of the folder. */
  readonly root: string
  /** By path in the image, without the first `/`; links too. */
  readonly files: ReadonlyMap<string, RootFile>
  readonly entryPoint: readonly string[]
  /** Whether the interpreter finds its own library only when it is told where. */
  readonly toldLibrary: boolean
  /** Folders of this machine in which its libraries were searched for. */
  readonly hints: readonly string[]
  readonly texts: readonly ComponentText[]
  readonly warnings: readonly string[]
}

/** @throws PackagingError(s) as `choosePython` and `installWheels`; `input/conflict`, `build/tool-failed` */
export async function makeRoot(request: ExecutableRequest): Promise<ImageRoot> {
  const { context, target, wheels, interpreter, dir, say } = request
  if (interpreter === undefined)
    throw new PackagingError('interpreter/missing', {
      message: `To compile the modules of a container image, a Python ${formatPython(target.python)} of this machine is needed, and there is none.`,
      fix: `Install Python ${formatPython(target.python)}.`,
    })
  const root = path.join(dir, 'image')
  const opt = path.join(root, 'opt')
  const layout = layoutOf(target.python, target.platform)
  await mkdir(opt, { recursive: true })
  const { parts, warning } = await choosePython(request)
  say(`${target.platform.name}: Python ${parts.version} of ${parts.source}`)
  const installed = await installWheels(opt, layout, wheels)
  await writePython(opt, parts, layout, installed.tkinter)
  await addProgram(path.dirname(path.dirname(parts.stdlib)), opt, layout)
  const scripts = await addScripts(request, opt, layout)
  const own = normalizeName(request.application.name)
  const partOf = (name: string) => (normalizeName(name) === own ? ('application' as const) : ('dependencies' as const))
  const files = new Map<string, RootFile>()
  const origin = (name: string): RootFile => {
    const wheel = installed.origins.get(name) ?? installed.origins.get(sourceOf(name))
    if (wheel?.kind === 'wheel') return { origin: wheel, part: partOf(wheel.package) }
    const script = scripts.get(name)
    const [program = '', version = ''] = programVersion().split(' ')
    if (script !== undefined) return { origin: { kind: 'tool', package: program, version }, part: partOf(script) }
    return { origin: { kind: 'interpreter', version: parts.version }, part: 'python' }
  }
  const record = async () => {
    for await (const { name, file, link } of walk(opt, '', true))
      if (file !== undefined || link !== undefined) files.set(`opt/${name}`, origin(name))
  }
  await record()
  const { hints, toldLibrary } = await dropMachinePaths(root, files, layout)
  for (const part of ['python', 'dependencies', 'application'] as const) {
    const modules = [...files].filter(([name, of]) => of.part === part && name.endsWith('.py')).map(([name]) => name)
    await compileModules(
      context.runner,
      interpreter,
      root,
      modules.sort().map(name => path.join(root, name)),
    )
  }
  await record()
  return {
    root,
    files,
    entryPoint: entryPointOf(request, layout),
    toldLibrary,
    hints: [...hints, path.dirname(parts.library)],
    texts: await pythonTexts(parts),
    warnings: [
      ...(warning === undefined ? [] : [warning]),
      ...(installed.replaced.length === 0
        ? []
        : [`two wheels bring ${installed.replaced.slice(0, 5).join(', ')}: the later one stays`]),
    ],
  }
}

/** `a/__pycache__/b.cpython-311.pyc` → `a/b.py` */
function sourceOf(name: string): string {
  return name.replace(/(?:^|(?<=\/))__pycache__\/([^/]+?)\.[\w-]+\.pyc$/, '$1.py')
}

/** `python3.12` and its other names. @param prefix absolute path of the installation it is from */
async function addProgram(prefix: string, opt: string, { interpreter, scripts }: Layout): Promise<void> {
  const file = path.join(prefix, 'bin', interpreter)
  if (!(await isFile(file)))
    throw new PackagingError('interpreter/not-embeddable', {
      message: `${prefix} has no bin/${interpreter} to put into an image.`,
      fix: 'Name the folder, or the archive, of a standalone Python (install_only) with executable-python.',
    })
  const bin = path.join(opt, scripts)
  await mkdir(bin, { recursive: true })
  await copyFile(file, path.join(bin, interpreter))
  await chmod(path.join(bin, interpreter), 0o755)
  for (const name of ['python3', 'python']) await symlink(interpreter, path.join(bin, name))
}

/**
 * Writes the console scripts of every wheel, as an installer does, and lets scripts of wheels start this Python.
 * @returns the wheel's name, by path under `opt` @throws PackagingError `input/conflict` for a program with a name of CPython's
 */
async function addScripts(
  { wheels, application, start, program }: ExecutableRequest,
  opt: string,
  layout: Layout,
): Promise<ReadonlyMap<string, string>> {
  const written = new Map<string, string>()
  const line = `#!${PREFIX}/bin/${layout.interpreter}\n`
  const taken = [layout.interpreter, 'python3', 'python']
  const write = async (name: string, wheel: string, entryPoint: EntryPoint) => {
    const place = `${layout.scripts}/${name}`
    await writeFile(path.join(opt, place), line + startCode(entryPoint), { mode: 0o755 })
    written.set(place, wheel)
  }
  for (const { path: file } of wheels) {
    const { name: wheel, scripts, scriptFiles } = await readWheel(file)
    for (const script of scripts) if (!taken.includes(script.name)) await write(script.name, wheel, functionOf(script))
    for (const name of scriptFiles) await rewriteFirstLine(path.join(opt, layout.scripts, name), line)
  }
  const { entryPoint } = start
  const several = commandsOf(entryPoint)
  const programs = several.length > 0 ? several : [{ name: scriptOf(entryPoint) ?? program, entryPoint }]
  for (const { name, entryPoint: started } of programs) {
    // The module of a single entry point is started by Python itself.
    if (started.kind !== 'function' && (several.length === 0 || started.kind !== 'module')) continue
    if (taken.includes(name))
      throw new PackagingError('input/conflict', {
        message: `The program of a container image cannot be called ${name}: that name is CPython's own.`,
        fix: 'Choose another script with entry-point.',
      })
    if (!written.has(`${layout.scripts}/${name}`)) await write(name, application.name, started)
  }
  return written
}

function scriptOf(entryPoint: EntryPoint): string | undefined {
  return entryPoint.kind === 'function' ? entryPoint.script : undefined
}

function functionOf({ name, module, attribute, gui, extras }: Script): EntryPoint {
  return { kind: 'function', module, attribute, script: name, gui, extras }
}

/** `#!python` stands for the Python of the installation (the wheel format's rule for scripts). */
async function rewriteFirstLine(file: string, line: string): Promise<void> {
  const bytes = await readFile(file)
  const end = bytes.indexOf('\n')
  if (end === -1 || !/^#!pythonw?(?=\s|$)/.test(bytes.toString('latin1', 0, end))) return
  await writeFile(file, Buffer.concat([Buffer.from(line), bytes.subarray(end + 1)]))
}

/** What a container engine starts: of several commands the main one. The others are on PATH, as all scripts are. */
function entryPointOf({ start, program }: ExecutableRequest, { interpreter }: Layout): string[] {
  const python = `${PREFIX}/bin/${interpreter}`
  const entryPoint = mainOf(start.entryPoint)
  switch (entryPoint.kind) {
    case 'function':
      return [`${PREFIX}/bin/${entryPoint.script ?? program}`]
    case 'module':
      return [python, '-m', entryPoint.module]
    case 'script':
      return [python, `${PREFIX}/bin/${entryPoint.file}`]
    case 'none':
      return [python]
  }
}

/** Removes search paths in folders of this machine from CPython's own files. */
async function dropMachinePaths(root: string, files: ReadonlyMap<string, RootFile>, layout: Layout) {
  const hints = new Set<string>()
  let toldLibrary = false
  for (const [name, { origin }] of files) {
    if (origin.kind !== 'interpreter' || !/\.so(?:\.|$)|\/bin\//.test(name)) continue
    const file = path.join(root, name)
    const bytes = await readFile(file)
    const facts = readNative(bytes)
    if (facts === undefined) continue
    const machine = facts.rpaths.filter(folder => path.isAbsolute(folder))
    for (const folder of machine) hints.add(folder)
    if (machine.length > 0 && dropSearchPaths(bytes)) await writeFile(file, bytes)
    if (facts.needs.includes(layout.library)) toldLibrary ||= machine.length > 0 || facts.rpaths.length === 0
  }
  return { hints: [...hints], toldLibrary }
}
