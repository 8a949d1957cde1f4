/** `manifest.json`, whose JSON Schema is docs/manifest.schema.json, and `SHA256SUMS`. */
import { byBytes } from '../core/format.js'
import type { Check, Installer } from '../core/model.js'
import { originText } from '../resolve/coverage.js'
import type { Draft, StrippedWheel } from './model.js'

/**
 * One line a file, sorted by the bytes of the names, so that the same files give the same text everywhere.
 * A name with a backslash or a line break is escaped and its line starts with a backslash (GNU coreutils manual,
 * "cksum output modes").
 */
export function checksums(files: readonly { readonly file: string; readonly sha256: string }[]): string {
  return [...files]
    .sort((a, b) => byBytes(a.file, b.file))
    .map(({ file, sha256 }) => {
      const escaped = file.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
      return `${escaped === file ? '' : '\\'}${sha256}  ${escaped}\n`
    })
    .join('')
}

/** The hashes (lower-case hex) of such a text by file name; undefined when a line is not one of `sha256sum`, or comes twice. */
export function parseChecksums(text: string): ReadonlyMap<string, string> | undefined {
  const sums = new Map<string, string>()
  for (const line of text.split('\n').filter(one => one.trim() !== '')) {
    const [, escaped, sha256 = '', name = ''] = /^(\\?)([0-9a-fA-F]{64}) [ *](.+?)\r?$/.exec(line) ?? []
    const file = escaped ? name.replace(/\\([\\nr])/g, (_, one: string) => UNESCAPED[one] ?? one) : name
    if (file === '' || sums.has(file)) return undefined
    sums.set(file, sha256.toLowerCase())
  }
  return sums
}

const UNESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r' }

/** Increased when a reader of the old form would misread the new one. */
export const MANIFEST_SCHEMA = 1

/**
 * The manifest's text. The same files, checks and tools give the same bytes: it has no times and no paths, lists are
 * sorted, and the reason of a passed check and what its commands print, which may contain a path, are left out.
 * @param described files beside the artifacts that say what is inside them
 * @param installers files that install the release
 */
export function manifest(
  report: Draft,
  described: readonly DescriptionFile[] = [],
  installers: readonly Installer[] = [],
): string {
  const { project, commit, entryPoint, pythons, platforms } = report
  const artifacts = report.artifacts
    .map(({ format, file, size, sha256, targets, pythons: claimed, minimum, program }) => ({
      format,
      file,
      size,
      sha256,
      targets: [...targets],
      pythons: [...claimed],
      minimum,
      program,
    }))
    .sort((a, b) => byBytes(a.file, b.file))
  const tools = report.tools
    .map(({ name, version }) => ({ name, version }))
    .sort((a, b) => byBytes(a.name, b.name) || byBytes(a.version, b.version))
  const lasting = (report.findings ?? []).filter(({ timely }) => timely !== true)
  // JSON.stringify leaves out what is undefined.
  const content = {
    schema: MANIFEST_SCHEMA,
    project: project ? { name: project.name, version: project.version } : null,
    commit,
    entryPoint,
    commands: report.about?.commands,
    pythons: [...pythons],
    platforms: [...platforms],
    machine: report.machine,
    artifacts,
    checks: sortedChecks(report.checks),
    ...(lasting.length > 0 ? { findings: lasting.map(({ title, state }) => ({ title, state })) } : {}),
    ...(described.length > 0 ? { descriptions: sortedFiles(described) } : {}),
    ...(installers.length > 0 ? { installers: sortedInstallers(installers) } : {}),
    skipped: report.skipped.map(({ format, reason }) => ({ format, reason })),
    ...sourcesIn(report),
    ...(report.stripped?.length ? { stripped: sortedStripped(report.stripped) } : {}),
    tools,
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

/** Wheels inside that no index supplied, sorted; absent when all come from indexes. */
function sourcesIn({ shipped }: Draft) {
  const sources = (shipped?.wheels ?? []).flatMap(({ name, version, filename, sha256, origin }) =>
    origin === undefined
      ? []
      : [{ name, version, file: filename, sha256, kind: origin.kind, source: originText(origin) }],
  )
  return sources.length === 0 ? {} : { sources }
}

/** A file that describes the artifacts. */
export interface DescriptionFile {
  readonly kind: 'sbom' | 'notices' | 'lock'
  readonly file: string
  /** Bytes. */
  readonly size: number
  /** Lower-case hex. */
  readonly sha256: string
}

function sortedFiles(files: readonly DescriptionFile[]) {
  return [...files]
    .sort((a, b) => byBytes(a.file, b.file))
    .map(({ kind, file, size, sha256 }) => ({ kind, file, size, sha256 }))
}

function sortedInstallers(files: readonly Installer[]) {
  return [...files]
    .sort((a, b) => byBytes(a.file, b.file))
    .map(({ kind, file, size, sha256, commands }) => ({ kind, file, size, sha256, commands: [...commands] }))
}

function sortedStripped(stripped: readonly StrippedWheel[]) {
  return [...stripped]
    .sort((a, b) => byBytes(a.file, b.file) || byBytes(a.originalSha256, b.originalSha256))
    .map(({ file, originalSha256, sha256, saved }) => ({ file, originalSha256, sha256, saved }))
}

function sortedChecks(checks: readonly Check[]) {
  const key = (check: Check) => [check.artifact, check.python ?? '', check.name, check.machine ?? ''].join('\0')
  return [...checks]
    .sort((a, b) => byBytes(key(a), key(b)))
    .map(({ name, artifact, python, machine, result, reason, commands }) => ({
      name,
      artifact,
      python,
      machine,
      result,
      reason: result === 'passed' ? undefined : reason,
      commands: commands?.map(({ line, ...ended }) => (result === 'passed' ? ended : { ...ended, line })),
    }))
}
