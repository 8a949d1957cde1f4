/** What an executable has to know of the interpreter that goes inside, and whether its entry point is a function. */
import { PackagingError } from '../core/errors.js'
import type { ProcessRunner } from '../host/process/command.js'
import type { EntryPoint } from '../project/entry-point.js'
import { pythonScript } from '../python.js'

export interface EmbeddablePython {
  /** Whether it has a library (libpython) that a program can carry. */
  readonly shared: boolean
  /** Real paths of its standard library's folders and of the whole installation. */
  readonly library: readonly string[]
  readonly prefix: string
}

/**
 * @param python absolute path of an interpreter that imports from its own library only
 * @param site absolute path of the folder with the application
 * @throws PackagingError `project/entry-point` when the entry point is there but no function
 */
export async function probeEmbeddable(
  runner: ProcessRunner,
  python: string,
  site: string,
  entryPoint: EntryPoint,
): Promise<EmbeddablePython> {
  // A GUI may need a display as soon as it is imported.
  const start =
    entryPoint.kind === 'function' && !entryPoint.gui ? [entryPoint.module, entryPoint.attribute] : []
  const { stdout } = await runner.run({
    label: 'look at the Python to embed',
    tool: python,
    args: [pythonScript('executable_probe.py'), site, ...start],
    cwd: site,
    env: { PYTHONDONTWRITEBYTECODE: '1', PYTHONNOUSERSITE: '1' },
    capture: true,
    limits: { total: 120_000 },
  })
  const answer = JSON.parse(stdout) as EmbeddablePython & { start: string }
  const [module, attribute] = start
  if (answer.start === 'missing' || answer.start === 'not-callable')
    throw new PackagingError('project/entry-point', {
      message: `The entry point ${module}:${attribute} ${answer.start === 'missing' ? 'is not there' : 'is no function'}.`,
      fix: 'Name a function that starts the program, as module:function.',
    })
  return answer
}
