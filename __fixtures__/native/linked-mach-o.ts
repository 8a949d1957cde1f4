/** A program or library of macOS as a linker leaves it, made of its fields: code, a table of strings at the end, and room. */

export interface LinkedFields {
  /** 2 is a program, 6 a library. */
  readonly kind?: number
  /** Sections of `__TEXT`: their offset in the file, and flags. The content begins at 4096 unless given. */
  readonly sections?: readonly { readonly offset: number; readonly flags?: number }[]
  /** Bytes of `__TEXT` in the file; and the bytes that follow it, in `__LINKEDIT`. */
  readonly text?: number
  /** Where `__TEXT` begins in the file, for who reads that: 0 in all that linkers write. */
  readonly start?: number
  readonly strings?: Buffer
  /** Bytes of other tables between `__TEXT` and the strings. */
  readonly tables?: number
  /** Whether it has a table of symbols, and so one of strings. */
  readonly symbols?: boolean
  /** Load commands behind the others. */
  readonly more?: readonly Buffer[]
}

/** A load command of a library's name or a search path, which is at `at` in it. */
export function textCommand(kind: number, text: string, at = 24): Buffer {
  const bytes = Buffer.alloc(Math.ceil((at + text.length + 1) / 8) * 8)
  for (const [index, word] of [kind, bytes.length, at].entries()) bytes.writeUInt32LE(word, index * 4)
  bytes.write(text, at)
  return bytes
}

export function linkedMachO(fields: LinkedFields = {}): Buffer {
  const {
    kind = 2,
    text = 8192,
    tables = 0,
    start = 0,
    strings = Buffer.from('\0_main\0\0'),
    symbols = true,
    more = [],
  } = fields
  const { sections = [{ offset: 4096 }] } = fields
  const code = Buffer.alloc(72 + sections.length * 80)
  code.writeUInt32LE(0x19, 0)
  code.writeUInt32LE(code.length, 4)
  code.write('__TEXT', 8)
  code.writeBigUInt64LE(BigInt(text), 32)
  code.writeBigUInt64LE(BigInt(start), 40)
  code.writeBigUInt64LE(BigInt(text), 48)
  code.writeUInt32LE(sections.length, 64)
  for (const [index, { offset, flags = 0x80000400 }] of sections.entries()) {
    const at = 72 + index * 80
    code.write('__text', at)
    code.write('__TEXT', at + 16)
    code.writeUInt32LE(offset, at + 48)
    code.writeUInt32LE(flags, at + 64)
  }
  const edit = Buffer.alloc(72)
  edit.writeUInt32LE(0x19, 0)
  edit.writeUInt32LE(72, 4)
  edit.write('__LINKEDIT', 8)
  edit.writeBigUInt64LE(0x4000n, 32)
  edit.writeBigUInt64LE(BigInt(text), 40)
  edit.writeBigUInt64LE(BigInt(tables + strings.length), 48)
  for (const protection of [56, 60]) edit.writeUInt32LE(1, protection)
  const table = Buffer.alloc(24)
  for (const [index, word] of [0x2, 24, text, 0, text + tables, strings.length].entries())
    table.writeUInt32LE(word, index * 4)
  const commands = [code, edit, ...(symbols ? [table] : []), ...more]
  const head = Buffer.alloc(32)
  const length = Buffer.concat(commands).length
  for (const [index, word] of [0xfeedfacf, 0x0100000c, 0, kind, commands.length, length].entries())
    head.writeUInt32LE(word, index * 4)
  const file = Buffer.alloc(text + tables, 0)
  Buffer.concat([head, ...commands]).copy(file)
  // The content, which starts at the last section.
  const first = Math.max(...sections.map(({ offset }) => offset))
  for (let at = first; at < text + tables; at += 1) file[at] = (at % 251) + 1
  return Buffer.concat([file, strings])
}
