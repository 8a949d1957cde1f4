/** What of an archive cannot be trusted: names of members, and the error that says so. */
import { basename } from 'node:path'
import { PackagingError } from '../core/errors.js'

/** Bytes: Linux opens no longer path. */
const LONGEST_PATH = 4095

/**
 * Why a member's name cannot be trusted (pure); undefined when it is fine. Names are relative, `/`-separated and stay below
 * the folder they are unpacked into, on Windows too (CVE-2024-42471, CVE-2025-54368, PEP 706).
 */
export function badPath(name: string): string | undefined {
  if (name === '') return 'is empty'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\0-\x1f\x7f]/.test(name)) return 'has a control character'
  if (name.includes('\\')) return 'has a backslash'
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) return 'is absolute'
  if (Buffer.byteLength(name) > LONGEST_PATH) return `is longer than ${LONGEST_PATH} bytes`
  const parts = name.replace(/\/$/, '').split('/')
  if (parts.includes('..')) return 'leaves the archive'
  if (parts.includes('') || parts.includes('.')) return 'has an empty part'
  return undefined
}

/** The error of an archive that is damaged or unsafe. @param what a clause: `it is cut off`, `"METADATA" is missing` */
export function contentError(file: string, what: string, cause?: unknown): PackagingError {
  return new PackagingError('check/content', {
    message: `${basename(file)} cannot be trusted: ${what}.`,
    fix: 'Build or download the file again; if it stays, report it to its authors.',
    place: { file },
    cause,
  })
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** @throws PackagingError `check/content` for what is not UTF-8 */
export function decodeName(bytes: Buffer, file: string): string {
  try {
    return UTF8.decode(bytes)
  } catch (error) {
    throw contentError(file, 'a name in it is not UTF-8', error)
  }
}
