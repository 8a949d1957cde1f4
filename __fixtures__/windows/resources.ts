/** Reads the resources of a Windows program as its loader does, strictly: what lies elsewhere than it should is an error. */

/** A resource of a program: its type, number and language, and where it is loaded. */
export interface ReadResource {
  readonly key: string
  /** Offset of the bytes in the section. */
  readonly at: number
  readonly data: Buffer
}

export interface ReadResources {
  /** The last section. */
  readonly section: {
    readonly name: string
    readonly size: number
    readonly address: number
    readonly rawSize: number
    readonly offset: number
    readonly flags: number
  }
  readonly sections: number
  /** The entry of the program's directory. */
  readonly directory: { readonly address: number; readonly size: number }
  readonly resources: readonly ReadResource[]
  /** Offset behind the last table. */
  readonly tables: number
}

/** @see https://learn.microsoft.com/windows/win32/debug/pe-format#the-rsrc-section */
export function readResources(program: Buffer): ReadResources {
  const header = program.readUInt32LE(0x3c)
  const optional = header + 24
  const directories = optional + (program.readUInt16LE(optional) === 0x20b ? 112 : 96)
  const sections = program.readUInt16LE(header + 6)
  const at = optional + program.readUInt16LE(header + 20) + (sections - 1) * 40
  const [size, address, rawSize, offset] = [8, 12, 16, 20].map(place => program.readUInt32LE(at + place)) as [
    number,
    number,
    number,
    number,
  ]
  const bytes = program.subarray(offset, offset + size)
  const resources: ReadResource[] = []
  let tables = 0
  const visit = (table: number, key: readonly number[]) => {
    for (let place = 0; place < 12; place += 1)
      if (bytes[table + place] !== 0) throw new Error(`the table at ${table} does not begin with zeros`)
    const named = bytes.readUInt16LE(table + 12)
    if (named !== 0) throw new Error(`the table at ${table} has names`)
    const count = bytes.readUInt16LE(table + 14)
    tables = Math.max(tables, table + 16 + count * 8)
    let last = -1
    for (let index = 0; index < count; index += 1) {
      const entry = table + 16 + index * 8
      const [id, to] = [bytes.readUInt32LE(entry), bytes.readUInt32LE(entry + 4)]
      if (id <= last) throw new Error(`the table at ${table} is not sorted`)
      last = id
      const deeper = to >= 0x80000000
      if (deeper !== key.length < 2) throw new Error(`the table at ${table} is on another level`)
      if (deeper) visit(to - 0x80000000, [...key, id])
      else {
        const [start, length] = [bytes.readUInt32LE(to) - address, bytes.readUInt32LE(to + 4)]
        if (bytes.readUInt32LE(to + 8) !== 0 || bytes.readUInt32LE(to + 12) !== 0) throw new Error('not reserved')
        tables = Math.max(tables, to + 16)
        resources.push({ key: [...key, id].join(' '), at: start, data: bytes.subarray(start, start + length) })
      }
    }
  }
  visit(0, [])
  return {
    section: {
      name: program.toString('latin1', at, at + 8).replace(/\0+$/, ''),
      ...{ size, address, rawSize, offset, flags: program.readUInt32LE(at + 36) },
    },
    sections,
    directory: {
      address: program.readUInt32LE(directories + 16),
      size: program.readUInt32LE(directories + 20),
    },
    resources,
    tables,
  }
}

/** A node of RT_VERSION: its key, its value, and what is below it. */
export interface VersionNode {
  readonly key: string
  readonly value: string | Buffer
  readonly children: readonly VersionNode[]
}

/** @see https://learn.microsoft.com/windows/win32/menurc/vs-versioninfo */
export function readVersion(bytes: Buffer): VersionNode {
  const { node, end } = readNode(bytes, 0)
  if (end !== bytes.length) throw new Error(`the version ends at ${end} of ${bytes.length}`)
  return node
}

const aligned = (at: number) => Math.ceil(at / 4) * 4

function readNode(bytes: Buffer, start: number): { readonly node: VersionNode; readonly end: number } {
  const [length, valueLength, text] = [0, 2, 4].map(place => bytes.readUInt16LE(start + place)) as [
    number,
    number,
    number,
  ]
  if (start % 4 !== 0) throw new Error(`a node begins at ${start}`)
  if (text > 1) throw new Error(`a node of the kind ${text}`)
  const end = start + length
  let at = start + 6
  while (bytes.readUInt16LE(at) !== 0) at += 2
  const key = bytes.toString('utf16le', start + 6, at)
  at = aligned(at + 2)
  const content = bytes.subarray(at, at + (text === 1 ? valueLength * 2 : valueLength))
  if (text === 1 && valueLength > 0 && content.readUInt16LE(content.length - 2) !== 0)
    throw new Error(`the text of ${key} has no end`)
  at += content.length
  const children: VersionNode[] = []
  while (at < end) {
    const child = readNode(bytes, aligned(at))
    children.push(child.node)
    at = child.end
  }
  if (at !== end) throw new Error(`${key} ends at ${at}, not at ${end}`)
  const value = text === 1 ? content.toString('utf16le').replace(/\0$/, '') : Buffer.from(content)
  return { node: { key, value, children }, end }
}
