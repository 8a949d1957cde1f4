/** Brings an artifact into a clean place on one interpreter and proves it there. */

import { existsSync } from 'node:fs'
import { access, copyFile, mkdir, rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { unpackFolder } from '../archives/extract.js'
import { extractSdist } from '../archives/sdist.js'
import { PackagingError } from '../core/errors.js'
import type { Artifact, Check, Interpreter } from '../core/model.js'
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
import type { Dependencies } from './dependencies.js'
import type { FinishedExecutable } from './executables.js'
import type { Graph, Step } from './graph.js'
import type { MadePex } from './pex-steps.js'

// Runs each finished executable as a user would: another folder, an empty environment, no Python told of.

/** A step for each executable; those for other machines are not run, which their table says. */
function declareExecutableTests(
  graph: Graph,
  context: Context,
  needs: {
    readonly application: Step<Application>
    readonly executables: readonly Step<FinishedExecutable>[]
    /** Proofs compete with builds for the same cores. */
    readonly built: Step<undefined>
  },
): readonly Step<readonly Check[]>[] {
  const { plan } = context.configuration
  return plan.executables.flatMap(({ format, target }, index) => {
    const executable = needs.executables[index]
    if (executable === undefined || target.platform.name !== plan.runner.name) return []
    const title = `prove the ${format} executable`
    return graph.add(title, 'prove', [executable, needs.application, needs.built], async ([finished, app], say) => {
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
  const dir = await context.staging.dir(`trials/${artifact.file}`)
  const moved = path.join(dir, 'moved')
  await mkdir(moved, { recursive: true })
  // What people get is what is run, and not where it was made.
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

/** Nothing of this machine's but where to write: what a program unpacks, or keeps for its next start, goes when the run ends. */
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

// Installs an artifact that is to be proved, with what it needs, as whoever downloads it would.

interface InstallRequest {
  readonly context: Context
  readonly uv: Uv
  readonly artifact: Omit<Artifact, 'sha256'>
  readonly interpreter: Interpreter
  /** `name[extra]==version`, for installing what an artifact needs. */
  readonly requirement: string
  /** Locked dependencies; without them the index decides, as for a user. */
  readonly dependencies: Dependencies | undefined
  readonly findLinks: readonly string[]
}

const NO_TOOLCHAIN: Toolchain = { env: {}, pathFirst: [] }

/**
 * @param environment clean
 * @throws PackagingError `check/run-failed`, `host/disk-full`
 */
export async function install(request: InstallRequest, environment: Environment, python: string): Promise<void> {
  const { context, uv, artifact, dependencies, requirement, findLinks, interpreter } = request
  const locked = dependencies?.targets.some(target => target.python === formatPython(interpreter.python))
    ? dependencies
    : undefined
  const label = `install ${artifact.file} on Python ${python}`
  const extras = /\[.*?\]/.exec(requirement)?.[0] ?? ''
  // As it was built here, so it is built there.
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
          // Alone first: an sdist needs the index for its backend; what it depends on is locked and lies ready.
          { label, requirements: [artifact.path], findLinks, dependencies: false, settings },
          { label, requirements: [requirement], findLinks: [locked.folder], index: false },
        ]
  // Only an sdist is compiled, with what the wheels were compiled with.
  const { env, pathFirst } = artifact.format === 'sdist' ? await context.toolchain() : NO_TOOLCHAIN
  for (const step of steps) {
    const command = installCommand(uv, environment, step)
    const finished = await context.runner.finish({ ...command, env: { ...command.env, ...env }, pathFirst })
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
    fix: 'The last lines of uv say why; a user of this file would meet the same.',
    detail: tail,
  })
}

interface TestRequest extends InstallRequest {
  readonly subject: Subject
  /** Names of the scripts that the wheel brings. */
  readonly scripts: readonly string[]
  readonly say: (line: string) => void
}

/** Installs a wheel or an sdist into a clean environment and runs it there. @throws PackagingError `check/run-failed` */
async function testInstalled(request: TestRequest): Promise<Check> {
  const { context, artifact, interpreter, uv } = request
  const python = formatPython(interpreter.python)
  const dir = await context.staging.dir(`trials/${artifact.format}-${python}`)
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
 * Starts a PEX under one interpreter, with nothing else for it to move to: by its own launcher where the system has
 * one, then by that interpreter. @throws PackagingError `check/run-failed`
 */
async function testPex(request: TestRequest): Promise<Check> {
  const { context, artifact, interpreter } = request
  const python = formatPython(interpreter.python)
  const dir = await context.staging.dir(`trials/${artifact.file}-${python}`)
  // What the caller has set for other PEX files says nothing about this one.
  const unset = ['PEX_PYTHON', 'PEX_PYTHON_PATH', 'PEX_PATH', 'PEX_VENV', 'PEX_TOOLS', 'PEX_MODULE', 'PEX_SCRIPT']
  const env = {
    ...Object.fromEntries(unset.map(name => [name, undefined])),
    PEX_ROOT: await context.staging.dir('trials/pex-root'),
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
 * A folder for PATH that holds this interpreter alone, under the name that tells its version; and `ldd`, by which pex
 * tells a musl system.
 * @param plain also under `python3`, by which a folder's `__main__.py` looks for it
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
  const check = await runSmokeTest({
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
  request.say(check.reason)
  return check
}

// Every artifact on every interpreter it claims: one step for each pair, begun when the builds have ended.

interface SmokeTestNeeds {
  readonly uv: Step<Uv>
  readonly interpreters: Step<readonly Interpreter[]>
  readonly findLinks: Step<readonly string[]>
  readonly application: Step<Application>
  readonly sdist: Step<Artifact>
  readonly wheels: Step<readonly Artifact[]>
  readonly madePex: Step<MadePex> | undefined
  readonly executables: readonly Step<FinishedExecutable>[]
  readonly dependencies: Step<Dependencies> | undefined
}

/** Declares the proofs of the planned formats and gives their steps. A Python that was left out proves nothing. */
export function declareSmokeTests(
  graph: Graph,
  context: Context,
  needs: SmokeTestNeeds,
): readonly Step<readonly Check[]>[] {
  const { plan } = context.configuration
  const { uv, interpreters, findLinks, application, sdist, wheels, madePex, executables, dependencies } = needs
  // Proofs compete with builds for the same cores; and a PEX that fails to build takes nothing from a wheel's proof.
  const built = graph.after([sdist, wheels, ...(madePex ? [madePex] : []), ...executables])
  const locked: Step<Dependencies | undefined> =
    dependencies === undefined ? graph.after([]) : graph.whenever(dependencies)
  const testResult = (format: 'sdist' | 'wheel' | 'pex', python: string, artifacts: Step<readonly Tried[]>) =>
    graph.add(
      `prove the ${format} on ${python}`,
      'prove',
      [uv, interpreters, findLinks, application, artifacts, locked, built],
      async values => {
        const [tool, found, folders, app, made, lock] = values
        const interpreter = found.find(one => formatPython(one.python) === python)
        if (interpreter === undefined) return []
        const claimed = made.filter(
          artifact => artifact.pythons.includes(python) && runsHere(artifact, plan.runner.name),
        )
        const subject = subjectOf(context, app)
        const request = (artifact: Tried): TestRequest => ({
          context,
          uv: tool,
          artifact,
          interpreter,
          subject,
          requirement: requirementOf(context, app, subject.entryPoint),
          dependencies: lock ?? undefined,
          findLinks: folders,
          scripts: [...app.choices.scripts.map(({ name }) => name), ...app.choices.files],
          say: () => {},
        })
        const runSmokeTest = format === 'pex' ? testPex : testInstalled
        return Promise.all(claimed.map(artifact => context.limiter(() => runSmokeTest(request(artifact)))))
      },
    )
  const formats = [
    ...(plan.formats.includes('sdist') ? [['sdist', graph.map(sdist, one => [one])] as const] : []),
    ...(plan.formats.includes('wheel') ? [['wheel', wheels] as const] : []),
    ...(madePex && plan.formats.includes('pex') ? [['pex', graph.map(madePex, ({ files }) => files)] as const] : []),
  ]
  const testResults = [
    ...formats.flatMap(([format, artifacts]) =>
      plan.pythons.map(python => testResult(format, formatPython(python), artifacts)),
    ),
    ...declareExecutableTests(graph, context, { application, executables, built }),
  ]
  // Five environments with numpy are a gigabyte: gone while they are the proofs' own time, not at the end of everybody's.
  graph.add('remove what the proofs left', 'prove', [graph.after(testResults)], () =>
    rm(path.join(context.staging.root, 'trials'), { recursive: true, force: true }).catch(() => {}),
  )
  return testResults
}

/** What a proof is of: to be tried, a file need not be hashed. */
type Tried = Artifact | MadeFile

function runsHere(artifact: Tried, platform: string): boolean {
  return artifact.targets.some(target => target === 'any' || target === platform)
}
