/** Installs wheels into the folder of an executable, and makes its native files independent of the machine that builds it. */

import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { chmod, copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { dynamicSection } from '../../archives/elf-headers.js'
import type { NativeFacts } from '../../archives/native-facts.js'
import { nativeFormat, readNative } from '../../archives/native-headers.js'
import { wheelContent } from '../../archives/wheel.js'
import { withZip } from '../../archives/zip-reader.js'
import { PackagingError } from '../../core/errors.js'
import type { Platform, WheelFile } from '../../core/model.js'
import { namesIn, sha256Of } from '../../host/files.js'
import type { ProcessRunner } from '../../host/process/command.js'
import { findProgram, isFile } from '../../project/paths.js'
import type { ExecutableRequest } from '../format.js'
import { offeredBySystem } from '../inspect.js'
import type { Origin } from '../member.js'
import { findLibrary, libraryFolders } from '../system-libraries.js'
import type { Layout } from './machine.js'
import type { ChosenPython } from './python.js'
import { askRustc } from './rust.js'

const DT_NULL = 0n
const DT_RPATH = 15n
const DT_RUNPATH = 29n

/** Positions of the entries of the dynamic section of a 64-bit little-endian file; none when it has no such section. */
function dynamicEntries(bytes: Buffer): number[] {
  const known = bytes.length > 64 && nativeFormat(bytes) === 'elf' && bytes[4] === 2 && bytes[5] === 1
  const section = known ? dynamicSection(bytes) : undefined
  if (section === undefined) return []
  const end = Math.min(section.offset + section.size, bytes.length - 15)
  const entries: number[] = []
  for (let entry = section.offset; entry < end; entry += 16) {
    entries.push(entry)
    if (bytes.readBigUInt64LE(entry) === DT_NULL) break
  }
  return entries
}

function isPath(tag: bigint): boolean {
  return tag === DT_RPATH || tag === DT_RUNPATH
}

/**
 * Removes every search path (DT_RPATH, DT_RUNPATH) of a library in place, as chrpath does, so that nothing else moves (pure).
 * @see https://refspecs.linuxfoundation.org/elf/gabi4+/ch5.dynamic.html
 * @returns whether there was one
 */
export function dropSearchPaths(bytes: Buffer): boolean {
  const entries = dynamicEntries(bytes)
  const kept = entries.filter(at => !isPath(bytes.readBigUInt64LE(at)))
  if (kept.length === entries.length) return false
  const copies = kept.map(at => Buffer.from(bytes.subarray(at, at + 16)))
  for (const [index, at] of entries.entries()) (copies[index] ?? Buffer.alloc(16)).copy(bytes, at)
  return true
}

/**
 * Turns DT_RUNPATH into DT_RPATH, which also applies to the libraries that a library needs, as CPython's modules and
 * wheels do. zig's linker only writes the former. @returns whether there is one now
 */
export function searchForAll(bytes: Buffer): boolean {
  const paths = dynamicEntries(bytes).filter(at => isPath(bytes.readBigUInt64LE(at)))
  for (const at of paths) bytes.writeBigUInt64LE(DT_RPATH, at)
  return paths.length > 0
}

/** A program or library of the folder. */
interface NativeFile {
  /** Inside the folder, with `/`. */
  readonly path: string
  readonly facts: NativeFacts
  /** Whether it is from a wheel. */
  readonly wheel: boolean
}

export interface FoundLibrary {
  /** As other libraries need it: `libssl.so.3`. */
  readonly name: string
  /** Absolute path on this machine, links followed. */
  readonly file: string
  /** Path inside, with `/`: in `python/fallback` for systems that have none of their own, else in `python/lib`. */
  readonly path: string
}

/**
 * Libraries that wheels for `manylinux` expect on the system (PEP 513, PEP 599) and that some systems lack. The system's
 * own is preferred, since ours may need a newer glibc. In the order in which they need each other.
 */
export const FALLBACKS = ['libgcc_s.so.1', 'libatomic.so.1', 'libz.so.1', 'libstdc++.so.6'] as const

/** Copies needed libraries from this machine. @returns what was copied; the check of needs reports missing ones */
async function bringLibraries(
  root: string,
  native: readonly NativeFile[],
  platform: Platform,
  /** The original search paths of CPython's own files. */
  hints: readonly string[],
): Promise<readonly FoundLibrary[]> {
  if (platform.os !== 'linux') return []
  const inside = new Set(native.flatMap(({ path: name, facts }) => [path.posix.basename(name), facts.soname ?? '']))
  const folders = [...hints, ...libraryFolders(platform.arch)]
  const found = new Map<string, FoundLibrary>()
  /** Names, and whether only a wheel needs it. */
  const waiting = native.flatMap(({ facts, wheel }) => facts.needs.map(name => ({ name, wheel })))
  // A library that CPython itself needs is always copied.
  waiting.sort((a, b) => Number(a.wheel) - Number(b.wheel))
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { name, wheel } = next
    const fallback = FALLBACKS.some(one => one === name)
    if (inside.has(name) || found.has(name) || offeredBySystem(name, platform) || (wheel && !fallback)) continue
    const there = await findLibrary(name, folders, platform)
    if (there === undefined) continue
    found.set(name, { name, file: there.file, path: `python/${fallback ? 'fallback' : 'lib'}/${name}` })
    waiting.push(...there.facts.needs.map(one => ({ name: one, wheel })))
  }
  for (const { file, path: inside } of found.values()) {
    const copy = path.join(root, inside)
    await mkdir(path.dirname(copy), { recursive: true })
    await copyFile(file, copy)
    const bytes = await readFile(copy)
    if (dropSearchPaths(bytes)) await writeFile(copy, bytes)
    await chmod(copy, 0o644)
  }
  return [...found.values()]
}

