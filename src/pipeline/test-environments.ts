/**
 * Environments of smoke tests: the dependencies of each Python, laid out once, and the file under test on top. What a
 * program under test writes into its environment must not reach another test: files that are shared with later runs are
 * compared afterwards, and a test whose shared files changed is repeated in an environment that shares nothing.
 */
import { access } from 'node:fs/promises'
import { cpus } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { pythonScript } from '../assets.js'
import type { PackagingError } from '../core/errors.js'
import { occurrenceProblem } from '../core/merge-problems.js'
import type { Artifact, Check, Interpreter, Sdist, Wheel } from '../core/model.js'
import type { Layer, LayerContents } from '../distributions/dependency-layers.js'
import {
  createEnvironment,
  type Environment,
  type InstallOptions,
  installCommand,
} from '../distributions/environment.js'
import { installFailureText } from '../distributions/system-packages.js'
import type { Uv } from '../distributions/uv.js'
import { diskFullError } from '../host/process/errors.js'
import { formatPython } from '../interpreters/versions.js'
import { comparedFormats } from '../report/sections.js'
import type { FetchedWheel } from '../resolve/fetch.js'
import type { Installed, Subject } from '../smoke-test/commands.js'
import { calculationThreads } from '../smoke-test/sharing.js'
import { runSmokeTest } from '../smoke-test/smoke-test.js'
import type { MadeFile } from './artifacts.js'
import type { Context } from './context.js'
import { localConstraintsFor } from './local-wheels.js'
import type { Dependencies } from './steps.js'

/** A file under test, which need not be hashed. */
export type TestedFile = Sdist | Wheel | MadeFile

/** What runs, where something does. */
export type TestCommandInput = 'auto' | readonly string[]

/** One file on one Python. */
export interface TestRequest {
  readonly context: Context
  readonly command: TestCommandInput
  readonly uv: Uv
  readonly artifact: TestedFile
  readonly interpreter: Interpreter
  /** `name[extra]==version`, for installing what an artifact needs. */
  readonly requirement: string
  /** Locked dependencies; without them the index decides, as for a user. */
  readonly dependencies: Dependencies | undefined
  readonly findLinks: readonly string[]
  readonly subject: Subject
  /** Names of the scripts in the wheel. */
  readonly scripts: readonly string[]
}

/** An environment with the dependencies alone; nothing has run in it. */
export interface PreparedEnvironment {
  readonly environment: Environment
  readonly dependencies: Dependencies | undefined
  /** Of this environment's own installs: nothing in it is shared with other environments. */
  readonly uv: Uv
  readonly layer?: Layer
  /** Whether the layer is of an earlier run. */
  readonly reused?: boolean
  /** The last lines of uv where the dependencies could not be installed. */
  readonly failed?: readonly string[]
}

type PrepareRequest = Pick<TestRequest, 'context' | 'uv' | 'interpreter' | 'dependencies'>

/** The chosen wheels for this interpreter and machine; undefined where nothing was resolved for them. */
function lockedWheels({
  context,
  dependencies,
  interpreter,
}: Omit<PrepareRequest, 'uv'>): readonly FetchedWheel[] | undefined {
  const python = formatPython(interpreter.python)
  const machine = context.configuration.plan.runner.name
  const target = dependencies?.targets.find(one => one.python === python && one.platform === machine)
  return target && dependencies?.wheels.get(target.name)
}

/** What is installed before the file under test; undefined where uv decides that, or where it is nothing. */
export function layerContents(
  request: PrepareRequest,
): (LayerContents & { readonly wheels: readonly FetchedWheel[] }) | undefined {
  const wheels = lockedWheels(request)
  if (wheels === undefined || wheels.length === 0) return undefined
  return { tool: request.uv.tool, python: request.interpreter.path, wheels }
}

/**
 * @param name of a new folder among those of the tests
 * @param share whether it may have its files in common with environments of other runs
 * @throws PackagingError `host/…`
 */
