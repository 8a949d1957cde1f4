/** Every artifact on every interpreter it claims: one step for each pair, begun when the builds have ended. */
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Artifact, Check, Interpreter } from '../../core/model.js'
import type { Uv } from '../../distributions/uv.js'
import type { Graph, Step } from '../../engine/graph.js'
import { formatPython } from '../../interpreters/versions.js'
import { type Application, requirementOf, subjectOf } from '../dependencies/application.js'
import type { Dependencies } from '../dependencies/dependencies.js'
import { declareExecutableProofs } from '../executables/executable-trials.js'
import type { FinishedExecutable } from '../executables/make-executable.js'
import type { MadeFile } from '../measure.js'
import type { MadePex } from '../pex/pex-steps.js'
import type { Workshop } from '../workshop.js'
import { proveInstalled, provePex, type TrialRequest } from './trials.js'

export interface ProofNeeds {
  readonly uv: Step<Uv>
  readonly interpreters: Step<readonly Interpreter[]>
  readonly findLinks: Step<readonly string[]>
  readonly application: Step<Application>
  readonly sdist: Step<Artifact>
  readonly wheels: Step<readonly Artifact[]>
  readonly madePex: Step<MadePex> | undefined
  readonly executables: readonly Step<FinishedExecutable>[]
  readonly dependencies: Step<Dependencies> | undefined
}

/** Declares the proofs of the planned formats and gives their steps. A Python that was left out proves nothing. */
export function declareProofs(
  graph: Graph,
  workshop: Workshop,
  needs: ProofNeeds,
): readonly Step<readonly Check[]>[] {
  const { plan } = workshop.configuration
  const { uv, interpreters, findLinks, application, sdist, wheels, madePex, executables, dependencies } =
    needs
  // Proofs compete with builds for the same cores; and a PEX that fails to build takes nothing from a wheel's proof.
  const built = graph.after([sdist, wheels, ...(madePex ? [madePex] : []), ...executables])
  const locked: Step<Dependencies | undefined> =
    dependencies === undefined ? graph.after([]) : graph.whenever(dependencies)
  const proof = (format: 'sdist' | 'wheel' | 'pex', python: string, artifacts: Step<readonly Tried[]>) =>
    graph.add(
      `prove the ${format} on ${python}`,
      'prove',
      [uv, interpreters, findLinks, application, artifacts, locked, built],
      async values => {
        const [tool, found, folders, app, made, lock] = values
        const interpreter = found.find(one => formatPython(one.python) === python)
        if (interpreter === undefined) return []
        const claimed = made.filter(
          artifact => artifact.pythons.includes(python) && runsHere(artifact, plan.runner.name),
        )
        const subject = subjectOf(workshop, app)
        const request = (artifact: Tried): TrialRequest => ({
          workshop,
          uv: tool,
          artifact,
          interpreter,
          subject,
          requirement: requirementOf(workshop, app, subject.entryPoint),
          dependencies: lock ?? undefined,
          findLinks: folders,
          scripts: [...app.choices.scripts.map(({ name }) => name), ...app.choices.files],
          say: () => {},
        })
        const prove = format === 'pex' ? provePex : proveInstalled
        return Promise.all(claimed.map(artifact => workshop.limiter(() => prove(request(artifact)))))
      },
    )
  const formats = [
    ...(plan.formats.includes('sdist') ? [['sdist', graph.map(sdist, one => [one])] as const] : []),
    ...(plan.formats.includes('wheel') ? [['wheel', wheels] as const] : []),
    ...(madePex && plan.formats.includes('pex')
      ? [['pex', graph.map(madePex, ({ files }) => files)] as const]
      : []),
  ]
  const proofs = [
    ...formats.flatMap(([format, artifacts]) =>
      plan.pythons.map(python => proof(format, formatPython(python), artifacts)),
    ),
    ...declareExecutableProofs(graph, workshop, { application, executables, built }),
  ]
  // Five environments with numpy are a gigabyte: gone while they are the proofs' own time, not at the end of everybody's.
  graph.add('remove what the proofs left', 'prove', [graph.after(proofs)], () =>
    rm(path.join(workshop.staging.root, 'trials'), { recursive: true, force: true }).catch(() => {}),
  )
  return proofs
}

/** What a proof is of: to be tried, a file need not be hashed. */
type Tried = Artifact | MadeFile

function runsHere(artifact: Tried, platform: string): boolean {
  return artifact.targets.some(target => target === 'any' || target === platform)
}
