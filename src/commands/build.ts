/** The command `build`: one matrix job of a plan, by the pipeline of `package`. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { withZip } from '../archives/zip-reader.js'
import { INPUTS, type InputName, isPlanned } from '../config/inputs.js'
import { givenText, givenTexts, isEnvironment, type Layer, plannedLayer, withoutPlanned } from '../config/options.js'
import { PackagingError, throwProblems } from '../core/errors.js'
import { isExecutable } from '../core/model.js'
import { didYouMean } from '../core/parse.js'
import { programVersion } from '../core/version.js'
import { EXECUTABLE_FORMATS } from '../executables/formats.js'
import { checkUpload, type Host, type Listed } from '../host/host.js'
import { createRunner } from '../host/process/process.js'
import { withStaging } from '../host/publish.js'
import { parsePythons } from '../interpreters/versions.js'
import { type Job, jobOf, jobResultFile, jobResultOf, jobResultText } from '../matrix/job-result.js'
import type { Delivery } from '../pipeline/publish.js'
import { createReporter } from '../pipeline/reporter.js'
import { runPipeline } from '../pipeline/run.js'
import { type Configuration, checkExecutables, configure } from '../plan/configure.js'
import { reconcile } from '../plan/expected-files.js'
import { AUTO } from '../plan/members.js'
import { decideExecutables, type Plan } from '../plan/plan.js'
import { sourceState } from '../plan/release.js'
import {
  type Cell,
  type JobContent,
  jobName,
  PLAN_SUFFIX,
  parsePlans,
  type ReleasePlan,
  readPlans,
} from '../plan/release-plan.js'
import { sharedNames } from '../plan/split.js'
import { isFile, projectTitle } from '../project/paths.js'
import type { Project } from '../project/project.js'
import type { Draft } from '../report/model.js'
import { finishCommand } from './finish.js'
import { sharedFolder } from './projects.js'
import type { Command } from './request.js'

// The job result: one workflow artifact with the files of a matrix job and what is known of them.

function jobDelivery(plan: ReleasePlan, cell: Cell, job: Job): Delivery {
  const name = jobResultFile(cell.id)
  return {
    descriptions: () => [name],
    async describe({ staging }, draft, described) {
      throwProblems(differences(plan, cell, draft))
      const file = path.join(await staging.dir('described'), name)
      await writeFile(file, jobResultText(jobResultOf(plan, cell, job, draft, described)))
      return { files: [file] }
    },
    parcels: (_, { artifacts, manifest }) => [
      { title: cell.artifact, files: [...artifacts.map(artifact => artifact.path), manifest] },
    ],
  }
}

/** Reported by the job that built the files, and not first by `assemble`. */
function differences({ native }: ReleasePlan, cell: Cell, draft: Draft): PackagingError[] {
  const { missing, unplanned } = reconcile(cell.expects, draft.artifacts)
  if (missing.length + unplanned.length === 0) return []
  const fix =
    unplanned.some(isForOnePlatform) && !native.native
      ? `The plan expects pure Python (${native.reason}), but the wheel is for one platform: plan with native: true.`
      : 'Use the same project and the same inputs in every job, and plan again.'
  const found = [...missing, ...unplanned.map(file => `unexpected file: ${file}`)]
  return [
    new PackagingError('build/mismatch', {
      message: `The files of matrix job ${cell.id} are not the planned ones: ${found.join('; ')}.`,
      fix,
    }),
  ]
}

/** Of a wheel: the last tag of its name. */
const isForOnePlatform = (file: string) => file.endsWith('.whl') && !file.endsWith('-any.whl')

// The plan: a file, or the workflow artifact that the command `plan` uploaded.

/**
 * @param given the input `plan`: a path, in a workflow also an artifact's name; undefined for the only plan of the run
 * @throws PackagingError `input/plan`, `upload/unread`
 */
async function findPlans(host: Host, given: string | undefined): Promise<readonly ReleasePlan[]> {
  const file = given === undefined ? undefined : path.resolve(host.workspace, given)
  if (file !== undefined && (host.kind !== 'github' || (await isFile(file)))) return readPlans(file)
  if (host.kind !== 'github') throw noPlan('the input plan is not set', [])
  const plans = (await host.listArtifacts()).filter(({ name }) => name.endsWith(PLAN_SUFFIX))
  const found = given === undefined ? plans : plans.filter(({ name }) => name === given)
  const [only, ...more] = found
  if (only !== undefined && more.length === 0) return downloaded(host, only)
  const names = plans.map(({ name }) => name)
  if (only !== undefined) throw noPlan('this run has several', names)
  throw noPlan(given === undefined ? 'this run has none' : `${given} is neither a file nor a plan of this run`, names)
}

