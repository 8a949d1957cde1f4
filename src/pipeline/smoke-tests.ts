/**
 * The stage of smoke tests: installs or starts each finished file on each Python that it claims, as a user would. What
 * several tests need is done once: the dependencies of a Python are laid out in one environment, and an sdist whose wheel
 * has the files of the wheel under test is not started a second time.
 */

import path from 'node:path'
import type { Artifact, Check } from '../core/model.js'
import { removeTree } from '../host/files.js'
import { createLimiter } from '../host/lifecycle.js'
import { formatPython } from '../interpreters/versions.js'
import { comparedFormats } from '../report/sections.js'
import { TURN } from '../smoke-test/sharing.js'
import { NOT_TESTED } from '../smoke-test/verdict.js'
import { containerChecks, isForContainer } from './container-checks.js'
import type { Context } from './context.js'
import type { Graph, Step } from './graph.js'
import {
  buildInstallerWheels,
  type InstallerEnvironment,
  type InstallerWheel,
  installerPythons,
  keepInstaller,
  prepareInstaller,
} from './installer-wheels.js'
import type { FinishedExecutable, MadeSteps } from './steps.js'
import {
  keepBytecode,
  type PreparedEnvironment,
  prepareEnvironment,
  type TestedFile,
  testApart,
  testInstalled,
} from './test-environments.js'
import { declareExecutableTests } from './test-executables.js'
import { declarePexTest } from './test-pex.js'
import { testSdist, type WheelOutcome } from './test-sdist.js'
import {
  CleanUps,
  isForMachine,
  isTestedOn,
  type Locked,
  needsOf,
  pythonTitle,
  requestsFor,
  type Stage,
  skipped,
  UNRESOLVED,
} from './test-stage.js'

type Format = 'sdist' | 'wheel' | 'pex'

/** The files of one format. */
type TestedFiles = readonly [format: Format, files: Step<readonly TestedFile[]>]

/**
 * One step for each planned format and Python, and one for each executable. A test begins when its file is there; builds
 * go first where both wait for a core.
 */
export function declareSmokeTests(
  graph: Graph,
  context: Context,
  steps: Omit<MadeSteps, 'pex' | 'coverage' | 'shipped'>,
): readonly Step<readonly Check[]>[] {
  const { plan } = context.configuration
  const { sdist, wheels, builtPex, executables } = steps
  const lists: readonly TestedFiles[] = [
    ['sdist', graph.map(sdist, one => (one ? [one] : []))],
    ['wheel', wheels],
    ...(builtPex ? [['pex', graph.map(builtPex, ({ files }) => files)] as const] : []),
  ]
  const planned = lists.filter(([format]) => plan.formats.includes(format))
  const command = plan.test
  if (command === 'none') return declareUntested(graph, context, planned, executables)
  const filesOf = (wanted: Format) => planned.find(([format]) => format === wanted)?.[1]
  const stage: Stage = {
    ...{ graph, context, command, steps },
    ready: whenQuiet(graph, context, steps),
    locked: lockedOf(graph, steps.dependencies),
    stated: lockedOf(graph, steps.stated),
    cleanUps: new CleanUps(),
    preparing: createLimiter(1),
    writing: [],
  }
  const pex = filesOf('pex')
  const own = filesOf('wheel')
  const tests = [
    ...declareInstalledTests(stage, filesOf('sdist'), own),
    ...(own ? [graph.map(wheels, made => made.flatMap(wheel => containerChecks(context, wheel)))] : []),
    ...(pex ? plan.pythons.map(python => declarePexTest(stage, formatPython(python), pex)) : []),
    ...declareExecutableTests(stage),
  ]
  // Five environments with numpy are a gigabyte, which is removed now and not when everybody waits for the end.
  const cleanUp = { id: 'clean-up-tests', title: 'clean up test environments', section: 'test' } as const
  graph.add(cleanUp, [graph.after([...tests, ...stage.writing])], async () => {
    await stage.cleanUps.ended()
    await removeTree(path.join(context.staging.root, 'tests')).catch(() => {})
  })
  return tests
}

