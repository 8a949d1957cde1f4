/** The steps that compare two builds of every file. */
import { symlink } from 'node:fs/promises'
import path from 'node:path'
import type { Evaluated } from '../checks/checks.js'
import { type PackagingError, problemsOf, throwProblems } from '../core/errors.js'
import type { Artifact, Check, Interpreter } from '../core/model.js'
import { type Environment, environmentAt } from '../distributions/environment.js'
import type { Uv } from '../distributions/uv.js'
import { decideSigning } from '../executables/signing.js'
import { builtOnce } from '../reproduce/compare.js'
import { REBUILT_IN, variedEnvironment, variedMode, variedRunner, variedTime } from '../reproduce/variation.js'
import type { Application } from './application.js'
import type { Context } from './context.js'
import { newest } from './dependencies.js'
import { backendPlace, blameBackend, buildSdist, finishDistributions, modeOf } from './distributions.js'
import { type ExecutableNeeds, type FinishedExecutable, formatOf, makeExecutable } from './executables.js'
import type { Graph, Step } from './graph.js'
import { assemblePexFiles } from './pex.js'
import type { Pex } from './pex-steps.js'
import { buildContextOf, copyOf } from './source.js'
import { makeWheels } from './wheels.js'

// The second build of sdist and wheels, beside the first: from another copy of the source, in other circumstances.

interface SecondBuildNeeds {
  readonly uv: Step<Uv>
  readonly interpreters: Step<readonly Interpreter[]>
  readonly findLinks: Step<readonly string[]>
  /** The first build's; what is installed in it serves both. */
  readonly environment: Step<Environment>
}

/** What there is of a second build: its files, or why it failed. */
interface SecondBuild {
  /** Absolute path. */
  readonly sdist?: string
  /** Absolute paths; absent when there is no sdist to build from. */
  readonly wheels?: readonly string[]
  /** Of the first part that failed. */
  readonly failure?: PackagingError
}

