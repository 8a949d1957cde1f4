/** Joins the stub and a payload into one program; `src/rust/onefile/src/slot.rs` reads what is written into it. */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sha256Of } from '../../host/files.js'

const MAGIC = Buffer.from('package-python one-file slot 1:\n')
const SIZE = 512

export interface Slot {
  /** Where the payload begins, in bytes. */
  readonly offset: number
  /** Bytes. */
  readonly length: number
  /** How many files it holds. */
  readonly files: number
  /** Name of the folder that it is unpacked into. */
  readonly folder: string
  /** Name of the program in there. */
  readonly launcher: string
}

/** The stub with its slot filled (pure). */
export function fillSlot(stub: Buffer, slot: Slot): Buffer {
  const at = stub.indexOf(MAGIC)
  if (at === -1 || stub.indexOf(MAGIC, at + 1) !== -1) throw new Error('a stub without its one slot')
  const text = [slot.offset, slot.length, slot.files, slot.folder, slot.launcher]
    .map(value => `${value}\n`)
    .join('')
  if (Buffer.byteLength(text) > SIZE - MAGIC.length) throw new Error(`too long for the slot: ${text}`)
  const filled = Buffer.from(stub)
  filled.write(text, at + MAGIC.length)
  return filled
}

export interface OneFile {
  /** Absolute paths. */
  readonly stub: string
  readonly payload: string
  readonly output: string
  readonly files: number
  /** What a person may find in the cache: `answer-1.0.0-linux-x86_64`; the payload's digest follows. */
  readonly name: string
  readonly launcher: string
  /** Applied to the stub's bytes before they are written. */
  readonly edit?: (stub: Buffer) => Buffer
}

/** Writes `output`, which can be started. The same parts give the same bytes. */
export async function writeOneFile(parts: OneFile): Promise<void> {
  const { payload, output, files, launcher } = parts
  const original = await readFile(parts.stub)
  const stub = parts.edit?.(original) ?? original
  const { size } = await stat(payload)
  // What is started is part of the folder's name too: a wrong slot must not meet a right folder.
  const digest = createHash('sha256')
    .update(`${await sha256Of(payload)} ${launcher}`)
    .digest('hex')
    .slice(0, 32)
  const folder = `${parts.name.slice(0, 150)}-${digest}`
  const head = fillSlot(stub, { offset: stub.length, length: size, files, folder, launcher })
  async function* whole() {
    yield head
    yield* createReadStream(payload)
  }
  await pipeline(Readable.from(whole()), createWriteStream(output, { mode: 0o755 }))
}
