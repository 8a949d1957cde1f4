/** Shows the steps of a run as they happen: one group per finished step with its time, and one live line for what runs. */

import { duration } from '../core/format.js'
import type { Timing } from '../core/model.js'
import type { Style } from '../core/terminal.js'
import type { Log } from '../host/host.js'
import { progressLine, type RunningStep } from '../report/progress.js'
import type { Observer } from './graph.js'

export interface Reporter extends Observer {
  /** Every step that has ended, in the order of their ends. */
  readonly timings: readonly Timing[]
  /** What the step called `title` is doing right now. */
  detail(title: string, text: string): void
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
    stop() {
      clearInterval(timer)
      log.progress('')
    },
  }
}
