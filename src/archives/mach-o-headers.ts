/** Mach-O, as on macOS; also universal ("fat") ones. @see <mach-o/loader.h>, <mach-o/fat.h> */

import type { Arch } from '../core/model.js'
import { compareVersions } from '../targets/platforms.js'
import { atMost, damaged, Reader } from './binary-reader.js'
import type { NativeFacts } from './native-facts.js'

const MACH_O_MACHINES: Readonly<Record<number, Arch>> = {
  7: 'x86',
  16777223: 'x86_64',
  12: 'armv7l',
  16777228: 'aarch64',
}
const FAT = 0xcafebabe
const WIDE = 0xfeedfacf
const NARROW = 0xfeedface
const LC = {
  loadDylib: 0xc,
  idDylib: 0xd,
  loadWeak: 0x80000018,
  reexport: 0x8000001f,
  rpath: 0x8000001c,
  versionMin: 0x24,
  buildVersion: 0x32,
} as const

/** @throws PackagingError `check/content` for damaged headers */
export function readMachO(bytes: Uint8Array): NativeFacts {
  const big = new Reader(bytes, false)
  if (big.u32(0) !== FAT) return readOne(bytes)
  const count = big.u32(4)
  // `nativeFormat` takes what claims 45 and more for a Java class.
  if (count === 0) throw damaged('it claims no architecture')
  const slices = Array.from({ length: count }, (_, index) => {
    const at = 8 + index * 20
    return readOne(big.part(big.u32(at + 8), big.u32(at + 12)))
  })
  const all = (facts: (slice: NativeFacts) => readonly string[]) => [...new Set(slices.flatMap(facts))]
  const floors = slices.flatMap(({ macos }) => macos ?? []).sort(compareVersions)
  const newest = floors.at(-1)
  const soname = slices[0]?.soname
  return {
    format: 'mach-o',
    arches: [...new Set(slices.flatMap(({ arches }) => arches))],
    needs: all(({ needs }) => needs),
    rpaths: all(({ rpaths }) => rpaths),
    versions: [],
    ...(soname !== undefined && { soname }),
    ...(newest !== undefined && { macos: newest }),
  }
}

function readOne(bytes: Uint8Array): NativeFacts {
  const magic = new Reader(bytes, true).u32(0)
  const little = magic === WIDE || magic === NARROW
  const reader = new Reader(bytes, little)
  const own = reader.u32(0)
  if (own !== WIDE && own !== NARROW) throw damaged('it begins like a library of macOS and is not one')
  const machine = reader.u32(4)
  const needs: string[] = []
  const rpaths: string[] = []
  let soname: string | undefined
  let macos: string | undefined
  let at = own === WIDE ? 32 : 28
  const count = atMost(reader.u32(16), 'load commands')
  for (let index = 0; index < count; index += 1) {
    const [command, size] = [reader.u32(at), reader.u32(at + 4)]
    if (size < 8) throw damaged(`a load command has ${size} bytes`)
    const text = () => reader.text(at + reader.u32(at + 8))
    if (command === LC.loadDylib || command === LC.loadWeak || command === LC.reexport) needs.push(text())
    else if (command === LC.idDylib) soname = text()
    else if (command === LC.rpath) rpaths.push(text())
    else if (command === LC.versionMin) macos = version(reader.u32(at + 8))
    else if (command === LC.buildVersion) macos = version(reader.u32(at + 12))
    at += size
  }
  return {
    format: 'mach-o',
    arches: [MACH_O_MACHINES[machine] ?? `unknown:${machine}`],
    needs,
    rpaths,
    versions: [],
    ...(soname !== undefined && { soname }),
    ...(macos !== undefined && { macos }),
  }
}

/** `xxxx.yy.zz` in nibbles: https://github.com/apple-oss-distributions/xnu/blob/main/EXTERNAL_HEADERS/mach-o/loader.h */
function version(packed: number): string {
  return `${packed >>> 16}.${(packed >>> 8) & 0xff}`
}
