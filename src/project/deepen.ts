/**
 * Fetches what a shallow clone lacks for a version that is counted from tags: commits in growing steps until the nearest
 * tag and every commit since it are there, and the tags that lie on the way. No file contents are fetched.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ProcessRunner } from '../host/process/command.js'
import { type GitState, gitOptions, type Query } from './git.js'
import { globToRegExp, parseTags, type RemoteTag } from './remote-tags.js'

/** Where, and by whom, it is done. */
export interface DeepenParts {
  readonly git: GitState
  /** Globs of the tags that count, as `git describe --match` takes them. */
  readonly match: readonly string[]
  /** For what only reads this machine. */
  readonly query: Query
  /** For what talks to the remote. */
  readonly runner: ProcessRunner
  readonly say: (line: string) => void
}

/** What came of it. */
export type Deepened =
  | { readonly kind: 'unneeded' }
  /** @property tag the nearest; undefined when the whole history has none */
  | { readonly kind: 'enough'; readonly tag: string | undefined; readonly steps: number }
  | { readonly kind: 'failed'; readonly why: readonly string[] }

/** Commits beyond the present boundary, for each step; after the last the whole history is fetched. */
const STEPS = [64, 256, 1024, 4096, 16_384]
/** Milliseconds that one fetch may take, and be silent. */
const LIMITS = { total: 10 * 60_000, idle: 3 * 60_000 }

/** Nothing is asked of the remote when the clone is whole, has no `origin`, or holds enough already. */
export async function deepen(parts: DeepenParts): Promise<Deepened> {
  const { git, match, say } = parts
  const { head } = git
  if (!git.shallow || head === undefined) return { kind: 'unneeded' }
  const { ask, remote } = gits(parts)
  if ((await ask('config', '--get', 'remote.origin.url')).code !== 0) return { kind: 'unneeded' }
  if ((await nearestTag(parts)) !== undefined) return { kind: 'unneeded' }
  const listed = await remote('list the tags of the remote', ['ls-remote', '--tags', 'origin'])
  if (listed.code !== 0) return { kind: 'failed', why: listed.tail }
  const tags = parseTags(listed.stdout).filter(({ name }) =>
    match.some(glob => globToRegExp(glob).test(name)),
  )
  // Without a tag to look for, tools count all commits.
  const steps = tags.length === 0 ? [] : STEPS
  for (let step = 0; ; step += 1) {
    const failed = await fetchTags(parts, tags)
    if (failed !== undefined) return { kind: 'failed', why: failed }
    const tag = await nearestTag(parts)
    if (tag !== undefined || !(await isShallow(parts))) return { kind: 'enough', tag, steps: step }
    const by = steps[step]
    const how = by === undefined ? '--unshallow' : `--deepen=${by}`
    say(by === undefined ? 'Fetches the whole history' : `Fetches ${by} more commits of the history`)
    const fetch = (...filter: string[]) =>
      remote('deepen the history', [...FETCH, ...filter, how, 'origin', ...(by === undefined ? [] : [head])])
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

function gits({ git, query, runner }: DeepenParts) {
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
          ...['gc.auto=0', 'maintenance.auto=false', 'fetch.prune=false', 'protocol.version=2'].flatMap(
            setting => ['-c', setting],
          ),
          ...args,
        ],
        cwd: root,
        // Whoever checked out has left the credentials in git's own settings; nobody is there to be asked.
        env: { GIT_TERMINAL_PROMPT: '0', GCM_INTERACTIVE: 'never', LC_ALL: 'C' },
        index: true,
        limits: LIMITS,
        capture: true,
      }),
  }
}

async function isShallow(parts: DeepenParts): Promise<boolean> {
  const { stdout } = await gits(parts).ask('rev-parse', '--is-shallow-repository')
  return stdout.trim() === 'true'
}

async function describe(parts: DeepenParts): Promise<string | undefined> {
  const match = parts.match.map(glob => `--match=${glob}`)
  const { code, stdout } = await gits(parts).ask('describe', '--tags', '--abbrev=0', ...match, 'HEAD')
  return code === 0 ? stdout.trim() : undefined
}

/** The nearest tag, when every commit since it is known for sure; else undefined. */
async function nearestTag(parts: DeepenParts): Promise<string | undefined> {
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
  const text = await readFile(path.join(commonDir, 'shallow'), 'utf8').catch(() => '')
  return new Set(text.split(/\r?\n/).filter(Boolean))
}

/** Fetches those tags of `tags` that lie in the known history and are not here yet; gives what git said when it fails. */
async function fetchTags(
  parts: DeepenParts,
  tags: readonly RemoteTag[],
): Promise<readonly string[] | undefined> {
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
