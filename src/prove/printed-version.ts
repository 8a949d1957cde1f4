/** The version that a program prints, against the one it is released as (pure). */
import { eq, valid } from '@renovatebot/pep440'

const VERSION = /(?<![\w.])v?(\d+(?:\.\d+)+(?:[a-z]+\d*|[.+-][\w.]+)*)/gi

/**
 * The version that `lines` name instead of `version`; undefined when they name that one, none, or several, as programs do
 * that also tell the versions of what they stand on.
 * @param python of the interpreter that ran it, which some print too
 */
export function otherVersion(lines: readonly string[], version: string, python: string): string | undefined {
  const named = lines
    .flatMap(line => [...line.matchAll(VERSION)].map(([, one = '']) => one.replace(/\.$/, '')))
    .filter(one => one !== python && !python.startsWith(`${one}.`))
  const [only, ...more] = new Set(named)
  return only === undefined || more.length > 0 || same(only, version) ? undefined : only
}

/** `1.0` is `1.0.0`, and what is behind a `+` may be left out. */
function same(one: string, other: string): boolean {
  const [a, b] = [one, other].map(each => each.replace(/\+.*$/, ''))
  return a !== undefined && b !== undefined && valid(a) !== null && valid(b) !== null ? eq(a, b) : a === b
}
