/** Writes bytes at a place in a file. */
import type { FileHandle } from 'node:fs/promises'

/** All of it: one call may write less, as where a disk is full. */
export async function writeAt(handle: FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; )
    done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten
}
