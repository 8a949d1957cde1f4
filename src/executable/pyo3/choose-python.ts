/** Which CPython goes inside: the one that was named, one of this machine's that can be moved, a download, or what there is. */
import { mkdir, readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { extractSdist } from '../../archives/sdist.js'
import { type NamedPython, namedFor } from '../../config/parsers.js'
import { PackagingError } from '../../core/errors.js'
import type { ExecutableRequest } from '../../executables/format.js'
import { sha256Of } from '../../host/files.js'
import { localFiles } from '../../interpreters/discover.js'
import { downloadsForbidden, install, uvRequest } from '../../interpreters/install.js'
import { formatPython } from '../../interpreters/versions.js'
import { exists, isFile } from '../../project/paths.js'
import { type PythonParts, partsOfFolder, partsOfInterpreter } from './python-parts.js'

export interface ChosenPython {
  readonly parts: PythonParts
  /** What the user should know about the choice. */
  readonly warning?: string
}

type Request = Pick<ExecutableRequest, 'workshop' | 'uv' | 'target' | 'interpreter' | 'dir' | 'say'>

/** @throws PackagingError(s) `interpreter/not-embeddable`, `interpreter/missing`, `input/path`, `dependency/hash` */
export async function choosePython(request: Request): Promise<ChosenPython> {
  const { workshop, target, interpreter } = request
  const named = namedFor(workshop.configuration.options.executablePython, target)
  if (named !== undefined) return { parts: await partsOfNamed(request, named) }
  const { runner: own } = workshop.configuration.plan
  const mine = target.platform.name === own.name ? interpreter : undefined
  const tried: PackagingError[] = []
  const here =
    mine &&
    (await partsOfInterpreter(mine, target, workshop.runner, request.dir).catch(thrown => {
      if (!(thrown instanceof PackagingError)) throw thrown
      tried.push(thrown)
      return undefined
    }))
  if (here?.standalone) return { parts: here }
  const downloaded = await downloadOne(request)
  if ('parts' in downloaded) return downloaded
  if (here !== undefined)
    return {
      parts: here,
      warning: `it holds ${here.words}, which needs this machine's libraries and glibc: no standalone Python could be downloaded (${downloaded.reason})`,
    }
  const [problem] = tried
  if (problem !== undefined) throw problem
  throw new PackagingError('interpreter/missing', {
    message: `There is no Python ${formatPython(target.python)} for ${target.platform.name} to put inside: ${downloaded.reason}.`,
    fix: 'Name a folder or an archive of a standalone Python for it with executable-python, or set UV_PYTHON_INSTALL_MIRROR to where uv can get one.',
    detail: downloaded.detail,
  })
}

/** An archive is only opened when it is the one that was meant. */
async function partsOfNamed(request: Request, named: NamedPython): Promise<PythonParts> {
  const { workshop, target } = request
  const file = path.resolve(workshop.host.workspace, named.path)
  const words = `executable-python '${named.path}'`
  if (!(await isFile(file))) {
    if (await exists(file)) return partsOfFolder(file, target, words)
    throw new PackagingError('input/path', {
      message: `${words} does not exist.`,
      fix: 'Name a folder or a .tar.gz archive that is there, relative to the workspace.',
    })
  }
  if (named.sha256 === undefined)
    throw new PackagingError('input/invalid', {
      message: `${words} is an archive, and its hash is not given.`,
      fix: `Write ${named.path}#sha256=… with the sha256 that its maker publishes.`,
    })
  const found = await sha256Of(file)
  if (found !== named.sha256)
    throw new PackagingError('dependency/hash', {
      message: `${words} has the sha256 ${found}, not ${named.sha256}.`,
      fix: 'Download it again, or correct the hash when another file is meant.',
    })
  const folder = await extractSdist(file, path.join(request.dir, 'named-python'))
  return partsOfFolder(folder, target, words)
}

/** uv checks what it downloads against the hashes inside itself. */
async function downloadOne(
  request: Request,
): Promise<ChosenPython | { readonly reason: string; readonly detail: readonly string[] }> {
  const { workshop, target, uv, say } = request
  const { env, store, workspace } = workshop.host
  const folder = path.join(store, 'pyo3', 'pythons')
  await mkdir(folder, { recursive: true })
  const before = await installedIn(folder, request)
  if (before !== undefined) return { parts: before }
  if (downloadsForbidden(env)) return { reason: 'UV_PYTHON_DOWNLOADS forbids downloads', detail: [] }
  say(`downloading Python ${formatPython(target.python)} for ${target.platform.name}`)
  const { runner } = workshop
  const machine = {
    os: workshop.configuration.plan.runner.os,
    env,
    home: homedir(),
    workspace,
    downloads: folder,
    files: localFiles,
    runner,
  }
  const detail = await install(machine, uv.tool, [target.python], target.platform)
  const after = await installedIn(folder, request)
  if (after !== undefined) return { parts: after }
  const words = detail.map(line => line.trim()).filter(line => line !== '')
  return { reason: words.at(-1) ?? 'uv knows none', detail }
}

/** uv names a folder `cpython-3.11.11-linux-x86_64-gnu`. */
async function installedIn(folder: string, { target }: Request): Promise<PythonParts | undefined> {
  const [, version = '', rest = ''] =
    /^cpython-([\d.]+)(-.*)$/.exec(uvRequest(target.python, target.platform)) ?? []
  const names = (await readdir(folder)).filter(
    name => name.startsWith(`cpython-${version}.`) && name.endsWith(rest),
  )
  const patch = (name: string) => Number(/^cpython-\d+\.\d+\.(\d+)/.exec(name)?.[1] ?? -1)
  const [newest] = names.sort((a, b) => patch(b) - patch(a))
  return newest === undefined ? undefined : partsOfFolder(path.join(folder, newest), target, newest)
}
