/** Makes a pyo3 executable: CPython, the application and the launcher in one folder, which may become one file. */

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { signAdHoc } from '../../archives/ad-hoc.js'
import { PackagingError } from '../../core/errors.js'
import { formatPython } from '../../interpreters/versions.js'
import { commandsOf, isGui } from '../../project/commands.js'
import type { EntryPoint, Program } from '../../project/entry-point.js'
import type { ExecutableRequest, MadeExecutable, PreflightRequest } from '../format.js'
import { minimumProblem, reportEarly } from '../inspect.js'
import { memberOf } from '../member.js'
import { programAbout, withResources } from '../windows-resources.js'
import { launcherFor, packersFor } from './compile.js'
import { crateComponents, type Inventory, membersOf, pythonTexts, systemFiles } from './contents.js'
import { dropSearchPaths, FALLBACKS, finishNativeFiles, installWheels, searchForAll } from './libraries.js'
import { type Layout, layoutOf, rustTarget } from './machine.js'
import { finishMacosFiles } from './macos.js'
import { writeOneFile } from './one-file.js'
import { type ChosenPython, choosePython, writePython } from './python.js'
import { findRust, type Rust } from './rust.js'

/**
 * The settings of the launcher, one `key=value` a line (pure); `src/rust/launcher/src/settings.rs` reads them.
 * @param preload system libraries with a copy in `python/fallback`, those that others need first
 */
export function launchConf(entryPoint: EntryPoint, interpreter: string, preload: readonly string[]): string {
  const lines = [`interpreter=${interpreter}`, ...preload.map(name => `preload=${name}`), ...starts(entryPoint)]
  const broken = lines.find(line => /[\r\n]/.test(line))
  if (broken !== undefined) throw new Error(`not one line: ${JSON.stringify(broken)}`)
  return `${lines.join('\n')}\n`
}

function starts(entryPoint: EntryPoint): readonly string[] {
  // A line with the name of a command begins what that one starts.
  if (entryPoint.kind === 'commands')
    return entryPoint.commands.flatMap(({ name, entryPoint: program }) => [`name=${name}`, startOf(program)])
  return [startOf(entryPoint)]
}

function startOf(entryPoint: Program | { readonly kind: 'none' }): string {
  switch (entryPoint.kind) {
    case 'function': {
      // As in pip's scripts; with underscores, because the function may be called `sys`.
      const [first = '', ...rest] = entryPoint.attribute.split('.')
      const called = ['_main', ...rest].join('.')
      return `command=import sys as _sys; from ${entryPoint.module} import ${first} as _main; _sys.exit(${called}())`
    }
    case 'module':
      return `module=${entryPoint.module}`
    case 'script':
      return `script=${entryPoint.file}`
    case 'none':
      return 'python='
  }
}

const GUI = 2

/** A copy of a Windows program that opens no console (pure). @see https://learn.microsoft.com/windows/win32/debug/pe-format#windows-subsystem */
export function withoutConsole(program: Buffer): Buffer {
  const at = program.readUInt32LE(0x3c)
  if (program.toString('latin1', at, at + 4) !== 'PE\0\0') throw new Error('not a Windows program')
  const copy = Buffer.from(program)
  // In PE32 and PE32+: 68 bytes into the optional header, which follows 24 bytes of others.
  copy.writeUInt16LE(GUI, at + 24 + 68)
  return copy
}

/**
 * Reports before a minute of compiling that the CPython to embed needs a newer system than the minimum.
 * @throws PackagingError(s) `build/floor` where that is promised; as `choosePython`
 */
export async function checkPyo3Python(request: PreflightRequest): Promise<void> {
  const { platform } = request.target
  const { parts } = await choosePython(request)
  const member = await memberOf(path.basename(parts.library), parts.library, {
    kind: 'interpreter',
    version: parts.version,
  })
  const file = `A pyo3 executable for ${platform.name}`
  const problem = minimumProblem({ made: { members: [member] }, platform, file })
  if (problem !== undefined) reportEarly(request, problem)
}

/** Compiles the programs, which need no wheel, into the store. @throws PackagingError(s) */
export async function preparePyo3(request: Pick<ExecutableRequest, 'context' | 'target' | 'say'>): Promise<void> {
  const { host, runner, staging } = request.context
  await compileFor(request, await findRust(host, runner, await staging.dir('pyo3')))
}

