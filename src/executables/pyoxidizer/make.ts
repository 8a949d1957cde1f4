/** Runs PyOxidizer with this machine's Rust and one CPython, and puts the wheels beside the program. */
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readNative } from '../../archives/native-headers.js'
import { PackagingError } from '../../core/errors.js'
import { walk } from '../../host/files.js'
import { toolVersions } from '../../tools/locked.js'
import type { ExecutableRequest, MadeExecutable } from '../format.js'
import { type Member, memberOf, type Origin } from '../member.js'
import { findCargo, makeSite, type Site } from '../probe.js'
import { multiprocessingChild, startCode } from '../start-code.js'
import { type Distribution, distributionFor, LIMITS } from './distribution.js'

/** The names of the folders beside a program: of the application's wheels, and of extension modules. No folder has its name. */
function foldersBeside(program: string) {
  const [application, modules] = ['app', 'lib'].map(name => (name === program ? `${name}-files` : name)) as [
    string,
    string,
  ]
  return { application, modules }
}

/**
 * The configuration of a build in PyOxidizer's own language (pure). The standard library is in memory, extension modules
 * are in a folder, and the wheels unchanged in a folder of their own: packages like numpy look for files beside themselves.
 * @param start Python that starts the application
 * @see https://pyoxidizer.readthedocs.io/en/v0.24.0/pyoxidizer_config_api.html
 */
export function oxidizerConfig(name: string, { file, sha256 }: Distribution, start: string): string {
  const { application, modules } = foldersBeside(name)
  // Starlark reads JSON's string literals.
  const [quotedName, archive, hash, command] = [name, file, sha256, start].map(text => JSON.stringify(text))
  return `def make_exe():
    dist = PythonDistribution(sha256=${hash}, local_path=${archive}, flavor="standalone")
    policy = dist.make_python_packaging_policy()
    policy.resources_location = "in-memory"
    policy.resources_location_fallback = "filesystem-relative:${modules}"
    policy.allow_in_memory_shared_library_loading = False
    policy.include_distribution_resources = True
    policy.include_test = False
    config = dist.make_python_interpreter_config()
    config.config_profile = "isolated"
    # The others are compiled for minutes and gain little.
    config.allocator_backend = "default"
    config.module_search_paths = ["$ORIGIN/${application}"]
    config.run_command = ${command}
    return dist.to_python_executable(name=${quotedName}, packaging_policy=policy, config=config)

def make_install(exe):
    files = FileManifest()
    files.add_python_resource(".", exe)
    return files

register_target("exe", make_exe)
register_target("install", make_install, depends=["exe"], default=True)
resolve_targets()
`
}

/**
 * A script to run in place of cargo. PyOxidizer calls `cargo init` and reads what it wrote; today's cargo writes an
 * edition that it does not know.
 */
export function cargoShim(cargo: string): string {
  const real = `'${cargo.replaceAll("'", `'\\''`)}'`
  return `#!/bin/sh
if [ "$1" = init ]; then
  shift
  exec ${real} init --edition 2021 "$@"
fi
exec ${real} "$@"
`
}

/** @throws PackagingError(s) `host/tool-missing`, `interpreter/…`, `input/…`, `build/…`, `check/content` */
export async function makePyoxidizer(request: ExecutableRequest): Promise<MadeExecutable> {
  const { context, dir, program, start, say } = request
  if (start.entryPoint.kind === 'script')
    throw new PackagingError('input/conflict', {
      message: `${start.entryPoint.file} is a script file, and PyOxidizer starts functions and modules.`,
      fix: 'Name a module:function as entry-point, or leave pyoxidizer out.',
    })
  const shim = await cargoInFront(request)
  const [tool, patchelf, distribution] = await Promise.all([
    context.tools.folder('pyoxidizer'),
    context.tools.folder('patchelf'),
    distributionFor(request),
  ])
  const project = path.join(dir, 'project')
  const temp = path.join(dir, 'tmp')
  await Promise.all([project, temp].map(folder => mkdir(folder, { recursive: true })))
  const config = oxidizerConfig(program, distribution, multiprocessingChild() + startCode(start.entryPoint))
  await writeFile(path.join(project, 'pyoxidizer.bzl'), config)
  await context.runner.run({
    label: `build ${request.stem}`,
    tool: path.join(tool, 'bin', 'pyoxidizer'),
    args: ['build', '--system-rust', '--release', '--path', project],
    cwd: project,
    env: { PYOXIDIZER_CACHE_DIR: path.join(dir, 'cache'), TMPDIR: temp },
    pathFirst: [shim],
    // Cargo fetches crates, which PyOxidizer's own lock file names.
    index: true,
    limits: { total: 3_600_000, idle: 1_200_000 },
    onLine: say,
  })
  const folder = path.join(dir, 'finished')
  const built = path.join(project, 'build', 'x86_64-unknown-linux-gnu', 'release', 'install')
  await rename(built, folder).catch(() => {
    throw new PackagingError('build/nothing', {
      message: 'PyOxidizer reported success, but made no folder.',
      fix: 'See the log of this step, and report this as a bug.',
    })
  })
  const site = await makeSite(request.wheels, path.join(folder, foldersBeside(program).application), say)
  await removeSearchPaths(request, folder, path.join(patchelf, 'bin', 'patchelf'))
  return {
    path: folder,
    program,
    members: await membersOf(folder, site, request),
    warnings: [{ check: 'pyoxidizer', reason: LIMITS }],
  }
}

/** A folder with a `cargo` that calls the real one. */
async function cargoInFront({ context, dir }: ExecutableRequest): Promise<string> {
  const { cargo } = await findCargo(context.host, 'PyOxidizer builds a Rust program')
  const shim = path.join(dir, 'shim')
  await mkdir(shim, { recursive: true })
  await writeFile(path.join(shim, 'cargo'), cargoShim(cargo))
  await chmod(path.join(shim, 'cargo'), 0o755)
  return shim
}

/** Removes search paths: extension modules of a Python built from source search the folder of that build. */
async function removeSearchPaths(
  { context, program }: ExecutableRequest,
  folder: string,
  patchelf: string,
): Promise<void> {
  for await (const { file } of walk(path.join(folder, foldersBeside(program).modules))) {
    if (file === undefined || !file.endsWith('.so')) continue
    if (!readNative(await readFile(file))?.rpaths.some(rpath => rpath.startsWith('/'))) continue
    await context.runner.run({
      label: `remove the search path of ${path.basename(file)}`,
      tool: patchelf,
      args: ['--remove-rpath', file],
      cwd: folder,
      limits: { total: 60_000 },
    })
  }
}

async function membersOf(folder: string, site: Site, { target, program }: ExecutableRequest): Promise<Member[]> {
  const { application, modules } = foldersBeside(program)
  const members: Member[] = []
  const [tool] = toolVersions(['pyoxidizer'])
  const oxidizer: Origin = { kind: 'tool', package: 'pyoxidizer', version: tool?.version ?? '' }
  const python: Origin = { kind: 'interpreter', version: `${target.python.major}.${target.python.minor}` }
  for await (const { name, file } of walk(folder)) {
    if (file === undefined) continue
    const owner = site.owners.get(name.slice(application.length + 1))
    const origin: Origin = name.startsWith(`${application}/`)
      ? owner
        ? { kind: 'wheel', ...owner }
        : { kind: 'unknown' }
      : name.startsWith(`${modules}/`)
        ? python
        : oxidizer
    members.push(await memberOf(name, file, origin))
  }
  return members
}
