/** Takes the part of a PEX that serves one target: a PEX of its own, with the same bytes of the same wheels. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import { withZip, type Zip, type ZipEntry } from '../archives/zip-reader.js'
import { type Source, writeStoredZip } from '../archives/zip-writer.js'
import type { Target } from '../core/model.js'
import { type Held, type PexInfoData, pythonsText, sortedJson } from './held.js'
import { launcherText } from './launcher.js'

export interface PartRequest {
  /** Absolute path of a PEX that `assemblePex` made. */
  readonly pex: string
  readonly target: Target
  /** Absolute path of the PEX to write. */
  readonly output: string
}

/** @throws PackagingError `check/content` when the file is not what it was, `host/…` */
export async function takePart({ pex, target, output }: PartRequest): Promise<void> {
  await withZip(pex, async zip => {
    const held = JSON.parse((await zip.read('__pex__/targets.json')).toString('utf8')) as Held
    const part = partOf(held, target, path.basename(pex))
    const [content] = part.contents
    const info = JSON.parse((await zip.read('PEX-INFO')).toString('utf8')) as PexInfoData
    const digests = info.distributions as Readonly<Record<string, string>>
    const names = new Set(content?.distributions)
    const mine = {
      ...info,
      distributions: Object.fromEntries(Object.entries(digests).filter(([name]) => names.has(name))),
      pex_hash: content?.pex_hash,
    }
    const main = (await zip.read('__main__.py')).toString('utf8')
    const name = createHash('sha256').update(sortedJson(mine)).update(main).digest('hex').slice(0, 40)
    const start = main.replace(/^CONTENT = ".*"$/m, `CONTENT = "${name}"`)
    const members = new Map<string, Source>([
      ...copied(zip, names),
      ['PEX-INFO', Buffer.from(sortedJson(mine))],
      ['__main__.py', Buffer.from(start)],
      ['__pex__/targets.json', Buffer.from(sortedJson(part))],
    ])
    const prefix = Buffer.from(launcherText({ content: name, ...part }, target.platform.os === 'windows'))
    await writeStoredZip({ output, prefix, members })
  })
}

/** Everything that every part has, and the wheels of this one. */
function copied(
  zip: Zip,
  wheels: ReadonlySet<string>,
): (readonly [string, { readonly zip: Zip; readonly member: ZipEntry }])[] {
  return zip.entries
    .filter(({ name }) => {
      const wheel = name.startsWith('.deps/') ? name.slice('.deps/'.length) : ''
      return wheel === '' || wheels.has(wheel)
    })
    .map(member => [member.name, { zip, member }] as const)
}

/** What of `held` serves `target`, as if the file had been made for it alone (pure). */
export function partOf(held: Held, { python, platform }: Target, file: string): Held {
  const found = held.targets.find(
    one =>
      one.platform === platform.name &&
      one.implementation === python.implementation &&
      one.version[0] === python.major &&
      one.version[1] === python.minor &&
      one.freeThreaded === python.freeThreaded,
  )
  const content = found && held.contents[found.content]
  if (found === undefined || content === undefined)
    throw new Error(`${file} does not serve that Python on ${platform.name}`)
  const { implementation, major, minor, freeThreaded } = python
  const prefix = implementation === 'pypy' ? 'pypy' : ''
  return {
    pythons: pythonsText([`${prefix}${major}.${minor}${freeThreaded ? 't' : ''}`]),
    platforms: platform.name,
    targets: [{ ...found, content: 0 }],
    contents: [content],
  }
}
