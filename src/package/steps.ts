/** The visible order of a run: every step and what it needs; how each is done is told elsewhere. */

import type { Environment } from '../build/environment.js'
import { type Uv, uvFor } from '../build/uv.js'
import type { CoverageReport } from '../dependencies/coverage-report.js'
import type { Graph, Step } from '../engine/graph.js'
import { setUpInterpreters } from '../interpreter/interpreters.js'
import { formatPython } from '../interpreter/parse.js'
import type { Artifact, Check, Interpreter } from '../model.js'
import { type Application, describeApplication } from './dependencies/application.js'
import { type Dependencies, newest } from './dependencies/dependencies.js'
import { type DependencyNeeds, declareDependencies } from './dependencies/dependency-steps.js'
import { buildSdist, uncovered, waitingEnvironment } from './distributions/distributions.js'
import { finishDistributions } from './distributions/finish-distributions.js'
import { type OtherEnvironments, otherEnvironments } from './distributions/other-environments.js'
import { makeWheels } from './distributions/wheels.js'
import { declareExecutables, needsPex } from './executables/executable-steps.js'
import type { FinishedExecutable } from './executables/make-executable.js'
import { measure } from './measure.js'
import { declarePex, type MadePex, type Pex, unchanged } from './pex/pex-steps.js'
import type { Checked } from './proofs/check-files.js'
import { declareChecks } from './proofs/check-steps.js'
import { type Descriptions, declareDescriptions } from './proofs/describe-steps.js'
import { declareProofs } from './proofs/proof-steps.js'
import {
  declareBundleReproduction,
  declareReproduction,
  type Reproduced,
} from './reproduce/reproduce-steps.js'
import { declareLocalProjects } from './source/local-projects.js'
import { benchOf, copyOf } from './source/sources.js'
import type { Workshop } from './workshop.js'

/** Steps whose values a run reports. */
export interface Steps extends Descriptions {
  readonly interpreters: Step<readonly Interpreter[]>
  readonly application: Step<Application>
  readonly sdist: Step<Artifact>
  readonly wheels: Step<readonly Artifact[]>
  readonly pex: Step<Pex> | undefined
  readonly executables: readonly Step<FinishedExecutable>[]
  readonly dependencies: Step<Dependencies> | undefined
  readonly coverage: Step<CoverageReport> | undefined
  readonly proofs: readonly Step<readonly Check[]>[]
  /** What was seen of the finished files; undefined when no check is wanted. */
  readonly checked: Step<Checked> | undefined
  /** What two builds told; none when there was one. */
  readonly reproduced: readonly Step<Reproduced>[]
}

/** Declares everything; what can run begins at once. */
export function declareSteps(graph: Graph, workshop: Workshop): Steps {
  const { host, configuration, tools, runner } = workshop
  const { project } = configuration
  const uv = graph.add('get uv', 'set-up', [], async () => uvFor(await tools.uv(), host.store, host.env))
  const interpreters = declareInterpreters(graph, workshop, uv)
  const findLinks = declareLocalProjects(graph, workshop, uv, interpreters)
  const source = graph.add('copy the source', 'build', [], (_, say) => copyOf(workshop, project, 'own', say))
  const environment = graph.add(
    'prepare the build',
    'build',
    [uv, interpreters, findLinks],
    ([tool, found, folders], say) =>
      waitingEnvironment(benchOf(workshop, project, tool, folders, 'own', say), newest(found), workshop.kept),
  )
  const sdist = graph.add(
    'build the sdist',
    'build',
    [uv, interpreters, findLinks, source, environment],
    async ([tool, found, folders, copy, isolated], say) => {
      const bench = benchOf(workshop, project, tool, folders, 'own', say)
      const made = await buildSdist(bench, copy.project, isolated)
      const [file = made] = await finishDistributions(workshop, [made], 'own', say)
      return measure(file, {
        format: 'sdist',
        targets: ['any'],
        pythons: found.map(({ python }) => formatPython(python)),
      })
    },
  )
  const others = graph.map(environment, async () => {
    const values = [uv.value, interpreters.value, findLinks.value, source.value] as const
    const [tool, found, folders, copy] = await Promise.all(values)
    const bench = benchOf(workshop, project, tool, folders, 'own', () => {})
    return otherEnvironments(workshop, bench, copy.project, found)
  })
  const wheels = declareWheels(graph, workshop, {
    ...{ uv, interpreters, findLinks, sdist, environment, others },
  })
  const { kept } = workshop
  // The next run's time is won beside this run's proofs.
  if (kept !== undefined)
    graph.add('keep the build environment', 'prove', [graph.after([wheels])], () => kept.finish(runner))
  const application = graph.add('read the wheel', 'build', [sdist, wheels], ([archive, built]) =>
    describeApplication(workshop, archive, built),
  )
  const bundles = declareBundles(graph, workshop, { uv, interpreters, findLinks, application, wheels })
  const proofs = declareProofs(graph, workshop, {
    uv,
    interpreters,
    findLinks,
    application,
    sdist,
    wheels,
    ...bundles,
  })
  const checked = declareChecks(graph, workshop, { uv, interpreters, application, sdist, wheels, ...bundles })
  const reproduced = [
    ...declareReproduction(graph, workshop, { uv, interpreters, findLinks, environment, sdist, wheels }),
    ...declareBundleReproduction(graph, workshop, { uv, interpreters, application, wheels, ...bundles }),
  ]
  const descriptions = declareDescriptions(graph, workshop, { application, sdist, wheels, ...bundles })
  const findings = [
    ...descriptions.findings,
    ...(checked ? [graph.map(checked, ({ findings: found }) => found)] : []),
  ]
  return {
    interpreters,
    application,
    sdist,
    wheels,
    ...bundles,
    pex: unchanged(graph, bundles, proofs),
    proofs,
    checked,
    reproduced,
    ...descriptions,
    findings,
  }
}

