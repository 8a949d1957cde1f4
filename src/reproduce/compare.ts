/** Compares two builds of one file: by digest, then member by member (`compareFiles`). */
import { readFile } from 'node:fs/promises'
import { sha256Of } from '../host/files.js'
import { compareArchives, type Difference, timesOfBuild } from './archive-differences.js'
import { type ArchiveMember, archiveKind, contentsOfMembers, type ReadArchive, readArchive } from './archive-members.js'
import { type ContentCause, type ContentDifference, compareContents, type Folders } from './content-differences.js'

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
