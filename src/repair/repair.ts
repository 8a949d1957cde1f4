/**
 * Makes built wheels fit for machines other than this one: libraries they need are copied in, and they are marked for
 * the oldest system they run on. Pure wheels, and those that are fit already, stay as they are, byte for byte.
 */
import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { FORMAT_OF } from '../binary/magic.js'
import type { Compiler } from '../choices.js'
import { allOrProblems, PackagingError } from '../errors/errors.js'
import type { Finished, ProcessRunner } from '../host/command.js'
import type { Limiter } from '../host/limit.js'
import type { Platform } from '../model.js'
import { pythonScript } from '../python.js'
import { platformTags } from '../target/tags.js'
import type { ToolName } from '../tools/locked.js'
import { parseWheelName } from '../wheel/filename.js'
import { withZip } from '../wheel/zip.js'
import { auditwheelPlatform, type RepairCall, repairCall, showCall } from './commands.js'
import { floorError, nothingNative, notTaggedFor, repairFailed, type TooNew, type Unfit } from './findings.js'
import { nativeFiles } from './native-files.js'

export interface RepairShop {
  readonly runner: ProcessRunner
  readonly limiter: Limiter
  /** Unpacked tools by name. */
  readonly folder: (tool: ToolName) => Promise<string>
  /** Absolute path of a Python that the repair tools run on: 3.10 or newer. */
  readonly python: () => Promise<string>
  /** This machine, with the floor that is asked for. */
  readonly platform: Platform
  readonly compiler: Compiler
  /** Seconds since 1970. */
  readonly epoch: number
  /** A private folder. */
  readonly dir: string
  readonly say: (line: string) => void
}

/**
 * The wheels to ship, in the order of those that were built.
 * @throws PackagingError `build/floor`, one for all wheels, when they need a newer system; `build/mismatch` for a
 * platform wheel with nothing compiled inside; `build/tool-failed`
 */
export async function repairWheels(shop: RepairShop, wheels: readonly string[]): Promise<readonly string[]> {
  const empty = await Promise.all(wheels.map(async wheel => ((await isHollow(shop, wheel)) ? [wheel] : [])))
  if (empty.flat().length > 0) throw nothingNative(empty.flat().map(wheel => path.basename(wheel)))
  const results = await allOrProblems(wheels.map(wheel => shop.limiter(() => repairWheel(shop, wheel))))
  const unfit = results.flatMap(result => (typeof result === 'string' ? [] : [result]))
  if (unfit.length > 0) throw floorError(unfit, shop)
  return results.flatMap(result => (typeof result === 'string' ? [result] : []))
}

/** Whether a wheel is marked for a platform and holds nothing that is compiled for it. */
async function isHollow({ platform }: RepairShop, wheel: string): Promise<boolean> {
  if (platformsOf(wheel).every(tag => tag === 'any')) return false
  return !(await nativeFiles(wheel)).some(({ format }) => format === FORMAT_OF[platform.os])
}

/** The path of the wheel to ship, or why there is none. */
async function repairWheel(shop: RepairShop, wheel: string): Promise<string | Unfit> {
  const { platform, say } = shop
  const file = path.basename(wheel)
  const tags = platformsOf(wheel)
  if (tags.every(tag => tag === 'any')) return wheel
  if (platform.os === 'linux' && (await fitAlready(shop, wheel, tags))) return wheel

  const output = path.join(shop.dir, file)
  await mkdir(output, { recursive: true })
  const call = repairCall(platform, wheel, output, shop.epoch)
  if (call === undefined) throw notTaggedFor(file, platform)
  const finished = await run(shop, call, `repair ${file}`)
  if (finished.code !== 0) {
    const unfit = platform.os === 'linux' ? await whyUnfit(shop, wheel) : undefined
    if (unfit !== undefined) return unfit
    throw repairFailed(file, call.tool, finished.tail)
  }
  const made = (await readdir(output)).filter(name => name.endsWith('.whl'))
  const [name] = made
  if (name === undefined || made.length > 1) throw madeNotOne(call.tool, file, made)
  const allowed = new Set(platformTags(platform).filter(tag => !tag.startsWith('linux_')))
  if (!platformsOf(name).some(tag => allowed.has(tag))) throw notTaggedFor(name, platform)
  const repaired = path.join(output, name)
  if (name === file && (await sameContent(wheel, repaired))) return wheel
  say(name === file ? `${call.tool} repaired ${file}` : `${call.tool} made ${name} of ${file}`)
  return repaired
}

