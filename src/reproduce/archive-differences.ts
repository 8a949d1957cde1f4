/** How two archives differ, member by member (pure). */
import { plural } from '../core/format.js'
import type { ArchiveMember, ReadArchive } from './archive-members.js'

type DifferenceKind = 'missing' | 'extra' | 'content' | 'order' | 'time' | 'mode' | 'owner' | 'header' | 'compression'

export interface Difference {
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

export const isRepairable = ({ kind }: Difference) => REPAIRABLE.has(kind)

/** Worst first; never empty, as the files' bytes differ: without another difference it is how they are packed. */
export function compareArchives(first: ReadArchive, second: ReadArchive): readonly Difference[] {
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
export function timesOfBuild(
  { members }: ReadArchive,
  started: number,
  ended: number,
  epoch: number,
): readonly Difference[] {
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