/** Start times that the report compares are taken when all builds have ended, as these compete for the same cores. */
function whenQuiet(
  graph: Graph,
  { configuration }: Context,
  { sdist, wheels, builtPex, executables }: Stage['steps'],
): Step<undefined> {
  if (comparedFormats(configuration.plan.formats).length <= 1) return graph.given(undefined)
  return graph.after([sdist, wheels, ...(builtPex ? [builtPex] : []), ...executables])
}

function lockedOf(graph: Graph, dependencies: Stage['steps']['dependencies']): Step<Locked> {
  if (dependencies === undefined) return graph.given({ dependencies: undefined, failed: false })
  return graph.map(graph.whenever(dependencies), one => ({ dependencies: one, failed: one === undefined }))
}

/** `test-command: none` installs and starts nothing: a dependency may need what this machine does not have. */
function declareUntested(
  graph: Graph,
  context: Context,
  lists: readonly TestedFiles[],
  executables: readonly Step<FinishedExecutable>[],
): readonly Step<readonly Check[]>[] {
  const untested = (files: readonly (TestedFile | Artifact)[]) =>
    files
      .filter(file => isForMachine(context, file) || isForContainer(context, file))
      .flatMap(file => file.pythons.map(python => skipped(file, python, NOT_TESTED)))
  return [
    ...lists.map(([, files]) => graph.map(files, untested)),
    ...executables.map(executable => graph.map(executable, ({ artifact }) => untested([artifact]))),
  ]
}

// Wheels and sdists.

/** Undefined for an optional Python that was not found, and where dependencies could not be resolved. */
type Prepared = PreparedEnvironment | undefined

/** One environment for each Python, in which the wheel is tested, or the sdist where no wheel is published. */
function declareInstalledTests(
  stage: Stage,
  sdists: Step<readonly TestedFile[]> | undefined,
  wheels: Step<readonly TestedFile[]> | undefined,
): readonly Step<readonly Check[]>[] {
  if (sdists === undefined && wheels === undefined) return []
  const pythons = stage.context.configuration.plan.pythons.map(formatPython)
  const made = sdists && declareInstallerWheels(stage, sdists)
  const prepared = pythons.map(python => [python, declareEnvironment(stage, python)] as const)
  stage.writing.push(...(made ? [made] : []), ...prepared.map(([, environment]) => environment))
  // People see the sdist first, as everywhere; its tests ask for those of the wheel when all steps exist.
  const ofWheels = new Map<string, Step<readonly Check[]>>()
  const ofSdists =
    sdists && made
      ? prepared.map(([python, environment]) => {
          const own = wheels === undefined ? environment : stage.graph.given(undefined)
          return declareSdistTest(stage, python, sdists, made, { own, wheels, ofWheel: () => ofWheels.get(python) })
        })
      : []
  if (wheels)
    for (const [python, environment] of prepared)
      ofWheels.set(python, declareWheelTest(stage, python, wheels, environment))
  return [...ofSdists, ...ofWheels.values()]
}

/** Begins when the dependencies are there, beside the builds: the wheel seldom says more than the project's files. */
function declareEnvironment({ graph, context, steps, stated, preparing }: Stage, python: string): Step<Prepared> {
  const title = `create test environment for ${pythonTitle(python)}`
  return graph.add(
    { id: `test-environment-${python}`, title, section: 'test' },
    [steps.uv, steps.interpreters, stated],
    async ([uv, found, { dependencies, failed }]): Promise<Prepared> => {
      const interpreter = found.find(one => formatPython(one.python) === python)
      if (interpreter === undefined || failed) return undefined
      const request = { context, uv, interpreter, dependencies }
      return preparing(() => prepareEnvironment(request, `environment-${python}`, true))
    },
  )
}

/** What the build of an installer begins from, on a laptop where there was a run before. */
function declareInstallerEnvironment({
  graph,
  context,
  steps,
  preparing,
  writing,
}: Stage): Step<InstallerEnvironment | undefined> {
  if (context.environments === undefined) return graph.given(undefined)
  const info = {
    id: 'installer-environment',
    title: 'create build environment of an installer',
    section: 'test',
  } as const
  const prepared = graph.add(info, [steps.uv, steps.interpreters, steps.findLinks], ([uv, found, findLinks]) =>
    preparing(() => prepareInstaller({ context, uv, findLinks }, found)),
  )
  writing.push(prepared)
  return prepared
}

