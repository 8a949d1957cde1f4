/**
 * Wheels from the sdist by cibuildwheel: in a container of an older system, or of another C library than this machine's.
 * A wheel that no Python of this machine runs is tested in the container that built it.
 */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { pythonScript } from '../assets.js'
import { PackagingError } from '../core/errors.js'
import { occurrenceProblem } from '../core/merge-problems.js'
import type { Interpreter } from '../core/model.js'
import { onlyFile } from '../distributions/backend.js'
import {
  beginsTest,
  cibuildwheelArguments,
  cibuildwheelEnvironment,
  cibuildwheelProblems,
  cibuildwheelServes,
  containerEngine,
  hasOwnTest,
  identifierFor,
  quoted,
} from '../distributions/cibuildwheel.js'
import { sha256Of } from '../host/files.js'
import { diskFullError } from '../host/process/errors.js'
import { readRegular } from '../host/regular.js'
import { formatPython } from '../interpreters/versions.js'
import { needsContainer } from '../plan/builders.js'
import { asksForSeveral } from '../project/commands.js'
import { readText } from '../project/paths.js'
import type { Project } from '../project/project.js'
import type { ContainerOutcome } from '../smoke-test/container.js'
import { type Context, toolInterpreter } from './context.js'
import { type BuildContext, backendPlace, refuseUnfit } from './distributions.js'

export interface Containers {
  /** What the log says of them. */
  readonly title: string
  /**
   * The wheel of one interpreter.
   * @param source the unpacked sdist, only to be read
   * @param otherwise builds it with this machine's own compiler, where that is allowed
   * @throws PackagingError `host/tool-missing` without a container engine, `build/tool-failed`, `build/nothing`, `build/mismatch`
   */
  build(sdist: string, source: string, interpreter: Interpreter, otherwise: () => Promise<string>): Promise<string>
}

/** The locked cibuildwheel runs on Python 3.11 and newer. */
const OLDEST_PYTHON = 11

/**
 * Undefined when the compilers of this machine are used: for this machine always with `compiler: system` and `zig`, and for
 * `auto` where no container engine works or cibuildwheel does not serve all interpreters.
 */
export async function containersOf(
  context: Context,
  buildContext: BuildContext,
  interpreters: readonly Interpreter[],
): Promise<Containers | undefined> {
  const { compiler } = context.configuration.options
  if (!cibuildwheelServes(buildContext.runner)) return undefined
  if (compiler === 'cibuildwheel' || isForeign(context, buildContext))
    return strictContainers(context, buildContext, interpreters, undefined)
  const pythons = interpreters.map(({ python }) => python)
  if (compiler !== 'auto' || cibuildwheelProblems(pythons, buildContext.runner).length > 0) return undefined
  const engine = await context.containerEngine()
  if (engine === undefined) return undefined
  const strict = strictContainers(context, buildContext, interpreters, engine)
  return {
    ...strict,
    async build(sdist, source, interpreter, otherwise) {
      const key = `${buildContext.project.dir} ${formatPython(interpreter.python)}`
      if (context.withoutContainer.has(key)) return otherwise()
      try {
        return await strict.build(sdist, source, interpreter, otherwise)
      } catch (thrown) {
        if (!(thrown instanceof PackagingError)) throw thrown
        context.withoutContainer.add(key)
        context.warn(containerFailed(buildContext.project, thrown))
        buildContext.say(`${thrown.message} Building with this machine's own compiler instead.`)
        return otherwise()
      }
    },
  }
}

/** Whether the wheels are for musl and this machine has glibc: nothing of it compiles or runs them. */
function isForeign({ configuration }: Context, { runner }: BuildContext): boolean {
  return needsContainer(runner, configuration.plan.runner)
}

/** Of `compiler: auto`: what this machine has, such as the headers of a library, a container may lack. */
function containerFailed(project: Project, { message, detail }: PackagingError): PackagingError {
  const name = project.name ?? path.basename(project.dir)
  return new PackagingError('build/tool-failed', {
    message: `${name} could not be built in a container and was built with this machine's own compiler: ${message}`,
    fix: 'Install what it needs in the container (`before-all` of [tool.cibuildwheel]), or set compiler to system or zig.',
    detail,
  })
}

