/** The terminal: plain lines on standard error, with one live line below them where the terminal can replace it. */
import { stripVTControlCharacters } from 'node:util'
import { errorText, type SourceOf } from '../../core/error-text.js'
import type { PackagingError } from '../../core/errors.js'
import type { Style } from '../../core/terminal.js'
import type { Log } from '../host.js'
import { createGate } from './live-line.js'

/** The part of `process.stderr` that is used. */
export interface Terminal {
  write(text: string): unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

export interface LocalLogParts {
  readonly stderr: Terminal
  readonly style: Style
  /** Gives the text of a file that an error points into. */
  readonly sourceOf: SourceOf
  /** Show the lines of successful steps too. */
  readonly verbose: boolean
  /** Milliseconds, for the pace of progress lines where they cannot be replaced. */
  readonly now: () => number
}

const ERASE = '\r\u001b[2K'

/** A tool's output must not move the reader's cursor or rename the window. */
const printable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  stripVTControlCharacters(text).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')

/** The live line is there only where standard error is a terminal. */
export function createLocalLog({ stderr, style, sourceOf, verbose, now }: LocalLogParts): Log {
  const live = stderr.isTTY === true
  const due = createGate(now)
  let shown = ''

  const draw = () => {
    if (shown !== '') stderr.write(shown.slice(0, (stderr.columns ?? 80) - 1))
  }
  const print = (lines: readonly string[]) => {
    if (shown !== '') stderr.write(ERASE)
    stderr.write(lines.map(line => `${printable(line)}\n`).join(''))
    draw()
  }
  const tell = (severity: 'error' | 'warning', problem: PackagingError) => {
    if (shown !== '') stderr.write(ERASE)
    stderr.write(`${errorText(problem, style, sourceOf, severity).join('\n')}\n`)
    draw()
  }

  return {
    info: line => print([line]),
    warning: problem => tell('warning', problem),
    error: problem => tell('error', problem),
    group: (title, lines, failed) =>
      print([title, ...(failed || verbose ? lines.map(line => `  ${line}`) : [])]),
    progress(line) {
      if (!live) {
        if (line !== '' && due()) print([line])
        return
      }
      if (shown !== '') stderr.write(ERASE)
      shown = printable(line).replaceAll('\n', ' ')
      draw()
    },
  }
}
