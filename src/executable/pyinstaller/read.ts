/** Reads what PyInstaller has finished, by its own archive reader, and traces every file of it. */
import { mkdir, readdir, readlink, stat } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError } from '../../core/errors.js'
import { type Member, memberOf, type Origin } from '../../executables/member.js'
import { sha256Of } from '../../host/files.js'
import type { ProcessRunner } from '../../host/process/command.js'
import { pythonScript } from '../../python.js'
import { type Inventory, isAppFrame, originOf, type Places, type Row, rowOf } from './origins.js'

export interface ReadRequest {
  readonly runner: ProcessRunner
  /** Absolute path of the Python that reads. */
  readonly python: string
  /** Absolute path of the program, and of the folder it is delivered in. */
  readonly program: string
  readonly folder?: string
  /** Absolute path of an empty private folder. */
  readonly dir: string
  readonly inventory: Inventory
  readonly places: Places
  /** False where PyInstaller writes libraries anew (macOS: load commands and signatures). */
  readonly unchanged: boolean
}

interface Contents {
  readonly entries: readonly { readonly name: string; readonly type: string; readonly number: number }[]
  readonly modules: readonly {
    readonly name: string
    readonly archive: string
    readonly sha256: string
    readonly size: number
  }[]
}

/** @throws PackagingError `build/tool-failed`, `check/content` when it is not what PyInstaller makes */
export async function readFinished(request: ReadRequest): Promise<readonly Member[]> {
  const { runner, python, program, folder, dir, inventory, places } = request
  const { stdout } = await runner.run({
    label: `read ${path.basename(program)}`,
    tool: python,
    args: [pythonScript('pyinstaller_read.py'), places.tool, program, dir],
    cwd: dir,
    capture: true,
    limits: { total: 600_000 },
  })
  const contents = parseContents(stdout)
  const files = new Map(inventory.files.map(row => [row.name, row]))
  const modules = new Map(inventory.modules.map(row => [row.name, row]))
  const own = `${path.basename(program)}`
  const members: Member[] = [await memberOf(own, program, generated(places))]
  for (const { name, type, number } of contents.entries) {
    const content = path.join(dir, String(number))
    if (['o', 'd', 'n'].includes(type)) continue
    // Modules lie in it one by one; they are traced below.
    const archive = type === 'z' || type === 'Z'
    const origin = archive ? generated(places) : await traced(request, files.get(name), content)
    members.push(await memberOf(name, content, origin))
  }
  for (const { name, archive, sha256, size } of contents.modules) {
    const row = modules.get(name)
    const origin: Origin = row === undefined ? { kind: 'unknown' } : originOf(row.source, places)
    members.push({ path: `${archive}/${name}`, origin, sha256, size })
  }
  if (folder !== undefined)
    for await (const { name, file } of filesOf(folder)) {
      if (file === program) continue
      const origin = isAppFrame(name) ? generated(places) : await traced(request, rowOf(name, files), file)
      members.push(await memberOf(name, file, origin))
    }
  return members
}

const generated = ({ toolVersion }: Places): Origin => {
  return { kind: 'tool', package: 'pyinstaller', version: toolVersion }
}

/** A file is of where PyInstaller says only as long as its bytes are still those. */
async function traced(request: ReadRequest, row: Row | undefined, content: string): Promise<Origin> {
  if (row === undefined) return { kind: 'unknown' }
  const origin = originOf(row.source, request.places)
  // The standard library's modules and PyInstaller's own are compiled on the way.
  const compiled = !['BINARY', 'EXTENSION', 'DATA'].includes(row.kind)
  if (compiled || !request.unchanged) return origin
  const [one, other] = await Promise.all([sha256Of(content), sha256Of(row.used).catch(() => '')])
  return one === other ? origin : { kind: 'unknown', from: `another file than ${row.source}` }
}

/** Files below `folder` with `/` in their names; what links inside stand for is met where it lies. */
async function* filesOf(folder: string, below = ''): AsyncGenerator<{ name: string; file: string }> {
  for (const entry of await readdir(path.join(folder, below), { withFileTypes: true })) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`
    const file = path.join(folder, name)
    if (entry.isSymbolicLink()) {
      const target = path.resolve(path.dirname(file), await readlink(file))
      if (
        !`${target}${path.sep}`.startsWith(`${folder}${path.sep}`) ||
        (await stat(file).catch(() => undefined)) === undefined
      )
        throw foreignLink(name, target)
    } else if (entry.isDirectory()) yield* filesOf(folder, name)
    else yield { name, file }
  }
}

function foreignLink(name: string, target: string): PackagingError {
  return new PackagingError('check/host-files', {
    message: `${name} is a link to ${target}, which is not inside.`,
    fix: 'Leave it out, or have the file itself collected.',
  })
}

function parseContents(text: string): Contents {
  try {
    const value = JSON.parse(text) as Contents
    if (Array.isArray(value.entries) && Array.isArray(value.modules)) return value
  } catch {
    // Told below.
  }
  throw new PackagingError('check/content', {
    message: 'PyInstaller cannot read the program that it made.',
    fix: 'Run again; if it stays, report this as a bug of package-python.',
  })
}

/** An empty folder for `readFinished`. */
export async function readingFolder(dir: string): Promise<string> {
  const folder = path.join(dir, 'read')
  await mkdir(folder, { recursive: true })
  return folder
}
