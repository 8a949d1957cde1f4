/**
 * Whether the server behind the runner stores workflow artifacts, which is known before anything is built. GitHub's client
 * refuses every server that is not GitHub by its name; Gitea and Forgejo have a service that answers to it all the same.
 */
import { PackagingError } from '../core/errors.js'
import { messageOf } from '../core/format.js'
import { isRecord, textOf } from '../core/json.js'
import { exchange, readText } from './http.js'

type Environment = Readonly<Record<string, string | undefined>>

/** GitHub's own servers, as its client knows them: it refuses every other one. */
const GITHUB = /(?:^github\.com|\.ghe\.com|\.localhost)$/i

/** Gitea or Forgejo, by what their runners set for each step; Forgejo's sets both variables. Undefined elsewhere. */
export function forgeOf(env: Environment): 'Gitea' | 'Forgejo' | undefined {
  if (env.FORGEJO_ACTIONS === 'true') return 'Forgejo'
  return env.GITEA_ACTIONS === 'true' ? 'Gitea' : undefined
}

const OTHER_WAYS =
  "Set `upload: auto` or `upload: false`: the files stay in the output folder. Store them in a next step with the server's own upload action, such as actions/upload-artifact@v3."

/** What the runner tells actions, and nothing else, about the service. */
export const SERVICE_VARIABLES = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'] as const

/**
 * Why workflow artifacts cannot be stored, by the environment alone: GitHub Enterprise Server lacks the service that the
 * client speaks to, or this is no step of an action. Undefined where nothing speaks against it.
 * @see https://docs.github.com/enterprise-server/admin/release-notes for artifacts v4 on servers
 */
export function uploadProblem(env: Environment): PackagingError | undefined {
  const server = env.GITHUB_SERVER_URL ?? ''
  if (forgeOf(env) === undefined && URL.canParse(server) && !GITHUB.test(new URL(server).hostname))
    return unsupported(
      `${new URL(server).hostname} does not store workflow artifacts in the way of GitHub's client (version 4 and later).`,
    )
  const missing = SERVICE_VARIABLES.find(name => !env[name])
  if (missing === undefined) return undefined
  return new PackagingError('upload/unsupported', {
    message: `Workflow artifacts cannot be uploaded: ${missing} is not set.`,
    fix: 'GitHub sets it for actions only: call this one with `uses:` and not from a `run:` step, or set `upload: false`.',
  })
}

function unsupported(message: string, cause?: unknown): PackagingError {
  const detail = cause === undefined ? {} : { detail: [messageOf(cause)], cause }
  return new PackagingError('upload/unsupported', { message, fix: OTHER_WAYS, ...detail })
}

/** Milliseconds: the server runs this job, so that one which is silent for longer has no such service. */
const LIMITS = { answer: 20_000, idle: 20_000, total: 30_000 }
const MOST_BYTES = 16 * 1024 * 1024

/**
 * As `uploadProblem`; Gitea and Forgejo, whose versions differ in what they store, are also asked for the artifacts of this
 * run. Nothing is sent to any other server.
 */
export async function askUploadProblem(env: Environment, limits = LIMITS): Promise<PackagingError | undefined> {
  const known = uploadProblem(env)
  const forge = forgeOf(env)
  if (known !== undefined || forge === undefined) return known
  const service = env.ACTIONS_RESULTS_URL ?? ''
  const name = URL.canParse(service) ? new URL(service).hostname : service
  try {
    const [, run = '', job = ''] = scopeOf(env.ACTIONS_RUNTIME_TOKEN ?? '')
    await listAt(new URL('/twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts', service).href, {
      token: env.ACTIONS_RUNTIME_TOKEN ?? '',
      body: { workflow_run_backend_id: run, workflow_job_run_backend_id: job },
      limits,
    })
    return undefined
  } catch (cause) {
    return unsupported(
      `${forge} at ${name} does not answer as a server that stores workflow artifacts in the way of GitHub's client (version 4 and later).`,
      cause,
    )
  }
}

/** Run and job as the runtime token names them, which is how GitHub's client knows them. @throws Error without them */
function scopeOf(token: string): readonly string[] {
  const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString() || 'null')
  const scopes = isRecord(payload) ? (textOf(payload.scp) ?? '').split(' ') : []
  const scope = scopes
    .map(one => one.split(':'))
    .find(([kind, ...ids]) => kind === 'Actions.Results' && ids.length === 2)
  if (scope === undefined) throw new Error('The runtime token of this job names no run and job')
  return scope
}

async function listAt(
  url: string,
  { token, body, limits }: { readonly token: string; readonly body: object; readonly limits: typeof LIMITS },
): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const request = { url, method: 'POST' as const, headers, body: JSON.stringify(body), limits }
  await exchange(request, async response => {
    if (response.status !== 200) throw new Error(`It answers with status ${response.status}`)
    if (!isRecord(JSON.parse(await readText(response, MOST_BYTES)))) throw new Error('Its answer is not a JSON object')
  })
}

/**
 * Starts a call of GitHub's client, which reads GITHUB_SERVER_URL before anything else and never again. On Gitea and Forgejo
 * it reads GitHub's name there, and the service's address in ACTIONS_RESULTS_URL, as elsewhere.
 */
export function startCall<T>(env: Environment, call: () => Promise<T>): Promise<T> {
  if (forgeOf(env) === undefined) return call()
  const before = process.env.GITHUB_SERVER_URL
  process.env.GITHUB_SERVER_URL = 'https://github.com'
  try {
    return call()
  } finally {
    if (before === undefined) delete process.env.GITHUB_SERVER_URL
    else process.env.GITHUB_SERVER_URL = before
  }
}
