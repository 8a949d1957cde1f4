/**
 * The stage that resolves the application's dependencies for every target and downloads them, as early as the project's
 * metadata allows: beside the build of its own wheel.
 */
import { throwProblems } from '../core/errors.js'
import type { Style } from '../core/terminal.js'
import { coverageLines, coverageWords, sizeLines } from '../report/sections.js'
import { type CoverageReport, coverageReport } from '../resolve/coverage.js'
import { coverageOf } from '../resolve/resolution.js'
import { type Context, newest } from './context.js'
import { fetchResolved } from './fetch-dependencies.js'
import type { Graph, Step } from './graph.js'
import { createEarlyPex, type EarlyPex, type Found, hashesWheels } from './pex.js'
import { agrees, basisOf, earlyBasis } from './resolution-basis.js'
import { resolveOrBuild } from './resolve-dependencies.js'
import type { Dependencies, ProjectSteps } from './steps.js'

interface DependencySteps {
  readonly dependencies: Step<Dependencies>
  /** The same before the wheel was asked, which may say more. */
  readonly stated: Step<Dependencies>
  /** PEX files of them; undefined when only the wheel knows the requirements, or no PEX is wanted. */
  readonly early: Step<EarlyPex> | undefined
  /** Has its value also when wheels are missing. */
  readonly coverage: Step<CoverageReport>
}

/**
 * Steps up to the wheels of every dependency on this machine.
 * @param withPex whether they go into PEX files as well
 */
export function declareDependencies(
  graph: Graph,
  context: Context,
  { uv, interpreters, findLinks, application }: Omit<ProjectSteps, 'sdist' | 'wheels'>,
  withPex: boolean,
): DependencySteps {
  const { options } = context.configuration
  const getPackaging = { id: 'get-packaging', title: 'get packaging', section: 'set-up' } as const
  const packaging = graph.add(getPackaging, [interpreters], ([found]) =>
    context.tools.compiled('packaging', newest(found).path),
  )
  const early = earlyBasis(context)
  const resolver = graph.join([uv, packaging, interpreters, findLinks], ([tool, library, found, folders]) => ({
    uv: tool,
    packaging: library,
    interpreters: found,
    findLinks: folders,
  }))
  const basis = early === undefined ? graph.map(application, app => basisOf(context, app)) : graph.given(early)
  const resolved = graph.add(
    { id: 'resolve', title: 'resolve dependencies', section: 'build' },
    [resolver, basis],
    ([given, wanted], say) => resolveOrBuild(context, { ...given, basis: wanted, name: 'dependencies' }, say),
  )
  const coverage = graph.map(resolved, ({ resolution }) =>
    coverageReport(coverageOf(resolution), options.pexScope, resolution.targets),
  )
  const covered = graph.add(
    { id: 'check-availability', title: 'check wheel availability', section: 'build' },
    [resolved, coverage],
    async ([{ resolution }, report], say) => {
      for (const line of [coverageWords(report), ...coverageLines(report, PLAIN), ...sizeLines(report.sizes)]) say(line)
      throwProblems(resolution.problems)
    },
  )
  const writesEarly = early !== undefined && withPex && options.pexLayout === 'zipapp'
  const unread = writesEarly && hashesWheels(context)
  const found = graph.add(
    { id: 'download', title: 'download dependencies', section: 'build' },
    [resolved, covered],
    async ([here], say): Promise<Found> => {
      const { resolution } = here
      say(`${resolution.all.length} wheels for ${resolution.targets.length} targets`)
      const dependencies = await fetchResolved(context, here, unread)
      const read = async () => (unread ? fetchResolved(context, here) : dependencies)
      return { dependencies, read }
    },
  )
  const writeEarly = { id: 'write-dependencies', title: 'write dependencies into PEX', section: 'build' } as const
  const earlyPex = writesEarly
    ? graph.add(writeEarly, [found], ([wheels], say) => createEarlyPex(context, wheels, say))
    : undefined
  // When no PEX can be made of the wheels, executables may still want them.
  const fetched = earlyPex
    ? graph.map(graph.whenever(earlyPex), async written => written?.from ?? (await found.value).read())
    : graph.map(found, ({ dependencies }) => dependencies)
  if (early === undefined) return { dependencies: fetched, stated: fetched, early: undefined, coverage }
  // A backend may add requirements that the static metadata does not have: the wheel decides.
  const compared = graph.add(
    { id: 'compare-requirements', title: 'compare requirements', section: 'build' },
    [resolver, application, fetched],
    async ([given, app, first], say) => {
      if (agrees(context, app, early)) return first
      say('the wheel has other requirements than pyproject.toml: resolving again')
      const request = { ...given, basis: basisOf(context, app), name: 'dependencies-of-wheel' }
      const again = await resolveOrBuild(context, request, say)
      throwProblems(again.resolution.problems)
      return fetchResolved(context, again)
    },
  )
  return { dependencies: compared, stated: fetched, early: earlyPex, coverage }
}

/** The log of a step has no terminal's width. */
const PLAIN: Style = { columns: 200, colour: false, unicode: true }
