/** Compares a PEX that is a folder with the wheels that were chosen for it. */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { withZip, type Zip } from '../archives/zip-reader.js'
import { PackagingError } from '../core/errors.js'
import { sha256Of, walk } from '../host/files.js'
import type { FolderLayout } from './layout.js'
import { comparePexInfo, parsePexInfo } from './pex-info.js'

export interface FolderContent {
  /** Absolute path. */
  readonly folder: string
  readonly layout: FolderLayout
  readonly wheels: readonly { readonly path: string; readonly sha256: string }[]
  readonly starts: string | undefined
}

/**
 * `packed`: every wheel file has the digest that was chosen, in PEX-INFO and itself. `loose`: PEX-INFO has a digest of
 * pex's own for each installed wheel, so that every module and data file is compared with the wheel's, byte for byte;
 * what pex makes anew or leaves behind (bytecode, RECORD, scripts and `.data` schemes other than the libraries) is not.
 */
export async function compareFolder(content: FolderContent): Promise<readonly PackagingError[]> {
  const { folder, layout, wheels, starts } = content
  const name = path.basename(folder)
  const info = parsePexInfo(await readFile(path.join(folder, 'PEX-INFO'), 'utf8'), name)
  const expected = new Map(
    wheels.map(({ path: file, sha256 }) => {
      const wheel = path.basename(file)
      return [wheel, layout === 'packed' ? sha256 : (info.distributions[wheel] ?? sha256)]
    }),
  )
  const problems = comparePexInfo(info, expected, starts, name)
  if (problems.length > 0) return problems
  const compare = layout === 'packed' ? packedProblems : looseProblems
  const wrong: string[] = []
  for (const wheel of wheels)
    wrong.push(...(await compare(path.join(folder, '.deps', path.basename(wheel.path)), wheel)))
  return wrong.length === 0 ? [] : [unlike(name, wrong)]
}

type Chosen = FolderContent['wheels'][number]

async function packedProblems(placed: string, { sha256 }: Chosen): Promise<string[]> {
  return (await sha256Of(placed)) === sha256 ? [] : [`${path.basename(placed)} is another file`]
}

async function looseProblems(placed: string, { path: file }: Chosen): Promise<string[]> {
  return withZip(file, async zip => {
    const expected = installedNames(zip.entries.filter(({ folder }) => !folder).map(({ name }) => name))
    const wrong: string[] = []
    for (const [place, member] of expected)
      if (!(await sameFile(path.join(placed, place), zip, member)))
        wrong.push(`${path.basename(file)}: ${place} is missing, or another file`)
    for await (const { name, file: there } of walk(placed))
      if (there !== undefined && !expected.has(name) && !madeByPex(name))
        wrong.push(`${path.basename(file)}: ${name} is not in the wheel`)
    return wrong
  })
}

const LIBRARY = /^[^/]+\.data\/(?:purelib|platlib)\//
const SCHEME = /^[^/]+\.data\//
/** Bytecode that a wheel brings (numpy's did) is left behind by pex: Python makes its own. */
const BYTECODE = /(?:^|\/)__pycache__\//
const RECORD = /^[^/]+\.dist-info\/RECORD$/

/** Where each member lies in a wheel that pex installed; what is changed by installing is left out. */
export function installedNames(members: readonly string[]): ReadonlyMap<string, string> {
  const kept = members.filter(
    name => !RECORD.test(name) && !BYTECODE.test(name) && (LIBRARY.test(name) || !SCHEME.test(name)),
  )
  return new Map(kept.map(name => [name.replace(LIBRARY, ''), name]))
}

/** pex keeps scripts, headers and data in `.prefix`, and its own notes beside the modules. */
function madeByPex(name: string): boolean {
  return (
    name === '.layout.json' ||
    name.startsWith('.prefix/') ||
    RECORD.test(name) ||
    /^[^/]+\.pex-info\/[^/]+$/.test(name)
  )
}

async function sameFile(placed: string, zip: Zip, member: string): Promise<boolean> {
  const found = await stat(placed).catch(() => undefined)
  if (!found?.isFile() || found.size !== zip.entry(member)?.size) return false
  const hash = createHash('sha256')
  for await (const piece of zip.stream(member)) hash.update(piece)
  return (await sha256Of(placed)) === hash.digest('hex')
}

function unlike(name: string, wrong: readonly string[]): PackagingError {
  return new PackagingError('check/content', {
    message: `${name} does not hold what was planned: ${wrong[0]}.`,
    fix: 'Run again with an empty cache; if it stays, report this as a bug of package-python.',
    detail: wrong.slice(0, 40),
  })
}
