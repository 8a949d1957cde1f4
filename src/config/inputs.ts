/**
 * Every input once. The Action, the command line with its help and completion, `[tool.package-python]`, action.yml and the
 * documentation are all made from this table.
 */

import { CHECK_NAMES } from '../checks/model.js'
import {
  COMMANDS,
  COMPILERS,
  type CommandName,
  EXECUTABLE_LAYOUTS,
  FORMATS,
  INSTALLERS,
  PEX_SCOPES,
  PEX_STRIPS,
  RELEASE_STAGES,
  SCIE_STYLES,
  SIGN_SYSTEMS,
} from '../core/model.js'
import type { Parser } from '../core/parse.js'
import { PEX_LAYOUTS } from '../pex/folder.js'
import { iconFiles, pyinstallerOptions } from './executable-options.js'
import {
  allBut,
  anyText,
  anyWords,
  artifactPrefix,
  autoAllOrSome,
  autoOrBoolean,
  autoOrSome,
  buildVariables,
  configSettings,
  eachJsonFile,
  eachLine,
  eachNamedPython,
  ignoreRules,
  imagePath,
  licensesInput,
  lineList,
  majorMinor,
  namedImage,
  namedPythons,
  oneOf,
  onePath,
  orElse,
  type PathRewriter,
  pathLines,
  pathOrAuto,
  pathUnless,
  platformWords,
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

/** One input: its default, its parser, what it is for and who reads it. */
export interface Input<T> {
  /** The text that stands for "not given". */
  readonly default: string
  /** One line for people; says what the values mean. */
  readonly help: string
  readonly parse: Parser<T>
  /**
   * `plan`: decides what a release contains, is recorded in `plan.json` and is the same for every job; never a secret, as
   * `plan.json` is uploaded. `job`: only how one job does its work.
   */
  readonly scope: 'plan' | 'job'
  /** The commands that read it; all others accept and ignore it. */
  readonly commands: readonly CommandName[]
  /** Where the value names files or folders: rewrites each of them. */
  readonly path?: PathRewriter
  /** True for what most projects use: help and the README list it first. */
  readonly common?: true
  /** Why pyproject.toml cannot set it. */
  readonly notInFile?: string
}

type Extra = Partial<Pick<Input<unknown>, 'path' | 'common' | 'notInFile' | 'commands'>>

/** An input of the whole release. */
function plan<T>(byDefault: string, parse: Parser<T>, help: string, extra: Extra = {}): Input<T> {
  return { default: byDefault, parse, help, scope: 'plan', commands: ['package', 'fetch', 'plan'], ...extra }
}

/** An input of one job. */
function job<T>(
  byDefault: string,
  parse: Parser<T>,
  commands: readonly CommandName[],
  help: string,
  extra: Extra = {},
): Input<T> {
  return { default: byDefault, parse, help, scope: 'job', commands, ...extra }
}

/** The commands that build files. */
const BUILDERS = ['package', 'fetch', 'build', 'assemble'] as const
const UPLOADERS = ['package', 'plan', 'build', 'sign', 'assemble'] as const
/** The commands that run `sign-command`. */
const SIGNERS = [...BUILDERS, 'sign'] as const
const BEFORE = { notInFile: 'it is decided before that file is read' }
const ONE_RUN = { notInFile: 'it is for one run only' }

const RUN_INPUTS = {
  command: job(
    'package',
    oneOf(COMMANDS),
    COMMANDS,
    'What to do: `package` builds, tests and uploads everything; `fetch` keeps everything that this downloads in a folder, for machines without a network; `plan` decides everything and builds nothing; `build` runs one matrix job of a plan; `sign` signs the executables of the matrix jobs in a job of its own; `assemble` validates and joins the results of all matrix jobs; `attest` signs finished files with the identity of the workflow; `release` puts finished files into a release on GitHub; `audit` reports which components of a release have become vulnerable.',
    BEFORE,
  ),
  path: job(
    '.',
    anyText,
    ['package', 'fetch', 'plan', 'build', 'assemble', 'release', 'audit'],
    'Project folder, or a single `.py` file with inline metadata (PEP 723); `auto` for a repository of several projects: the one that the tag names (`lib-v1.0`), without a tag all of them (docs/monorepos.md); for `audit`, a manifest.json, an SBOM, the tag of a release, `latest`, or `OWNER/NAME@TAG`.',
    { ...BEFORE, path: pathOrAuto, common: true },
  ),
  'output-dir': job(
    'dist',
    anyText,
    ['package', 'plan', 'build', 'sign', 'assemble', 'attest', 'release'],
    'Folder for the finished files; `attest` and `release` read them from there.',
    { path: onePath },
  ),
  jobs: job(
    'auto',
    orElse('auto', wholeNumber(1, 256)),
    ['package', 'fetch', 'plan', 'build', 'assemble'],
    'How many steps run at the same time; `auto` is the number of cores.',
  ),
} as const

const BUILD_INPUTS = {
  formats: plan(
    'auto',
    autoOrSome(FORMATS),
    `What to build: ${FORMATS.map(name => `\`${name}\``).join(', ')}; \`auto\` is sdist and wheel, plus PEX when the project has something to run.`,
    { common: true },
  ),
  'python-versions': plan(
    'auto',
    anyText,
    'Pythons to support, like `3.10 3.13 3.14t pypy3.11`; `auto` is every released CPython that requires-python allows and that still gets security fixes; on the command line, one that can neither be found nor downloaded is left out with a warning.',
    { common: true },
  ),
  platforms: plan(
    'runner',
    platformWords,
    'Platforms to support, by a PEX and in a plan by wheels with native code: `runner`, names like `linux-x86_64 musllinux-x86_64 macos-arm64 windows-x86_64`, `macos-universal2` (both kinds of Mac, with one wheel), or the path of a complete-platform JSON file.',
    { path: eachJsonFile, common: true },
  ),
  glibc: plan(
    '2.28',
    majorMinor,
    'Minimum glibc: the oldest one that runs the result. When it is given and not reached, the build fails; the default is only a goal, and a file that needs a newer one is tagged for that, with a warning.',
    { common: true },
  ),
  musl: plan('1.2', majorMinor, 'Minimum musl: the oldest one that runs the result; as `glibc`.'),
  macos: plan('11.0', majorMinor, 'Minimum macOS: the oldest one that runs the result; as `glibc`.'),
  compiler: plan(
    'auto',
    oneOf(COMPILERS),
    "What compiles C and C++ and links Rust: `auto` is `cibuildwheel` on Linux where docker or podman works, else `system`; `system`, this machine's own; on Linux with glibc `zig`, downloaded when used, which reaches an older `glibc` than this machine's; on Linux `cibuildwheel`, in a container of an older system with docker or podman.",
  ),
  'build-env': job(
    '',
    buildVariables,
    BUILDERS,
    "Names of environment variables that only the project's build sees, also when they look like secrets; their values are hidden in its output.",
  ),
  'config-settings': plan('', configSettings, 'PEP 517 settings for the build backend, one `key=value` a line.'),
} as const

