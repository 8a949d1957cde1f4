/**
 * Repairs built wheels for other machines: the libraries that they need are copied in, and they are tagged for the oldest
 * system that they run on. Pure wheels, and those that need no repair, stay unchanged, byte for byte.
 */

import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { FORMAT_OF, nativeFormat } from '../archives/native-headers.js'
import { parseWheelName } from '../archives/wheel-name.js'
import { withZip, type Zip } from '../archives/zip-reader.js'
import { pythonScript } from '../assets.js'
import { allOrProblems, PackagingError } from '../core/errors.js'
import type { Compiler, Platform } from '../core/model.js'
import type { Limiter } from '../host/lifecycle.js'
import type { Finished, ProcessRunner } from '../host/process/command.js'
import { compareVersions } from '../targets/platforms.js'
import { LINUX_ARCH, platformTags } from '../targets/tags.js'
import type { ToolName } from '../tools/locked.js'
import {
  floorError,
  type Newer,
  newerWarning,
  nothingNative,
  notRepaired,
  notTaggedFor,
  repairFailed,
  type TooNew,
  type Unfit,
} from './repair-problems.js'
import { APPLE_ARCH } from './toolchain.js'

/** A call of a tool: auditwheel on Linux, delocate on macOS, delvewheel on Windows. */
export interface RepairCall {
  readonly tool: ToolName
  /** Python module to run as a program. */
  readonly module: string
  readonly args: readonly string[]
  /** Undefined removes a variable. */
  readonly env: Readonly<Record<string, string | undefined>>
}

/** PEP 600 allows any glibc, but auditwheel only knows these, with the libraries of every such system. */
const MANYLINUX = [
  ...['2.5', '2.12', '2.17', '2.24', '2.26', '2.27', '2.28', '2.31', '2.34', '2.35', '2.36', '2.37', '2.38', '2.39'],
  ...['2.40', '2.41'],
]
const MUSLLINUX = ['1.1', '1.2']

/**
 * The newest platform tag of auditwheel that serves the minimum system, as `manylinux_2_28_x86_64`; undefined when there
 * is none (pure). @see https://github.com/pypa/auditwheel
 */
export function auditwheelPlatform({ libc, arch, floor }: Platform): string | undefined {
  const known = libc === 'musl' ? MUSLLINUX : MANYLINUX
  const version = known.filter(one => compareVersions(one, floor) <= 0).at(-1)
  const family = libc === 'musl' ? 'musllinux' : 'manylinux'
  return version && `${family}_${version.replace('.', '_')}_${LINUX_ARCH[arch] ?? arch}`
}

/**
 * The call that copies the libraries of a wheel into it and tags it for the minimum system (pure).
 * @param output an empty folder
 * @param promised whether a wheel for a newer system is an error; else delocate tags it for what it needs
 * @param epoch seconds since 1970 for every time stamp in the new wheel; all three tools read SOURCE_DATE_EPOCH
 */
export function repairCall(
  platform: Platform,
  wheel: string,
  output: string,
  epoch: number,
  promised = true,
): RepairCall | undefined {
  const env = { SOURCE_DATE_EPOCH: String(epoch) }
  const files = ['--wheel-dir', output, wheel]
  if (platform.os === 'windows') return { tool: 'delvewheel', module: 'delvewheel', args: ['repair', ...files], env }
  if (platform.os === 'macos')
    return {
      tool: 'delocate',
      module: 'delocate.cmd.delocate_wheel',
      args: ['--require-archs', appleArch(platform), ...files],
      // delocate refuses a wheel that needs a newer macOS than this.
      env: { ...env, MACOSX_DEPLOYMENT_TARGET: promised ? platform.floor : undefined },
    }
  const plat = auditwheelPlatform(platform)
  if (plat === undefined) return undefined
  return { tool: 'auditwheel', module: 'auditwheel', args: ['repair', '--plat', plat, ...files], env }
}

