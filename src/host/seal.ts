/**
 * Folders of the store whose files are run: unpacked tools, compiled programs, build environments. The state of each is
 * recorded when it is complete, and what differs from that is made again instead of used. The state of a file includes the
 * time of its inode, which no program can set back, so that no byte has to be read: a folder of 600 files takes 5 ms.
 */
import { createHash, randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { byBytes } from '../core/format.js'
import { namesIn } from './files.js'
import { statesOf } from './watch.js'

/** Digest (hex) of the states of all files in a folder, wherever it lies; undefined for one without files. */
export async function stateDigest(folder: string): Promise<string | undefined> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter(entry => !entry.isDirectory()).map(({ parentPath, name }) => path.join(parentPath, name))
  const states = await statesOf({ files, inode: true })
  if (states.size === 0) return undefined
  const lines = [...states].map(([file, state]) => `${path.relative(folder, file)}\0${state}\n`)
  return createHash('sha256').update(lines.sort(byBytes).join('')).digest('hex')
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

/** Copies files with their times, in a thread: [from, to] pairs. One that is there already stays. */
const COPY = `
const { parentPort, workerData } = require('node:worker_threads')
const { copyFileSync, lstatSync, utimesSync } = require('node:fs')
for (const [from, to] of workerData.pairs) {
  try {
    copyFileSync(from, to, workerData.mode)
  } catch (error) {
    if (error.code === 'EEXIST') continue
    throw error
  }
  const { atimeMs, mtimeMs } = lstatSync(from)
  utimesSync(to, atimeMs / 1000, mtimeMs / 1000)
}
parentPort.postMessage('done')
`

/**
 * Copies files (by reflink where the file system can), each to a place that no other file has a part in.
 * @param pairs absolute paths, `[from, to]`; the folders must exist
 * @throws what the file system throws
 */
export async function copyFiles(pairs: readonly (readonly [from: string, to: string])[]): Promise<void> {
  if (pairs.length === 0) return
  const mode = constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE
  return new Promise((resolve, reject) => {
    const worker = new Worker(COPY, { eval: true, workerData: { pairs, mode } })
    worker.once('message', () => resolve())
    worker.once('error', reject)
  })
}
