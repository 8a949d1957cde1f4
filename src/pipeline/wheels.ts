/** The stage that builds local projects, the sdist and the wheels, each wheel from the sdist as a user's pip would. */
import path from 'node:path'
import { parseWheelName } from '../archives/wheel-name.js'
import { writeStoredZip } from '../archives/zip-writer.js'
import { PackagingError } from '../core/errors.js'
import type { Interpreter, Say, Sdist, Wheel } from '../core/model.js'
import type { Environment } from '../distributions/environment.js'
import { repairWheels } from '../distributions/repair.js'
import { detectNativeKind, zigServes } from '../distributions/toolchain.js'
import { place } from '../host/files.js'
import { readRegular } from '../host/regular.js'
import { formatPython } from '../interpreters/versions.js'
import { needsContainer, wheelPlatform } from '../plan/builders.js'
import { scriptWheel } from '../project/inline-script.js'
import { refuseLocalSources } from '../resolve/refused-sources.js'
import { compareVersions, isPromised, servedBy } from '../targets/platforms.js'
import { measure } from './artifacts.js'
import { type Containers, containersOf } from './containers.js'
import { type Context, newest, toolInterpreter } from './context.js'
import {
  type BuildContext,
  blameBackend,
  buildSdist,
  buildWheel,
  environmentFor,
  finishDistributions,
  uncovered,
  unpackFor,
  waitingEnvironment,
} from './distributions.js'
import type { Graph, Step } from './graph.js'
import { localWheelsFolder } from './local-wheels.js'
import { buildContextOf, copyOf } from './source.js'
import type { SetUpSteps } from './steps.js'

/**
 * Builds other projects of the repository that the application needs, in the given order.
 * @returns the folders to resolve from: the user's `find-links`, and one with the wheels of the local projects
 */
export function declareLocalProjects(
  graph: Graph,
  context: Context,
  { uv, interpreters }: Omit<SetUpSteps, 'findLinks'>,
): Step<readonly string[]> {
  const { localProjects, findLinks } = context.configuration
  const check = { id: 'check-local-projects', title: 'check sources of local projects', section: 'set-up' } as const
  let folders: Step<readonly string[]> =
    localProjects.length === 0
      ? graph.given(findLinks)
      : graph.add(check, [], async () => {
          await refuseLocalSources(localProjects)
          return findLinks
        })
  for (const [index, project] of localProjects.entries()) {
    const name = `local-${index}`
    const info = { id: `build-${name}`, title: `build ${project.name ?? project.path}`, section: 'build' } as const
    folders = graph.add(info, [uv, interpreters, folders], async ([tool, found, offered], say) => {
      const copy = await copyOf(context, project, name, say)
      const buildContext = buildContextOf(context, project, tool, offered, name, say)
      const folder = path.join(localWheelsFolder(context), String(index))
      const environment = await environmentFor(buildContext, newest(found))
      const sdist = await buildSdist(buildContext, copy, environment)
      const wheels = await makeWheels(context, buildContext, sdist, found, { newest: environment })
      await Promise.all(wheels.map(file => place(file, folder)))
      return [...offered, folder]
    })
  }
  return folders
}

interface DistributionSteps {
  /** The build environment of the newest Python. */
  readonly environment: Step<Environment>
  readonly sdist: Step<Sdist>
  readonly wheels: Step<readonly Wheel[]>
}

/** A secret that a workflow does not have is an empty text. */
function warnUnset({ host, warn }: Pick<Context, 'host' | 'warn'>, buildEnv: readonly string[]): void {
  const unset = buildEnv.filter(name => !host.env[name])
  if (unset.length === 0) return
  const are = unset.length === 1 ? 'is' : 'are'
  warn(
    new PackagingError('input/invalid', {
      message: `build-env: ${unset.join(', ')} ${are} not set, or empty: the build sees nothing there.`,
      fix: 'Set the variable in `env` of this step or job (a secret has to be passed there), or leave its name out of build-env.',
    }),
  )
}