const DEPENDENCY_INPUTS = {
  extras: plan('', anyWords, 'Extras of the project to include.'),
  'local-projects': plan(
    '',
    pathLines,
    'Other project folders of the repository that this one needs, one a line: built first and available to every dependency resolution.',
    { path: eachLine },
  ),
  'find-links': plan('', pathLines, 'Folders of wheels to resolve from in addition to the index, one a line.', {
    path: eachLine,
  }),
  lock: plan(
    'auto',
    anyText,
    '`auto` uses pylock.toml, uv.lock (of a workspace too), poetry.lock or pdm.lock when there is one; `none` resolves again; or the path of one of these or of a hashed requirements file.',
    { path: pathUnless('auto', 'none'), common: true },
  ),
  'missing-wheels': plan(
    'auto',
    oneOf(['auto', 'fail', 'build', 'drop-target']),
    'When a dependency has no wheel for a target: `auto` builds on this machine what is published as source only for its platform, and fails for the rest; `fail` builds nothing; `build` builds whatever this machine can; `drop-target` continues without that target.',
    { common: true },
  ),
} as const

const PEX_INPUTS = {
  'entry-point': plan(
    'auto',
    anyText,
    'What is started: `module:function`, `module` or a script name; several, or `all`: one file or folder that starts each by its name; `auto` is the only script, else the one named like the project, else its `__main__`; `none` starts Python with everything importable.',
    { common: true },
  ),
  'pex-scope': plan(
    'platform',
    some(PEX_SCOPES),
    '`platform`: one PEX for each platform, with all its Pythons; `universal`: one for all of them; both are possible.',
  ),
  'pex-layout': plan(
    'zipapp',
    oneOf(PEX_LAYOUTS),
    '`zipapp`: the PEX is one file; `packed`: a folder of wheels; `loose`: a folder with everything unpacked. A folder is delivered as `.pex.tar.gz`.',
  ),
  'pex-strip': plan(
    'none',
    oneOf(PEX_STRIPS),
    "What to leave out of the dependencies in a PEX: `none`, or `tests`, the folders `tests` and `test` inside their packages. The application's own wheel stays whole.",
  ),
} as const

