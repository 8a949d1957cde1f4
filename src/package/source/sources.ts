/** Private copies of the source, and the benches that build from them. */
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Uv } from '../../distributions/uv.js'
import type { Say } from '../../engine/graph.js'
import { query } from '../../host/process/query.js'
import type { Project } from '../../project/project.js'
import { type CopyOptions, copySource, type SourceCopy } from '../../project/source.js'
import { sourceDateEpoch } from '../../project/version.js'
import type { Bench } from '../distributions/distributions.js'
import type { Workshop } from '../workshop.js'
import { withHistory } from './history.js'

/** A fresh copy of `project` for the builds that share `name`. @throws PackagingError `project/symlink`, `host/…` */
export async function copyOf(
  workshop: Workshop,
  project: Project,
  name: string,
  say: Say,
  varied?: CopyOptions['varied'],
): Promise<SourceCopy> {
  const [dir, git] = await Promise.all([workshop.staging.dir(name), withHistory(workshop, project, say)])
  const copy = await copySource({
    project: project.dir,
    git,
    into: path.join(dir, 'source'),
    exclude: workshop.configuration.notSource,
    query,
    ...(varied && { varied }),
  })
  // maturin refuses to write over the PKG-INFO of an unpacked sdist; other backends read their version from it.
  if (project.buildSystem.backend === 'maturin')
    await rm(path.join(copy.project, 'PKG-INFO'), { force: true })
  return copy
}

/** Settings go to the application's own backend only; a local project has its own ideas of them. */
export function benchOf(
  workshop: Workshop,
  project: Project,
  uv: Uv,
  findLinks: readonly string[],
  name: string,
  say: Say,
): Bench {
  const { configuration, runner, staging, host } = workshop
  return {
    tools: { runner, uv, findLinks, toolchain: workshop.toolchain },
    project,
    dir: path.join(staging.root, name),
    runner: configuration.plan.runner,
    settings: project === configuration.project ? configuration.options.configSettings : {},
    epoch: sourceDateEpoch(host.env, project.git),
    say,
  }
}
