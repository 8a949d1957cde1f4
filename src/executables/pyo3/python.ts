/** The CPython inside: the one that the user named, a relocatable one of this machine, a download, or else any of this machine. */
import { copyFile, mkdir, readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { glibcOf } from '../../archives/elf-headers.js'
import type { NativeFacts } from '../../archives/native-facts.js'
import { readNative } from '../../archives/native-headers.js'
import { extractSdist } from '../../archives/sdist.js'
import { type NamedPython, namedFor } from '../../config/executable-options.js'
import { PackagingError } from '../../core/errors.js'
import type { Interpreter, Target } from '../../core/model.js'
import { namesIn, orFsError, sha256Of } from '../../host/files.js'
import type { ProcessRunner } from '../../host/process/command.js'
import { localFiles } from '../../interpreters/discover.js'
import { downloadsForbidden, install, uvRequest } from '../../interpreters/install.js'
import { formatPython } from '../../interpreters/versions.js'
import { exists, isFile } from '../../project/paths.js'
import { compareVersions } from '../../targets/platforms.js'
import type { ExecutableRequest } from '../format.js'
import { probeParts } from '../probe.js'
import { type Layout, layoutOf } from './machine.js'

/** The parts of a CPython that an executable needs: of a standalone folder, or of this machine's interpreter. */
export interface PythonParts {
  /** `3.11.11` */
  readonly version: string
  /** Where it is from, for messages. */
  readonly source: string
  /** Absolute path of libpython, or of `python311.dll`. */
  readonly library: string
  readonly facts: NativeFacts
  /** Absolute folder. */
  readonly stdlib: string
  /** Absolute folder of the extension modules: `lib-dynload`, `DLLs`. */
  readonly dynload: string | undefined
  /** Absolute folder with the `tcl8.6` and similar that tkinter needs; undefined when there is none to include. */
  readonly tcl: string | undefined
  /** True when it is relocatable, and needs nothing of the machine but the C library. */
  readonly standalone: boolean
}

const WAY_OUT =
  'Use a Python that can be moved: one of `uv python install`, or name one with executable-python (docs/pyo3.md).'

/**
 * Finds a CPython in a folder with the layout of python-build-standalone's archives.
 * @throws PackagingError `interpreter/not-embeddable` when there is none, or one for another target
 */
export async function partsOfFolder(folder: string, target: Target, source: string): Promise<PythonParts> {
  const { windows, library: name } = layoutOf(target.python, target.platform)
  const { major, minor } = target.python
  const python = formatPython(target.python)
  const library = windows ? path.join(folder, name) : path.join(folder, 'lib', name)
  const stdlib = windows ? path.join(folder, 'Lib') : path.join(folder, 'lib', `python${major}.${minor}`)
  const [bytes, hasLibrary] = await Promise.all([
    readFile(library).catch(() => undefined),
    isFile(path.join(stdlib, 'os.py')),
  ])
  if (bytes === undefined || !hasLibrary)
    throw notEmbeddable(
      `${source} has no Python ${python} to embed: ${path.relative(folder, bytes === undefined ? library : stdlib)} is missing.`,
      `Name the folder, or the archive, of a standalone Python ${python} (install_only) for ${target.platform.name}.`,
    )
  const facts = readNative(bytes)
  if (facts === undefined || !facts.arches.includes(target.platform.arch))
    throw notEmbeddable(
      `${source} is a Python for ${facts?.arches.join(', ') ?? 'no machine'}, not for ${target.platform.name}.`,
      `Name one for ${target.platform.name}.`,
    )
  if (target.platform.os === 'macos' && facts.arches.length > 1)
    throw notEmbeddable(
      `${source} is a Python for several processors (${facts.arches.join(', ')}), which cannot be moved here.`,
      `Name a standalone one for ${target.platform.name} alone.`,
    )
  return {
    version: versionIn(bytes, major, minor) ?? python,
    source,
    library,
    facts,
    stdlib,
    dynload: windows ? path.join(folder, 'DLLs') : path.join(stdlib, 'lib-dynload'),
    tcl: windows ? path.join(folder, 'tcl') : path.join(folder, 'lib'),
    standalone: true,
  }
}

/** The version inside libpython, where it ends with a zero (pure). */
export function versionIn(library: Buffer, major: number, minor: number): string | undefined {
  const text = library.toString('latin1')
  return new RegExp(`[^\\d.](${major}\\.${minor}\\.\\d{1,3}(?:(?:a|b|rc)\\d+)?)\\+?\\0`).exec(text)?.[1]
}

/** @throws PackagingError `interpreter/not-embeddable` when it has no shared libpython, or its distribution changed it */
export async function partsOfInterpreter(
  interpreter: Interpreter,
  target: Target,
  runner: ProcessRunner,
  cwd: string,
): Promise<PythonParts> {
  const { path: file } = interpreter
  const answer = await probeParts(file, runner, cwd)
  if (answer.library === null)
    throw notEmbeddable(`${file} has no shared libpython, so it cannot be embedded.`, WAY_OUT)
  if (answer.site !== 'site-packages')
    throw notEmbeddable(
      `${file} is changed by its distribution (it installs into ${answer.site}), so it cannot be embedded.`,
      WAY_OUT,
    )
  const library = await realpath(answer.library)
  const bytes = await readFile(library)
  const facts = readNative(bytes)
  // On macOS with the folder that it was built for.
  if (
    facts?.soname === undefined ||
    path.posix.basename(facts.soname) !== layoutOf(target.python, target.platform).library
  )
    throw notEmbeddable(`${library} is not the libpython that ${file} should have.`, WAY_OUT)
  const root = path.resolve(answer.stdlib, '..')
  const standalone = await isStandalone(path.resolve(root, '..'), facts, target)
  if (target.platform.os === 'macos' && (!standalone || facts.arches.length > 1))
    throw notEmbeddable(
      `${file} needs libraries of this machine, or is for several processors, so it cannot be embedded on macOS.`,
      WAY_OUT,
    )
  return {
    version: answer.version,
    source: `${file} (${interpreter.source})`,
    library,
    facts,
    stdlib: answer.stdlib,
    dynload: answer.dynload ?? undefined,
    tcl: standalone ? root : undefined,
    standalone,
  }
}

/** python-build-standalone adds a note to each, and none of them needs a recent glibc. */
async function isStandalone(prefix: string, facts: NativeFacts, target: Target): Promise<boolean> {
  const names = await namesIn(prefix)
  const marked = names.includes('PYTHON.json') || names.includes('BUILD')
  return (
    marked ||
    (target.platform.os !== 'macos' && compareVersions(glibcOf(facts) ?? '0.0', target.platform.floor || '2.17') <= 0)
  )
}

function notEmbeddable(message: string, fix: string): PackagingError {
  return new PackagingError('interpreter/not-embeddable', { message, fix })
}

export interface ChosenPython {
  readonly parts: PythonParts
  /** What the user should know about the choice. */
  readonly warning?: string
}

type Request = Pick<ExecutableRequest, 'context' | 'uv' | 'target' | 'interpreter' | 'dir' | 'say'>

/** @throws PackagingError(s) `interpreter/not-embeddable`, `interpreter/missing`, `input/path`, `dependency/hash` */
export async function choosePython(request: Request): Promise<ChosenPython> {
  const { context, target, interpreter } = request
  const named = namedFor(context.configuration.options.executablePython, target)
  if (named !== undefined) return { parts: await partsOfNamed(request, named) }
  const { runner: own } = context.configuration.plan
  const mine = target.platform.name === own.name ? interpreter : undefined
  const here =
    mine &&
    (await partsOfInterpreter(mine, target, context.runner, request.dir).catch((thrown: unknown) => {
      if (thrown instanceof PackagingError) return thrown
      throw thrown
    }))
  if (here !== undefined && 'standalone' in here && here.standalone) return { parts: here }
  const downloaded = await downloadOne(request)
  if ('parts' in downloaded) return downloaded
  if (here instanceof PackagingError) throw here
  if (here !== undefined)
    return {
      parts: here,
      warning: `it contains ${here.source}, which needs this machine's libraries and glibc: no standalone Python could be downloaded (${downloaded.reason})`,
    }
  throw new PackagingError('interpreter/missing', {
    message: `There is no Python ${formatPython(target.python)} for ${target.platform.name} to embed: ${downloaded.reason}.`,
    fix: 'Name a folder or an archive of a standalone Python for it with executable-python, or set UV_PYTHON_INSTALL_MIRROR to a mirror that has one.',
    detail: downloaded.detail,
  })
}

/** Opens an archive only when it has the given hash. */
async function partsOfNamed(request: Request, named: NamedPython): Promise<PythonParts> {
  const { context, target } = request
  const file = path.resolve(context.host.workspace, named.path)
  const source = `executable-python '${named.path}'`
  if (!(await isFile(file))) {
    if (await exists(file)) return partsOfFolder(file, target, source)
    throw new PackagingError('input/path', {
      message: `${source} does not exist.`,
      fix: 'Name an existing folder or .tar.gz archive, relative to the workspace.',
    })
  }
  if (named.sha256 === undefined)
    throw new PackagingError('input/invalid', {
      message: `${source} is an archive, and its hash is missing.`,
      fix: `Write ${named.path}#sha256=… with the sha256 that its maker publishes.`,
    })
  const found = await sha256Of(file)
  if (found !== named.sha256)
    throw new PackagingError('dependency/hash', {
      message: `${source} has the sha256 ${found}, not ${named.sha256}.`,
      fix: 'Download it again, or correct the hash.',
    })
  const folder = await extractSdist(file, path.join(request.dir, 'named-python'))
  return partsOfFolder(folder, target, source)
}

/** uv compares its downloads with the hashes inside itself. */
async function downloadOne(
  request: Request,
): Promise<ChosenPython | { readonly reason: string; readonly detail: readonly string[] }> {
  const { context, target, uv, say } = request
  const { env, store, workspace } = context.host
  const folder = path.join(store, 'pyo3', 'pythons')
  await mkdir(folder, { recursive: true })
  const before = await installedIn(folder, request)
  if (before !== undefined) return { parts: before }
  if (downloadsForbidden(env)) return { reason: 'UV_PYTHON_DOWNLOADS forbids downloads', detail: [] }
  say(`downloading Python ${formatPython(target.python)} for ${target.platform.name}`)
  const { runner } = context
  const { os } = context.configuration.plan.runner
  const machine = { os, env, home: homedir(), workspace, downloads: folder, files: localFiles, runner }
  const detail = await install(machine, uv.tool, [target.python], target.platform)
  const after = await installedIn(folder, request)
  if (after !== undefined) return { parts: after }
  const words = detail.map(line => line.trim()).filter(line => line !== '')
  return { reason: words.at(-1) ?? 'uv has none', detail }
}

/** uv names a folder `cpython-3.11.11-linux-x86_64-gnu`. */
async function installedIn(folder: string, { target }: Request): Promise<PythonParts | undefined> {
  const [, version = '', rest = ''] = /^cpython-([\d.]+)(-.*)$/.exec(uvRequest(target.python, target.platform)) ?? []
  const names = (await readdir(folder)).filter(name => name.startsWith(`cpython-${version}.`) && name.endsWith(rest))
  const patch = (name: string) => Number(/^cpython-\d+\.\d+\.(\d+)/.exec(name)?.[1] ?? -1)
  const [newest] = names.sort((a, b) => patch(b) - patch(a))
  return newest === undefined ? undefined : partsOfFolder(path.join(folder, newest), target, newest)
}

/** Parts of the standard library that no finished application uses: top-level names of `lib/python3.11`. */
const LEFT_OUT = new Set([
  '__phello__',
  'ensurepip',
  'idlelib',
  'lib2to3',
  'pydoc_data',
  'site-packages',
  'test',
  'turtledemo',
])
const TKINTER = new Set(['tkinter', 'turtle.py'])
const TESTS = /(?:^|\/)(?:tests?|idle_test)\//
/** Extension modules that only CPython's own tests import. */
const TEST_MODULES = /^(?:_test\w*|_ctypes_test|_xxtestfuzz|_xxsubinterpreters_test|xxlimited\w*|xxsubtype)\./
const TK_MODULES = /^_tkinter\./

/** @param name path under the standard library, with `/` @param tkinter whether a wheel names it */
export function keepsStandard(name: string, tkinter: boolean): boolean {
  const [top = ''] = name.split('/')
  if (LEFT_OUT.has(top) || /^config-/.test(top)) return false
  if (!tkinter && TKINTER.has(top)) return false
  if (name.includes('__pycache__/') || TESTS.test(name)) return false
  return !/\.(?:a|whl)$/.test(name)
}

/** @param name file name of an extension module, or of a library beside them on Windows */
export function keepsModule(name: string, tkinter: boolean): boolean {
  if (TEST_MODULES.test(name)) return false
  if (!tkinter && (TK_MODULES.test(name) || /^(?:tcl|tk)\d+t?\.dll$/i.test(name))) return false
  return /\.(?:so|pyd|dll)$/i.test(name)
}

/** Tcl and Tk beside a standalone Python's libraries. */
function keepsTcl(name: string): boolean {
  return /^(?:lib)?(?:tcl|tk|itcl|thread|tix)[\d.]/i.test(name)
}

/**
 * Writes `python/` and the libraries beside the program.
 * @param root absolute path of the executable's folder @param tkinter whether a wheel names it
 */
export async function writePython(root: string, parts: PythonParts, layout: Layout, tkinter: boolean): Promise<void> {
  await orFsError(`copy Python into ${root}`, root, async () => {
    const standard = path.join(root, layout.stdlib)
    await copyTree(parts.stdlib, standard, name => keepsStandard(name, tkinter) && !name.startsWith('lib-dynload/'))
    if (parts.dynload !== undefined) {
      const modules = layout.windows ? path.join(root, 'python', 'DLLs') : path.join(standard, 'lib-dynload')
      await copyTree(parts.dynload, modules, name => keepsModule(path.posix.basename(name), tkinter))
    }
    if (tkinter && parts.tcl !== undefined) {
      const tcl = path.join(root, 'python', layout.windows ? 'tcl' : 'lib')
      await copyTree(parts.tcl, tcl, name => keepsTcl(name.split('/')[0] ?? ''))
    }
    await mkdir(path.dirname(path.join(root, layout.libraryPath)), { recursive: true })
    await copyFile(parts.library, path.join(root, layout.libraryPath))
    if (layout.windows) {
      const beside = path.dirname(parts.library)
      for (const name of (await readdir(beside)).filter(one => /^(?:python3|vcruntime\d+(?:_\d)?)\.dll$/i.test(one)))
        await copyFile(path.join(beside, name), path.join(root, name))
    }
    // `site` needs this folder even when it is empty.
    await mkdir(path.join(root, layout.sitePackages), { recursive: true })
  })
}

/** Copies the files that `keep` accepts, links followed; modes become 644 or 755. */
async function copyTree(from: string, to: string, keep: (name: string) => boolean, under = ''): Promise<void> {
  for (const base of await readdir(path.join(from, under))) {
    const name = under === '' ? base : `${under}/${base}`
    const file = path.join(from, name)
    const found = await stat(file).catch(() => undefined)
    if (found?.isDirectory()) {
      if (keep(`${name}/`)) await copyTree(from, to, keep, name)
    } else if (found?.isFile() && keep(name)) {
      const target = path.join(to, name)
      await mkdir(path.dirname(target), { recursive: true })
      await writeFile(target, await readFile(file), { mode: found.mode & 0o100 ? 0o755 : 0o644 })
    }
  }
}
