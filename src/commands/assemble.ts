/** The command `assemble`: from the results of all matrix jobs to one verified release. */

import path from 'node:path'
import { plannedLayer, readOptions, withoutPlanned } from '../config/options.js'
import { outputFolder } from '../config/paths.js'
import { PackagingError, throwProblems } from '../core/errors.js'
import { plural } from '../core/format.js'
import type { Artifact } from '../core/model.js'
import { checkUpload, type Host } from '../host/host.js'
import { type ProcessRunner, withTemp } from '../host/process/command.js'
import { createRunner } from '../host/process/process.js'
import { createStaging, type Staging } from '../host/publish.js'
import { createStore } from '../host/store.js'
import { joinReports } from '../matrix/assemble.js'
import { type Collection, downloadJobResults, jobResultsIn, wrongFiles } from '../matrix/collect.js'
import { type JobResult, jobOf } from '../matrix/job-result.js'
import { type CollectedSigning, downloadSigned, type SignedFiles, signedIn, withSignatures } from '../matrix/signed.js'
import { signedSystems } from '../matrix/signing-result.js'
import { validateJobs } from '../matrix/validate.js'
import { openContext } from '../pipeline/context.js'
import { Graph, type Step } from '../pipeline/graph.js'
import { type Guard, openGuard } from '../pipeline/guard.js'
import { declarePipeline } from '../pipeline/pipeline.js'
import {
  type Delivery,
  finishRun,
  type Publishing,
  type PublishingOptions,
  RELEASE,
  type RunResult,
} from '../pipeline/publish.js'
import { createReporter, type Reporter } from '../pipeline/reporter.js'
import { type Outcome, outcomeOf } from '../pipeline/run.js'
import { type Configuration, checkExecutables } from '../plan/configure.js'
import { assembledName, reconcile } from '../plan/expected-files.js'
import { planDigest, type ReleasePlan } from '../plan/release-plan.js'
import { projectTitle } from '../project/paths.js'
import type { Draft } from '../report/model.js'
import type { Described } from '../sbom/cyclonedx.js'
import { DEFAULT_FLOORS, parsePlatforms, thisMachine } from '../targets/platforms.js'
import { openTools } from '../tools/tools.js'
import { attestProblems } from './attest.js'
import { configureJob, layersFor, narrowed, type OpenedPlan, openPlans } from './build.js'
import { finishCommand } from './finish.js'
import { forEach, sharedFolder } from './projects.js'
import type { Command } from './request.js'

interface Assembly {
  readonly host: Host
  readonly plan: ReleasePlan
  /** Plans of other projects, whose job results are beside those of this one. */
  readonly others?: readonly ReleasePlan[]
  /** Absolute folder of the job results; absent when they are to be downloaded. */
  readonly folder?: string
  /** For what this job builds from all wheels; absent when that is nothing. */
  readonly configuration?: Configuration
  readonly outputDir: string
  readonly options: PublishingOptions
  /** Platform name of this machine. */
  readonly machine: string
  readonly runner: ProcessRunner
  readonly reporter: Reporter
  /** Milliseconds since the run began. */
  readonly now: () => number
}

/**
 * Collects the job results, validates them, builds what needs all wheels, and publishes; before that nothing is uploaded.
 * @returns failures in the report @throws anything else, which is a bug
 */
export async function assemble(assembly: Assembly): Promise<RunResult> {
  const { host, plan, reporter, now, outputDir, options, runner } = assembly
  const guard = await openGuard({ host, outputDir, configuration: assembly.configuration })
  const staging = await createStaging(host.temp)
  try {
    const graph = new Graph(reporter, now)
    const own = { host, staging, graph, reporter, now, epoch: plan.source.epoch, outputDir, options }
    const publishing = { ...own, endProcesses: () => runner.endAll(), guard, packaging: packagingOf(assembly, staging) }
    const delivery = assembledRelease(plan)
    const { results, artifacts, checks } = await collected(assembly, graph, staging)
    const invalid = await graph.settled()
    // Nothing is built of job results that are invalid.
    const made = invalid.length > 0 ? undefined : await builtFrom(artifacts, assembly, graph, { staging, guard })
    const failures = await graph.settled()
    const problems = failures.length > 0 ? failures : differences(plan, made?.draft)
    if (problems.length > 0) return await finishRun(publishing, emptyDraft(assembly), problems, [], delivery)
    const draft = joinReports(plan, assembly.machine, { results, artifacts, made: made?.draft, signatures: checks })
    const described = describedOf(draft.artifacts, results, made?.described ?? [])
    return await finishRun(publishing, draft, [], described, delivery)
  } finally {
    reporter.stop()
    await runner.endAll()
    guard.end()
    await staging.dispose()
  }
}

