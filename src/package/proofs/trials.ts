/** Brings an artifact into a clean place on one interpreter and proves it there. */
import { existsSync } from 'node:fs'
import { access, mkdir, symlink } from 'node:fs/promises'
import path from 'node:path'
import { extractSdist } from '../../archives/sdist.js'
import type { Check, Interpreter } from '../../core/model.js'
import { createEnvironment } from '../../distributions/environment.js'
import { formatPython } from '../../interpreters/versions.js'
import { folderIn } from '../../pex/folder.js'
import { comparedFormats } from '../../report/sections.js'
import type { Installed, Subject } from '../../smoke-test/commands.js'
import { prove } from '../../smoke-test/smoke-test.js'
import { type InstallRequest, install } from './install.js'

export interface TrialRequest extends InstallRequest {
  readonly subject: Subject
  /** Names of the scripts that the wheel brings. */
  readonly scripts: readonly string[]
  readonly say: (line: string) => void
}

/** Installs a wheel or an sdist into a clean environment and runs it there. @throws PackagingError `check/run-failed` */
export async function proveInstalled(request: TrialRequest): Promise<Check> {
  const { workshop, artifact, interpreter, uv } = request
  const python = formatPython(interpreter.python)
  const dir = await workshop.staging.dir(`trials/${artifact.format}-${python}`)
  const environment = await createEnvironment(
    workshop.runner,
    uv,
    interpreter.path,
    path.join(dir, 'environment'),
  )
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
  return trial(
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
export async function provePex(request: TrialRequest): Promise<Check> {
  const { workshop, artifact, interpreter } = request
  const python = formatPython(interpreter.python)
  const dir = await workshop.staging.dir(`trials/${artifact.file}-${python}`)
  // What the caller has set for other PEX files says nothing about this one.
  const unset = [
    'PEX_PYTHON',
    'PEX_PYTHON_PATH',
    'PEX_PATH',
    'PEX_VENV',
    'PEX_TOOLS',
    'PEX_MODULE',
    'PEX_SCRIPT',
  ]
  const env = {
    ...Object.fromEntries(unset.map(name => [name, undefined])),
    PEX_ROOT: await workshop.staging.dir('trials/pex-root'),
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
  return trial(request, python, dir, installed, [], env)
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

async function trial(
  request: TrialRequest,
  python: string,
  dir: string,
  installed: Installed,
  pathFirst: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Check> {
  const { workshop, artifact, interpreter, subject } = request
  const { plan, project } = workshop.configuration
  const check = await prove({
    runner: workshop.runner,
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
