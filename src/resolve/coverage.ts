/** Which wheel of which dependency serves which target: the table that users read before a build, and the sizes. */

import { PackagingError } from '../core/errors.js'
import { bytes } from '../core/format.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import type { LockedFile, LockedPackage } from './lock.js'

/** A wheel chosen for at least one target. */
export interface LockedWheel extends LockedFile {
  /** Normalised. */
  readonly name: string
  readonly version: string
  /** Address of the index that it comes from, where the lock names it. */
  readonly index?: string
  /** Where it comes from, when that is no index. */
  readonly origin?: WheelOrigin
}

/** Where a wheel comes from that no index supplied: as `[tool.uv.sources]`, a lock or an input names it. */
export interface WheelOrigin {
  /** A folder, a repository, one file on a server or this machine, or a folder of wheels. */
  readonly kind: 'folder' | 'git' | 'file' | 'find-links'
  /** An address without credentials, or a path, relative to the workspace where it is inside, with `/`. */
  readonly place: string
  /** Hash of the commit in a repository. */
  readonly commit?: string
}

/** As people and programs read it: `git+https://host/kit.git@COMMIT`, `../core`, an address. */
export function originText({ kind, place, commit }: WheelOrigin): string {
  if (kind !== 'git') return place
  const [address = '', fragment] = place.replace(/^git\+/, '').split('#')
  return `git+${address}${commit === undefined ? '' : `@${commit}`}${fragment === undefined ? '' : `#${fragment}`}`
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

/** The values by key, in their order. */
export function groupBy<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const group = groups.get(key(value))
    if (group) group.push(value)
    else groups.set(key(value), [value])
  }
  return groups
}

interface Use {
  readonly name: string
  readonly version: string
  readonly target: ResolutionTarget
  /** Of its wheel; undefined when there is none. */
  readonly kind?: string
}

