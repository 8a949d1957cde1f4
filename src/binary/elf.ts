/** ELF, as on Linux. @see https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html and the LSB's symbol versioning */
import type { Arch } from '../model.js'
import type { NativeFacts, VersionNeed } from './native.js'
import { atMost, damaged, Reader } from './reader.js'

const MACHINES: Readonly<Record<number, Arch>> = {
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
const DT = {
  needed: 1,
  hash: 4,
  strtab: 5,
  symtab: 6,
  strsz: 10,
  soname: 14,
  rpath: 15,
  runpath: 29,
  gnuHash: 0x6ffffef5,
  versym: 0x6ffffff0,
  verneed: 0x6ffffffe,
  verneednum: 0x6fffffff,
} as const
const SYMBOLS_SHOWN = 5

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
    arches: [MACHINES[machine] ?? `unknown:${machine}`],
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

interface Tables {
  readonly reader: Reader
  readonly wide: boolean
  readonly one: (tag: number) => number | undefined
  readonly offsetOf: (address: number) => number
  readonly text: (offset: number) => string
}

/** The table of needed versions, with the names of symbols that need each. */
function readVersions(tables: Tables): VersionNeed[] {
  const { reader, one, offsetOf, text } = tables
  const table = one(DT.verneed)
  if (table === undefined) return []
  const versions: { library: string; version: string; index: number }[] = []
  let at = offsetOf(table)
  const count = atMost(one(DT.verneednum) ?? 0, 'libraries with versions')
  for (let file = 0; file < count; file += 1) {
    const library = text(reader.u32(at + 4))
    let aux = at + reader.u32(at + 8)
    for (let left = reader.u16(at + 2); left > 0; left -= 1) {
      versions.push({ library, version: text(reader.u32(aux + 8)), index: reader.u16(aux + 6) & 0x7fff })
      if (versions.length > 65_536) throw damaged('it needs more versions than there can be')
      const next = reader.u32(aux + 12)
      if (next === 0) break
      aux += next
    }
    const next = reader.u32(at + 12)
    if (next === 0) break
    at += next
  }
  const symbols = symbolsOf(tables, new Set(versions.map(({ index }) => index)))
  return versions.map(({ library, version, index }) => ({
    library,
    version,
    symbols: symbols.get(index) ?? [],
  }))
}

/** DT_VERSYM runs beside DT_SYMTAB. */
function symbolsOf(tables: Tables, wanted: ReadonlySet<number>) {
  const { reader, wide, one, offsetOf, text } = tables
  const found = new Map<number, string[]>()
  const [versym, symtab] = [one(DT.versym), one(DT.symtab)]
  if (versym === undefined || symtab === undefined) return found
  const each = wide ? 24 : 16
  const count = symbolCount(tables)
  const [versions, names] = [offsetOf(versym), offsetOf(symtab)]
  for (let index = 1; index < count; index += 1) {
    const version = reader.u16(versions + index * 2) & 0x7fff
    if (!wanted.has(version)) continue
    const list = found.get(version) ?? []
    if (list.length < SYMBOLS_SHOWN) list.push(text(reader.u32(names + index * each)))
    found.set(version, list)
  }
  return found
}

/** Told by the hash tables alone: DT_HASH counts all symbols; in DT_GNU_HASH the last chain's end is the last symbol. */
function symbolCount({ reader, wide, one, offsetOf }: Tables): number {
  const plain = one(DT.hash)
  if (plain !== undefined) return atMost(reader.u32(offsetOf(plain) + 4), 'symbols')
  const gnu = one(DT.gnuHash)
  if (gnu === undefined) return 0
  const table = offsetOf(gnu)
  const [buckets, first, bloom] = [reader.u32(table), reader.u32(table + 4), reader.u32(table + 8)]
  const bucketsAt = table + 16 + atMost(bloom, 'words of a filter') * (wide ? 8 : 4)
  const chainsAt = bucketsAt + atMost(buckets, 'hash buckets') * 4
  let last = 0
  for (let index = 0; index < buckets; index += 1) last = Math.max(last, reader.u32(bucketsAt + index * 4))
  // Where nothing is offered to others, only what is needed is there, and none of it is hashed.
  if (last < first) return first
  while ((reader.u32(chainsAt + (last - first) * 4) & 1) === 0) last += 1
  return atMost(last + 1, 'symbols')
}
