/** Which entry point a bundle starts with (pure): the rules of the input `entry-point`. */
import { PackagingError, type Place, throwProblems } from '../core/errors.js'
import { nearest } from '../core/parse.js'
import { askedEntryPoints, checkListForm, joinCommands } from './commands.js'
import { sameName } from './paths.js'
import type { EntryPoint, NamedCommand, Program } from './program.js'

export type { EntryPoint, NamedCommand, Program } from './program.js'

/** A console or GUI script as metadata declares it. */
export interface Script {
  readonly name: string
  /** `module:function`, extras removed. */
  readonly module: string
  readonly attribute: string
  readonly gui: boolean
  /** Extras that the script needs (`name = module:function [extra]`). */
  readonly extras: readonly string[]
}

/** What there is to choose from: read from the built wheel, or before that from the project's static metadata. */
export interface Choices {
  /** The project's name. */
  readonly name: string | undefined
  readonly scripts: readonly Script[]
  /** File names in the wheel's `.data/scripts` (setuptools' `scripts=`). */
  readonly files: readonly string[]
  /** Top-level import packages with a `__main__`. */
  readonly mains: readonly string[]
  /** All top-level modules and packages; undefined before building, when a module cannot be checked. */
  readonly modules: readonly string[] | undefined
  /** Where the scripts are declared, for errors. */
  readonly place?: Place
}

const IDENTIFIER = '[\\p{L}\\p{Nl}_][\\p{L}\\p{Nl}\\p{Mn}\\p{Mc}\\p{Nd}\\p{Pc}]*'
const DOTTED = new RegExp(`^${IDENTIFIER}(?:\\.${IDENTIFIER})*$`, 'u')
const FUNCTION = new RegExp(`^(${IDENTIFIER}(?:\\.${IDENTIFIER})*):(${IDENTIFIER}(?:\\.${IDENTIFIER})*)$`, 'u')

/**
 * The entry point that `asked` means. A script's name wins over a module of the same name, since people type the name
 * of the command.
 * @param asked `auto`, `none`, `module:function`, a module or a script's name; several of the last three; or `all`
 * @throws PackagingError(s) `project/entry-point` listing what there is; `input/invalid` for what is none of these
 */
export function chooseEntryPoint(asked: string, choices: Choices): EntryPoint {
  if (asked === 'none') return { kind: 'none' }
  if (asked === 'auto') return automatic(choices)
  if (asked === 'all') return joinCommands(everyCommand(choices), choices.name, choices.place)
  const known = isScript(asked, choices)
  const entries = known ? [asked] : askedEntryPoints(asked)
  const [only, ...more] = entries
  if (only === undefined || more.length === 0) return programNamed(only ?? asked, choices)
  checkListForm(asked)
  const found: NamedCommand[] = []
  const problems: PackagingError[] = []
  for (const entry of entries) {
    try {
      found.push(commandNamed(entry, choices))
    } catch (error) {
      if (!(error instanceof PackagingError)) throw error
      problems.push(error)
    }
  }
  throwProblems(problems)
  return joinCommands(found, choices.name, choices.place)
}

function isScript(name: string, { scripts, files }: Choices): boolean {
  return scripts.some(script => script.name === name) || files.includes(name)
}

/** Every script, or where there is none, every package that can be started. */
function everyCommand(choices: Choices): readonly NamedCommand[] {
  const names = [...choices.scripts.map(({ name }) => name), ...choices.files]
  const scripts = names.flatMap(name => {
    const entryPoint = scriptNamed(name, choices)
    return entryPoint === undefined ? [] : [{ name, entryPoint }]
  })
  const modules = choices.mains.map(module => ({ name: module, entryPoint: { kind: 'module' as const, module } }))
  const all = scripts.length > 0 ? scripts : modules
  if (all.length === 0) throw unknown(undefined, choices, NOTHING_TO_START)
  return all
}

