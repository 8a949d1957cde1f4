/**
 * pex's complete-platform format: everything a resolver must know about another machine.
 * A file is what `pex3 interpreter inspect --markers --tags` prints (https://docs.pex-tool.org/buildingpex.html#complete-platform).
 */
import { PackagingError, throwProblems } from '../core/errors.js'
import { isRecord } from '../core/json.js'
import type { Target } from '../core/model.js'
import { formatPython } from '../interpreters/versions.js'
import { compatibilityTags, markerEnvironment } from './tags.js'

/** Field names are pex's. */
export interface CompletePlatform {
  /** Best first. */
  readonly compatible_tags: readonly string[]
  readonly marker_environment: Readonly<Record<string, string>>
}

/** One Python on one machine, for choosing dependencies: computed from a `Target`, or a user's own file. */
export interface ResolutionTarget {
  /** `3.12 linux-x86_64`; the file name for a user's own. */
  readonly name: string
  /** `3.12`, `3.14t`, `pypy3.11`. */
  readonly python: string
  /** Platform name; the file name without `.json` for a user's own. */
  readonly platform: string
  readonly compatibleTags: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  /**
   * The same of its oldest patch release, where `environment` is of a later one. What only that one requires
   * (`python_full_version < "3.10.2"`) is chosen too, so that the result runs there.
   */
  readonly oldest?: Readonly<Record<string, string>>
}

/** The compatible tags and markers of a target, computed. */
export function completePlatform(target: Target): CompletePlatform {
  return { compatible_tags: compatibilityTags(target), marker_environment: markerEnvironment(target) }
}

/**
 * The same with its names, for a resolve.
 * @param fullVersion of the interpreter that builds for this Python, `3.12.1`. A dependency may need a patch release: what
 * says `>=3.11.2` or `!=3.9.0` is not for the oldest one.
 */
export function resolutionTarget(target: Target, fullVersion?: string): ResolutionTarget {
  const python = formatPython(target.python)
  const platform = target.platform.name
  const oldest = markerEnvironment(target)
  const environment = markerEnvironment(target, fullVersion)
  const later = target.python.patch === undefined && environment.python_full_version !== oldest.python_full_version
  return {
    name: `${python} ${platform}`,
    python,
    platform,
    compatibleTags: compatibilityTags(target),
    environment,
    ...(later && { oldest }),
  }
}

const TAG = /^[a-z0-9_]+-[a-z0-9_]+-[a-z0-9_]+$/
/** Neither uv's lock nor an ordinary requirement can be evaluated without these. */
const NEEDED_MARKERS = [
  'implementation_name',
  'implementation_version',
  'os_name',
  'platform_machine',
  'platform_python_implementation',
  'platform_system',
  'python_full_version',
  'python_version',
  'sys_platform',
] as const

/**
 * Reads a user's own complete-platform file. Other keys that pex writes (`path`, `$schema`, …) are ignored.
 * @param text the file's content
 * @param file where it came from, for messages
 * @throws PackagingError(s) `input/invalid` with the file as place: not JSON, no tags, malformed tags, missing markers.
 */
