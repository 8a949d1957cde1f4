/** What the tags of a project look like (pure): its folder in the repository, and the patterns of the tools that read or make them. */
import { posix, relative } from 'node:path'
import { slashed } from './paths.js'
import type { Project } from './project.js'
import { valueAt as at, type TomlTable } from './toml.js'
import { versionTool } from './version.js'

/** How a project calls its tags: what stands before the version, and its own patterns. */
export interface TagNames {
  /** Its folder in the repository, and the last part of that; none for the repository's root. */
  readonly folders: readonly string[]
  /** Globs of its tags, as `git describe --match` takes them; `*` alone takes every tag. */
  readonly match: readonly string[]
  /** From the start of a tag; the group `version`, or the first, is the version, and a group `base` begins it. */
  readonly patterns: readonly RegExp[]
}

/** @see TagNames */
export function tagNames(
  project: Pick<Project, 'dir' | 'path' | 'git' | 'buildSystem' | 'pyproject' | 'setupCfg'>,
): TagNames {
  const folder = project.git === undefined ? project.path : slashed(relative(project.git.root, project.dir))
  const folders = folder === '.' || folder === '' ? [] : [...new Set([folder, posix.basename(folder)])]
  const tool = project.pyproject?.tool ?? {}
  return {
    folders,
    // A glob that begins with a wildcard takes any project's tags.
    match: versionTool(project)?.match.filter(glob => /^[^*?[]/.test(glob)) ?? [],
    patterns: [...expressions(tool), ...prefixes(tool), ...formats(tool)].flatMap(text => fromPython(text) ?? []),
  }
}

/** Where tools have a regular expression of Python's for their tags. */
const EXPRESSIONS = [
  ['setuptools_scm', 'tag_regex'],
  ['hatch', 'version', 'tag-pattern'],
  ['hatch', 'version', 'raw-options', 'tag_regex'],
  ['pdm', 'version', 'tag_regex'],
  ['poetry-dynamic-versioning', 'pattern'],
  ['uv-dynamic-versioning', 'pattern'],
  ['versioningit', 'tag2version', 'regex'],
  ['flit_scm', 'tag_regex'],
  ['vcs-versioning', 'tag_regex'],
] as const

function expressions(tool: TomlTable): readonly string[] {
  return EXPRESSIONS.flatMap(keys => textAt(tool, keys))
}

const VERSION = '(?P<version>\\d.*)$'

/** What dunamai puts between the `^` of its pattern and the rest. @see https://github.com/mtkennerly/dunamai */
function prefixes(tool: TomlTable): readonly string[] {
  const names = ['poetry-dynamic-versioning', 'uv-dynamic-versioning'] as const
  const given = names.flatMap(name => textAt(tool, [name, 'pattern-prefix']))
  const removed = textAt(tool, ['versioningit', 'tag2version', 'rmprefix']).map(escaped)
  return [...given, ...removed].map(prefix => `^${prefix}v?${VERSION}`)
}

/** Where the tools that make tags have their form. */
const FORMATS = [
  ['commitizen', 'tag_format'],
  ['semantic_release', 'tag_format'],
  ['bumpversion', 'tag_name'],
  ['tbump', 'git', 'tag_template'],
] as const

/** `lib-v$version`, `lib-v${version}`, `lib-v{version}`, `lib-v{new_version}` */
const PLACEHOLDER = /\$version\b|\$\{version\}|\{(?:new_)?version\}/

function formats(tool: TomlTable): readonly string[] {
  return FORMATS.flatMap(keys => textAt(tool, keys)).flatMap(format => {
    const [before = '', after, ...more] = format.split(PLACEHOLDER)
    return after === undefined || more.length > 0 ? [] : [`^${escaped(before)}(?P<version>\\d.*)${escaped(after)}$`]
  })
}

function textAt(tool: TomlTable, keys: readonly string[]): readonly string[] {
  const value = at(tool, ...keys)
  return typeof value === 'string' && value !== '' ? [value] : []
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

/** Undefined for what JavaScript cannot read, and for names of patterns (`default`). */
function fromPython(pattern: string): RegExp | undefined {
  const [, flags = ''] = /^\(\?([imsu]+)\)/.exec(pattern) ?? []
  const body = pattern
    .replace(/^\(\?[imsu]+\)/, '')
    .replaceAll('(?P<', '(?<')
    .replace(/\(\?P=(\w+)\)/g, '\\k<$1>')
    .replaceAll('\\A', '^')
    .replaceAll('\\Z', '$')
  if (!body.includes('(')) return undefined
  try {
    // Python's tools use `re.match`, which begins at the start.
    return new RegExp(`^(?:${body})`, [...new Set([...flags].filter(flag => flag !== 'u'))].join(''))
  } catch {
    return undefined
  }
}
