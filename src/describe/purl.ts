/** Package URLs, by their specification's own library. @see https://github.com/package-url/purl-spec */
import { PackageURL } from 'packageurl-js'
import type { Component } from './contents.js'

/** The package URL of a component; undefined where nothing names it for certain. */
export function purlOf({ kind, name, version, purl }: Component): string | undefined {
  if (purl !== undefined) return purl
  const type = TYPES[kind]
  // The type `pypi` stands for the package index's own names, normalised; no other part is needed.
  if (type === undefined) return undefined
  return new PackageURL(type, undefined, name, version, undefined, undefined).toString()
}

const TYPES: Readonly<Partial<Record<Component['kind'], string>>> = { wheel: 'pypi', crate: 'cargo' }

export interface Purl {
  readonly type: string
  /** Empty when there is none. */
  readonly namespace: string
  readonly name: string
  readonly version: string | undefined
  /** Type, namespace, name and version alone. */
  readonly plain: string
}

/** Undefined for a text that is no package URL. */
export function parsePurl(text: string): Purl | undefined {
  try {
    const { type, namespace, name, version } = PackageURL.fromString(text)
    if (!type || !name) return undefined
    const plain = new PackageURL(type, namespace, name, version, undefined, undefined).toString()
    return { type, namespace: namespace ?? '', name, version: version ?? undefined, plain }
  } catch {
    return undefined
  }
}
