/** One number for a source tree: the same digest means the same build input. */
import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'

const WHOLE = 4 * 1024 * 1024
const BATCH = 64

/**
 * Sha256, lower-case hex, over the sorted paths with each file's kind (file, executable, link) and content. Times,
 * owners and other permissions do not count: no build may depend on them.
 * @param root absolute folder
 * @param files relative to `root`, with `/`, as `copySource` gives them
 */
export async function treeDigest(root: string, files: readonly string[]): Promise<string> {
  const tree = createHash('sha256')
  const sorted = [...files].sort()
  for (let at = 0; at < sorted.length; at += BATCH) {
    const batch = sorted.slice(at, at + BATCH)
    const digests = await Promise.all(batch.map(path => digestOne(join(root, path))))
    // NUL cannot be part of a name, so no two trees write the same bytes.
    for (const [index, path] of batch.entries()) tree.update(`${path}\0${digests[index]}\0`)
  }
  return tree.digest('hex')
}

async function digestOne(path: string): Promise<string> {
  const { mode, size, isLink } = await lstat(path).then(found => ({
    mode: found.mode,
    size: found.size,
    isLink: found.isSymbolicLink(),
  }))
  const hash = createHash('sha256')
  if (isLink) return `link ${hash.update(await readlink(path)).digest('hex')}`
  if (size <= WHOLE) hash.update(await readFile(path))
  else await stream(path, hash)
  return `${mode & 0o100 ? 'executable' : 'file'} ${hash.digest('hex')}`
}

async function stream(path: string, hash: Hash): Promise<void> {
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
}