function declareInstallerWheels(
  stage: Stage,
  sdists: Step<readonly TestedFile[]>,
): Step<ReadonlyMap<string, InstallerWheel>> {
  const { graph, context, steps, stated, ready, cleanUps } = stage
  const environment = declareInstallerEnvironment(stage)
  return graph.add(
    { id: 'build-as-installer', title: 'build wheel from sdist as an installer does', section: 'test' },
    [steps.uv, steps.interpreters, steps.findLinks, sdists, stated, environment, ready],
    async ([uv, found, findLinks, [sdist], { failed }, prepared]) => {
      if (sdist === undefined || failed) return new Map()
      const interpreters = installerPythons(found.filter(one => isTestedOn(context, sdist, formatPython(one.python))))
      if (interpreters.length === 0) return new Map()
      const request = { context, uv, findLinks }
      const built = await buildInstallerWheels({ ...request, sdist, interpreters, prepared })
      if (prepared?.keep === true)
        cleanUps.wait(context.limiter(() => keepInstaller(request, prepared.interpreter), TURN.bytecode))
      return built
    },
  )
}

function declareWheelTest(
  stage: Stage,
  python: string,
  wheels: Step<readonly TestedFile[]>,
  environment: Step<Prepared>,
): Step<readonly Check[]> {
  const { graph, context, ready, cleanUps } = stage
  const info = { id: `test-wheel-${python}`, title: `test wheel on ${pythonTitle(python)}`, section: 'test' } as const
  return graph.add(info, [...needsOf(stage, wheels), environment, ready], async ([...values]) => {
    const [uv, found, folders, app, made, locked, prepared] = values
    const requests = requestsFor(stage, python, [uv, found, folders, app, made, locked])
    if (prepared === undefined || locked.failed)
      return requests.map(({ artifact }) => skipped(artifact, python, UNRESOLVED))
    const checks = requests.map((request, index) => {
      // A second wheel for the same Python gets an environment of its own, and one that says more than was prepared for.
      const test = index === 0 && prepared.dependencies === locked.dependencies ? testInstalled : testApart
      return context.limiter(() => test(request, request.artifact.path, prepared), TURN.wheel)
    })
    const interpreter = requests[0]?.interpreter
    return Promise.all(checks).finally(() => {
      const kept = interpreter && context.limiter(() => keepBytecode(context, interpreter, prepared), TURN.bytecode)
      cleanUps.begin(path.dirname(prepared.environment.dir), kept)
    })
  })
}

interface SdistTestSteps {
  /** For it alone; has no value where the wheel is tested in it. */
  readonly own: Step<Prepared>
  readonly wheels: Step<readonly TestedFile[]> | undefined
  readonly ofWheel: () => Step<readonly Check[]> | undefined
}

function declareSdistTest(
  stage: Stage,
  python: string,
  sdists: Step<readonly TestedFile[]>,
  made: Step<ReadonlyMap<string, InstallerWheel>>,
  { own, wheels, ofWheel }: SdistTestSteps,
): Step<readonly Check[]> {
  const { graph, context, ready } = stage
  const info = { id: `test-sdist-${python}`, title: `test sdist on ${pythonTitle(python)}`, section: 'test' } as const
  const others = graph.whenever(wheels ?? graph.given([]))
  return graph.add(info, [...needsOf(stage, sdists), made, others, own, ready], async ([...values]) => {
    const [uv, found, folders, app, files, locked, builds, tested = [], prepared] = values
    const here = tested.filter(file => isTestedOn(context, file, python))
    const outcome = async (): Promise<WheelOutcome> =>
      ofWheel()?.value.then(
        ([check]) => check && { check },
        (thrown: unknown) => ({ thrown }),
      )
    return Promise.all(
      requestsFor(stage, python, [uv, found, folders, app, files, locked]).map(request => {
        const built = builds.get(python)
        if (built === undefined || locked.failed) return skipped(request.artifact, python, UNRESOLVED)
        const itself = (wheel: string) =>
          prepared === undefined || prepared.dependencies !== locked.dependencies
            ? testApart(request, wheel)
            : testInstalled(request, wheel, prepared)
        return testSdist(request, built, here, outcome, wheel => context.limiter(() => itself(wheel), TURN.wheel))
      }),
    )
  })
}
