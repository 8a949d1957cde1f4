/** A `ProcessRunner` that starts nothing: it records commands and returns given results. */
import type { Command, Finished, ProcessRunner } from '../src/host/process/command.js'
import { failedError } from '../src/host/process/errors.js'

export interface RecordingRunner extends ProcessRunner {
  readonly commands: readonly Command[]
}

/** @param answer may be partial: exit status 0 and no output otherwise; it may also write files, or throw */
export function recordingRunner(
  answer: (command: Command, count: number) => Partial<Finished> | Promise<Partial<Finished>> = () => ({}),
): RecordingRunner {
  const commands: Command[] = []
  const finish = async (command: Command): Promise<Finished> => {
    commands.push(command)
    const given = await answer(command, commands.length)
    return { code: 0, signal: null, stdout: '', tail: [], milliseconds: 1, ...given }
  }
  return {
    commands,
    finish,
    endAll: async () => {},
    run: async command => {
      const finished = await finish(command)
      if (finished.code !== 0) throw failedError(command, finished)
      return finished
    },
  }
}
