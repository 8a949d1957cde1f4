/** What `python-versions: auto` means. Pure. */
import { satisfies, validRange } from '@renovatebot/pep440'
import { PackagingError } from '../core/errors.js'
import type { PythonVersion } from '../core/model.js'
import { formatPython, supportedNames } from './parse.js'
import { pythonOf, SUPPORTED, type Support } from './supported.js'

export interface AutoPythons {
  /** Ascending, never empty. */
  readonly pythons: readonly PythonVersion[]
  /** Those of `pythons` that are left out when no released one is installed: taken along, never downloaded. */
  readonly optional: readonly PythonVersion[]
  /** To be shown: `auto` had to take a Python without security fixes. */
  readonly warnings: readonly PackagingError[]
}

/**
 * Every released CPython that `requiresPython` (PEP 440; `undefined` or empty allows all) lets in and that gets
 * security fixes on `today` (UTC). Neither free-threaded builds nor PyPy: those are asked for by name.
 *
 * When it allows only Pythons at their end of life, the newest of them is taken, with a warning: the project says that
 * it runs there, and an empty result would help nobody.
 * @throws PackagingError `project/metadata` when it is not a PEP 440 specifier, `interpreter/unsupported` when no
 * released Python that this product supports is allowed.
 */
export function autoVersions(requiresPython: string | undefined, today: Date): AutoPythons {
  const specifier = (requiresPython ?? '').trim()
  if (specifier !== '' && !validRange(specifier)) throw notASpecifier(specifier)
  const day = today.toISOString().slice(0, 10)
  const allowed = SUPPORTED.filter(
    row =>
      row.released !== undefined && row.released <= day && !row.freeThreaded && allows(specifier, row.minor),
  )
  const kept = allowed.filter(row => (row.securityUntil ?? '') >= day)
  const proven = kept.filter(row => row.byName !== true)
  const last = allowed.at(-1)
  if (last === undefined) throw noneAllowed(specifier)
  if (kept.length === 0)
    return { pythons: [pythonOf(last)], optional: [], warnings: [endOfLife(specifier, last)] }
  const optional = proven.length === 0 ? [] : kept.filter(row => row.byName === true)
  return { pythons: kept.map(pythonOf), optional: optional.map(pythonOf), warnings: [] }
}

/** Whether any patch release of 3.`minor` satisfies the specifier; `>=3.9.7` and `>3.9` both let 3.9 in. */
export function allows(specifier: string, minor: number): boolean {
  if (specifier === '') return true
  return Array.from({ length: 60 }, (_, patch) => `3.${minor}.${patch}`).some(version =>
    satisfies(version, specifier),
  )
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
    message: `requires-python '${specifier}' allows only Pythons without security fixes; packaging for ${name}, which had its last ones by ${row.securityUntil}.`,
    fix: `Widen requires-python, or set python-versions to say that ${name} is meant.`,
  })
}
