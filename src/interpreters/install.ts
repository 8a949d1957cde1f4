/** Downloads Pythons with `uv python install`, which checks each archive's sha256 against the list inside uv. */
import { mkdir } from 'node:fs/promises'
import { PackagingError, problemsOf } from '../core/errors.js'
import type { Arch, Platform, PythonVersion } from '../core/model.js'
import type { Machine } from './discover.js'
import { comparePythons, formatPython, isPreRelease, parsePython } from './versions.js'

/** Milliseconds for all downloads together; uv is silent while it downloads, so there is no idle limit. */
const INSTALL_LIMIT = 15 * 60_000
const LIST_LIMIT = 60_000

/** Settings of uv's about where Pythons come from: passed on as they are, and they may contain credentials. */
const PASSED_ON = [
  'UV_PYTHON_INSTALL_MIRROR',
  'UV_PYPY_INSTALL_MIRROR',
  'UV_PYTHON_DOWNLOADS_JSON_URL',
  'UV_PYTHON_CACHE_DIR',
  'UV_OFFLINE',
]

const UV_ARCH: Readonly<Record<Arch, string>> = {
  x86_64: 'x86_64',
  aarch64: 'aarch64',
  x86: 'x86',
  armv7l: 'armv7',
  ppc64le: 'powerpc64le',
  s390x: 's390x',
  riscv64: 'riscv64',
}

/** Whether the user forbids downloads with uv's own setting. */
export function downloadsForbidden(env: Machine['env']): boolean {
  return env.UV_PYTHON_DOWNLOADS?.toLowerCase() === 'never'
}

/**
 * uv's full name of a request, so that nothing is left to its guess: `cpython-3.14+freethreaded-linux-x86_64-gnu`.
 * `3.15-dev` takes what uv has, a pre-release only while there is no release.
 */
export function uvRequest(python: PythonVersion, platform: Platform): string {
  const patch = python.patch === undefined || python.patch === 'dev' ? '' : `.${python.patch}`
  const variant = python.freeThreaded ? '+freethreaded' : ''
  const version = `${python.implementation}-${python.major}.${python.minor}${patch}${variant}`
  return `${version}-${platform.os}-${UV_ARCH[platform.arch]}-${uvLibc(platform)}`
}

function uvLibc(platform: Platform): string {
  if (platform.os !== 'linux') return 'none'
  if (platform.libc === 'musl') return 'musl'
  return platform.arch === 'armv7l' ? 'gnueabihf' : 'gnu'
}

/** One call for all, which downloads in parallel; nothing is put on PATH or into the registry. */
export function installArguments(
  pythons: readonly PythonVersion[],
  platform: Platform,
  folder: string,
): readonly string[] {
  const requests = pythons.map(python => uvRequest(python, platform))
  return ['python', 'install', '--install-dir', folder, '--no-bin', '--no-registry', '--no-progress', ...requests]
}

/**
 * Downloads `pythons` into `machine.downloads`, where later runs find them too.
 * @returns nothing, or uv's words on why it could not: some may have been installed all the same.
 */
export async function install(
  machine: Machine,
  uv: string,
  pythons: readonly PythonVersion[],
  platform: Platform,
): Promise<readonly string[]> {
  await mkdir(machine.downloads, { recursive: true }).catch(cannotWrite(machine.downloads))
  try {
    const finished = await machine.runner.finish({
      label: `download Python ${pythons.map(formatPython).join(', ')}`,
      tool: uv,
      args: installArguments(pythons, platform, machine.downloads),
      // Not the project's folder: its uv.toml has no say in where interpreters come from.
      cwd: machine.downloads,
      env: environment(machine.env),
      index: true,
      limits: { total: INSTALL_LIMIT },
    })
    return finished.code === 0 ? [] : finished.tail
  } catch (thrown) {
    const problems = problemsOf(thrown)
    if (problems.length === 0) throw thrown
    return problems.map(problem => problem.message)
  }
}

/** Names of the Pythons that this uv could download for this machine, ascending; none when it cannot say. */
export async function downloadable(machine: Machine, uv: string): Promise<readonly string[]> {
  try {
    const { code, stdout } = await machine.runner.finish({
      label: 'list the Pythons that uv can download',
      tool: uv,
      args: ['python', 'list', '--only-downloads', '--all-versions', '--output-format', 'json'],
      cwd: machine.downloads,
      env: environment(machine.env),
      index: true,
      limits: { total: LIST_LIMIT },
      capture: true,
    })
    return code === 0 ? parseUvList(stdout) : []
  } catch (thrown) {
    if (problemsOf(thrown).length === 0) throw thrown
    return []
  }
}

/**
 * Reads `uv python list --output-format json`: every full version (`3.12.4`, `3.14.0t`, `3.16.0a2`), and for those that
 * are released also the name without patch (`3.12`, `3.14t`).
 */
export function parseUvList(json: string): readonly string[] {
  const entries: unknown = parseJson(json)
  if (!Array.isArray(entries)) return []
  const pythons = entries.flatMap((entry: Record<string, unknown> | null): readonly PythonVersion[] => {
    const implementation = entry?.implementation
    if (implementation !== 'cpython' && implementation !== 'pypy') return []
    if (entry?.variant !== 'default' && entry?.variant !== 'freethreaded') return []
    const parsed = parsePython(String(entry.version))
    if (parsed?.patch === undefined) return []
    const { major, minor, patch } = parsed
    const python = { implementation, major, minor, freeThreaded: entry.variant === 'freethreaded' } as const
    const exact = { ...python, patch }
    return isPreRelease(exact) ? [exact] : [python, exact]
  })
  return [...new Set(pythons.sort(comparePythons).map(formatPython))]
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `UV_PYTHON` would add a request, `UV_PROJECT` and `UV_WORKING_DIR` another configuration. */
function environment(env: Machine['env']): Record<string, string | undefined> {
  const passedOn = PASSED_ON.filter(name => env[name] !== undefined).map(name => [name, env[name]])
  return {
    ...Object.fromEntries(passedOn),
    UV_PYTHON: undefined,
    UV_PROJECT: undefined,
    UV_WORKING_DIR: undefined,
  }
}

function cannotWrite(folder: string): (cause: NodeJS.ErrnoException) => never {
  return cause => {
    throw new PackagingError(cause.code === 'ENOSPC' ? 'host/disk-full' : 'host/permission', {
      message: `The folder for downloaded Pythons, ${folder}, could not be created (${cause.code ?? cause.message})`,
      fix: 'Free some space, or make the folder writable.',
      cause,
    })
  }
}
