/** The wheels that a choice names: files of the lock, or of find-links folders on this machine. */
import { readdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PackagingError } from '../core/errors.js'
import { sha256Of } from '../host/files.js'
import type { LockedWheel } from './coverage.js'
import type { LockedFile } from './lock.js'
import type { MadeLock } from './lock-making.js'
import type { Choice } from './select.js'

/** Absolute paths of the wheels in find-links folders, sorted. @throws PackagingError `input/path` */
export async function localWheels(findLinks: readonly string[]): Promise<string[]> {
  const folders = findLinks.filter(place => !/^https?:/i.test(place))
  const listed = folders.map(async folder => {
    try {
      const names = await readdir(folder)
      return names
        .filter(name => name.endsWith('.whl'))
        .sort()
        .map(name => join(folder, name))
    } catch (cause) {
      throw new PackagingError('input/path', {
        message: `find-links: ${folder} cannot be read.`,
        fix: 'Give folders that hold wheels; a download step may have put them elsewhere.',
        cause,
      })
    }
  })
  return (await Promise.all(listed)).flat()
}

/** Paths made absolute, `file:` addresses made paths. */
export function located(file: LockedFile, lockFile: string): LockedFile {
  const { url, path, ...rest } = file
  if (path !== undefined) return { ...rest, path: resolve(dirname(lockFile), path) }
  if (url?.startsWith('file:')) return { ...rest, path: fileURLToPath(url) }
  return file
}

async function sizeOnDisk(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.size
}

/** Turns choices into wheels; a local wheel is hashed once however many targets take it. */
export function wheelFinder(made: MadeLock, local: readonly string[]) {
  const hashes = new Map<string, Promise<string>>()
  return async (choice: Choice): Promise<LockedWheel> => {
    const { name, version } = choice
    if ('local' in choice) {
      const path = local[choice.local] as string
      const sha256 = hashes.get(path) ?? sha256Of(path)
      hashes.set(path, sha256)
      const filename = path.split(/[/\\]/).at(-1) as string
      return { name, version, filename, path, size: (await stat(path)).size, sha256: await sha256 }
    }
    const file = made.lock.packages[choice.package]?.wheels[choice.wheel] as LockedFile
    const here = located(file, made.path)
    // A lock tells no size of a file that is on this machine; one that is not there is told when it is taken.
    const size = here.path === undefined ? here.size : await sizeOnDisk(here.path)
    return { name, version, ...here, ...(size !== undefined && { size }) }
  }
}
