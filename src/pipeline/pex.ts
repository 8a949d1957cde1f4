/** The PEX files that were asked for, all made at once from wheels that lie ready. */

import { copyFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { withoutTests } from '../archives/extract.js'
import { allOrProblems, problemsOf } from '../core/errors.js'
import type { Artifact, Interpreter, PexScope } from '../core/model.js'
import { sha256Of } from '../host/files.js'
import { assemblePex, type PexBase, readPexBase, type WrittenWheels, writeWheels } from '../pex/assemble.js'
import { deliveredAs, type FolderLayout, makePexFolder } from '../pex/folder.js'
import { buildPexBase } from '../pex/tool.js'
import { normalizeName } from '../project/paths.js'
import type { StrippedWheel } from '../report/model.js'
import type { FetchedWheel } from '../resolve/fetch.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import { type Application, requirementOf, type Start } from './application.js'
import { lookAt, type MadeFile } from './artifacts.js'
import type { Context } from './context.js'
import { type Dependencies, newest, osOf } from './dependencies.js'
import { type OwnWheel, ownWheels, ownWheelsFor } from './own-wheels.js'

// Which PEX files there are to be, and what goes into each (pure).

/** A PEX file that there is to be. */
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

/** Of all dependencies, those of some targets (pure). */
function forTargets(
  { wheels }: Dependencies,
  targets: readonly ResolutionTarget[],
): ReadonlyMap<string, readonly FetchedWheel[]> {
  return new Map(targets.map(({ name }) => [name, wheels.get(name) ?? []]))
}

// Takes what `pex-strip` names out of the dependencies' wheels before they go into a PEX.

/** Dependencies as they go into a PEX. */
interface Stripped {
  readonly dependencies: Dependencies
  readonly stripped: readonly StrippedWheel[]
}

/** The dependencies as they are to be in the PEX; every wheel is written anew once. @throws PackagingError `check/content` */
async function stripDependencies(context: Context, dependencies: Dependencies): Promise<Stripped> {
  if (context.configuration.options.pexStrip === 'none') return { dependencies, stripped: [] }
  const key = (wheel: FetchedWheel) => `${wheel.sha256} ${wheel.filename}`
  const results = await allOrProblems(
    dependencies.all.map(wheel =>
      context.limiter(async () => {
        const output = path.join(await context.staging.dir(`stripped/${wheel.sha256}`), wheel.filename)
        return { wheel, ...(await strip(wheel, output)) }
      }),
    ),
  )
  const byKey = new Map(results.map(({ wheel, now }) => [key(wheel), now]))
  const renewed = (wheels: readonly FetchedWheel[]) => wheels.map(wheel => byKey.get(key(wheel)) ?? wheel)
  return {
    dependencies: {
      ...dependencies,
      wheels: new Map([...dependencies.wheels].map(([target, wheels]) => [target, renewed(wheels)])),
      all: renewed(dependencies.all),
    },
    stripped: results.flatMap(({ told }) => told ?? []),
  }
}

async function strip(wheel: FetchedWheel, output: string): Promise<{ now: FetchedWheel; told?: StrippedWheel }> {
  const files = await withoutTests(wheel.path, output)
  if (files === 0) return { now: wheel }
  const [before, after, sha256] = await Promise.all([stat(wheel.path), stat(output), sha256Of(output)])
  const told = {
    file: wheel.filename,
    originalSha256: wheel.sha256,
    sha256,
    files,
    saved: before.size - after.size,
  }
  return { now: { ...wheel, path: output, sha256 }, told }
}

// What a PEX is made of before the application is there: pex's beginning, and the dependencies.

/**
 * What every PEX begins with; it needs neither the application nor a dependency, so that one made by the same pex with
 * the same Python serves again. @throws PackagingError `build/tool-failed`
 */
export async function createPexBase(
  context: Context,
  interpreters: readonly Interpreter[],
  pex: string,
  say: (line: string) => void,
): Promise<PexBase> {
  const interpreter = newest(interpreters)
  const kept = path.join(context.host.store, 'tools', `${path.basename(pex)}-begun-by-${interpreter.fullVersion}.pex`)
  const earlier = await readPexBase(kept).catch(() => undefined)
  if (earlier !== undefined) return earlier
  const file = await buildPexBase({
    runner: context.runner,
    python: interpreter.path,
    pex,
    pexRoot: await context.staging.dir('pex-root'),
    dir: await context.staging.dir('pex/beginning'),
    say,
  })
  await keep(file, kept)
  return readPexBase(file)
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

/** PEX files as far as they go without the application. */
export interface EarlyPex extends Stripped {
  /** What they were made for, every wheel of it hashed. */
  readonly from: Dependencies
  /** In the order of `pexFiles`. */
  readonly files: readonly WrittenWheels[]
}

/** Dependencies whose wheels may lie in the store unread; `read` gives them hashed, and had anew where they are wrong. */
export interface Found {
  readonly dependencies: Dependencies
  readonly read: () => Promise<Dependencies>
}

/** Whether laying down reads every wheel from end to end, as it lies there: then it need not be hashed before. */
export function hashesWheels({ configuration }: Pick<Context, 'configuration'>): boolean {
  const { pexLayout, pexStrip } = configuration.options
  return pexLayout === 'zipapp' && pexStrip === 'none'
}

/**
 * Writes all PEX files as far as they are known without the application, beside the build of its wheel. Half a gigabyte of
 * wheels is hashed once, while it is copied: what is laid down is what was hashed, so that a wheel of the store that is
 * wrong cannot get in; then all are had again.
 * @throws PackagingError `build/mismatch`, `check/content`, `network/…`
 */
export async function createPexBases(
  context: Context,
  { dependencies, read }: Found,
  say: (line: string) => void,
): Promise<EarlyPex> {
  if (!hashesWheels(context)) return layAllDown(context, await read())
  const early = await layAllDown(context, dependencies).catch((thrown: unknown) => {
    if (!problemsOf(thrown).some(({ code }) => code === 'check/content')) throw thrown
    say('a wheel of the store is not what it was: looking at all of them')
    return undefined
  })
  const written = new Set(early?.files.flatMap(({ wheels }) => [...wheels.values()]))
  // Of two files of one name only one is laid down.
  const whole = early !== undefined && dependencies.all.every(({ sha256 }) => written.has(sha256))
  return whole ? early : layAllDown(context, await read())
}

async function layAllDown(context: Context, from: Dependencies): Promise<EarlyPex> {
  const { dependencies, stripped } = await stripDependencies(context, from)
  const dir = await context.staging.dir('pex/begun')
  const { pexScope } = context.configuration.options
  const { within } = context.configuration.plan
  const files = await allOrProblems(
    pexFiles('', dependencies.targets, pexScope, within?.severalPlatforms).map(({ targets }, index) =>
      writeWheels({
        output: path.join(dir, `${index}.pex`),
        targets,
        windowsOnly: targets.every(target => osOf(target) === 'windows'),
        dependencies: forTargets(dependencies, targets),
      }),
    ),
  )
  return { from, dependencies, stripped, files }
}

export interface PexRequest {
  readonly context: Context
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
      readonly base: PexBase
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
  const { context, maker } = request
  const early = maker.layout === 'zipapp' ? maker.early : undefined
  const { dependencies, stripped } =
    early?.from === request.dependencies ? early : await stripDependencies(context, request.dependencies)
  return { files: await assemblePexFiles({ ...request, dependencies }), stripped, dependencies }
}

/** All files, with the dependencies as they are given. @throws as `makePexFiles` */
export async function assemblePexFiles(request: PexRequest): Promise<readonly MadeFile[]> {
  const { context, application, wheels, dependencies } = request
  const { pexScope } = context.configuration.options
  const { within } = context.configuration.plan
  const served = ownWheelsFor(application, dependencies.targets, await ownWheels(context, application, wheels))
  const stem = `${normalizeName(application.name)}-${application.version}`
  return allOrProblems(
    pexFiles(stem, dependencies.targets, pexScope, within?.severalPlatforms).map((file, index) =>
      context.limiter(() => makePex(request, { ...file, index }, served)),
    ),
  )
}

async function makePex(
  { context, application, dependencies: all, start, maker, say, folder = 'pex' }: PexRequest,
  { file, targets, index }: PlannedPex & { readonly index: number },
  served: ReadonlyMap<string, OwnWheel>,
): Promise<MadeFile> {
  const output = path.join(await context.staging.dir(folder), deliveredAs(maker.layout, file))
  const own = new Map(
    targets.flatMap(({ name }) => {
      const wheel = served.get(name)
      return wheel === undefined ? [] : [[name, wheel] as const]
    }),
  )
  const dependencies = forTargets(all, targets)
  const what = {
    output,
    requirement: requirementOf(context, application, start.entryPoint),
    entryPoint: start.entryPoint,
    targets,
    starts: start.names,
  }
  if (maker.layout === 'zipapp') {
    const windowsOnly = targets.every(target => osOf(target) === 'windows')
    const { base, early } = maker
    await assemblePex({ ...what, base, dependencies, own, windowsOnly, written: early?.files[index] })
  } else {
    const wheels = [...[...dependencies.values()].flat(), ...own.values()]
    await makePexFolder({
      ...what,
      runner: context.runner,
      python: newest(maker.interpreters).path,
      pex: maker.tool,
      pexRoot: await context.staging.dir('pex-root'),
      dir: await context.staging.dir(`${folder}/parts/${file}`),
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
