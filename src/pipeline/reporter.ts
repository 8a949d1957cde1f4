/** Shows the steps of a run as they happen: one group per finished step with its time, and one live line for what runs. */
import { duration, inert, oneLine } from '../core/format.js'
import type { Timing } from '../core/model.js'
import { cut, type Style, width } from '../core/terminal.js'
import type { Log } from '../host/host.js'
import type { Observer } from './graph.js'

// The live line while it works.

interface RunningStep {
  readonly name: string
  /** Milliseconds on the same clock as `now`. */
  readonly since: number
  /** How far it is: `12 of 30 MB`, or a tool's last line. */
  readonly detail?: string
}

interface Progress {
  readonly running: readonly RunningStep[]
  readonly done: number
  readonly total: number
  /** What goes on beside the steps, such as downloads. */
  readonly note?: string
}

/**
 * `[3/8] build the wheel 4.0 s: compiling · find Pythons 1.2 s`, longest-running first. What does not fit into one line is
 * left out as a whole: a log that is no terminal keeps what is printed.
 */
export function progressLine({ running, done, total, note }: Progress, now: number, style: Style): string {
  const [first, ...others] = [...running].sort((a, b) => a.since - b.since)
  if (first === undefined) return ''
  const short = ({ name, since }: RunningStep) => `${oneLine(name)} ${duration(Math.max(0, now - since) / 1000)}`
  const whole = (step: RunningStep) => (step.detail ? `${short(step)}: ${oneLine(step.detail)}` : short(step))
  const rest = [...(note ? [oneLine(note)] : []), ...others.map(whole)]
  const columns = style.columns - 1
  const line = (parts: readonly string[], left: number) => {
    const more = left > 0 ? [`${left} more`] : []
    return inert(`[${done}/${total}] ${[...parts, ...more].join(style.unicode ? ' · ' : ', ')}`)
  }
  const choices = [whole(first), short(first)].flatMap(start =>
    Array.from({ length: rest.length + 1 }, (_, left) => line([start, ...rest.slice(0, rest.length - left)], left)),
  )
  return choices.find(choice => width(choice) <= columns) ?? cut(line([short(first)], rest.length), columns, style)
}

export interface Reporter extends Observer {
  /** Every step that has ended, in the order of their ends. */
  readonly timings: readonly Timing[]
  /** What the step called `title` is doing right now. */
  detail(title: string, text: string): void
  /** What goes on beside the steps, such as downloads; empty for nothing. */
  note(text: string): void
  /** Ends the live line. */
  stop(): void
}

/** @param now milliseconds since the run began */
export function createReporter(log: Log, style: Style, now: () => number): Reporter {
  const timings: Timing[] = []
  const running = new Map<string, RunningStep>()
  let note = ''
  const draw = () =>
    log.progress(
      progressLine(
        { running: [...running.values()], done: timings.length, total: timings.length + running.size, note },
        now(),
        style,
      ),
    )
  const timer = setInterval(draw, 1000)
  timer.unref()
  return {
    timings,
    started(title) {
      running.set(title, { name: title, since: now() })
      draw()
    },
    ended(timing, lines, failed) {
      running.delete(timing.name)
      timings.push(timing)
      const sign = failed ? '✗' : '✓'
      log.group(
        `${style.unicode ? sign : failed ? 'X' : 'OK'} ${timing.name} (${duration((timing.end - timing.start) / 1000)})`,
        lines,
        failed,
      )
      draw()
    },
    detail(title, text) {
      const step = running.get(title)
      if (step !== undefined) running.set(title, { ...step, detail: text })
    },
    note(text) {
      note = text
    },
    stop() {
      clearInterval(timer)
      log.progress('')
    },
  }
}
