/** The files that a scie is made of, each with its sha256: nothing else is ever put into one. */

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError, throwProblems } from '../../core/errors.js'
import { isRecord } from '../../core/json.js'
import shippedJson from '../../tools/scie/lock.json' with { type: 'json' }

/** File names with their sha256, lower-case hex. */
export type Digests = ReadonlyMap<string, string>

/** Sections of a lock; those with a version come from a release of that version. */
const VERSIONED = ['scie-jump', 'ptex'] as const
const PYTHONS = 'python-build-standalone'

export interface ScieLock {
  /** What launches a scie: its first bytes. @see https://github.com/a-scie/jump */
  readonly jump: { readonly version: string; readonly files: Digests }
  /** What fetches a lazy scie's Python. @see https://github.com/a-scie/ptex */
  readonly ptex: { readonly version: string; readonly files: Digests }
  /** Archives of https://github.com/astral-sh/python-build-standalone */
  readonly pythons: Digests
}

/**
 * The lock that this program was released with, or, of the sections that it has, the user's own.
 * @param own absolute path of the user's @throws PackagingError(s) `input/path`, `project/lock`
 */
export async function readScieLock(own: string | undefined): Promise<ScieLock> {
  if (own === undefined) return shippedLock()
  const text = await readFile(own, 'utf8').catch(() => {
    throw new PackagingError('input/path', {
      message: `scie-lock '${own}' cannot be read.`,
      fix: 'Name a file in the workspace; docs/scie.md says how one is made.',
    })
  })
  return { ...shippedLock(), ...parseScieLock(text, own) }
}

/** The lock that this program was released with. */
export function shippedLock(): ScieLock {
  const { jump, ptex, pythons } = decodeScieLock(shippedJson, 'the lock of package-python')
  if (!jump || !ptex || !pythons) throw new Error('the shipped lock lacks a section')
  return { jump, ptex, pythons }
}

/** The sections that `text` has (pure). @throws PackagingError(s) `project/lock`, all that is wrong together */
export function parseScieLock(text: string, file: string): Partial<ScieLock> {
  return decodeScieLock(objectOf(text), file)
}

function decodeScieLock(lock: Table | undefined, file: string): Partial<ScieLock> {
  const problems: PackagingError[] = []
  const wrong = (what: string) => {
    problems.push(
      new PackagingError('project/lock', {
        message: `${path.basename(file)}: ${what}.`,
        fix: 'Write it anew with scripts/lock-scie.mjs; docs/scie.md describes the format.',
        ...(path.isAbsolute(file) && { place: { file } }),
      }),
    )
  }
  if (lock === undefined) wrong('it is not a JSON object')
  else if (lock.schema !== 1) wrong('its "schema" is not 1')
  const known = ['schema', ...VERSIONED, PYTHONS]
  for (const name of Object.keys(lock ?? {})) if (!known.includes(name)) wrong(`"${name}" is not known`)
  const versioned = (name: string) => {
    const section = lock?.[name]
    if (section === undefined) return undefined
    const version = isRecord(section) ? section.version : undefined
    if (typeof version !== 'string' || !/^\d+(?:\.\d+){2}$/.test(version))
      wrong(`"${name}" has no version like 1.2.3`)
    return { version: String(version), files: digests(name, section) }
  }
  const digests = (name: string, section: unknown): Digests => {
    const files = isRecord(section) ? section.files : undefined
    if (!isRecord(files)) wrong(`"${name}" has no "files"`)
    const entries = Object.entries(isRecord(files) ? files : {})
    for (const [entry, digest] of entries) {
      if (!/^[\w.+-]+$/.test(entry)) wrong(`"${name}": '${entry}' is no file name`)
      else if (typeof digest !== 'string' || !/^[0-9a-f]{64}$/.test(digest))
        wrong(`"${name}": ${entry} has no sha256 in lower-case hex`)
    }
    return new Map(entries.map(([entry, digest]) => [entry, String(digest)]))
  }
  const [jump, ptex] = VERSIONED.map(versioned)
  const pythons = lock?.[PYTHONS] === undefined ? undefined : digests(PYTHONS, lock[PYTHONS])
  throwProblems(problems)
  return { ...(jump && { jump }), ...(ptex && { ptex }), ...(pythons && { pythons }) }
}

type Table = Readonly<Record<string, unknown>>

function objectOf(text: string): Table | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}
