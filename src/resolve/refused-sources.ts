/**
 * `[tool.uv.sources]` in places where they cannot be followed: a build requirement, and a local project's own dependency.
 * Passing over them would take another package of that name from an index.
 */
import { PackagingError, type Place } from '../core/errors.js'
import { normalizeName } from '../project/paths.js'
import { sourcesOf } from './uv-project.js'

/** A project as far as its sources are concerned. */
interface SourcedProject {
  /** Absolute. */
  readonly dir: string
  /** For messages. */
  readonly path: string
  readonly dependencies: readonly string[] | undefined
  readonly extras: Readonly<Record<string, readonly string[]>> | undefined
  readonly name: string | undefined
}

/**
 * @param local normalised names of the local projects, whose wheels are used in any case
 * @throws PackagingError `dependency/source` for build requirements of which `[tool.uv.sources]` says where they come from
 */
export async function refuseBuildSources(
  project: Pick<SourcedProject, 'dir'>,
  requires: readonly string[],
  local: readonly string[],
  place: Place,
): Promise<void> {
  const sources = await sourcesOf(project.dir)
  const found = requires.map(nameOf).filter(name => sources.has(name) && !local.includes(name))
  if (found.length === 0) return
  throw new PackagingError('dependency/source', {
    message: `[tool.uv.sources] says where the build requirement ${found.join(', ')} comes from, which cannot be followed for a build.`,
    fix: `Name the folder of ${found.join(', ')} in local-projects: it is built first, and its wheel is used; or leave the source out to take it from the index.`,
    place,
  })
}

/** @throws PackagingError `dependency/source` for dependencies of local projects that come from elsewhere than the index */
export async function refuseLocalSources(projects: readonly SourcedProject[]): Promise<void> {
  const local = projects.flatMap(({ name }) => (name === undefined ? [] : normalizeName(name)))
  for (const project of projects) {
    const sources = await sourcesOf(project.dir)
    const lines = [...(project.dependencies ?? []), ...Object.values(project.extras ?? {}).flat()]
    const needed = project.dependencies === undefined ? [...sources] : lines.map(nameOf)
    const found = [...new Set(needed)].filter(name => sources.has(name) && !local.includes(name))
    if (found.length === 0) continue
    throw new PackagingError('dependency/source', {
      message: `[tool.uv.sources] of the local project ${project.path} says where ${found.join(', ')} comes from, and its wheel does not.`,
      fix: `Name the folder of ${found.join(', ')} in local-projects before ${project.path}; or declare ${project.name ?? project.path} in the [tool.uv.sources] of the project itself, with its path, in place of local-projects.`,
      place: { file: `${project.path}/pyproject.toml` },
    })
  }
}

/** The normalised name at the start of a requirement line. */
function nameOf(line: string): string {
  return normalizeName(/^\s*([A-Za-z0-9._-]+)/.exec(line)?.[1] ?? '')
}
