/** The stage that checks all finished files: reads each once, runs the Python tools on all of them, and evaluates. */
import path from 'node:path'
import { type Evaluated, evaluate, evaluateAll } from '../checks/checks.js'
import { contentsSettings, factsOf, inspect } from '../checks/inspect.js'
import type { CheckContext, CheckName, Inspected, ToolAnswers } from '../checks/model.js'
import { installChecker, runTools, type ToolQueries, toolQueries } from '../checks/python-tools.js'
import { PackagingError, type Place, problemsOf, throwProblems } from '../core/errors.js'
import type { Artifact, Check, Finding, Interpreter, Say } from '../core/model.js'
import type { Uv } from '../distributions/uv.js'
import { releaseTag } from '../project/version.js'
import { type Context, toolInterpreter } from './context.js'
import { backendPlace } from './distributions.js'
import type { Graph, Step } from './graph.js'
import { isPlanned, type MadeSteps } from './steps.js'

/** The result of all checks. */
export interface Checked {
  readonly checks: readonly Check[]
  /** Kinds of check that could not be run. */
  readonly findings: readonly Finding[]
  /** One for each failed check. */
  readonly problems: readonly PackagingError[]
}

/** The Python tools, unpacked. */
export interface Checkers {
  /** Absolute path of the Python that runs them. */
  readonly python: string
  /** Absolute folder with twine and check-wheel-contents. */
  readonly twine: string
  /** The same with abi3audit, which few wheels need. */
  readonly abi3audit: () => Promise<string>
}

/** The checks that need a Python tool. */
const TOOL_CHECKS: ReadonlySet<CheckName> = new Set(['metadata', 'contents', 'stable-abi', 'platform-tag'])

/** @param tools or why they could not be installed; undefined when no check needs them */
export async function checkFiles(
  context: Context,
  artifacts: readonly Artifact[],
  tools: Checkers | PackagingError | undefined,
  say: Say,
): Promise<Checked> {
  const { project, options } = context.configuration
  const { git } = project
  const read = await Promise.all(artifacts.map(artifact => inspectOrRefuse(artifact, backendPlace(project))))
  const files = read.flatMap(one => ('members' in one ? [one] : []))
  const [facts, { answers, findings }] = await Promise.all([
    factsOf(project, files, new Date()),
    askAll(context, files, tools),
  ])
  const checkContext: CheckContext = {
    ...facts,
    answers,
    tagged: options.tag !== '' || releaseTag(context.host.env, git) !== undefined || (git?.tags.length ?? 0) > 0,
    allowSecrets: options.allowSecrets,
    budget: options.sizeBudget,
  }
  const unknown = new Set(findings.map(({ title }) => title))
  const names = options.checks.filter(name => !unknown.has(name))
  const evaluated = [
    ...read.flatMap(one => ('check' in one ? [one] : [])),
    ...files.flatMap(file => evaluateAll(names, file, checkContext, placeIn(context, checkContext))),
  ]
  for (const { check } of evaluated) say(`${check.result}: ${check.artifact}: ${check.name}: ${check.reason}`)
  return {
    checks: evaluated.map(({ check }) => check),
    findings,
    problems: evaluated.flatMap(({ problem }) => (problem ? [problem] : [])),
  }
}

/** An archive that cannot be read in full fails the check `archive`, and no other check can read it. */
async function inspectOrRefuse(artifact: Artifact, place: Place): Promise<Inspected | Evaluated> {
  const started = performance.now()
  try {
    return await inspect(artifact)
  } catch (thrown) {
    const [reason] = problemsOf(thrown)
    if (reason === undefined) throw thrown
    const what = reason.message.replace(`${artifact.file} `, '').replace(/\.$/, '')
    const outcome = { failed: [{ what, fix: reason.fix }], details: '' }
    return evaluate('archive', artifact, outcome, (performance.now() - started) / 1000, () => place)
  }
}

/** Where in the project a member comes from: its own file where that is known, else the choice of the build backend. */
function placeIn({ configuration }: Context, { tracked, untracked }: CheckContext) {
  const { project } = configuration
  return (member: string | undefined): Place => {
    const known = member !== undefined && (tracked?.has(member) === true || untracked.has(member))
    return known ? { file: path.posix.join(project.path, member) } : backendPlace(project)
  }
}

