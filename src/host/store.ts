/**
 * Files by their content: `<root>/sha256/ab/abcdef…/<file name>`. Whatever is in a store, perhaps restored from a shared
 * cache, is hashed again before it is used (SECURITY.md), and many processes may share one.
 */
import { randomUUID } from 'node:crypto'
import { lstat, rename, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError } from '../core/errors.js'
import { makeFolder, namesIn, orFsError, sha256Of } from './files.js'

export interface ContentStore {
  /**
   * The path of the file with this content, verified; undefined when there is none. Given `filename`, only a file of that
   * name counts (a wheel's name means something). A file that is not what its folder says counts as none. A hit sets the
   * folder's times to now: what was long not used is what a cache may drop.
   */
  find(sha256: string, filename?: string): Promise<string | undefined>
  /** The same without looking inside: its reader has to hash what is read, and to be ready for other bytes. */
  unread(sha256: string, filename?: string): Promise<string | undefined>
  /**
   * Moves `temporary` (from `temporary()`, already verified to be `sha256`) into the store and returns its new path. Safe
   * when several processes add the same file at once. @throws PackagingError `host/disk-full`, `host/permission`
   */
  add(temporary: string, sha256: string, filename: string): Promise<string>
  /** The path of a new file that does not exist yet, on the store's file system. */
  temporary(): Promise<string>
}

/** Milliseconds after which a temporary file belongs to a run that was killed. */
const STALE = 24 * 60 * 60 * 1000

/** @param root absolute folder; made when needed */
export function createStore(root: string): ContentStore {
  const temp = path.join(root, 'tmp')
  /** What this run has hashed already, by path: `true` when it was right. */
  const verified = new Map<string, Promise<boolean>>()
  let prepared: Promise<void> | undefined

  const folderOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`not a SHA-256: ${sha256}`)
    return path.join(root, 'sha256', sha256.slice(0, 2), sha256)
  }

  async function first(
    fits: (file: string, sha256: string) => Promise<boolean>,
    sha256: string,
    filename: string | undefined,
  ): Promise<string | undefined> {
    const folder = folderOf(sha256)
    const names = filename === undefined ? (await namesIn(folder)).sort() : [assertFileName(filename)]
    for (const name of names) {
      const file = path.join(folder, name)
      if (await fits(file, sha256)) {
        await touch(folder)
        return file
      }
    }
    return undefined
  }

  /** The memo spares a second hash, not a look whether the file is still there. */
  async function isRight(file: string, sha256: string): Promise<boolean> {
    if (!(await isFile(file))) {
      verified.delete(file)
      return false
    }
    const known = verified.get(file) ?? verify(file, sha256)
    verified.set(file, known)
    const right = await known
    if (!right) verified.delete(file)
    return right
  }

  async function verify(file: string, sha256: string): Promise<boolean> {
    // A wrong file is left where it is: `add` puts the right one over it at once, and nothing is taken from under a
    // process that has just done so.
    return (await sha256Of(file).catch(() => undefined)) === sha256
  }

  async function add(temporaryFile: string, sha256: string, filename: string): Promise<string> {
    const file = path.join(folderOf(sha256), assertFileName(filename))
    await makeFolder(path.dirname(file))
    return orFsError(`store ${filename}`, file, async () => {
      try {
        await rename(temporaryFile, file)
      } catch (thrown) {
        // Windows refuses to replace a file that another process has open: then that one is as good, if it is right.
        if ((await sha256Of(file).catch(() => undefined)) !== sha256) throw thrown
        await rm(temporaryFile, { force: true })
      }
      verified.set(file, Promise.resolve(true))
      return file
    })
  }

  async function temporary(): Promise<string> {
    prepared ??= prepare(temp)
    await prepared
    return path.join(temp, randomUUID())
  }

  return {
    find: (sha256, filename) => first(isRight, sha256, filename),
    unread: (sha256, filename) => first(isFile, sha256, filename),
    add,
    temporary,
  }
}

/** Makes the folder for unfinished files and removes what killed runs left there. */
async function prepare(temp: string): Promise<void> {
  await makeFolder(temp)
  for (const name of await namesIn(temp)) {
    const file = path.join(temp, name)
    const found = await stat(file).catch(() => undefined)
    if (found !== undefined && Date.now() - found.mtimeMs > STALE) await rm(file, { recursive: true, force: true })
  }
}

/** A link does not count: what it leads to is not the store's. */
async function isFile(file: string): Promise<boolean> {
  return (await lstat(file).catch(() => undefined))?.isFile() === true
}

/** A store that may only be read still serves. */
function touch(folder: string): Promise<void> {
  const now = new Date()
  return utimes(folder, now, now).catch(() => undefined)
}

/** File names come from indexes and lock files: one that is a path, or that some system cannot hold, is refused. */
function assertFileName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (name !== '' && !/^\.+$|[/\\:*?"<>|\u0000-\u001f]/.test(name)) return name
  throw new PackagingError('network/refused', {
    message: `A file cannot be stored under the name ${JSON.stringify(name)}.`,
    fix: 'Check the lock file or index that names it.',
  })
}