export function decodeCompletePlatform(text: string, file: string): CompletePlatform {
  const wrong = (message: string) =>
    new PackagingError('input/invalid', {
      message: `platforms: ${file}: ${message}`,
      fix: 'Generate the file again on the target machine: pex3 interpreter inspect --markers --tags --indent 2',
      place: { file },
    })
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (cause) {
    throw wrong(`it is not JSON (${(cause as Error).message}).`)
  }
  if (!isRecord(data)) throw wrong('it is not a JSON object.')

  const { compatible_tags: tags, marker_environment: markers } = data
  const problems: PackagingError[] = []
  if (!Array.isArray(tags) || tags.length === 0) problems.push(wrong("'compatible_tags' is not a list of tags."))
  else
    for (const tag of tags.filter(tag => typeof tag !== 'string' || !TAG.test(tag)).slice(0, 3))
      problems.push(wrong(`${JSON.stringify(tag)} in 'compatible_tags' is not a tag like cp312-cp312-win_amd64.`))
  if (!isRecord(markers)) problems.push(wrong("'marker_environment' is not an object of strings."))
  else {
    const bad = Object.keys(markers).filter(name => typeof markers[name] !== 'string')
    const missing = NEEDED_MARKERS.filter(name => !Object.hasOwn(markers, name))
    if (bad.length > 0) problems.push(wrong(`'marker_environment' has values that are not strings: ${bad.join(', ')}.`))
    if (missing.length > 0) problems.push(wrong(`'marker_environment' lacks ${missing.join(', ')}.`))
    const version = markers.python_full_version
    if (typeof version === 'string' && !/^\d+\.\d+(\.\d+)?([a-z]+\d+)?\+?$/.test(version))
      problems.push(wrong(`python_full_version '${version}' is not a Python version.`))
  }
  if (problems.length === 0)
    problems.push(...contradictions(tags as string[], markers as Record<string, string>).map(wrong))
  throwProblems(problems)
  return {
    compatible_tags: tags as string[],
    marker_environment: markers as Record<string, string>,
  }
}

/** What each system calls itself in markers. @see https://packaging.python.org/specifications/dependency-specifiers/#environment-markers */
const SYSTEMS = [
  { tag: /^win/, sys_platform: 'win32', platform_system: 'Windows', os_name: 'nt' },
  { tag: /^macosx_/, sys_platform: 'darwin', platform_system: 'Darwin', os_name: 'posix' },
  { tag: /^(?:many|musl)?linux/, sys_platform: 'linux', platform_system: 'Linux', os_name: 'posix' },
] as const

/** Clauses that go on from the file's name: dependencies would be chosen for one machine by its tags, for another by its markers. */
function contradictions(tags: readonly string[], markers: Readonly<Record<string, string>>): string[] {
  const { python_version: version = '', python_full_version: full = '', implementation_name: implementation } = markers
  const platforms = new Set(tags.map(tag => tag.split('-')[2] ?? '').filter(platform => platform !== 'any'))
  const systems = SYSTEMS.filter(({ tag }) => [...platforms].some(platform => tag.test(platform)))
  const [system] = systems
  const differing = (['sys_platform', 'platform_system', 'os_name'] as const).filter(
    name => system !== undefined && markers[name] !== system[name],
  )
  const exact = implementation === 'cpython' ? /^cp(\d)(\d+)$/.exec((tags[0] ?? '').split('-')[0] ?? '') : null
  return [
    ...(/^\d+\.\d+/.exec(full)?.[0] === version
      ? []
      : [`python_version '${version}' is not that of python_full_version '${full}'.`]),
    ...(exact !== null && `${exact[1]}.${exact[2]}` !== version
      ? [`its first tag ${tags[0]} is not for python_version '${version}'.`]
      : []),
    ...(systems.length > 1 ? ["'compatible_tags' has tags of several systems."] : []),
    ...differing.map(
      name => `${name} '${markers[name]}' contradicts its tags, which are for ${system?.platform_system}.`,
    ),
  ]
}

/** The target a user's own complete-platform file describes; `file` names it. */
export function resolutionTargetOfFile(platform: CompletePlatform, file: string): ResolutionTarget {
  const name = (file.split(/[/\\]/).at(-1) ?? file).replace(/\.json$/i, '')
  const markers = platform.marker_environment
  const freeThreaded = /^cp\d+-cp\d+t-/.test(platform.compatible_tags[0] ?? '')
  const prefix = markers.implementation_name === 'pypy' ? 'pypy' : ''
  return {
    name,
    python: `${prefix}${markers.python_version ?? ''}${freeThreaded ? 't' : ''}`,
    platform: name,
    compatibleTags: platform.compatible_tags,
    // A missing marker must be unknown, and not that of this machine.
    environment: { platform_release: '', platform_version: '', ...markers },
  }
}
