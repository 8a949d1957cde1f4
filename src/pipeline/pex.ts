/** The stage that builds PEX files: their base, their dependencies while the wheel is built, then the application. */

import { existsSync } from 'node:fs'
import { copyFile, mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { withoutTests } from '../archives/extract.js'
import { allOrProblems, problemsOf } from '../core/errors.js'
import type { Interpreter, Pex, PexScope, Say, WheelFile } from '../core/model.js'
import { sha256Of } from '../host/files.js'
import { createSealed, isSealed } from '../host/seal.js'
import { assemblePex, type PexBase, readPexBase, type WrittenWheels, writeWheels } from '../pex/assemble.js'
import { requirementChanges } from '../pex/contents.js'
import { deliveredAs, type FolderLayout, makePexFolder } from '../pex/folder.js'
import { buildPexBase } from '../pex/tool.js'
import { normalizeName } from '../project/paths.js'
import type { StrippedWheel } from '../report/model.js'
import type { FetchedWheel } from '../resolve/fetch.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import { type Application, chooseStart, extrasOf, requirementOf, type Start } from './application.js'
import { flush, hashed, type MadeFile, measureWithoutHash, refuseChanged } from './artifacts.js'
import { refuseIncomplete } from './closure.js'
import { type Context, newest } from './context.js'
import type { Graph, Step } from './graph.js'
import { acceptingNewer, ownWheels, ownWheelsFor } from './own-wheels.js'
import type { BuiltPex, Dependencies, HashedPex, ProjectSteps } from './steps.js'

/**
 * The steps of the PEX files.
 * @param early PEX files with the dependencies that the project's static metadata names
 */
export function declarePex(
  graph: Graph,
  context: Context,
  { interpreters, application, wheels }: Pick<ProjectSteps, 'interpreters' | 'application' | 'wheels'>,
  dependencies: Step<Dependencies>,
  early: Step<EarlyPex> | undefined,
): { readonly builtPex: Step<BuiltPex>; readonly pex: Step<HashedPex> } {
  // Tool and base are ready before the application's wheel is.
  const getPex = { id: 'get-pex', title: 'get pex', section: 'set-up' } as const
  const tool = graph.add(getPex, [interpreters], ([found]) =>
    context.tools.folderFor('pex', newest(found).python.minor),
  )
  const { pexLayout: layout } = context.configuration.options
  const createBase = { id: 'create-pex-base', title: 'create base PEX', section: 'build' } as const
  const base: Step<PexBase | undefined> =
    layout === 'zipapp'
      ? graph.add(createBase, [tool, interpreters], ([pex, found], say) => createPexBase(context, found, pex, say))
      : graph.given(undefined)
  const written: Step<EarlyPex | undefined> = early ?? graph.given(undefined)
  const builtPex = graph.add(
    { id: 'build-pex', title: 'build PEX', section: 'build' },
    [application, dependencies, wheels, base, written, tool, interpreters],
    async ([app, locked, built, pexBase, earlyPex, pex, found], say): Promise<BuiltPex> => {
      const start = chooseStart(context, app)
      if (start === undefined) return { files: [], stripped: [], start }
      const maker: PexMaker | undefined =
        layout !== 'zipapp'
          ? { layout, tool: pex, interpreters: found }
          : pexBase && { layout, base: pexBase, early: earlyPex }
      if (maker === undefined) throw new Error('a PEX without a base')
      const usable = earlyPex?.from === locked ? earlyPex : undefined
      const { dependencies: used, stripped } = usable ?? (await stripDependencies(context, locked))
      const content = { application: app, wheels: built, dependencies: used, start, python: newest(found).path }
      const files = await buildPexFiles(context, content, maker, 'pex', say)
      const fresh = maker.layout === 'zipapp' ? { ...maker, early: undefined } : maker
      return {
        files,
        stripped,
        start,
        again: (other, folder, log) => buildPexFiles(other, content, fresh, folder, log),
      }
    },
  )
  // Smoke tests do not wait for the digest: `unchangedPex` makes sure that both are of the same bytes.
  const hashPex = { id: 'hash-pex', title: 'hash PEX', section: 'test' } as const
  const pex = graph.add(hashPex, [builtPex], async ([{ files, ...rest }]): Promise<HashedPex> => {
    const replacing = files.filter(({ file }) => existsSync(path.join(context.configuration.outputDir, file)))
    const [artifacts] = await Promise.all([
      Promise.all(files.map(file => hashed<Pex>(file))),
      ...replacing.map(file => flush(file)),
    ])
    return { ...rest, artifacts }
  })
  return { builtPex, pex }
}

/** The PEX files when all of `runs`, the steps that start them, have ended; a file that was modified fails the run. */
export function unchangedPex(
  graph: Graph,
  builtPex: Step<BuiltPex> | undefined,
  pex: Step<HashedPex> | undefined,
  runs: readonly Step<unknown>[],
): Step<HashedPex> | undefined {
  if (builtPex === undefined || pex === undefined) return undefined
  return graph.map(graph.after(runs), async () => {
    const [{ files }, hashedFiles] = await Promise.all([builtPex.value, pex.value])
    await Promise.all(files.map(file => refuseChanged(file)))
    return hashedFiles
  })
}

// Which PEX files to build, and for which targets (pure).

interface PlannedPex {
  readonly file: string
  readonly targets: readonly ResolutionTarget[]
}

/** @param several whether the release has files for other platforms, perhaps built by other jobs */
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

// `pex-strip`: wheels of dependencies without their tests.

interface Stripped {
  readonly dependencies: Dependencies
  readonly stripped: readonly StrippedWheel[]
}

/** @throws PackagingError `check/content` */
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
    stripped: results.flatMap(({ report }) => report ?? []),
  }
}

