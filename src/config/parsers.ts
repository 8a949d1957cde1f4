/**
 * The parsers behind the table of inputs: words, choices, numbers and paths. Each gives the value of a text, or what is wrong
 * with it. Pure, and light: read at every start.
 */
import { didYouMean, lines, type Parsed, type Parser, words } from '../core/parse.js'

/** Any text, without the space around it. */
export const anyText: Parser<string> = text => ({ value: text.trim() })

/** Any words, each once. */
export const anyWords: Parser<readonly string[]> = text => ({ value: unique(words(text)) })

/** Paths may contain spaces and commas, so only line ends separate them. */
export const pathLines: Parser<readonly string[]> = text => ({ value: unique(lines(text)) })

/** Platform names are words, but the path of a `.json` file on a line of its own may contain spaces. */
export const platformWords: Parser<readonly string[]> = text => ({ value: unique(platformParts(text)) })

function platformParts(text: string): readonly string[] {
  const parts = text.split(/\r?\n/).flatMap(line => (isJson(line.trim()) ? [line.trim()] : line.split(/[\s,]+/)))
  return parts.filter(part => part !== '')
}

function isJson(text: string): boolean {
  return text.endsWith('.json')
}

/** One entry a line. */
export const lineList: Parser<readonly string[]> = text => ({ value: lines(text) })

// Where the paths are in the text of an input.

/** The text with `rewrite` applied to each path in it. */
export type PathRewriter = (text: string, rewrite: (path: string) => string) => string

/** The text is one path. */
export const onePath: PathRewriter = (text, rewrite) => rewrite(text)

/** The text is a path unless it is one of `words`. */
export function pathUnless(...reserved: readonly string[]): PathRewriter {
  return (text, rewrite) => (reserved.includes(text) ? text : rewrite(text))
}

/** The text is the path of a project, or `auto`; a folder of that name keeps its `./`. */
export const pathOrAuto: PathRewriter = (text, rewrite) => {
  if (text === 'auto') return text
  const path = rewrite(text)
  return path === 'auto' ? './auto' : path
}

/** Each line is a path. */
export const eachLine: PathRewriter = (text, rewrite) => lines(text).map(rewrite).join('\n')

/** Each name of a `.json` file is a path. */
export const eachJsonFile: PathRewriter = (text, rewrite) =>
  platformParts(text)
    .map(part => (isJson(part) ? rewrite(part) : part))
    .join('\n')

// Words, flags, choices and numbers.

/** Exactly `true` or `false`: a typing mistake must never silently mean false. */
export const trueOrFalse: Parser<boolean> = withChoices(['true', 'false'], text => {
  if (text === 'true' || text === 'false') return { value: text === 'true' }
  return { wrong: `'${text}' is neither true nor false`, fix: 'Write exactly true or false.' }
})

/** `auto`, or exactly `true` or `false`. */
export const autoOrBoolean: Parser<'auto' | boolean> = withChoices<'auto' | boolean>(['auto', 'true', 'false'], text =>
  text === 'auto' ? { value: 'auto' } : trueOrFalse(text),
)

/** One of `choices`. */
export function oneOf<const T extends string>(choices: readonly T[]): Parser<T> {
  return withChoices(choices, text => {
    const value = choices.find(choice => choice === text)
    return value === undefined ? notAChoice(text, choices) : { value }
  })
}

/** Any of `choices`, at least one, in the order of `choices`. */
export function some<const T extends string>(choices: readonly T[]): Parser<readonly T[]> {
  return withChoices(choices, text => {
    const asked = words(text)
    const unknown = asked.find(word => !choices.some(choice => choice === word))
    if (unknown !== undefined || asked.length === 0) return notAChoice(unknown ?? text, choices)
    return { value: choices.filter(choice => asked.includes(choice)) }
  })
}

/** `auto` alone, or any of `choices` in the order of `choices`. */
export function autoOrSome<const T extends string>(choices: readonly T[]): Parser<'auto' | readonly T[]> {
  const all = ['auto', ...choices]
  return withChoices<'auto' | readonly T[]>(all, text => {
    const asked = words(text)
    if (asked.length === 1 && asked[0] === 'auto') return { value: 'auto' }
    const unknown = asked.find(word => !choices.some(choice => choice === word))
    if (unknown !== undefined) return notAChoice(unknown, all)
    return { value: choices.filter(choice => asked.includes(choice)) }
  })
}

