/** What the headers of a program or library say, whatever system it is for. */
import type { Arch } from '../model.js'
import { readElf } from './elf.js'
import { readMachO } from './mach-o.js'
import { type NativeFormat, nativeFormat } from './magic.js'
import { readPe } from './pe.js'

/** A version of a library's symbols that a file needs: `GLIBC_2.34` of `libc.so.6`, with some of the symbols. */
export interface VersionNeed {
  readonly library: string
  readonly version: string
  /** At most 5, in the order of the file. */
  readonly symbols: readonly string[]
}

export interface NativeFacts {
  readonly format: NativeFormat
  /** More than one only in a universal Mach-O; `unknown:NUMBER` for a machine without a name here. */
  readonly arches: readonly (Arch | `unknown:${number}`)[]
  /** Names of the libraries that the loader will look for: DT_NEEDED, LC_LOAD_DYLIB, the import table. */
  readonly needs: readonly string[]
  /** DT_SONAME, LC_ID_DYLIB; absent when it has none. */
  readonly soname?: string
  /** Where the loader looks for them: DT_RPATH and DT_RUNPATH, or LC_RPATH; as they stand there. */
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
 * Undefined for what is no program or library.
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
