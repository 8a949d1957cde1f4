/** Cuts a byte stream into lines with bounded memory, whatever a child writes. */
import { StringDecoder } from 'node:string_decoder'
import { stripVTControlCharacters } from 'node:util'

/** Characters kept of one line; the rest of a longer one is dropped. */
export const LINE_LIMIT = 4096

export interface LineSplitter {
  /** Takes the next bytes; invalid UTF-8 becomes U+FFFD. */
  push(bytes: Uint8Array): void
  /** Tells the last line when it has no end. */
  end(): void
}

/**
 * Calls `onLine` for each line: ended by LF, CRLF or a lone CR (a progress bar's rewrite), without colours, at most
 * `LINE_LIMIT` characters.
 */
export function createLineSplitter(onLine: (line: string) => void): LineSplitter {
  const decoder = new StringDecoder('utf8')
  let partial = ''
  /** Whether anything of the current line was seen: a dropped rest is still the same line. */
  let open = false
  let afterCarriageReturn = false

  const append = (text: string) => {
    if (partial.length < LINE_LIMIT) partial += text.slice(0, LINE_LIMIT - partial.length)
    open = true
  }
  const flush = () => {
    onLine(partial.includes('\u001b') ? stripVTControlCharacters(partial) : partial)
    partial = ''
    open = false
  }
  const take = (text: string) => {
    let from = 0
    if (afterCarriageReturn && text.length > 0) {
      if (text.startsWith('\n')) from = 1
      afterCarriageReturn = false
    }
    // Two searches a line, each remembered until it is passed, so that a long line is not searched again and again.
    let lineFeed = text.indexOf('\n', from)
    let carriageReturn = text.indexOf('\r', from)
    while (lineFeed >= 0 || carriageReturn >= 0) {
      const isCr = carriageReturn >= 0 && (lineFeed < 0 || carriageReturn < lineFeed)
      const at = isCr ? carriageReturn : lineFeed
      append(text.slice(from, Math.min(at, from + LINE_LIMIT)))
      flush()
      from = at + 1
      if (isCr && from === text.length) afterCarriageReturn = true
      if (isCr && text[from] === '\n') from += 1
      if (lineFeed >= 0 && lineFeed < from) lineFeed = text.indexOf('\n', from)
      if (carriageReturn >= 0 && carriageReturn < from) carriageReturn = text.indexOf('\r', from)
    }
    if (from < text.length) append(text.slice(from, from + LINE_LIMIT))
  }

  return {
    push: bytes => take(decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))),
    end: () => {
      take(decoder.end())
      if (open) flush()
    },
  }
}
