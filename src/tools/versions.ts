/** The tools that files are made with, at the versions they are locked to. */
import { readFileSync } from 'node:fs'
import { requirementsFile } from '../python.js'
import { lockedVersion, TOOL_NAMES } from './locked.js'

export function toolVersions(): { readonly name: string; readonly version: string }[] {
  return TOOL_NAMES.map(name => ({
    name,
    version: lockedVersion(readFileSync(requirementsFile(name), 'utf8')),
  }))
}
