/** The same application in several kinds of file: what each costs and whom it is for (pure). */

import { duration } from '../core/format.js'
import type { Artifact, Check } from '../core/model.js'
import type { Report } from './model.js'

/** What is inside, and when to choose it; formats that are made to be started, in the order they are shown. */
const KINDS: Readonly<Record<string, { readonly inside: string; readonly choose: string }>> = {
  pex: {
    inside: 'the application, its dependencies',
    choose: 'where Python is: the smallest, one file for several Pythons',
  },
  scie: {
    inside: 'the same PEX for one Python, and that CPython',
    choose: 'for every system from one machine; unpacks once, into the user’s cache',
  },
  pyinstaller: {
    inside: 'the imported modules, this machine’s Python and libraries',
    choose: 'for the widest choice of hooks for difficult packages; one file unpacks at every start',
  },
  pyo3: {
    inside: 'a Rust program with CPython, the application, its dependencies',
    choose: 'for the soonest start and the fewest needs of the system',
  },
  pyoxidizer: {
    inside: 'a Rust program with CPython 3.9 or 3.10 linked in, the wheels beside it',
    choose: 'only where it is in use already: its last release is of 2022',
  },
}

/** Those of `formats` that are compared with each other. */
export function comparedFormats(formats: readonly string[]): string[] {
  return Object.keys(KINDS).filter(kind => formats.includes(kind))
}

export interface ComparisonRow {
  readonly format: string
  readonly file: string
  /** Bytes. */
  readonly size: number
  /** For people; empty when it was not started here. */
  readonly first: string
  readonly later: string
  /** Oldest system, or what it needs. */
  readonly needs: string
  readonly inside: string
  readonly choose: string
}

/** One row a file for this machine; empty when there is nothing to compare. */
export function comparison({ artifacts, checks, machine }: Report): readonly ComparisonRow[] {
  const rows = artifacts
    .filter(({ format, targets }) => format in KINDS && targets.includes(machine))
    .map(artifact =>
      rowOf(
        artifact,
        checks.filter(({ artifact: file }) => file === artifact.file),
      ),
    )
  const order = Object.keys(KINDS)
  return new Set(rows.map(({ format }) => format)).size < 2
    ? []
    : rows.sort((a, b) => order.indexOf(a.format) - order.indexOf(b.format))
}

function rowOf({ format, file, size, pythons }: Artifact, checks: readonly Check[]): ComparisonRow {
  // Of a file for several Pythons the newest one's, as a launcher would choose.
  const starts = checks.findLast(check => check.starts !== undefined)?.starts
  const floor = checks.flatMap(({ reason }) => /^runs from (\S+ [\d.]+) on/.exec(reason)?.[1] ?? [])[0]
  return {
    format,
    file,
    size,
    first: starts ? startText(starts.first) : '',
    later: starts ? startText(starts.later) : '',
    needs: format === 'pex' ? `Python ${pythons.join(', ')}` : (floor ?? ''),
    inside: KINDS[format]?.inside ?? '',
    choose: KINDS[format]?.choose ?? '',
  }
}

/** Tenths of a second are what people feel and what these differ by. */
function startText(seconds: number): string {
  return seconds < 0.95 ? `${Math.round(seconds * 100) * 10} ms` : duration(seconds)
}

/** Sentences that are said with the table. */
export const COMPARISON_NOTES = [
  'Measured once, beside other work, as each was proved.',
  'First: with nothing of it unpacked. Later: right after.',
] as const
