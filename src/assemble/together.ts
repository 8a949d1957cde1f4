/** What is made from the wheels of all cells, with the steps of `package`: nothing of the project is built again. */

import type { Artifact } from '../core/model.js'
import { uvFor } from '../distributions/uv.js'
import type { Graph, Step } from '../engine/graph.js'
import { declareBundles } from '../package/bundle-steps.js'
import { describeApplication } from '../package/dependencies/application.js'
import { declareInterpreters } from '../package/interpreter-steps.js'
import { unchanged } from '../package/pex/pex-steps.js'
import { declareChecks } from '../package/proofs/check-steps.js'
import { declareDescriptions } from '../package/proofs/describe-steps.js'
import { declareProofs } from '../package/proofs/proof-steps.js'
import { declareBundleReproduction } from '../package/reproduce/reproduce-steps.js'
import { declareLocalProjects } from '../package/source/local-projects.js'
import type { Steps } from '../package/steps.js'
import type { Workshop } from '../package/workshop.js'
import type { Configuration } from '../plan/configure.js'

/** @param files everything the cells made, checked */
export function declareTogether(
  graph: Graph,
  workshop: Workshop & { readonly configuration: Configuration },
  files: Step<readonly Artifact[]>,
): Steps {
  const { host, tools } = workshop
  const uv = graph.add('get uv', 'set-up', [], async () => uvFor(await tools.uv(), host.store, host.env))
  const interpreters = declareInterpreters(graph, workshop, uv)
  const findLinks = declareLocalProjects(graph, workshop, uv, interpreters)
  const wheels = graph.map(files, all => all.filter(({ format }) => format === 'wheel'))
  const sdist = graph.map(files, all => all.find(({ format }) => format === 'sdist'))
  const application = graph.add('read the wheels', 'build', [sdist, wheels], ([archive, built]) =>
    describeApplication(workshop, archive, built),
  )
  const bundles = declareBundles(graph, workshop, { uv, interpreters, findLinks, application, wheels })
  // Sdist and wheels were proved where they were made; their formats are not of this share.
  const first = graph.map(wheels, ([wheel]) => wheel as Artifact)
  const proofs = declareProofs(graph, workshop, {
    ...{ uv, interpreters, findLinks, application, wheels },
    ...bundles,
    sdist: first,
  })
  const checked = declareChecks(graph, workshop, {
    ...{ uv, interpreters, application, wheels, ...bundles },
    sdist: first,
  })
  const descriptions = declareDescriptions(graph, workshop, {
    ...{ application, wheels, ...bundles },
    sdist: first,
  })
  const seen = checked ? [graph.map(checked, ({ findings }) => findings)] : []
  return {
    ...{ interpreters, application, sdist: first, wheels, ...bundles, proofs, checked },
    pex: unchanged(graph, bundles, proofs),
    ...descriptions,
    // Of sdist and wheels, each cell compares its own.
    reproduced: declareBundleReproduction(graph, workshop, {
      ...{ uv, interpreters, application, wheels },
      ...bundles,
    }),
    findings: [...descriptions.findings, ...seen],
  }
}
