/** The smoke test of a PEX on each Python. */

import { existsSync } from 'node:fs'
import { mkdir, symlink } from 'node:fs/promises'
import path from 'node:path'
import { extractSdist } from '../archives/sdist.js'
import { PackagingError } from '../core/errors.js'
import type { Check, Interpreter } from '../core/model.js'
import type { DependencyLayers, Layer, LayerContents } from '../distributions/dependency-layers.js'
import { formatPython } from '../interpreters/versions.js'
import { cacheTag, offerWheels, readPexStart } from '../pex/earlier.js'
import { folderIn } from '../pex/folder.js'
import { comparedFormats } from '../report/sections.js'
import { TURN } from '../smoke-test/sharing.js'
import type { Step } from './graph.js'
import { layerContents, runTest, type TestedFile, type TestRequest } from './test-environments.js'
import { needsOf, pythonTitle, requestsFor, type Stage, skipped, UNRESOLVED } from './test-stage.js'

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
 * From an empty PEX_ROOT; or, where that has been shown of this start, these dependencies and this Python, with the
 * dependencies installed already: the PEX then links them, and unpacks its own wheel.
 * @throws PackagingError `check/run-failed`
 */
async function testPex(request: TestRequest): Promise<Check> {
  const { context, artifact, interpreter } = request
  const dir = `tests/${artifact.file}-${formatPython(interpreter.python)}`
  const start = await startOf(request)
  if (start !== undefined && (await start.layers.hasShown(start.contents, start.name))) {
    const layer = await start.layers.find(start.contents)
    const check = layer && (await startAgain(request, await context.staging.dir(`${dir}/again`), start, layer))
    if (check !== undefined) return check
  }
  const check = await startPex(request, await context.staging.dir(dir))
  await start?.layers.show(start.contents, start.name)
  return check
}

/** A start that an earlier one can spare the unpacking of its dependencies. */
interface Start {
  readonly layers: DependencyLayers
  readonly contents: LayerContents
  /** Under which it is known. */
  readonly name: string
  /** Lower-case hex SHA-256 of the dependencies inside. */
  readonly wheels: readonly string[]
  readonly tag: string
}

/** Undefined where nothing is kept; where start times are compared; for a folder, which another program starts. */
async function startOf(request: TestRequest): Promise<Start | undefined> {
  const { context, artifact, interpreter } = request
  const { layers } = context
  const { formats } = context.configuration.plan
  const tag = cacheTag(interpreter.python)
  const contents = layerContents(request)
  if (layers === undefined || contents === undefined || tag === undefined || process.platform === 'win32')
    return undefined
  if (folderIn(artifact.file) !== undefined || comparedFormats(formats).length > 1) return undefined
  const { digest, wheels } = await readPexStart(artifact.path)
  const inside = contents.wheels.map(({ sha256 }) => sha256).filter(sha256 => wheels.has(sha256))
  return { layers, contents, name: `pex-${digest}`, wheels: inside, tag }
}

/** Undefined where it failed or changed what it shares: a first start from nothing then decides. */
async function startAgain(
  request: TestRequest,
  dir: string,
  { wheels, tag }: Start,
  layer: Layer,
): Promise<Check | undefined> {
  await offerWheels(rootIn(dir), layer.tree, path.join(dir, 'earlier'), wheels, tag)
  const check = await startPex(request, dir).catch(passFailure)
  if (await layer.intact()) return check
  await layer.discard()
  return undefined
}

function passFailure(thrown: unknown): undefined {
  if (!(thrown instanceof PackagingError && thrown.code === 'check/run-failed')) throw thrown
}

const rootIn = (dir: string) => path.join(dir, 'pex-root')

/**
 * Starts a PEX under one interpreter, the only one that it can find: by its own launcher where the system has one, and
 * by that interpreter. What it unpacks is for this test alone: a program may write into it.
 * @param dir private folder of the test
 * @throws PackagingError `check/run-failed`
 */
async function startPex(request: TestRequest, dir: string): Promise<Check> {
  const { artifact, interpreter } = request
  // Settings of the caller for other PEX files must not apply to this one.
  const unset = ['PEX_PYTHON', 'PEX_PYTHON_PATH', 'PEX_PATH', 'PEX_VENV', 'PEX_TOOLS', 'PEX_MODULE', 'PEX_SCRIPT']
  const env = {
    ...Object.fromEntries(unset.map(name => [name, undefined])),
    PEX_ROOT: rootIn(dir),
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
