/** Tags as git lists those of a remote, and matches them (pure). */

/** A tag of the remote. */
export interface RemoteTag {
  readonly name: string
  /** The commit, also of an annotated tag. */
  readonly commit: string
}

/** What `git ls-remote --tags` prints: an annotated tag has a second line, ending in `^{}`, with its commit. */
export function parseTags(text: string): RemoteTag[] {
  const commits = new Map<string, string>()
  for (const line of text.split('\n')) {
    const [, commit = '', name = ''] = /^([0-9a-f]{40,64})\trefs\/tags\/(.+)$/.exec(line) ?? []
    if (name !== '') commits.set(name.replace(/\^\{\}$/, ''), commit)
  }
  return [...commits].map(([name, commit]) => ({ name, commit }))
}

/** A glob as git matches tags with it: `*` goes over `/` too. */
export function globToRegExp(glob: string): RegExp {
  const parts = glob.match(/\\.|\[!?(?:\[:\w+:\]|[^\]])+\]|[\s\S]/g) ?? []
  const pattern = parts.map(part => {
    if (part === '*') return '.*'
    if (part === '?') return '.'
    if (part === '[[:digit:]]') return '[0-9]'
    if (part.length > 2 && part.startsWith('[')) return part.replace(/^\[!/, '[^').replace(/\\/g, '\\\\')
    return (part.startsWith('\\') ? part.slice(1) : part).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  })
  return new RegExp(`^${pattern.join('')}$`)
}
