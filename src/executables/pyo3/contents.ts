/** Everything in the folder, with where it came from. */
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { rustSources } from '../../assets.js'
import { programVersion } from '../../core/version.js'
import type { ProcessRunner } from '../../host/process/command.js'
import type { Component } from '../../sbom/component.js'
import type { MadeExecutable } from '../format.js'
import { type Member, memberOf, type Origin } from '../member.js'
import { type SystemPackage, systemLibrary, systemPackages } from '../system-libraries.js'
import type { FoundLibrary } from './libraries.js'
import type { Layout } from './machine.js'
import type { PythonParts } from './python.js'
import type { Rust } from './rust.js'

// The Rust crates inside the programs, from the lock they are built by (pure).

interface Crate {
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
function lockedCrates(lock: string): readonly Omit<Crate, 'license'>[] {
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

export interface Inventory {
  /** Absolute path of the folder. */
  readonly root: string
  readonly layout: Layout
  /** What wheels brought, by path inside. */
  readonly wheels: ReadonlyMap<string, Origin>
  /** Version of CPython. */
  readonly python: string
  /** Libraries of this machine, by path inside. */
  readonly system: ReadonlyMap<string, Origin>
  /** What we made, by path inside. */
  readonly own: ReadonlySet<string>
}

/** Reads every file. */
export async function membersOf(inventory: Inventory): Promise<readonly Member[]> {
  const { root } = inventory
  const names = (await readdir(root, { recursive: true })).map(name => name.replaceAll('\\', '/')).sort()
  const members: Member[] = []
  for (const name of names) {
    const file = path.join(root, name)
    if (!(await stat(file)).isFile()) continue
    const member = await memberOf(name, file, originOf(name, inventory))
    members.push(name.startsWith('python/fallback/') ? { ...member, fallback: true } : member)
  }
  return members
}

interface SystemFiles {
  /** By path inside. One that no list knows is of nowhere, which the check of host files refuses. */
  readonly origins: ReadonlyMap<string, Origin>
  readonly packages: readonly SystemPackage[]
}

/** What this machine's libraries in the folder are, by our list and its package manager. */
export async function systemFiles(found: readonly FoundLibrary[], runner: ProcessRunner): Promise<SystemFiles> {
  const packages = await systemPackages(
    runner,
    found.map(({ file }) => file),
  )
  const origins = found.map(({ name, file, fallback }): [string, Origin] => {
    const library = systemLibrary(name)
    const owner = packages.get(file)
    const place = `python/${fallback ? 'fallback' : 'lib'}/${name}`
    if (library === undefined) return [place, { kind: 'unknown', from: file }]
    if (owner === undefined) return [place, { kind: 'system', ...library }]
    const { name: packageName, version, distribution } = owner
    return [place, { kind: 'system', package: packageName, version, distribution, license: library.license }]
  })
  return { origins: new Map(origins), packages: [...packages.values()] }
}

/** License texts of CPython, as far as its own folder holds it, and of the system's packages. */
export async function textsOf(
  parts: Pick<PythonParts, 'stdlib' | 'library'>,
  { packages }: SystemFiles,
): Promise<NonNullable<MadeExecutable['texts']>> {
  const locations = [parts.stdlib, path.dirname(parts.library), path.dirname(parts.stdlib)]
  const read = await Promise.all(
    locations.map(folder => readFile(path.join(folder, 'LICENSE.txt'), 'utf8').catch(() => undefined)),
  )
  const text = read.find(one => one !== undefined)
  return [
    ...(text === undefined ? [] : [{ component: 'CPython', path: 'LICENSE.txt', text, license: 'PSF-2.0' }]),
    ...packages.flatMap(({ name, copyright }) =>
      copyright === undefined ? [] : [{ component: name, path: `${name}/copyright`, text: copyright }],
    ),
  ]
}

/** The crates inside the programs, and Rust's own library. */
export async function crateComponents(
  rust: Pick<Rust, 'version'>,
  programs: readonly ('launcher' | 'stub')[],
): Promise<readonly Component[]> {
  const sources = rustSources()
  const crates = linkedCrates(await readFile(path.join(sources, 'Cargo.lock'), 'utf8'), programs)
  const components = crates.map(async ({ name, version, checksum, license }): Promise<Component> => {
    const text = await readFile(path.join(sources, 'licenses', `${name}.txt`), 'utf8')
    const licenseTexts = [{ path: `${name}/LICENSE`, text }]
    const purl = `pkg:cargo/${name}@${encodeURIComponent(version)}?checksum=sha256:${checksum}`
    return { kind: 'crate', name, version, license, purl, licenseTexts }
  })
  const standard: Component = {
    kind: 'library',
    name: 'rust standard library',
    version: rust.version,
    license: 'MIT OR Apache-2.0',
  }
  return [...(await Promise.all(components)), standard]
}

/** (pure) */
function originOf(name: string, inventory: Omit<Inventory, 'root'>): Origin {
  const { wheels, system, own, layout, python } = inventory
  const known = wheels.get(name) ?? wheels.get(sourceOf(name)) ?? system.get(name)
  if (known !== undefined) return known
  const [program, version = ''] = programVersion().split(' ')
  if (own.has(name)) return { kind: 'tool', package: program ?? '', version }
  // Nothing but wheels goes there.
  if (name.startsWith(`${layout.sitePackages}/`)) return { kind: 'unknown' }
  return { kind: 'interpreter', version: python }
}

/** `a/__pycache__/b.cpython-311.pyc` → `a/b.py` */
function sourceOf(name: string): string {
  return name.replace(/(?:^|(?<=\/))__pycache__\/([^/]+?)\.[\w-]+\.pyc$/, '$1.py')
}
