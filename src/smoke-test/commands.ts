/** Decides which commands test one artifact on one interpreter, or one native executable (pure). */
import path from 'node:path'
import { PackagingError } from '../core/errors.js'
import type { EntryPoint, NamedCommand } from '../project/entry-point.js'
import type { TestedProgram } from './tested-programs.js'

/** One command of a smoke test. */
export interface TestCommand {
  /** As a person would type it. */
  readonly shown: string
  readonly tool: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** What an artifact can run: an environment that it was installed into, or a PEX with one interpreter. */
export interface Installed {
  /** Absolute path of the interpreter that runs it. */
  readonly python: string
  /** Absolute path of a script, when the artifact provides one of that name. */
  readonly script: (name: string) => string | undefined
  /** Only of a PEX, whose programs start through its file. */
  readonly pex?: {
    readonly file: string
    /** The file that the system starts, where that is another one. */
    readonly launcher?: string
    readonly ownScript?: string
    /** A folder for PATH without another interpreter; undefined for a file without a launcher of its own. */
    readonly path?: string
  }
  /** Names of the scripts that the artifact provides. */
  readonly scripts: readonly string[]
}

/** What the application starts with. */
export interface Subject {
  readonly entryPoint: EntryPoint
  /** True for `gui_scripts`: there may be no display, so that it is only imported. */
  readonly gui: boolean
  /** Modules that an `import` must find. */
  readonly modules: readonly string[]
  /** Where none of several scripts is preferred: each of them that needs no extra and opens no window. */
  readonly scripts?: readonly EntryPoint[]
}

/** Scripts of one artifact that are started; some projects have hundreds that are one program. */
const MOST_SCRIPTS = 20

/** Commands of which one has to succeed. */
export interface TestGroup {
  /** From the strongest test to the weakest. */
  readonly testCommands: readonly TestCommand[]
  /** True when there is nothing to start, so that modules are only imported. */
  readonly imports: boolean
  /** Imports what the commands start, for a failed start that does not say what is missing; empty where nothing can be. */
  readonly reason: readonly TestCommand[]
  /** The command that it tests, where the application has several. */
  readonly name?: string
}

/** What `auto` runs: each group has to succeed. Only what has nothing to start, or opens a window, is imported. */
export function automaticCommands(subject: Subject, installed: Installed): readonly TestGroup[] {
  const { entryPoint, gui, modules, scripts = [] } = subject
  const imported = (one: EntryPoint) => importCommand(importable(one, modules), installed, attributeOf(one))
  if (entryPoint.kind === 'commands') {
    // Every command that was asked for, however many there are.
    return entryPoint.commands.map(command =>
      gui
        ? { testCommands: [imported(command.entryPoint)], imports: true, reason: [], name: command.name }
        : { ...startGroup(command.entryPoint, flag => namedCommand(command, installed, [flag])), name: command.name },
    )
  }
  const started = entryPoint.kind === 'none' || gui ? scripts.slice(0, MOST_SCRIPTS) : [entryPoint]
  if (started.length === 0) return [{ testCommands: [imported(entryPoint)], imports: true, reason: [] }]
  return started.map(start =>
    startGroup(start, flag =>
      start === entryPoint ? startCommand(start, installed, [flag]) : scriptCommand(start, installed, [flag]),
    ),
  )

  function startGroup(start: EntryPoint, commandWith: (flag: string) => TestCommand): TestGroup {
    const testCommands = ['--version', '--help'].map(commandWith)
    return { testCommands, imports: false, reason: start.kind === 'script' ? [] : [imported(start)] }
  }
}

/** One of several commands: of a PEX by its first argument, else by its own file. */
function namedCommand({ name, entryPoint }: NamedCommand, installed: Installed, args: readonly string[]): TestCommand {
  const { pex } = installed
  if (pex === undefined) return startCommand(entryPoint, installed, args)
  const words = [name, ...args]
  return pexCommand(installed, pex.file, words, {}, [path.basename(pex.file), ...words].join(' '))
}

/** A script or module that a PEX does not start by itself. */
function scriptCommand(start: EntryPoint, installed: Installed, args: readonly string[]): TestCommand {
  if (start.kind === 'module')
    return pythonCommand(installed, ['-m', start.module, ...args], `python -m ${start.module} ${args.join(' ')}`)
  const script = start.kind === 'script' ? start.file : start.kind === 'function' ? start.script : undefined
  if (installed.pex === undefined || script === undefined) return startCommand(start, installed, args)
  const shown = `PEX_SCRIPT=${script} ${[path.basename(installed.pex.file), ...args].join(' ')}`
  return pexCommand(installed, installed.pex.file, args, { PEX_SCRIPT: script }, shown)
}

/** Importing a module alone would not find a missing function. */
function attributeOf(entryPoint: EntryPoint): string | undefined {
  return entryPoint.kind === 'function' ? `${entryPoint.module}.${entryPoint.attribute}` : undefined
}

function importable(entryPoint: EntryPoint, modules: readonly string[]): readonly string[] {
  // Importing `package.__main__` would run it; the package itself is as good a test.
  if (entryPoint.kind === 'function') return [entryPoint.module]
  if (entryPoint.kind === 'module' && !entryPoint.module.endsWith('__main__'))
    return [entryPoint.module.split('.')[0] ?? '']
  return modules.slice(0, 1)
}

/** Imports `modules` one by one, then checks that `attribute` (dotted, from its module on) exists. */
function importCommand(modules: readonly string[], installed: Installed, attribute?: string): TestCommand {
  const imports = modules.length === 0 ? 'pass' : `import ${modules.join(', ')}`
  const code = attribute === undefined ? imports : `${imports}; ${attribute}`
  return pythonCommand(installed, ['-c', code], `python -c '${code}'`)
}

/**
 * `--version` of a PEX that its own launcher starts, which finds no other Python: one start shows that the launcher finds
 * this one and that the program answers. Undefined where there is no launcher, or not one program.
 */
export function launchCommand({ entryPoint, gui }: Subject, { pex }: Installed): TestCommand | undefined {
  if (pex?.path === undefined || entryPoint.kind === 'none' || entryPoint.kind === 'commands' || gui) return undefined
  const shown = `${path.basename(pex.file)} --version`
  return { shown, tool: pex.launcher ?? pex.file, args: ['--version'], env: { PATH: pex.path } }
}

/**
 * Print which Python runs, to detect a PEX that switched to another interpreter: started by its launcher where it has one,
 * then by the interpreter.
 */
export function identityCommands(installed: Installed): TestCommand[] {
  const args = ['-c', 'import sys; print(sys.version_info[:2], sys.implementation.name)']
  const { pex } = installed
  const started = pythonCommand(installed, args, 'python -c …')
  if (pex?.path === undefined) return [started]
  const env = { PEX_INTERPRETER: '1', PATH: pex.path }
  return [{ shown: `${path.basename(pex.file)} -c …`, tool: pex.launcher ?? pex.file, args, env }, started]
}

function startCommand(entryPoint: EntryPoint, installed: Installed, args: readonly string[]): TestCommand {
  if (installed.pex) {
    const shown = [path.basename(installed.pex.file), ...args].join(' ')
    return pexCommand(installed, installed.pex.file, args, {}, shown)
  }
  const script =
    entryPoint.kind === 'script' ? entryPoint.file : entryPoint.kind === 'function' ? entryPoint.script : undefined
  const tool = script === undefined ? undefined : installed.script(script)
  if (tool !== undefined) return { shown: [script, ...args].join(' '), tool, args, env: {} }
  if (entryPoint.kind === 'module')
    return pythonCommand(
      installed,
      ['-m', entryPoint.module, ...args],
      `python -m ${entryPoint.module} ${args.join(' ')}`,
    )
  if (entryPoint.kind !== 'function') throw new Error(`a ${entryPoint.kind} entry point cannot be started`)
  const { module, attribute } = entryPoint
  const call = `import sys, ${module}; sys.exit(${module}.${attribute}())`
  return pythonCommand(installed, ['-c', call, ...args], `${module}:${attribute} ${args.join(' ')}`)
}

/**
 * The user's own command. `{project}` is the project folder and `{artifact}` the file under test; `python` and the
 * project's scripts are those of the artifact.
 * @throws PackagingError `input/invalid` for any other program
 */
export function customCommand(
  words: readonly string[],
  locations: { readonly project: string; readonly artifact: string },
  installed: Installed,
): TestCommand {
  const [program = '', ...args] = words.map(word =>
    word.replaceAll('{project}', locations.project).replaceAll('{artifact}', locations.artifact),
  )
  const shown = words.join(' ')
  if (program === 'python' || program === 'python3') return pythonCommand(installed, args, shown)
  const { pex } = installed
  if (pex !== undefined) {
    if (program === pex.ownScript || program === locations.artifact)
      return pexCommand(installed, pex.file, args, {}, shown)
    if (installed.scripts.includes(program))
      return pexCommand(installed, pex.file, args, { PEX_SCRIPT: program }, shown)
    throw unknownProgram(program, installed.scripts)
  }
  const tool = installed.script(program)
  if (tool === undefined) throw unknownProgram(program, installed.scripts)
  return { shown, tool, args, env: {} }
}

function pythonCommand(installed: Installed, args: readonly string[], shown: string): TestCommand {
  if (installed.pex) return pexCommand(installed, installed.pex.file, args, { PEX_INTERPRETER: '1' }, shown)
  return { shown, tool: installed.python, args, env: {} }
}

function pexCommand(
  installed: Installed,
  file: string,
  args: readonly string[],
  env: Record<string, string>,
  shown: string,
): TestCommand {
  return { shown, tool: installed.python, args: [file, ...args], env }
}

function unknownProgram(program: string, scripts: readonly string[]): PackagingError {
  const choices = ['python', ...scripts]
  return new PackagingError('input/invalid', {
    message: `test-command starts '${program}', which no artifact provides.`,
    fix: `Begin it with one of: ${choices.join(', ')}.`,
  })
}

/** The tests of an executable: of each group one command has to succeed; a user's own one is patient, as it may take long. */
export type ExecutableCommands =
  | { readonly groups: readonly TestGroup[]; readonly patient: boolean; readonly note: string }
  | { readonly reason: string }

/**
 * The commands that test a native executable, in this order, with a note for the report; or why there are none. The user's
 * own command when it starts the program, by one of its `scripts` names or as `{artifact}`; a command that starts `python`
 * cannot run with a program that provides none.
 * @param programs the program, or each of several commands
 */
export function executableCommands(
  test: 'auto' | readonly string[],
  subject: Subject,
  programs: readonly TestedProgram[],
  project: string,
): ExecutableCommands {
  const several = programs.length > 1
  const group = (testCommands: readonly TestCommand[], name?: string): TestGroup => {
    return { testCommands, imports: false, reason: [], ...(several && name !== undefined && { name }) }
  }
  if (typeof test !== 'string') {
    const [first = '', ...rest] = test
    const named = programs.find(({ scripts }) => scripts.includes(first))
    const file = named ?? (first === '{artifact}' ? programs[0] : undefined)
    if (file !== undefined) {
      const own = rest.map(word => word.replaceAll('{project}', project).replaceAll('{artifact}', file.program))
      // Who names the file names the command too.
      const args = named === undefined ? own : [...(file.before ?? []), ...own]
      return {
        groups: [group([{ shown: test.join(' '), tool: file.program, args, env: {} }])],
        patient: true,
        note: '',
      }
    }
  }
  if (subject.gui)
    return { reason: 'not started: it opens a window; set test-command to a way to start it without one' }
  const groups = programs.map(({ program, name, before = [], scripts }) =>
    group(
      ['--version', '--help'].map(flag => {
        const args = [...before, flag]
        return { shown: [name, ...args].join(' '), tool: program, args, env: {} }
      }),
      scripts[0],
    ),
  )
  const note = typeof test === 'string' ? '' : ' (test-command needs a program that an executable does not provide)'
  return { groups, patient: false, note }
}

/**
 * Splits a command into arguments with the quoting of a POSIX shell, and nothing else that a shell does. Space separates;
 * single quotes keep everything, double quotes keep everything except `\"` and `\\`; outside of quotes a backslash keeps
 * the next character (so Windows paths belong in single quotes).
 * @param input whose text it is, for errors
 * @throws PackagingError `input/invalid` for an open quote, or an operator that only a shell would understand
 */
export function splitCommand(text: string, input = 'test-command'): string[] {
  const words: string[] = []
  const token = /'([^']*)'|"((?:\\["\\]|\\(?!["\\])|[^"\\])*)"|\\(.)|([^\s'"\\]+)|(\s+)|(.)/gsy
  let word: string | undefined
  for (const [all, single, double, escaped, bare, space] of text.matchAll(token)) {
    if (space !== undefined) {
      if (word !== undefined) words.push(word)
      word = undefined
      continue
    }
    if (bare !== undefined && /^(?:\|\|?|&&?|;|[<>]+)$/.test(bare)) throw needsShell(text, bare, input)
    const part = single ?? double?.replaceAll(/\\(["\\])/g, '$1') ?? escaped ?? bare
    if (part === undefined) throw openQuote(text, all, input)
    word = (word ?? '') + part
  }
  if (word !== undefined) words.push(word)
  return words
}

function needsShell(text: string, operator: string, input: string): PackagingError {
  return new PackagingError('input/invalid', {
    message: `${input} '${text}' uses '${operator}', but it is run without a shell.`,
    fix: 'Put the commands into a script and name that, for example: python {project}/smoke_test.py',
  })
}

function openQuote(text: string, quote: string, input: string): PackagingError {
  return new PackagingError('input/invalid', {
    message: `${input} '${text}' has an unclosed ${quote}.`,
    fix: 'Close the quote.',
  })
}
