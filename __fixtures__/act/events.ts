/** What `act --json` prints, read into what a test asserts on (pure). */

export interface StepRun {
  /** As the log names it. */
  readonly name: string
  /** The step's id, or its number from 0; inside a composite action the ids of both, joined with `/`. */
  readonly id: string
  readonly stage: 'Pre' | 'Main' | 'Post'
  readonly result: 'success' | 'failure' | 'skipped'
  readonly outputs: Readonly<Record<string, string>>
}

export interface JobRun {
  readonly id: string
  readonly matrix: Readonly<Record<string, unknown>>
  readonly result: 'success' | 'failure' | 'unfinished'
  readonly steps: readonly StepRun[]
}

export interface Annotation {
  readonly job: string
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string | undefined
  readonly message: string
  readonly file: string | undefined
  readonly line: number | undefined
  readonly column: number | undefined
}

export interface WorkflowRun {
  readonly ok: boolean
  /** By act's name of the job: its id, with a number from 1 in a matrix (`build-2`). */
  readonly jobs: Readonly<Record<string, JobRun>>
  readonly annotations: readonly Annotation[]
  readonly summaries: readonly { readonly job: string; readonly step: string; readonly markdown: string }[]
  /** Everything that steps printed and act said, a line each. */
  readonly log: string
}

interface Event {
  readonly job?: string
  readonly jobID?: string
  readonly matrix?: Record<string, unknown>
  readonly step?: string
  readonly stepID?: string[]
  readonly stage?: StepRun['stage']
  readonly stepResult?: StepRun['result']
  readonly jobResult?: 'success' | 'failure'
  readonly command?: string
  readonly name?: string
  readonly arg?: string
  readonly content?: string
  readonly kvPairs?: Record<string, string>
  readonly msg?: string
}

function eventOf(line: string): Event {
  try {
    return JSON.parse(line) as Event
  } catch {
    return { msg: line }
  }
}

interface Draft {
  id: string
  matrix: Record<string, unknown>
  result: JobRun['result']
  steps: StepRun[]
  outputs: Map<string, Record<string, string>>
}

const LEVELS: readonly string[] = ['error', 'warning', 'notice']

export function readEvents(output: string, exitCode: number): WorkflowRun {
  const drafts = new Map<string, Draft>()
  const annotations: Annotation[] = []
  const summaries: { job: string; step: string; markdown: string }[] = []
  const log: string[] = []

  for (const event of output
    .split('\n')
    .filter(line => line !== '')
    .map(eventOf)) {
    log.push(`${event.job ?? ''}| ${(event.msg ?? '').trimEnd()}`)
    if (event.job === undefined) continue
    // Padded to the longest of those that run side by side.
    const job = event.job.slice(event.job.indexOf('/') + 1).trimEnd()
    const draft: Draft = drafts.get(job) ?? {
      id: event.jobID ?? job,
      matrix: event.matrix ?? {},
      result: 'unfinished',
      steps: [],
      outputs: new Map(),
    }
    drafts.set(job, draft)
    const step = (event.stepID ?? []).join('/')
    const outputs = draft.outputs.get(step) ?? {}
    draft.outputs.set(step, outputs)
    if (event.jobResult !== undefined) draft.result = event.jobResult
    if (event.stepResult !== undefined && event.stage !== undefined)
      draft.steps.push({
        name: event.step ?? '',
        id: step,
        stage: event.stage,
        result: event.stepResult,
        outputs,
      })
    if (event.command === 'set-output' && event.name !== undefined) outputs[event.name] = event.arg ?? ''
    if (event.command === 'summary') summaries.push({ job, step, markdown: event.content ?? '' })
    if (event.command !== undefined && LEVELS.includes(event.command)) {
      const { title, file, line, col } = event.kvPairs ?? {}
      annotations.push({
        job,
        level: event.command as Annotation['level'],
        title,
        message: event.arg ?? '',
        file,
        line: line === undefined ? undefined : Number(line),
        column: col === undefined ? undefined : Number(col),
      })
    }
  }
  const jobs = Object.fromEntries(
    [...drafts].map(([name, { id, matrix, result, steps }]) => [name, { id, matrix, result, steps }]),
  )
  return { ok: exitCode === 0, jobs, annotations, summaries, log: log.join('\n') }
}
