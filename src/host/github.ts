/** The host inside a workflow job. */
import { appendFileSync, realpathSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { EOL, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Host } from './host.js'
import { fitSummary } from './log/job-summary.js'
import { createGitHubLog } from './log/log-github.js'
import { keyValueEntry, workflowCommand } from './log/workflow-command.js'
import { downloadArtifact, listArtifacts } from './services/artifact-download.js'
import { uploadBundle } from './services/workflow-artifact.js'

function resolved(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}

/**
 * A host for the step described by `env`, the runner's environment. GitHub's artifact client reads the process's own.
 * The store is inside RUNNER_TEMP, so that nothing but the cache carries it from one job to another.
 */
export function createGitHubHost(env: Readonly<Record<string, string | undefined>>): Host {
  const workspace = env.GITHUB_WORKSPACE ?? process.cwd()
  const temp = env.RUNNER_TEMP ?? tmpdir()
  const write = (text: string) => void process.stdout.write(text)
  const log = createGitHubLog({ write, roots: [workspace, resolved(workspace)], now: Date.now })
  const folds = new Map<string, number>()
  /** The client prints a dozen lines a transfer; those that overlap share one fold, because folds do not nest. */
  const folded = async <T>(title: string, work: () => Promise<T>): Promise<T> => {
    const before = folds.get(title) ?? 0
    folds.set(title, before + 1)
    if (before === 0) write(`${workflowCommand('group', {}, title)}\n`)
    try {
      return await work()
    } finally {
      const left = (folds.get(title) ?? 1) - 1
      folds.set(title, left)
      if (left === 0) write('::endgroup::\n')
    }
  }

  return {
    kind: 'github',
    log,
    workspace,
    temp,
    store: join(temp, 'package-python-store'),
    env,
    upload: bundle => folded('Upload workflow artifacts', () => uploadBundle(bundle, { env })),
    listArtifacts: () => folded('Download workflow artifacts', () => listArtifacts({ env })),
    downloadArtifact: (artifact, into) =>
      folded('Download workflow artifacts', () => downloadArtifact(artifact, into, { env })),
    async setOutputs(values) {
      // Without the file the client would print a command that the runner no longer takes.
      if (!env.GITHUB_OUTPUT) return
      const { setOutput } = await import('@actions/core')
      for (const [name, value] of Object.entries(values)) setOutput(name, value)
    },
    // Written at the very start, where loading GitHub's client would cost more than all else.
    saveState(name, value) {
      if (env.GITHUB_STATE) appendFileSync(env.GITHUB_STATE, keyValueEntry(name, value, EOL))
    },
    async summary(markdown) {
      const file = env.GITHUB_STEP_SUMMARY
      if (!file) return
      const { summary } = await import('@actions/core')
      const used = await stat(file).then(
        found => found.size,
        () => 0,
      )
      await summary.addRaw(fitSummary(markdown, used)).write()
    },
  }
}
