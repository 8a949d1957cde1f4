/** Makes a PEX that is a folder with pex, compares it with the chosen wheels, and packs it for delivery. */

import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { writeTarGz } from '../archives/tar-writer.js'
import { withZip, type Zip } from '../archives/zip-reader.js'
import { type PackagingError, throwProblems } from '../core/errors.js'
import { place, sha256Of, walk } from '../host/files.js'
import type { EntryPoint } from '../project/entry-point.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import type { RequirementChanges } from './contents.js'
import { comparePexInfo, contentMismatch, parsePexInfo } from './read.js'
import { type PexTool, runPex } from './tool.js'

/** @see https://docs.pex-tool.org/api/pex.html, `--layout` */
export const PEX_LAYOUTS = ['zipapp', 'packed', 'loose'] as const
export type PexLayout = (typeof PEX_LAYOUTS)[number]
/** The layouts that are folders. */
export type FolderLayout = Exclude<PexLayout, 'zipapp'>

const ARCHIVE = '.tar.gz'

/** The delivered file: releases only have files, so that a folder is packed into an archive (pure). */
export function deliveredAs(layout: PexLayout, file: string): string {
  return layout === 'zipapp' ? file : `${file}${ARCHIVE}`
}

/** The folder in a delivered archive; undefined for a PEX that is one file (pure). */
export function folderIn(file: string): string | undefined {
  return file.endsWith(`.pex${ARCHIVE}`) ? file.slice(0, -ARCHIVE.length) : undefined
}

interface FolderArguments {
  readonly layout: FolderLayout
  /** `answer[extra]==1.0.0` */
  readonly requirement: string
  readonly entryPoint: EntryPoint
  readonly changes: RequirementChanges
  /** Absolute folder of the wheels. */
  readonly wheels: string
  /** Absolute paths of complete-platform files, one for each target. */
  readonly platforms: readonly string[]
  /** Private folder for pex's own working files. */
  readonly pexRoot: string
  readonly output: string
}

/**
 * The arguments of `pex` (pure). Packed wheels stay unchanged, so that their digests can be compared; loose ones are
 * installed now: with `--no-pre-install-wheels` pex would put wheel files into a loose folder too.
 */
export function folderArguments(request: FolderArguments): string[] {
  const { layout, requirement, entryPoint, changes, wheels, platforms, pexRoot, output } = request
  return [
    ...[requirement, '--layout', layout],
    ...['--pre-resolved-dists', wheels, ...platforms.flatMap(file => ['--complete-platform', file])],
    ...['--no-compress', layout === 'packed' ? '--no-pre-install-wheels' : '--pre-install-wheels'],
    ...['--venv', 'prepend', '--python-shebang', '/usr/bin/env python3'],
    ...startArguments(entryPoint),
    ...changes.overridden.flatMap(line => ['--override', line]),
    ...changes.excluded.flatMap(line => ['--exclude', line]),
    ...['--pex-root', pexRoot, '--output-file', output],
  ]
}

function startArguments(entryPoint: EntryPoint): string[] {
  switch (entryPoint.kind) {
    case 'function':
      return ['--entry-point', `${entryPoint.module}:${entryPoint.attribute}`]
    case 'module':
      return ['--entry-point', entryPoint.module]
    case 'script':
      return ['--script', entryPoint.file]
    case 'none':
      return []
    case 'commands':
      // `refuseSeveral` has refused it before anything was built.
      throw new Error('a PEX that is a folder starts one program')
  }
}

interface FolderContent {
  /** Absolute path. */
  readonly folder: string
  readonly layout: FolderLayout
  readonly wheels: readonly { readonly path: string; readonly sha256: string }[]
  readonly starts: string | undefined
}

/**
 * Compares a PEX that is a folder with its chosen wheels. `packed`: every wheel file has the chosen digest, in PEX-INFO and
 * itself. `loose`: PEX-INFO has pex's own digest of each installed wheel, so that every module and data file is compared
 * byte for byte; files that pex rewrites or leaves out (bytecode, RECORD, scripts and `.data` schemes other than the
 * libraries) are not.
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
  return wrong.length === 0 ? [] : [contentMismatch(name, wrong.slice(0, 40))]
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

/** pex puts scripts, headers and data into `.prefix`, and its own notes beside the modules. */
function madeByPex(name: string): boolean {
  return /^\.layout\.json$|^\.prefix\/|^[^/]+\.dist-info\/RECORD$|^[^/]+\.pex-info\/[^/]+$/.test(name)
}

async function sameFile(placed: string, zip: Zip, member: string): Promise<boolean> {
  const found = await stat(placed).catch(() => undefined)
  if (!found?.isFile() || found.size !== zip.entry(member)?.size) return false
  const hash = createHash('sha256')
  for await (const piece of zip.stream(member)) hash.update(piece)
  return (await sha256Of(placed)) === hash.digest('hex')
}

interface FolderRequest extends PexTool, Pick<FolderArguments, 'layout' | 'requirement' | 'entryPoint' | 'changes'> {
  /** Name of the folder: `answer-1.0.0.pex`. */
  readonly name: string
  /** Absolute path of the archive to write. */
  readonly output: string
  readonly targets: readonly ResolutionTarget[]
  /** Every wheel of these targets once, each with another file name. */
  readonly wheels: FolderContent['wheels']
  /** `module:function` that PEX-INFO must name; undefined for the interpreter itself and for scripts that are files. */
  readonly starts: string | undefined
}

/** @throws PackagingError `build/tool-failed`, `check/content` when the folder is not what was planned, `host/…` */
export async function makePexFolder(request: FolderRequest): Promise<void> {
  const { dir, layout, name, output, wheels } = request
  const chosen = path.join(dir, 'wheels')
  const folder = path.join(dir, name)
  await Promise.all(wheels.map(wheel => place(wheel.path, chosen)))
  const platforms = await writePlatforms(dir, request.targets)
  await runPex(request, folderArguments({ ...request, wheels: chosen, platforms, output: folder }), {
    label: `build ${name}`,
    // pex would write this machine's cache folder into the file.
    env: { XDG_CACHE_HOME: undefined },
    limits: { total: 1_800_000, idle: 900_000 },
  })
  // pex makes `pex` a link, which not every system can unpack; a copy of the file works too.
  const start = await readFile(path.join(folder, '__main__.py'))
  await rm(path.join(folder, 'pex'), { force: true })
  await writeFile(path.join(folder, 'pex'), start, { mode: 0o755 })
  throwProblems(await compareFolder({ folder, layout, wheels, starts: request.starts }))
  await writeTarGz({ output, folder, top: name, executable: startable })
}

/** Whether a file can be started: Windows has no modes. */
function startable(name: string): boolean {
  return name === '__main__.py' || name === 'pex' || name.includes('/.prefix/bin/')
}

async function writePlatforms(dir: string, targets: readonly ResolutionTarget[]): Promise<string[]> {
  const folder = path.join(dir, 'platforms')
  await mkdir(folder, { recursive: true })
  return Promise.all(
    targets.map(async ({ compatibleTags, environment }, index) => {
      const file = path.join(folder, `${index}.json`)
      const platform = { compatible_tags: compatibleTags, marker_environment: environment }
      await writeFile(file, JSON.stringify(platform))
      return file
    }),
  )
}
