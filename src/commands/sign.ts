/** The command `sign`: signs the executables of the matrix jobs, in a job that has the secrets and builds nothing. */

import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Options } from '../config/inputs.js'
import { plannedLayer, readOptions, withoutPlanned } from '../config/options.js'
import { outputFolder } from '../config/paths.js'
import { PackagingError, throwProblems } from '../core/errors.js'
import { code, listing, markdown, plural } from '../core/format.js'
import type { Executable, Say, SignSystem } from '../core/model.js'
import { measured, otherPrograms, signDelivered } from '../executables/sign-delivered.js'
import { decideSigning, type Signing } from '../executables/signing.js'
import { checkUpload, type Host, uploadsFrom } from '../host/host.js'
import type { ProcessRunner } from '../host/process/command.js'
import { createRunner } from '../host/process/process.js'
import { createStaging, publishFiles, type Staging } from '../host/publish.js'
import { type Collection, downloadJobResults, jobResultsIn, wrongFiles } from '../matrix/collect.js'
import { jobOf } from '../matrix/job-result.js'
import {
  isFor,
  type SigningResult,
  signedName,
  signedSystems,
  signingJobs,
  signingResultFile,
} from '../matrix/signing-result.js'
import { jobProblems } from '../matrix/validate.js'
import { Graph } from '../pipeline/graph.js'
import { createReporter } from '../pipeline/reporter.js'
import { type Cell, planDigest, type ReleasePlan } from '../plan/release-plan.js'
import { projectTitle } from '../project/paths.js'
import { DEFAULT_FLOORS, parsePlatforms, thisMachine } from '../targets/platforms.js'
import { layersFor, type OpenedPlan, openPlans } from './build.js'
import { forEach } from './projects.js'
import type { Command, CommandRequest } from './request.js'

/** An executable to sign, and whose it is. */
interface ToSign {
  readonly cell: Cell
  readonly system: SignSystem
  readonly executable: Executable
}

interface SigningRun {
  readonly plan: ReleasePlan
  readonly host: Host
  readonly systems: readonly SignSystem[]
  readonly signing: Extract<Signing, { kind: 'sign' }>
  /** Absolute folder of the job results; undefined when they are to be downloaded. */
  readonly folder: string | undefined
  readonly staging: Staging
  readonly runner: ProcessRunner
}

/** The systems that this job signs for. @throws PackagingError `input/conflict` */
function systemsHere(plan: ReleasePlan, { signSystem }: Pick<Options, 'signSystem'>): readonly SignSystem[] {
  const planned = signedSystems(plan)
  if (planned.length === 0)
    throw new PackagingError('input/conflict', {
      message: 'There is nothing to sign: the plan does not have the input sign.',
      fix: 'Set sign to windows, macos or both in the job that plans; without it, the build signs with sign-command.',
    })
  if (signSystem === undefined) return planned
  if (planned.includes(signSystem)) return [signSystem]
  throw new PackagingError('input/conflict', {
    message: `sign-system is ${signSystem}, but the plan has sign: ${planned.join(' ')}.`,
    fix: `Add ${signSystem} to sign in the job that plans, or leave this job out.`,
  })
}

/** @throws PackagingError(s) `input/conflict`, `input/invalid`, `build/signing` when something that signing needs is missing */
function signingHere(options: Options, env: Host['env']): SigningRun['signing'] {
  if (options.signing === 'off')
    throw new PackagingError('input/conflict', {
      message: 'signing is off, but this is the job that signs.',
      fix: 'Leave signing out of this job, or sign out of the plan.',
    })
  const signing = decideSigning({ ...options, signing: 'required' }, env)
  if (signing.kind !== 'sign') throw new Error('required signing was not decided')
  return signing
}

