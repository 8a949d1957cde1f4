/**
 * The smoke test of an sdist: its wheel is built as an installer does it, and compared with the wheel under test. Only where
 * that is another wheel, or none is tested, is it installed and started itself.
 */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { withZip, type Zip } from '../archives/zip-reader.js'
import { problemsOf } from '../core/errors.js'
import type { Check, Interpreter, Wheel } from '../core/model.js'
import { backendEnvironment } from '../distributions/backend.js'
import { buildSdistCommand } from '../distributions/environment.js'
import type { Uv } from '../distributions/uv.js'
import { sha256OfPieces } from '../host/files.js'
import { diskFullError } from '../host/process/errors.js'
import { formatPython } from '../interpreters/versions.js'
import {
  installedText,
  isAboutTheFile,
  sameMembers,
  sharedFailure,
  sharedResult,
  TURN,
  type WheelMember,
} from '../smoke-test/sharing.js'
import type { Context } from './context.js'
import { uncovered } from './distributions.js'
import { localConstraintsFor } from './local-wheels.js'
import { notInstallable, type TestedFile, type TestRequest } from './test-environments.js'

/** What building the wheel of an sdist came to on one Python. */
export interface InstallerWheel {
  /** Absolute path. */
  readonly wheel?: string
  /** The last lines of uv where there is none. */
  readonly failed?: readonly string[]
  /** That it took, where it was built for this Python. */
  readonly seconds: number
}

interface SdistRequest {
  readonly context: Context
  readonly uv: Uv
  readonly findLinks: readonly string[]
  readonly sdist: Pick<TestedFile, 'file' | 'path'>
  /** That the sdist claims, the one that builds first at the front. */
  readonly interpreters: readonly Interpreter[]
}

/**
 * Builds the wheel of an sdist as an installer does: on the first Python, and on each further one that this wheel does not
 * serve, as uv and pip use the wheel that they have built. The key is the Python's name.
 * @throws PackagingError `host/…`, `build/mismatch` for a wheel whose name says nothing
 */
export async function buildInstallerWheels(request: SdistRequest): Promise<ReadonlyMap<string, InstallerWheel>> {
  const { context, interpreters } = request
  const built = new Map<string, InstallerWheel>()
  const build = (interpreter: Interpreter) => context.limiter(() => buildOn(request, interpreter), TURN.sdist)
  let rest = interpreters
  let [first] = rest
  while (first !== undefined) {
    const made = await build(first)
    built.set(formatPython(first.python), made)
    rest = rest.filter(one => one !== first)
    first = made.wheel === undefined ? rest[0] : undefined
    const { wheel } = made
    if (wheel === undefined) continue
    const others = uncovered(wheel, rest, context.configuration.plan.runner)
    for (const one of rest) if (!others.includes(one)) built.set(formatPython(one.python), { wheel, seconds: 0 })
    const more = await Promise.all(others.map(async one => [formatPython(one.python), await build(one)] as const))
    for (const [python, own] of more) built.set(python, own)
  }
  return built
}

async function buildOn(request: SdistRequest, { path: python, ...interpreter }: Interpreter): Promise<InstallerWheel> {
  const { context, uv, findLinks, sdist } = request
  const { options } = context.configuration
  const name = formatPython(interpreter.python)
  const output = await context.staging.dir(`tests/sdist-${name}-wheel`)
  const label = `build the wheel of ${sdist.file} on Python ${name}`
  const settings = options.configSettings
  // A build requirement that is a project of this repository is never one of the index.
  const constraints = await localConstraintsFor(context, { path: python, ...interpreter })
  const built = { label, sdist: sdist.path, python, output, findLinks, settings, constraints }
  const command = buildSdistCommand(uv, built)
  // With what its first build had.
  const { env, pathFirst } = await context.toolchain()
  const started = performance.now()
  const finished = await context.runner.finish({
    ...command,
    env: { ...command.env, ...env, ...backendEnvironment(context.epoch) },
    pathFirst,
    allow: options.buildEnv,
  })
  const seconds = (performance.now() - started) / 1000
  const full = finished.code === 0 ? undefined : diskFullError(label, finished.tail)
  if (full !== undefined) throw full
  const wheel = (await readdir(output)).find(file => file.endsWith('.whl'))
  if (finished.code !== 0 || wheel === undefined) return { failed: finished.tail, seconds }
  return { wheel: path.join(output, wheel), seconds }
}

/** What the test of the wheel came to: its check, or what it threw; undefined where no wheel is tested on this Python. */
export type WheelOutcome = { readonly check: Check } | { readonly thrown: unknown } | undefined

/**
 * @param made of this Python
 * @param wheels of this Python and machine that are tested
 * @param ofWheel what came of their test; called only where it counts for the sdist as well
 * @param testItself installs and starts this wheel
 * @throws PackagingError `check/run-failed`, `check/content` for a wheel that cannot be read
 */
export async function testSdist(
  request: Pick<TestRequest, 'artifact' | 'command' | 'interpreter'>,
  made: InstallerWheel,
  wheels: readonly Pick<Wheel, 'path'>[],
  ofWheel: () => Promise<WheelOutcome>,
  testItself: (wheel: string) => Promise<Check>,
): Promise<Check> {
  const { artifact, command, interpreter } = request
  if (made.wheel === undefined) throw notInstallable(artifact, formatPython(interpreter.python), made.failed ?? [])
  const [tested, ...more] = wheels
  if (tested !== undefined && more.length === 0 && !isAboutTheFile(command)) {
    const started = performance.now()
    if (await sameFiles(made.wheel, tested.path)) {
      const seconds = made.seconds + (performance.now() - started) / 1000
      const outcome = await ofWheel()
      if (outcome !== undefined) {
        if ('check' in outcome) return sharedResult(outcome.check, artifact.file, seconds)
        const [failure] = problemsOf(outcome.thrown)
        throw failure === undefined ? outcome.thrown : sharedFailure(failure, artifact.file)
      }
    }
  }
  return testItself(made.wheel)
}

/** Whether two wheels install the same files, by content. @throws PackagingError `check/content` */
export async function sameFiles(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([membersOf(one), membersOf(other)])
  return sameMembers(first, second)
}

function membersOf(wheel: string): Promise<readonly WheelMember[]> {
  return withZip(wheel, async zip => {
    const members: WheelMember[] = []
    for (const { name, mode, folder } of zip.entries)
      if (!folder) members.push({ name, mode, sha256: await contentOf(zip, name) })
    return members
  })
}

/** Lower-case hex SHA-256 of what installers take from the file. */
async function contentOf(zip: Zip, name: string): Promise<string> {
  const [, own] = /^[^/]+\.dist-info\/(RECORD|WHEEL)$/.exec(name) ?? []
  if (own === undefined) return sha256OfPieces(zip.stream(name))
  return sha256OfPieces([Buffer.from(installedText(own, (await zip.read(name)).toString('utf8')))])
}
