/** What every end-to-end test starts with: a service, a repository, a workflow run in it, and nothing left behind. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { WorkflowRun } from '../act/events.js'
import { built, createRepository, type RepositoryParts } from '../act/repository.js'
import { runWorkflow, type WorkflowParts } from '../act/run.js'
import { type Service, startService } from '../service/service.js'

export interface Workbench {
  readonly service: Service
  /** A folder of the test's own. */
  readonly folder: string
  /** A repository with `files` and `workflow` as its only workflow; the action is `uses: ${ACTION}`. */
  repository(workflow: string, files: Readonly<Record<string, string>>): Promise<string>
  /** A repository that has the action in it too, as `uses: ./`, and `examples/`. */
  withProduct(workflow: string): Promise<string>
  run(repository: string, more?: Partial<WorkflowParts>): Promise<WorkflowRun>
  /** Runs a program to its end, beside the service. */
  start(
    tool: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    cwd: string,
  ): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }>
  end(): Promise<void>
}

/** What the runner sets for a step in `workspace`, apart from its command files. */
export function stepEnvironment(buildContext: Workbench, workspace: string): Record<string, string> {
  return {
    ...aboutThisMachine(),
    ...buildContext.service.environment('run-1', 'job-1'),
    HOME: buildContext.folder,
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'me/answer',
    GITHUB_RUN_ID: '77',
    GITHUB_RUN_ATTEMPT: '1',
    RUNNER_TEMP: buildContext.folder,
  }
}

/** The action as other repositories name it. */
export const ACTION = 'me/package-python@v1'

/** As README and the reusable workflows name it. */
export const PUBLISHED = 'OWNER/package-python@v1'

const WORKFLOW = '.github/workflows/caller.yml'

/** How this machine reaches package indexes and where its Pythons are: what a runner would know by itself. */
const ABOUT_THIS_MACHINE =
  /^((https?|all|no)_proxy|ssl_cert_(file|dir)|node_extra_ca_certs|pip_(cert|index_url|extra_index_url|find_links)|uv_.*index.*|pyenv_root|agent_toolsdirectory)$/i

export function aboutThisMachine(): Record<string, string> {
  const told = Object.entries(process.env).filter(([name]) => ABOUT_THIS_MACHINE.test(name))
  const pyenv = join(homedir(), '.pyenv')
  return {
    // No test asks the world for vulnerabilities.
    PACKAGE_PYTHON_AUDIT: 'off',
    ...(existsSync(pyenv) && { PYENV_ROOT: pyenv }),
    ...Object.fromEntries(told.map(([name, value]) => [name, value ?? ''])),
  }
}

export async function openWorkbench(): Promise<Workbench> {
  const service = await startService()
  const folder = await mkdtemp(join(tmpdir(), 'e2e-'))
  const repositories: string[] = []
  const create = async (parts: RepositoryParts) => {
    const made = await createRepository(parts)
    repositories.push(made)
    return made
  }
  return {
    service,
    folder,
    repository: (workflow, files) => create({ files: { ...files, [WORKFLOW]: workflow } }),
    withProduct: workflow => create({ files: { [WORKFLOW]: workflow }, withProduct: true }),
    run: (repository, more = {}) =>
      runWorkflow({
        repository,
        workflow: WORKFLOW,
        actions: { [ACTION]: built(), [PUBLISHED]: built() },
        ...more,
        env: { ...aboutThisMachine(), ...service.environment('run-1', 'job-1'), ...more.env },
      }),
    async start(tool, args, env, cwd) {
      const child = spawn(tool, [...args], { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
      const [stdout, stderr, [code]] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        once(child, 'close') as Promise<[number | null]>,
      ])
      return { code, stdout, stderr }
    },
    async end() {
      await service.close()
      for (const made of [folder, ...repositories]) await rm(made, { recursive: true, force: true })
    },
  }
}
