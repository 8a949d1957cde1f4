/** The version that a program prints, compared with that of the application (pure). */

import { eq, valid } from '@renovatebot/pep440'
import { before } from '../core/text.js'
import { normalizeName } from '../project/paths.js'

const VERSION = /(?<![\w.])v?(\d+(?:\.\d+)+(?:[a-z]+\d*|[.+-][\w.]+)*)/gi

/**
 * The version that a program prints instead of `version`; undefined when it prints that one, none, or several (some
 * programs also print the versions of their dependencies), or that of a dependency which it names.
 * @param python of the interpreter that ran it, which some print too
 */
export function otherVersion(
  lines: readonly string[],
  version: string,
  python: string,
  dependencies: readonly { readonly name: string; readonly version: string }[] = [],
): string | undefined {
  const named = lines
    .flatMap(line => [...line.matchAll(VERSION)].map(([, one = '']) => one.replace(/\.$/, '')))
    .filter(one => one !== python && !python.startsWith(`${one}.`))
  const [only, ...more] = new Set(named)
  if (only === undefined || more.length > 0 || same(only, version)) return undefined
  const words = new Set(lines.flatMap(line => line.match(/[\w.-]+/g) ?? []).map(normalizeName))
  return dependencies.some(one => words.has(normalizeName(one.name)) && same(only, one.version)) ? undefined : only
}

/** `1.0` equals `1.0.0`, and the part after a `+` may be missing. */
function same(one: string, other: string): boolean {
  const [a, b] = [one, other].map(each => before(each, '+'))
  return a !== undefined && b !== undefined && valid(a) !== null && valid(b) !== null ? eq(a, b) : a === b
}
