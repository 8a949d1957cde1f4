/** What the text of an input may be. A parser never throws: it gives the value, or says what is wrong and what would be right. */
import { nearest } from './nearest.js'
import { Secret } from './secret.js'

export type Parsed<T> = { readonly value: T } | { readonly wrong: string; readonly fix: string }
export type Parser<T> = (text: string) => Parsed<T>

/** Words split at spaces, commas and line ends; every list input takes all three. */
export function words(text: string): string[] {
  return text.split(/[\s,]+/).filter(word => word !== '')
}

/** Lines without surrounding space; empty lines and `#` comments are left out. */
export function lines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))
}

export const anyText: Parser<string> = text => ({ value: text.trim() })

export const anyWords: Parser<readonly string[]> = text => ({ value: unique(words(text)) })

/** Paths may contain spaces and commas, so only line ends separate them. */
export const pathLines: Parser<readonly string[]> = text => ({ value: unique(lines(text)) })

/** One entry a line. */
export const lineList: Parser<readonly string[]> = text => ({ value: lines(text) })

/** Exactly `true` or `false`: a typing mistake must never silently mean false. */
export const trueOrFalse: Parser<boolean> = text => {
  if (text === 'true' || text === 'false') return { value: text === 'true' }
  return { wrong: `'${text}' is neither true nor false`, fix: 'Write exactly true or false.' }
}

/** One of `choices`. */
export function oneOf<const T extends string>(choices: readonly T[]): Parser<T> {
  return text => {
    const value = choices.find(choice => choice === text)
    return value === undefined ? notAChoice(text, choices) : { value }
  }
}

/** Any of `choices`, at least one, in the order of `choices`. */
export function some<const T extends string>(choices: readonly T[]): Parser<readonly T[]> {
  return text => {
    const asked = words(text)
    const unknown = asked.find(word => !choices.some(choice => choice === word))
    if (unknown !== undefined || asked.length === 0) return notAChoice(unknown ?? text, choices)
    return { value: choices.filter(choice => asked.includes(choice)) }
  }
}

/** `auto` alone, or any of `choices` in the order of `choices`. */
export function autoOrSome<const T extends string>(choices: readonly T[]): Parser<'auto' | readonly T[]> {
  return text => {
    const asked = words(text)
    if (asked.length === 1 && asked[0] === 'auto') return { value: 'auto' }
    const unknown = asked.find(word => !choices.some(choice => choice === word))
    if (unknown !== undefined) return notAChoice(unknown, ['auto', ...choices])
    return { value: choices.filter(choice => asked.includes(choice)) }
  }
}

/** `all`, `none`, any of `choices`, or `no-NAME` for all but those; in the order of `choices`. */
export function allBut<const T extends string>(choices: readonly T[]): Parser<readonly T[]> {
  return text => {
    const asked = words(text)
    const [first, ...more] = asked
    if (more.length === 0 && (first === 'all' || first === 'none'))
      return { value: first === 'all' ? choices : [] }
    const valid = [...choices, ...choices.map(choice => `no-${choice}`)]
    const unknown = asked.find(word => !valid.includes(word))
    if (unknown !== undefined || first === undefined)
      return notAChoice(unknown ?? text, ['all', 'none', ...choices])
    const named = choices.filter(choice => asked.includes(choice))
    return { value: (named.length > 0 ? named : choices).filter(choice => !asked.includes(`no-${choice}`)) }
  }
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

/** `major.minor`, as floors of operating systems are written. */
export const majorMinor: Parser<string> = text =>
  /^\d{1,3}\.\d{1,3}$/.test(text)
    ? { value: text }
    : { wrong: `'${text}' is not a version like 2.28`, fix: 'Write major.minor, for example 2.28.' }

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

/** The address of a folder on a web server, without the last `/`; empty is none. */
export const webFolder: Parser<string> = text => {
  if (text === '') return { value: '' }
  const address = URL.canParse(text) ? new URL(text) : undefined
  const usable = /^https?:$/.test(address?.protocol ?? '') && !address?.search && !address?.hash
  return usable
    ? { value: text.replace(/\/+$/, '') }
    : { wrong: `'${text}' is no address of a web folder`, fix: 'Write it like https://example.org/scie.' }
}
/** `owner/name` of a repository on GitHub, or nothing. @see https://docs.github.com/rest/repos/repos */
export const repositoryName: Parser<string> = text =>
  text === '' || /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/.test(text)
    ? { value: text }
    : { wrong: `'${text}' is not a repository`, fix: 'Write owner/name.' }

/** A workflow's file, with or without `@` and a ref behind it, or nothing; gives it without. @see https://cli.github.com/manual/gh_attestation_verify */
export const workflowFile: Parser<string> = text =>
  text === '' || /^[\w.-]+\/[\w.-]+\/\.github\/workflows\/[\w.-]+\.ya?ml(?:@[^\s]+)?$/.test(text)
    ? { value: text.replace(/@.*$/, '') }
    : { wrong: `'${text}' is no workflow`, fix: 'Write OWNER/NAME/.github/workflows/FILE.yml.' }

/** A SHA-256 in hex, with or without `sha256:` before it, or nothing; gives lower-case hex. */
export const sha256Text: Parser<string> = text =>
  text === '' || /^(?:sha256:)?[0-9a-f]{64}$/i.test(text)
    ? { value: text.toLowerCase().replace(/^sha256:/, '') }
    : { wrong: `'${text}' is not a SHA-256`, fix: 'Give its 64 hexadecimal digits.' }

/** Text that must not be shown or written anywhere. The message about a wrong one does not repeat it. */
export const secretText: Parser<Secret> = text =>
  /^[\x21-\x7e]*$/.test(text)
    ? { value: new Secret(text) }
    : { wrong: 'it holds spaces or other characters that no token has', fix: 'Give the token alone.' }

/** Names of environment variables; values have no place in a workflow's text. */
export const variableNames: Parser<readonly string[]> = text => {
  const names = words(text)
  const wrong = names.find(name => !/^[A-Za-z_][A-Za-z0-9_]{0,127}$/.test(name))
  if (wrong === undefined) return { value: unique(names) }
  return {
    wrong: `'${wrong.split('=')[0]}' is no name of an environment variable`,
    fix: 'Write names alone, such as SIGNING_PASSWORD, and set their values in the env of the step.',
  }
}

/** A name that is safe as the start of a workflow artifact's name. @see https://github.com/actions/upload-artifact#name */
export const artifactPrefix: Parser<string> = text =>
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text)
    ? { value: text }
    : {
        wrong: `'${text}' cannot start an artifact's name`,
        fix: 'Use up to 64 letters, digits, dots, dashes and underscores.',
      }

function notAChoice(text: string, choices: readonly string[]): { wrong: string; fix: string } {
  const near = nearest(text, choices)
  const hint = near === undefined ? '' : `Did you mean ${near}? `
  return { wrong: `'${text}' is not one of its values`, fix: `${hint}Choose from: ${choices.join(', ')}.` }
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
