/** The smoke test of a container image: its program, started in the unpacked layers as the image's own user. */
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Check } from '../core/model.js'
import { architectureOf } from '../oci/documents.js'
import { imagesOf } from '../oci/image.js'
import { isolationFor } from '../oci/isolate.js'
import { openLayout, rootDescriptors } from '../oci/layout.js'
import { unpackImage } from '../oci/unpack.js'
import { executableCommands, type TestCommand } from '../smoke-test/commands.js'
import { testByCommands } from '../smoke-test/smoke-test.js'
import { testedPrograms } from '../smoke-test/tested-programs.js'
import { type Application, subjectOf } from './application.js'
import type { Context } from './context.js'
import type { FinishedExecutable } from './steps.js'

/** The words of a test that needs what this machine does not allow. */
const NO_ISOLATION =
  'not started: this machine has no bwrap (bubblewrap) that may create namespaces, which starting an image without Docker needs (docs/containers.md)'

/** @throws PackagingError `check/run-failed` */
export async function testImage(
  context: Context,
  test: 'auto' | readonly string[],
  { artifact }: FinishedExecutable,
  application: Application,
): Promise<Check> {
  const { plan, project } = context.configuration
  const { host, runner } = context
  const dir = await context.staging.dir(`tests/${artifact.file}`)
  const python = artifact.pythons[0] ?? ''
  const skipped = (reason: string): Check => ({
    name: 'runs',
    artifact: artifact.file,
    python,
    result: 'skipped',
    reason,
    seconds: 0,
  })
  const isolate = await isolationFor(runner, host, dir)
  if (isolate === undefined) return skipped(NO_ISOLATION)
  const layout = await openLayout(artifact.path, path.join(dir, 'layout'))
  const images = await imagesOf(layout, await rootDescriptors(layout))
  const image = images.find(({ architecture }) => architecture === architectureOf(plan.runner))
  if (image === undefined) throw new Error('an image that is not for this machine')
  const root = path.join(dir, 'root')
  // A container engine mounts these into every container.
  for (const name of ['dev', 'proc', 'tmp']) await mkdir(path.join(root, name), { recursive: true })
  await unpackImage(layout, image, root)
  await rm(path.join(dir, 'layout'), { recursive: true, force: true })
  const subject = subjectOf(context, application)
  const starts = image.settings.entryPoint
  const name = path.posix.basename(starts.at(-1) ?? artifact.file)
  const planned = executableCommands(
    test,
    subject,
    testedPrograms(subject.entryPoint, name, artifact.file, true),
    project.dir,
  )
  if ('reason' in planned) return skipped(planned.reason)
  const { tool, args } = isolate(root)
  // Another of several commands is in the folder of the one that a container starts.
  const other = (program: string) => path.posix.join(path.posix.dirname(starts[0] ?? ''), program)
  const inside = (command: TestCommand): TestCommand => ({
    ...command,
    tool,
    args: [...args, ...(command.tool === name ? starts : [other(command.tool)]), ...command.args],
  })
  return testByCommands({
    runner,
    artifact,
    python,
    groups: planned.groups.map(group => ({ ...group, testCommands: group.testCommands.map(inside) })),
    patient: planned.patient,
    note: planned.note,
    modules: subject.modules,
    timed: false,
    dir: path.join(dir, 'work'),
    env: {
      ...Object.fromEntries(Object.keys(host.env).map(variable => [variable, undefined])),
      ...Object.fromEntries(image.settings.env.map(line => [line.replace(/=.*$/s, ''), line.replace(/^[^=]*=/, '')])),
    },
  })
}
