/** What the headers of a program or library say, whatever system it is for. */

import { readElf } from './elf.js'
import type { NativeFacts } from './facts.js'
import { readMachO } from './mach-o.js'
import { nativeFormat } from './magic.js'
import { readPe } from './pe.js'

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
