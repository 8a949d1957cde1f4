/**
 * A real Gitea with its real runner on loopback: one user, repositories that are pushed to it, jobs in host mode on this
 * machine. Both programs see nothing of this process's environment and are ended by their process groups.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { node24 } from '../../scripts/dev-tools.mjs'
import type { Programs } from './programs.js'
import { runnerSettings, serverSettings } from './settings.js'

const start = promisify(execFile)

export const USER = 'me'
const PASSWORD = 'correct-horse-battery'

/** Milliseconds in which either program must be ready. */
const READY = 120_000
/** Milliseconds in which a workflow must have ended. */
const RUN = 480_000
const PAUSE = 250

export interface GiteaJob {
  readonly name: string
  /** `success`, `failure`, … */
  readonly conclusion: string
  /** What the page of the job shows, a line each, without times. */
  readonly log: string
}

export interface GiteaRun {
  readonly id: number
  readonly conclusion: string
  readonly jobs: readonly GiteaJob[]
}

export interface StoredByGitea {
  readonly id: number
  readonly name: string
  /** Bytes of the archive. */
  readonly size: number
}

export interface Gitea {
  /** Without a slash at its end. */
  readonly url: string
  /** Of the user, with every right. */
  readonly token: string
  /** Makes a repository of the user's and pushes a folder as its `main`; with `tag`, that too. Gives the commit. */
  push(name: string, fill: (folder: string) => Promise<void>, tag?: string): Promise<string>
  /** The only run of the commit, when it has ended. @throws Error with the runner's last words when it does not end */
  run(name: string, commit: string): Promise<GiteaRun>
  artifacts(name: string, run: number): Promise<readonly StoredByGitea[]>
  /** An answer of the API below `/api/v1`, with the user's token. */
  api(path: string, init?: RequestInit): Promise<Response>
  end(): Promise<void>
}

/** Ends the group, and waits until its leader is gone. */
async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  process.kill(-child.pid, 'SIGTERM')
  const late = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'), 10_000)
  await gone
  clearTimeout(late)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Asks again until there is an answer. @throws Error with `what` and the last words of the programs */
async function until<T>(
  what: string,
  milliseconds: number,
  said: () => string,
  ask: () => Promise<T | undefined>,
): Promise<T> {
  const end = Date.now() + milliseconds
  for (;;) {
    const found = await ask()
    if (found !== undefined) return found
    if (Date.now() > end) throw new Error(`${what} took more than ${milliseconds / 1000} s:\n${said().slice(-5_000)}`)
    await delay(PAUSE)
  }
}