/** Nothing is downloaded before a package is built. */
function packagingOf({ host, runner: started }: Assembly, staging: Staging): Publishing['packaging'] {
  const runner = withTemp(started, staging.temp)
  const parts = { host, runner, platform: thisMachine(), staging, store: createStore(host.store) }
  return { runner, nfpm: () => openTools(parts).nfpm() }
}

/** Empty when a step failed, which the graph reports. */
async function collected(
  { host, plan, others = [], folder, options }: Assembly,
  graph: Graph,
  staging: Staging,
): Promise<SignedFiles> {
  const describes = options.sbom !== 'none' || options.licenses.wanted
  const collect = { id: 'collect', title: 'collect job results', section: 'set-up' } as const
  const collection = graph.add(collect, [], async (_, say) =>
    folder === undefined
      ? downloadJobResults(host, plan, await staging.dir('job-results'), say)
      : withoutOthers(await jobResultsIn(folder), others),
  )
  const validate = { id: 'validate', title: 'validate job results', section: 'test' } as const
  const valid = graph.add(validate, [collection], async ([all], say): Promise<SignedFiles> => {
    const { artifacts, problems } = validateJobs(plan, all, jobOf(host.env), describes)
    throwProblems([...problems, ...(await wrongFiles(all.collected))])
    say(`${plural(artifacts.length, 'file')} of ${plural(plan.cells.length, 'matrix job')}`)
    return { artifacts, results: all.collected.map(({ result }) => result), checks: [] }
  })
  const last = signedSystems(plan).length === 0 ? valid : signed({ host, plan, folder }, graph, staging, valid)
  return last.value.catch(() => ({ results: [], artifacts: [], checks: [] }))
}

/** The signed executables in the place of the built ones. */
function signed(
  { host, plan, folder }: Pick<Assembly, 'host' | 'plan'> & { readonly folder: string | undefined },
  graph: Graph,
  staging: Staging,
  valid: Step<SignedFiles>,
): Step<SignedFiles> {
  const collect = { id: 'collect-signed', title: 'collect signed executables', section: 'set-up' } as const
  const signings = graph.add(
    collect,
    [valid],
    async (_, say): Promise<readonly CollectedSigning[]> =>
      folder === undefined ? downloadSigned(host, plan, await staging.dir('signed'), say) : signedIn(folder),
  )
  const compare = { id: 'compare-signed', title: 'compare signed executables', section: 'test' } as const
  return graph.add(compare, [valid, signings], async ([files, found], say) => {
    const scratch = await staging.dir('compared')
    const all = await withSignatures(plan, files, found, { here: jobOf(host.env), scratch })
    say(`${plural(all.checks.length, 'executable')}: nothing but the signature differs from what was built`)
    return all
  })
}

/** The job results that are not those of another project of the run. */
function withoutOthers(all: Collection, others: readonly ReleasePlan[]): Collection {
  const digests = others.map(planDigest)
  return { ...all, collected: all.collected.filter(({ result }) => !digests.includes(result.plan)) }
}

async function builtFrom(
  files: readonly Artifact[],
  { host, configuration, runner }: Assembly,
  graph: Graph,
  { staging, guard }: { readonly staging: Staging; readonly guard: Guard },
): Promise<Outcome | undefined> {
  if (configuration === undefined) return undefined
  const context = openContext({ host, configuration, runner }, staging, guard)
  const steps = declarePipeline(graph, context, { kind: 'collected', files })
  const failures = await graph.settled()
  return outcomeOf(steps, { host, configuration }, failures, { used: context.tools.used, warned: context.warned })
}

/** Of a release that is not published. */
function emptyDraft({ plan, machine }: Assembly): Draft {
  const { name, version } = plan.project
  return {
    ...joinReports(plan, machine, { results: [], artifacts: [] }),
    ...(name !== undefined && version !== undefined && { project: { name, version } }),
  }
}

