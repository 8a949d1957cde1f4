/** The contents of a PEX: the wheels of each target, and how its interpreter recognises them (pure). */
import { createHash } from 'node:crypto'
import { parseWheelName } from '../archives/wheel-name.js'
import { byBytes } from '../core/format.js'
import { isRecord } from '../core/json.js'
import type { EntryPoint } from '../project/entry-point.js'
import { normalizeName } from '../project/paths.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'

/** One target as `src/python/pex_main.py` reads it. */
export interface TargetContents {
  readonly implementation: 'cpython' | 'pypy'
  readonly version: readonly [number, number]
  readonly freeThreaded: boolean
  /**
   * Whether newer Pythons can use the same wheels: `pure` all of them, `abi3` all that are not free-threaded, empty
   * none. A first start then has pex compare markers and Requires-Python.
   */
  readonly forward: 'pure' | 'abi3' | ''
  /** Name of the platform; decides only between targets that fit equally well. */
  readonly platform: string
  /** One entry for each wheel that is bound to a platform: its platform tags, of which one has to fit. */
  readonly platforms: readonly (readonly string[])[]
  /** Index of its wheels in `PexContents.contents`; targets of the same wheels have the same. */
  readonly content: number
}

/** The PEX that pex would have built for some targets alone. */
interface Content {
  /** pex's name for it in PEX_ROOT: other content, another name. */
  readonly pex_hash: string
  /** Wheel file names, in the order in which they are installed. */
  readonly distributions: readonly string[]
}

export interface PexContents {
  readonly pythons: string
  readonly platforms: string
  readonly targets: readonly TargetContents[]
  readonly contents: readonly Content[]
  /** Members with the programs that start scripts on Windows, by architecture. */
  readonly launchers?: WindowsLaunchers
  /** What each of several commands starts, by its name. */
  readonly commands?: Readonly<Record<string, PexInfoData>>
}

/** `{ x86_64: { console: '.bootstrap/…exe', gui: … }, aarch64: … }` */
export type WindowsLaunchers = Readonly<Record<string, Readonly<Record<'console' | 'gui', string>>>>

/**
 * pex's own copies of uv's launchers, found by name (pure).
 * @param members names of the members of a PEX
 * @throws Error when they are no longer there: scripts would not start on Windows
 */
export function windowsLaunchers(members: Iterable<string>): WindowsLaunchers {
  const names = [...members]
  const of = (arch: string, kind: string): string => {
    const name = names.find(member => member.endsWith(`/uv-trampoline-${arch}-${kind}.exe`))
    if (name === undefined) throw new Error(`pex has no ${kind} launcher for Windows ${arch}`)
    return name
  }
  const both = (arch: string) => ({ console: of(arch, 'console'), gui: of(arch, 'gui') })
  return { x86_64: both('x86_64'), aarch64: both('aarch64') }
}

/** PEX-INFO as pex wrote it; this program only changes keys that it names. */
export type PexInfoData = Readonly<Record<string, unknown>>

/** A wheel's file name and its sha256. */
type Digests = ReadonlyMap<string, string>

/** What a PEX changes in the requirements of its wheels at start, as `pex --override` and `pex --exclude` do. */
export interface RequirementChanges {
  readonly overridden: readonly string[]
  readonly excluded: readonly string[]
}

/**
 * uv's overrides and excludes in pex's terms (pure). uv drops a package of which no override applies; pex would then follow
 * the requirement as it was, so that such a package is excluded.
 * @param chosen normalised names of the packages inside
 */
export function requirementChanges(
  { overrides, excludes }: { readonly overrides: readonly string[]; readonly excludes: readonly string[] },
  chosen: ReadonlySet<string>,
): RequirementChanges {
  const nameOf = (line: string) => normalizeName(/^[A-Za-z0-9._-]+/.exec(line.trim())?.[0] ?? '')
  const dropped = overrides.map(nameOf).filter(name => !chosen.has(name))
  return {
    overridden: [...new Set(overrides.filter(line => chosen.has(nameOf(line))))].sort(),
    excluded: [...new Set([...excludes, ...dropped])].sort(),
  }
}

/** PEX-INFO with the application's requirement and start, in pex's own terms. @see https://docs.pex-tool.org/api/vars.html */
export function applicationInfo(
  info: PexInfoData,
  requirement: string,
  entryPoint: EntryPoint,
  { overridden, excluded }: RequirementChanges = { overridden: [], excluded: [] },
): PexInfoData {
  return {
    ...info,
    requirements: [requirement],
    ...startInfo(entryPoint),
    ...(overridden.length > 0 && { overridden }),
    ...(excluded.length > 0 && { excluded }),
  }
}

