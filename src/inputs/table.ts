/** Every input once: the Action, the command line, `[tool.package-python]`, action.yml and the README are all made from this table. */
import { namedPythons } from '../executable/named-pythons.js'
import { pyinstallerOptions } from '../executable/pyinstaller/options.js'
import { PEX_LAYOUTS } from '../pex/layout.js'
import {
  anyText,
  anyWords,
  artifactPrefix,
  autoOrSome,
  configSettings,
  majorMinor,
  oneOf,
  orElse,
  type Parser,
  pathLines,
  some,
  trueOrFalse,
  wholeNumber,
} from './parsers.js'

/** Native executables, for people without Python; each is a row of `EXECUTABLE_FORMATS`. */
export const EXECUTABLES = ['pyinstaller', 'pyo3'] as const satisfies readonly string[]

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
export type PexScope = (typeof PEX_SCOPES)[number]

/** What may be left out of the dependencies of a PEX. */
export const PEX_STRIPS = ['none', 'tests'] as const

/** What the Action's `command` input and the command line's first word may be; `doctor` is for people at a terminal. */
export const COMMANDS = ['package', 'plan', 'doctor'] as const
export type CommandName = (typeof COMMANDS)[number]

export interface Input<T> {
  /** The text that stands for "not given". */
  readonly default: string
  /** One line for people; says what the values mean. */
  readonly help: string
  readonly parse: Parser<T>
}

function input<T>(defaultText: string, parse: Parser<T>, help: string): Input<T> {
  return { default: defaultText, parse, help }
}

