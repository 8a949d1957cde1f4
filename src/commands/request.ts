import type { Options } from '../config/inputs.js'
import type { Layer } from '../config/options.js'
import type { PackagingError } from '../core/errors.js'
import type { Style } from '../core/terminal.js'
import type { Host } from '../host/host.js'

/** What a command is given. */
export interface CommandRequest {
  readonly host: Host
  /** Strongest first. */
  readonly layers: readonly Layer[]
  readonly style: Style
  /** Print the plan or the report as JSON. */
  readonly json: boolean
  /** Writes a result to standard output. */
  readonly write: (text: string) => void
  /** Done once the options are known and before the work begins. */
  readonly prepare?: (options: Options) => Promise<void>
}

/**
 * Does one command. Gives the failures that have been told already; other failures are thrown.
 * @param now milliseconds since the program began
 */
export type Command = (request: CommandRequest, now: () => number) => Promise<readonly PackagingError[]>