/** @throws PackagingError as `programNamed`, and `project/entry-point` for a function that no script names */
function commandNamed(asked: string, choices: Choices): NamedCommand {
  const entryPoint = programNamed(asked, choices)
  if (entryPoint.kind !== 'function') return { name: asked, entryPoint }
  if (entryPoint.script !== undefined) return { name: entryPoint.script, entryPoint }
  const { module, attribute } = entryPoint
  const script = choices.scripts.find(each => each.module === module && each.attribute === attribute)
  if (script !== undefined) return { name: script.name, entryPoint: { ...entryPoint, script: script.name } }
  throw unknown(asked, choices, `${asked} has no name to start it by, as one of several commands needs.`)
}

function programNamed(asked: string, choices: Choices): Program {
  if (asked.includes(':')) return functionNamed(asked, choices)
  const script = scriptNamed(asked, choices)
  if (script !== undefined) return script
  if (!DOTTED.test(asked)) throw unknown(asked, choices, `There is no script "${asked}".`)
  checkModule(asked, asked, choices)
  return { kind: 'module', module: asked }
}

/**
 * Refuses what no build can make right: neither a script's name nor an import path.
 * @param scripts names of scripts that are known before building
 * @throws PackagingError `input/invalid`
 */
export function checkEntryPointForm(asked: string, scripts: readonly string[]): void {
  if (scripts.includes(asked)) return
  checkListForm(asked)
  for (const entry of askedEntryPoints(asked)) checkForm(entry, scripts)
}

/** Whether it is a word of its own (`auto`, `none`, `all`), or nothing but names of scripts. */
export function namesScripts(asked: string, choices: Choices): boolean {
  if (['auto', 'none', 'all'].includes(asked) || isScript(asked, choices)) return true
  return askedEntryPoints(asked).every(entry => isScript(entry, choices))
}

/**
 * Refuses, before anything is built, a name that is no script and cannot be that of a module either. Lists of commands that are
 * wrong otherwise are not looked at here.
 * @param choices from static metadata
 * @param modules every top-level module that there can be, and maybe others
 * @throws PackagingError(s) `project/entry-point`, one for each entry
 */
export function checkEntryPointExists(asked: string, choices: Choices, modules: readonly string[]): void {
  if (namesScripts(asked, choices)) return
  const entries = askedEntryPoints(asked)
  throwProblems(
    entries.flatMap(entry => {
      if (isScript(entry, choices)) return []
      const module = FUNCTION.exec(entry)?.[1] ?? (DOTTED.test(entry) ? entry : undefined)
      try {
        if (module !== undefined) checkModule(entry, module, choices, modules)
        // Of several, `chooseEntryPoint` reports it: the plan names them all.
        else if (entries.length === 1 && !entry.includes(':')) programNamed(entry, choices)
        return []
      } catch (thrown) {
        if (!(thrown instanceof PackagingError)) throw thrown
        return [thrown]
      }
    }),
  )
}

function checkForm(asked: string, scripts: readonly string[]): void {
  const right = asked.includes(':') ? FUNCTION.test(asked) : /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*$/u.test(asked)
  if (right || scripts.includes(asked)) return
  throw new PackagingError('input/invalid', {
    message: `entry-point '${asked}' is neither the name of a script nor a module or module:function.`,
    fix: 'Write the name of a script, an import path such as package.cli, or package.cli:main; several of them, auto, all and none are possible too.',
  })
}

/** True when `auto` has something to choose from, so that a PEX is worth making. */
export function hasSomethingToRun(choices: Choices): boolean {
  return choices.scripts.length > 0 || choices.files.length > 0 || choices.mains.length > 0
}

/** Reads `module:function [extra, …]`; undefined when it is not one. */
export function parseScript(name: string, reference: string, gui: boolean): Script | undefined {
  const [, target = '', extras] = /^([^[\]]+)(?:\[([^\]]*)\])?$/.exec(reference.trim()) ?? []
  const parts = target.split(':').map(part => part.trim())
  const [, module, attribute] = FUNCTION.exec(parts.join(':')) ?? []
  if (module === undefined || attribute === undefined) return undefined
  const list = (extras ?? '').split(',').map(extra => extra.trim())
  return { name, module, attribute, gui, extras: list.filter(extra => extra !== '') }
}