/** `all`, `none`, any of `choices`, or `no-NAME` for all but those; in the order of `choices`. */
export function allBut<const T extends string>(choices: readonly T[]): Parser<readonly T[]> {
  const all = ['all', 'none', ...choices]
  return withChoices(all, text => {
    const asked = words(text)
    const [first, ...more] = asked
    if (more.length === 0 && (first === 'all' || first === 'none')) return { value: first === 'all' ? choices : [] }
    const valid = [...choices, ...choices.map(choice => `no-${choice}`)]
    const unknown = asked.find(word => !valid.includes(word))
    if (unknown !== undefined || first === undefined) return notAChoice(unknown ?? text, all)
    const named = choices.filter(choice => asked.includes(choice))
    return { value: (named.length > 0 ? named : choices).filter(choice => !asked.includes(`no-${choice}`)) }
  })
}

/** `auto`, `all`, `none`, or some of `choices` in their order. */
export function autoAllOrSome<const T extends string>(choices: readonly T[]): Parser<'auto' | 'all' | readonly T[]> {
  const every = ['auto', 'all', 'none', ...choices]
  return withChoices<'auto' | 'all' | readonly T[]>(every, text => {
    const asked = words(text)
    const [first, ...more] = asked
    if (more.length === 0 && (first === 'auto' || first === 'all')) return { value: first }
    if (more.length === 0 && first === 'none') return { value: [] }
    const unknown = asked.find(word => !choices.some(choice => choice === word))
    if (unknown !== undefined || first === undefined) return notAChoice(unknown ?? text, every)
    return { value: choices.filter(choice => asked.includes(choice)) }
  })
}

function withChoices<T>(choices: readonly string[], parse: (text: string) => Parsed<T>): Parser<T> {
  return Object.assign(parse, { choices })
}

/** A whole number within bounds, both included. */
export function wholeNumber(low: number, high: number): Parser<number> {
  return text => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    if (value >= low && value <= high) return { value }
    return {
      wrong: `'${text}' is not a whole number from ${low} to ${high}`,
      fix: `Give a number from ${low} to ${high}.`,
    }
  }
}

/** `parser`, or undefined for the word `word`. */
export function orElse<T>(word: string, parser: Parser<T>): Parser<T | undefined> {
  return text => (text === word ? { value: undefined } : parser(text))
}

/** `major.minor`, as minimum versions of operating systems are written. */
export const majorMinor: Parser<string> = text =>
  /^\d{1,3}\.\d{1,3}$/.test(text)
    ? { value: text }
    : { wrong: `'${text}' is not a version like 2.28`, fix: 'Write major.minor, for example 2.28.' }

/** Names the nearest of `choices`, and all of them. */
function notAChoice(text: string, choices: readonly string[]): { wrong: string; fix: string } {
  return {
    wrong: `'${text}' is not one of its values`,
    fix: `${didYouMean(text, choices)}Choose from: ${choices.join(', ')}.`,
  }
}

/** In the order they first came. */
export function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}

/**
 * PEP 517 config settings, one `key=value` a line; a key given twice becomes a list, as pip and build do.
 * @see https://peps.python.org/pep-0517/#config-settings
 */
export const configSettings: Parser<Readonly<Record<string, string | readonly string[]>>> = text => {
  const settings: Record<string, string | string[]> = Object.create(null)
  const several = new Map<string, string[]>()
  for (const line of lines(text)) {
    const equals = line.indexOf('=')
    if (equals < 1) return { wrong: `'${line}' is not key=value`, fix: 'Write one key=value a line.' }
    const key = line.slice(0, equals).trim()
    const value = line.slice(equals + 1).trim()
    const before = settings[key]
    const known = several.get(key)
    if (known !== undefined) known.push(value)
    else if (typeof before === 'string') {
      const both = [before, value]
      several.set(key, both)
      settings[key] = both
    } else settings[key] = value
  }
  return { value: settings }
}

/** Lines of `PATH # reason`: an exception without a reason is never removed again. */
export const reasonedPaths: Parser<readonly { readonly pattern: string; readonly reason: string }[]> = text => {
  const entries = lines(text).map(line => {
    const mark = line.search(/\s#/)
    return {
      line,
      pattern: line.slice(0, Math.max(0, mark)).trim(),
      reason: mark < 0 ? '' : line.slice(mark + 2).trim(),
    }
  })
  const wrong = entries.find(({ pattern, reason }) => pattern === '' || reason === '')
  const outside = entries.find(({ pattern }) => /^\/|\\|\/\/|(?:^|\/)\.\.(?:\/|$)/.test(pattern))
  if (outside !== undefined)
    return {
      wrong: `'${outside.pattern}' is not a path inside an archive`,
      fix: 'Write paths as the archive has them: relative, with /, without .. in them.',
    }
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
      const [, kind, number, unit = 'B'] = /^(?:([a-z0-9]+)=)?(\d{1,12}(?:\.\d{1,3})?)([KMG]i?B|B)?$/i.exec(word) ?? []
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
