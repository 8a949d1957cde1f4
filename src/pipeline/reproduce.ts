/** The stage that builds every file a second time, in other circumstances, and compares both. */
import { symlink } from 'node:fs/promises'
import path from 'node:path'
import type { Evaluated } from '../checks/checks.js'
import { type PackagingError, problemsOf, throwProblems } from '../core/errors.js'
import { type Artifact, type Check, isImage, type StepInfo } from '../core/model.js'
import { type Environment, environmentAt } from '../distributions/environment.js'
import { decideSigning } from '../executables/signing.js'
import { builtOnce, evaluateComparison, evaluateFailedBuild, evaluateUnbuilt } from '../reproduce/evaluate.js'
import { REBUILT_IN, variedEnvironment, variedMode, variedRunner, variedTime } from '../reproduce/variation.js'
import { type Context, newest } from './context.js'
import { backendPlace, blameBackend, buildSdist, finishDistributions, modeOf } from './distributions.js'
import { executableTitle, inputsOf, makeExecutable, stepName } from './executables.js'
import type { Graph, Step } from './graph.js'
import { buildContextOf, copyOf } from './source.js'
import { type HashedPex, isPlanned, type MadeSteps, type ProjectSteps, type SetUpSteps } from './steps.js'
import { makeWheels } from './wheels.js'

// The second build of sdist and wheels, beside the first.

/** The files of a second build, or why it failed. */
interface SecondBuild {
  /** Absolute path. */
  readonly sdist?: string
  /** Absolute paths; absent when there is no sdist to build from. */
  readonly wheels?: readonly string[]
  /** The first failure. */
  readonly failure?: PackagingError
}

/** The first build, whose normalized files the second one compares with before it writes its own. */
type FirstBuild = Pick<MadeSteps, 'sdist' | 'wheels'>

/** Ends when the step does; a failure is reported by the step. */
async function settled(first: Step<unknown> | undefined): Promise<void> {
  await Promise.allSettled([first?.value])
}

/**
 * A failure is a value: the first build's files are finished and valid.
 * @param environment the first build's, which serves both
 */
function declareSecondBuild(
  graph: Graph,
  context: Context,
  { uv, interpreters, findLinks, sdist: firstSdist, wheels: firstWheels }: SetUpSteps & FirstBuild,
  environment: Step<Environment>,
): Step<SecondBuild> {
  const { project } = context.configuration
  const copyAgain = { id: 'copy-source-again', title: 'copy source again', section: 'build' } as const
  const source = graph.add(copyAgain, [], (_, say) =>
    orFailure(() => copyOf(context, project, REBUILT_IN, say, { time: variedTime, mode: variedMode })),
  )
  return graph.add(
    { id: 'build-again', title: 'build sdist and wheels again', section: 'build' },
    [uv, interpreters, findLinks, environment, source],
    async ([tool, found, folders, first, copy], say): Promise<SecondBuild> => {
      if (copy.failure !== undefined) return { failure: copy.failure }
      const other = await inOtherCircumstances(context)
      const buildContext = buildContextOf(other, project, tool, folders, REBUILT_IN, say)
      const isolated = await fromElsewhere(first, path.join(buildContext.dir, path.basename(first.dir)))
      const made = await orFailure(async () => {
        const file = await buildSdist(buildContext, copy.value, isolated)
        await settled(firstSdist)
        return finishDistributions(other, [file], REBUILT_IN, say)
      })
      if (made.failure !== undefined) return { failure: made.failure }
      const [sdist = ''] = made.value
      const wheels = await orFailure(async () => {
        const files = await makeWheels(other, buildContext, sdist, found, { newest: isolated })
        await settled(firstWheels)
        return finishDistributions(other, files, REBUILT_IN, say)
      })
      if (wheels.failure !== undefined) return { sdist, failure: wheels.failure }
      say(`from ${path.basename(newest(found).path)}: ${wheels.value.map(file => path.basename(file)).join(', ')}`)
      return { sdist, wheels: wheels.value }
    },
  )
}

type Outcome<T> = { readonly value: T; readonly failure?: undefined } | { readonly failure: PackagingError }

async function orFailure<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await work() }
  } catch (thrown) {
    const [failure] = problemsOf(thrown)
    if (failure === undefined) throw thrown
    return { failure }
  }
}

