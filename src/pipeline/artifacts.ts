/** The only way to an artifact: what a file is, is read from the file, never taken from the tool that wrote it. */
import { chmod, open, stat } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError } from '../core/errors.js'
import type { Artifact } from '../core/model.js'
import { sha256Of } from '../host/files.js'

/** A finished file that is not hashed yet: half a gigabyte takes longer to hash than the end of its build. */
export type MadeFile<A extends Artifact = Artifact> = Omit<A, 'sha256'> & {
  /** Size, time of change and inode when the file was finished. */
  readonly fingerprint: string
}

export async function measure<A extends Artifact>(
  file: string,
  what: Pick<A, 'format' | 'targets' | 'pythons' | 'minimum' | 'program'>,
): Promise<A> {
  return hashed<A>(await measureWithoutHash<A>(file, what))
}

export async function measureWithoutHash<A extends Artifact>(
  file: string,
  what: Pick<A, 'format' | 'targets' | 'pythons' | 'minimum' | 'program'>,
): Promise<MadeFile<A>> {
  await makeReadOnly(file)
  const [size, fingerprint] = await fingerprintOf(file)
  return { ...what, file: path.basename(file), path: file, size, fingerprint } as unknown as MadeFile<A>
}

/** Programs that are tested must not write into it. Windows refuses to replace or remove such a file, so not there. */
async function makeReadOnly(file: string): Promise<void> {
  if (process.platform !== 'win32') await chmod(file, (await stat(file)).mode & 0o555)
}

/**
 * Makes the system write the file to the disk now. Else a file that replaces another is written at the moment of its
 * renaming (ext4 does this so that a crash leaves no empty file), and the whole run waits for that.
 */
export async function flush({ path: file }: MadeFile): Promise<void> {
  try {
    // Never opened for writing: a file that is being written cannot be started. Windows refuses this, and needs no flush.
    const handle = await open(file, 'r')
    await handle.datasync().finally(() => handle.close())
  } catch {
    return
  }
}

export async function hashed<A extends Artifact>({ fingerprint: _, ...made }: MadeFile<A>): Promise<A> {
  return { ...made, sha256: await sha256Of(made.path) } as unknown as A
}

/**
 * A file that is hashed while it is tested must be the same afterwards, or the digest belongs to something else than what
 * is published. Writing into a file changes its time; one that changes that back is found when the file is hashed again on
 * its way into the output folder.
 * @throws PackagingError `check/content`
 */
export async function refuseChanged(made: MadeFile): Promise<void> {
  const [, now] = await fingerprintOf(made.path)
  if (now === made.fingerprint) return
  throw new PackagingError('check/content', {
    message: `${made.file} was modified during testing.`,
    fix: 'The application or the test command writes into its own file; it must not.',
  })
}

async function fingerprintOf(file: string): Promise<[size: number, fingerprint: string]> {
  const { size, mtimeNs, ino } = await stat(file, { bigint: true })
  return [Number(size), `${size} ${mtimeNs} ${ino}`]
}
