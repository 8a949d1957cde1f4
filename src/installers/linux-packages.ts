/** Packages for Debian and for systems with RPM: which file each contains, and what it says of itself (pure). */
import type { Arch, InstallCommand, PackageKind } from '../core/model.js'
import { addressOf } from './installable.js'
import type { Download, Installable, InstallableFile, NotMade } from './model.js'
import { packageVersion } from './package-version.js'

/** What packages are made from. They contain the program, so that they need no address to download it from. */
export type Packable = Pick<Installable, 'name' | 'version' | 'about' | 'files'> & {
  readonly download: Download | undefined
}

/** One package, before it is built. */
export interface LinuxPackage {
  readonly kind: PackageKind
  /** Name of the finished file. */
  readonly file: string
  readonly source: InstallableFile
  /** The settings of nfpm, without the files. @see https://nfpm.goreleaser.com/docs/configuration/ */
  readonly settings: Readonly<Record<string, unknown>>
  readonly commands: readonly InstallCommand[]
}

export interface LinuxPackages {
  readonly packages: readonly LinuxPackage[]
  /** Architectures that have a file and get no package: a sentence each. */
  readonly left: readonly string[]
}

interface System {
  readonly arches: Readonly<Record<Arch, string>>
  readonly fileName: (name: string, version: string, arch: string) => string
  readonly needs: (file: InstallableFile) => readonly string[]
  /** For people. */
  readonly systems: string
  readonly command: (file: string, address: string | undefined) => string
}

const SYSTEMS: Readonly<Record<PackageKind, System>> = {
  /** @see https://www.debian.org/ports/ for the names of architectures */
  deb: {
    arches: {
      x86_64: 'amd64',
      aarch64: 'arm64',
      x86: 'i386',
      armv7l: 'armhf',
      ppc64le: 'ppc64el',
      s390x: 's390x',
      riscv64: 'riscv64',
    },
    fileName: (name, version, arch) => `${name}_${version}_${arch}.deb`,
    needs: file =>
      needs(file, 'libc6', (name, operator, version) => `${name} (${operator === '<' ? '<<' : operator} ${version})`),
    systems: 'Debian, Ubuntu',
    // apt takes no address.
    command: (file, address) =>
      address === undefined ? `sudo apt install ./${file}` : `curl -fsSLO ${address} && sudo apt install ./${file}`,
  },
  rpm: {
    arches: {
      x86_64: 'x86_64',
      aarch64: 'aarch64',
      x86: 'i686',
      armv7l: 'armv7hl',
      ppc64le: 'ppc64le',
      s390x: 's390x',
      riscv64: 'riscv64',
    },
    fileName: (name, version, arch) => `${name}-${version}-${RELEASE}.${arch}.rpm`,
    needs: file => needs(file, 'glibc', (name, operator, version) => `${name} ${operator} ${version}`),
    systems: 'Fedora, RHEL',
    command: (file, address) => `sudo dnf install ${address ?? `./${file}`}`,
  },
}

/** Of the package, where a version of the program is packaged once. */
const RELEASE = '1'

/** One package for each architecture, of the file that an installer would take. */
export function linuxPackages(kind: PackageKind, packable: Packable): LinuxPackages | Omit<NotMade, 'kind'> {
  const { name, version, files, download } = packable
  const own = packageVersion(version)
  if (own === undefined) return { reason: `package managers cannot order the local version ${version}` }
  if (kind === 'deb' && !/^[a-z0-9][a-z0-9.+-]+$/.test(name))
    return { reason: `${name} is not a package name of Debian, which has at least two characters` }
  const maintainer = maintainerOf(packable)
  if (maintainer === undefined && kind === 'deb')
    return {
      reason: 'Debian requires the email address of a maintainer, and authors and maintainers in [project] have none',
    }
  const { arches, fileName, needs: needsOf, systems, command } = SYSTEMS[kind]
  const linux = files.filter(({ os }) => os === 'linux')
  const usable = linux.filter(isPackaged)
  if (usable.length === 0) return { reason: noFile(linux), noFile: true }
  const chosen = [...new Map(usable.toReversed().map(file => [file.arch, file])).values()]
  const packages = chosen
    .sort((a, b) => usable.indexOf(a) - usable.indexOf(b))
    .map((source): LinuxPackage => {
      const arch = arches[source.arch]
      const file = fileName(name, version.replace(/^\d+!/, ''), arch)
      const address = download && addressOf(download, file)
      return {
        kind,
        file,
        source,
        settings: {
          ...commonSettings(packable, source, maintainer),
          arch,
          ...(own.epoch !== '' && { epoch: own.epoch }),
          version: own.version,
          depends: needsOf(source),
          // A program that was linked cannot be stripped without breaking what is behind it.
          ...(kind === 'rpm' && { release: RELEASE, rpm: { ...rpmSettings(packable, maintainer), arch } }),
        },
        commands: [{ shell: `${systems} (${arch})`, command: command(file, address) }],
      }
    })
  return { packages, left: leftOut(linux, packages) }
}

/** Those for musl need a C library that no distribution with these packages has for its programs. */
function isPackaged({ format, libc, pythons }: InstallableFile): boolean {
  return libc !== 'musl' && (format !== 'pex' || pythonRange(pythons) !== undefined)
}

