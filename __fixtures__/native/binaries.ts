/** The smallest programs and libraries whose headers say something: made of their fields, for tests of who reads them. */

const zero = (text: string) => Buffer.from(`${text}\0`)

export interface ElfFields {
  readonly machine?: number
  readonly needs?: readonly string[]
  readonly soname?: string
  readonly runpath?: string
  readonly interpreter?: string
  /** Versions by library, each with the symbols that need it. */
  readonly versions?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

/** ELF, 64 bits, little-endian; its one segment is loaded at address 0, so that addresses are offsets. */
export function elf(fields: ElfFields = {}): Buffer {
  const { machine = 62, needs = [], soname, runpath, interpreter, versions = {} } = fields
  let strings = Buffer.from('\0')
  const text = (value: string) => {
    const at = strings.length
    strings = Buffer.concat([strings, zero(value)])
    return at
  }
  const aux = Object.entries(versions).map(([library, list]) => [library, Object.entries(list)] as const)
  const symbols: { name: number; version: number }[] = []
  let index = 1
  const verneed = Buffer.concat(
    aux.map(([library, list], at) => {
      const head = Buffer.alloc(16)
      head.writeUInt16LE(1, 0)
      head.writeUInt16LE(list.length, 2)
      head.writeUInt32LE(text(library), 4)
      head.writeUInt32LE(16, 8)
      head.writeUInt32LE(at === aux.length - 1 ? 0 : 16 + list.length * 16, 12)
      const rest = list.map(([version, names], place) => {
        index += 1
        for (const name of names) symbols.push({ name: text(name), version: index })
        const entry = Buffer.alloc(16)
        entry.writeUInt16LE(index, 6)
        entry.writeUInt32LE(text(version), 8)
        entry.writeUInt32LE(place === list.length - 1 ? 0 : 16, 12)
        return entry
      })
      return Buffer.concat([head, ...rest])
    }),
  )
  const symtab = Buffer.alloc((symbols.length + 1) * 24)
  const versym = Buffer.alloc((symbols.length + 1) * 2)
  for (const [place, { name, version }] of symbols.entries()) {
    symtab.writeUInt32LE(name, (place + 1) * 24)
    versym.writeUInt16LE(version, (place + 1) * 2)
  }
  const hash = Buffer.alloc(8)
  hash.writeUInt32LE(symbols.length + 1, 4)
  const tags: [number, number][] = [
    ...needs.map(name => [1, text(name)] as [number, number]),
    ...(soname === undefined ? [] : [[14, text(soname)] as [number, number]]),
    ...(runpath === undefined ? [] : [[29, text(runpath)] as [number, number]]),
  ]
  const interp = interpreter === undefined ? Buffer.alloc(0) : zero(interpreter)
  const headers = 64 + 3 * 56
  const parts = { interp, strings, symtab, versym, hash, verneed }
  const at: Record<string, number> = {}
  let next = headers
  for (const [name, bytes] of Object.entries(parts)) {
    at[name] = next
    next += bytes.length
  }
  const table: [number, number][] = [
    ...tags,
    [5, at.strings ?? 0],
    [6, at.symtab ?? 0],
    [4, at.hash ?? 0],
    [10, strings.length],
    ...(aux.length === 0
      ? []
      : ([
          [0x6ffffff0, at.versym ?? 0],
          [0x6ffffffe, at.verneed ?? 0],
          [0x6fffffff, aux.length],
        ] as [number, number][])),
    [0, 0],
  ]
  const dynamic = Buffer.alloc(table.length * 16)
  for (const [place, [tag, value]] of table.entries()) {
    dynamic.writeBigUInt64LE(BigInt(tag), place * 16)
    dynamic.writeBigUInt64LE(BigInt(value), place * 16 + 8)
  }
  const size = next + dynamic.length
  const head = Buffer.alloc(64)
  head.write('\x7fELF', 'latin1')
  head.set([2, 1, 1], 4)
  head.writeUInt16LE(3, 16)
  head.writeUInt16LE(machine, 18)
  head.writeBigUInt64LE(64n, 32)
  head.writeUInt16LE(56, 54)
  head.writeUInt16LE(3, 56)
  const segment = (type: number, offset: number, length: number) => {
    const bytes = Buffer.alloc(56)
    bytes.writeUInt32LE(type, 0)
    bytes.writeBigUInt64LE(BigInt(offset), 8)
    bytes.writeBigUInt64LE(BigInt(offset), 16)
    bytes.writeBigUInt64LE(BigInt(length), 32)
    return bytes
  }
  return Buffer.concat([
    head,
    segment(1, 0, size),
    segment(2, next, dynamic.length),
    interpreter === undefined ? segment(0, 0, 0) : segment(3, at.interp ?? 0, interp.length),
    ...Object.values(parts),
    dynamic,
  ])
}

/** Mach-O, 64 bits, little-endian. */
export function machO(
  fields: {
    readonly cpu?: number
    readonly needs?: readonly string[]
    readonly rpath?: string
    readonly id?: string
    readonly minos?: readonly [number, number]
    readonly old?: boolean
  } = {},
): Buffer {
  const { cpu = 0x0100000c, needs = [], rpath, id, minos = [11, 0], old = false } = fields
  const withText = (command: number, at: number, text: string) => {
    const name = zero(text)
    const bytes = Buffer.alloc(Math.ceil((at + name.length) / 8) * 8)
    bytes.writeUInt32LE(command, 0)
    bytes.writeUInt32LE(bytes.length, 4)
    bytes.writeUInt32LE(at, 8)
    name.copy(bytes, at)
    return bytes
  }
  const version = Buffer.alloc(old ? 16 : 24)
  version.writeUInt32LE(old ? 0x24 : 0x32, 0)
  version.writeUInt32LE(version.length, 4)
  version.writeUInt32LE(minos[0] * 65536 + minos[1] * 256, old ? 8 : 12)
  const commands = [
    ...(id === undefined ? [] : [withText(0xd, 24, id)]),
    ...needs.map(name => withText(0xc, 24, name)),
    ...(rpath === undefined ? [] : [withText(0x8000001c, 12, rpath)]),
    version,
  ]
  const head = Buffer.alloc(32)
  head.writeUInt32LE(0xfeedfacf, 0)
  head.writeUInt32LE(cpu, 4)
  head.writeUInt32LE(commands.length, 16)
  head.writeUInt32LE(Buffer.concat(commands).length, 20)
  return Buffer.concat([head, ...commands])
}

/** A Mach-O program with a segment for what the linker edits, room for one more command, and a content. */
export function machOProgram(content = 'the program'): Buffer {
  const program = machO()
  const segment = Buffer.alloc(72)
  segment.writeUInt32LE(0x19, 0)
  segment.writeUInt32LE(segment.length, 4)
  segment.write('__LINKEDIT', 8, 'latin1')
  const head = Buffer.concat([program, segment])
  head.writeUInt32LE(head.readUInt32LE(16) + 1, 16)
  head.writeUInt32LE(head.length - 32, 20)
  return Buffer.concat([head, Buffer.alloc(64), Buffer.from(content)])
}

/** The same with a signature, as codesign leaves it. @param message the signed message; none in an ad-hoc signature */
export function signedMachO(program: Buffer, message = 'a signed message'): Buffer {
  const padded = Buffer.concat([program, Buffer.alloc((16 - (program.length % 16)) % 16)])
  const cms = Buffer.concat([Buffer.alloc(8), Buffer.from(message)])
  cms.writeUInt32BE(0xfade0b01, 0)
  cms.writeUInt32BE(cms.length, 4)
  const blob = Buffer.concat([Buffer.alloc(20), cms])
  blob.writeUInt32BE(0xfade0cc0, 0)
  blob.writeUInt32BE(blob.length, 4)
  blob.writeUInt32BE(1, 8)
  blob.writeUInt32BE(0x10000, 12)
  blob.writeUInt32BE(20, 16)
  const end = 32 + padded.readUInt32LE(20)
  padded.writeUInt32LE(0x1d, end)
  padded.writeUInt32LE(16, end + 4)
  padded.writeUInt32LE(padded.length, end + 8)
  padded.writeUInt32LE(blob.length, end + 12)
  padded.writeUInt32LE(padded.readUInt32LE(16) + 1, 16)
  padded.writeUInt32LE(end + 16 - 32, 20)
  // The segment's sizes.
  padded.writeUInt32LE(blob.length, end - 72 + 48)
  padded.writeUInt32LE(0x4000, end - 72 + 32)
  return Buffer.concat([padded, blob])
}

/** A universal binary of such. */
export function fat(...slices: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(8 + slices.length * 20)
  head.writeUInt32BE(0xcafebabe, 0)
  head.writeUInt32BE(slices.length, 4)
  let at = head.length
  for (const [index, slice] of slices.entries()) {
    head.writeUInt32BE(at, 8 + index * 20 + 8)
    head.writeUInt32BE(slice.length, 8 + index * 20 + 12)
    at += slice.length
  }
  return Buffer.concat([head, ...slices])
}

/** PE32+. */
export function pe(
  fields: { readonly machine?: number; readonly subsystem?: number; readonly imports?: readonly string[] } = {},
): Buffer {
  const { machine = 0x8664, subsystem = 3, imports = [] } = fields
  const [header, optional, directories] = [0x40, 0x40 + 24, 0x40 + 24 + 112]
  const section = directories + 16 * 8
  const start = section + 40
  const descriptors = (imports.length + 1) * 20
  let at = start + descriptors
  const names = imports.map(name => {
    const place = at
    at += name.length + 1
    return place
  })
  const bytes = Buffer.alloc(at)
  bytes.write('MZ', 'latin1')
  bytes.writeUInt32LE(header, 0x3c)
  bytes.write('PE\0\0', header, 'latin1')
  bytes.writeUInt16LE(machine, header + 4)
  bytes.writeUInt16LE(1, header + 6)
  bytes.writeUInt16LE(section - optional, header + 20)
  bytes.writeUInt16LE(0x20b, optional)
  bytes.writeUInt16LE(subsystem, optional + 68)
  bytes.writeUInt32LE(16, directories - 4)
  if (imports.length > 0) bytes.writeUInt32LE(0x1000, directories + 8)
  bytes.writeUInt32LE(at - start, section + 8)
  bytes.writeUInt32LE(0x1000, section + 12)
  bytes.writeUInt32LE(at - start, section + 16)
  bytes.writeUInt32LE(start, section + 20)
  for (const [index, name] of imports.entries()) {
    bytes.writeUInt32LE((names[index] ?? 0) - start + 0x1000, start + index * 20 + 12)
    bytes.write(`${name}\0`, names[index] ?? 0, 'latin1')
  }
  return bytes
}

/** The same with a certificate table behind it, as signtool leaves it; what is in the table is no real signature. */
export function signedPe(program: Buffer, certificate = 'certificate'): Buffer {
  const padded = Buffer.concat([program, Buffer.alloc((8 - (program.length % 8)) % 8)])
  const table = Buffer.alloc(Math.ceil((8 + certificate.length) / 8) * 8)
  table.writeUInt32LE(table.length, 0)
  table.writeUInt16LE(0x200, 4)
  table.writeUInt16LE(2, 6)
  table.write(certificate, 8, 'latin1')
  const optional = padded.readUInt32LE(0x3c) + 24
  padded.writeUInt32LE(0x1234, optional + 64)
  const entry = optional + 112 + 4 * 8
  padded.writeUInt32LE(padded.length, entry)
  padded.writeUInt32LE(table.length, entry + 4)
  return Buffer.concat([padded, table])
}
