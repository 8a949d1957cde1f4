/** Which projects of a repository a run is for: the one that `path` names, or with `path: auto` what the tag says, else all. */
import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { decideOptions, givenText, type Layer, pyprojectLayer } from '../config/options.js'
import { problemsOf } from '../core/errors.js'
import type { Host } from '../host/host.js'
import { query } from '../host/process/query.js'
import { readGit } from '../project/git.js'
import { refuseSameNames, releaseOrder, siblingsOf } from '../project/member-order.js'
import { findProgram, isFile } from '../project/paths.js'
import type { Project } from '../project/project.js'
import { tagNames } from '../project/tag-names.js'
import { type Member, readMembers } from '../project/workspace.js'
import { noOwner, ownerOf } from '../release/member-tag.js'
import { hasVersion } from '../release/tag.js'
import { claimOf, namesNone, parseTag } from '../release/tag-claim.js'
import { readProjectHere } from './configure.js'

/** The value of `path` that lets the tag choose. */
export const AUTO = 'auto'

/** One project of a run, as inputs that name it. */
export interface ChosenProject {
  /** Its normalised name: of its folder for finished files where the run has several, and of its matrix jobs. */
  readonly title: string
  /** Relative to the workspace. */
  readonly path: string
  readonly layers: readonly Layer[]
  /** Titles of the projects of the run that it needs. */
  readonly needs: readonly string[]
}

type Chosen =
  /** @property notes what was decided, for the log */
  | { readonly kind: 'one'; readonly layers: readonly Layer[]; readonly notes: readonly string[] }
  /** In the order in which they need each other. */
  | { readonly kind: 'several'; readonly projects: readonly ChosenProject[]; readonly notes: readonly string[] }
  /** @property reason one sentence */
  | { readonly kind: 'nothing'; readonly reason: string }

/** The tag that chooses: the input's, or the one that started the workflow. One that is only at HEAD does not count. */
export function choosingTag(layers: readonly Layer[], env: Host['env']): string | undefined {
  const ref = env.GITHUB_REF
  return givenText(layers, 'tag') ?? (ref?.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : undefined)
}

/**
 * @param layers inputs or options, strongest first
 * @throws PackagingError(s) `project/members`, and as `readMembers`
 */
export async function chooseProjects(
  host: Host,
  layers: readonly Layer[],
  tag: string | undefined = choosingTag(layers, host.env),
): Promise<Chosen> {
  const asked = givenText(layers, 'path') ?? '.'
  if (asked !== AUTO) return tag === undefined ? unchanged(layers) : unlessForAnother(host, layers, asked, tag)
  const repository = await readRepository(host)
  const { members } = repository
  const wanted = releaseOrder(members)
  const [first] = wanted
  if (first === undefined && tag === undefined) return noneToRelease(layers, members)
  if (tag !== undefined && members.length > 0) return byTag(layers, tag, repository)
  if (first === undefined || wanted.length === 1)
    return {
      kind: 'one',
      layers: first ? chosenLayers(layers, first, members) : inRoot(layers),
      notes: leftOutOf(members),
    }
  refuseSameNames(wanted)
  const output = givenText(layers, 'output-dir')
  const projects = wanted.map((member): ChosenProject => {
    const needs = siblingsOf(member, members).map(({ title }) => title)
    const own = member.project.pyproject?.settings?.table['output-dir']
    // What a project says of its own files stays, where the run says nothing.
    const dir = output === undefined && own !== undefined ? undefined : path.posix.join(output ?? 'dist', member.title)
    return {
      title: member.title,
      path: member.project.path,
      layers: chosenLayers(layers, member, members, dir),
      needs: needs.filter(title => wanted.some(one => one.title === title)),
    }
  })
  return { kind: 'several', projects, notes: leftOutOf(members) }
}

function unchanged(layers: readonly Layer[]): Chosen {
  return { kind: 'one', layers, notes: [] }
}

interface Repository {
  readonly members: readonly Member[]
  readonly hasFolder: (name: string) => boolean
}

async function readRepository(host: Host): Promise<Repository> {
  const workspace = await realpath(host.workspace)
  const git = await findProgram('git', host.env, host.workspace)
  const members = await readMembers(workspace, git, query)
  const state = git === undefined ? undefined : await readGit(workspace, git, query).catch(() => undefined)
  return {
    members,
    hasFolder: name => name !== '' && (state?.tracked.some(file => `/${file}`.includes(`/${name}/`)) ?? false),
  }
}

/** Nothing that a run without a tag could release: what is there says why, and where nothing is, the root's error does. */
function noneToRelease(layers: readonly Layer[], members: readonly Member[]): Chosen {
  if (members.length === 0) return { kind: 'one', layers: inRoot(layers), notes: [] }
  return { kind: 'nothing', reason: `No project has something to release. ${leftOutOf(members).join(' ')}` }
}

