/** Everything that a release is decided by. No project is needed: the job that releases may have checked nothing out. */
import path from 'node:path'
import type { Options } from '../config/inputs.js'
import { givenText, type Layer, optionsWithoutProject } from '../config/options.js'
import { PackagingError, problemsOf, throwProblems } from '../core/errors.js'
import type { Host } from '../host/host.js'
import { query } from '../host/process/query.js'
import { type GitState, gitOptions, readGit } from '../project/git.js'
import { findProgram, projectTitle } from '../project/paths.js'
import { readProject } from '../project/project.js'
import { type TagNames, tagNames } from '../project/tag-names.js'
import { releaseTag } from '../project/version.js'

export interface ReleaseConfiguration {
  readonly options: Options
  readonly tag: string
  /** `owner/name` */
  readonly repository: string
  readonly token: string
  readonly apiUrl: string
  /** Absolute folder that was named as the project's. */
  readonly dir: string
  /** Absolute folder of the finished files; it need not exist when the workflow has them. */
  readonly folder: string
  readonly git: GitState | undefined
  /** What a tag may call the project; of a project that is not checked out, the job that built it has checked the tag. */
  readonly names: TagNames
  /** The normalised name of the project that is checked out. */
  readonly title?: string
}

/** @throws PackagingError `input/…`, `release/tag`, `release/repository`, `release/token`, `release/unsupported`, all that is wrong together */
export async function configureRelease(host: Host, layers: readonly Layer[]): Promise<ReleaseConfiguration> {
  const dir = path.resolve(host.workspace, givenText(layers, 'path') ?? '.')
  const [options, git] = await Promise.all([optionsWithoutProject(layers, dir, host.workspace), gitOf(dir, host)])
  const known = await namesOf(dir, host, git)
  const { env } = host
  const tag = options.tag || releaseTag(env, git)
  const repository = options.repository || env.GITHUB_REPOSITORY || (git && (await originOf(git)))
  const token = options.githubToken.reveal() || env.GITHUB_TOKEN || env.GH_TOKEN
  const apiUrl = env.GITHUB_API_URL || 'https://api.github.com'
  throwProblems([
    ...notGitHub(apiUrl),
    ...(tag ? [] : [noTag(git)]),
    ...(repository
      ? []
      : [
          new PackagingError('release/repository', {
            message: 'The repository on GitHub to release in is not known.',
            fix: 'Name it with the input repository, as owner/name.',
          }),
        ]),
    ...(token ? [] : [noToken(host.kind)]),
  ])
  return {
    options,
    tag: tag ?? '',
    repository: repository ?? '',
    token: token ?? '',
    apiUrl,
    dir,
    folder: path.resolve(host.workspace, options.outputDir),
    git,
    ...known,
  }
}

async function namesOf(
  dir: string,
  host: Host,
  git: GitState | undefined,
): Promise<Pick<ReleaseConfiguration, 'names' | 'title'>> {
  try {
    const project = await readProject(dir, host.workspace, async () => git)
    return { names: tagNames(project), title: projectTitle(project) }
  } catch (thrown) {
    if (problemsOf(thrown).length === 0) throw thrown
    return { names: { folders: [], match: ['*'], patterns: [] } }
  }
}

async function gitOf(dir: string, host: Host): Promise<GitState | undefined> {
  const tool = await findProgram('git', host.env, host.workspace)
  return tool === undefined ? undefined : readGit(dir, tool, query).catch(() => undefined)
}

/** Gitea's and Forgejo's API ends in `/api/v1`, GitHub Enterprise Server's in `/api/v3`; their releases differ in each request. */
function notGitHub(apiUrl: string): readonly PackagingError[] {
  if (!/\/api\/v1\/?$/.test(apiUrl)) return []
  return [
    new PackagingError('release/unsupported', {
      message: `${apiUrl} is the API of Gitea or Forgejo: release creates releases on GitHub and GitHub Enterprise Server only.`,
      fix: "Upload the files that SHA256SUMS lists with the server's own API, as docs/companies.md shows. Nothing was changed.",
    }),
  ]
}

/** The repository that `origin` leads to, when it is one of GitHub's. */
async function originOf({ root, tool }: GitState): Promise<string | undefined> {
  const { stdout } = await query(tool, [...gitOptions(root), 'remote', 'get-url', 'origin'], root)
  return /(?:^|[/@.])github\.com[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(stdout.trim())?.[1]
}

function noTag(git: GitState | undefined): PackagingError {
  const several = git !== undefined && git.tags.length > 1 ? ` (HEAD has several: ${git.tags.join(', ')})` : ''
  return new PackagingError('release/tag', {
    message: `There is no tag to release for${several}.`,
    fix: 'Start the workflow by pushing a tag such as v1.2.3, or name one with the input tag.',
  })
}

function noToken(kind: Host['kind']): PackagingError {
  return new PackagingError('release/token', {
    message: 'There is no token for GitHub.',
    fix:
      kind === 'github'
        ? `Write \`github-token: \${{ github.token }}\` under \`with:\`, and \`permissions: contents: write\` in the job.`
        : 'Set GH_TOKEN; `gh auth token` prints one that `gh auth login` has made.',
  })
}
