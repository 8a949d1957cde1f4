/** PE, as on Windows. @see https://learn.microsoft.com/windows/win32/debug/pe-format */

import type { Arch } from '../core/model.js'
import { atMost, damaged, Reader } from './binary-reader.js'
import type { NativeFacts } from './native-facts.js'

const PE_MACHINES: Readonly<Record<number, Arch>> = { 332: 'x86', 34404: 'x86_64', 43620: 'aarch64' }
const GUI = 2
const CONSOLE = 3
const PE32_PLUS = 0x20b
const IMPORTS = 1
const MOST_IMPORTS = 4096

/** @throws PackagingError `check/content` for damaged headers */
export function readPe(bytes: Uint8Array): NativeFacts {
  const reader = new Reader(bytes, true)
  const header = reader.u32(0x3c)
  if (reader.u32(header) !== 0x4550) throw damaged('it begins like a Windows program and is not one')
  const machine = reader.u16(header + 4)
  const optional = header + 24
  const wide = reader.u16(optional) === PE32_PLUS
  const subsystem = reader.u16(optional + 68)
  return {
    format: 'pe',
    arches: [PE_MACHINES[machine] ?? `unknown:${machine}`],
    needs: readImports(reader, header, optional + (wide ? 112 : 96)),
    rpaths: [],
    versions: [],
    subsystem: subsystem === GUI ? 'gui' : subsystem === CONSOLE ? 'console' : 'other',
  }
}

/** @param directories where the data directories begin */
function readImports(reader: Reader, header: number, directories: number): string[] {
  const count = reader.u32(directories - 4)
  if (count <= IMPORTS) return []
  const address = reader.u32(directories + IMPORTS * 8)
  if (address === 0) return []
  const sections = header + 24 + reader.u16(header + 20)
  const number = atMost(reader.u16(header + 6), 'sections')
  const offsetOf = (wanted: number) => {
    for (let index = 0; index < number; index += 1) {
      const at = sections + index * 40
      const from = reader.u32(at + 12)
      const size = Math.max(reader.u32(at + 8), reader.u32(at + 16))
      if (wanted >= from && wanted < from + size) return wanted - from + reader.u32(at + 20)
    }
    throw damaged(`no section contains address ${wanted}`)
  }
  const names: string[] = []
  for (let at = offsetOf(address); reader.u32(at + 12) !== 0; at += 20) {
    names.push(reader.text(offsetOf(reader.u32(at + 12))))
    if (names.length > MOST_IMPORTS) throw damaged('it imports more libraries than there can be')
  }
  return names
}
