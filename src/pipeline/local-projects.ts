/** The fix of a missing dependency that is another project of the same repository: the input `local-projects`. */
import path from 'node:path'
import { PackagingError, problemsOf, throwProblems } from '../core/errors.js'
import { isInside, normalizeName, slashed } from '../project/paths.js'
import { type Sibling, siblingProjects } from '../project/siblings.js'
import type { Resolved } from '../resolve/resolution.js'
import type { Context } from './context.js'

/** What a resolve gives or throws, with the project to add where one of the repository is what is missing. */
export async function namingLocalProjects(
  context: Pick<Context, 'host' | 'configuration'>,
  resolved: Promise<Resolved>,
): Promise<Resolved> {
  try {
    const result = await resolved
    return { ...result, problems: await withFixes(context, result.problems) }
  } catch (thrown) {
    const problems = problemsOf(thrown)
    if (problems.length === 0) throw thrown
    throwProblems(await withFixes(context, problems))
    throw thrown
  }
}

async function withFixes(
  { host, configuration }: Pick<Context, 'host' | 'configuration'>,
  problems: readonly PackagingError[],
): Promise<readonly PackagingError[]> {
  if (!problems.some(isMissing)) return problems
  const { project, localProjects } = configuration
  const known = new Set([project.dir, ...localProjects.map(({ dir }) => dir)])
  const siblings = (await siblingProjects(project, host.workspace)).filter(({ dir }) => !known.has(dir))
  const place = {
    workspace: host.workspace,
    repository: project.git?.root ?? path.dirname(project.dir),
    project: project.dir,
  }
  return problems.map(problem => withLocalProject(problem, siblings, place))
}

function isMissing({ code }: PackagingError): boolean {
  return code === 'dependency/missing' || code === 'dependency/conflict' || code === 'dependency/no-wheel'
}

/** Absolute folders. */
interface Locations {
  /** Contains every project that a run may read. */
  readonly workspace: string
  readonly repository: string
  readonly project: string
}

/** The same problem, whose fix begins with the project of the repository that its message names (pure). */
export function withLocalProject(
  problem: PackagingError,
  siblings: readonly Sibling[],
  { workspace, repository, project }: Locations,
): PackagingError {
  if (!isMissing(problem)) return problem
  const { code, message, fix, detail, place } = problem
  // Names as uv and people write them: `my_core` and `My.Core` too.
  const words = new Set((message.match(/[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?/g) ?? []).map(normalizeName))
  const named = siblings.filter(({ name }) => words.has(name))
  if (named.length === 0) return problem
  const here = named.every(({ dir }) => isInside(workspace, dir))
  const from = (dir: string) => slashed(path.relative(here ? workspace : repository, dir)) || '.'
  const folders = named.map(({ dir }) => from(dir)).sort()
  const which =
    named.length === 1 ? 'is that project in this repository' : 'are projects of these names in this repository'
  const start = here ? 'Set' : `Start it in ${repository}, with path: ${from(project)} and`
  return new PackagingError(code, {
    message,
    fix: `${start} local-projects: ${folders.join(', ')}, which ${which}. Or: ${fix}`,
    detail,
    ...(place && { place }),
    cause: problem.cause,
  })
}
