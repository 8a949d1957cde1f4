/** Room on the disk. */
import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'

/** Of all files below a folder, each counted once however many names it has. */
export async function megabytesIn(folder) {
  const seen = new Set()
  let bytes = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const { ino, size } = await lstat(path.join(entry.parentPath ?? entry.path, entry.name))
    if (!seen.has(ino)) bytes += size
    seen.add(ino)
  }
  return bytes / 2 ** 20
}
