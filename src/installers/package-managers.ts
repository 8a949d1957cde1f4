/** Homebrew, Scoop and winget: the values of their templates (pure). Nothing here is sent anywhere. */
import type { Arch, InstallCommand } from '../core/model.js'
import { addressOf } from './installable.js'
import { beside, type Installable, type InstallableFile, type NotMade, otherCommands } from './model.js'
import type { Values } from './template.js'

/** Values of one kind's templates, and the lines that install with it; or why it is not made. */
export type Manifest = { readonly values: Values; readonly commands: readonly InstallCommand[] } | Omit<NotMade, 'kind'>

/** What every template of a package manager may use. */
function commonValues({ name, version, about, download }: Installable): Values {
  const { summary, homepage, license, author, program } = about
  const repository = download.repository === '' ? '' : `https://github.com/${download.repository}`
  return {
    name,
    version,
    program,
    tag: download.tag,
    base: download.base,
    repository: download.repository,
    summary: summary ?? name,
    homepage: homepage ?? (repository || addressOf(download, '').replace(/\/$/, '')),
    license: license ?? '',
    publisher: author ?? publisherOf(download.repository),
  }
}

function publisherOf(repository: string): string {
  return repository.split('/')[0] ?? ''
}

/** The first file of each key: files are sorted by preference. */
function firstOf<K extends string>(files: readonly InstallableFile[], key: (file: InstallableFile) => K | undefined) {
  const found = new Map<K, InstallableFile>()
  for (const file of files) {
    const name = key(file)
    if (name !== undefined && !found.has(name)) found.set(name, file)
  }
  return found
}

// Homebrew. @see https://docs.brew.sh/Formula-Cookbook

const BREW_CPU: Partial<Record<Arch, string>> = { aarch64: 'arm', x86_64: 'intel' }

export function homebrewFormula(installable: Installable): Manifest {
  const usable = installable.files.filter(({ os, libc, format, folder }) => {
    // Homebrew on Linux needs glibc; a PEX that is a folder has no program that it could link.
    return os !== 'windows' && libc !== 'musl' && !(format === 'pex' && folder !== undefined)
  })
  const all = firstOf(usable, ({ os, arch }) => (BREW_CPU[arch] === undefined ? undefined : `${os} ${BREW_CPU[arch]}`))
  if (all.size === 0) return { reason: 'no file for macOS, or for Linux with glibc, is built', noFile: true }
  // One `install` serves all: files of one program are as good as a folder of it, but not both in one formula.
  const [first] = all.values()
  const inside = [...all.values()].find(file => file.inside !== undefined)?.inside
  const systems = (['macos', 'linux'] as const).flatMap(system => {
    const files = [...all].filter(([key]) => key.startsWith(`${system} `))
    if (files.length === 0) return []
    return [{ system, files: files.map(([key, file]) => brewFile(installable, key.split(' ')[1] ?? '', file)) }]
  })
  const [only, ...more] = systems
  const python = [...all.values()].flatMap(({ pythons }) => pythons.filter(name => /^3\.\d+$/.test(name)))[0]
  const license = installable.about.license ?? ''
  return {
    values: {
      ...commonValues(installable),
      // An expression is a structure of its own in Ruby; one identifier is the same everywhere.
      license: /^[\w.+-]+$/.test(license) ? license : '',
      class: brewClass(installable.name),
      systems,
      only: more.length === 0 && only !== undefined ? only.system : '',
      python: python ?? '',
      inside: inside ?? first?.file ?? '',
      others: otherCommands(installable).map(command => ({ command, otherInside: beside(inside ?? '', command) })),
    },
    commands: [],
  }
}

function brewFile({ download }: Installable, cpu: string, { file, sha256 }: InstallableFile): Values {
  return { cpu, url: addressOf(download, file), sha256 }
}

