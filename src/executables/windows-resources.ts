/**
 * What Windows shows of a program: its icon, its version and who made it, and the manifest that says how to run it. They are
 * resources of the PE file: written into PyInstaller's programs by PyInstaller, and into ours here, on any machine (pure).
 * @see https://learn.microsoft.com/windows/win32/debug/pe-format#the-rsrc-section
 */

import { PackagingError } from '../core/errors.js'
import type { ExecutableRequest } from './format.js'

/** From the metadata of the project. */
export interface ProgramAbout {
  /** The project's name. */
  readonly name: string
  /** PEP 440. */
  readonly version: string
  readonly summary: string | undefined
  readonly author: string | undefined
  readonly license: string | undefined
  /** File name of the program. */
  readonly file: string
}

/** What a Windows program says of itself. @param program its name, without `.exe` */
export function programAbout({
  application,
  about,
  program,
}: Pick<ExecutableRequest, 'application' | 'about' | 'program'>): ProgramAbout {
  const { name, version } = application
  const { summary, author, license } = about
  return { name, version, summary, author, license, file: `${program}.exe` }
}

/** A resource: type and number of `RT_…`, its number, its language (1033 is English, United States; 0 is neutral). */
interface Resource {
  readonly type: number
  readonly id: number
  readonly language: number
  readonly data: Buffer
}

const RT = { icon: 3, groupIcon: 14, version: 16, manifest: 24 } as const
const ENGLISH = 1033
const UNICODE = 1200

/** The four numbers that Windows compares: the release of a version, without what PEP 440 has behind it. */
export function windowsVersion(version: string): readonly [number, number, number, number] {
  const release = /^v?(?:\d+!)?(\d+(?:\.\d+)*)/i.exec(version)?.[1] ?? '0'
  const [a = 0, b = 0, c = 0, d = 0] = release.split('.').map(text => Math.min(Number(text), 0xffff))
  return [a, b, c, d]
}

/** Names and texts that Explorer shows under *Details*; those without a text are left out. */
export function versionStrings(about: ProgramAbout): readonly (readonly [string, string])[] {
  const { name, version, summary, author, license, file } = about
  const all: readonly (readonly [string, string | undefined])[] = [
    ['CompanyName', author],
    ['FileDescription', summary ?? name],
    ['FileVersion', version],
    ['InternalName', name],
    ['LegalCopyright', license],
    ['OriginalFilename', file],
    ['ProductName', name],
    ['ProductVersion', version],
  ]
  return all.flatMap(([key, text]) => {
    const line = text
      ?.replaceAll(/[\r\n\0]+/g, ' ')
      .trim()
      .slice(0, 1000)
    return line ? [[key, line] as const] : []
  })
}

/** A node of VS_VERSIONINFO. @see https://learn.microsoft.com/windows/win32/menurc/vs-versioninfo */
function node(key: string, kind: 'text' | 'binary', value: Buffer, children: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(6)
  const name = Buffer.from(`${key}\0`, 'utf16le')
  const start = padded(Buffer.concat([head, name]), 4)
  const parts = [start, value]
  let length = start.length + value.length
  for (const child of children) {
    const gap = (4 - (length % 4)) % 4
    parts.push(Buffer.alloc(gap), child)
    length += gap + child.length
  }
  const all = Buffer.concat(parts)
  all.writeUInt16LE(all.length, 0)
  all.writeUInt16LE(kind === 'text' ? value.length / 2 : value.length, 2)
  all.writeUInt16LE(kind === 'text' ? 1 : 0, 4)
  return all
}

const padded = (bytes: Buffer, to: number) => Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)])

/** The resource RT_VERSION. */
export function versionResource(about: ProgramAbout): Buffer {
  const [a, b, c, d] = windowsVersion(about.version)
  const fixed = Buffer.alloc(52)
  const words = [0xfeef04bd, 0x10000, a * 65536 + b, c * 65536 + d, a * 65536 + b, c * 65536 + d, 0x3f, 0, 0x40004, 1]
  for (const [index, word] of words.entries()) fixed.writeUInt32LE(word, index * 4)
  const strings = versionStrings(about).map(([key, text]) => node(key, 'text', Buffer.from(`${text}\0`, 'utf16le'), []))
  const none = Buffer.alloc(0)
  const translation = Buffer.alloc(4)
  translation.writeUInt16LE(ENGLISH, 0)
  translation.writeUInt16LE(UNICODE, 2)
  return node('VS_VERSION_INFO', 'binary', fixed, [
    node('StringFileInfo', 'text', none, [node('040904B0', 'text', none, strings)]),
    node('VarFileInfo', 'text', none, [node('Translation', 'binary', translation, [])]),
  ])
}

