/** The steps that only a PEX needs: its tools and the files. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Artifact, Interpreter } from '../core/model.js'
import type { PexBase } from '../pex/assemble.js'
import type { StrippedWheel } from '../report/model.js'
import { type Application, chooseStart, type Start } from './application.js'
import { hashed, type MadeFile, makeReadable, refuseChanged } from './artifacts.js'
import type { Context } from './context.js'
import type { Dependencies } from './dependencies.js'
import type { Graph, Step } from './graph.js'
import { createPexBase, type EarlyPex, makePexFiles, type PexMaker, type PexRequest } from './pex.js'

/** The PEX files, finished but not hashed; no start when there is nothing to run. */
export interface MadePex {
  readonly files: readonly MadeFile[]
  readonly stripped: readonly StrippedWheel[]
  readonly start: Start | undefined
  /** What they were made with; undefined when nothing was made. */
  readonly made?: Pick<PexRequest, 'maker' | 'dependencies'>
}

/** The same with their digests. */
export interface Pex extends Omit<MadePex, 'files'> {
  readonly artifacts: readonly Artifact[]
}

interface PexSteps {
  readonly madePex: Step<MadePex>
  readonly pex: Step<Pex>
}

interface PexNeeds {
  readonly interpreters: Step<readonly Interpreter[]>
  readonly application: Step<Application>
  readonly wheels: Step<readonly Artifact[]>
  readonly dependencies: Step<Dependencies>
  /** As far as they go with what the project's own metadata tells. */
  readonly early: Step<EarlyPex> | undefined
}

export function declarePex(graph: Graph, context: Context, needs: PexNeeds): PexSteps {
  const { interpreters, application, wheels, dependencies, early } = needs
  // Beside the build from the start: both are wanted as soon as the application's wheel is there.
  const pexTool = graph.add('get pex', 'set-up', [], () => context.tools.folder('pex'))
  const { pexLayout: layout } = context.configuration.options
  const begun: Step<PexBase | undefined> =
    layout === 'zipapp'
      ? graph.add('begin the PEX', 'build', [pexTool, interpreters], ([tool, found], say) =>
          createPexBase(context, found, tool, say),
        )
      : graph.given(undefined)
  const laidDown: Step<EarlyPex | undefined> = early ?? graph.given(undefined)
  const madePex = graph.add(
    'build the PEX',
    'build',
    [application, dependencies, wheels, begun, laidDown, pexTool, interpreters],
    async ([app, locked, built, base, written, tool, found], say): Promise<MadePex> => {
      const start = chooseStart(context, app)
      if (start === undefined) return { files: [], stripped: [], start }
      const maker: PexMaker | undefined =
        layout !== 'zipapp' ? { layout, tool, interpreters: found } : base && { layout, base, early: written }
      if (maker === undefined) throw new Error('a PEX without a beginning')
      const request = { context, application: app, dependencies: locked, wheels: built, start, maker, say }
      const { files, stripped, dependencies: used } = await makePexFiles(request)
      return { files, stripped, start, made: { maker, dependencies: used } }
    },
  )
  // A proof does not wait for the digest: `unchanged` sees to it that both are of the same bytes.
  const pex = graph.add('hash the PEX', 'prove', [madePex], async ([{ files, ...rest }]) => {
    const { outputDir } = context.configuration
    const replacing = files.filter(({ file }) => existsSync(path.join(outputDir, file)))
    const [artifacts] = await Promise.all([Promise.all(files.map(hashed)), ...replacing.map(makeReadable)])
    return { ...rest, artifacts }
  })
  return { madePex, pex }
}

/** The PEX files once everything that runs them has ended, looked at once more. */
export function unchanged(
  graph: Graph,
  { madePex, pex }: { readonly [Name in keyof PexSteps]: PexSteps[Name] | undefined },
  runs: readonly Step<unknown>[],
): Step<Pex> | undefined {
  if (madePex === undefined || pex === undefined) return undefined
  return graph.map(graph.after(runs), async () => {
    const [{ files }, whole] = await Promise.all([madePex.value, pex.value])
    await Promise.all(files.map(refuseChanged))
    return whole
  })
}
