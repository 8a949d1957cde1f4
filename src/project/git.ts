/** What git knows about a project, read without writing anything. A project without git is as good as any other. */
import path, { dirname, join, resolve } from 'node:path'
import { ANY_TEXT, type GlobPart, letter, matchesParts } from '../core/text.js'
import type { ProcessRunner } from '../host/process/command.js'
import { readRegular } from '../host/regular.js'
import { exists, isInside } from './paths.js'

/**
 * Runs a program to its end and gives its output; `src/host/process/query.ts` is the real one.
 * @param tool absolute path of the program
 */
export type Query = (
  tool: string,
  args: readonly string[],
  cwd: string,
) => Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }>

/** A repository that holds the project. Paths in lists are relative to `root`, with `/` on every system. */
export interface GitState {
  /** Absolute path of the git program that answered. */
  readonly tool: string
  /** Absolute folder of the working tree. */
  readonly root: string
  /** Absolute folder of this working tree's own git data (`.git`, or one below `.git/worktrees` or `.git/modules`). */
  readonly gitDir: string
  /** Absolute folder that all working trees share: objects, branches, tags. */
  readonly commonDir: string
  /** The commit that is checked out; undefined before the first commit. */
  readonly head: string | undefined
  /** Seconds since 1970 of that commit. */
  readonly commitTime: number | undefined
  /** Tags that point at `head`, sorted. */
  readonly tags: readonly string[]
  /** True when history was cut off, as actions/checkout does: versions counted from tags are then wrong. */
  readonly shallow: boolean
  /** Tracked files that differ from `head`; untracked ones do not count, as for `git describe --dirty`. */
  readonly dirty: readonly string[]
  /** Every tracked file, those of submodules not included. */
  readonly tracked: readonly string[]
  /** Tracked folders that are repositories of their own. */
  readonly submodules: readonly string[]
  /** Files and whole folders (ending in `/`) that .gitignore hides. */
  readonly ignored: readonly string[]
}

/**
 * Reads the state of the repository that contains `dir`.
 * @param dir absolute real path of a project
 * @param tool absolute path of git, from `findGit`
 * @returns undefined when `dir` is in no repository, or in one that tracks nothing of it (a home folder under git)
 */
export async function readGit(dir: string, tool: string, query: Query): Promise<GitState | undefined> {
  const repository = await findRepository(dir)
  if (repository === undefined) return undefined
  const { root, gitDir, commonDir } = repository
  const ask = async (...args: string[]) => query(tool, [...gitOptions(root), ...args], root)
  const [shallow, head, status, files, ignored] = await Promise.all([
    ask('rev-parse', '--is-shallow-repository'),
    ask('log', '-1', '--no-show-signature', '--format=%H %ct', '--end-of-options', 'HEAD'),
    ask('status', '--porcelain=v1', '-z', '--untracked-files=no', '--no-renames'),
    ask('ls-files', '-z', '--stage'),
    ask('ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory'),
  ])
  if (shallow.code !== 0 || files.code !== 0) return undefined
  const staged = split(files.stdout).map(entry => {
    const tab = entry.indexOf('\t')
    return { submodule: entry.startsWith('160000 '), path: entry.slice(tab + 1) }
  })
  const tracked = staged.filter(entry => !entry.submodule).map(entry => entry.path)
  if (dir !== root && !tracked.some(path => isInside(dir, join(root, path)))) return undefined
  const [sha, time] = head.code === 0 ? head.stdout.trim().split(' ') : []
  const tags = sha ? await ask('tag', '--points-at', sha) : undefined
  return {
    tool,
    root,
    gitDir,
    commonDir,
    head: sha,
    commitTime: time === undefined ? undefined : Number(time),
    tags: tags?.code === 0 ? tags.stdout.split(/\r?\n/).filter(Boolean).sort() : [],
    shallow: shallow.stdout.trim() === 'true',
    dirty: split(status.stdout).map(entry => entry.slice(3)),
    tracked: [...new Set(tracked)],
    submodules: staged.filter(entry => entry.submodule).map(entry => entry.path),
    ignored: split(ignored.stdout),
  }
}

/**
 * Options for every call. In a container the checkout belongs to another user and git refuses it as of "dubious
 * ownership" (CVE-2022-24765); this one folder was named by the user. No lock is taken, so that nothing is written, and
 * no file system monitor, a program that a repository's own settings may name, is started.
 */
export function gitOptions(root: string): readonly string[] {
  return [
    '-c',
    `safe.directory=${root.replaceAll('\\', '/')}`,
    '-c',
    'core.fsmonitor=false',
    '-c',
    'core.quotePath=false',
    '--no-optional-locks',
    '--no-pager',
  ]
}

/**
 * The nearest folder upwards with a `.git` that is a repository or links to one (gitrepository-layout(5)). Git is not
 * asked: its answer ends at a line end, which a path may contain.
 */
