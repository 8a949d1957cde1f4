/**
 * The lock that ships: `pylock.NAME.toml`, with exactly the wheels inside the PEX or the executables, for every target
 * (pure). The same contents give the same bytes. @see https://packaging.python.org/en/latest/specifications/pylock-toml/
 */
import { byBytes } from '../core/format.js'
import { normalizeName } from '../project/paths.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import { groupBy, type LockedWheel, type WheelOrigin } from './coverage.js'

/** The variables of a target that markers of the lock use. */
const VARIABLES = ['python_version', 'platform_python_implementation', 'sys_platform', 'platform_machine'] as const

type Environment = Readonly<Record<(typeof VARIABLES)[number], string>>

/** A wheel inside. */
export interface ShippedWheel {
  /** Normalised. */
  readonly name: string
  readonly version: string
  readonly filename: string
  /** Lower-case hex. */
  readonly sha256: string
  /** Bytes, where known. */
  readonly size?: number
  /** Absent for a wheel that no server has: the application's own, and those that were built or given here. */
  readonly url?: string
  /** Address of the index that it comes from, where the resolver names it. */
  readonly index?: string
  /** Where it comes from, when that is no index. */
  readonly origin?: WheelOrigin
}

/** What is inside, by target: plain data that one job sends to another. */
export interface ShippedWheels {
  readonly targets: readonly {
    readonly name: string
    readonly environment: Environment
    /** Indexes into `wheels`. */
    readonly wheels: readonly number[]
  }[]
  readonly wheels: readonly ShippedWheel[]
}

/** File name: `pylock.answer.toml`. */
export function releaseLockName(name: string): string {
  return `pylock.${normalizeName(name)}.toml`
}

/** @param wheelsOf all wheels of a target, the application's own included; `url` is left out for those of this machine */
export function shippedWheels(
  targets: readonly ResolutionTarget[],
  wheelsOf: (
    target: ResolutionTarget,
  ) => readonly Pick<LockedWheel, 'name' | 'version' | 'filename' | 'sha256' | 'size' | 'url' | 'index' | 'origin'>[],
): ShippedWheels {
  return collect(
    targets.map(target => ({
      name: target.name,
      environment: environmentOf(target),
      wheels: wheelsOf(target).map(({ name, version, filename, sha256, size, url, index, origin }) => {
        const address = url === undefined || !/^https?:/i.test(url) ? undefined : withoutLogin(url)
        return {
          ...{ name, version, filename, sha256 },
          ...(size !== undefined && { size }),
          ...(address !== undefined && { url: address }),
          ...(origin !== undefined && { origin }),
          ...(address !== undefined && index !== undefined && { index: withoutLogin(index) }),
        }
      }),
    })),
  )
}

/** What several jobs shipped, as one. */
export function joinShipped(all: readonly (ShippedWheels | undefined)[]): ShippedWheels | undefined {
  const known = all.flatMap(one => one ?? [])
  if (known.length === 0) return undefined
  const targets = known.flatMap(one =>
    one.targets.map(target => ({ ...target, wheels: target.wheels.flatMap(index => one.wheels[index] ?? []) })),
  )
  // One target may be inside several files: a PEX and an executable.
  return collect(
    [...groupBy(targets, ({ name }) => name).values()].map(same => ({
      ...(same[0] as (typeof same)[number]),
      wheels: same.flatMap(({ wheels }) => wheels),
    })),
  )
}

function collect(
  targets: readonly {
    readonly name: string
    readonly environment: Environment
    readonly wheels: readonly ShippedWheel[]
  }[],
): ShippedWheels {
  const keyOf = ({ filename, sha256 }: ShippedWheel) => `${filename} ${sha256}`
  const all = new Map(targets.flatMap(({ wheels }) => wheels.map(wheel => [keyOf(wheel), wheel] as const)))
  const sorted = [...all].sort(([a], [b]) => byBytes(a, b))
  const place = new Map(sorted.map(([key], index) => [key, index]))
  const indexes = (wheels: readonly ShippedWheel[]) => wheels.flatMap(wheel => place.get(keyOf(wheel)) ?? [])
  return {
    targets: [...targets]
      .sort((a, b) => byBytes(a.name, b.name))
      .map(({ name, environment, wheels }) => ({
        name,
        environment,
        wheels: [...new Set(indexes(wheels))].sort((a, b) => a - b),
      })),
    wheels: sorted.map(([, wheel]) => wheel),
  }
}

function environmentOf({ environment }: ResolutionTarget): Environment {
  const value = (name: string) => environment[name] ?? ''
  return {
    python_version: value('python_version'),
    platform_python_implementation: value('platform_python_implementation'),
    sys_platform: value('sys_platform'),
    platform_machine: value('platform_machine'),
  }
}

function withoutLogin(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  if (url.username === '' && url.password === '') return address
  url.username = ''
  url.password = ''
  return url.href
}

// The text.

/**
 * @param beside file names in the folder of the lock: a wheel among them is found there, any other one that has no address
 * has to be taken out of one of `bundles`
 * @param about `application` is its name and version; `bundles` are the PEX files and the platforms they are for
 */