async function strip(wheel: FetchedWheel, output: string): Promise<{ now: FetchedWheel; report?: StrippedWheel }> {
  const files = await withoutTests(wheel.path, output)
  if (files === 0) return { now: wheel }
  const [before, after, sha256] = await Promise.all([stat(wheel.path), stat(output), sha256Of(output)])
  const report = {
    file: wheel.filename,
    originalSha256: wheel.sha256,
    sha256,
    files,
    saved: before.size - after.size,
  }
  return { now: { ...wheel, path: output, sha256 }, report }
}

// What is written before the application's wheel is built: the base, and the dependencies.

/**
 * The part that all PEX files have in common. It depends on nothing but pex and the Python that runs it, so that it is
 * kept in the store. @throws PackagingError `build/tool-failed`
 */
async function createPexBase(
  context: Context,
  interpreters: readonly Interpreter[],
  pex: string,
  say: Say,
): Promise<PexBase> {
  const interpreter = newest(interpreters)
  const stored = path.join(context.host.store, 'tools', `${path.basename(pex)}-base-${interpreter.fullVersion}`)
  const base = path.join(stored, 'base.pex')
  const earlier = (await isSealed(stored)) ? await readPexBase(base).catch(() => undefined) : undefined
  if (earlier !== undefined) return earlier
  const file = await buildPexBase({
    runner: context.runner,
    python: interpreter.path,
    pex,
    pexRoot: await context.staging.dir('pex-root'),
    dir: await context.staging.dir('pex/base'),
    say,
  })
  // A failure costs the next run its time.
  await createSealed(stored, async unfinished => {
    await mkdir(unfinished)
    await copyFile(file, path.join(unfinished, 'base.pex'))
  }).catch(() => {})
  return readPexBase(file)
}

/** PEX files with their dependencies and without the application. */
export interface EarlyPex extends Stripped {
  /** The dependencies that they were written for, every wheel hashed. */
  readonly from: Dependencies
  /** In the order of `pexFiles`. */
  readonly files: readonly WrittenWheels[]
}

/** Dependencies whose wheels in the store may not be hashed yet; `read` hashes them, and downloads damaged ones again. */
export interface Found {
  readonly dependencies: Dependencies
  readonly read: () => Promise<Dependencies>
}

/** Whether writing a PEX hashes every wheel while it is copied, so that it need not be hashed before. */
export function hashesWheels({ configuration }: Pick<Context, 'configuration'>): boolean {
  const { pexLayout, pexStrip } = configuration.options
  return pexLayout === 'zipapp' && pexStrip === 'none'
}

/**
 * Writes the dependencies into all PEX files while the application's wheel is built. Half a gigabyte of wheels is hashed
 * only once, while it is copied; when a wheel of the store is damaged, all are read and written again.
 * @throws PackagingError `build/mismatch`, `check/content`, `network/…`
 */
export async function createEarlyPex(context: Context, { dependencies, read }: Found, say: Say): Promise<EarlyPex> {
  if (!hashesWheels(context)) return writeDependencies(context, await read())
  const early = await writeDependencies(context, dependencies).catch((thrown: unknown) => {
    if (!problemsOf(thrown).some(({ code }) => code === 'check/content')) throw thrown
    say('a wheel in the store is damaged: reading all of them')
    return undefined
  })
  const written = new Set(early?.files.flatMap(({ wheels }) => [...wheels.values()]))
  // Of two wheels with one file name only one is written.
  const complete = early !== undefined && dependencies.all.every(({ sha256 }) => written.has(sha256))
  return complete ? early : writeDependencies(context, await read())
}

