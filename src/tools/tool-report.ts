/** Which of the locked tools this machine has already. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ContentStore } from '../host/store.js'
import { requirementsFile } from '../python.js'
import { lockedPins, lockedVersion, TOOL_NAMES, wheelFits } from './locked.js'

export interface ToolState {
  readonly name: string
  readonly version: string
  /** Its wheels for this machine lie in the store and have the locked hashes. */
  readonly stored: boolean
}

/** In the order of `TOOL_NAMES`. */
export function toolReport(store: ContentStore): Promise<ToolState[]> {
  return Promise.all(
    TOOL_NAMES.map(async name => {
      const requirements = await readFile(requirementsFile(name), 'utf8')
      const pins = await Promise.all(
        lockedPins(requirements).map(async ({ hashes }) => {
          const files = await Promise.all(hashes.map(sha256 => store.find(sha256)))
          return files.some(file => file !== undefined && wheelFits(path.basename(file)))
        }),
      )
      return { name, version: lockedVersion(name, requirements), stored: pins.every(Boolean) }
    }),
  )
}
