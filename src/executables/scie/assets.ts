/** The files that the scie of a target consists of, and their addresses: every one is locked by its sha256. */
import path from 'node:path'
import type { Options } from '../../config/inputs.js'
import { PackagingError, throwProblems } from '../../core/errors.js'
import { isRecord, parseJson } from '../../core/json.js'
import type { Platform, PythonVersion, Target } from '../../core/model.js'
import { readRegular } from '../../host/regular.js'
import { formatPython } from '../../interpreters/versions.js'
import shippedJson from '../../tools/scie/lock.json' with { type: 'json' }
import { newest, newestCPython } from '../format.js'

/** File names with their sha256, lower-case hex. */
type Digests = ReadonlyMap<string, string>

/** Sections of a lock; those with a version come from a release of that version. */
const VERSIONED = ['scie-jump', 'ptex'] as const
const PYTHONS = 'python-build-standalone'

export interface ScieLock {
  /** What launches a scie: its first bytes. @see https://github.com/a-scie/jump */
  readonly jump: { readonly version: string; readonly files: Digests }
  /** What fetches a lazy scie's Python. @see https://github.com/a-scie/ptex */
  readonly ptex: { readonly version: string; readonly files: Digests }
  /** Archives of https://github.com/astral-sh/python-build-standalone */
  readonly pythons: Digests
}

/**
 * The lock that this program was released with; the sections of the user's own lock replace its sections.
 * @param own absolute path of the user's lock @throws PackagingError(s) `input/path`, `project/lock`
 */
export async function readScieLock(own: string | undefined): Promise<ScieLock> {
  if (own === undefined) return shippedLock()
  const text = await readRegular(own, 'utf8').catch(() => {
    throw new PackagingError('input/path', {
      message: `scie-lock '${own}' cannot be read.`,
      fix: 'Name a file in the workspace; docs/scie.md says how to create one.',
    })
  })
  return { ...shippedLock(), ...parseScieLock(text, own) }
}

/** The lock that this program was released with. */
export function shippedLock(): ScieLock {
  const { jump, ptex, pythons } = decodeScieLock(shippedJson, 'the lock of package-python')
  if (!jump || !ptex || !pythons) throw new Error('the shipped lock lacks a section')
  return { jump, ptex, pythons }
}

/** The sections of a lock file (pure). @throws PackagingError(s) `project/lock`, all problems together */
export function parseScieLock(text: string, file: string): Partial<ScieLock> {
  return decodeScieLock(parseJson(text), file)
}

function decodeScieLock(value: unknown, file: string): Partial<ScieLock> {
  const lock = isRecord(value) ? value : undefined
  const problems: PackagingError[] = []
  const wrong = (what: string) => {
    problems.push(
      new PackagingError('project/lock', {
        message: `${path.basename(file)}: ${what}.`,
        fix: 'Write it again with scripts/lock-scie.mjs; docs/scie.md describes the format.',
        ...(path.isAbsolute(file) && { place: { file } }),
      }),
    )
  }
  if (lock === undefined) wrong('it is not a JSON object')
  else if (lock.schema !== 1) wrong('its "schema" is not 1')
  const known = ['schema', ...VERSIONED, PYTHONS]
  for (const name of Object.keys(lock ?? {})) if (!known.includes(name)) wrong(`"${name}" is not known`)
  const versioned = (name: string) => {
    const section = lock?.[name]
    if (section === undefined) return undefined
    const version = isRecord(section) ? section.version : undefined
    if (typeof version !== 'string' || !/^\d+(?:\.\d+){2}$/.test(version)) wrong(`"${name}" has no version like 1.2.3`)
    return { version: String(version), files: digests(name, section) }
  }
  const digests = (name: string, section: unknown): Digests => {
    const files = isRecord(section) ? section.files : undefined
    if (!isRecord(files)) wrong(`"${name}" has no "files"`)
    const entries = Object.entries(isRecord(files) ? files : {})
    for (const [entry, digest] of entries) {
      if (!/^[\w.+-]+$/.test(entry)) wrong(`"${name}": '${entry}' is not a file name`)
      else if (typeof digest !== 'string' || !/^[0-9a-f]{64}$/.test(digest))
        wrong(`"${name}": ${entry} has no sha256 in lower-case hex`)
    }
    return new Map(entries.map(([entry, digest]) => [entry, String(digest)]))
  }
  const [jump, ptex] = VERSIONED.map(versioned)
  const pythons = lock?.[PYTHONS] === undefined ? undefined : digests(PYTHONS, lock[PYTHONS])
  throwProblems(problems)
  return { ...(jump && { jump }), ...(ptex && { ptex }), ...(pythons && { pythons }) }
}

export interface Asset {
  readonly name: string
  readonly sha256: string
  readonly url: string
}

interface ScieAssets {
  readonly jump: Asset
  /** Only of a lazy scie. */
  readonly ptex?: Asset
  readonly python: Asset
  /** The CPython's full version: `3.12.16`. */
  readonly pythonVersion: string
}

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

/** The newest of the requested CPythons; free-threaded ones last, as most extensions are built for the others. */
export function choosePython(pythons: readonly PythonVersion[]): PythonVersion | undefined {
  const freeThreaded = pythons.filter(
    python => python.implementation === 'cpython' && python.minor >= 9 && python.patch === undefined,
  )
  return newestCPython(pythons, 9, Number.POSITIVE_INFINITY) ?? newest(freeThreaded)
}

/**
 * @param base address of a mirror as `science download` lays it out; undefined is GitHub
 * @throws PackagingError(s) `project/lock` when the lock has no such file
 */
export function assetsFor(
  target: Target,
  style: Options['scieStyle'],
  lock: ScieLock,
  base: string | undefined,
): ScieAssets {
  const machine = MACHINES.get(target.platform.name)
  if (machine === undefined) throw new Error('a scie for an unsupported platform')
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

/** The newest patch release in the lock. */
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
    message: `The lock of the files of scies has no sha256 of ${what}.`,
    fix: 'Create one with scripts/lock-scie.mjs where GitHub or a mirror can be reached, and name it with scie-lock (docs/scie.md).',
  })
}
