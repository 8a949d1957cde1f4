/** What git knows about a project, read without writing anything. A project without git is as good as any other. */
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { exists, isInside } from './paths.js'

/**
 * Runs a program to its end and gives what it said; `src/host/process/query.ts` is the real one.
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
 * Asks git about the repository that holds `dir`.
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
async function findRepository(
  dir: string,
): Promise<Pick<GitState, 'root' | 'gitDir' | 'commonDir'> | undefined> {
  for (let root = dir; ; root = dirname(root)) {
    const git = join(root, '.git')
    const link = await readFile(git, 'utf8').catch(() => '')
    const gitDir = link.startsWith('gitdir: ') ? resolve(root, withoutLineEnd(link.slice(8))) : git
    if (await exists(join(gitDir, 'HEAD'))) {
      const common = await readFile(join(gitDir, 'commondir'), 'utf8').catch(() => '.')
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
