/** Which folders and files beside the source are leavings of tools, and must not reach a build (pure). */

const FOLDERS = new Set([
  '__pycache__',
  '.eggs',
  '.tox',
  '.nox',
  '.mypy_cache',
  '.pytest_cache',
  '.ruff_cache',
  'node_modules',
])

/**
 * True for a folder no build may see, judged by its name and what is directly in it. What git tracks inside of it is
 * copied all the same; that is the caller's to know.
 * @param unpackedSdist an sdist's `*.egg-info` is not litter: its SOURCES.txt says which data files belong to the
 * packages, which setuptools-scm and pbr cannot ask git for outside a repository
 */
export function isLitterFolder(name: string, children: readonly string[], unpackedSdist: boolean): boolean {
  if (FOLDERS.has(name) || children.includes('pyvenv.cfg')) return true
  if (name.endsWith('.egg-info')) return !unpackedSdist && children.includes('PKG-INFO')
  return name === 'build' && isSetuptoolsOutput(children)
}

/** True for compiled bytecode outside `__pycache__`. */
export function isLitterFile(name: string): boolean {
  return name.endsWith('.pyc')
}

/** `build/lib`, `build/lib.linux-x86_64-…`, `build/bdist.…`, `build/temp.…`; a package called `build` is none. */
function isSetuptoolsOutput(children: readonly string[]): boolean {
  if (children.includes('__init__.py')) return false
  return children.some(child => /^(?:lib|(?:lib|bdist|temp)\..+)$/.test(child))
}
