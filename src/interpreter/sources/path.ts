/** Pythons on PATH. */
import type { Candidate, Machine } from '../candidate.js'
import { type Claim, claimOfExecutable } from '../claim.js'

/**
 * Every `python3.X`, `python3`, `python` and `pypy3.X`, in PATH's order. Left out: what lies inside the workspace (the
 * project must not choose the interpreter that looks at it), folders named relatively, version managers' shims (scripts
 * that fail or start something else; the sources for pyenv and uv find the real ones), Windows' app aliases (they may
 * open the Store) and macOS's /usr/bin (its `python3` may ask to install Xcode's tools).
 */
export async function findOnPath(machine: Machine): Promise<readonly Candidate[]> {
  const workspace = (await machine.files.real(machine.workspace)) ?? machine.workspace
  const folders = pathFolders(machine).filter(folder => !isShim(folder, machine))
  const found = folders.map(async folder => {
    const names = await machine.files.list(folder)
    const likely = names.filter(name => claimOfExecutable(name) !== undefined && isProgram(name, machine))
    return Promise.all(likely.sort(byName).map(name => candidateOf(machine, workspace, folder, name)))
  })
  return (await Promise.all(found)).flat(2)
}

function pathFolders(machine: Machine): readonly string[] {
  const windows = machine.os === 'windows'
  // Windows' environment has `Path`; Node's own lookup ignores case, a copied object does not.
  const key = Object.keys(machine.env).find(name => (windows ? name.toUpperCase() : name) === 'PATH')
  const entries = (key === undefined ? '' : (machine.env[key] ?? '')).split(windows ? ';' : ':')
  const absolute = windows ? /^([a-z]:[\\/]|\\\\)/i : /^\//
  return [
    ...new Set(entries.filter(entry => absolute.test(entry)).map(entry => entry.replace(/(.)[\\/]+$/, '$1'))),
  ]
}

function isShim(folder: string, machine: Machine): boolean {
  const parts = folder.toLowerCase().split(/[\\/]/)
  if (machine.os === 'windows' && parts.at(-1) === 'windowsapps') return true
  if (machine.os === 'macos' && folder === '/usr/bin') return true
  return parts.at(-1) === 'shims'
}

function isProgram(name: string, machine: Machine): boolean {
  return name.toLowerCase().endsWith('.exe') === (machine.os === 'windows')
}

/** Names with a version first: they can be held to it. */
function byName(a: string, b: string): number {
  return b.length - a.length || a.localeCompare(b)
}

async function candidateOf(
  machine: Machine,
  workspace: string,
  folder: string,
  name: string,
): Promise<readonly Candidate[]> {
  const windows = machine.os === 'windows'
  const path =
    folder.endsWith('/') || folder.endsWith('\\')
      ? `${folder}${name}`
      : `${folder}${windows ? '\\' : '/'}${name}`
  const real = await machine.files.real(path)
  if (real === undefined || isInside(path, machine.workspace, windows)) return []
  if (isInside(path, workspace, windows) || isInside(real, workspace, windows)) return []
  if (!(await machine.files.executable(path))) return []
  return [{ path, source: 'path', claim: claimOf(name, real) }]
}

/** The name's own claim; `python3` is as good as what it is a link to. */
function claimOf(name: string, real: string): Claim {
  const claim = claimOfExecutable(name) ?? {}
  if (claim.minor !== undefined) return claim
  return { ...claim, ...claimOfExecutable(real.split(/[\\/]/).at(-1) ?? '') }
}

function isInside(path: string, folder: string, windows: boolean): boolean {
  const plain = (text: string) => (windows ? text.replaceAll('\\', '/').toLowerCase() : text)
  return `${plain(path)}/`.startsWith(`${plain(folder).replace(/\/+$/, '')}/`)
}