export function declareDistributions(
  graph: Graph,
  context: Context,
  { uv, interpreters, findLinks }: SetUpSteps,
): DistributionSteps {
  const { project, plan, options } = context.configuration
  warnUnset(context, options.buildEnv)
  const copySource = { id: 'copy-source', title: 'copy source', section: 'build' } as const
  const source = graph.add(copySource, [], (_, say) => copyOf(context, project, 'own', say))
  const environment = graph.add(
    { id: 'build-environment', title: 'create build environment', section: 'build' },
    [uv, interpreters, findLinks],
    ([tool, found, folders], say) =>
      waitingEnvironment(
        buildContextOf(context, project, tool, folders, 'own', say),
        newest(found),
        context.environments,
      ),
  )
  const sdist = graph.add(
    { id: 'build-sdist', title: 'build sdist', section: 'build' },
    [uv, interpreters, findLinks, source, environment],
    async ([tool, found, folders, copy, isolated], say) => {
      const buildContext = buildContextOf(context, project, tool, folders, 'own', say)
      const made = await buildSdist(buildContext, copy, isolated)
      const [file = made] = await finishDistributions(context, [made], 'own', say)
      const pythons = found.map(({ python }) => formatPython(python))
      return measure<Sdist>(file, { format: 'sdist', targets: ['any'], pythons })
    },
  )
  const others = graph.join([uv, interpreters, findLinks, source, environment], ([tool, found, folders, copy]) => {
    const buildContext = buildContextOf(context, project, tool, folders, 'own', () => {})
    return otherEnvironments(context, buildContext, copy.project, found)
  })
  const wheels = graph.add(
    { id: 'build-wheel', title: 'build wheel', section: 'build' },
    [uv, interpreters, findLinks, sdist, environment],
    async ([tool, found, folders, archive, isolated], say) => {
      const buildContext = buildContextOf(context, project, tool, folders, 'own', say)
      const environments = { newest: isolated, others: () => others.value }
      const made = await makeWheels(context, buildContext, archive.path, found, environments)
      const files = await finishDistributions(context, made, 'own', say)
      return Promise.all(
        files.map(file => {
          const without = uncovered(file, found, wheelPlatform(plan))
          const served = found.filter(one => !without.includes(one))
          return measure<Wheel>(file, {
            format: 'wheel',
            targets: file.endsWith('-any.whl') ? ['any'] : servedBy(wheelPlatform(plan)),
            pythons: served.map(({ python }) => formatPython(python)),
          })
        }),
      )
    },
  )
  const { environments } = context
  if (environments !== undefined) {
    const save = { id: 'save-build-environment', title: 'save build environment', section: 'test' } as const
    graph.add(save, [graph.after([wheels])], () => environments.finish())
  }
  return { environment, sdist, wheels }
}

/** The wheel of a single script, which nothing has to build; there is no sdist. */
export function declareScriptWheel(
  graph: Graph,
  context: Context,
  { interpreters }: Pick<SetUpSteps, 'interpreters'>,
): Step<readonly Wheel[]> {
  const info = { id: 'build-wheel', title: 'write wheel of script', section: 'build' } as const
  return graph.add(info, [interpreters], async ([found], say) => {
    const { script, version } = context.configuration.project
    if (script === undefined || version === undefined) throw new Error('the wheel of a script that is none')
    const { file, members } = scriptWheel(script, version, await readRegular(script.path))
    const output = path.join(await context.staging.dir('own/script'), file)
    await writeStoredZip({ output, prefix: Buffer.alloc(0), members, executable: false })
    const finished = await finishDistributions(context, [output], 'own', say)
    const pythons = found.map(({ python }) => formatPython(python))
    return Promise.all(finished.map(one => measure<Wheel>(one, { format: 'wheel', targets: ['any'], pythons })))
  })
}

// Build environments of all Pythons but the newest, created while the sdist is built, which leaves most cores idle.

/** Settled promises: a failure is reported only when that environment is needed. */
export type OtherEnvironments = ReadonlyMap<Interpreter, Promise<Environment>>

/**
 * Empty unless one wheel for each Python is likely.
 * @param source the copy from which the sdist is built
 */
export async function otherEnvironments(
  context: Context,
  buildContext: BuildContext,
  source: string,
  interpreters: readonly Interpreter[],
): Promise<OtherEnvironments> {
  const rest = interpreters.filter(one => one !== newest(interpreters))
  if (rest.length === 0 || (await detectNativeKind(source)) !== 'per-python') return new Map()
  if ((await containersOf(context, buildContext, interpreters)) !== undefined) return new Map()
  const made = rest.map(one => {
    const environment = context.limiter(() => waitingEnvironment(buildContext, one, context.environments))
    return [one, environment] as const
  })
  await Promise.allSettled(made.map(([, environment]) => environment))
  return new Map(made)
}

/** Build environments that exist already. */
interface Environments {
  readonly newest: Environment
  /** Called when one of them is needed. */
  readonly others?: () => Promise<OtherEnvironments>
}

/**
 * Builds on the newest interpreter and on all that its wheel does not serve. When one wheel for each is likely, all builds
 * start at once, and superfluous wheels are ignored.
 * @param sdist absolute path of an sdist, or of a folder with its content
 * @returns absolute paths of wheels that are ready for other machines
 * @throws PackagingError `build/…`, `host/tool-missing`, `check/content`
 */