function usesOf({ targets, wheels, gaps }: Coverage): Use[] {
  const served = targets.flatMap(target =>
    (wheels.get(target.name) ?? []).map(wheel => ({ ...wheel, target, kind: kindOf(wheel) })),
  )
  const missing = gaps.map(gap => ({ name: gap.package.name, version: gap.package.version ?? '?', target: gap.target }))
  return [...served, ...missing].sort(
    (a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en', { numeric: true }),
  )
}

function cell(uses: readonly Use[]): string {
  const kinds = unique(uses.flatMap(({ kind }) => kind ?? [])).join('+')
  const missing = uses.filter(({ kind }) => kind === undefined).map(({ target }) => target.python)
  if (missing.length === 0) return kinds || '–'
  return [kinds, `MISSING ${missing.join(' ')}`].filter(Boolean).join(', ')
}

/**
 * Header and rows: dependency, version, the Pythons that use it, then a column per platform. A cell says how it is served
 * (`any`, `abi3`, `wheel`), for which Pythons a wheel is `MISSING`, or `–` where it is not needed.
 */
export function coverageTable(coverage: Coverage): string[][] {
  const platforms = unique(coverage.targets.map(target => target.platform))
  const pythons = unique(coverage.targets.map(target => target.python))
  const rows = groupBy(usesOf(coverage), ({ name, version }) => `${name} ${version}`)
  const body = [...rows.values()].map(uses => {
    const [{ name, version }] = uses as [Use]
    const used = new Set(uses.map(({ target }) => target.python))
    const usedBy = used.size === pythons.length ? 'all' : pythons.filter(python => used.has(python)).join(' ')
    const onPlatform = platforms.map(platform => cell(uses.filter(({ target }) => target.platform === platform)))
    return [name, version, usedBy, ...onPlatform]
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

/** The size of the wheels of one PEX or one dependency, from the lock. */
export interface Size {
  /** Platform name or `universal`, or a dependency's name. */
  readonly name: string
  /** Bytes of its wheels, as far as known. */
  readonly bytes: number
  /** The number of wheels. */
  readonly wheels: number
  /** Wheels of unknown size: `bytes` is then the minimum. */
  readonly unknown: number
}

export interface Sizes {
  /** The dependencies of each PEX, named by its platform or `universal`. Largest first. */
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
  const used = targets.flatMap(({ name, platform }) => (wheels.get(name) ?? []).map(wheel => ({ platform, wheel })))
  const inFiles = used.flatMap(({ platform, wheel }) =>
    kinds.map(kind => ({ file: kind === 'universal' ? kind : platform, wheel })),
  )
  const files = groupBy(inFiles, ({ file }) => file)
  const dependencies = groupBy(used, ({ wheel }) => wheel.name)
  return { files: largestFirst(files), dependencies: largestFirst(dependencies) }
}

function largestFirst(groups: ReadonlyMap<string, readonly { readonly wheel: LockedWheel }[]>): Size[] {
  return [...groups]
    .map(([name, all]): Size => {
      const wheels = distinct(all.map(({ wheel }) => wheel))
      return {
        name,
        bytes: wheels.reduce((sum, { size = 0 }) => sum + size, 0),
        wheels: wheels.length,
        unknown: wheels.filter(({ size }) => size === undefined).length,
      }
    })
    .sort((a, b) => b.bytes - a.bytes || a.name.localeCompare(b.name, 'en'))
}

/** Every wheel once. */
export function distinct(wheels: readonly LockedWheel[]): LockedWheel[] {
  return [...new Map(wheels.map(wheel => [`${wheel.sha256} ${wheel.filename}`, wheel])).values()]
}

/** `95 MB`, or `at least 95 MB` where a wheel's size is unknown. */
export function sizeText({ bytes: count, unknown, wheels }: Size): string {
  if (unknown === wheels) return 'size unknown'
  return unknown > 0 ? `at least ${bytes(count)}` : bytes(count)
}

/**
 * The largest size of a zip file without zip64, which zipimport reads since CPython 3.13.
 * @see https://docs.python.org/3/library/zipimport.html
 */
const ZIP = 2 ** 32 - 1
/** @see https://docs.github.com/en/repositories/releasing-projects-on-github/about-releases#storage-and-bandwidth-quotas */
const RELEASE_FILE = 2 * 1024 ** 3
/** Bytes of a private repository's workflow artifacts on GitHub's Free plan. @see https://docs.github.com/en/billing/concepts/product-billing/github-actions */
const FREE_STORAGE = 500 * 1000 ** 2

const audience = ({ name }: Size) => (name === 'universal' ? 'all platforms' : name)

/**
 * Warnings about sizes that exceed a limit, before the files are made.
 * @param uploads whether the files become workflow artifacts
 * @param zipapp whether a PEX is a single file
 */
export function sizeWarnings({ files, dependencies }: Sizes, uploads: boolean, zipapp: boolean): PackagingError[] {
  const largest = dependencies
    .slice(0, 3)
    .map(size => `${size.name} (${sizeText(size)})`)
    .join(', ')
  const smaller = `Its largest dependencies are ${largest}: request fewer Pythons or platforms in one file, or replace one of them.`
  const warnings = files.flatMap(size =>
    [
      size.bytes > ZIP &&
        zipapp &&
        new PackagingError('build/large', {
          message: `The PEX for ${audience(size)} would be ${sizeText(size)}, and is refused: above 4 GiB no Python before 3.13 starts it.`,
          fix: `${smaller} A folder has no such limit (pex-layout: packed or loose).`,
        }),
      size.bytes >= RELEASE_FILE &&
        new PackagingError('upload/large', {
          message: `The PEX for ${audience(size)} will be ${sizeText(size)}, and a file of a GitHub release must be under 2 GiB.`,
          fix: smaller,
        }),
    ].filter(one => one !== false),
  )
  const all = files.reduce((sum, size) => sum + size.bytes, 0)
  if (!uploads || all <= FREE_STORAGE) return warnings
  const storage = new PackagingError('upload/large', {
    message: `The PEX files will be ${bytes(all)} together. In a private repository they count as storage, of which GitHub's Free plan has 500 MB.`,
    fix: 'Set retention-days to a few, or upload to a release; in a public repository nothing needs doing.',
  })
  return [...warnings, storage]
}

/** Coverage as plain data, for the summary, the terminal, `plan.json` and later runs. */
export interface CoverageReport {
  /** As `coverageTable` makes it: the header, then a row for each version of a dependency. */
  readonly table: readonly (readonly string[])[]
  /** The number of Pythons × platforms. */
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
 * @param kept targets to continue with: only their wheels have a size
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
