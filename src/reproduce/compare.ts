/**
 * Compares two builds of one file: by digest, then member by member (`compareFiles`), and turns the differences into the
 * result of the check `reproducible` (`evaluateComparison`).
 */
import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { eachMember } from '../archives/sdist.js'
import { withZip } from '../archives/zip-reader.js'
import type { Evaluated } from '../checks/checks.js'
import type { ReproducibleMode } from '../config/policy-parsers.js'
import { PackagingError, type Place } from '../core/errors.js'
import { clause, plural } from '../core/format.js'
import type { Artifact, Check, ExecutableName } from '../core/model.js'
import { sha256Of, withFile } from '../host/files.js'
import { dosTimeText } from './normalize.js'

interface ArchiveMember {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'symlink' | 'hardlink' | 'device'
  /** Equal for equal contents: size and CRC, or where a link leads. */
  readonly content: string
  readonly mode: number
  /** For people. */
  readonly time: string
  /** Seconds since 1970; undefined where an archive has no zone. */
  readonly seconds?: number
  readonly owner: string
}

interface ReadArchive {
  /** In the archive's order. */
  readonly members: readonly ArchiveMember[]
  /** Of gzip: time, name and system; of zip nothing. */
  readonly header: string
}

/** By the file name; undefined for a program, which has no members. */
function archiveKind(file: string): 'zip' | 'tar' | undefined {
  if (/\.(?:whl|pex|zip)$/.test(file)) return 'zip'
  return file.endsWith('.tar.gz') ? 'tar' : undefined
}

/** @throws PackagingError `check/content` for what cannot be trusted */
export function readArchive(file: string): Promise<ReadArchive> {
  return archiveKind(file) === 'zip' ? readZipMembers(file) : readTarMembers(file)
}

async function readZipMembers(file: string): Promise<ReadArchive> {
  return withZip(file, async zip => ({
    header: '',
    members: zip.entries.map(({ name, folder, size, crc, mode, time }) => ({
      name,
      kind: folder ? 'folder' : 'file',
      content: `${size} ${crc}`,
      mode: mode & 0o7777,
      time: dosTimeText(time),
      owner: '',
    })),
  }))
}

async function readTarMembers(file: string): Promise<ReadArchive> {
  const members: ArchiveMember[] = []
  const counts = new Map<string, number>()
  await eachMember(file, async ({ name, kind, size, mode, mtime, owner, target, content }) => {
    let crc = 0
    for await (const piece of content()) crc = crc32(piece, crc)
    // hatchling writes PKG-INFO twice.
    const times = (counts.get(name) ?? 0) + 1
    counts.set(name, times)
    members.push({
      name: times === 1 ? name : `${name} (${times})`,
      kind,
      content: kind === 'symlink' ? target : `${size} ${crc}`,
      mode,
      time: new Date(mtime * 1000).toISOString(),
      seconds: mtime,
      owner,
    })
  })
  return { members, header: await gzipHeader(file) }
}

/** RFC 1952, 2.3: the time, whether there is a name, how it was compressed, and on which system. */
async function gzipHeader(file: string): Promise<string> {
  return withFile(file, 'r', 0, async handle => {
    const { buffer: header } = await handle.read(Buffer.alloc(10), 0, 10, 0)
    const time = header.readUInt32LE(4)
    const name = (header.readUInt8(3) & 8) === 0 ? '' : ', a name'
    const timeText = time === 0 ? 'no time' : new Date(time * 1000).toISOString()
    return `${timeText}${name}, system ${header.readUInt8(9)}`
  })
}

/** The contents of some members; those of more than `limit` bytes are left out. */
async function contentsOfMembers(
  file: string,
  names: ReadonlySet<string>,
  limit: number,
): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>()
  if (archiveKind(file) === 'zip')
    await withZip(file, async zip => {
      for (const name of names)
        if ((zip.entry(name)?.size ?? limit + 1) <= limit) found.set(name, await zip.read(name, limit))
    })
  else
    await eachMember(file, async ({ name, size, kind, content }) => {
      if (!names.has(name) || kind !== 'file' || size > limit) return
      found.set(name, await buffer(content()))
    })
  return found
}

