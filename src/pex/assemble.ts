/** Makes a PEX for several targets: the base made by pex, every wheel once, and a start for each target. */
import { createHash } from 'node:crypto'
import { readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { withZip } from '../archives/zip-reader.js'
import { finishStoredZip, type Source, startStoredZip, type ZipStart } from '../archives/zip-writer.js'
import { pythonScript } from '../assets.js'
import { throwProblems } from '../core/errors.js'
import { byBytes } from '../core/format.js'
import type { WheelFile } from '../core/model.js'
import type { EntryPoint } from '../project/entry-point.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import {
  applicationInfo,
  commandStarts,
  describeContents,
  type PexContents,
  type PexInfoData,
  type RequirementChanges,
  sortedJson,
  type WindowsLaunchers,
  windowsLaunchers,
} from './contents.js'
import { launcherText } from './launcher.js'
import { comparePexInfo, parsePexInfo } from './read.js'

/** The result of `buildPexBase` in memory, the base of several PEX files. */
export interface PexBase {
  /** Members to take over, by name. */
  readonly members: ReadonlyMap<string, Buffer>
  readonly info: PexInfoData
  /** pex's own `__main__.py`. */
  readonly main: Buffer
  /** Our own `__main__.py`, with placeholders. */
  readonly start: string
  readonly launchers: WindowsLaunchers
  /** The other modules of our own start, by name in the file. */
  readonly startModules: ReadonlyMap<string, Buffer>
}

/** By target name. */
type WheelsByTarget = ReadonlyMap<string, readonly WheelFile[]>

/** A PEX with only its dependencies: they are most of it, and available before the application. */
export interface WrittenWheels {
  readonly zip: ZipStart
  /** The sha256 of each wheel inside, by file name. */
  readonly wheels: ReadonlyMap<string, string>
}

export interface PexFile {
  readonly output: string
  readonly base: PexBase
  /** `answer[extra]==1.0.0` */
  readonly requirement: string
  readonly entryPoint: EntryPoint
  readonly changes: RequirementChanges
  readonly targets: readonly ResolutionTarget[]
  /** The dependencies of each target, by target name. */
  readonly dependencies: WheelsByTarget
  /** The application's own wheel for each target. */
  readonly own: ReadonlyMap<string, WheelFile>
  /** Its dependencies written beforehand; only used when they are still right. */
  readonly written?: WrittenWheels | undefined
  /** `module:function` that PEX-INFO must name; undefined for the interpreter itself and for scripts that are files. */
  readonly starts: string | undefined
  readonly windowsOnly: boolean
}

/** Modules that src/python/pex_main.py loads from `__pex__` when they are needed. */
const START_MODULES = [
  'pex_application.py',
  'pex_choose.py',
  'pex_environment.py',
  'pex_here.py',
  'pex_install.py',
  'pex_plain.py',
  'pex_python.py',
  'pex_scripts.py',
  'pex_share.py',
  'pex_wheels.py',
] as const

/** The folder of pex's installations where PEX_ROOT is not set. */
const PEX_ROOT = '~/.cache/pex'

/** @throws PackagingError `check/content` */
export async function readPexBase(file: string): Promise<PexBase> {
  const members = new Map<string, Buffer>()
  await withZip(file, async zip => {
    const entries = zip.entries.filter(({ name }) => !name.startsWith('.deps/'))
    const read = entries.map(({ name, folder }) => (folder ? Buffer.alloc(0) : zip.read(name)))
    for (const [index, content] of (await Promise.all(read)).entries()) members.set(entries[index]?.name ?? '', content)
  })
  const take = (name: string): Buffer => {
    const content = members.get(name)
    if (content === undefined) throw new Error(`${path.basename(file)} has no ${name}`)
    members.delete(name)
    return content
  }
  const main = take('__main__.py')
  // src/python/pex_plain.py replaces the hash.
  if (main.toString('utf8').split(/^ {4}pex_hash='[0-9a-f]+'/m).length !== 2)
    throw new Error("pex's __main__.py has changed: its pex_hash is not found")
  const startModules = START_MODULES.map(async name => [`__pex__/${name}`, await readFile(pythonScript(name))] as const)
  return {
    info: JSON.parse(take('PEX-INFO').toString('utf8')) as PexInfoData,
    main,
    start: await readFile(pythonScript('pex_main.py'), 'utf8'),
    startModules: new Map(await Promise.all(startModules)),
    launchers: windowsLaunchers(members.keys()),
    members,
  }
}

/**
 * Writes the dependencies into a file that `assemblePex` completes.
 * @throws PackagingError `check/content` for a wheel that has changed, `build/mismatch` above 4 GiB, `host/…`
 */
