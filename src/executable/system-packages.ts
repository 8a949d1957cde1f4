/** Asks this machine's package manager which package a library is of, for the inventory. Only Debian's is asked. */
import { access, readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import type { ProcessRunner } from '../host/process/command.js'

export interface SystemPackage {
  readonly name: string
  readonly version: string
  /** `debian`, `ubuntu`: the namespace of its package URL. */
  readonly distribution: string
  /** What the package says about its license. */
  readonly copyright?: string
}

const DPKG = '/usr/bin/dpkg-query'

/** By the paths that were asked for; those that no package owns are left out. */
export async function systemPackages(
  runner: ProcessRunner,
  files: readonly string[],
): Promise<ReadonlyMap<string, SystemPackage>> {
  const known = new Map<string, SystemPackage>()
  if (files.length === 0 || (await access(DPKG).catch(() => 'no')) === 'no') return known
  const ask = async (args: readonly string[]) => {
    const asked = { label: 'ask for system packages', tool: DPKG, args, cwd: '/', capture: true }
    return (await runner.finish({ ...asked, limits: { total: 60_000 } }).catch(() => undefined))?.stdout ?? ''
  }
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '')
  const distribution = /^ID="?(\w+)/m.exec(release)?.[1] ?? 'debian'
  for (const file of files) {
    // Where /lib is a link to /usr/lib, the list of files may hold either.
    const real = await realpath(file).catch(() => file)
    const paths = [...new Set([file, real, real.replace(/^\/usr\//, '/'), file.replace(/^\/usr\//, '/')])]
    const owner = /^([^:,\s]+(?::\w+)?)[,:]/.exec(await ask(['--search', ...paths]))?.[1]
    if (owner === undefined) continue
    // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own placeholders
    const shown = await ask(['--show', '--showformat=${Package} ${Version}\n', owner])
    const [name, version] = (shown.split('\n')[0] ?? '').split(' ')
    if (!name || !version) continue
    const text = await readFile(path.join('/usr/share/doc', name, 'copyright'), 'utf8').catch(() => undefined)
    known.set(file, { name, version, distribution, ...(text !== undefined && { copyright: text }) })
  }
  return known
}
