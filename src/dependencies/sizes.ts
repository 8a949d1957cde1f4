/** How large the files will be, told from the lock before anything is downloaded (pure). */
import { PackagingError } from '../core/errors.js'
import { bytes } from '../core/format.js'
import type { Coverage, LockedWheel } from './coverage.js'

/** What one PEX or one dependency weighs. */
export interface Size {
  /** Platform name or `universal`, or a dependency's name. */
  readonly name: string
  /** Bytes of its wheels as far as they are known. */
  readonly bytes: number
  /** How many wheels that is. */
  readonly wheels: number
  /** Wheels whose size the lock or index does not tell: `bytes` is then the least it can be. */
  readonly unknown: number
}

export interface Sizes {
  /** One for each PEX, named by its platform or `universal`: what the dependencies bring into it. Largest first. */
  readonly files: readonly Size[]
  /** Over all platforms, each wheel once. Largest first. */
  readonly dependencies: readonly Size[]
}

/** @param scopes which PEX files there will be (`pex-scope`) */
export function sizesOf(
  { targets, wheels }: Pick<Coverage, 'targets' | 'wheels'>,
  scopes: readonly ('platform' | 'universal')[],
): Sizes {
  // For one platform there is one file, whatever was asked for.
  const kinds = new Set(targets.map(({ platform }) => platform)).size > 1 ? scopes : (['platform'] as const)
  const files = new Map<string, LockedWheel[]>()
  const dependencies = new Map<string, LockedWheel[]>()
  const add = (groups: Map<string, LockedWheel[]>, name: string, wheel: LockedWheel) => {
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [wheel])
    else group.push(wheel)
  }
  for (const { name, platform } of targets)
    for (const wheel of wheels.get(name) ?? []) {
      for (const kind of kinds) add(files, kind === 'universal' ? kind : platform, wheel)
      add(dependencies, wheel.name, wheel)
    }
  return { files: largestFirst(files), dependencies: largestFirst(dependencies) }
}

function largestFirst(groups: ReadonlyMap<string, readonly LockedWheel[]>): Size[] {
  return [...groups]
    .map(([name, all]): Size => {
      const wheels = [...new Map(all.map(wheel => [`${wheel.sha256} ${wheel.filename}`, wheel])).values()]
      return {
        name,
        bytes: wheels.reduce((sum, { size = 0 }) => sum + size, 0),
        wheels: wheels.length,
        unknown: wheels.filter(({ size }) => size === undefined).length,
      }
    })
    .sort((a, b) => b.bytes - a.bytes || a.name.localeCompare(b.name, 'en'))
}

/** `95 MB`, or `at least 95 MB` where a wheel's size is unknown. */
export function sizeText({ bytes: count, unknown, wheels }: Size): string {
  if (unknown === wheels) return 'size unknown'
  return unknown > 0 ? `at least ${bytes(count)}` : bytes(count)
}

/**
 * What an ordinary zip file can hold; more takes its zip64 form, which zipimport reads since CPython 3.13.
 * @see https://docs.python.org/3/library/zipimport.html
 */
const ZIP = 2 ** 32 - 1
/** @see https://docs.github.com/en/repositories/releasing-projects-on-github/about-releases#storage-and-bandwidth-quotas */
const RELEASE_FILE = 2 * 1024 ** 3
/** What a private repository's workflow artifacts may take on GitHub's Free plan. @see https://docs.github.com/en/billing/concepts/product-billing/github-actions */
const FREE_STORAGE = 500 * 1000 ** 2

const audience = ({ name }: Size) => (name === 'universal' ? 'all platforms' : name)

/**
 * What is better known before the files are made; always warnings.
 * @param uploads whether the files become workflow artifacts
 * @param zipapp whether a PEX is a single file
 */
export function sizeWarnings(
  { files, dependencies }: Sizes,
  uploads: boolean,
  zipapp: boolean,
): PackagingError[] {
  const largest = dependencies
    .slice(0, 3)
    .map(size => `${size.name} (${sizeText(size)})`)
    .join(', ')
  const smaller = `Its largest dependencies are ${largest}: ask for fewer Pythons or platforms in one file, or replace one of them.`
  const warnings = files.flatMap(size => [
    ...(size.bytes > ZIP && zipapp
      ? [
          new PackagingError('build/large', {
            message: `The PEX for ${audience(size)} would be ${sizeText(size)}, and is refused: above 4 GiB no Python before 3.13 starts it.`,
            fix: `${smaller} A folder has no such limit (pex-layout: packed or loose).`,
          }),
        ]
      : []),
    ...(size.bytes >= RELEASE_FILE
      ? [
          new PackagingError('upload/large', {
            message: `The PEX for ${audience(size)} will be ${sizeText(size)}, and a file of a GitHub release must be under 2 GiB.`,
            fix: smaller,
          }),
        ]
      : []),
  ])
  const all = files.reduce((sum, size) => sum + size.bytes, 0)
  if (!uploads || all <= FREE_STORAGE) return warnings
  const storage = new PackagingError('upload/large', {
    message: `The PEX files will be ${bytes(all)} together. In a private repository they count as storage, of which GitHub's Free plan has 500 MB.`,
    fix: 'Set retention-days to a few, or upload to a release; in a public repository nothing needs doing.',
  })
  return [...warnings, storage]
}
