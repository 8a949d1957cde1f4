/** Reads and unpacks sdists (.tar.gz), by the rules of tarfile's `data` filter (PEP 706) or stricter ones. */
import { closeSync, fchmodSync, futimesSync, openSync, writeSync } from 'node:fs'
import { chmod, mkdir, open, readdir, rm, symlink, utimes } from 'node:fs/promises'
import { basename, dirname, join, posix } from 'node:path'
import { withoutEnd } from '../core/text.js'
import { normalizeName } from '../project/paths.js'
import { MOST_PATHS, PathTree } from './path-tree.js'
import { joined } from './pieces.js'
import { gunzipped, readTar, type TarEntry } from './tar-reader.js'
import { badPath, contentError } from './trust.js'
import { type CoreMetadata, decodeCoreMetadata, METADATA_LIMIT, parseHeaders } from './wheel.js'
import { parseSdistName, type SdistName } from './wheel-name.js'

/** 4 GiB unpacked: above it an archive is taken for a bomb. */
const UNPACKED_LIMIT = 4 * 1024 ** 3

/**
 * Calls `visit` for every member that is safe to unpack, and gives the one top-level folder.
 * @throws PackagingError `check/content`
 */
export async function eachMember(file: string, visit: (entry: TarEntry) => Promise<void>): Promise<string> {
  const known: KnownMembers = { tree: new PathTree(), kinds: [] }
  let folder: string | undefined
  let total = 0
  for await (const entry of readTar(gunzipped(file), file)) {
    const name = withoutEnd(entry.name.replace(/^(?:\.\/)+/, ''), '/')
    if (name === '' || name === '.') continue
    checkMember({ ...entry, name }, known, file)
    total += entry.size
    if (total > UNPACKED_LIMIT) throw contentError(file, `it unpacks to more than ${UNPACKED_LIMIT} bytes`)
    const [top = ''] = name.split('/')
    folder ??= top
    if (top !== folder) throw contentError(file, `it contains "${top}" beside the folder "${folder}"`)
    await visit({ ...entry, name })
  }
  if (folder === undefined) throw contentError(file, 'it is empty')
  return folder
}

/**
 * The names of all members below the top folder, whether they are safe to unpack or not.
 * @throws PackagingError `check/content` when it is damaged
 */
export async function memberNames(file: string): Promise<readonly string[]> {
  const names: string[] = []
  for await (const { name } of readTar(gunzipped(file), file))
    names.push(withoutEnd(name.replace(/^(?:\.\/)*[^/]*\/?/, ''), '/'))
  return names
}

/**
 * The sdist's own PKG-INFO. hatchling and scikit-build-core write it again behind the one that an unpacked sdist brings
 * along as a source file; for every installer the last one counts.
 */
export function isMetadata(entry: Pick<TarEntry, 'name' | 'kind'>): boolean {
  return entry.kind === 'file' && /^[^/]+\/PKG-INFO$/.test(entry.name)
}

/** What every path was until now, by its node in the tree. */
interface KnownMembers {
  readonly tree: PathTree
  readonly kinds: (TarEntry['kind'] | undefined)[]
}

function checkMember(entry: TarEntry, { tree, kinds }: KnownMembers, file: string): void {
  const { name, kind, target } = entry
  const bad = badPath(name)
  if (bad) throw contentError(file, `the name ${JSON.stringify(name)} in it ${bad}`)
  const own = tree.node(name, (node, end) => {
    if (end === name.length) return
    // A link could replace a folder that is only named as part of a path.
    kinds[node] ??= 'folder'
    if (kinds[node] !== 'folder') throw contentError(file, `"${name}" is below a file or link`)
  })
  if (tree.size > MOST_PATHS) throw contentError(file, `it names more than ${MOST_PATHS} files and folders`)
  const before = kinds[own]
  const again = (before === 'folder' && kind === 'folder') || (before === 'file' && isMetadata(entry))
  if (before !== undefined && !again) throw contentError(file, `"${name}" is in it twice`)
  kinds[own] = kind
  if (kind === 'device' || kind === 'hardlink')
    throw contentError(file, `"${name}" is a ${kind === 'device' ? 'device or pipe' : 'hard link'}`)
  if (kind !== 'symlink') return
  if (!staysInside(name, target)) throw contentError(file, `the link "${name}" leads out of it, to "${target}"`)
}

