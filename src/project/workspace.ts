/**
 * Finds the projects of a repository: the members of uv's workspaces, and every other folder with a project file. What is
 * no package, is private or lies in a folder of tests is found too, with the reason for leaving it out.
 * @see https://docs.astral.sh/uv/concepts/projects/workspaces/
 */
import { readdir } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { allOrProblems, problemsOf } from '../core/errors.js'
import { ANY_FOLDERS, ANY_TEXT, type GlobPart, letter, matchesParts } from '../core/text.js'
import { readRegular } from '../host/regular.js'
import { findRepository, type GitState, gitOptions, oneOf, type Query, readGit } from './git.js'
import { normalizeName, projectTitle } from './paths.js'
import { type Project, readProject } from './project.js'
import { type TagNames, tagNames } from './tag-names.js'
import { isTable, parseToml, type TomlTable, valueAt } from './toml.js'

/** A project of a repository. */
export interface Member {
  readonly project: Project
  /** Its normalised name, or for one without a static name its folder: tells it apart from the others. */
  readonly title: string
  readonly names: TagNames
  /** Why a run of all projects leaves it out; absent for one that has something to release. */
  readonly leftOut?: LeftOut
  /** Whether it needs the project of a normalised name: by its static requirements, or by a mention where they are dynamic. */
  readonly needs: (name: string) => boolean
}

interface LeftOut {
  /**
   * `private`: a tag can still name it. `elsewhere`: so too, and no other project of the repository takes it for its
   * dependency. `no package`: it cannot be packaged.
   */
  readonly kind: 'private' | 'elsewhere' | 'no package'
  /** The end of a sentence about it. */
  readonly reason: string
}

/** The files by which a folder is known as a project. */
const FILES = ['pyproject.toml', 'setup.py', 'setup.cfg']

/**
 * Reads every project in `workspace`, sorted by folder.
 * @param workspace absolute real path of the folder that contains them
 * @param git absolute path of git; undefined without it
 * @throws PackagingError(s) as `readProject`, for a project that is not left out
 */
export async function readMembers(
  workspace: string,
  git: string | undefined,
  query: Query,
): Promise<readonly Member[]> {
  const stateOf = gitStates(git, query)
  const folders = await projectFolders(workspace, git, query)
  const tables = new Map(
    await Promise.all(folders.map(async folder => [folder, await tomlOf(join(workspace, folder))] as const)),
  )
  const read = folders.map(async (folder): Promise<Member[]> => {
    const outside = elsewhere(folder, tables)
    try {
      const project = await readProject(folder, workspace, stateOf)
      return [await memberOf(project, tables.get(folder) ?? {}, outside, inWorkspace(folder, tables))]
    } catch (thrown) {
      const problems = problemsOf(thrown)
      if (problems.length === 0) throw thrown
      // Settings of tools alone are no project, and what is wrong with a test's project is meant to be.
      if (outside !== undefined || problems.every(({ code }) => code === 'project/none')) return []
      throw thrown
    }
  })
  return (await allOrProblems(read)).flat()
}

/** The state of the repository that holds a folder, each repository read once. */
function gitStates(tool: string | undefined, query: Query): (dir: string) => Promise<GitState | undefined> {
  const known = new Map<string, Promise<GitState | undefined>>()
  return async dir => {
    const repository = tool === undefined ? undefined : await findRepository(dir)
    if (tool === undefined || repository === undefined) return undefined
    const { root } = repository
    const state = known.get(root) ?? readGit(root, tool, query)
    known.set(root, state)
    const found = await state
    const inside = `${posix.normalize(dir.slice(root.length + 1).replaceAll('\\', '/'))}/`
    return dir === root || found?.tracked.some(file => file.startsWith(inside)) ? found : undefined
  }
}

// Folders with a project file.

/** Relative to `workspace` with `/`, `.` for itself, sorted. What git ignores is none of them. */
async function projectFolders(workspace: string, git: string | undefined, query: Query): Promise<readonly string[]> {
  const repository = git === undefined ? undefined : await findRepository(workspace)
  if (git === undefined || repository === undefined) return (await walk(workspace, '', 0)).sort()
  const patterns = FILES.map(file => `:(glob)**/${file}`)
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...patterns]
  const { code, stdout } = await query(git, [...gitOptions(repository.root), ...args], workspace)
  if (code !== 0) return (await walk(workspace, '', 0)).sort()
  const files = stdout.split('\0').filter(Boolean)
  return [...new Set(files.map(file => posix.dirname(file)))].sort()
}

