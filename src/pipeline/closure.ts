/** The last comparison before a PEX or an executable is made: whether its very wheels are all that they require. */
import { readMetadata } from '../archives/wheel.js'
import { pythonScript } from '../assets.js'
import { PackagingError, throwProblems } from '../core/errors.js'
import type { WheelFile } from '../core/model.js'
import { type ClosureRequest, closureCommand, closureProblems, decodeClosure } from '../resolve/closure.js'
import type { Context } from './context.js'
import type { Dependencies } from './steps.js'

/**
 * The application's own wheels may differ between platforms, and in `assemble` other machines built them.
 * @param title for the error: `The PEX`
 * @throws PackagingError(s) `check/content`
 */
export async function refuseIncomplete(
  context: Pick<Context, 'runner' | 'tools' | 'staging'>,
  {
    title,
    dependencies: { targets, wheels, changes },
    own,
    extras,
    python,
  }: {
    readonly title: string
    readonly dependencies: Pick<Dependencies, 'targets' | 'wheels' | 'changes'>
    /** By target name. */
    readonly own: ReadonlyMap<string, WheelFile>
    readonly extras: readonly string[]
    /** Absolute path of an interpreter of this machine. */
    readonly python: string
  },
): Promise<void> {
  // Their metadata is often that of a short while ago, and their place never.
  const metadata = new Map(
    await Promise.all(
      [...new Map([...own.values()].map(wheel => [wheel.sha256, wheel])).values()].map(
        async ({ sha256, path }) => [sha256, await readMetadata(path)] as const,
      ),
    ),
  )
  const readable = ({ sha256 }: WheelFile) => ({ name: '', sha256, metadata: metadata.get(sha256) as string })
  const request: ClosureRequest = {
    requirements: [],
    extras,
    ...changes,
    targets,
    wheels,
    own: new Map([...own].map(([target, wheel]) => [target, readable(wheel)])),
  }
  const tools = {
    python,
    closureScript: pythonScript('closure.py'),
    packagingPath: await context.tools.compiled('packaging', python),
    workDir: await context.staging.dir('closure'),
  }
  const { stdout } = await context.runner.run(closureCommand(tools, request))
  const problems = closureProblems(decodeClosure(stdout, request).holes)
  const errors = problems.map(
    ({ message, fix }) => new PackagingError('check/content', { message: `${title} is incomplete. ${message}`, fix }),
  )
  throwProblems(errors)
}
