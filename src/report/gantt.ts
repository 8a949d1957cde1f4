/** Where the time went, as a Mermaid Gantt chart, which GitHub draws in job summaries. */

import { mermaid } from '../core/format.js'
import type { Timing } from '../core/model.js'

/** Mermaid refuses very long texts, and nobody reads more bars. */
const MOST_BARS = 60
const TICKS: readonly [number, string][] = [
  [100, '100millisecond'],
  [500, '500millisecond'],
  [1000, '1second'],
  [5000, '5second'],
  [15_000, '15second'],
  [60_000, '1minute'],
  [300_000, '5minute'],
  [1_800_000, '30minute'],
  [7_200_000, '2hour'],
]
const DAY = 86_399_999

/**
 * The chart's source, without the code fence; empty when nothing was timed.
 * Times are written as clock times and not as Unix milliseconds: Mermaid reads and labels both in the reader's time
 * zone, so only clock times show 00:00 at the start in every zone.
 */
export function gantt(timings: readonly Timing[]): string {
  if (timings.length === 0) return ''
  const shown = new Set([...timings].sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, MOST_BARS))
  const bars = timings.filter(timing => shown.has(timing))
  const last = Math.max(...bars.map(bar => bar.end))
  const sections = [...new Set(bars.map(bar => bar.section))]
  const tick = TICKS.find(([length]) => last / length <= 10) ?? TICKS.at(-1)
  return [
    'gantt',
    '  dateFormat HH:mm:ss.SSS',
    `  axisFormat ${last <= 10_000 ? '%S.%L' : last < 3_600_000 ? '%M:%S' : '%H:%M:%S'}`,
    `  tickInterval ${tick?.[1]}`,
    '  todayMarker off',
    ...sections.flatMap(section => [
      `  section ${mermaid(section)}`,
      ...bars
        .filter(bar => bar.section === section)
        .sort((a, b) => a.start - b.start)
        .map(
          bar => `    ${mermaid(bar.name)} :${clock(bar.start)}, ${clock(Math.max(bar.end, bar.start + 1))}`,
        ),
    ]),
  ].join('\n')
}

/** Milliseconds as `HH:mm:ss.SSS`, held inside the one day that a clock can show. */
function clock(milliseconds: number): string {
  const inside = Math.min(DAY, Math.max(0, Math.round(milliseconds)))
  return new Date(inside).toISOString().slice(11, 23)
}