/** Folders below which no project is looked for outside of git. */
const SKIPPED =
  /^(?:\.(?:git|hg|svn|venv|tox|nox|eggs|cache|.*_cache)|node_modules|__pycache__|site-packages|dist|build|.*\.egg-info)$/
const DEEPEST = 8

async function walk(root: string, folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => [])
  const names = entries.map(({ name }) => name)
  // A virtual environment.
  if (names.includes('pyvenv.cfg')) return []
  const below = entries.filter(entry => entry.isDirectory() && !SKIPPED.test(entry.name) && depth < DEEPEST)
  const inner = await Promise.all(below.map(({ name }) => walk(root, posix.join(folder, name), depth + 1)))
  return [...(FILES.some(file => names.includes(file)) ? [folder || '.'] : []), ...inner.flat()]
}

// Which of them belong together.

/** Undefined for a file that is absent or invalid; `readProject` reports the latter. */
async function tomlOf(dir: string): Promise<TomlTable | undefined> {
  const text = await readRegular(join(dir, 'pyproject.toml'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    return parseToml(text, 'pyproject.toml')
  } catch {
    return undefined
  }
}

type Tables = ReadonlyMap<string, TomlTable | undefined>

/** Tools with workspaces that are declared in the same way. */
const WORKSPACES = ['uv', 'rye'] as const

/** The nearest folder, the same or above, that declares a workspace. */
function workspaceAround(
  folder: string,
  tables: Tables,
): { readonly root: string; readonly table: TomlTable } | undefined {
  for (let at = folder; ; at = posix.dirname(at)) {
    const table = WORKSPACES.map(tool => valueAt(tables.get(at) ?? {}, 'tool', tool, 'workspace')).find(isTable)
    if (table !== undefined) return { root: at, table }
    if (at === '.') return undefined
  }
}

/** Whether a workspace has this project as a member. */
function inWorkspace(folder: string, tables: Tables): boolean {
  const around = workspaceAround(folder, tables)
  return around !== undefined && isMember(posix.relative(around.root, folder), around.table)
}

/**
 * Whether a workspace declares a folder as a member, as uv does it.
 * @param folder relative to the workspace's root; empty for the root itself, which always is one
 */
export function isMember(folder: string, workspace: TomlTable): boolean {
  if (folder === '') return true
  // For `members` a wildcard stays within one folder, for `exclude` it does not.
  const included = texts(workspace.members).some(glob => matchesPath(glob, { takes: IN_NAME, many: true }, folder))
  return included && !texts(workspace.exclude).some(glob => matchesPath(glob, ANY_TEXT, folder))
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(one => typeof one === 'string') : []
}

const IN_NAME = (character: string) => character !== '/'

/** @param star what `*` takes */
function matchesPath(glob: string, star: GlobPart, folder: string): boolean {
  const path = posix.normalize(glob).replace(/\/$/, '')
  const parts = path.match(/\*\*\/|\*+|\?|\[!?[^\]]{1,99}\]|[\s\S]/g) ?? []
  const taken = parts.flatMap((part): readonly GlobPart[] => {
    if (part === '**/') return ANY_FOLDERS
    if (part.startsWith('**')) return [ANY_TEXT]
    if (part === '*') return [star]
    if (part === '?') return [{ takes: IN_NAME }]
    return [part.length > 2 && part.startsWith('[') ? oneOf(part) : letter(part)]
  })
  return matchesParts(taken, folder)
}

