/** The wheels of one project for all interpreters: how many there must be is found out by building. */
import path from 'node:path'
import { parseWheelName } from '../../archives/wheel-name.js'
import type { Interpreter } from '../../core/model.js'
import type { Environment } from '../../distributions/environment.js'
import { repairWheels } from '../../distributions/repair.js'
import { outlookOf } from '../../distributions/toolchain.js'
import { newest } from '../dependencies/dependencies.js'
import { toolInterpreter } from '../tool-python.js'
import type { Workshop } from '../workshop.js'
import { containersOf } from './container-wheels.js'
import {
  type Bench,
  blameBackend,
  buildWheel,
  environmentFor,
  uncovered,
  unpackFor,
} from './distributions.js'
import type { OtherEnvironments } from './other-environments.js'

/** Build environments that lie ready. */
export interface Environments {
  readonly newest: Environment
  /** Waited for where one of them is needed; the others are made then. */
  readonly others?: () => Promise<OtherEnvironments>
}

/**
 * Builds on the newest interpreter and on all that this wheel does not serve. Where one wheel for each is likely, all
 * begin at once; the wheels that turn out not to be needed are left behind.
 * @returns absolute paths of wheels that are ready for other machines
 * @throws PackagingError `build/…`, `host/tool-missing`, `check/content`
 */
export async function makeWheels(
  workshop: Workshop,
  bench: Bench,
  sdist: string,
  interpreters: readonly Interpreter[],
  environments: Environments,
): Promise<readonly string[]> {
  const { runner } = workshop.configuration.plan
  const first = newest(interpreters)
  const rest = interpreters.filter(one => one !== first)
  const source = await unpackFor(bench, sdist, first)
  const outlook = await outlookOf(source)
  if (outlook !== 'pure') prepareRepair(workshop)
  const containers = containersOf(workshop, bench, interpreters)
  const firstWheel = workshop.limiter(async () => {
    if (containers !== undefined && outlook !== 'pure') return containers.build(sdist, source, first)
    const built = await buildWheel(bench, source, first, environments.newest)
    // Whether it needs a container after all shows in its wheel.
    return containers === undefined || built.endsWith('-any.whl')
      ? built
      : containers.build(sdist, source, first)
  })
  const others = new Map<Interpreter, Promise<string>>()
  const begin = (interpreter: Interpreter) => {
    const wheel =
      containers === undefined
        ? buildFor(workshop, bench, sdist, interpreter, environments.others)
        : workshop.limiter(() => containers.build(sdist, source, interpreter))
    // Waited for below, or not at all when the first one fails or serves it too.
    wheel.catch(() => {})
    others.set(interpreter, wheel)
  }
  if (outlook === 'per-python') rest.forEach(begin)
  const wheel = await firstWheel.catch(async thrown => {
    // What the others meet is the same; none may be left running.
    await Promise.allSettled(others.values())
    throw thrown
  })
  const needed = uncovered(wheel, interpreters, runner)
  for (const interpreter of needed) if (!others.has(interpreter)) begin(interpreter)
  const built = [wheel, ...needed.flatMap(interpreter => others.get(interpreter) ?? [])].map(one =>
    Promise.resolve(one),
  )
  const dir = path.join(bench.dir, 'repaired')
  return blameBackend(bench.project, async () => {
    try {
      const distinct = eachOnce(
        built,
        file => uncovered(file, interpreters, runner).length + 1 < interpreters.length,
      )
      return await repair(workshop, interpreters, distinct, dir, bench.say)
    } finally {
      await Promise.allSettled(others.values())
    }
  })
}

/**
 * Of wheels with the same tags, which two Pythons can give (PEP 384), the last counts. One that serves a single Python
 * is alone with its tags, and need not wait for the others: its repair begins while they are still compiled.
 * @returns undefined for those that do not count
 */
function eachOnce(
  wheels: readonly Promise<string>[],
  servesSeveral: (wheel: string) => boolean,
): readonly Promise<string | undefined>[] {
  const all = Promise.allSettled(wheels)
  const tagsOf = (file: string) => parseWheelName(path.basename(file))?.tags.join(' ')
  return wheels.map(async wheel => {
    const file = await wheel
    if (!servesSeveral(file)) return file
    const files = (await all).flatMap(result => (result.status === 'fulfilled' ? [result.value] : []))
    return files.findLast(other => tagsOf(other) === tagsOf(file)) === file ? file : undefined
  })
}

function buildFor(
  workshop: Workshop,
  bench: Bench,
  sdist: string,
  interpreter: Interpreter,
  others: Environments['others'],
): Promise<string> {
  return workshop.limiter(async () => {
    const [source, environment] = await Promise.all([
      unpackFor(bench, sdist, interpreter),
      others?.().then(made => made.get(interpreter) ?? environmentFor(bench, interpreter)) ??
        environmentFor(bench, interpreter),
    ])
    return buildWheel(bench, source, interpreter, environment)
  })
}

/** Makes wheels ready for machines other than this one. @throws PackagingError `build/floor`, `build/mismatch`, `build/tool-failed` */
export function repair(
  workshop: Workshop,
  interpreters: readonly Interpreter[],
  wheels: readonly (string | Promise<string | undefined>)[],
  dir: string,
  say: (line: string) => void,
): Promise<readonly string[]> {
  const { configuration, runner, limiter, tools, epoch } = workshop
  const shop = {
    runner,
    limiter,
    folder: tools.folder.bind(tools),
    python: async () => (await toolInterpreter(workshop, interpreters)).path,
    platform: configuration.plan.runner,
    compiler: configuration.options.compiler,
    epoch,
    dir,
    say,
  }
  return repairWheels(shop, wheels)
}

/** What will be wanted is fetched while the compiler runs; a failure shows when it is used. */
function prepareRepair({ configuration, tools }: Workshop): void {
  const tool = { linux: 'auditwheel', macos: 'delocate', windows: 'delvewheel' } as const
  tools.folder(tool[configuration.plan.runner.os]).catch(() => {})
}