/** The same as a file for PyInstaller's `--version-file`, which is a Python expression. JSON's texts are Python's too. */
export function versionFile(about: ProgramAbout): string {
  const numbers = `(${windowsVersion(about.version).join(', ')})`
  const strings = versionStrings(about).map(
    ([key, text]) => `StringStruct(${JSON.stringify(key)}, ${JSON.stringify(text)})`,
  )
  return `VSVersionInfo(
  ffi=FixedFileInfo(filevers=${numbers}, prodvers=${numbers}, mask=0x3f, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable("040904B0", [${strings.join(', ')}])]),
    VarFileInfo([VarStruct("Translation", [${ENGLISH}, ${UNICODE}])])
  ]
)
`
}

/**
 * Starts with the user's own rights, on Windows 10 and later as what it is, with paths of any length where the system allows
 * them: as CPython's own python.exe says it.
 */
export const MANIFEST = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3">
    <security><requestedPrivileges><requestedExecutionLevel level="asInvoker" uiAccess="false"/></requestedPrivileges></security>
  </trustInfo>
  <compatibility xmlns="urn:schemas-microsoft-com:compatibility.v1">
    <application><supportedOS Id="{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"/></application>
  </compatibility>
  <application xmlns="urn:schemas-microsoft-com:asm.v3">
    <windowsSettings><longPathAware xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">true</longPathAware></windowsSettings>
  </application>
