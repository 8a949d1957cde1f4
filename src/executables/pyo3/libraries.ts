/** Libraries of the system that go along: those of a Python that was built here, and those that wheels may expect to find. */

import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { chmod, copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type NativeFacts, readNative } from '../../archives/native-headers.js'
import { wheelContent } from '../../archives/wheel.js'
import { withZip } from '../../archives/zip-reader.js'
import { PackagingError } from '../../core/errors.js'
import type { Platform, WheelFile } from '../../core/model.js'
import { sha256Of } from '../../host/files.js'
import type { Host } from '../../host/host.js'
import type { ProcessRunner } from '../../host/process/command.js'
import { findProgram, isFile } from '../../project/paths.js'
import type { ExecutableRequest } from '../format.js'
import { offeredBySystem } from '../inspect.js'
import type { Origin } from '../member.js'
import { findLibrary, libraryFolders } from '../system-libraries.js'
import type { Layout } from './machine.js'
import type { ChosenPython } from './python.js'

/**
 * Takes the builder's folders out of a library, in place (pure): DT_RPATH and DT_RUNPATH, which are what other machines
 * would look in. As chrpath does it, so that nothing else moves.
 * @see https://refspecs.linuxfoundation.org/elf/gabi4+/ch5.dynamic.html
 */
const PT_DYNAMIC = 2
const DT_NULL = 0n
const DT_RPATH = 15n
const DT_RUNPATH = 29n

/** Positions of the entries of the dynamic section of a 64-bit little-endian file; none when it has no such section. */
function dynamicEntries(bytes: Buffer): number[] {
  const known = bytes.length > 64 && bytes.readUInt32BE(0) === 0x7f454c46 && bytes[4] === 2 && bytes[5] === 1
  if (!known) return []
  const table = Number(bytes.readBigUInt64LE(32))
  const size = bytes.readUInt16LE(54)
  const count = bytes.readUInt16LE(56)
  for (let index = 0; index < count; index += 1) {
    const at = table + index * size
    if (at + 56 > bytes.length || bytes.readUInt32LE(at) !== PT_DYNAMIC) continue
    const start = Number(bytes.readBigUInt64LE(at + 8))
    const end = Math.min(start + Number(bytes.readBigUInt64LE(at + 32)), bytes.length - 15)
    const entries: number[] = []
    for (let entry = start; entry < end; entry += 16) {
      entries.push(entry)
      if (bytes.readBigUInt64LE(entry) === DT_NULL) break
    }
    return entries
  }
  return []
}

function isPath(tag: bigint): boolean {
  return tag === DT_RPATH || tag === DT_RUNPATH
}

/** Removes every search path. @returns whether there was one */
export function dropSearchPaths(bytes: Buffer): boolean {
  const entries = dynamicEntries(bytes)
  const kept = entries.filter(at => !isPath(bytes.readBigUInt64LE(at)))
  if (kept.length === entries.length) return false
  const copies = kept.map(at => Buffer.from(bytes.subarray(at, at + 16)))
  entries.forEach((at, index) => {
    const copy = copies[index] ?? Buffer.alloc(16)
    copy.copy(bytes, at)
  })
  return true
}

/**
 * Makes DT_RUNPATH a DT_RPATH, which also serves the libraries that a library needs, as CPython's modules and wheels do.
 * zig's linker writes only the former. @returns whether there is one now
 */
export function searchForAll(bytes: Buffer): boolean {
  const paths = dynamicEntries(bytes).filter(at => isPath(bytes.readBigUInt64LE(at)))
  for (const at of paths) bytes.writeBigUInt64LE(DT_RPATH, at)
  return paths.length > 0
}

/** A program or library of the folder, as far as the search needs it. */
interface NativeFile {
  /** Inside the folder, with `/`. */
  readonly path: string
  readonly facts: NativeFacts
  /** Whether a wheel brought it. */
  readonly wheel: boolean
}

export interface FoundLibrary {
  /** As others ask for it: `libssl.so.3`. */
  readonly name: string
  /** Absolute path on this machine, links followed. */
  readonly file: string
  /** Whether it lies in `python/fallback`, for systems that have none of their own. */
  readonly fallback: boolean
}

/**
 * What wheels for `manylinux` leave to the system, where it may be missing all the same (PEP 513, PEP 599). The system's
 * own goes first, since ours may ask for a newer glibc. In the order in which they need each other.
 */
export const FALLBACKS = ['libgcc_s.so.1', 'libatomic.so.1', 'libz.so.1', 'libstdc++.so.6'] as const

