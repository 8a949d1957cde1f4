/** RECORD, a wheel's list of its own files (packaging.python.org/specifications/recording-installed-packages). */
import { createHash } from 'node:crypto'
import { contentError } from './content-error.js'
import type { Zip } from './zip.js'

export interface RecordLine {
  readonly path: string
  /** `sha256=…` in URL-safe base 64 without padding; undefined for RECORD itself and its signatures. */
  readonly hash: string | undefined
  /** Bytes. */
  readonly size: number | undefined
}

const HASHES = ['sha256', 'sha384', 'sha512']

/** @throws PackagingError `check/content` for a line that is not `path,hash,size` */
export function parseRecord(text: string, file: string): readonly RecordLine[] {
  const lines = text.split(/\r\n|\n/).filter(line => line !== '')
  return lines.map(line => {
    // Only the path may be quoted, which it is when it holds a comma or a quote.
    const [, quoted, plain, hash, size] = /^(?:"((?:[^"]|"")*)"|([^,"]*)),([^,]*),(\d*)$/.exec(line) ?? []
    const path = quoted?.replaceAll('""', '"') ?? plain
    if (path === undefined) throw contentError(file, `its RECORD has a line ${JSON.stringify(line)}`)
    return { path, hash: hash || undefined, size: size ? Number(size) : undefined }
  })
}

/**
 * Everything in which a wheel and its RECORD differ, as sentences; empty when they agree. Installers believe one or the
 * other, so a wheel in which they differ is another wheel for each of them.
 * @param distInfo the wheel's dist-info folder, whose RECORD and signatures are not listed with hashes
 */
export async function recordProblems(
  zip: Zip,
  record: readonly RecordLine[],
  distInfo: string,
): Promise<readonly string[]> {
  const unhashed = new Set(['RECORD', 'RECORD.jws', 'RECORD.p7s'].map(name => `${distInfo}/${name}`))
  const listed = new Map(record.map(line => [line.path, line]))
  const problems: string[] = []
  if (listed.size !== record.length) problems.push('RECORD lists a file twice.')
  for (const path of listed.keys()) {
    if (zip.entry(path) === undefined) problems.push(`RECORD lists "${path}", which is not in the wheel.`)
  }
  for (const { name, folder, size } of zip.entries) {
    if (folder || unhashed.has(name)) continue
    const line = listed.get(name)
    if (line === undefined) problems.push(`"${name}" is not listed in RECORD.`)
    else if (line.size !== undefined && line.size !== size)
      problems.push(`"${name}" is not as large as RECORD says.`)
    else problems.push(...(await hashProblems(zip, line)))
  }
  return problems
}

async function hashProblems(zip: Zip, line: RecordLine): Promise<readonly string[]> {
  const [algorithm = '', expected] = line.hash?.split(/=(.*)/s) ?? []
  if (!HASHES.includes(algorithm)) return [`"${line.path}" has no sha256 hash in RECORD.`]
  const hash = createHash(algorithm)
  for await (const chunk of zip.stream(line.path)) hash.update(chunk)
  return hash.digest('base64url') === expected ? [] : [`"${line.path}" is not the file that RECORD names.`]
}