function noPlan(why: string, names: readonly string[]): PackagingError {
  const choose = names.length > 0 ? `Name one of them in the input plan: ${names.join(', ')}. ` : ''
  return new PackagingError('input/plan', {
    message: `This command needs a plan, and ${why}.`,
    fix: `${choose}The command plan creates one: a workflow uploads it, and on a laptop --plan plan.json writes it.`,
  })
}

async function downloaded(host: Host, artifact: Listed): Promise<readonly ReleasePlan[]> {
  return withStaging(host.temp, async folder => {
    const zip = await host.downloadArtifact(artifact, path.join(folder, 'archive'))
    return withZip(zip, async archive => {
      const [entry] = archive.entries
      const text = entry === undefined ? '' : (await archive.read(entry.name)).toString('utf8')
      return parsePlans(text, artifact.name)
    })
  })
}

export interface OpenedPlan {
  readonly plan: ReleasePlan
  /** The inputs of this job. */
  readonly given: Readonly<Partial<Record<InputName, string>>>
}

/**
 * Reads the plans of a job: one, or those of several projects.
 * @throws PackagingError(s) `input/plan`; `input/conflict` for inputs that differ from those of the plan
 */
export async function openPlans(host: Host, layers: readonly Layer[]): Promise<readonly OpenedPlan[]> {
  const given = givenTexts(layers)
  const plans = await findPlans(host, given.plan)
  const other = plans.find(plan => plan.tool !== programVersion())
  throwProblems([...(other === undefined ? [] : [otherTool(other)]), ...conflicts(plans, layers)])
  return plans.map(plan => ({ plan, given }))
}

/** Inputs of a job for one of several projects: its files go into a folder of its own. */
export function layersFor(
  plans: readonly OpenedPlan[],
  { plan }: OpenedPlan,
  layers: readonly Layer[],
): readonly Layer[] {
  if (plans.length === 1) return layers
  const name = 'output-dir'
  const folder = path.join(givenText(layers, name) ?? INPUTS[name].default, projectTitle(plan.project))
  const own: Layer = { kind: 'input', values: new Map([[name, { text: folder }]]), spell: one => one }
  return [own, ...layers]
}

/** @throws PackagingError `input/cell` */
function matrixJobOf(opened: readonly OpenedPlan[]): OpenedPlan & { readonly cell: Cell } {
  const plans = opened.map(({ plan }) => plan)
  const jobs = opened.flatMap(one =>
    one.plan.cells.map(cell => ({ ...one, cell, name: jobName(plans, one.plan, cell) })),
  )
  const names = jobs.map(({ name }) => name)
  const asked = opened[0]?.given.cell ?? (names.length === 1 ? names[0] : undefined)
  const job = jobs.find(({ name }) => name === asked)
  if (job !== undefined) return job
  throw new PackagingError('input/cell', {
    message:
      asked === undefined
        ? 'build needs the input cell, because the plan has several matrix jobs.'
        : `The plan has no matrix job '${asked}'.`,
    fix: `${asked === undefined ? '' : didYouMean(asked, names)}Its matrix jobs: ${names.join(', ')}.`,
  })
}

/**
 * The configuration of the whole release in this job, checked against the plan.
 * @throws PackagingError(s) `input/plan` for another commit or source
 */
export async function configureJob(
  host: Host,
  layers: readonly Layer[],
  { plan, given }: OpenedPlan,
  today: Date,
  beside: readonly string[] = [],
): Promise<Configuration> {
  const where: Layer = {
    kind: 'planned input',
    values: new Map(given.path === undefined || given.path === AUTO ? [['path', { text: plan.project.path }]] : []),
    spell: name => name,
  }
  const own = layers.map(withoutPlanned)
  const configuration = await configure(host, [plannedLayer(plan.inputs), where, ...own], today, {
    machines: 'several',
    beside,
  })
  const { project, notSource } = configuration
  throwProblems([...projectProblems(plan, project), ...sourceProblems(plan, await sourceState(project, notSource))])
  return configuration
}

/** The files are named by the plan: of another project or version they would be released under the wrong name. */
function projectProblems({ project }: ReleasePlan, here: Project): PackagingError[] {
  const differing = (['name', 'version', 'requiresPython'] as const).filter(key => project[key] !== here[key])
  return differing.map(
    key =>
      new PackagingError('input/plan', {
        message: `The plan says that the ${WORDS[key]} of the project is ${project[key] ?? 'known once built'}, but here it is ${here[key] ?? 'known once built'}.`,
        fix: 'Give the plan of this project and version, unchanged, or plan again.',
      }),
  )
}
const WORDS = { name: 'name', version: 'version', requiresPython: 'requires-python' } as const

