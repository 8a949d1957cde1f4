/**
 * What git's tags and commit times decide (pure): the date of every file we build, the tag of a run, and whether a project
 * takes its version from tags, and from which.
 */
import type { GitState } from './git.js'
import { parseIni } from './ini.js'
import { normalizeName } from './paths.js'
import type { Project } from './project.js'
import { valueAt as at, isTable, type TomlTable } from './toml.js'

type Env = Readonly<Record<string, string | undefined>>

/** 1980-01-01 00:00 UTC: a zip file cannot hold an earlier time, and backends fail on one. */
export const EARLIEST = 315_532_800

/**
 * SOURCE_DATE_EPOCH for the build, in seconds: the environment's own when it is a number, else the time of the commit
 * that is checked out, else 1980. HEAD's time, not that of the last commit to touch the project's folder: a shallow
 * clone cannot know the latter, and the same commit must give the same bytes however it was cloned.
 * https://reproducible-builds.org/specs/source-date-epoch/
 */
export function sourceDateEpoch(env: Env, git: Pick<GitState, 'commitTime'> | undefined): number {
  const given = env.SOURCE_DATE_EPOCH?.trim()
  const seconds = given && /^\d{1,12}$/.test(given) ? Number(given) : git?.commitTime
  return Math.max(seconds ?? EARLIEST, EARLIEST)
}

/**
 * The tag this run is for: the one that a workflow was started by (GITHUB_REF), else the only one at HEAD. Several tags
 * at HEAD (a monorepo's, or `v1` beside `v1.2.3`) leave it open.
 */
export function releaseTag(env: Env, git: Pick<GitState, 'tags'> | undefined): string | undefined {
  const ref = env.GITHUB_REF
  if (ref?.startsWith('refs/tags/')) return ref.slice('refs/tags/'.length)
  return git?.tags.length === 1 ? git.tags[0] : undefined
}

/** What reads the version from git. */
interface VersionTool {
  readonly name: string
  /** Globs as `git describe --match` takes them, of the tags that the tool counts from. */
  readonly match: readonly string[]
}

/** Distributions of `build-system.requires` that always read the version from git. */
const ALWAYS: Readonly<Record<string, string>> = {
  'setuptools-scm': 'setuptools-scm',
  'setuptools-git-versioning': 'setuptools-git-versioning',
  'hatch-vcs': 'hatch-vcs',
  versioneer: 'versioneer',
  dunamai: 'dunamai',
  'poetry-dynamic-versioning': 'poetry-dynamic-versioning',
  'poetry-dynamic-versioning-plugin': 'poetry-dynamic-versioning',
  'uv-dynamic-versioning': 'uv-dynamic-versioning',
  versioningit: 'versioningit',
  pbr: 'pbr',
  'vcs-versioning': 'vcs-versioning',
  'flit-scm': 'flit-scm',
  'setuptools-vcs-versioning': 'setuptools-vcs-versioning',
}

/** A tag with a digit: what nearly every tool matches by default. */
const ANY = '*[0-9]*'

/** Undefined for a project whose version does not come from git: nothing is fetched for it. */
export function versionTool(
  project: Pick<Project, 'buildSystem' | 'pyproject' | 'setupCfg'> & { readonly setupCfgText?: string },
): VersionTool | undefined {
  const { buildSystem, pyproject } = project
  const tool = pyproject?.tool ?? {}
  const required = buildSystem.requires
    .map(text => normalizeName(/^\s*([A-Za-z0-9._-]+)/.exec(text)?.[1] ?? ''))
    .flatMap(name => ALWAYS[name] ?? [])
  const name =
    required.at(0) ??
    (isTable(at(tool, 'pdm', 'version')) && at(tool, 'pdm', 'version', 'source') === 'scm'
      ? 'pdm-backend'
      : undefined) ??
    (isTable(tool.setuptools_scm) ? 'setuptools-scm' : undefined) ??
    (isTable(tool.versioneer) || versioneerSection(project.setupCfgText) !== undefined ? 'versioneer' : undefined)
  if (name === undefined) return undefined
  const own = matchOf(name, tool, project.setupCfgText)
  return { name, match: own.length > 0 ? own : [ANY] }
}

/** Globs from the tool's own settings. */
function matchOf(name: string, tool: TomlTable, setupCfg: string | undefined): readonly string[] {
  if (name === 'versioneer') {
    const prefix = at(tool, 'versioneer', 'tag_prefix') ?? versioneerSection(setupCfg)?.get('tag_prefix')?.value
    return typeof prefix === 'string' ? [`${glob(prefix.replace(/^(["'])(.*)\1$/, '$2'))}[0-9]*`] : []
  }
  const commands = [
    at(tool, 'setuptools_scm', 'git_describe_command'),
    at(tool, 'setuptools_scm', 'scm', 'git', 'describe_command'),
    at(tool, 'hatch', 'version', 'raw-options', 'git_describe_command'),
    at(tool, 'hatch', 'version', 'raw-options', 'scm', 'git', 'describe_command'),
    at(tool, 'versioningit', 'vcs', 'match'),
  ]
  for (const command of commands) {
    const words = typeof command === 'string' ? command.split(/\s+/) : command
    if (!Array.isArray(words) || !words.every(word => typeof word === 'string')) continue
    if (command === commands.at(-1)) return words
    const globs = words.flatMap((word, index) =>
      word === '--match' ? (words[index + 1] ?? []) : word.startsWith('--match=') ? word.slice(8) : [],
    )
    if (globs.length > 0) return globs.map(one => one.replace(/^(["'])(.*)\1$/, '$2'))
  }
  return []
}

function versioneerSection(setupCfg: string | undefined) {
  if (setupCfg === undefined || !/^\[versioneer\]/m.test(setupCfg)) return undefined
  try {
    return parseIni(setupCfg, { caseSensitive: false, delimiters: '=:' }).get('versioneer')?.options
  } catch {
    // The decoder of the file reports what is wrong with it.
    return undefined
  }
}

/** Text as a glob that matches only itself. */
function glob(text: string): string {
  return text.replace(/[\\*?[\]]/g, '\\$&')
}
