/** Inspects a finished executable without running it (pure): architecture, minimum system, the origin of every file. */

import { glibcOf } from '../archives/elf-headers.js'
import { FORMAT_OF } from '../archives/native-headers.js'
import { PackagingError, throwProblems } from '../core/errors.js'
import { alternatives } from '../core/format.js'
import type { Check, CheckName, Platform } from '../core/model.js'
import { compareVersions, isPromised } from '../targets/platforms.js'
import type { MadeExecutable, PreflightRequest } from './format.js'
import { baseName, type Member, originText } from './member.js'

/** The executable to inspect. */
interface InspectRequest {
  readonly made: Pick<MadeExecutable, 'members' | 'warnings'>
  readonly platform: Platform
  /** Name of the finished file. */
  readonly file: string
  /** Whether a file for a newer system than the minimum is an error (the user gave the minimum), or a warning. */
  readonly promised: boolean
  /** Set for a file that brings its own C library, so that no system has a minimum; with the names of further libraries that it finds. */
  readonly within?: ReadonlySet<string>
}

/** The result of one inspection: a check, or a problem that must stop the run. */
type Finding =
  | { readonly name: CheckName; readonly result: 'passed' | 'warning'; readonly reason: string }
  | { readonly problem: PackagingError }

/**
 * One check for each of `architecture`, the minimum system, `needs` and `host files`, and the format's own warnings.
 * @throws PackagingError(s) `check/architecture`, `build/floor`, `check/host-files`, all together
 */
export function inspect(request: InspectRequest): readonly Check[] {
  const { made, file, within } = request
  const minimum = within === undefined ? [minimumSystem(request)] : []
  const findings = [architecture(request), ...minimum, needs(request), hostFiles(request)]
  throwProblems(findings.flatMap(finding => ('problem' in finding ? [finding.problem] : [])))
  const warnings = (made.warnings ?? []).map(({ check: name, reason }) => ({
    name,
    result: 'warning' as const,
    reason,
  }))
  const found = [...findings.filter(finding => 'name' in finding), ...warnings]
  return found.map(finding => ({ ...finding, artifact: file, seconds: 0 }))
}

/** Programs and libraries alone. */
function nativeOf(members: readonly Member[]) {
  return members.flatMap(({ path, native, origin }) => (native ? [{ path, native, origin }] : []))
}

/** Compares the oldest system it runs on with the requested one. Problem where that was promised: `build/floor`. */
function minimumSystem(request: InspectRequest): Finding {
  const found = compareMinimum(request)
  if (!('problem' in found) || request.promised) return found
  return { name: found.name, result: 'warning', reason: minimumWarning(found.problem) }
}

/** The words of a warning: what it needs, and how it would need less. */
export function minimumWarning({ message, fix }: PackagingError): string {
  return `${message.replace(/\.$/, '')}. ${fix}`
}

type Comparison =
  | Extract<Finding, { readonly name: CheckName }>
  | { readonly name: CheckName; readonly problem: PackagingError }

function compareMinimum({ made, platform, file }: InspectRequest): Comparison {
  if (platform.os === 'windows')
    return { name: 'floor', result: 'passed', reason: 'Windows has no minimum version to compare with' }
  const needs = platform.libc === 'musl' ? [] : made.members.flatMap(member => needOf(member, platform.os))
  const name = platform.os === 'macos' ? 'macos' : (platform.libc ?? 'glibc')
  const over = needs.filter(({ version }) => compareVersions(version, platform.floor) > 0)
  const worst = [...needs].sort((a, b) => compareVersions(b.version, a.version))[0]
  if (worst === undefined) return { name, result: 'passed', reason: `nothing in it requests a ${name}` }
  if (over.length === 0)
    return { name, result: 'passed', reason: `runs from ${name} ${worst.version} on (${worst.text})` }
  const kinds = new Set(over.map(({ origin }) => origin))
  return {
    name,
    problem: new PackagingError('build/floor', {
      message: `${file} does not run on ${name} ${platform.floor}: ${worst.text}.`,
      fix: alternatives([
        `set ${name} to ${worst.version}, if no older system has to run it`,
        ...(kinds.has('interpreter') || kinds.has('system')
          ? [
              'use a Python that was built for older systems, such as the ones that `uv python install` brings, put first on PATH; or build in a container of an older system',
            ]
          : []),
        ...(kinds.has('wheel') ? ['take wheels of the dependencies for an older system'] : []),
      ]),
      detail: over.map(({ text }) => text),
    }),
  }
}

