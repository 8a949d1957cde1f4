/** The pinned Python tools that contract tests talk to, installed once into the system's temporary folder. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { sharedFolder } from './shared-folder.js'

const CACHE = sharedFolder('tools')

/** CPythons of this machine by `3.12`: pyenv's, else the `python3` on PATH. */
export function localPythons(): ReadonlyMap<string, string> {
  const versions = join(process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions')
  const found = new Map<string, string>()
  for (const version of existsSync(versions) ? readdirSync(versions) : []) {
    const minor = /^(3\.\d+)\.\d+$/.exec(version)?.[1]
    const path = join(versions, version, 'bin', 'python')
    if (minor && Number(minor.slice(2)) >= 8 && existsSync(path)) found.set(minor, path)
  }
  if (found.size > 0) return found
  const path = execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], {
    encoding: 'utf8',
  }).trim()
  const version = execFileSync(path, ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'], {
    encoding: 'utf8',
  })
  return new Map([[version.trim(), path]])
}

/** A CPython new enough for every tool here. */
export function toolPython(): string {
  const pythons = localPythons()
  const path = ['3.12', '3.13', '3.11', '3.10', '3.14', '3.9'].map(version => pythons.get(version)).find(Boolean)
  if (!path) throw new Error('These tests need a CPython 3.9 or newer.')
  return path
}

/** Installs `name==version` with pip into a folder of its own, whose path is the result; finished or not there at all. */
export function installed(name: string, version: string, python = toolPython()): string {
  const folder = join(CACHE, `${name}-${version}`)
  if (existsSync(folder)) return folder
  mkdirSync(dirname(folder), { recursive: true })
  const fresh = mkdtempSync(`${folder}-`)
  execFileSync(python, ['-m', 'pip', 'install', '--quiet', '--target', fresh, `${name}==${version}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  try {
    renameSync(fresh, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  }
  return folder
}

export const packagingPath = (): string => installed('packaging', '26.3')
export const uvPath = (): string =>
  join(installed('uv', '0.13.9'), 'bin', process.platform === 'win32' ? 'uv.exe' : 'uv')
export const pexPath = (): string => installed('pex', '2.105.2')
