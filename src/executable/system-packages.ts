/** Asks this machine's package manager which package a library is of, for the inventory. Only Debian's is asked. */
import { access, realpath } from 'node:fs/promises'
import type { ProcessRunner } from '../host/command.js'

const DPKG = '/usr/bin/dpkg-query'

/** `name version` by the paths that were asked for; those that no package owns are left out. */
export async function systemPackages(
  runner: ProcessRunner,
  files: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>()
  if (files.length === 0 || (await access(DPKG).catch(() => 'no')) === 'no') return known
  const ask = async (args: readonly string[]) => {
    const asked = { label: 'ask for system packages', tool: DPKG, args, cwd: '/', capture: true }
    return (await runner.finish({ ...asked, limits: { total: 60_000 } }).catch(() => undefined))?.stdout ?? ''
  }
  for (const file of files) {
    // Where /lib is a link to /usr/lib, the list of files may hold either.
    const real = await realpath(file).catch(() => file)
    const paths = [...new Set([file, real, real.replace(/^\/usr\//, '/'), file.replace(/^\/usr\//, '/')])]
    const owner = /^([^:,\s]+(?::\w+)?)[,:]/.exec(await ask(['--search', ...paths]))?.[1]
    if (owner === undefined) continue
    // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own placeholders
    const shown = (await ask(['--show', '--showformat=${Package} ${Version}\n', owner])).split('\n')[0]
    if (shown) known.set(file, shown)
  }
  return known
}
