/**
 * Edits the load commands of programs and libraries of macOS in place (pure): nothing else in the file moves. A signature
 * covers what is edited, so that it is removed first and made again by `ad-hoc.ts`.
 * @see https://github.com/apple-oss-distributions/xnu/blob/main/EXTERNAL_HEADERS/mach-o/loader.h
 */

import { PackagingError } from '../core/errors.js'

const WIDE = 0xfeedfacf
/** Size of `mach_header_64`. */
const HEADER = 32
const FIELDS = { kind: 12, count: 16, size: 20 } as const
const MH_EXECUTE = 2
const SECTION = 80
const ZERO_FILL = new Set([0x1, 0xc, 0x12])

const LC = {
  symtab: 0x2,
  loadDylib: 0xc,
  idDylib: 0xd,
  loadWeak: 0x80000018,
  segment: 0x19,
  codeSignature: 0x1d,
  rpath: 0x8000001c,
  reexport: 0x8000001f,
} as const
const NAMES_A_LIBRARY: readonly number[] = [LC.loadDylib, LC.idDylib, LC.loadWeak, LC.reexport]

/** One load command: its kind, and where it lies in the file. */
interface Command {
  readonly kind: number
  readonly at: number
  readonly size: number
}

/** @throws PackagingError `check/content` for what is no 64-bit program of one processor, or damaged */
function commandsOf(file: Buffer): readonly Command[] {
  if (file.length < HEADER || file.readUInt32LE(0) !== WIDE) throw damaged('it is not for one 64-bit processor')
  const end = commandsEnd(file)
  if (end > file.length) throw damaged('its load commands are cut')
  const found: Command[] = []
  for (let at = HEADER, left = file.readUInt32LE(FIELDS.count); left > 0; left -= 1) {
    if (at + 8 > end) throw damaged('its load commands are cut')
    const [kind, size] = [file.readUInt32LE(at), file.readUInt32LE(at + 4)]
    if (size < 8 || at + size > end) throw damaged(`a load command has ${size} bytes`)
    found.push({ kind, at, size })
    at += size
  }
  return found
}

function commandsEnd(file: Buffer): number {
  return HEADER + file.readUInt32LE(FIELDS.size)
}

function damaged(what: string): PackagingError {
  return new PackagingError('check/content', {
    message: `A program or library of macOS cannot be edited: ${what}.`,
    fix: 'Take another build of it, for one processor.',
  })
}

/** Takes commands out; those behind move up, and zeros take their place. */
function without(file: Buffer, gone: readonly Command[]): void {
  const kept = commandsOf(file).filter(one => !gone.some(({ at }) => at === one.at))
  const bytes = Buffer.concat(kept.map(({ at, size }) => file.subarray(at, at + size)))
  const end = commandsEnd(file)
  file.fill(0, HEADER, end)
  bytes.copy(file, HEADER)
  file.writeUInt32LE(kept.length, FIELDS.count)
  file.writeUInt32LE(bytes.length, FIELDS.size)
}

/** Size up to the next multiple. */
export function roundUp(size: number, to: number): number {
  return Math.ceil(size / to) * to
}

/** Pages of Apple's processors; those of Intel's divide them. */
const SEGMENT_PAGE = 0x4000

interface Segment {
  /** Where its command lies. */
  readonly command: number
  /** In the file. */
  readonly offset: number
  readonly size: number
}

/** @param name shorter than the field, which zeros fill */
function segmentNamed(file: Buffer, name: string): Segment | undefined {
  for (const { kind, at } of commandsOf(file)) {
    if (kind !== LC.segment || file.toString('latin1', at + 8, at + 9 + name.length) !== `${name}\0`) continue
    return { command: at, offset: Number(file.readBigUInt64LE(at + 40)), size: Number(file.readBigUInt64LE(at + 48)) }
  }
  return undefined
}

/** `__LINKEDIT`, which ends the file. */
function linkEdit(file: Buffer): Segment {
  const found = segmentNamed(file, '__LINKEDIT')
  if (found === undefined) throw damaged('it has no __LINKEDIT')
  return found
}

/** Lets `__LINKEDIT` end at `end`, an offset in the file. */
function endLinkEditAt(file: Buffer, end: number): void {
  const { command, offset } = linkEdit(file)
  file.writeBigUInt64LE(BigInt(roundUp(end - offset, SEGMENT_PAGE)), command + 32)
  file.writeBigUInt64LE(BigInt(end - offset), command + 48)
}