const EXECUTABLE_INPUTS = {
  'executable-layout': plan(
    'file',
    oneOf(EXECUTABLE_LAYOUTS),
    '`file`: a native executable is one file; `folder`: a folder with a program in it, which starts faster, delivered as `.tar.gz`, for Windows as `.zip`.',
  ),
  'executable-python': job(
    '',
    namedPythons,
    BUILDERS,
    'CPython to put inside a pyo3 executable, one a line: `PLATFORM=PATH` of a standalone Python’s folder, or `PLATFORM=PATH#sha256=HEX` of its `.tar.gz`; by default one of this machine or of uv.',
    { path: eachNamedPython },
  ),
  icon: plan(
    '',
    iconFiles,
    'Icon of programs, one file a line: an `.ico` for Windows (pyo3 and pyinstaller), an `.icns` for the `.app` that pyinstaller makes of a GUI script on macOS; relative to the project, like the paths of `pyinstaller-options`. A spec file of PyInstaller names its own.',
  ),
  'image-base': plan(
    'none',
    namedImage,
    "What a container image (`oci`) is built on: `PATH@sha256:HEX`, an OCI layout on this machine (a folder or a `.tar`) and the digest of the image in it; `none` is an image with this machine's C library and nothing else of a system.",
    { path: imagePath },
  ),
  'pyinstaller-options': plan(
    '',
    pyinstallerOptions,
    "PyInstaller's own options, one `key=value` a line: `spec`, `icon`, `hidden-import`, `collect-all`, `copy-metadata`, `exclude-module`, `add-data` (`source:destination`), for an `.app` on macOS `osx-bundle-identifier` and `info-plist` (`KEY=VALUE`); paths are always relative to the project and stay inside it.",
  ),
  'pyoxidizer-distribution': job(
    '',
    anyText,
    BUILDERS,
    "CPython for PyOxidizer to link: a `full` archive (`.tar.zst`) of python-build-standalone from 2022; empty makes one of this machine's own Python.",
    { path: onePath },
  ),
  'scie-style': plan(
    'eager',
    oneOf(SCIE_STYLES),
    'The Python of a scie: `eager`, inside the file; `lazy`, downloaded at its first run.',
  ),
  'scie-lock': plan(
    '',
    anyText,
    'JSON file with the sha256 of the files that scies are built from (docs/scie.md); it replaces entries of the lock of this program.',
    { path: onePath },
  ),
  'scie-assets': plan(
    '',
    webFolder,
    'Address of a mirror of these files, with the layout of `science download`; a lazy scie downloads its Python from there too. Empty is GitHub.',
  ),
  'sign-command': job(
    '',
    anyText,
    SIGNERS,
    'Signs one finished executable, with `{file}` in place of its path; run without a shell, before the file is tested and hashed; with `sign`, by the command `sign` alone.',
  ),
  'sign-env': job(
    '',
    variableNames,
    SIGNERS,
    'Names of the environment variables with secrets that `sign-command` needs; no other program gets them.',
  ),
  sign: plan(
    '',
    orElse('', some(SIGN_SYSTEMS)),
    'Systems whose executables a job of its own signs, `windows`, `macos` or both: `build` leaves them unsigned, the command `sign` signs them, and `assemble` accepts no others (docs/signing.md).',
    { commands: ['plan'] },
  ),
  'sign-system': job(
    '',
    orElse('', oneOf(SIGN_SYSTEMS)),
    ['sign'],
    'Which of the systems of `sign` this job signs for, where each has a job of its own; empty is all of them.',
    ONE_RUN,
  ),
  signing: job(
    'auto',
    oneOf(['auto', 'required', 'off']),
    BUILDERS,
    '`auto` signs where the variables of `sign-env` are set; `required` fails where they are not; `off` never signs.',
  ),
} as const

