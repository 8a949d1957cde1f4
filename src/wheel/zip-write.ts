/**
 * Writes zip archives whose members are stored as they are (wheels are compressed already) or copied from another
 * archive as they lie there. What is written depends on names, contents and their order alone: times are 1980's.
 */
import { open } from 'node:fs/promises'
import { writeAt } from '../host/files/write-at.js'
import { type Members, putMembers, type Source, tooLarge } from './zip-members.js'
import { byName, directoryEntry, endRecord, MAX_BYTES } from './zip-records.js'

/** An archive to be written. */
export interface NewZip {
  readonly output: string
  /** What stands in front of the archive; offsets count it in, as Python's zipapp does. */
  readonly prefix: Buffer
  /** Whether the archive itself can be started. */
  readonly executable?: boolean
  /** By name; names that end in `/` are folders. */
  readonly members: ReadonlyMap<string, Source>
}

/** An archive without its end: more members may follow, and what stands in front of all is not known yet. */
export interface ZipBeginning extends Members {
  readonly output: string
  /** Bytes kept free for what stands in front. */
  readonly prefix: number
}

/**
 * Writes an executable file, unless told otherwise. What is there already is replaced.
 * @throws PackagingError `check/content` when a file is not what its sha256 says, `build/mismatch` above 4 GiB
 */
export async function writeStoredZip({ output, prefix, members, executable }: NewZip): Promise<void> {
  const begun = await beginStoredZip(output, prefix.length, new Map())
  await finishStoredZip(begun, { prefix, members, ...(executable !== undefined && { executable }) })
}

/** Writes the first members, in order of their names. What is there already is replaced. @throws as `writeStoredZip` */
export async function beginStoredZip(
  output: string,
  prefix: number,
  members: NewZip['members'],
): Promise<ZipBeginning> {
  const handle = await open(output, 'w', 0o600)
  try {
    return { output, prefix, ...(await putMembers({ handle, output }, { written: [], at: prefix }, members)) }
  } finally {
    await handle.close()
  }
}

/**
 * Writes the other members behind the first, in order of their names, then the directory, which lists all by name.
 * @param rest `prefix` has the length that was kept free
 * @throws as `writeStoredZip`
 */
export async function finishStoredZip(
  begun: ZipBeginning,
  { prefix, members, executable = true }: Omit<NewZip, 'output'>,
): Promise<void> {
  const { output } = begun
  if (prefix.length !== begun.prefix)
    throw new Error(`${begun.prefix} bytes were kept free, not ${prefix.length}`)
  const handle = await open(output, 'r+')
  try {
    await writeAt(handle, prefix, 0)
    const { written, at } = await putMembers({ handle, output }, begun, members)
    const directory = Buffer.concat([...written].sort(byName).map(directoryEntry))
    const end = endRecord(written.length, directory.length, at)
    if (at + directory.length > MAX_BYTES) throw tooLarge(output, 'more than 4 GiB')
    await writeAt(handle, Buffer.concat([directory, end]), at)
    // The process's umask does not decide whether a released file can be started.
    if (process.platform !== 'win32') await handle.chmod(executable ? 0o755 : 0o644)
  } finally {
    await handle.close()
  }
}
