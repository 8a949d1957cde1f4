/** The steps that compare two builds of every file. */
import path from 'node:path'
import type { Judged } from '../../checks/checks.js'
import { type PackagingError, problemsOf, throwProblems } from '../../core/errors.js'
import type { Artifact, Check } from '../../core/model.js'
import type { Graph, Step } from '../../engine/graph.js'
import { REBUILT_IN } from '../../reproduce/variation.js'
import { backendPlace, blameBackend } from '../distributions/distributions.js'
import { modeOf } from '../distributions/finish-distributions.js'
import type { ExecutableNeeds } from '../executables/executable-steps.js'
import type { FinishedExecutable } from '../executables/make-executable.js'
import type { Workshop } from '../workshop.js'
import { declareSecondBuild, type SecondBuildNeeds } from './second-build.js'
import { declareSecondExecutables, declareSecondPex, type SecondFiles } from './second-bundles.js'

/** What two builds told of the files. */
export interface Reproduced {
  readonly checks: readonly Check[]
  /** One for each file that differs, where that ends a run. */
  readonly problems: readonly PackagingError[]
}

export interface DistributionNeeds extends SecondBuildNeeds {
  readonly sdist: Step<Artifact>
  readonly wheels: Step<readonly Artifact[]>
}

export interface BundleNeeds extends Omit<ExecutableNeeds, 'dependencies'> {
  readonly dependencies: Step<Awaited<ExecutableNeeds['dependencies']['value']>> | undefined
  readonly executables: readonly Step<FinishedExecutable>[]
}

/** Of sdist and wheels; none when nothing is to be compared. */
export function declareReproduction(
  graph: Graph,
  workshop: Workshop,
  needs: DistributionNeeds,
): readonly Step<Reproduced>[] {
  if (!modeOf(workshop).compare) return []
  const { sdist, wheels } = needs
  const compare = comparer(graph, workshop, Date.now() / 1000)
  const again = declareSecondBuild(graph, workshop, needs)
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
  workshop: Workshop,
  needs: BundleNeeds,
): readonly Step<Reproduced>[] {
  if (!modeOf(workshop).compare) return []
  const { pex, dependencies, executables } = needs
  const { plan } = workshop.configuration
  const compare = comparer(graph, workshop, Date.now() / 1000)
  const compared: Step<Reproduced>[] = []
  if (pex !== undefined && plan.formats.includes('pex'))
    compared.push(
      compare(
        'compare two PEX files',
        graph.map(pex, ({ artifacts }) => artifacts),
        declareSecondPex(graph, workshop, { ...needs, pex }),
      ),
    )
  if (dependencies === undefined) return compared
  const seconds = declareSecondExecutables(graph, workshop, { ...needs, dependencies })
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

type Compare = (
  title: string,
  first: Step<readonly Artifact[]>,
  second: Step<SecondFiles>,
) => Step<Reproduced>

/** @param began seconds since 1970 */
function comparer(graph: Graph, workshop: Workshop, began: number): Compare {
  const { formats } = workshop.configuration.plan
  return (title, first, second) => {
    const reproduced = graph.add(title, 'prove', [first, second], async ([artifacts, again], say) => {
      const asked = ({ format }: Artifact) => formats.some(name => name === format)
      // A wheel that is not delivered is inside of what is.
      const looked = artifacts.filter(artifact => artifact.format === 'wheel' || asked(artifact))
      const judged = await Promise.all(looked.map(artifact => judgeOne(workshop, artifact, again, began)))
      for (const { check, problem } of judged) {
        say(`${check.result}: ${check.artifact}: ${check.reason}`)
        for (const line of problem?.detail ?? []) say(`  ${line}`)
      }
      return {
        checks: judged.flatMap(({ check }, index) =>
          looked.slice(index, index + 1).some(asked) ? [check] : [],
        ),
        problems: judged.flatMap(({ problem }) => problem ?? []),
      }
    })
    graph.map(reproduced, ({ problems }) => throwProblems(problems))
    return reproduced
  }
}

async function judgeOne(
  workshop: Workshop,
  artifact: Artifact,
  second: SecondFiles,
  began: number,
): Promise<Judged> {
  const started = performance.now()
  const [{ compareFiles, otherNames }, { judgeComparison, judgeFailedBuild, judgeUnbuilt }] =
    await Promise.all([import('../../reproduce/compare.js'), import('../../reproduce/compare.js')])
  const mode = modeOf(workshop)
  const { files, failure, skipped } = second
  if (skipped !== undefined) return judgeUnbuilt(artifact, skipped)
  if (failure !== undefined) return judgeFailedBuild(artifact, failure, mode)
  const { staging, epoch, configuration } = workshop
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
              began,
              ended: Date.now() / 1000,
              epoch,
            }),
          )
    const seconds = (performance.now() - started) / 1000
    return judgeComparison(artifact, comparison, mode, backendPlace(configuration.project), seconds)
  } catch (thrown) {
    // What the second build made is damaged.
    const [reason] = problemsOf(thrown)
    if (reason === undefined) throw thrown
    return judgeFailedBuild(artifact, reason, mode)
  }
}
