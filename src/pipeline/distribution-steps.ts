/** The steps of the sdist and the wheels: the wheels come from the sdist, as they do for whoever installs it. */
import type { Artifact, Interpreter } from '../core/model.js'
import type { Environment } from '../distributions/environment.js'
import type { Uv } from '../distributions/uv.js'
import { formatPython } from '../interpreters/versions.js'
import { measure } from './artifacts.js'
import type { Context } from './context.js'
import { newest } from './dependencies.js'
import { buildSdist, finishDistributions, uncovered, waitingEnvironment } from './distributions.js'
import type { Graph, Step } from './graph.js'
import { buildContextOf, copyOf } from './source.js'
import { makeWheels, type OtherEnvironments, otherEnvironments } from './wheels.js'

interface DistributionNeeds {
  readonly uv: Step<Uv>
  readonly interpreters: Step<readonly Interpreter[]>
  /** Folders of wheels beside the index. */
  readonly findLinks: Step<readonly string[]>
}

interface DistributionSteps {
  /** The build environment of the newest Python. */
  readonly environment: Step<Environment>
  readonly sdist: Step<Artifact>
  readonly wheels: Step<readonly Artifact[]>
}

export function declareDistributions(
  graph: Graph,
  context: Context,
  { uv, interpreters, findLinks }: DistributionNeeds,
): DistributionSteps {
  const { project } = context.configuration
  const source = graph.add('copy the source', 'build', [], (_, say) => copyOf(context, project, 'own', say))
  const environment = graph.add(
    'prepare the build',
    'build',
    [uv, interpreters, findLinks],
    ([tool, found, folders], say) =>
      waitingEnvironment(
        buildContextOf(context, project, tool, folders, 'own', say),
        newest(found),
        context.environments,
      ),
  )
  const sdist = graph.add(
    'build the sdist',
    'build',
    [uv, interpreters, findLinks, source, environment],
    async ([tool, found, folders, copy, isolated], say) => {
      const buildContext = buildContextOf(context, project, tool, folders, 'own', say)
      const made = await buildSdist(buildContext, copy.project, isolated)
      const [file = made] = await finishDistributions(context, [made], 'own', say)
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
    const buildContext = buildContextOf(context, project, tool, folders, 'own', () => {})
    return otherEnvironments(context, buildContext, copy.project, found)
  })
  const wheels = declareWheels(graph, context, {
    ...{ uv, interpreters, findLinks, sdist, environment, others },
  })
  const { environments } = context
  // The next run's time is won beside this run's proofs.
  if (environments !== undefined)
    graph.add('keep the build environment', 'prove', [graph.after([wheels])], () => environments.finish(context.runner))
  return { environment, sdist, wheels }
}

interface WheelNeeds extends DistributionNeeds {
  readonly sdist: Step<Artifact>
  readonly environment: Step<Environment>
  readonly others: Step<OtherEnvironments>
}

function declareWheels(graph: Graph, context: Context, needs: WheelNeeds): Step<readonly Artifact[]> {
  const { project } = context.configuration
  const { uv, interpreters, findLinks, sdist, environment, others } = needs
  return graph.add(
    'build the wheel',
    'build',
    [uv, interpreters, findLinks, sdist, environment],
    async ([tool, found, folders, archive, isolated], say) => {
      const buildContext = buildContextOf(context, project, tool, folders, 'own', say)
      const environments = { newest: isolated, others: () => others.value }
      const made = await makeWheels(context, buildContext, archive.path, found, environments)
      const wheels = await finishDistributions(context, made, 'own', say)
      return Promise.all(wheels.map(file => measureWheel(file, found, context)))
    },
  )
}

function measureWheel(file: string, found: readonly Interpreter[], context: Context): Promise<Artifact> {
  const { runner } = context.configuration.plan
  const anywhere = file.endsWith('-any.whl')
  const without = uncovered(file, found, runner)
  const pythons = found.filter(one => !without.includes(one)).map(({ python }) => formatPython(python))
  return measure(file, { format: 'wheel', targets: [anywhere ? 'any' : runner.name], pythons })
}
