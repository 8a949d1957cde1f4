/** Joins the stub and a payload into one program, which unpacks itself at its first start. */

import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { payloadOffset, signedWithPayload } from '../../archives/ad-hoc.js'
import { withoutSignature } from '../../archives/mach-o.js'
import { PIECE } from '../../archives/pieces.js'
import type { Os } from '../../core/model.js'
import { sha256Of } from '../../host/files.js'

const MAGIC = Buffer.from('package-python one-file slot 1:\n')
const SIZE = 512

interface Slot {
  /** Start and size of the payload, in bytes. */
  readonly offset: number
  readonly length: number
  /** The number of files in it. */
  readonly files: number
  /** Name of the folder that it is unpacked into. */
  readonly folder: string
  /** Name of the program in that folder. */
  readonly launcher: string
  /** Whether the folder has a program for each of several commands. */
  readonly several: boolean
}

/** The stub with the values that `src/rust/onefile/src/slot.rs` reads (pure). */
export function fillSlot(stub: Buffer, slot: Slot): Buffer {
  const at = stub.indexOf(MAGIC)
  if (at === -1 || stub.indexOf(MAGIC, at + 1) !== -1) throw new Error('a stub without its one slot')
  const { offset, length, files, folder, launcher, several } = slot
  const text = [offset, length, files, folder, launcher, several ? 'several' : 'one']
    .map(value => `${value}\n`)
    .join('')
  if (Buffer.byteLength(text) > SIZE - MAGIC.length) throw new Error(`too long for the slot: ${text}`)
  const filled = Buffer.from(stub)
  filled.write(text, at + MAGIC.length)
  return filled
}

/**
 * Writes the program. The same input gives the same bytes. The payload lies behind the stub; on macOS inside of it, before
 * its signature, so that it can be signed again with a certificate.
 * @param stub its bytes @param payload absolute path @param output absolute path
 * @param name what users see in their cache: `answer-1.0.0-linux-x86_64`; the payload's digest follows
 */
export async function writeOneFile(
  stub: Buffer,
  payload: string,
  output: string,
  { name, os, ...shown }: Pick<Slot, 'launcher' | 'files' | 'several'> & { readonly name: string; readonly os: Os },
): Promise<void> {
  const { size: length } = await stat(payload)
  // The program's name is part of the folder's: another program must not find this folder.
  const digest = createHash('sha256').update(`${await sha256Of(payload)} ${shown.launcher}`)
  const folder = `${name.slice(0, 150)}-${digest.digest('hex').slice(0, 32)}`
  const slot = { length, folder, ...shown }
  const content = createReadStream(payload, { highWaterMark: PIECE })
  async function* behind() {
    yield fillSlot(stub, { offset: stub.length, ...slot })
    yield* content
  }
  function inside() {
    const unsigned = withoutSignature(stub)
    const head = fillSlot(unsigned, { offset: payloadOffset(unsigned), ...slot })
    return signedWithPayload(head, content, { length, identifier: shown.launcher })
  }
  await pipeline(os === 'macos' ? inside() : behind(), createWriteStream(output, { mode: 0o755 }))
}
