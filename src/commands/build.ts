/** A job's share of a plan: is it this job's to make, and what does the engine have to be told for it? */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { withZip } from '../archives/zip-reader.js'
import { type InputName, isPlanned } from '../config/inputs.js'
import { givenTexts, isEnvironment, type Layer, plannedLayer, withoutPlanned } from '../config/options.js'
import { PackagingError, throwProblems } from '../core/errors.js'
import { isExecutable } from '../core/model.js'
import { nearest } from '../core/parse.js'
import { programVersion } from '../core/version.js'
import { EXECUTABLE_FORMATS } from '../executables/formats.js'
import type { Host, Listed } from '../host/host.js'
import { createRunner } from '../host/process/process.js'
import { parsePythons } from '../interpreters/versions.js'
import { type Job, jobOf, jobResultFile, jobResultOf, jobResultText } from '../matrix/job-result.js'
import type { Delivery } from '../pipeline/publish.js'
import { createReporter } from '../pipeline/reporter.js'
import { runPackage } from '../pipeline/run.js'
import { type Configuration, checkExecutables, configure } from '../plan/configure.js'
import { reconcile } from '../plan/expected-files.js'
import { decideExecutables, type Plan } from '../plan/plan.js'
import { sourceState } from '../plan/release.js'
import { type Cell, type JobContent, PLAN_SUFFIX, parsePlan, type ReleasePlan, readPlan } from '../plan/release-plan.js'
import { isFile } from '../project/paths.js'
import type { Report } from '../report/model.js'
import type { Command } from './request.js'
import { showResult } from './show.js'

// Hands over what a job made as its part of a release: one workflow artifact with the files and what is known of them.

function jobDelivery(plan: ReleasePlan, cell: Cell, job: Job): Delivery {
  const name = jobResultFile(cell.id)
  return {
    descriptions: () => [name],
    async describe({ staging }, report, described) {
      throwProblems(differences(plan, cell, report))
      const file = path.join(await staging.dir('described'), name)
      await writeFile(file, jobResultText(jobResultOf(plan, cell, job, report, described)))
      return [file]
    },
    parcels: (_, __, { artifacts, manifest }) => [
      { title: cell.artifact, files: [...artifacts.map(artifact => artifact.path), manifest] },
    ],
  }
}

/** Told here, where it can be mended, and not first when everything is assembled. */
function differences({ native }: ReleasePlan, cell: Cell, report: Report): PackagingError[] {
  const { missing, unplanned } = reconcile(cell.expects, report.artifacts)
  if (missing.length + unplanned.length === 0) return []
  const wheels = unplanned.filter(file => file.endsWith('.whl'))
  const fix =
    wheels.length > 0 && !native.native
      ? `The plan holds the project for pure Python (${native.reason}), but its wheel is for one platform: plan with native: true.`
      : 'Make the project and the inputs say the same in every job, and plan again.'
  const told = [...missing, ...unplanned.map(file => `nobody planned ${file}`)]
  return [
    new PackagingError('build/mismatch', {
      message: `The cell ${cell.id} made other files than were planned: ${told.join('; ')}.`,
      fix,
    }),
  ]
}

// Where a job has its plan from: a file, or the workflow artifact that the job `plan` uploaded.

/**
 * @param given the input `plan`: a path, in a workflow also an artifact's name; undefined takes the run's only plan
 * @throws PackagingError `input/plan`, `upload/unread`
 */
async function findPlan(host: Host, given: string | undefined): Promise<ReleasePlan> {
  const file = given === undefined ? undefined : path.resolve(host.workspace, given)
  if (file !== undefined && (host.kind !== 'github' || (await isFile(file)))) return readPlan(file)
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
    fix: `${choose}The command plan makes one: a workflow uploads it by itself, and on a laptop it is written with --plan plan.json.`,
  })
}

