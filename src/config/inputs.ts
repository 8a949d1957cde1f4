/** What finished files are held against, and how they are described. */

import { CHECK_NAMES } from '../checks/model.js'
import {
  COMMANDS,
  COMPILERS,
  EXECUTABLE_LAYOUTS,
  FORMATS,
  PEX_SCOPES,
  PEX_STRIPS,
  RELEASE_STAGES,
  SCIE_STYLES,
} from '../core/model.js'
import type { Parser } from '../core/parse.js'
import { PEX_LAYOUTS } from '../pex/folder.js'
import {
  allBut,
  anyText,
  anyWords,
  artifactPrefix,
  autoOrSome,
  configSettings,
  ignoreRules,
  licensesInput,
  lineList,
  majorMinor,
  namedPythons,
  oneOf,
  orElse,
  pathLines,
  pyinstallerOptions,
  REPRODUCIBLE,
  reasonedPaths,
  repositoryName,
  secretText,
  sha256Text,
  sizes,
  some,
  trueOrFalse,
  variableNames,
  webFolder,
  wholeNumber,
  workflowFile,
} from './parsers.js'

// What an input is.

/** One input: its default, its parser and what is said of it. */
export interface Input<T> {
  /** The text that stands for "not given". */
  readonly default: string
  /** One line for people; says what the values mean. */
  readonly help: string
  readonly parse: Parser<T>
}

/** A row of the table. */
export function input<T>(defaultText: string, parse: Parser<T>, help: string): Input<T> {
  return { default: defaultText, parse, help }
}

const CHECK_INPUTS = {
  'test-command': input(
    'auto',
    anyText,
    'Run against every artifact on every interpreter it claims; `auto` is `--version`, else `--help`, else an import; `none` only installs and imports.',
  ),
  checks: input(
    'all',
    allBut(CHECK_NAMES),
    `What is looked at in every finished file: \`all\`, \`none\`, or some of ${CHECK_NAMES.map(name => `\`${name}\``).join(', ')}; \`no-NAME\` leaves one out.`,
  ),
  'allow-secrets': input(
    '',
    reasonedPaths,
    'Files in the archives that may hold what looks like a secret, one `PATH # reason` a line; `*` and `**` stand for any name and any folders.',
  ),
  'size-budget': input(
    '',
    sizes(FORMATS),
    'Largest size of each file, like `100MB`, or by format, like `wheel=20MB`, one a line.',
  ),
  reproducible: input(
    'auto',
    oneOf(REPRODUCIBLE),
    'Whether the same source gives the same files: `check` builds everything twice, in other circumstances, and compares; `normalize` also writes sdists and wheels in one way, whatever the backend leaves variable; `auto` checks on tags, where a difference is a warning; `off` does none of it.',
  ),
  sbom: input(
    'cyclonedx',
    oneOf(['cyclonedx', 'embed', 'none']),
    'The list of everything inside the files, CycloneDX 1.6 JSON: `cyclonedx` beside them, `embed` in the wheels too (PEP 770), or `none`.',
  ),
  licenses: input(
    'report',
    licensesInput,
    '`report` tells the licenses of everything inside and writes `THIRD-PARTY-NOTICES.txt`; lines `allow=MIT, Apache-2.0` and `deny=AGPL-3.0-only` (SPDX) decide what may ship, `package:NAME=MIT` says what a package does not say itself; `off` does none of it.',
  ),
  audit: input(
    'warn',
    oneOf(['warn', 'fail', 'off']),
    'Ask OSV for known vulnerabilities of what is inside: `warn` tells them, `fail` also ends the run, as it does when nobody could be asked; `off` sends nothing.',
  ),
  'audit-ignore': input(
    '',
    ignoreRules,
    'Vulnerabilities that you have judged, one a line with a last day and a reason: `CVE-2024-1234 until=2026-12-31 we never call that parser`.',
  ),
} as const

// What goes in beside the project itself.

const DEPENDENCY_INPUTS = {
  extras: input('', anyWords, 'Extras of the project to include.'),
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
  'missing-wheels': input(
    'fail',
    oneOf(['fail', 'build', 'drop-target']),
    'When a dependency has no wheel for a target: `fail`, `build` it on this machine, or `drop-target`.',
  ),
} as const

// Native executables and their signatures.

