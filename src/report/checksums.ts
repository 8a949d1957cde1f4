/** `SHA256SUMS`, as `sha256sum` writes and checks it. */
import { byBytes } from '../core/format.js'

/**
 * One line a file, sorted by the bytes of the names, so that the same files give the same text everywhere.
 * A name with a backslash or a line break is escaped and its line starts with a backslash (GNU coreutils manual,
 * "cksum output modes").
 */
export function checksums(files: readonly { readonly file: string; readonly sha256: string }[]): string {
  return [...files]
    .sort((a, b) => byBytes(a.file, b.file))
    .map(({ file, sha256 }) => {
      const escaped = file.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
      return `${escaped === file ? '' : '\\'}${sha256}  ${escaped}\n`
    })
    .join('')
}

/** The hashes (lower-case hex) of such a text by file name; undefined when a line is not one of `sha256sum`, or comes twice. */
export function parseChecksums(text: string): ReadonlyMap<string, string> | undefined {
  const sums = new Map<string, string>()
  for (const line of text.split('\n').filter(one => one.trim() !== '')) {
    const [, escaped, sha256 = '', name = ''] = /^(\\?)([0-9a-fA-F]{64}) [ *](.+?)\r?$/.exec(line) ?? []
    const file = escaped ? name.replace(/\\([\\nr])/g, (_, one: string) => UNESCAPED[one] ?? one) : name
    if (file === '' || sums.has(file)) return undefined
    sums.set(file, sha256.toLowerCase())
  }
  return sums
}

const UNESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r' }
