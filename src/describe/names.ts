/** Names of the files that describe a release. */
import { normalizeName } from '../project/paths.js'

export const NOTICES = 'THIRD-PARTY-NOTICES.txt'

/** `answer-1.0.0.cdx.json` */
export function sbomName({ name, version }: { readonly name: string; readonly version: string }): string {
  return `${normalizeName(name)}-${version}.cdx.json`
}

/** In the folder `sboms` of a wheel (PEP 770). */
export const EMBEDDED = 'package-python.cdx.json'
