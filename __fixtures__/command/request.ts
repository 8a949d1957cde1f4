/** What a command is given, as a test would have it, and what it wrote. */
import type { CommandRequest } from '../../src/commands/request.js'
import type { PackagingError } from '../../src/core/errors.js'
import type { Host } from '../../src/host/host.js'
import { layer } from '../options.js'

export interface Asked {
  readonly request: CommandRequest
  /** Standard output so far. */
  readonly text: () => string
}

export function asked(
  host: Host,
  values: Readonly<Record<string, string>> = {},
  more: Partial<CommandRequest> = {},
): Asked {
  const written: string[] = []
  const request: CommandRequest = {
    host,
    layers: [layer(values)],
    style: { columns: 100, colour: false, unicode: true },
    json: false,
    write: text => void written.push(text),
    ...more,
  }
  return { request, text: () => written.join('') }
}

export const told = (failures: readonly PackagingError[]) => failures.map(({ code, message }) => `${code}: ${message}`)
