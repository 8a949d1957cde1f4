/** Reports a run, and attests its files where the options say so: the same for `package`, `build` and `assemble`. */
import path from 'node:path'
import { unauditedProblem, vulnerableProblems } from '../audit/model.js'
import type { Options } from '../config/inputs.js'
import type { PackagingError } from '../core/errors.js'
import { sha256Of } from '../host/files.js'
import type { RunResult } from '../pipeline/publish.js'
import { readText } from '../project/paths.js'
import { withPositions } from '../project/toml.js'
import { reportDocument } from '../report/model.js'
import { outputs } from '../report/outputs.js'
import { summary } from '../report/summary.js'
import { terminal } from '../report/terminal.js'
import type { CommandRequest } from './request.js'

async function reportRun(
  { host, style, json, write }: CommandRequest,
  { report: run, published }: RunResult,
  { outputDir, options, reported, project }: Pick<Finished, 'outputDir' | 'options' | 'reported' | 'project'>,
): Promise<void> {
  const failure = await withPositions(run.failure ?? [], file => readText(host.workspace, file))
  const report = failure.length === 0 ? run : { ...run, failure }
  for (const warning of report.warnings) if (!reported.includes(warning)) host.log.warning(warning)
  if (report.audit !== undefined && options.audit === 'warn') {
    const unaudited = unauditedProblem(report.audit)
    for (const problem of [...vulnerableProblems(report.audit), ...(unaudited ? [unaudited] : [])])
      host.log.warning(problem)
  }
  for (const failure of report.failure ?? []) host.log.error(failure)
  const lines = terminal(report, style, path.relative(process.cwd(), outputDir) || outputDir)
  if (json) {
    write(`${JSON.stringify(reportDocument(report), null, 2)}\n`)
    for (const line of lines) host.log.info(line)
  } else write(`${lines.join('\n')}\n`)
  await host.summary(summary(report))
  const { manifest, checksums, sbom } = published
  const checksumsDigest = host.kind === 'github' && checksums !== '' ? await sha256Of(checksums) : ''
  await host.setOutputs(outputs(report, { dist: outputDir, manifest, checksums, sbom, checksumsDigest, path: project }))
}

interface Finished {
  readonly result: RunResult
  readonly outputDir: string
  /** Folder of the project, relative to the workspace. */
  readonly project: string
  readonly options: Pick<Options, 'audit' | 'attest' | 'githubToken' | 'checksumsDigest' | 'signerWorkflow'>
  /** Warnings of the plan, which were logged before the run. */
  readonly reported: readonly PackagingError[]
  /** Milliseconds since the program began. */
  readonly now: () => number
}

/** @returns the failures, which decide the exit status and have been reported */
export async function finishCommand(request: CommandRequest, finished: Finished): Promise<readonly PackagingError[]> {
  const { result, outputDir, options, now } = finished
  await reportRun(request, result, finished)
  const failures = result.report.failure ?? []
  if (failures.length > 0 || !options.attest) return failures
  const { attestFolder } = await import('./attest.js')
  return attestFolder(request, { options, find: async () => outputDir, now })
}
