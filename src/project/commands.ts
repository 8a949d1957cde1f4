/**
 * Several entry points of one application, each started by its name: the lists that the input `entry-point` takes, and the
 * rules of their names (pure). `entry-point.ts` finds what each name means.
 */
import { PackagingError, type Place, throwProblems } from '../core/errors.js'
import { listing } from '../core/format.js'
import type { Os } from '../core/model.js'
import { sameName } from './paths.js'
import type { EntryPoint, NamedCommand, Program } from './program.js'

/** Words that mean something else than a name, so that they stand alone. */
const WORDS = ['auto', 'none', 'all']

/** The entries of the input `entry-point`, separated by spaces, commas or lines. */
export function askedEntryPoints(asked: string): readonly string[] {
  return asked.split(/[\s,]+/).filter(word => word !== '')
}

/** Whether `asked` may mean several commands; `all` of an application with one is that one. */
export function asksForSeveral(asked: string): boolean {
  return asked === 'all' || askedEntryPoints(asked).length > 1
}

/** What is wrong with the list: a word that stands alone beside others, or an entry twice; `input/invalid`. */
function listProblem(asked: string): PackagingError | undefined {
  const entries = askedEntryPoints(asked)
  if (entries.length < 2) return undefined
  const word = entries.find(entry => WORDS.includes(entry))
  if (word !== undefined)
    return new PackagingError('input/invalid', {
      message: `entry-point lists '${word}' beside others.`,
      fix: `Write ${word} alone, or only names of commands.`,
    })
  const twice = entries.find((entry, index) => entries.indexOf(entry) !== index)
  if (twice === undefined) return undefined
  return new PackagingError('input/invalid', {
    message: `entry-point lists '${twice}' twice.`,
    fix: 'Leave one of them out.',
  })
}

/** @throws PackagingError `input/invalid` for a list with a word that stands alone, or with an entry twice */
export function checkListForm(asked: string): void {
  const problem = listProblem(asked)
  if (problem !== undefined) throw problem
}

/** Whether `checkListForm` accepts it. */
export function hasListForm(asked: string): boolean {
  return listProblem(asked) === undefined
}

/** A file name on every system, and no option: `-x`. */
const NAME = /^[A-Za-z0-9_][A-Za-z0-9._+-]*$/

/**
 * One entry point out of several; the main command is the one named like the project, else the first.
 * @param project the project's name
 * @param place where the scripts are declared
 * @throws PackagingError(s) `project/entry-point` for names that cannot be those of files, the same name twice, and programs
 * with and without a window
 */
export function joinCommands(
  commands: readonly NamedCommand[],
  project: string | undefined,
  place: Place | undefined,
): EntryPoint {
  const [first] = commands
  if (first === undefined) throw new Error('no command')
  if (commands.length === 1) return first.entryPoint
  const problem = (message: string, fix: string) =>
    new PackagingError('project/entry-point', { message, fix, ...(place && { place }) })
  const names = commands.map(({ name }) => name)
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
  const unusable = names.filter(name => !NAME.test(name))
  const windows = commands.filter(({ entryPoint }) => isGui(entryPoint)).map(({ name }) => name)
  const consoles = names.filter(name => !windows.includes(name))
  throwProblems([
    ...twice.map(name =>
      problem(
        `Two commands are called ${name}, and each is started by its name.`,
        'Rename one of them, or list in entry-point the commands that you want.',
      ),
    ),
    ...unusable.map(name =>
      problem(
        `The command '${name}' cannot be the name of a file on every system, by which it would be started.`,
        'Rename it to letters, digits, dots, dashes and underscores, or list in entry-point the others.',
      ),
    ),
    ...(windows.length > 0 && consoles.length > 0
      ? [
          problem(
            `${listing(windows)} ${windows.length === 1 ? 'opens a window and is a GUI script' : 'open windows and are GUI scripts'}, but ${listing(consoles)} ${consoles.length === 1 ? 'is a console script' : 'are console scripts'}: one program cannot be both.`,
            `Set entry-point to ${consoles.join(', ')}, or to ${windows.join(', ')}, and make two releases of it.`,
          ),
        ]
      : []),
  ])
  const main = commands.find(({ name }) => project !== undefined && sameName(name, project)) ?? first
  return { kind: 'commands', commands, main }
}

/** Systems whose file names do not distinguish upper and lower case, as people know them. */
const CASELESS: Partial<Record<Os, string>> = { windows: 'Windows', macos: 'macOS' }

/**
 * Two commands whose names differ only by case are one file on some systems.
 * @param systems those that are built for
 * @throws PackagingError `project/entry-point`
 */
export function checkCommandCase(entryPoint: EntryPoint, systems: readonly Os[], place?: Place): void {
  const system = systems.map(os => CASELESS[os]).find(name => name !== undefined)
  if (system === undefined || entryPoint.kind !== 'commands') return
  const names = entryPoint.commands.map(({ name }) => name)
  const alike = names.filter(name => names.filter(other => other.toLowerCase() === name.toLowerCase()).length > 1)
  if (alike.length === 0) return
  throw new PackagingError('project/entry-point', {
    message: `The commands ${listing(alike)} differ only by case, and would be one file on ${system}.`,
    fix: 'Rename one of them, list one of them in entry-point, or leave that system out of platforms.',
    ...(place && { place }),
  })
}

/** The commands of an entry point that has several; none of any other. */
export function commandsOf(entryPoint: EntryPoint): readonly NamedCommand[] {
  return entryPoint.kind === 'commands' ? entryPoint.commands : []
}

/** What it starts when no name is given: the main one of several commands. */
export function mainOf(entryPoint: EntryPoint): Exclude<EntryPoint, { readonly kind: 'commands' }> {
  return entryPoint.kind === 'commands' ? entryPoint.main.entryPoint : entryPoint
}

/** Whether it opens a window: a GUI script, or several of them. */
export function isGui(entryPoint: EntryPoint): boolean {
  const program = mainOf(entryPoint)
  return program.kind === 'function' && program.gui
}

/** The extras that what it starts needs. */
export function extrasNeeded(entryPoint: EntryPoint): readonly string[] {
  const programs: readonly (EntryPoint | Program)[] =
    entryPoint.kind === 'commands' ? entryPoint.commands.map(one => one.entryPoint) : [entryPoint]
  return [...new Set(programs.flatMap(program => (program.kind === 'function' ? program.extras : [])))]
}
