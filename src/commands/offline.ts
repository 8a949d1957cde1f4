/** Runs a command with a vendor folder, where the inputs name one: all downloads come from it. */
import path from 'node:path'
import { inputOf } from '../config/inputs.js'
import { givenText } from '../config/options.js'
import type { CommandName } from '../core/model.js'
import { thisMachine } from '../targets/platforms.js'
import type { Command, CommandRequest } from './request.js'

/** Name of this machine's platform, as `linux-x86_64`. */
export function machineName(): string {
  const { os, arch, libc } = thisMachine()
  return `${libc === 'musl' ? 'musllinux' : os}-${arch}`
}

/** Gives the command as it is when no vendor folder was given, or when the command reads none. */
export function offlineWhenVendored(name: CommandName, command: Command, request: CommandRequest): Command {
  const given = givenText(request.layers, 'vendor')
  if (!given || name === 'fetch' || !inputOf('vendor').commands.includes(name)) return command
  return async (asked, now) => {
    const { offlineHost } = await import('../host/vendor.js')
    const folder = path.resolve(asked.host.workspace, given)
    const { host, dispose } = await offlineHost(asked.host, folder, machineName())
    host.log.info(`No network: every download comes from ${folder}`)
    try {
      return await command({ ...asked, host }, now)
    } finally {
      await dispose()
    }
  }
}
