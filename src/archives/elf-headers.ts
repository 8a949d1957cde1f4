/** ELF, as on Linux. @see https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html */

import type { Arch } from '../core/model.js'
import { compareVersions } from '../targets/platforms.js'
import { atMost, damaged, ElfReader } from './binary-reader.js'
import type { NativeFacts, VersionNeed } from './native-facts.js'

/** Tags of ELF's dynamic section. */
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

/** The dynamic section, and functions that follow its pointers. */
interface Tables {
  readonly reader: ElfReader
  /** The value of a tag, where it exists. */
  readonly one: (tag: number) => number | undefined
  /** The offset in the file of what is loaded at an address. */
  readonly offsetOf: (address: number) => number
  /** A name, by its offset in the table of names. */
  readonly text: (offset: number) => string
}

/** The table of needed versions, with the names of symbols of each. @see the LSB's symbol versioning */
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
  return versions.map(({ index, ...need }) => ({ ...need, symbols: symbols.get(index) ?? [] }))
}

/** DT_VERSYM runs beside DT_SYMTAB. */
function symbolsOf(tables: Tables, wanted: ReadonlySet<number>) {
  const { reader, one, offsetOf, text } = tables
  const found = new Map<number, string[]>()
  const [versym, symtab] = [one(DT.versym), one(DT.symtab)]
  if (versym === undefined || symtab === undefined) return found
  const each = reader.wide ? 24 : 16
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

/** Only the hash tables say it: DT_HASH counts all symbols; in DT_GNU_HASH the last chain's end is the last symbol. */
function symbolCount({ reader, one, offsetOf }: Tables): number {
  const plain = one(DT.hash)
  if (plain !== undefined) return atMost(reader.u32(offsetOf(plain) + 4), 'symbols')
  const gnu = one(DT.gnuHash)
  if (gnu === undefined) return 0
  const table = offsetOf(gnu)
  const [buckets, first, bloom] = [reader.u32(table), reader.u32(table + 4), reader.u32(table + 8)]
  const bucketsAt = table + 16 + atMost(bloom, 'words of a filter') * (reader.wide ? 8 : 4)
  const chainsAt = bucketsAt + atMost(buckets, 'hash buckets') * 4
  let last = 0
  for (let index = 0; index < buckets; index += 1) last = Math.max(last, reader.u32(bucketsAt + index * 4))
  // Without exported symbols, all symbols are needed ones, which are not hashed.
  if (last < first) return first
  while ((reader.u32(chainsAt + (last - first) * 4) & 1) === 0) last += 1
  return atMost(last + 1, 'symbols')
}

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

/** Where the dynamic section of an ELF file lies; undefined when it has none, or its headers are damaged. */
export function dynamicSection(bytes: Uint8Array): Pick<Segment, 'offset' | 'size'> | undefined {
  try {
    return readSegments(elfReader(bytes)).find(({ type }) => type === PT_DYNAMIC)
  } catch {
    return undefined
  }
}

function elfReader(bytes: Uint8Array): ElfReader {
  return new ElfReader(bytes, bytes[5] !== 2, bytes[4] === 2)
}

/** @throws PackagingError `check/content` for damaged headers */
export function readElf(bytes: Uint8Array): NativeFacts {
  const reader = elfReader(bytes)
  const machine = reader.u16(18)
  const segments = readSegments(reader)
  const interp = segments.find(({ type }) => type === PT_INTERP)
  const dynamic = segments.find(({ type }) => type === PT_DYNAMIC)
  const facts = dynamic ? readDynamic(reader, segments, dynamic) : { needs: [], rpaths: [], versions: [] }
  return {
    format: 'elf',
    arches: [ELF_MACHINES[machine] ?? `unknown:${machine}`],
    ...(interp && { interpreter: reader.text(interp.offset) }),
    ...facts,
  }
}

function readSegments(reader: ElfReader): Segment[] {
  const { wide } = reader
  const table = reader.word(wide ? 32 : 28)
  const each = reader.u16(wide ? 54 : 42)
  const count = reader.u16(wide ? 56 : 44)
  if (count > 0 && each < (wide ? 56 : 32)) throw damaged(`its segments have ${each} bytes each`)
  return Array.from({ length: count }, (_, index) => {
    const at = table + index * each
    const [offset, address, size] = wide ? ([8, 16, 32] as const) : ([4, 8, 16] as const)
    return {
      type: reader.u32(at),
      offset: reader.word(at + offset),
      address: reader.word(at + address),
      size: reader.word(at + size),
    }
  })
}

function readDynamic(reader: ElfReader, segments: readonly Segment[], dynamic: Segment) {
  const { wide } = reader
  const word = wide ? 8 : 4
  // Some system tags have numbers larger than a file: only known tags are read.
  const tagAt = (at: number) => {
    if (!wide) return reader.u32(at)
    const [low, high] = reader.little ? [at, at + 4] : [at + 4, at]
    return reader.u32(high) === 0 ? reader.u32(low) : undefined
  }
  const found = new Map<number, number[]>()
  const known = new Set<number>(Object.values(DT))
  const count = atMost(Math.floor(dynamic.size / (2 * word)), 'dynamic entries')
  for (let index = 0; index < count; index += 1) {
    const at = dynamic.offset + index * 2 * word
    const tag = tagAt(at)
    if (tag === 0) break
    if (tag !== undefined && known.has(tag)) found.set(tag, [...(found.get(tag) ?? []), reader.word(at + word)])
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
    versions: readVersions({ reader, one, offsetOf, text }),
  }
}

/** The oldest glibc that a program or library runs on (pure): `2.34`; undefined when it needs none. */
export function glibcOf({ versions }: Pick<NativeFacts, 'versions'>): string | undefined {
  const numbers = versions.flatMap(({ version }) => /^GLIBC_(\d+\.\d+)/.exec(version)?.[1] ?? [])
  return numbers.sort(compareVersions).at(-1)
}
