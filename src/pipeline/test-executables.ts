import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { unpackFolder } from '../archives/extract.js'
import { type Check, isImage } from '../core/model.js'
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
import type { TestCommandInput } from './test-environments.js'
import { type Stage, skipped } from './test-stage.js'

// In another folder, with an empty environment, without any Python in reach.

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
