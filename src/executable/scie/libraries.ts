/**
 * GCC's runtime and zlib, which wheels may expect of every Linux (PEP 599 and PEP 600 list them) and which bare containers
 * lack: taken along from this machine where that serves the oldest system asked for, and used only where there is no other.
 */
import { access, realpath } from 'node:fs/promises'
import path from 'node:path'
import type { Platform } from '../../core/model.js'
import type { MadeExecutable } from '../../executables/format.js'
import { type Member, memberOf } from '../../executables/member.js'
import { systemLibrary, systemPackages } from '../../executables/system-libraries.js'
import type { ProcessRunner } from '../../host/process/command.js'
import { compareVersions } from '../../targets/platforms.js'

/** In the order in which they can be loaded. */
const RUNTIME = ['libz.so.1', 'libgcc_s.so.1', 'libstdc++.so.6'] as const

export interface RuntimeLibrary {
  readonly name: string
  /** Absolute path on this machine. */
  readonly path: string
  readonly member: Member
  /** What its package says about its license. */
  readonly text?: NonNullable<MadeExecutable['texts']>[number]
}

/** Those that `members` need and do not bring; none for other machines. */
export async function runtimeLibraries(
  runner: ProcessRunner,
  members: readonly Member[],
  platform: Platform,
  machine: Platform,
): Promise<readonly RuntimeLibrary[]> {
  if (platform.name !== machine.name || platform.libc !== 'glibc') return []
  const asked = new Set(members.flatMap(({ native }) => native?.needs ?? []))
  // The one is written in the other.
  if (asked.has('libstdc++.so.6')) asked.add('libgcc_s.so.1')
  const inside = new Set(members.map(({ path: file }) => path.posix.basename(file)))
  const wanted = RUNTIME.filter(name => asked.has(name) && !inside.has(name))
  const found = (await Promise.all(wanted.map(name => onThisMachine(name, platform)))).flatMap(
    one => one ?? [],
  )
  const packages = await systemPackages(
    runner,
    found.map(({ file }) => file),
  )
  const libraries = await Promise.all(
    found.map(async ({ name, file }): Promise<RuntimeLibrary> => {
      const version = packages.get(file)
      const { package: of = 'gcc', license = '' } = systemLibrary(name) ?? {}
      const { distribution } = version ?? {}
      const member = await memberOf(name, file, {
        kind: 'system',
        package: version?.name ?? of,
        ...(version && { version: version.version }),
        ...(distribution && { distribution }),
        license,
      })
      const copyright = version?.copyright
      return {
        name,
        path: file,
        member,
        ...(version &&
          copyright && { text: { component: version.name, path: 'copyright', text: copyright } }),
      }
    }),
  )
  // One that would raise the floor is worth less than the warning that it is needed.
  const serves = ({ member }: RuntimeLibrary) =>
    (member.native?.versions ?? []).every(({ version }) => {
      const number = /^GLIBC_(\d+\.\d+)/.exec(version)?.[1]
      return number === undefined || compareVersions(number, platform.floor) <= 0
    })
  return libraries.every(serves) ? libraries : []
}

async function onThisMachine(name: string, { arch }: Platform) {
  const folders = [`/lib/${arch}-linux-gnu`, `/usr/lib/${arch}-linux-gnu`, '/lib64', '/usr/lib64', '/usr/lib']
  for (const folder of folders) {
    const file = path.join(folder, name)
    const there = await access(file).then(
      () => true,
      () => false,
    )
    if (there) return { name, file: await realpath(file) }
  }
  return undefined
}
