/** Programs that a wheel brings without `[project.scripts]` naming them (pure). */
import type { Project } from './project.js'
import type { SetupCfg } from './setup-cfg.js'
import { type TomlTable, valueAt } from './toml.js'

/** Backends whose build files, in languages of their own, may install programs. */
const OWN_BUILD_FILES = new Set(['mesonpy', 'scikit_build_core.build', 'scikit_build_core.setuptools.build_meta'])

/** True when only the built wheel shows it: it may contain files in `.data/scripts` whatever `[project]` says. */
export function mayBringScriptFiles(
  project: Pick<Project, 'buildSystem' | 'setupPy'> & {
    readonly pyproject: { readonly tool: TomlTable } | undefined
    readonly setupCfg?: Pick<SetupCfg, 'scriptFiles'> | undefined
  },
): boolean {
  const tool = project.pyproject?.tool ?? {}
  const at = (...path: string[]) => valueAt(tool, ...path)
  return (
    project.setupPy ||
    project.setupCfg?.scriptFiles === true ||
    OWN_BUILD_FILES.has(project.buildSystem.backend) ||
    at('setuptools', 'script-files') !== undefined ||
    at('maturin', 'bindings') === 'bin' ||
    at('hatch', 'build', 'targets', 'wheel', 'shared-scripts') !== undefined
  )
}
