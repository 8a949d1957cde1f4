/** The contents of a pyo3 executable and their origins: members, license texts, and the crates inside the programs. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { rustSources } from '../../assets.js'
import { byBytes } from '../../core/format.js'
import { programVersion } from '../../core/version.js'
import { walk } from '../../host/files.js'
import type { ProcessRunner } from '../../host/process/command.js'
import type { Component } from '../../sbom/component.js'
import type { ComponentText } from '../format.js'
import { type Member, memberOf, type Origin } from '../member.js'
import { firstText } from '../probe.js'
import { packageTexts, systemOrigin, systemPackages } from '../system-libraries.js'
import type { FoundLibrary } from './libraries.js'
import type { Layout } from './machine.js'
import type { PythonParts } from './python.js'
import type { Rust } from './rust.js'

/** SPDX licenses, as in their Cargo.toml, of the crates that are linked into each program: other locked crates only run during the build. */
const LICENSES = {
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
} as const

type Program = keyof typeof LICENSES

/**
 * The crates that are linked into these programs (pure), with the sha256 of each crate's archive as `checksum`.
 * @param lock the text of Cargo.lock
 */
export function linkedCrates(lock: string, programs: readonly Program[]) {
  const licenses: Readonly<Record<string, string>> = Object.assign({}, ...programs.map(program => LICENSES[program]))
  const blocks = lock.split('[[package]]')
  return Object.entries(licenses)
    .sort(([a], [b]) => byBytes(a, b))
    .map(([name, license]) => {
      const block = blocks.find(text => text.includes(`\nname = "${name}"\n`)) ?? ''
      const field = (key: string) => new RegExp(`^${key} = "([^"]+)"$`, 'm').exec(block)?.[1]
      const [version, checksum] = [field('version'), field('checksum')]
      if (version === undefined || checksum === undefined) throw new Error(`Cargo.lock does not name ${name}`)
      return { name, version, checksum, license }
    })
}

export interface Inventory {
  /** Absolute path of the folder. */
  readonly root: string
  readonly layout: Layout
  /** Files of wheels, by path inside. */
  readonly wheels: ReadonlyMap<string, Origin>
  /** Version of CPython. */
  readonly python: string
  /** Libraries of this machine, by path inside. */
  readonly system: ReadonlyMap<string, Origin>
  /** Files that this program makes, by path inside. */
  readonly own: ReadonlySet<string>
}

/** Reads every file of the folder. */
export async function membersOf(inventory: Inventory): Promise<readonly Member[]> {
  const members: Member[] = []
  for await (const { name, file } of walk(inventory.root)) {
    if (file === undefined) continue
    const member = await memberOf(name, file, originOf(name, inventory))
    members.push(name.startsWith('python/fallback/') ? { ...member, fallback: true } : member)
  }
  return members
}

/** The origins of this machine's libraries in the folder, by path inside, and the license texts of their packages. */
export async function systemFiles(found: readonly FoundLibrary[], runner: ProcessRunner) {
  const files = found.map(({ file }) => file)
  const packages = await systemPackages(runner, files)
  const origins = found.map(({ path: inside, name, file }) => [inside, systemOrigin(name, file, packages)] as const)
  return { origins: new Map(origins), texts: packageTexts(packages.values()) }
}

/** The license text of CPython, where its own folder has it. */
export function pythonTexts({ stdlib, library }: PythonParts): Promise<readonly ComponentText[]> {
  const folders = [stdlib, path.dirname(library), path.dirname(stdlib)]
  const files = folders.map(folder => path.join(folder, 'LICENSE.txt'))
  return firstText('CPython', 'PSF-2.0', files)
}

/** The crates inside the programs, and Rust's own library. */
export async function crateComponents(
  rust: Pick<Rust, 'version'>,
  programs: readonly Program[],
): Promise<readonly Component[]> {
  const sources = rustSources()
  const crates = linkedCrates(await readFile(path.join(sources, 'Cargo.lock'), 'utf8'), programs)
  const components = crates.map(async ({ name, version, checksum, license }): Promise<Component> => {
    const text = await readFile(path.join(sources, 'licenses', `${name}.txt`), 'utf8')
    const licenseTexts = [{ path: `${name}/LICENSE`, text }]
    const purl = `pkg:cargo/${name}@${encodeURIComponent(version)}?checksum=sha256:${checksum}`
    return { kind: 'crate', name, version, license, purl, licenseTexts }
  })
  const { version } = rust
  const standard = { kind: 'library', name: 'rust standard library', version, license: 'MIT OR Apache-2.0' } as const
  return [...(await Promise.all(components)), standard]
}

function originOf(name: string, { wheels, system, own, layout, python }: Inventory): Origin {
  const known = wheels.get(name) ?? wheels.get(sourceOf(name)) ?? system.get(name)
  if (known !== undefined) return known
  const [program, version = ''] = programVersion().split(' ')
  if (own.has(name)) return { kind: 'tool', package: program ?? '', version }
  // Only wheels are installed there.
  if (name.startsWith(`${layout.sitePackages}/`)) return { kind: 'unknown' }
  return { kind: 'interpreter', version: python }
}

/** `a/__pycache__/b.cpython-311.pyc` → `a/b.py` */
function sourceOf(name: string): string {
  return name.replace(/(?:^|(?<=\/))__pycache__\/([^/]+?)\.[\w-]+\.pyc$/, '$1.py')
}
