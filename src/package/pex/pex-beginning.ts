/** What a PEX is made of before the application is there: pex's beginning, and the dependencies. */
import { copyFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { allOrProblems, problemsOf } from '../../core/errors.js'
import type { Interpreter } from '../../core/model.js'
import { type Beginning, type LaidDown, layDown, readBeginning } from '../../pex/assemble.js'
import { buildBeginning } from '../../pex/tool.js'
import { type Dependencies, newest } from '../dependencies/dependencies.js'
import { osOf } from '../dependencies/targets.js'
import type { Workshop } from '../workshop.js'
import { forTargets, pexFiles } from './pex-planned.js'
import { type Stripped, stripDependencies } from './strip.js'

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

/** PEX files as far as they go without the application. */
export interface EarlyPex extends Stripped {
  /** What they were made for, every wheel of it hashed. */
  readonly from: Dependencies
  /** In the order of `pexFiles`. */
  readonly files: readonly LaidDown[]
}

/** Dependencies whose wheels may lie in the store unread; `read` gives them hashed, and had anew where they are wrong. */
export interface Found {
  readonly dependencies: Dependencies
  readonly read: () => Promise<Dependencies>
}

/** Whether laying down reads every wheel from end to end, as it lies there: then it need not be hashed before. */
export function hashesWheels({ configuration }: Pick<Workshop, 'configuration'>): boolean {
  const { pexLayout, pexStrip } = configuration.options
  return pexLayout === 'zipapp' && pexStrip === 'none'
}

/**
 * Writes all PEX files as far as they are known without the application, beside the build of its wheel. Half a gigabyte of
 * wheels is hashed once, while it is copied: what is laid down is what was hashed, so that a wheel of the store that is
 * wrong cannot get in; then all are had again.
 * @throws PackagingError `build/mismatch`, `check/content`, `network/…`
 */
export async function beginPexFiles(
  workshop: Workshop,
  { dependencies, read }: Found,
  say: (line: string) => void,
): Promise<EarlyPex> {
  if (!hashesWheels(workshop)) return layAllDown(workshop, await read())
  const early = await layAllDown(workshop, dependencies).catch((thrown: unknown) => {
    if (!problemsOf(thrown).some(({ code }) => code === 'check/content')) throw thrown
    say('a wheel of the store is not what it was: looking at all of them')
    return undefined
  })
  const laid = new Set(early?.files.flatMap(({ wheels }) => [...wheels.values()]))
  // Of two files of one name only one is laid down.
  const whole = early !== undefined && dependencies.all.every(({ sha256 }) => laid.has(sha256))
  return whole ? early : layAllDown(workshop, await read())
}

async function layAllDown(workshop: Workshop, from: Dependencies): Promise<EarlyPex> {
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
