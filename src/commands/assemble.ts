/** The command `assemble`: from the parts of all cells to one checked release. */

import path from 'node:path'
import type { Options } from '../config/inputs.js'
import { plannedLayer, readOptions, withoutPlanned } from '../config/options.js'
import { outputFolder } from '../config/paths.js'
import { PackagingError, throwProblems } from '../core/errors.js'
import { plural } from '../core/format.js'
import type { Artifact } from '../core/model.js'
import type { Host } from '../host/host.js'
import type { ProcessRunner } from '../host/process/command.js'
import { createRunner } from '../host/process/process.js'
import { createStaging } from '../host/publish.js'
import { declareAssembly, joinReports } from '../matrix/assemble.js'
import { downloadJobResults, jobResultsIn, wrongFiles } from '../matrix/collect.js'
import { type JobResult, jobOf } from '../matrix/job-result.js'
import { validateJobs } from '../matrix/validate.js'
import { Graph } from '../pipeline/graph.js'
import { type Delivered, type Parcel, publish, uploadParcels } from '../pipeline/publish.js'
import { createReporter, type Reporter } from '../pipeline/reporter.js'
import { collect, type Made } from '../pipeline/result.js'
import { NOTHING, openContext, type RunResult } from '../pipeline/run.js'
import { type Configuration, checkExecutables } from '../plan/configure.js'
import { assembledName, reconcile } from '../plan/expected-files.js'
import type { ReleasePlan } from '../plan/release-plan.js'
import type { Report } from '../report/model.js'
import type { Described } from '../sbom/cyclonedx.js'
import { DEFAULT_FLOORS, parsePlatforms, thisMachine } from '../targets/platforms.js'
import { toolVersions } from '../tools/locked.js'
import { attestProblems } from './attest.js'
import { configureJob, narrowed, openPlan } from './build.js'
import type { Command } from './request.js'
import { showResult } from './show.js'

// One run of `assemble`: gathers, checks, makes what needs everything, and hands it over; before that nothing is uploaded.

interface AssembleParts {
  readonly host: Host
  readonly plan: ReleasePlan
  /** Absolute folder of what the cells made; absent when it is to be downloaded. */
  readonly folder?: string
  /** For what is made from all of it; absent when nothing is. */
  readonly together?: Configuration
  readonly outputDir: string
  readonly options: Pick<Options, 'upload' | 'retentionDays' | 'compressionLevel' | 'sbom' | 'licenses' | 'audit'>
  /** Platform name of this machine. */
  readonly machine: string
  readonly runner: ProcessRunner
  readonly reporter: Reporter
  /** Milliseconds since the run began. */
  readonly now: () => number
}

interface CheckedSet {
  readonly results: readonly JobResult[]
  readonly artifacts: readonly Artifact[]
}

/** Failures are in the report; a bug is thrown. */
export async function assemble(given: AssembleParts): Promise<Omit<RunResult, 'interpreters'>> {
  const { host, plan, together, reporter, now, outputDir, runner } = given
  const staging = await createStaging(host.temp)
  try {
    const graph = new Graph(reporter, now)
    const collected = graph.add('collect the parts', 'set-up', [], async (_, say) =>
      given.folder === undefined
        ? downloadJobResults(host, plan, await staging.dir('parts'), say)
        : jobResultsIn(given.folder),
    )
    const checked = graph.add(
      'check the parts',
      'prove',
      [collected],
      async ([collection], say): Promise<CheckedSet> => {
        const { artifacts, problems } = validateJobs(plan, collection, jobOf(host.env))
        throwProblems([...problems, ...(await wrongFiles(collection.collected))])
        say(`${plural(artifacts.length, 'file')} of ${plural(plan.cells.length, 'cell')}`)
        return { artifacts, results: collection.collected.map(({ result }) => result) }
      },
    )
    const context = together && openContext({ host, configuration: together, runner, reporter }, staging)
    // Nothing is begun for a set that will be refused.
    const refusals = await graph.settled()
    if (refusals.length > 0) return failed(given, refusals)
    const files = graph.map(checked, ({ artifacts }) => artifacts)
    const steps = context && declareAssembly(graph, context, files)
    const failures = await graph.settled()
    if (failures.length > 0) return failed(given, failures)
    const made = steps && together && (await collect(steps, together, true, given.options.upload))
    const { results, artifacts } = await checked.value
    const tools = toolVersions(context?.tools.used ?? [])
    const joined = joinReports(plan, given.machine, { results, artifacts, made, tools })
    const before: Report = { ...joined, ...times(given), uploads: [] }
    const published = graph.add('publish', 'deliver', [], async () => {
      throwProblems(differences(plan, made))
      const publishContext = { staging, epoch: plan.source.epoch, configuration: { outputDir, options: given.options } }
      return publish(publishContext, before, describedOf(joined.artifacts, results, made))
    })
    const afterwards = await graph.settled()
    if (afterwards.length > 0) return failed(given, afterwards)
    const delivered = await published.value
    const wanted = host.kind === 'github' && given.options.upload
    const uploads = wanted ? uploadParcels(graph, host, parcels(plan, before, delivered), outputDir, given.options) : []
    const all = await graph.settled()
    const stored = (await Promise.allSettled(uploads)).flatMap(upload =>
      upload.status === 'fulfilled' ? [upload.value] : [],
    )
    const report: Report = {
      ...joined,
      artifacts: delivered.artifacts,
      ...times(given),
      uploads: stored,
      ...(all.length > 0 && { failure: all }),
    }
    return { report, delivered }
  } finally {
    reporter.stop()
    await runner.endAll()
    await staging.dispose()
  }
}

