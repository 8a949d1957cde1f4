/** Where interpreters may be on this machine: names and folders only, nothing is started but Windows' `py`. */

import { access, constants, readdir, realpath } from 'node:fs/promises'
import { problemsOf } from '../core/errors.js'
import type { Os } from '../core/model.js'
import { withoutEnd } from '../core/text.js'
import type { ProcessRunner } from '../host/process/command.js'
import {
  type Claim,
  claimOfExecutable,
  claimOfLauncherTag,
  claimOfPyenv,
  claimOfToolCache,
  claimOfUv,
} from './claims.js'

export interface Files {
  /** Names in a folder, in no order; none when it cannot be read. */
  list(folder: string): Promise<readonly string[]>
  /** The path without symbolic links, or nothing when it leads nowhere. */
  real(path: string): Promise<string | undefined>
  /** Whether this process may execute it. */
  executable(path: string): Promise<boolean>
}

export const localFiles: Files = {
  list: folder => readdir(folder).catch(() => []),
  real: path => realpath(path).catch(() => undefined),
  executable: path =>
    access(path, constants.X_OK).then(
      () => true,
      () => false,
    ),
}

/** In the order of preference among equals; `downloaded` is this product's own folder. */
export const SOURCES = ['tool-cache', 'path', 'pyenv', 'py-launcher', 'uv', 'downloaded'] as const
export type Source = (typeof SOURCES)[number]

export interface Candidate {
  /** Absolute path, as found. */
  readonly path: string
  readonly source: Source
  readonly claim: Claim
}

/** This machine, as the sources see it. */
export interface Machine {
  readonly os: Os
  readonly env: Readonly<Record<string, string | undefined>>
  /** The user's home folder, absolute. */
  readonly home: string
  /** Absolute; executables inside belong to the project and are never run while looking. */
  readonly workspace: string
  /** Absolute folder of the Pythons that this product downloaded. */
  readonly downloads: string
  readonly files: Files
  readonly runner: ProcessRunner
}

/**
 * The interpreter of an installation: `python.exe` at its root on Windows, else the best name in its `bin`.
 * Nothing when there is none.
 */
async function executableOf(machine: Machine, folder: string): Promise<string | undefined> {
  const windows = machine.os === 'windows'
  const home = windows ? folder : `${folder}/bin`
  const names = (await machine.files.list(home)).filter(name => claimOfExecutable(name) !== undefined)
  const plain = names.filter(name => !windows || name.toLowerCase().endsWith('.exe'))
  // The longest name says most: python3.12 before python3 before python.
  const [best] = plain.sort((a, b) => b.length - a.length || a.localeCompare(b))
  return best && within(machine, home, best)
}

/** Without separators at its end; the root keeps its own. */
const withoutSlash = (folder: string) => folder.slice(0, 1) + withoutEnd(folder.slice(1), '\\/')

/** A path of the machine's system, which is another one in tests. */
function within({ os }: Pick<Machine, 'os'>, folder: string, ...names: readonly string[]): string {
  const separator = os === 'windows' ? '\\' : '/'
  return [withoutSlash(folder).replace(/^\/$/, ''), ...names].join(separator)
}

/** The interpreters of installations that lie side by side in `folder`, by what their names say. */
async function findInstalled(
  machine: Machine,
  folder: string,
  source: Source,
  claimOf: (name: string) => Claim | undefined,
): Promise<readonly Candidate[]> {
  const found = (await machine.files.list(folder)).map(async (name): Promise<readonly Candidate[]> => {
    const claim = claimOf(name)
    const path = claim && (await executableOf(machine, within(machine, folder, name)))
    return claim === undefined || path === undefined ? [] : [{ path, source, claim }]
  })
  return (await Promise.all(found)).flat()
}

/**
 * Every `python3.X`, `python3`, `python` and `pypy3.X`, in PATH's order. Left out: what lies inside the workspace (the
 * project must not choose the interpreter that reads it), folders named relatively, version managers' shims (scripts
 * that fail or start something else; the sources for pyenv and uv find the real ones), Windows' app aliases (they may
 * open the Store) and macOS's /usr/bin (its `python3` may ask to install Xcode's tools).
 */
async function findOnPath(machine: Machine): Promise<readonly Candidate[]> {
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
  const isPath = (name: string) => (windows ? name.toUpperCase() : name) === 'PATH'
  const [, value = ''] = Object.entries(machine.env).find(([name]) => isPath(name)) ?? []
  const entries = value.split(windows ? ';' : ':')
  const absolute = windows ? /^([a-z]:[\\/]|\\\\)/i : /^\//
  return [...new Set(entries.filter(entry => absolute.test(entry)).map(withoutSlash))]
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

/** Names with a version first: they can be checked. */
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
  const path = within(machine, folder, name)
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
  return `${plain(path)}/`.startsWith(`${withoutEnd(plain(folder), '/')}/`)
}

