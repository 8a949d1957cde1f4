/** The programs of a native executable that are tested: one, or each of several commands (pure). */
import path from 'node:path'
import type { EntryPoint } from '../project/entry-point.js'

/** A native executable under test, or one of its commands. */
export interface TestedProgram {
  /** Absolute path. */
  readonly program: string
  /** For people. */
  readonly name: string
  /** In front of the arguments: the name of a command, where one file starts several. */
  readonly before?: readonly string[]
  /** Names that a test command may start it by. */
  readonly scripts: readonly string[]
}

/**
 * The programs of an executable (pure): of several commands, each is a file of its own beside the main one in a folder, and
 * has the one file start it by its name.
 * @param file absolute path of the program that is started
 * @param artifact name of the delivered file
 */
export function testedPrograms(
  entryPoint: EntryPoint,
  file: string,
  artifact: string,
  isFolder: boolean,
): readonly TestedProgram[] {
  const name = path.basename(file)
  if (entryPoint.kind !== 'commands') {
    const own = entryPoint.kind === 'function' && entryPoint.script !== undefined ? [entryPoint.script] : []
    return [{ program: file, name, scripts: [...own, artifact] }]
  }
  const suffix = name.endsWith('.exe') ? '.exe' : ''
  return entryPoint.commands.map(command =>
    isFolder
      ? {
          program: path.join(path.dirname(file), command.name + suffix),
          name: command.name + suffix,
          scripts: [command.name],
        }
      : { program: file, name, before: [command.name], scripts: [command.name] },
  )
}
