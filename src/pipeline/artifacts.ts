/** The only maker of artifacts: what a file is, is read from the file, never from what its maker said. */
import { open, stat } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError } from '../core/errors.js'
import type { Artifact } from '../core/model.js'
import { sha256Of } from '../host/files.js'

/** A finished file that is not hashed yet: for half a gigabyte that takes longer than what is left of its build. */
export interface MadeFile extends Omit<Artifact, 'sha256'> {
  /** What the file system said of it when it was finished. */
  readonly fingerprint: string
}

export async function measure(file: string, what: Pick<Artifact, 'format' | 'targets' | 'pythons'>): Promise<Artifact> {
  return hashed(await lookAt(file, what))
}

/** Everything but the digest. */
export async function lookAt(file: string, what: Pick<Artifact, 'format' | 'targets' | 'pythons'>): Promise<MadeFile> {
  const [size, fingerprint] = await fingerprintOf(file)
  return { ...what, file: path.basename(file), path: file, size, fingerprint }
}

/**
 * Has the system write the file to the disk, as it would soon of itself. Else a file that replaces another is written in
 * the moment of the renaming (ext4 does so, that a crash may not leave an empty file), and everybody waits for that.
 */
export async function makeReadable({ path: file }: MadeFile): Promise<void> {
  try {
    // Never for writing: what is being written cannot be started. Windows then refuses, and does not need it.
    const handle = await open(file, 'r')
    await handle.datasync().finally(() => handle.close())
  } catch {
    return
  }
}

export async function hashed({ fingerprint: _, ...made }: MadeFile): Promise<Artifact> {
  return { ...made, sha256: await sha256Of(made.path) }
}

/**
 * A file that is hashed while it is tried must be the same afterwards, or the digest is of something else than what is
 * delivered. Whoever writes into a file moves its time of change; only a program that means to deceive moves it back, and
 * one that runs here as this user could as well change the file after any hash.
 * @throws PackagingError `check/content`
 */
export async function refuseChanged(made: MadeFile): Promise<void> {
  const [, now] = await fingerprintOf(made.path)
  if (now === made.fingerprint) return
  throw new PackagingError('check/content', {
    message: `${made.file} was changed while it was tried: it is not the file any more that was built.`,
    fix: 'The application or the test command writes into its own file; it must not.',
  })
}

async function fingerprintOf(file: string): Promise<[size: number, fingerprint: string]> {
  const { size, mtimeNs, ino } = await stat(file, { bigint: true })
  return [Number(size), `${size} ${mtimeNs} ${ino}`]
}
