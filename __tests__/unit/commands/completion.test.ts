/** The completion scripts name every command, option, flag and choice, and nothing else. Shells run them in a contract test. */
import { describe, expect, test } from '@jest/globals'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { completionScript } from '../../../src/commands/completion.js'
import { FLAGS, optionsOf, TERMINAL_COMMANDS } from '../../../src/commands/help.js'
import { COMMAND_TABLE } from '../../../src/commands/index.js'
import { INPUT_NAMES, type InputName, inputOf } from '../../../src/config/inputs.js'
import type { CommandName } from '../../../src/core/model.js'

const COMMANDS = Object.keys(COMMAND_TABLE) as CommandName[]
const NAMES = [...COMMANDS, ...Object.keys(TERMINAL_COMMANDS)]
const TOPICS = [...new Set([...COMMANDS, ...INPUT_NAMES])]
const choices = (name: InputName) => inputOf(name).parse.choices ?? []
const WITH_CHOICES = INPUT_NAMES.filter(name => name !== 'command' && choices(name).length > 0)
const WITH_PATHS = INPUT_NAMES.filter(name => inputOf(name).path !== undefined)

test.each([
  [undefined, 'completion needs the name of a shell. | Choose from: bash, zsh, fish.'],
  ['zhs', "There is no completion for 'zhs'. | Did you mean zsh? Choose from: bash, zsh, fish."],
  ['powershell', "There is no completion for 'powershell'. | Choose from: bash, zsh, fish."],
])('for %s there is none', async (shell, said) => {
  expect(await failuresOf(() => completionScript(shell))).toEqual([`input/invalid: ${said}`])
})

describe('bash', () => {
  const text = completionScript('bash')
  test('options of each command, and of none', () => {
    for (const name of COMMANDS)
      expect(text).toContain(
        `\n    ${name}) options='${optionsOf(name)
          .map(one => `--${one}`)
          .join(' ')}' ;;\n`,
      )
    expect(text).toContain(`\n      ${NAMES.join(' | ')}) command=`)
    expect(text).toContain(`compgen -W '${NAMES.join(' ')}' -- "$cur"`)
    expect(text).toContain(
      `"$options ${Object.keys(FLAGS)
        .map(name => `--${name}`)
        .join(' ')}"`,
    )
  })
  test('choices, file names, topics and shells', () => {
    const rows = [
      ...text.matchAll(/^ {4}--([\w-]+)\) COMPREPLY=\(\$\(compgen -W '(.*)' -- "\$cur"\)\) && return ;;$/gm),
    ]
    expect(rows.map(([, name, words]) => [name, words])).toEqual(
      WITH_CHOICES.map(name => [name, choices(name).join(' ')]),
    )
    expect(text).toContain(`\n    ${WITH_PATHS.map(name => `--${name}`).join(' | ')}) return ;;`)
    expect(text).toContain(`\n    help) COMPREPLY=($(compgen -W '${TOPICS.join(' ')}' -- `)
    expect(text).toContain("\n    completion) COMPREPLY=($(compgen -W 'bash zsh fish' -- ")
  })
})

describe('zsh', () => {
  const text = completionScript('zsh')
  test('commands and options with what they are about', () => {
    for (const name of COMMANDS) {
      const [, row = ''] = new RegExp(`^ {6}\\(${name}\\) entries\\+=\\((.*)\\) ;;$`, 'm').exec(text) ?? []
      const options = [...row.matchAll(/'--([\w-]+):((?:[^']|'\\'')*)'/g)]
      expect(options.map(([, option]) => option)).toEqual(optionsOf(name))
      for (const [, option, about = ''] of options) {
        const help = inputOf(option as InputName).help.replaceAll('`', '')
        const said = about.replaceAll("'\\''", "'")
        expect(said.length).toBeLessThanOrEqual(80)
        expect(help.startsWith(said.replace(/ …$/, ''))).toBe(true)
        expect(said).not.toMatch(/[.;]$|[.;] /)
      }
    }
    expect(text).toContain(`'package:${COMMAND_TABLE.package.about}'`)
    expect(text).toContain(`'--json:${FLAGS.json}'`)
  })
  test('choices, file names, topics and shells', () => {
    for (const name of WITH_CHOICES)
      expect(text).toContain(
        `\n    (--${name}) compadd -- ${choices(name)
          .map(one => `'${one}'`)
          .join(' ')}; return ;;\n`,
      )
    expect(text.match(/compadd/g)).toHaveLength(WITH_CHOICES.length + 2)
    expect(text).toContain(`\n    (${WITH_PATHS.map(name => `--${name}`).join('|')}) _files; return ;;\n`)
    expect(text).toContain(`\n    (help) compadd -- ${TOPICS.join(' ')} ;;\n`)
    expect(text).toContain('\n    (completion) compadd -- bash zsh fish ;;\n')
    expect(text).toContain(`\n      (${NAMES.join('|')}) command=$word; break ;;\n`)
  })
})

describe('fish', () => {
  const lines = completionScript('fish').split('\n')
  const of = (name: string) => lines.filter(line => line.includes(` -l ${name} `))
  test('one line for each command, flag and option, and nothing else', () => {
    expect(lines).toHaveLength(1 + NAMES.length + 2 + Object.keys(FLAGS).length + optionsOf().length + 1)
    expect(lines.at(-1)).toBe('')
    for (const name of NAMES)
      expect(lines).toContainEqual(expect.stringContaining(`-n __fish_use_subcommand -f -a ${name} -d '`))
    expect(of('json')).toEqual([`complete -c package-python -l json -d '${FLAGS.json}'`])
    for (const name of optionsOf()) {
      const value = inputOf(name).path ? '-r' : choices(name).length > 0 ? `-x -a '${choices(name).join(' ')}'` : '-x'
      expect(of(name)).toEqual([
        expect.stringContaining(
          `-n '__fish_seen_subcommand_from ${inputOf(name).commands.join(' ')}' -l ${name} ${value} -d '`,
        ),
      ])
    }
  })
  test('topics of help, and shells', () => {
    expect(lines).toContain(
      `complete -c package-python -n '__fish_seen_subcommand_from help' -f -a '${TOPICS.join(' ')}'`,
    )
    expect(lines).toContain(
      "complete -c package-python -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'",
    )
  })
})
