/**
 * What checks are given: an artifact, read once from end to end without unpacking it to disk (`inspect`), and facts of
 * the project and of git that all files of a run have in common (`factsOf`).
 */

import { createHash } from 'node:crypto'
import path from 'node:path'
import { eachMember, isMetadata } from '../archives/sdist.js'
import { refuseBomb } from '../archives/verify-wheel.js'
import { algorithmOf, parseHeaders, type RecordLine, wheelContent } from '../archives/wheel.js'
import { withZip, type Zip, type ZipEntry } from '../archives/zip-reader.js'
import type { Artifact } from '../core/model.js'
import { query } from '../host/process/query.js'
import { openRegular, readRegular } from '../host/regular.js'
import { formatPython, pythonOf, SUPPORTED } from '../interpreters/versions.js'
import { type GitState, gitOptions } from '../project/git.js'
import { exists, isInside, readText, sameName, slashed } from '../project/paths.js'
import type { Project } from '../project/project.js'
import { isTable, valueAt } from '../project/toml.js'
import type { CheckContext, Inspected, Member } from './model.js'
import { SCANNED, type Suspicion, suspicionsIn } from './secret-patterns.js'

/** @param today for which Pythons still get fixes */
export async function factsOf(
  project: Project,
  files: readonly Inspected[],
  today: Date,
): Promise<Omit<CheckContext, 'answers' | 'allowSecrets' | 'budget' | 'tagged'>> {
  const { git } = project
  const below = git === undefined ? () => [] : (paths: readonly string[]) => belowProject(git, project.dir, paths)
  const tracked = new Set(below(git?.tracked ?? []))
  const inSdist = files.filter(({ artifact }) => artifact.format === 'sdist').flatMap(({ members }) => members)
  const others = inSdist.filter(({ path: file }) => !tracked.has(file) && !belowTracked(file, tracked))
  const inProject = await Promise.all(others.map(member => exists(path.join(project.dir, member.path))))
  const unpacked = git === undefined && (await isUnpackedSdist(project))
  return {
    ...(git && { tracked }),
    submodules: below(git?.submodules ?? []),
    dirty: new Set(below(git?.dirty ?? [])),
    untracked: new Set(others.filter((_, index) => inProject[index]).map(member => member.path)),
    published: git
      ? await publishedSecrets(git, files)
      : unpacked
        ? await releasedSecrets(project.dir, inSdist)
        : new Set<string>(),
    unpacked,
    readme: declaresReadme(project),
    unlisted: checkManifestIgnores(project),
    maintained: maintained(today),
  }
}

function belowProject({ root }: GitState, dir: string, paths: readonly string[]): string[] {
  return paths
    .filter(file => isInside(dir, path.join(root, file)))
    .map(file => slashed(path.relative(dir, path.join(root, file))))
}

/** Behind a link that git tracks: its content is tracked elsewhere. */
function belowTracked(file: string, tracked: ReadonlySet<string>): boolean {
  for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1))
    if (tracked.has(file.slice(0, at))) return true
  return false
}

/**
 * Digests of the secrets that are in git's files too. They are looked for in files of the same name, as a build backend
 * may move a file (`src/`) but seldom renames it; and in what is committed, as what is not is not published.
 */
async function publishedSecrets(git: GitState, files: readonly Inspected[]): Promise<ReadonlySet<string>> {
  const suspicious = files.flatMap(({ members }) => members.filter(({ suspicions }) => suspicions.length > 0))
  const names = new Set(suspicious.map(member => path.posix.basename(member.path)))
  const candidates = git.tracked.filter(file => names.has(path.posix.basename(file)))
  const dirty = new Set(git.dirty)
  const found = await Promise.all(
    candidates.map(async file => {
      const content = dirty.has(file)
        ? await committed(git, file)
        : await readRegular(path.join(git.root, file)).catch(() => Buffer.alloc(0))
      return suspicionsIn(file, content.subarray(0, SCANNED))
    }),
  )
  return new Set(found.flat().map(({ digest }) => digest))
}

/** An sdist has a PKG-INFO beside its pyproject.toml or setup.py; a backend that writes one during development does not. */
async function isUnpackedSdist({ dir, name }: Project): Promise<boolean> {
  const text = await readText(dir, 'PKG-INFO')
  const known = text === undefined ? undefined : parseHeaders(text).one('name')
  return known !== undefined && (name === undefined || sameName(known, name))
}

/**
 * Digests of the tokens in the code of an unpacked sdist. Its files cannot be told from later ones, so that private keys,
 * and files that are made to hold a secret, still stop a release.
 */
async function releasedSecrets(dir: string, members: readonly Member[]): Promise<ReadonlySet<string>> {
  const suspicious = members.filter(({ suspicions }) => suspicions.length > 0)
  const found = await Promise.all(
    suspicious.map(async member => {
      const content = await readRegular(path.join(dir, member.path)).catch(() => Buffer.alloc(0))
      return suspicionsIn(member.path, content.subarray(0, SCANNED))
    }),
  )
  const tokens = found.flat().filter(({ line, what }) => line !== undefined && what !== 'a private key')
  return new Set(tokens.map(({ digest }) => digest))
}

