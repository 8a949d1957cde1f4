/** Private copies of a project's source; a shallow clone gets the history that the version needs first. */

import { rm } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError } from '../core/errors.js'
import type { Say } from '../core/model.js'
import type { Uv } from '../distributions/uv.js'
import { hiderOf } from '../host/process/environment.js'
import { wheelPlatform } from '../plan/builders.js'
import { findRepository, type GitState, readGit, unshallow } from '../project/git.js'
import { findProgram, isInside, readText } from '../project/paths.js'
import type { Project } from '../project/project.js'
import { type CopyOptions, copySource, type SourceCopy } from '../project/source.js'
import { sourceDateEpoch, versionTool } from '../project/version.js'
import type { Context } from './context.js'
import { type BuildContext, backendPlace } from './distributions.js'
import { localConstraintsFor, localWheelsFolder } from './local-wheels.js'

/** One fetch for all projects of a repository. */
const fetches = new WeakMap<Context, Map<string, Promise<GitState>>>()

/** The state of git with enough history; a failed fetch is a warning, because the version may not need it. */
async function withHistory(context: Context, project: Project, say: Say): Promise<GitState | undefined> {
  const { git } = project
  if (git !== undefined && !git.shallow) return git
  const setupCfgText = await readText(project.dir, 'setup.cfg')
  const tool = versionTool({ ...project, ...(setupCfgText !== undefined && { setupCfgText }) })
  if (tool === undefined) return git
  if (git === undefined) {
    await warnWithoutGit(context, project, tool.name)
    return undefined
  }
  const key = [git.commonDir, ...tool.match].join('\n')
  const known = fetches.get(context) ?? new Map<string, Promise<GitState>>()
  fetches.set(context, known)
  // Two fetches into one repository would wait for each other's locks, and fail.
  const before = Promise.allSettled(known.values())
  const work = known.get(key) ?? before.then(() => fetchHistory(context, git, tool.name, tool.match, say))
  known.set(key, work)
  return work
}

/** Some tools then write a version such as `0+unknown`, and pack fewer files, without an error. */
async function warnWithoutGit({ host }: Context, project: Project, tool: string): Promise<void> {
  const [repository, program] = await Promise.all([
    findRepository(project.dir),
    findProgram('git', host.env, host.workspace),
  ])
  if (repository === undefined || program !== undefined || host.env.SETUPTOOLS_SCM_PRETEND_VERSION) return
  host.log.warning(
    new PackagingError('host/tool-missing', {
      message: `${tool} reads the version from git, and there is no git on PATH, although ${repository.root} is a repository: the version may be wrong and files may be missing.`,
      fix: 'Install git, or put it on PATH, outside of the workspace.',
      place: backendPlace(project),
    }),
  )
}

async function fetchHistory(
  { host, runner, query }: Context,
  git: GitState,
  tool: string,
  match: readonly string[],
  say: Say,
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
      message: `This clone is shallow, and the tags from which ${tool} computes the version could not be fetched.`,
      fix: 'Check out with `fetch-depth: 0`, or with `persist-credentials: true` so that they can be fetched; the version may be wrong.',
      detail: result.why.slice(-5),
    }),
  )
  return git
}

/** A new copy of `project` for the builds that share the folder `name`. @throws PackagingError `project/symlink`, `host/…` */
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
    query: context.query,
    ...(varied && { varied }),
  })
  // maturin refuses to write over the PKG-INFO of an unpacked sdist; other backends read their version from it.
  if (project.buildSystem.backend === 'maturin') await rm(path.join(copy.project, 'PKG-INFO'), { force: true })
  return copy
}

/** `config-settings` are for the application's own backend only, not for those of local projects. */
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
    tools: {
      ...{ runner, uv, findLinks, toolchain: context.toolchain },
      constraints: interpreter => localConstraintsFor(context, interpreter),
      localWheels: findLinks.filter(folder => isInside(localWheelsFolder(context), folder)),
      visible: { names: configuration.options.buildEnv, hide: hiderOf(host.env, configuration.options.buildEnv) },
    },
    project,
    dir: path.join(staging.root, name),
    runner: wheelPlatform(configuration.plan),
    settings: project === configuration.project ? configuration.options.configSettings : {},
    epoch: sourceDateEpoch(host.env, project.git),
    say,
  }
}
