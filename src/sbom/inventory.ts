/** The components of finished files of every format (`contentsOf`). */

import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { contentError } from '../archives/trust.js'
import { parseSdistName, parseWheelName } from '../archives/wheel-name.js'
import { innerZip, withZip, type Zip } from '../archives/zip-reader.js'
import { isRecord, listOf, parseJson, textOf } from '../core/json.js'
import type { Artifact } from '../core/model.js'
import { sha256Of, sha256OfPieces } from '../host/files.js'
import { withStaging } from '../host/publish.js'
import { folderIn } from '../pex/folder.js'
import type { BundleContents, Component } from './component.js'
import {
  createTreeReader,
  type Member,
  ownDistribution,
  readTree,
  type Tree,
  type TreeReader,
  tarMembers,
  wheelComponent,
  wheelOf,
  zipMembers,
} from './wheel.js'

/**
 * What is inside a finished file; undefined for an executable without a list of components.
 * @param components of an executable: read from it when it was built
 * @throws PackagingError `check/content` for a damaged file, or a PEX with a wheel that has no metadata
 */
export async function contentsOf(
  artifact: Artifact,
  components?: readonly Component[],
): Promise<BundleContents | undefined> {
  const { format, file, path: place, sha256 } = artifact
  switch (format) {
    case 'wheel':
      return { file, components: [await wheelComponent(place, sha256)] }
    case 'sdist':
      return { file, components: [await sdistComponent(place, sha256)] }
    case 'pex':
      return { file, ...(await (folderIn(file) === undefined ? withZip(place, zipapp) : folder(place))) }
    default:
      return components === undefined ? undefined : { file, components }
  }
}

/** Of a PEX in any layout: its wheels, unpacked or not, and pex's own runtime. */
type Contents = Omit<BundleContents, 'file'>

const WHEEL = /^\.deps\/([^/]+\.whl)$/
const LOOSE = /^\.deps\/([^/]+\.whl)\/(.+)$/

async function zipapp(zip: Zip): Promise<Contents> {
  const info = (await zip.read('PEX-INFO')).toString('utf8')
  const components: Component[] = []
  for (const { name } of zip.entries) {
    if (!WHEEL.test(name)) continue
    const sha256 = await sha256OfPieces(zip.stream(name))
    components.push(await wheelOf(await innerZip(zip, name), sha256, name))
  }
  const own = await readTree(zipMembers(zip, name => !name.startsWith('.deps/')))
  return contents(info, zip.file, components, own)
}

/** A packed folder, read once from start to end. */
async function folder(file: string): Promise<Contents> {
  return withStaging(tmpdir(), async temp => {
    let info = ''
    const packed: Component[] = []
    const loose = new Map<string, TreeReader>()
    const own = createTreeReader()
    await tarMembers(file, async member => {
      const [, wheel = '', at = ''] = LOOSE.exec(member.path) ?? []
      if (member.path === 'PEX-INFO') info = (await buffer(member.content())).toString('utf8')
      else if (WHEEL.test(member.path)) packed.push(await packedWheel(member, temp))
      else if (wheel === '') await own.take(member)
      else {
        const reader = loose.get(wheel) ?? createTreeReader()
        loose.set(wheel, reader)
        await reader.take({ ...member, path: at })
      }
    })
    const unpacked = [...loose].map(([wheel, reader]) =>
      ownDistribution(reader.tree(), wheel, parseWheelName(wheel)?.name, { path: `.deps/${wheel}` }),
    )
    return contents(info, file, [...packed, ...unpacked], own.tree())
  })
}

/** A zip archive is read from its end, so that one inside a stream is written to disk first. */
async function packedWheel(member: Member, temp: string): Promise<Component> {
  const file = path.join(temp, path.posix.basename(member.path))
  await pipeline(member.content(), createWriteStream(file))
  try {
    return await wheelComponent(file, await sha256Of(file), member.path)
  } finally {
    await rm(file, { force: true })
  }
}

/** @param own what is outside of `.deps`: the runtime, with the packages that pex vendors */
function contents(info: string, file: string, wheels: readonly Component[], own: Tree): Contents {
  const data = parseInfo(info, file)
  const built = isRecord(data.build_properties) ? data.build_properties : {}
  const version = textOf(built.pex_version)
  const runtime: Component = {
    kind: 'tool',
    name: 'pex',
    ...(version !== undefined && { version, purl: `pkg:pypi/pex@${encodeURIComponent(version)}` }),
    license: 'Apache-2.0',
    path: '.bootstrap',
    ...(own.texts.length > 0 && { licenseTexts: own.texts }),
    ...(own.distributions.length > 0 && { parts: own.distributions }),
  }
  const requires = listOf(data.requirements).map(String)
  return { components: [...wheels, runtime], requires }
}

function parseInfo(info: string, file: string): Readonly<Record<string, unknown>> {
  const data = parseJson(info)
  if (isRecord(data)) return data
  throw contentError(file, 'it has no readable PEX-INFO')
}

/** PKG-INFO of an sdist states what METADATA of a wheel does. */
async function sdistComponent(file: string, sha256: string): Promise<Component> {
  const name = parseSdistName(path.basename(file))?.name
  const reader = createTreeReader()
  await tarMembers(file, member =>
    reader.take(member.path === 'PKG-INFO' ? { ...member, path: 'sdist.dist-info/METADATA' } : member),
  )
  return ownDistribution(reader.tree(), file, name, { sha256 })
}
