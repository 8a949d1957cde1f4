/** What the text of an input may be: words, flags, choices, numbers. */
import { lines, nearest, type Parser, words } from '../core/parse.js'

/** Any text, without the space around it. */
export const anyText: Parser<string> = text => ({ value: text.trim() })

/** Any words, each once. */
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

/** Names the nearest of `choices`, and all of them. */
export function notAChoice(text: string, choices: readonly string[]): { wrong: string; fix: string } {
  const near = nearest(text, choices)
  const hint = near === undefined ? '' : `Did you mean ${near}? `
  return { wrong: `'${text}' is not one of its values`, fix: `${hint}Choose from: ${choices.join(', ')}.` }
}

/** In the order they first came. */
export function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