export const INPUTS = {
  command: input(
    'package',
    oneOf(COMMANDS),
    'What to do: `package` makes, proves and uploads everything; `plan` decides everything and makes nothing.',
  ),
  path: input('.', anyText, 'Project folder, relative to the workspace.'),
  formats: input(
    'auto',
    autoOrSome(FORMATS),
    `What to make: ${FORMATS.map(name => `\`${name}\``).join(', ')}; \`auto\` is sdist and wheel, plus PEX when the project has something to run.`,
  ),
  'python-versions': input(
    'auto',
    anyText,
    'Pythons to serve, like `3.10 3.13 3.14t pypy3.11`; `auto` is every released CPython that requires-python allows and that still gets security fixes.',
  ),
  platforms: input(
    'runner',
    pathLinesOrWords,
    'Platforms the PEX files are for: `runner`, names like `linux-x86_64 macos-arm64 windows-x86_64`, or the path of a complete-platform JSON file.',
  ),
  glibc: input('2.28', majorMinor, 'Oldest glibc that must still run the result.'),
  musl: input('1.2', majorMinor, 'Oldest musl that must still run the result.'),
  macos: input('11.0', majorMinor, 'Oldest macOS that must still run the result.'),
  compiler: input(
    'system',
    oneOf(['system', 'zig']),
    "What compiles C and C++ and links Rust: `system`, this machine's own; or on Linux with glibc `zig`, downloaded when used, which reaches an older `glibc` than this machine's.",
  ),
  'entry-point': input(
    'auto',
    anyText,
    'What the PEX runs: `module:function`, `module` or a script name; `auto` is the only script, else the one named like the project, else its `__main__`; `none` starts Python with everything importable.',
  ),
  extras: input('', anyWords, 'Extras of the project to include.'),
  'config-settings': input(
    '',
    configSettings,
    'PEP 517 settings for the build backend, one `key=value` a line.',
  ),
  'local-projects': input(
    '',
    pathLines,
    'Other project folders of the repository that this one needs, one a line: built first and offered to every resolve.',
  ),
  'find-links': input('', pathLines, 'Folders of wheels to resolve from beside the index, one a line.'),
  lock: input(
    'auto',
    anyText,
    '`auto` uses pylock.toml or uv.lock when there is one; `none` resolves anew; or the path of a pylock.toml, uv.lock or hashed requirements file.',
  ),
  'pex-scope': input(
    'platform',
    some(PEX_SCOPES),
    '`platform`: one PEX for each platform, with all its Pythons; `universal`: one for all of them; both may be asked for.',
  ),
  'pex-layout': input(
    'zipapp',
    oneOf(PEX_LAYOUTS),
    '`zipapp`: the PEX is one file; `packed`: a folder of wheels; `loose`: a folder in which everything lies unpacked. A folder is delivered as `.pex.tar.gz`.',
  ),
  'pex-strip': input(
    'none',
    oneOf(PEX_STRIPS),
    "What to leave out of the dependencies in a PEX: `none`, or `tests`, the folders `tests` and `test` inside their packages. The application's own wheel stays whole.",
  ),
  'executable-layout': input(
    'file',
    oneOf(EXECUTABLE_LAYOUTS),
    '`file`: a native executable is one file; `folder`: a folder with a program in it, which starts sooner, delivered as `.tar.gz`, for Windows as `.zip`.',
  ),
  'pyinstaller-options': input(
    '',
    pyinstallerOptions,
    "PyInstaller's own options, one `key=value` a line: `spec`, `icon`, `hidden-import`, `collect-all`, `copy-metadata`, `exclude-module`, `add-data` (`source:destination`); paths are relative to the project.",
  ),
  'executable-python': input(
    '',
    namedPythons,
    'CPython to put inside a pyo3 executable, one a line: `PLATFORM=PATH` of a standalone Python’s folder, or `PLATFORM=PATH#sha256=HEX` of its `.tar.gz`; by default one of this machine or of uv.',
  ),
  'missing-wheels': input(
    'fail',
    oneOf(['fail', 'build', 'drop-target']),
    'When a dependency has no wheel for a target: `fail`, `build` it on this machine, or `drop-target`.',
  ),
  'test-command': input(
    'auto',
    anyText,
    'Run against every artifact on every interpreter it claims; `auto` is `--version`, else `--help`, else an import; `none` only installs and imports.',
  ),
  upload: input('true', trueOrFalse, 'Upload the files as workflow artifacts.'),
  'artifact-prefix': input('dist', artifactPrefix, 'First part of every workflow artifact name.'),
  'retention-days': input(
    '',
    orElse('', wholeNumber(1, 400)),
    "Days to keep workflow artifacts; empty is the repository's setting.",
  ),
  'compression-level': input(
    '6',
    wholeNumber(0, 9),
    'Compression of workflow artifacts, 0 to 9; already compressed files are stored as they are.',
  ),
  cache: input(
    'auto',
    oneOf(['auto', 'true', 'false']),
    'Keep downloads and tools between runs; `auto` is on, but off for tags and releases.',
  ),
  'output-dir': input('dist', anyText, 'Folder for the finished files, relative to the workspace.'),
  jobs: input(
    'auto',
    orElse('auto', wholeNumber(1, 256)),
    'How much to do at once; `auto` is the number of cores.',
  ),
} as const satisfies Record<string, Input<unknown>>

/** Platform names are words, but a path to a file may hold spaces when it stands on a line of its own. */
function pathLinesOrWords(text: string): { value: readonly string[] } {
  const values = text
    .split(/\r?\n/)
    .flatMap(line => (line.trim().endsWith('.json') ? [line.trim()] : line.split(/[\s,]+/)))
  return { value: [...new Set(values.filter(value => value !== ''))] }
}

export type InputName = keyof typeof INPUTS
export const INPUT_NAMES = Object.keys(INPUTS) as InputName[]

type Camel<S extends string> = S extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : S
type ParsedBy<I> = I extends Input<infer T> ? T : never

/** All inputs, parsed: the names of the table in camel case. */
export type Options = { readonly [K in InputName as Camel<K>]: ParsedBy<(typeof INPUTS)[K]> }

/** `python-versions` → `pythonVersions`. */
export function camelCase(name: string): string {
  return name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