/** What is inside each file, as the job that built it found. */
function describedOf(
  artifacts: readonly Artifact[],
  results: readonly JobResult[],
  made: readonly Described[],
): readonly Described[] {
  const contents = new Map(results.flatMap(result => result.contents.map(one => [one.file, one] as const)))
  const own = new Map(made.map(one => [one.artifact.file, one]))
  if (contents.size + own.size === 0) return []
  return artifacts.map(artifact => {
    const inside = contents.get(artifact.file)
    return own.get(artifact.file) ?? { artifact, ...(inside && { contents: inside }) }
  })
}

/** Differences between the plan and what this job built. */
function differences(plan: ReleasePlan, made: Draft | undefined): readonly PackagingError[] {
  const { missing, unplanned } = reconcile(plan.assemble.expects, made?.artifacts ?? [])
  return [...missing, ...unplanned.map(file => `unexpected file: ${file}`)].map(
    what =>
      new PackagingError('build/mismatch', {
        message: `The files built from all wheels are not the planned ones: ${what}.`,
        fix: 'Plan again, and use the same version of package-python in every job.',
      }),
  )
}

/** Two workflow artifacts: exactly what a package index accepts, and everything. */
function assembledRelease(plan: ReleasePlan): Delivery {
  return {
    ...RELEASE,
    parcels({ project }, { artifacts, descriptions }) {
      const { name, version } = project ?? { name: '', version: '' }
      const index = artifacts.filter(({ format }) => format === 'sdist' || format === 'wheel')
      const title = (what: 'pypi' | 'release') => assembledName(plan.prefix, name, version, what)
      return [
        ...(index.length > 0 ? [{ title: title('pypi'), files: index.map(({ path: file }) => file) }] : []),
        { title: title('release'), files: [...artifacts.map(({ path: file }) => file), ...descriptions] },
      ]
    },
  }
}

/** Assembles the release of one project. @param plans of all projects of the run */
function assembleOne(opened: OpenedPlan, plans: readonly ReleasePlan[], beside: readonly string[]): Command {
  return async (request, now) => {
    const { host, layers, style } = request
    const { plan } = opened
    const own = layers.map(withoutPlanned)
    const options = readOptions([plannedLayer(plan.inputs), ...own])
    throwProblems(options.attest ? attestProblems(options, host.env) : [])
    const outputDir = await outputFolder(host.workspace, options.outputDir, host.kind === 'github')
    const folder = options.parts === '' ? undefined : path.resolve(host.workspace, options.parts)
    if (folder !== undefined && [outputDir, ...beside].includes(folder)) throw sameFolder(options.parts)
    // Only a build needs the project: collecting a release needs no checkout.
    const needsProject = plan.assemble.formats.length > 0
    const whole = needsProject ? await configureJob(host, layers, opened, new Date(), beside) : undefined
    const configuration = whole && narrowed(whole, plan, plan.assemble)
    if (configuration && configuration.plan.executables.length > 0) await checkExecutables(host, configuration)
    checkUpload(host, options.upload)
    await request.prepare?.(options)
    const [here] = parsePlatforms(['runner'], { machine: thisMachine(), floors: DEFAULT_FLOORS }).platforms
    const result = await assemble({
      host,
      plan,
      others: plans.filter(other => other !== plan),
      outputDir,
      options,
      machine: here?.name ?? 'unknown',
      ...(folder !== undefined && { folder }),
      ...(configuration && { configuration }),
      runner: createRunner({ env: host.env }),
      reporter: createReporter(host.log, style, now),
      now,
    })
    return finishCommand(request, { result, outputDir, project: plan.project.path, options, reported: [], now })
  }
}

export const assembleCommand: Command = async (request, now) => {
  const { host, layers } = request
  const opened = await openPlans(host, layers)
  const plans = opened.map(({ plan }) => plan)
  const [only, ...more] = opened
  if (only !== undefined && more.length === 0) return assembleOne(only, plans, [])(request, now)
  const beside = [await sharedFolder(host, layers)]
  const projects = opened.map(one => ({ ...one, title: projectTitle(one.plan.project), path: one.plan.project.path }))
  return forEach(
    request,
    projects,
    now,
    project => (part, begun) =>
      assembleOne(project, plans, beside)({ ...part, layers: layersFor(opened, project, layers) }, begun),
  )
}

function sameFolder(folder: string): PackagingError {
  return new PackagingError('input/conflict', {
    message: `parts and output-dir are the same folder, ${folder}: the release must not mix with the job results.`,
    fix: 'Set another output-dir for build, such as parts, or for assemble.',
  })
}
