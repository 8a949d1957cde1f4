/** What can be seen in a finished executable without running it (pure): architecture, floor, where every file came from. */
import { PackagingError, throwProblems } from '../errors/errors.js'
import type { Check, Platform } from '../model.js'
import { compareVersions } from '../target/floors.js'
import type { MadeExecutable } from './format.js'
import type { Member } from './member.js'
import { offeredBySystem } from './system-offers.js'

export interface InspectRequest {
  readonly made: Pick<MadeExecutable, 'members' | 'warnings'>
  readonly platform: Platform
  /** Name of the finished file. */
  readonly file: string
}

/**
 * One check for each of `architecture`, the floor, `needs` and `host files`, and the format's own warnings.
 * @throws PackagingError(s) `check/architecture`, `build/floor`, `check/host-files`, all together
 */
export function inspect(request: InspectRequest): readonly Check[] {
  const { made, file } = request
  const looks = [architecture(request), floor(request), needs(request), hostFiles(request)]
  throwProblems(looks.flatMap(look => ('problem' in look ? [look.problem] : [])))
  const check = (name: string, result: Check['result'], reason: string): Check => {
    return { name, artifact: file, result, reason, seconds: 0 }
  }
  return [
    ...looks.flatMap(look => ('problem' in look ? [] : [check(look.name, look.result, look.reason)])),
    ...(made.warnings ?? []).map(({ check: name, reason }) => check(name, 'warning', reason)),
  ]
}

type Look =
  | { readonly name: string; readonly result: 'passed' | 'warning'; readonly reason: string }
  | { readonly problem: PackagingError }

const NATIVE = { linux: 'elf', macos: 'mach-o', windows: 'pe' } as const

function nativeOf(members: readonly Member[]) {
  return members.flatMap(({ path, native, origin }) => (native ? [{ path, native, origin }] : []))
}

function architecture({ made, platform, file }: InspectRequest): Look {
  const name = 'architecture'
  const native = nativeOf(made.members)
  const own = native.filter(({ native: { format } }) => format === NATIVE[platform.os])
  // A wheel may bring programs for other systems as data: setuptools does (cli.exe), and a loader never meets them.
  const wrong = own.filter(({ native: { arches } }) => !arches.includes(platform.arch))
  const [first] = wrong
  if (first !== undefined)
    return {
      problem: new PackagingError('check/architecture', {
        message: `${file} is for ${platform.name}, but ${first.path} in it is for ${first.native.arches.join(', ')}.`,
        fix: 'See from which wheel it came: a wheel marked for this platform holds a file for another one; leave it out, or have the wheel mended.',
        detail: wrong.map(one => `${one.path}: ${one.native.arches.join(', ')} (${originWords(one.origin)})`),
      }),
    }
  if (own.length === 0)
    return {
      problem: new PackagingError('check/architecture', {
        message: `${file} is for ${platform.name}, but no program or library in it is.`,
        fix: 'The tool made something for another system; report this as a bug of package-python.',
        detail: native.map(one => `${one.path}: ${one.native.format} ${one.native.arches.join(', ')}`),
      }),
    }
  return { name, result: 'passed', reason: `all ${own.length} programs and libraries are ${platform.arch}` }
}

function floor({ made, platform, file }: InspectRequest): Look {
  if (platform.os === 'windows')
    return { name: 'floor', result: 'passed', reason: 'Windows has no floor to compare with' }
  const needs =
    platform.os === 'macos' ? macosNeeds(made.members) : glibcNeeds(made.members, platform.libc === 'musl')
  const name = platform.os === 'macos' ? 'macos' : (platform.libc ?? 'glibc')
  const over = needs.filter(({ version }) => compareVersions(version, platform.floor) > 0)
  const worst = [...needs].sort((a, b) => compareVersions(b.version, a.version))[0]
  if (worst === undefined) return { name, result: 'passed', reason: `nothing in it asks for a ${name}` }
  if (over.length === 0)
    return { name, result: 'passed', reason: `runs from ${name} ${worst.version} on (${worst.words})` }
  const input = platform.os === 'macos' ? 'macos' : platform.libc === 'musl' ? 'musl' : 'glibc'
  return {
    problem: new PackagingError('build/floor', {
      message: `${file} does not run on ${name} ${platform.floor}: ${worst.words}.`,
      fix: wayToFloor(input, worst.version, over),
      detail: over.map(({ words }) => words),
    }),
  }
}

/** What the check of the floor will say of these files (pure); undefined when they pass. */
export function floorProblem(request: InspectRequest): PackagingError | undefined {
  const look = floor(request)
  return 'problem' in look ? look.problem : undefined
}

interface Need {
  readonly version: string
  readonly words: string
  readonly member: Pick<Member, 'path' | 'origin'>
}