const EXECUTABLE_INPUTS = {
  'executable-layout': input(
    'file',
    oneOf(EXECUTABLE_LAYOUTS),
    '`file`: a native executable is one file; `folder`: a folder with a program in it, which starts sooner, delivered as `.tar.gz`, for Windows as `.zip`.',
  ),
  'executable-python': input(
    '',
    namedPythons,
    'CPython to put inside a pyo3 executable, one a line: `PLATFORM=PATH` of a standalone Python’s folder, or `PLATFORM=PATH#sha256=HEX` of its `.tar.gz`; by default one of this machine or of uv.',
  ),
  'pyinstaller-options': input(
    '',
    pyinstallerOptions,
    "PyInstaller's own options, one `key=value` a line: `spec`, `icon`, `hidden-import`, `collect-all`, `copy-metadata`, `exclude-module`, `add-data` (`source:destination`); paths are relative to the project.",
  ),
  'pyoxidizer-distribution': input(
    '',
    anyText,
    "CPython for PyOxidizer to link: a `full` archive (`.tar.zst`) of python-build-standalone from 2022; empty makes one of this machine's own Python.",
  ),
  'scie-style': input(
    'eager',
    oneOf(SCIE_STYLES),
    'The Python of a scie: `eager`, inside the file; `lazy`, fetched at its first run.',
  ),
  'scie-lock': input(
    '',
    anyText,
    'JSON file with the sha256 of the files that scies are made of (docs/scie.md); what it leaves out is as in the lock of this program.',
  ),
  'scie-assets': input(
    '',
    webFolder,
    'Address of a mirror of these files, as `science download` lays it out; a lazy scie fetches its Python from there too. Empty is GitHub.',
  ),
  'sign-command': input(
    '',
    anyText,
    'Signs one finished executable, with `{file}` in place of its path; run without a shell, before the file is tried and hashed.',
  ),
  'sign-env': input(
    '',
    variableNames,
    'Names of the environment variables with secrets that `sign-command` needs; they reach nothing else.',
  ),
  signing: input(
    'auto',
    oneOf(['auto', 'required', 'off']),
    '`auto` signs where the variables of `sign-env` are set; `required` fails where they are not; `off` never signs.',
  ),
} as const

// One release from many machines.

const MACHINE_INPUTS = {
  plan: input(
    '',
    anyText,
    'Path of `plan.json`. `plan` writes it (empty: into `output-dir` in a workflow, and not at all on a laptop). `build` and `assemble` read it; in a workflow it may be the name of the workflow artifact that `plan` uploaded, and empty takes the only one of the run.',
  ),
  cell: input('', anyText, 'What `build` makes of the plan: the `cell` of its matrix.'),
  parts: input(
    '',
    anyText,
    'Folder with what all cells made, for `assemble`; empty downloads it from this workflow run.',
  ),
  native: input(
    'auto',
    oneOf(['auto', 'true', 'false']),
    'Whether the project compiles native code, so that a plan builds its wheels on a machine of each platform; `auto` reads it from the build backend, its settings and the source.',
  ),
  runners: input(
    '',
    lineList,
    'Runners to use in a plan instead of the usual ones, one `platform=label` a line; several labels are those of a self-hosted runner.',
  ),
  'pull-requests': input(
    'build',
    oneOf(['build', 'plan']),
    'What `plan` says of a pull request in its output `build`: `build` it like anything else, or only `plan` it.',
  ),
} as const

// What is made, and for which Pythons and systems.

const MAKE_INPUTS = {
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
    'Platforms to serve, by a PEX and in a plan by wheels with native code: `runner`, names like `linux-x86_64 macos-arm64 windows-x86_64`, or the path of a complete-platform JSON file.',
  ),
  glibc: input('2.28', majorMinor, 'Oldest glibc that must still run the result.'),
  musl: input('1.2', majorMinor, 'Oldest musl that must still run the result.'),
  macos: input('11.0', majorMinor, 'Oldest macOS that must still run the result.'),
  compiler: input(
    'system',
    oneOf(COMPILERS),
    "What compiles C and C++ and links Rust: `system`, this machine's own; on Linux with glibc `zig`, downloaded when used, which reaches an older `glibc` than this machine's; on Linux `cibuildwheel`, in a container of an older system with docker or podman.",
  ),
  'config-settings': input('', configSettings, 'PEP 517 settings for the build backend, one `key=value` a line.'),
} as const

/** Platform names are words, but a path to a file may hold spaces when it stands on a line of its own. */
function pathLinesOrWords(text: string): { value: readonly string[] } {
  const values = text
    .split(/\r?\n/)
    .flatMap(line => (line.trim().endsWith('.json') ? [line.trim()] : line.split(/[\s,]+/)))
  return { value: [...new Set(values.filter(value => value !== ''))] }
}

// PEX files, and what they and executables start.

