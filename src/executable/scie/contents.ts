/** What is inside a scie and where it came from: its launcher, every file of its Python, of the PEX and of the wheels in it. */
import { createReadStream, createWriteStream } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { readTar } from '../../archives/tar-reader.js'
import { parseWheelName } from '../../archives/wheel-name.js'
import { contentError, withZip, type Zip } from '../../archives/zip-reader.js'
import type { MadeExecutable } from '../../executables/format.js'
import { type Member, memberOf, type Origin } from '../../executables/member.js'
import { errnoOf } from '../../host/files.js'
import { toolVersions } from '../../tools/locked.js'

interface Placed {
  /** Name inside the scie. */
  readonly name: string
  /** Absolute path of the same bytes. */
  readonly path: string
}

export interface ScieParts {
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
