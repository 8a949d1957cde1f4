/**
 * The compiled programs: the launcher (one for each Python minor version and target), the stub of one file, and what packs
 * on this machine. What they start is told beside them, so each is compiled once and kept in the store.
 */
import { createHash, randomUUID } from 'node:crypto'
import { copyFile, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { PythonVersion } from '../../core/model.js'
import { makeFolder } from '../../host/files.js'
import { isFile } from '../../project/paths.js'
import { rustSources } from '../../rust.js'
import { compilePrograms, type ProgramRequest, type Wanted } from './compile.js'
import type { RustTarget } from './machine.js'
import { needTarget } from './rust.js'
import { LINKED } from './stand-in.js'

/** Gives the absolute path of the launcher. @throws PackagingError `host/tool-missing`, `network/unreachable`, `build/tool-failed` */
export async function launcherFor(request: ProgramRequest, python: PythonVersion): Promise<string> {
  const { target } = request
  const folder = await compiled(request, {
    package: 'launcher',
    bins: ['launcher'],
    python,
  })
  return path.join(folder, `launcher${target.zig === undefined ? '.exe' : ''}`)
}

/** Gives the absolute paths of the stub for the target, and of the packer for this machine, which is `own`. */
export async function packersFor(
  request: ProgramRequest,
  own: RustTarget,
): Promise<{ readonly stub: string; readonly pack: string }> {
  const same = request.target.triple === own.triple
  const [stub, pack] = await Promise.all([
    same ? undefined : compiled(request, { package: 'onefile', bins: ['stub'] }),
    compiled({ ...request, target: own }, { package: 'onefile', bins: ['stub', 'pack'] }),
  ])
  const suffix = request.target.zig === undefined ? '.exe' : ''
  return { stub: path.join(stub ?? pack, `stub${suffix}`), pack: path.join(pack, 'pack') }
}

/** What this process is compiling: two executables of one run share it. */
const running = new Map<string, Promise<string>>()

async function compiled(request: ProgramRequest, wanted: Wanted): Promise<string> {
  const { workshop, rust, target } = request
  const python = wanted.python === undefined ? '' : `-${wanted.python.major}.${wanted.python.minor}`
  const key = createHash('sha256')
  for (const part of [await sourcesDigest(), rust.identity, target.zigbuild, LINKED.join()])
    key.update(`${part}\n`)
  const name = `${wanted.bins.join('+')}-${target.triple}${python}-${key.digest('hex').slice(0, 20)}`
  const folder = path.join(workshop.host.store, 'pyo3', name)
  const known = running.get(folder)
  if (known !== undefined) return known
  const work = keep(folder, request, wanted)
  running.set(folder, work)
  work.catch(() => running.delete(folder))
  return work
}

async function keep(folder: string, request: ProgramRequest, wanted: Wanted): Promise<string> {
  const suffix = request.target.zig === undefined ? '.exe' : ''
  const files = wanted.bins.map(name => `${name}${suffix}`)
  const there = await Promise.all(files.map(file => isFile(path.join(folder, file))))
  if (there.every(Boolean)) return folder
  const { rust, workshop, target } = request
  const dir = await workshop.staging.dir(path.join('pyo3', path.basename(folder)))
  await needTarget(rust, workshop.runner, target.triple, dir)
  const made = await compilePrograms(dir, request, wanted)
  const unfinished = `${folder}.${randomUUID()}`
  try {
    await makeFolder(unfinished)
    for (const file of files) await copyFile(path.join(made, file), path.join(unfinished, file))
    // Another run may have been quicker; then its copy is as good.
    await rename(unfinished, folder).catch(() => {})
  } finally {
    await rm(unfinished, { recursive: true, force: true })
    await rm(dir, { recursive: true, force: true })
  }
  return folder
}

let digest: Promise<string> | undefined

/** Of every file of the Rust sources. */
function sourcesDigest(): Promise<string> {
  digest ??= (async () => {
    const hash = createHash('sha256')
    const root = rustSources()
    const names = (await readdir(root, { recursive: true })).sort()
    for (const name of names) {
      const file = path.join(root, name)
      if (await isFile(file)) hash.update(`${name}\n`).update(await readFile(file))
    }
    return hash.digest('hex')
  })()
  return digest
}
