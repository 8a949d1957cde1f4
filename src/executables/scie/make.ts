/** Makes one scie: its files, fetched by hash, the part of the PEX for its target, and the manifest behind them. */

import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { pythonScript } from '../../assets.js'
import { allOrProblems, PackagingError } from '../../core/errors.js'
import type { Os } from '../../core/model.js'
import { programVersion } from '../../core/version.js'
import { orFsError, sha256Of } from '../../host/files.js'
import { formatPython } from '../../interpreters/versions.js'
import { extractTarget } from '../../pex/read.js'
import { commandsOf, isGui } from '../../project/commands.js'
import { compareVersions } from '../../targets/platforms.js'
import type { ExecutableRequest, MadeExecutable } from '../format.js'
import { type Asset, assetsFor, readScieLock } from './assets.js'
import { runtimeLibraries, scieContents } from './contents.js'

/** A file of a scie, as its manifest describes it. */
interface LiftFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Lower-case hex. */
  readonly sha256: string
}

interface LiftRequest {
  /** The program's name. */
  readonly name: string
  /** Names of several commands; empty for one program. */
  readonly commands?: readonly string[]
  readonly os: Os
  readonly jump: LiftFile & { readonly version: string }
  readonly python: LiftFile
  /** `3.12` or `3.14t`. */
  readonly pythonName: string
  /** What fetches the Python at the first run, and from where; undefined when it is inside. */
  readonly lazy: { readonly ptex: LiftFile; readonly url: string } | undefined
  readonly configure: LiftFile
  /** Libraries that are used where the system has none of that name, in the order in which they can be loaded. */
  readonly libraries: readonly LiftFile[]
  readonly pex: LiftFile
}

/** Bytes that scie-jump reads of a manifest. */
const LARGEST_LIFT = 0xffff
/** The scie-jump that knows `hash`. */
const HASHED = '1.11'

/**
 * The lift manifest: describes the files of a scie and the command to run to its launcher (pure). On its first run the
 * launcher unpacks Python, has it install the PEX beside it, and remembers that environment; later runs start directly
 * there. Variables of the caller for other Pythons and other PEX files are removed. Several commands are what the format
 * calls a BusyBox (as of `pex --scie-busybox`): none is the default, and the launcher starts the one that the scie or a link
 * to it is called like, else the one that its first argument names.
 * @see https://github.com/a-scie/jump/blob/main/docs/packaging.md
 */
export function liftManifest(request: LiftRequest): object {
  const { name, commands = [], os, jump, python, pythonName, lazy, configure, libraries, pex } = request
  const interpreter = os === 'windows' ? 'python\\python.exe' : `python/bin/python${pythonName}`
  const start = (command?: string) => ({
    exe: '{scie.bindings.configure:PYTHON}',
    args: ['-sE', '{scie.bindings.configure:MAIN}'],
    env: {
      '=PEX_VENV': null,
      '=PEX_ROOT': null,
      // For the Pythons that the application itself starts.
      '=PYTHONHOME': null,
      '=PYTHONPATH': null,
      '=PEX': '{scie}',
      ...(command !== undefined && { '=__PACKAGE_PYTHON_COMMAND__': command }),
    },
  })
  const separator = os === 'windows' ? '\\' : '/'
  return {
    scie: {
      jump: {
        version: jump.version,
        size: jump.size,
        ...(compareVersions(jump.version, HASHED) >= 0 && { hash: jump.sha256 }),
      },
      lift: {
        name,
        files: [
          ...(lazy ? [{ ...blob(lazy.ptex), key: 'ptex', executable: true }] : []),
          { ...blob(python), key: 'python', type: 'tar.gz', ...(lazy && { source: 'fetch' }) },
          { ...blob(configure), key: 'configure' },
          ...libraries.map(blob),
          // The last file of a scie has to be a zip archive: by its end the launcher finds the manifest.
          { ...blob(pex), key: 'pex', executable: true },
        ],
        boot: {
          commands:
            commands.length === 0
              ? { '': start() }
              : Object.fromEntries(commands.map(command => [command, start(command)])),
          bindings: {
            ...(lazy && { fetch: { exe: '{ptex}', args: ['{scie.lift}'] } }),
            configure: {
              exe: `{python}${separator}${interpreter}`,
              // pex warns of programs that it misses while it detects the libc, such as `ldd`.
              args: ['-sE', '-Wignore', '{pex}', '{configure}', ...libraries.map(library => `{${library.name}}`)],
              env: {
                '__PACKAGE_PYTHON_.*': null,
                'PEX_.*': null,
                'PYTHON.*': null,
                '=PEX_INTERPRETER': '1',
                // Short, as the environment's scripts name it in their first line.
                '=PEX_ROOT': `{scie.base}${separator}pex`,
                '=PEX_EMIT_WARNINGS': '0',
              },
            },
          },
        },
      },
    },
    ...(lazy && { ptex: { [python.name]: lazy.url } }),
  }
}

function blob({ name, size, sha256 }: LiftFile) {
  return { name, size, hash: sha256, type: 'blob' }
}