/** A failure is a value: it tells something of the first build's files, which are finished and stay so. */
function declareSecondBuild(
  graph: Graph,
  context: Context,
  { uv, interpreters, findLinks, environment }: SecondBuildNeeds,
): Step<SecondBuild> {
  const { project } = context.configuration
  const source = graph.add('copy the source once more', 'build', [], (_, say) =>
    orFailure(() =>
      copyOf(context, project, REBUILT_IN, say, { time: variedTime, mode: variedMode }).then(copy => copy.project),
    ),
  )
  return graph.add(
    'build a second time',
    'build',
    [uv, interpreters, findLinks, environment, source],
    async ([tool, found, folders, first, copy], say): Promise<SecondBuild> => {
      if (copy.failure !== undefined) return { failure: copy.failure }
      const other = await inOtherCircumstances(context)
      const buildContext = buildContextOf(other, project, tool, folders, REBUILT_IN, say)
      const isolated = await fromElsewhere(first, path.join(buildContext.dir, path.basename(first.dir)))
      const made = await orFailure(async () =>
        finishDistributions(other, [await buildSdist(buildContext, copy.value, isolated)], REBUILT_IN, say),
      )
      if (made.failure !== undefined) return { failure: made.failure }
      const [sdist = ''] = made.value
      const wheels = await orFailure(async () =>
        finishDistributions(
          other,
          await makeWheels(other, buildContext, sdist, found, { newest: isolated }),
          REBUILT_IN,
          say,
        ),
      )
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
 * The same workshop, whose programs find another home, time zone, locale, umask, clock and order of sets.
 * @param options.sets false leaves the order of sets to whoever starts a program
 */
async function inOtherCircumstances(context: Context, { sets = true } = {}): Promise<Context> {
  const { host, runner, staging } = context
  const { PYTHONHASHSEED: seed, ...others } = variedEnvironment({
    env: host.env,
    platform: process.platform,
    minutesBehind: new Date().getTimezoneOffset(),
    home: await staging.dir('home-of-nobody'),
  })
  return {
    ...context,
    // Compilers write the first build's folder down as one below the staging folder: so they do with this one.
    toolchain: async () => {
      const toolchain = await context.toolchain()
      const told = (value: string | undefined) =>
        value?.replaceAll(`${staging.root}=.`, `${path.join(staging.root, REBUILT_IN)}=./own`)
      const entries = Object.entries(toolchain.env).map(([name, value]) => [name, told(value)])
      return { ...toolchain, env: Object.fromEntries(entries) as typeof toolchain.env }
    },
    runner: variedRunner(runner, sets ? { ...others, PYTHONHASHSEED: seed } : others),
  }
}

/** The same environment under another path, where a link can give it one; no backend waits in it. */
async function fromElsewhere({ dir, python, bin }: Environment, other: string): Promise<Environment> {
  if (process.platform === 'win32') return { dir, python, bin }
  await symlink(dir, other)
  return environmentAt(other)
}

// The second build of what holds the application with its dependencies: from the same wheels, in other circumstances.

/** Files of a second build, by absolute paths; or why there are none. */
interface SecondFiles {
  readonly files: readonly string[]
  readonly failure?: PackagingError
  /** Why nothing was to be made. */
  readonly skipped?: string
}

interface SecondPexNeeds {
  readonly application: Step<Application>
  readonly wheels: Step<readonly Artifact[]>
  readonly pex: Step<Pex>
}

/** Put together once more, without what was laid down early: the same wheels have to give the same bytes. */
function declareSecondPex(
  graph: Graph,
  context: Context,
  { application, wheels, pex }: SecondPexNeeds,
): Step<SecondFiles> {
  return graph.add('put the PEX together again', 'prove', [application, wheels, pex], ([app, built, first], say) =>
    filesOrFailure(async () => {
      const { start, made } = first
      if (start === undefined || made === undefined) return []
      const { maker, dependencies } = made
      const again = await assemblePexFiles({
        context: await inOtherCircumstances(context),
        application: app,
        wheels: built,
        dependencies,
        start,
        maker: maker.layout === 'zipapp' ? { ...maker, early: undefined } : maker,
        say,
        folder: `${REBUILT_IN}/pex`,
      })
      return again.map(({ path: file }) => file)
    }),
  )
}

/** One for each planned executable, in their order, beside the first one. */
function declareSecondExecutables(
  graph: Graph,
  context: Context,
  needs: ExecutableNeeds & { readonly executables: readonly Step<FinishedExecutable>[] },
): readonly Step<SecondFiles>[] {
  const { uv, interpreters, application, wheels, dependencies, pex } = needs
  const { plan, options } = context.configuration
  const signed = plan.executables.length > 0 && decideSigning(options, context.host.env).kind === 'sign'
  return plan.executables.map(planned => {
    const skipped = builtOnce(planned.format, modeOf(context), signed)
    if (skipped !== undefined) return graph.given({ files: [], skipped })
    return graph.add(
      `build the ${planned.format} executable for ${planned.target.platform.name} a second time`,
      'build',
      [
        uv,
        interpreters,
        application,
        wheels,
        dependencies,
        formatOf(planned).fromPex && pex ? pex : graph.given(undefined),
      ],
      ([tool, found, app, built, locked, fromPex], say) =>
        filesOrFailure(async () => {
          // PyInstaller writes sets down in their order, and has its own fixed for that.
          const other = await inOtherCircumstances(context, { sets: false })
          const parts = { tool, found, app, built, locked, fromPex, say }
          const folder = path.join(REBUILT_IN, 'executables')
          return [(await makeExecutable(other, planned, folder, parts)).artifact.path]
        }),
    )
  })
}

async function filesOrFailure(work: () => Promise<readonly string[]>): Promise<SecondFiles> {
  try {
    return { files: await work() }
  } catch (thrown) {
    const [failure] = problemsOf(thrown)
    if (failure === undefined) throw thrown
    return { files: [], failure }
  }
}

/** What two builds told of the files. */
export interface Reproduced {
  readonly checks: readonly Check[]
  /** One for each file that differs, where that ends a run. */
  readonly problems: readonly PackagingError[]
}

interface DistributionNeeds extends SecondBuildNeeds {
  readonly sdist: Step<Artifact>
  readonly wheels: Step<readonly Artifact[]>
}

interface BundleNeeds extends Omit<ExecutableNeeds, 'dependencies'> {
  readonly dependencies: Step<Awaited<ExecutableNeeds['dependencies']['value']>> | undefined
  readonly executables: readonly Step<FinishedExecutable>[]
}

/** Of sdist and wheels; none when nothing is to be compared. */
export function declareReproduction(
  graph: Graph,
  context: Context,
  needs: DistributionNeeds,
): readonly Step<Reproduced>[] {
  if (!modeOf(context).compare) return []
  const { sdist, wheels } = needs
  const compare = comparer(graph, context, Date.now() / 1000)
  const again = declareSecondBuild(graph, context, needs)
  const sdists = graph.map(sdist, one => [one])
  return [
    compare(
      'compare two builds of the sdist',
      sdists,
      graph.map(again, of => filesOf(of.sdist === undefined ? undefined : [of.sdist], of.failure)),
    ),
    compare(
      'compare two builds of the wheel',
      wheels,
      graph.map(again, of => filesOf(of.wheels, of.failure)),
    ),
  ]
}

/** Of PEX files and executables, each made twice from the same wheels; none when nothing is to be compared. */
export function declareBundleReproduction(
  graph: Graph,
  context: Context,
  needs: BundleNeeds,
): readonly Step<Reproduced>[] {
  if (!modeOf(context).compare) return []
  const { pex, dependencies, executables } = needs
  const { plan } = context.configuration
  const compare = comparer(graph, context, Date.now() / 1000)
  const compared: Step<Reproduced>[] = []
  if (pex !== undefined && plan.formats.includes('pex'))
    compared.push(
      compare(
        'compare two PEX files',
        graph.map(pex, ({ artifacts }) => artifacts),
        declareSecondPex(graph, context, { ...needs, pex }),
      ),
    )
  if (dependencies === undefined) return compared
  const seconds = declareSecondExecutables(graph, context, { ...needs, dependencies })
  for (const [index, executable] of executables.entries()) {
    const second = seconds[index]
    const planned = plan.executables[index]
    if (second === undefined || planned === undefined) throw new Error('an executable that was not planned')
    const name = `${planned.format} executables for ${planned.target.platform.name}`
    const first = graph.map(executable, ({ artifact }) => [artifact])
    compared.push(compare(`compare two ${name}`, first, second))
  }
  return compared
}

function filesOf(files: readonly string[] | undefined, failure: PackagingError | undefined): SecondFiles {
  return { files: files ?? [], ...(files === undefined && failure && { failure }) }
}

type Compare = (title: string, first: Step<readonly Artifact[]>, second: Step<SecondFiles>) => Step<Reproduced>

/** @param began seconds since 1970 */
function comparer(graph: Graph, context: Context, began: number): Compare {
  const { formats } = context.configuration.plan
  return (title, first, second) => {
    const reproduced = graph.add(title, 'prove', [first, second], async ([artifacts, again], say) => {
      const asked = ({ format }: Artifact) => formats.some(name => name === format)
      // A wheel that is not delivered is inside of what is.
      const looked = artifacts.filter(artifact => artifact.format === 'wheel' || asked(artifact))
      const evaluated = await Promise.all(looked.map(artifact => evaluateOne(context, artifact, again, began)))
      for (const { check, problem } of evaluated) {
        say(`${check.result}: ${check.artifact}: ${check.reason}`)
        for (const line of problem?.detail ?? []) say(`  ${line}`)
      }
      return {
        checks: evaluated.flatMap(({ check }, index) => (looked.slice(index, index + 1).some(asked) ? [check] : [])),
        problems: evaluated.flatMap(({ problem }) => problem ?? []),
      }
    })
    graph.map(reproduced, ({ problems }) => throwProblems(problems))
    return reproduced
  }
}

async function evaluateOne(
  context: Context,
  artifact: Artifact,
  second: SecondFiles,
  began: number,
): Promise<Evaluated> {
  const started = performance.now()
  const [{ compareFiles, otherNames }, { evaluateComparison, evaluateFailedBuild, evaluateUnbuilt }] =
    await Promise.all([import('../reproduce/compare.js'), import('../reproduce/compare.js')])
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
    // What the second build made is damaged.
    const [reason] = problemsOf(thrown)
    if (reason === undefined) throw thrown
    return evaluateFailedBuild(artifact, reason, mode)
  }
}
