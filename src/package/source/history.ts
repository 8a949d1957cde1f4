/** A shallow clone is made deep enough before it is copied, when the project takes its version from git. */
import { PackagingError } from '../../core/errors.js'
import { query } from '../../host/process/query.js'
import { deepen, type GitState, readGit } from '../../project/git.js'
import { readText } from '../../project/paths.js'
import type { Project } from '../../project/project.js'
import { versionTool } from '../../project/version.js'
import type { Workshop } from '../workshop.js'

/** One fetch for all projects of a repository. */
const underway = new WeakMap<Workshop, Map<string, Promise<GitState>>>()

/** What git knows once the history is deep enough; a failure to fetch is a warning, as a version may be had without. */
export async function withHistory(
  workshop: Workshop,
  project: Project,
  say: (line: string) => void,
): Promise<GitState | undefined> {
  const { git } = project
  if (git === undefined || !git.shallow) return git
  const setupCfgText = await readText(project.dir, 'setup.cfg')
  const tool = versionTool({ ...project, ...(setupCfgText !== undefined && { setupCfgText }) })
  if (tool === undefined) return git
  const key = [git.commonDir, ...tool.match].join('\n')
  const known = underway.get(workshop) ?? new Map<string, Promise<GitState>>()
  underway.set(workshop, known)
  // Two fetches into one repository would wait for each other's locks, and fail.
  const before = Promise.allSettled(known.values())
  const work = known.get(key) ?? before.then(() => fetchHistory(workshop, git, tool.name, tool.match, say))
  known.set(key, work)
  return work
}

async function fetchHistory(
  { host, runner }: Workshop,
  git: GitState,
  tool: string,
  match: readonly string[],
  say: (line: string) => void,
): Promise<GitState> {
  const result = await deepen({ git, match, query, runner, say })
  if (result.kind === 'unneeded') return git
  if (result.kind === 'enough') {
    say(
      result.tag === undefined
        ? `No tag matches ${match.join(' ')}: ${tool} counts from the first commit`
        : `The nearest tag is ${result.tag}`,
    )
    return (await readGit(git.root, git.tool, query)) ?? git
  }
  host.log.warning(
    new PackagingError('project/history', {
      message: `This clone is shallow, and the tags that ${tool} takes the version from could not be fetched.`,
      fix: 'Check out with `fetch-depth: 0`, or with `persist-credentials: true` so that they can be; the version may be wrong.',
      detail: result.why.slice(-5),
    }),
  )
  return git
}
