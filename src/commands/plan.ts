/** The command `plan`: prints a plan as text or JSON, and writes `plan.json` for the other jobs of a release. */

import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Layer } from '../config/options.js'
import { allOrProblems, PackagingError, throwProblems } from '../core/errors.js'
import { block, oneLine } from '../core/format.js'
import { isImage } from '../core/model.js'
import { box, type Style } from '../core/terminal.js'
import { EXECUTABLE_FORMATS } from '../executables/formats.js'
import { checkUpload, type Host, uploadsFrom } from '../host/host.js'
import type { ProcessRunner } from '../host/process/command.js'
import { createRunner } from '../host/process/process.js'
import { formatPython } from '../interpreters/versions.js'
import { planCoverage } from '../pipeline/coverage.js'
import { type Configuration, configure } from '../plan/configure.js'
import { type PlannedCoverage, planDocument } from '../plan/document.js'
import { chooseProjects } from '../plan/members.js'
import { type Plan, targetsOf } from '../plan/plan.js'
import { type PlannedRelease, planRelease } from '../plan/release.js'
import { builds, matrixOf, PLAN_SUFFIX, plansText, type ReleasePlan } from '../plan/release-plan.js'
import { unreachable } from '../project/paths.js'
import { joinedOutputs, projectOutput } from '../report/outputs.js'
import { coverageLines, coverageMarkdown, coverageWords, sizeLines } from '../report/sections.js'
import { nothingToDo, sharedFolder } from './projects.js'
import type { Command, CommandRequest } from './request.js'

/** The plan as lines for a terminal. */
export function planText(plan: Plan, style: Style, planned?: PlannedCoverage): string[] {
  const { project, formats, skipped, pexIfRunnable } = plan
  const title = [
    project.name ?? 'the project',
    project.version ?? '(version known once built)',
    `in ${project.path}`,
  ].join(' ')
  const pex = pexIfRunnable && formats.includes('pex') ? ' (PEX only if the wheel has something to run)' : ''
  const rows = plan.pythons.map(python => [
    formatPython(python),
    ...plan.platforms.map(({ floor }) => (floor === '' ? 'yes' : `yes, from ${floor}`)),
  ])
  return [
    oneLine(title),
    `Builds: ${formats.join(', ')}${pex}`,
    ...(plan.commands ? [oneLine(`Commands: ${plan.commands.join(', ')}`)] : []),
    ...plan.executables.map(planned => {
      const platforms = targetsOf(planned).map(({ platform }) => platform.name)
      const python = formatPython(planned.target.python)
      return isImage(planned.format)
        ? `Container image: for ${platforms.join(', ')}, with Python ${python} inside`
        : `Executable: ${planned.format} for ${platforms.join(', ')}, with Python ${python} inside`
    }),
    ...EXECUTABLE_FORMATS.filter(({ name }) => plan.executables.some(({ format }) => format === name)).flatMap(
      ({ name, limits }) => (limits === undefined ? [] : [`Note: ${name}, ${limits}`]),
    ),
    ...skipped.map(({ format, reason }) => oneLine(`Not built: ${format}, ${reason}`)),
    oneLine(`Smoke test: ${typeof plan.test === 'string' ? plan.test : plan.test.join(' ')}`),
    '',
    ...box([{ heading: 'Python' }, ...plan.platforms.map(({ name }) => ({ heading: name }))], rows, style),
    ...(planned === undefined ? [] : ['', ...dependencyLines(planned, style)]),
  ]
}

function dependencyLines(planned: PlannedCoverage, style: Style): string[] {
  if (planned.kind === 'unknown') return [oneLine(`Dependencies: ${planned.reason}`)]
  const { report } = planned
  return [`Dependencies: ${coverageWords(report)}`, ...coverageLines(report, style), ...sizeLines(report.sizes)]
}

/** The matrix jobs and their machines, as lines for a terminal. */
function releaseLines({ plan, problems }: PlannedRelease): string[] {
  if (problems.length > 0)
    return ['', 'No runner available for this plan:', ...problems.map(one => `  ${oneLine(one.message)}`)]
  const { cells, assemble, native } = plan
  const rows = cells.map(cell => {
    const inside = cell.wheels?.libc === 'musl' ? ', the wheel in a container' : ''
    return `  ${oneLine(`${[cell.runner].flat().join(' ')}: ${cell.name}${inside}`)}`
  })
  const late = assemble.formats.length > 0 ? [`  then, from all job results: ${formatsOf(assemble)}`] : []
  return ['', `Machines needed: ${cells.length}, because ${native.reason}.`, ...rows, ...late]
}

function formatsOf({ formats, platforms }: ReleasePlan['assemble']): string {
  return `${formats.join(', ')} for ${platforms.join(', ')}`
}

/** The plan of one project, and what is known of it before building. */
interface Decided {
  readonly configuration: Configuration
  readonly plan: Plan
  readonly release: PlannedRelease
  readonly coverage: PlannedCoverage
}

async function decide(
  host: Host,
  layers: readonly Layer[],
  beside: readonly string[],
  runner: ProcessRunner,
): Promise<Decided> {
  const configuration = await configure(host, layers, new Date(), { machines: 'several', beside })
  for (const warning of configuration.plan.warnings) host.log.warning(warning)
  const release = await planRelease(host, configuration, new Date())
  const plan = { ...configuration.plan, executables: release.executables }
  // A plan that is only printed may be for machines that GitHub does not have.
  if (writesPlan(host, configuration)) throwProblems(release.problems)
  const coverage = await planCoverage(host, { ...configuration, plan }, runner)
  return { configuration, plan, release, coverage }
}