/**
 * The same context, whose programs get another home, time zone, locale, umask, clock and order of sets.
 * @param options.sets false leaves the order of sets as it is
 */
async function inOtherCircumstances(context: Context, { sets = true } = {}): Promise<Context> {
  const { host, runner, staging } = context
  const { PYTHONHASHSEED: seed, ...others } = variedEnvironment({
    env: host.env,
    platform: process.platform,
    minutesBehind: new Date().getTimezoneOffset(),
    home: await staging.dir('other-home'),
  })
  return {
    ...context,
    // Both builds must map their folders to the same path in debug information.
    toolchain: async () => {
      const toolchain = await context.toolchain()
      const mapped = (value: string | undefined) =>
        value?.replaceAll(`${staging.root}=.`, `${path.join(staging.root, REBUILT_IN)}=./own`)
      const entries = Object.entries(toolchain.env).map(([name, value]) => [name, mapped(value)])
      return { ...toolchain, env: Object.fromEntries(entries) as typeof toolchain.env }
    },
    runner: variedRunner(runner, sets ? { ...others, PYTHONHASHSEED: seed } : others),
  }
}

/** The same environment under another path, where the system has symbolic links. */
async function fromElsewhere({ dir, python, bin }: Environment, other: string): Promise<Environment> {
  if (process.platform === 'win32') return { dir, python, bin }
  await symlink(dir, other)
  return environmentAt(other)
}

// The second build of PEX files and executables: from the same wheels.

/** Files of a second build, by absolute paths; or why there are none. */
interface SecondFiles {
  readonly files: readonly string[]
  readonly failure?: PackagingError
  /** Why no file was to be built. */
  readonly skipped?: string
}

/** Assembled without the files that were written early: the same wheels have to give the same bytes. */
function declareSecondPex(graph: Graph, context: Context, pex: Step<HashedPex>): Step<SecondFiles> {
  const info = { id: 'build-pex-again', title: 'assemble PEX again', section: 'test' } as const
  return graph.add(info, [pex], ([{ again }], say) =>
    filesOrFailure(async () => {
      if (again === undefined) return []
      const files = await again(await inOtherCircumstances(context), `${REBUILT_IN}/pex`, say)
      return files.map(({ path: file }) => file)
    }),
  )
}

async function filesOrFailure(work: () => Promise<readonly string[]>): Promise<SecondFiles> {
  const outcome = await orFailure(work)
  return outcome.failure === undefined ? { files: outcome.value } : { files: [], failure: outcome.failure }
}

/** The comparison of two builds. */
export interface Reproduced {
  readonly checks: readonly Check[]
  /** One for each file that differs, where that fails the run. */
  readonly problems: readonly PackagingError[]
}

/** Of sdist and wheels. */
export function declareReproduction(
  graph: Graph,
  context: Context,
  steps: Omit<ProjectSteps, 'application'>,
  environment: Step<Environment>,
): readonly Step<Reproduced>[] {
  if (!modeOf(context).compare) return []
  const compare = comparer(graph, context)
  const again = declareSecondBuild(graph, context, steps, environment)
  const secondOf = (pick: (second: SecondBuild) => readonly string[] | undefined) =>
    graph.map(again, (second): SecondFiles => {
      const files = pick(second)
      return { files: files ?? [], ...(files === undefined && second.failure && { failure: second.failure }) }
    })
  return [
    compare(
      { id: 'compare-sdists', title: 'compare sdist builds', section: 'test' },
      graph.map(steps.sdist, one => (one ? [one] : [])),
      secondOf(({ sdist }) => (sdist === undefined ? undefined : [sdist])),
    ),
    compare(
      { id: 'compare-wheels', title: 'compare wheel builds', section: 'test' },
      steps.wheels,
      secondOf(({ wheels }) => wheels),
    ),
  ]
}

