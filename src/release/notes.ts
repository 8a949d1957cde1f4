/** The notes of a release: from a changelog, GitHub, git or a file, and a section generated from the files. */

import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError } from '../core/errors.js'
import { block, bytes, code, markdown, visibleMarkdown } from '../core/format.js'
import type { Artifact } from '../core/model.js'
import { withoutEnd } from '../core/text.js'
import { readRegular } from '../host/regular.js'
import { gitOptions, type Query } from '../project/git.js'
import { normalizeName } from '../project/paths.js'
import { installerLines, installHints } from '../report/summary.js'
import { CHECKSUMS, type ReleaseFile } from './files.js'
import type { ReleaseManifest } from './manifest-schema.js'
import { sameVersion } from './tag.js'
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

interface Heading {
  readonly text: string
  /** 1 is the highest. */
  readonly level: number
  /** Its first line, and the line after it. */
  readonly from: number
  readonly to: number
}

/** Words that may stand before the version in a heading. */
const WORDS = ['version', 'release', 'released', 'changes', 'in', 'v', 'python']

/**
 * The section of one version in a changelog (pure): keep-a-changelog, conventional-changelog, towncrier and their like.
 * The text under the heading of `version`, with the link definitions it uses; undefined when there is no such heading.
 * Headings are Markdown's `#` and underlined ones, which reStructuredText has too; those inside code do not count.
 * @param name the project's, which may stand before the version
 */
export function changelogSection(text: string, version: string, name: string): string | undefined {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const found = headings(lines)
  const matches = found.filter(heading => isOfVersion(heading.text, version, name))
  const highest = Math.min(...matches.map(({ level }) => level))
  const heading = matches.find(({ level }) => level === highest)
  if (heading === undefined) return undefined
  const next = found.find(({ from, level }) => from >= heading.to && level <= heading.level)
  const end = next?.from ?? lines.length
  const definitions = lines.filter(line => DEFINITION.test(line))
  const body = lines.slice(heading.to, end).filter(line => !DEFINITION.test(line))
  const section = trimmed(body).join('\n')
  const used = definitions.filter(line => section.includes(`[${DEFINITION.exec(line)?.[1]}]`))
  return used.length === 0 ? section : `${section}\n\n${used.join('\n')}`
}

const DEFINITION = /^ {0,3}\[([^\]]+)\]:\s*\S/

/** Characters of a heading that are looked at for a version. */
const LONGEST_HEADING = 1000

