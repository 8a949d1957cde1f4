/** Makes one executable: CPython, the application and the launcher in one folder, and of that, where asked, one file. */

import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { PackagingError } from '../../core/errors.js'
import { sha256Of } from '../../host/files.js'
import type { ProcessRunner } from '../../host/process/command.js'
import { formatPython } from '../../interpreters/versions.js'
import type { EntryPoint } from '../../project/entry-point.js'
import type { ExecutableRequest, MadeExecutable } from '../format.js'
import { crateComponents, type Inventory, membersOf, systemFiles, textsOf } from './contents.js'
import {
  dropSearchPaths,
  FALLBACKS,
  finishNativeFiles,
  type InstalledWheels,
  installWheels,
  searchForAll,
} from './libraries.js'
import { type Layout, layoutOf, rustTarget } from './machine.js'
import { type ChosenPython, choosePython, layPython } from './python.js'
import { findRust, launcherFor, packersFor, type Rust } from './rust.js'

// Compiles every module beforehand, to bytecode that is believed without a look at its source (PEP 552): half the start.

interface BytecodeRequest {
  readonly runner: ProcessRunner
  /** Absolute path of an interpreter of the same minor version: bytecode is the same for every machine. */
  readonly python: string
  /** Absolute path of the folder that is made. */
  readonly root: string
  /** Under it. */
  readonly folder: string
  readonly jobs: number
}

/** A file that is no valid Python, such as a template, stays source. @throws PackagingError `build/tool-failed` */
async function compileBytecode({ runner, python, root, folder, jobs }: BytecodeRequest): Promise<void> {
  const finished = await runner.finish({
    label: 'compile modules to bytecode',
    tool: python,
    args: [
      ...['-S', '-s', '-B', '-m', 'compileall', '-qq', '-j', String(jobs)],
      // The launcher's CPython puts the real path in when a module is imported.
      ...['--invalidation-mode', 'unchecked-hash', '-s', root, path.join(root, folder)],
    ],
    // compileall is looked for in the working folder first.
    cwd: path.dirname(root),
    env: { PYTHONHASHSEED: '0' },
    limits: { total: 1_800_000, idle: 900_000 },
  })
  // 1: some files are not valid.
  if (finished.code === 0 || finished.code === 1) return
  throw new PackagingError('build/tool-failed', {
    message: `${python} cannot compile the application's modules.`,
    fix: 'See its last lines.',
    detail: finished.tail,
  })
}

// What the launcher is told beside it (pure); `src/rust/launcher/src/settings.rs` reads it.

interface LaunchConf {
  readonly entryPoint: EntryPoint
  readonly interpreter: string
  /** Libraries of the system that have a copy in `python/fallback`, those that others need first. */
  readonly preload: readonly string[]
}

/** One `key=value` a line. */
export function launchConf({ entryPoint, interpreter, preload }: LaunchConf): string {
  const lines = [`interpreter=${interpreter}`, ...preload.map(name => `preload=${name}`), starts(entryPoint)]
  const broken = lines.find(line => /[\r\n]/.test(line))
  if (broken !== undefined) throw new Error(`not one line: ${JSON.stringify(broken)}`)
  return `${lines.join('\n')}\n`
}