export function releaseLockText(
  shipped: ShippedWheels,
  beside: ReadonlySet<string>,
  about: { readonly application: string; readonly bundles: readonly Bundle[]; readonly tool: string },
): string {
  const { application, bundles, tool } = about
  const { targets, wheels } = shipped
  const minors = targets.map(({ environment }) => Number(environment.python_version.split('.')[1] ?? 0))
  const lowest = Math.min(...minors)
  const packages = [...groupBy(wheels, ({ name, version }) => `${name}\0${version}`).values()]
    .map(group => packageText(group, shipped))
    .sort((a, b) => byBytes(a.name, b.name) || byBytes(a.version, b.version))
  return [
    ...header(application, shipped, beside, bundles),
    'lock-version = "1.0"',
    `environments = [${environmentMarkers(targets).map(quoted).join(', ')}]`,
    `requires-python = ">=3.${lowest}"`,
    `created-by = ${quoted(tool)}`,
    ...packages.map(({ text }) => `\n${text}`),
    '',
  ].join('\n')
}

/** A PEX, and the names of the platforms that it is for. */
interface Bundle {
  readonly file: string
  readonly platforms: readonly string[]
}

/** Wheels that no server has lie beside the lock; the others of them are inside a PEX, from which people take them. */
function header(
  application: string,
  { targets, wheels }: ShippedWheels,
  beside: ReadonlySet<string>,
  bundles: readonly Bundle[],
): string[] {
  const local = wheels.filter(({ url }) => url === undefined)
  const away = local.filter(({ filename }) => !beside.has(filename))
  const holding = groupBy(away, wheel => {
    const index = wheels.indexOf(wheel)
    const names = targets.filter(target => target.wheels.includes(index)).map(({ name }) => name)
    return bundles.find(({ platforms }) => platforms.some(one => names.some(name => name.endsWith(one))))?.file ?? ''
  })
  const near = local.filter(wheel => !away.includes(wheel)).map(({ filename }) => filename)
  return [
    `# Exactly the wheels inside the files of ${application}, for every Python and platform that they support.`,
    ...(near.length > 0 ? [`# Download into the same folder: ${near.join(', ')}`] : []),
    ...[...holding].map(([file, all]) => {
      const names = all.map(({ filename }) => filename)
      return file === ''
        ? `# On no index; to be put into the same folder: ${names.join(', ')}`
        : `# On no index, but inside ${file}: unzip -j ${file} ${names.map(name => `'.deps/${name}'`).join(' ')}`
    }),
    '',
  ]
}

interface PackageText {
  readonly name: string
  readonly version: string
  readonly text: string
}

function packageText(group: readonly ShippedWheel[], { targets, wheels }: ShippedWheels): PackageText {
  const { name, version } = group[0] as ShippedWheel
  const places = new Set(group.map(wheel => wheels.indexOf(wheel)))
  const serving = targets.filter(target => target.wheels.some(index => places.has(index)))
  const marker = markerOf(serving, targets)
  const indexes = new Set(group.map(({ index }) => index))
  const [index] = indexes
  const lines = [
    '[[packages]]',
    `name = ${quoted(name)}`,
    `version = ${quoted(version)}`,
    ...(marker === undefined ? [] : [`marker = ${quoted(marker)}`]),
    ...(indexes.size === 1 && index !== undefined ? [`index = ${quoted(index)}`] : []),
    'wheels = [',
    ...group.map(wheel => `    ${wheelText(wheel)},`),
    ']',
  ]
  return { name, version, text: lines.join('\n') }
}

function wheelText({ filename, url, size, sha256 }: ShippedWheel): string {
  return `{ ${[
    `name = ${quoted(filename)}`,
    url === undefined ? `path = ${quoted(filename)}` : `url = ${quoted(url)}`,
    ...(size === undefined ? [] : [`size = ${size}`]),
    `hashes = { sha256 = ${quoted(sha256)} }`,
  ].join(', ')} }`
}

/** A TOML basic string: the same escapes as in JSON. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll('\u007f', '\\u007f')
}

type Targets = ShippedWheels['targets']

function environmentMarkers(targets: Targets): string[] {
  return [...new Set(targets.map(({ environment }) => conjunction(environment, VARIABLES)))].sort(byBytes)
}

function conjunction(environment: Environment, variables: readonly (keyof Environment)[]): string {
  return variables.map(name => `${name} == '${environment[name].replaceAll("'", '')}'`).join(' and ')
}

/** The fewest variables first: most packages are for all targets, or for one system. */
const CHOICES: readonly (readonly (keyof Environment)[])[] = [
  ['sys_platform'],
  ['python_version'],
  ['platform_python_implementation'],
  ['sys_platform', 'platform_machine'],
  ['python_version', 'sys_platform'],
  ['python_version', 'platform_python_implementation'],
  VARIABLES,
]

/** A marker that holds for the targets `some` and for no other of `all`; undefined when that is all of them. */
function markerOf(some: Targets, all: Targets): string | undefined {
  const of = (targets: Targets, variables: readonly (keyof Environment)[]) =>
    new Set(targets.map(({ environment }) => conjunction(environment, variables)))
  const others = all.filter(target => !some.includes(target))
  if (others.length === 0) return undefined
  for (const variables of CHOICES) {
    const inside = of(some, variables)
    const outside = of(others, variables)
    // Targets that no marker tells apart, such as glibc and musl, differ in the tags of their wheels alone.
    if (variables !== VARIABLES && [...inside].some(one => outside.has(one))) continue
    const terms = [...inside].sort(byBytes)
    return terms.length === 1 || variables.length === 1
      ? terms.join(' or ')
      : terms.map(term => `(${term})`).join(' or ')
  }
  return undefined
}
