/** The notes of a release: from a changelog, GitHub, git or a file, beside a section generated from the files. */

import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError } from '../core/errors.js'
import { code, markdown, visibleMarkdown } from '../core/format.js'
import { readRegular } from '../host/regular.js'
import { gitOptions, type Query } from '../project/git.js'
import { changelogSection } from './changelog.js'
import { parseTag } from './tag-claim.js'

const BEGIN = '<!-- package-python: what follows is made from the files, and made again by every run -->'
const END = '<!-- package-python: end -->'

/** GitHub answers 422 to more. */
const MOST_CHARACTERS = 125_000
const CUT = '\n\n_The rest is left out: it is longer than GitHub accepts._'

/** The whole text of a release. @param notes Markdown that people wrote @param files Markdown generated from the files */
export function composeBody(notes: string, files: string): string {
  const part = `${BEGIN}\n${files.trim()}\n${END}`
  const room = MOST_CHARACTERS - part.length - 2
  const shown = visibleMarkdown(notes)
  const fitting = shown.length <= room ? shown : `${shown.slice(0, Math.max(0, room - CUT.length))}${CUT}`
  return fitting.trim() === '' ? part : `${fitting.trim()}\n\n${part}`
}

/** The text of a draft without the generated section; empty when there is no other text. */
export function writtenIn(body: string): string {
  const from = body.indexOf(BEGIN)
  if (from === -1) return body.trim()
  const end = body.indexOf(END, from)
  const after = end === -1 ? '' : body.slice(end + END.length)
  return [body.slice(0, from).trim(), after.trim()].filter(part => part !== '').join('\n\n')
}

interface NotesRequest {
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

const CHANGELOG = /^(?:change[-_]?log|changes|history|news|releases|release[-_]?notes)(?:\.(?:md|markdown|rst|txt))?$/i

/** Markdown. @throws PackagingError `release/notes`; what GitHub's answer throws */
export async function notesFrom(request: NotesRequest): Promise<string> {
  const { source, tag, version, generate, git, query, say } = request
  if (source === 'none') return ''
  if (source === 'github') return generate(tag)
  if (source === 'git') {
    if (git === undefined) throw noNotes('there is no git repository here', 'Check it out, or set notes to github.')
    return commitNotes(git.root, git.tool, tag, query)
  }
  if (source !== 'auto' && source !== 'changelog') return fromFile(request)
  const changelogs = await findChangelogs(request.folders)
  for (const file of changelogs) {
    const section = changelogSection(await readRegular(file, 'utf8'), version, request.name)
    if (section === undefined) continue
    say(`Notes: ${version} in ${file}`)
    return section
  }
  if (source === 'auto') {
    const why = changelogs.length === 0 ? 'there is no changelog' : `${changelogs[0]} has no section ${version}`
    say(`Notes: ${why}, so GitHub writes them`)
    return generate(tag)
  }
  throw changelogs.length === 0
    ? noNotes(`there is no changelog in ${request.folders.join(' or ')}`, 'Add a CHANGELOG.md, or set notes to github.')
    : noNotes(
        `${changelogs.join(' and ')} has no section for ${version}`,
        `Add a heading such as ## ${version}, or set notes to github.`,
      )
}

async function fromFile({ source, workspace }: NotesRequest): Promise<string> {
  const file = path.resolve(workspace, source)
  try {
    return await readRegular(file, 'utf8')
  } catch (thrown) {
    const fix = 'Give auto, changelog, github, git, none, or the path of a file.'
    throw noNotes(`notes is '${source}', and ${file} cannot be read`, fix, thrown)
  }
}

async function findChangelogs(folders: readonly string[]): Promise<string[]> {
  const locations = [...new Set(folders.flatMap(folder => [folder, path.join(folder, 'docs')]))]
  const found = await Promise.all(
    locations.map(async folder => {
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
      const names = entries.filter(entry => entry.isFile() && CHANGELOG.test(entry.name))
      return names.map(({ name }) => path.join(folder, name)).sort()
    }),
  )
  return found.flat()
}

function noNotes(why: string, fix: string, cause?: unknown): PackagingError {
  return new PackagingError('release/notes', { message: `There are no notes: ${why}.`, fix, cause })
}

/** Commits listed at most. */
const MOST = 200

/**
 * The commits since the previous tag: one line each, newest first, merges left out.
 * @param root absolute folder of the repository
 * @throws PackagingError `release/notes` when git does not know the tag, or its history is cut off
 */
async function commitNotes(root: string, tool: string, tag: string, query: Query): Promise<string> {
  const ask = (...args: string[]) => query(tool, [...gitOptions(root), ...args], root)
  const ref = `refs/tags/${tag}`
  const [known, shallow] = await Promise.all([
    ask('rev-parse', '--verify', '--quiet', `${ref}^{commit}`),
    ask('rev-parse', '--is-shallow-repository'),
  ])
  if (known.code !== 0 || shallow.stdout.trim() === 'true')
    throw new PackagingError('release/notes', {
      message: `The commits since the tag before ${tag} are not known here: ${known.code !== 0 ? 'this repository has no such tag' : 'its history is cut off'}.`,
      fix: 'Check out with fetch-depth: 0, or set notes to github or changelog.',
    })
  const previous = await tagBefore(tag, ask)
  const range = previous === undefined ? ref : `refs/tags/${previous}..${ref}`
  const log = await ask('log', '--no-merges', `--max-count=${MOST + 1}`, '--format=%h%x00%s', range, '--')
  const commits = log.stdout.split('\n').filter(line => line !== '')
  const lines = commits.slice(0, MOST).map(line => {
    const [hash = '', subject = ''] = line.split('\0')
    // Numbers of issues stay links; names of people do not become mentions.
    return `- ${markdown(subject).replace(/&#35;(?=\d)/g, '#')} (${hash})`
  })
  const since = previous === undefined ? 'All changes' : `Changes since ${code(previous)}`
  return [`${since}:`, '', ...lines, ...(commits.length > MOST ? ['- …'] : [])].join('\n')
}

/** The nearest earlier tag of the same kind: `app-v1.0` before `app-v1.1`, whatever other projects were released between. */
async function tagBefore(tag: string, ask: (...args: string[]) => ReturnType<Query>): Promise<string | undefined> {
  const parsed = parseTag(tag)
  const lead = parsed === undefined ? '' : tag.slice(0, tag.length - parsed.version.length)
  const pattern = `${lead.replace(/[\\*?[\]]/g, '\\$&')}[0-9]*`
  const commit = `refs/tags/${tag}^{commit}^`
  const { code: status, stdout } = await ask('describe', '--tags', '--abbrev=0', `--match=${pattern}`, commit)
  return status === 0 ? stdout.trim() : undefined
}