export async function findRepository(
  dir: string,
): Promise<Pick<GitState, 'root' | 'gitDir' | 'commonDir'> | undefined> {
  for (let root = dir; ; root = dirname(root)) {
    const git = join(root, '.git')
    const link = await readRegular(git, 'utf8').catch(() => '')
    const gitDir = link.startsWith('gitdir: ') ? resolve(root, withoutLineEnd(link.slice(8))) : git
    if (await exists(join(gitDir, 'HEAD'))) {
      const common = await readRegular(join(gitDir, 'commondir'), 'utf8').catch(() => '.')
      return { root, gitDir, commonDir: resolve(gitDir, withoutLineEnd(common)) }
    }
    if (root === dirname(root)) return undefined
  }
}

function withoutLineEnd(line: string): string {
  return line.replace(/\r?\n$/, '')
}

function split(list: string): readonly string[] {
  return list.split('\0').filter(Boolean)
}

/** A tag of the remote. */
interface RemoteTag {
  readonly name: string
  /** The commit, also of an annotated tag. */
  readonly commit: string
}

/** What `git ls-remote --tags` prints: an annotated tag has a second line, ending in `^{}`, with its commit. */
export function parseTags(text: string): RemoteTag[] {
  const commits = new Map<string, string>()
  for (const line of text.split('\n')) {
    const [, commit = '', name = ''] = /^([0-9a-f]{40,64})\trefs\/tags\/(.+)$/.exec(line) ?? []
    if (name !== '') commits.set(name.replace(/\^\{\}$/, ''), commit)
  }
  return [...commits].map(([name, commit]) => ({ name, commit }))
}

/** A glob as git matches tags with it: `*` goes over `/` too. */
export function gitGlob(glob: string): (text: string) => boolean {
  const parts = glob.match(/\\.|\[!?(?:\[:\w{1,9}:\]|[^\]]){1,99}\]|[\s\S]/g) ?? []
  const taken = parts.map((part): GlobPart => {
    if (part === '*') return ANY_TEXT
    if (part === '?') return { takes: () => true }
    if (part.length > 2 && part.startsWith('[')) return oneOf(part)
    return letter(part.length === 2 && part.startsWith('\\') ? part.slice(1) : part)
  })
  return text => matchesParts(taken, text)
}

