/** Which of the locked tools this machine has already. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ContentStore } from '../host/store.js'
import { requirementsFile } from '../python.js'
import { lockedHashes, lockedVersion, TOOL_NAMES, wheelFits } from './locked.js'

export interface ToolState {
  readonly name: string
  readonly version: string
  /** Its wheel for this machine lies in the store and has the locked hash. */
  readonly stored: boolean
}

export function toolReport(store: ContentStore): Promise<ToolState[]> {
  return Promise.all(
    TOOL_NAMES.map(async name => {
      const requirements = await readFile(requirementsFile(name), 'utf8')
      const files = await Promise.all(lockedHashes(requirements).map(sha256 => store.find(sha256)))
      const stored = files.some(file => file !== undefined && wheelFits(path.basename(file)))
      return { name, version: lockedVersion(requirements), stored }
    }),
  )
}