type DifferenceKind = 'missing' | 'extra' | 'content' | 'order' | 'time' | 'mode' | 'owner' | 'header' | 'compression'

interface Difference {
  readonly kind: DifferenceKind
  /** Every member it is about, in the first archive's order. */
  readonly members: readonly string[]
  /** A clause without names of files and times: `times of 3 members`. */
  readonly what: string
  /** One line for the first member, with both values. */
  readonly example: string
}

/** None where no member differs. */
function difference(kind: DifferenceKind, members: readonly string[], what: string, example: string): Difference[] {
  return members.length === 0 ? [] : [{ kind, members, what, example }]
}

/** Differences that `reproducible: normalize` removes, whatever the backend did. */
const REPAIRABLE: ReadonlySet<DifferenceKind> = new Set(['order', 'time', 'mode', 'owner', 'header', 'compression'])

const isRepairable = ({ kind }: Difference) => REPAIRABLE.has(kind)

/** Worst first; never empty, as the files' bytes differ: without another difference it is how they are packed. */
function compareArchives(first: ReadArchive, second: ReadArchive): readonly Difference[] {
  const others = new Map(second.members.map(member => [member.name, member]))
  const names = new Set(namesOf(first.members))
  const both = first.members.flatMap(one => {
    const other = others.get(one.name)
    return other === undefined ? [] : [[one, other] as const]
  })
  const missing = namesOf(first.members).filter(name => !others.has(name))
  const extra = namesOf(second.members).filter(name => !names.has(name))
  const found = [
    ...only('missing', missing, 'the second build lacks'),
    ...only('extra', extra, 'only the second build has'),
    ...contents(both, missing.length + extra.length > 0),
    ...order(first, second, missing.length + extra.length > 0),
    ...values('time', both, 'times', ({ time }) => time),
    ...values('mode', both, 'modes', ({ mode }) => mode.toString(8)),
    ...values('owner', both, 'owners', ({ owner }) => owner.trim()),
  ]
  if (first.header !== second.header) {
    const example = `gzip header: ${first.header} / ${second.header}`
    found.push({ kind: 'header', members: [], what: "the archive's own header", example })
  }
  if (found.length > 0) return found
  const example = 'every member is the same, the bytes of the archive are not'
  return [{ kind: 'compression', members: [], what: 'how it is compressed', example }]
}

/**
 * Times within the builds themselves: two builds side by side can have the same by chance, and the next one differs.
 * @param started seconds since 1970 @param epoch the time that members should have
 */
function timesOfBuild({ members }: ReadArchive, started: number, ended: number, epoch: number): readonly Difference[] {
  const fresh = members.filter(
    ({ seconds = epoch }) => Math.floor(seconds) >= Math.floor(started) && seconds <= ended && seconds !== epoch,
  )
  const what = `times of ${plural(fresh.length, 'member')}, which are those of the build`
  return difference('time', namesOf(fresh), what, `${fresh[0]?.name}: ${fresh[0]?.time}, while it was built`)
}

function only(kind: 'missing' | 'extra', names: readonly string[], what: string): Difference[] {
  const more = names.length > 1 ? ` and ${names.length - 1} more` : ''
  return difference(kind, names, `${what} ${plural(names.length, 'member')}`, `${what} ${names[0]}${more}`)
}

type Pair = readonly [ArchiveMember, ArchiveMember]

/** RECORD differs wherever something else does: it is reported only when it is the only difference. */
function contents(both: readonly Pair[], others: boolean): Difference[] {
  const all = namesOf(
    both.flatMap(([one, other]) => (one.content !== other.content || one.kind !== other.kind ? [one] : [])),
  )
  const apart = all.filter(name => !/^[^/]+\.dist-info\/RECORD(?:\.jws|\.p7s)?$/.test(name))
  if (apart.length === 0 && others) return []
  const reported = apart.length > 0 ? apart : all
  const what = `contents of ${plural(reported.length, 'member')}`
  return difference('content', reported, what, `${reported[0]}: different contents`)
}

