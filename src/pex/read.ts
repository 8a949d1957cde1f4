/** Reads a PEX: extracts a PEX for one of its targets, and compares PEX-INFO with the plan. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import { withZip, type Zip } from '../archives/zip-reader.js'
import { type Source, writeStoredZip } from '../archives/zip-writer.js'
import { PackagingError } from '../core/errors.js'
import type { Target } from '../core/model.js'
import { formatPython } from '../interpreters/versions.js'
import { type PexContents, type PexInfoData, pythonsText, sortedJson } from './contents.js'
import { launcherText } from './launcher.js'

/**
 * Writes a PEX for one target of another, with the same bytes of the same wheels.
 * @param request `pex`: absolute path of a PEX that `assemblePex` made, `output`: absolute path of the PEX to write
 * @throws PackagingError `check/content` when the file was modified, `host/…`
 */
export async function extractTarget({
  pex,
  target,
  output,
}: {
  readonly pex: string
  readonly target: Target
  readonly output: string
}): Promise<void> {
  await withZip(pex, async zip => {
    const contents = JSON.parse((await zip.read('__pex__/targets.json')).toString('utf8')) as PexContents
    const part = contentsFor(contents, target, path.basename(pex))
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

/** All members but the wheels of other targets. */
function copied(zip: Zip, wheels: ReadonlySet<string>) {
  return zip.entries
    .filter(({ name }) => !/^\.deps\/./.test(name) || wheels.has(name.slice('.deps/'.length)))
    .map(member => [member.name, { zip, member }] as const)
}

/** The contents for one target, as if the PEX had been made for it alone (pure). */
function contentsFor(contents: PexContents, { python, platform }: Target, file: string): PexContents {
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
  return {
    pythons: pythonsText([formatPython(python)]),
    platforms: platform.name,
    targets: [{ ...found, content: 0 }],
    contents: [content],
    ...(contents.launchers && { launchers: contents.launchers }),
    ...(contents.commands && { commands: contents.commands }),
  }
}

/** The parts of PEX-INFO that this program relies on. @see https://docs.pex-tool.org/api/vars.html */
interface PexInfo {
  /** Wheel file name → sha256 of that wheel (files are stored as they are). */
  readonly distributions: Readonly<Record<string, string>>
  readonly entryPoint?: string
  readonly requirements: readonly string[]
}

/** @throws PackagingError `check/content` when the text is not a PEX-INFO */
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
    // Reported below.
  }
  throw new PackagingError('check/content', {
    message: `${file} has no readable PEX-INFO.`,
    fix: 'Report this as a bug of package-python, with the log.',
  })
}

/**
 * Every chosen wheel is inside with its digest, and no other. An index may offer a wheel of the same name and version as
 * the one just built, so that comparing names is not enough (pure).
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
  return wrong.length === 0 ? [] : [contentMismatch(file, wrong)]
}

/** @param wrong clauses, at least one */
export function contentMismatch(file: string, wrong: readonly string[]): PackagingError {
  return new PackagingError('check/content', {
    message: `${file} does not hold what was planned: ${wrong[0]}.`,
    fix: 'Run again with an empty cache; if it stays, report this as a bug of package-python.',
    detail: wrong,
  })
}
