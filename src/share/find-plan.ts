/** Where a job has its plan from: a file, or the workflow artifact that the job `plan` uploaded. */
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { withZip } from '../archives/zip-reader.js'
import { PackagingError } from '../core/errors.js'
import type { Host, Listed } from '../host/host.js'
import { PLAN_SUFFIX, parsePlan, type ReleasePlan, readPlan } from '../plan/release-plan.js'
import { isFile } from '../project/paths.js'

/**
 * @param given the input `plan`: a path, in a workflow also an artifact's name; undefined takes the run's only plan
 * @throws PackagingError `input/plan`, `upload/unread`
 */
export async function findPlan(host: Host, given: string | undefined): Promise<ReleasePlan> {
  const file = given === undefined ? undefined : path.resolve(host.workspace, given)
  if (file !== undefined && (host.kind !== 'github' || (await isFile(file)))) return readPlan(file)
  if (host.kind !== 'github') throw noPlan('the input plan is not set', [])
  const plans = (await host.listArtifacts()).filter(({ name }) => name.endsWith(PLAN_SUFFIX))
  const found = given === undefined ? plans : plans.filter(({ name }) => name === given)
  const [only, ...more] = found
  if (only !== undefined && more.length === 0) return downloaded(host, only)
  const names = plans.map(({ name }) => name)
  if (only !== undefined) throw noPlan('this run has several', names)
  throw noPlan(
    given === undefined ? 'this run has none' : `${given} is neither a file nor a plan of this run`,
    names,
  )
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
