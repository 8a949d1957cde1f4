/** The steps that only a PEX needs: its tools and the files. */
import type { Graph, Step } from '../engine/graph.js'
import type { Artifact, Interpreter } from '../model.js'
import type { Beginning } from '../pex/assemble.js'
import type { StrippedWheel } from '../report/model.js'
import { type Application, chooseStart, type Start } from './application.js'
import type { Dependencies } from './dependencies.js'
import { beginPex, makePexFiles, type PexMaker } from './pex-files.js'
import type { Workshop } from './workshop.js'

/** The PEX files; no start when there is nothing to run. */
export interface Pex {
  readonly artifacts: readonly Artifact[]
  readonly stripped: readonly StrippedWheel[]
  readonly start: Start | undefined
}

export interface PexNeeds {
  readonly interpreters: Step<readonly Interpreter[]>
  readonly application: Step<Application>
  readonly wheels: Step<readonly Artifact[]>
  readonly dependencies: Step<Dependencies>
}

export function declarePex(graph: Graph, workshop: Workshop, needs: PexNeeds): Step<Pex> {
  const { interpreters, application, wheels, dependencies } = needs
  // Beside the build from the start: both are wanted as soon as the application's wheel is there.
  const pexTool = graph.add('get pex', 'set-up', [], () => workshop.tools.folder('pex'))
  const { pexLayout: layout } = workshop.configuration.options
  const begun: Step<Beginning | undefined> =
    layout === 'zipapp'
      ? graph.add('begin the PEX', 'build', [pexTool, interpreters], ([tool, found], say) =>
          beginPex(workshop, found, tool, say),
        )
      : graph.given(undefined)
  return graph.add(
    'build the PEX',
    'build',
    [application, dependencies, wheels, begun, pexTool, interpreters],
    async ([app, locked, built, beginning, tool, found], say): Promise<Pex> => {
      const start = chooseStart(workshop, app)
      if (start === undefined) return { artifacts: [], stripped: [], start }
      const maker: PexMaker | undefined =
        layout !== 'zipapp' ? { layout, tool, interpreters: found } : beginning && { layout, beginning }
      if (maker === undefined) throw new Error('a PEX without a beginning')
      const request = { workshop, application: app, dependencies: locked, wheels: built, start, maker, say }
      return { ...(await makePexFiles(request)), start }
    },
  )
}
