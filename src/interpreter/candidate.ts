/** A place where an interpreter may be, and what looking for them needs to know of this machine. */

import type { Os } from '../core/model.js'
import type { ProcessRunner } from '../host/process/command.js'
import { type Claim, claimOfExecutable } from './claim.js'
import type { Files } from './files.js'

/** In the order of preference among equals; `downloaded` is this product's own folder. */
export const SOURCES = ['tool-cache', 'path', 'pyenv', 'py-launcher', 'uv', 'downloaded'] as const
export type Source = (typeof SOURCES)[number]

export interface Candidate {
  /** Absolute path, as found. */
  readonly path: string
  readonly source: Source
  readonly claim: Claim
}

/** This machine, as the sources see it. */
export interface Machine {
  readonly os: Os
  readonly env: Readonly<Record<string, string | undefined>>
  /** The user's home folder, absolute. */
  readonly home: string
  /** Absolute; executables inside belong to the project and are never run while looking. */
  readonly workspace: string
  /** Absolute folder of the Pythons that this product downloaded. */
  readonly downloads: string
  readonly files: Files
  readonly runner: ProcessRunner
}

/**
 * The interpreter of an installation: `python.exe` at its root on Windows, else the best name in its `bin`.
 * Nothing when there is none.
 */
export async function executableOf(machine: Machine, folder: string): Promise<string | undefined> {
  const windows = machine.os === 'windows'
  const home = windows ? folder : `${folder}/bin`
  const names = (await machine.files.list(home)).filter(name => claimOfExecutable(name) !== undefined)
  const plain = names.filter(name => !windows || name.toLowerCase().endsWith('.exe'))
  // The longest name tells most: python3.12 before python3 before python.
  const [best] = plain.sort((a, b) => b.length - a.length || a.localeCompare(b))
  return best === undefined ? undefined : `${home}${windows ? '\\' : '/'}${best}`
}