function startInfo(entryPoint: EntryPoint): PexInfoData {
  switch (entryPoint.kind) {
    case 'function':
      return { entry_point: `${entryPoint.module}:${entryPoint.attribute}` }
    case 'module':
      return { entry_point: entryPoint.module }
    case 'script':
      return { script: entryPoint.file }
    // The start of the PEX chooses one of several (`commandStarts`); pex itself would start Python.
    case 'commands':
    case 'none':
      return {}
  }
}

/** What each command of a PEX starts, by its name, in the terms of PEX-INFO; undefined where there are not several. */
export function commandStarts(entryPoint: EntryPoint): Readonly<Record<string, PexInfoData>> | undefined {
  if (entryPoint.kind !== 'commands') return undefined
  return Object.fromEntries(entryPoint.commands.map(({ name, entryPoint: program }) => [name, startInfo(program)]))
}

/**
 * @param info the application's PEX-INFO for all targets
 * @param wheels the wheels of each target, by target name, in the order in which they are installed
 * @returns PEX-INFO of the whole file, and the wheels of each target
 */
export function describeContents(
  info: PexInfoData,
  targets: readonly ResolutionTarget[],
  wheels: ReadonlyMap<string, Digests>,
): { readonly info: PexInfoData; readonly contents: PexContents } {
  const shared: Content[] = []
  const indexes = new Map<string, number>()
  const contentTargets = targets.map(target => {
    const digests = wheels.get(target.name) ?? new Map<string, string>()
    const part = withDistributions(info, digests)
    const hash = String(part.pex_hash)
    const content = indexes.get(hash) ?? shared.length
    if (content === shared.length) {
      shared.push({ pex_hash: hash, distributions: [...digests.keys()] })
      indexes.set(hash, content)
    }
    return { ...recognised(target, [...digests.keys()]), content }
  })
  const all = new Map(targets.flatMap(target => [...(wheels.get(target.name) ?? [])]))
  const contents = {
    pythons: pythonsText(targets.map(({ python }) => python)),
    platforms: [...new Set(targets.map(({ platform }) => platform))].join(', '),
    targets: contentTargets,
    contents: shared,
  }
  return { info: withDistributions(info, all), contents }
}

function withDistributions(info: PexInfoData, digests: Digests): PexInfoData {
  const { pex_hash: _, ...rest } = info
  const part = { ...rest, distributions: Object.fromEntries(digests) }
  return { ...part, pex_hash: createHash('sha1').update(sortedJson(part)).digest('hex') }
}

/** As pex writes it: keys in order. */
export function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isRecord(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => byBytes(a, b))) : inner,
  )
}

function recognised(target: ResolutionTarget, files: readonly string[]): Omit<TargetContents, 'content'> {
  const [, prefix, major, minor] = /^(pypy)?(\d+)\.(\d+)/.exec(target.python) ?? []
  const t = target.python.endsWith('t') ? 't' : undefined
  const tags = files.map(file => (parseWheelName(file)?.tags ?? []).map(tag => tag.split('-')))
  const bound = tags.map(each => [...new Set(each.map(([, , platform]) => platform ?? ''))])
  const platforms = new Map(bound.filter(each => !each.includes('any')).map(each => [each.join(' '), each] as const))
  const pure = (each: string[][]) => each.some(([python, abi]) => python?.startsWith('py') && abi === 'none')
  const stable = (each: string[][]) => each.some(([, abi]) => abi === 'abi3')
  return {
    implementation: prefix === 'pypy' ? 'pypy' : 'cpython',
    version: [Number(major), Number(minor)],
    freeThreaded: t === 't',
    forward: tags.every(pure) ? 'pure' : tags.every(each => pure(each) || stable(each)) ? 'abi3' : '',
    platform: target.platform,
    platforms: [...platforms.values()],
  }
}

/** `CPython 3.9, 3.10, 3.14t and PyPy 3.11`. */
export function pythonsText(pythons: readonly string[]): string {
  const unique = [...new Set(pythons)]
  const cpython = unique.filter(python => !python.startsWith('pypy'))
  const pypy = unique.filter(python => python.startsWith('pypy')).map(python => python.slice('pypy'.length))
  return [
    ...(cpython.length > 0 ? [`CPython ${cpython.join(', ')}`] : []),
    ...(pypy.length > 0 ? [`PyPy ${pypy.join(', ')}`] : []),
  ].join(' and ')
}
