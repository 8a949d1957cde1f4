/** The PEX files that were asked for, all made at once from wheels that lie ready. */
import { copyFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { PexScope } from '../choices.js'
import type { FetchedWheel } from '../dependencies/fetch.js'
import { allOrProblems } from '../errors/errors.js'
import type { Artifact, Interpreter } from '../model.js'
import { assemblePex, type Beginning, type LaidDown, layDown, readBeginning } from '../pex/assemble.js'
import { buildBeginning } from '../pex/build.js'
import { makePexFolder } from '../pex/folder.js'
import { deliveredAs, type FolderLayout } from '../pex/layout.js'
import { normalizeName } from '../project/names.js'
import type { StrippedWheel } from '../report/model.js'
import type { ResolutionTarget } from '../target/complete-platform.js'
import { type Application, requirementOf, type Start } from './application.js'
import { type Dependencies, newest } from './dependencies.js'
import { measure } from './measure.js'
import { type OwnWheel, ownWheels, ownWheelsFor } from './own-wheels.js'
import { type Stripped, stripDependencies } from './strip.js'
import { osOf } from './targets.js'
import type { Workshop } from './workshop.js'

/**
 * What every PEX begins with; it needs neither the application nor a dependency, so that one made by the same pex with
 * the same Python serves again. @throws PackagingError `build/tool-failed`
 */
export async function beginPex(
  workshop: Workshop,
  interpreters: readonly Interpreter[],
  pex: string,
  say: (line: string) => void,
): Promise<Beginning> {
  const interpreter = newest(interpreters)
  const kept = path.join(
    workshop.host.store,
    'tools',
    `${path.basename(pex)}-begun-by-${interpreter.fullVersion}.pex`,
  )
  const earlier = await readBeginning(kept).catch(() => undefined)
  if (earlier !== undefined) return earlier
  const file = await buildBeginning({
    runner: workshop.runner,
    python: interpreter.path,
    pex,
    pexRoot: await workshop.staging.dir('pex-root'),
    dir: await workshop.staging.dir('pex/beginning'),
    say,
  })
  await keep(file, kept)
  return readBeginning(file)
}

/** A whole file appears under its name at once; that it could not be kept is no failure. */
async function keep(file: string, kept: string): Promise<void> {
  const unfinished = `${kept}.${process.pid}`
  try {
    await copyFile(file, unfinished)
    await rename(unfinished, kept)
  } catch {
    await rm(unfinished, { force: true })
  }
}

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

/** PEX files as far as they go without the application. */
export interface EarlyPex extends Stripped {
  /** What they were made for. */
  readonly from: Dependencies
  /** In the order of `pexFiles`. */
  readonly files: readonly LaidDown[]
}

/**
 * Writes all PEX files as far as they are known without the application, beside the build of its wheel.
 * @throws PackagingError `build/mismatch`, `check/content`
 */
export async function beginPexFiles(workshop: Workshop, from: Dependencies): Promise<EarlyPex> {
  const { dependencies, stripped } = await stripDependencies(workshop, from)
  const dir = await workshop.staging.dir('pex/begun')
  const { pexScope } = workshop.configuration.options
  const { within } = workshop.configuration.plan
  const files = await allOrProblems(
    pexFiles('', dependencies.targets, pexScope, within?.severalPlatforms).map(({ targets }, index) =>
      layDown({
        output: path.join(dir, `${index}.pex`),
        targets,
        windowsOnly: targets.every(target => osOf(target) === 'windows'),
        dependencies: forTargets(dependencies, targets),
      }),
    ),
  )
  return { from, dependencies, stripped, files }
}

/** @throws PackagingError `build/mismatch`, `check/content`, `dependency/no-wheel` */
export async function makePexFiles(request: PexRequest): Promise<{
  readonly artifacts: readonly Artifact[]
  readonly stripped: readonly StrippedWheel[]
  readonly dependencies: Dependencies
}> {
  const { workshop, maker } = request
  const early = maker.layout === 'zipapp' ? maker.early : undefined
  const { dependencies, stripped } =
    early?.from === request.dependencies ? early : await stripDependencies(workshop, request.dependencies)
  return { artifacts: await putTogether({ ...request, dependencies }), stripped, dependencies }
}

/** All files, with the dependencies as they are given. @throws as `makePexFiles` */
export async function putTogether(request: PexRequest): Promise<readonly Artifact[]> {
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

interface PlannedPex {
  readonly file: string
  readonly targets: readonly ResolutionTarget[]
}

/**
 * Which files there are to be, and what for (pure).
 * @param several whether there are files for other platforms, perhaps made elsewhere
 */
export function pexFiles(
  stem: string,
  targets: readonly ResolutionTarget[],
  scopes: readonly PexScope[],
  several = new Set(targets.map(({ platform }) => platform)).size > 1,
): readonly PlannedPex[] {
  const platforms = [...new Set(targets.map(({ platform }) => platform))]
  const all = { file: `${stem}.pex`, targets }
  if (!several) return [all]
  return scopes.flatMap(scope => {
    if (scope === 'universal') return [all]
    return platforms.map(platform => ({
      file: `${stem}-${platform}.pex`,
      targets: targets.filter(target => target.platform === platform),
    }))
  })
}

function forTargets(
  { wheels }: Dependencies,
  targets: readonly ResolutionTarget[],
): ReadonlyMap<string, readonly FetchedWheel[]> {
  return new Map(targets.map(({ name }) => [name, wheels.get(name) ?? []]))
}

async function makePex(
  { workshop, application, dependencies: all, start, maker, say, folder = 'pex' }: PexRequest,
  { file, targets, index }: PlannedPex & { readonly index: number },
  served: ReadonlyMap<string, OwnWheel>,
): Promise<Artifact> {
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
  return measure(output, {
    format: 'pex',
    targets: [...new Set(targets.map(({ platform }) => platform))],
    pythons: [...new Set(targets.map(({ python }) => python))],
  })
}
