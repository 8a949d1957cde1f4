/** The contents of an executable, from the list of its files and where each came from (pure). */
import { normalizeName } from '../project/names.js'
import type { Component } from './contents.js'
import { isVendoredLibrary, libraryName } from './libraries.js'

/** Where a file of an executable came from. */
export type MemberOrigin =
  | { readonly kind: 'wheel' | 'tool'; readonly package: string; readonly version: string }
  | { readonly kind: 'interpreter'; readonly version: string }
  | { readonly kind: 'system'; readonly package: string; readonly version?: string; readonly license: string }
  | { readonly kind: 'unknown'; readonly from?: string }

export interface BundledFile {
  /** Where it lies inside, with `/`. */
  readonly path: string
  readonly origin: MemberOrigin
  /** Lower-case hex. */
  readonly sha256: string
}

/**
 * One component for each wheel that any file is of, for the interpreter and each tool; every library of the system and
 * every file of unknown origin is one itself.
 * @param wheels the wheels that it was made from: their licenses, requirements, crates and texts
 */
export function memberComponents(
  members: readonly BundledFile[],
  wheels: readonly Component[],
): readonly Component[] {
  const found = new Map<string, Component>()
  for (const member of [...members].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const { origin } = member
    const key =
      origin.kind === 'system' || origin.kind === 'unknown'
        ? member.path
        : origin.kind === 'interpreter'
          ? `interpreter ${origin.version}`
          : `${origin.kind} ${normalizeName(origin.package)} ${origin.version}`
    const known = found.get(key) ?? begun(member, wheels)
    found.set(key, withLibrary(known, member))
  }
  return [...found.values()]
}

function begun({ path, origin, sha256 }: BundledFile, wheels: readonly Component[]): Component {
  switch (origin.kind) {
    case 'wheel': {
      const wheel = wheels.find(one => normalizeName(one.name) === normalizeName(origin.package))
      // Its libraries are told by the files that are really inside.
      const {
        path: _,
        sha256: __,
        parts = [],
        ...rest
      } = wheel ?? named('wheel', origin.package, origin.version)
      const crates = parts.filter(({ kind }) => kind !== 'library')
      return crates.length > 0 ? { ...rest, parts: crates } : rest
    }
    case 'interpreter':
      return {
        ...named('interpreter', 'CPython', origin.version),
        purl: `pkg:generic/cpython@${origin.version}`,
        license: 'PSF-2.0',
      }
    case 'tool':
      return {
        ...named('tool', origin.package, origin.version),
        purl: `pkg:pypi/${normalizeName(origin.package)}@${origin.version}`,
      }
    case 'system':
      return {
        kind: 'library',
        name: origin.package,
        ...(origin.version !== undefined && { version: origin.version }),
        license: origin.license,
        sha256,
        path,
      }
    case 'unknown':
      return { kind: 'file', name: path.slice(path.lastIndexOf('/') + 1), sha256, path }
  }
}

function named(kind: Component['kind'], name: string, version: string): Component {
  return { kind, name, version }
}

function withLibrary(component: Component, { path, origin, sha256 }: BundledFile): Component {
  if (origin.kind !== 'wheel' || !isVendoredLibrary(path)) return component
  const library: Component = { kind: 'library', ...libraryName(path), sha256, path, guessed: true }
  return { ...component, parts: [...(component.parts ?? []), library] }
}