function order(first: ReadArchive, second: ReadArchive, others: boolean): Difference[] {
  if (others) return []
  const at = first.members.findIndex(({ name }, index) => name !== second.members[index]?.name)
  const [one, other] = [first.members[at]?.name, second.members[at]?.name]
  if (one === undefined) return []
  return difference('order', [one], 'the order of members', `member ${at + 1} is ${one} / ${other}`)
}

function values(
  kind: 'time' | 'mode' | 'owner',
  both: readonly Pair[],
  what: string,
  value: (member: ArchiveMember) => string,
): Difference[] {
  const differing = both.filter(([one, other]) => value(one) !== value(other))
  const [first] = differing
  if (first === undefined) return []
  const [one, other] = first
  const members = namesOf(differing.map(([member]) => member))
  const example = `${one.name}: ${kind} ${value(one)} / ${value(other)}`
  return difference(kind, members, `${what} of ${plural(members.length, 'member')}`, example)
}

const namesOf = (members: readonly ArchiveMember[]) => members.map(({ name }) => name)

type ContentCause = 'path' | 'time' | 'order' | 'other'

/** How the contents of one member differ, and the likely causes. */
interface ContentDifference {
  readonly causes: readonly ContentCause[]
  /** A clause that continues the member's name. */
  readonly what: string
  /** The first lines that differ, as a diff has them; none for what is not text. */
  readonly lines: readonly string[]
}

/** Lines shown of each side. */
const MOST_LINES = 3
/** Characters shown of a line. */
const MOST_CHARACTERS = 160

/** Dates, times of day, seconds since 1970. */
const TIME =
  /\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?|\d\d:\d\d:\d\d(?:\.\d+)?|(?<!\d)[12]\d{9}(?:\.\d+)?(?!\d)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .{6,40}?\d{4}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2},? \d{4}/g

/** Absolute folders that the first and the second build worked in. */
type Folders = readonly [readonly string[], readonly string[]]

export function compareContents(first: Buffer, second: Buffer, folders: Folders): ContentDifference {
  const [one, other] = [first, second].map(textOf)
  if (one === undefined || other === undefined) return compareBinary(first, second, folders)
  const lines = firstLines(one, other)
  const paths = [masked(one, folders[0]), masked(other, folders[1])] as const
  const hasPath = paths[0] !== one || paths[1] !== other
  const times = paths.map(text => text.replace(TIME, '<time>')) as [string, string]
  const difference = (causes: readonly ContentCause[], what: string) => ({ causes, what, lines })
  if (hasPath && paths[0] === paths[1]) return difference(['path'], 'contains the path of its build folder')
  if (times[0] === times[1])
    return hasPath
      ? difference(['path', 'time'], 'contains a time and the path of its build folder')
      : difference(['time'], 'contains a time')
  if (sortedWords(times[0]) === sortedWords(times[1]))
    return difference(['order'], 'has the same words in another order')
  const also = hasPath ? ', including the path of its build folder' : ''
  return difference(hasPath ? ['path', 'other'] : ['other'], `has different contents${also}`)
}

function compareBinary(first: Buffer, second: Buffer, folders: Folders): ContentDifference {
  const hasPath = [first, second].some((bytes, index) => folders[index]?.some(folder => bytes.includes(folder)))
  const at = first.findIndex((byte, index) => byte !== second[index])
  const where = `differs from byte ${at === -1 ? first.length : at} on (${first.length} / ${second.length} bytes)`
  return hasPath
    ? { causes: ['path'], what: `contains the path of its build folder, and ${where}`, lines: [] }
    : { causes: ['other'], what: where, lines: [] }
}

/** Longest first: one folder may be inside another. */
function masked(text: string, folders: readonly string[]): string {
  return [...folders]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, folder) => rest.replaceAll(folder, '<folder>'), text)
}

