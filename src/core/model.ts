/** The types at the centre: formats, platforms, Pythons, artifacts, checks, steps. All are readonly plain data. */

/** Programs with their own Python, for people without one, and the container image; each is a row of `EXECUTABLE_FORMATS`. */
const EXECUTABLES = ['scie', 'pyinstaller', 'pyo3', 'pyoxidizer', 'oci'] as const satisfies readonly string[]

/** What `formats: auto` stands for; the PEX only when there is something to run. */
export const AUTO_FORMATS = ['sdist', 'wheel', 'pex'] as const

/** Formats in the order they are built. */
export const FORMATS = [...AUTO_FORMATS, ...EXECUTABLES] as const
export type FormatName = (typeof FORMATS)[number]
export type ExecutableName = (typeof EXECUTABLES)[number]

/** Whether `format` is a native executable. */
export function isExecutable(format: string): format is ExecutableName {
  return EXECUTABLES.some(name => name === format)
}

/** Whether `format` is a container image, which is not started by its name but by a container engine. */
export function isImage(format: string): boolean {
  return format === 'oci'
}

/** What can install a release on a user's machine, in the order people see it; a row of `src/installers/installers.ts` each. */
export const INSTALLERS = ['sh', 'powershell', 'homebrew', 'scoop', 'winget', 'deb', 'rpm'] as const
export type InstallerName = (typeof INSTALLERS)[number]

/** Installers that contain the program; the others download it. */
export const PACKAGES = ['deb', 'rpm'] as const satisfies readonly InstallerName[]
export type PackageKind = (typeof PACKAGES)[number]

/** Whether an installer is a package of a Linux distribution. */
export function isPackage(kind: InstallerName): kind is PackageKind {
  return PACKAGES.some(name => name === kind)
}

/** How an executable is delivered. */
export const EXECUTABLE_LAYOUTS = ['file', 'folder'] as const

/** How many platforms one PEX serves. */
export const PEX_SCOPES = ['platform', 'universal'] as const
/** What compiles native code (`compiler`). */
export const COMPILERS = ['auto', 'system', 'zig', 'cibuildwheel'] as const
export type Compiler = (typeof COMPILERS)[number]

export type PexScope = (typeof PEX_SCOPES)[number]

/** Where a scie's Python is: inside, or downloaded at its first run. */
export const SCIE_STYLES = ['eager', 'lazy'] as const

/** What can be left out of the dependencies of a PEX. */
export const PEX_STRIPS = ['none', 'tests'] as const

/** How far `release` goes. */
export const RELEASE_STAGES = ['all', 'draft', 'publish', 'check'] as const

/** What the Action's `command` input and the command line's first word may be; `doctor` is for people at a terminal. */
export const COMMANDS = [
  'package',
  'fetch',
  'plan',
  'build',
  'sign',
  'assemble',
  'attest',
  'release',
  'audit',
  'doctor',
] as const
export type CommandName = (typeof COMMANDS)[number]

export const OSES = ['linux', 'macos', 'windows'] as const
export type Os = (typeof OSES)[number]

/** Systems whose programs have their signature inside (the input `sign`). */
export const SIGN_SYSTEMS = ['windows', 'macos'] as const satisfies readonly Os[]
export type SignSystem = (typeof SIGN_SYSTEMS)[number]

export const ARCHES = ['x86_64', 'aarch64', 'x86', 'armv7l', 'ppc64le', 's390x', 'riscv64'] as const
/** Of a machine, as Python's own tools name it on Linux. */
export type Arch = (typeof ARCHES)[number]

export const LIBCS = ['glibc', 'musl'] as const
/** The C library of a Linux. */
export type Libc = (typeof LIBCS)[number]

/** A kind of machine, with the oldest system on it that must run the result. */
export interface Platform {
  /** The product's name for it: `linux-x86_64`, `musllinux-aarch64`, `macos-arm64`, `windows-x86_64`, … */
  readonly name: string
  readonly os: Os
  readonly arch: Arch
  /** Only on Linux. */
  readonly libc?: Libc
  /** Oldest libc (Linux) or macOS version as `major.minor`; empty on Windows. */
  readonly floor: string
  /** Wheels that serve both kinds of Mac; `arch` is that of the machine that builds them. */
  readonly universal2?: true
}

/** A Python language implementation and version, as people write it: `3.12`, `3.14t`, `pypy3.11`. */
export interface PythonVersion {
  readonly implementation: 'cpython' | 'pypy'
  readonly major: number
  readonly minor: number
  readonly freeThreaded: boolean
  /** Set when a pre-release was requested by name: `3.15.0b1` gives `b1` with patch 0. */
  readonly patch?: string
}

/** One Python on one platform: what a compiled dependency is chosen for. */
export interface Target {
  readonly python: PythonVersion
  readonly platform: Platform
}

/** An interpreter on this machine that was started and probed. */
export interface Interpreter {
  readonly python: PythonVersion
  /** `3.12.1`, `3.15.0b1`; for PyPy the language version it implements. */
  readonly fullVersion: string
  /** Absolute path of the executable. */
  readonly path: string
  readonly platform: {
    readonly os: Os
    readonly arch: Arch
    readonly libc?: Libc
    readonly libcVersion?: string
  }
  /** Where it was found: `tool-cache`, `path`, `pyenv`, `py-launcher`, `uv`, `downloaded`. */
  readonly source: string
}

/** A wheel on this machine, checked against its hash; the file has the wheel's own name. */
export interface WheelFile {
  /** Absolute path. */
  readonly path: string
  /** Lower-case hex. */
  readonly sha256: string
}