/** Of PEX files and executables. */
export function declareBundleReproduction(
  graph: Graph,
  context: Context,
  steps: MadeSteps,
): readonly Step<Reproduced>[] {
  const mode = modeOf(context)
  if (!mode.compare) return []
  const { pex, dependencies, executables } = steps
  const { plan, options } = context.configuration
  const compare = comparer(graph, context)
  const comparePex = { id: 'compare-pex', title: 'compare PEX builds', section: 'test' } as const
  const pexes =
    pex !== undefined && plan.formats.includes('pex')
      ? [
          compare(
            comparePex,
            graph.map(pex, ({ artifacts }) => artifacts),
            declareSecondPex(graph, context, pex),
          ),
        ]
      : []
  if (dependencies === undefined) return pexes
  const signed = plan.executables.length > 0 && decideSigning(options, context.host.env).kind === 'sign'
  const compared = executables.map((executable, index) => {
    const planned = plan.executables[index]
    if (planned === undefined) throw new Error('an executable that was not planned')
    const { format } = planned
    const name = stepName(planned)
    const skipped = builtOnce(format, mode, signed && !isImage(format))
    const rebuild = { id: `build-${name}-again`, title: `${executableTitle(planned)} again`, section: 'build' } as const
    const second =
      skipped !== undefined
        ? graph.given({ files: [], skipped })
        : graph.add(rebuild, [inputsOf(graph, context, planned, { ...steps, dependencies })], ([inputs], say) =>
            filesOrFailure(async () => {
              // PyInstaller writes sets in their own order, and fixes that order itself.
              const other = await inOtherCircumstances(context, { sets: false })
              const folder = path.join(REBUILT_IN, 'executables')
              return [(await makeExecutable(other, planned, folder, inputs, say)).artifact.path]
            }),
          )
    const first = graph.map(executable, ({ artifact }) => [artifact])
    const title = executableTitle(planned).replace(/^build (.+?) for/, 'compare $1s for')
    return compare({ id: `compare-${name}`, title, section: 'test' }, first, second)
  })
  return [...pexes, ...compared]
}

type Compare = (info: StepInfo, first: Step<readonly Artifact[]>, second: Step<SecondFiles>) => Step<Reproduced>

function comparer(graph: Graph, context: Context): Compare {
  const began = Date.now() / 1000
  return (info, first, second) => {
    const reproduced = graph.add(info, [first, second], async ([artifacts, again], say) => {
      // A wheel that is not published is inside a file that is.
      const compared = artifacts.filter(artifact => artifact.format === 'wheel' || isPlanned(context, artifact))
      const evaluated = await Promise.all(
        compared.map(async artifact => ({
          artifact,
          ...(await evaluateOne(context, artifact, again, began)),
        })),
      )
      for (const { check, problem } of evaluated) {
        say(`${check.result}: ${check.artifact}: ${check.reason}`)
        for (const line of problem?.detail ?? []) say(`  ${line}`)
      }
      return {
        checks: evaluated.flatMap(({ artifact, check }) => (isPlanned(context, artifact) ? [check] : [])),
        problems: evaluated.flatMap(({ problem }) => problem ?? []),
      }
    })
    graph.map(reproduced, ({ problems }) => throwProblems(problems))
    return reproduced
  }
}

/** @param began seconds since 1970 */
async function evaluateOne(
  context: Context,
  artifact: Artifact,
  second: SecondFiles,
  began: number,
): Promise<Evaluated> {
  const started = performance.now()
  const { compareFiles, otherNames } = await import('../reproduce/compare.js')
  const mode = modeOf(context)
  const { files, failure, skipped } = second
  if (skipped !== undefined) return evaluateUnbuilt(artifact, skipped)
  if (failure !== undefined) return evaluateFailedBuild(artifact, failure, mode)
  const { staging, epoch, configuration } = context
  const other = files.find(file => path.basename(file) === artifact.file)
  const folders = (names: readonly string[]) => names.map(name => path.join(staging.root, name))
  try {
    const comparison =
      other === undefined
        ? otherNames(files.map(file => path.basename(file)))
        : await blameBackend(configuration.project, () =>
            compareFiles({
              first: artifact.path,
              second: other,
              folders: [folders(['own', 'executables', 'pex']), folders([REBUILT_IN])],
              started: began,
              ended: Date.now() / 1000,
              epoch,
            }),
          )
    const seconds = (performance.now() - started) / 1000
    return evaluateComparison(artifact, comparison, mode, backendPlace(configuration.project), seconds)
  } catch (thrown) {
    // The second build's file is damaged.
    const [reason] = problemsOf(thrown)
    if (reason === undefined) throw thrown
    return evaluateFailedBuild(artifact, reason, mode)
  }
}
