/** Reads everything that decides a run, and reports everything that is wrong with it at once. */
import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { clean } from '@renovatebot/pep440'
import { pathsIn } from '../config/executable-options.js'
import type { InputName, Options } from '../config/inputs.js'
import { decideOptions, givenText, givenTexts, type Layer, pyprojectLayer } from '../config/options.js'
import { existingFolders, existingPaths, outputFolder, refuseSources } from '../config/paths.js'
import { type PackagingError, problemsOf, throwProblems } from '../core/errors.js'
import { decideSigning, leftToSign } from '../executables/signing.js'
import type { Host } from '../host/host.js'
import { declareSecrets } from '../host/process/environment.js'
import { query } from '../host/process/query.js'
import { unservedInstallers } from '../installers/planned.js'
import { readGit } from '../project/git.js'
import { NO_VERSION } from '../project/inline-script.js'
import { findProgram } from '../project/paths.js'
import { type Project, readProject } from '../project/project.js'
import { taggedBy, tagOf } from '../release/tag.js'
import { parseTag } from '../release/tag-claim.js'
import { thisMachine } from '../targets/platforms.js'
import { makePlan, type Plan } from './plan.js'
import { preflight } from './preflight.js'

/** Everything that decides a run, read and checked. */
export interface Configuration {
  readonly options: Options
  /** The text of every input that was given, wherever. */
  readonly given: Readonly<Partial<Record<InputName, string>>>
  readonly project: Project
  readonly plan: Plan
  /** Absolute paths of `output-dir`, `find-links` and `local-projects`. */
  readonly outputDir: string
  /** Absolute paths of what is beside the source and not part of it: the output folder, a plan. */
  readonly notSource: readonly string[]
  readonly findLinks: readonly string[]
  readonly localProjects: readonly Project[]
}

interface ConfigureOptions {
  /** Whether everything is built on this machine, or what it cannot build may be built on others. */
  readonly machines?: 'this' | 'several'
  /** Absolute paths of what is no source, beside the output folder. */
  readonly beside?: readonly string[] | undefined
}

/**
 * @param outer what is stronger than the project's own settings, strongest layer first
 * @throws PackagingError or Problems with every mistake of the inputs, the project's files and their combination
 */
export async function configure(
  host: Host,
  outer: readonly Layer[],
  today: Date,
  { machines = 'this', beside = [] }: ConfigureOptions = {},
): Promise<Configuration> {
  const where = givenText(outer, 'path') ?? '.'
  const project = await collectErrors(() => readProjectHere(where, host))
  const settings = project.value?.pyproject?.settings
  const inFile =
    settings && pyprojectLayer(settings, { dir: project.value?.dir ?? '', workspace: await realpath(host.workspace) })
  const layers = inFile === undefined ? outer : [...outer, inFile.layer]
  const { options, problems } = decideOptions(layers)
  declareSecrets({ build: options.buildEnv, sign: options.signEnv })
  const wrong = [...problems, ...(inFile?.problems ?? []), ...project.problems]
  const here = project.value && withVersion(project.value, options, host)
  if (here === undefined) {
    throwProblems(wrong)
    throw new Error('a problem was lost')
  }
  // Also with wrong values, to report what else is wrong at the same time.
  const completed = await collectErrors(() => complete(host, options, here, { today, machines, beside }))
  throwProblems([...wrong, ...completed.problems])
  return { ...(completed.value as Omit<Configuration, 'given'>), given: givenTexts(layers) }
}

