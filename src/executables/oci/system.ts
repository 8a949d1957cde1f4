/** The parts of a system in an image without a base: the C library of this machine, other libraries, and accounts. */
import { chmod, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { TarMember } from '../../archives/tar-writer.js'
import { PackagingError } from '../../core/errors.js'
import type { Platform } from '../../core/model.js'
import type { ProcessRunner } from '../../host/process/command.js'
import { HOME, USER } from '../../oci/documents.js'
import { isFile } from '../../project/paths.js'
import type { ComponentText } from '../format.js'
import { offeredBySystem } from '../inspect.js'
import type { Member, Origin } from '../member.js'
import {
  findLibrary,
  libraryFolders,
  packageTexts,
  systemLibrary,
  systemOrigin,
  systemPackages,
} from '../system-libraries.js'

/** Where a program of that architecture names its loader. @see https://sourceware.org/glibc/wiki/ABIList */
const LOADERS: Readonly<Partial<Record<Platform['arch'], string>>> = {
  x86_64: 'lib64/ld-linux-x86-64.so.2',
  aarch64: 'lib/ld-linux-aarch64.so.1',
}

/** What glibc itself loads by name, for users and hosts; part of libc since 2.34. */
const LOADED = ['libnss_files.so.2', 'libnss_dns.so.2']
/** What CPython loads by name: threads that are cancelled. */
const UNWINDER = 'libgcc_s.so.1'

const GLIBC = { package: 'glibc', license: 'LGPL-2.1-or-later' }

const PASSWD = `root:x:0:0:root:/root:/sbin/nologin\nnonroot:x:${USER}:${USER}:nonroot:${HOME}:/sbin/nologin\n`
const GROUP = `root:x:0:\nnonroot:x:${USER}:\n`
const HOSTS = 'hosts: files dns\n'

/** What was added to the image. */
interface SystemFiles {
  /** Origins by path in the image, without the first `/`. */
  readonly origins: ReadonlyMap<string, Origin>
  readonly texts: readonly ComponentText[]
}

/**
 * Copies the C library, its loader, and the libraries that CPython and the wheels need, to where this machine has them: its
 * loader searches there. Libraries that no wheel may expect of a system are left out; the check `needs` reports them.
 * @param root absolute path of the image's files @param needs names of libraries @param hints further folders to look in
 * @throws PackagingError `host/unusable` where there is no glibc
 */
export async function addSystem(
  runner: ProcessRunner,
  root: string,
  platform: Platform,
  needs: readonly string[],
  hints: readonly string[],
): Promise<SystemFiles> {
  const loader = LOADERS[platform.arch] ?? ''
  const folders = [...libraryFolders(platform.arch), '/lib', ...hints]
  /** Path in the image, by absolute path on this machine. */
  const found = new Map<string, { readonly inside: string; readonly name: string }>()
  const seen = new Set<string>()
  const waiting = [path.basename(loader), 'libc.so.6', ...LOADED, UNWINDER, ...needs]
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    if (seen.has(name)) continue
    seen.add(name)
    const glibc = offeredBySystem(name, platform) || LOADED.includes(name)
    if (!glibc && systemLibrary(name) === undefined) continue
    const library = await findLibrary(name, folders, platform)
    if (library === undefined) continue
    const inside =
      name === path.basename(loader) ? loader : `${await folderOf(name, folders)}/${name}`.replace(/^\//, '')
    found.set(library.file, { inside, name })
    waiting.push(...library.facts.needs)
  }
  if (![...found.values()].some(({ name }) => name === 'libc.so.6'))
    throw new PackagingError('host/unusable', {
      message: `This machine has no glibc for ${platform.name} to put into an image.`,
      fix: 'Name an image to build on with image-base (docs/containers.md), or build on a Linux with glibc.',
    })
  for (const [file, { inside }] of found) {
    const copy = path.join(root, inside)
    await mkdir(path.dirname(copy), { recursive: true })
    await copyFile(file, copy)
    await chmod(copy, inside === loader ? 0o755 : 0o644)
  }
  const packages = await systemPackages(runner, [...found.keys()])
  const origins = [...found].map(([file, { inside, name }]) => {
    const known = systemLibrary(name) ?? GLIBC
    return [inside, systemOrigin(name, file, packages, known)] as const
  })
  return { origins: new Map(origins), texts: packageTexts(packages.values()) }
}

async function folderOf(name: string, folders: readonly string[]): Promise<string> {
  for (const folder of folders) if (await isFile(path.join(folder, name))) return folder
  return '/lib'
}

/** Accounts, and a folder for temporary files, as members of the layer. */
export async function writeAccounts(root: string): Promise<readonly string[]> {
  await mkdir(path.join(root, 'etc'), { recursive: true })
  const files = { 'etc/passwd': PASSWD, 'etc/group': GROUP, 'etc/nsswitch.conf': HOSTS }
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(root, name), text, { mode: 0o644 })
  return Object.keys(files)
}

/** Folders that are not of a file, and who may write into them. */
export const TEMPORARY: TarMember = { name: 'tmp/', mode: 0o1777 }
export const OWN_HOME: TarMember = { name: `${HOME.slice(1)}/`, mode: 0o700, owner: USER }

/** The glibc of an unpacked image: the newest version that its libc names; undefined where there is none. */
export async function glibcIn(root: string, names: ReadonlyMap<string, string>): Promise<string | undefined> {
  const file = names.get('libc.so.6')
  if (file === undefined) return undefined
  const text = (await readFile(path.join(root, file))).toString('latin1')
  const minors = [...text.matchAll(/GLIBC_2\.(\d+)\0/g)].map(([, minor]) => Number(minor))
  return minors.length === 0 ? undefined : `2.${Math.max(...minors)}`
}

/** The names of libraries that these members need and that are not among them. */
export function missingLibraries(members: readonly Member[], arch: Platform['arch']): readonly string[] {
  const inside = new Set(members.flatMap(({ path: name, native }) => [path.posix.basename(name), native?.soname ?? '']))
  const needed = members.flatMap(({ native }) =>
    native?.format === 'elf' && native.arches.includes(arch) ? native.needs : [],
  )
  return [...new Set(needed)].filter(name => !inside.has(name))
}
