/** A private folder for everything that is not finished. */
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { onInterrupt } from '../interrupt.js'
import { makeFolder } from './folders.js'
import { errnoOf, orFsError } from './fs-errors.js'

export interface Staging {
  /** Absolute path. */
  readonly root: string
  /** Makes the folder `name` (which may be `a/b`) in it and returns its absolute path. */
  dir(name: string): Promise<string>
  /** Has `dispose` wait for clearing away that goes on elsewhere. */
  waitFor(clearing: Promise<void>): void
  /** Removes everything; also done when this process is told to stop. */
  dispose(): Promise<void>
}

/** Makes a folder inside `parent` that only this user can look into. @throws PackagingError `host/…` */
export async function createStaging(parent: string): Promise<Staging> {
  await makeFolder(parent)
  // mkdtemp makes it 0700 (POSIX); on Windows it has the parent's access list.
  const root = await orFsError(`make a folder in ${parent}`, parent, () =>
    mkdtemp(path.join(parent, 'package-python-')),
  )
  const remove = () => orFsError(`remove ${root}`, root, () => removeTree(root))
  const forget = onInterrupt('files', remove)
  const elsewhere: Promise<void>[] = []
  return {
    root,
    async dir(name) {
      const folder = path.join(root, name)
      if (!folder.startsWith(root + path.sep)) throw new Error(`not inside staging: ${name}`)
      await makeFolder(folder)
      return folder
    },
    waitFor(clearing) {
      // Told of by `dispose`, which may come later than the failure.
      clearing.catch(() => {})
      elsewhere.push(clearing)
    },
    async dispose() {
      await Promise.all([remove().then(forget), ...elsewhere])
    },
  }
}

/** Build tools leave folders without write permission (Go's module cache, read-only sources): those are opened first. */
async function removeTree(root: string): Promise<void> {
  // Windows: a virus scanner may still have a file open.
  const remove = () => rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  try {
    await remove()
  } catch (thrown) {
    if (!['EACCES', 'EPERM'].includes(errnoOf(thrown) ?? '')) throw thrown
    await openFolders(root)
    await remove()
  }
}

async function openFolders(folder: string): Promise<void> {
  await chmod(folder, 0o700)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await openFolders(path.join(folder, entry.name))
  }
}
