/** Notes from git: the commits since the tag before. */
import { PackagingError } from '../../core/errors.js'
import { code, markdown } from '../../core/format.js'
import { gitOptions, type Query } from '../../project/git.js'
import { parseTag } from '../tag.js'

/** Commits listed at most. */
const MOST = 200

/**
 * One line a commit, newest first, merges left out.
 * @param root absolute folder of the repository
 * @throws PackagingError `release/notes` when git does not know the tag, or its history is cut off
 */
export async function commitNotes(root: string, tool: string, tag: string, query: Query): Promise<string> {
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
async function tagBefore(
  tag: string,
  ask: (...args: string[]) => ReturnType<Query>,
): Promise<string | undefined> {
  const parsed = parseTag(tag)
  const lead = parsed === undefined ? '' : tag.slice(0, tag.length - parsed.version.length)
  const pattern = `${lead.replace(/[\\*?[\]]/g, '\\$&')}[0-9]*`
  const { code: status, stdout } = await ask(
    'describe',
    '--tags',
    '--abbrev=0',
    `--match=${pattern}`,
    `refs/tags/${tag}^{commit}^`,
  )
  return status === 0 ? stdout.trim() : undefined
}
