/** A step of a workflow: the main part runs the command, the post part saves the cache. The only place that fails the step. */
import { relative } from 'node:path'
import { runCommand } from './commands/index.js'
import { INPUT_NAMES } from './config/inputs.js'
import { environmentLayer, type Layer, locatedLayer } from './config/options.js'
import { problemsOf } from './core/errors.js'
import { styleFor } from './core/terminal.js'
import { askUploadProblem } from './host/artifact-service.js'
import {
  CACHE_LIMITS,
  cacheDecision,
  cacheKeys,
  recallCache,
  rememberCache,
  restoreStore,
  saveStore,
} from './host/cache.js'
import { checkRunnerFiles, createGitHubHost } from './host/github.js'
import type { Host } from './host/host.js'
import { useHttpSettings } from './host/http-settings.js'
import { withPipConfiguration } from './resolve/pip-configuration.js'
import { toolVersions } from './tools/locked.js'

/** Gives the exit status. */
export async function main(): Promise<number> {
  const { env, warnings } = withPipConfiguration(process.env)
  useHttpSettings(env)
  if (env.STATE_isPost === 'true') return post(createGitHubHost(env))
  const host = createGitHubHost(env, await askUploadProblem(env))
  for (const warning of warnings) host.log.warning(warning)
  try {
    checkRunnerFiles(env)
    host.saveState('isPost', 'true')
    const { workspace } = host
    const failures = await runCommand({
      host,
      layers: [inputLayer(env), environmentLayer(env)].map(layer => locatedLayer(layer, workspace, workspace)),
      style: { ...styleFor(process.stdout, env, process.platform), columns: 120 },
      json: false,
      write: text => void process.stdout.write(text),
      prepare: options => restore(host, options.cache),
    })
    return failures.length > 0 ? 1 : 0
  } catch (thrown) {
    return report(host, thrown)
  }
}

async function post(host: Host): Promise<number> {
  const state = recallCache(host.env)
  if (state !== undefined) await saveStore(state, { log: host.log, limit: CACHE_LIMITS.save })
  return 0
}

/** The runner passes inputs as INPUT_NAME with the name's dashes kept. @see https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#inputs */
function inputLayer(env: Host['env']): Layer {
  const values = INPUT_NAMES.flatMap(name => {
    const text = env[`INPUT_${name.toUpperCase()}`]
    return text === undefined ? [] : [[name, { text }] as const]
  })
  return { kind: 'input', values: new Map(values), spell: name => name }
}

async function restore(host: Host, input: 'auto' | 'true' | 'false'): Promise<void> {
  const { env, log, store } = host
  const { use, reason } = cacheDecision({ input, ref: env.GITHUB_REF, event: env.GITHUB_EVENT_NAME })
  log.info(`Cache: ${reason}`)
  if (!use) return
  const tools = toolVersions()
    .map(({ name, version }) => `${name} ${version}`)
    .join('\n')
  const job = [env.GITHUB_WORKFLOW, env.GITHUB_JOB, env.INPUT_PATH].join('\n')
  const place = relative(host.workspace, store)
  const keys = cacheKeys({ os: process.platform, arch: process.arch, place, tools, job })
  const runStart = Date.now()
  const restored = await restoreStore(store, keys, { log, limit: CACHE_LIMITS.restore })
  rememberCache(host, { store, prefix: keys.prefix, restored, runStart })
}

async function report(host: Host, thrown: unknown): Promise<number> {
  const problems = problemsOf(thrown)
  for (const problem of problems) host.log.error(problem)
  if (problems.length === 0) {
    const { bugText } = await import('./core/error-text.js')
    for (const line of bugText(thrown)) host.log.info(line)
  }
  return 1
}
