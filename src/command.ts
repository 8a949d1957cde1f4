/** What the Action and the command line share: find the command that was asked for, and do it. */

import { COMMAND_TABLE } from './commands.js'
import { INPUTS } from './config/inputs.js'
import { environmentLayer } from './config/options.js'
import { EXIT, type PackagingError } from './core/errors.js'
import { COMMANDS } from './core/model.js'
import { endProcess, listenForInterrupts } from './host/lifecycle.js'
import type { CommandRequest } from './request.js'

/** Gives the failures that have been told already; other failures are thrown. */
export async function runCommand(request: CommandRequest): Promise<readonly PackagingError[]> {
  const started = performance.now()
  listenForInterrupts(() => void endProcess(EXIT.interrupted))
  const command = await COMMAND_TABLE[commandOf(request)].load()
  return command(request, () => performance.now() - started)
}

/** A command that does not exist is told of by `package`, with everything else that is wrong. */
function commandOf({ host, layers }: CommandRequest): keyof typeof COMMAND_TABLE {
  const texts = [...layers, environmentLayer(host.env)].map(layer => layer.values.get('command')?.text.trim())
  const asked = texts.find(text => text) ?? INPUTS.command.default
  return COMMANDS.find(name => name === asked) ?? 'package'
}