/** The compiled programs; the packers only for one file. @throws PackagingError(s) */
async function compileFor({ context, target, say }: Pick<ExecutableRequest, 'context' | 'target' | 'say'>, rust: Rust) {
  const { options, plan } = context.configuration
  const [rustFor, own] = [rustTarget(target.platform), rustTarget(plan.runner)]
  if (rustFor === undefined || own === undefined) throw new Error(`no Rust target for ${target.platform.name}`)
  const programs = { context, rust, target: rustFor, os: plan.runner.os, say }
  const single = options.executableLayout === 'file'
  const [launcher, packers] = await allDone(
    launcherFor(programs, target.python),
    single ? packersFor(programs, own) : Promise.resolve(undefined),
  )
  return { launcher, packers }
}

/** As `Promise.all`, but waits for both after a failure, as the folder may be removed then. */
async function allDone<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other])
  return Promise.all([one, other])
}

const TERMINAL =
  'started from the Finder, it opens a terminal beside its window: only PyInstaller makes an .app of a GUI script'

/** No command begins with a dot, so that none is called like this program. */
const NEUTRAL = '.commands'

/** The shards of a payload: the number of threads that can unpack it. */
const SHARDS = 8
/** zstd's; 19 is a tenth smaller and takes ten times as long. */
const LEVEL = 9

/** @throws PackagingError(s) */
export async function makePyo3(request: ExecutableRequest): Promise<MadeExecutable> {
  const { context, target, dir, start } = request
  const { runner, host } = context
  const layout = layoutOf(target.python, target.platform)
  const single = context.configuration.options.executableLayout === 'file'
  const rust = await findRust(host, runner, dir)

  const root = path.join(dir, 'folder')
  await mkdir(root, { recursive: true })
  const [{ launcher, packers }, { chosen, wheels }] = await allDone(
    compileFor(request, rust),
    writeFolder(request, root, layout),
  )

  const suffix = layout.windows ? '.exe' : ''
  const program = `${request.program}${suffix}`
  const commands = commandsOf(start.entryPoint).map(({ name }) => name + suffix)
  // One file starts one that is called like no command, where it is not called like one itself.
  const neutral = commands.length > 0 && single ? [`${NEUTRAL}${suffix}`] : []
  const programs = [...new Set([program, ...commands, ...neutral])]
  for (const one of programs) await refuseClash(root, one, layout)
  const gui = isGui(start.entryPoint)
  const shown = layout.windows ? await windowsResources(request) : undefined
  const edit = (bytes: Buffer) => (layout.windows && gui ? withoutConsole(bytes) : bytes)
  const launcherBytes = shown ? shown.write(await readFile(launcher)) : await readFile(launcher)
  if (layout.os === 'linux' && !searchForAll(launcherBytes)) throw new Error('a launcher without a search path')
  // On macOS the signature names the program.
  const named = (name: string) => (layout.os === 'macos' ? signAdHoc(launcherBytes, name) : launcherBytes)
  for (const one of programs) await writeFile(path.join(root, one), edit(named(one)), { mode: 0o755 })
  await writeFile(path.join(root, layout.interpreter), named(layout.interpreter), { mode: 0o755 })

  const system = await finishNativeFiles(request, root, layout, { chosen, wheels, programs }, rust.rustc)
  if (layout.os === 'macos') await finishMacosFiles(root, new Set(wheels.origins.keys()))
  const preload = FALLBACKS.filter(name => system.some(one => one.path === `python/fallback/${name}`))
  const conf = launchConf(start.entryPoint, layout.interpreter, preload)
  await writeFile(path.join(root, 'python', 'launch.conf'), conf)
  await compileBytecode(request, root, layout, chosen)

  const { origins, texts } = await systemFiles(system, runner)
  const inventory: Inventory = {
    root,
    layout,
    wheels: wheels.origins,
    python: chosen.parts.version,
    system: origins,
    own: new Set([...programs, layout.interpreter, 'python/launch.conf']),
  }
  const replaced = wheels.replaced.slice(0, 5).join(', ')
  const window = gui && layout.os === 'macos'
  const warnings = [
    ...(window ? [{ check: 'window' as const, reason: TERMINAL }] : []),
    ...(chosen.warning === undefined ? [] : [{ check: 'python' as const, reason: chosen.warning }]),
    ...(replaced === ''
      ? []
      : [{ check: 'wheels' as const, reason: `two wheels bring ${replaced}: the later one stays` }]),
  ]
  const contents = {
    members: await membersOf(inventory),
    texts: [...(await pythonTexts(chosen.parts)), ...texts],
    components: await crateComponents(rust, single ? ['launcher', 'stub'] : ['launcher']),
  }
  if (packers === undefined)
    return {
      path: root,
      program,
      others: programs.slice(1),
      ...contents,
      warnings: [...warnings, ...(shown?.warnings() ?? [])],
    }
  const file = path.join(dir, program)
  const payload = path.join(dir, 'payload')
  const packed = await runner.run({
    label: `pack ${request.stem}`,
    tool: packers.pack,
    args: [root, payload, String(SHARDS), String(LEVEL)],
    cwd: dir,
    capture: true,
    limits: { total: 1_800_000 },
  })
  const files = Number(packed.stdout.split(' ')[0])
  const stub = shown ? shown.write(await readFile(packers.stub)) : await readFile(packers.stub)
  // It needs no library of the bundle, and zig leaves it none to search for.
  dropSearchPaths(stub)
  await writeOneFile(edit(stub), payload, file, {
    name: request.stem,
    launcher: neutral[0] ?? program,
    files,
    os: layout.os,
    several: commands.length > 0,
  })
  return { path: file, ...contents, warnings: [...warnings, ...(shown?.warnings() ?? [])] }
}

