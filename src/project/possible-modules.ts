/** Which import names a project can have, as far as its files tell before it is built: for entry points that name none of them. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { before } from '../core/text.js'
import { readText } from './paths.js'
import type { Project } from './project.js'
import { valueAt } from './toml.js'

/** Backends that copy modules from the project's folder, under their own names or under names in their settings. */
const COPYING = new Set([
  'setuptools.build_meta',
  'setuptools.build_meta:__legacy__',
  'hatchling.build',
  'flit_core.buildapi',
  'poetry.core.masonry.api',
  'pdm.backend',
  'uv_build',
])
/** Requirements of a build that generate no modules; the module that setuptools-scm writes is in its settings. */
const PLAIN =
  /^(?:setuptools|wheel|setuptools[-_.]scm|hatchling|hatch[-_.]vcs|flit[-_.]core|poetry[-_.]core|pdm[-_.]backend|uv[-_.]build)(?![\w.-])/i
/** Settings by which code of the project decides what is in the wheel. */
const GENERATING = [
  ['setuptools', 'cmdclass'],
  ['poetry', 'build'],
  ['pdm', 'build', 'custom-hook'],
  ['hatch', 'build', 'hooks', 'custom'],
  ['hatch', 'build', 'targets', 'wheel', 'hooks'],
] as const
/** Files that do the same, and folders whose content is not here yet. */
const SIGNS = new Set(['setup.py', 'hatch_build.py', 'pdm_build.py', '.gitmodules'])
const PASSED = new Set(['.git', '.hg', '.svn', '.tox', '.nox', '.venv', 'node_modules', '__pycache__'])
/** Entries of a folder tree that are read at most. */
const MOST = 20_000

const WORD = /[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*/gu

/**
 * Every name that a top-level module of the built wheel may have, and many that none has: names of files and folders without
 * their extensions, words in the settings of build tools, the project's name. Undefined where the build may make others:
 * with code of its own, from folders elsewhere, or by a backend that compiles.
 */
export async function possibleModules(project: Project): Promise<readonly string[] | undefined> {
  if (project.script !== undefined) return [before(project.script.module, '.')]
  const { dir, name, buildSystem, pyproject, setupPy } = project
  const tool = pyproject?.tool ?? {}
  const copies =
    COPYING.has(buildSystem.backend) &&
    buildSystem.backendPath.length === 0 &&
    buildSystem.requires.every(requirement => PLAIN.test(requirement.trim()))
  if (!copies || setupPy || GENERATING.some(path => valueAt(tool, ...path) !== undefined)) return undefined
  const { 'package-python': _own, ...others } = tool
  const settings = JSON.stringify(others) + ((await readText(dir, 'setup.cfg')) ?? '')
  // A folder beside this one, whose files have names of their own.
  if (/\.\.[/\\]/.test(settings)) return undefined
  const files = await namesBelow(dir)
  if (files === undefined) return undefined
  const words = [...settings.matchAll(WORD)].map(([word]) => word)
  const own = name === undefined ? [] : [name.replaceAll(/[-.]/g, '_'), name.toLowerCase().replaceAll(/[-_.]+/g, '_')]
  return [...new Set([...own, ...files, ...words])]
}

/** Undefined for a tree that has links to folders, or too much in it. */
async function namesBelow(dir: string): Promise<readonly string[] | undefined> {
  const names = new Set<string>()
  const folders = [dir]
  let read = 0
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined)
    if (entries === undefined) return undefined
    read += entries.length
    if (read > MOST) return undefined
    if (entries.some(entry => entry.name === 'pyvenv.cfg')) continue
    if (folder === dir && entries.some(entry => SIGNS.has(entry.name))) return undefined
    for (const entry of entries) {
      if (entry.isSymbolicLink()) return undefined
      if (PASSED.has(entry.name)) continue
      names.add(entry.name.replace(/\..*$/s, ''))
      if (entry.isDirectory()) folders.push(join(folder, entry.name))
    }
  }
  return [...names]
}