const CHECK_INPUTS = {
  'test-command': plan(
    'auto',
    anyText,
    'Smoke test of every artifact on every interpreter it supports; `auto` is `--version`, else `--help`, and an import where nothing can be started; `none` installs and runs nothing.',
    { common: true },
  ),
  checks: plan(
    'all',
    allBut(CHECK_NAMES),
    `Checks of every finished file: \`all\`, \`none\`, or some of ${CHECK_NAMES.map(name => `\`${name}\``).join(', ')}; \`no-NAME\` leaves one out.`,
  ),
  'allow-secrets': plan(
    '',
    reasonedPaths,
    'Files in the archives that may contain what looks like a secret, one `PATH # reason` a line; `*` and `**` stand for any name and any folders.',
  ),
  'size-budget': plan(
    '',
    sizes(FORMATS),
    'Maximum size of each file, like `100MB`, or by format, like `wheel=20MB`, one a line.',
  ),
  reproducible: plan(
    'auto',
    oneOf(REPRODUCIBLE),
    'Whether the same source gives the same files: `check` builds everything twice, in a different environment, and compares; `normalize` also rewrites sdists and wheels in one canonical form; `auto` checks on tags, where a difference is a warning; `off` does none of it.',
  ),
  sbom: plan(
    'cyclonedx',
    oneOf(['cyclonedx', 'embed', 'none']),
    'The list of everything inside the files, CycloneDX 1.6 JSON: `cyclonedx` next to them, `embed` in the wheels too (PEP 770), or `none`.',
  ),
  licenses: plan(
    'report',
    licensesInput,
    '`report` lists the licenses of everything inside and writes `THIRD-PARTY-NOTICES.txt`; lines `allow=MIT, Apache-2.0` and `deny=AGPL-3.0-only` (SPDX) decide what may ship, `package:NAME=MIT` states what a package leaves out; `off` does none of it.',
  ),
  audit: plan(
    'warn',
    oneOf(['warn', 'fail', 'off']),
    'Query OSV for known vulnerabilities of what is inside: `warn` reports them, `fail` also fails the run, as it does when OSV does not answer; `off` sends nothing.',
  ),
  'audit-ignore': plan(
    '',
    ignoreRules,
    'Vulnerabilities that you have evaluated, one a line with a last day and a reason: `CVE-2024-1234 until=2026-12-31 we never call that parser`.',
    { commands: ['package', 'plan', 'audit'] },
  ),
} as const