async function writeDependencies(context: Context, from: Dependencies): Promise<EarlyPex> {
  const { dependencies, stripped } = await stripDependencies(context, from)
  const dir = await context.staging.dir('pex/early')
  const { pexScope } = context.configuration.options
  const { within } = context.configuration.plan
  const files = await allOrProblems(
    pexFiles('', dependencies.targets, pexScope, within?.severalPlatforms).map(({ targets }, index) =>
      writeWheels({
        output: path.join(dir, `${index}.pex`),
        targets,
        windowsOnly: targets.every(isWindows),
        dependencies: forTargets(dependencies, targets),
      }),
    ),
  )
  return { from, dependencies, stripped, files }
}

// All PEX files, at once, from wheels on this machine.

interface PexContent {
  readonly application: Application
  readonly wheels: readonly WheelFile[]
  readonly dependencies: Dependencies
  readonly start: Start
  /** Absolute path of an interpreter of this machine, for our scripts. */
  readonly python: string
}

/** What builds the layout. */
type PexMaker =
  | { readonly layout: 'zipapp'; readonly base: PexBase; readonly early: EarlyPex | undefined }
  | {
      readonly layout: FolderLayout
      /** Absolute folder that holds the `pex` package. */
      readonly tool: string
      readonly interpreters: readonly Interpreter[]
    }

/**
 * @param folder inside the staging folder
 * @throws PackagingError `build/mismatch`, `check/content`, `dependency/no-wheel`
 */
async function buildPexFiles(
  context: Context,
  { application, wheels, dependencies, start, python }: PexContent,
  maker: PexMaker,
  folder: string,
  say: Say,
): Promise<readonly MadeFile<Pex>[]> {
  const { options, plan } = context.configuration
  const own = ownWheelsFor(context, application, dependencies.targets, await ownWheels(context, application, wheels))
  const stem = `${normalizeName(application.name)}-${application.version}`
  const extras = extrasOf(context, start.entryPoint)
  // Beside the writing: it reads other files.
  const complete = refuseIncomplete(context, { title: 'The PEX', dependencies, own, extras, python })
  complete.catch(() => {})
  const changes = requirementChanges(dependencies.changes, new Set(dependencies.all.map(({ name }) => name)))
  const dir = await context.staging.dir(folder)
  const planned = pexFiles(stem, dependencies.targets, options.pexScope, plan.within?.severalPlatforms)
  const files = await allOrProblems(
    planned.map(({ file, targets }, index) =>
      context.limiter(async () => {
        const output = path.join(dir, deliveredAs(maker.layout, file))
        const ownOfTargets = new Map(
          targets.flatMap(({ name }) => {
            const wheel = own.get(name)
            return wheel === undefined ? [] : [[name, wheel] as const]
          }),
        )
        const perTarget = forTargets(dependencies, targets)
        const what = {
          output,
          requirement: requirementOf(context, application, start.entryPoint),
          entryPoint: start.entryPoint,
          changes,
          targets,
          starts: start.names,
        }
        if (maker.layout === 'zipapp') {
          const { base, early } = maker
          const windowsOnly = targets.every(isWindows)
          // `assemblePex` uses what was written early only where it is still right.
          const written = early?.files[index]
          await assemblePex({ ...what, base, dependencies: perTarget, own: ownOfTargets, windowsOnly, written })
        } else {
          const all = [...[...perTarget.values()].flat(), ...ownOfTargets.values()]
          await makePexFolder({
            ...what,
            targets: acceptingNewer(context.configuration, targets, all),
            runner: context.runner,
            python: newest(maker.interpreters).path,
            pex: maker.tool,
            pexRoot: await context.staging.dir('pex-root'),
            dir: await context.staging.dir(`${folder}/parts/${file}`),
            layout: maker.layout,
            name: file,
            wheels: [...new Map(all.map(wheel => [path.basename(wheel.path), wheel])).values()],
            say,
          })
        }
        return measureWithoutHash<Pex>(output, {
          format: 'pex',
          targets: [...new Set(targets.map(({ platform }) => platform))],
          pythons: [...new Set(targets.map(({ python }) => python))],
        })
      }),
    ),
  )
  await complete
  return files
}

/** On Windows the launcher is another. */
function isWindows({ environment }: ResolutionTarget): boolean {
  return environment.platform_system === 'Windows'
}
