/**
 * Reads INI text as Python's `configparser.RawConfigParser` does for setup.cfg and entry_points.txt: values go on over
 * indented lines, keys are lower-cased, `#` and `;` comment out whole lines only. The `ini` packages on npm follow other
 * dialects and lose those values. https://docs.python.org/3/library/configparser.html#supported-ini-file-structure
 */
import { pair } from '../core/text.js'

export interface IniSection {
  readonly name: string
  /** The line of the header. */
  readonly line: number
  readonly options: ReadonlyMap<string, IniOption>
}

export interface IniOption {
  /** Lines of a longer value are joined by line ends, trimmed, empty ones at the end dropped. */
  readonly value: string
  readonly line: number
}

/** A line that configparser refuses. */
export class IniError extends Error {
  readonly line: number

  constructor(message: string, line: number) {
    super(message)
    this.line = line
  }
}

/**
 * @param rules entry_points.txt keeps the case of its keys, and has `=` only, since a reference contains a colon
 * @throws IniError for a line outside any section, without a delimiter, or naming something a second time
 */
export function parseIni(
  text: string,
  rules: { readonly caseSensitive?: boolean; readonly delimiters?: '=' | '=:' } = {},
): ReadonlyMap<string, IniSection> {
  const delimiters = rules.delimiters ?? '=:'
  const sections = new Map<string, IniSection & { readonly options: Map<string, IniOption> }>()
  let section: (IniSection & { readonly options: Map<string, IniOption> }) | undefined
  let open: { key: string; line: number; depth: number; values: string[] } | undefined

  const close = () => {
    if (section && open) {
      const value = open.values.join('\n').trimEnd()
      section.options.set(open.key, { value, line: open.line })
    }
    open = undefined
  }

  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const line = index + 1
    const content = raw.trim()
    if (content.startsWith('#') || content.startsWith(';')) continue
    if (content === '') {
      // An empty line inside a value belongs to it; the ones at its end fall away when it is closed.
      open?.values.push('')
      continue
    }
    const depth = raw.length - raw.trimStart().length
    if (open !== undefined && depth > open.depth) {
      open.values.push(content)
      continue
    }
    close()
    const header = /^\[(.+)\]/.exec(content)?.[1]
    if (header !== undefined) {
      if (sections.has(header)) throw new IniError(`section [${header}] appears twice`, line)
      section = { name: header, line, options: new Map() }
      sections.set(header, section)
      continue
    }
    if (section === undefined) throw new IniError(`"${content}" is before any [section]`, line)
    const [name, value] = pair(content, delimiters) ?? []
    if (!name || value === undefined) throw new IniError(`"${content}" is not a key = value line`, line)
    const key = rules.caseSensitive ? name : name.toLowerCase()
    if (section.options.has(key)) throw new IniError(`"${key}" appears twice in [${section.name}]`, line)
    open = { key, line, depth, values: [value] }
  }
  close()
  return sections
}
