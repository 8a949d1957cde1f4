/** What can be seen in a finished executable without running it (pure): architecture, floor, where every file came from. */

import { FORMAT_OF } from '../archives/native-headers.js'
import { PackagingError, throwProblems } from '../core/errors.js'
import type { Check, CheckName, Platform } from '../core/model.js'
import { compareVersions } from '../targets/platforms.js'
import type { MadeExecutable } from './format.js'
import { type Member, originWords } from './member.js'

// What every look into a finished executable starts from, and what it comes to (pure).

/** The executable that is looked into. */
interface InspectRequest {
  readonly made: Pick<MadeExecutable, 'members' | 'warnings'>
  readonly platform: Platform
  /** Name of the finished file. */
  readonly file: string
}

/** What one look found: a check, or what must stop the run. */
type Look =
  | { readonly name: CheckName; readonly result: 'passed' | 'warning'; readonly reason: string }
  | { readonly problem: PackagingError }

/** Programs and libraries alone. */
function nativeOf(members: readonly Member[]) {
  return members.flatMap(({ path, native, origin }) => (native ? [{ path, native, origin }] : []))
}

/** Name of a file, whichever slashes its path has. */
function baseName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
}

// The oldest system that a finished executable runs on, against the one that was asked for (pure).

/** Problem: `build/floor`. */
export function floor({ made, platform, file }: InspectRequest): Look {
  if (platform.os === 'windows')
    return { name: 'floor', result: 'passed', reason: 'Windows has no floor to compare with' }
  const needs = platform.os === 'macos' ? macosNeeds(made.members) : glibcNeeds(made.members, platform.libc === 'musl')
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

// Files in a finished executable that came from the machine it was made on (pure).

/** Problem: `check/host-files`, for what is of no known origin or looks for libraries in a folder of this machine. */
function hostFiles({ made, file }: InspectRequest): Look {
  const name = 'host files'
  const unknown = made.members.filter(({ origin }) => origin.kind === 'unknown')
  // What a published wheel says of its own builder's machine does no harm, and is as its author made it.
  const ours = nativeOf(made.members).filter(({ origin }) => origin.kind !== 'wheel')
  const leading = ours.flatMap(({ path, native: { rpaths, format } }) =>
    rpaths.filter(rpath => format !== 'pe' && rpath.startsWith('/')).map(rpath => `${path} looks in ${rpath}`),
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
        detail: [...unknown.map(({ path, origin }) => `${path} (${originWords(origin)})`), ...leading].slice(0, 40),
      }),
    }
  }
  const system = made.members.flatMap(({ path, origin }) => (origin.kind === 'system' ? [baseName(path)] : []))
  const words = system.length === 0 ? '' : `; of this machine: ${system.sort().join(', ')}`
  return { name, result: 'passed', reason: `all ${made.members.length} files are accounted for${words}` }
}

// Libraries that are part of every system of a kind, so that no executable has to bring them (pure).

/** The C library's own parts, which must not be brought along: they belong to the kernel's loader. */
const GLIBC =
  /^(?:ld-linux(?:-[\w-]+)?\.so\.\d|ld64\.so\.\d|lib(?:c|m|dl|pthread|rt|util|resolv|nsl|crypt|anl|BrokenLocale)\.so\.\d+)$/
const MUSL = /^(?:libc\.musl-[\w]+\.so\.1|ld-musl-[\w]+\.so\.1|libc\.so)$/
/** What Apple ships with every macOS lies in these folders, or has no file at all. */
const MACOS = /^(?:\/usr\/lib\/|\/System\/Library\/)/
/** The API sets and the libraries of Windows 10 and later that programs of CPython and its wheels import. */
const WINDOWS =
  /^(?:api-ms-win-.*|ext-ms-.*|ucrtbase|msvcrt|kernel32|kernelbase|ntdll|user32|gdi32|gdiplus|advapi32|shell32|shlwapi|ole32|oleaut32|combase|rpcrt4|ws2_32|wsock32|mswsock|iphlpapi|dnsapi|crypt32|bcrypt|bcryptprimitives|ncrypt|secur32|winmm|version|comctl32|comdlg32|imm32|psapi|dbghelp|setupapi|cfgmgr32|userenv|netapi32|uxtheme|dwmapi|opengl32|winspool\.drv|winspool|pathcch|propsys|powrprof|cabinet|msi|wintrust|wininet|winhttp|normaliz|pdh|d3d\d+|d3dcompiler_47|dxgi|d2d1|dwrite|mfplat|mf|mfreadwrite|windowscodecs|wtsapi32|odbc32|mpr|hid|avrt|bluetoothapis)(?:\.dll|\.drv)?$/i

/** @param library as the file that needs it names it: a soname, an install name or a DLL's name */
export function offeredBySystem(library: string, { os, libc }: Pick<Platform, 'os' | 'libc'>): boolean {
  if (os === 'windows') return WINDOWS.test(library)
  if (os === 'macos') return MACOS.test(library)
  return (libc === 'musl' ? MUSL : GLIBC).test(library)
}

/**
 * One check for each of `architecture`, the floor, `needs` and `host files`, and the format's own warnings.
 * @throws PackagingError(s) `check/architecture`, `build/floor`, `check/host-files`, all together
 */
export function inspect(request: InspectRequest): readonly Check[] {
  const { made, file } = request
  const looks = [architecture(request), floor(request), needs(request), hostFiles(request)]
  throwProblems(looks.flatMap(look => ('problem' in look ? [look.problem] : [])))
  const check = (name: CheckName, result: Check['result'], reason: string): Check => {
    return { name, artifact: file, result, reason, seconds: 0 }
  }
  return [
    ...looks.flatMap(look => ('problem' in look ? [] : [check(look.name, look.result, look.reason)])),
    ...(made.warnings ?? []).map(({ check: name, reason }) => check(name, 'warning', reason)),
  ]
}

function architecture({ made, platform, file }: InspectRequest): Look {
  const name = 'architecture'
  const native = nativeOf(made.members)
  const own = native.filter(({ native: { format } }) => format === FORMAT_OF[platform.os])
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

/** What the loader will look for has to be inside, or a part of every system. */
function needs({ made, platform }: InspectRequest): Look {
  const inside = new Set(made.members.flatMap(({ path, native }) => [baseName(path), native?.soname ?? baseName(path)]))
  const lower = new Set([...inside].map(name => name.toLowerCase()))
  const missing = new Map<string, string[]>()
  for (const { path, native } of nativeOf(made.members)) {
    if (native.format !== FORMAT_OF[platform.os]) continue
    for (const library of native.needs)
      if (!lower.has(baseName(library).toLowerCase()) && !offeredBySystem(library, platform))
        missing.set(library, [...(missing.get(library) ?? []), path])
  }
  const name = 'needs'
  if (missing.size === 0) return { name, result: 'passed', reason: 'needs no library but those of every such system' }
  const words = [...missing].map(([library, by]) => `${library} (for ${by[0]})`).join(', ')
  return { name, result: 'warning', reason: `users need on their system: ${words}` }
}
