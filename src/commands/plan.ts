/** The command `plan`: prints a plan as text or JSON, and writes `plan.json` for the other jobs of a release. */

import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError, throwProblems } from '../core/errors.js'
import { block, oneLine } from '../core/format.js'
import { box, type Style } from '../core/terminal.js'
import { EXECUTABLE_FORMATS } from '../executables/formats.js'
import { checkUpload, type Host, uploadsFrom } from '../host/host.js'
import type { ProcessRunner } from '../host/process/command.js'
import { createRunner } from '../host/process/process.js'
import { formatPython } from '../interpreters/versions.js'
import { planCoverage } from '../pipeline/coverage.js'
import { type Configuration, configure } from '../plan/configure.js'
import { type PlannedCoverage, planDocument } from '../plan/document.js'
import type { Plan } from '../plan/plan.js'
import { type PlannedRelease, planRelease } from '../plan/release.js'
import { builds, matrixOf, planText as planFileText, type ReleasePlan } from '../plan/release-plan.js'
import { unreachable } from '../project/paths.js'
import { coverageLines, coverageMarkdown, coverageWords, sizeLines } from '../report/sections.js'
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
    ...plan.executables.map(
      ({ format, target }) =>
        `Executable: ${format} for ${target.platform.name}, with Python ${formatPython(target.python)} inside`,
    ),
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
  const rows = cells.map(cell => `  ${oneLine(`${[cell.runner].flat().join(' ')}: ${cell.name}`)}`)
  const late = assemble.formats.length > 0 ? [`  then, from all job results: ${formatsOf(assemble)}`] : []
  return ['', `Machines needed: ${cells.length}, because ${native.reason}.`, ...rows, ...late]
}

function formatsOf({ formats, platforms }: ReleasePlan['assemble']): string {
  return `${formats.join(', ')} for ${platforms.join(', ')}`
}

/** Gives what would make `package` fail, after reporting it. */
async function showPlan(
  request: CommandRequest,
  configuration: Configuration,
  runner: ProcessRunner,
): Promise<readonly PackagingError[]> {
  const { host, json, write, style } = request
  const file = planFile(host, configuration)
  const release = await planRelease(host, configuration, new Date())
  const plan = { ...configuration.plan, executables: release.executables }
  // A plan that is only printed may be for machines that GitHub does not have.
  if (file !== undefined) throwProblems(release.problems)
  const planned = await planCoverage(host, { ...configuration, plan }, runner)
  const problems = planned.kind === 'known' ? planned.problems : []
  const shared = release.problems.length > 0 ? undefined : release.plan
  const document = { ...planDocument(plan, planned), ...(shared && { release: shared }) }
  const lines = [...planText(plan, style, planned), ...releaseLines(release)]
  write(json ? `${JSON.stringify(document, null, 2)}\n` : `${lines.join('\n')}\n`)
  for (const warning of [...planned.warnings, ...release.warnings]) host.log.warning(warning)
  for (const problem of problems) host.log.error(problem)
  if (file !== undefined) {
    await writePlan(file, planFileText(release.plan))
  }
  if (host.kind !== 'github' || file === undefined) return problems
  await passOn(host, configuration, release, file)
  const dependencies = planned.kind === 'known' ? `\n${coverageMarkdown(planned.report)}\n` : ''
  const shown = planned.kind === 'known' ? undefined : planned
  const text = [...planText(plan, PLAIN, shown), ...releaseLines(release)]
  await host.summary(`${block(text)}\n${dependencies}`)
  return problems
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
async function passOn(host: Host, configuration: Configuration, release: PlannedRelease, file: string): Promise<void> {
  const { options, outputDir, plan } = configuration
  const { retentionDays, compressionLevel } = options
  const upload = uploadsFrom(host, options.upload)
  if (upload)
    await host.upload({
      name: release.artifact,
      files: [file],
      root: path.dirname(file),
      compressionLevel,
      ...(retentionDays !== undefined && { retentionDays }),
    })
  await host.setOutputs({
    plan: file,
    'plan-artifact': upload ? release.artifact : '',
    matrix: JSON.stringify(matrixOf(release.plan)),
    build: String(builds(options.pullRequests, host.env.GITHUB_EVENT_NAME)),
    dist: outputDir,
    name: plan.project.name ?? '',
    version: plan.project.version ?? '',
    'python-versions': JSON.stringify(plan.pythons.map(formatPython)),
  })
}

/** Where to write the plan; undefined when it is only printed. */
function planFile(host: Host, { options, outputDir }: Configuration): string | undefined {
  if (options.plan !== '') return path.resolve(host.workspace, options.plan)
  return host.kind === 'github' ? path.join(outputDir, 'plan.json') : undefined
}

/** A summary page cannot show the colours of a terminal. */
const PLAIN: Style = { columns: 120, colour: false, unicode: true }

export const planCommand: Command = async request => {
  const { host, layers } = request
  const configuration = await configure(host, layers, new Date(), 'several')
  checkUpload(host, configuration.options.upload)
  for (const warning of configuration.plan.warnings) host.log.warning(warning)
  return showPlan(request, configuration, createRunner({ env: host.env }))
}
