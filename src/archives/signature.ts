/**
 * The signature inside a program: Authenticode in a PE file (Windows), the code signature of a Mach-O file (macOS). Two
 * programs that differ in nothing else have the same digest here (pure).
 * @see https://learn.microsoft.com/windows/win32/debug/pe-format#process-for-generating-the-authenticode-pe-image-hash
 * @see https://github.com/apple-oss-distributions/xnu/blob/main/osfmk/kern/cs_blobs.h
 */

import { createHash } from 'node:crypto'
import { PackagingError } from '../core/errors.js'
import { errnoOf } from '../host/files.js'
import { nativeFormat } from './native-headers.js'

/** `ad hoc`: a signature of macOS that names no one, as linkers write it for Apple's processors. */
export type SignatureState = 'none' | 'ad hoc' | 'signed'

/** A program, and the signature in it. */
interface Signature {
  readonly state: SignatureState
  /** SHA-256 of everything but the signature, lower-case hex. */
  readonly content: string
}

/**
 * Reads the signature of a program. It is not verified: that needs the certificates that a system trusts.
 * @returns undefined for a file that is neither PE nor Mach-O
 * @throws PackagingError `check/content` for damaged headers, and for bytes behind a signature
 */
export function readSignature(bytes: Uint8Array): Signature | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const format = nativeFormat(file)
  try {
    if (format === 'pe') return readPe(file)
    if (format === 'mach-o') return readMachO(file)
  } catch (thrown) {
    // Node's error for an offset outside of the file.
    if (/^ERR_(?:OUT_OF_RANGE|BUFFER_OUT_OF_BOUNDS)$/.test(errnoOf(thrown) ?? ''))
      throw damaged('its headers point outside of the file')
    throw thrown
  }
  return undefined
}

function damaged(what: string): PackagingError {
  return new PackagingError('check/content', {
    message: `The signature of a program cannot be read: ${what}.`,
    fix: 'Build and sign that file again.',
  })
}

// PE

const PE32_PLUS = 0x20b
/** The certificate table is the fifth data directory, and the only one whose address is an offset in the file. */
const SECURITY = 4
/** The table begins at a multiple of this; a file that is signed is filled up with zeros to there. */
const PE_ALIGNMENT = 8

function readPe(file: Buffer): Signature {
  const header = file.readUInt32LE(0x3c)
  if (file.readUInt32LE(header) !== 0x4550) throw damaged('it begins like a Windows program and is not one')
  const optional = header + 24
  const directories = optional + (file.readUInt16LE(optional) === PE32_PLUS ? 112 : 96)
  const checksum = optional + 64
  const has = file.readUInt32LE(directories - 4) > SECURITY
  const entry = directories + SECURITY * 8
  const size = has ? file.readUInt32LE(entry + 4) : 0
  const signed = size > 0
  /** Of the program: the table begins there. */
  const end = signed ? file.readUInt32LE(entry) : file.length
  if (signed && (end < entry + 8 || end % PE_ALIGNMENT !== 0))
    throw damaged('its certificate table is not behind the program')
  if (signed && end + size !== file.length) throw damaged('there are bytes behind its certificate table, or it is cut')
  const hash = createHash('sha256')
  hash.update(file.subarray(0, checksum))
  if (has) hash.update(file.subarray(checksum + 4, entry))
  hash.update(file.subarray(has ? entry + 8 : checksum + 4, end))
  hash.update(Buffer.alloc((PE_ALIGNMENT - (end % PE_ALIGNMENT)) % PE_ALIGNMENT))
  return { state: signed ? 'signed' : 'none', content: hash.digest('hex') }
}

// Mach-O

const FAT = 0xcafebabe
const WIDE = 0xfeedfacf
const NARROW = 0xfeedface
const LC_SEGMENT = 0x1
const LC_SEGMENT_64 = 0x19
const LC_CODE_SIGNATURE = 0x1d
/** The signature begins at a multiple of this; a file that is signed is filled up with zeros to there. */
const MACH_ALIGNMENT = 16

