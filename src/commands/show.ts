/** Reports the result of a run: warnings and errors, standard output, the job summary and the outputs. */
import path from 'node:path'
import type { Options } from '../config/inputs.js'
import { sha256Of } from '../host/files.js'
import { auditProblems, type RunResult } from '../pipeline/run.js'
import type { Plan } from '../plan/plan.js'
import { readText } from '../project/paths.js'
import { withPositions } from '../project/toml.js'
import { reportDocument } from '../report/model.js'
import { outputs } from '../report/outputs.js'
import { summary } from '../report/summary.js'
import { terminal } from '../report/terminal.js'
import type { CommandRequest } from './request.js'

export async function showResult(
  request: CommandRequest,
  result: Pick<RunResult, 'report' | 'delivered'>,
  configuration: {
    readonly outputDir: string
    readonly plan: Pick<Plan, 'warnings'>
    readonly options: Pick<Options, 'audit'>
  },
): Promise<void> {
  const { host, style, json, write } = request
  const { delivered } = result
  const failure = await withPositions(result.report.failure ?? [], file => readText(host.workspace, file))
  const report = failure.length === 0 ? result.report : { ...result.report, failure }
  for (const warning of report.warnings) if (!configuration.plan.warnings.includes(warning)) host.log.warning(warning)
  if (report.audit !== undefined && configuration.options.audit === 'warn')
    for (const problem of auditProblems(report.audit)) host.log.warning(problem)
  for (const failure of report.failure ?? []) host.log.error(failure)
  const folder = path.relative(process.cwd(), configuration.outputDir) || configuration.outputDir
  const lines = terminal(report, style, folder)
  if (json) {
    write(`${JSON.stringify(reportDocument(report), null, 2)}\n`)
    for (const line of lines) host.log.info(line)
  } else write(`${lines.join('\n')}\n`)
  await host.summary(summary(report))
  const { manifest, checksums, sbom } = delivered
  const checksumsDigest = host.kind === 'github' && checksums !== '' ? await sha256Of(checksums) : ''
  const locations = { dist: configuration.outputDir, manifest, checksums, sbom, checksumsDigest }
  await host.setOutputs(outputs(report, locations))
}