/** As delocate names it: `universal2` stands for both. */
function appleArch({ universal2, arch }: Platform): string {
  return universal2 ? 'universal2' : (APPLE_ARCH[arch] ?? arch)
}

/** The tools and settings of a repair. */
export interface RepairTools {
  readonly runner: ProcessRunner
  readonly limiter: Limiter
  /** Unpacked tools by name. */
  readonly folder: (tool: ToolName) => Promise<string>
  /** Absolute path of a Python that the repair tools run on: 3.10 or newer. */
  readonly python: () => Promise<string>
  /** This machine, with the requested minimum version. */
  readonly platform: Platform
  readonly compiler: Compiler
  /** True for wheels of musl on a machine with glibc: auditwheel repairs those of its own C library alone. */
  readonly repairedElsewhere?: boolean
  /** Whether a wheel for a newer system is an error; else it is tagged for what it needs, with a warning. */
  readonly promised: boolean
  readonly warn: (warning: PackagingError) => void
  /** Seconds since 1970. */
  readonly epoch: number
  /** A private folder. */
  readonly dir: string
  readonly say: (line: string) => void
}

/** Runs a tool that may fail. @param label as `Command.label` */
async function runTool(repairTools: RepairTools, call: RepairCall, label: string): Promise<Finished> {
  const folder = await repairTools.folder(call.tool)
  return repairTools.runner.finish({
    label,
    tool: await repairTools.python(),
    args: [pythonScript('run_module.py'), folder, call.module, ...call.args],
    cwd: repairTools.dir,
    // A variable of the machine, such as AUDITWHEEL_PLAT, must not change the file.
    env: { PYTHONNOUSERSITE: '1', AUDITWHEEL_PLAT: undefined, AUDITWHEEL_PATCHER: undefined, ...call.env },
    pathFirst: [path.join(folder, 'bin')],
    capture: true,
    limits: { total: 900_000 },
  })
}

/** Whether the backend has tagged a wheel for the minimum system itself (maturin can), and auditwheel agrees. */
async function needsNoRepair(repairTools: RepairTools, wheel: string, tags: readonly string[]): Promise<boolean> {
  const order = platformTags(repairTools.platform)
  if (!tags.every(tag => order.includes(tag) && !tag.startsWith('linux_'))) return false
  const shown = await show(repairTools, wheel)
  if (shown === undefined) return false
  const place = order.indexOf(shown.overall_tag)
  // Newest first: the wheel must run on systems as old as each of its tags. `manylinux2014` is right behind its equivalent
  // `manylinux_2_17`.
  const age = (tag: string) => order.indexOf(tag) - (/^manylinux(?:1|20\d\d)_/.test(tag) ? 1 : 0)
  return place > 0 && tags.every(tag => age(tag) <= place)
}

interface Shown {
  readonly overall_tag: string
  readonly sym_tag: string
  /** By name; null when the library is not on this machine. */
  readonly external_libs: Readonly<Record<string, string | null>>
}

async function show(repairTools: RepairTools, wheel: string): Promise<Shown | undefined> {
  const finished = await runTool(
    repairTools,
    { tool: 'auditwheel', module: 'auditwheel', args: ['show', '--json', wheel], env: {} },
    `inspect ${path.basename(wheel)}`,
  )
  if (finished.code !== 0) return undefined
  const shown = JSON.parse(finished.stdout) as Partial<Shown>
  const { overall_tag, sym_tag, external_libs } = shown
  if (overall_tag === undefined || sym_tag === undefined) return undefined
  return { overall_tag, sym_tag, external_libs: external_libs ?? {} }
}

