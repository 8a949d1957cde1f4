/**
 * Folders of the store whose files are run: unpacked tools, compiled programs, build environments. The state of each is
 * recorded when it is complete, and what differs from that is made again instead of used. The state of a file includes the
 * time of its inode, which no program can set back, so that no byte has to be read: a folder of 600 files takes 5 ms.
 */
import { randomUUID } from 'node:crypto'
import { rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { inThread } from './file-threads.js'
import { namesIn } from './files.js'

/** Digest (hex) of the states of all files in a folder, wherever it lies; undefined for one without files. */
export function stateDigest(folder: string): Promise<string | undefined> {
  return inThread({ kind: 'digest', tree: path.resolve(folder), depth: 'inode' })
}

/** An empty file beside the folder, as two runs may each have completed one. */
const recordOf = (folder: string, digest: string) => `${folder}.${digest.slice(0, 32)}.sealed`

/** Whether the folder is as it was when it was completed. */
export async function isSealed(folder: string): Promise<boolean> {
  const digest = await stateDigest(folder)
  if (digest === undefined) return false
  return stat(recordOf(folder, digest)).then(
    found => found.isFile(),
    () => false,
  )
}

/**
 * Creates a folder beside its final place and renames it once it is complete, so that a run that is ended leaves nothing
 * that looks finished. One that lies there and is not as it was completed is replaced; another run may have been quicker,
 * and then its copy is as good.
 * @param fill gets the path of a folder, which it creates
 */
export async function createSealed(folder: string, fill: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = `${folder}.${randomUUID()}`
  try {
    await fill(unfinished)
    const digest = await stateDigest(unfinished)
    if (digest === undefined) throw new Error(`nothing to keep in ${folder}`)
    const record = recordOf(folder, digest)
    // First: another run must not take the folder for one that was changed.
    await writeFile(record, '')
    if (await renamed(unfinished, folder)) return
    if (await isSealed(folder)) return await rm(record, { force: true })
    const old = `${folder}.${randomUUID()}`
    await rename(folder, old).catch(() => {})
    if (!(await renamed(unfinished, folder))) await rm(record, { force: true })
    await rm(old, { recursive: true, force: true })
    await forgetRecords(folder, record)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

function renamed(from: string, to: string): Promise<boolean> {
  return rename(from, to).then(
    () => true,
    () => false,
  )
}

/** Those of folders that have been replaced. */
async function forgetRecords(folder: string, but: string): Promise<void> {
  const [parent, name] = [path.dirname(folder), path.basename(folder)]
  for (const other of await namesIn(parent)) {
    const record = path.join(parent, other)
    if (other.startsWith(`${name}.`) && other.endsWith('.sealed') && record !== but) await rm(record, { force: true })
  }
}
