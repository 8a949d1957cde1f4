/** The host inside a workflow job. */
import { appendFileSync, realpathSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { EOL, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Host } from './host.js'
import { fitSummary } from './job-summary.js'
import { createGitHubLog } from './log-github.js'
import { uploadBundle } from './workflow-artifact.js'
import { keyValueEntry, workflowCommand } from './workflow-command.js'

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
  let uploads = 0

  return {
    kind: 'github',
    log,
    workspace,
    temp,
    store: join(temp, 'package-python-store'),
    env,
    async upload(bundle) {
      // The client prints a dozen lines an upload; uploads that overlap share one fold, because folds do not nest.
      uploads += 1
      if (uploads === 1) write(`${workflowCommand('group', {}, 'Upload workflow artifacts')}\n`)
      try {
        return await uploadBundle(bundle, { env })
      } finally {
        uploads -= 1
        if (uploads === 0) write('::endgroup::\n')
      }
    },
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
