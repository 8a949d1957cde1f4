/**
 * Runs a real workflow without GitHub: act in host mode, on Node 24, with nothing of this process's environment.
 * The whole of act and its steps is ended with its process group when it takes too long.
 */
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { act, node24 } from '../../scripts/dev-tools.mjs'
import { readEvents, type WorkflowRun } from './events.js'

export interface WorkflowParts {
  /** Absolute folder of the repository. */
  readonly repository: string
  /** Path of the workflow in it. */
  readonly workflow: string
  readonly event?: string
  /** The event's payload: `{ ref: 'refs/tags/v1' }`, … */
  readonly payload?: unknown
  /** Set in every step; the loopback service's `environment(…)` belongs here. */
  readonly env?: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
  /** Stand-ins for published actions and reusable workflows: folder by `owner/repo@ref`. */
  readonly actions?: Readonly<Record<string, string>>
  /** Milliseconds; 9 minutes when absent. */
  readonly limit?: number
}

/** Labels of GitHub's, all of which this machine stands in for. */
const RUNNERS = ['ubuntu-latest', 'ubuntu-24.04', 'macos-15', 'windows-2025']

function argumentsOf(parts: WorkflowParts, scratch: string): string[] {
  const pairs = (flag: string, values: Readonly<Record<string, string>> = {}) =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`])
  return [
    parts.event ?? 'push',
    ...['-C', parts.repository, '-W', join(parts.repository, parts.workflow)],
    ...RUNNERS.flatMap(label => ['-P', `${label}=-self-hosted`]),
    ...['--rm', '--no-cache-server', '--json'],
    ...['--action-cache-path', join(scratch, 'actions'), '--defaultbranch', 'main'],
    ...(parts.payload === undefined ? [] : ['-e', join(scratch, 'event.json')]),
    ...pairs('--env', { TERM: 'dumb', GIT_PAGER: 'cat', ...parts.env }),
    ...pairs('-s', parts.secrets),
    ...pairs('--local-repository', parts.actions),
  ]
}

/** Runs the workflow to its end, whatever that is. @throws Error when act cannot start or exceeds the limit. */
export async function runWorkflow(parts: WorkflowParts): Promise<WorkflowRun> {
  const tools = { act: act(), node: node24() }
  const scratch = await mkdtemp(join(tmpdir(), 'act-'))
  try {
    await mkdir(join(scratch, 'home'))
    await writeFile(join(scratch, 'event.json'), JSON.stringify(parts.payload ?? {}))
    const { code, output } = await finish(tools.act, argumentsOf(parts, scratch), parts.limit ?? 540_000, {
      HOME: join(scratch, 'home'),
      PATH: [dirname(tools.node), '/usr/local/bin', '/usr/bin', '/bin'].join(':'),
      LANG: 'C.UTF-8',
      NO_COLOR: '1',
    })
    return readEvents(output, code)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

function finish(
  tool: string,
  args: readonly string[],
  limit: number,
  env: Readonly<Record<string, string>>,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(tool, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      reject(new Error(`act took more than ${limit / 1000} s:\n${output.slice(-5_000)}`))
    }, limit)
    child.on('error', reject)
    child.on('close', code => {
      clearTimeout(timer)
      resolve({ code: code ?? -1, output })
    })
  })
}
