/** What a file's or folder's name says about the interpreter in it, so that only plausible ones are started (pure). */

import type { Arch, Libc, PythonVersion } from '../core/model.js'
import { parsePython } from './versions.js'

/** What a name says; what it does not say is absent. */
export interface Claim {
  readonly implementation?: PythonVersion['implementation']
  readonly minor?: number
  readonly freeThreaded?: boolean
  /** `3.12.1`, `3.15.0b1`. */
  readonly fullVersion?: string
  readonly arch?: Arch
  readonly libc?: Libc
}

const ARCHES: Readonly<Record<string, Arch>> = {
  x64: 'x86_64',
  x86_64: 'x86_64',
  x86: 'x86',
  i686: 'x86',
  arm64: 'aarch64',
  aarch64: 'aarch64',
  arm: 'armv7l',
  armv7: 'armv7l',
  ppc64le: 'ppc64le',
  powerpc64le: 'ppc64le',
  s390x: 's390x',
  riscv64: 'riscv64',
  riscv64gc: 'riscv64',
}

/** Names under which interpreters stand in a `bin` folder, best first: a name with a version can be checked. */
const EXECUTABLE = /^(python|pypy)(3(?:\.\d{1,2}(t?)m?)?)?(\.exe)?$/

/**
 * What `python3.12`, `python3.14t`, `pypy3.10`, `python3` or `python.exe` says; nothing for other files. A name
 * without `t` says nothing about threads: free-threaded builds install `python3.13` too.
 */
export function claimOfExecutable(name: string): Claim | undefined {
  const match = EXECUTABLE.exec(name.toLowerCase())
  if (match === null) return undefined
  const [, base, version, threads] = match
  const implementation = base === 'pypy' ? { implementation: 'pypy' as const } : {}
  if (version === undefined || !version.includes('.')) return implementation
  const minor = Number.parseInt(version.slice(version.lastIndexOf('.') + 1), 10)
  const kind = base === 'pypy' ? 'pypy' : 'cpython'
  return { implementation: kind, minor, ...(threads === 't' ? { freeThreaded: true } : {}) }
}

/**
 * What `VERSION/ARCH` in a runner's tool cache says: `3.12.1/x64`, `3.13.0/arm64-freethreaded`, `3.15.0-beta.1/x64`
 * (actions/python-versions uses semantic versions), and for PyPy the Python version it implements.
 */
export function claimOfToolCache(
  implementation: PythonVersion['implementation'],
  version: string,
  folder: string,
): Claim | undefined {
  const match = /^(3)\.(\d+)\.(\d+)(?:-(alpha|beta|rc)\.?(\d+))?$/.exec(version)
  const [, machine = '', threads] = /^([^-]+)(-freethreaded)?$/.exec(folder) ?? []
  const arch = ARCHES[machine]
  if (match === null || arch === undefined) return undefined
  const [, major, minor, patch, stage, serial] = match
  const letters = stage === undefined ? '' : `${{ alpha: 'a', beta: 'b', rc: 'rc' }[stage]}${serial}`
  const fullVersion = `${major}.${minor}.${patch}${letters}`
  return { implementation, minor: Number(minor), freeThreaded: threads !== undefined, fullVersion, arch }
}

/** What a folder in pyenv's `versions` says: `3.12.1`, `3.13.0t`, `3.15-dev`, `pypy3.10-7.3.16`; nothing for environments. */
export function claimOfPyenv(folder: string): Claim | undefined {
  const pypy = /^pypy3\.(\d+)-/.exec(folder)
  if (pypy !== null) return { implementation: 'pypy', minor: Number(pypy[1]), freeThreaded: false }
  const python = /^3\./.test(folder) ? parsePython(folder.replace(/-win32$|-arm64?$/, '')) : undefined
  if (python === undefined) return undefined
  const { minor, freeThreaded, patch } = python
  const exact = patch === undefined || patch === 'dev' ? {} : { fullVersion: `3.${minor}.${patch}` }
  const arch = folder.endsWith('-win32') ? { arch: 'x86' as const } : {}
  return { implementation: 'cpython', minor, freeThreaded, ...exact, ...arch }
}

/** What a folder of uv's says: `cpython-3.14.0+freethreaded-linux-x86_64-gnu`, `cpython-3.12-macos-aarch64-none`, `pypy-…`. */
export function claimOfUv(folder: string): Claim | undefined {
  const match =
    /^(cpython|pypy)-(3\.(\d+)(?:\.\d+(?:(?:a|b|rc)\d+)?)?)(\+[a-z+]+)?-([a-z]+)-([a-z0-9_]+)-([a-z]+)$/.exec(folder)
  if (match === null) return undefined
  const [, name, version = '', minor, variant = '', , machine = '', libc] = match
  if (variant.includes('debug')) return undefined
  const arch = ARCHES[machine.replace(/_v\d$/, '')]
  return {
    implementation: name === 'pypy' ? 'pypy' : 'cpython',
    minor: Number(minor),
    freeThreaded: variant.includes('freethreaded'),
    ...(version.split('.').length > 2 ? { fullVersion: version } : {}),
    ...(arch === undefined ? {} : { arch }),
    ...(libc === 'musl' ? { libc: 'musl' } : libc?.startsWith('gnu') ? { libc: 'glibc' } : {}),
  }
}

/** What the Windows launcher's tag says: `3.12`, `3.12-64`, `3.12-32`, `3.14t-arm64`, `3.14-dev`, `3.14[-64]`. */
export function claimOfLauncherTag(tag: string): Claim | undefined {
  const match = /^3\.(\d+)(?:-dev)?(t?)(?:\[?-(32|64|arm64)\]?)?$/.exec(tag.replace(/^PythonCore[\\/]/, ''))
  if (match === null) return undefined
  const [, minor, threads, bits] = match
  // `-64` is said of every 64-bit Python by old launchers, of x86_64 alone by new ones: only the others can be relied on.
  const arch = bits === '32' ? 'x86' : bits === 'arm64' ? 'aarch64' : undefined
  const claim = { implementation: 'cpython', minor: Number(minor), freeThreaded: threads === 't' } as const
  return arch === undefined ? claim : { ...claim, arch }
}
