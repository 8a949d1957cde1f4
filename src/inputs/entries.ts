/** Inputs whose entries have two parts: a key and its value, a path and its reason, a kind and its size. */
import { lines, type Parser, words } from '../core/parse.js'
import { notAChoice } from './parsers.js'

/**
 * PEP 517 config settings, one `key=value` a line; a key given twice becomes a list, as pip and build do.
 * @see https://peps.python.org/pep-0517/#config-settings
 */
export const configSettings: Parser<Readonly<Record<string, string | readonly string[]>>> = text => {
  const settings: Record<string, string | string[]> = Object.create(null)
  for (const line of lines(text)) {
    const equals = line.indexOf('=')
    if (equals < 1) return { wrong: `'${line}' is not key=value`, fix: 'Write one key=value a line.' }
    const key = line.slice(0, equals).trim()
    const value = line.slice(equals + 1).trim()
    const before = settings[key]
    settings[key] = before === undefined ? value : [before, value].flat()
  }
  return { value: settings }
}

/** Lines of `PATH # reason`: what is let pass without a reason, nobody dares to remove again. */
export const reasonedPaths: Parser<
  readonly { readonly pattern: string; readonly reason: string }[]
> = text => {
  const entries = lines(text).map(line => {
    const [, pattern = '', reason = ''] = /^(.*?)\s+#\s*(.*)$/.exec(line) ?? []
    return { line, pattern, reason }
  })
  const wrong = entries.find(({ pattern, reason }) => pattern === '' || reason === '')
  if (wrong !== undefined)
    return {
      wrong: `'${wrong.line}' gives no reason`,
      fix: 'Write PATH # reason, one a line, for example tests/key.pem # made for the tests.',
    }
  return { value: entries.map(({ pattern, reason }) => ({ pattern, reason })) }
}

const UNITS: Readonly<Record<string, number>> = {
  B: 1,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  KIB: 1024,
  MIB: 1024 ** 2,
  GIB: 1024 ** 3,
}

/** `100MB` for each of `kinds`, or lines of `kind=100MB`. Bytes by kind. */
export function sizes(kinds: readonly string[]): Parser<Readonly<Record<string, number>>> {
  return text => {
    const budget: Record<string, number> = {}
    for (const word of words(text)) {
      const [, kind, number, unit = 'B'] =
        /^(?:([a-z0-9]+)=)?(\d{1,12}(?:\.\d{1,3})?)([KMG]i?B|B)?$/i.exec(word) ?? []
      if (number === undefined)
        return { wrong: `'${word}' is not a size`, fix: 'Write 100MB, or wheel=100MB, one a line.' }
      if (kind !== undefined && !kinds.includes(kind)) return notAChoice(kind, kinds)
      const most = Math.round(Number(number) * (UNITS[unit.toUpperCase()] ?? 1))
      const named = kind === undefined ? kinds.filter(one => budget[one] === undefined) : [kind]
      for (const each of named) budget[each] = most
    }
    return { value: budget }
  }
}
