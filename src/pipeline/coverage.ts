/**
 * Resolves for a plan, in a temporary folder: which wheel will serve which target, what is missing and how large it is.
 * Nothing of the project is run or written.
 */
import { PackagingError, problemsOf } from '../core/errors.js'
import type { Interpreter, PythonVersion } from '../core/model.js'
import { uvFor } from '../distributions/uv.js'
import type { Host } from '../host/host.js'
import type { ProcessRunner } from '../host/process/command.js'
import { createStaging, type Staging } from '../host/publish.js'
import { createStore } from '../host/store.js'
import { setUpInterpreters } from '../interpreters/interpreters.js'
import { formatPython } from '../interpreters/versions.js'
import type { Configuration } from '../plan/configure.js'
import type { PlannedCoverage } from '../plan/document.js'
import { coverageReport, type Gap, sizeWarnings } from '../resolve/coverage.js'
import { decideMissing, gapProblems } from '../resolve/missing-wheels.js'
import { coverageOf, type Resolved } from '../resolve/resolve.js'
import { openTools } from '../tools/tools.js'
import { staticRequirements } from './application.js'
import { newest } from './context.js'
import { resolutionTargets, resolve } from './dependencies.js'

/** @throws PackagingError(s) `dependency/…`, `project/…`, `input/…`, with which `package` would fail too */
export async function planCoverage(
  host: Host,
  configuration: Configuration,
  runner: ProcessRunner,
): Promise<PlannedCoverage> {
  const { plan, project, options, localProjects } = configuration
  const unknown = (reason: string, warnings: readonly PackagingError[] = []) =>
    ({ kind: 'unknown', reason, warnings }) as const
  if (!plan.formats.some(format => format !== 'sdist' && format !== 'wheel'))
    return unknown('Only a PEX or an executable contains dependencies, and none is planned.')
  const requirements = staticRequirements(project, options.extras)
  if (requirements === undefined)
    return unknown('The required wheels are known only after the build: the metadata of the project is dynamic.')
  if (localProjects.length > 0) return unknown('The required wheels are known only after the local projects are built.')

  const staging = await createStaging(host.temp)
  try {
    return await coverageIn(staging, host, configuration, runner, requirements)
  } catch (thrown) {
    const problems = problemsOf(thrown)
    // Without an index the plan is valid, and only less complete.
    if (problems.length === 0 || problems.some(({ code }) => !/^(network|host|interpreter)\//.test(code))) throw thrown
    return unknown('The required wheels could not be determined on this machine.', problems)
  } finally {
    await staging.dispose()
  }
}

async function coverageIn(
  staging: Staging,
  host: Host,
  configuration: Configuration,
  runner: ProcessRunner,
  requirements: readonly string[],
): Promise<PlannedCoverage> {
  const { plan, options, findLinks } = configuration
  const tools = openTools({ host, runner, platform: plan.runner, staging, store: createStore(host.store) })
  const [uv, packaging, interpreters] = await Promise.all([
    tools.uv(),
    tools.folder('packaging'),
    installed(host, configuration, runner),
  ])
  const context = { host, runner, staging, configuration: withoutBuilds(configuration) }
  const resolved = await resolve(context, {
    uv: uvFor(uv, host.store, host.env),
    packaging,
    interpreters: [newest(interpreters)],
    targets: await resolutionTargets(
      context,
      plan.pythons.map(python => ({ python })),
    ),
    findLinks,
    basis: { requirements, extras: [] },
    name: 'coverage',
  })
  const { open, problems } = verdictOf(configuration, resolved)
  const report = coverageReport(coverageOf(resolved), options.pexScope, resolved.targets)
  const large = sizeWarnings(report.sizes, host.kind === 'github' && options.upload, options.pexLayout === 'zipapp')
  return {
    kind: 'known',
    report,
    problems,
    warnings: [...resolved.warnings, ...(open.length > 0 ? [toBeBuilt(open)] : []), ...large],
  }
}

/** Missing wheels that this machine may build, and why `package` would fail. */
function verdictOf(
  { plan, options }: Configuration,
  { gaps, asked, problems }: Resolved,
): { readonly open: readonly Gap[]; readonly problems: readonly PackagingError[] } {
  if (options.missingWheels !== 'build') return { open: [], problems }
  const { builds } = decideMissing('build', gaps, asked, ({ platform }) =>
    platform === plan.runner.name ? 'this machine' : undefined,
  )
  // A wheel that is built here may be of pure Python and serve the other platforms, which only the build shows.
  const open = gaps.filter(gap => builds.some(build => build.package.name === gap.package.name))
  const closed = gaps.filter(gap => !open.includes(gap))
  return { open, problems: gapProblems(closed, asked) }
}

function toBeBuilt(gaps: readonly Gap[]): PackagingError {
  const names = [...new Set(gaps.map(gap => `${gap.package.name} ${gap.package.version ?? ''}`.trim()))]
  return new PackagingError('dependency/no-wheel', {
    message: `${names.join(', ')} will be built on this machine, because missing-wheels is build; that serves other platforms only if it gives a wheel of pure Python.`,
    fix: 'Run package to check, or provide wheels for the other platforms with find-links.',
  })
}

/** A plan runs no build backend, not even for the metadata of an sdist: only wheels are resolved. */
function withoutBuilds(configuration: Configuration): Configuration {
  const { options } = configuration
  if (options.missingWheels !== 'build') return configuration
  return { ...configuration, options: { ...options, missingWheels: 'fail' } }
}

/** Pythons that our own tools can run on, newest first; a plan downloads none. */
const OURS: readonly PythonVersion[] = [14, 13, 12, 11, 10, 9].map(minor => ({
  implementation: 'cpython',
  major: 3,
  minor,
  freeThreaded: false,
}))

async function installed(host: Host, { plan }: Configuration, runner: ProcessRunner): Promise<readonly Interpreter[]> {
  const asked = [
    ...plan.pythons,
    ...OURS.filter(ours => !plan.pythons.some(python => formatPython(python) === formatPython(ours))),
  ]
  const silent = () => {}
  const found = await setUpInterpreters({
    asked,
    installedOnly: true,
    platform: plan.runner,
    runner,
    env: host.env,
    workspace: host.workspace,
    uv: () => Promise.reject(new Error('a plan downloads no Python')),
    store: host.store,
    log: { info: silent, warning: silent, progress: silent },
  })
  if (found.length > 0) return found

  throw new PackagingError('interpreter/missing', {
    message: 'Resolving needs a Python, and there is none on this machine.',
    fix: 'Put a CPython 3.9 or newer on PATH.',
  })
}