function sourceProblems({ source }: ReleasePlan, here: Omit<ReleasePlan['source'], 'epoch'>): PackagingError[] {
  if (source.commit !== here.commit) {
    const found = here.commit === undefined ? 'git reports no commit here' : `this checkout is of ${here.commit}`
    return [
      new PackagingError('input/plan', {
        message: `The plan is of commit ${source.commit ?? '(none, outside git)'}, but ${found}.`,
        fix: 'Check out the same commit in every job of the release, with git on PATH, or plan again.',
      }),
    ]
  }
  if (source.digest === here.digest) return []
  return [
    new PackagingError('input/plan', {
      message: 'The source is not the planned one: files differ from those of the job that planned.',
      fix: 'Change no tracked file between checkout and build, or make the same changes in every job; then plan again.',
    }),
  ]
}

/** @throws PackagingError `input/cell` when the matrix job is for another platform */
function refuseOtherMachine(cell: Cell, { plan }: Configuration): void {
  if (cell.machine.name === plan.runner.name) return
  throw new PackagingError('input/cell', {
    message: `The matrix job ${cell.id} is for ${cell.machine.name}, but this machine is ${plan.runner.name}.`,
    fix: `Run it on ${[cell.runner].flat().join(', ')}: runs-on is \${{ matrix.runner }} of the plan's matrix.`,
  })
}

/** The configuration with only the content of one job in its plan. @throws PackagingError(s) `input/conflict` for executables that cannot be built here */
export function narrowed(
  configuration: Configuration,
  release: ReleasePlan,
  job: JobContent & Pick<Cell, 'wheels'>,
): Configuration {
  const { pythons } = parsePythons(job.pythons)
  const platforms = release.platforms.filter(({ name }) => job.platforms.includes(name))
  const { options } = configuration
  const { runner } = configuration.plan
  const executables = job.formats.filter(isExecutable).flatMap(format => {
    const here = platforms.filter(({ name }) => job.only[format]?.includes(name))
    const question = { formats: [format], options, pythons, optional: [], platforms: here, runner }
    return decideExecutables(question, EXECUTABLE_FORMATS)
  })
  const plan: Plan = {
    ...configuration.plan,
    formats: job.formats,
    pexIfRunnable: release.pexIfRunnable && job.formats.includes('pex'),
    skipped: [],
    pythons,
    optional: [],
    platforms,
    wheelsFor: job.wheels,
    platformFiles: job.platformFiles,
    targets: platforms.flatMap(platform => pythons.map(python => ({ python, platform }))),
    executables,
    within: {
      severalPlatforms: release.platforms.length + release.platformFiles.length > 1,
      severalExecutables: sharedNames(release.formats, EXECUTABLE_FORMATS),
    },
    warnings: [],
  }
  return { ...configuration, plan, options: { ...options, pexScope: job.pexScope } }
}

function otherTool({ tool }: ReleasePlan): PackagingError {
  return new PackagingError('input/plan', {
    message: `The plan was written by ${tool}, but this is ${programVersion()}.`,
    fix: 'Use the same version of package-python in every job of the release.',
  })
}

/** Inputs of a job that differ from the plan's; environment and pyproject.toml are the same in every job. */
function conflicts(plans: readonly ReleasePlan[], layers: readonly Layer[]): PackagingError[] {
  return layers
    .filter(layer => !isEnvironment(layer))
    .flatMap(layer =>
      [...layer.values].flatMap(([name, { text }]) => {
        const given = text.trim()
        const other = plans.find(({ inputs }) => given !== inputs[name])
        if (!isPlanned(name) || given === '' || other === undefined) return []
        const { inputs } = other
        return new PackagingError('input/conflict', {
          message: `${layer.spell(name)} is '${given}', but the plan has ${inputs[name] === undefined ? 'its default' : `'${inputs[name]}'`}.`,
          fix: 'The command plan decides what a release contains: set the input there, and leave it out here.',
        })
      }),
    )
}

export const buildCommand: Command = async (request, now) => {
  const { host, style } = request
  const opened = await openPlans(host, request.layers)
  const job = matrixJobOf(opened)
  const { cell } = job
  const layers = layersFor(opened, job, request.layers)
  const beside = opened.length > 1 ? [await sharedFolder(host, request.layers)] : []
  const whole = await configureJob(host, layers, job, new Date(), beside)
  refuseOtherMachine(cell, whole)
  const configuration = narrowed(whole, job.plan, cell)
  const { options, outputDir, plan } = configuration
  if (plan.executables.length > 0) await checkExecutables(host, configuration)
  checkUpload(host, options.upload)
  await request.prepare?.(options)
  const reporter = createReporter(host.log, style, now)
  const runner = createRunner({ env: host.env })
  const delivery = jobDelivery(job.plan, cell, jobOf(host.env))
  const result = await runPipeline({ host, configuration, runner, reporter, now }, delivery)
  // Attestations are of the assembled release.
  const unattested = { ...options, attest: false }
  const project = job.plan.project.path
  return finishCommand(request, { result, outputDir, project, options: unattested, reported: plan.warnings, now })
}
