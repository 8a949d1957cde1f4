/** File patterns as people write them in settings (pure). */

/** `*` and `?` stay within one folder, `**` crosses folders; a pattern that names a folder is all that is in it. */
export function matchesGlob(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/\/+$/, '')
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .map(part => WILD[part] ?? part.replace(/[.+^${}()|[\]\\]/g, '\\$&'))
    .join('')
  return new RegExp(`^${source}(?:/.*)?$`, 's').test(path)
}

const WILD: Readonly<Record<string, string>> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' }
