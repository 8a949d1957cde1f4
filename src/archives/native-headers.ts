/** Reads the headers of programs and libraries: ELF (Linux), Mach-O (macOS) and PE (Windows). */

import { PackagingError } from '../core/errors.js'
import type { Arch } from '../core/model.js'
import { compareVersions } from '../targets/platforms.js'

/** ELF is Linux, Mach-O is macOS, PE is Windows. */
export type NativeFormat = 'elf' | 'mach-o' | 'pe'

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

/** A version of a library's symbols that a file needs: `GLIBC_2.34` of `libc.so.6`, with some of the symbols. */
interface VersionNeed {
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

/** Reads untrusted bytes at offsets from their start. Every method throws PackagingError `check/content` outside of them. */
class Reader {
  readonly #view: DataView
  readonly #bytes: Uint8Array
  readonly little: boolean

  constructor(bytes: Uint8Array, little: boolean) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.little = little
  }

  u16(at: number): number {
    return this.#view.getUint16(this.#within(at, 2), this.little)
  }

  u32(at: number): number {
    return this.#view.getUint32(this.#within(at, 4), this.little)
  }

  /** A number larger than any file is damage. */
  u64(at: number): number {
    const value = Number(this.#view.getBigUint64(this.#within(at, 8), this.little))
    if (!Number.isSafeInteger(value)) throw damaged(`a number at ${at} is larger than any file`)
    return value
  }

  /** Up to the next zero byte. */
  text(at: number, limit = 4096): string {
    this.#within(at, 1)
    const end = this.#bytes.subarray(at, at + limit).indexOf(0)
    if (end < 0) throw damaged(`the text at ${at} has no end`)
    return Buffer.from(this.#bytes.subarray(at, at + end)).toString('utf8')
  }

  part(at: number, length: number): Uint8Array {
    this.#within(at, length)
    return this.#bytes.subarray(at, at + length)
  }

  #within(at: number, length: number): number {
    if (at + length > this.#bytes.length)
      throw damaged(`it should have ${length} bytes at ${at}, but ends at ${this.#bytes.length}`)
    return at
  }
}

/** Numbers of addresses have the width of the file: 64 bits or 32. */
class ElfReader extends Reader {
  readonly wide: boolean

  constructor(bytes: Uint8Array, little: boolean, wide: boolean) {
    super(bytes, little)
    this.wide = wide
  }

  word(at: number): number {
    return this.wide ? this.u64(at) : this.u32(at)
  }
}

/** @param what half a sentence behind "are damaged: " */
function damaged(what: string): PackagingError {
  return new PackagingError('check/content', {
    message: `The headers of a program or library are damaged: ${what}.`,
    fix: 'Build or download that file again.',
  })
}

/** No real file has more of anything that is counted here: a damaged count must not take minutes. */
const MOST = 1 << 20

/** @throws PackagingError `check/content` */
function atMost(count: number, what: string): number {
  if (count > MOST) throw damaged(`it claims ${count} ${what}`)
  return count
}

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

// Mach-O, as on macOS; also universal ("fat") ones. @see <mach-o/loader.h>, <mach-o/fat.h>

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
function readMachO(bytes: Uint8Array): NativeFacts {
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

// PE, as on Windows. @see https://learn.microsoft.com/windows/win32/debug/pe-format

const PE_MACHINES: Readonly<Record<number, Arch>> = { 332: 'x86', 34404: 'x86_64', 43620: 'aarch64' }
const GUI = 2
const CONSOLE = 3
const PE32_PLUS = 0x20b
const IMPORTS = 1
const MOST_IMPORTS = 4096

/** @throws PackagingError `check/content` for damaged headers */
function readPe(bytes: Uint8Array): NativeFacts {
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
