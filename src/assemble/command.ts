/** The command `assemble`: from the parts of all cells to one checked release. */
import path from 'node:path'
import { attestProblems } from '../attest/configure.js'
import { environmentLayer, readOptions } from '../config/options.js'
import { outputFolder } from '../config/paths.js'
import { jobsOwn, plannedLayer } from '../config/planned-inputs.js'
import { PackagingError, throwProblems } from '../core/errors.js'
import { createRunner } from '../host/process/process.js'
import { createReporter } from '../pipeline/reporter.js'
import { showResult } from '../pipeline/run.js'
import { checkExecutables } from '../plan/configure.js'
import type { Command } from '../request.js'
import { configureShare, narrowed, openPlan } from '../share/share.js'
import { DEFAULT_FLOORS, parsePlatforms, thisMachine } from '../targets/platforms.js'
import { assemble } from './run.js'

export const assembleCommand: Command = async (request, now) => {
  const { host, layers, style } = request
  const opened = await openPlan(host, layers)
  const { plan } = opened
  const own = [...layers, environmentLayer(host.env)].map(jobsOwn)
  const options = readOptions([plannedLayer(plan.inputs), ...own])
  throwProblems(options.attest ? attestProblems(options, host.env) : [])
  const outputDir = await outputFolder(host.workspace, options.outputDir, host.kind === 'github')
  const folder = options.parts === '' ? undefined : path.resolve(host.workspace, options.parts)
  if (folder === outputDir) throw sameFolder(options.parts)
  // Only what is made anew needs the project: a release that is gathered needs no checkout.
  const whole =
    plan.assemble.formats.length > 0 ? await configureShare(host, layers, opened, new Date()) : undefined
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
  const { attestFolder } = await import('../attest/run.js')
  return attestFolder(request, { options, find: async () => outputDir, now })
}

function sameFolder(folder: string): PackagingError {
  return new PackagingError('input/conflict', {
    message: `parts and output-dir are the same folder, ${folder}: what is gathered must not mix with its parts.`,
    fix: 'Give build another output-dir, such as parts, or assemble one.',
  })
}
