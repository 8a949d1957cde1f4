/** What the smoke tests of all formats have in common. */
import type { Artifact, Check, Interpreter } from '../core/model.js'
import type { Uv } from '../distributions/uv.js'
import { removeTree } from '../host/files.js'
import type { Limiter } from '../host/lifecycle.js'
import { formatPython } from '../interpreters/versions.js'
import { type Application, requirementOf, subjectOf } from './application.js'
import type { Context } from './context.js'
import type { Graph, Step } from './graph.js'
import type { Dependencies, MadeSteps } from './steps.js'
import type { TestCommandInput, TestedFile, TestRequest } from './test-environments.js'

export interface Stage {
  readonly graph: Graph
  readonly context: Context
  readonly command: TestCommandInput
  readonly steps: Omit<MadeSteps, 'pex' | 'coverage' | 'shipped'>
  /** Tests wait for this and their file. */
  readonly ready: Step<undefined>
  readonly locked: Step<Locked>
  /** As the project's files state them: for what can begin beside the builds. */
  readonly stated: Step<Locked>
  readonly cleanUps: CleanUps
  /** Of environments, one beside the heavy work: it waits for the disk and for other programs most of the time. */
  readonly preparing: Limiter
  /** Steps that write into the folder of the tests, whether or not a test waits for them: a test whose file failed does not. */
  readonly writing: Step<unknown>[]
}

/** `failed` where the dependencies could not be resolved: the index would fail for the reason that the resolve has reported. */
export interface Locked {
  /** Undefined also where nothing has to be resolved. */
  readonly dependencies: Dependencies | undefined
  readonly failed: boolean
}

export const UNRESOLVED = 'not tested: its dependencies were not resolved'

/** What is done beside the tests that still run: environments are removed, and what later runs begin from is made. */
export class CleanUps {
  readonly #running: Promise<void>[] = []

  /** @param folder absolute; what cannot be removed now is left for the end @param before what still reads it */
  begin(folder: string, before: Promise<void> = Promise.resolve()): void {
    this.#running.push(before.then(() => removeTree(folder)).catch(() => {}))
  }

  /** For what is done beside the tests, in their folder, and never fails. */
  wait(work: Promise<void>): void {
    this.#running.push(work)
  }

  async ended(): Promise<void> {
    await Promise.all(this.#running)
  }
}

/** The values that every test of a file needs. */
type Values = readonly [
  uv: Uv,
  interpreters: readonly Interpreter[],
  findLinks: readonly string[],
  application: Application,
  files: readonly TestedFile[],
  locked: Locked,
]

/** The steps of these values. */
export function needsOf({ steps, locked }: Stage, files: Step<readonly TestedFile[]>) {
  return [steps.uv, steps.interpreters, steps.findLinks, steps.application, files, locked] as const
}

/** The request of each file that claims `python` and is for this machine; none for an optional Python that was not found. */
export function requestsFor(
  { context, command }: Stage,
  python: string,
  [uv, interpreters, findLinks, application, files, { dependencies }]: Values,
): readonly TestRequest[] {
  const interpreter = interpreters.find(one => formatPython(one.python) === python)
  if (interpreter === undefined) return []
  const subject = subjectOf(context, application)
  const requirement = requirementOf(context, application, subject.entryPoint)
  const scripts = [...application.choices.scripts.map(({ name }) => name), ...application.choices.files]
  return files
    .filter(file => isTestedOn(context, file, python))
    .map(artifact => ({
      ...{ context, command, uv, artifact, interpreter, subject, requirement },
      ...{ dependencies, findLinks, scripts },
    }))
}

/** Whether a file claims this Python on this machine. */
export function isTestedOn(context: Context, file: Pick<Artifact, 'pythons' | 'targets'>, python: string): boolean {
  return file.pythons.includes(python) && isForMachine(context, file)
}

/** Smoke tests say nothing about other machines. */
export function isForMachine({ configuration }: Context, { targets }: Pick<Artifact, 'targets'>): boolean {
  return targets.some(target => target === 'any' || target === configuration.plan.runner.name)
}

export function skipped({ file }: Pick<Artifact, 'file'>, python: string, reason: string): Check {
  return { name: 'runs', artifact: file, python, result: 'skipped', reason, seconds: 0 }
}

/** `Python 3.12`, `PyPy 3.11` */
export function pythonTitle(python: string): string {
  return python.startsWith('pypy') ? `PyPy ${python.slice(4)}` : `Python ${python}`
}