/** What holds the application with its dependencies. */
interface Bundles {
  readonly madePex: Step<MadePex> | undefined
  readonly pex: Step<Pex> | undefined
  readonly executables: readonly Step<FinishedExecutable>[]
  readonly dependencies: Step<Dependencies> | undefined
  readonly coverage: Step<CoverageReport> | undefined
}

const noPex = { madePex: undefined, pex: undefined }

export function declareBundles(
  graph: Graph,
  workshop: Workshop,
  needs: DependencyNeeds & { readonly wheels: Step<readonly Artifact[]> },
): Bundles {
  const { plan } = workshop.configuration
  const withPex = plan.formats.includes('pex') || needsPex(workshop)
  if (!withPex && plan.executables.length === 0)
    return { ...noPex, executables: [], dependencies: undefined, coverage: undefined }
  const { dependencies, early, coverage } = declareDependencies(graph, workshop, needs, withPex)
  const files = withPex ? declarePex(graph, workshop, { ...needs, dependencies, early }) : noPex
  const executables = declareExecutables(graph, workshop, { ...needs, dependencies, pex: files.pex })
  return { ...files, executables, dependencies, coverage }
}

export function declareInterpreters(
  graph: Graph,
  workshop: Workshop,
  uv: Step<Uv>,
): Step<readonly Interpreter[]> {
  const { host, runner, configuration } = workshop
  const { plan, project } = configuration
  return graph.add('find Pythons', 'set-up', [], async (_, say) => {
    const found = await setUpInterpreters({
      asked: plan.pythons,
      optional: plan.optional,
      platform: plan.runner,
      ...(project.requiresPython !== undefined && { requiresPython: project.requiresPython }),
      runner,
      env: host.env,
      workspace: host.workspace,
      uv: async () => (await uv.value).tool,
      store: host.store,
      log: host.log,
    })
    for (const { python, fullVersion, path: file, source } of found)
      say(`${formatPython(python)}: ${fullVersion} at ${file} (${source})`)
    return found
  })
}

interface WheelNeeds {
  readonly uv: Step<Uv>
  readonly interpreters: Step<readonly Interpreter[]>
  readonly findLinks: Step<readonly string[]>
  readonly sdist: Step<Artifact>
  readonly environment: Step<Environment>
  readonly others: Step<OtherEnvironments>
}

function declareWheels(graph: Graph, workshop: Workshop, needs: WheelNeeds): Step<readonly Artifact[]> {
  const { project } = workshop.configuration
  const { uv, interpreters, findLinks, sdist, environment, others } = needs
  return graph.add(
    'build the wheel',
    'build',
    [uv, interpreters, findLinks, sdist, environment],
    async ([tool, found, folders, archive, isolated], say) => {
      const bench = benchOf(workshop, project, tool, folders, 'own', say)
      const environments = { newest: isolated, others: () => others.value }
      const made = await makeWheels(workshop, bench, archive.path, found, environments)
      const wheels = await finishDistributions(workshop, made, 'own', say)
      return Promise.all(wheels.map(file => measureWheel(file, found, workshop)))
    },
  )
}

function measureWheel(file: string, found: readonly Interpreter[], workshop: Workshop): Promise<Artifact> {
  const { runner } = workshop.configuration.plan
  const anywhere = file.endsWith('-any.whl')
  const without = uncovered(file, found, runner)
  const pythons = found.filter(one => !without.includes(one)).map(({ python }) => formatPython(python))
  return measure(file, { format: 'wheel', targets: [anywhere ? 'any' : runner.name], pythons })
}