/** Folders whose projects are not meant for anyone, unless a workspace names them. */
const ASIDE =
  /^\.|\{\{|^(?:(?:tests?|testing|test[-_]?data|fixtures?|examples?|samples?|docs?|templates?|benchmarks?|vendor(?:ed)?|third[-_]?party)|__(?:tests|fixtures)__|node_modules|site-packages)$/i

function elsewhere(folder: string, tables: Tables): LeftOut | undefined {
  const around = workspaceAround(folder, tables)
  if (around !== undefined && inWorkspace(folder, tables)) return undefined
  if (around !== undefined)
    return { kind: 'elsewhere', reason: `is not a member of the workspace in ${around.root}/pyproject.toml` }
  const aside = folder.split('/').find(part => part !== '.' && ASIDE.test(part))
  return aside === undefined ? undefined : { kind: 'elsewhere', reason: `is below a folder called ${aside}` }
}

// What each of them is.

async function memberOf(
  project: Project,
  table: TomlTable,
  outside: LeftOut | undefined,
  ofWorkspace: boolean,
): Promise<Member> {
  const settings = await settingsOf(project)
  const leftOut = noPackage(project, table, ofWorkspace) ?? outside ?? privateBy(table, settings)
  return {
    project,
    title: projectTitle(project),
    names: tagNames(project),
    ...(leftOut && { leftOut }),
    needs: needsOf(project, table, settings),
  }
}

/** Text of the files that may name requirements and classifiers without pyproject.toml. */
async function settingsOf({ dir, setupPy, setupCfg, dependencies, pyproject }: Project): Promise<string> {
  if (dependencies !== undefined && !setupPy && setupCfg === undefined) return ''
  const names = await readdir(dir).catch((): string[] => [])
  const files = names.filter(name => /^(?:setup\.(?:py|cfg)|requirements.*\.(?:txt|in))$/.test(name))
  const read = await Promise.all(files.map(name => readRegular(join(dir, name), 'utf8').catch(() => '')))
  return [pyproject?.text ?? '', ...read].join('\n')
}

/** What its own tool says is none; in a workspace of uv, also what has no build system. */
function noPackage(project: Project, table: TomlTable, ofWorkspace: boolean): LeftOut | undefined {
  const stated = [
    ['uv', 'package'],
    ['poetry', 'package-mode'],
    ['pdm', 'distribution'],
    ['rye', 'virtual'],
  ].find(([tool = '', key = '']) => valueAt(table, 'tool', tool, key) === (key === 'virtual'))
  if (stated !== undefined)
    return { kind: 'no package', reason: `is not a package: tool.${stated.join('.')} is ${stated[1] === 'virtual'}` }
  const forced = valueAt(table, 'tool', 'uv', 'package') === true
  if (!ofWorkspace || forced || project.pyproject === undefined || project.pyproject.hasBuildSystem) return undefined
  return { kind: 'no package', reason: 'is not a package: it has no [build-system]' }
}

/** @see https://pypi.org/classifiers: an index refuses every classifier that begins with `Private ::` */
function privateBy(table: TomlTable, settings: string): LeftOut | undefined {
  const classifiers = [valueAt(table, 'project', 'classifiers'), valueAt(table, 'tool', 'poetry', 'classifiers')]
  const found =
    classifiers.flatMap(texts).find(one => /^Private\s*::/.test(one)) ?? /\bPrivate :: [^\r\n'",]+/.exec(settings)?.[0]
  return found === undefined ? undefined : { kind: 'private', reason: `has the classifier ${found.trim()}` }
}

function needsOf(project: Project, table: TomlTable, settings: string): Member['needs'] {
  const poetry = valueAt(table, 'tool', 'poetry', 'dependencies')
  const lines = [...project.buildSystem.requires, ...(project.dependencies ?? [])]
  const extra = Object.values(project.extras ?? {}).flat()
  const named = [...lines, ...extra].map(line => /^\s*([A-Za-z0-9._-]+)/.exec(line)?.[1] ?? '')
  const known = new Set([...named, ...(isTable(poetry) ? Object.keys(poetry) : [])].map(normalizeName))
  const isStatic = project.dependencies !== undefined || isTable(poetry)
  const plain = isStatic ? '' : settings.toLowerCase().replaceAll(/[-_.]+/g, '-')
  const sources = valueAt(table, 'tool', 'uv', 'sources')
  const fromElsewhere = new Set(
    Object.entries(isTable(sources) ? sources : {})
      .filter(([, source]) => isTable(source) && ['git', 'url', 'index'].some(key => key in source))
      .map(([name]) => normalizeName(name)),
  )
  return name => !fromElsewhere.has(name) && (known.has(name) || mentions(plain, name))
}

function mentions(plain: string, name: string): boolean {
  return plain !== '' && new RegExp(`(?:^|[^a-z0-9-])${name}(?:$|[^a-z0-9-])`).test(plain)
}
