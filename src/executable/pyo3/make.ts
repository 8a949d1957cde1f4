/** Makes one executable: CPython, the application and the launcher in one folder, and of that, where asked, one file. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError } from '../../core/errors.js'
import type { ExecutableRequest, MadeExecutable } from '../../executables/format.js'
import { formatPython } from '../../interpreters/versions.js'
import { compileBytecode } from './bytecode.js'
import { type ChosenPython, choosePython } from './choose-python.js'
import { crateComponents, type Inventory, membersOf, systemFiles, textsOf } from './contents.js'
import { dropSearchPaths, searchForAll } from './elf-paths.js'
import { launchConf } from './launch-conf.js'
import { FALLBACKS } from './libraries.js'
import { type Layout, layoutOf } from './machine.js'
import { settleNative } from './native-files.js'
import { writeOneFile } from './one-file.js'
import { withoutConsole } from './pe-window.js'
import { allDone, compileFor } from './prepare.js'
import { layPython } from './python-home.js'
import { findRust } from './rust.js'
import { type InstalledWheels, installWheels } from './wheels-in.js'

/** Shards of a payload: as many threads can unpack it. */
const SHARDS = 8
/** zstd's; 19 is a tenth smaller and takes ten times as long. */
const LEVEL = 9

/** @throws PackagingError(s) */
export async function makePyo3(request: ExecutableRequest): Promise<MadeExecutable> {
  const { workshop, target, dir, start } = request
  const { runner, host } = workshop
  const layout = layoutOf(target.python, target.platform)
  const single = workshop.configuration.options.executableLayout === 'file'
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

  const system = await settleNative(request, root, { layout, chosen, wheels, rustc: rust.rustc })
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
    ...(chosen.warning === undefined ? [] : [{ check: 'python', reason: chosen.warning }]),
    ...(wheels.replaced.length === 0
      ? []
      : [
          {
            check: 'wheels',
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
  const { interpreter, target, workshop } = request
  if (interpreter === undefined)
    throw new PackagingError('interpreter/missing', {
      message: `To compile the modules of a pyo3 executable, a Python ${formatPython(target.python)} of this machine is needed, and there is none.`,
      fix: `Install Python ${formatPython(target.python)}; the one inside, ${chosen.parts.words}, need not be for this machine.`,
    })
  await compileBytecode({
    runner: workshop.runner,
    python: interpreter.path,
    root,
    folder: layout.stdlib,
    jobs: workshop.jobs,
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
