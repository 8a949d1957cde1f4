/** What an input is. */
import type { Parser } from '../core/parse.js'

/** One input: its default, its parser and what is said of it. */
export interface Input<T> {
  /** The text that stands for "not given". */
  readonly default: string
  /** One line for people; says what the values mean. */
  readonly help: string
  readonly parse: Parser<T>
}

/** A row of the table. */
export function input<T>(defaultText: string, parse: Parser<T>, help: string): Input<T> {
  return { default: defaultText, parse, help }
}
