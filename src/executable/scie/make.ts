/** Makes one scie: its files by their hashes, the part of the PEX for its target, and the manifest behind them. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { allOrProblems, PackagingError } from '../../core/errors.js'
import { programVersion } from '../../core/version.js'
import type { ExecutableRequest, MadeExecutable } from '../../executables/format.js'
import { sha256Of } from '../../host/files.js'
import { formatPython } from '../../interpreters/versions.js'
import { takePart } from '../../pex/read.js'
import { pythonScript } from '../../python.js'
import { type Asset, assetsFor } from './assets.js'
import { scieContents } from './contents.js'
import { runtimeLibraries } from './libraries.js'
import { type LiftFile, liftManifest } from './lift.js'
import { readScieLock } from './lock.js'
import { packScie } from './pack.js'

/** @throws PackagingError(s) `project/lock`, `input/…`, `network/…`, `check/content`, `host/…` */
export async function makeScie(request: ExecutableRequest): Promise<MadeExecutable> {
  const { workshop, target, pex, dir, program, say } = request
  const { options } = workshop.configuration
  refuseWindow(request)
  if (pex === undefined) throw new Error('a scie without a PEX')
  const named = options.scieLock === '' ? undefined : path.resolve(workshop.host.workspace, options.scieLock)
  const lock = await readScieLock(named)
  const assets = assetsFor(target, options.scieStyle, lock, options.scieAssets || undefined)
  const part = path.join(dir, `${program}.pex`)
  const [jump, python, ptex] = await allOrProblems([
    fetched(request, assets.jump),
    // Also of a lazy scie: it is not made when what it will fetch is not there, or is another file.
    fetched(request, assets.python),
    assets.ptex ? fetched(request, assets.ptex) : Promise.resolve(undefined),
    takePart({ pex, target, output: part }).then(() => undefined),
  ])
  if (jump === undefined || python === undefined) throw new Error('a file of the scie was not fetched')
  const configure = pythonScript('scie_configure.py')
  const own = programVersion().split(' ')[1] ?? ''
  const contents = await scieContents({
    tools: [
      { ...placed(jump), package: 'scie-jump', version: lock.jump.version },
      ...(ptex ? [{ ...placed(ptex), package: 'ptex', version: lock.ptex.version }] : []),
      { name: path.basename(configure), path: configure, package: 'package-python', version: own },
    ],
    python: ptex ? undefined : { ...placed(python), version: assets.pythonVersion },
    pex: { name: path.basename(part), path: part },
    dir,
  })
  const { runner: machine } = workshop.configuration.plan
  const libraries = await runtimeLibraries(workshop.runner, contents.members, target.platform, machine)
  const lazy = ptex && { ptex: ptex.file, url: assets.python.url }
  const manifest = liftManifest({
    name: program,
    os: target.platform.os,
    jump: { ...jump.file, version: lock.jump.version },
    python: python.file,
    pythonName: formatPython(target.python),
    lazy,
    configure: await described(configure),
    libraries: libraries.map(({ name, member: { size, sha256 } }) => ({ name, size, sha256 })),
    pex: await described(part),
  })
  const output = path.join(dir, 'scie')
  const inside = [(ptex ?? python).path, configure, ...libraries.map(({ path: file }) => file), part]
  await packScie({ output, files: [jump.path, ...inside], manifest })
  const where = lazy ? `from ${assets.python.url}` : 'inside'
  say(`CPython ${assets.pythonVersion} ${where}, scie-jump ${lock.jump.version}`)
  return {
    path: output,
    members: [...contents.members, ...libraries.map(({ member }) => member)],
    texts: [...contents.texts, ...libraries.flatMap(({ text }) => text ?? [])],
    ...(lazy && {
      warnings: [
        {
          check: 'first run',
          reason: `fetches its Python (${python.file.size} bytes, by sha256) from ${assets.python.url}`,
        },
      ],
    }),
  }
}

/** A file on this machine, as the manifest describes it. */
interface Fetched {
  readonly path: string
  readonly file: LiftFile
}

function placed({ path: file, file: { name } }: Fetched) {
  return { name, path: file }
}

async function fetched({ workshop }: ExecutableRequest, asset: Asset): Promise<Fetched> {
  const { url, name, sha256 } = asset
  const file = await workshop.downloader.fetchFile({ url, filename: name, sha256 })
  return { path: file, file: { name, sha256, size: (await stat(file)).size } }
}

async function described(file: string): Promise<LiftFile> {
  const [{ size }, sha256] = await Promise.all([stat(file), sha256Of(file)])
  return { name: path.basename(file), size, sha256 }
}

/** The launcher for Windows is a console program. */
function refuseWindow({ start, target, program }: ExecutableRequest): void {
  const { entryPoint } = start
  const gui = entryPoint.kind === 'function' && entryPoint.gui
  if (!gui || target.platform.os !== 'windows') return
  throw new PackagingError('input/conflict', {
    message: `${program} is a GUI script, and a scie of one would open a console window on Windows.`,
    fix: 'Make it with pyinstaller on Windows, leave windows out of platforms, or name a console script as entry-point.',
  })
}
