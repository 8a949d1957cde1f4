/** Which wheel of which dependency serves which target: the table people read before anything is built. */
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
    (a, b) =>
      a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en', { numeric: true }),
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
    const used = new Set([
      ...row.served.map(({ target }) => target.python),
      ...row.missing.map(t => t.python),
    ])
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
  const line = (cells: readonly string[]) =>
    `| ${cells.map(text => text.replaceAll('|', '\\|')).join(' | ')} |`
  const [header = [], ...body] = rows
  return [line(header), line(header.map(() => '---')), ...body.map(line)].join('\n')
}
