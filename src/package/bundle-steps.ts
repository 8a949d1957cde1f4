/** The steps of what holds the application with its dependencies: PEX files and native executables. */

import type { Artifact } from '../core/model.js'
import type { Graph, Step } from '../engine/graph.js'
import type { CoverageReport } from '../resolve/coverage.js'
import type { Dependencies } from './dependencies/dependencies.js'
import { type DependencyNeeds, declareDependencies } from './dependencies/dependency-steps.js'
import { declareExecutables, needsPex } from './executables/executable-steps.js'
import type { FinishedExecutable } from './executables/make-executable.js'
import { declarePex, type MadePex, type Pex } from './pex/pex-steps.js'
import type { Workshop } from './workshop.js'

export interface Bundles {
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