export async function writeWheels(
  file: Pick<PexFile, 'output' | 'targets' | 'windowsOnly' | 'dependencies'>,
): Promise<WrittenWheels> {
  const wheels = byFileName(file.dependencies)
  const members = [...wheels].map(([name, wheel]) => [`.deps/${name}`, wheel] as const)
  const zip = await startStoredZip(file.output, prefixLength(file), new Map(members))
  return { zip, wheels: digestsOf(wheels) }
}

/**
 * The result has the same bytes whether or not the dependencies were written beforehand.
 * @throws PackagingError `check/content` when the finished file does not contain what was planned, `host/…`
 */
export async function assemblePex(file: PexFile): Promise<void> {
  const { base, output, targets, windowsOnly, requirement, entryPoint, changes, own } = file
  const mine = new Map([...own.values()].map(wheel => [path.basename(wheel.path), wheel]))
  // An index may offer a file with the name of the application's own wheel.
  const dependencies = new Map(
    targets.map(({ name }) => [
      name,
      (file.dependencies.get(name) ?? []).filter(wheel => !mine.has(path.basename(wheel.path))),
    ]),
  )
  const digests = targets.map(({ name }) => {
    const byName = [...(dependencies.get(name) ?? [])].sort((a, b) =>
      byBytes(path.basename(a.path), path.basename(b.path)),
    )
    // In the order in which they are installed.
    const each = [...byName, ...[own.get(name) ?? []].flat()]
    return [name, new Map(each.map(wheel => [path.basename(wheel.path), wheel.sha256]))] as const
  })
  const application = applicationInfo(base.info, requirement, entryPoint, changes)
  const described = describeContents(application, targets, new Map(digests))
  const { info } = described
  const commands = commandStarts(entryPoint)
  const contents = { ...described.contents, launchers: base.launchers, ...(commands && { commands }) }
  const content = contentName(info, contents, base)
  const start = base.start.replace('@CONTENT@', content).replace('@PEX_ROOT@', PEX_ROOT)
  const members = new Map<string, Source>([
    ...base.members,
    ['.deps/', Buffer.alloc(0)],
    ...[...mine].map(([name, wheel]) => [`.deps/${name}`, wheel] as const),
    ['PEX-INFO', Buffer.from(sortedJson(info))],
    ['__main__.py', Buffer.from(start)],
    ['__pex__/boot.py', base.main],
    ...base.startModules,
    ['__pex__/targets.json', Buffer.from(sortedJson(contents))],
  ])
  const prefix = Buffer.from(launcherText({ content, ...contents }, windowsOnly))
  const written = stillRight(file, dependencies, prefix.length) ?? (await writeWheels({ ...file, dependencies }))
  await finishStoredZip(written.zip, { prefix, members })
  if (written.zip.output !== output) await rename(written.zip.output, output)
  await verify(file, new Map([...written.wheels, ...digestsOf(mine)]))
}

/** The dependencies written beforehand, unless the application's wheel needs others or other targets than its source did. */
function stillRight({ written }: PexFile, dependencies: WheelsByTarget, prefix: number): WrittenWheels | undefined {
  const wanted = digestsOf(byFileName(dependencies))
  const same =
    written?.zip.prefix === prefix &&
    written.wheels.size === wanted.size &&
    [...wanted].every(([name, sha256]) => written.wheels.get(name) === sha256)
  return same ? written : undefined
}

function byFileName(wheels: WheelsByTarget): ReadonlyMap<string, WheelFile> {
  return new Map([...wheels.values()].flat().map(wheel => [path.basename(wheel.path), wheel]))
}

function digestsOf(wheels: ReadonlyMap<string, WheelFile>): Map<string, string> {
  return new Map([...wheels].map(([name, { sha256 }]) => [name, sha256]))
}

/** The length of the launcher, which does not depend on the name of its content, known last. */
function prefixLength({ targets, windowsOnly }: Pick<PexFile, 'targets' | 'windowsOnly'>): number {
  const { contents } = describeContents({}, targets, new Map())
  return Buffer.byteLength(launcherText({ content: '0'.repeat(CONTENT_LENGTH), ...contents }, windowsOnly))
}

/** Hexadecimal digits. */
const CONTENT_LENGTH = 40

/** A name that changes with everything that a start depends on. */
function contentName(info: PexInfoData, contents: PexContents, { start, startModules, main }: PexBase): string {
  const hash = createHash('sha256').update(sortedJson(info)).update(sortedJson(contents)).update(start).update(main)
  for (const module of startModules.values()) hash.update(module)
  return hash.digest('hex').slice(0, CONTENT_LENGTH)
}

async function verify({ output, starts }: PexFile, expected: ReadonlyMap<string, string>): Promise<void> {
  const name = path.basename(output)
  const text = await withZip(output, zip => zip.read('PEX-INFO'))
  throwProblems(comparePexInfo(parsePexInfo(text.toString('utf8'), name), expected, starts, name))
}