const MACHINE_INPUTS = {
  plan: job(
    '',
    anyText,
    ['plan', 'build', 'sign', 'assemble'],
    'Path of `plan.json`. `plan` writes it (empty: into `output-dir` in a workflow, and not at all on a laptop). `build`, `sign` and `assemble` read it; in a workflow it may be the name of the workflow artifact that `plan` uploaded, and empty takes the only one of the run.',
    { ...ONE_RUN, path: onePath },
  ),
  cell: job('', anyText, ['build'], 'Which matrix job of the plan `build` runs: the `cell` of its matrix.', ONE_RUN),
  parts: job(
    '',
    anyText,
    ['sign', 'assemble'],
    'Folder with the results of all matrix jobs, for `sign` and `assemble`; empty downloads them from this workflow run.',
    { ...ONE_RUN, path: onePath },
  ),
  vendor: job(
    '',
    anyText,
    ['fetch', ...UPLOADERS],
    'Folder of downloads. `fetch` makes it (empty: `vendor`); a run that is given it takes every download from it and uses no network (docs/companies.md).',
    { path: onePath, notInFile: 'a folder of downloads belongs to a machine, not to a project' },
  ),
  native: plan(
    'auto',
    oneOf(['auto', 'true', 'false']),
    'Whether the project compiles native code, so that a plan builds its wheels on a machine of each platform; `auto` reads it from the build backend, its settings and the source.',
    { commands: ['plan'] },
  ),
  runners: job(
    '',
    lineList,
    ['plan'],
    'Runners to use in a plan instead of the usual ones, one `platform=label` a line; several labels are those of a self-hosted runner.',
  ),
  'pull-requests': job(
    'build',
    oneOf(['build', 'plan']),
    ['plan'],
    'What the output `build` of `plan` is for a pull request: `build` it like anything else, or only `plan` it.',
  ),
} as const

const UPLOAD_INPUTS = {
  upload: job(
    'true',
    autoOrBoolean,
    UPLOADERS,
    'Upload the files as workflow artifacts; `auto` keeps them in the output folder, with a warning, where the server cannot store artifacts.',
  ),
  'artifact-prefix': plan('dist', artifactPrefix, 'First part of every workflow artifact name.', {
    commands: ['package', 'plan', 'attest', 'release'],
  }),
  'retention-days': job(
    '',
    orElse('', wholeNumber(1, 400)),
    UPLOADERS,
    "Days to keep workflow artifacts; empty is the repository's setting.",
  ),
  'compression-level': job(
    '6',
    wholeNumber(0, 9),
    UPLOADERS,
    'Compression of workflow artifacts, 0 to 9; already compressed files are stored as they are.',
  ),
  cache: job(
    'auto',
    oneOf(['auto', 'true', 'false']),
    ['package', 'build', 'assemble'],
    'Keep downloads and tools between runs; `auto` is on, but off for tags and releases.',
  ),
} as const

