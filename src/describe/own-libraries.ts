/** Which distribution the native libraries in a tree belong to (pure). */
import { normalizeName } from '../project/paths.js'
import type { Component } from './contents.js'

/** Each library belongs to the package whose folder it is in, else to the only one there is. */
export function withLibraries(
  distributions: readonly Component[],
  libraries: readonly Component[],
): Component[] {
  return distributions.map(one => {
    const own = libraries.filter(({ path = '' }) => {
      if (distributions.length === 1) return true
      const folder =
        /(?:^|\/)([^/]+)\.libs\/[^/]+$/.exec(path)?.[1] ?? /(?:^|\/)([^/]+)\/\.dylibs\//.exec(path)?.[1]
      return folder !== undefined && normalizeName(folder) === normalizeName(one.name)
    })
    const parts = merge(one.parts ?? [], own)
    const { parts: _, ...rest } = one
    return parts.length > 0 ? { ...rest, parts } : rest
  })
}

/** What an SBOM says of a library, and the file that lies there, are one: the name is the SBOM's, the digest the file's. */
function merge(told: readonly Component[], files: readonly Component[]): Component[] {
  const left = [...told]
  const merged = files.map(file => {
    const at = left.findIndex(one => one.kind === 'library' && sameLibrary(one.name, file.name))
    const [one] = at < 0 ? [] : left.splice(at, 1)
    if (one === undefined) return file
    const { guessed: _, version: __, ...seen } = file
    return { ...seen, ...one, path: file.path as string, ...(file.sha256 && { sha256: file.sha256 }) }
  })
  return [...left, ...merged]
}

function sameLibrary(one: string, other: string): boolean {
  const bare = (name: string) => normalizeName(name.toLowerCase().replace(/^lib/, ''))
  return bare(one) === bare(other)
}
