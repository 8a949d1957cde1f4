/** `SHA256SUMS`, as `sha256sum` writes and checks it. */
import { byBytes } from './format.js'

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
