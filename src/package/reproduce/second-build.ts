/** The second build of sdist and wheels, beside the first: from another copy of the source, in other circumstances. */
import { symlink } from 'node:fs/promises'
import path from 'node:path'
import { type PackagingError, problemsOf } from '../../core/errors.js'
import type { Interpreter } from '../../core/model.js'
import { type Environment, environmentAt } from '../../distributions/environment.js'
import type { Uv } from '../../distributions/uv.js'
import type { Graph, Step } from '../../engine/graph.js'
import {
  REBUILT_IN,
  variedEnvironment,
  variedMode,
  variedRunner,
  variedTime,
} from '../../reproduce/variation.js'
import { newest } from '../dependencies/dependencies.js'
import { buildSdist } from '../distributions/distributions.js'
import { finishDistributions } from '../distributions/finish-distributions.js'
import { makeWheels } from '../distributions/wheels.js'
import { benchOf, copyOf } from '../source/sources.js'
import type { Workshop } from '../workshop.js'

export interface SecondBuildNeeds {
  readonly uv: Step<Uv>
  readonly interpreters: Step<readonly Interpreter[]>
  readonly findLinks: Step<readonly string[]>
  /** The first build's; what is installed in it serves both. */
  readonly environment: Step<Environment>
}

/** What there is of a second build: its files, or why it failed. */
export interface SecondBuild {
  /** Absolute path. */
  readonly sdist?: string
  /** Absolute paths; absent when there is no sdist to build from. */
  readonly wheels?: readonly string[]
  /** Of the first part that failed. */
  readonly failure?: PackagingError
}

/** A failure is a value: it tells something of the first build's files, which are finished and stay so. */
export function declareSecondBuild(
  graph: Graph,
  workshop: Workshop,
  { uv, interpreters, findLinks, environment }: SecondBuildNeeds,
): Step<SecondBuild> {
  const { project } = workshop.configuration
  const source = graph.add('copy the source once more', 'build', [], (_, say) =>
    orFailure(() =>
      copyOf(workshop, project, REBUILT_IN, say, { time: variedTime, mode: variedMode }).then(
        copy => copy.project,
      ),
    ),
  )
  return graph.add(
    'build a second time',
    'build',
    [uv, interpreters, findLinks, environment, source],
    async ([tool, found, folders, first, copy], say): Promise<SecondBuild> => {
      if (copy.failure !== undefined) return { failure: copy.failure }
      const other = await inOtherCircumstances(workshop)
      const bench = benchOf(other, project, tool, folders, REBUILT_IN, say)
      const isolated = await fromElsewhere(first, path.join(bench.dir, path.basename(first.dir)))
      const made = await orFailure(async () =>
        finishDistributions(other, [await buildSdist(bench, copy.value, isolated)], REBUILT_IN, say),
      )
      if (made.failure !== undefined) return { failure: made.failure }
      const [sdist = ''] = made.value
      const wheels = await orFailure(async () =>
        finishDistributions(
          other,
          await makeWheels(other, bench, sdist, found, { newest: isolated }),
          REBUILT_IN,
          say,
        ),
      )
      if (wheels.failure !== undefined) return { sdist, failure: wheels.failure }
      say(
        `from ${path.basename(newest(found).path)}: ${wheels.value.map(file => path.basename(file)).join(', ')}`,
      )
      return { sdist, wheels: wheels.value }
    },
  )
}

type Attempt<T> = { readonly value: T; readonly failure?: undefined } | { readonly failure: PackagingError }

async function orFailure<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await work() }
  } catch (thrown) {
    const [failure] = problemsOf(thrown)
    if (failure === undefined) throw thrown
    return { failure }
  }
}

/**
 * The same workshop, whose programs find another home, time zone, locale, umask, clock and order of sets.
 * @param options.sets false leaves the order of sets to whoever starts a program
 */
export async function inOtherCircumstances(workshop: Workshop, { sets = true } = {}): Promise<Workshop> {
  const { host, runner, staging } = workshop
  const { PYTHONHASHSEED: seed, ...others } = variedEnvironment({
    env: host.env,
    platform: process.platform,
    minutesBehind: new Date().getTimezoneOffset(),
    home: await staging.dir('home-of-nobody'),
  })
  return {
    ...workshop,
    // Compilers write the first build's folder down as one below the staging folder: so they do with this one.
    toolchain: async () => {
      const toolchain = await workshop.toolchain()
      const told = (value: string | undefined) =>
        value?.replaceAll(`${staging.root}=.`, `${path.join(staging.root, REBUILT_IN)}=./own`)
      const entries = Object.entries(toolchain.env).map(([name, value]) => [name, told(value)])
      return { ...toolchain, env: Object.fromEntries(entries) as typeof toolchain.env }
    },
    runner: variedRunner(runner, sets ? { ...others, PYTHONHASHSEED: seed } : others),
  }
}

/** The same environment under another path, where a link can give it one; no backend waits in it. */
async function fromElsewhere({ dir, python, bin }: Environment, other: string): Promise<Environment> {
  if (process.platform === 'win32') return { dir, python, bin }
  await symlink(dir, other)
  return environmentAt(other)
}
