/** What the installers of a release are made from: plain data, the same for every kind of installer. */
import path from 'node:path'
import type {
  About,
  Arch,
  ExecutableName,
  InstallCommand,
  InstallerName,
  Libc,
  Os,
  PackageKind,
} from '../core/model.js'

/** A released file on one platform that it serves. */
export interface InstallableFile {
  readonly format: 'pex' | ExecutableName
  readonly file: string
  /** Absolute path of the file now. */
  readonly path: string
  /** Lower-case hex. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  readonly os: Os
  readonly arch: Arch
  readonly libc?: Libc
  /** Oldest glibc or macOS as `major.minor`; absent where it is not known or there is none. */
  readonly minimum?: string
  /** Pythons of a PEX, the newest first. */
  readonly pythons: readonly string[]
  /** The folder in the archive; absent for one file. */
  readonly folder?: string
  /** Path of the program inside that folder, with `/`. */
  readonly inside?: string
}

/** Where the files of a release are downloaded from: `BASE/TAG/FILE`. */
export interface Download {
  /** Without a slash at the end. */
  readonly base: string
  readonly tag: string
  /** `owner/name` on GitHub; empty elsewhere. */
  readonly repository: string
}

/** A release to install. */
export interface Installable {
  /** Normalized name of the project. */
  readonly name: string
  readonly version: string
  readonly about: About
  readonly download: Download
  /** Files that can be installed, those to prefer first. */
  readonly files: readonly InstallableFile[]
  /** Whether files are attested: `required` when the run says so, `no` where it cannot be. */
  readonly attested: 'required' | 'optional' | 'no'
  /** The workflow that signs; empty is any of the repository. */
  readonly signer: string
}

/** The path of another command's program: in the folder of the main one, with its suffix (pure). */
export function beside(inside: string, command: string): string {
  return path.posix.join(path.posix.dirname(inside), command + (inside.endsWith('.exe') ? '.exe' : ''))
}

/** The names of the commands beside the main one; none where there is one (pure). */
export function otherCommands({ about }: Pick<Installable, 'about'>): readonly string[] {
  return (about.commands ?? []).filter(name => name !== about.program)
}

/** A finished installer file that is a text. */
export interface InstallerFile {
  readonly kind: InstallerName
  readonly file: string
  readonly text: string
  /** Empty where installing takes more than one line. */
  readonly commands: readonly InstallCommand[]
}

/** Why a kind is not made: half a sentence. */
export interface NotMade {
  readonly kind: InstallerName
  readonly reason: string
  /** Whether the release has no file for its systems, so that `auto` does not ask for it. */
  readonly noFile?: true
}

/** A finished package. */
export interface PackageFile {
  readonly kind: PackageKind
  readonly file: string
  /** Absolute path of the file now. */
  readonly path: string
  readonly commands: readonly InstallCommand[]
}