export async function prepareEnvironment(
  request: PrepareRequest,
  name: string,
  share: boolean,
): Promise<PreparedEnvironment> {
  const { context, interpreter, uv } = request
  const dir = await context.staging.dir(`tests/${name}`)
  const environment = await createEnvironment(context.runner, uv, interpreter.path, path.join(dir, 'environment'))
  const cacheDir = path.join(dir, 'uv')
  const prepared = {
    environment,
    dependencies: request.dependencies,
    uv: { ...uv, cacheDir, env: { ...uv.env, UV_CACHE_DIR: cacheDir } },
  }
  const contents = layerContents(request)
  if (contents === undefined) return prepared
  const layers = share ? context.layers : undefined
  const known = await layers?.fill(environment, contents)
  if (known !== undefined) return { ...prepared, layer: known, reused: true }
  const label = `install the dependencies on Python ${formatPython(interpreter.python)}`
  const failed = await install(context, prepared, [{ ...ofWheels(contents.wheels), label }])
  if (failed !== undefined) return { ...prepared, failed }
  const layer = await layers?.take(environment, contents)
  return layer === undefined ? prepared : { ...prepared, layer }
}

/** @returns the last lines of the call that failed @throws PackagingError `host/disk-full` */
async function install(
  { runner }: Pick<Context, 'runner'>,
  { uv, environment }: PreparedEnvironment,
  steps: readonly InstallOptions[],
): Promise<readonly string[] | undefined> {
  for (const step of steps) {
    const finished = await runner.finish(installCommand(uv, environment, step))
    if (finished.code !== 0) {
      const full = diskFullError(step.label, finished.tail)
      if (full !== undefined) throw full
      return finished.tail
    }
  }
  return undefined
}

/**
 * What uv installs on top of the dependencies: a wheel.
 * @param locked whether exactly those wheels were chosen that a bundle contains: uv would resolve again, and takes no wheel
 *   for a dependency that is given by the address of its source
 * @param constraints absolute path of a file with the wheels of local projects
 */
export function installOptions(
  { requirement, findLinks }: Pick<TestRequest, 'requirement' | 'findLinks'>,
  wheel: string,
  locked: boolean,
  constraints?: string,
): Omit<InstallOptions, 'label'> {
  const name = nameOf(requirement)
  if (locked) return { requirements: [ofFile(name, wheel)], dependencies: false, index: false }
  const extras = /\[[^\][]*\]/.exec(requirement)?.[0] ?? ''
  const own = constraints === undefined ? {} : { constraints }
  return { requirements: [ofFile(`${name}${extras}`, wheel)], findLinks, ...own, copy: true }
}

/**
 * Keeps the bytecode of modules that this environment's tests imported, for later runs. The first run has enough to do.
 * Never fails.
 */
export async function keepBytecode(
  { runner }: Pick<Context, 'runner'>,
  { path: python }: Interpreter,
  { environment, layer, reused }: PreparedEnvironment,
): Promise<void> {
  if (layer === undefined || layer.compiled || !reused) return
  await layer.compile(async tree => {
    await runner.run({
      label: 'compile the modules that a test imported',
      tool: python,
      args: ['-I', '-S', '-B', pythonScript('compile_imported.py'), tree, environment.dir],
      cwd: path.dirname(environment.dir),
    })
  })
}

function ofWheels(wheels: readonly Pick<FetchedWheel, 'name' | 'path'>[]): Omit<InstallOptions, 'label'> {
  return { requirements: wheels.map(wheel => ofFile(wheel.name, wheel.path)), dependencies: false, index: false }
}

/** A requirement of exactly this file, whatever its path contains. */
function ofFile(name: string, file: string): string {
  return `${name} @ ${pathToFileURL(file).href}`
}

function nameOf(requirement: string): string {
  return /^[A-Za-z0-9._-]+/.exec(requirement)?.[0] ?? requirement
}

/** An artifact that uv does not install. @param tail the last lines of uv */
export function notInstallable(
  artifact: Pick<Artifact, 'file'>,
  python: string,
  tail: readonly string[],
): PackagingError {
  const known = installFailureText(tail)
  return occurrenceProblem(
    'check/run-failed',
    {
      file: artifact.file,
      where: `on Python ${python}`,
      failed: { one: 'cannot be installed', several: 'cannot be installed' },
      reason: known?.cause ?? installFailure(tail),
    },
    {
      fix:
        known?.fix ??
        'Read the last lines of uv; a user of this file would get the same error. `test-command: none` installs and tests nothing.',
      detail: tail,
    },
  )
}

