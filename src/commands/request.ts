/** What every command is given, and what it gives back. */
import type { Options } from '../config/inputs.js'
import type { Layer } from '../config/options.js'
import type { PackagingError } from '../core/errors.js'
import type { Style } from '../core/terminal.js'
import type { Host } from '../host/host.js'

export interface CommandRequest {
  readonly host: Host
  /** Inputs or options, then the environment; strongest first, with paths as `locatedLayer` leaves them. */
  readonly layers: readonly Layer[]
  readonly style: Style
  /** Print the plan or the report as JSON. */
  readonly json: boolean
  /** Absolute paths of files of other projects of the run, which are no source. */
  readonly beside?: readonly string[]
  /** Writes a result to standard output. */
  readonly write: (text: string) => void
  /** Runs once the options are known and before the work starts. */
  readonly prepare?: (options: Options) => Promise<void>
}

/**
 * Runs one command. Gives the failures that have been reported already; other failures are thrown.
 * @param now milliseconds since the program started
 */
export type Command = (request: CommandRequest, now: () => number) => Promise<readonly PackagingError[]>
