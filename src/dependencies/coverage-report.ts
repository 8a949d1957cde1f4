/** Coverage as plain data, for the summary, the terminal, `plan.json` and later runs. */
import { type Coverage, coverageTable } from './coverage.js'
import { type Sizes, sizesOf } from './sizes.js'

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
