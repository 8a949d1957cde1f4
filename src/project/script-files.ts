/** Programs that a wheel brings without `[project.scripts]` naming them (pure). */
import type { Project } from './project.js'
import { isTable, type TomlTable } from './toml.js'

/** Backends whose build files, in languages of their own, may install programs. */
const OWN_BUILD_FILES = new Set(['mesonpy', 'scikit_build_core.build', 'scikit_build_core.setuptools.build_meta'])

/** True when only the built wheel can tell: it may hold files in `.data/scripts` whatever `[project]` says. */
export function mayBringScriptFiles(
  project: Pick<Project, 'buildSystem' | 'setupPy'> & {
    readonly pyproject: { readonly tool: TomlTable } | undefined
  },
): boolean {
  const tool = project.pyproject?.tool ?? {}
  const at = (...path: string[]): unknown =>
    path.reduce<unknown>((table, key) => (isTable(table) ? table[key] : undefined), tool)
  return (
    project.setupPy ||
    OWN_BUILD_FILES.has(project.buildSystem.backend) ||
    at('setuptools', 'script-files') !== undefined ||
    at('maturin', 'bindings') === 'bin' ||
    at('hatch', 'build', 'targets', 'wheel', 'shared-scripts') !== undefined
  )
}
