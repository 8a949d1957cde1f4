/** Which wheel of which dependency serves which target: the table people read before anything is built. */

import { PackagingError } from '../core/errors.js'
import { bytes } from '../core/format.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import type { LockedFile, LockedPackage } from './lock.js'

/** A wheel chosen for at least one target. */
export interface LockedWheel extends LockedFile {
  /** Normalised. */
  readonly name: string
  readonly version: string
}

/** A dependency that one target needs and no wheel serves. */
export interface Gap {
  readonly target: ResolutionTarget
  readonly package: LockedPackage
  /** An older version that has a wheel for this target, where one was found. */
  readonly olderVersion?: string
}

export interface Coverage {
  readonly targets: readonly ResolutionTarget[]
  /** By target name. */
  readonly wheels: ReadonlyMap<string, readonly LockedWheel[]>
  readonly gaps: readonly Gap[]
}

/** Short for what a wheel runs on: `any`, `abi3`, or `wheel` for one of a single Python. */
function kindOf(wheel: LockedWheel): string {
  const [platform, abi] = wheel.filename
    .replace(/\.whl$/, '')
    .split('-')
    .reverse()
  if (platform === 'any') return 'any'
  return abi?.split('.').some(part => part === 'abi3' || part === 'abi3t') ? 'abi3' : 'wheel'
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}

interface Row {
  readonly name: string
  readonly version: string
  readonly served: { readonly target: ResolutionTarget; readonly kind: string }[]
  readonly missing: ResolutionTarget[]
}

