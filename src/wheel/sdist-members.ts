/** The members of an sdist, one by one, by the rules of tarfile's `data` filter (PEP 706) or stricter. */
import { createReadStream } from 'node:fs'
import { posix } from 'node:path'
import { createGunzip } from 'node:zlib'
import { badPath } from './archive-path.js'
import { contentError } from './content-error.js'
import { readTar, type TarEntry } from './tar.js'

/** 4 GiB unpacked: above it an archive is taken for a bomb. */
const UNPACKED_LIMIT = 4 * 1024 ** 3

/**
 * Calls `visit` for every member that is safe to unpack, and gives the one top-level folder.
 * @throws PackagingError `check/content`
 */
export async function eachMember(file: string, visit: (entry: TarEntry) => Promise<void>): Promise<string> {
  const gunzip = createGunzip()
  const source = createReadStream(file)
  source.on('error', error => gunzip.destroy(error))
  const seen = new Map<string, TarEntry['kind']>()
  let folder: string | undefined
  let total = 0
  try {
    for await (const entry of readTar(source.pipe(gunzip) as AsyncIterable<Buffer>, file)) {
      const name = entry.name.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '')
      if (name === '' || name === '.') continue
      checkMember({ ...entry, name }, seen, file)
      seen.set(name, entry.kind)
      total += entry.size
      if (total > UNPACKED_LIMIT) throw contentError(file, `it unpacks to more than ${UNPACKED_LIMIT} bytes`)
      const [top = ''] = name.split('/')
      folder ??= top
      if (top !== folder) throw contentError(file, `it holds "${top}" beside the folder "${folder}"`)
      await visit({ ...entry, name })
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code?.startsWith('Z_')) throw contentError(file, 'it is not a gzip file, or is damaged', error)
    throw error
  } finally {
    source.destroy()
    gunzip.destroy()
  }
  if (folder === undefined) throw contentError(file, 'it is empty')
  return folder
}

/**
 * The sdist's own PKG-INFO. hatchling and scikit-build-core write it again behind the one that an unpacked sdist brings
 * along as a source file; for every installer the last one counts.
 */
export function isMetadata(entry: Pick<TarEntry, 'name' | 'kind'>): boolean {
  return entry.kind === 'file' && /^[^/]+\/PKG-INFO$/.test(entry.name)
}

function checkMember(entry: TarEntry, seen: Map<string, TarEntry['kind']>, file: string): void {
  const { name, kind, target } = entry
  const bad = badPath(name)
  if (bad) throw contentError(file, `the name ${JSON.stringify(name)} in it ${bad}`)
  const before = seen.get(name)
  const again = (before === 'folder' && kind === 'folder') || (before === 'file' && isMetadata(entry))
  if (before !== undefined && !again) {
    throw contentError(file, `"${name}" is in it twice`)
  }
  for (let parent = posix.dirname(name); parent !== '.'; parent = posix.dirname(parent)) {
    const above = seen.get(parent) ?? 'folder'
    if (above !== 'folder') throw contentError(file, `"${name}" lies below a file or link`)
    // So that no link can take the place of a folder that is only named as part of a path.
    seen.set(parent, 'folder')
  }
  if (kind === 'device' || kind === 'hardlink') {
    throw contentError(file, `"${name}" is a ${kind === 'device' ? 'device or pipe' : 'hard link'}`)
  }
  if (kind !== 'symlink') return
  if (!staysInside(name, target))
    throw contentError(file, `the link "${name}" leads out of it, to "${target}"`)
}

/**
 * True for a relative target below the top folder. `..` may only come first, where it leaves real folders: behind
 * another name, which may be a link, it could lead anywhere (CVE-2025-4517).
 */
function staysInside(name: string, target: string): boolean {
  const [top = ''] = name.split('/')
  if (
    posix.isAbsolute(target) ||
    /[\\\0]/.test(target) ||
    /(?:^|\/)(?!\.\.?\/)[^/]+\/(?:.*\/)?\.\.(?:\/|$)/.test(target)
  ) {
    return false
  }
  return `${posix.normalize(posix.join(posix.dirname(name), target))}/`.startsWith(`${top}/`)
}