/** The symbols that the minimum system does not have; undefined when symbols are not the reason. */
async function whyUnfit(repairTools: RepairTools, wheel: string): Promise<Unfit | undefined> {
  const plat = auditwheelPlatform(repairTools.platform)
  const shown = await show(repairTools, wheel)
  if (plat === undefined || shown === undefined) return undefined
  const libraries = Object.values(shown.external_libs).filter(library => library !== null)
  const finished = await repairTools.runner.run({
    label: `read the symbols of ${path.basename(wheel)}`,
    tool: await repairTools.python(),
    args: [pythonScript('too_new.py'), await repairTools.folder('auditwheel'), wheel, plat, ...libraries],
    cwd: repairTools.dir,
    capture: true,
    limits: { total: 300_000 },
  })
  const tooNew = JSON.parse(finished.stdout) as TooNew[]
  const [, major, minor] = /linux_(\d+)_(\d+)_/.exec(shown.sym_tag) ?? []
  if (tooNew.length === 0) return undefined
  return { wheel: path.basename(wheel), fitFor: major && `${major}.${minor}`, tooNew }
}

/** Never compiled code, and most of a wheel. */
const TEXT = /\.(?:py|pyi|pyx|pxd|txt|json|toml|md|rst|c|h|typed)$|\.dist-info\//

/**
 * Whether a wheel is tagged for a platform and has no file that is compiled for it, by the first bytes of its files.
 * @throws PackagingError `check/content` for a damaged wheel
 */
async function isHollow({ platform }: RepairTools, wheel: string): Promise<boolean> {
  if (platformsOf(wheel).every(tag => tag === 'any')) return false
  return withZip(wheel, async zip => {
    for (const { name, folder } of zip.entries) {
      if (folder || TEXT.test(name)) continue
      if (nativeFormat(await firstBytes(zip, name)) === FORMAT_OF[platform.os]) return false
    }
    return true
  })
}

async function firstBytes(zip: Zip, name: string): Promise<Buffer> {
  for await (const chunk of zip.stream(name)) return chunk.subarray(0, 8)
  return Buffer.alloc(0)
}

/**
 * The wheels to ship, in the order of those that were built. Each is repaired as soon as it is built.
 * @param wheels undefined for one that is not needed
 * @throws PackagingError `build/floor`, one for all wheels, when they need a newer system than was promised; `build/mismatch` for a
 * platform wheel with nothing compiled inside; `build/tool-failed`; what building them throws
 */
export async function repairWheels(
  repairTools: RepairTools,
  wheels: readonly (string | Promise<string | undefined>)[],
): Promise<readonly string[]> {
  const hollow: string[] = []
  const work = wheels.map(async one => {
    const wheel = await one
    if (wheel === undefined) return undefined
    if (!(await isHollow(repairTools, wheel))) return repairTools.limiter(() => repairWheel(repairTools, wheel))
    hollow.push(path.basename(wheel))
    return undefined
  })
  await Promise.allSettled(work)
  if (hollow.length > 0) throw nothingNative(hollow.sort())
  const results = (await allOrProblems(work)).filter(result => result !== undefined)
  const unfit = results.flatMap(result => ('unfit' in result ? [result.unfit] : []))
  if (unfit.length > 0) throw floorError(unfit, repairTools)
  const repaired = results.flatMap(result => ('file' in result ? [result] : []))
  const newer = repaired.flatMap(({ newer }) => newer ?? [])
  if (newer.length > 0) repairTools.warn(newerWarning(newer, repairTools))
  return repaired.map(({ file }) => file)
}

/** The path of the wheel to ship, or why there is none. */
type Repaired = { readonly file: string; readonly newer?: Newer } | { readonly unfit: Unfit }

async function repairWheel(repairTools: RepairTools, wheel: string): Promise<Repaired> {
  const { platform, promised } = repairTools
  const tags = platformsOf(wheel)
  if (tags.every(tag => tag === 'any')) return { file: wheel }
  if (platform.os === 'linux' && (await needsNoRepair(repairTools, wheel, tags))) return { file: wheel }
  if (repairTools.repairedElsewhere) throw notRepaired(path.basename(wheel), platform)
  const first = await repairFor(repairTools, wheel, platform)
  if (typeof first === 'string') return { file: first, ...newerOnMacos(first, repairTools) }
  if (promised) return { unfit: first }
  let unfit = first
  for (const floor of newerFloors(first)) {
    const next = await repairFor(repairTools, wheel, { ...platform, floor })
    if (typeof next !== 'string') {
      unfit = { ...next, tooNew: first.tooNew }
      continue
    }
    return { file: next, newer: { ...first, fitFor: floor, shipped: path.basename(next) } }
  }
  return { unfit }
}

