/** A test that runs as a step of a job would: the environment that GitHub's clients read, and nothing printed. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Service, startService } from './service/service.js'

export interface Job {
  readonly service: Service
  /** A folder of the test's own, without a space: GitHub's cache client gives tar its path unquoted. */
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  /** What went to standard output since the start. */
  printed(): string
  /** Makes the file that the runner would read under this variable, as it does before each step; gives its path. */
  commandFile(variable: string, content?: string): Promise<string>
  end(): Promise<void>
}

/** Sets the process's environment to a job's and takes standard output; `end` puts both back. */
export async function startJob(extra: Readonly<Record<string, string>> = {}): Promise<Job> {
  const service = await startService()
  const folder = await mkdtemp(join(tmpdir(), 'job-'))
  const env: Record<string, string> = {
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'me/answer',
    GITHUB_RUN_ID: '77',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKSPACE: join(folder, 'workspace'),
    RUNNER_TEMP: folder,
    ...service.environment('run-1', 'job-1'),
    ...extra,
  }
  const before = { ...process.env }
  Object.assign(process.env, env)
  const write = process.stdout.write
  let text = ''
  process.stdout.write = chunk => {
    text += String(chunk)
    return true
  }
  return {
    service,
    folder,
    env,
    printed: () => text,
    async commandFile(variable, content = '') {
      const file = join(folder, variable)
      await writeFile(file, content)
      env[variable] = file
      process.env[variable] = file
      return file
    },
    async end() {
      // What the clients still say when their service ends is not printed either.
      await service.close()
      process.stdout.write = write
      for (const name of Object.keys(env)) delete process.env[name]
      Object.assign(process.env, before)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
