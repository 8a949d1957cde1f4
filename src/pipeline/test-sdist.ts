/**
 * The smoke test of an sdist: its wheel is built as an installer does it, and compared with the wheel under test. Only where
 * that is another wheel, or none is tested, is it installed and started itself.
 */
import { withZip, type Zip } from '../archives/zip-reader.js'
import { problemsOf } from '../core/errors.js'
import type { Check, Wheel } from '../core/model.js'
import { sha256OfPieces } from '../host/files.js'
import { formatPython } from '../interpreters/versions.js'
import {
  installedText,
  isAboutTheFile,
  sameMembers,
  sharedFailure,
  sharedResult,
  type WheelMember,
} from '../smoke-test/sharing.js'
import type { InstallerWheel } from './installer-wheels.js'
import { notInstallable, type TestRequest } from './test-environments.js'

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
  const compared = tested !== undefined && more.length === 0 && !isAboutTheFile(command) ? tested : undefined
  const started = performance.now()
  if (compared === undefined || !(await sameFiles(made.wheel, compared.path)))
    return made.again === undefined
      ? testItself(made.wheel)
      : testSdist(request, await made.again(), wheels, ofWheel, testItself)
  const seconds = made.seconds + (performance.now() - started) / 1000
  const outcome = await ofWheel()
  if (outcome === undefined) return testItself(made.wheel)
  if ('check' in outcome) return sharedResult(outcome.check, artifact.file, seconds)
  const [failure] = problemsOf(outcome.thrown)
  throw failure === undefined ? outcome.thrown : sharedFailure(failure, artifact.file)
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
