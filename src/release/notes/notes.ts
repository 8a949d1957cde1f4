/** The notes of a release, from where they were asked for. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError } from '../../core/errors.js'
import type { Query } from '../../project/git.js'
import { changelogSection } from './changelog.js'
import { commitNotes } from './commits.js'

export interface NotesRequest {
  /** `auto`, `changelog`, `github`, `git`, `none`, or a path. */
  readonly source: string
  readonly tag: string
  readonly version: string
  /** The project's. */
  readonly name: string
  /** Absolute folders in which a changelog may lie, the nearest first. */
  readonly folders: readonly string[]
  /** Absolute folder that a path is relative to. */
  readonly workspace: string
  /** Has GitHub write them. */
  readonly generate: (tag: string) => Promise<string>
  /** The repository and its git; undefined when there is none here. */
  readonly git: { readonly root: string; readonly tool: string } | undefined
  readonly query: Query
  readonly say: (line: string) => void
}

const CHANGELOG =
  /^(?:change[-_]?log|changes|history|news|releases|release[-_]?notes)(?:\.(?:md|markdown|rst|txt))?$/i

/** Markdown. @throws PackagingError `release/notes`; what GitHub's answer throws */
export async function notesFrom(request: NotesRequest): Promise<string> {
  const { source, tag, version, generate, git, query, say } = request
  if (source === 'none') return ''
  if (source === 'github') return generate(tag)
  if (source === 'git') {
    if (git === undefined)
      throw noNotes('there is no git repository here', 'Check it out, or set notes to github.')
    return commitNotes(git.root, git.tool, tag, query)
  }
  if (source !== 'auto' && source !== 'changelog') return fromFile(request)
  const changelogs = await findChangelogs(request.folders)
  for (const file of changelogs) {
    const section = changelogSection(await readFile(file, 'utf8'), version, request.name)
    if (section === undefined) continue
    say(`Notes: ${version} in ${file}`)
    return section
  }
  if (source === 'auto') {
    const why =
      changelogs.length === 0 ? 'there is no changelog' : `${changelogs[0]} has no section ${version}`
    say(`Notes: ${why}, so GitHub writes them`)
    return generate(tag)
  }
  throw changelogs.length === 0
    ? noNotes(
        `there is no changelog in ${request.folders.join(' or ')}`,
        'Add a CHANGELOG.md, or set notes to github.',
      )
    : noNotes(
        `${changelogs.join(' and ')} has no section for ${version}`,
        `Add a heading such as ## ${version}, or set notes to github.`,
      )
}

async function fromFile({ source, workspace }: NotesRequest): Promise<string> {
  const file = path.resolve(workspace, source)
  try {
    return await readFile(file, 'utf8')
  } catch (thrown) {
    const parts = noNotes(
      `notes is '${source}', and ${file} cannot be read`,
      'Give auto, changelog, github, git, none, or the path of a file.',
    )
    throw new PackagingError(parts.code, { message: parts.message, fix: parts.fix, cause: thrown })
  }
}

async function findChangelogs(folders: readonly string[]): Promise<string[]> {
  const places = [...new Set(folders.flatMap(folder => [folder, path.join(folder, 'docs')]))]
  const found = await Promise.all(
    places.map(async folder => {
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
      const names = entries.filter(entry => entry.isFile() && CHANGELOG.test(entry.name))
      return names.map(({ name }) => path.join(folder, name)).sort()
    }),
  )
  return found.flat()
}

function noNotes(why: string, fix: string): PackagingError {
  return new PackagingError('release/notes', { message: `There are no notes: ${why}.`, fix })
}