/** A copy without its signature, as it was before it was signed. @throws PackagingError `check/content` */
export function withoutSignature(program: Buffer): Buffer {
  const found = commandsOf(program).find(({ kind }) => kind === LC.codeSignature)
  const last = linkEdit(program)
  if (last.offset + last.size !== program.length) throw damaged('there are bytes behind it, or it is cut')
  if (found === undefined) return Buffer.from(program)
  const [offset, size] = [program.readUInt32LE(found.at + 8), program.readUInt32LE(found.at + 12)]
  if (offset < last.offset || offset + size !== program.length) throw damaged('there are bytes behind its signature')
  const copy = Buffer.from(program.subarray(0, offset))
  without(copy, [found])
  endLinkEditAt(copy, offset)
  return copy
}

/** Adds the command that names a signature of `size` bytes at `offset`, and counts both to `__LINKEDIT`. */
export function nameSignature(file: Buffer, offset: number, size: number): void {
  const commands = commandsOf(file)
  const end = commandsEnd(file)
  const content = Math.min(...commands.filter(({ kind }) => kind === LC.segment).flatMap(one => contents(file, one)))
  if (end + 16 > content || file.subarray(end, end + 16).some(byte => byte !== 0))
    throw damaged('the linker left no room to name a signature')
  for (const [index, word] of [LC.codeSignature, 16, offset, size].entries()) file.writeUInt32LE(word, end + index * 4)
  file.writeUInt32LE(commands.length + 1, FIELDS.count)
  file.writeUInt32LE(end - HEADER + 16, FIELDS.size)
  endLinkEditAt(file, offset + size)
}

/** Where the sections of a segment lie in the file. */
function contents(file: Buffer, { at }: Command): number[] {
  const count = file.readUInt32LE(at + 64)
  return Array.from({ length: count }, (_, index) => at + 72 + index * SECTION)
    .filter(section => !ZERO_FILL.has(file.readUInt32LE(section + 64) & 0xff))
    .map(section => file.readUInt32LE(section + 48))
    .filter(offset => offset > 0)
}

/**
 * Lets the table of strings, the last of all, end at `end`, so that what follows it belongs to the program and is signed
 * with it: macOS signs nothing behind a program. PyInstaller does the same.
 * @throws PackagingError `check/content` when another table is the last
 */
export function endStringsAt(file: Buffer, end: number): void {
  const table = commandsOf(file).find(({ kind }) => kind === LC.symtab)
  if (table === undefined) throw damaged('it has no table of symbols')
  const [offset, size] = [file.readUInt32LE(table.at + 16), file.readUInt32LE(table.at + 20)]
  const rest = file.length - (offset + size)
  if (rest < 0 || rest >= 16) throw damaged('its table of strings is not its end')
  file.writeUInt32LE(end - offset, table.at + 20)
}

/** What the signature of a program says of its code. */
export function textSegment(file: Buffer): { readonly offset: number; readonly size: number; readonly main: boolean } {
  const text = segmentNamed(file, '__TEXT')
  if (text === undefined) throw damaged('it has no code')
  return { offset: text.offset, size: text.size, main: file.readUInt32LE(FIELDS.kind) === MH_EXECUTE }
}

/**
 * Names needed libraries, and the library itself, differently, and removes search paths that begin with `/`: they lead
 * into a folder of the machine that built it.
 * @param file changed in place @param rename the new name, no longer than the old one; undefined to keep that
 * @returns whether anything was changed: then a signature is no longer valid
 * @throws PackagingError `check/content` for a name that is too long, and for damaged load commands
 */
export function relocate(file: Buffer, rename: (name: string) => string | undefined): boolean {
  let changed = false
  const text = (at: number, size: number) => file.toString('utf8', at, at + size).replace(/\0.*$/s, '')
  for (const { kind, at, size } of commandsOf(file)) {
    if (!NAMES_A_LIBRARY.includes(kind)) continue
    const start = at + file.readUInt32LE(at + 8)
    const name = text(start, at + size - start)
    const wanted = rename(name)
    if (wanted === undefined || wanted === name) continue
    if (start + Buffer.byteLength(wanted) >= at + size) throw damaged(`there is no room for the name ${wanted}`)
    file.fill(0, start, at + size)
    file.write(wanted, start)
    changed = true
  }
  const leading = commandsOf(file).filter(
    ({ kind, at, size }) => kind === LC.rpath && text(at + file.readUInt32LE(at + 8), size).startsWith('/'),
  )
  without(file, leading)
  return changed || leading.length > 0
}