export async function startGitea({ gitea, runner }: Programs, env: Readonly<Record<string, string>>): Promise<Gitea> {
  const folder = await mkdtemp(join(tmpdir(), 'gitea-'))
  const children: ChildProcess[] = []
  let said = ''
  const end = async () => {
    for (const child of children.toReversed()) await endGroup(child)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const home = join(folder, 'home')
    for (const part of [home, join(folder, 'runner')]) await mkdir(part, { recursive: true })
    const path = [dirname(node24()), '/usr/local/bin', '/usr/bin', '/bin'].join(':')
    const clean = { HOME: home, USER: 'test', PATH: path, LANG: 'C.UTF-8', GIT_CONFIG_NOSYSTEM: '1' }
    const settings = join(folder, 'app.ini')
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    await writeFile(settings, serverSettings({ folder, port, program: dirname(gitea) }))
    // What comes before the last line is its log, where it is run by root.
    const administer = async (...args: string[]) =>
      (await start(gitea, ['--config', settings, ...args], { cwd: folder, env: clean })).stdout
        .trim()
        .split('\n')
        .at(-1) ?? ''
    const launch = (program: string, args: readonly string[], cwd: string, more: Readonly<Record<string, string>>) => {
      const child = spawn(program, [...args], {
        cwd,
        env: { ...clean, ...more },
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      children.push(child)
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (chunk: Buffer) => {
          said = (said + chunk.toString()).slice(-100_000)
        })
      return child
    }

    await administer('migrate')
    const identity = ['--username', USER, '--email', 'me@example.invalid', '--password', PASSWORD]
    await administer('admin', 'user', 'create', ...identity, '--admin', '--must-change-password=false')
    const named = ['--username', USER, '--token-name', 'test', '--scopes', 'all', '--raw']
    const token = await administer('admin', 'user', 'generate-access-token', ...named)
    const server = launch(gitea, ['--config', settings, 'web'], folder, {})
    const api = (route: string, init: RequestInit = {}) =>
      fetch(`${url}/api/v1${route}`, {
        ...init,
        headers: { authorization: `token ${token}`, 'content-type': 'application/json', ...init.headers },
      })
    const read = async (route: string, init?: RequestInit): Promise<unknown> => {
      const answer = await api(route, init)
      if (!answer.ok) throw new Error(`${route}: status ${answer.status}: ${await answer.text()}`)
      return answer.json()
    }
    await until(
      'Gitea',
      READY,
      () => said,
      async () => {
        if (server.exitCode !== null) throw new Error(`Gitea ended:\n${said.slice(-5_000)}`)
        return (await api('/version').catch(() => undefined))?.ok || undefined
      },
    )

    const work = join(folder, 'runner')
    const configuration = join(work, 'config.yaml')
    await writeFile(configuration, runnerSettings({ folder: work, env }))
    const registration = (await read('/admin/actions/runners/registration-token', { method: 'POST' })) as {
      token: string
    }
    const place = ['--instance', url, '--token', registration.token, '--name', 'here', '--labels', 'ubuntu-latest:host']
    await start(runner, ['--config', configuration, 'register', '--no-interactive', ...place], {
      cwd: work,
      env: clean,
    })
    launch(runner, ['--config', configuration, 'daemon'], work, {})

    return {
      url,
      token,
      api,
      end,
      async push(name, fill, tag) {
        const made = join(folder, 'sources', name)
        await mkdir(made, { recursive: true })
        await fill(made)
        await read('/user/repos', { method: 'POST', body: JSON.stringify({ name, default_branch: 'main' }) })
        const identified = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid']
        const git = async (...args: string[]) =>
          (await start('git', [...identified, ...args], { cwd: made, env: clean })).stdout.trim()
        await git('init', '--quiet', '--initial-branch=main')
        await git('add', '--all', '--force')
        await git('commit', '--quiet', '--message', 'Start')
        if (tag !== undefined) await git('tag', tag)
        const address = new URL(`${USER}/${name}.git`, `${url}/`)
        address.username = USER
        address.password = token
        await git('push', '--quiet', address.href, ...(tag === undefined ? ['main'] : ['main', tag]))
        return git('rev-parse', 'HEAD')
      },
      async run(name, commit) {
        const routes = `/repos/${USER}/${name}/actions`
        // A run is called completed when one of its jobs has failed, and others go on.
        const { id, conclusion, jobs } = await until(
          'The workflow',
          RUN,
          () => said,
          async () => {
            const { workflow_runs } = (await read(`${routes}/runs?head_sha=${commit}`)) as RunsAnswer
            const [run] = workflow_runs ?? []
            if (run?.status !== 'completed') return undefined
            const { jobs } = (await read(`${routes}/runs/${run.id}/jobs`)) as { jobs: JobAnswer[] }
            return jobs.every(({ status }) => status === 'completed') ? { ...run, jobs } : undefined
          },
        )
        const described = jobs.map(async job => ({
          name: job.name,
          conclusion: job.conclusion,
          log: (await (await api(`${routes}/jobs/${job.id}/logs`)).text()).replace(/^\S+Z /gm, ''),
        }))
        return { id, conclusion, jobs: await Promise.all(described) }
      },
      async artifacts(name, run) {
        const answer = await read(`/repos/${USER}/${name}/actions/runs/${run}/artifacts`)
        return (
          (answer as { artifacts: ArtifactAnswer[] | null }).artifacts?.map(({ id, name: title, size_in_bytes }) => ({
            id,
            name: title,
            size: size_in_bytes,
          })) ?? []
        )
      },
    }
  } catch (thrown) {
    await end()
    throw thrown
  }
}

interface RunsAnswer {
  readonly workflow_runs:
    | readonly { readonly id: number; readonly status: string; readonly conclusion: string }[]
    | null
}

interface JobAnswer {
  readonly id: number
  readonly name: string
  readonly status: string
  readonly conclusion: string
}

interface ArtifactAnswer {
  readonly id: number
  readonly name: string
  readonly size_in_bytes: number
}

/** The action as it is published: what other repositories of the server name with `uses:`. */
export async function fillAction(folder: string, built: string): Promise<void> {
  await cp(join(built, 'dist'), join(folder, 'dist'), { recursive: true })
  await cp(join(built, 'action.yml'), join(folder, 'action.yml'))
}
