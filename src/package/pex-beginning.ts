/** What is made of the PEX files before the application is there, beside the build of its wheel. */
import { copyFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { allOrProblems } from '../errors/errors.js'
import type { Interpreter } from '../model.js'
import { type Beginning, type LaidDown, layDown, readBeginning } from '../pex/assemble.js'
import { buildBeginning } from '../pex/build.js'
import { type Dependencies, newest } from './dependencies.js'
import { forTargets, pexFiles } from './pex-planned.js'
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