/** What every finished file has; only `measure` creates one. */
interface ArtifactFile<Format extends FormatName> {
  readonly format: Format
  /** File name; the same in staging, output folder and release. */
  readonly file: string
  /** Absolute path of the file now. */
  readonly path: string
  /** Bytes. */
  readonly size: number
  /** Lower-case hex. */
  readonly sha256: string
  /** Platform names it runs on; `any` alone when it runs everywhere. */
  readonly targets: readonly string[]
  /** Pythons it claims, as people write them: `3.12`, `3.14t`, `pypy3.11`. */
  readonly pythons: readonly string[]
  /** Oldest glibc or macOS that a native executable needs, as `major.minor`; absent where that is not known. */
  readonly minimum?: string
  /** Path of what people start (with `/`), inside the folder that the file is an archive of; absent for one program. */
  readonly program?: string
}

export type Sdist = ArtifactFile<'sdist'>
export type Wheel = ArtifactFile<'wheel'>
export type Pex = ArtifactFile<'pex'>
export type Executable = ArtifactFile<ExecutableName>

/** A file that was built and measured, told apart by `format`. */
export type Artifact = Sdist | Wheel | Pex | Executable

/** The application, as its wheel describes it; all but `program` may be missing. */
export interface About {
  /** Name of the command: the script's, else the project's; of several commands, the main one's. */
  readonly program: string
  /** Names of all commands, `program` among them, where there are several. */
  readonly commands?: readonly string[]
  readonly summary?: string
  /** SPDX expression, or what the project says instead. */
  readonly license?: string
  readonly homepage?: string
  readonly author?: string
  /** Address of an author or maintainer, for the packages that must name one. */
  readonly email?: string
}

/** How a user installs, in one line to be copied. */
export interface InstallCommand {
  /** The system of the command: `Linux, macOS`, `Windows`. */
  readonly shell: string
  readonly command: string
}

/** An installer of the release, as the report and the manifest have it. */
export interface Installer {
  readonly kind: InstallerName
  readonly file: string
  /** Bytes. */
  readonly size: number
  /** Lower-case hex. */
  readonly sha256: string
  /** Empty where installing takes more than one line, or where another file of the kind has them. */
  readonly commands: readonly InstallCommand[]
}

/** The checks of finished files (the input `checks`), in the order people see them; what each does is in `src/checks/`. */
export const CHECK_NAMES = [
  'archive',
  'record',
  'secrets',
  'metadata',
  'license-metadata',
  'contents',
  'stable-abi',
  'platform-tag',
  'version-control',
  'size',
  'pythons',
  'launcher',
] as const
export type FileCheckName = (typeof CHECK_NAMES)[number]

/** Further checks: smoke tests, two builds compared, and what is inspected in native executables. */
export const OTHER_CHECKS = [
  'runs',
  'installs',
  'reproducible',
  'architecture',
  'floor',
  'glibc',
  'musl',
  'macos',
  'host files',
  'needs',
  'signature',
  'bootloader',
  'python',
  'wheels',
  'pyoxidizer',
  'first run',
  'icon',
  'window',
  'image',
] as const
export type CheckName = FileCheckName | (typeof OTHER_CHECKS)[number]

/** What was verified about one artifact, for one interpreter where that applies. */
export interface Check {
  readonly name: CheckName
  /** Artifact file name. */
  readonly artifact: string
  readonly python?: string
  /** Platform name of the machine that ran it; absent for the one that reports. */
  readonly machine?: string
  readonly result: 'passed' | 'failed' | 'warning' | 'skipped'
  /** One line: what was run or why it was skipped. */
  readonly reason: string
  /** Seconds. */
  readonly seconds: number
  /** The commands of a smoke test, in the order they ran; absent for other checks. */
  readonly commands?: readonly CommandResult[]
  /** How long the artifact took to start; only where several kinds of it are compared. */
  readonly starts?: StartTimes
}

/** One command of a smoke test, and how it ended. */
export interface CommandResult {
  /** As people read it: `app --version`. */
  readonly command: string
  /** Absent when a signal ended it, or the system did not start it. */
  readonly exit?: number
  /** `SIGSEGV` */
  readonly signal?: string
  /** The line of its output that says most; absent when it said nothing. */
  readonly line?: string
}

/** Seconds from the start of a program to its end, with as little to do as it offers: `--version`. */
export interface StartTimes {
  /** With nothing of it unpacked on this machine. */
  readonly first: number
  /** Right after that. */
  readonly later: number
}

/** Sections of a run, in the order the timeline shows them. */
export type Section = 'set-up' | 'build' | 'test' | 'publish'

/** What a step is, for people and programs. */
export interface StepInfo {
  /** Unique within a run and stable between versions: `build-sdist`, `test-wheel-3.12`. */
  readonly id: string
  /** An instruction: `build sdist`. */
  readonly title: string
  readonly section: Section
}

/** When one step ran, in milliseconds since the run began. */
export interface Timing {
  /** The step's `id`. */
  readonly id: string
  /** Its title. */
  readonly name: string
  readonly section: Section
  readonly start: number
  readonly end: number
}

/** `unknown`: it could not be found out, which is never as good as `passed`. */
export type FindingState = 'passed' | 'failed' | 'warning' | 'unknown' | 'skipped'

/** What was found about a release as a whole, or of all checks of one kind. */
export interface Finding {
  /** A word or two: `secrets`, `reproducible`, `vulnerabilities`. */
  readonly title: string
  readonly state: FindingState
  /** One line: what was found, or why it is not known. */
  readonly sentence: string
  /** True when it depends on the date of the query: left out of files that must be reproducible. */
  readonly timely?: true
}

/** Writes a line into the log of a step, which is folded unless the step fails. */
export type Say = (line: string) => void
