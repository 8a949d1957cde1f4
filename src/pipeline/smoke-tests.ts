/** The stage of smoke tests: installs or starts each finished file on each Python that it claims, as a user would. */

import { existsSync } from 'node:fs'
import { access, copyFile, mkdir, rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { unpackFolder } from '../archives/extract.js'
import { extractSdist } from '../archives/sdist.js'
import type { Options } from '../config/inputs.js'
import type { PackagingError } from '../core/errors.js'
import { occurrenceProblem } from '../core/merge-problems.js'
import { type Artifact, type Check, type Interpreter, isImage, type Sdist, type Wheel } from '../core/model.js'
import { backendEnvironment } from '../distributions/backend.js'
import {
  createEnvironment,
  type Environment,
  type InstallOptions,
  installCommand,
} from '../distributions/environment.js'
import { installFailureText } from '../distributions/system-packages.js'
import type { Toolchain } from '../distributions/toolchain.js'
import type { Uv } from '../distributions/uv.js'
import { diskFullError } from '../host/process/errors.js'
import { formatPython } from '../interpreters/versions.js'
import { folderIn } from '../pex/folder.js'
import { targetsOf } from '../plan/plan.js'
import { comparedFormats } from '../report/sections.js'
import type { FetchedWheel } from '../resolve/fetch.js'
import { executableCommands, type Installed, type Subject } from '../smoke-test/commands.js'
import { runSmokeTest, testByCommands } from '../smoke-test/smoke-test.js'
import { NOT_TESTED } from '../smoke-test/verdict.js'
import { type Application, requirementOf, subjectOf } from './application.js'
import type { MadeFile } from './artifacts.js'
import type { Context } from './context.js'
import type { Graph, Step } from './graph.js'
import { testImage } from './image-tests.js'
import { writeLocalConstraints } from './local-wheels.js'
import type { Dependencies, FinishedExecutable, MadeSteps } from './steps.js'

/** A file under test, which need not be hashed. */
type TestedFile = Sdist | Wheel | MadeFile

/** The files of one format. */
type TestedFiles = readonly [format: 'sdist' | 'wheel' | 'pex', files: Step<readonly TestedFile[]>]

/** What runs, where something does. */
type TestCommandInput = 'auto' | readonly string[]

/** One step for each planned format and Python, begun when all builds have ended, and one for each executable. */
export function declareSmokeTests(
  graph: Graph,
  context: Context,
  steps: Omit<MadeSteps, 'pex' | 'coverage'>,
): readonly Step<readonly Check[]>[] {
  const { plan } = context.configuration
  const { uv, interpreters, findLinks, application, sdist, wheels, builtPex, executables, dependencies } = steps
  // Tests compete with builds for the same cores; and a PEX that fails to build does not stop the test of a wheel.
  const built = graph.after([sdist, wheels, ...(builtPex ? [builtPex] : []), ...executables])
  const locked: Step<Dependencies | undefined> = dependencies ? graph.whenever(dependencies) : graph.given(undefined)
  const lists: readonly TestedFiles[] = [
    ['sdist', graph.map(sdist, one => (one ? [one] : []))],
    ['wheel', wheels],
    ...(builtPex ? [['pex', graph.map(builtPex, ({ files }) => files)] as const] : []),
  ]
  const planned = lists.filter(([format]) => plan.formats.includes(format))
  const command = plan.test
  if (command === 'none') return declareUntested(graph, context, planned, executables)
  const test = (format: 'sdist' | 'wheel' | 'pex', python: string, files: Step<readonly TestedFile[]>) =>
    graph.add(
      {
        id: `test-${format}-${python}`,
        title: `test ${format === 'pex' ? 'PEX' : format} on ${pythonTitle(python)}`,
        section: 'test',
      },
      [uv, interpreters, findLinks, application, files, locked, built],
      async ([tool, found, folders, app, made, lock]) => {
        const interpreter = found.find(one => formatPython(one.python) === python)
        // An optional Python that was not found.
        if (interpreter === undefined) return []
        const claiming = made.filter(file => file.pythons.includes(python) && isForMachine(context, file))
        // The index would fail for the reason that the resolve has reported.
        if (dependencies !== undefined && lock === undefined)
          return claiming.map(file => skipped(file, python, 'not tested: its dependencies could not be resolved'))
        const subject = subjectOf(context, app)
        const runTest = format === 'pex' ? testPex : testInstalled
        return Promise.all(
          claiming
            .map(artifact => ({
              context,
              command,
              uv: tool,
              artifact,
              interpreter,
              subject,
              requirement: requirementOf(context, app, subject.entryPoint),
              dependencies: lock,
              findLinks: folders,
              scripts: [...app.choices.scripts.map(({ name }) => name), ...app.choices.files],
            }))
            .map(request => context.limiter(() => runTest(request))),
        )
      },
    )
  const tests = [
    ...planned.flatMap(([format, files]) => plan.pythons.map(python => test(format, formatPython(python), files))),
    ...declareExecutableTests(graph, context, command, { application, executables, built }),
  ]
  // Five environments with numpy are a gigabyte, which is removed now and not when everybody waits for the end.
  const cleanUp = { id: 'clean-up-tests', title: 'clean up test environments', section: 'test' } as const
  graph.add(cleanUp, [graph.after(tests)], () =>
    rm(path.join(context.staging.root, 'tests'), { recursive: true, force: true }).catch(() => {}),
  )
  return tests
}

/** `test-command: none` installs and starts nothing: a dependency may need what this machine does not have. */
function declareUntested(
  graph: Graph,
  context: Context,
  lists: readonly TestedFiles[],
  executables: readonly Step<FinishedExecutable>[],
): readonly Step<readonly Check[]>[] {
  const untested = (files: readonly (TestedFile | Artifact)[]) =>
    files
      .filter(file => isForMachine(context, file))
      .flatMap(file => file.pythons.map(python => skipped(file, python, NOT_TESTED)))
  return [
    ...lists.map(([, files]) => graph.map(files, untested)),
    ...executables.map(executable => graph.map(executable, ({ artifact }) => untested([artifact]))),
  ]
}

/** Smoke tests say nothing about other machines. */
function isForMachine({ configuration }: Context, { targets }: Pick<Artifact, 'targets'>): boolean {
  return targets.some(target => target === 'any' || target === configuration.plan.runner.name)
}

function skipped({ file }: Pick<Artifact, 'file'>, python: string, reason: string): Check {
  return { name: 'runs', artifact: file, python, result: 'skipped', reason, seconds: 0 }
}

/** `Python 3.12`, `PyPy 3.11` */
function pythonTitle(python: string): string {
  return python.startsWith('pypy') ? `PyPy ${python.slice(4)}` : `Python ${python}`
}

// Native executables: in another folder, with an empty environment, without any Python in reach.

/** An executable for another machine has no test, which the coverage table of the report shows. */
function declareExecutableTests(
  graph: Graph,
  context: Context,
  command: TestCommandInput,
  steps: Pick<MadeSteps, 'application' | 'executables'> & { readonly built: Step<undefined> },
): readonly Step<readonly Check[]>[] {
  const { plan } = context.configuration
  const { application, executables, built } = steps
  return plan.executables.flatMap((planned, index) => {
    const executable = executables[index]
    const here = targetsOf(planned).some(({ platform }) => platform.name === plan.runner.name)
    if (executable === undefined || !here) return []
    const { format } = planned
    const kind = isImage(format) ? 'container image' : `${format} executable`
    const info = { id: `test-${format}`, title: `test ${kind}`, section: 'test' } as const
    const test = isImage(format) ? testImage : testExecutable
    return graph.add(info, [executable, application, built], async ([finished, app], say) => {
      const check = await context.limiter(() => test(context, command, finished, app))
      say(check.reason)
      return [check]
    })
  })
}

/** @throws PackagingError `check/run-failed` */
async function testExecutable(
  context: Context,
  command: TestCommandInput,
  { artifact, program }: FinishedExecutable,
  application: Application,
): Promise<Check> {
  const { plan, project } = context.configuration
  const dir = await context.staging.dir(`tests/${artifact.file}`)
  const moved = path.join(dir, 'moved')
  await mkdir(moved, { recursive: true })
  // A copy of the published file, away from where it was built.
  const file =
    program === undefined
      ? path.join(moved, artifact.file)
      : path.join(await unpackFolder(artifact.path, moved), ...program.split('/'))
  if (program === undefined) await copyFile(artifact.path, file)
  const subject = subjectOf(context, application)
  const { entryPoint } = subject
  const own = entryPoint.kind === 'function' ? entryPoint.script : undefined
  const planned = executableCommands(
    command,
    subject,
    { program: file, name: path.basename(file), scripts: [own ?? '', artifact.file] },
    project.dir,
  )
  const python = artifact.pythons[0] ?? ''
  if ('reason' in planned) return skipped(artifact, python, planned.reason)
  const { testCommands, patient, note } = planned
  const work = path.join(dir, 'work')
  return testByCommands({
    runner: context.runner,
    artifact,
    python,
    testCommands,
    patient,
    note,
    modules: subject.modules,
    timed: comparedFormats(plan.formats).length > 1,
    dir: work,
    env: emptyEnvironment(context.host.env, work),
  })
}

/** Windows programs do not start without these. */
const WINDOWS = new Set(['SYSTEMROOT', 'SYSTEMDRIVE', 'WINDIR', 'COMSPEC', 'PATHEXT', 'NUMBER_OF_PROCESSORS'])

/** Unsets all variables but the folders to write to: what a program unpacks or caches is removed with `folder`. */
export function emptyEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  folder: string,
  windows = process.platform === 'win32',
): Record<string, string | undefined> {
  const names = Object.keys(env).filter(name => !(windows && WINDOWS.has(name.toUpperCase())))
  const locations = windows
    ? ['TEMP', 'TMP', 'USERPROFILE', 'LOCALAPPDATA', 'APPDATA']
    : ['HOME', 'TMPDIR', 'XDG_CACHE_HOME']
  return {
    ...Object.fromEntries(names.map(name => [name, undefined])),
    ...Object.fromEntries(locations.map(name => [name, folder])),
  }
}

