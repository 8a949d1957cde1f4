/** A hashed requirements file (pip's `--require-hashes` form, as pip-compile and `uv pip compile` write it) taken as a lock. */
import { PackagingError, throwProblems } from '../core/errors.js'
import type { Lock, LockedPackage } from './lock.js'
import { parseRequirement } from './requirement.js'

export interface Pin {
  /** Normalised. */
  readonly name: string
  readonly version: string
  /** The requirement without its hashes. */
  readonly requirement: string
  /** sha256, lower-case hex. */
  readonly hashes: readonly string[]
  /** Line in the file. */
  readonly line: number
}

/** Logical lines: comments gone, continuations joined; `line` is where each begins. */
function logicalLines(text: string): { text: string; line: number }[] {
  const lines: { text: string; line: number }[] = []
  let open: { text: string; line: number } | undefined
  text.split(/\r?\n/).forEach((raw, index) => {
    const clean = raw.replace(/(^|\s)#.*$/, '')
    const continues = /\\\s*$/.test(clean)
    open = { text: `${open?.text ?? ''}${clean.replace(/\\\s*$/, ' ')}`, line: open?.line ?? index + 1 }
    if (continues) return
    if (open.text.trim() !== '') lines.push({ ...open, text: open.text.trim() })
    open = undefined
  })
  return lines
}

/**
 * Reads every pin. Options in the file are refused and not followed: an `--index-url` there would move the index.
 * @throws PackagingError(s) `project/lock` with file and line: options, no exact version, no sha256.
 */
export function parseHashedRequirements(text: string, file: string): Pin[] {
  const problems: PackagingError[] = []
  const pins = logicalLines(text).flatMap(({ text: line, line: number }) => {
    const place = { file, line: number }
    const wrong = (message: string, fix: string) => {
      problems.push(new PackagingError('project/lock', { message, fix, place }))
      return []
    }
    if (line.startsWith('-'))
      return wrong(
        `'${line.split(/[\s=]/)[0]}' in ${file} is an option, and options in a lock are not followed.`,
        'Take the line out; indexes are set in uv’s or pip’s environment variables, folders with find-links.',
      )
    const hashes = [...line.matchAll(/--hash[=\s]sha256:([0-9a-fA-F]{64})(?=\s|$)/g)].map(match =>
      (match[1] ?? '').toLowerCase(),
    )
    const requirement = line.replace(/\s--hash[=\s]\S+/g, '').trim()
    try {
      const { name, specifier } = parseRequirement(requirement, place)
      const version = /^={2,3}\s*([^\s,*]+)$/.exec(specifier)?.[1]
      if (version === undefined)
        return wrong(
          `${name} in ${file} has no exact version.`,
          'Pin it as name==version, or set lock: none.',
        )
      if (hashes.length === 0)
        return wrong(
          `${name}==${version} in ${file} has no sha256 hash.`,
          'Write the file with: uv pip compile --generate-hashes, or set lock: none.',
        )
      return [{ name, version, requirement, hashes, line: number }]
    } catch (thrown) {
      if (!(thrown instanceof PackagingError)) throw thrown
      return wrong(thrown.message, thrown.fix)
    }
  })
  throwProblems(problems)
  return pins
}

/**
 * Keeps of each package only the files whose hash the file lists (uv resolves the pins but does not compare the hashes).
 * @throws PackagingError(s) `dependency/hash` for each pin that none of the index's files matches.
 */
export function onlyHashed(lock: Lock, pins: readonly Pin[], file: string): Lock {
  const problems: PackagingError[] = []
  const packages = lock.packages.map((locked): LockedPackage => {
    const ofPackage = pins.filter(pin => pin.name === locked.name)
    const allowed = new Set(ofPackage.flatMap(pin => pin.hashes))
    const { sdist, wheels, ...rest } = locked
    const kept = wheels.filter(wheel => allowed.has(wheel.sha256))
    const keptSdist = sdist && allowed.has(sdist.sha256) ? sdist : undefined
    if (kept.length === 0 && !keptSdist && (wheels.length > 0 || sdist))
      problems.push(
        new PackagingError('dependency/hash', {
          message: `None of the hashes that ${file} lists for ${locked.name} ${locked.version ?? ''} is that of a file the index offers.`,
          fix: 'Make the file anew with: uv pip compile --generate-hashes; if it was right before, find out why the index’s files changed.',
          place: { file, line: ofPackage[0]?.line ?? 1 },
        }),
      )
    return { ...rest, wheels: kept, ...(keptSdist && { sdist: keptSdist }) }
  })
  throwProblems(problems)
  return { ...lock, packages }
}