/**
 * Removes debug information and symbols.
 * @param files absolute paths @param own whether they are for this machine: binutils only supports its own
 * @returns false when there is no program for it; then they stay as large as they are
 */
async function stripLibraries(
  { context: { runner, host }, dir: cwd }: ExecutableRequest,
  files: readonly string[],
  own: boolean,
  rustc: string,
): Promise<boolean> {
  if (files.length === 0) return true
  const strip = own ? await findProgram('strip', host.env, host.workspace) : undefined
  const tool = strip ?? (await rustObjcopy(runner, rustc, cwd))
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

/** Rust's objcopy, which supports every machine, where it is installed. */
async function rustObjcopy(runner: ProcessRunner, rustc: string, cwd: string): Promise<string | undefined> {
  const { stdout } = await askRustc(runner, rustc, ['--print', 'sysroot'], cwd)
  const rustlib = path.join(stdout.trim(), 'lib', 'rustlib')
  for (const triple of await namesIn(rustlib)) {
    const objcopy = path.join(rustlib, triple, 'bin', 'rust-objcopy')
    if (await isFile(objcopy)) return objcopy
  }
  return undefined
}

export interface InstalledWheels {
  /** Wheels by path inside the folder (with `/`). */
  readonly origins: ReadonlyMap<string, Origin>
  /** Files that two wheels have with different contents: the later one stays, as with pip. */
  readonly replaced: readonly string[]
  /** Whether any module names tkinter. */
  readonly tkinter: boolean
}

/**
 * Installs wheels for a machine that may be another, as pip does: modules into site-packages, data under the prefix,
 * scripts into their folder; dist-info stays, with a RECORD of what was installed.
 * @see https://packaging.python.org/en/latest/specifications/binary-distribution-format/#installing-a-wheel-distribution-1-0-py32-none-any-whl
 * @throws PackagingError `dependency/hash` for a wheel that changed, `check/content` for an unsafe one
 */
export async function installWheels(
  root: string,
  layout: Layout,
  wheels: readonly WheelFile[],
): Promise<InstalledWheels> {
  const origins = new Map<string, Origin>()
  const replaced: string[] = []
  let tkinter = false
  for (const wheel of wheels) {
    if ((await sha256Of(wheel.path)) !== wheel.sha256)
      throw new PackagingError('dependency/hash', {
        message: `${path.basename(wheel.path)} was modified after it was resolved: its sha256 is not ${wheel.sha256}.`,
        fix: 'Something on this machine changes files of this run; find out what does, and run again.',
        place: { file: wheel.path },
      })
    const one = await installWheel(root, layout, wheel.path)
    tkinter ||= one.tkinter
    for (const [name, same] of one.files) {
      if (!same) replaced.push(name)
      origins.set(name, one.origin)
    }
  }
  return { origins, replaced, tkinter }
}

/** The installed path of a wheel's member, with `/`; undefined for C headers, which are not needed at run time (pure). */
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
      const before = (await isFile(target)) ? await sha256Of(target) : undefined
      const executable = (entry.mode & 0o111) !== 0 || place.startsWith(`${layout.scripts}/`)
      const hash = createHash('sha256')
      const watched = async function* () {
        for await (const piece of zip.stream(entry.name)) {
          hash.update(piece)
          if (entry.name.endsWith('.py')) tkinter ||= piece.includes('tkinter')
          yield piece
        }
      }
      await pipeline(watched(), createWriteStream(target, { mode: executable ? 0o755 : 0o644 }))
      const digest = hash.digest()
      files.set(place, before === undefined || before === digest.toString('hex'))
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

/** Removes search paths in folders of this machine, and copies the libraries that are missing. @param rustc its absolute path */
export async function finishNativeFiles(
  request: ExecutableRequest,
  root: string,
  layout: Layout,
  parts: {
    readonly chosen: ChosenPython
    readonly wheels: InstalledWheels
    /** Names of the launchers. */
    readonly programs: readonly string[]
  },
  rustc: string,
): Promise<readonly FoundLibrary[]> {
  const { target, context } = request
  const { chosen, wheels, programs } = parts
  if (target.platform.os !== 'linux') return []
  const native: NativeFile[] = []
  const hints = new Set<string>()
  const large: string[] = []
  for (const name of (await readdir(root, { recursive: true })).sort()) {
    const file = path.join(root, name)
    const found = await stat(file)
    if (!found.isFile() || ((found.mode & 0o100) === 0 && !/\.so(?:\.|$)/.test(name))) continue
    const bytes = await readFile(file)
    const facts = readNative(bytes)
    if (facts === undefined) continue
    const wheel = wheels.origins.has(name)
    native.push({ path: name, facts, wheel })
    if (wheel || programs.includes(name) || name === layout.interpreter) continue
    for (const folder of facts.rpaths) if (path.isAbsolute(folder)) hints.add(folder)
    if (dropSearchPaths(bytes)) await writeFile(file, bytes)
    if (bytes.includes('.debug_info')) large.push(file)
  }
  hints.add(path.dirname(chosen.parts.library))
  const found = await bringLibraries(root, native, target.platform, [...hints])
  const own = target.platform.arch === context.configuration.plan.runner.arch
  const stripped = await stripLibraries(request, large, own, rustc)
  if (!stripped) request.say('debug information stays in: there is no strip on this machine for it')
  return found
}
