/** The Rust crates inside the programs, from the lock they are built by (pure). */

export interface Crate {
  readonly name: string
  readonly version: string
  /** sha256 of the crate's archive. */
  readonly checksum: string
  /** SPDX, as its Cargo.toml says. */
  readonly license: string
}

/** What is linked, of what the lock names: the others only run while it is built. */
const LICENSES: Readonly<Record<'launcher' | 'stub', Readonly<Record<string, string>>>> = {
  launcher: { libc: 'MIT OR Apache-2.0', 'pyo3-ffi': 'MIT OR Apache-2.0' },
  stub: {
    'cfg-if': 'MIT OR Apache-2.0',
    filetime: 'MIT OR Apache-2.0',
    libc: 'MIT OR Apache-2.0',
    tar: 'MIT OR Apache-2.0',
    zstd: 'BSD-3-Clause',
    'zstd-safe': 'BSD-3-Clause',
    'zstd-sys': 'BSD-3-Clause AND BSD-2-Clause',
  },
}

/** Packages of Cargo.lock that came from the registry. */
export function lockedCrates(lock: string): readonly Omit<Crate, 'license'>[] {
  return lock.split('[[package]]').flatMap(block => {
    const field = (name: string) => new RegExp(`^${name} = "([^"]+)"$`, 'm').exec(block)?.[1]
    const [name, version, checksum] = [field('name'), field('version'), field('checksum')]
    return name && version && checksum ? [{ name, version, checksum }] : []
  })
}

/** @param lock the text of Cargo.lock */
export function linkedCrates(lock: string, programs: readonly ('launcher' | 'stub')[]): readonly Crate[] {
  const licenses = Object.assign({}, ...programs.map(program => LICENSES[program])) as Record<string, string>
  const locked = lockedCrates(lock)
  return Object.keys(licenses)
    .sort()
    .map(name => {
      const found = locked.find(crate => crate.name === name)
      if (found === undefined) throw new Error(`Cargo.lock does not name ${name}`)
      return { ...found, license: licenses[name] ?? '' }
    })
}