/** Copies what is needed and is there. @returns what was copied; a library that is nowhere is left for the check of needs */
async function bringLibraries(
  root: string,
  native: readonly NativeFile[],
  platform: Platform,
  /** Folders that CPython's own files name, before anything was taken out of them. */
  hints: readonly string[],
): Promise<readonly FoundLibrary[]> {
  if (platform.os !== 'linux') return []
  const inside = new Set(native.flatMap(({ path: name, facts }) => [path.posix.basename(name), facts.soname ?? '']))
  const folders = [...hints, ...libraryFolders(platform.arch)]
  const found = new Map<string, FoundLibrary>()
  /** Names, and whether a wheel alone asks for it. */
  const waiting = native.flatMap(({ facts, wheel }) => facts.needs.map(name => ({ name, wheel })))
  // What CPython itself needs is brought for all.
  waiting.sort((a, b) => Number(a.wheel) - Number(b.wheel))
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { name, wheel } = next
    const fallback = FALLBACKS.some(one => one === name)
    if (inside.has(name) || found.has(name) || offeredBySystem(name, platform) || (wheel && !fallback)) continue
    const there = await findLibrary(name, folders, platform)
    if (there === undefined) continue
    found.set(name, { name, file: there.file, fallback })
    waiting.push(...there.facts.needs.map(one => ({ name: one, wheel })))
  }
  for (const { name, file, fallback } of found.values()) {
    const folder = path.join(root, 'python', fallback ? 'fallback' : 'lib')
    await mkdir(folder, { recursive: true })
    await copyFile(file, path.join(folder, name))
  }
  return [...found.values()]
}

// Takes debug information and symbols out of libraries, where this machine has a program for that.

interface StripRequest {
  readonly runner: ProcessRunner
  readonly host: Pick<Host, 'env' | 'workspace'>
  /** Absolute paths. */
  readonly files: readonly string[]
  /** Whether they are for this machine: binutils knows only its own. */
  readonly own: boolean
  /** Absolute path of rustc, beside whose libraries an objcopy for every machine may lie. */
  readonly rustc: string
  readonly cwd: string
}

/** @returns false when there is nothing to do it with; then they stay as large as they are */
async function stripLibraries(request: StripRequest): Promise<boolean> {
  const { runner, files, cwd } = request
  if (files.length === 0) return true
  const tool = await programFor(request)
  if (tool === undefined) return false
  for (const file of files) {
    const finished = await runner.finish({
      label: `strip ${path.basename(file)}`,
      tool,
      args: ['--strip-debug', '--enable-deterministic-archives', file],
      cwd,
      limits: { total: 300_000 },
    })
    if (finished.code !== 0) return false
  }
  return true
}

async function programFor({ runner, host, own, rustc, cwd }: StripRequest): Promise<string | undefined> {
  const strip = own ? await findProgram('strip', host.env, host.workspace) : undefined
  if (strip !== undefined) return strip
  const asked = await runner.finish({
    label: 'ask rustc where it lies',
    tool: rustc,
    args: ['--print', 'sysroot'],
    cwd,
    capture: true,
    limits: { total: 60_000 },
  })
  const rustlib = path.join(asked.stdout.trim(), 'lib', 'rustlib')
  for (const triple of await readdir(rustlib).catch((): string[] => [])) {
    const objcopy = path.join(rustlib, triple, 'bin', 'rust-objcopy')
    if (await isFile(objcopy)) return objcopy
  }
  return undefined
}

// Installs wheels into the folder that is made, for a machine that this one need not be. As pip does it: modules into
// site-packages, data under the prefix, scripts into its folder for them; dist-info stays, with a RECORD that is true.
// @see https://packaging.python.org/en/latest/specifications/binary-distribution-format/#installing-a-wheel-distribution-1-0-py32-none-any-whl

export interface InstalledWheels {
  /** Path inside the folder (with `/`) to the wheel that brought it. */
  readonly origins: ReadonlyMap<string, Origin>
  /** Files that two wheels bring with different contents: the later one stays, as with pip. */
  readonly replaced: readonly string[]
  /** Whether anything names tkinter. */
  readonly tkinter: boolean
}

/** @throws PackagingError `dependency/hash` for a wheel that changed, `check/content` for an unsafe one */
export async function installWheels(
  root: string,
  layout: Layout,
  wheels: readonly WheelFile[],
): Promise<InstalledWheels> {
  const origins = new Map<string, Origin>()
  const replaced: string[] = []
  let tkinter = false
  for (const wheel of wheels) {
    if ((await sha256Of(wheel.path)) !== wheel.sha256) throw changed(wheel)
    const one = await installWheel(root, layout, wheel.path)
    tkinter ||= one.tkinter
    for (const [name, same] of one.files) {
      if (!same) replaced.push(name)
      origins.set(name, one.origin)
    }
  }
  return { origins, replaced, tkinter }
}

/** Where a member goes, with `/`; undefined for C headers, which nothing that runs reads (pure). */
export function placeOf(name: string, layout: Layout): string | undefined {
  const [, kind, rest = ''] = /^[^/]+\.data\/([^/]+)\/(.+)$/.exec(name) ?? []
  switch (kind) {
    case undefined:
      return `${layout.sitePackages}/${name}`
    case 'purelib':
    case 'platlib':
      return `${layout.sitePackages}/${rest}`
    case 'scripts':
      return `${layout.scripts}/${rest}`
    case 'data':
      return `python/${rest}`
    default:
      return undefined
  }
}

