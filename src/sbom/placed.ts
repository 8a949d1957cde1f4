/** The components of a file as a flat list, each with its reference and its place (pure). */
import type { BundleContents, Component } from '../describe/contents.js'
import { purlOf } from '../describe/purl.js'

export interface Placed {
  readonly component: Component
  /** The same for the same component wherever it lies; unique otherwise. */
  readonly ref: string
  /** Name of the artifact. */
  readonly file: string
  /** Path inside the artifact; empty when it is the artifact itself. */
  readonly place: string
  /** Reference of the component that it is a part of. */
  readonly parent?: string
}

/** Every component of a file, parts right behind what they lie in. */
export function flatten(
  contents: BundleContents | undefined,
  { file }: { readonly file: string },
): readonly Placed[] {
  const visit = (component: Component, holder: string, parent?: string): Placed[] => {
    const place = join(holder, component.path ?? '')
    const ref = refOf(component)
    const placed = { component, ref, file, place, ...(parent !== undefined && { parent }) }
    return [placed, ...(component.parts ?? []).flatMap(part => visit(part, place, ref))]
  }
  return (contents?.components ?? []).flatMap(component => visit(component, ''))
}

/** What names a component and its bytes; where it has no digest, what it is called and where it lies. */
export function refOf(component: Component): string {
  const { kind, name, version, sha256, path } = component
  const purl = purlOf(component)
  const what = purl ?? `${kind}:${name}${version === undefined ? '' : `@${version}`}`
  if (sha256 !== undefined) return `${what}#${sha256}`
  return purl === undefined ? `${what}#${path ?? ''}` : what
}

function join(holder: string, path: string): string {
  return holder === '' || path === '' ? `${holder}${path}` : `${holder}/${path}`
}
