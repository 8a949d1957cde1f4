/** What inputs choose from: the names of formats, commands and ways to make them. */

/** Native executables, for people without Python; each is a row of `EXECUTABLE_FORMATS`. */
export const EXECUTABLES = ['scie', 'pyinstaller', 'pyo3', 'pyoxidizer'] as const satisfies readonly string[]

/** What `formats: auto` stands for; the PEX only when there is something to run. */
export const AUTO_FORMATS = ['sdist', 'wheel', 'pex'] as const

/** Formats in the order they are made. */
export const FORMATS = [...AUTO_FORMATS, ...EXECUTABLES] as const
export type FormatName = (typeof FORMATS)[number]
export type ExecutableName = (typeof EXECUTABLES)[number]

/** Whether `format` is a native executable. */
export function isExecutable(format: string): boolean {
  return EXECUTABLES.some(name => name === format)
}

/** How an executable is delivered. */
export const EXECUTABLE_LAYOUTS = ['file', 'folder'] as const

/** How many platforms one PEX serves. */
export const PEX_SCOPES = ['platform', 'universal'] as const
/** What compiles native code (`compiler`). */
export const COMPILERS = ['system', 'zig', 'cibuildwheel'] as const
export type Compiler = (typeof COMPILERS)[number]

export type PexScope = (typeof PEX_SCOPES)[number]

/** Where a scie's Python is: inside, or fetched at its first run. */
export const SCIE_STYLES = ['eager', 'lazy'] as const

/** What may be left out of the dependencies of a PEX. */
export const PEX_STRIPS = ['none', 'tests'] as const

/** How far `release` goes. */
export const RELEASE_STAGES = ['all', 'draft', 'publish', 'check'] as const

/** What the Action's `command` input and the command line's first word may be; `doctor` is for people at a terminal. */
export const COMMANDS = [
  'package',
  'plan',
  'build',
  'assemble',
  'attest',
  'release',
  'audit',
  'doctor',
] as const
export type CommandName = (typeof COMMANDS)[number]
