/** Makes folders, and says truly why when that fails. */
import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { errnoOf, orFsError } from './fs-errors.js'

/**
 * Makes `folder` and its parents where they are missing. Returns the first one made; undefined when all were there.
 * @throws PackagingError `host/disk-full`, `host/permission`, `host/unusable`
 */
export async function makeFolder(folder: string): Promise<string | undefined> {
  return orFsError(`make the folder ${folder}`, folder, async () => {
    try {
      return await mkdir(folder, { recursive: true })
    } catch (thrown) {
      // Node's recursive mkdir reports a read-only file system, among others, as ENOENT: a plain one tells the reason.
      if (errnoOf(thrown) === 'ENOENT') await mkdir(await firstMissing(path.resolve(folder)))
      throw thrown
    }
  })
}

/** The outermost part of `folder` that does not exist. */
async function firstMissing(folder: string): Promise<string> {
  const parent = path.dirname(folder)
  const there = await stat(parent).then(
    () => true,
    () => false,
  )
  return there || parent === folder ? folder : firstMissing(parent)
}
