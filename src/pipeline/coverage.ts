/**
 * Resolves for a plan, in a temporary folder: which wheel will serve which target, what is missing and how large it is.
 * Nothing of the project is run or written.
 */
import { readFile } from 'node:fs/promises'
import { PackagingError, problemsOf } from '../core/errors.js'
import type { Interpreter, PythonVersion } from '../core/model.js'
import { before } from '../core/text.js'
import { uvFor } from '../distributions/uv.js'
import { createDownloader, isOffline } from '../host/download.js'
import { type Host, uploadsFrom } from '../host/host.js'
import { createLimiter } from '../host/lifecycle.js'
import { type ProcessRunner, withTemp } from '../host/process/command.js'
import { createStaging, type Staging } from '../host/publish.js'
import { type ContentStore, createStore } from '../host/store.js'
import { setUpInterpreters } from '../interpreters/interpreters.js'
import { formatPython } from '../interpreters/versions.js'
import type { Configuration } from '../plan/configure.js'
import type { PlannedCoverage } from '../plan/document.js'
import { coverageReport, type Gap, sizeWarnings } from '../resolve/coverage.js'
import { readNetrc } from '../resolve/fetch.js'
import { gapProblems, titleOf } from '../resolve/gap-problems.js'
import { authorization } from '../resolve/index-settings.js'
import { decideMissing } from '../resolve/missing-decision.js'
import { coverageOf, type Resolved, type ResolveTools } from '../resolve/resolution.js'
import { withProjectIndexes } from '../resolve/uv-project.js'
import { openTools } from '../tools/tools.js'
import { staticRequirements } from './application.js'
import { newest } from './context.js'
import { resolutionTargets } from './resolution-basis.js'
import { resolve } from './resolve-dependencies.js'

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
  if (plan.platforms.length + plan.platformFiles.length === 0) return unknown('No platform is planned.')
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
  started: ProcessRunner,
  requirements: readonly string[],
): Promise<PlannedCoverage> {
  const { plan, options, findLinks } = configuration
  const runner = withTemp(started, staging.temp)
  const store = createStore(host.store)
  const tools = openTools({ host, runner, platform: plan.runner, staging, store })
  const [uv, interpreters] = await Promise.all([tools.uv(), installed(host, configuration, runner)])
  const packaging = await tools.compiled('packaging', newest(interpreters).path)
  const context = { host, runner, staging, configuration: withoutBuilds(configuration) }
  const versions = new Map(interpreters.map(one => [formatPython(one.python), one]))
  const targets = await resolutionTargets(
    context,
    plan.pythons.map(python => versions.get(formatPython(python)) ?? { python }),
  )
  if (targets.length === 0)
    return { kind: 'unknown', reason: 'No executable of the plan can be made with these Pythons.', warnings: [] }
  const resolved = await resolve(context, {
    uv: uvFor(uv, host.store, host.env),
    packaging,
    interpreters: [newest(interpreters)],
    targets,
    findLinks,
    basis: { requirements, extras: [] },
    name: 'coverage',
    contentOf: publishedContent(host, store, configuration.project.dir),
  })
  const { open, problems } = verdictOf(configuration, resolved)
  const report = coverageReport(coverageOf(resolved), options.pexScope, resolved.targets)
  const large = sizeWarnings(report.sizes, uploadsFrom(host, options.upload), options.pexLayout === 'zipapp')
  return {
    kind: 'known',
    report,
    problems,
    warnings: [
      ...resolved.warnings,
      ...unreadWarning(resolved.unread),
      ...(open.length > 0 ? [toBeBuilt(open)] : []),
      ...large,
    ],
  }
}

/** Missing wheels that this machine may build, and why `package` would fail. */
function verdictOf(
  { plan, options }: Configuration,
  { gaps, asked, problems, conflicts, pinned }: Resolved,
): { readonly open: readonly Gap[]; readonly problems: readonly PackagingError[] } {
  const here = ({ platform }: Gap['target']) => (platform === plan.runner.name ? 'this machine' : undefined)
  const { builds } = decideMissing(options.missingWheels, gaps, asked, here, { pinned })
  if (builds.length === 0) return { open: [], problems }
  // A wheel that is built here may be of pure Python and serve the other platforms, which only the build shows.
  const open = gaps.filter(gap => builds.some(build => build.package.name === gap.package.name))
  const closed = gaps.filter(gap => !open.includes(gap))
  return { open, problems: [...gapProblems(closed, asked, pinned), ...conflicts] }
}

function mayBuild({ missingWheels }: Configuration['options']): boolean {
  return missingWheels === 'auto' || missingWheels === 'build'
}

/**
 * What an index publishes beside a wheel (PEP 658), else the wheel where an earlier run has downloaded it: a plan downloads
 * none.
 */
function publishedContent(host: Host, store: ContentStore, projectDir: string): ResolveTools['contentOf'] {
  const downloader = createDownloader({ store, limiter: createLimiter(16), offline: isOffline(host.env) })
  const netrc = readNetrc(host.env)
  const environment = withProjectIndexes(host.env, projectDir)
  return async ({ url = '', filename, sha256 }) => {
    const path = await store.unread(sha256, filename)
    if (path !== undefined) return { path }
    const login = authorization(url, await environment, await netrc)
    const headers = login === undefined ? {} : { headers: { authorization: login } }
    const metadata = { url: `${before(url, '#')}.metadata`, filename: 'METADATA', limits: METADATA_LIMITS }
    try {
      return { metadata: await readFile(await downloader.fetchFile({ ...metadata, ...headers }), 'utf8') }
    } catch (thrown) {
      // It is optional, and not every index has it.
      if (problemsOf(thrown).length === 0) throw thrown
      return undefined
    }
  }
}

/** Milliseconds. */
const METADATA_LIMITS = { answer: 10_000, idle: 10_000, total: 20_000 } as const

const MOST_UNREAD = 5

/** A plan must not state that everything is there when it could not look. */
function unreadWarning(unread: Resolved['unread']): PackagingError[] {
  if (unread.length === 0) return []
  const shown = unread.slice(0, MOST_UNREAD).map(({ filename }) => filename)
  const more = unread.length > MOST_UNREAD ? ` and ${unread.length - MOST_UNREAD} more` : ''
  return [
    new PackagingError('network/unreachable', {
      message: `The index does not publish the metadata of ${shown.join(', ')}${more}: what these wheels require on each target is not known.`,
      fix: 'Nothing needs doing: package downloads the wheels and compares.',
    }),
  ]
}

function toBeBuilt(gaps: readonly Gap[]): PackagingError {
  const names = [...new Set(gaps.map(gap => titleOf(gap.package)))]
  return new PackagingError('dependency/no-wheel', {
    message: `${names.join(', ')} will be built on this machine; that serves other platforms only if it gives a wheel of pure Python.`,
    fix: 'Run package to check, or provide wheels for the other platforms with find-links.',
  })
}

/** A plan runs no build backend, not even for the metadata of an sdist: only wheels are resolved. */
function withoutBuilds(configuration: Configuration): Configuration {
  const { options } = configuration
  if (!mayBuild(options)) return configuration
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