function readMachO(file: Buffer): Signature {
  if (file.readUInt32BE(0) !== FAT) return readSlice(file)
  const count = file.readUInt32BE(4)
  // `nativeFormat` takes what claims 45 and more for a Java class.
  if (count === 0) throw damaged('it claims no architecture')
  const hash = createHash('sha256')
  const states: SignatureState[] = []
  for (let at = 8; at < 8 + count * 20; at += 20) {
    const [offset, size] = [file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)]
    if (offset + size > file.length) throw damaged('an architecture in it is cut')
    const { state, content } = readSlice(file.subarray(offset, offset + size))
    states.push(state)
    // The kind of processor; where the slice lies depends on the signature.
    hash.update(file.subarray(at, at + 8)).update(content)
  }
  const state = WEAKEST.find(one => states.includes(one)) ?? 'none'
  return { state, content: hash.digest('hex') }
}

const WEAKEST: readonly SignatureState[] = ['none', 'ad hoc', 'signed']

/** One architecture, little-endian, as all that macOS starts today. */
function readSlice(slice: Buffer): Signature {
  const magic = slice.readUInt32LE(0)
  if (magic !== WIDE && magic !== NARROW) throw damaged('it is not a program of macOS')
  const first = magic === WIDE ? 32 : 28
  const end = first + slice.readUInt32LE(20)
  if (end > slice.length) throw damaged('its load commands are cut')
  const head = Buffer.from(slice.subarray(0, end))
  const kept: Buffer[] = []
  let signature: Buffer | undefined
  let stop = slice.length
  for (let index = 0, at = first; index < slice.readUInt32LE(16); index += 1) {
    const [command, size] = [head.readUInt32LE(at), head.readUInt32LE(at + 4)]
    if (size < 8 || at + size > end) throw damaged(`a load command has ${size} bytes`)
    const bytes = head.subarray(at, at + size)
    at += size
    if (command === LC_CODE_SIGNATURE) {
      if (signature !== undefined) throw damaged('it has two signatures')
      const [offset, length] = [bytes.readUInt32LE(8), bytes.readUInt32LE(12)]
      if (offset < end || offset + length !== slice.length) throw damaged('there are bytes behind it, or it is cut')
      signature = slice.subarray(offset)
      stop = offset
    } else kept.push(withoutSize(bytes, command))
  }
  const header = Buffer.from(head.subarray(0, first))
  header.writeUInt32LE(kept.length, 16)
  const commands = Buffer.concat(kept)
  header.writeUInt32LE(commands.length, 20)
  // The command that names the signature takes its place from the zeros behind the other commands.
  const room = Buffer.alloc(end - first - commands.length)
  const hash = createHash('sha256').update(header).update(commands)
  const rest = slice.subarray(end, stop)
  const filled = Buffer.concat([room, rest, Buffer.alloc((MACH_ALIGNMENT - (stop % MACH_ALIGNMENT)) % MACH_ALIGNMENT)])
  hash.update(filled)
  return { state: signature === undefined ? 'none' : stateOf(signature), content: hash.digest('hex') }
}

/** `__LINKEDIT` ends with the signature, so that its sizes follow it. */
function withoutSize(command: Buffer, kind: number): Buffer {
  if (kind !== LC_SEGMENT && kind !== LC_SEGMENT_64) return command
  if (command.toString('latin1', 8, 19) !== '__LINKEDIT\0') return command
  const copy = Buffer.from(command)
  const wide = kind === LC_SEGMENT_64
  // vmsize and filesize
  for (const at of wide ? [32, 48] : [28, 36]) copy.fill(0, at, at + (wide ? 8 : 4))
  return copy
}

const SUPER_BLOB = 0xfade0cc0
/** The slot of the signed message (CMS), which is empty in an ad-hoc signature. */
const CMS_SLOT = 0x10000
/** A blob's magic number and length, without a content. */
const EMPTY_BLOB = 8
const MOST_BLOBS = 64

function stateOf(blob: Buffer): SignatureState {
  if (blob.readUInt32BE(0) !== SUPER_BLOB) throw damaged('it is not one of macOS')
  const count = blob.readUInt32BE(8)
  if (count > MOST_BLOBS) throw damaged(`it claims ${count} parts`)
  for (let index = 0; index < count; index += 1) {
    const at = 12 + index * 8
    if (blob.readUInt32BE(at) !== CMS_SLOT) continue
    const offset = blob.readUInt32BE(at + 4)
    return blob.readUInt32BE(offset + 4) > EMPTY_BLOB ? 'signed' : 'ad hoc'
  }
  return 'ad hoc'
}
