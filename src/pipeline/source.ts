/** A shallow clone is made deep enough before it is copied, when the project takes its version from git. */

import { rm } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError } from '../core/errors.js'
import type { Interpreter, Say } from '../core/model.js'
import type { Uv } from '../distributions/uv.js'
import { place } from '../host/files.js'
import { query } from '../host/process/query.js'
import { type GitState, readGit, unshallow } from '../project/git.js'
import { readText } from '../project/paths.js'
import type { Project } from '../project/project.js'
import { type CopyOptions, copySource, type SourceCopy } from '../project/source.js'
import { sourceDateEpoch, versionTool } from '../project/version.js'
import type { Context } from './context.js'
import { newest } from './dependencies.js'
import { type BuildContext, buildSdist, environmentFor } from './distributions.js'
import type { Graph, Step } from './graph.js'
import { makeWheels } from './wheels.js'

/** One fetch for all projects of a repository. */
const underway = new WeakMap<Context, Map<string, Promise<GitState>>>()

/** What git knows once the history is deep enough; a failure to fetch is a warning, as a version may be had without. */
async function withHistory(
  context: Context,
  project: Project,
  say: (line: string) => void,
): Promise<GitState | undefined> {
  const { git } = project
  if (git === undefined || !git.shallow) return git
  const setupCfgText = await readText(project.dir, 'setup.cfg')
  const tool = versionTool({ ...project, ...(setupCfgText !== undefined && { setupCfgText }) })
  if (tool === undefined) return git
  const key = [git.commonDir, ...tool.match].join('\n')
  const known = underway.get(context) ?? new Map<string, Promise<GitState>>()
  underway.set(context, known)
  // Two fetches into one repository would wait for each other's locks, and fail.
  const before = Promise.allSettled(known.values())
  const work = known.get(key) ?? before.then(() => fetchHistory(context, git, tool.name, tool.match, say))
  known.set(key, work)
  return work
}

async function fetchHistory(
  { host, runner }: Context,
  git: GitState,
  tool: string,
  match: readonly string[],
  say: (line: string) => void,
): Promise<GitState> {
  const result = await unshallow({ git, match, query, runner, say })
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

// Private copies of the source, and the benches that build from them.

/** A fresh copy of `project` for the builds that share `name`. @throws PackagingError `project/symlink`, `host/…` */
export async function copyOf(
  context: Context,
  project: Project,
  name: string,
  say: Say,
  varied?: CopyOptions['varied'],
): Promise<SourceCopy> {
  const [dir, git] = await Promise.all([context.staging.dir(name), withHistory(context, project, say)])
  const copy = await copySource({
    project: project.dir,
    git,
    into: path.join(dir, 'source'),
    exclude: context.configuration.notSource,
    query,
    ...(varied && { varied }),
  })
  // maturin refuses to write over the PKG-INFO of an unpacked sdist; other backends read their version from it.
  if (project.buildSystem.backend === 'maturin') await rm(path.join(copy.project, 'PKG-INFO'), { force: true })
  return copy
}

/** Settings go to the application's own backend only; a local project has its own ideas of them. */
export function buildContextOf(
  context: Context,
  project: Project,
  uv: Uv,
  findLinks: readonly string[],
  name: string,
  say: Say,
): BuildContext {
  const { configuration, runner, staging, host } = context
  return {
    tools: { runner, uv, findLinks, toolchain: context.toolchain },
    project,
    dir: path.join(staging.root, name),
    runner: configuration.plan.runner,
    settings: project === configuration.project ? configuration.options.configSettings : {},
    epoch: sourceDateEpoch(host.env, project.git),
    say,
  }
}

// Other projects of the repository that the application needs: built first, in the order given, offered to every resolve.

/** A step that gives the folders to resolve from: the user's `find-links`, and one with the local projects' wheels. */
export function declareLocalProjects(
  graph: Graph,
  context: Context,
  uv: Step<Uv>,
  interpreters: Step<readonly Interpreter[]>,
): Step<readonly string[]> {
  const { localProjects, findLinks } = context.configuration
  let folders: Step<readonly string[]> = graph.given(findLinks)
  for (const [index, project] of localProjects.entries()) {
    const title = `build ${project.name ?? project.path}`
    folders = graph.add(title, 'build', [uv, interpreters, folders], async ([tool, found, offered], say) => {
      const name = `local-${index}`
      const copy = await copyOf(context, project, name, say)
      const buildContext = buildContextOf(context, project, tool, offered, name, say)
      const shelf = path.join(context.staging.root, 'local-wheels')
      const environment = await environmentFor(buildContext, newest(found))
      const sdist = await buildSdist(buildContext, copy.project, environment)
      const wheels = await makeWheels(context, buildContext, sdist, found, { newest: environment })
      await Promise.all(wheels.map(file => place(file, shelf)))
      return offered.includes(shelf) ? offered : [...offered, shelf]
    })
  }
  return folders
}
