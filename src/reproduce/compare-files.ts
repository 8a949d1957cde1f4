/** Compares the two builds of one file: by digest, and where that differs member by member. */
import { readFile } from 'node:fs/promises'
import { sha256Of } from '../host/files.js'
import {
  type ArchiveMember,
  archiveKind,
  contentsOfMembers,
  type ReadArchive,
  readArchive,
} from './archive.js'
import { compareArchives, type Difference, timesOfBuild } from './compare.js'
import { type ContentCause, compareContents } from './content.js'

export interface TwoBuilds {
  /** Absolute paths. */
  readonly first: string
  readonly second: string
  /** Folders that each was built in. */
  readonly folders: readonly [readonly string[], readonly string[]]
  /** Seconds since 1970 between which both were built. */
  readonly began: number
  readonly ended: number
  /** The time that members are meant to have. */
  readonly epoch: number
}

/** In what the two differ; no differences for two that are the same. */
export interface Comparison {
  readonly differences: readonly Difference[]
  readonly causes: readonly ContentCause[]
  /** Lines for the log: each difference with its values, and how contents differ. */
  readonly details: readonly string[]
}

/** Members whose contents are compared, and bytes of each: more than anybody reads. */
const MOST_MEMBERS = 5
const MOST_BYTES = 1024 * 1024

/** @throws PackagingError `check/content` for an archive that cannot be trusted */
export async function compareFiles(builds: TwoBuilds): Promise<Comparison> {
  const { first, second, began, ended, epoch } = builds
  const digests = await Promise.all([first, second].map(sha256Of))
  if (digests[0] === digests[1]) {
    // A zip archive's times are in a zone, and the two builds were in different ones: by chance they are never the same.
    const times =
      archiveKind(first) === 'tar' ? timesOfBuild(await readArchive(first), began, ended, epoch) : []
    return { differences: times, causes: [], details: times.map(({ example }) => example) }
  }
  if (archiveKind(first) === undefined) return comparePrograms(builds)
  const [one, other] = await Promise.all([readArchive(first), readArchive(second)])
  const differences = compareArchives(one, other)
  const contents = differences.find(({ kind }) => kind === 'content')
  const told = contents === undefined ? [] : await tellContents(builds, one, contents.members)
  return {
    differences,
    causes: [...new Set(told.flatMap(({ causes }) => causes))],
    details: [
      ...differences.filter(({ kind }) => kind !== 'content').map(({ example }) => example),
      ...told.flatMap(({ lines }) => lines),
    ],
  }
}

/** A program has no members to name: only where the two part. */
async function comparePrograms({ first, second, folders }: TwoBuilds): Promise<Comparison> {
  const [one, other] = await Promise.all([readFile(first), readFile(second)])
  const { causes, what } = compareContents(one, other, folders)
  const differences = [{ kind: 'content', members: [], what: 'their bytes', example: what }] as const
  return { differences, causes, details: [what] }
}

interface Told {
  readonly causes: readonly ContentCause[]
  readonly lines: readonly string[]
}

async function tellContents(
  { first, second, folders }: TwoBuilds,
  archive: ReadArchive,
  members: readonly string[],
): Promise<readonly Told[]> {
  const kinds = new Map<string, ArchiveMember['kind']>(archive.members.map(({ name, kind }) => [name, kind]))
  const some = members.slice(0, MOST_MEMBERS)
  const wanted = new Set(some.filter(name => kinds.get(name) === 'file'))
  const [ones, others] = await Promise.all(
    [first, second].map(file => contentsOfMembers(file, wanted, MOST_BYTES)),
  )
  const told = some.map((name): Told => {
    const [one, other] = [ones?.get(name), others?.get(name)]
    if (one === undefined || other === undefined)
      return { causes: ['other'], lines: [`${name} has another content`] }
    const { causes, what, lines } = compareContents(one, other, folders)
    return { causes, lines: [`${name} ${what}`, ...lines.map(line => `  ${line}`)] }
  })
  const left = members.length - some.length
  return left > 0 ? [...told, { causes: [], lines: [`and the contents of ${left} more`] }] : told
}

/** The second build made files of other names: of a version that holds a time, say. @param names of what it made */
export function otherNames(names: readonly string[]): Comparison {
  const what = `their names: the second made ${names.join(', ')}`
  return {
    differences: [{ kind: 'missing', members: [], what, example: what }],
    causes: ['other'],
    details: [],
  }
}
