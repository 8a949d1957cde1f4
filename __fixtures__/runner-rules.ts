/**
 * The runner's own reading of a step, ported from actions/runner (ActionCommand.cs, ActionCommandManager.cs,
 * FileCommandManager.cs), to test what our output makes it do.
 */

export interface Obeyed {
  readonly command: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

const unescapeData = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
const unescapeProperty = (text: string) =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')

function parse(line: string): Obeyed | undefined {
  const second = /^\s*::([^\s:]+)(?:\s(.*?))?::(.*)$/s.exec(line)
  const first = /##\[([^\s\]]+)(?:\s([^\]]*))?\](.*)$/s.exec(line)
  const match = second ?? first
  if (match === null) return undefined
  const pairs = (match[2] ?? '').split(second === null ? ';' : ',').filter(pair => pair.includes('='))
  return {
    command: match[1] ?? '',
    properties: Object.fromEntries(
      pairs.map(pair => {
        const at = pair.indexOf('=')
        return [pair.slice(0, at).trim(), unescapeProperty(pair.slice(at + 1))]
      }),
    ),
    message: unescapeData(match[3] ?? ''),
  }
}

/** Every command that the runner would carry out on reading `output`, apart from stopping and resuming itself. */
export function obeyed(output: string): Obeyed[] {
  const commands: Obeyed[] = []
  let token: string | undefined
  for (const line of output.split(/\r\n|\r|\n/)) {
    const found = parse(line)
    if (found === undefined) continue
    if (token !== undefined) {
      if (found.command === token) token = undefined
    } else if (found.command === 'stop-commands') {
      token = found.message
    } else {
      commands.push(found)
    }
  }
  return commands
}

/** The key-value pairs of a GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV file. */
export function keyValues(file: string): [string, string][] {
  const pairs: [string, string][] = []
  const lines = file.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      pairs.push([line.slice(0, equals), line.slice(equals + 1)])
      continue
    }
    const delimiter = line.slice(heredoc + 2)
    const end = lines.indexOf(delimiter, at + 1)
    if (heredoc <= 0 || end < 0) throw new Error(`Invalid format '${line}'`)
    pairs.push([line.slice(0, heredoc), lines.slice(at + 1, end).join('\n')])
    at = end
  }
  return pairs
}
