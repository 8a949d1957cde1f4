/** The contents of a scie and their origins: its launcher, every file of its Python, of the PEX and of the wheels in it. */
import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { glibcOf } from '../../archives/elf-headers.js'
import { gunzipped, readTar } from '../../archives/tar-reader.js'
import { parseWheelName } from '../../archives/wheel-name.js'
import { withZip, type Zip } from '../../archives/zip-reader.js'
import type { Platform } from '../../core/model.js'
import type { ProcessRunner } from '../../host/process/command.js'
import { compareVersions } from '../../targets/platforms.js'
import { toolVersions } from '../../tools/locked.js'
import type { ComponentText } from '../format.js'
import { type Member, memberOf, type Origin } from '../member.js'
import { findLibrary, libraryFolders, systemOrigin, systemPackages } from '../system-libraries.js'

/** A file of a scie: its name inside, and the absolute path of the same bytes. */
interface ScieFile {
  readonly name: string
  readonly path: string
}

interface VersionedFile extends ScieFile {
  readonly version: string
}

interface ScieContents {
  readonly members: readonly Member[]
  readonly texts: readonly ComponentText[]
}

/** @throws PackagingError `check/content` for archives that are damaged */
export async function scieContents(parts: {
  /** Programs of its tools, and their versions. */
  readonly tools: readonly (ScieFile & { readonly package: string; readonly version: string })[]
  /** The archive with its Python; undefined when that is fetched. */
  readonly python: VersionedFile | undefined
  readonly pex: ScieFile
  /** A folder for what has to be unpacked to be read. */
  readonly dir: string
}): Promise<ScieContents> {
  const { tools, python, pex, dir } = parts
  const own = await Promise.all(
    tools.map(({ name, path: file, package: of, version }) =>
      memberOf(name, file, { kind: 'tool', package: of, version }),
    ),
  )
  const inside = python ? await pythonContents(python) : { members: [], texts: [] }
  return { members: [...own, ...inside.members, ...(await pexMembers(pex, dir))], texts: inside.texts }
}

const LICENSE = /^python\/(?:lib\/python[^/]+\/)?LICENSE\.txt$/

async function pythonContents({ name, path: file, version }: VersionedFile): Promise<ScieContents> {
  const members: Member[] = []
  const texts: ComponentText[] = []
  for await (const entry of readTar(gunzipped(file), file)) {
    if (entry.kind !== 'file') continue
    const bytes = await buffer(entry.content())
    members.push(await fileMember(`${name}/${entry.name}`, bytes, { kind: 'interpreter', version }))
    if (!LICENSE.test(entry.name)) continue
    const text = bytes.toString('utf8')
    texts.push({ component: 'CPython', path: entry.name, text, license: 'Python-2.0' })
  }
  return { members, texts }
}

async function pexMembers({ name, path: file }: ScieFile, dir: string): Promise<Member[]> {
  const [pex] = toolVersions(['pex'])
  const tool: Origin = { kind: 'tool', package: 'pex', version: pex?.version ?? '' }
  return zipMembers(file, async (zip, inside) => {
    const wheel = parseWheelName(inside.replace(/^\.deps\//, ''))
    if (wheel === undefined) return [await fileMember(`${name}/${inside}`, await buffer(zip.stream(inside)), tool)]
    const copy = path.join(dir, 'wheel.whl')
    await pipeline(zip.stream(inside), createWriteStream(copy))
    const origin: Origin = { kind: 'wheel', package: wheel.distribution, version: wheel.version }
    return zipMembers(copy, async (unpacked, member) => [
      await fileMember(`${name}/${inside}/${member}`, await buffer(unpacked.stream(member)), origin),
    ])
  })
}

/** What `read` gives for every file of an archive, one after the other. */
function zipMembers(file: string, read: (zip: Zip, name: string) => Promise<Member[]>): Promise<Member[]> {
  return withZip(file, async zip => {
    const members: Member[] = []
    for (const { name, folder } of zip.entries) if (!folder) members.push(...(await read(zip, name)))
    return members
  })
}

/** Packages contain launchers of scripts for Windows on every architecture (pip's, setuptools'): data that is never loaded. */
async function fileMember(name: string, bytes: Buffer, origin: Origin): Promise<Member> {
  const member = await memberOf(name, bytes, origin)
  if (!/\.exe$/i.test(name) || !/\/(?:site-packages|[^/]+\.whl|\.bootstrap)\//i.test(name)) return member
  const { native: _, ...data } = member
  return data
}

/**
 * GCC's runtime and zlib, which wheels may expect of every Linux (PEP 599, PEP 600) and which bare containers lack. In the
 * order in which they can be loaded.
 */
const RUNTIME = ['libz.so.1', 'libgcc_s.so.1', 'libstdc++.so.6'] as const

interface RuntimeLibrary {
  readonly name: string
  /** Absolute path on this machine. */
  readonly path: string
  readonly member: Member
  /** The license text of its package. */
  readonly text?: ComponentText
}

/**
 * This machine's copies of the `RUNTIME` libraries that `members` need and do not bring, used only where the user's
 * system has none. None for other machines, or when one of them needs a newer glibc than was requested.
 */
export async function runtimeLibraries(
  runner: ProcessRunner,
  members: readonly Member[],
  platform: Platform,
  machine: Platform,
): Promise<readonly RuntimeLibrary[]> {
  if (platform.name !== machine.name || platform.libc !== 'glibc') return []
  const needed = new Set(members.flatMap(({ native }) => native?.needs ?? []))
  // libstdc++ itself needs libgcc_s.
  if (needed.has('libstdc++.so.6')) needed.add('libgcc_s.so.1')
  const inside = new Set(members.map(({ path: file }) => path.posix.basename(file)))
  const wanted = RUNTIME.filter(name => needed.has(name) && !inside.has(name))
  const folders = libraryFolders(platform.arch)
  const located = await Promise.all(
    wanted.map(async name => ({ name, library: await findLibrary(name, folders, platform) })),
  )
  const found = located.flatMap(({ name, library }) => (library ? [{ name, file: library.file }] : []))
  const files = found.map(({ file }) => file)
  const packages = await systemPackages(runner, files)
  const libraries = await Promise.all(
    found.map(async ({ name, file }): Promise<RuntimeLibrary> => {
      const member = await memberOf(name, file, systemOrigin(name, file, packages))
      const { name: component = '', copyright: text } = packages.get(file) ?? {}
      return { name, path: file, member, ...(text && { text: { component, path: 'copyright', text } }) }
    }),
  )
  // Raising the minimum glibc would be worse than the warning that a library is needed.
  const serves = ({ member: { native } }: RuntimeLibrary) =>
    compareVersions((native && glibcOf(native)) ?? '0.0', platform.floor) <= 0
  return libraries.every(serves) ? libraries : []
}