function rowsOf(coverage: Coverage): Row[] {
  const rows = new Map<string, Row>()
  const row = (name: string, version: string): Row => {
    const key = `${name} ${version}`
    const known = rows.get(key) ?? { name, version, served: [], missing: [] }
    rows.set(key, known)
    return known
  }
  for (const target of coverage.targets)
    for (const wheel of coverage.wheels.get(target.name) ?? [])
      row(wheel.name, wheel.version).served.push({ target, kind: kindOf(wheel) })
  for (const gap of coverage.gaps) row(gap.package.name, gap.package.version ?? '?').missing.push(gap.target)
  return [...rows.values()].sort(
    (a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en', { numeric: true }),
  )
}

function cell(row: Row, platform: string): string {
  const served = row.served.filter(({ target }) => target.platform === platform)
  const missing = row.missing.filter(target => target.platform === platform)
  const kinds = unique(served.map(({ kind }) => kind)).join('+')
  if (missing.length === 0) return kinds || '–'
  return [kinds, `MISSING ${missing.map(target => target.python).join(' ')}`].filter(Boolean).join(', ')
}

/**
 * Header and rows: dependency, version, the Pythons that use it, then a column per platform. A cell says how it is served
 * (`any`, `abi3`, `wheel`), for which Pythons a wheel is `MISSING`, or `–` where it is not needed.
 */
export function coverageTable(coverage: Coverage): string[][] {
  const platforms = unique(coverage.targets.map(target => target.platform))
  const pythons = unique(coverage.targets.map(target => target.python))
  const body = rowsOf(coverage).map(row => {
    const used = new Set([...row.served.map(({ target }) => target.python), ...row.missing.map(t => t.python)])
    const usedBy = used.size === pythons.length ? 'all' : pythons.filter(python => used.has(python)).join(' ')
    return [row.name, row.version, usedBy, ...platforms.map(platform => cell(row, platform))]
  })
  return [['dependency', 'version', 'Pythons', ...platforms], ...body]
}

/** The table with aligned columns, for a terminal. */
export function tableText(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  return rows
    .map(row =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** The table as GitHub-flavoured markdown. */
export function tableMarkdown(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(text => text.replaceAll('|', '\\|')).join(' | ')} |`
  const [header = [], ...body] = rows
  return [line(header), line(header.map(() => '---')), ...body.map(line)].join('\n')
}

// How large the files will be, told from the lock before anything is downloaded (pure).

/** What one PEX or one dependency weighs. */
export interface Size {
  /** Platform name or `universal`, or a dependency's name. */
  readonly name: string
  /** Bytes of its wheels as far as they are known. */
  readonly bytes: number
  /** How many wheels that is. */
  readonly wheels: number
  /** Wheels whose size the lock or index does not tell: `bytes` is then the least it can be. */
  readonly unknown: number
}

export interface Sizes {
  /** One for each PEX, named by its platform or `universal`: what the dependencies bring into it. Largest first. */
  readonly files: readonly Size[]
  /** Over all platforms, each wheel once. Largest first. */
  readonly dependencies: readonly Size[]
}

/** @param scopes which PEX files there will be (`pex-scope`) */
export function sizesOf(
  { targets, wheels }: Pick<Coverage, 'targets' | 'wheels'>,
  scopes: readonly ('platform' | 'universal')[],
): Sizes {
  // For one platform there is one file, whatever was asked for.
  const kinds = new Set(targets.map(({ platform }) => platform)).size > 1 ? scopes : (['platform'] as const)
  const files = new Map<string, LockedWheel[]>()
  const dependencies = new Map<string, LockedWheel[]>()
  const add = (groups: Map<string, LockedWheel[]>, name: string, wheel: LockedWheel) => {
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [wheel])
    else group.push(wheel)
  }
  for (const { name, platform } of targets)
    for (const wheel of wheels.get(name) ?? []) {
      for (const kind of kinds) add(files, kind === 'universal' ? kind : platform, wheel)
      add(dependencies, wheel.name, wheel)
    }
  return { files: largestFirst(files), dependencies: largestFirst(dependencies) }
}

function largestFirst(groups: ReadonlyMap<string, readonly LockedWheel[]>): Size[] {
  return [...groups]
    .map(([name, all]): Size => {
      const wheels = [...new Map(all.map(wheel => [`${wheel.sha256} ${wheel.filename}`, wheel])).values()]
      return {
        name,
        bytes: wheels.reduce((sum, { size = 0 }) => sum + size, 0),
        wheels: wheels.length,
        unknown: wheels.filter(({ size }) => size === undefined).length,
      }
    })
    .sort((a, b) => b.bytes - a.bytes || a.name.localeCompare(b.name, 'en'))
}

/** `95 MB`, or `at least 95 MB` where a wheel's size is unknown. */
export function sizeText({ bytes: count, unknown, wheels }: Size): string {
  if (unknown === wheels) return 'size unknown'
  return unknown > 0 ? `at least ${bytes(count)}` : bytes(count)
}

/**
 * What an ordinary zip file can hold; more takes its zip64 form, which zipimport reads since CPython 3.13.
 * @see https://docs.python.org/3/library/zipimport.html
 */
const ZIP = 2 ** 32 - 1
/** @see https://docs.github.com/en/repositories/releasing-projects-on-github/about-releases#storage-and-bandwidth-quotas */
const RELEASE_FILE = 2 * 1024 ** 3
/** What a private repository's workflow artifacts may take on GitHub's Free plan. @see https://docs.github.com/en/billing/concepts/product-billing/github-actions */
const FREE_STORAGE = 500 * 1000 ** 2

const audience = ({ name }: Size) => (name === 'universal' ? 'all platforms' : name)

/**
 * What is better known before the files are made; always warnings.
 * @param uploads whether the files become workflow artifacts
 * @param zipapp whether a PEX is a single file
 */
export function sizeWarnings({ files, dependencies }: Sizes, uploads: boolean, zipapp: boolean): PackagingError[] {
  const largest = dependencies
    .slice(0, 3)
    .map(size => `${size.name} (${sizeText(size)})`)
    .join(', ')
  const smaller = `Its largest dependencies are ${largest}: ask for fewer Pythons or platforms in one file, or replace one of them.`
  const warnings = files.flatMap(size => [
    ...(size.bytes > ZIP && zipapp
      ? [
          new PackagingError('build/large', {
            message: `The PEX for ${audience(size)} would be ${sizeText(size)}, and is refused: above 4 GiB no Python before 3.13 starts it.`,
            fix: `${smaller} A folder has no such limit (pex-layout: packed or loose).`,
          }),
        ]
      : []),
    ...(size.bytes >= RELEASE_FILE
      ? [
          new PackagingError('upload/large', {
            message: `The PEX for ${audience(size)} will be ${sizeText(size)}, and a file of a GitHub release must be under 2 GiB.`,
            fix: smaller,
          }),
        ]
      : []),
  ])
  const all = files.reduce((sum, size) => sum + size.bytes, 0)
  if (!uploads || all <= FREE_STORAGE) return warnings
  const storage = new PackagingError('upload/large', {
    message: `The PEX files will be ${bytes(all)} together. In a private repository they count as storage, of which GitHub's Free plan has 500 MB.`,
    fix: 'Set retention-days to a few, or upload to a release; in a public repository nothing needs doing.',
  })
  return [...warnings, storage]
}

// Coverage as plain data, for the summary, the terminal, `plan.json` and later runs.

export interface CoverageReport {
  /** As `coverageTable` makes it: the header, then a row for each version of a dependency. */
  readonly table: readonly (readonly string[])[]
  /** How many Pythons × platforms were looked at. */
  readonly targets: number
  readonly gaps: readonly {
    readonly dependency: string
    readonly version?: string
    /** `3.12 linux-x86_64` */
    readonly target: string
    /** An older version that has a wheel for it, where one was found. */
    readonly olderVersion?: string
  }[]
  readonly sizes: Sizes
}

/**
 * @param scopes which PEX files there will be (`pex-scope`)
 * @param kept targets to go on with, which alone weigh something
 */
export function coverageReport(
  coverage: Coverage,
  scopes: Parameters<typeof sizesOf>[1],
  kept: Coverage['targets'] = coverage.targets,
): CoverageReport {
  return {
    table: coverageTable(coverage),
    targets: coverage.targets.length,
    gaps: coverage.gaps.map(({ package: { name, version }, target, olderVersion }) => ({
      dependency: name,
      ...(version !== undefined && { version }),
      target: target.name,
      ...(olderVersion !== undefined && { olderVersion }),
    })),
    sizes: sizesOf({ targets: kept, wheels: coverage.wheels }, scopes),
  }
}