/** Gives Windows programs their icon, version and manifest; `failed` where a linker left no room. @throws PackagingError `input/path` */
async function windowsResources(request: ExecutableRequest) {
  const { options, project } = request.context.configuration
  const { ico } = options.icon
  const icon = ico === undefined ? undefined : { file: ico, bytes: await readFile(path.resolve(project.dir, ico)) }
  let failed = false
  return {
    write(program: Buffer): Buffer {
      const written = withResources(program, programAbout(request), icon)
      failed ||= written === undefined
      return written ?? program
    },
    warnings: () =>
      failed
        ? [{ check: 'icon' as const, reason: 'without icon, version and manifest: the linker left no room for them' }]
        : [],
  }
}

/** Writes CPython and the wheels; the wheels first, as they decide which parts of CPython are needed. */
async function writeFolder(request: ExecutableRequest, root: string, layout: Layout) {
  const chosen = await choosePython(request)
  request.say(`Python ${chosen.parts.version} of ${chosen.parts.source}`)
  const wheels = await installWheels(root, layout, request.wheels)
  await writePython(root, chosen.parts, layout, wheels.tkinter)
  return { chosen, wheels }
}

/**
 * Compiles every module beforehand, to bytecode that is used without a look at its source (PEP 552): starts take half the
 * time. A file that is not valid Python, such as a template, stays source. @throws PackagingError `build/tool-failed`
 */
async function compileBytecode(
  { interpreter, target, context }: ExecutableRequest,
  root: string,
  layout: Layout,
  chosen: ChosenPython,
): Promise<void> {
  if (interpreter === undefined)
    throw new PackagingError('interpreter/missing', {
      message: `To compile the modules of a pyo3 executable, a Python ${formatPython(target.python)} of this machine is needed, and there is none.`,
      fix: `Install Python ${formatPython(target.python)}; the one inside, ${chosen.parts.source}, need not be for this machine.`,
    })
  const finished = await context.runner.finish({
    label: 'compile modules to bytecode',
    // Bytecode of a minor version is the same for every machine.
    tool: interpreter.path,
    args: [
      ...['-S', '-s', '-B', '-m', 'compileall', '-qq', '-j', String(context.jobs)],
      // The launcher's CPython puts the real path in when a module is imported.
      ...['--invalidation-mode', 'unchecked-hash', '-s', root, path.join(root, layout.stdlib)],
    ],
    // Python searches the working folder for compileall first.
    cwd: path.dirname(root),
    env: { PYTHONHASHSEED: '0' },
    limits: { total: 1_800_000, idle: 900_000 },
  })
  // 1: some files are not valid.
  if (finished.code === 0 || finished.code === 1) return
  throw new PackagingError('build/tool-failed', {
    message: `${interpreter.path} cannot compile the application's modules.`,
    fix: 'See its last lines.',
    detail: finished.tail,
  })
}

/** `python`, the folder, cannot be the program too. @throws PackagingError `input/conflict` */
async function refuseClash(root: string, program: string, layout: Layout): Promise<void> {
  const taken = [...(await readdir(root)), layout.interpreter]
  if (!taken.some(name => name.toLowerCase() === program.toLowerCase())) return
  throw new PackagingError('input/conflict', {
    message: `A pyo3 executable cannot be called ${program}: that name is CPython's own in its folder.`,
    fix: 'Choose another script with entry-point.',
  })
}
