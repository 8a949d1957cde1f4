/** Splits a test command into arguments as a POSIX shell would quote them, and does nothing else that a shell does. */
import { PackagingError } from '../core/errors.js'

/**
 * Space separates; single quotes keep everything, double quotes keep everything but `\"` and `\\`; outside of quotes a
 * backslash keeps the next character (so Windows paths belong in single quotes).
 * @param input whose text it is, for errors
 * @throws PackagingError `input/invalid` for an open quote, or an operator that only a shell would understand
 */
export function splitCommand(text: string, input = 'test-command'): string[] {
  const words: string[] = []
  const token = /'([^']*)'|"((?:\\["\\]|\\(?!["\\])|[^"\\])*)"|\\(.)|([^\s'"\\]+)|(\s+)|(.)/gsy
  let word: string | undefined
  for (const [all, single, double, escaped, bare, space] of text.matchAll(token)) {
    if (space !== undefined) {
      if (word !== undefined) words.push(word)
      word = undefined
      continue
    }
    if (bare !== undefined && /^(?:\|\|?|&&?|;|[<>]+)$/.test(bare)) throw needsShell(text, bare, input)
    const part = single ?? double?.replaceAll(/\\(["\\])/g, '$1') ?? escaped ?? bare
    if (part === undefined) throw openQuote(text, all, input)
    word = (word ?? '') + part
  }
  if (word !== undefined) words.push(word)
  return words
}

function needsShell(text: string, operator: string, input: string): PackagingError {
  return new PackagingError('input/invalid', {
    message: `${input} '${text}' uses '${operator}', but it is run without a shell.`,
    fix: 'Put the commands into a script and name that, for example: python {project}/smoke_test.py',
  })
}

function openQuote(text: string, quote: string, input: string): PackagingError {
  return new PackagingError('input/invalid', {
    message: `${input} '${text}' has a ${quote} that is never closed.`,
    fix: 'Close the quote.',
  })
}
