/** Reads the headers of programs and libraries: ELF (Linux), Mach-O (macOS) and PE (Windows). */

import { readElf } from './elf-headers.js'
import { readMachO } from './mach-o-headers.js'
import type { NativeFacts, NativeFormat } from './native-facts.js'
import { readPe } from './pe-headers.js'

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