/** The content of a tracked file in the commit that is checked out; empty when it has none there. */
async function committed({ tool, root }: GitState, file: string): Promise<Buffer> {
  const { code, stdout } = await query(tool, [...gitOptions(root), 'show', `HEAD:${file}`], root)
  return Buffer.from(code === 0 ? stdout : '')
}

/** Where the usual build backends read it from; for others, a file without a description has none on purpose. */
function declaresReadme({ pyproject }: Project): boolean {
  if (pyproject === undefined) return false
  const { project, tool } = pyproject
  return (
    project?.readme !== undefined ||
    project?.dynamic.includes('readme') === true ||
    [valueAt(tool, 'poetry', 'readme'), valueAt(tool, 'flit', 'metadata', 'description-file')].some(Boolean)
  )
}

/** @see https://github.com/mgedmin/check-manifest#configuration */
function checkManifestIgnores({ pyproject }: Project): readonly string[] {
  const table = pyproject?.tool['check-manifest']
  const ignore = isTable(table) ? table.ignore : undefined
  return Array.isArray(ignore) ? ignore.filter(pattern => typeof pattern === 'string') : []
}

function maintained(today: Date): readonly string[] {
  const day = today.toISOString().slice(0, 10)
  return SUPPORTED.filter(
    row =>
      row.implementation === 'cpython' &&
      !row.freeThreaded &&
      (row.released ?? '9') <= day &&
      (row.securityUntil ?? '') >= day,
  ).map(row => formatPython(pythonOf(row)))
}

/** Files that check-wheel-contents reads its settings from, the first that has some. @see https://github.com/jwodder/check-wheel-contents#configuration */
const SETTINGS = ['pyproject.toml', 'tox.ini', 'setup.cfg', 'check-wheel-contents.cfg', '.check-wheel-contents.cfg']

/** Absolute path of the project's file with settings for check-wheel-contents. */
export async function contentsSettings(dir: string): Promise<string | undefined> {
  for (const name of SETTINGS) {
    const file = path.join(dir, name)
    const text = await readRegular(file, 'utf8').catch(() => '')
    const section = name.endsWith('.toml')
      ? /^[ \t]*\[[ \t]*tool\.check-wheel-contents[ \t]*\]/m
      : /^\[(tool:)?check-wheel-contents\]/m
    if (section.test(text)) return file
  }
  return undefined
}

/** `S_IFMT` and what a link has there. */
const TYPE = 0o170000
const LINK = 0o120000

/** @throws PackagingError `check/content` naming the member for an archive that is damaged or unsafe */
export async function inspect(artifact: Artifact): Promise<Inspected> {
  const start = await headOf(artifact.path)
  if (artifact.format === 'sdist') return { artifact, start, ...(await inspectSdist(artifact.path)) }
  if (artifact.format === 'wheel') return { artifact, start, ...(await inspectWheel(artifact)) }
  return { artifact, start, members: [] }
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await openRegular(file)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(256), 0, 256, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function inspectSdist(file: string): Promise<Pick<Inspected, 'members' | 'metadata'>> {
  const members = new Map<string, Member>()
  let metadata = ''
  await eachMember(file, async entry => {
    const path = entry.name.slice(entry.name.indexOf('/') + 1)
    if (path === entry.name) return
    const { kind, size, mode } = entry
    if (kind !== 'file' && kind !== 'folder' && kind !== 'symlink') return
    const content = kind === 'file' ? await firstBytes(entry.content()) : Buffer.alloc(0)
    if (isMetadata(entry)) metadata = content.toString('utf8')
    members.set(path, {
      path,
      kind,
      size,
      ...setId(mode),
      suspicions: kind === 'file' ? suspicionsIn(path, content) : [],
    })
  })
  return { members: [...members.values()], metadata: parseHeaders(metadata) }
}

async function inspectWheel({ path: file, size }: Artifact): Promise<Omit<Inspected, 'artifact' | 'start'>> {
  return withZip(file, async zip => {
    const total = zip.entries.reduce((sum, entry) => sum + entry.size, 0)
    refuseBomb(file, total, size)
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
  const head = await firstBytes(zip.stream(name), piece => hash?.update(piece))
  const suspicions: readonly Suspicion[] = suspicionsIn(name, head)
  return {
    path: name,
    kind: (mode & TYPE) === LINK ? 'symlink' : 'file',
    size,
    ...setId(mode),
    suspicions,
    ...(hash && { digest: `${algorithm}=${hash.digest('base64url')}` }),
  }
}

/** Set-user-ID and set-group-ID. */
const SET_ID = 0o6000

function setId(mode: number): Pick<Member, 'setId'> {
  return (mode & SET_ID) === 0 ? {} : { setId: true }
}

/** The first `SCANNED` bytes, when all have been read. */
async function firstBytes(pieces: AsyncIterable<Buffer>, each?: (piece: Buffer) => void): Promise<Buffer> {
  const first: Buffer[] = []
  let length = 0
  for await (const piece of pieces) {
    each?.(piece)
    if (length < SCANNED) first.push(piece)
    length += piece.length
  }
  const [only] = first
  const all = first.length === 1 && only !== undefined ? only : Buffer.concat(first)
  return all.subarray(0, SCANNED)
}
