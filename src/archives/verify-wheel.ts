/** Reads a wheel that was not built here as strictly as those that were: it goes into files that are released. */
import { createHash } from 'node:crypto'
import { eq, valid } from '@renovatebot/pep440'
import { contentError } from './trust.js'
import { algorithmOf, recordProblems, type WheelContent, wheelContent } from './wheel.js'
import { expandTag } from './wheel-name.js'
import { withZip, type Zip } from './zip-reader.js'

/** Unpacked bytes above which an archive counts as a bomb, when it is also this many times as large as its file. */
const BOMB = 1024 ** 3
const RATIO = 100

/** `S_IFMT` and what a link has there. */
const TYPE = 0o170000
const LINK = 0o120000

/** Problems that are named in the error. */
const SHOWN = 3

/**
 * @param total bytes of all members unpacked
 * @param size bytes of the file
 * @throws PackagingError `check/content` for an archive bomb
 */
export function refuseBomb(file: string, total: number, size: number): void {
  if (total > BOMB && total > RATIO * size)
    throw contentError(file, `it unpacks to ${total} bytes, ${Math.round(total / size)} times its size`)
}

/** Names that are equal on systems that ignore case, or that compose accents (macOS), are equal in this form. */
export function foldedName(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase()
}

/**
 * Compares a wheel with its name, its metadata and its RECORD, in both directions; each member is read to its end.
 * @param size bytes of the file
 * @throws PackagingError `check/content` with the first problems
 */
export async function verifyWheel(file: string, size: number): Promise<void> {
  await withZip(file, async zip => {
    const content = await wheelContent(zip)
    refuseBomb(
      file,
      zip.entries.reduce((sum, entry) => sum + entry.size, 0),
      size,
    )
    const problems = [...nameProblems(content), ...memberProblems(zip), ...(await contentProblems(zip, content))]
    if (problems.length === 0) return
    const more = problems.length > SHOWN ? `; and ${problems.length - SHOWN} more` : ''
    throw contentError(file, `${problems.slice(0, SHOWN).join('; ')}${more}`)
  })
}

function nameProblems({ wheelName, version, tags }: WheelContent): string[] {
  const same =
    valid(version) !== null && valid(wheelName.version) !== null
      ? eq(version, wheelName.version)
      : version === wheelName.version
  const named = new Set(wheelName.tags)
  // Some tools write the compressed set of the name into WHEEL.
  const single = new Set(tags.flatMap(expandTag))
  const other = single.size !== named.size || [...single].some(tag => !named.has(tag))
  return [
    ...(same ? [] : [`its METADATA says version ${version}`]),
    ...(other ? [`its WHEEL has the tags ${tags.join(' ') || '(none)'}, which are not those of its name`] : []),
  ]
}

function memberProblems({ entries }: Zip): string[] {
  const firsts = new Map<string, string>()
  return entries.flatMap(({ name, mode }) => {
    const key = foldedName(name)
    const first = firsts.get(key)
    firsts.set(key, first ?? name)
    return [
      ...(first === undefined ? [] : [`"${name}" has the same name as "${first}" on Windows and macOS`]),
      ...((mode & TYPE) === LINK ? [`"${name}" is a symbolic link`] : []),
    ]
  })
}

async function contentProblems(zip: Zip, { record, distInfo }: WheelContent): Promise<string[]> {
  const lines = new Map(record.map(line => [line.path, line]))
  const files: { readonly name: string; readonly size: number; readonly digest: string | undefined }[] = []
  for (const { name, folder, size } of zip.entries) {
    if (folder) continue
    const algorithm = algorithmOf(lines.get(name))
    const hash = algorithm === undefined ? undefined : createHash(algorithm)
    // Reading to the end compares size and checksum.
    for await (const piece of zip.stream(name)) hash?.update(piece)
    files.push({ name, size, digest: hash && `${algorithm}=${hash.digest('base64url')}` })
  }
  return recordProblems(files, record, distInfo, 'optional').map(problem => problem.replace(/\.$/, ''))
}