/** The executables for these systems, of job results that are what their jobs built. @throws PackagingError(s) as `wrongFiles`, `input/parts` */
async function executables({ host, plan, systems, folder, staging }: SigningRun, say: Say): Promise<readonly ToSign[]> {
  const jobs = signingJobs(plan, systems)
  const cells = [...new Set(jobs.map(({ cell }) => cell))]
  const all: Collection =
    folder === undefined
      ? await downloadJobResults(host, { ...plan, cells }, await staging.dir('job-results'), say)
      : await jobResultsIn(folder)
  const digest = planDigest(plan)
  const collected = all.collected.filter(
    ({ result }) => cells.some(({ id }) => id === result.cell) && (folder === undefined || result.plan === digest),
  )
  throwProblems([...jobProblems(plan, cells, collected, jobOf(host.env)), ...(await wrongFiles(collected))])
  return jobs.flatMap(({ cell, system }) =>
    collected
      .filter(({ result }) => result.cell === cell.id)
      .flatMap(({ result, dir }) =>
        result.artifacts.map(one => ({
          ...one,
          path: path.join(dir, one.file),
          others: otherPrograms(one.program, result.about?.commands),
        })),
      )
      .flatMap(one => (isFor(system, one) ? [{ cell, system, executable: one }] : [])),
  )
}

type SignedFile = SigningResult['files'][number]

async function signOne(
  { signing, runner, host, staging }: SigningRun,
  { executable }: ToSign,
  index: number,
  say: Say,
): Promise<SignedFile & { readonly path: string }> {
  const dir = await staging.dir(path.join('signing', String(index)))
  const signed = await signDelivered({ executable, signing, runner, host, dir, say })
  const { size, sha256 } = await measured(signed.path)
  say(`${executable.file}: ${executable.sha256} → ${sha256}`)
  const { reason, seconds } = signed.check
  return { file: executable.file, unsigned: executable.sha256, size, sha256, reason, seconds, path: signed.path }
}

/** Files of one workflow artifact: signed executables and their result. */
interface Parcel {
  readonly name: string
  /** Absolute paths. */
  readonly files: readonly string[]
}

async function parcelsOf(
  { plan, host, staging }: SigningRun,
  signed: readonly (ToSign & { readonly made: SignedFile & { readonly path: string } })[],
): Promise<readonly Parcel[]> {
  const [here] = parsePlatforms(['runner'], { machine: thisMachine(), floors: DEFAULT_FLOORS }).platforms
  const dir = await staging.dir('results')
  const jobs = [...new Map(signed.map(one => [`${one.cell.id} ${one.system}`, one])).values()]
  return Promise.all(
    jobs.map(async ({ cell, system }) => {
      const own = signed.filter(one => one.cell === cell && one.system === system)
      const result: SigningResult = {
        schema: 1,
        plan: planDigest(plan),
        cell: cell.id,
        system,
        job: jobOf(host.env),
        machine: here?.name ?? 'unknown',
        files: own.map(({ made: { path: _, ...file } }) => file),
      }
      const file = path.join(dir, signingResultFile(cell.id, system))
      await writeFile(file, `${JSON.stringify(result, null, 2)}\n`)
      return { name: signedName(cell, system), files: [...own.map(({ made }) => made.path), file] }
    }),
  )
}

/** Signs, and writes and uploads what was signed: all of it or nothing. Gives the failures, which have been reported. */
async function signAll(
  run: SigningRun,
  request: CommandRequest,
  { options, outputDir, now }: { readonly options: Options; readonly outputDir: string; readonly now: () => number },
): Promise<readonly PackagingError[]> {
  const { host, style } = request
  const reporter = createReporter(host.log, style, now)
  try {
    const graph = new Graph(reporter, now)
    const collect = { id: 'collect', title: 'collect executables', section: 'set-up' } as const
    const found = await graph.add(collect, [], (_, say) => executables(run, say)).value.catch(() => [])
    const signed: (ToSign & { readonly made: SignedFile & { readonly path: string } })[] = []
    // One after the other: keychains and signing services are not made for several.
    for (const [index, one] of found.entries()) {
      const { file } = one.executable
      const info = { id: `sign-${file}`, title: `sign ${file}`, section: 'build' } as const
      const made = await graph.add(info, [], (_, say) => signOne(run, one, index, say)).value.catch(() => undefined)
      if (made !== undefined) signed.push({ ...one, made })
    }
    const failed = await graph.settled()
    if (failed.length === 0) await deliver(run, graph, signed, { options, outputDir })
    const failures = failed.length > 0 ? failed : await graph.settled()
    reporter.stop()
    for (const failure of failures) host.log.error(failure)
    if (failures.length === 0) await show(request, run, signed)
    return failures
  } finally {
    reporter.stop()
  }
}