/** The oldest glibc or macOS that all of these files run on; undefined where none of them says (pure). */
export function neededMinimum(
  { members }: Pick<MadeExecutable, 'members'>,
  { os, libc }: Pick<Platform, 'os' | 'libc'>,
): string | undefined {
  if (os === 'windows' || libc === 'musl') return undefined
  const versions = members.flatMap(member => needOf(member, os)).map(({ version }) => version)
  return versions.sort(compareVersions).at(-1)
}

/** What is wrong with these files and the minimum system, promised or not (pure); undefined when they pass. */
export function minimumProblem(request: Omit<InspectRequest, 'promised'>): PackagingError | undefined {
  const finding = compareMinimum({ ...request, promised: true })
  return 'problem' in finding ? finding.problem : undefined
}

/**
 * Reports before the build that the finished file will need a newer system: an error where the minimum is promised, else a
 * line in the log. The finished file has the warning.
 * @throws PackagingError `build/floor`
 */
export function reportEarly({ context, target, say }: PreflightRequest, problem: PackagingError): void {
  if (isPromised(context.configuration.given, target.platform)) throw problem
  say(minimumWarning(problem))
}

/** The oldest glibc or macOS for a file; none where any will do. */
function needOf({ path, native, origin, fallback }: Member, os: Platform['os']) {
  if (native === undefined) return []
  const need = (version: string, what: string) => [
    { version, text: `${path} needs ${what}; it is of ${originText(origin)}`, origin: origin.kind },
  ]
  if (os === 'macos') return native.macos === undefined ? [] : need(native.macos, `macOS ${native.macos}`)
  const version = fallback ? undefined : glibcOf(native)
  const worst = native.versions.find(one => /^GLIBC_(\d+\.\d+)/.exec(one.version)?.[1] === version)
  if (version === undefined || worst === undefined) return []
  const some = worst.symbols.length > 0 ? ` (${worst.symbols.slice(0, 3).join(', ')})` : ''
  return need(version, `GLIBC_${version}${some} of ${worst.library}`)
}

/** Problem: `check/host-files`, for files of unknown origin and for search paths in folders of this machine. */
function hostFiles({ made, file }: InspectRequest): Finding {
  const name = 'host files'
  const unknown = made.members.filter(({ origin }) => origin.kind === 'unknown')
  // Search paths in a published wheel name its author's machine and are harmless.
  const ours = nativeOf(made.members).filter(({ origin }) => origin.kind !== 'wheel')
  const leading = ours.flatMap(({ path, native: { rpaths, format } }) =>
    rpaths.filter(rpath => format !== 'pe' && rpath.startsWith('/')).map(rpath => `${path} looks in ${rpath}`),
  )
  const [first] = unknown
  if (first !== undefined || leading.length > 0) {
    const from = first?.origin.kind === 'unknown' && first.origin.from ? `, from ${first.origin.from}` : ''
    return {
      problem: new PackagingError('check/host-files', {
        message:
          first === undefined
            ? `${file} looks for libraries on the machine that built it: ${leading[0]}.`
            : `${file} contains ${first.path}${from}: it is not from a resolved wheel, not part of Python, and not a known system library.`,
        fix: 'Add what brings it to the dependencies, or leave it out; a system library that is missing from our list can be reported as a bug.',
        detail: [...unknown.map(({ path, origin }) => `${path} (${originText(origin)})`), ...leading].slice(0, 40),
      }),
    }
  }
  const system = made.members.flatMap(({ path, origin }) => (origin.kind === 'system' ? [baseName(path)] : []))
  const words = system.length === 0 ? '' : `; of this machine: ${system.sort().join(', ')}`
  const unlisted = made.members.filter(({ origin }) => origin.kind === 'system' && origin.unlisted)
  if (unlisted.length > 0) {
    const named = unlisted.map(({ path, origin }) => `${baseName(path)} (${originText(origin)})`).sort()
    return {
      name,
      result: 'warning',
      reason: `contains libraries that the program loads by name, and that no wheel brings: ${named.join(', ')}`,
    }
  }
  return { name, result: 'passed', reason: `all ${made.members.length} files are accounted for${words}` }
}

