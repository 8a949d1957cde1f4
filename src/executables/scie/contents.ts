/** What is inside a scie and where it came from: its launcher, every file of its Python, of the PEX and of the wheels in it. */
import { createReadStream, createWriteStream } from 'node:fs'
import { access, realpath } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { readTar } from '../../archives/tar-reader.js'
import { parseWheelName } from '../../archives/wheel-name.js'
import { contentError, withZip, type Zip } from '../../archives/zip-reader.js'
import type { Platform } from '../../core/model.js'
import { errnoOf } from '../../host/files.js'
import type { ProcessRunner } from '../../host/process/command.js'
import { compareVersions } from '../../targets/platforms.js'
import { toolVersions } from '../../tools/locked.js'
import type { MadeExecutable } from '../format.js'
import { type Member, memberOf, type Origin } from '../member.js'
import { systemLibrary, systemPackages } from '../system-libraries.js'

interface Placed {
  /** Name inside the scie. */
  readonly name: string
  /** Absolute path of the same bytes. */
  readonly path: string
}

interface ScieParts {
  /** Programs of its own tools, and their versions. */
  readonly tools: readonly (Placed & { readonly package: string; readonly version: string })[]
  /** The archive with its Python; undefined when that is fetched. */
  readonly python: (Placed & { readonly version: string }) | undefined
  readonly pex: Placed
  /** A folder for what has to be unpacked to be read. */
  readonly dir: string
}

type Texts = NonNullable<MadeExecutable['texts']>

/** @throws PackagingError `check/content` for archives that are not as they should be */
export async function scieContents({ tools, python, pex, dir }: ScieParts): Promise<{
  readonly members: readonly Member[]
  readonly texts: Texts
}> {
  const own = await Promise.all(
    tools.map(({ name, path: file, package: of, version }) =>
      memberOf(name, file, { kind: 'tool', package: of, version }),
    ),
  )
  const inside = python ? await pythonContents(python) : { members: [], texts: [] }
  return { members: [...own, ...inside.members, ...(await pexMembers(pex, dir))], texts: inside.texts }
}

const LICENSE = /^python\/(?:lib\/python[^/]+\/)?LICENSE\.txt$/

async function pythonContents({ name, path: file, version }: Placed & { readonly version: string }) {
  const members: Member[] = []
  const texts: Texts[number][] = []
  for await (const entry of readTar(unzipped(file), file)) {
    if (entry.kind !== 'file') continue
    const bytes = await buffer(Readable.from(entry.content()))
    members.push(await fileMember(`${name}/${entry.name}`, bytes, { kind: 'interpreter', version }))
    if (LICENSE.test(entry.name))
      texts.push({
        component: 'CPython',
        path: entry.name,
        text: bytes.toString('utf8'),
        license: 'Python-2.0',
      })
  }
  return { members, texts }
}

async function* unzipped(file: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip()
  const reading = pipeline(createReadStream(file), gunzip)
  // Told by the loop below too, which ends with the same error.
  reading.catch(() => {})
  try {
    for await (const piece of gunzip) yield piece as Buffer
  } catch (thrown) {
    if (errnoOf(thrown)?.startsWith('Z_')) throw contentError(file, 'it is no gzip file', thrown)
    throw thrown
  }
}

async function pexMembers({ name, path: file }: Placed, dir: string): Promise<Member[]> {
  const [pex] = toolVersions(['pex'])
  const tool: Origin = { kind: 'tool', package: 'pex', version: pex?.version ?? '' }
  return withZip(file, async zip => {
    const members: Member[] = []
    for (const { name: inside, folder } of zip.entries) {
      if (folder) continue
      const wheel = parseWheelName(inside.replace(/^\.deps\//, ''))
      if (wheel === undefined) {
        members.push(await fileMember(`${name}/${inside}`, await whole(zip, inside), tool))
        continue
      }
      const copy = path.join(dir, 'wheel.whl')
      await pipeline(Readable.from(zip.stream(inside)), createWriteStream(copy))
      const { distribution, version } = wheel
      members.push(
        ...(await wheelMembers(copy, `${name}/${inside}`, {
          kind: 'wheel',
          package: distribution,
          version,
        })),
      )
    }
    return members
  })
}

function wheelMembers(file: string, name: string, origin: Origin): Promise<Member[]> {
  return withZip(file, async zip => {
    const members: Member[] = []
    for (const { name: inside, folder } of zip.entries)
      if (!folder) members.push(await fileMember(`${name}/${inside}`, await whole(zip, inside), origin))
    return members
  })
}

function whole(zip: Zip, name: string): Promise<Buffer> {
  return buffer(Readable.from(zip.stream(name)))
}

/** Packages bring starters of scripts for every Windows (pip's, setuptools'): data that no loader meets. */
async function fileMember(name: string, bytes: Buffer, origin: Origin): Promise<Member> {
  const member = await memberOf(name, bytes, origin)
  if (!/\/(?:site-packages\/.*|[^/]+\.whl\/.*|\.bootstrap\/.*)\.exe$/i.test(name)) return member
  const { native: _, ...data } = member
  return data
}

// GCC's runtime and zlib, which wheels may expect of every Linux (PEP 599 and PEP 600 list them) and which bare containers
// lack: taken along from this machine where that serves the oldest system asked for, and used only where there is no other.

/** In the order in which they can be loaded. */
const RUNTIME = ['libz.so.1', 'libgcc_s.so.1', 'libstdc++.so.6'] as const

interface RuntimeLibrary {
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
  const found = (await Promise.all(wanted.map(name => onThisMachine(name, platform)))).flatMap(one => one ?? [])
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
        ...(version && copyright && { text: { component: version.name, path: 'copyright', text: copyright } }),
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
