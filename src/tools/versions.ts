/** The versions that the tools are locked to. */
import { readFileSync } from 'node:fs'
import { requirementsFile } from '../python.js'
import { lockedVersion, TOOL_NAMES, type ToolName } from './locked.js'

/** In the order of `TOOL_NAMES`. @param used leaves out the others; default all */
export function toolVersions(
  used: readonly ToolName[] = TOOL_NAMES,
): { readonly name: string; readonly version: string }[] {
  return TOOL_NAMES.filter(name => used.includes(name)).map(name => ({
    name,
    version: lockedVersion(name, readFileSync(requirementsFile(name), 'utf8')),
  }))
}
