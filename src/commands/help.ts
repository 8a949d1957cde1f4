/** What `--help` prints, made from the input table. */

import { INPUT_NAMES, INPUTS } from '../config/inputs.js'
import { CATEGORIES, EXIT } from '../core/errors.js'
import { COMMAND_TABLE } from './index.js'

/** The whole help text for terminals of `width` columns. */
export function helpText(width: number): string {
  const options = INPUT_NAMES.filter(name => name !== 'command' && name !== 'path').map(name => {
    const { help, default: byDefault } = INPUTS[name]
    const ending = byDefault === '' ? '' : ` [${byDefault}]`
    return `  --${name}\n${wrap(help.replaceAll('`', '') + ending, width - 8)
      .map(line => `        ${line}`)
      .join('\n')}`
  })
  const statuses = Object.entries(CATEGORIES).map(([, { exit, about }]) => `  ${String(exit).padStart(3)}  ${about}`)
  return [
    'Turns a Python project into everything you would release.',
    '',
    'Usage: package-python COMMAND [PATH] [--option value ...]',
    '',
    'Commands:',
    ...Object.entries(COMMAND_TABLE).map(([name, { about }]) => `  ${name.padEnd(9)} ${about}`),
    '',
    'Options (also as PACKAGE_PYTHON_NAME in the environment and in [tool.package-python] of pyproject.toml):',
    ...options,
    '',
    '  --json      print the plan or the report as JSON on standard output',
    '  --verbose   print what every step said',
    '  --version   print the version of this program',
    '',
    'Exit status:',
    '    0  everything was made and proved',
    ...statuses,
    ` ${String(EXIT.bug).padStart(4)}  a bug of this program`,
    ` ${String(EXIT.interrupted).padStart(4)}  interrupted`,
    '',
  ].join('\n')
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
