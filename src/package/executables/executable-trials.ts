/** Runs each finished executable as a user would: another folder, an empty environment, no Python told of. */
import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { unpackFolder } from '../../archives/extract.js'
import type { Check } from '../../core/model.js'
import type { Graph, Step } from '../../engine/graph.js'
import { comparedFormats } from '../../report/sections.js'
import { executableAttempts } from '../../smoke-test/commands.js'
import { proveAttempts } from '../../smoke-test/smoke-test.js'
import { type Application, subjectOf } from '../dependencies/application.js'
import type { Workshop } from '../workshop.js'
import type { FinishedExecutable } from './make-executable.js'

/** A step for each executable; those for other machines are not run, which their table says. */
export function declareExecutableProofs(
  graph: Graph,
  workshop: Workshop,
  needs: {
    readonly application: Step<Application>
    readonly executables: readonly Step<FinishedExecutable>[]
    /** Proofs compete with builds for the same cores. */
    readonly built: Step<undefined>
  },
): readonly Step<readonly Check[]>[] {
  const { plan } = workshop.configuration
  return plan.executables.flatMap(({ format, target }, index) => {
    const executable = needs.executables[index]
    if (executable === undefined || target.platform.name !== plan.runner.name) return []
    const title = `prove the ${format} executable`
    return graph.add(
      title,
      'prove',
      [executable, needs.application, needs.built],
      async ([finished, app], say) => {
        const check = await workshop.limiter(() => proveExecutable(workshop, finished, app))
        say(check.reason)
        return [check]
      },
    )
  })
}

/** @throws PackagingError `check/run-failed` */
export async function proveExecutable(
  workshop: Workshop,
  { artifact, program }: FinishedExecutable,
  application: Application,
): Promise<Check> {
  const { plan, project } = workshop.configuration
  const dir = await workshop.staging.dir(`trials/${artifact.file}`)
  const moved = path.join(dir, 'moved')
  await mkdir(moved, { recursive: true })
  // What people get is what is run, and not where it was made.
  const file =
    program === undefined
      ? path.join(moved, artifact.file)
      : path.join(await unpackFolder(artifact.path, moved), ...program.split('/'))
  if (program === undefined) await copyFile(artifact.path, file)
  const subject = subjectOf(workshop, application)
  const { entryPoint } = subject
  const own = entryPoint.kind === 'function' ? entryPoint.script : undefined
  const planned = executableAttempts(
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
  const { attempts, patient, note } = planned
  const work = path.join(dir, 'work')
  return proveAttempts({
    runner: workshop.runner,
    artifact,
    python,
    attempts,
    patient,
    note,
    modules: subject.modules,
    timed: comparedFormats(plan.formats).length > 1,
    dir: work,
    env: emptyEnvironment(workshop.host.env, work),
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
  const places = windows
    ? ['TEMP', 'TMP', 'USERPROFILE', 'LOCALAPPDATA', 'APPDATA']
    : ['HOME', 'TMPDIR', 'XDG_CACHE_HOME']
  return {
    ...Object.fromEntries(names.map(name => [name, undefined])),
    ...Object.fromEntries(places.map(name => [name, folder])),
  }
}
