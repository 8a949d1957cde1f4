/** The smoke tests of files that contain their dependencies: PEX files and native executables. */

import { existsSync } from 'node:fs'
import { copyFile, mkdir, symlink } from 'node:fs/promises'
import path from 'node:path'
import { unpackFolder } from '../archives/extract.js'
import { extractSdist } from '../archives/sdist.js'
import { type Check, type Interpreter, isImage } from '../core/model.js'
import { formatPython } from '../interpreters/versions.js'
import { folderIn } from '../pex/folder.js'
import { targetsOf } from '../plan/plan.js'
import { comparedFormats } from '../report/sections.js'
import { executableCommands } from '../smoke-test/commands.js'
import { TURN } from '../smoke-test/sharing.js'
import { testByCommands } from '../smoke-test/smoke-test.js'
import { testedPrograms } from '../smoke-test/tested-programs.js'
import { type Application, subjectOf } from './application.js'
import type { Context } from './context.js'
import type { Step } from './graph.js'
import { testImage } from './image-tests.js'
import type { FinishedExecutable } from './steps.js'
import { runTest, type TestCommandInput, type TestedFile, type TestRequest } from './test-environments.js'
import { needsOf, pythonTitle, requestsFor, type Stage, skipped, UNRESOLVED } from './test-stage.js'

// PEX files.

/** @param python name of one of the plan's */
export function declarePexTest(
  stage: Stage,
  python: string,
  files: Step<readonly TestedFile[]>,
): Step<readonly Check[]> {
  const { graph, context, ready, cleanUps } = stage
  const info = { id: `test-pex-${python}`, title: `test PEX on ${pythonTitle(python)}`, section: 'test' } as const
  return graph.add(info, [...needsOf(stage, files), ready], ([...values]) => {
    const [uv, found, folders, app, made, locked] = values
    const requests = requestsFor(stage, python, [uv, found, folders, app, made, locked])
    return Promise.all(
      requests.map(request => {
        if (locked.failed) return skipped(request.artifact, python, UNRESOLVED)
        const dir = path.join(context.staging.root, 'tests', `${request.artifact.file}-${python}`)
        return context.limiter(() => testPex(request), TURN.pex).finally(() => cleanUps.begin(dir))
      }),
    )
  })
}

/**
 * Starts a PEX under one interpreter, the only one that it can find: by its own launcher where the system has one, and
 * by that interpreter. What it unpacks is for this test alone: a program may write into it.
 * @throws PackagingError `check/run-failed`
 */
async function testPex(request: TestRequest): Promise<Check> {
  const { context, artifact, interpreter } = request
  const dir = await context.staging.dir(`tests/${artifact.file}-${formatPython(interpreter.python)}`)
  // Settings of the caller for other PEX files must not apply to this one.
  const unset = ['PEX_PYTHON', 'PEX_PYTHON_PATH', 'PEX_PATH', 'PEX_VENV', 'PEX_TOOLS', 'PEX_MODULE', 'PEX_SCRIPT']
  const env = {
    ...Object.fromEntries(unset.map(name => [name, undefined])),
    PEX_ROOT: path.join(dir, 'pex-root'),
  }
  const { entryPoint } = request.subject
  const ownScript = entryPoint.kind === 'function' ? entryPoint.script : undefined
  const folder = folderIn(artifact.file) && (await extractSdist(artifact.path, path.join(dir, 'unpacked')))
  const only = process.platform === 'win32' ? undefined : await onlyOnPath(dir, interpreter, folder !== undefined)
  const pex = {
    file: folder ?? artifact.path,
    ...(folder !== undefined && { launcher: path.join(folder, '__main__.py') }),
    ...(ownScript !== undefined && { ownScript }),
    ...(only !== undefined && { path: only.folder }),
  }
  // One name for both starts: a PEX installs its files once for each name of an interpreter.
  const python = only?.python ?? interpreter.path
  const installed = { python, script: () => undefined, scripts: request.scripts, pex }
  return runTest(request, dir, installed, [], env)
}

/**
 * A folder for PATH with this interpreter alone, under the name with its version; and `ldd`, by which pex recognizes a
 * musl system.
 * @param plain also under `python3`, which the `__main__.py` of a folder starts
 */
async function onlyOnPath(
  dir: string,
  interpreter: Interpreter,
  plain: boolean,
): Promise<{ readonly folder: string; readonly python: string }> {
  const folder = path.join(dir, 'bin')
  const { implementation, major, minor, freeThreaded } = interpreter.python
  const name = `${implementation === 'pypy' ? 'pypy' : 'python'}${major}.${minor}${freeThreaded ? 't' : ''}`
  await mkdir(folder, { recursive: true })
  const python = path.join(folder, name)
  await symlink(interpreter.path, python)
  if (plain) await symlink(interpreter.path, path.join(folder, 'python3'))
  const ldd = ['/usr/bin/ldd', '/bin/ldd'].find(existsSync)
  if (ldd !== undefined) await symlink(ldd, path.join(folder, 'ldd'))
  return { folder, python }
}

// Native executables: in another folder, with an empty environment, without any Python in reach.

/** An executable for another machine has no test, which the coverage table of the report shows. */
export function declareExecutableTests({
  graph,
  context,
  command,
  steps,
  ready,
}: Stage): readonly Step<readonly Check[]>[] {
  const { plan } = context.configuration
  const { application, executables } = steps
  return plan.executables.flatMap((planned, index) => {
    const executable = executables[index]
    const here = targetsOf(planned).some(({ platform }) => platform.name === plan.runner.name)
    if (executable === undefined || !here) return []
    const { format } = planned
    const kind = isImage(format) ? 'container image' : `${format} executable`
    const info = { id: `test-${format}`, title: `test ${kind}`, section: 'test' } as const
    const test = isImage(format) ? testImage : testExecutable
    return graph.add(info, [executable, application, ready], async ([finished, app], say) => {
      const check = await context.limiter(() => test(context, command, finished, app), TURN.executable)
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
  const tested = testedPrograms(subject.entryPoint, file, artifact.file, program !== undefined)
  const planned = executableCommands(command, subject, tested, project.dir)
  const python = artifact.pythons[0] ?? ''
  if ('reason' in planned) return skipped(artifact, python, planned.reason)
  const { groups, patient, note } = planned
  const work = path.join(dir, 'work')
  return testByCommands({
    runner: context.runner,
    artifact,
    python,
    groups,
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
