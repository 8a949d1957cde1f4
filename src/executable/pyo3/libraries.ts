/** Libraries of the system that go along: those of a Python that was built here, and those that wheels may expect to find. */
import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { NativeFacts } from '../../archives/native-headers.js'
import type { Platform } from '../../core/model.js'
import { offeredBySystem } from '../../executables/inspect.js'
import { findLibrary, libraryFolders } from '../../executables/system-libraries.js'

/** A program or library of the folder, as far as the search needs it. */
export interface NativeFile {
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
export async function bringLibraries(
  root: string,
  native: readonly NativeFile[],
  platform: Platform,
  /** Folders that CPython's own files name, before anything was taken out of them. */
  hints: readonly string[],
): Promise<readonly FoundLibrary[]> {
  if (platform.os !== 'linux') return []
  const inside = new Set(
    native.flatMap(({ path: name, facts }) => [path.posix.basename(name), facts.soname ?? '']),
  )
  const folders = [...hints, ...libraryFolders(platform.arch)]
  const found = new Map<string, FoundLibrary>()
  /** Names, and whether a wheel alone asks for it. */
  const waiting = native.flatMap(({ facts, wheel }) => facts.needs.map(name => ({ name, wheel })))
  // What CPython itself needs is brought for all.
  waiting.sort((a, b) => Number(a.wheel) - Number(b.wheel))
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { name, wheel } = next
    const fallback = FALLBACKS.some(one => one === name)
    if (inside.has(name) || found.has(name) || offeredBySystem(name, platform) || (wheel && !fallback))
      continue
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