/** The platform parts of a wheel's name. */
function platformsOf(wheel: string): readonly string[] {
  const tags = parseWheelName(path.basename(wheel))?.tags ?? []
  return [...new Set(tags.map(tag => tag.split('-').at(-1) ?? ''))]
}

/** Whether the backend marked the wheel for the floor itself (maturin does when told to), and rightly so. */
async function fitAlready(shop: RepairShop, wheel: string, tags: readonly string[]): Promise<boolean> {
  const order = platformTags(shop.platform)
  if (!tags.every(tag => order.includes(tag) && !tag.startsWith('linux_'))) return false
  const seen = await show(shop, wheel)
  const place = seen === undefined ? -1 : order.indexOf(seen.overall_tag)
  // Newest first: what the wheel is fit for must be as old as every tag it carries. `manylinux2014` stands right behind
  // `manylinux_2_17`, which it means.
  const age = (tag: string) => order.indexOf(tag) - (/^manylinux(?:1|20\d\d)_/.test(tag) ? 1 : 0)
  return place > 0 && tags.every(tag => age(tag) <= place)
}

interface Shown {
  readonly overall_tag: string
  readonly sym_tag: string
  /** By name; null when the library is not on this machine. */
  readonly external_libs: Readonly<Record<string, string | null>>
}

async function show(shop: RepairShop, wheel: string): Promise<Shown | undefined> {
  const finished = await run(shop, showCall(wheel), `examine ${path.basename(wheel)}`)
  if (finished.code !== 0) return undefined
  const shown = JSON.parse(finished.stdout) as Partial<Shown>
  const { overall_tag, sym_tag, external_libs } = shown
  if (overall_tag === undefined || sym_tag === undefined) return undefined
  return { overall_tag, sym_tag, external_libs: external_libs ?? {} }
}

/** The symbols that keep a wheel from its floor; undefined when it is not symbols that do. */
async function whyUnfit(shop: RepairShop, wheel: string): Promise<Unfit | undefined> {
  const plat = auditwheelPlatform(shop.platform)
  const shown = await show(shop, wheel)
  if (plat === undefined || shown === undefined) return undefined
  const libraries = Object.values(shown.external_libs).filter(library => library !== null)
  const finished = await shop.runner.run({
    label: `read the symbols of ${path.basename(wheel)}`,
    tool: await shop.python(),
    args: [pythonScript('too_new.py'), await shop.folder('auditwheel'), wheel, plat, ...libraries],
    cwd: shop.dir,
    capture: true,
    limits: { total: 300_000 },
  })
  const tooNew = JSON.parse(finished.stdout) as TooNew[]
  const [, major, minor] = /linux_(\d+)_(\d+)_/.exec(shown.sym_tag) ?? []
  if (tooNew.length === 0) return undefined
  return {
    wheel: path.basename(wheel),
    fitFor: major === undefined ? undefined : `${major}.${minor}`,
    tooNew,
  }
}

async function run(shop: RepairShop, call: RepairCall, label: string): Promise<Finished> {
  const folder = await shop.folder(call.tool)
  return shop.runner.finish({
    label,
    tool: await shop.python(),
    args: [pythonScript('run_module.py'), folder, call.module, ...call.args],
    cwd: shop.dir,
    // Only ours: a setting of the machine's, such as AUDITWHEEL_PLAT, must not change the file.
    env: { PYTHONNOUSERSITE: '1', AUDITWHEEL_PLAT: undefined, AUDITWHEEL_PATCHER: undefined, ...call.env },
    pathFirst: [path.join(folder, 'bin')],
    capture: true,
    limits: { total: 900_000 },
  })
}

/** Whether two wheels hold the same files, however they were zipped. */
async function sameContent(one: string, other: string): Promise<boolean> {
  const files = (wheel: string) =>
    withZip(wheel, async zip =>
      zip.entries.flatMap(({ name, folder, crc, size }) =>
        folder || name.endsWith('.dist-info/RECORD') ? [] : [`${name} ${crc} ${size}`],
      ),
    )
  const [left, right] = await Promise.all([files(one), files(other)])
  return left.sort().join('\n') === right.sort().join('\n')
}

function madeNotOne(tool: string, wheel: string, made: readonly string[]): PackagingError {
  return new PackagingError(made.length === 0 ? 'build/nothing' : 'build/several', {
    message: `${tool} reported success for ${wheel} but made ${made.length === 0 ? 'no file' : made.join(', ')}.`,
    fix: 'Report this to the maintainers of the tool.',
  })
}
