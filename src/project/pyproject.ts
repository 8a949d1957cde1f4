/** pyproject.toml as its specifications define it (PEP 517, 518, 621; packaging.python.org/specifications/pyproject-toml). */

import { type Place, throwProblems } from '../core/errors.js'
import { decodeProjectTable, type ProjectTable } from './project-table.js'
import { type Document, TableReader } from './table-reader.js'
import { isTable, type KeyPath, parseToml, placeOf, type TomlTable } from './toml.js'

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

/** A `[tool.…]` table nobody has decoded yet. */
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
  const document: Document = { file, text, problems: [] }
  const root = new TableReader(document, parseToml(text, file))
  const buildSystem = decodeBuildSystem(root)
  const projectReader = root.child('project')
  const project = projectReader && decodeProjectTable(projectReader)
  const tool = root.child('tool')
  const settings = tool?.child('package-python')
  throwProblems(document.problems.sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0)))
  return {
    file,
    text,
    buildSystem,
    hasBuildSystem: root.has('build-system'),
    project,
    settings: settings && {
      table: settings.table,
      place: path => placeOf(file, text, [...settings.path, ...path]),
    },
    tool: isTable(tool?.table) ? tool.table : {},
    place: path => placeOf(file, text, path),
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
function checkBackend(
  reader: TableReader,
  backend: string | undefined,
  backendPath: readonly string[],
): void {
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
