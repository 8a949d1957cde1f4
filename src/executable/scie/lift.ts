/**
 * The lift manifest: what a scie tells its launcher about the files in it and the command to run (pure).
 * @see https://github.com/a-scie/jump/blob/main/docs/packaging.md
 */
import type { Os } from '../../core/model.js'

/** A file of a scie, as it lies on this machine. */
export interface LiftFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Lower-case hex. */
  readonly sha256: string
}

export interface LiftRequest {
  /** The program's name. */
  readonly name: string
  readonly os: Os
  readonly jump: LiftFile & { readonly version: string }
  readonly python: LiftFile
  /** `3.12` or `3.14t`. */
  readonly pythonName: string
  /** What fetches the Python at the first run, and from where; undefined when it is inside. */
  readonly lazy: { readonly ptex: LiftFile; readonly url: string } | undefined
  readonly configure: LiftFile
  /** Libraries that are used where the system has none of that name, in the order in which they can be loaded. */
  readonly libraries: readonly LiftFile[]
  readonly pex: LiftFile
}

/** Bytes that scie-jump reads of one. */
export const LARGEST_LIFT = 0xffff

/**
 * On its first run the launcher unpacks Python, has it install the PEX beside it, and remembers the environment that came
 * of it; later runs go from the launcher straight to that. What the caller has set for other Pythons and other PEX files
 * is not for this one.
 */
export function liftManifest(request: LiftRequest): object {
  const { name, os, jump, python, pythonName, lazy, configure, libraries, pex } = request
  const interpreter = os === 'windows' ? 'python\\python.exe' : `python/bin/python${pythonName}`
  const separator = os === 'windows' ? '\\' : '/'
  return {
    scie: {
      jump: { version: jump.version, size: jump.size, ...(hashed(jump.version) && { hash: jump.sha256 }) },
      lift: {
        name,
        files: [
          ...(lazy ? [{ ...blob(lazy.ptex), key: 'ptex', executable: true }] : []),
          { ...blob(python), key: 'python', type: 'tar.gz', ...(lazy && { source: 'fetch' }) },
          { ...blob(configure), key: 'configure' },
          ...libraries.map(blob),
          // The last file of a scie has to be a zip archive: by its end the launcher finds the manifest.
          { ...blob(pex), key: 'pex', executable: true },
        ],
        boot: {
          commands: {
            '': {
              exe: '{scie.bindings.configure:PYTHON}',
              args: ['-sE', '{scie.bindings.configure:MAIN}'],
              env: {
                '=PEX_VENV': null,
                '=PEX_ROOT': null,
                // For the Pythons that the application itself starts.
                '=PYTHONHOME': null,
                '=PYTHONPATH': null,
                '=__PEX_EXE__': '{scie}',
                '=PEX': '{scie}',
              },
            },
          },
          bindings: {
            ...(lazy && { fetch: { exe: '{ptex}', args: ['{scie.lift}'] } }),
            configure: {
              exe: `{python}${separator}${interpreter}`,
              // pex warns of what it does not find while it tells one libc from another, such as `ldd`.
              args: [
                '-sE',
                '-Wignore',
                '{pex}',
                '{configure}',
                ...libraries.map(library => `{${library.name}}`),
              ],
              env: {
                '__PACKAGE_PYTHON_.*': null,
                'PEX_.*': null,
                'PYTHON.*': null,
                '=PEX_INTERPRETER': '1',
                // Short, as the environment's scripts name it in their first line.
                '=PEX_ROOT': `{scie.base}${separator}pex`,
                '=PEX_EMIT_WARNINGS': '0',
              },
            },
          },
        },
      },
    },
    ...(lazy && { ptex: { [python.name]: lazy.url } }),
  }
}

function blob({ name, size, sha256 }: LiftFile) {
  return { name, size, hash: sha256, type: 'blob' }
}

/** `hash` came with scie-jump 1.11. */
function hashed(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 1 || (major === 1 && minor >= 11)
}
