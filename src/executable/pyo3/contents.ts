/** Everything in the folder, with where it came from. */
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { ProcessRunner } from '../../host/command.js'
import { programVersion } from '../../version.js'
import { type Member, memberOf, type Origin } from '../member.js'
import { systemLibrary } from '../system-libraries.js'
import { systemPackages } from '../system-packages.js'
import type { FoundLibrary } from './libraries.js'
import type { Layout } from './machine.js'

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

/** By path inside. One that no list knows is of nowhere, which the check of host files refuses. */
export async function systemOrigins(
  found: readonly FoundLibrary[],
  runner: ProcessRunner,
): Promise<ReadonlyMap<string, Origin>> {
  const versions = await systemPackages(
    runner,
    found.map(({ file }) => file),
  )
  return new Map(
    found.map(({ name, file, fallback }): [string, Origin] => {
      const library = systemLibrary(name)
      const version = versions.get(file)
      return [
        `python/${fallback ? 'fallback' : 'lib'}/${name}`,
        library === undefined
          ? { kind: 'unknown', from: file }
          : { kind: 'system', ...library, ...(version !== undefined && { version }) },
      ]
    }),
  )
}

/** (pure) */
export function originOf(name: string, inventory: Omit<Inventory, 'root'>): Origin {
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
