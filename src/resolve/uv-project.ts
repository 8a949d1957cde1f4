/** What uv's own settings say of a project: its workspace, sources, overrides; and locks beside it that are not used. */
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parse } from 'smol-toml'
import { PackagingError } from '../core/errors.js'
import { isRecord, listOf } from '../core/json.js'
import { readRegular } from '../host/regular.js'
import { normalizeName } from '../project/paths.js'
import type { DependencyChanges } from './closure.js'
import type { LockSource } from './lock.js'

type Table = Readonly<Record<string, unknown>>

export interface UvProject extends DependencyChanges {
  /** Absolute folder of the workspace that the project is a member of; else the project's own. */
  readonly root: string
  /** Absolute folder around the project whose workspace it is not a member of. */
  readonly strange?: string
  /** Normalised names of packages that `[tool.uv.sources]` takes from elsewhere than the default index. */
  readonly sources: readonly string[]
}

/**
 * Reads the settings in the project and its workspace root. uv is only started when a folder above declares a workspace.
 * @param workspaceOf what uv says: absolute folder of the workspace root of a project
 */
export async function readUvProject(
  projectDir: string,
  workspaceOf: (projectDir: string) => Promise<string>,
): Promise<UvProject> {
  const own = await uvTable(projectDir)
  const around = isRecord(own.workspace) ? undefined : await declaredAbove(projectDir)
  const root = around === undefined ? projectDir : await workspaceOf(projectDir)
  const shared = root === projectDir ? own : await uvTable(root)
  // uv ignores `[tool.uv]` beside a uv.toml, except for sources and the workspace.
  const settings = (await tomlTable(join(root, 'uv.toml'))) ?? shared
  const sources = [shared.sources, own.sources].flatMap(table => (isRecord(table) ? Object.keys(table) : []))
  return {
    root,
    ...(around !== undefined && root === projectDir && { strange: around }),
    sources: [...new Set(sources.map(normalizeName))],
    overrides: listOf(settings['override-dependencies']).filter(isText),
    excludes: listOf(settings['exclude-dependencies']).filter(isText),
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** The nearest folder above that declares a workspace. */
async function declaredAbove(dir: string): Promise<string | undefined> {
  for (let at = dirname(dir); ; at = dirname(at)) {
    if (isRecord((await uvTable(at)).workspace)) return at
    if (at === dirname(at)) return undefined
  }
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

/** Locks of other tools, with what makes one of them usable. */
const OTHER_LOCKS: Readonly<Record<string, string>> = {
  'poetry.lock': 'poetry export (poetry-plugin-export) writes its versions to a hashed requirements file',
  'pdm.lock': 'pdm export --format pylock writes its versions to pylock.toml',
  'Pipfile.lock': 'pipenv requirements --hash writes its versions to a requirements file',
}

/** Warnings about locks in the project's folder that `lock: auto` does not use, so that other versions ship than they say. */
export function unusedLocks(
  source: LockSource,
  projectDir: string,
  strange: string | undefined,
  exists: (file: string) => boolean = existsSync,
): PackagingError[] {
  if (source.kind !== 'none') return []
  const locks = [
    ...Object.keys(OTHER_LOCKS).map(name => join(projectDir, name)),
    ...(strange === undefined ? [] : [join(strange, 'uv.lock')]),
  ]
  return locks.filter(exists).map(file => {
    const name = basename(file)
    const how = OTHER_LOCKS[name]
    return new PackagingError('project/lock', {
      message:
        how === undefined
          ? `${file} is not used: this project is not a member of that workspace.`
          : `${name} is not used: its format cannot be read, and the versions inside are resolved again.`,
      fix:
        how === undefined
          ? 'Add the project to the members of the workspace, or set lock: none to state that no lock is wanted.'
          : `${how[0]?.toUpperCase()}${how.slice(1)}: name that with lock; or set lock: none to state that no lock is wanted.`,
      place: { file },
    })
  })
}
