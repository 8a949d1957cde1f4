/** The live line while it works. */
import { duration, inert, oneLine } from '../core/format.js'
import { cut, type Style } from '../core/terminal.js'

export interface RunningStep {
  readonly name: string
  /** Milliseconds on the same clock as `now`. */
  readonly since: number
  /** How far it is: `12 of 30 MB`, or a tool's last line. */
  readonly detail?: string
}

export interface Progress {
  readonly running: readonly RunningStep[]
  readonly done: number
  readonly total: number
}

/** `[3/8] build the wheel 4.0 s: compiling · find Pythons 1.2 s`, longest-running first, cut to one line. */
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
