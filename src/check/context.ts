/** What the checks of a run have in common, read from the project and from git. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { formatPython, pythonOf, SUPPORTED } from '../interpreters/versions.js'
import type { GitState } from '../project/git.js'
import { exists, isInside, slashed } from '../project/paths.js'
import type { Project } from '../project/project.js'
import { isTable } from '../project/toml.js'
import type { CheckContext, Inspected } from './model.js'

type Facts = Omit<CheckContext, 'answers' | 'allowSecrets' | 'budget'>

/** @param today for which Pythons still get fixes */
export async function factsOf(project: Project, files: readonly Inspected[], today: Date): Promise<Facts> {
  const { git } = project
  const below =
    git === undefined ? () => [] : (paths: readonly string[]) => belowProject(git, project.dir, paths)
  const tracked = new Set(below(git?.tracked ?? []))
  const inSdist = files
    .filter(({ artifact }) => artifact.format === 'sdist')
    .flatMap(({ members }) => members)
  const others = inSdist.filter(({ path: file }) => !tracked.has(file) && !belowTracked(file, tracked))
  const there = await Promise.all(others.map(member => exists(path.join(project.dir, member.path))))
  return {
    ...(git && { tracked }),
    submodules: below(git?.submodules ?? []),
    dirty: new Set(below(git?.dirty ?? [])),
    untracked: new Set(others.filter((_, index) => there[index]).map(member => member.path)),
    unlisted: checkManifestIgnores(project),
    maintained: maintained(today),
  }
}

function belowProject({ root }: GitState, dir: string, paths: readonly string[]): string[] {
  return paths
    .filter(file => isInside(dir, path.join(root, file)))
    .map(file => slashed(path.relative(dir, path.join(root, file))))
}

/** Behind a link that git tracks: its content is tracked elsewhere. */
function belowTracked(file: string, tracked: ReadonlySet<string>): boolean {
  for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1))
    if (tracked.has(file.slice(0, at))) return true
  return false
}

/** @see https://github.com/mgedmin/check-manifest#configuration */
function checkManifestIgnores({ pyproject }: Project): readonly string[] {
  const table = pyproject?.tool['check-manifest']
  const ignore = isTable(table) ? table.ignore : undefined
  return Array.isArray(ignore) ? ignore.filter(pattern => typeof pattern === 'string') : []
}

function maintained(today: Date): readonly string[] {
  const day = today.toISOString().slice(0, 10)
  return SUPPORTED.filter(
    row =>
      row.implementation === 'cpython' &&
      !row.freeThreaded &&
      row.byName !== true &&
      (row.released ?? '9') <= day &&
      (row.securityUntil ?? '') >= day,
  ).map(row => formatPython(pythonOf(row)))
}

/** Files that check-wheel-contents reads its settings from, the first that has some. @see https://github.com/jwodder/check-wheel-contents#configuration */
const SETTINGS = [
  'pyproject.toml',
  'tox.ini',
  'setup.cfg',
  'check-wheel-contents.cfg',
  '.check-wheel-contents.cfg',
]

/** Absolute path of the project's file with settings for check-wheel-contents. */
export async function contentsSettings(dir: string): Promise<string | undefined> {
  for (const name of SETTINGS) {
    const file = path.join(dir, name)
    const text = await readFile(file, 'utf8').catch(() => '')
    const section = name.endsWith('.toml')
      ? /^\s*\[\s*tool\.check-wheel-contents\s*\]/m
      : /^\[(tool:)?check-wheel-contents\]/m
    if (section.test(text)) return file
  }
  return undefined
}
