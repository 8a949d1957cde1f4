/** The header block of METADATA, PKG-INFO and WHEEL (pure): RFC 822 as Python's `email` reads it, the body left out. */

export interface Headers {
  /** The first of that name; names do not mind case. */
  one(name: string): string | undefined
  /** All of that name, in order. */
  all(name: string): readonly string[]
}

/** Lines that begin with white space go on with the header above; the first empty line ends the block. */
export function parseHeaders(text: string): Headers {
  const headers: { name: string; value: string }[] = []
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    if (line === '') break
    const last = headers.at(-1)
    if (/^[ \t]/.test(line)) {
      if (last) last.value += `\n${line}`
      continue
    }
    const colon = line.indexOf(':')
    if (colon <= 0) break
    headers.push({ name: line.slice(0, colon).toLowerCase(), value: line.slice(colon + 1).trim() })
  }
  const all = (name: string) =>
    headers.filter(header => header.name === name.toLowerCase()).map(header => header.value)
  return { all, one: name => all(name)[0] }
}
