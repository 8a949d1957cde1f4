/** Pythons that uv downloaded: for the user, or for this product. */
import { type Candidate, executableOf, type Machine, type Source } from '../candidate.js'
import { claimOfUv } from '../claim.js'

/**
 * The folder uv keeps its Pythons in: `UV_PYTHON_INSTALL_DIR`, else `uv/python` in the user's data folder, which is
 * `XDG_DATA_HOME` or `~/.local/share` on macOS too, and `%APPDATA%` on Windows (uv's documentation, "Storage").
 */
export function uvFolder(machine: Pick<Machine, 'os' | 'env' | 'home'>): string {
  const { UV_PYTHON_INSTALL_DIR, XDG_DATA_HOME, APPDATA } = machine.env
  if (UV_PYTHON_INSTALL_DIR) return UV_PYTHON_INSTALL_DIR
  if (machine.os === 'windows') return `${APPDATA || `${machine.home}\\AppData\\Roaming`}\\uv\\python`
  return `${XDG_DATA_HOME || `${machine.home}/.local/share`}/uv/python`
}

/** What stands in `folder`, laid out as uv does it; no uv is started. */
export async function findInUvFolder(
  machine: Machine,
  folder: string,
  source: Source,
): Promise<readonly Candidate[]> {
  const separator = machine.os === 'windows' ? '\\' : '/'
  const found = (await machine.files.list(folder)).map(async (name): Promise<readonly Candidate[]> => {
    const claim = claimOfUv(name)
    if (claim === undefined) return []
    const path = await executableOf(machine, `${folder}${separator}${name}`)
    return path === undefined ? [] : [{ path, source, claim }]
  })
  return (await Promise.all(found)).flat()
}
