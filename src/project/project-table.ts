/** The `[project]` table (PEP 621 and the living specification): what is used of it, and its rules, all checked at once. */
import { parse as parseVersion, validRange } from '@renovatebot/pep440'
import type { TableReader } from './table-reader.js'

export interface ProjectTable {
  readonly name: string
  /** Absent when the backend finds it (`dynamic`). */
  readonly version: string | undefined
  readonly description: string | undefined
  readonly requiresPython: string | undefined
  /** PEP 508 requirements; undefined when the backend finds them, empty when there are none. */
  readonly dependencies: readonly string[] | undefined
  /** Requirements by extra; undefined when the backend finds them. */
  readonly optionalDependencies: Readonly<Record<string, readonly string[]>> | undefined
  /** Console scripts: name → `module:function`; undefined when the backend finds them. */
  readonly scripts: Readonly<Record<string, string>> | undefined
  readonly guiScripts: Readonly<Record<string, string>> | undefined
  /** Other entry points: group → name → reference; undefined when the backend finds them. */
  readonly entryPoints: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined
  /** The fields that only the backend knows. */
  readonly dynamic: readonly string[]
  /** The file or text that `readme` names. */
  readonly readme: string | undefined
  /** An SPDX expression (PEP 639), or the text or file of the older table. */
  readonly license: string | undefined
}

const DYNAMIC_FIELDS = [
  'version',
  'description',
  'readme',
  'requires-python',
  'license',
  'license-files',
  'authors',
  'maintainers',
  'keywords',
  'classifiers',
  'urls',
  'scripts',
  'gui-scripts',
  'entry-points',
  'dependencies',
  'optional-dependencies',
  // PEP 794.
  'import-names',
  'import-namespaces',
]

/** Decodes the table; everything wrong in it is noted in the reader's document. */
export function decodeProjectTable(reader: TableReader): ProjectTable {
  const dynamic = decodeDynamic(reader)
  const unlessDynamic = <T>(key: string, value: T | undefined, otherwise: T): T | undefined =>
    value ?? (dynamic.includes(key) ? undefined : otherwise)
  const scripts = reader.stringTable('scripts')
  const guiScripts = reader.stringTable('gui-scripts')
  checkReferences(reader, 'scripts', scripts)
  checkReferences(reader, 'gui-scripts', guiScripts)
  return {
    name: decodeName(reader),
    version: decodeVersion(reader, dynamic),
    description: reader.string('description'),
    requiresPython: decodeRequiresPython(reader),
    dependencies: unlessDynamic('dependencies', reader.strings('dependencies'), []),
    optionalDependencies: unlessDynamic(
      'optional-dependencies',
      reader.stringsTable('optional-dependencies'),
      {},
    ),
    scripts: unlessDynamic('scripts', scripts, {}),
    guiScripts: unlessDynamic('gui-scripts', guiScripts, {}),
    entryPoints: unlessDynamic('entry-points', decodeEntryPoints(reader), {}),
    dynamic,
    readme: stringOrTable(reader, 'readme', ['file', 'text']),
    license: stringOrTable(reader, 'license', ['text', 'file']),
  }
}

function decodeDynamic(reader: TableReader): readonly string[] {
  const dynamic = reader.strings('dynamic') ?? []
  for (const [index, field] of dynamic.entries()) {
    const at = ['dynamic', index]
    if (field === 'name') {
      reader.problem(at, 'project.name cannot be dynamic.', 'Write the name itself in [project].')
    } else if (!DYNAMIC_FIELDS.includes(field)) {
      const fix = `The fields that may be dynamic are ${DYNAMIC_FIELDS.join(', ')}.`
      reader.problem(at, `project.dynamic names "${field}", which is not a field.`, fix)
    } else if (reader.has(field)) {
      const fix = `Remove "${field}" from dynamic, or the field from [project].`
      reader.problem(at, `project.${field} is given and is called dynamic too.`, fix)
    }
  }
  return dynamic
}

function decodeName(reader: TableReader): string {
  const name = reader.string('name')
  if (!reader.has('name')) {
    reader.problem([], '[project] lacks the required key "name".', 'Add name = "…".')
  } else if (name !== undefined && !/^(?:[A-Z0-9]|[A-Z0-9][A-Z0-9._-]*[A-Z0-9])$/i.test(name)) {
    reader.problem(
      'name',
      `project.name "${name}" is not a valid project name.`,
      'Use ASCII letters, digits, ".", "-" and "_", with a letter or digit at both ends.',
    )
  }
  return name ?? ''
}

function decodeVersion(reader: TableReader, dynamic: readonly string[]): string | undefined {
  const version = reader.string('version')
  if (!reader.has('version') && !dynamic.includes('version')) {
    reader.problem(
      [],
      '[project] has no version, static or dynamic.',
      'Add version = "…", or dynamic = ["version"] when the backend finds it.',
    )
  } else if (version !== undefined && parseVersion(version) === null) {
    const fix = 'Write a PEP 440 version, such as "1.2.3" or "1.2.3rc1".'
    reader.problem('version', `project.version "${version}" is not a valid version.`, fix)
  }
  return version
}

function decodeRequiresPython(reader: TableReader): string | undefined {
  const range = reader.string('requires-python')
  if (range !== undefined && range.trim() !== '' && !validRange(range)) {
    reader.problem(
      'requires-python',
      `project.requires-python "${range}" is not a valid version range.`,
      'Write a PEP 440 specifier, such as ">=3.9".',
    )
  }
  return range
}

/** `module`, `module:object`, either with `[extras]` (packaging.python.org/specifications/entry-points). */
const REFERENCE = /^\s*[\p{L}_][\p{L}\p{N}_.]*\s*(?::\s*[\p{L}_][\p{L}\p{N}_.]*\s*)?(?:\[[^\]]*\]\s*)?$/u

function checkReferences(
  reader: TableReader,
  key: string,
  scripts: Readonly<Record<string, string>> = {},
): void {
  for (const [name, reference] of Object.entries(scripts)) {
    if (REFERENCE.test(reference) && reference.includes(':')) continue
    reader.problem(
      [key, name],
      `${reader.name(key, name)} "${reference}" is not a module:function.`,
      'Write the import path, a colon and the function, such as "package.cli:main".',
    )
  }
}

function decodeEntryPoints(
  reader: TableReader,
): Readonly<Record<string, Readonly<Record<string, string>>>> | undefined {
  const groups = reader.child('entry-points')
  for (const [group, key] of [
    ['console_scripts', 'scripts'],
    ['gui_scripts', 'gui-scripts'],
  ] as const) {
    if (!groups?.has(group)) continue
    const message = `project.entry-points.${group} is not allowed there.`
    groups.problem(group, message, `Put these scripts into [project.${key}].`)
  }
  return groups && Object.fromEntries(groups.entries((inner, name) => inner.stringTable(name)))
}

function stringOrTable(reader: TableReader, key: string, keys: readonly string[]): string | undefined {
  const value = reader.value(key)
  if (value === undefined || typeof value === 'string') return value
  const table = reader.child(key)
  const found = keys.flatMap(name => table?.string(name) ?? [])
  if (table !== undefined && found.length !== 1) {
    const choices = keys.map(name => `"${name}"`).join(' or ')
    const message = `project.${key} must hold exactly one of ${choices}.`
    reader.problem(key, message, `Keep one of ${choices}.`)
  }
  return found[0]
}