async function askAll(
  context: Context,
  files: readonly Inspected[],
  tools: Checkers | PackagingError | undefined,
): Promise<{ answers: ToolAnswers; findings: readonly Finding[] }> {
  const { project, options } = context.configuration
  const queries = toolQueries(files, options.checks, await contentsSettings(project.dir))
  const nothing = Object.values(queries).every(each => each === null || Object.keys(each).length === 0)
  if (tools === undefined || nothing) return { answers: new Map(), findings: [] }
  if (tools instanceof PackagingError) return { answers: new Map(), findings: unknownFor(queries, tools) }
  try {
    return { answers: await askWith(context, tools, queries), findings: [] }
  } catch (thrown) {
    const [reason] = problemsOf(thrown)
    if (reason === undefined) throw thrown
    return { answers: new Map(), findings: unknownFor(queries, reason) }
  }
}

async function askWith(context: Context, tools: Checkers, queries: ToolQueries): Promise<ToolAnswers> {
  const { runner, limiter, staging } = context
  const folders = await Promise.all([
    tools.twine,
    ...(queries.abi3.length > 0 ? [tools.abi3audit()] : []),
    ...(queries.platform.length > 0 ? [context.tools.folder('auditwheel')] : []),
  ])
  const dir = await staging.dir('checks')
  return limiter(() => runTools(runner, tools.python, folders, dir, queries))
}

/** The checks of a tool that could not be installed or run are `unknown`, which is never as good as passed. */
function unknownFor(queries: ToolQueries, reason: PackagingError): Finding[] {
  const asked: readonly (readonly [CheckName, readonly string[]])[] = [
    ['metadata', queries.metadata],
    ['contents', queries.contents],
    ['stable-abi', queries.abi3],
    ['platform-tag', queries.platform],
  ]
  const last = reason.detail.at(-1)?.trim()
  const sentence = `not checked: ${reason.message}${last ? ` (${last})` : ''}`
  return asked.filter(([, about]) => about.length > 0).map(([title]) => ({ title, state: 'unknown', sentence }))
}

/** One step for all files, also of a run whose PEX failed; a failed check fails the run. */
export function declareChecks(graph: Graph, context: Context, steps: MadeSteps): Step<Checked> | undefined {
  const { options } = context.configuration
  if (options.checks.length === 0) return undefined
  const installTools = { id: 'install-check-tools', title: 'install check tools', section: 'test' } as const
  const tools = options.checks.some(check => TOOL_CHECKS.has(check))
    ? graph.add(installTools, [steps.uv, steps.interpreters], ([tool, found]) => prepare(context, tool, found))
    : graph.given(undefined)
  // Without an application the archives were refused already.
  const checked = graph.add(
    { id: 'check-files', title: 'check files', section: 'test' },
    [finishedFiles(graph, context, steps), tools, steps.application],
    ([files, ready], say) => checkFiles(context, files, ready, say),
  )
  graph.map(checked, ({ problems }) => throwProblems(problems))
  return checked
}

/** Runs while the files are built; without the tools their checks are unknown, and all others still run. */
async function prepare(
  context: Context,
  uv: Uv,
  interpreters: readonly Interpreter[],
): Promise<Checkers | PackagingError> {
  const { runner, host } = context
  try {
    const interpreter = await toolInterpreter(context, interpreters)
    const install = (checker: 'twine' | 'abi3audit') =>
      installChecker(runner, uv, interpreter, `${host.store}/tools`, checker)
    return { python: interpreter.path, twine: await install('twine'), abi3audit: () => install('abi3audit') }
  } catch (thrown) {
    const [reason] = problemsOf(thrown)
    if (reason === undefined) throw thrown
    return reason
  }
}

/** Every planned file that could be built, when all builds have ended. */
function finishedFiles(
  graph: Graph,
  context: Context,
  { sdist, wheels, pex, executables }: MadeSteps,
): Step<readonly Artifact[]> {
  const lists: readonly Step<readonly Artifact[]>[] = [
    graph.map(sdist, one => (one ? [one] : [])),
    wheels,
    ...executables.map(step => graph.map(step, ({ artifact }) => [artifact])),
    ...(pex ? [graph.map(pex, ({ artifacts }) => artifacts)] : []),
  ]
  return graph.join(
    lists.map(list => graph.whenever(list)),
    all => all.flatMap(list => list ?? []).filter(artifact => isPlanned(context, artifact)),
  )
}
