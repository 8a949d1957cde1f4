/** The stage of smoke tests: installs or starts each finished file on each Python that it claims, as a user would. */

import { existsSync } from 'node:fs'
import { access, copyFile, mkdir, rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { unpackFolder } from '../archives/extract.js'
import { extractSdist } from '../archives/sdist.js'
import { PackagingError } from '../core/errors.js'
import type { Artifact, Check, Interpreter, Sdist, Wheel } from '../core/model.js'
import { createEnvironment, type Environment, installCommand } from '../distributions/environment.js'
import type { Toolchain } from '../distributions/toolchain.js'
import type { Uv } from '../distributions/uv.js'
import { diskFullError } from '../host/process/errors.js'
import { formatPython } from '../interpreters/versions.js'
import { folderIn } from '../pex/folder.js'
import { comparedFormats } from '../report/sections.js'
import { executableCommands, type Installed, type Subject } from '../smoke-test/commands.js'
import { runSmokeTest, testByCommands } from '../smoke-test/smoke-test.js'
import { type Application, requirementOf, subjectOf } from './application.js'
import type { MadeFile } from './artifacts.js'
import type { Context } from './context.js'
import type { Graph, Step } from './graph.js'
import type { Dependencies, FinishedExecutable, MadeSteps } from './steps.js'

/** A file under test, which need not be hashed. */
type TestedFile = Sdist | Wheel | MadeFile

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
        const subject = subjectOf(context, app)
        const runTest = format === 'pex' ? testPex : testInstalled
        return Promise.all(
          made
            .filter(({ pythons }) => pythons.includes(python))
            .filter(({ targets }) => targets.some(target => target === 'any' || target === plan.runner.name))
            .map(artifact => ({
              context,
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
  const lists: readonly (readonly ['sdist' | 'wheel' | 'pex', Step<readonly TestedFile[]>])[] = [
    ['sdist', graph.map(sdist, one => (one ? [one] : []))],
    ['wheel', wheels],
    ...(builtPex ? [['pex', graph.map(builtPex, ({ files }) => files)] as const] : []),
  ]
  const tests = [
    ...lists
      .filter(([format]) => plan.formats.includes(format))
      .flatMap(([format, files]) => plan.pythons.map(python => test(format, formatPython(python), files))),
    ...declareExecutableTests(graph, context, application, executables, built),
  ]
  // Five environments with numpy are a gigabyte, which is removed now and not when everybody waits for the end.
  const cleanUp = { id: 'clean-up-tests', title: 'clean up test environments', section: 'test' } as const
  graph.add(cleanUp, [graph.after(tests)], () =>
    rm(path.join(context.staging.root, 'tests'), { recursive: true, force: true }).catch(() => {}),
  )
  return tests
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
  application: Step<Application>,
  executables: readonly Step<FinishedExecutable>[],
  built: Step<undefined>,
): readonly Step<readonly Check[]>[] {
  const { plan } = context.configuration
  return plan.executables.flatMap(({ format, target }, index) => {
    const executable = executables[index]
    if (executable === undefined || target.platform.name !== plan.runner.name) return []
    const info = { id: `test-${format}`, title: `test ${format} executable`, section: 'test' } as const
    return graph.add(info, [executable, application, built], async ([finished, app], say) => {
      const check = await context.limiter(() => testExecutable(context, finished, app))
      say(check.reason)
      return [check]
    })
  })
}

/** @throws PackagingError `check/run-failed` */
async function testExecutable(
  context: Context,
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
    plan.test,
    subject,
    { program: file, name: path.basename(file), scripts: [own ?? '', artifact.file] },
    project.dir,
  )
  const python = artifact.pythons[0] ?? ''
  if ('reason' in planned)
    return {
      name: 'runs',
      artifact: artifact.file,
      python,
      result: 'skipped',
      reason: planned.reason,
      seconds: 0,
    }
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
 * Installs an artifact with its dependencies.
 * @throws PackagingError `check/run-failed`, `host/disk-full`
 */
async function install(request: TestRequest, environment: Environment, python: string): Promise<void> {
  const { context, uv, artifact, dependencies, requirement, findLinks, interpreter } = request
  const locked = dependencies?.targets.some(target => target.python === formatPython(interpreter.python))
    ? dependencies
    : undefined
  const label = `install ${artifact.file} on Python ${python}`
  const extras = /\[.*?\]/.exec(requirement)?.[0] ?? ''
  // An sdist is built with the settings of the first build.
  const settings = { package: nameOf(requirement), values: context.configuration.options.configSettings }
  const steps =
    locked === undefined
      ? [
          {
            label,
            requirements: [`${nameOf(requirement)}${extras} @ ${pathToFileURL(artifact.path).href}`],
            findLinks,
            settings,
          },
        ]
      : [
          // Alone first: an sdist needs the index for its backend, and its dependencies are on this machine.
          { label, requirements: [artifact.path], findLinks, dependencies: false, settings },
          { label, requirements: [requirement], findLinks: [locked.folder], index: false },
        ]
  // Only an sdist is compiled, with the compilers of the wheels.
  const { env, pathFirst } = artifact.format === 'sdist' ? await context.toolchain() : NO_TOOLCHAIN
  for (const step of steps) {
    const command = installCommand(uv, environment, step)
    // An sdist is built again, by the project's own backend.
    const allow = artifact.format === 'sdist' ? context.configuration.options.buildEnv : []
    const finished = await context.runner.finish({ ...command, env: { ...command.env, ...env }, pathFirst, allow })
    if (finished.code !== 0)
      throw diskFullError(label, finished.tail) ?? notInstallable(artifact, python, finished.tail)
  }
}

function nameOf(requirement: string): string {
  return /^[A-Za-z0-9._-]+/.exec(requirement)?.[0] ?? requirement
}

function notInstallable(artifact: Pick<Artifact, 'file'>, python: string, tail: readonly string[]): PackagingError {
  return new PackagingError('check/run-failed', {
    message: `${artifact.file} cannot be installed on Python ${python}.`,
    fix: 'Read the last lines of uv; a user of this file would get the same error.',
    detail: tail,
  })
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
    test: plan.test,
    project: project.dir,
    installed,
    dir: path.join(dir, 'work'),
    env: { ...env, PYTHONNOUSERSITE: '1', PYTHONDONTWRITEBYTECODE: undefined },
    pathFirst,
    timed: comparedFormats(plan.formats).length > 1,
  })
}
