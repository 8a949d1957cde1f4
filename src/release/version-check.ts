/** The input `version-check`, for the commands that plan and build (pure). */

import type { Options } from '../config/inputs.js'
import { type PackagingError, throwProblems } from '../core/errors.js'
import type { Project } from '../project/project.js'
import { dirtyFiles, disagreements, type Tagged, versionlessTag } from './agreement.js'
import { parseTag } from './tag.js'

type Env = Readonly<Record<string, string | undefined>>

/**
 * The tag that this run must agree with: the input's, or the one that started the workflow; undefined when there is none
 * or `version-check` is `none`. A tag that merely lies at HEAD asks for nothing: a branch may be built there too.
 */
export function taggedBy(
  options: Pick<Options, 'tag' | 'versionCheck'>,
  env: Env,
  project: Pick<Project, 'git'>,
): Tagged | undefined {
  if (options.versionCheck === 'none') return undefined
  const ref = env.GITHUB_REF
  const tag = options.tag || (ref?.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : '')
  return tag === '' ? undefined : { tag, dirty: project.git?.dirty ?? [] }
}

/** What can be said before anything is built: of a static version, and of the tag itself. */
export function checkBefore(
  tagged: Tagged | undefined,
  project: Pick<Project, 'name' | 'version' | 'pyproject' | 'places'>,
): { readonly problems: readonly PackagingError[]; readonly warnings: readonly PackagingError[] } {
  if (tagged === undefined) return { problems: [], warnings: [] }
  if (parseTag(tagged.tag, project.name) === undefined)
    return { problems: [], warnings: [versionlessTag(tagged.tag)] }
  const { name, version, pyproject, places } = project
  const what = pyproject?.project?.version === undefined ? 'the project' : pyproject.file
  const problems =
    version === undefined ? [] : disagreements({ what, name, version, place: places.version }, tagged)
  const warnings = problems.length === 0 && tagged.dirty.length > 0 ? [dirtyFiles(tagged)] : []
  return { problems, warnings }
}

/** What the built wheel says. @throws PackagingError `release/version` */
export function checkBuilt(tagged: Tagged | undefined, file: string, name: string, version: string): void {
  if (tagged !== undefined) throwProblems(disagreements({ what: file, name, version }, tagged))
}