async function installWheel(root: string, layout: Layout, file: string) {
  return withZip(file, async zip => {
    const { name, version, distInfo } = await wheelContent(zip)
    const origin: Origin = { kind: 'wheel', package: name, version }
    const files = new Map<string, boolean>()
    const record: string[] = []
    let tkinter = false
    for (const entry of zip.entries) {
      const place = entry.folder ? undefined : placeOf(entry.name, layout)
      if (place === undefined || entry.name === `${distInfo}/RECORD`) continue
      const target = path.join(root, place)
      await mkdir(path.dirname(target), { recursive: true })
      const before = await digestOf(target)
      const executable = (entry.mode & 0o111) !== 0 || place.startsWith(`${layout.scripts}/`)
      const hash = createHash('sha256')
      const watched = async function* () {
        for await (const piece of zip.stream(entry.name)) {
          hash.update(piece)
          if (entry.name.endsWith('.py')) tkinter ||= piece.includes('tkinter')
          yield piece
        }
      }
      const output = createWriteStream(target, { mode: executable ? 0o755 : 0o644 })
      await pipeline(Readable.from(watched()), output)
      const digest = hash.digest()
      files.set(place, before === undefined || before.equals(digest))
      record.push(`${recordPath(place, layout)},sha256=${digest.toString('base64url')},${entry.size}`)
    }
    const installer = `${layout.sitePackages}/${distInfo}/INSTALLER`
    await writeFile(path.join(root, installer), 'package-python\n')
    files.set(installer, true)
    const list = `${layout.sitePackages}/${distInfo}/RECORD`
    record.push(`${distInfo}/INSTALLER,,`, `${distInfo}/RECORD,,`)
    await writeFile(path.join(root, list), record.map(line => `${line}\n`).join(''))
    files.set(list, true)
    return { origin, files, tkinter }
  })
}

/** Relative to site-packages, quoted where the path holds a comma or a quote (pure). */
function recordPath(place: string, layout: Layout): string {
  const relative = path.posix.relative(layout.sitePackages, place)
  return /[",]/.test(relative) ? `"${relative.replaceAll('"', '""')}"` : relative
}

async function digestOf(file: string): Promise<Buffer | undefined> {
  if (!(await stat(file).catch(() => undefined))?.isFile()) return undefined
  return createHash('sha256')
    .update(await readFile(file))
    .digest()
}

function changed(wheel: WheelFile): PackagingError {
  return new PackagingError('dependency/hash', {
    message: `${path.basename(wheel.path)} is not the file any more that was resolved: its sha256 is not ${wheel.sha256}.`,
    fix: 'Something on this machine changes files of this run; see what does, and run again.',
    place: { file: wheel.path },
  })
}

// Frees the programs and libraries of the folder from the machine that it is made on.

/** What lies in the folder, and what it is stripped with. */
interface Inside {
  readonly layout: Layout
  readonly chosen: ChosenPython
  readonly wheels: InstalledWheels
  /** Absolute path. */
  readonly rustc: string
}

/** No folder of this machine is looked in any more, and what is missing is brought along. */
export async function finishNativeFiles(
  request: ExecutableRequest,
  root: string,
  { layout, chosen, wheels, rustc }: Inside,
): Promise<readonly FoundLibrary[]> {
  const { target, context, dir } = request
  if (target.platform.os !== 'linux') return []
  const native: NativeFile[] = []
  const hints = new Set<string>()
  const large: string[] = []
  for (const name of (await readdir(root, { recursive: true })).sort()) {
    const file = path.join(root, name)
    const found = await stat(file)
    if (!found.isFile() || !mayBeNative(name, found.mode)) continue
    const bytes = await readFile(file)
    const facts = readNative(bytes)
    if (facts === undefined) continue
    const wheel = wheels.origins.has(name)
    native.push({ path: name, facts, wheel })
    if (wheel || name === request.program || name === layout.interpreter) continue
    for (const folder of facts.rpaths) if (path.isAbsolute(folder)) hints.add(folder)
    if (dropSearchPaths(bytes)) await writeFile(file, bytes)
    if (bytes.includes('.debug_info')) large.push(file)
  }
  hints.add(path.dirname(chosen.parts.library))
  const found = await bringLibraries(root, native, target.platform, [...hints])
  for (const { name, fallback } of found) {
    const file = path.join(root, 'python', fallback ? 'fallback' : 'lib', name)
    const bytes = await readFile(file)
    if (dropSearchPaths(bytes)) await writeFile(file, bytes)
    await chmod(file, 0o644)
  }
  const own = target.platform.arch === context.configuration.plan.runner.arch
  const stripped = await stripLibraries({
    runner: context.runner,
    host: context.host,
    files: large,
    own,
    rustc,
    cwd: dir,
  })
  if (!stripped) request.say('debug information stays in: there is no strip on this machine for it')
  return found
}

function mayBeNative(name: string, mode: number): boolean {
  return (mode & 0o100) !== 0 || /\.so(?:\.|$)/.test(name)
}
