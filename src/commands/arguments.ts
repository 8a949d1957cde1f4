/** The command line's words and options, as text (pure); the table of inputs says what values they may have. */
import { parseArgs } from 'node:util'
import { isInput } from '../config/inputs.js'
import { type Layer, unknownName, wordOf } from '../config/options.js'
import { PackagingError } from '../core/errors.js'
import { COMMANDS } from '../core/model.js'

interface Arguments {
  /** All inputs that were given, with `command` and `path` from the first two words. */
  readonly layer: Layer
  readonly help: boolean
  readonly version: boolean
  /** Print the plan or report as JSON on standard output. */
  readonly json: boolean
  /** Print the output of every step, not only of failing ones. */
  readonly verbose: boolean
}

const FLAGS = ['help', 'version', 'json', 'verbose'] as const

/**
 * `COMMAND [PATH] [--name value | --name=value] …`; an option given twice adds to a list.
 * @throws PackagingError `input/invalid` for a missing value, a flag with one or an unexpected argument, `input/unknown` for `-x`
 * and for a name without a value that no option has
 */
export function parseArguments(argv: readonly string[]): Arguments {
  const flags = Object.fromEntries(FLAGS.map(name => [name, { type: 'boolean' as const }]))
  const { tokens } = parseArgs({
    args: withEquals(argv),
    options: { ...flags, h: { type: 'boolean' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const values = new Map<string, { text: string }>()
  const layer: Layer = {
    kind: 'option',
    values,
    flags: FLAGS,
    spell: name => (name === 'command' ? 'COMMAND' : `--${name}`),
  }
  const given = new Set<string>()
  const words: string[] = []
  const withoutValue: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    if (isFlag(token.name)) {
      if (token.value !== undefined)
        throw invalid(`Option ${token.rawName} takes no value.`, `Write ${token.rawName} alone, or leave it out.`)
      given.add(token.name === 'h' ? 'help' : token.name)
    } else if (!token.rawName.startsWith('--')) throw shortOption(token.rawName)
    else if (token.value === undefined) withoutValue.push(token.name)
    else values.set(token.name, { text: [values.get(token.name)?.text, token.value].filter(Boolean).join('\n') })
  }
  const [command, path, ...extra] = words
  if (extra.length > 0)
    throw invalid(
      `Unexpected argument: ${extra.join(' ')}.`,
      'Write: package-python COMMAND [PATH] [--option value …]; lists go into one quoted value.',
    )
  const isCommand = (word: string | undefined) => COMMANDS.some(name => name === word)
  if (command !== undefined && !isCommand(command) && isCommand(path))
    throw invalid(
      `There is no command '${command}'.`,
      `Write the command first: \`package-python ${path} ${wordOf(command)}\`.`,
    )
  if (command !== undefined) values.set('command', { text: command })
  if (path !== undefined) values.set('path', { text: path })
  const [name] = withoutValue
  if (name !== undefined) throw isInput(name) ? noValue(`--${name}`) : unknownName(layer, name)
  return {
    layer,
    help: given.has('help'),
    version: given.has('version'),
    json: given.has('json'),
    verbose: given.has('verbose'),
  }
}

/** `--name value` → `--name=value`: which options take a value is not known to the parser, but all of ours do. */
function withEquals(argv: readonly string[]): string[] {
  const joined: string[] = []
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] as string
    const next = argv[index + 1]
    const takesNext = word.startsWith('--') && word.length > 2 && !word.includes('=') && !isFlag(word.slice(2))
    if (takesNext && next !== undefined && !next.startsWith('--')) {
      joined.push(`${word}=${next}`)
      index++
    } else joined.push(word)
  }
  return joined
}

function isFlag(name: string): boolean {
  return name === 'h' || FLAGS.some(flag => flag === name)
}

function invalid(message: string, fix: string): PackagingError {
  return new PackagingError('input/invalid', { message, fix })
}

function noValue(option: string): PackagingError {
  return invalid(
    `Option ${option} has no value.`,
    `Give it one: ${option} VALUE; a value that starts with dashes is written ${option}=VALUE.`,
  )
}

function shortOption(option: string): PackagingError {
  return new PackagingError('input/unknown', {
    message: `There is no option '${option}'.`,
    fix: 'Options begin with two dashes, apart from -h; --help lists them. A path that begins with a dash is written ./-path.',
  })
}
