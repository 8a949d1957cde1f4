/** Other projects of the repository, for the fix of an error about a requirement that one of them would meet. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { parseIni } from './ini.js'
import { normalizeName, readText } from './paths.js'
import type { Project } from './project.js'
import { parseToml, valueAt } from './toml.js'

export interface Sibling {
  /** Normalised. */
  readonly name: string
  /** Absolute. */
  readonly dir: string
}

/** A repository of more projects is read this far. */
const MOST_PROJECTS = 500

/**
 * The projects that git tracks; without git those beside the project, and up to two folders below the workspace. One that
 * cannot be read is left out.
 * @param workspace absolute folder that contains every project
 */
export async function siblingProjects(
  { dir, git }: Pick<Project, 'dir' | 'git'>,
  workspace: string,
): Promise<readonly Sibling[]> {
  const folders = git
    ? git.tracked
        .filter(file => /(?:^|\/)(?:pyproject\.toml|setup\.cfg)$/.test(file))
        .map(file => path.dirname(path.join(git.root, file)))
    : [...(await foldersBelow(path.dirname(dir), 1)), ...(await foldersBelow(workspace, 2))]
  const others = [...new Set(folders)].filter(folder => folder !== dir)
  const found = await Promise.all(
    others.slice(0, MOST_PROJECTS).map(async folder => {
      const name = await nameIn(folder).catch(() => undefined)
      return name === undefined ? [] : [{ name: normalizeName(name), dir: folder }]
    }),
  )
  return found.flat()
}

async function foldersBelow(folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const here = entries
    .filter(entry => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map(({ name }) => path.join(folder, name))
    .slice(0, MOST_PROJECTS)
  if (depth <= 1) return here
  return [...here, ...(await Promise.all(here.map(inner => foldersBelow(inner, depth - 1)))).flat()]
}

async function nameIn(folder: string): Promise<string | undefined> {
  const [pyproject, setupCfg] = await Promise.all([readText(folder, 'pyproject.toml'), readText(folder, 'setup.cfg')])
  const table = pyproject === undefined ? {} : parseToml(pyproject, 'pyproject.toml')
  const named = [valueAt(table, 'project', 'name'), valueAt(table, 'tool', 'poetry', 'name')].find(isText)
  return named ?? (setupCfg === undefined ? undefined : parseIni(setupCfg).get('metadata')?.options.get('name')?.value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