async function complete(
  host: Host,
  options: Options,
  project: Project,
  {
    today,
    machines,
    beside,
  }: { readonly today: Date } & Required<ConfigureOptions> & { readonly beside: readonly string[] },
): Promise<Omit<Configuration, 'given'>> {
  const tagged = taggedBy(options, host.env, project)
  const plan = await collectErrors(async () =>
    makePlan({
      ...{ options, project, machine: thisMachine(), today, tagged, local: host.kind === 'local' },
      ...(machines === 'several' && { executables: [] }),
    }),
  )
  const outputDir = await collectErrors(async () => {
    const folder = await outputFolder(host.workspace, options.outputDir, host.kind === 'github')
    await refuseSources(folder, [project.dir], 'output-dir')
    return folder
  })
  const findLinks = await collectErrors(() => existingFolders(host.workspace, options.findLinks, 'find-links'))
  const locals = await Promise.all(
    options.localProjects.map(folder => collectErrors(() => readProjectHere(folder, host, 'local-projects'))),
  )
  const licenses = await collectErrors(async () => {
    // Most have no list, and need not wait for SPDX's.
    const { policy } = options.licenses
    if (policy.allow.length + policy.deny.length + Object.keys(policy.clarified).length === 0) return
    await (await import('../sbom/licenses.js')).checkPolicy(policy)
  })
  const native = await collectErrors(async () => {
    if (plan.value?.executables.length) await checkExecutables(host, { options, project })
  })
  const { lock } = options
  const absoluteLock = ['auto', 'none'].includes(lock) ? lock : path.resolve(host.workspace, lock)
  const early = await collectErrors(() => {
    const known = { options: { ...options, lock: absoluteLock }, findLinks: findLinks.value ?? [] }
    return preflight({ ...known, project, workspace: host.workspace, today }, plan.value)
  })
  const unserved = plan.value === undefined ? [] : unservedInstallers(options.installers, plan.value)
  // A run for no tag leaves out what it cannot make, and says so at its end.
  const release = host.kind === 'github' && tagOf(options, host.env) !== ''
  throwProblems([
    ...[plan, outputDir, findLinks, licenses, ...locals, native, early].flatMap(({ problems }) => problems),
    ...(release ? unserved : []),
  ])
  const workspace = await realpath(host.workspace)
  // What other commands wrote or downloaded.
  const ownFiles = [options.plan, options.parts, options.vendor]
    .filter(file => file !== '')
    .map(file => path.resolve(workspace, file))
  return {
    // Absolute, as the code that reads a lock knows the project and not the workspace.
    options: { ...options, lock: absoluteLock },
    project,
    plan: withWarnings(plan.value as Plan, machines === 'several' ? unserved : []),
    outputDir: outputDir.value as string,
    notSource: [outputDir.value as string, ...ownFiles, ...beside],
    findLinks: findLinks.value as string[],
    localProjects: locals.map(local => local.value as Project),
  }
}

function withWarnings(plan: Plan, more: readonly PackagingError[]): Plan {
  return more.length === 0 ? plan : { ...plan, warnings: [...plan.warnings, ...more] }
}

/**
 * Checks what a machine needs to build executables.
 * @throws PackagingError(s) `input/…`, `build/signing`
 */
export async function checkExecutables(
  host: Host,
  { options, project, plan }: Pick<Configuration, 'options' | 'project'> & Partial<Pick<Configuration, 'plan'>>,
): Promise<void> {
  // A job that leaves signing to another one needs neither its command nor its secrets.
  const left = plan?.executables.every(({ target }) => leftToSign({ options, plan }, target.platform)) ?? false
  const signing = await collectErrors(async () => (left ? undefined : decideSigning(options, host.env)))
  const files = await collectErrors(() =>
    existingPaths(project.dir, pathsIn(options.pyinstallerOptions), 'pyinstaller-options'),
  )
  const { ico, icns } = options.icon
  const icons = await collectErrors(() =>
    existingPaths(
      project.dir,
      [ico, icns].flatMap(file => file ?? []),
      'icon',
    ),
  )
  throwProblems([...signing.problems, ...files.problems, ...icons.problems])
}

/** A script that does not say its version has that of the tag of this run. */
function withVersion(project: Project, options: Options, { env }: Host): Project {
  if (project.script === undefined || project.version !== undefined) return project
  const tagged = taggedBy(options, env, project)
  const version = tagged && parseTag(tagged.tag, project.name)?.version
  return { ...project, version: (version && clean(version)) ?? NO_VERSION }
}

/** Reads a project of the workspace. @param input the input that named it @throws PackagingError as `readProject` */
export async function readProjectHere(folder: string, host: Host, input = 'path'): Promise<Project> {
  const git = await findProgram('git', host.env, host.workspace)
  const readState = async (dir: string) => (git === undefined ? undefined : readGit(dir, git, query))
  return readProject(folder, host.workspace, readState, input)
}

/** The value of `work`, or its coded failures; a bug is thrown. */
async function collectErrors<T>(work: () => Promise<T>): Promise<{ value?: T; problems: readonly PackagingError[] }> {
  try {
    return { value: await work(), problems: [] }
  } catch (thrown) {
    const problems = problemsOf(thrown)
    if (problems.length === 0) throw thrown
    return { problems }
  }
}