export async function makeWheels(
  context: Context,
  buildContext: BuildContext,
  sdist: string,
  interpreters: readonly Interpreter[],
  environments: Environments,
): Promise<readonly string[]> {
  const runner = wheelPlatform(context.configuration.plan)
  const first = newest(interpreters)
  const rest = interpreters.filter(one => one !== first)
  const source = await unpackFor(buildContext, sdist, first)
  const nativeKind = await detectNativeKind(source)
  const chooseCompiler = async () => {
    prepareRepair(context)
    const found = await containersOf(context, buildContext, interpreters)
    buildContext.say(compilerText(context, interpreters, found))
    return found
  }
  let containers = nativeKind === 'pure' ? undefined : await chooseCompiler()
  const firstWheel = context.limiter(async () => {
    const here = () => buildWheel(buildContext, source, first, environments.newest)
    if (containers !== undefined) return containers.build(sdist, source, first, here)
    const built = await here()
    if (nativeKind !== 'pure' || built.endsWith('-any.whl')) return built
    // The wheel shows that it needs a compiler after all.
    const late = await chooseCompiler()
    containers = late
    return late?.build(sdist, source, first, () => Promise.resolve(built)) ?? built
  })
  const others = new Map<Interpreter, Promise<string>>()
  const begin = (interpreter: Interpreter) => {
    const here = () => buildHere(buildContext, sdist, interpreter, environments.others)
    const wheel = context.limiter(() => containers?.build(sdist, source, interpreter, here) ?? here())
    // Awaited below, or never when the first build fails or its wheel serves this interpreter too.
    wheel.catch(() => {})
    others.set(interpreter, wheel)
  }
  if (nativeKind === 'per-python') rest.forEach(begin)
  const wheel = await firstWheel.catch(async thrown => {
    // The others fail in the same way; none may be left running.
    await Promise.allSettled(others.values())
    throw thrown
  })
  const needed = uncovered(wheel, interpreters, runner)
  for (const interpreter of needed) if (!others.has(interpreter)) begin(interpreter)
  const built = [wheel, ...needed.flatMap(interpreter => others.get(interpreter) ?? [])].map(one =>
    Promise.resolve(one),
  )
  const dir = path.join(buildContext.dir, 'repaired')
  return blameBackend(buildContext.project, async () => {
    try {
      const distinct = eachOnce(built, file => uncovered(file, interpreters, runner).length + 1 < interpreters.length)
      return await repair(context, interpreters, distinct, dir, buildContext.say)
    } finally {
      await Promise.allSettled(others.values())
    }
  })
}

/**
 * Of wheels with the same tags, which two Pythons can give (PEP 384), the last counts. One that serves a single Python
 * is alone with its tags and does not wait for the others: its repair starts while they are still compiled.
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

/** With this machine's own compiler, from a copy of its own. */
async function buildHere(
  buildContext: BuildContext,
  sdist: string,
  interpreter: Interpreter,
  others?: Environments['others'],
): Promise<string> {
  const [source, environment] = await Promise.all([
    unpackFor(buildContext, sdist, interpreter),
    others?.().then(made => made.get(interpreter) ?? environmentFor(buildContext, interpreter)) ??
      environmentFor(buildContext, interpreter),
  ])
  return buildWheel(buildContext, source, interpreter, environment)
}

/** What compiles native code, said before it does: on a newer system than the minimum, the wheel may need that system. */
function compilerText(
  { configuration }: Context,
  interpreters: readonly Interpreter[],
  containers: Containers | undefined,
): string {
  const { options, plan } = configuration
  if (containers !== undefined) return `native code is compiled in ${containers.title}`
  if (options.compiler === 'zig' && zigServes(plan.runner))
    return `native code is compiled by zig, for glibc ${plan.runner.floor}`
  if (plan.wheelsFor?.universal2)
    return "native code is compiled by this machine's own compiler for both kinds of Mac: ARCHFLAGS is -arch arm64 -arch x86_64"
  const version = interpreters.map(({ platform }) => platform.libcVersion).find(one => one !== undefined)
  const by = "native code is compiled by this machine's own compiler"
  if (version === undefined || compareVersions(version, plan.runner.floor) <= 0) return by
  return `${by}, with glibc ${version}: the wheels may need a newer system than glibc ${plan.runner.floor}`
}

/** Repairs wheels, so that they run on other machines. @throws PackagingError `build/floor`, `build/mismatch`, `build/tool-failed` */
export function repair(
  context: Context,
  interpreters: readonly Interpreter[],
  wheels: readonly (string | Promise<string | undefined>)[],
  dir: string,
  say: Say,
): Promise<readonly string[]> {
  const { configuration, runner, limiter, tools, epoch } = context
  const platform = wheelPlatform(configuration.plan)
  const repairTools = {
    runner,
    limiter,
    folder: tools.folder.bind(tools),
    python: async () => (await toolInterpreter(context, interpreters)).path,
    platform,
    repairedElsewhere: needsContainer(platform, configuration.plan.runner),
    compiler: configuration.options.compiler,
    promised: isPromised(configuration.given, platform),
    warn: context.warn,
    epoch,
    dir,
    say,
  }
  return repairWheels(repairTools, wheels)
}

/** Downloads the repair tool while the compiler runs; a failure is reported when the tool is used. */
function prepareRepair({ configuration, tools }: Context): void {
  const tool = { linux: 'auditwheel', macos: 'delocate', windows: 'delvewheel' } as const
  tools.folder(tool[configuration.plan.runner.os]).catch(() => {})
}