/** As `Formulary.class_s` of Homebrew names the class of a file. */
function brewClass(name: string): string {
  const capital = name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()
  return capital.replaceAll(/[-_.\s]([a-zA-Z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

// Scoop. @see https://github.com/ScoopInstaller/Scoop/wiki/App-Manifests

const SCOOP_ARCH: Partial<Record<Arch, string>> = { x86_64: '64bit', aarch64: 'arm64', x86: '32bit' }

export function scoopManifest(installable: Installable): Manifest {
  const found = windowsFiles(installable, SCOOP_ARCH)
  if (found.length === 0) return NO_PROGRAM
  const { download, about } = installable
  const others = otherCommands(installable)
  // One file is told by its first argument what to start, where it is called like no command.
  const stored = others.length === 0 ? `${about.program}.exe` : '.commands.exe'
  const files = found.map(([architecture, file], index) => ({
    architecture,
    url: addressOf(download, file.file),
    // What follows #/ is the name under which Scoop stores the download.
    rename: file.folder === undefined ? `#/${stored}` : '',
    sha256: file.sha256,
    folder: file.folder ?? '',
    binary: file.inside?.replaceAll('/', '\\') ?? stored,
    bins: scoopBins(file, about.program, stored, others),
    last: index === found.length - 1,
  }))
  const values = commonValues(installable)
  const address = addressOf(download, `${installable.name}.json`)
  return {
    // Scoop requires a license, and has this word for one that is not known.
    values: { ...values, license: about.license ?? 'Unknown', files },
    commands: [{ shell: 'Windows', command: `scoop install ${address}` }],
  }
}

/** The entries of `bin`: program, alias, and the argument in front of the user's. */
function scoopBins({ inside }: InstallableFile, program: string, stored: string, others: readonly string[]): Values[] {
  const all = [program, ...others]
  return all.map((command, index) => ({
    binary: inside === undefined ? stored : index === 0 ? windowsPath(inside) : windowsPath(beside(inside, command)),
    command,
    argument: inside === undefined && others.length > 0 ? command : '',
    last: index === all.length - 1,
  }))
}

function windowsPath(name: string): string {
  return name.replaceAll('/', '\\')
}

// winget. @see https://github.com/microsoft/winget-pkgs/tree/master/doc/manifest/schema

const WINGET_ARCH: Partial<Record<Arch, string>> = { x86_64: 'x64', aarch64: 'arm64', x86: 'x86' }

export function wingetManifests(installable: Installable): Manifest {
  const found = windowsFiles(installable, WINGET_ARCH)
  if (found.length === 0) return NO_PROGRAM
  const { about, download } = installable
  const missing = [
    ...(about.license === undefined ? ['a license'] : []),
    // The schema wants three characters.
    ...(about.summary === undefined || about.summary.length < 3 ? ['a description'] : []),
  ]
  if (missing.length > 0) return { reason: `winget requires ${missing.join(' and ')}, which [project] does not have` }
  const identifier = wingetIdentifier(installable)
  if (identifier === undefined)
    return {
      reason: `${publisherOf(download.repository) || 'an unknown publisher'}.${installable.name} is not an identifier of winget`,
    }
  const others = otherCommands(installable)
  if (others.length > 0 && found.some(([, { inside }]) => inside === undefined))
    return {
      reason:
        'winget gives one file one command, and this one has several; executable-layout: folder has a program for each',
    }
  const files = found.map(([architecture, file]) => ({
    architecture,
    url: addressOf(download, file.file),
    sha256Upper: file.sha256.toUpperCase(),
    sha256: file.sha256,
    folder: file.folder ?? '',
    binary: file.inside === undefined ? '' : windowsPath(`${file.folder}/${file.inside}`),
    others: others.map(command => ({
      command,
      otherBinary: windowsPath(`${file.folder ?? ''}/${beside(file.inside ?? '', command)}`),
    })),
  }))
  const summary = (about.summary ?? '').slice(0, 256)
  return { values: { ...commonValues(installable), summary, identifier, files }, commands: [] }
}

/** `PUBLISHER.NAME`: the owner of the repository, and the project; undefined when the schema does not accept it. */
export function wingetIdentifier({ name, download }: Pick<Installable, 'name' | 'download'>): string | undefined {
  const identifier = `${publisherOf(download.repository)}.${name}`
  return /^[\w-]{1,32}\.[\w-]{1,32}$/.test(identifier) ? identifier : undefined
}

const NO_PROGRAM = { reason: 'no native executable for Windows is built', noFile: true } as const

/** Native executables alone: these package managers start programs, and a PEX is none on Windows. */
function windowsFiles({ files }: Installable, names: Partial<Record<Arch, string>>) {
  const programs = files.filter(({ os, format }) => os === 'windows' && format !== 'pex')
  return [...firstOf(programs, ({ arch }) => names[arch])]
}