async function downloaded(host: Host, artifact: Listed): Promise<ReleasePlan> {
  const folder = await mkdtemp(path.join(host.temp, 'package-python-plan-'))
  try {
    const zip = await host.downloadArtifact(artifact, path.join(folder, 'archive'))
    return await withZip(zip, async archive => {
      const [entry] = archive.entries
      const text = entry === undefined ? '' : (await archive.read(entry.name)).toString('utf8')
      return parsePlan(text, artifact.name)
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface OpenedPlan {
  readonly plan: ReleasePlan
  /** The inputs that were given to this job. */
  readonly given: Readonly<Partial<Record<InputName, string>>>
}

/**
 * Reads the plan that a job was given.
 * @throws PackagingError(s) `input/plan`; `input/conflict` for inputs that the plan has decided otherwise
 */
export async function openPlan(host: Host, layers: readonly Layer[]): Promise<OpenedPlan> {
  const given = givenTexts(layers)
  const plan = await findPlan(host, given.plan)
  const problems = plan.tool === programVersion() ? [] : [otherTool(plan)]
  throwProblems([...problems, ...conflicts(plan, layers)])
  return { plan, given }
}

/** @throws PackagingError `input/cell` */
function matrixJobOf({ plan, given }: OpenedPlan): Cell {
  const ids = plan.cells.map(({ id }) => id)
  const asked = given.cell ?? (ids.length === 1 ? ids[0] : undefined)
  const cell = plan.cells.find(({ id }) => id === asked)
  if (cell !== undefined) return cell
  const near = asked === undefined ? undefined : nearest(asked, ids)
  throw new PackagingError('input/cell', {
    message:
      asked === undefined ? 'build needs the input cell: the plan has several.' : `The plan has no cell '${asked}'.`,
    fix: `${near === undefined ? '' : `Did you mean ${near}? `}Its cells: ${ids.join(', ')}.`,
  })
}

/**
 * The configuration of the whole release in this job, checked against the plan.
 * @throws PackagingError(s) `input/plan` for another commit or source
 */
export async function configureJob(
  host: Host,
  layers: readonly Layer[],
  opened: OpenedPlan,
  today: Date,
): Promise<Configuration> {
  const { plan, given } = opened
  const where: Layer = {
    kind: 'planned input',
    values: new Map(given.path === undefined ? [['path', { text: plan.project.path }]] : []),
    spell: name => name,
  }
  const own = layers.map(withoutPlanned)
  const configuration = await configure(host, [plannedLayer(plan.inputs), where, ...own], today, 'several')
  const { project, notSource } = configuration
  throwProblems(sourceProblems(plan, await sourceState(project, notSource)))
  return configuration
}

function sourceProblems({ source }: ReleasePlan, here: Omit<ReleasePlan['source'], 'epoch'>): PackagingError[] {
  if (source.commit !== here.commit) {
    const seen = here.commit === undefined ? 'git tells of no commit here' : `here is ${here.commit}`
    return [
      new PackagingError('input/plan', {
        message: `The plan is of commit ${source.commit ?? '(none, outside git)'}, but ${seen}.`,
        fix: 'Check out the same commit in every job of the release, with git on PATH, or plan again.',
      }),
    ]
  }
  if (source.digest === here.digest) return []
  return [
    new PackagingError('input/plan', {
      message: 'The source is not the one that was planned: files differ from those of the planning job.',
      fix: 'Change no tracked file between checking out and building, or do the same in every job; then plan again.',
    }),
  ]
}

/** @throws PackagingError `input/cell` when the cell is for another kind of machine */
function refuseOtherMachine(cell: Cell, { plan }: Configuration): void {
  if (cell.machine.name === plan.runner.name) return
  throw new PackagingError('input/cell', {
    message: `The cell ${cell.id} is for ${cell.machine.name}, but this machine is ${plan.runner.name}.`,
    fix: `Run it on ${[cell.runner].flat().join(', ')}: runs-on is \${{ matrix.runner }} of the plan's matrix.`,
  })
}

/** The configuration with nothing but this share in its plan. @throws PackagingError(s) `input/conflict` for executables that cannot be made here */
export function narrowed(configuration: Configuration, release: ReleasePlan, share: JobContent): Configuration {
  const { pythons } = parsePythons(share.pythons)
  const platforms = release.platforms.filter(({ name }) => share.platforms.includes(name))
  const { options } = configuration
  const { runner } = configuration.plan
  const executables = share.formats.filter(isExecutable).flatMap(format => {
    const here = platforms.filter(({ name }) => share.only[format]?.includes(name))
    const question = { formats: [format], options, pythons, optional: [], platforms: here, runner }
    return decideExecutables(question, EXECUTABLE_FORMATS)
  })
  const plan: Plan = {
    ...configuration.plan,
    formats: share.formats,
    pexIfRunnable: release.pexIfRunnable && share.formats.includes('pex'),
    skipped: [],
    pythons,
    optional: [],
    platforms,
    platformFiles: share.platformFiles,
    targets: platforms.flatMap(platform => pythons.map(python => ({ python, platform }))),
    executables,
    within: {
      severalPlatforms: release.platforms.length + release.platformFiles.length > 1,
      severalExecutables: release.formats.filter(isExecutable).length > 1,
    },
    warnings: [],
  }
  return { ...configuration, plan, options: { ...options, pexScope: share.pexScope } }
}

function otherTool({ tool }: ReleasePlan): PackagingError {
  return new PackagingError('input/plan', {
    message: `The plan was made by ${tool}, but this is ${programVersion()}.`,
    fix: 'Use the same version of package-python in every job of the release.',
  })
}

/** What a job's own inputs would change; the environment and pyproject.toml were the planning job's too. */
function conflicts({ inputs }: ReleasePlan, layers: readonly Layer[]): PackagingError[] {
  return layers
    .filter(layer => !isEnvironment(layer))
    .flatMap(layer =>
      [...layer.values].flatMap(([name, { text }]) => {
        if (!isPlanned(name) || text.trim() === '' || text.trim() === inputs[name]) return []
        return new PackagingError('input/conflict', {
          message: `${layer.spell(name)} is '${text.trim()}', but the plan was made with ${inputs[name] === undefined ? 'its default' : `'${inputs[name]}'`}.`,
          fix: 'What a release holds is decided by the command plan: give the input there, and leave it out here.',
        })
      }),
    )
}

// The command `build`: one cell of a plan, with the engine of `package`.

export const buildCommand: Command = async (request, now) => {
  const { host, layers, style } = request
  const opened = await openPlan(host, layers)
  const cell = matrixJobOf(opened)
  const whole = await configureJob(host, layers, opened, new Date())
  refuseOtherMachine(cell, whole)
  const configuration = narrowed(whole, opened.plan, cell)
  if (configuration.plan.executables.length > 0) await checkExecutables(host, configuration)
  await request.prepare?.(configuration.options)
  const reporter = createReporter(host.log, style, now)
  const runner = createRunner({ env: host.env })
  const delivery = jobDelivery(opened.plan, cell, jobOf(host.env))
  const result = await runPackage({ host, configuration, runner, reporter, now, delivery })
  await showResult(request, result, configuration)
  return result.report.failure ?? []
}
