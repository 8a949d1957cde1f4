/** The visible order of a run: every step and what it needs; how each is done is told elsewhere. */

import type { Artifact, Check, Interpreter } from '../core/model.js'
import { uvFor } from '../distributions/uv.js'
import type { Graph, Step } from '../engine/graph.js'
import type { CoverageReport } from '../resolve/coverage.js'
import { declareBundles } from './bundle-steps.js'
import { type Application, describeApplication } from './dependencies/application.js'
import type { Dependencies } from './dependencies/dependencies.js'
import { declareDistributions } from './distributions/distribution-steps.js'
import type { FinishedExecutable } from './executables/make-executable.js'
import { declareInterpreters } from './interpreter-steps.js'
import { type Pex, unchanged } from './pex/pex-steps.js'
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
  const { host, tools } = workshop
  const uv = graph.add('get uv', 'set-up', [], async () => uvFor(await tools.uv(), host.store, host.env))
  const interpreters = declareInterpreters(graph, workshop, uv)
  const findLinks = declareLocalProjects(graph, workshop, uv, interpreters)
  const setUp = { uv, interpreters, findLinks }
  const { environment, sdist, wheels } = declareDistributions(graph, workshop, setUp)
  const application = graph.add('read the wheel', 'build', [sdist, wheels], ([archive, built]) =>
    describeApplication(workshop, archive, built),
  )
  const bundles = declareBundles(graph, workshop, { ...setUp, application, wheels })
  const proofs = declareProofs(graph, workshop, { ...setUp, application, sdist, wheels, ...bundles })
  const checked = declareChecks(graph, workshop, { uv, interpreters, application, sdist, wheels, ...bundles })
  const reproduced = [
    ...declareReproduction(graph, workshop, { ...setUp, environment, sdist, wheels }),
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
