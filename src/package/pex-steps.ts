/** The steps that only a PEX needs: its tools and the files. */
import type { Graph, Step } from '../engine/graph.js'
import type { Artifact, Interpreter } from '../model.js'
import type { Beginning } from '../pex/assemble.js'
import type { StrippedWheel } from '../report/model.js'
import { type Application, chooseStart, type Start } from './application.js'
import type { Dependencies } from './dependencies.js'
import { beginPex, beginPexFiles, type EarlyPex } from './pex-beginning.js'
import { makePexFiles, type PexMaker, type PexRequest } from './pex-files.js'
import type { Workshop } from './workshop.js'

/** The PEX files; no start when there is nothing to run. */
export interface Pex {
  readonly artifacts: readonly Artifact[]
  readonly stripped: readonly StrippedWheel[]
  readonly start: Start | undefined
  /** What they were made with; undefined when nothing was made. */
  readonly made?: Pick<PexRequest, 'maker' | 'dependencies'>
}

export interface PexNeeds {
  readonly interpreters: Step<readonly Interpreter[]>
  readonly application: Step<Application>
  readonly wheels: Step<readonly Artifact[]>
  readonly dependencies: Step<Dependencies>
  /** The same, as far as the project's own metadata tells of them. */
  readonly early: Step<Dependencies> | undefined
}

export function declarePex(graph: Graph, workshop: Workshop, needs: PexNeeds): Step<Pex> {
  const { interpreters, application, wheels, dependencies, early } = needs
  // Beside the build from the start: both are wanted as soon as the application's wheel is there.
  const pexTool = graph.add('get pex', 'set-up', [], () => workshop.tools.folder('pex'))
  const { pexLayout: layout } = workshop.configuration.options
  const begun: Step<Beginning | undefined> =
    layout === 'zipapp'
      ? graph.add('begin the PEX', 'build', [pexTool, interpreters], ([tool, found], say) =>
          beginPex(workshop, found, tool, say),
        )
      : graph.given(undefined)
  const earlyPex: Step<EarlyPex | undefined> =
    layout === 'zipapp' && early !== undefined
      ? graph.add('put dependencies into the PEX', 'build', [early], ([found]) =>
          beginPexFiles(workshop, found),
        )
      : graph.given(undefined)
  return graph.add(
    'build the PEX',
    'build',
    [application, dependencies, wheels, begun, earlyPex, pexTool, interpreters],
    async ([app, locked, built, beginning, laid, tool, found], say): Promise<Pex> => {
      const start = chooseStart(workshop, app)
      if (start === undefined) return { artifacts: [], stripped: [], start }
      const maker: PexMaker | undefined =
        layout !== 'zipapp'
          ? { layout, tool, interpreters: found }
          : beginning && { layout, beginning, early: laid }
      if (maker === undefined) throw new Error('a PEX without a beginning')
      const request = { workshop, application: app, dependencies: locked, wheels: built, start, maker, say }
      const { artifacts, stripped, dependencies: used } = await makePexFiles(request)
      return { artifacts, stripped, start, made: { maker, dependencies: used } }
    },
  )
}