// Wheels, sdists and PEX files.

interface TestRequest {
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

const NO_TOOLCHAIN: Toolchain = { env: {}, pathFirst: [] }

/**
 * Installs an artifact with its dependencies, as they were resolved where they were.
 * @throws PackagingError `check/run-failed`, `host/disk-full`
 */
async function install(request: TestRequest, environment: Environment, python: string): Promise<void> {
  const { context, uv, artifact } = request
  const label = `install ${artifact.file} on Python ${python}`
  // Only an sdist is built, with what its first build had.
  const { env, pathFirst } =
    artifact.format === 'sdist' ? withBackendEnvironment(await context.toolchain(), context.epoch) : NO_TOOLCHAIN
  const allow = artifact.format === 'sdist' ? context.configuration.options.buildEnv : []
  const constraints = await writeLocalConstraints(context, request.interpreter, nameOf(request.requirement))
  for (const step of installSteps(request, lockedWheels(request), constraints)) {
    const command = installCommand(uv, environment, { label, ...step })
    const finished = await context.runner.finish({ ...command, env: { ...command.env, ...env }, pathFirst, allow })
    if (finished.code !== 0)
      throw diskFullError(label, finished.tail) ?? notInstallable(artifact, python, finished.tail)
  }
}

function withBackendEnvironment({ env, pathFirst }: Toolchain, epoch: number): Toolchain {
  return { env: { ...env, ...backendEnvironment(epoch) }, pathFirst }
}

/** The chosen wheels for this interpreter and machine; undefined where nothing was resolved for them. */
function lockedWheels({ context, dependencies, interpreter }: TestRequest): readonly FetchedWheel[] | undefined {
  const python = formatPython(interpreter.python)
  const machine = context.configuration.plan.runner.name
  const target = dependencies?.targets.find(one => one.python === python && one.platform === machine)
  return target && dependencies?.wheels.get(target.name)
}

/** What uv installs, one call after the other. */
export function installSteps(
  {
    context,
    artifact,
    requirement,
    findLinks,
  }: Pick<TestRequest, 'artifact' | 'requirement' | 'findLinks'> & {
    readonly context: { readonly configuration: { readonly options: Pick<Options, 'configSettings'> } }
  },
  locked: readonly Pick<FetchedWheel, 'name' | 'path'>[] | undefined,
  constraints?: string,
): readonly Omit<InstallOptions, 'label'>[] {
  const name = nameOf(requirement)
  const extras = /\[.*?\]/.exec(requirement)?.[0] ?? ''
  // An sdist is built with the settings of the first build.
  const settings = { package: name, values: context.configuration.options.configSettings }
  const own = { findLinks, settings, ...(constraints !== undefined && { constraints }) }
  if (locked === undefined) return [{ ...own, requirements: [ofFile(`${name}${extras}`, artifact.path)] }]
  // Alone first: an sdist needs the index for its backend. Then exactly the wheels that a bundle contains: uv would resolve
  // again, and takes no wheel for a dependency that is given by the address of its source.
  const alone = { ...own, requirements: [ofFile(name, artifact.path)], dependencies: false }
  if (locked.length === 0) return [alone]
  const requirements = locked.map(wheel => ofFile(wheel.name, wheel.path))
  return [alone, { requirements, dependencies: false, index: false }]
}

/** A requirement of exactly this file, whatever its path contains. */
function ofFile(name: string, file: string): string {
  return `${name} @ ${pathToFileURL(file).href}`
}

function nameOf(requirement: string): string {
  return /^[A-Za-z0-9._-]+/.exec(requirement)?.[0] ?? requirement
}

function notInstallable(artifact: Pick<Artifact, 'file'>, python: string, tail: readonly string[]): PackagingError {
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

/** Installs a wheel or an sdist into a new environment and runs it there. @throws PackagingError `check/run-failed` */
async function testInstalled(request: TestRequest): Promise<Check> {
  const { context, artifact, interpreter, uv } = request
  const python = formatPython(interpreter.python)
  const dir = await context.staging.dir(`tests/${artifact.format}-${python}`)
  const environment = await createEnvironment(context.runner, uv, interpreter.path, path.join(dir, 'environment'))
  await install(request, environment, python)
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
  return smokeTest(
    request,
    python,
    dir,
    { python: environment.python, script: name => scripts.get(name), scripts: [...scripts.keys()] },
    [environment.bin],
    {},
  )
}

/**
 * Starts a PEX under one interpreter, the only one that it can find: by its own launcher where the system has one, then
 * by that interpreter. @throws PackagingError `check/run-failed`
 */
async function testPex(request: TestRequest): Promise<Check> {
  const { context, artifact, interpreter } = request
  const python = formatPython(interpreter.python)
  const dir = await context.staging.dir(`tests/${artifact.file}-${python}`)
  // Settings of the caller for other PEX files must not apply to this one.
  const unset = ['PEX_PYTHON', 'PEX_PYTHON_PATH', 'PEX_PATH', 'PEX_VENV', 'PEX_TOOLS', 'PEX_MODULE', 'PEX_SCRIPT']
  const env = {
    ...Object.fromEntries(unset.map(name => [name, undefined])),
    PEX_ROOT: await context.staging.dir('tests/pex-root'),
  }
  const { entryPoint } = request.subject
  const ownScript = entryPoint.kind === 'function' ? entryPoint.script : undefined
  const folder = folderIn(artifact.file) && (await extractSdist(artifact.path, path.join(dir, 'unpacked')))
  const pex = {
    file: folder ?? artifact.path,
    ...(folder !== undefined && { launcher: path.join(folder, '__main__.py') }),
    ...(ownScript !== undefined && { ownScript }),
    ...(process.platform !== 'win32' && { path: await onlyOnPath(dir, interpreter, folder !== undefined) }),
  }
  const installed = { python: interpreter.path, script: () => undefined, scripts: request.scripts, pex }
  return smokeTest(request, python, dir, installed, [], env)
}

/**
 * A folder for PATH with this interpreter alone, under the name with its version; and `ldd`, by which pex recognizes a
 * musl system.
 * @param plain also under `python3`, which the `__main__.py` of a folder starts
 */
async function onlyOnPath(dir: string, interpreter: Interpreter, plain: boolean): Promise<string> {
  const folder = path.join(dir, 'bin')
  const { implementation, major, minor, freeThreaded } = interpreter.python
  const name = `${implementation === 'pypy' ? 'pypy' : 'python'}${major}.${minor}${freeThreaded ? 't' : ''}`
  await mkdir(folder, { recursive: true })
  await symlink(interpreter.path, path.join(folder, name))
  if (plain) await symlink(interpreter.path, path.join(folder, 'python3'))
  const ldd = ['/usr/bin/ldd', '/bin/ldd'].find(existsSync)
  if (ldd !== undefined) await symlink(ldd, path.join(folder, 'ldd'))
  return folder
}

async function smokeTest(
  request: TestRequest,
  python: string,
  dir: string,
  installed: Installed,
  pathFirst: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Check> {
  const { context, artifact, interpreter, subject } = request
  const { plan, project } = context.configuration
  return runSmokeTest({
    runner: context.runner,
    artifact,
    interpreter,
    python,
    subject,
    version: request.requirement.replace(/^.*==/, ''),
    test: request.command,
    project: project.dir,
    installed,
    dir: path.join(dir, 'work'),
    env: { ...env, PYTHONNOUSERSITE: '1', PYTHONDONTWRITEBYTECODE: undefined },
    pathFirst,
    timed: comparedFormats(plan.formats).length > 1,
  })
}