/** The C library's own parts, which no executable may bring: they belong to the kernel's loader. */
const GLIBC =
  /^(?:ld-linux(?:-[\w-]+)?\.so\.\d|ld64\.so\.\d|lib(?:c|m|dl|pthread|rt|util|resolv|nsl|crypt|anl|BrokenLocale)\.so\.\d+)$/
const MUSL = /^(?:libc\.musl-[\w]+\.so\.1|ld-musl-[\w]+\.so\.1|libc\.so)$/
/** What Apple ships with every macOS lies in these folders, or has no file at all. */
const MACOS = /^(?:\/usr\/lib\/|\/System\/Library\/)/
/** The API sets and the libraries of Windows 10 and later that programs of CPython and its wheels import. */
const WINDOWS =
  /^(?:api-ms-win-.*|ext-ms-.*|ucrtbase|msvcrt|kernel32|kernelbase|ntdll|user32|gdi32|gdiplus|advapi32|shell32|shlwapi|ole32|oleaut32|combase|rpcrt4|ws2_32|wsock32|mswsock|iphlpapi|dnsapi|crypt32|bcrypt|bcryptprimitives|ncrypt|secur32|winmm|version|comctl32|comdlg32|imm32|psapi|dbghelp|setupapi|cfgmgr32|userenv|netapi32|uxtheme|dwmapi|opengl32|winspool\.drv|winspool|pathcch|propsys|powrprof|cabinet|msi|wintrust|wininet|winhttp|normaliz|pdh|d3d\d+|d3dcompiler_47|dxgi|d2d1|dwrite|mfplat|mf|mfreadwrite|windowscodecs|wtsapi32|odbc32|mpr|hid|avrt|bluetoothapis)(?:\.dll|\.drv)?$/i

/**
 * Whether every system of that kind has the library, so that no executable has to bring it (pure).
 * @param library as the file that needs it names it: a soname, an install name or a DLL's name
 */
export function offeredBySystem(library: string, { os, libc }: Pick<Platform, 'os' | 'libc'>): boolean {
  if (os === 'windows') return WINDOWS.test(library)
  if (os === 'macos') return MACOS.test(library)
  return (libc === 'musl' ? MUSL : GLIBC).test(library)
}

function architecture({ made, platform, file }: InspectRequest): Finding {
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
        fix: 'See from which wheel it came: a wheel marked for this platform contains a file for another one; leave it out, or report it to the authors of that wheel.',
        detail: wrong.map(one => `${one.path}: ${one.native.arches.join(', ')} (${originText(one.origin)})`),
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

/** Every library that the loader will look for is inside, or part of every system; a warning otherwise. */
function needs({ made, platform, within }: InspectRequest): Finding {
  const inside = new Set(made.members.flatMap(({ path, native }) => [baseName(path), native?.soname ?? baseName(path)]))
  const lower = new Set([...inside].map(name => name.toLowerCase()))
  const missing = new Map<string, string[]>()
  for (const { path, native } of nativeOf(made.members)) {
    if (native.format !== FORMAT_OF[platform.os]) continue
    for (const library of native.needs)
      if (
        !lower.has(baseName(library).toLowerCase()) &&
        !(within ? within.has(library) : offeredBySystem(library, platform))
      )
        missing.set(library, [...(missing.get(library) ?? []), path])
  }
  const name = 'needs'
  const words = [...missing].map(([library, by]) => `${library} (for ${by[0]})`).join(', ')
  if (within !== undefined)
    return missing.size === 0
      ? { name, result: 'passed', reason: 'every library that it needs is inside' }
      : { name, result: 'warning', reason: `no file inside is the library ${words}` }
  if (missing.size === 0) return { name, result: 'passed', reason: 'needs no library but those of every such system' }
  return { name, result: 'warning', reason: `users need on their system: ${words}` }
}
