/** Takes the part of a PEX that serves one target: a PEX of its own, with the same bytes of the same wheels. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import { withZip, type Zip, type ZipEntry } from '../archives/zip-reader.js'
import { type Source, writeStoredZip } from '../archives/zip-writer.js'
import { PackagingError } from '../core/errors.js'
import type { Target } from '../core/model.js'
import { type PexContents, type PexInfoData, pythonsText, sortedJson } from './contents.js'
import { launcherText } from './launcher.js'

interface PartRequest {
  /** Absolute path of a PEX that `assemblePex` made. */
  readonly pex: string
  readonly target: Target
  /** Absolute path of the PEX to write. */
  readonly output: string
}

/** @throws PackagingError `check/content` when the file is not what it was, `host/…` */
export async function extractTarget({ pex, target, output }: PartRequest): Promise<void> {
  await withZip(pex, async zip => {
    const contents = JSON.parse((await zip.read('__pex__/targets.json')).toString('utf8')) as PexContents
    const part = jobResultOf(contents, target, path.basename(pex))
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
function jobResultOf(contents: PexContents, { python, platform }: Target, file: string): PexContents {
  const found = contents.targets.find(
    one =>
      one.platform === platform.name &&
      one.implementation === python.implementation &&
      one.version[0] === python.major &&
      one.version[1] === python.minor &&
      one.freeThreaded === python.freeThreaded,
  )
  const content = found && contents.contents[found.content]
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

// What a PEX says of itself, compared with what was meant (pure).

/** The parts of PEX-INFO that this program relies on. @see https://docs.pex-tool.org/api/vars.html */
interface PexInfo {
  /** Wheel file name → sha256 of that wheel (files are stored as they are). */
  readonly distributions: Readonly<Record<string, string>>
  readonly entryPoint?: string
  readonly requirements: readonly string[]
}

/** @throws PackagingError `check/content` when the text is no PEX-INFO */
export function parsePexInfo(text: string, file: string): PexInfo {
  try {
    const data = JSON.parse(text) as Record<string, unknown>
    const { distributions, entry_point: entryPoint, requirements } = data
    if (typeof distributions === 'object' && distributions !== null && Array.isArray(requirements)) {
      return {
        distributions: distributions as Record<string, string>,
        requirements: requirements as string[],
        ...(typeof entryPoint === 'string' && { entryPoint }),
      }
    }
  } catch {
    // Falls through to the one error for anything that is no PEX-INFO.
  }
  throw new PackagingError('check/content', {
    message: `${file} has no readable PEX-INFO.`,
    fix: 'Report this as a bug of package-python, with the log.',
  })
}

/**
 * Every wheel that was chosen is inside under its own digest, and nothing else is. An index may offer a wheel of the
 * same name and version as the one just built, so names alone prove nothing.
 */
export function comparePexInfo(
  info: PexInfo,
  expected: ReadonlyMap<string, string>,
  entryPoint: string | undefined,
  file: string,
): PackagingError[] {
  const wrong = [
    ...[...expected]
      .filter(([name, sha256]) => info.distributions[name] !== sha256)
      .map(([name]) => `${name} is not inside, or is another file`),
    ...Object.keys(info.distributions)
      .filter(name => !expected.has(name))
      .map(name => `${name} was not chosen but is inside`),
    ...(info.entryPoint === entryPoint
      ? []
      : [`it starts ${info.entryPoint ?? 'Python'} instead of ${entryPoint ?? 'Python'}`]),
  ]
  if (wrong.length === 0) return []
  return [
    new PackagingError('check/content', {
      message: `${file} does not hold what was planned: ${wrong[0]}.`,
      fix: 'Run again with an empty cache; if it stays, report this as a bug of package-python.',
      detail: wrong,
    }),
  ]
}