/** `## [1.2.3] - 2026-11-22`, `# v1.2.3`, `## [1.2.3](https://…) (2026-11-22)`, `Project 1.2.3 (2026-11-22)`. */
function isOfVersion(heading: string, version: string, name: string): boolean {
  const plain = heading
    .slice(0, LONGEST_HEADING)
    .replace(/\[([^\][]{0,200})\](?:\([^)]{0,300}\)|\[[^\][]{0,200}\])?/g, '$1')
    .replace(/[*`]/g, '')
    .trim()
  const words = plain.split(/[\s:,;()–—]+/).filter(word => word !== '')
  const known = [...WORDS, ...normalizeName(name).split('-'), normalizeName(name)]
  for (const word of words) {
    const parsed = parseTag(word, name)
    if (parsed !== undefined) return sameVersion(parsed.version, version)
    if (!known.includes(normalizeName(word))) return false
  }
  return false
}

function headings(lines: readonly string[]): Heading[] {
  const found: Heading[] = []
  let fence: string | undefined
  let comment = false
  for (const [at, line] of lines.entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)/s.exec(line)
    if (fence !== undefined) {
      if (mark?.[1]?.startsWith(fence) && mark[2]?.trim() === '') fence = undefined
      continue
    }
    if (comment || /^\s*<!--/.test(line)) {
      comment = !line.includes('-->')
      continue
    }
    // A row of ~ under a line is a heading of reStructuredText, not the start of code.
    if (mark !== null && !isTitle(lines, at - 1)) {
      fence = mark[1]
      continue
    }
    const atx = /^ {0,3}(#{1,6})(?=[ \t]|$)(.*)/s.exec(line)
    if (atx !== null) found.push({ text: headingText(atx[2] ?? ''), level: atx[1]?.length ?? 1, from: at, to: at + 1 })
    else if (isTitle(lines, at)) found.push(underlined(lines, at))
  }
  return found
}

/** A heading's text without the marks that may close it: `Title ##`. @param rest begins with a blank where it has text */
function headingText(rest: string): string {
  const text = withoutEnd(rest, ' \t')
  const open = withoutEnd(text, '#')
  return (open === '' || /[ \t]$/.test(open) ? open : text).trim()
}

const RULE = /^([=\-~^"'*+#`.:_])\1{2,}\s*$/
const LEVELS = '=-~^"\'*+#`.:_'

/** Whether the line at `at` is text with a row of marks under it, as long as it is (Markdown asks for less than reST). */
function isTitle(lines: readonly string[], at: number): boolean {
  const [before, line, under] = [lines[at - 1] ?? '', lines[at] ?? '', lines[at + 1] ?? '']
  if (line.trim() === '' || RULE.test(line) || !RULE.test(under) || /^\s*(?:[-*+>|]|#{1,6}\s)\s*/.test(line))
    return false
  return before.trim() === '' || RULE.test(before)
}

function underlined(lines: readonly string[], at: number): Heading {
  const [before, line, under] = [lines[at - 1] ?? '', lines[at] ?? '', lines[at + 1] ?? '']
  const from = RULE.test(before) && before[0] === under[0] ? at - 1 : at
  return { text: line.trim(), level: 1 + LEVELS.indexOf(under[0] ?? '='), from, to: at + 2 }
}

function trimmed(lines: readonly string[]): readonly string[] {
  const filled = (line: string) => line.trim() !== ''
  const first = lines.findIndex(filled)
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex(filled) + 1)
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

/**
 * The command that verifies where a file was built, to be copied.
 * @param signer the workflow that signed; empty is any of `repository`
 * @see https://cli.github.com/manual/gh_attestation_verify
 */
export function verifyLine(file: string, repository: string, signer = ''): string {
  const workflow = signer === '' ? '' : ` --signer-workflow ${signer}`
  return `gh attestation verify ${quoted(file)} --repo ${repository}${workflow}`
}

/** A shell's single quotes, where the name has anything in it that a shell would read. */
function quoted(file: string): string {
  return /^[\w.+/-]+$/.test(file) ? file : `'${file.replaceAll("'", `'\\''`)}'`
}

const FORMATS: Readonly<Record<string, string>> = {
  sdist: 'Source, for pip and for distributions',
  wheel: 'Wheel, for pip and uv',
  pex: 'The program in one file, for machines with Python',
  scie: 'The program with its own Python',
  pyinstaller: 'The program with its own Python',
  pyo3: 'The program with its own Python',
  pyoxidizer: 'The program with its own Python',
  oci: 'Container image',
}

const OTHERS: Readonly<Record<string, string>> = {
  'manifest.json': 'List of the files, for programs',
  SHA256SUMS: 'Checksums',
  'THIRD-PARTY-NOTICES.txt': 'Licenses of what is inside',
}

const INSTALLER_PURPOSE: Readonly<Record<string, string>> = {
  sh: 'Installs the program on Linux and macOS',
  powershell: 'Installs the program on Windows',
  homebrew: 'Formula for a tap of Homebrew',
  scoop: 'Manifest for Scoop',
  winget: 'Manifest for winget',
  deb: 'Package for Debian and Ubuntu',
  rpm: 'Package for Fedora, RHEL and others with RPM',
}

/** Rows and install lines beyond this are left out: GitHub accepts 125,000 characters in all. */
const MOST_ROWS = 200
const MOST_HINTS = 24

/** How the files are attested. */
interface Attested {
  /** `owner/name` that they were built in. */
  readonly repository: string
  /** The workflow that signed. */
  readonly signer: string
}

/** Generated Markdown (pure): a table of the files, how to install, how to verify. */
export function filesPart(manifest: ReleaseManifest, files: readonly ReleaseFile[], attested?: Attested): string {
  const artifacts = new Map(manifest.artifacts.map(artifact => [artifact.file, artifact]))
  const rows = files
    .slice(0, MOST_ROWS)
    .map(
      ({ name, size }) =>
        `| ${code(name)} | ${purpose(name, artifacts.get(name), manifest.installers ?? [])} | ${bytes(size)} |`,
    )
  const more = files.length - MOST_ROWS
  return [
    ...installers(manifest),
    '### Files',
    '',
    '| File | What it is | Size |',
    '| --- | --- | --- |',
    ...rows,
    ...(more > 0 ? ['', `… and ${more} more; all of them are in ${code('manifest.json')}.`] : []),
    '',
    ...install(manifest),
    '<details><summary>Verify</summary>',
    '',
    'Download the file and `SHA256SUMS` into one folder. On Linux:',
    '',
    block(['sha256sum --check --strict --ignore-missing SHA256SUMS'], 'sh'),
    '',
    'On macOS:',
    '',
    block(['shasum -a 256 --check --ignore-missing SHA256SUMS'], 'sh'),
    '',
    ...(attested === undefined ? [] : provenance(manifest, files, attested)),
    '</details>',
  ].join('\n')
}

/** A checksum says that a file is whole; this says who built it, and from what. */
function provenance(
  { artifacts }: ReleaseManifest,
  files: readonly ReleaseFile[],
  { repository, signer }: Attested,
): readonly string[] {
  const file = artifacts[0]?.file ?? files[0]?.name ?? CHECKSUMS
  return [
    'Which workflow made a file, and from which commit, with [GitHub’s command line](https://cli.github.com):',
    '',
    block([verifyLine(file, repository, signer)], 'sh'),
    '',
  ]
}

function purpose(
  name: string,
  artifact: Omit<Artifact, 'path'> | undefined,
  installers: NonNullable<ReleaseManifest['installers']>,
): string {
  if (artifact === undefined) {
    const installer = installers.find(({ file }) => file === name)
    if (installer !== undefined) return INSTALLER_PURPOSE[installer.kind] ?? 'Installs the release'
    if (name.endsWith('.cdx.json')) return 'Software bill of materials (CycloneDX)'
    if (/^pylock\..+\.toml$/.test(name)) return 'Lock of what is inside, for `uv pip sync` and pip'
    return OTHERS[name] ?? 'Belongs to the release'
  }
  const { format, targets, pythons } = artifact
  const where = targets.includes('any') ? 'any system' : targets.map(markdown).join(', ')
  const needs = pythons.length === 0 ? '' : `; Python ${pythons.map(markdown).join(', ')}`
  return `${FORMATS[format] ?? markdown(format)}: ${where}${needs}`
}

/** One line for each way to install. */
function installers({ installers: made = [] }: ReleaseManifest): readonly string[] {
  const lines = installerLines(made)
  return lines.length === 0 ? [] : ['### Install', '', ...lines, '']
}

/** What to do with each file. */
function install({ artifacts, installers: made = [] }: ReleaseManifest): readonly string[] {
  const shown = artifacts.filter(({ format }) => format !== 'sdist').slice(0, MOST_HINTS)
  const lines = shown.flatMap(artifact => {
    const hints = installHints({ ...artifact, path: artifact.file })
    const words = hints.map(({ shell, command, note }) => `${command}  # ${[shell, note].filter(Boolean).join('; ')}`)
    return [code(artifact.file), '', block(words, 'sh'), '']
  })
  return lines.length === 0
    ? []
    : [`<details><summary>${made.length > 0 ? 'Install by hand' : 'Install'}</summary>`, '', ...lines, '</details>', '']
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