</assembly>
`

/** The images of an `.ico` file, and the list of them. @throws PackagingError `input/path` @param file for messages */
function iconResources(ico: Buffer, file: string): readonly Resource[] {
  const count = ico.length >= 6 && ico.readUInt32LE(0) === 0x10000 ? ico.readUInt16LE(4) : 0
  const wrong = new PackagingError('input/path', {
    message: `icon '${file}' is not a Windows icon, or is damaged.`,
    fix: 'Give an .ico file with images of 16 to 256 pixels; image programs export them.',
  })
  if (count === 0 || ico.length < 6 + count * 16) throw wrong
  const group = Buffer.alloc(6 + count * 14)
  ico.copy(group, 0, 0, 6)
  const images = Array.from({ length: count }, (_, index): Resource => {
    const at = 6 + index * 16
    const [size, offset] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)]
    if (size === 0 || offset + size > ico.length) throw wrong
    // As in the file, but with the number of the resource in place of the offset.
    ico.copy(group, 6 + index * 14, at, at + 12)
    group.writeUInt16LE(index + 1, 6 + index * 14 + 12)
    return { type: RT.icon, id: index + 1, language: 0, data: ico.subarray(offset, offset + size) }
  })
  return [...images, { type: RT.groupIcon, id: 1, language: 0, data: group }]
}

/** The section `.rsrc`: three levels of tables (type, number, language), then the data. @param address where it is loaded */
function resourceSection(resources: readonly Resource[], address: number): Buffer {
  const types = [...new Set(resources.map(({ type }) => type))].sort((a, b) => a - b)
  const table = (count: number) => {
    const bytes = Buffer.alloc(16 + count * 8)
    bytes.writeUInt16LE(count, 14)
    return bytes
  }
  const tables = 16 + types.length * 8 + types.length * 16 + resources.length * 8 + resources.length * 24
  const entries = tables + resources.length * 16
  const [head, seconds, thirds, described, contents]: [Buffer, Buffer[], Buffer[], Buffer[], Buffer[]] = [
    table(types.length),
    [],
    [],
    [],
    [],
  ]
  let second = head.length
  let third = head.length + types.length * 16 + resources.length * 8
  let entry = tables
  let data = Math.ceil(entries / 8) * 8
  const start = data
  for (const [place, type] of types.entries()) {
    const own = resources.filter(one => one.type === type).sort((a, b) => a.id - b.id)
    head.writeUInt32LE(type, 16 + place * 8)
    head.writeUInt32LE(0x80000000 + second, 16 + place * 8 + 4)
    const level = table(own.length)
    second += level.length
    seconds.push(level)
    for (const [index, { id, language, data: bytes }] of own.entries()) {
      level.writeUInt32LE(id, 16 + index * 8)
      level.writeUInt32LE(0x80000000 + third, 16 + index * 8 + 4)
      const last = table(1)
      last.writeUInt32LE(language, 16)
      last.writeUInt32LE(entry, 20)
      third += last.length
      thirds.push(last)
      const description = Buffer.alloc(16)
      description.writeUInt32LE(address + data, 0)
      description.writeUInt32LE(bytes.length, 4)
      entry += description.length
      described.push(description)
      const whole = padded(bytes, 8)
      data += whole.length
      contents.push(whole)
    }
  }
  const before = Buffer.concat([head, ...seconds, ...thirds, ...described])
  return Buffer.concat([before, Buffer.alloc(start - before.length), ...contents])
}

const RESOURCES = 2
/** Initialized data that can be read. */
const READABLE_DATA = 0x40000040

/**
 * A copy of a Windows program with resources, for programs that have none and no signature, and nothing behind their sections.
 * @param icon an `.ico` file and its name for messages; without one the program has Windows' own icon for programs
 * @returns undefined for a program with resources of its own, or without room for one more section in its headers
 * @throws PackagingError `input/path` for an icon that is none
 */
export function withResources(
  program: Buffer,
  about: ProgramAbout,
  icon?: { readonly bytes: Buffer; readonly file: string },
): Buffer | undefined {
  const header = program.readUInt32LE(0x3c)
  if (program.toString('latin1', header, header + 4) !== 'PE\0\0') throw new Error('not a Windows program')
  const optional = header + 24
  const directories = optional + (program.readUInt16LE(optional) === 0x20b ? 112 : 96)
  const count = program.readUInt16LE(header + 6)
  const sections = optional + program.readUInt16LE(header + 20)
  const [align, fileAlign, headers] = [32, 36, 60].map(at => program.readUInt32LE(optional + at)) as [
    number,
    number,
    number,
  ]
  const end = sections + count * 40
  const taken = program.readUInt32LE(directories + RESOURCES * 8) !== 0
  const room = end + 40 <= headers && program.subarray(end, end + 40).every(byte => byte === 0)
  if (taken || !room) return undefined
  const loaded = Array.from({ length: count }, (_, index) => {
    const at = sections + index * 40
    return program.readUInt32LE(at + 12) + Math.max(program.readUInt32LE(at + 8), program.readUInt32LE(at + 16))
  })
  const up = (value: number, to: number) => Math.ceil(value / to) * to
  const address = up(Math.max(...loaded), align)
  const data = resourceSection(
    [
      ...(icon === undefined ? [] : iconResources(icon.bytes, icon.file)),
      { type: RT.version, id: 1, language: ENGLISH, data: versionResource(about) },
      { type: RT.manifest, id: 1, language: ENGLISH, data: Buffer.from(MANIFEST) },
    ],
    address,
  )
  const body = padded(program, fileAlign)
  const section = padded(data, fileAlign)
  const copy = Buffer.concat([body, section])
  copy.write('.rsrc', end, 'latin1')
  for (const [at, value] of [
    [8, data.length],
    [12, address],
    [16, section.length],
    [20, body.length],
    [36, READABLE_DATA],
  ] as const)
    copy.writeUInt32LE(value, end + at)
  copy.writeUInt16LE(count + 1, header + 6)
  copy.writeUInt32LE(copy.readUInt32LE(optional + 8) + section.length, optional + 8)
  copy.writeUInt32LE(up(address + data.length, align), optional + 56)
  // Programs need no checksum; that of the old bytes would be wrong.
  copy.writeUInt32LE(0, optional + 64)
  copy.writeUInt32LE(address, directories + RESOURCES * 8)
  copy.writeUInt32LE(data.length, directories + RESOURCES * 8 + 4)
  return copy
}
