/** What the report says of wheels that were tested in the container that built them. */
import type { Artifact, Check, Wheel } from '../core/model.js'
import { needsContainer, wheelPlatform } from '../plan/builders.js'
import type { Context } from './context.js'

type Run = Pick<Context, 'configuration' | 'containerTests'>

/** Whether no Python of this machine runs the file, and a container of the plan's does. */
export function isForContainer({ configuration }: Pick<Run, 'configuration'>, { targets }: Pick<Artifact, 'targets'>) {
  const { plan } = configuration
  const platform = wheelPlatform(plan)
  return needsContainer(platform, plan.runner) && targets.includes(platform.name)
}

/** One check for each Python that the wheel claims; none for a wheel that this machine tests (pure). */
export function containerChecks(
  context: Run,
  { file, sha256, targets, pythons }: Pick<Wheel, 'file' | 'sha256' | 'targets' | 'pythons'>,
): readonly Check[] {
  if (!isForContainer(context, { targets })) return []
  const platform = wheelPlatform(context.configuration.plan)
  return pythons.map((python): Check => {
    const check = { name: 'runs', artifact: file, python, machine: platform.name, seconds: 0 } as const
    const tested = context.containerTests.find(one => one.python === python)
    if (tested === undefined) {
      const reason = `not tested: no Python of ${platform.name} is on this machine, and the container that built it serves another one`
      return { ...check, result: 'skipped', reason }
    }
    const where = ` in the container of ${platform.name} that built it`
    const before = tested.sha256 === sha256 ? '' : ', before the file was changed here (reproducible, sbom)'
    const { outcome } = tested
    if (outcome === undefined)
      return {
        ...check,
        result: 'passed',
        reason: `the project's own test-command of cibuildwheel passed${where}${before}`,
      }
    const { result, reason, commands = [] } = outcome
    return { ...check, result, reason: `${reason}${where}${before}`, commands }
  })
}