/** Milliseconds; it only reads the registry. */
const LIMIT = 5000

/** Asks `py -0p`, which launchers old and new understand. Nothing on other systems or when there is no `py`. */
async function findWithLauncher(machine: Machine): Promise<readonly Candidate[]> {
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

/** `versions/NAME` under `PYENV_ROOT` (pyenv-win: `PYENV`), by default `~/.pyenv`. Named environments are left out. */
async function findInPyenv(machine: Machine): Promise<readonly Candidate[]> {
  const { PYENV_ROOT, PYENV } = machine.env
  const windows = machine.os === 'windows'
  const root =
    PYENV_ROOT || (windows && PYENV) || (windows ? `${machine.home}\\.pyenv\\pyenv-win` : `${machine.home}/.pyenv`)
  return findInstalled(machine, within(machine, root, 'versions'), 'pyenv', claimOfPyenv)
}

const FOLDERS = [
  ['Python', 'cpython'],
  ['PyPy', 'pypy'],
] as const

/**
 * Layout: `Python/VERSION/ARCH` with a file `ARCH.complete` beside it once unpacking has finished
 * (actions/toolkit's tool-cache, `_completeToolPath`).
 */
async function findInToolCache(machine: Machine): Promise<readonly Candidate[]> {
  const { RUNNER_TOOL_CACHE, AGENT_TOOLSDIRECTORY } = machine.env
  const roots = new Set([RUNNER_TOOL_CACHE, AGENT_TOOLSDIRECTORY].flatMap(root => root || []))
  const versions = [...roots].flatMap(root =>
    FOLDERS.map(async ([name, implementation]) => {
      const home = within(machine, root, name)
      const found = (await machine.files.list(home)).map(async version => {
        const folder = within(machine, home, version)
        const entries = await machine.files.list(folder)
        return Promise.all(
          entries.map(async (entry): Promise<readonly Candidate[]> => {
            const claim = claimOfToolCache(implementation, version, entry)
            if (claim === undefined || !entries.includes(`${entry}.complete`)) return []
            const path = await executableOf(machine, within(machine, folder, entry))
            return path === undefined ? [] : [{ path, source: 'tool-cache', claim }]
          }),
        )
      })
      return (await Promise.all(found)).flat(2)
    }),
  )
  return (await Promise.all(versions)).flat()
}

/**
 * The folder uv keeps its Pythons in: `UV_PYTHON_INSTALL_DIR`, else `uv/python` in the user's data folder, which is
 * `XDG_DATA_HOME` or `~/.local/share` on macOS too, and `%APPDATA%` on Windows (uv's documentation, "Storage").
 */
function uvFolder(machine: Pick<Machine, 'os' | 'env' | 'home'>): string {
  const { UV_PYTHON_INSTALL_DIR, XDG_DATA_HOME, APPDATA } = machine.env
  if (UV_PYTHON_INSTALL_DIR) return UV_PYTHON_INSTALL_DIR
  if (machine.os === 'windows') return `${APPDATA || `${machine.home}\\AppData\\Roaming`}\\uv\\python`
  return `${XDG_DATA_HOME || `${machine.home}/.local/share`}/uv/python`
}

/**
 * All candidates in order of preference: the runner's tool cache, PATH, pyenv, the Windows launcher, uv's folder, this
 * product's own downloads. One file under several names appears once for each thing the names say.
 */
export async function discover(machine: Machine): Promise<readonly Candidate[]> {
  const found = await Promise.all([
    findInToolCache(machine),
    findOnPath(machine),
    findInPyenv(machine),
    findWithLauncher(machine),
    findInstalled(machine, uvFolder(machine), 'uv', claimOfUv),
    findDownloaded(machine),
  ])
  return withoutRepeats(machine, found.flat())
}

/** What this product downloaded, in this run or an earlier one. */
export function findDownloaded(machine: Machine): Promise<readonly Candidate[]> {
  return findInstalled(machine, machine.downloads, 'downloaded', claimOfUv)
}

/** `/bin/python3` and `/usr/bin/python3.11` may be one file: it is kept once per version that its names claim. */
async function withoutRepeats(machine: Machine, candidates: readonly Candidate[]): Promise<readonly Candidate[]> {
  const real = await Promise.all(candidates.map(({ path }) => machine.files.real(path)))
  const seen = new Set<string>()
  return candidates.filter((candidate, index) => {
    const { implementation, minor } = candidate.claim
    const key = [real[index] ?? candidate.path, implementation, minor].join('\n')
    return !seen.has(key) && seen.add(key)
  })
}