function noFile(linux: readonly InstallableFile[]): string {
  if (linux.length === 0) return 'no PEX or native executable for Linux is built'
  if (linux.every(({ libc }) => libc === 'musl'))
    return 'its files for Linux need musl, and distributions with these packages have glibc'
  return 'its PEX for Linux with glibc supports no ordinary CPython, which alone is named python3 there'
}

function leftOut(linux: readonly InstallableFile[], packages: readonly LinuxPackage[]): readonly string[] {
  const served = new Set(packages.map(({ source }) => source.arch))
  const others = linux.filter(({ arch }) => !served.has(arch))
  return [...new Set(others.map(({ arch }) => arch))].map(arch => {
    const [one] = others.filter(file => file.arch === arch)
    return `no package for ${arch}: ${one?.libc === 'musl' ? `${one.file} needs musl` : `${one?.file} supports no ordinary CPython`}`
  })
}

// What a package needs.

type Relation = (name: string, operator: '>=' | '<', version: string) => string

function needs({ format, minimum, pythons }: InstallableFile, libc: string, relation: Relation): readonly string[] {
  const glibc = minimum === undefined ? libc : relation(libc, '>=', minimum)
  if (format !== 'pex') return [glibc]
  const range = pythonRange(pythons)
  if (range === undefined) return []
  // A Python before its release is older than the release: a PEX for 3.14 supports no 3.15 of that kind either.
  return [relation('python3', '>=', `3.${range.oldest}`), relation('python3', '<', `3.${range.newest + 1}~`)]
}

/**
 * The ordinary CPythons of a PEX as one range, as packages of `python3` are compared: where one in the middle is missing,
 * the newest ones without a gap. Undefined where there are none.
 */
export function pythonRange(pythons: readonly string[]): { oldest: number; newest: number } | undefined {
  const minors = pythons.flatMap(python => /^3\.(\d+)$/.exec(python)?.[1] ?? []).map(Number)
  const newest = Math.max(...minors)
  if (minors.length === 0) return undefined
  let oldest = newest
  while (minors.includes(oldest - 1)) oldest -= 1
  return { oldest, newest }
}

// What a package says of itself.

function commonSettings(packable: Packable, source: InstallableFile, maintainer: string | undefined) {
  const { name, about, download } = packable
  const repository = download?.repository ? `https://github.com/${download.repository}` : undefined
  const homepage = about.homepage ?? repository
  return {
    name,
    platform: 'linux',
    // Versions are converted already; nfpm knows semantic versions alone.
    version_schema: 'none',
    section: 'utils',
    priority: 'optional',
    description: [synopsis(packable), ...extended(packable, source)].join('\n'),
    disable_globbing: true,
    ...(maintainer !== undefined && { maintainer }),
    ...(homepage !== undefined && { homepage: oneLine(homepage) }),
    ...(about.license !== undefined && { license: oneLine(about.license) }),
  }
}

function rpmSettings(packable: Packable, maintainer: string | undefined) {
  return {
    summary: synopsis(packable),
    // Otherwise that of the machine, by which two builds would differ.
    buildhost: 'localhost',
    ...(maintainer !== undefined && { packager: maintainer }),
  }
}

/** `Name <address>`: from `[project]`, else the owner of the repository, whom GitHub gives this address. */
export function maintainerOf({
  name,
  about,
  download,
}: Pick<Packable, 'name' | 'about' | 'download'>): string | undefined {
  const { author, email } = about
  const [owner = ''] = download?.repository.split('/') ?? []
  const person = oneLine((author ?? '').replaceAll(/[<>,"()]/g, ' ')) || owner || name
  if (email !== undefined) return `${person} <${email}>`
  const onGithub = download?.base.startsWith('https://github.com/') === true
  return owner !== '' && onGithub ? `${person} <${owner}@users.noreply.github.com>` : undefined
}

/** Characters of a line, by Debian's policy. */
const WIDTH = 79

/** @see https://www.debian.org/doc/debian-policy/ch-binary.html#the-single-line-synopsis */
function synopsis({ name, about }: Packable): string {
  const summary = summaryOf(about)
  if (summary.length <= WIDTH) return summary || `${name} application`
  return `${wrapped(summary, WIDTH - ' ...'.length)[0]} ...`
}

function summaryOf({ summary = '' }: Packable['about']): string {
  return oneLine(summary).replace(/\.$/, '')
}

/** The lines below the synopsis, which must not begin as it does. */
function extended({ name, about }: Packable, { format }: InstallableFile): readonly string[] {
  const contains = `This package contains ${about.program} of the project ${name}`
  const inside =
    format === 'pex'
      ? `${contains} as a PEX file, which runs on the Python of the system.`
      : `${contains} with a Python of its own.`
  const summary = summaryOf(about)
  return [...wrapped(inside, WIDTH), ...(summary.length > WIDTH ? ['', ...wrapped(`${summary}.`, WIDTH)] : [])]
}

/** Lines of at most `width` characters; a longer word is cut. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').map(one => one.slice(0, width))) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}

/** Without line ends and other control characters, which would begin a field of their own. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim()
}