/**
 * Writes a scie: the launcher, its files and the manifest, concatenated as the format's own recipe (`cat`) does it, so
 * that no program of another platform has to run.
 * @see https://github.com/a-scie/jump/blob/main/docs/packaging.md#scie-cat-assembly
 * @param files absolute paths: the launcher, then the files in the manifest's order without those that are fetched
 * @throws PackagingError `host/…`, and `build/mismatch` for a manifest that the launcher could not read
 */
async function packScie(output: string, files: readonly string[], manifest: object): Promise<void> {
  const text = Buffer.from(`\n${JSON.stringify(manifest)}\n`)
  if (text.length > LARGEST_LIFT)
    throw new PackagingError('build/mismatch', {
      message: `The manifest of the scie has ${text.length} bytes; its launcher reads ${LARGEST_LIFT}.`,
      fix: 'Report this as a bug of package-python.',
    })
  await orFsError(`write ${output}`, output, async () => {
    const concatenated = async function* () {
      for (const file of files) yield* createReadStream(file, { highWaterMark: 1 << 20 })
      yield text
    }
    await pipeline(concatenated, createWriteStream(output))
    await chmod(output, 0o755)
  })
}

/** @throws PackagingError(s) `project/lock`, `input/…`, `network/…`, `check/content`, `host/…` */
export async function makeScie(request: ExecutableRequest): Promise<MadeExecutable> {
  const { context, target, pex, dir, program, say } = request
  const { options } = context.configuration
  refuseWindow(request)
  if (pex === undefined) throw new Error('a scie without a PEX')
  const named = options.scieLock === '' ? undefined : path.resolve(context.host.workspace, options.scieLock)
  const lock = await readScieLock(named)
  const assets = assetsFor(target, options.scieStyle, lock, options.scieAssets || undefined)
  const part = path.join(dir, `${program}.pex`)
  const [jump, python, ptex] = await allOrProblems([
    fetched(request, assets.jump),
    // Also for a lazy scie: it is not made when the file that it will fetch is missing or has changed.
    fetched(request, assets.python),
    assets.ptex ? fetched(request, assets.ptex) : Promise.resolve(undefined),
    extractTarget({ pex, target, output: part }).then(() => undefined),
  ])
  if (jump === undefined || python === undefined) throw new Error('a file of the scie was not fetched')
  const configure = await described(pythonScript('scie_configure.py'))
  const inner = await described(part)
  const own = programVersion().split(' ')[1] ?? ''
  const contents = await scieContents({
    tools: [
      { ...jump, package: 'scie-jump', version: lock.jump.version },
      ...(ptex ? [{ ...ptex, package: 'ptex', version: lock.ptex.version }] : []),
      { ...configure, package: 'package-python', version: own },
    ],
    python: ptex ? undefined : { ...python, version: assets.pythonVersion },
    pex: inner,
    dir,
  })
  const { runner: machine } = context.configuration.plan
  const libraries = await runtimeLibraries(context.runner, contents.members, target.platform, machine)
  const lazy = ptex && { ptex, url: assets.python.url }
  const manifest = liftManifest({
    name: program,
    commands: commandsOf(request.start.entryPoint).map(({ name }) => name),
    os: target.platform.os,
    jump: { ...jump, version: lock.jump.version },
    python,
    pythonName: formatPython(target.python),
    lazy,
    configure,
    libraries: libraries.map(({ name, member: { size, sha256 } }) => ({ name, size, sha256 })),
    pex: inner,
  })
  const output = path.join(dir, 'scie')
  const inside = [(ptex ?? python).path, configure.path, ...libraries.map(({ path: file }) => file), part]
  await packScie(output, [jump.path, ...inside], manifest)
  const where = lazy ? `from ${assets.python.url}` : 'inside'
  say(`CPython ${assets.pythonVersion} ${where}, scie-jump ${lock.jump.version}`)
  return {
    path: output,
    members: [...contents.members, ...libraries.map(({ member }) => member)],
    texts: [...contents.texts, ...libraries.flatMap(({ text }) => text ?? [])],
    warnings: [
      ...(lazy
        ? [{ check: 'first run' as const, reason: `fetches its Python (${python.size} bytes, by sha256) ${where}` }]
        : []),
      ...(options.icon.ico !== undefined && target.platform.os === 'windows'
        ? [
            {
              check: 'icon' as const,
              reason: 'has the icon of scie-jump: that program is checked by its sha256 and stays as it is',
            },
          ]
        : []),
    ],
  }
}

interface LocalFile extends LiftFile {
  /** Absolute path. */
  readonly path: string
}

async function fetched({ context }: ExecutableRequest, { url, name, sha256 }: Asset): Promise<LocalFile> {
  const file = await context.downloader.fetchFile({ url, filename: name, sha256 })
  return { path: file, name, sha256, size: (await stat(file)).size }
}

async function described(file: string): Promise<LocalFile> {
  const [{ size }, sha256] = await Promise.all([stat(file), sha256Of(file)])
  return { path: file, name: path.basename(file), size, sha256 }
}

/** The launcher for Windows is a console program. */
function refuseWindow({ start, target, program }: ExecutableRequest): void {
  if (!isGui(start.entryPoint) || target.platform.os !== 'windows') return
  throw new PackagingError('input/conflict', {
    message: `${program} is a GUI script, and a scie of one would open a console window on Windows.`,
    fix: 'Make it with pyo3, or with pyinstaller on Windows, leave windows out of platforms, or name a console script as entry-point.',
  })
}
