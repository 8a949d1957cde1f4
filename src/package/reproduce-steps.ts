/** The steps that compare two builds of every file. */
import path from 'node:path'
import type { Judged } from '../check/judge.js'
import type { Graph, Step } from '../engine/graph.js'
import { type PackagingError, problemsOf, throwProblems } from '../errors/errors.js'
import type { Artifact, Check } from '../model.js'
import { REBUILT_IN } from '../reproduce/variation.js'
import { backendPlace, blameBackend } from './distributions.js'
import { modeOf } from './finish-distributions.js'
import { declareSecondBuild, type SecondBuild, type SecondBuildNeeds } from './second-build.js'
import type { Workshop } from './workshop.js'

/** What two builds told of the files. */
export interface Reproduced {
  readonly checks: readonly Check[]
  /** One for each file that differs, where that ends a run. */
  readonly problems: readonly PackagingError[]
}

export interface ReproduceNeeds extends SecondBuildNeeds {
  readonly sdist: Step<Artifact>
  readonly wheels: Step<readonly Artifact[]>
}

/** Undefined when nothing is to be compared. */
export function declareReproduction(
  graph: Graph,
  workshop: Workshop,
  needs: ReproduceNeeds,
): Step<Reproduced> | undefined {
  const mode = modeOf(workshop)
  if (!mode.compare) return undefined
  const began = Date.now() / 1000
  const again = declareSecondBuild(graph, workshop, needs)
  const reproduced = graph.add(
    'compare two builds',
    'prove',
    [needs.sdist, needs.wheels, again],
    async ([sdist, wheels, second], say): Promise<Reproduced> => {
      const { formats } = workshop.configuration.plan
      const asked = [sdist, ...wheels].filter(({ format }) => formats.some(name => name === format))
      const judged = await Promise.all(asked.map(artifact => judgeOne(workshop, artifact, second, began)))
      for (const { check, problem } of judged) {
        say(`${check.result}: ${check.artifact}: ${check.reason}`)
        for (const line of problem?.detail ?? []) say(`  ${line}`)
      }
      return {
        checks: judged.map(({ check }) => check),
        problems: distinct(judged.flatMap(({ problem }) => problem ?? [])),
      }
    },
  )
  graph.map(reproduced, ({ problems }) => throwProblems(problems))
  return reproduced
}

/** A build that failed is told once, whatever would have been made from it. */
function distinct(problems: readonly PackagingError[]): readonly PackagingError[] {
  const reasonOf = (problem: PackagingError): unknown => problem.cause ?? problem
  return problems.filter(
    (problem, index) => problems.findIndex(one => reasonOf(one) === reasonOf(problem)) === index,
  )
}

async function judgeOne(
  workshop: Workshop,
  artifact: Artifact,
  second: SecondBuild,
  began: number,
): Promise<Judged> {
  const started = performance.now()
  const [{ compareFiles, otherNames }, { judgeComparison, judgeFailedBuild }] = await Promise.all([
    import('../reproduce/compare-files.js'),
    import('../reproduce/judge.js'),
  ])
  const mode = modeOf(workshop)
  const made = artifact.format === 'sdist' ? second.sdist && [second.sdist] : second.wheels
  if (made === undefined && second.failure !== undefined)
    return judgeFailedBuild(artifact, second.failure, mode)
  const files = made || []
  const { staging, epoch, configuration } = workshop
  const other = files.find(file => path.basename(file) === artifact.file)
  try {
    const comparison =
      other === undefined
        ? otherNames(files.map(file => path.basename(file)))
        : await blameBackend(configuration.project, () =>
            compareFiles({
              first: artifact.path,
              second: other,
              folders: [[path.join(staging.root, 'own')], [path.join(staging.root, REBUILT_IN)]],
              began,
              ended: Date.now() / 1000,
              epoch,
            }),
          )
    const seconds = (performance.now() - started) / 1000
    return judgeComparison(artifact, comparison, mode, backendPlace(configuration.project), seconds)
  } catch (thrown) {
    // What the second build made is damaged.
    const [failure] = problemsOf(thrown)
    if (failure === undefined) throw thrown
    return judgeFailedBuild(artifact, failure, mode)
  }
}