function glibcNeeds(members: readonly Member[], musl: boolean): Need[] {
  if (musl) return []
  return nativeOf(members.filter(({ fallback }) => !fallback)).flatMap(member => {
    const versions = member.native.versions.flatMap(({ library, version, symbols }) => {
      const number = /^GLIBC_(\d+\.\d+)/.exec(version)?.[1]
      return number === undefined ? [] : [{ library, number, symbols }]
    })
    const worst = versions.sort((a, b) => compareVersions(b.number, a.number))[0]
    if (worst === undefined) return []
    const some = worst.symbols.length > 0 ? ` (${worst.symbols.slice(0, 3).join(', ')})` : ''
    return [
      {
        version: worst.number,
        words: `${member.path} needs GLIBC_${worst.number}${some} of ${worst.library}; it is of ${originWords(member.origin)}`,
        member,
      },
    ]
  })
}

function macosNeeds(members: readonly Member[]): Need[] {
  return nativeOf(members).flatMap(member => {
    const version = member.native.macos
    if (version === undefined) return []
    return [
      {
        version,
        words: `${member.path} needs macOS ${version}; it is of ${originWords(member.origin)}`,
        member,
      },
    ]
  })
}

function wayToFloor(input: string, version: string, over: readonly Need[]): string {
  const kinds = new Set(over.map(({ member }) => member.origin.kind))
  const ways = [
    `set ${input} to ${version}, if no older system has to run it`,
    ...(kinds.has('interpreter') || kinds.has('system')
      ? [
          'use a Python that was built for older systems, such as the ones that `uv python install` brings, put first on PATH; or build in a container of an older system',
        ]
      : []),
    ...(kinds.has('wheel') ? ['take wheels of the dependencies for an older system'] : []),
  ]
  const text = ways.join('; or ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** What the loader will look for has to be inside, or a part of every system. */
function needs({ made, platform }: InspectRequest): Look {
  const inside = new Set(
    made.members.flatMap(({ path, native }) => [base(path), native?.soname ?? base(path)]),
  )
  const lower = new Set([...inside].map(name => name.toLowerCase()))
  const missing = new Map<string, string[]>()
  for (const { path, native } of nativeOf(made.members)) {
    if (native.format !== NATIVE[platform.os]) continue
    for (const library of native.needs)
      if (!lower.has(base(library).toLowerCase()) && !offeredBySystem(library, platform))
        missing.set(library, [...(missing.get(library) ?? []), path])
  }
  const name = 'needs'
  if (missing.size === 0)
    return { name, result: 'passed', reason: 'needs no library but those of every such system' }
  const words = [...missing].map(([library, by]) => `${library} (for ${by[0]})`).join(', ')
  return { name, result: 'warning', reason: `users need on their system: ${words}` }
}

function hostFiles({ made, file }: InspectRequest): Look {
  const name = 'host files'
  const unknown = made.members.filter(({ origin }) => origin.kind === 'unknown')
  // What a published wheel says of its own builder's machine does no harm, and is as its author made it.
  const ours = nativeOf(made.members).filter(({ origin }) => origin.kind !== 'wheel')
  const leading = ours.flatMap(({ path, native: { rpaths, format } }) =>
    rpaths
      .filter(rpath => format !== 'pe' && rpath.startsWith('/'))
      .map(rpath => `${path} looks in ${rpath}`),
  )
  const [first] = unknown
  if (first !== undefined || leading.length > 0) {
    const from = first?.origin.kind === 'unknown' && first.origin.from ? `, from ${first.origin.from}` : ''
    const message =
      first === undefined
        ? `${file} looks for libraries on the machine that built it: ${leading[0]}.`
        : `${file} holds ${first.path}${from}: it is of no resolved wheel, not of Python, and no known system library.`
    return {
      problem: new PackagingError('check/host-files', {
        message,
        fix: 'Add what brings it to the dependencies, or leave it out; a system library that is missing from our list can be reported as a bug.',
        detail: [...unknown.map(({ path, origin }) => `${path} (${originWords(origin)})`), ...leading].slice(
          0,
          40,
        ),
      }),
    }
  }
  const system = made.members.flatMap(({ path, origin }) => (origin.kind === 'system' ? [base(path)] : []))
  const words = system.length === 0 ? '' : `; of this machine: ${system.sort().join(', ')}`
  return { name, result: 'passed', reason: `all ${made.members.length} files are accounted for${words}` }
}

function base(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
}

export function originWords(origin: Member['origin']): string {
  switch (origin.kind) {
    case 'wheel':
    case 'tool':
      return `${origin.package} ${origin.version}`
    case 'interpreter':
      return `Python ${origin.version}`
    case 'system':
      return `this machine's ${[origin.package, origin.version].filter(Boolean).join(' ')}`
    case 'unknown':
      return origin.from ?? 'nowhere known'
  }
}
