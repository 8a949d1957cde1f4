/** What the headers of a program or library say. */

import type { Arch } from '../core/model.js'

/** ELF is Linux, Mach-O is macOS, PE is Windows. */
export type NativeFormat = 'elf' | 'mach-o' | 'pe'

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
