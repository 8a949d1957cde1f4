/** Which files make the scie of a target, and where they come from (pure). */

import { PackagingError } from '../../core/errors.js'
import type { Platform, PythonVersion, Target } from '../../core/model.js'
import { newest } from '../../executables/format.js'
import { formatPython } from '../../interpreters/versions.js'
import type { ScieLock } from './lock.js'

export interface Asset {
  readonly name: string
  readonly sha256: string
  readonly url: string
}

export interface ScieAssets {
  readonly jump: Asset
  /** Only of a lazy scie. */
  readonly ptex?: Asset
  readonly python: Asset
  /** The CPython's full version: `3.12.16`. */
  readonly pythonVersion: string
}

export type ScieStyle = 'eager' | 'lazy'

/** What scie-jump and ptex call a machine; their Linux programs are static and serve both libcs. */
const MACHINES = new Map([
  ['linux-x86_64', 'linux-x86_64'],
  ['linux-aarch64', 'linux-aarch64'],
  ['musllinux-x86_64', 'linux-x86_64'],
  ['musllinux-aarch64', 'linux-aarch64'],
  ['macos-x86_64', 'macos-x86_64'],
  ['macos-arm64', 'macos-aarch64'],
  ['windows-x86_64', 'windows-x86_64.exe'],
  ['windows-arm64', 'windows-aarch64.exe'],
])

/** Platforms that scies can be made for. */
export const SCIE_PLATFORMS: readonly string[] = [...MACHINES.keys()]

/** What python-build-standalone calls a platform. @see https://gregoryszorc.com/docs/python-build-standalone/main/running.html */
function tripleOf({ os, arch, libc }: Platform): string {
  const vendor = {
    linux: `unknown-linux-${libc === 'musl' ? 'musl' : 'gnu'}`,
    macos: 'apple-darwin',
    windows: 'pc-windows-msvc',
  }
  return `${arch}-${vendor[os]}`
}

/** Of the CPythons asked for, the newest; one without threads of its own first, as most extensions are built for it. */
export function choosePython(pythons: readonly PythonVersion[]): PythonVersion | undefined {
  const able = pythons.filter(
    ({ implementation, major, minor, patch }) =>
      implementation === 'cpython' && major === 3 && minor >= 9 && patch === undefined,
  )
  const usual = able.filter(({ freeThreaded }) => !freeThreaded)
  return newest(usual.length > 0 ? usual : able)
}

/**
 * @param base address of a mirror as `science download` lays it out; undefined is GitHub
 * @throws PackagingError(s) `project/lock` when the lock has no such file
 */
export function assetsFor(
  target: Target,
  style: ScieStyle,
  lock: ScieLock,
  base: string | undefined,
): ScieAssets {
  const machine = MACHINES.get(target.platform.name)
  if (machine === undefined) throw new Error('a scie for a platform that was refused')
  const tool = (project: 'jump' | 'ptex', stem: string): Asset => {
    const { version, files } = lock[project]
    const name = `${stem}-${machine}`
    const sha256 = files.get(name)
    if (sha256 === undefined) throw notLocked(`${name} of ${stem} ${version}`)
    const releases = base ? `${base}/${project}` : `https://github.com/a-scie/${project}/releases`
    return { name, sha256, url: `${releases}/download/v${version}/${name}` }
  }
  const { release, version, ...python } = pythonOf(target, lock)
  const builds = base
    ? `${base}/providers/PythonBuildStandalone`
    : 'https://github.com/astral-sh/python-build-standalone/releases'
  return {
    jump: tool('jump', 'scie-jump'),
    ...(style === 'lazy' && { ptex: tool('ptex', 'ptex') }),
    python: { ...python, url: `${builds}/download/${release}/${encodeURIComponent(python.name)}` },
    pythonVersion: version,
  }
}

const ARCHIVE = /^cpython-((\d+)\.(\d+)\.(\d+))\+(\d+)-(.+?)(-freethreaded)?-install_only_stripped\.tar\.gz$/

/** The newest patch release that the lock has. */
function pythonOf({ python, platform }: Target, lock: ScieLock) {
  const triple = tripleOf(platform)
  const found = [...lock.pythons].flatMap(([name, sha256]) => {
    const [, version = '', major, minor, patch, release = '', of, threads] = ARCHIVE.exec(name) ?? []
    const fits =
      of === triple &&
      Number(major) === python.major &&
      Number(minor) === python.minor &&
      (threads !== undefined) === python.freeThreaded
    return fits ? [{ name, sha256, version, release, rank: Number(patch) * 1e9 + Number(release) }] : []
  })
  const [newest] = found.toSorted((a, b) => b.rank - a.rank)
  if (newest === undefined) throw notLocked(`a CPython ${formatPython(python)} for ${platform.name}`)
  const { rank: _, ...build } = newest
  return build
}

function notLocked(what: string): PackagingError {
  return new PackagingError('project/lock', {
    message: `The lock of what scies are made of has no sha256 of ${what}.`,
    fix: 'Make one with scripts/lock-scie.mjs where GitHub or a mirror can be reached, and name it with scie-lock (docs/scie.md).',
  })
}
