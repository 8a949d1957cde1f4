/** What uv's own settings say of a project: its workspace, sources, overrides, and what may be built. */
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { parse } from 'smol-toml'
import { isRecord, listOf } from '../core/json.js'
import { readRegular } from '../host/regular.js'
import { normalizeName } from '../project/paths.js'
import type { DependencyChanges } from './closure.js'

type Table = Readonly<Record<string, unknown>>
type Environment = Readonly<Record<string, string | undefined>>

export interface UvProject extends DependencyChanges {
  /** Absolute folder of the workspace that the project is a member of; else the project's own. */
  readonly root: string
  /** Absolute folder around the project whose workspace it is not a member of. */
  readonly strange?: string
  /** Normalised names of packages that `[tool.uv.sources]` takes from elsewhere than the default index. */
  readonly sources: readonly string[]
  /** Markers, of which one holds for every machine that uv resolves for; empty when it resolves for all. */
  readonly environments: readonly string[]
  /** Sets of extras of which uv allows one at a time, normalised. */
  readonly conflicts: readonly (readonly string[])[]
  /** Packages that uv must not build. */
  readonly noBuild: Packages
  /** Packages whose wheels uv must not use. */
  readonly noBinary: Packages
}

/** All packages, or those of these normalised names. */
export type Packages = 'all' | readonly string[]

/** Whether a package is one of them. */
export function includes(packages: Packages, name: string): boolean {
  return packages === 'all' || packages.includes(name)
}

/** The settings of a project without any. */
export function withoutUvProject(root: string): UvProject {
  return {
    ...{ root, sources: [], overrides: [], excludes: [], environments: [], conflicts: [] },
    ...{ noBuild: [], noBinary: [] },
  }
}

/**
 * Reads the settings in the project and its workspace root. uv is only started when a folder above declares a workspace.
 * @param workspaceOf what uv says: absolute folder of the workspace root of a project
 */
export async function readUvProject(
  projectDir: string,
  workspaceOf: (projectDir: string) => Promise<string>,
  env: Environment = {},
): Promise<UvProject> {
  const own = await uvTable(projectDir)
  const around = isRecord(own.workspace) ? undefined : await declaredAbove(projectDir)
  const root = around === undefined ? projectDir : await workspaceOf(projectDir)
  const shared = root === projectDir ? own : await uvTable(root)
  // uv ignores `[tool.uv]` beside a uv.toml, except for sources, conflicts and the workspace.
  const settings = (await tomlTable(join(root, 'uv.toml'))) ?? shared
  const layers = [settings, ...(await machineSettings(env))]
  const sources = [shared.sources, own.sources].flatMap(table => (isRecord(table) ? Object.keys(table) : []))
  return {
    root,
    ...(around !== undefined && root === projectDir && { strange: around }),
    sources: [...new Set(sources.map(normalizeName))],
    overrides: listOf(settings['override-dependencies']).filter(isText),
    excludes: listOf(settings['exclude-dependencies']).filter(isText),
    environments: [settings.environments].flat().filter(isText),
    conflicts: listOf(shared.conflicts).map(set =>
      listOf(set).flatMap(one => (isRecord(one) && isText(one.extra) ? normalizeName(one.extra) : [])),
    ),
    noBuild: packagesIn('no-build', layers, env),
    noBinary: packagesIn('no-binary', layers, env),
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** `no-build` and `no-build-package`, or the same of `no-binary`: environment, project, user, system, the first that says it. */
function packagesIn(setting: 'no-build' | 'no-binary', layers: readonly Table[], env: Environment): Packages {
  const variable = `UV_${setting.toUpperCase().replace('-', '_')}`
  const all = env[variable] ?? layers.map(layer => layer[setting]).find(value => value !== undefined)
  if (/^(1|true|yes|on|y|t)$/i.test(String(all ?? ''))) return 'all'
  const named = layers.map(layer => layer[`${setting}-package`]).find(value => value !== undefined)
  const variableNames = (env[`${variable}_PACKAGE`] ?? '').split(/[\s,]+/).filter(name => name !== '')
  return [...variableNames, ...listOf(named).filter(isText)].map(normalizeName)
}

/** uv's settings of this user and this machine, strongest first. @see https://docs.astral.sh/uv/concepts/configuration-files/ */
async function machineSettings(env: Environment): Promise<readonly Table[]> {
  if (/^(1|true)$/i.test(env.UV_NO_CONFIG ?? '')) return []
  const home = env.HOME ?? env.USERPROFILE ?? homedir()
  const folders = [env.APPDATA ?? env.XDG_CONFIG_HOME ?? join(home, '.config'), env.PROGRAMDATA ?? '/etc']
  const tables = await Promise.all(folders.map(folder => tomlTable(join(folder, 'uv', 'uv.toml'))))
  return tables.filter(table => table !== undefined)
}

/** The nearest folder above that declares a workspace. */
async function declaredAbove(dir: string): Promise<string | undefined> {
  for (let at = dirname(dir); ; at = dirname(at)) {
    if (isRecord((await uvTable(at)).workspace)) return at
    if (at === dirname(at)) return undefined
  }
}

/** Normalised names in the `[tool.uv.sources]` of a folder and of the nearest folder above that declares a workspace. */
export async function sourcesOf(dir: string): Promise<ReadonlySet<string>> {
  const above = await declaredAbove(dir)
  const tables = await Promise.all([...(above === undefined ? [] : [above]), dir].map(uvTable))
  return new Set(tables.flatMap(({ sources }) => (isRecord(sources) ? Object.keys(sources).map(normalizeName) : [])))
}

/**
 * The variables of this run with the indexes that a project declares in `[[tool.uv.index]]`, for the credentials of its
 * downloads: uv reads `UV_INDEX_<NAME>_USERNAME` and the `.netrc` for them too.
 */
export async function withProjectIndexes(env: Environment, dir: string): Promise<Environment> {
  const above = await declaredAbove(dir)
  const folders = [...(above === undefined ? [] : [above]), dir]
  const tables = await Promise.all(folders.flatMap(folder => [tomlTable(join(folder, 'uv.toml')), uvTable(folder)]))
  const declared = tables
    .flatMap(table => listOf(table?.index))
    .flatMap(index => {
      if (!isRecord(index) || !isText(index.url)) return []
      return isText(index.name) ? `${index.name}=${index.url}` : index.url
    })
  return declared.length === 0 ? env : { ...env, UV_INDEX: [env.UV_INDEX ?? '', ...declared].join(' ').trim() }
}

async function uvTable(dir: string): Promise<Table> {
  const tool = (await tomlTable(join(dir, 'pyproject.toml')))?.tool
  return isRecord(tool) && isRecord(tool.uv) ? tool.uv : {}
}

/** Undefined when there is no such file, and for one that uv will refuse. */
async function tomlTable(file: string): Promise<Table | undefined> {
  const text = await readRegular(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    return parse(text)
  } catch {
    return undefined
  }
}
