/** What is asked of the one place that starts processes (`process.ts`). Arguments are an array everywhere: no shell, no command strings. */

/** A process to be started. */
export interface Command {
  /** What a person would call it in a log: `build the wheel`. */
  readonly label: string
  /** Absolute path of the executable. */
  readonly tool: string
  readonly args: readonly string[]
  /** Absolute path of the working folder. */
  readonly cwd: string
  /** Added to the cleaned environment; `undefined` removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Folders put first on PATH: an environment's `bin`, where a build backend looks for its own tools. */
  readonly pathFirst?: readonly string[]
  /** True for tools that talk to package indexes: they alone keep index addresses and credentials. */
  readonly index?: boolean
  /** Names of variables that it may see although they look like secrets; their values are hidden in its output. */
  readonly allow?: readonly string[]
  /** Written to standard input, which is closed at once otherwise; a promise keeps the child waiting for it. */
  readonly input?: string | Promise<string>
  /**
   * A tool that exceeds one is ended with its children. `total` and `idle` are milliseconds, `processes` is how many may
   * exist at once, the tool included.
   */
  readonly limits?: { readonly total?: number; readonly idle?: number; readonly processes?: number }
  /** Keep standard output whole (up to 64 MiB) in `Finished.stdout`; otherwise only the last lines are kept. */
  readonly capture?: boolean
  /**
   * Absolute paths of the files that decide its output, with `tool`, `args`, `env` and `input`: the output may be one of a
   * short while ago. Absent where anything else counts.
   */
  readonly reads?: readonly string[]
  /** Each complete line of output as it comes (without line end, at most 4,096 characters), for live progress. */
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void
}

/** A process that has ended. */
export interface Finished {
  /** 0–255, or -1 when a signal ended it. */
  readonly code: number
  readonly signal: string | null
  /** Whole standard output when `capture` was asked for, else empty. */
  readonly stdout: string
  /** The last lines of both streams in the order they came (at most 40). */
  readonly tail: readonly string[]
  /** Wall time. */
  readonly milliseconds: number
}

/** Starts processes. `finish` reports any exit status; `run` throws unless it is 0. */
export interface ProcessRunner {
  /**
   * Runs to the end, whatever the exit status.
   * @throws PackagingError `host/tool-missing`, `host/permission` or `host/unusable` when it cannot be started,
   * `host/timeout` or `host/processes` when a limit was exceeded, `host/unusable` when `capture` overflowed, `host/killed` when something else
   * killed it (a crash of its own, such as SIGSEGV, is reported as code -1).
   */
  finish(command: Command): Promise<Finished>
  /** @throws as `finish`, and `build/tool-failed` with the tail when the exit status is not 0. */
  run(command: Command): Promise<Finished>
  /** Ends every process that still runs, with its children: TERM, then KILL after 3 s. Resolves when all are gone. */
  endAll(): Promise<void>
}

/** The names under which systems and languages know the folder for temporary files. */
const TEMP = ['TMPDIR', 'TEMP', 'TMP']

/** A runner whose children use `folder` for temporary files, unless a command says otherwise: it is removed with the run. */
export function withTemp(runner: ProcessRunner, folder: string): ProcessRunner {
  const env = Object.fromEntries(TEMP.map(name => [name, folder]))
  const added = (command: Command): Command => ({ ...command, env: { ...env, ...command.env } })
  return {
    finish: command => runner.finish(added(command)),
    run: command => runner.run(added(command)),
    endAll: () => runner.endAll(),
  }
}
