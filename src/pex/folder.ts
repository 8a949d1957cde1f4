/** Has pex make a PEX that is a folder, compares it with what was planned, and packs it for delivery. */

import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { writeTarGz } from '../archives/tar-writer.js'
import { withZip, type Zip } from '../archives/zip-reader.js'
import { pythonScript } from '../assets.js'
import { PackagingError, throwProblems } from '../core/errors.js'
import { place, sha256Of, walk } from '../host/files.js'
import type { ProcessRunner } from '../host/process/command.js'
import type { EntryPoint } from '../project/entry-point.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import { comparePexInfo, parsePexInfo } from './read.js'

// The layouts of a PEX, and what a folder is delivered as (pure).

/** @see https://docs.pex-tool.org/api/pex.html, `--layout` */
export const PEX_LAYOUTS = ['zipapp', 'packed', 'loose'] as const
export type PexLayout = (typeof PEX_LAYOUTS)[number]
/** The layouts that are folders. */
export type FolderLayout = Exclude<PexLayout, 'zipapp'>

const ARCHIVE = '.tar.gz'

/** A release holds files only: a folder goes as an archive with that one folder in it. */
export function deliveredAs(layout: PexLayout, file: string): string {
  return layout === 'zipapp' ? file : `${file}${ARCHIVE}`
}

/** The folder in the archive that a PEX is delivered as; undefined for a PEX that is one file. */
export function folderIn(file: string): string | undefined {
  return file.endsWith(`.pex${ARCHIVE}`) ? file.slice(0, -ARCHIVE.length) : undefined
}

interface FolderArguments {
  readonly layout: FolderLayout
  /** `answer[extra]==1.0.0` */
  readonly requirement: string
  readonly entryPoint: EntryPoint
  /** Absolute folder of the wheels. */
  readonly wheels: string
  /** Absolute paths of complete-platform files, one for each target. */
  readonly platforms: readonly string[]
  /** Private folder for pex's own working files. */
  readonly pexRoot: string
  readonly output: string
}

/**
 * The arguments of `pex`. Packed wheels stay as they are, so that their digests can be compared; loose ones are
 * installed now: with `--no-pre-install-wheels` pex would put wheel files into a loose folder too.
 */
export function folderArguments(asked: FolderArguments): string[] {
  const { layout, requirement, entryPoint, wheels, platforms, pexRoot, output } = asked
  return [
    ...[requirement, '--layout', layout],
    ...['--pre-resolved-dists', wheels, ...platforms.flatMap(file => ['--complete-platform', file])],
    ...['--no-compress', layout === 'packed' ? '--no-pre-install-wheels' : '--pre-install-wheels'],
    ...['--venv', 'prepend', '--python-shebang', '/usr/bin/env python3'],
    ...startArguments(entryPoint),
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
  }
}

// Compares a PEX that is a folder with the wheels that were chosen for it.

interface FolderContent {
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
    name === '.layout.json' || name.startsWith('.prefix/') || RECORD.test(name) || /^[^/]+\.pex-info\/[^/]+$/.test(name)
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

interface FolderRequest {
  readonly runner: ProcessRunner
  /** Absolute path of the interpreter that runs pex. */
  readonly python: string
  /** Absolute folder that holds the `pex` package. */
  readonly pex: string
  /** Private folder for pex's own working files. */
  readonly pexRoot: string
  /** A private folder for this file alone. */
  readonly dir: string
  readonly layout: FolderLayout
  /** Name of the folder: `answer-1.0.0.pex`. */
  readonly name: string
  /** Absolute path of the archive to write. */
  readonly output: string
  readonly requirement: string
  readonly entryPoint: EntryPoint
  readonly targets: readonly ResolutionTarget[]
  /** Every wheel of these targets once; file names tell them apart. */
  readonly wheels: readonly { readonly path: string; readonly sha256: string }[]
  /** `module:function` that PEX-INFO must name; undefined for the interpreter itself and for scripts that are files. */
  readonly starts: string | undefined
  readonly say: (line: string) => void
}

/** @throws PackagingError `build/tool-failed`, `check/content` when the folder is not what was planned, `host/…` */
export async function makePexFolder(request: FolderRequest): Promise<void> {
  const { runner, python, pex, pexRoot, dir, layout, name, output, wheels, say } = request
  // pex takes folders of the one it works in for local projects.
  const empty = path.join(dir, 'empty')
  const chosen = path.join(dir, 'wheels')
  const folder = path.join(dir, name)
  await Promise.all([mkdir(empty, { recursive: true }), mkdir(chosen, { recursive: true })])
  await Promise.all(wheels.map(wheel => place(wheel.path, chosen)))
  const platforms = await writePlatforms(dir, request.targets)
  const { requirement, entryPoint } = request
  const args = { layout, requirement, entryPoint, wheels: chosen, platforms, pexRoot, output: folder }
  await runner.run({
    label: `build ${name}`,
    tool: python,
    args: [pythonScript('run_module.py'), pex, 'pex', ...folderArguments(args)],
    cwd: empty,
    // Where this machine keeps its caches would go into the file, as where the user's machine keeps them.
    env: { PYTHONHASHSEED: '0', PYTHONNOUSERSITE: '1', XDG_CACHE_HOME: undefined },
    limits: { total: 1_800_000, idle: 900_000 },
    onLine: say,
  })
  // pex makes a link of `pex`, which not every system can unpack; a file of the same content starts as well.
  const start = await readFile(path.join(folder, '__main__.py'))
  await rm(path.join(folder, 'pex'), { force: true })
  await writeFile(path.join(folder, 'pex'), start, { mode: 0o755 })
  throwProblems(await compareFolder({ folder, layout, wheels, starts: request.starts }))
  await writeTarGz({ output, folder, top: name, executable: startable })
}

/** Windows keeps no modes. */
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