/**
 * The systems to repair an unfit wheel for, oldest first: what its own symbols need, then what those of a library of this
 * machine that goes into it need (pure).
 */
export function newerFloors({ fitFor, tooNew }: Pick<Unfit, 'fitFor' | 'tooNew'>): readonly string[] {
  const asked = [fitFor, ...tooNew.map(({ version }) => /^GLIBC_(\d+\.\d+)/.exec(version)?.[1])]
  const known = asked.flatMap(one => {
    const list = one?.startsWith('1.') ? MUSLLINUX : MANYLINUX
    const serving = one && list.find(version => compareVersions(version, one) >= 0)
    return serving ? [serving] : []
  })
  return [...new Set(known)]
    .sort(compareVersions)
    .filter(one => fitFor === undefined || compareVersions(one, fitFor) >= 0)
}

/** delocate has tagged the wheel for the macOS that it needs. */
function newerOnMacos(wheel: string, { platform }: RepairTools): { readonly newer?: Newer } {
  if (platform.os !== 'macos' || servesPlatform(wheel, platform)) return {}
  const shipped = path.basename(wheel)
  const [, major, minor] = /macosx_(\d+)_(\d+)_/.exec(shipped) ?? []
  return { newer: { wheel: shipped, shipped, fitFor: major && `${major}.${minor}`, tooNew: [] } }
}

function servesPlatform(wheel: string, platform: Platform): boolean {
  const allowed = new Set(platformTags(platform).filter(tag => !tag.startsWith('linux_')))
  return platformsOf(wheel).some(tag => allowed.has(tag))
}

/** The path of the wheel that serves `platform`, or why there is none. */
async function repairFor(repairTools: RepairTools, wheel: string, platform: Platform): Promise<string | Unfit> {
  const { say, promised } = repairTools
  const file = path.basename(wheel)
  const output = path.join(repairTools.dir, `${file}-${platform.floor}`)
  await mkdir(output, { recursive: true })
  const call = repairCall(platform, wheel, output, repairTools.epoch, promised)
  if (call === undefined) throw notTaggedFor(file, platform)
  const finished = await runTool(repairTools, call, `repair ${file}`)
  if (finished.code !== 0) {
    const unfit = platform.os === 'linux' ? await whyUnfit({ ...repairTools, platform }, wheel) : undefined
    if (unfit !== undefined) return unfit
    throw repairFailed(file, call.tool, finished.tail)
  }
  const made = (await readdir(output)).filter(name => name.endsWith('.whl'))
  const [name] = made
  if (name === undefined || made.length > 1)
    throw new PackagingError(name === undefined ? 'build/nothing' : 'build/several', {
      message: `${call.tool} reported success for ${file} but made ${name === undefined ? 'no file' : made.join(', ')}.`,
      fix: 'Report this to the maintainers of the tool.',
    })
  const mayBeNewer = platform.os === 'macos' && !promised && /-macosx_\d+_\d+_\w+\.whl$/.test(name)
  if (!mayBeNewer && !servesPlatform(name, platform)) throw notTaggedFor(name, platform)
  const repaired = path.join(output, name)
  if (name === file && (await sameContent(wheel, repaired))) return wheel
  say(name === file ? `${call.tool} repaired ${file}` : `${call.tool} made ${name} of ${file}`)
  return repaired
}

/** Whether two wheels have the same files, whatever their compression. */
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

/** The platform parts of a wheel's name. */
function platformsOf(wheel: string): readonly string[] {
  const tags = parseWheelName(path.basename(wheel))?.tags ?? []
  return [...new Set(tags.map(tag => tag.split('-').at(-1) ?? ''))]
}
