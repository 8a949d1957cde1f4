/** The wheels of one project for all interpreters: how many there must be is found out by building. */
import path from 'node:path'
import type { Environment } from '../build/environment.js'
import { outlookOf } from '../compile/signals.js'
import { allOrProblems } from '../errors/errors.js'
import type { Interpreter } from '../model.js'
import { repairWheels } from '../repair/repair.js'
import { parseWheelName } from '../wheel/filename.js'
import { containersOf } from './container-wheels.js'
import { newest } from './dependencies.js'
import {
  type Bench,
  blameBackend,
  buildWheel,
  environmentFor,
  uncovered,
  unpackFor,
} from './distributions.js'
import { toolInterpreter } from './tool-python.js'
import type { Workshop } from './workshop.js'

/**
 * Builds on the newest interpreter and on all that this wheel does not serve. Where one wheel for each is likely, all
 * begin at once; the wheels that turn out not to be needed are left behind.
 * @param isolated the newest interpreter's build environment
 * @returns absolute paths of wheels that are ready for other machines
 * @throws PackagingError `build/…`, `host/tool-missing`, `check/content`
 */
export async function makeWheels(
  workshop: Workshop,
  bench: Bench,
  sdist: string,
  interpreters: readonly Interpreter[],
  isolated: Environment,
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
    const built = await buildWheel(bench, source, first, isolated)
    // Whether it needs a container after all shows in its wheel.
    return containers === undefined || built.endsWith('-any.whl')
      ? built
      : containers.build(sdist, source, first)
  })
  const others = new Map<Interpreter, Promise<string>>()
  const begin = (interpreter: Interpreter) => {
    const wheel =
      containers === undefined
        ? buildFor(workshop, bench, sdist, interpreter)
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
  const more = await allOrProblems(needed.flatMap(interpreter => others.get(interpreter) ?? []))
  await Promise.allSettled(others.values())
  const distinct = new Map(
    [wheel, ...more].map(file => [parseWheelName(path.basename(file))?.tags.join(' '), file]),
  )
  const dir = path.join(bench.dir, 'repaired')
  return blameBackend(bench.project, () =>
    repair(workshop, interpreters, [...distinct.values()], dir, bench.say),
  )
}

function buildFor(
  workshop: Workshop,
  bench: Bench,
  sdist: string,
  interpreter: Interpreter,
): Promise<string> {
  return workshop.limiter(async () => {
    const [source, environment] = await Promise.all([
      unpackFor(bench, sdist, interpreter),
      environmentFor(bench, interpreter),
    ])
    return buildWheel(bench, source, interpreter, environment)
  })
}

/** Makes wheels ready for machines other than this one. @throws PackagingError `build/floor`, `build/mismatch`, `build/tool-failed` */
export function repair(
  workshop: Workshop,
  interpreters: readonly Interpreter[],
  wheels: readonly string[],
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
