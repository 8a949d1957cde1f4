/** Names of the files that describe a release. */
import { normalizeName } from '../project/names.js'

export const NOTICES = 'THIRD-PARTY-NOTICES.txt'

export function sbomName({ name, version }: { readonly name: string; readonly version: string }): string {
  return `${normalizeName(name)}-${version}.cdx.json`
}
