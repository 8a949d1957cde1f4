/** The oldest system that a finished executable runs on, against the one that was asked for (pure). */
import { PackagingError } from '../core/errors.js'
import { compareVersions } from '../targets/platforms.js'
import { type InspectRequest, type Look, nativeOf } from './look.js'
import { type Member, originWords } from './member.js'

/** Problem: `build/floor`. */
export function floor({ made, platform, file }: InspectRequest): Look {
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
