/** Reads an artifact once, from end to end, for all checks; nothing is unpacked to disk. */
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { eachMember, isMetadata } from '../archives/sdist.js'
import { algorithmOf, parseHeaders, type RecordLine, wheelContent } from '../archives/wheel.js'
import { contentError, withZip, type Zip, type ZipEntry } from '../archives/zip-reader.js'
import type { Artifact } from '../core/model.js'
import type { Inspected, Member } from './model.js'
import { SCANNED, type Suspicion, suspicionsIn } from './secret-patterns.js'

/** Bytes unpacked above which an archive is taken for a bomb, when it is also this many times as large as its file. */
const BOMB = 1024 ** 3
const RATIO = 100

/** `S_IFMT` and what a link has there. */
const TYPE = 0o170000
const LINK = 0o120000

/** @throws PackagingError `check/content` naming the member for an archive that is damaged or unsafe */
export async function inspect(artifact: Artifact): Promise<Inspected> {
  const start = await firstBytes(artifact.path)
  if (artifact.format === 'sdist') return { artifact, start, ...(await sdistParts(artifact.path)) }
  if (artifact.format === 'wheel') return { artifact, start, ...(await wheelParts(artifact)) }
  return { artifact, start, members: [] }
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(256), 0, 256, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function sdistParts(file: string): Promise<Pick<Inspected, 'members' | 'metadata'>> {
  const members = new Map<string, Member>()
  let metadata = ''
  await eachMember(file, async entry => {
    const path = entry.name.slice(entry.name.indexOf('/') + 1)
    if (path === entry.name) return
    const { kind, size } = entry
    if (kind !== 'file' && kind !== 'folder' && kind !== 'symlink') return
    const content = kind === 'file' ? await beginning(entry.content()) : Buffer.alloc(0)
    if (isMetadata(entry)) metadata = content.toString('utf8')
    members.set(path, { path, kind, size, suspicions: kind === 'file' ? suspicionsIn(path, content) : [] })
  })
  return { members: [...members.values()], metadata: parseHeaders(metadata) }
}

async function wheelParts({ path: file, size }: Artifact): Promise<Omit<Inspected, 'artifact' | 'start'>> {
  return withZip(file, async zip => {
    const total = zip.entries.reduce((sum, entry) => sum + entry.size, 0)
    if (total > BOMB && total > RATIO * size)
      throw contentError(file, `it unpacks to ${total} bytes, ${Math.round(total / size)} times its size`)
    const { distInfo, record } = await wheelContent(zip)
    const lines = new Map(record.map(line => [line.path, line]))
    const members: Member[] = []
    for (const entry of zip.entries) members.push(await zipMember(zip, entry, lines.get(entry.name)))
    const metadata = parseHeaders((await zip.read(`${distInfo}/METADATA`)).toString('utf8'))
    return { members, metadata, distInfo, record }
  })
}

async function zipMember(zip: Zip, entry: ZipEntry, line: RecordLine | undefined): Promise<Member> {
  const { name, folder, mode, size } = entry
  if (folder) return { path: name.replace(/\/$/, ''), kind: 'folder', size: 0, suspicions: [] }
  const algorithm = algorithmOf(line)
  const hash = algorithm === undefined ? undefined : createHash(algorithm)
  const head = await beginning(zip.stream(name), piece => hash?.update(piece))
  const suspicions: readonly Suspicion[] = suspicionsIn(name, head)
  return {
    path: name,
    kind: (mode & TYPE) === LINK ? 'symlink' : 'file',
    size,
    suspicions,
    ...(hash && { digest: `${algorithm}=${hash.digest('base64url')}` }),
  }
}

/** The first `SCANNED` bytes, when all have been read. */
async function beginning(pieces: AsyncIterable<Buffer>, each?: (piece: Buffer) => void): Promise<Buffer> {
  const kept: Buffer[] = []
  let length = 0
  for await (const piece of pieces) {
    each?.(piece)
    if (length < SCANNED) kept.push(piece)
    length += piece.length
  }
  const [only] = kept
  const all = kept.length === 1 && only !== undefined ? only : Buffer.concat(kept)
  return all.subarray(0, SCANNED)
}