/** Scripts out of tables of `name → reference`; a reference that is none is left out. */
export function parseScripts(
  console: Readonly<Record<string, string>>,
  gui: Readonly<Record<string, string>>,
): readonly Script[] {
  const read = (table: Readonly<Record<string, string>>, isGui: boolean) =>
    Object.entries(table).flatMap(([name, reference]) => parseScript(name, reference, isGui) ?? [])
  return [...read(console, false), ...read(gui, true)]
}

const NOTHING_TO_START = 'The project has no script and no package with a __main__, so there is nothing to start.'

function automatic(choices: Choices): EntryPoint {
  const names = [...choices.scripts.map(script => script.name), ...choices.files]
  const [only] = names
  if (only !== undefined && names.length === 1) return scriptNamed(only, choices) ?? { kind: 'none' }
  const alike = names.filter(name => choices.name !== undefined && sameName(name, choices.name))
  if (alike.length === 1 && alike[0] !== undefined) return scriptNamed(alike[0], choices) ?? { kind: 'none' }
  const main =
    choices.mains.find(name => choices.name !== undefined && sameName(name, choices.name)) ??
    (choices.mains.length === 1 ? choices.mains[0] : undefined)
  if (main !== undefined) return { kind: 'module', module: main }
  const message = hasSomethingToRun(choices)
    ? 'There are several entry points, none of them named like the project.'
    : NOTHING_TO_START
  throw unknown(undefined, choices, message)
}

function scriptNamed(asked: string, choices: Choices): Program | undefined {
  const script = choices.scripts.find(({ name }) => name === asked)
  if (script !== undefined) {
    const { name, module, attribute, gui, extras } = script
    return { kind: 'function', module, attribute, script: name, gui, extras }
  }
  const file = choices.files.find(name => name === asked)
  return file === undefined ? undefined : { kind: 'script', file }
}

function functionNamed(asked: string, choices: Choices): Program {
  const [, module, attribute] = FUNCTION.exec(asked) ?? []
  if (module === undefined || attribute === undefined) {
    throw new PackagingError('input/invalid', {
      message: `The entry point "${asked}" is not a module:function.`,
      fix: 'Write the import path, a colon and the function, such as "package.cli:main".',
    })
  }
  checkModule(asked, module, choices)
  // The same function may be a script too, whose extras and kind then count.
  const script = choices.scripts.find(each => each.module === module && each.attribute === attribute)
  const { gui = false, extras = [] } = script ?? {}
  return { kind: 'function', module, attribute, script: undefined, gui, extras }
}

function checkModule(asked: string, module: string, choices: Choices, modules = choices.modules): void {
  const [top = ''] = module.split('.')
  if (modules === undefined || modules.includes(top)) return
  const message = `The entry point "${asked}" is neither a script nor in a module of the project: there is no "${top}".`
  throw unknown(asked, choices, message)
}

function unknown(asked: string | undefined, choices: Choices, message: string): PackagingError {
  const scripts = [...choices.scripts.map(script => script.name), ...choices.files]
  const all = [...scripts, ...choices.mains.filter(name => !scripts.includes(name))]
  const near = asked === undefined ? undefined : nearest(asked, [...all, ...(choices.modules ?? [])])
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`
  const fix =
    all.length === 0
      ? 'Set the input "entry-point" to a module:function, or to "none" for a Python with everything importable.'
      : `Set the input "entry-point" to one of ${all.join(', ')}, to several of them, to "all", to a module:function, or to "none".`
  return new PackagingError('project/entry-point', {
    message: message + hint,
    fix,
    ...(choices.place ? { place: choices.place } : {}),
    detail: [
      ...choices.scripts.map(each => `${each.name} = ${each.module}:${each.attribute}`),
      ...choices.files.map(file => `${file} (a script file)`),
      ...choices.mains.map(name => `${name} (python -m ${name})`),
    ],
  })
}