function sortedWords(text: string): string {
  return text
    .split(/[\s,;:'"()[\]{}]+/)
    .sort()
    .join(' ')
}

function textOf(bytes: Buffer): string | undefined {
  if (bytes.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function firstLines(one: string, other: string): readonly string[] {
  const [a, b] = [one.split('\n'), other.split('\n')]
  const at = a.findIndex((line, index) => line !== b[index])
  const start = at === -1 ? a.length : at
  let same = 0
  while (same < Math.min(a.length, b.length) - start && a.at(-1 - same) === b.at(-1 - same)) same += 1
  const shown = (lines: readonly string[], sign: string) =>
    lines
      .slice(start, lines.length - same)
      .slice(0, MOST_LINES)
      .map(line => `${sign} ${short(line)}`)
  return [`@ line ${start + 1}`, ...shown(a, '-'), ...shown(b, '+')]
}

function short(line: string): string {
  const characters = [...line.replace(/\r$/, '')]
  return characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS).join('')}…` : characters.join('')
}

/** The two builds of one file. */
interface TwoBuilds {
  /** Absolute paths. */
  readonly first: string
  readonly second: string
  readonly folders: Folders
  /** Seconds since 1970 between which both were built. */
  readonly started: number
  readonly ended: number
  /** The time that members should have. */
  readonly epoch: number
}

/** How the two builds differ; no differences for equal files. */
export interface Comparison {
  readonly differences: readonly Difference[]
  readonly causes: readonly ContentCause[]
  /** Lines for the log: each difference with its values, and how contents differ. */
  readonly details: readonly string[]
}

/** Members whose contents are compared, and bytes of each: more than people read. */
const MOST_MEMBERS = 5
const MOST_BYTES = 1024 * 1024

/** @throws PackagingError `check/content` for an archive that cannot be trusted */
export async function compareFiles(builds: TwoBuilds): Promise<Comparison> {
  const { first, second, started, ended, epoch } = builds
  // A normalized file of the second build may be the first one's, after their members were compared.
  const digests = first === second ? [] : await Promise.all([first, second].map(sha256Of))
  if (digests[0] === digests[1]) {
    // A zip archive has local times, and the two builds ran in different time zones: they are never equal by chance.
    const times = archiveKind(first) === 'tar' ? timesOfBuild(await readArchive(first), started, ended, epoch) : []
    return { differences: times, causes: [], details: times.map(({ example }) => example) }
  }
  if (archiveKind(first) === undefined) return comparePrograms(builds)
  const [one, other] = await Promise.all([readArchive(first), readArchive(second)])
  const differences = compareArchives(one, other)
  const contents = differences.find(({ kind }) => kind === 'content')
  const members = contents === undefined ? [] : await compareMembers(builds, one, contents.members)
  return {
    differences,
    causes: [...new Set(members.flatMap(({ causes }) => causes))],
    details: [
      ...differences.filter(({ kind }) => kind !== 'content').map(({ example }) => example),
      ...members.flatMap(({ lines }) => lines),
    ],
  }
}

/** A program has no members: only the first different byte can be reported. */
async function comparePrograms({ first, second, folders }: TwoBuilds): Promise<Comparison> {
  const [one, other] = await Promise.all([readFile(first), readFile(second)])
  const { causes, what } = compareContents(one, other, folders)
  const differences = [{ kind: 'content', members: [], what: 'their bytes', example: what }] as const
  return { differences, causes, details: [what] }
}

async function compareMembers(
  { first, second, folders }: TwoBuilds,
  archive: ReadArchive,
  members: readonly string[],
): Promise<readonly Omit<ContentDifference, 'what'>[]> {
  const kinds = new Map<string, ArchiveMember['kind']>(archive.members.map(({ name, kind }) => [name, kind]))
  const some = members.slice(0, MOST_MEMBERS)
  const wanted = new Set(some.filter(name => kinds.get(name) === 'file'))
  const [ones, others] = await Promise.all([first, second].map(file => contentsOfMembers(file, wanted, MOST_BYTES)))
  const compared = some.map((name): Omit<ContentDifference, 'what'> => {
    const [one, other] = [ones?.get(name), others?.get(name)]
    if (one === undefined || other === undefined)
      return { causes: ['other'], lines: [`${name} has different contents`] }
    const { causes, what, lines } = compareContents(one, other, folders)
    return { causes, lines: [`${name} ${what}`, ...lines.map(line => `  ${line}`)] }
  })
  const left = members.length - some.length
  return left > 0 ? [...compared, { causes: [], lines: [`and the contents of ${left} more`] }] : compared
}

/** The second build created files of other names, for example with a time in the version. @param names of these */
export function otherNames(names: readonly string[]): Comparison {
  const what = `file names: the second build created ${names.join(', ')}`
  return {
    differences: [{ kind: 'missing', members: [], what, example: what }],
    causes: ['other'],
    details: [],
  }
}

/** Why a native executable is built only once; undefined when it is built twice. */
export function builtOnce(format: ExecutableName, mode: ReproducibleMode, signed: boolean): string | undefined {
  if (signed) return 'not rebuilt: it is signed, and a signature contains its time'
  if (format === 'pyoxidizer') return 'not rebuilt: the output of PyOxidizer differs from run to run'
  if (format === 'pyo3') return 'not rebuilt: compiling its programs again takes as long as the first time'
  if (format === 'pyinstaller' && !mode.fails) return 'rebuilt only with `reproducible: check`'
  return undefined
}

const checkOf = (artifact: string, result: Check['result'], reason: string, seconds = 0): Check => {
  return { name: 'reproducible', artifact, result, reason, seconds }
}

/** @param seconds wall time of the comparison */
export function evaluateComparison(
  { file, format }: Pick<Artifact, 'file' | 'format'>,
  { differences, causes, details }: Comparison,
  { fails, normalize }: ReproducibleMode,
  place: Place,
  seconds: number,
): Evaluated {
  const ofBackend = ['sdist', 'wheel'].includes(format)
  const same = ofBackend ? 'two builds produced the same bytes' : 'the same wheels produced the same bytes twice'
  if (differences.length === 0) return { check: checkOf(file, 'passed', same, seconds) }
  const reason = `two builds differ in ${differences.map(({ what }) => what).join(', ')}`
  const repairs = !normalize && ofBackend
  const fix =
    repairs && differences.every(isRepairable) ? NORMALIZE : hint(causes, repairs && differences.some(isRepairable))
  // When the check was not asked for, there is no error with a fix, so that the one line contains it.
  if (!fails) return { check: checkOf(file, 'warning', `${reason}: ${clause(fix)}`, seconds) }
  const problem = new PackagingError('check/reproducible', {
    message: `${file}: ${reason}.`,
    fix,
    place,
    detail: details,
  })
  return { check: checkOf(file, 'failed', reason, seconds), problem }
}

const NORMALIZE = 'Set `reproducible: normalize`, which writes these files in a fixed form.'

const HINTS: Readonly<Record<ContentCause, string>> = {
  path: 'keep the path of the build folder out of it (for compiled code, CFLAGS=-ffile-prefix-map=…, or no -g)',
  time: 'take times from SOURCE_DATE_EPOCH, or leave them out',
  order: 'sort what comes from a set, a folder or several threads',
  other: 'find the random number, time, order or machine name that its build uses',
}

function hint(causes: readonly ContentCause[], more: boolean): string {
  const hints = (causes.length > 0 ? causes : (['other'] as const)).map(cause => HINTS[cause])
  const also = more ? '; `reproducible: normalize` repairs the rest' : ''
  return `Change the build: ${hints.join('; ')}${also}.`
}

/** A file that is built only once. */
export function evaluateUnbuilt({ file }: Pick<Artifact, 'file'>, reason: string): Evaluated {
  return { check: checkOf(file, 'skipped', reason) }
}

/** A second build that failed after a first that did not: whether the file is reproducible is unknown. */
export function evaluateFailedBuild(
  { file }: Pick<Artifact, 'file'>,
  reason: PackagingError,
  { fails }: ReproducibleMode,
): Evaluated {
  const text = `the second build failed: ${reason.message.replace(/\.$/, '')}`
  if (!fails) return { check: checkOf(file, 'warning', text) }
  // A full disk or an unavailable package index says nothing about the project.
  const problem = /^(?:build|check|project)\//.test(reason.code)
    ? new PackagingError('check/reproducible', {
        // Without the file's name: a failed build is reported once, however many files it would have created.
        message: `A second build failed, in another folder and with another locale, home, time and umask: ${reason.message}`,
        fix: 'Make the build independent of these, or set `reproducible: off`; what it printed is below.',
        ...(reason.place && { place: reason.place }),
        detail: reason.detail,
        cause: reason,
      })
    : reason
  return { check: checkOf(file, 'failed', text), problem }
}
