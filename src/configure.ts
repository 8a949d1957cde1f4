/** Reads everything that a run is decided by, and tells everything that is wrong with it at once. */
import { type PackagingError, problemsOf, throwProblems } from './errors/errors.js'
import { pathsIn } from './executable/pyinstaller/options.js'
import { decideSigning } from './executable/signing.js'
import type { Host } from './host/host.js'
import { query } from './host/query.js'
import { environmentLayer, type Layer, readOptions } from './inputs/options.js'
import { existingFolders, existingPaths, outputFolder, refuseSources } from './inputs/paths.js'
import { pyprojectLayer } from './inputs/pyproject-layer.js'
import type { Options } from './inputs/table.js'
import { makePlan, type Plan } from './plan/plan.js'
import { readGit } from './project/git.js'
import { findProgram } from './project/paths.js'
import { type Project, readProject } from './project/project.js'
import { taggedBy } from './release/version-check.js'
import { thisMachine } from './target/machine.js'

export interface Configuration {
  readonly options: Options
  readonly project: Project
  readonly plan: Plan
  /** Absolute paths of `output-dir`, `find-links` and `local-projects`. */
  readonly outputDir: string
  readonly findLinks: readonly string[]
  readonly localProjects: readonly Project[]
}

/**
 * @param given what the host was told, strongest layer first
 * @throws PackagingError or Problems with every mistake of the inputs, the project's files and their combination
 */
export async function configure(host: Host, given: readonly Layer[], today: Date): Promise<Configuration> {
  const outer = [...given, environmentLayer(host.env)]
  const where = firstText(outer, 'path') ?? '.'
  const project = await settle(() => readProjectHere(where, host))
  const settings = project.value?.pyproject?.settings
  const inFile = settings && pyprojectLayer(settings)
  const layers = inFile === undefined ? outer : [...outer, inFile.layer]
  const options = await settle(async () => readOptions(layers))
  throwProblems([...options.problems, ...(inFile?.problems ?? []), ...project.problems])
  if (options.value === undefined || project.value === undefined) throw new Error('a problem was lost')
  return complete(host, options.value, project.value, today)
}

async function complete(host: Host, options: Options, project: Project, today: Date): Promise<Configuration> {
  const tagged = taggedBy(options, host.env, project)
  const plan = await settle(async () => makePlan({ options, project, machine: thisMachine(), today, tagged }))
  const outputDir = await settle(async () => {
    const folder = await outputFolder(host.workspace, options.outputDir, host.kind === 'github')
    await refuseSources(folder, [project.dir], 'output-dir')
    return folder
  })
  const findLinks = await settle(() => existingFolders(host.workspace, options.findLinks, 'find-links'))
  const locals = await Promise.all(
    options.localProjects.map(folder => settle(() => readProjectHere(folder, host, 'local-projects'))),
  )
  const licenses = await settle(async () => {
    // Most have no list, and need not wait for SPDX's.
    const { policy } = options.licenses
    if (policy.allow.length + policy.deny.length + Object.keys(policy.clarified).length === 0) return
    await (await import('./licenses/known.js')).checkPolicy(policy)
  })
  const native = plan.value?.executables.length
    ? [
        await settle(async () => decideSigning(options, host.env)),
        await settle(() =>
          existingPaths(project.dir, pathsIn(options.pyinstallerOptions), 'pyinstaller-options'),
        ),
      ]
    : []
  const parts = [plan, outputDir, findLinks, licenses, ...locals, ...native]
  throwProblems(parts.flatMap(part => part.problems))
  return {
    options,
    project,
    plan: plan.value as Plan,
    outputDir: outputDir.value as string,
    findLinks: findLinks.value as string[],
    localProjects: locals.map(local => local.value as Project),
  }
}

async function readProjectHere(folder: string, host: Host, input = 'path'): Promise<Project> {
  const git = await findProgram('git', host.env, host.workspace)
  const readState = async (dir: string) => (git === undefined ? undefined : readGit(dir, git, query))
  return readProject(folder, host.workspace, readState, input)
}

function firstText(layers: readonly Layer[], name: string): string | undefined {
  return layers.map(layer => layer.values.get(name)?.text.trim()).find(text => text)
}

/** The value of `work`, or its coded failures; a bug is thrown. */
async function settle<T>(
  work: () => Promise<T>,
): Promise<{ value?: T; problems: readonly PackagingError[] }> {
  try {
    return { value: await work(), problems: [] }
  } catch (thrown) {
    const problems = problemsOf(thrown)
    if (problems.length === 0) throw thrown
    return { problems }
  }
}
