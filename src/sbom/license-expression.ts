/** SPDX license expressions: parsed by the SPDX grammar, written in its own spelling. @see https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions/ */
import parse from 'spdx-expression-parse'

/** One license, perhaps with an exception, or two expressions joined. */
export type Expression =
  | { readonly license: string; readonly plus?: true; readonly exception?: string }
  | { readonly left: Expression; readonly conjunction: 'and' | 'or'; readonly right: Expression }

/** Undefined for a text that is not an expression of licenses that SPDX knows, or of `LicenseRef-…`. */
export function parseExpression(text: string): Expression | undefined {
  // No license is this long; deeply nested brackets could be.
  if (text.length > MOST) return undefined
  try {
    return parse(text) as Expression
  } catch {
    return undefined
  }
}

const MOST = 2000

/** `GPL-2.0-only WITH Classpath-exception-2.0`. */
export function leafText({ license, plus, exception }: Exclude<Expression, { left: unknown }>): string {
  return `${license}${plus ? '+' : ''}${exception === undefined ? '' : ` WITH ${exception}`}`
}
