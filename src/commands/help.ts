/** What `--help` and `help NAME` print, made from the tables of commands and inputs (pure). */

import { INPUT_GROUPS, INPUT_NAMES, type InputName, inputOf, isInput } from '../config/inputs.js'
import { environmentLayer } from '../config/options.js'
import { CATEGORIES, EXIT, PackagingError } from '../core/errors.js'
import { capital } from '../core/format.js'
import type { CommandName } from '../core/model.js'
import { didYouMean } from '../core/parse.js'
import { COMMAND_TABLE } from './index.js'

/** Options without a value. */
export const FLAGS = {
  json: 'print the plan or the report as JSON on standard output',
  verbose: 'print the output of every step',
  version: 'print the version of this program',
  help: 'print help; after a command, its options',
} as const

/** Commands for people at a terminal that build nothing; the command line itself answers them. */
export const TERMINAL_COMMANDS = {
  help: 'explain a command or an option: help COMMAND, help OPTION',
  completion: 'print the completion script of a shell: completion bash, zsh or fish',
} as const

/** Inputs that are options of the command line, and not one of its first two words. */
export function optionsOf(command?: CommandName): readonly InputName[] {
  return INPUT_NAMES.filter(
    name =>
      name !== 'command' && name !== 'path' && (command === undefined || inputOf(name).commands.includes(command)),
  )
}

/** Whether the command line has a command of this name for the engine. */
export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMAND_TABLE, name)
}

/**
 * Help for terminals of `width` columns.
 * @param topic a command, or an option with or without its dashes; undefined for the overview
 * @throws PackagingError `input/unknown`
 */
export function helpText(width: number, topic?: string): string {
  if (topic === undefined) return overview(width)
  if (isCommand(topic)) return commandHelp(topic, width)
  const name = topic.replace(/^--?/, '')
  if (isInput(name)) return optionHelp(name, width)
  const known = { ...FLAGS, ...TERMINAL_COMMANDS }
  for (const [one, about] of Object.entries(known)) if (one === name) return `${one}: ${about}\n`
  const names = [...Object.keys(COMMAND_TABLE), ...Object.keys(known), ...INPUT_NAMES]
  throw new PackagingError('input/unknown', {
    message: `There is no command or option '${topic}'.`,
    fix: `${didYouMean(name, names)}package-python --help lists the commands, and package-python COMMAND --help their options.`,
  })
}

function overview(width: number): string {
  const commands = Object.entries(COMMAND_TABLE).map(([name, { about }]) => [name, about] as const)
  const statuses = Object.values(CATEGORIES).map(({ exit, about }) => [exit, about] as const)
  return [
    'Turns a Python project into everything you would release.',
    '',
    'Usage: package-python COMMAND [PATH] [--option value ...]',
    '',
    'Commands:',
    ...columns([...commands, ...Object.entries(TERMINAL_COMMANDS)], width),
    '',
    'Common options:',
    ...optionsOf()
      .filter(name => inputOf(name).common)
      .flatMap(name => optionLines(name, width)),
    '',
    ...wrap(
      'All options: package-python COMMAND --help. One of them: package-python help OPTION. Each can also be set as PACKAGE_PYTHON_NAME in the environment and in [tool.package-python] of pyproject.toml.',
      width,
    ),
    '',
    ...flagLines(width),
    '',
    'Exit status:',
    ...[
      [EXIT.ok, 'everything was built and passed its tests'] as const,
      ...statuses,
      [EXIT.bug, 'a bug of this program'] as const,
      [EXIT.interrupted, 'interrupted'] as const,
    ].map(([status, about]) => `  ${String(status).padStart(3)}  ${about}`),
    '',
  ].join('\n')
}

function commandHelp(command: CommandName, width: number): string {
  const options = optionsOf(command)
  const common = options.filter(name => inputOf(name).common)
  const groups = [
    { title: 'Common options', names: common },
    ...INPUT_GROUPS.map(({ title, inputs }) => ({
      title,
      names: options.filter(name => Object.hasOwn(inputs, name) && !common.includes(name)),
    })),
  ]
  const hasPath = inputOf('path').commands.includes(command)
  const planned = ['build', 'sign', 'assemble'].includes(command)
  return [
    ...wrap(capital(`${COMMAND_TABLE[command].about}.`), width),
    '',
    `Usage: package-python ${command}${hasPath ? ' [PATH]' : ''} [--option value ...]`,
    ...(hasPath ? ['', '  PATH', ...indented(helpOf('path'), width)] : []),
    ...groups.flatMap(({ title, names }) =>
      names.length === 0 ? [] : ['', `${title}:`, ...names.flatMap(name => optionLines(name, width))],
    ),
    ...(planned ? ['', 'The plan decides everything else.'] : []),
    '',
    ...flagLines(width),
    ...(isInput(command) ? ['', `The option of this name: package-python help --${command}`] : []),
    '',
  ].join('\n')
}

function optionHelp(name: InputName, width: number): string {
  const { default: byDefault, parse, scope, commands, path, notInFile } = inputOf(name)
  const facts = [
    ['Default', byDefault === '' ? 'none' : byDefault],
    ...(parse.choices ? [['Values', parse.choices.join(', ')] as const] : []),
    ['Used by', commands.join(', ')],
    ['Scope', scope === 'plan' ? 'the whole release; a plan decides it for every job' : 'each job'],
    ...(path
      ? [
          [
            'Paths',
            'relative to the current folder on the command line and in the environment, to the workspace in a workflow, and to the project in pyproject.toml',
          ] as const,
        ]
      : []),
    ['Environment', environmentLayer({}).spell(name)],
    ['Workflow', `${name}: under with:`],
    ['pyproject.toml', notInFile === undefined ? `${name} in [tool.package-python]` : `not there: ${notInFile}`],
  ] as const
  const title = name === 'command' ? 'COMMAND' : name === 'path' ? 'PATH' : `--${name} VALUE`
  return [title, ...indented(helpOf(name), width, 2), '', ...columns(facts, width), ''].join('\n')
}

/** An option, and below it what it means and its default. */
function optionLines(name: InputName, width: number): readonly string[] {
  const { default: byDefault } = inputOf(name)
  return [`  --${name}`, ...indented(helpOf(name) + (byDefault === '' ? '' : ` [${byDefault}]`), width)]
}

function flagLines(width: number): readonly string[] {
  return columns(
    Object.entries(FLAGS).map(([name, about]) => [`--${name}`, about] as const),
    width,
  )
}

/** The help of an input without Markdown. */
function helpOf(name: InputName): string {
  return inputOf(name).help.replaceAll('`', '')
}

/** Names on the left, texts on the right. */
function columns(rows: readonly (readonly [string, string])[], width: number): readonly string[] {
  const left = Math.max(...rows.map(([name]) => name.length)) + 2
  return rows.flatMap(([name, text]) =>
    wrap(text, width - left - 2).map((line, index) => `  ${(index === 0 ? name : '').padEnd(left)}${line}`),
  )
}

function indented(text: string, width: number, by = 8): readonly string[] {
  return wrap(text, width - by).map(line => ' '.repeat(by) + line)
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
