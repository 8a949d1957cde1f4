/** Which Pythons this product supports, and from when until when each one is looked after. Data, and questions about it. */
import type { PythonVersion } from '../core/model.js'

export interface Support {
  readonly implementation: PythonVersion['implementation']
  readonly minor: number
  readonly freeThreaded: boolean
  /** Day of the first final release, `YYYY-MM-DD`; PyPy's rows have none, for no PEP schedules them. */
  readonly released?: string
  /** Last day with security fixes. Where the PEP names only a month, the month's last day. */
  readonly securityUntil?: string
  /** Packaged when asked for by name; `auto` takes it only where a released one is already installed. */
  readonly byName?: true
}

/**
 * Sources: PEP 569 (3.8), 596 (3.9), 619 (3.10), 664 (3.11), 693 (3.12), 719 (3.13), 745 (3.14), 790 (3.15);
 * PEP 703 and 779 for the free-threaded builds. 3.15 is out since October 2026 but wheels for it are still few, so it
 * is taken by name.
 */
export const SUPPORTED: readonly Support[] = [
  cpython(8, '2019-10-14', '2024-10-07'),
  cpython(9, '2020-10-05', '2025-10-31'),
  cpython(10, '2021-10-04', '2026-10-31'),
  cpython(11, '2022-10-24', '2027-10-31'),
  cpython(12, '2023-10-02', '2028-10-31'),
  cpython(13, '2024-10-07', '2029-10-31'),
  cpython(14, '2025-10-07', '2030-10-31'),
  { ...cpython(15, '2026-10-01', '2031-10-31'), byName: true },
  { ...cpython(13, '2024-10-07', '2029-10-31'), freeThreaded: true },
  { ...cpython(14, '2025-10-07', '2030-10-31'), freeThreaded: true },
  { ...cpython(15, '2026-10-01', '2031-10-31'), freeThreaded: true, byName: true },
  pypy(8),
  pypy(9),
  pypy(10),
  pypy(11),
]

function cpython(minor: number, released: string, securityUntil: string): Support {
  return { implementation: 'cpython', minor, freeThreaded: false, released, securityUntil }
}

function pypy(minor: number): Support {
  return { implementation: 'pypy', minor, freeThreaded: false }
}

/** The table's row for `python`, or nothing when it is not supported. */
export function supportOf(python: PythonVersion): Support | undefined {
  if (python.major !== 3) return undefined
  return SUPPORTED.find(
    row =>
      row.implementation === python.implementation &&
      row.minor === python.minor &&
      row.freeThreaded === python.freeThreaded,
  )
}

/** A row as the version that people ask for. */
export function pythonOf(row: Support): PythonVersion {
  const { implementation, minor, freeThreaded } = row
  return { implementation, major: 3, minor, freeThreaded }
}