/**
 * True for a relative target below the top folder. `..` may only be at its start: behind another name, which may be a
 * link, it could lead anywhere (CVE-2025-4517).
 */
function staysInside(name: string, target: string): boolean {
  const [top = ''] = name.split('/')
  if (posix.isAbsolute(target) || /[\\\0]/.test(target)) return false
  const parts = target.split('/')
  if (parts.slice(0, parts.lastIndexOf('..') + 1).some(part => !/^\.{0,2}$/.test(part))) return false
  return `${posix.normalize(posix.join(posix.dirname(name), target))}/`.startsWith(`${top}/`)
}

/**
 * Reads an sdist's list and its PKG-INFO without unpacking it.
 * @returns `folder`: the one top-level folder, `NAME-VERSION`; `files`: paths of files and links, in the archive's order
 * @throws PackagingError `check/content` when it is damaged, unsafe, or not what its name says
 */
export async function readSdist(
  file: string,
): Promise<
  CoreMetadata & { readonly sdistName: SdistName; readonly folder: string; readonly files: readonly string[] }
> {
  const sdistName = parseSdistName(basename(file))
  if (sdistName?.extension !== '.tar.gz') throw contentError(file, 'its name is not that of an sdist (.tar.gz)')
  const files: string[] = []
  let metadata: string | undefined
  const folder = await eachMember(file, async entry => {
    if (entry.kind !== 'folder' && !(isMetadata(entry) && metadata !== undefined)) files.push(entry.name)
    if (!isMetadata(entry)) return
    if (entry.size > METADATA_LIMIT) throw contentError(file, 'its PKG-INFO is too large')
    metadata = (await joined(entry.content())).toString('utf8')
  })
  if (metadata === undefined) throw contentError(file, 'it has no PKG-INFO')
  const core = decodeCoreMetadata(parseHeaders(metadata), file)
  if (normalizeName(core.name) !== sdistName.name)
    throw contentError(file, `its PKG-INFO names the project "${core.name}"`)
  return { ...core, sdistName, folder, files }
}

/**
 * Unpacks an sdist.
 * @param into absolute path of a folder that does not exist yet or is empty
 * @returns the absolute path of the one folder in it
 * @throws PackagingError `check/content` before anything outside of `into` could be written
 */
export async function extractSdist(file: string, into: string): Promise<string> {
  await mkdir(into, { recursive: true })
  // Links of an earlier run could lead what is written through them out of the folder.
  if ((await readdir(into)).length > 0) throw new Error(`${into} is not empty`)
  const links: { path: string; target: string }[] = []
  const made = new Set<string>()
  const make = async (path: string) => {
    if (made.has(path)) return
    await mkdir(path, { recursive: true })
    made.add(path)
  }
  const folder = await eachMember(file, async entry => {
    const path = join(into, entry.name)
    if (entry.kind === 'folder') return make(path)
    await make(dirname(path))
    // Links are made last, so that no file is ever written through one.
    if (entry.kind === 'symlink') links.push({ path, target: entry.target })
    else {
      if (isMetadata(entry)) await rm(path, { force: true })
      await writeMember(entry, path)
    }
  })
  for (const { path, target } of links) await symlink(target, path)
  return join(into, folder)
}

/** Bytes up to which a member is written in this thread: five trips to another one take far longer. */
const SMALL = 256 * 1024

async function writeMember(entry: TarEntry, path: string): Promise<void> {
  if (entry.size <= SMALL) return writeSmall(entry, await joined(entry.content()), path)
  // `wx`: never over something that is there.
  const handle = await open(path, 'wx')
  try {
    for await (const piece of entry.content()) await handle.write(piece)
  } finally {
    await handle.close()
  }
  // PEP 706: the owner can read and write, group and others never write, no set-id bits.
  await chmod(path, entry.mode & 0o100 ? 0o755 : 0o644)
  await utimes(path, entry.mtime, entry.mtime)
}

/** As `writeMember`. */
function writeSmall({ mode, mtime }: TarEntry, content: Buffer, path: string): void {
  const file = openSync(path, 'wx')
  try {
    for (let done = 0; done < content.length; ) done += writeSync(file, content, done)
    fchmodSync(file, mode & 0o100 ? 0o755 : 0o644)
    futimesSync(file, mtime, mtime)
  } finally {
    closeSync(file)
  }
}
