/**
 * A build backend that is imported while its input is still being made. Starting Python and importing setuptools takes
 * about as long as building a small wheel, and the wheel cannot begin before the sdist is there.
 */
import type { Command, Finished, ProcessRunner } from '../host/process/command.js'

export interface WaitingBackend {
  /** `module` or `module:object` that it has imported. */
  readonly backend: string
  /**
   * Has it do one request, once; whoever is second gets undefined and starts a process of its own.
   * @param onLine gets its output from now on
   */
  tell(request: string, onLine: (line: string) => void): Promise<Finished> | undefined
}

/**
 * Starts it; it ends when it is told, or with `runner.endAll`.
 * @param command its standard input and output are set here
 */
export function startWaiting(
  runner: ProcessRunner,
  backend: string,
  command: Omit<Command, 'input' | 'onLine'>,
): WaitingBackend {
  let give: (request: string) => void = () => {}
  let listener: (line: string) => void = () => {}
  const input = new Promise<string>(resolve => {
    give = resolve
  })
  const finished = runner.finish({ ...command, input, onLine: line => listener(line) })
  // Told by whoever needs the result; when nobody does, there is nothing to tell.
  finished.catch(() => {})
  let told = false
  return {
    backend,
    tell(request, onLine) {
      if (told) return undefined
      told = true
      listener = onLine
      give(request)
      return finished
    },
  }
}