async function deliver(
  run: SigningRun,
  graph: Graph,
  signed: Parameters<typeof parcelsOf>[1],
  { options, outputDir }: { readonly options: Options; readonly outputDir: string },
): Promise<void> {
  const { host } = run
  const { retentionDays, compressionLevel } = options
  const write = { id: 'publish', title: 'write output folder', section: 'publish' } as const
  const written = graph.add(write, [], async () => {
    const parcels = await parcelsOf(run, signed)
    const files = parcels.flatMap(one => one.files)
    if (files.length > 0) await publishFiles(files, outputDir)
    return parcels.map(({ name, files: own }) => ({
      name,
      files: own.map(file => path.join(outputDir, path.basename(file))),
    }))
  })
  const parcels = await written.value.catch(() => [])
  if (!uploadsFrom(host, options.upload)) return
  for (const { name, files } of parcels)
    graph.add({ id: `upload-${name}`, title: `upload ${name}`, section: 'publish' }, [], async (_, say) => {
      const stored = await host.upload({
        name,
        files,
        root: outputDir,
        compressionLevel,
        ...(retentionDays !== undefined && { retentionDays }),
      })
      say(`${stored.url} (${stored.digest})`)
    })
}

async function show(
  { host, json, write }: CommandRequest,
  { systems, plan }: SigningRun,
  signed: readonly { readonly made: SignedFile }[],
): Promise<void> {
  const files = signed.map(({ made: { file, unsigned, sha256, reason } }) => ({ file, unsigned, sha256, reason }))
  const title =
    files.length === 0
      ? `Nothing to sign: the plan has no executable for ${listing(systems)}`
      : `${plural(files.length, 'executable')} signed`
  const lines = [title, ...files.map(({ file, sha256, reason }) => `  ${sha256}  ${file} (${reason})`)]
  write(json ? `${JSON.stringify({ schema: 1, signed: files }, null, 2)}\n` : `${lines.join('\n')}\n`)
  const rows = files.map(({ file, sha256, reason }) => `| ${code(file)} | ${markdown(reason)} | ${code(sha256)} |`)
  const table =
    files.length === 0 ? [] : [['| File | Signature | SHA-256 |', '| --- | --- | --- |', ...rows].join('\n')]
  await host.summary([`## ${markdown(title)}`, ...table, ''].join('\n\n'))
  const { name = '', version = '' } = plan.project
  await host.setOutputs({ name, version })
}

function signPlan(opened: OpenedPlan): Command {
  return async (request, now) => {
    const { host, layers } = request
    const { plan } = opened
    const options = readOptions([plannedLayer(plan.inputs), ...layers.map(withoutPlanned)])
    const systems = systemsHere(plan, options)
    const signing = signingHere(options, host.env)
    const outputDir = await outputFolder(host.workspace, options.outputDir, host.kind === 'github')
    const folder = options.parts === '' ? undefined : path.resolve(host.workspace, options.parts)
    if (folder === outputDir)
      throw new PackagingError('input/conflict', {
        message: `parts and output-dir are the same folder, ${options.parts}: signed files would replace the built ones.`,
        fix: `Set output-dir to a folder in it, such as ${options.parts}/signed, where assemble finds it.`,
      })
    checkUpload(host, options.upload)
    await request.prepare?.(options)
    const staging = await createStaging(host.temp)
    const runner = createRunner({ env: host.env })
    try {
      const run = { plan, host, systems, signing, folder, staging, runner }
      return await signAll(run, request, { options, outputDir, now })
    } finally {
      await runner.endAll()
      await staging.dispose()
    }
  }
}

export const signCommand: Command = async (request, now) => {
  const { host, layers } = request
  const opened = await openPlans(host, layers)
  const [only, ...more] = opened
  if (only !== undefined && more.length === 0) return signPlan(only)(request, now)
  // A project of the repository may have nothing to sign.
  const projects = opened
    .filter(({ plan }) => signedSystems(plan).length > 0)
    .map(one => ({ ...one, title: projectTitle(one.plan.project), path: one.plan.project.path }))
  if (projects.length === 0 && only !== undefined) return signPlan(only)(request, now)
  return forEach(
    request,
    projects,
    now,
    project => (part, begun) => signPlan(project)({ ...part, layers: layersFor(opened, project, layers) }, begun),
  )
}
