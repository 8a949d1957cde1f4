/** ELF, as on Linux. @see https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html */
import type { Arch } from '../model.js'
import { DT, readVersions } from './elf-versions.js'
import type { NativeFacts } from './facts.js'
import { atMost, damaged, Reader } from './reader.js'

const ELF_MACHINES: Readonly<Record<number, Arch>> = {
  3: 'x86',
  21: 'ppc64le',
  22: 's390x',
  40: 'armv7l',
  62: 'x86_64',
  183: 'aarch64',
  243: 'riscv64',
}
const PT_LOAD = 1
const PT_DYNAMIC = 2
const PT_INTERP = 3
interface Segment {
  readonly type: number
  readonly offset: number
  readonly address: number
  readonly size: number
}

/** @throws PackagingError `check/content` for damaged headers */
export function readElf(bytes: Uint8Array): NativeFacts {
  const start = new Reader(bytes, true)
  const wide = start.u8(4) === 2
  const reader = new Reader(bytes, start.u8(5) !== 2)
  const machine = reader.u16(18)
  const segments = readSegments(reader, wide)
  const interp = segments.find(({ type }) => type === PT_INTERP)
  const dynamic = segments.find(({ type }) => type === PT_DYNAMIC)
  const facts = dynamic ? readDynamic(reader, wide, segments, dynamic) : NOTHING
  return {
    format: 'elf',
    arches: [ELF_MACHINES[machine] ?? `unknown:${machine}`],
    ...(interp && { interpreter: reader.text(interp.offset) }),
    ...facts,
  }
}

const NOTHING = { needs: [], rpaths: [], versions: [] }

function readSegments(reader: Reader, wide: boolean): Segment[] {
  const table = wide ? reader.u64(32) : reader.u32(28)
  const each = reader.u16(wide ? 54 : 42)
  const count = reader.u16(wide ? 56 : 44)
  if (count > 0 && each < (wide ? 56 : 32)) throw damaged(`its segments have ${each} bytes each`)
  return Array.from({ length: count }, (_, index) => {
    const at = table + index * each
    return wide
      ? {
          type: reader.u32(at),
          offset: reader.u64(at + 8),
          address: reader.u64(at + 16),
          size: reader.u64(at + 32),
        }
      : {
          type: reader.u32(at),
          offset: reader.u32(at + 4),
          address: reader.u32(at + 8),
          size: reader.u32(at + 16),
        }
  })
}

function readDynamic(reader: Reader, wide: boolean, segments: readonly Segment[], dynamic: Segment) {
  const word = wide ? 8 : 4
  const number = (at: number) => (wide ? reader.u64(at) : reader.u32(at))
  // Some tags of the system's own hold numbers larger than a file: only those that are asked for are read.
  const tagAt = (at: number) => {
    const [low, high] = reader.little || !wide ? [reader.u32(at), 0] : [reader.u32(at + 4), reader.u32(at)]
    return high === 0 ? low : -1
  }
  const found = new Map<number, number[]>()
  const known = new Set<number>(Object.values(DT))
  const count = atMost(Math.floor(dynamic.size / (2 * word)), 'dynamic entries')
  for (let index = 0; index < count; index += 1) {
    const at = dynamic.offset + index * 2 * word
    const tag = tagAt(at)
    if (tag === 0) break
    if (known.has(tag)) found.set(tag, [...(found.get(tag) ?? []), number(at + word)])
  }
  const one = (tag: number) => found.get(tag)?.[0]
  const offsetOf = (address: number) => {
    const segment = segments.find(
      ({ type, address: from, size }) => type === PT_LOAD && address >= from && address < from + size,
    )
    if (segment === undefined) throw damaged(`nothing is loaded at address ${address}`)
    return address - segment.address + segment.offset
  }
  const names = one(DT.strtab)
  const strings = names === undefined ? undefined : offsetOf(names)
  const text = (offset: number) => {
    if (strings === undefined) throw damaged('it has names but no table of them')
    return reader.text(strings + offset)
  }
  const texts = (tag: number) => (found.get(tag) ?? []).map(text)
  const [soname] = texts(DT.soname)
  return {
    needs: texts(DT.needed),
    ...(soname !== undefined && { soname }),
    rpaths: [...texts(DT.rpath), ...texts(DT.runpath)].flatMap(paths => paths.split(':')),
    versions: readVersions({ reader, wide, one, offsetOf, text }),
  }
}