const PEX_INPUTS = {
  'entry-point': input(
    'auto',
    anyText,
    'What the PEX runs: `module:function`, `module` or a script name; `auto` is the only script, else the one named like the project, else its `__main__`; `none` starts Python with everything importable.',
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
} as const

// Tags, releases and attestations.

const RELEASE_INPUTS = {
  'version-check': input(
    'tag',
    oneOf(['tag', 'none']),
    "`tag`: in a workflow that a tag started, the built version must be the tag's, and no local or development version; `none` compares nothing.",
  ),
  tag: input(
    '',
    anyText,
    'Tag to build or release for; empty is the tag that started the workflow and, for `release` elsewhere, the only one at HEAD.',
  ),
  repository: input(
    '',
    repositoryName,
    "Repository on GitHub to release in, as `owner/name`; empty is the workflow's own.",
  ),
  'github-token': input(
    '',
    secretText,
    'Token that `release` (`contents: write`) and `attest` (`attestations: write`) use; empty is GITHUB_TOKEN or GH_TOKEN of the environment.',
  ),
  attest: input(
    'false',
    trueOrFalse,
    'Attest build provenance and SBOM of every file after `package` or `assemble`, in the same job: it needs `id-token: write`, `attestations: write` and `github-token`. A job of its own with `command: attest` keeps them from what is built.',
  ),
  'signer-workflow': input(
    '',
    workflowFile,
    'Workflow that signs the files, as `OWNER/NAME/.github/workflows/FILE.yml`, also with `@` and a ref behind it: `attest` tells how to verify them, and so does `release` in its notes, which takes it as said that they are attested.',
  ),
  'checksums-digest': input(
    '',
    sha256Text,
    'SHA-256 that `attest` and `release` demand of `SHA256SUMS`: the output of that name, from the job that wrote it, so that nothing between the two can change a file.',
  ),
  'release-stage': input(
    'all',
    oneOf(RELEASE_STAGES),
    '`draft`: make or finish the draft and stop; `publish`: publish that draft once more compared with the files; `all`: both; `check`: only look whether that would work, and change nothing.',
  ),
  notes: input(
    'auto',
    anyText,
    "Text of the release: `changelog` (the version's section), `github` (generated there), `git` (the commits), `none`, or the path of a file; `auto` is the changelog where it has the version, else `github`.",
  ),
  'index-check': input(
    'fail',
    oneOf(['fail', 'warn', 'none']),
    'What `release` does when the package index already holds other files of this name: `fail`, `warn`, or `none` to not ask.',
  ),
} as const

// What to do, and where.

const RUN_INPUTS = {
  command: input(
    'package',
    oneOf(COMMANDS),
    'What to do: `package` makes, proves and uploads everything; `plan` decides everything and makes nothing; `build` makes one cell of a plan; `assemble` checks and joins what all cells made; `attest` signs finished files with the identity of the workflow; `release` puts finished files into a release on GitHub; `audit` tells which components of a release have become vulnerable.',
  ),
  path: input(
    '.',
    anyText,
    'Project folder, relative to the workspace; for `audit`, a manifest.json, an SBOM, the tag of a release, `latest`, or `OWNER/NAME@TAG`.',
  ),
  'output-dir': input(
    'dist',
    anyText,
    'Folder for the finished files, relative to the workspace; `release` takes them from there.',
  ),
  jobs: input(
    'auto',
    orElse('auto', wholeNumber(1, 256)),
    'How many pieces of work at once; `auto` is the number of cores.',
  ),
} as const

// What GitHub keeps of a run.

const UPLOAD_INPUTS = {
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
} as const

// Every input once: the Action, the command line, `[tool.package-python]`, action.yml and the README are all made from this table.

/** The groups that people read the inputs in. */
export const INPUT_GROUPS = [
  { title: 'What to do, and where', inputs: RUN_INPUTS },
  { title: 'What to make, and for whom', inputs: MAKE_INPUTS },
  { title: 'Dependencies', inputs: DEPENDENCY_INPUTS },
  { title: 'PEX files, and what they start', inputs: PEX_INPUTS },
  { title: 'Native executables', inputs: EXECUTABLE_INPUTS },
  { title: 'Proofs, checks and descriptions', inputs: CHECK_INPUTS },
  { title: 'Many machines', inputs: MACHINE_INPUTS },
  { title: 'Workflow artifacts and cache', inputs: UPLOAD_INPUTS },
  { title: 'Releases', inputs: RELEASE_INPUTS },
] as const

export const INPUTS = {
  ...RUN_INPUTS,
  ...MAKE_INPUTS,
  ...DEPENDENCY_INPUTS,
  ...PEX_INPUTS,
  ...EXECUTABLE_INPUTS,
  ...CHECK_INPUTS,
  ...MACHINE_INPUTS,
  ...UPLOAD_INPUTS,
  ...RELEASE_INPUTS,
} as const satisfies Record<string, Input<unknown>>

export type InputName = keyof typeof INPUTS
export const INPUT_NAMES = Object.keys(INPUTS) as InputName[]

type Camel<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S
type ParsedBy<I> = I extends Input<infer T> ? T : never

/** All inputs, parsed: the names of the table in camel case. */
export type Options = { readonly [K in InputName as Camel<K>]: ParsedBy<(typeof INPUTS)[K]> }

/** `python-versions` → `pythonVersions`. */
export function camelCase(name: string): string {
  return name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
