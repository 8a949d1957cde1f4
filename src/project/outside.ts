/**
 * What a project's own files name outside of its folder (`file = ["../requirements.txt"]`). With git the whole repository is
 * copied for a build. Without it only the project is, and some backends then leave out what is missing, without an error.
 */
import { readdir } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { gitGlob } from './git.js'
import { exists, isInside, readText } from './paths.js'
import { isTable, parseToml, type TomlTable } from './toml.js'

/** Tables below `[tool]` of programs that do not take part in a build: what they name is not needed. */
const NO_BACKENDS = new Set([
  'bandit',
  'basedpyright',
  'black',
  'bumpversion',
  'cibuildwheel',
  'codespell',
  'commitizen',
  'coverage',
  'flake8',
  'isort',
  'mypy',
  'nox',
  'package-python',
  'pixi',
  'poe',
  'pylint',
  'pyrefly',
  'pyright',
  'pytest',
  'ruff',
  'rye',
  'semantic_release',
  // It names the root of the repository, and reads nothing there but git.
  'setuptools_scm',
  'taskipy',
  'towncrier',
  'tox',
  'ty',
])

/** Keys inside the tables of backends: where git's root is, and environments for development. */
const NO_SOURCE = new Set(['root', 'raw-options', 'envs'])

/**
 * Absolute paths of the files and folders outside of `project` that its settings name and that are there, sorted.
 * @param project absolute real path of its folder
 */
export async function outsideReferences(project: string): Promise<readonly string[]> {
  const text = (file: string) => readText(project, file).catch(() => undefined)
  const [pyproject, cargo, cfg, setup, manifest] = await Promise.all(
    ['pyproject.toml', 'Cargo.toml', 'setup.cfg', 'setup.py', 'MANIFEST.in'].map(text),
  )
  const named = [
    ...namedInPyproject(pyproject ?? ''),
    ...stringsIn(tomlOf(cargo ?? '')),
    ...namedInText(cfg ?? ''),
    ...namedInText(manifest ?? ''),
    ...namedInCode(setup ?? ''),
  ]
  const found = await Promise.all([...new Set(named)].map(name => existing(project, name)))
  return [...new Set(found.flat())].sort()
}

/** Values of `[project]` and of the tables of build backends. */
export function namedInPyproject(text: string): readonly string[] {
  const { project, tool } = tomlOf(text)
  const tools = isTable(tool) ? Object.entries(tool) : []
  return [
    ...stringsIn(project),
    ...tools.flatMap(([name, table]) => {
      if (NO_BACKENDS.has(name)) return []
      // Only one table of uv's belongs to its backend.
      return stringsIn(name === 'uv' && isTable(table) ? table['build-backend'] : table)
    }),
  ]
}

function tomlOf(text: string): TomlTable {
  try {
    return parseToml(text, '')
  } catch {
    // The decoder of the file reports what is wrong with it.
    return {}
  }
}

/** All strings in a value, keys too: hatchling's `force-include` has paths as keys. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  if (!isTable(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => (NO_SOURCE.has(key) ? [] : [key, ...stringsIn(inner)]))
}

/** Words that begin with `../`, as in `file: ../a.txt, ../b.txt` and `include ../LICENSE`; comments are left out. */
export function namedInText(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).filter(line => !/^\s*[#;]/.test(line))
  return lines.flatMap(line => [...line.matchAll(/(?<![\w./])\.\.\/[^\s"',;]+/g)].map(([word]) => word))
}

/** String literals that begin with `../`, and the usual ways to put such a path together. */
export function namedInCode(text: string): readonly string[] {
  const literals = [...text.matchAll(/(["'])(\.\.\/[^"'\n]+)\1/g)].map(([, , path = '']) => path)
  // os.path.join(here, "..", "requirements.txt"), here / ".." / "requirements.txt"
  const joined = [...text.matchAll(/(["'])\.\.\1\s*[,/]\s*(["'])([^"'\n]+)\2/g)].map(
    ([, , , name = '']) => `../${name}`,
  )
  // Path(__file__).parent.parent / "VERSION"
  const parents = [...text.matchAll(/\.(?:parent\.parent|parents\[1\])\s*\/\s*(["'])([^"'\n]+)\1/g)].map(
    ([, , name = '']) => `../${name}`,
  )
  return [...literals, ...joined, ...parents]
}

const WILD = /[*?[]/

/** What there is of a name that leads out of the project, as absolute paths; of a pattern, what it matches. */
async function existing(project: string, name: string): Promise<readonly string[]> {
  if (isAbsolute(name) || !name.split(/[\\/]/).includes('..') || name.includes('\0')) return []
  if (WILD.test(name)) {
    const segments = name.split('/')
    const wild = segments.findIndex(segment => WILD.test(segment))
    const folder = resolve(project, segments.slice(0, wild).join('/'))
    if (isInside(project, folder)) return []
    if (wild < segments.length - 1) return (await exists(folder)) ? [folder] : []
    const matches = gitGlob(basename(name))
    const names = await readdir(folder).catch(() => [])
    const matching = names.filter(matches).map(one => join(folder, one))
    return matching.filter(path => !isInside(path, project))
  }
  const path = resolve(project, name)
  return isInside(project, path) || path === dirname(path) || !(await exists(path)) ? [] : [path]
}
