/** Files that this program reads at run time, copied next to the bundle by the build. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'

// Written so that the bundler leaves it alone: in `dist/` as in `lib/`, these folders are next to this module.
const here = path.dirname(fileURLToPath(import.meta.url))

/** Absolute path of one of our scripts. */
export function pythonScript(
  name:
    | 'backend.py'
    | 'check.py'
    | 'closure.py'
    | 'compile_imported.py'
    | 'container_test.py'
    | 'embed.py'
    | 'executable_probe.py'
    | 'pex_application.py'
    | 'pex_choose.py'
    | 'pex_environment.py'
    | 'pex_here.py'
    | 'pex_install.py'
    | 'pex_main.py'
    | 'pex_plain.py'
    | 'pex_python.py'
    | 'pex_scripts.py'
    | 'pex_share.py'
    | 'pex_wheels.py'
    | 'probe.py'
    | 'pyinstaller_main.py'
    | 'pyinstaller_read.py'
    | 'pyoxidizer_distribution.py'
    | 'run_module.py'
    | 'scie_configure.py'
    | 'select.py'
    | 'too_new.py',
): string {
  return path.join(here, 'python', name)
}

/** Absolute path of the hash-locked requirements of one of our tools. */
export function requirementsFile(tool: string): string {
  return path.join(here, 'tools', 'requirements', `${tool}.txt`)
}

/** Absolute path of one of our installer templates. */
export function installerTemplate(name: string): string {
  return path.join(here, 'installers', 'templates', name)
}

/** Absolute path of the Cargo workspace of our launchers. */
export function rustSources(): string {
  return path.join(here, 'rust')
}
