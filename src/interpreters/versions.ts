/** How people write Pythons, and back: `3.11`, `3.14t`, `pypy3.11`, `cp312`, `python3.12`, `3.12.1`, `3.15-dev`; which are supported, and what `auto` means. Pure. */

import { satisfies, validRange } from '@renovatebot/pep440'
import { PackagingError } from '../core/errors.js'
import type { PythonVersion } from '../core/model.js'
import { nearestOf } from '../core/parse.js'

// Which Pythons this product supports, and from when until when each one is maintained.

interface Support {
  readonly implementation: PythonVersion['implementation']
  readonly minor: number
  readonly freeThreaded: boolean
  /** Day of the first final release, `YYYY-MM-DD`; PyPy's rows have none, for no PEP schedules them. */
  readonly released?: string
  /** Last day with security fixes. Where the PEP names only a month, the month's last day. */
  readonly securityUntil?: string
}

/**
 * Sources: PEP 569 (3.8), 596 (3.9), 619 (3.10), 664 (3.11), 693 (3.12), 719 (3.13), 745 (3.14), 790 (3.15);
 * PEP 703 and 779 for the free-threaded builds.
 */
export const SUPPORTED: readonly Support[] = [
  cpython(8, '2019-10-14', '2024-10-07'),
  cpython(9, '2020-10-05', '2025-10-31'),
  cpython(10, '2021-10-04', '2026-10-31'),
  cpython(11, '2022-10-24', '2027-10-31'),
  cpython(12, '2023-10-02', '2028-10-31'),
  cpython(13, '2024-10-07', '2029-10-31'),
  cpython(14, '2025-10-07', '2030-10-31'),
  cpython(15, '2026-10-01', '2031-10-31'),
  { ...cpython(13, '2024-10-07', '2029-10-31'), freeThreaded: true },
  { ...cpython(14, '2025-10-07', '2030-10-31'), freeThreaded: true },
  { ...cpython(15, '2026-10-01', '2031-10-31'), freeThreaded: true },
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
function supportOf(python: PythonVersion): Support | undefined {
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

/** The spellings, once in lower case. A `t` at the end, or before a patch's end (`3.14.0t`), is a free-threaded build. */
const DOTTED =
  /^(?<name>python|cpython|pypy|pp|py|cp)?[-@ ]?(?<major>\d)\.(?<minor>\d{1,2})(?:\.(?<patch>\d{1,3}(?:(?:a|b|rc)\d{1,2})?)|(?<dev>-dev))?(?<threads>t)?(?<dev2>-dev)?$/
/** Compatibility tags and tox environments have no dot: `cp312`, `cp314t`, `pp311`, `py39`. */
const COMPACT = /^(?<name>pypy|pp|py|cp)(?<major>3)(?<minor>\d{1,2})(?<threads>t)?$/

/**
 * One spelling of a Python, or nothing when it is none. Says nothing about support.
 * `patch` is what follows `3.12.`: `1` pins 3.12.1, `0b1` pins 3.15.0b1, and `dev` takes any 3.15, released or not.
 */
export function parsePython(text: string): PythonVersion | undefined {
  const spelled = text.trim().toLowerCase()
  if (spelled.startsWith('-')) return undefined
  const groups = (DOTTED.exec(spelled) ?? COMPACT.exec(spelled))?.groups
  if (groups === undefined) return undefined
  const { name, major, minor, threads } = groups
  const dev = groups.dev ?? groups.dev2
  if (dev !== undefined && groups.patch !== undefined) return undefined
  const implementation = name === 'pypy' || name === 'pp' ? 'pypy' : 'cpython'
  const patch = dev === undefined ? normalPatch(groups.patch) : 'dev'
  const python = { implementation, major: Number(major), minor: Number(minor) } as const
  return { ...python, freeThreaded: threads !== undefined, ...(patch === undefined ? {} : { patch }) }
}

/** `01` is `1`; a pre-release keeps its letters. */
function normalPatch(patch: string | undefined): string | undefined {
  return patch?.replace(/\d+/g, digits => String(Number(digits)))
}

/** The product's spelling: `3.12`, `3.14t`, `pypy3.11`, `3.12.1`, `3.15.0b1`, `3.15-dev`. `parsePython` reads it back. */
export function formatPython(python: PythonVersion): string {
  const name = python.implementation === 'pypy' ? 'pypy' : ''
  const patch = python.patch === undefined ? '' : python.patch === 'dev' ? '-dev' : `.${python.patch}`
  const threads = python.freeThreaded ? 't' : ''
  const version = `${name}${python.major}.${python.minor}`
  return patch === '-dev' ? `${version}${threads}-dev` : `${version}${patch}${threads}`
}

/** Whether only a pre-release can answer: `3.15.0b1` and `3.15-dev`, not `3.12.1`. */
export function isPreRelease(python: PythonVersion): boolean {
  return python.patch !== undefined && /[a-z]/.test(python.patch)
}

/** Ascending: CPython, then free-threaded CPython of the same version, then all PyPy; unpinned before pinned. */
export function comparePythons(a: PythonVersion, b: PythonVersion): number {
  if (a.implementation !== b.implementation) return a.implementation === 'cpython' ? -1 : 1
  return (
    a.major - b.major ||
    a.minor - b.minor ||
    Number(a.freeThreaded) - Number(b.freeThreaded) ||
    (a.patch ?? '').localeCompare(b.patch ?? '', 'en', { numeric: true })
  )
}

interface ParsedPythons {
  /** In the order given, each once. */
  readonly pythons: readonly PythonVersion[]
  /** `input/invalid`, `interpreter/unsupported` and `input/conflict`, one for each value at fault. */
  readonly problems: readonly PackagingError[]
}

/**
 * Reads a whole list and reports everything that is wrong with it at once. `values` are already split.
 * @param requiresPython the project's: a fix offers only what it allows
 */
export function parsePythons(values: readonly string[], requiresPython = ''): ParsedPythons {
  const names = allowedNames(requiresPython, supportedNames())
  const pythons = new Map<string, PythonVersion>()
  const problems = new Map<string, PackagingError>()
  for (const value of values) {
    const python = parsePython(value)
    const problem = python === undefined ? malformed(value, names) : refusal(value, python, names)
    if (problem !== undefined) problems.set(value.trim(), problem)
    else if (python !== undefined) pythons.set(formatPython(python), python)
  }
  const kept = [...pythons.values()]
  return { pythons: kept, problems: [...problems.values(), ...conflicts(kept)] }
}

/** All that may be asked for without a patch, in ascending order. */
export function supportedNames(): readonly string[] {
  return SUPPORTED.map(pythonOf).sort(comparePythons).map(formatPython)
}

/** Those of `names` of which `requiresPython` allows some patch release; all of them where it is no specifier or allows none. */
export function allowedNames(requiresPython: string, names: readonly string[]): readonly string[] {
  const specifier = requiresPython.trim()
  if (specifier === '' || !validRange(specifier)) return names
  const allowed = names.filter(name => {
    const python = parsePython(name)
    return python !== undefined && allowsPython(specifier, python)
  })
  return allowed.length > 0 ? allowed : names
}

function malformed(value: string, names: readonly string[]): PackagingError {
  return new PackagingError('input/invalid', {
    message: `python-versions: '${value}' is not a Python version.`,
    fix: `Did you mean ${nearestOf(value, names)}? Choose from ${names.join(' ')}.`,
  })
}

/** A pre-release of a Python newer than the table is taken at its word: it was asked for by name. */
function refusal(value: string, python: PythonVersion, names: readonly string[]): PackagingError | undefined {
  if (supportOf(python) !== undefined) return undefined
  const newest = Math.max(...SUPPORTED.map(row => row.minor))
  const future = python.implementation === 'cpython' && python.major === 3 && python.minor > newest
  if (future && isPreRelease(python)) return undefined
  const { patch: _, ...unpinned } = python
  return new PackagingError('interpreter/unsupported', {
    message: `python-versions: Python ${value} is not supported.`,
    fix: `The nearest supported one is ${nearestIn(names, unpinned)}; choose from ${names.join(' ')}.`,
  })
}

function nearestIn(names: readonly string[], python: PythonVersion): string {
  const distance = (other: PythonVersion) =>
    Math.abs((other.major - python.major) * 100 + other.minor - python.minor) +
    (other.implementation === python.implementation ? 0 : 1000) +
    (other.freeThreaded === python.freeThreaded ? 0 : 1000)
  const pythons = names.map(parsePython).filter(one => one !== undefined)
  const [best] = pythons.sort((a, b) => distance(a) - distance(b))
  return best === undefined ? '' : formatPython(best)
}

/** Two patches of one Python take the same wheels and would overwrite each other's files. */
function conflicts(pythons: readonly PythonVersion[]): readonly PackagingError[] {
  const groups = new Map<string, PythonVersion[]>()
  for (const python of pythons) {
    const { patch: _, ...unpinned } = python
    const key = formatPython(unpinned)
    groups.set(key, [...(groups.get(key) ?? []), python])
  }
  return [...groups].flatMap(([key, same]) => {
    if (same.length < 2) return []
    const names = same.map(formatPython)
    return new PackagingError('input/conflict', {
      message: `python-versions: ${names.join(' and ')} are the same Python ${key} to every wheel.`,
      fix: `Keep one of them.`,
    })
  })
}

// What `python-versions: auto` means. Pure.

interface AutoPythons {
  /** Ascending, never empty. */
  readonly pythons: readonly PythonVersion[]
  /** `auto` took a Python without security fixes. */
  readonly warnings: readonly PackagingError[]
}

/**
 * Every released CPython that `requiresPython` (PEP 440; `undefined` or empty allows all) lets in and that gets
 * security fixes on `today` (UTC). Neither free-threaded builds nor PyPy: those are asked for by name.
 *
 * When it allows only Pythons at their end of life, the newest of them is taken, with a warning: the project says that
 * it runs there, and an empty result is of no use.
 * @throws PackagingError `project/metadata` when it is not a PEP 440 specifier, `interpreter/unsupported` when no
 * released Python that this product supports is allowed.
 */
export function autoVersions(requiresPython: string | undefined, today: Date): AutoPythons {
  const specifier = (requiresPython ?? '').trim()
  refuseLong(specifier)
  if (specifier !== '' && !validRange(specifier)) throw notASpecifier(specifier)
  const day = today.toISOString().slice(0, 10)
  const allowed = SUPPORTED.filter(
    row => row.released !== undefined && row.released <= day && !row.freeThreaded && allows(specifier, row.minor),
  )
  const kept = allowed.filter(row => (row.securityUntil ?? '') >= day)
  const last = allowed.at(-1)
  if (last === undefined) throw noneAllowed(specifier)
  if (kept.length === 0) return { pythons: [pythonOf(last)], warnings: [endOfLife(specifier, last)] }
  return { pythons: kept.map(pythonOf), warnings: [] }
}

/** Whether any patch release of 3.`minor` satisfies the specifier; `>=3.9.7` and `>3.9` both let 3.9 in. */
export function allows(specifier: string, minor: number): boolean {
  refuseLong(specifier)
  return specifier === '' || PATCHES.some(patch => satisfies(`3.${minor}.${patch}`, specifier))
}

/** Whether a pinned release satisfies the specifier, or any patch release of a Python that is not pinned. */
export function allowsPython(specifier: string, python: PythonVersion): boolean {
  const { major, minor, patch } = python
  if (patch === undefined || !/^\d+$/.test(patch)) return allows(specifier, minor)
  refuseLong(specifier)
  return specifier === '' || satisfies(`${major}.${minor}.${patch}`, specifier)
}

/** More than any minor version has had. */
const PATCHES = Array.from({ length: 60 }, (_, patch) => patch)

/** Whether the patch releases still to come are allowed too; `<=3.12` ends with 3.12.0. */
export function allowsLatest(specifier: string, minor: number): boolean {
  refuseLong(specifier)
  return specifier === '' || satisfies(`3.${minor}.${PATCHES.length - 1}`, specifier)
}

/** The highest patch release of `python` that the specifier allows. @param offered names; those without a patch are ignored */
export function highestAllowed(
  specifier: string,
  python: PythonVersion,
  offered: readonly string[],
): PythonVersion | undefined {
  const { patch: _, ...wanted } = python
  const fitting = offered.flatMap(name => {
    const { patch, ...kind } = parsePython(name) ?? {
      major: 0,
      minor: 0,
      implementation: 'cpython',
      freeThreaded: false,
    }
    const released = patch !== undefined && /^\d+$/.test(patch) && formatPython(kind) === formatPython(wanted)
    return released && satisfies(`${kind.major}.${kind.minor}.${patch}`, specifier) ? [{ ...kind, patch }] : []
  })
  return fitting.sort(comparePythons).at(-1)
}

/** Characters: what is longer is written to keep a reader busy. */
const LONGEST_SPECIFIER = 1000

/** @throws PackagingError `project/metadata` */
function refuseLong(specifier: string): void {
  if (specifier.length > LONGEST_SPECIFIER) throw notASpecifier(`${specifier.slice(0, 60)}…`)
}

function notASpecifier(specifier: string): PackagingError {
  return new PackagingError('project/metadata', {
    message: `requires-python '${specifier}' is not a version specifier.`,
    fix: "Write it as in PEP 440, for example requires-python = '>=3.10'.",
  })
}

function noneAllowed(specifier: string): PackagingError {
  return new PackagingError('interpreter/unsupported', {
    message: `requires-python '${specifier}' allows no released Python that can be packaged here.`,
    fix: `Widen it to one of ${supportedNames().join(' ')}.`,
  })
}

function endOfLife(specifier: string, row: Support): PackagingError {
  const name = formatPython(pythonOf(row))
  return new PackagingError('interpreter/unsupported', {
    message: `requires-python '${specifier}' allows only Pythons without security fixes; packaging for ${name}, whose security fixes ended on ${row.securityUntil}.`,
    fix: `Widen requires-python, or set python-versions to say that ${name} is meant.`,
  })
}
