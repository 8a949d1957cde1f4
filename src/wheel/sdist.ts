/** Reading and unpacking sdists (.tar.gz). */
import { chmod, mkdir, open, readdir, rm, symlink, utimes } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { normalizeName } from '../project/names.js'
import { contentError } from './content-error.js'
import { parseSdistName, type SdistName } from './filename.js'
import { parseHeaders } from './headers.js'
import { type CoreMetadata, decodeCoreMetadata } from './metadata.js'
import { eachMember, isMetadata } from './sdist-members.js'
import type { TarEntry } from './tar.js'

export interface SdistContent extends CoreMetadata {
  readonly sdistName: SdistName
  /** The one top-level folder, `NAME-VERSION`. */
  readonly folder: string
  /** Paths of files and links, in the archive's order. */
  readonly files: readonly string[]
}

/** 16 MiB: more than any PKG-INFO. */
const METADATA_LIMIT = 16 * 1024 * 1024
/**
 * Reads an sdist's list and its PKG-INFO without unpacking it.
 * @throws PackagingError `check/content` when it is damaged, unsafe, or not what its name says
 */
export async function readSdist(file: string): Promise<SdistContent> {
  const sdistName = parseSdistName(basename(file))
  if (sdistName?.extension !== '.tar.gz')
    throw contentError(file, 'its name is not that of an sdist (.tar.gz)')
  const files: string[] = []
  let metadata: string | undefined
  const folder = await eachMember(file, async entry => {
    if (entry.kind !== 'folder' && !(isMetadata(entry) && metadata !== undefined)) files.push(entry.name)
    if (!isMetadata(entry)) return
    if (entry.size > METADATA_LIMIT) throw contentError(file, 'its PKG-INFO is too large')
    const pieces: Buffer[] = []
    for await (const piece of entry.content()) pieces.push(piece)
    metadata = Buffer.concat(pieces).toString('utf8')
  })
  if (metadata === undefined) throw contentError(file, 'it has no PKG-INFO')
  const core = decodeCoreMetadata(parseHeaders(metadata), file)
  if (normalizeName(core.name) !== sdistName.name) {
    throw contentError(file, `its PKG-INFO names the project "${core.name}"`)
  }
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
  const folder = await eachMember(file, async entry => {
    const path = join(into, entry.name)
    if (entry.kind === 'folder') {
      await mkdir(path, { recursive: true })
      return
    }
    await mkdir(dirname(path), { recursive: true })
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

async function writeMember(entry: TarEntry, path: string): Promise<void> {
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
