/** One number for a source tree: the same digest means the same build input. */
import { createHash } from 'node:crypto'
import { createReadStream, lstatSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'

/** Files up to this are read at one go, 1 MiB. */
const WHOLE = 1024 * 1024
/** Files after which other work gets its turn. */
const BATCH = 100

/**
 * Sha256, lower-case hex, over the sorted paths with each file's kind (file, executable, link) and content. Times,
 * owners and other permissions do not count: no build may depend on them.
 * @param root absolute folder
 * @param files relative to `root`, with `/`, as `copySource` gives them
 */
export async function treeDigest(root: string, files: readonly string[]): Promise<string> {
  const tree = createHash('sha256')
  for (const [index, path] of [...files].sort().entries()) {
    // NUL cannot be part of a name, so no two trees write the same bytes.
    tree.update(`${path}\0${await digestOne(join(root, path))}\0`)
    if (index % BATCH === BATCH - 1) await setImmediate()
  }
  return tree.digest('hex')
}

/** Small files are read synchronously: four trips to the thread pool for each took six times as long. */
async function digestOne(path: string): Promise<string> {
  const found = lstatSync(path)
  const hash = createHash('sha256')
  if (found.isSymbolicLink()) return `link ${hash.update(readlinkSync(path)).digest('hex')}`
  if (found.size <= WHOLE) hash.update(readFileSync(path))
  else for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return `${found.mode & 0o100 ? 'executable' : 'file'} ${hash.digest('hex')}`
}