/** The same inputs for the workspace's own folder. */
export function inRoot(layers: readonly Layer[]): readonly Layer[] {
  return [inputs({ path: '.' }), ...without(layers, ['path'])]
}

function byTag(layers: readonly Layer[], tag: string, { members, hasFolder }: Repository): Chosen {
  const owner = ownerOf(tag, members, hasFolder)
  switch (owner.kind) {
    case 'project': {
      const { member } = owner
      const note = `The tag ${tag} is for ${member.title}, ${placeOf(member)}.`
      return { kind: 'one', layers: chosenLayers(layers, member, members), notes: [note] }
    }
    case 'folder':
      return { kind: 'nothing', reason: `The tag ${tag} is for ${owner.folder}, which is not a Python project.` }
    default:
      throw noOwner(tag, owner.kind, members)
  }
}

/** A project that was named, unless the tag is that of another one. */
async function unlessForAnother(host: Host, layers: readonly Layer[], asked: string, tag: string): Promise<Chosen> {
  if (namesNone(parseTag(tag)?.prefix) || (await isFile(path.resolve(host.workspace, asked)))) return unchanged(layers)
  const project = await readProjectHere(asked, host).catch(thrown => {
    // It is reported when the run reads it.
    if (problemsOf(thrown).length === 0) throw thrown
    return undefined
  })
  if (project === undefined || versionCheck(layers, project, host) === 'none' || isOwn(tag, project))
    return unchanged(layers)
  const repository = await readRepository(host).catch(thrown => {
    if (problemsOf(thrown).length === 0) throw thrown
    return undefined
  })
  if (repository === undefined) return unchanged(layers)
  const owner = ownerOf(tag, repository.members, repository.hasFolder)
  const title = project.name ?? project.path
  if (owner.kind === 'folder')
    return { kind: 'nothing', reason: `The tag ${tag} is for ${owner.folder} and not for ${title}.` }
  // With a tag that names none, the run reports what does not agree.
  if (owner.kind !== 'project' || owner.member.project.dir === project.dir) return unchanged(layers)
  const { member } = owner
  return {
    kind: 'nothing',
    reason: `The tag ${tag} is for ${member.title}, ${placeOf(member)}, and not for ${title}.`,
  }
}

function placeOf({ project }: Member): string {
  return project.path === '.' ? 'at the root of the repository' : `in ${project.path}`
}

function versionCheck(layers: readonly Layer[], project: Project, { workspace }: Host): 'tag' | 'none' {
  const settings = project.pyproject?.settings
  const inFile = settings && pyprojectLayer(settings, { dir: project.dir, workspace })
  return decideOptions(inFile === undefined ? layers : [...layers, inFile.layer]).options.versionCheck
}

function isOwn(tag: string, project: Project): boolean {
  const names = tagNames(project)
  if (claimOf(tag, project.name, names) !== undefined) return true
  return namesNone(parseTag(tag, project.name)?.prefix) || !hasVersion({ tag, dirty: [], names }, project.name)
}

/** Inputs for one project: its folder, the projects of the repository that it needs, where its files go. */
function chosenLayers(
  layers: readonly Layer[],
  member: Member,
  members: readonly Member[],
  outputDir?: string,
): readonly Layer[] {
  const { project } = member
  const settings = project.pyproject?.settings
  const inFile = settings && pyprojectLayer(settings, { dir: project.dir, workspace: workspaceOf(project) }).layer
  const own = givenText(inFile === undefined ? layers : [...layers, inFile], 'local-projects')?.split('\n') ?? []
  const siblings = siblingsOf(member, members).map(({ project }) => project.path)
  const locals = [...new Set([...own, ...siblings])]
  return [
    inputs({
      path: project.path,
      ...(siblings.length > 0 && { 'local-projects': locals.join('\n') }),
      ...(outputDir !== undefined && { 'output-dir': outputDir }),
    }),
    ...without(layers, [
      'path',
      ...(siblings.length > 0 ? ['local-projects'] : []),
      ...(outputDir === undefined ? [] : ['output-dir']),
    ]),
  ]
}

function workspaceOf({ dir, path: folder }: Project): string {
  return folder === '.' ? dir : dir.slice(0, dir.length - folder.length - 1)
}

function inputs(values: Readonly<Record<string, string>>): Layer {
  return {
    kind: 'input',
    values: new Map(Object.entries(values).map(([name, text]) => [name, { text }])),
    spell: name => name,
  }
}

function without(layers: readonly Layer[], names: readonly string[]): readonly Layer[] {
  return layers.map(layer => ({
    ...layer,
    values: new Map([...layer.values].filter(([name]) => !names.includes(name))),
  }))
}

/** What a run of all projects does not package, a sentence each. */
function leftOutOf(members: readonly Member[]): readonly string[] {
  return members.flatMap(({ title, project, leftOut }) =>
    leftOut === undefined ? [] : [`Left out: ${title} (${project.path}) ${leftOut.reason}.`],
  )
}