function times({ reporter, now }: AssembleParts): Pick<Report, 'timings' | 'totalSeconds'> {
  return { timings: reporter.timings, totalSeconds: now() / 1000 }
}

function failed(
  given: AssembleParts,
  failure: readonly PackagingError[],
): { readonly report: Report; readonly delivered: Delivered } {
  const { plan, machine } = given
  const { name, version } = plan.project
  const report: Report = {
    ...joinReports(plan, machine, { results: [], artifacts: [], tools: [] }),
    ...(name !== undefined && version !== undefined && { project: { name, version } }),
    ...times(given),
    uploads: [],
    failure,
  }
  return { report, delivered: NOTHING }
}

/** What is inside each file, as whoever made it saw it. */
function describedOf(
  artifacts: readonly Artifact[],
  results: readonly JobResult[],
  made: Made | undefined,
): readonly Described[] {
  const contents = new Map(results.flatMap(result => result.contents.map(one => [one.file, one] as const)))
  const own = new Map((made?.described ?? []).map(one => [one.artifact.file, one]))
  if (contents.size + own.size === 0) return []
  return artifacts.map(artifact => {
    const inside = contents.get(artifact.file)
    return own.get(artifact.file) ?? { artifact, ...(inside && { contents: inside }) }
  })
}

/** What was to be made from all of it, and was not. */
function differences(plan: ReleasePlan, made: Made | undefined): readonly PackagingError[] {
  const { missing, unplanned } = reconcile(plan.assemble.expects, made?.artifacts ?? [])
  return [...missing, ...unplanned.map(file => `nobody planned ${file}`)].map(
    what =>
      new PackagingError('build/mismatch', {
        message: `Of what is made from all wheels, ${what}.`,
        fix: 'Plan again, and use the same version of package-python in every job.',
      }),
  )
}

/** Exactly what an index takes, and everything. */
function parcels(plan: ReleasePlan, report: Report, { artifacts, described }: Delivered): readonly Parcel[] {
  const { name, version } = report.project ?? { name: '', version: '' }
  const index = artifacts.filter(({ format }) => format === 'sdist' || format === 'wheel')
  const title = (what: 'pypi' | 'release') => assembledName(plan.prefix, name, version, what)
  return [
    ...(index.length > 0 ? [{ title: title('pypi'), files: index.map(({ path: file }) => file) }] : []),
    { title: title('release'), files: [...artifacts.map(({ path: file }) => file), ...described] },
  ]
}

export const assembleCommand: Command = async (request, now) => {
  const { host, layers, style } = request
  const opened = await openPlan(host, layers)
  const { plan } = opened
  const own = layers.map(withoutPlanned)
  const options = readOptions([plannedLayer(plan.inputs), ...own])
  throwProblems(options.attest ? attestProblems(options, host.env) : [])
  const outputDir = await outputFolder(host.workspace, options.outputDir, host.kind === 'github')
  const folder = options.parts === '' ? undefined : path.resolve(host.workspace, options.parts)
  if (folder === outputDir) throw sameFolder(options.parts)
  // Only what is made anew needs the project: a release that is gathered needs no checkout.
  const whole = plan.assemble.formats.length > 0 ? await configureJob(host, layers, opened, new Date()) : undefined
  const together = whole && narrowed(whole, plan, plan.assemble)
  if (together && together.plan.executables.length > 0) await checkExecutables(host, together)
  await request.prepare?.(options)
  const [here] = parsePlatforms(['runner'], { machine: thisMachine(), floors: DEFAULT_FLOORS }).platforms
  const result = await assemble({
    host,
    plan,
    outputDir,
    options,
    machine: here?.name ?? 'unknown',
    ...(folder !== undefined && { folder }),
    ...(together && { together }),
    runner: createRunner({ env: host.env }),
    reporter: createReporter(host.log, style, now),
    now,
  })
  await showResult(request, result, { outputDir, plan: { warnings: [] }, options })
  const failures = result.report.failure ?? []
  if (failures.length > 0 || !options.attest) return failures
  const { attestFolder } = await import('./attest.js')
  return attestFolder(request, { options, find: async () => outputDir, now })
}

function sameFolder(folder: string): PackagingError {
  return new PackagingError('input/conflict', {
    message: `parts and output-dir are the same folder, ${folder}: what is gathered must not mix with its parts.`,
    fix: 'Give build another output-dir, such as parts, or assemble one.',
  })
}
