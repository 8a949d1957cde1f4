/** Decides what is run to prove a native executable (pure): it offers no interpreter, only itself. */
import type { Attempt, Subject } from './attempts.js'

export interface ExecutableFile {
  /** Absolute path of the program. */
  readonly program: string
  /** As people call it. */
  readonly name: string
  /** Names that a test command may start it by. */
  readonly scripts: readonly string[]
}

/** What is tried, in this order, and what has to be said about it; nothing to try with the reason. */
export type ExecutablePlan =
  | { readonly attempts: readonly Attempt[]; readonly patient: boolean; readonly note: string }
  | { readonly attempts: readonly []; readonly reason: string }

/**
 * The user's own command when it starts the program, by its name, by a script's name that it stands for, or as
 * `{artifact}`; a command that starts `python` cannot be run with a program that offers none.
 */
export function executableAttempts(
  test: 'auto' | 'none' | readonly string[],
  subject: Subject,
  file: ExecutableFile,
  project: string,
): ExecutablePlan {
  if (typeof test !== 'string') {
    const [first = '', ...rest] = test
    if (first === '{artifact}' || file.scripts.includes(first)) {
      const args = rest.map(word =>
        word.replaceAll('{project}', project).replaceAll('{artifact}', file.program),
      )
      const shown = test.join(' ')
      return { attempts: [{ shown, tool: file.program, args, env: {} }], patient: true, note: '' }
    }
  }
  if (test === 'none') return { attempts: [], reason: 'not started: test-command is none' }
  if (subject.gui)
    return {
      attempts: [],
      reason: 'not started: it opens a window; set test-command to a way to start it without one',
    }
  const attempts = ['--version', '--help'].map(flag => {
    return { shown: `${file.name} ${flag}`, tool: file.program, args: [flag], env: {} }
  })
  const note = typeof test === 'string' ? '' : ' (test-command starts what an executable does not offer)'
  return { attempts, patient: false, note }
}