/** @param found the engine; undefined to look for it, and fail without one */
function strictContainers(
  context: Context,
  buildContext: BuildContext,
  interpreters: readonly Interpreter[],
  found: string | undefined,
): Containers {
  const { runner, tools, host, epoch } = context
  const foreign = isForeign(context, buildContext)
  let engine = found === undefined ? undefined : Promise.resolve(found)
  return {
    title: `a container of ${foreign ? buildContext.runner.name : 'an older system'}${found === undefined ? '' : ` (${found.split(';', 1)[0]})`}`,
    async build(sdist, source, interpreter) {
      const name = formatPython(interpreter.python)
      const identifier = identifierFor(interpreter.python, buildContext.runner)
      if (identifier === undefined) throw new Error(`a plan with ${name} for cibuildwheel`)
      const output = path.join(buildContext.dir, `container-wheel-${name}`)
      await mkdir(output, { recursive: true })
      const why = foreign ? `Wheels for ${buildContext.runner.name} are built in a container` : undefined
      engine ??= containerEngine(runner, host.env, output, why)
      const answering = await engine
      const pyproject = await readText(source, 'pyproject.toml')
      const tested = foreign ? await containerTest(context, buildContext, interpreter, pyproject) : undefined
      const environment = cibuildwheelEnvironment({
        platform: buildContext.runner,
        engine: answering,
        settings: buildContext.settings,
        epoch,
        cache: path.join(host.store, 'cibuildwheel'),
        test: foreign ? tested?.settings : found === undefined ? undefined : 'none',
        pyproject,
        visible: context.configuration.options.buildEnv,
        env: host.env,
      })
      const call = cibuildwheelArguments(identifier, sdist, output)
      const finished = await runner.finish({
        label: `build the wheel for Python ${name} with cibuildwheel`,
        tool: (await toolInterpreter(context, interpreters, OLDEST_PYTHON)).path,
        args: [pythonScript('run_module.py'), await tools.folder('cibuildwheel'), 'cibuildwheel', ...call],
        cwd: output,
        env: { ...environment, PYTHONNOUSERSITE: '1' },
        allow: context.configuration.options.buildEnv,
        onLine: line => (tested?.read(line) ? undefined : buildContext.say(line)),
        // The first use of an image downloads it, without output.
        limits: { total: 10_800_000, idle: 3_600_000 },
      })
      if (finished.code !== 0)
        throw diskFullError('build the wheel', finished.tail) ?? failed(buildContext, identifier, finished.tail)
      const wheel = await onlyFile({
        kind: 'wheel',
        output,
        maker: 'cibuildwheel',
        place: backendPlace(buildContext.project),
      })
      refuseUnfit(wheel, interpreter, buildContext)
      await tested?.finish(wheel)
      return wheel
    },
  }
}

/** @see https://cibuildwheel.pypa.io/en/stable/faq/ */
const PURE = /pure Python wheel was generated/

function failed(buildContext: BuildContext, identifier: string, tail: readonly string[]): PackagingError {
  return new PackagingError('build/tool-failed', {
    message: `cibuildwheel could not build ${identifier}.`,
    fix: tail.some(line => PURE.test(line))
      ? 'The project builds a wheel of pure Python, which needs no container: set compiler to system.'
      : `Its last lines are below; the same error comes from \`cibuildwheel --only ${identifier}\` on the sdist.`,
    place: backendPlace(buildContext.project),
    detail: tail,
  })
}

// Tests in the container.

interface RunningTest {
  readonly settings: 'none' | { readonly command: string; readonly extras: readonly string[] } | undefined
  /** Whether the line is an answer of the test, which is not for people. */
  read(line: string): boolean
  /** @throws PackagingError `check/run-failed` */
  finish(wheel: string): Promise<void>
}

/** Its `test-skip`, or an override, says so. */
const LEFT_OUT: ContainerOutcome = {
  result: 'skipped',
  reason: "not tested: cibuildwheel left out the project's own test-command",
  detail: [],
}

/** The test of one wheel; of the second build, which gives the same, and of other projects, there is none. */
async function containerTest(
  context: Context,
  buildContext: BuildContext,
  { python: version }: Interpreter,
  pyproject: string | undefined,
): Promise<RunningTest> {
  const { configuration, host, containerTests } = context
  const { project, options, plan } = configuration
  const python = formatPython(version)
  const none: RunningTest = { settings: 'none', read: () => false, finish: async () => {} }
  const known = containerTests.some(one => one.python === python)
  if (plan.test === 'none' || buildContext.project !== project || known) return none
  const { test } = plan
  const platform = buildContext.runner.name
  const remember = async (wheel: string, outcome: ContainerOutcome | undefined) => {
    containerTests.push({ sha256: await sha256Of(wheel), python, platform, outcome })
  }
  if (hasOwnTest(pyproject, host.env)) {
    let begun = false
    const read = (line: string) => {
      begun ||= beginsTest(line)
      return false
    }
    return { settings: undefined, read, finish: wheel => remember(wheel, begun ? undefined : LEFT_OUT) }
  }
  const { answerIn, containerArguments, containerOutcome } = await import('../smoke-test/container.js')
  const code = await readRegular(pythonScript('container_test.py'), 'utf8')
  // Of several commands each is started, as every script is.
  const preferred = asksForSeveral(options.entryPoint) ? [] : [options.entryPoint, project.name ?? '']
  const prefer = preferred.filter(name => name !== '' && name !== 'auto')
  const args = containerArguments(code, { name: project.name ?? '', test, prefer })
  const command = ['python', '-c', ...args.map(quoted)].join(' ')
  const answers: NonNullable<ReturnType<typeof answerIn>>[] = []
  return {
    settings: { command, extras: options.extras },
    read(line) {
      const answer = answerIn(line)
      if (answer !== undefined) answers.push(answer)
      return answer !== undefined
    },
    async finish(wheel) {
      const outcome = containerOutcome(answers, test !== 'auto')
      if (outcome.result === 'failed') throw doesNotRun(path.basename(wheel), python, platform, outcome)
      await remember(wheel, outcome)
    },
  }
}

function doesNotRun(file: string, python: string, platform: string, { reason, detail }: ContainerOutcome) {
  return occurrenceProblem(
    'check/run-failed',
    {
      file,
      where: `on Python ${python} in the container of ${platform}`,
      failed: { one: 'does not run', several: 'do not run' },
      reason,
    },
    {
      fix: 'See its last lines below; set test-command if the program needs other arguments for a smoke test.',
      detail,
    },
  )
}
