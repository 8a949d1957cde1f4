/** Shows the steps of a run: one log group for each finished step, and one live line for those that run. */
import { duration, inert, oneLine } from '../core/format.js'
import type { Timing } from '../core/model.js'
import { cut, type Style } from '../core/terminal.js'
import type { Log } from '../host/host.js'
import type { Observer } from './graph.js'

interface RunningStep {
  readonly name: string
  /** Milliseconds on the same clock as `now`. */
  readonly since: number
  /** `12 of 30 MB`, or a tool's last line. */
  readonly detail?: string
}

interface Progress {
  readonly running: readonly RunningStep[]
  readonly done: number
  readonly total: number
}

/** `[3/8] build wheel 4.0 s: compiling · find Pythons 1.2 s`, longest-running first, cut to one line. */
export function progressLine({ running, done, total }: Progress, now: number, style: Style): string {
  if (running.length === 0) return ''
  const steps = [...running]
    .sort((a, b) => a.since - b.since)
    .map(({ name, since, detail }) => {
      const words = `${oneLine(name)} ${duration(Math.max(0, now - since) / 1000)}`
      return detail ? `${words}: ${oneLine(detail)}` : words
    })
  const line = `[${done}/${total}] ${steps.join(style.unicode ? ' · ' : ', ')}`
  return cut(inert(line), style.columns - 1, style)
}

export interface Reporter extends Observer {
  /** Every step that has ended, in the order in which they ended. */
  readonly timings: readonly Timing[]
  /** Shows `text` behind a running step. @param id of the step */
  detail(id: string, text: string): void
  /** Ends the live line. */
  stop(): void
}

/** @param now milliseconds since the run began */
export function createReporter(log: Log, style: Style, now: () => number): Reporter {
  const timings: Timing[] = []
  const running = new Map<string, RunningStep>()
  const draw = () =>
    log.progress(
      progressLine(
        { running: [...running.values()], done: timings.length, total: timings.length + running.size },
        now(),
        style,
      ),
    )
  const timer = setInterval(draw, 1000)
  timer.unref()
  return {
    timings,
    started({ id, title }) {
      running.set(id, { name: title, since: now() })
      draw()
    },
    ended(timing, lines, failed) {
      running.delete(timing.id)
      timings.push(timing)
      const sign = failed ? '✗' : '✓'
      log.group(
        `${style.unicode ? sign : failed ? 'X' : 'OK'} ${timing.name} (${duration((timing.end - timing.start) / 1000)})`,
        lines,
        failed,
      )
      draw()
    },
    detail(id, text) {
      const step = running.get(id)
      if (step !== undefined) running.set(id, { ...step, detail: text })
    },
    stop() {
      clearInterval(timer)
      log.progress('')
    },
  }
}
