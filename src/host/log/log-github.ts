/** The job log: folded groups, annotations on files, and build output that can give the runner no orders. */
import type { PackagingError } from '../../core/errors.js'
import type { Log } from '../host.js'
import { createGate } from './live-line.js'
import { fileInWorkspace, placeText, problemLines } from './problem-text.js'
import { inertLines, workflowCommand } from './workflow-command.js'

export interface GitHubLogParts {
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
    const file = place === undefined ? undefined : fileInWorkspace(place, roots)
    const lines = problemLines(problem)
    // GitHub shows no annotation on a file outside the workspace, so there the message names it.
    if (place !== undefined && file === undefined) lines.push(`At ${placeText(place)}`)
    const spot = file === undefined ? {} : { file, line: place?.line, col: place?.column }
    print([
      ...inertLines(problem.detail),
      workflowCommand(level, { title: problem.code, ...spot }, lines.join('\n')),
    ])
  }

  return {
    info: line => print(inertLines([line])),
    warning: problem => annotate('warning', problem),
    error: problem => annotate('error', problem),
    group(title, lines, failed) {
      // A failure is not hidden in a fold.
      if (failed) return print(inertLines([title, ...lines]))
      print([workflowCommand('group', {}, title), ...inertLines(lines), '::endgroup::'])
    },
    progress(line) {
      if (line !== '' && due()) print(inertLines([line]))
    },
  }
}
