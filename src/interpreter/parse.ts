/** How people write Pythons, and back: `3.11`, `3.14t`, `pypy3.11`, `cp312`, `python3.12`, `3.12.1`, `3.15-dev`. Pure. */
import { PackagingError } from '../core/errors.js'
import type { PythonVersion } from '../core/model.js'
import { nearestOf } from '../core/parse.js'
import { pythonOf, SUPPORTED, supportOf } from './supported.js'

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

export interface ParsedPythons {
  /** In the order given, each once. */
  readonly pythons: readonly PythonVersion[]
  /** `input/invalid`, `interpreter/unsupported` and `input/conflict`, one for each value at fault. */
  readonly problems: readonly PackagingError[]
}

/** Reads a whole list and tells everything that is wrong with it at once. `values` are already split. */
export function parsePythons(values: readonly string[]): ParsedPythons {
  const pythons = new Map<string, PythonVersion>()
  const problems = new Map<string, PackagingError>()
  for (const value of values) {
    const python = parsePython(value)
    const problem = python === undefined ? malformed(value) : refusal(value, python)
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

function malformed(value: string): PackagingError {
  return new PackagingError('input/invalid', {
    message: `python-versions: '${value}' is not a Python version.`,
    fix: `Did you mean ${nearestOf(value, supportedNames())}? Known are ${supportedNames().join(' ')}.`,
  })
}

/** A pre-release of a Python newer than the table is taken at its word: it was asked for by name. */
function refusal(value: string, python: PythonVersion): PackagingError | undefined {
  if (supportOf(python) !== undefined) return undefined
  const newest = Math.max(...SUPPORTED.map(row => row.minor))
  const future = python.implementation === 'cpython' && python.major === 3 && python.minor > newest
  if (future && isPreRelease(python)) return undefined
  const { patch: _, ...unpinned } = python
  return new PackagingError('interpreter/unsupported', {
    message: `python-versions: Python ${value} is not supported.`,
    fix: `The nearest supported one is ${nearestSupported(unpinned)}; supported are ${supportedNames().join(' ')}.`,
  })
}

function nearestSupported(python: PythonVersion): string {
  const distance = (other: PythonVersion) =>
    Math.abs((other.major - python.major) * 100 + other.minor - python.minor) +
    (other.implementation === python.implementation ? 0 : 1000) +
    (other.freeThreaded === python.freeThreaded ? 0 : 1000)
  const [best] = SUPPORTED.map(pythonOf).sort((a, b) => distance(a) - distance(b))
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
