/** What the hash-locked requirements files say (pure). @see https://pip.pypa.io/en/stable/topics/secure-installs/ */

import type { Interpreter } from '../model.js'
import { thisMachine } from '../target/machine.js'

/** Tools that have a file in `requirements/`. */
export const TOOL_NAMES = ['uv', 'pex', 'packaging'] as const
export type ToolName = (typeof TOOL_NAMES)[number]

/** `2.105.2` out of `pex==2.105.2 \`. */
export function lockedVersion(requirements: string): string {
  const version = requirements.match(/^[\w-]+==([^\s\\]+)/m)?.[1]
  if (version === undefined) throw new Error('a requirements file of ours names no version')
  return version
}

/** All sha256 digests, lower case. */
export function lockedHashes(requirements: string): string[] {
  return [...requirements.matchAll(/--hash=sha256:([0-9a-f]{64})/g)].flatMap(match => match[1] ?? [])
}

const ARCH_TAGS: Readonly<Record<Interpreter['platform']['arch'], RegExp>> = {
  x86_64: /x86_64|amd64/,
  aarch64: /aarch64|arm64/,
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
  return platformTag.includes(system) && ARCH_TAGS[machine.arch].test(platformTag)
}