/** @param file absolute path for plan.json; undefined when it is only printed @returns what would make `package` fail, reported */
async function showPlans(
  request: CommandRequest,
  decided: readonly Decided[],
  file: string | undefined,
): Promise<readonly PackagingError[]> {
  const { host, json, write, style } = request
  const [first] = decided
  if (first !== undefined) checkUpload(host, first.configuration.options.upload)
  const lines = decided.map(({ plan, coverage, release }) => [
    ...planText(plan, style, coverage),
    ...releaseLines(release),
  ])
  const documents = decided.map(documentOf)
  const document = documents.length === 1 ? documents[0] : { schema: 1, projects: documents }
  write(json ? `${JSON.stringify(document, null, 2)}\n` : `${lines.map(one => one.join('\n')).join('\n\n')}\n`)
  const problems = decided.flatMap(({ coverage }) => (coverage.kind === 'known' ? coverage.problems : []))
  for (const { coverage, release } of decided)
    for (const warning of [...coverage.warnings, ...release.warnings]) host.log.warning(warning)
  for (const problem of problems) host.log.error(problem)
  if (file === undefined) return problems
  await writePlan(file, plansText(decided.map(({ release }) => release.plan)))
  if (host.kind !== 'github') return problems
  await passOn(host, decided, file)
  await host.summary(decided.map(summaryOf).join('\n'))
  return problems
}

function documentOf({ plan, coverage, release }: Decided): object {
  return { ...planDocument(plan, coverage), ...(release.problems.length === 0 && { release: release.plan }) }
}

function summaryOf({ plan, coverage, release }: Decided): string {
  const dependencies = coverage.kind === 'known' ? `\n${coverageMarkdown(coverage.report)}\n` : ''
  const shown = coverage.kind === 'known' ? undefined : coverage
  const text = [...planText(plan, PLAIN, shown), ...releaseLines(release)]
  return `${block(text)}\n${dependencies}`
}

/** @throws PackagingError `input/path` when the file cannot be written */
async function writePlan(file: string, text: string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'ENOSPC') throw cause
    throw new PackagingError('input/path', {
      message: `The plan cannot be written: ${file} ${code === 'EEXIST' ? 'is below a file' : unreachable(cause)}.`,
      fix: 'Name another file with the input plan, such as plan.json.',
      cause,
    })
  }
}

/** For the other jobs of the release: the plan as a workflow artifact, and the outputs for `strategy.matrix`. */
async function passOn(host: Host, decided: readonly Decided[], file: string): Promise<void> {
  const [first] = decided
  if (first === undefined) return
  const { options } = first.configuration
  const { retentionDays, compressionLevel } = options
  const upload = uploadsFrom(host, options.upload)
  const artifact = decided.length === 1 ? first.release.artifact : `${options.artifactPrefix}-projects${PLAN_SUFFIX}`
  if (upload)
    await host.upload({
      name: artifact,
      files: [file],
      root: path.dirname(file),
      compressionLevel,
      ...(retentionDays !== undefined && { retentionDays }),
    })
  const each = decided.map(({ configuration }) => {
    const { project, pythons } = configuration.plan
    const values = { name: project.name ?? '', version: project.version ?? '', dist: configuration.outputDir }
    const projects = JSON.stringify([projectOutput(values, project.path)])
    return { ...values, projects, 'python-versions': JSON.stringify(pythons.map(formatPython)) }
  })
  await host.setOutputs({
    plan: file,
    'plan-artifact': upload ? artifact : '',
    matrix: JSON.stringify(matrixOf(...decided.map(({ release }) => release.plan))),
    build: String(builds(options.pullRequests, host.env.GITHUB_EVENT_NAME)),
    ...joinedOutputs(each),
  })
}

function writesPlan(host: Host, { options }: Pick<Configuration, 'options'>): boolean {
  return options.plan !== '' || host.kind === 'github'
}

/** Where to write the plan; undefined when it is only printed. @param folder for finished files */
function planFile(host: Host, { options }: Configuration, folder: string): string | undefined {
  if (options.plan !== '') return path.resolve(host.workspace, options.plan)
  return host.kind === 'github' ? path.join(folder, 'plan.json') : undefined
}

/** A summary page cannot show the colours of a terminal. */
const PLAIN: Style = { columns: 120, colour: false, unicode: true }

export const planCommand: Command = async request => {
  const { host, layers } = request
  const chosen = await chooseProjects(host, layers)
  if (chosen.kind === 'nothing') return nothingToDo(request, chosen.reason)
  for (const note of chosen.notes) host.log.info(note)
  const runner = createRunner({ env: host.env })
  if (chosen.kind === 'one') {
    const decided = await decide(host, chosen.layers, [], runner)
    const { configuration } = decided
    return showPlans(request, [decided], planFile(host, configuration, configuration.outputDir))
  }
  const folder = await sharedFolder(host, layers)
  const work = chosen.projects.map(project => decide(host, project.layers, [folder], runner))
  const decided = await allOrProblems(work)
  const [first] = decided
  return showPlans(request, decided, first && planFile(host, first.configuration, folder))
}
