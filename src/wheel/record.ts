/** RECORD, a wheel's list of its own files (packaging.python.org/specifications/recording-installed-packages). */
import { contentError } from './content-error.js'

export interface RecordLine {
  readonly path: string
  /** `sha256=…` in URL-safe base 64 without padding; undefined for RECORD itself and its signatures. */
  readonly hash: string | undefined
  /** Bytes. */
  readonly size: number | undefined
}

/** A file of a wheel as it really is. */
export interface RecordedFile {
  readonly name: string
  readonly size: number
  /** In RECORD's form, by the algorithm of its line; undefined when that has none that counts. */
  readonly digest: string | undefined
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

/** The hash algorithm a line is to be checked with; undefined when it names none, or a weak one. */
export function algorithmOf(line: RecordLine | undefined): string | undefined {
  return HASHES.find(name => line?.hash?.startsWith(`${name}=`))
}

/**
 * Everything in which a wheel and its RECORD differ, as sentences; empty when they agree. Installers believe one or the
 * other, so a wheel in which they differ is another wheel for each of them.
 * @param files of the wheel, without folders
 * @param distInfo the wheel's dist-info folder, whose RECORD and signatures are not listed with hashes
 */
export function recordProblems(
  files: readonly RecordedFile[],
  record: readonly RecordLine[],
  distInfo: string,
): readonly string[] {
  const unhashed = new Set(['RECORD', 'RECORD.jws', 'RECORD.p7s'].map(name => `${distInfo}/${name}`))
  const listed = new Map(record.map(line => [line.path, line]))
  const names = new Set(files.map(({ name }) => name))
  const problems: string[] = []
  if (listed.size !== record.length) problems.push('RECORD lists a file twice.')
  for (const path of listed.keys()) {
    if (!names.has(path)) problems.push(`RECORD lists "${path}", which is not in the wheel.`)
  }
  for (const file of files) {
    if (unhashed.has(file.name)) continue
    const line = listed.get(file.name)
    if (line === undefined) problems.push(`"${file.name}" is not listed in RECORD.`)
    else if (line.size !== undefined && line.size !== file.size)
      problems.push(`"${file.name}" is not as large as RECORD says.`)
    else if (algorithmOf(line) === undefined) problems.push(`"${file.name}" has no sha256 hash in RECORD.`)
    else if (line.hash !== file.digest) problems.push(`"${file.name}" is not the file that RECORD names.`)
  }
  return problems
}
