/** In what two archives differ that were made of the same sources (pure). */
import { plural } from '../core/format.js'
import type { ArchiveMember, ReadArchive } from './archive.js'

export type DifferenceKind =
  | 'missing'
  | 'extra'
  | 'content'
  | 'order'
  | 'time'
  | 'mode'
  | 'owner'
  | 'header'
  | 'compression'

export interface Difference {
  readonly kind: DifferenceKind
  /** Every member it is about, in the first archive's order. */
  readonly members: readonly string[]
  /** A clause without names of files and times: `times of 3 members`. */
  readonly what: string
  /** One line for the first member, with both values. */
  readonly example: string
}

/** What `reproducible: normalize` writes in one way, whatever the backend did. */
const REPAIRABLE: ReadonlySet<DifferenceKind> = new Set([
  'order',
  'time',
  'mode',
  'owner',
  'header',
  'compression',
])

/** Whether `reproducible: normalize` takes a difference of this kind away. */
export function isRepairable({ kind }: Difference): boolean {
  return REPAIRABLE.has(kind)
}

/** Worst first; never empty, as it is asked about files of different bytes: what is left then is how they are packed. */
export function compareArchives(first: ReadArchive, second: ReadArchive): readonly Difference[] {
  const others = new Map(second.members.map(member => [member.name, member]))
  const names = new Set(first.members.map(({ name }) => name))
  const both = first.members.flatMap(one => {
    const other = others.get(one.name)
    return other === undefined ? [] : [[one, other] as const]
  })
  const missing = first.members.filter(({ name }) => !others.has(name)).map(({ name }) => name)
  const extra = second.members.filter(({ name }) => !names.has(name)).map(({ name }) => name)
  const found = [
    ...only('missing', missing, 'the second build lacks'),
    ...only('extra', extra, 'only the second build has'),
    ...contents(both, missing.length + extra.length > 0),
    ...order(first, second, missing.length + extra.length > 0),
    ...values('time', both, 'times', ({ time }) => time),
    ...values('mode', both, 'modes', ({ mode }) => mode.toString(8)),
    ...values('owner', both, 'owners', ({ owner }) => owner.trim()),
    ...(first.header === second.header
      ? []
      : [
          {
            kind: 'header' as const,
            members: [],
            what: "the archive's own header",
            example: `gzip header: ${first.header} / ${second.header}`,
          },
        ]),
  ]
  if (found.length > 0) return found
  const example = 'every member is the same, the bytes of the archive are not'
  return [{ kind: 'compression', members: [], what: 'how it is compressed', example }]
}

/**
 * Times within the builds themselves: two builds side by side can have the same by chance, and the next has another.
 * @param began seconds since 1970 @param epoch the time that members are meant to have
 */
export function timesOfBuild(
  { members }: ReadArchive,
  began: number,
  ended: number,
  epoch: number,
): readonly Difference[] {
  const fresh = members.filter(
    ({ seconds = epoch }) =>
      Math.floor(seconds) >= Math.floor(began) && seconds <= ended && seconds !== epoch,
  )
  const [one] = fresh
  if (one === undefined) return []
  return [
    {
      kind: 'time',
      members: fresh.map(({ name }) => name),
      what: `times of ${plural(fresh.length, 'member')}, which are those of the build`,
      example: `${one.name}: ${one.time}, while it was built`,
    },
  ]
}

function only(kind: 'missing' | 'extra', names: readonly string[], what: string): Difference[] {
  const [first] = names
  if (first === undefined) return []
  return [
    {
      kind,
      members: names,
      what: `${what} ${plural(names.length, 'member')}`,
      example: `${what} ${first}${names.length > 1 ? ` and ${names.length - 1} more` : ''}`,
    },
  ]
}

type Pair = readonly [ArchiveMember, ArchiveMember]

/** RECORD differs wherever something else does: it is told only when it is alone. */
function contents(both: readonly Pair[], others: boolean): Difference[] {
  const all = both.filter(([one, other]) => one.content !== other.content || one.kind !== other.kind)
  const apart = all.filter(([{ name }]) => !/^[^/]+\.dist-info\/RECORD(?:\.jws|\.p7s)?$/.test(name))
  if (apart.length === 0 && others) return []
  const told = apart.length > 0 ? apart : all
  const [first] = told
  if (first === undefined) return []
  return [
    {
      kind: 'content',
      members: told.map(([{ name }]) => name),
      what: `contents of ${plural(told.length, 'member')}`,
      example: `${first[0].name}: another content`,
    },
  ]
}

function order(first: ReadArchive, second: ReadArchive, others: boolean): Difference[] {
  if (others) return []
  const at = first.members.findIndex(({ name }, index) => name !== second.members[index]?.name)
  const [one, other] = [first.members[at]?.name, second.members[at]?.name]
  if (one === undefined) return []
  const example = `member ${at + 1} is ${one} / ${other}`
  return [{ kind: 'order', members: [one], what: 'the order of members', example }]
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
  return [
    {
      kind,
      members: differing.map(([{ name }]) => name),
      what: `${what} of ${plural(differing.length, 'member')}`,
      example: `${one.name}: ${kind} ${value(one)} / ${value(other)}`,
    },
  ]
}
