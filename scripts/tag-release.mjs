// Makes the commit and the tag of a release, or checks them. In that commit the reusable workflows name the action by the
// commit before it, so that whoever pins release.yml by its SHA runs exactly that action in every job: a commit cannot
// contain its own SHA, and the two differ in nothing but these lines.
// Usage: node scripts/tag-release.mjs [--repository OWNER/NAME]           on a clean main: makes the tag vX.Y.Z
//        node scripts/tag-release.mjs --verify TAG [--repository OWNER/NAME]  exit 1 unless the tag is what this makes
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

/** What stands for this repository in the sources; examples and pages keep it, as their owner is the reader. */
const PLACEHOLDER = 'OWNER/package-python'

/**
 * A reusable workflow as it is published.
 * @param release `repository` as owner/name, `commit` as 40 hex digits, `version` as X.Y.Z
 * @throws Error when something in it would still name the action by a tag or by the placeholder
 */
export function publishedWorkflow(text, { repository, commit, version }) {
  const published = text
    .replace(
      /^(\s*(?:- )?uses: )OWNER\/package-python@\S+.*$/gm,
      (_, before) => `${before}${repository}@${commit} # v${version}`,
    )
    .replace(/^ *# This workflow and the action are one release;.*\n/gm, '')
    .replaceAll(`${PLACEHOLDER}/.github/`, `${repository}/.github/`)
  const left = published.split('\n').find(each => each.includes(PLACEHOLDER))
  if (left !== undefined) throw new Error(`this line cannot be published: ${left.trim()}`)
  return published
}

/** package.json as it is published: npm compares the repository in it with the one that the provenance names. */
export function publishedManifest(text, { repository }) {
  const { name, version, description, ...rest } = JSON.parse(text)
  const url = `git+https://github.com/${repository}.git`
  return `${JSON.stringify({ name, version, description, repository: { type: 'git', url }, ...rest }, null, 2)}\n`
}

/** Git in the current folder: what it prints. */
function git(args, { env = {}, input } = {}) {
  const text = execFileSync('git', args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    ...(input !== undefined && { input }),
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'inherit'],
  })
  return text
}
/** The same without its line end. */
const line = (args, options) => git(args, options).trimEnd()

const versionAt = commit => JSON.parse(git(['show', `${commit}:package.json`])).version

/** The tree of the release made of `commit`, written to git's objects; neither the index nor any file is touched. */
function publishedTree(commit, repository) {
  const scratch = mkdtempSync(join(tmpdir(), 'tag-release-'))
  const env = { GIT_INDEX_FILE: join(scratch, 'index') }
  try {
    git(['read-tree', commit], { env })
    const release = { repository, commit, version: versionAt(commit) }
    for (const [file, publish] of Object.entries(PUBLISHED)) {
      const input = publish(git(['show', `${commit}:${file}`]), release)
      const blob = line(['hash-object', '-w', '--stdin'], { input })
      git(['update-index', '--cacheinfo', `100644,${blob},${file}`], { env })
    }
    return line(['write-tree'], { env })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Every file that differs in the commit of a release. */
const PUBLISHED = {
  '.github/workflows/package.yml': publishedWorkflow,
  '.github/workflows/release.yml': publishedWorkflow,
  'package.json': publishedManifest,
}

/** owner/name of a remote at GitHub, from either form of its address. */
function repositoryOf(remote) {
  const name = /[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(remote)?.[1]
  if (name === undefined) throw new Error(`${remote} names no repository; pass --repository OWNER/NAME`)
  return name
}

function make(repository) {
  if (git(['status', '--porcelain']) !== '') throw new Error('the working tree has changes; commit them first')
  const commit = line(['rev-parse', 'HEAD'])
  const tag = `v${versionAt(commit)}`
  if (git(['tag', '--list', tag]) !== '') throw new Error(`the tag ${tag} exists; raise "version" in package.json`)
  const message = `${tag}\n\nThe reusable workflows name the action by the commit before this one, ${commit}.`
  const release = line(['commit-tree', publishedTree(commit, repository), '-p', commit, '-m', message])
  git(['tag', '--annotate', '--message', tag, tag, release])
  console.log(`${tag} is ${release}. Publish it with: git push origin ${tag}`)
}

function verify(tag, repository) {
  const release = line(['rev-parse', `${tag}^{commit}`])
  const parents = line(['rev-list', '--parents', '--max-count=1', release]).split(' ').slice(1)
  if (parents.length !== 1)
    throw new Error(`${tag} has ${parents.length} parents; make it with scripts/tag-release.mjs`)
  const [commit] = parents
  const version = versionAt(commit)
  if (tag !== `v${version}`) throw new Error(`${tag} is not the version in package.json, ${version}`)
  if (line(['rev-parse', `${release}^{tree}`]) !== publishedTree(commit, repository)) {
    const differs = line(['diff', '--name-only', commit, release]).split('\n').join(', ')
    throw new Error(`${tag} is not what scripts/tag-release.mjs makes of ${commit}; they differ in ${differs}`)
  }
  // For a workflow: what has to be on main.
  console.log(commit)
}

if (import.meta.main ?? process.argv[1]?.endsWith('tag-release.mjs')) {
  const { values } = parseArgs({ options: { repository: { type: 'string' }, verify: { type: 'string' } } })
  try {
    const repository = values.repository ?? repositoryOf(line(['remote', 'get-url', 'origin']))
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) throw new Error(`'${repository}' is not OWNER/NAME`)
    if (values.verify === undefined) make(repository)
    else verify(values.verify, repository)
  } catch (error) {
    console.error(`tag-release: ${error.message}`)
    process.exitCode = 1
  }
}