/** `[a-z]`, `[!0-9]`, `[[:digit:]]`: the dialects differ in how they negate, and in what a backslash is. */
export function oneOf(part: string): GlobPart {
  const source = part.replace('[:digit:]', '0-9').replace(/^\[!/, '[^').replace(/\\/g, '\\\\')
  try {
    const one = new RegExp(`^${source}$`)
    return { takes: character => one.test(character) }
  } catch {
    // `[z-a]` takes nothing.
    return { takes: () => false }
  }
}

interface UnshallowRequest {
  readonly git: GitState
  /** Globs of the tags that count, as `git describe --match` takes them. */
  readonly match: readonly string[]
  /** For what only reads this machine. */
  readonly query: Query
  /** For what talks to the remote. */
  readonly runner: ProcessRunner
  readonly say: (line: string) => void
}

type Unshallowed =
  | { readonly kind: 'unneeded' }
  /** @property tag the nearest; undefined when the whole history has none */
  | { readonly kind: 'enough'; readonly tag: string | undefined; readonly steps: number }
  | { readonly kind: 'failed'; readonly why: readonly string[] }

/** Commits beyond the present boundary, for each step; after the last the whole history is fetched. */
const STEPS = [64, 256, 1024, 4096, 16_384]
/** Milliseconds that one fetch may take, and be silent. */
const LIMITS = { total: 10 * 60_000, idle: 3 * 60_000 }

/**
 * Fetches what a shallow clone lacks for a version that is counted from tags: commits in growing steps until the nearest
 * tag and every commit since it are there, and the tags on the way. No file contents are fetched, and the remote is not
 * contacted when the clone is complete, has no `origin`, or contains enough already.
 */
export async function unshallow(parts: UnshallowRequest): Promise<Unshallowed> {
  const { git, match, say } = parts
  const { head } = git
  if (!git.shallow || head === undefined) return { kind: 'unneeded' }
  const { ask, remote } = gits(parts)
  if ((await ask('config', '--get', 'remote.origin.url')).code !== 0) return { kind: 'unneeded' }
  if ((await nearestTag(parts)) !== undefined) return { kind: 'unneeded' }
  const listed = await remote('list the tags of the remote', ['ls-remote', '--tags', 'origin'])
  if (listed.code !== 0) return { kind: 'failed', why: listed.tail }
  const tags = parseTags(listed.stdout).filter(({ name }) => match.some(glob => gitGlob(glob)(name)))
  // Without a matching tag, tools count all commits.
  const steps = tags.length === 0 ? [] : STEPS
  for (let step = 0; ; step += 1) {
    const failed = await fetchTags(parts, tags)
    if (failed !== undefined) return { kind: 'failed', why: failed }
    const tag = await nearestTag(parts)
    if (tag !== undefined || !(await isShallow(parts))) return { kind: 'enough', tag, steps: step }
    const by = steps[step]
    const how = by === undefined ? '--unshallow' : `--deepen=${by}`
    say(by === undefined ? 'Fetching the whole history' : `Fetching ${by} more commits of the history`)
    const fetch = (...filter: string[]) =>
      remote('fetch more history', [...FETCH, ...filter, how, 'origin', ...(by === undefined ? [] : [head])])
    const filtered = await fetch('--filter=blob:none')
    // A server that knows no filter says so and goes on; one behind an old proxy may just fail.
    const fetched = filtered.code === 0 ? filtered : await fetch()
    if (fetched.code !== 0) return { kind: 'failed', why: fetched.tail }
    if (by === undefined) {
      const lost = await fetchTags(parts, tags)
      if (lost !== undefined) return { kind: 'failed', why: lost }
      return { kind: 'enough', tag: await describe(parts), steps: step + 1 }
    }
  }
}

const FETCH = ['fetch', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--quiet']

function gits({ git, query, runner }: UnshallowRequest) {
  const { tool, root } = git
  return {
    ask: (...args: string[]) => query(tool, [...gitOptions(root), ...args], root),
    remote: (label: string, args: readonly string[]) =>
      runner.finish({
        label,
        tool,
        // No clean-up in the background that would outlive the step, and no setting that fetches more or deletes.
        args: [
          ...gitOptions(root),
          ...['gc.auto=0', 'maintenance.auto=false', 'fetch.prune=false', 'protocol.version=2'].flatMap(setting => [
            '-c',
            setting,
          ]),
          ...args,
        ],
        cwd: root,
        // The checkout has left the credentials in git's own settings; no one can answer a prompt.
        env: { GIT_TERMINAL_PROMPT: '0', GCM_INTERACTIVE: 'never', LC_ALL: 'C' },
        index: true,
        limits: LIMITS,
        capture: true,
      }),
  }
}

async function isShallow(parts: UnshallowRequest): Promise<boolean> {
  const { stdout } = await gits(parts).ask('rev-parse', '--is-shallow-repository')
  return stdout.trim() === 'true'
}

async function describe(parts: UnshallowRequest): Promise<string | undefined> {
  const match = parts.match.map(glob => `--match=${glob}`)
  const { code, stdout } = await gits(parts).ask('describe', '--tags', '--abbrev=0', ...match, 'HEAD')
  return code === 0 ? stdout.trim() : undefined
}

/** The nearest tag, when every commit since it is known for sure; else undefined. */
async function nearestTag(parts: UnshallowRequest): Promise<string | undefined> {
  const tag = await describe(parts)
  if (tag === undefined) return undefined
  const { ask } = gits(parts)
  const { code, stdout } = await ask('log', '--format=%H %ct %P', `refs/tags/${tag}..HEAD`, '--')
  if (code !== 0) return undefined
  const since = stdout.split('\n').flatMap(line => {
    const [commit, time, ...parents] = line.split(' ')
    return commit ? [{ commit, time: Number(time), merge: parents.length > 1 }] : []
  })
  const boundary = await boundaryOf(parts.git)
  if (since.some(({ commit }) => boundary.has(commit))) return undefined
  if (boundary.size === 0 || !since.some(({ merge }) => merge)) return tag
  // A branch that was merged may have left the trunk before the tag, by a way that is still cut off; commits at the
  // boundary that are older than all since the tag cannot lead back to them.
  const oldest = Math.min(...since.map(({ time }) => time))
  const times = await ask('log', '--no-walk', '--format=%ct', ...boundary, '--')
  const newest = Math.max(...times.stdout.split('\n').filter(Boolean).map(Number))
  return newest < oldest ? tag : undefined
}

/** Commits whose parents are cut off. */
async function boundaryOf({ commonDir }: GitState): Promise<ReadonlySet<string>> {
  const text = await readRegular(path.join(commonDir, 'shallow'), 'utf8').catch(() => '')
  return new Set(text.split(/\r?\n/).filter(Boolean))
}

/** Fetches those of `tags` that are in the known history and not here yet; gives git's output when it fails. */
async function fetchTags(parts: UnshallowRequest, tags: readonly RemoteTag[]): Promise<readonly string[] | undefined> {
  const { ask, remote } = gits(parts)
  const [history, here] = await Promise.all([
    ask('rev-list', 'HEAD', '--'),
    ask('for-each-ref', '--format=%(refname:strip=2)', 'refs/tags'),
  ])
  const commits = new Set(history.stdout.split('\n'))
  const known = new Set(here.stdout.split('\n'))
  const wanted = tags.filter(({ name, commit }) => commits.has(commit) && !known.has(name))
  if (wanted.length === 0) return undefined
  const refs = wanted.map(({ name }) => `refs/tags/${name}:refs/tags/${name}`)
  const fetched = await remote('fetch the tags', [...FETCH, 'origin', ...refs])
  return fetched.code === 0 ? undefined : fetched.tail
}
