/** The host inside a workflow job. */

import { accessSync, appendFileSync, constants, realpathSync, statSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { EOL, tmpdir } from 'node:os'
import { isAbsolute, join, relative, sep } from 'node:path'
import { PackagingError, type Place, throwProblems } from '../core/errors.js'
import { oneLine, shownLines } from '../core/format.js'
import { uploadProblem } from './artifact-service.js'
import { downloadArtifact, listArtifacts, uploadBundle } from './artifacts.js'
import type { Host, Log } from './host.js'
import { createGate } from './log.js'
import { inertLines, keyValueEntry, workflowCommand } from './workflow-command.js'

/** Bytes that GitHub takes from one step: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export const SUMMARY_LIMIT = 1024 * 1024

const NOTE = '\n\n> **Cut here**: GitHub shows at most 1 MiB of summary. The job log has the rest.\n'

/** `markdown`, or as many of its whole lines as fit into what is left after `used` bytes, with a note; empty when nothing fits. */
export function fitSummary(markdown: string, used: number): string {
  const text = markdown.endsWith('\n') ? markdown : `${markdown}\n`
  const room = SUMMARY_LIMIT - used
  if (Buffer.byteLength(text) <= room) return text
  const bytes = Buffer.from(text).subarray(0, Math.max(0, room - Buffer.byteLength(NOTE)))
  const end = bytes.lastIndexOf('\n')
  if (end < 0) return Buffer.byteLength(NOTE) <= room ? NOTE : ''
  return `${bytes.subarray(0, end).toString()}${NOTE}`
}

/**
 * The file as annotations name it: relative to the first of `roots` that holds it, with `/`.
 * Undefined when it is outside of all of them, where no annotation can be shown.
 */
function fileInWorkspace(place: Place, roots: readonly string[]): string | undefined {
  if (!isAbsolute(place.file)) return place.file.split(sep).join('/')
  const inside = roots
    .map(root => relative(root, place.file))
    .find(path => path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path))
  return inside?.split(sep).join('/')
}

interface GitHubLogParts {
  /** Writes text to the step's standard output. */
  readonly write: (text: string) => void
  /** The workspace, as named and as resolved. */
  readonly roots: readonly string[]
  /** Milliseconds, for the pace of progress lines. */
  readonly now: () => number
}

/** Writes workflow commands. @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export function createGitHubLog({ write, roots, now }: GitHubLogParts): Log {
  const due = createGate(now)
  const print = (lines: readonly string[]) => write(lines.map(line => `${line}\n`).join(''))

  const annotate = (level: 'error' | 'warning', problem: PackagingError) => {
    const { place } = problem
    const inside = place === undefined ? undefined : fileInWorkspace(place, roots)
    const file = inside === undefined ? undefined : oneLine(inside)
    const lines = [oneLine(problem.message), oneLine(problem.fix)]
    // GitHub shows no annotation on a file outside the workspace, so there the message names it.
    if (place !== undefined && file === undefined)
      lines.push(oneLine(`At ${[place.file, place.line, place.column].filter(part => part !== undefined).join(':')}`))
    const spot = file === undefined ? {} : { file, line: place?.line, col: place?.column }
    print([
      ...inertLines(problem.detail.flatMap(shownLines)),
      workflowCommand(level, { title: problem.code, ...spot }, lines.join('\n')),
    ])
  }

  return {
    info: line => print(inertLines(shownLines(line))),
    warning: problem => annotate('warning', problem),
    error: problem => annotate('error', problem),
    group(title, lines, failed) {
      // A failure is not hidden in a fold.
      const shown = lines.flatMap(shownLines)
      const heading = oneLine(title)
      if (failed) return print(inertLines([heading, ...shown]))
      print([workflowCommand('group', {}, heading), ...inertLines(shown), '::endgroup::'])
    },
    progress(line) {
      if (line !== '' && due()) print(inertLines(shownLines(line)))
    },
  }
}

/**
 * The files that the runner gives a step, checked before anything is built: what is written to them at the end would be
 * lost, when the files are published already.
 * @throws PackagingError(s) `host/unusable`
 */
export function checkRunnerFiles(env: Readonly<Record<string, string | undefined>>): void {
  const problem = (name: string, what: string) =>
    new PackagingError('host/unusable', {
      message: `${name} is ${JSON.stringify(env[name])}, ${what}.`,
      fix: 'The runner sets this variable and makes the file: leave both as they are.',
    })
  const kindOf = (file: string) => statSync(file, { throwIfNoEntry: false })
  const files = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'].flatMap(name => {
    const file = env[name]
    if (!file) return []
    try {
      if (!kindOf(file)?.isFile()) return [problem(name, 'which is not a file')]
      accessSync(file, constants.R_OK | constants.W_OK)
      return []
    } catch {
      return [problem(name, 'which cannot be read and written')]
    }
  })
  const temp = env.RUNNER_TEMP
  const folder = temp && !kindOf(temp)?.isDirectory() ? [problem('RUNNER_TEMP', 'which is not a folder')] : []
  throwProblems([...files, ...folder])
}

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
 * @param problem why nothing can be uploaded; what the environment says by default
 */
export function createGitHubHost(
  env: Readonly<Record<string, string | undefined>>,
  problem: PackagingError | undefined = uploadProblem(env),
): Host {
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
    ...(problem !== undefined && { uploadProblem: problem }),
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
      const used = (await stat(file).catch(() => undefined))?.size ?? 0
      await summary.addRaw(fitSummary(markdown, used)).write()
    },
  }
}
