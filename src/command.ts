/** What the Action and the command line share: configure, do, report. They differ in where inputs come from and in their host. */
import { configure } from './configure.js'
import { createReporter } from './engine/reporter.js'
import { EXIT } from './errors/codes.js'
import type { PackagingError } from './errors/errors.js'
import { endProcess } from './host/end.js'
import { listenForInterrupts } from './host/interrupt.js'
import { createRunner } from './host/process.js'
import type { CommandRequest } from './request.js'

/** Gives the failures that have been told already; other failures are thrown. */
export async function runCommand(request: CommandRequest): Promise<readonly PackagingError[]> {
  const { host, layers } = request
  const started = performance.now()
  listenForInterrupts(() => void endProcess(EXIT.interrupted))
  if (layers.some(layer => layer.values.get('command')?.text === 'doctor')) {
    const { doctor } = await import('./doctor/doctor.js')
    request.write(await doctor(host, request.style))
    return []
  }
  const configuration = await configure(host, layers, new Date())
  for (const warning of configuration.plan.warnings) host.log.warning(warning)
  if (configuration.options.command === 'plan') {
    const { showPlan } = await import('./plan/show.js')
    return showPlan(request, configuration, createRunner({ env: host.env }))
  }
  await request.prepare?.(configuration.options)
  const { runOnce } = await import('./package/run.js')
  const now = () => performance.now() - started
  const reporter = createReporter(host.log, request.style, now)
  const runner = createRunner({ env: host.env })
  const result = await runOnce({ host, configuration, runner, reporter, now })
  await (await import('./package/show.js')).showResult(request, result, configuration)
  return result.report.failure ?? []
}
