/** The second build of what holds the application with its dependencies: from the same wheels, in other circumstances. */
import path from 'node:path'
import { type PackagingError, problemsOf } from '../../core/errors.js'
import type { Artifact } from '../../core/model.js'
import type { Graph, Step } from '../../engine/graph.js'
import { decideSigning } from '../../executables/signing.js'
import { madeOnce } from '../../reproduce/compare.js'
import { REBUILT_IN } from '../../reproduce/variation.js'
import type { Application } from '../dependencies/application.js'
import { modeOf } from '../distributions/finish-distributions.js'
import type { ExecutableNeeds } from '../executables/executable-steps.js'
import { type FinishedExecutable, formatOf, makeExecutable } from '../executables/make-executable.js'
import { putTogether } from '../pex/pex-files.js'
import type { Pex } from '../pex/pex-steps.js'
import type { Workshop } from '../workshop.js'
import { inOtherCircumstances } from './second-build.js'

/** Files of a second build, by absolute paths; or why there are none. */
export interface SecondFiles {
  readonly files: readonly string[]
  readonly failure?: PackagingError
  /** Why nothing was to be made. */
  readonly skipped?: string
}

export interface SecondPexNeeds {
  readonly application: Step<Application>
  readonly wheels: Step<readonly Artifact[]>
  readonly pex: Step<Pex>
}

/** Put together once more, without what was laid down early: the same wheels have to give the same bytes. */
export function declareSecondPex(
  graph: Graph,
  workshop: Workshop,
  { application, wheels, pex }: SecondPexNeeds,
): Step<SecondFiles> {
  return graph.add(
    'put the PEX together again',
    'prove',
    [application, wheels, pex],
    ([app, built, first], say) =>
      filesOrFailure(async () => {
        const { start, made } = first
        if (start === undefined || made === undefined) return []
        const { maker, dependencies } = made
        const again = await putTogether({
          workshop: await inOtherCircumstances(workshop),
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
export function declareSecondExecutables(
  graph: Graph,
  workshop: Workshop,
  needs: ExecutableNeeds & { readonly executables: readonly Step<FinishedExecutable>[] },
): readonly Step<SecondFiles>[] {
  const { uv, interpreters, application, wheels, dependencies, pex } = needs
  const { plan, options } = workshop.configuration
  const signed = plan.executables.length > 0 && decideSigning(options, workshop.host.env).kind === 'sign'
  return plan.executables.map(planned => {
    const skipped = madeOnce({ format: planned.format, mode: modeOf(workshop), signed })
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
          const other = await inOtherCircumstances(workshop, { sets: false })
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
