/** Which project of a repository a tag is for (pure). */
import { posix } from 'node:path'
import { PackagingError } from '../core/errors.js'
import { listing } from '../core/format.js'
import type { Member } from '../project/workspace.js'
import { claimOf, namesNone, splitTag } from './tag-claim.js'

/** What is used of a project. */
type Named = Pick<Member, 'title' | 'names' | 'leftOut'> & {
  readonly project: { readonly name: string | undefined; readonly path: string }
}

type TagOwner<M> =
  | { readonly kind: 'project'; readonly member: M }
  /** A folder of the repository without a Python project, by the name in the tag. */
  | { readonly kind: 'folder'; readonly folder: string }
  /** There is no name in the tag, and several projects that it could be for. */
  | { readonly kind: 'unnamed' }
  | { readonly kind: 'unknown' }

/**
 * The project that a tag names best: by its own pattern, by its name, by its folder. What is private or a test's is only
 * found when no other project is. A tag without a name is for the project at the root, or for the only one.
 * @param hasFolder whether the repository has a folder of that path or name
 * @throws PackagingError `project/members` for a tag that names several equally well, or what is not a package
 */
export function ownerOf<M extends Named>(
  tag: string,
  members: readonly M[],
  hasFolder: (name: string) => boolean,
): TagOwner<M> {
  const regular = members.filter(({ leftOut }) => leftOut === undefined)
  const named = bestOf(tag, regular) ?? bestOf(tag, members)
  if (named !== undefined) return { kind: 'project', member: packaged(tag, named) }
  const splits = splitTag(tag)
  const prefixes = splits.flatMap(({ prefix }) => (namesNone(prefix) ? [] : [prefix as string]))
  if (prefixes.length === 0) {
    const [only, ...more] = regular
    const sole = regular.find(({ project }) => project.path === '.') ?? (more.length === 0 ? only : undefined)
    return sole === undefined ? { kind: 'unnamed' } : { kind: 'project', member: sole }
  }
  const folder = prefixes.find(hasFolder)
  return folder === undefined ? { kind: 'unknown' } : { kind: 'folder', folder }
}

function bestOf<M extends Named>(tag: string, members: readonly M[]): M | undefined {
  const claims = members.flatMap(member => {
    const claim = claimOf(tag, member.project.name, member.names)
    return claim === undefined ? [] : [{ member, rank: claim.rank }]
  })
  const best = Math.min(...claims.map(({ rank }) => rank))
  const [first, ...more] = claims.filter(({ rank }) => rank === best).map(({ member }) => member)
  if (first === undefined || more.length === 0) return first
  throw new PackagingError('project/members', {
    message: `The tag '${tag}' names several projects: ${listing([first, ...more].map(choice))}.`,
    fix: 'Tag with the whole name of one, such as NAME/v1.0, or name its folder with the input path.',
  })
}

function packaged<M extends Named>(tag: string, member: M): M {
  const { leftOut, project } = member
  if (leftOut?.kind !== 'no package') return member
  throw new PackagingError('project/members', {
    message: `The tag '${tag}' is for ${choice(member)}, which ${leftOut.reason}.`,
    fix: 'Give it a [build-system] and make it a package, or remove that tag.',
    place: { file: posix.join(project.path, 'pyproject.toml'), line: 1 },
  })
}

/** For a tag with which no project can be chosen. */
export function noOwner(tag: string, kind: 'unnamed' | 'unknown', members: readonly Named[]): PackagingError {
  const choices = members.filter(({ leftOut }) => leftOut?.kind !== 'no package')
  const [first] = choices
  return new PackagingError('project/members', {
    message:
      kind === 'unnamed'
        ? `The tag '${tag}' does not say which project it is for: there are ${listing(choices.map(choice))}.`
        : `The tag '${tag}' names no project of this repository: there are ${listing(choices.map(choice))}.`,
    fix: `Tag with the name of one, such as ${first?.title ?? 'NAME'}-v1.0, or name its folder with the input path.`,
  })
}

function choice({ title, project }: Named): string {
  return `${title} (${project.path})`
}