const RELEASE_INPUTS = {
  'version-check': plan(
    'tag',
    oneOf(['tag', 'none']),
    "`tag`: in a workflow that a tag started, the built version must be the tag's, and no local or development version; `none` compares nothing.",
    { commands: ['package', 'plan', 'release'] },
  ),
  tag: job(
    '',
    anyText,
    ['package', 'plan', 'build', 'assemble', 'release'],
    'Tag to build or release for; empty is the tag that started the workflow and, for `release` elsewhere, the only one at HEAD.',
    ONE_RUN,
  ),
  installers: plan(
    'auto',
    autoAllOrSome(INSTALLERS),
    'Files that install a PEX or native executable: `sh` (`install.sh`), `powershell` (`install.ps1`), `homebrew`, `scoop` and `winget` (manifests for these package managers), `deb` and `rpm` (packages for Linux with glibc, which contain the program); `auto` is all but the packages, as far as there are files for their systems, in a workflow for a tag, else none; `all`; `none`.',
  ),
  'installer-templates': plan(
    '',
    anyText,
    'Folder with templates that replace those of the installers, such as `formula.rb` (docs/installers.md).',
    { path: onePath },
  ),
  'download-url': plan(
    '',
    webFolder,
    'Where installers download the release, as `URL/TAG/FILE`; empty is the releases of the repository of the workflow.',
  ),
  repository: job(
    '',
    repositoryName,
    ['release'],
    "Repository on GitHub to release in, as `owner/name`; empty is the workflow's own.",
  ),
  'github-token': job(
    '',
    secretText,
    ['package', 'assemble', 'attest', 'release'],
    'Token that `release` (`contents: write`) and `attest` (`attestations: write`) use; empty is GITHUB_TOKEN or GH_TOKEN of the environment.',
    { notInFile: 'it is a secret, which must not be committed' },
  ),
  attest: job(
    'false',
    trueOrFalse,
    ['package', 'assemble'],
    'Attest build provenance and SBOM of every file after `package` or `assemble`, in the same job: it needs `id-token: write`, `attestations: write` and `github-token`. A separate job with `command: attest` keeps these permissions from the code that is built.',
    { common: true },
  ),
  'signer-workflow': job(
    '',
    workflowFile,
    ['package', 'assemble', 'attest', 'release'],
    'Workflow that signs the files, as `OWNER/NAME/.github/workflows/FILE.yml`, also with `@` and a ref behind it: `attest` prints how to verify them, `release` adds that to its notes without checking that they are attested, and installers demand it where `gh` is logged in.',
  ),
  'checksums-digest': job(
    '',
    sha256Text,
    ['package', 'assemble', 'attest', 'release'],
    'SHA-256 that `SHA256SUMS` must have in `attest` and `release`: the output of that name, from the job that wrote it, so that nothing between the two can change a file.',
    ONE_RUN,
  ),
  'release-stage': job(
    'all',
    oneOf(RELEASE_STAGES),
    ['release'],
    '`draft`: create or complete the draft and stop; `publish`: compare that draft with the files again and publish it; `all`: both; `check`: only report whether that would work, and change nothing.',
    ONE_RUN,
  ),
  notes: job(
    'auto',
    anyText,
    ['release'],
    "Text of the release: `changelog` (the version's section), `github` (generated there), `git` (the commits), `none`, or the path of a file; `auto` is the changelog where it has the version, else `github`.",
    { path: pathUnless('auto', 'changelog', 'github', 'git', 'none') },
  ),
  'index-check': job(
    'fail',
    oneOf(['fail', 'warn', 'none']),
    ['release'],
    'What `release` does when the package index already has other files of this name: `fail`, `warn`, or `none` to send no query.',
  ),
} as const

/** The groups that people read the inputs in. */
export const INPUT_GROUPS = [
  { title: 'What to do, and where', inputs: RUN_INPUTS },
  { title: 'What to build, and for which systems', inputs: BUILD_INPUTS },
  { title: 'Dependencies', inputs: DEPENDENCY_INPUTS },
  { title: 'PEX files, and what they start', inputs: PEX_INPUTS },
  { title: 'Native executables', inputs: EXECUTABLE_INPUTS },
  { title: 'Tests, checks and descriptions', inputs: CHECK_INPUTS },
  { title: 'Several machines', inputs: MACHINE_INPUTS },
  { title: 'Workflow artifacts and cache', inputs: UPLOAD_INPUTS },
  { title: 'Releases', inputs: RELEASE_INPUTS },
] as const

export const INPUTS = {
  ...RUN_INPUTS,
  ...BUILD_INPUTS,
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

/** The row of an input, for code that treats all of them alike. */
export function inputOf(name: InputName): Input<unknown> {
  return INPUTS[name]
}

/** Whether there is an input of this name. */
export function isInput(name: string): name is InputName {
  return Object.hasOwn(INPUTS, name)
}

/** Inputs that a plan decides for every job. */
export const PLANNED_INPUTS: readonly InputName[] = INPUT_NAMES.filter(isPlanned)

/** Whether a plan decides the input of this name for every job. */
export function isPlanned(name: string): boolean {
  return isInput(name) && INPUTS[name].scope === 'plan'
}

type Camel<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S
type ParsedBy<I> = I extends Input<infer T> ? T : never

/** All inputs, parsed: the names of the table in camel case. */
export type Options = { readonly [K in InputName as Camel<K>]: ParsedBy<(typeof INPUTS)[K]> }

/** `python-versions` → `pythonVersions`. */
export function camelCase(name: string): string {
  return name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
