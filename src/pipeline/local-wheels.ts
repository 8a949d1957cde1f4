/** The wheels of local projects, just built: where they are, and the constraints by which an installer takes them. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Interpreter } from '../core/model.js'
import { formatPython } from '../interpreters/versions.js'
import { normalizeName } from '../project/paths.js'
import { installable, writeLocalConstraints } from '../resolve/local-constraints.js'
import type { Context } from './context.js'
import { uncovered } from './distributions.js'

/** Absolute folder that the wheels of local projects are put into. */
export function localWheelsFolder({ staging }: Pick<Context, 'staging'>): string {
  return path.join(staging.root, 'local-wheels')
}

/**
 * A file of constraints for one interpreter.
 * @param except name of the project that is installed, which needs no constraint
 * @returns its absolute path; undefined when there are no such wheels
 */
export async function localConstraintsFor(
  context: Pick<Context, 'staging' | 'configuration'>,
  interpreter: Interpreter,
  except = '',
): Promise<string | undefined> {
  const folder = localWheelsFolder(context)
  const files = await readdir(folder, { recursive: true }).catch((): string[] => [])
  const serves = (wheel: string) => uncovered(wheel, [interpreter], context.configuration.plan.runner).length === 0
  const wheels = installable(
    files.map(file => path.join(folder, file)),
    serves,
    except,
  )
  const name = `constraints-${formatPython(interpreter.python)}-${normalizeName(except)}.txt`
  return writeLocalConstraints(path.join(folder, name), wheels)
}
