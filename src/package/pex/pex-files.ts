/** The PEX files that were asked for, all made at once from wheels that lie ready. */
import path from 'node:path'
import { allOrProblems } from '../../core/errors.js'
import type { Artifact, Interpreter } from '../../core/model.js'
import { assemblePex, type Beginning } from '../../pex/assemble.js'
import { deliveredAs, type FolderLayout, makePexFolder } from '../../pex/folder.js'
import { normalizeName } from '../../project/paths.js'
import type { StrippedWheel } from '../../report/model.js'
import { type Application, requirementOf, type Start } from '../dependencies/application.js'
import { type Dependencies, newest } from '../dependencies/dependencies.js'
import { osOf } from '../dependencies/targets.js'
import { type OwnWheel, ownWheels, ownWheelsFor } from '../distributions/own-wheels.js'
import { lookAt, type MadeFile } from '../measure.js'
import type { Workshop } from '../workshop.js'
import type { EarlyPex } from './pex-beginning.js'
import { forTargets, type PlannedPex, pexFiles } from './pex-planned.js'
import { stripDependencies } from './strip.js'

export interface PexRequest {
  readonly workshop: Workshop
  readonly application: Application
  readonly dependencies: Dependencies
  readonly wheels: readonly Artifact[]
  readonly start: Start
  readonly maker: PexMaker
  readonly say: (line: string) => void
  /** Inside the staging folder; `pex` unless given. */
  readonly folder?: string
}

/** What a PEX is made with: a zipapp from its beginning by this program, a folder by pex. */
export type PexMaker =
  | {
      readonly layout: 'zipapp'
      readonly beginning: Beginning
      /** Undefined where nothing was known of the dependencies before the wheel. */
      readonly early: EarlyPex | undefined
    }
  | {
      readonly layout: FolderLayout
      /** Absolute folder that holds the `pex` package. */
      readonly tool: string
      readonly interpreters: readonly Interpreter[]
    }

/** @throws PackagingError `build/mismatch`, `check/content`, `dependency/no-wheel` */
export async function makePexFiles(request: PexRequest): Promise<{
  readonly files: readonly MadeFile[]
  readonly stripped: readonly StrippedWheel[]
  readonly dependencies: Dependencies
}> {
  const { workshop, maker } = request
  const early = maker.layout === 'zipapp' ? maker.early : undefined
  const { dependencies, stripped } =
    early?.from === request.dependencies ? early : await stripDependencies(workshop, request.dependencies)
  return { files: await putTogether({ ...request, dependencies }), stripped, dependencies }
}

/** All files, with the dependencies as they are given. @throws as `makePexFiles` */
export async function putTogether(request: PexRequest): Promise<readonly MadeFile[]> {
  const { workshop, application, wheels, dependencies } = request
  const { pexScope } = workshop.configuration.options
  const { within } = workshop.configuration.plan
  const served = ownWheelsFor(
    application,
    dependencies.targets,
    await ownWheels(workshop, application, wheels),
  )
  const stem = `${normalizeName(application.name)}-${application.version}`
  return allOrProblems(
    pexFiles(stem, dependencies.targets, pexScope, within?.severalPlatforms).map((file, index) =>
      workshop.limiter(() => makePex(request, { ...file, index }, served)),
    ),
  )
}

async function makePex(
  { workshop, application, dependencies: all, start, maker, say, folder = 'pex' }: PexRequest,
  { file, targets, index }: PlannedPex & { readonly index: number },
  served: ReadonlyMap<string, OwnWheel>,
): Promise<MadeFile> {
  const output = path.join(await workshop.staging.dir(folder), deliveredAs(maker.layout, file))
  const own = new Map(
    targets.flatMap(({ name }) => {
      const wheel = served.get(name)
      return wheel === undefined ? [] : [[name, wheel] as const]
    }),
  )
  const dependencies = forTargets(all, targets)
  const what = {
    output,
    requirement: requirementOf(workshop, application, start.entryPoint),
    entryPoint: start.entryPoint,
    targets,
    starts: start.names,
  }
  if (maker.layout === 'zipapp') {
    const windowsOnly = targets.every(target => osOf(target) === 'windows')
    const { beginning, early } = maker
    await assemblePex({ ...what, beginning, dependencies, own, windowsOnly, laid: early?.files[index] })
  } else {
    const wheels = [...[...dependencies.values()].flat(), ...own.values()]
    await makePexFolder({
      ...what,
      runner: workshop.runner,
      python: newest(maker.interpreters).path,
      pex: maker.tool,
      pexRoot: await workshop.staging.dir('pex-root'),
      dir: await workshop.staging.dir(`${folder}/parts/${file}`),
      layout: maker.layout,
      name: file,
      wheels: [...new Map(wheels.map(wheel => [path.basename(wheel.path), wheel])).values()],
      say,
    })
  }
  return lookAt(output, {
    format: 'pex',
    targets: [...new Set(targets.map(({ platform }) => platform))],
    pythons: [...new Set(targets.map(({ python }) => python))],
  })
}
