/** Pythons that Windows' `py` knows: the launcher of the installers and, since 2025, the Python install manager. */
import { problemsOf } from '../../core/errors.js'
import type { Candidate, Machine } from '../candidate.js'
import { claimOfLauncherTag } from '../claim.js'

/** Milliseconds; it only reads the registry. */
const LIMIT = 5000

/** Asks `py -0p`, which launchers old and new understand. Nothing on other systems or when there is no `py`. */
export async function findWithLauncher(machine: Machine): Promise<readonly Candidate[]> {
  if (machine.os !== 'windows') return []
  const folder = await launcherFolder(machine)
  if (folder === undefined) return []
  try {
    const { code, stdout } = await machine.runner.finish({
      label: 'list Pythons with the py launcher',
      tool: `${folder}\\py.exe`,
      args: ['-0p'],
      cwd: folder,
      env: { PYTHON_COLORS: '0', VIRTUAL_ENV: undefined },
      limits: { total: LIMIT },
      capture: true,
    })
    return code === 0 ? parseLauncher(stdout) : []
  } catch (thrown) {
    // A launcher that hangs or cannot be started is as good as none; a bug is not.
    if (problemsOf(thrown).length === 0) throw thrown
    return []
  }
}

/** Where `py.exe` stands: for all users, for this one, or as the install manager's app alias. */
async function launcherFolder(machine: Machine): Promise<string | undefined> {
  const local = machine.env.LOCALAPPDATA ?? `${machine.home}\\AppData\\Local`
  const folders = [
    machine.env.SystemRoot ?? machine.env.SYSTEMROOT ?? machine.env.windir ?? 'C:\\Windows',
    `${local}\\Programs\\Python\\Launcher`,
    `${local}\\Microsoft\\WindowsApps`,
  ]
  for (const folder of folders) {
    const names = await machine.files.list(folder)
    if (names.some(name => name.toLowerCase() === 'py.exe')) return folder
  }
  return undefined
}

/**
 * Reads ` -V:3.12 *        C:\…\python.exe` (Python 3.11's launcher and newer), ` -3.8-64   C:\…\python.exe *` (older),
 * ` -V:3.14[-64] *  C:\…` (install manager). Other companies' Pythons (`-V:Astral/…`, `-V:ContinuumAnalytics/…`) have
 * sources of their own or none. Windows apps' aliases and missing files are left to the probe.
 */
export function parseLauncher(text: string): readonly Candidate[] {
  return text.split(/\r?\n/).flatMap((line): readonly Candidate[] => {
    const match = /^\s*-(?:V:)?(\S+)(?:\s+\*)?\s+([A-Za-z]:\\.*?\.exe|\\\\.*?\.exe)(?:\s+\*)?\s*$/.exec(line)
    if (match === null) return []
    const [, tag = '', path = ''] = match
    const claim = claimOfLauncherTag(tag)
    return claim === undefined ? [] : [{ path, source: 'py-launcher', claim }]
  })
}
