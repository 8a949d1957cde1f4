/** Versions of symbols that an ELF file needs of its libraries. @see the LSB's symbol versioning */
import type { VersionNeed } from './facts.js'
import { atMost, damaged, type Reader } from './reader.js'

/** Tags of the dynamic section. */
export const DT = {
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

/** The dynamic section, and how to follow what it points to. */
export interface Tables {
  readonly reader: Reader
  readonly wide: boolean
  /** The value of a tag, where it is there. */
  readonly one: (tag: number) => number | undefined
  /** Where in the file lies what is loaded at an address. */
  readonly offsetOf: (address: number) => number
  /** A name, by its offset in the table of names. */
  readonly text: (offset: number) => string
}

/** The table of needed versions, with the names of symbols that need each. */
export function readVersions(tables: Tables): VersionNeed[] {
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