/** The first cause in uv's output, which begins with a cross or an arrow. */
function installFailure(tail: readonly string[]): string {
  const causes = tail.filter(line => /^\s*(?:×|├─▶|╰─▶|error:)/.test(line))
  const cause = causes.find(line => /[├╰]─▶/.test(line)) ?? causes[0] ?? ''
  return cause.replace(/^\s*(?:×|├─▶|╰─▶|error:)\s*/, '').trim()
}

/**
 * Installs a wheel into the prepared environment and runs it there.
 * @param wheel absolute path: of the artifact, or of the wheel that an installer builds of it
 * @throws PackagingError `check/run-failed`, `host/disk-full`
 */
export async function testInstalled(
  request: TestRequest,
  wheel: string,
  prepared: PreparedEnvironment,
): Promise<Check> {
  const { layer } = prepared
  const outcome = await runInstalled(request, wheel, prepared).then(
    check => ({ check }),
    (thrown: unknown) => ({ thrown }),
  )
  if (layer !== undefined && !(await layer.intact())) {
    // The program, or that of another run, changed files that both use: what this test saw may be the other's doing.
    await layer.discard()
    return testApart(request, wheel)
  }
  if ('thrown' in outcome) throw outcome.thrown
  return outcome.check
}

/** As `testInstalled`, in an environment that shares nothing. */
export async function testApart(request: TestRequest, wheel: string): Promise<Check> {
  const { artifact, interpreter } = request
  const name = `${artifact.format}-${formatPython(interpreter.python)}-apart`
  return runInstalled(request, wheel, await prepareEnvironment(request, name, false))
}

async function runInstalled(request: TestRequest, wheel: string, prepared: PreparedEnvironment): Promise<Check> {
  const { context, artifact, interpreter, uv } = request
  const { environment } = prepared
  const python = formatPython(interpreter.python)
  const locked = lockedWheels(request) !== undefined
  const constraints = locked ? undefined : await localConstraintsFor(context, interpreter, nameOf(request.requirement))
  const step = {
    ...installOptions(request, wheel, locked, constraints),
    label: `install ${artifact.file} on Python ${python}`,
  }
  // The index is asked through the cache of all runs.
  const failed = prepared.failed ?? (await install(context, locked ? prepared : { ...prepared, uv }, [step]))
  if (failed !== undefined) throw notInstallable(artifact, python, failed)
  const scripts = new Map<string, string>()
  for (const name of request.scripts) {
    const file = path.join(environment.bin, process.platform === 'win32' ? `${name}.exe` : name)
    if (
      await access(file).then(
        () => true,
        () => false,
      )
    )
      scripts.set(name, file)
  }
  return runTest(
    request,
    path.dirname(environment.dir),
    { python: environment.python, script: name => scripts.get(name), scripts: [...scripts.keys()] },
    [environment.bin],
    {},
  )
}

/**
 * @param dir private folder of the test
 * @param pathFirst folders in front of PATH
 * @throws PackagingError `check/run-failed`
 */
export async function runTest(
  request: TestRequest,
  dir: string,
  installed: Installed,
  pathFirst: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Check> {
  const { context, artifact, interpreter, subject } = request
  const { plan, project } = context.configuration
  const timed = comparedFormats(plan.formats).length > 1
  // The user's own command may be a test suite, and a start that is timed is to be a user's.
  const beside = request.command === 'auto' && !timed
  return runSmokeTest({
    runner: context.runner,
    artifact,
    interpreter,
    python: formatPython(interpreter.python),
    subject,
    version: request.requirement.replace(/^.*==/, ''),
    dependencies: request.dependencies?.all ?? [],
    test: request.command,
    project: project.dir,
    installed,
    dir: path.join(dir, 'work'),
    env: {
      ...env,
      ...(beside && calculationThreads(context.host.env, cpus().length, context.jobs)),
      PYTHONNOUSERSITE: '1',
      PYTHONDONTWRITEBYTECODE: undefined,
    },
    pathFirst,
    timed,
  })
}