function starts(entryPoint: EntryPoint): string {
  switch (entryPoint.kind) {
    case 'function': {
      // As the script that pip writes; underscores, because `sys` may be what the module calls its function.
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

// Joins the stub and a payload into one program; `src/rust/onefile/src/slot.rs` reads what is written into it.

const MAGIC = Buffer.from('package-python one-file slot 1:\n')
const SIZE = 512

interface Slot {
  /** Where the payload begins, in bytes. */
  readonly offset: number
  /** Bytes. */
  readonly length: number
  /** How many files it holds. */
  readonly files: number
  /** Name of the folder that it is unpacked into. */
  readonly folder: string
  /** Name of the program in there. */
  readonly launcher: string
}

/** The stub with its slot filled (pure). */
export function fillSlot(stub: Buffer, slot: Slot): Buffer {
  const at = stub.indexOf(MAGIC)
  if (at === -1 || stub.indexOf(MAGIC, at + 1) !== -1) throw new Error('a stub without its one slot')
  const text = [slot.offset, slot.length, slot.files, slot.folder, slot.launcher].map(value => `${value}\n`).join('')
  if (Buffer.byteLength(text) > SIZE - MAGIC.length) throw new Error(`too long for the slot: ${text}`)
  const filled = Buffer.from(stub)
  filled.write(text, at + MAGIC.length)
  return filled
}

interface OneFile {
  /** Absolute paths. */
  readonly stub: string
  readonly payload: string
  readonly output: string
  readonly files: number
  /** What a person may find in the cache: `answer-1.0.0-linux-x86_64`; the payload's digest follows. */
  readonly name: string
  readonly launcher: string
  /** Applied to the stub's bytes before they are written. */
  readonly edit?: (stub: Buffer) => Buffer
}

/** Writes `output`, which can be started. The same parts give the same bytes. */
async function writeOneFile(parts: OneFile): Promise<void> {
  const { payload, output, files, launcher } = parts
  const original = await readFile(parts.stub)
  const stub = parts.edit?.(original) ?? original
  const { size } = await stat(payload)
  // What is started is part of the folder's name too: a wrong slot must not meet a right folder.
  const digest = createHash('sha256')
    .update(`${await sha256Of(payload)} ${launcher}`)
    .digest('hex')
    .slice(0, 32)
  const folder = `${parts.name.slice(0, 150)}-${digest}`
  const head = fillSlot(stub, { offset: stub.length, length: size, files, folder, launcher })
  async function* whole() {
    yield head
    yield* createReadStream(payload)
  }
  await pipeline(Readable.from(whole()), createWriteStream(output, { mode: 0o755 }))
}

/** Makes a Windows program open no console (pure). @see https://learn.microsoft.com/windows/win32/debug/pe-format#windows-subsystem */
const GUI = 2

/** A copy of the program's bytes with its subsystem set. */
export function withoutConsole(program: Buffer): Buffer {
  const at = program.readUInt32LE(0x3c)
  if (program.toString('latin1', at, at + 4) !== 'PE\0\0') throw new Error('not a Windows program')
  const copy = Buffer.from(program)
  // The same place in PE32 and PE32+: 68 bytes into the optional header, which follows 24 bytes of others.
  copy.writeUInt16LE(GUI, at + 24 + 68)
  return copy
}

// The compiled programs of one executable, made as soon as a run begins.

/** Compiles what no wheel is needed for; once done, it is in the store. @throws PackagingError(s) */
export async function preparePyo3(request: Pick<ExecutableRequest, 'context' | 'target' | 'say'>): Promise<void> {
  const { context } = request
  const cwd = await context.staging.dir('pyo3')
  const rust = await findRust(context.host, context.runner, cwd)
  await compileFor(request, rust)
}

/** The packers only for one file. @throws PackagingError(s) */
async function compileFor(
  { context, target, say }: Pick<ExecutableRequest, 'context' | 'target' | 'say'>,
  rust: Rust,
): Promise<{
  readonly launcher: string
  readonly packers: { readonly stub: string; readonly pack: string } | undefined
}> {
  const { options, plan } = context.configuration
  const [rustFor, own] = [rustTarget(target.platform), rustTarget(plan.runner)]
  if (rustFor === undefined || own === undefined) throw new Error(`no Rust target for ${target.platform.name}`)
  const programs = { context, rust, target: rustFor, say }
  const single = options.executableLayout === 'file'
  const [launcher, packers] = await allDone([
    launcherFor(programs, target.python),
    single ? packersFor(programs, own) : Promise.resolve(undefined),
  ])
  return { launcher, packers }
}

/** As `Promise.all`, but nothing goes on behind the back of a failure: the folder may be removed then. */
async function allDone<A, B>(work: readonly [Promise<A>, Promise<B>]): Promise<[A, B]> {
  await Promise.allSettled(work)
  return Promise.all(work)
}

/** Shards of a payload: as many threads can unpack it. */
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
  const [{ launcher, packers }, { chosen, wheels }] = await allDone([
    compileFor(request, rust),
    layOut(request, root, layout),
  ])

  const program = `${request.program}${layout.windows ? '.exe' : ''}`
  await refuseClash(root, program, layout)
  const { gui } = start.entryPoint.kind === 'function' ? start.entryPoint : { gui: false }
  const edit = (bytes: Buffer) => (layout.windows && gui ? withoutConsole(bytes) : bytes)
  const launcherBytes = await readFile(launcher)
  if (!layout.windows && !searchForAll(launcherBytes)) throw new Error('a launcher without a search path')
  await writeFile(path.join(root, program), edit(launcherBytes), { mode: 0o755 })
  await writeFile(path.join(root, layout.interpreter), launcherBytes, { mode: 0o755 })

  const system = await finishNativeFiles(request, root, { layout, chosen, wheels, rustc: rust.rustc })
  const preload = FALLBACKS.filter(name => system.some(one => one.fallback && one.name === name))
  const conf = launchConf({ entryPoint: start.entryPoint, interpreter: layout.interpreter, preload })
  await writeFile(path.join(root, 'python', 'launch.conf'), conf)
  await compileAll(request, root, layout, chosen)

  const brought = await systemFiles(system, runner)
  const inventory: Inventory = {
    root,
    layout,
    wheels: wheels.origins,
    python: chosen.parts.version,
    system: brought.origins,
    own: new Set([program, layout.interpreter, 'python/launch.conf']),
  }
  const warnings = [
    ...(chosen.warning === undefined ? [] : [{ check: 'python' as const, reason: chosen.warning }]),
    ...(wheels.replaced.length === 0
      ? []
      : [
          {
            check: 'wheels' as const,
            reason: `two wheels bring ${wheels.replaced.slice(0, 5).join(', ')}: the later one stays`,
          },
        ]),
  ]
  const contents = {
    members: await membersOf(inventory),
    texts: await textsOf(chosen.parts, brought),
    components: await crateComponents(rust, single ? ['launcher', 'stub'] : ['launcher']),
    warnings,
  }
  if (packers === undefined) return { path: root, program, ...contents }
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
  await writeOneFile({
    stub: packers.stub,
    payload,
    output: file,
    files,
    name: request.stem,
    launcher: program,
    edit: bytes => {
      // It needs no library of the bundle, and zig leaves it none to search for.
      dropSearchPaths(bytes)
      return edit(bytes)
    },
  })
  return { path: file, ...contents }
}

/** CPython and the wheels; the wheels first, since they tell what of CPython is needed. */
async function layOut(
  request: ExecutableRequest,
  root: string,
  layout: Layout,
): Promise<{ readonly chosen: ChosenPython; readonly wheels: InstalledWheels }> {
  const chosen = await choosePython(request)
  request.say(`Python ${chosen.parts.version} of ${chosen.parts.words}`)
  const wheels = await installWheels(root, layout, request.wheels)
  await layPython(root, chosen.parts, layout, { tkinter: wheels.tkinter })
  return { chosen, wheels }
}

async function compileAll(
  request: ExecutableRequest,
  root: string,
  layout: Layout,
  chosen: ChosenPython,
): Promise<void> {
  const { interpreter, target, context } = request
  if (interpreter === undefined)
    throw new PackagingError('interpreter/missing', {
      message: `To compile the modules of a pyo3 executable, a Python ${formatPython(target.python)} of this machine is needed, and there is none.`,
      fix: `Install Python ${formatPython(target.python)}; the one inside, ${chosen.parts.words}, need not be for this machine.`,
    })
  await compileBytecode({
    runner: context.runner,
    python: interpreter.path,
    root,
    folder: layout.stdlib,
    jobs: context.jobs,
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
