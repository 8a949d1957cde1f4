/** Reads the headers of programs and libraries: ELF (Linux), Mach-O (macOS) and PE (Windows). */

import type { Arch } from '../core/model.js'
import { readElf } from './elf-headers.js'
import { readMachO } from './mach-o-headers.js'
import { readPe } from './pe-headers.js'

/** ELF is Linux, Mach-O is macOS, PE is Windows. */
export type NativeFormat = 'elf' | 'mach-o' | 'pe'

/** The format of each system's loader. */
export const FORMAT_OF = { linux: 'elf', macos: 'mach-o', windows: 'pe' } as const

/** The format of a file by its first bytes (at least 4), as names are not reliable. */
export function nativeFormat(bytes: Uint8Array): NativeFormat | undefined {
  const view = Buffer.from(bytes)
  if (view.length < 4) return undefined
  if (view.toString('latin1', 0, 4) === '\x7fELF') return 'elf'
  if (view.toString('latin1', 0, 2) === 'MZ') return 'pe'
  const magic = view.readUInt32BE(0)
  if ([0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe].includes(magic)) return 'mach-o'
  // A universal binary and a Java class begin alike; the next number is a count of architectures or a class version (≥ 45).
  if (magic === 0xcafebabe && view.length >= 8 && view.readUInt32BE(4) < 45) return 'mach-o'
  return undefined
}

/** A version of a library's symbols that a file needs: `GLIBC_2.34` of `libc.so.6`, with some of the symbols. */
export interface VersionNeed {
  readonly library: string
  readonly version: string
  /** At most 5, in the order of the file. */
  readonly symbols: readonly string[]
}

/** Facts about one program or library, in the same terms for every system. */
export interface NativeFacts {
  readonly format: NativeFormat
  /** More than one only in a universal Mach-O; `unknown:NUMBER` for a machine without a name here. */
  readonly arches: readonly (Arch | `unknown:${number}`)[]
  /** Names of the libraries that the loader will look for: DT_NEEDED, LC_LOAD_DYLIB, the import table. */
  readonly needs: readonly string[]
  /** DT_SONAME, LC_ID_DYLIB; absent when it has none. */
  readonly soname?: string
  /** Where the loader searches for them: DT_RPATH and DT_RUNPATH, or LC_RPATH; as written. */
  readonly rpaths: readonly string[]
  /** ELF: the program that loads it (`/lib64/ld-linux-x86-64.so.2`). */
  readonly interpreter?: string
  /** ELF: every symbol version that other libraries must have. */
  readonly versions: readonly VersionNeed[]
  /** Mach-O: oldest macOS, as `11.0`. */
  readonly macos?: string
  /** PE: whether it opens a console. */
  readonly subsystem?: 'gui' | 'console' | 'other'
}

/**
 * The facts of a program or library of any system; undefined for other files.
 * @throws PackagingError `check/content` for one whose headers are damaged
 */
export function readNative(bytes: Uint8Array): NativeFacts | undefined {
  switch (nativeFormat(bytes)) {
    case 'elf':
      return readElf(bytes)
    case 'mach-o':
      return readMachO(bytes)
    case 'pe':
      return readPe(bytes)
    default:
      return undefined
  }
}
