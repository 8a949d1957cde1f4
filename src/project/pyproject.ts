/** pyproject.toml as its specifications define it (PEP 517, 518, 621; packaging.python.org/specifications/pyproject-toml). */
import { parse as parseVersion, validRange } from '@renovatebot/pep440'
import { type KeyPath, type Place, throwProblems } from '../core/errors.js'
import { isTable, parseToml, TableReader, type TomlTable } from './toml.js'

/** What is used of `[project]` (PEP 621 and the living specification). */
interface ProjectTable {
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
function decodeProjectTable(reader: TableReader, backend: string): ProjectTable {
  const dynamic = decodeDynamic(reader)
  const unlessDynamic = <T>(key: string, value: T | undefined, otherwise: T): T | undefined =>
    value ?? (dynamic.includes(key) ? undefined : otherwise)
  const scripts = reader.stringTable('scripts')
  const guiScripts = reader.stringTable('gui-scripts')
  checkReferences(reader, 'scripts', scripts)
  checkReferences(reader, 'gui-scripts', guiScripts)
  return {
    name: decodeName(reader),
    version: decodeVersion(reader, dynamic, backend),
    description: reader.string('description'),
    requiresPython: decodeRequiresPython(reader),
    dependencies: unlessDynamic('dependencies', reader.strings('dependencies'), []),
    optionalDependencies: unlessDynamic('optional-dependencies', reader.stringsTable('optional-dependencies'), {}),
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
      reader.problem(at, `project.${field} is given and is dynamic too.`, fix)
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

/**
 * Backends that hold to the specification, by which a version that is not given must be called dynamic. Others take it from
 * elsewhere without being told: maturin from Cargo.toml, poetry-core from its own table.
 */
const STRICT_ABOUT_VERSION = /^(?:setuptools\.|hatchling\.|flit_core\.|pdm\.|uv_build\b)/

/** Characters of a version or a specifier: what is longer is written to keep a reader busy. */
const LONGEST = 1000

function decodeVersion(reader: TableReader, dynamic: readonly string[], backend: string): string | undefined {
  const version = reader.string('version')
  if (!reader.has('version') && !dynamic.includes('version') && STRICT_ABOUT_VERSION.test(backend)) {
    reader.problem(
      [],
      '[project] has no version, static or dynamic.',
      'Add version = "…", or dynamic = ["version"] when the backend finds it.',
    )
  } else if (version !== undefined && (version.length > LONGEST || parseVersion(version) === null)) {
    const fix = 'Write a PEP 440 version, such as "1.2.3" or "1.2.3rc1".'
    reader.problem('version', `project.version "${version}" is not a valid version.`, fix)
  }
  return version
}

function decodeRequiresPython(reader: TableReader): string | undefined {
  const range = reader.string('requires-python')
  if (range !== undefined && range.trim() !== '' && (range.length > LONGEST || !validRange(range))) {
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

function checkReferences(reader: TableReader, key: string, scripts: Readonly<Record<string, string>> = {}): void {
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

/** How the project is built (PEP 517 and 518). */
export interface BuildSystem {
  /** PEP 508 requirements of the build itself. */
  readonly requires: readonly string[]
  /** `module` or `module:object`. */
  readonly backend: string
  /** Folders inside the project that the backend is imported from; empty for a backend from an index. */
  readonly backendPath: readonly string[]
  /** False when the project names no backend and the specification's default stands in. */
  readonly declared: boolean
}

/** A `[tool.…]` table that is not decoded yet. */
export interface ToolTable {
  readonly table: TomlTable
  /** Where a key of the table stands, for errors about it. */
  place(path: KeyPath): Place
}

export interface Pyproject {
  /** The path it was read from, as errors name it. */
  readonly file: string
  readonly text: string
  readonly buildSystem: BuildSystem
  /** True when there is a `[build-system]` table, even one without a backend. */
  readonly hasBuildSystem: boolean
  /** The `[project]` table. */
  readonly project: ProjectTable | undefined
  /** `[tool.package-python]`, this program's own settings. */
  readonly settings: ToolTable | undefined
  /** Every table below `[tool]`. */
  readonly tool: TomlTable
  /** Where a key stands, for errors about it. */
  place(path: KeyPath): Place
}

/** What PEP 517 and 518 say a project without `[build-system]` is built with. */
export const LEGACY_BUILD_SYSTEM: BuildSystem = {
  requires: ['setuptools >= 40.8.0'],
  backend: 'setuptools.build_meta:__legacy__',
  backendPath: [],
  declared: false,
}

/**
 * Decodes the text of a pyproject.toml.
 * @param file the path that errors name
 * @throws PackagingError `project/toml` for a syntax error; `Problems` of `project/metadata`, one for each wrong value
 */
export function decodePyproject(text: string, file: string): Pyproject {
  const document = { file, problems: [] }
  const root = new TableReader(document, parseToml(text, file))
  const buildSystem = decodeBuildSystem(root)
  const projectReader = root.child('project')
  const project = projectReader && decodeProjectTable(projectReader, buildSystem.backend)
  const tool = root.child('tool')
  const settings = tool?.child('package-python')
  throwProblems(document.problems)
  return {
    file,
    text,
    buildSystem,
    hasBuildSystem: root.has('build-system'),
    project,
    settings: settings && {
      table: settings.table,
      place: path => ({ file, key: [...settings.path, ...path] }),
    },
    tool: isTable(tool?.table) ? tool.table : {},
    place: path => ({ file, key: path }),
  }
}

const BUILD_SYSTEM_KEYS = ['requires', 'build-backend', 'backend-path']

function decodeBuildSystem(root: TableReader): BuildSystem {
  const reader = root.child('build-system')
  if (reader === undefined) return LEGACY_BUILD_SYSTEM
  for (const key of Object.keys(reader.table)) {
    // PEP 518 leaves no room for other keys, and pypa/build refuses them: a misspelt `build-backend` would else
    // quietly become setuptools.
    if (BUILD_SYSTEM_KEYS.includes(key)) continue
    const fix = `The keys of [build-system] are ${BUILD_SYSTEM_KEYS.join(', ')}.`
    reader.problem(key, `${reader.name(key)} does not exist.`, fix)
  }
  if (!reader.has('requires')) {
    reader.problem(
      [],
      '[build-system] lacks the required key "requires".',
      'Add requires = ["…"] with the build backend in it.',
    )
  }
  const requires = reader.strings('requires') ?? []
  const backend = reader.string('build-backend')
  const backendPath = reader.strings('backend-path') ?? []
  checkBackend(reader, backend, backendPath)
  return {
    requires,
    backend: backend ?? LEGACY_BUILD_SYSTEM.backend,
    backendPath,
    declared: backend !== undefined,
  }
}

/** PEP 517: `module[:object]`; in-tree backends only with a backend, from folders inside the project. */
function checkBackend(reader: TableReader, backend: string | undefined, backendPath: readonly string[]): void {
  if (backend !== undefined && !/^[\w.]+(?::[\w.]+)?$/u.test(backend)) {
    reader.problem(
      'build-backend',
      `build-system.build-backend "${backend}" is not a module or module:object.`,
      'Write it as the documentation of the backend does, such as "hatchling.build".',
    )
  }
  if (backendPath.length > 0 && backend === undefined && !reader.has('build-backend')) {
    reader.problem(
      'backend-path',
      'build-system.backend-path is given without a build-backend.',
      'Name the backend in build-backend, or remove backend-path.',
    )
  }
  for (const [index, folder] of backendPath.entries()) {
    if (!/^(?:[/\\]|[A-Za-z]:)/.test(folder) && !folder.split(/[/\\]/).includes('..')) continue
    reader.problem(
      ['backend-path', index],
      `build-system.backend-path names "${folder}", which is not inside the project.`,
      'Name a folder relative to pyproject.toml, such as "." or "_build".',
    )
  }
}
