/** Where libraries of a system lie on this machine. */
import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import { type NativeFacts, readNative } from '../archives/native-headers.js'
import type { Platform } from '../core/model.js'
import { isFile } from '../project/paths.js'

const FOLDERS: Readonly<Partial<Record<Platform['arch'], readonly string[]>>> = {
  x86_64: ['/lib/x86_64-linux-gnu', '/usr/lib/x86_64-linux-gnu', '/lib64', '/usr/lib64', '/usr/lib'],
  aarch64: [
    '/lib/aarch64-linux-gnu',
    '/usr/lib/aarch64-linux-gnu',
    // Where Debian and Ubuntu put them for compilers that build for another machine.
    '/usr/aarch64-linux-gnu/lib',
    '/lib64',
    '/usr/lib64',
  ],
}

/** Where Linux systems keep libraries for that architecture (pure). */
export function libraryFolders(arch: Platform['arch']): readonly string[] {
  return FOLDERS[arch] ?? []
}

/** The first that is for that architecture, with links followed; undefined when there is none. */
export async function findLibrary(
  name: string,
  folders: readonly string[],
  platform: Platform,
): Promise<{ readonly file: string; readonly facts: NativeFacts } | undefined> {
  for (const folder of folders) {
    const file = path.join(folder, name)
    if (!(await isFile(file))) continue
    const facts = readNative(await readFile(file))
    if (facts?.format === 'elf' && facts.arches.includes(platform.arch))
      return { file: await realpath(file), facts }
  }
  return undefined
}
