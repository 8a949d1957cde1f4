import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { Log } from '../../../src/host/host.js'
import { createReporter, progressLine } from '../../../src/pipeline/reporter.js'

const STYLE = { colour: false, unicode: true, columns: 80 }

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

function watched(style: Parameters<typeof createReporter>[1] = STYLE) {
  const said: string[] = []
  let clock = 0
  const log: Log = {
    info: () => {},
    warning: () => {},
    error: () => {},
    group: (title, lines, failed) => void said.push([title, ...lines, ...(failed ? ['FAILED'] : [])].join(' / ')),
    progress: line => void said.push(`> ${line}`),
  }
  return {
    said,
    reporter: createReporter(log, style, () => clock),
    at: (time: number) => {
      clock = time
    },
  }
}

test('a group for each finished step with its time, a live line for what runs', () => {
  const { said, reporter, at } = watched()
  reporter.started({ id: 'build-wheel', title: 'build wheel', section: 'build' })
  reporter.detail('build-wheel', 'compiling')
  at(1500)
  jest.advanceTimersByTime(1000)
  expect(said.at(-1)).toMatch(/build wheel.*compiling/)
  reporter.ended({ id: 'build-wheel', name: 'build wheel', section: 'build', start: 0, end: 1500 }, ['a line'], false)
  expect(said).toContain('✓ build wheel (1.5 s) / a line')
  reporter.ended({ id: 'test', name: 'test', section: 'test', start: 0, end: 40 }, [], true)
  expect(said).toContain('✗ test (0.04 s) / FAILED')
  expect(reporter.timings.map(({ name }) => name)).toEqual(['build wheel', 'test'])
})

test('where there is no Unicode, words', () => {
  const { said, reporter } = watched({ ...STYLE, unicode: false })
  reporter.ended({ id: 'a', name: 'a', section: 'build', start: 0, end: 0 }, [], false)
  reporter.ended({ id: 'b', name: 'b', section: 'build', start: 0, end: 0 }, [], true)
  expect(said.filter(line => !line.startsWith('>'))).toEqual(['OK a (0.00 s)', 'X b (0.00 s) / FAILED'])
})

test('what is said of a step that does not run changes nothing; a stopped reporter is silent', () => {
  const { said, reporter } = watched()
  reporter.detail('unknown', 'x')
  reporter.stop()
  expect(said).toEqual(['> '])
  jest.advanceTimersByTime(10_000)
  expect(said).toEqual(['> '])
})

test('the live line changes when a step begins or ends, and each second; it counts what ended, and shows what goes on beside', () => {
  const { said, reporter, at } = watched()
  reporter.note('12 of 30 MB')
  reporter.started({ id: 'a', title: 'build wheel', section: 'build' })
  reporter.started({ id: 'b', title: 'find Pythons', section: 'set-up' })
  expect(said).toEqual([
    '> [0/1] build wheel 0.00 s · 12 of 30 MB',
    '> [0/2] build wheel 0.00 s · 12 of 30 MB · find Pythons 0.00 s',
  ])
  at(2000)
  jest.advanceTimersByTime(999)
  expect(said).toHaveLength(2)
  jest.advanceTimersByTime(1)
  expect(said.at(-1)).toBe('> [0/2] build wheel 2.0 s · 12 of 30 MB · find Pythons 2.0 s')
  reporter.ended({ id: 'a', name: 'build wheel', section: 'build', start: 0, end: 2000 }, [], false)
  expect(said.at(-1)).toBe('> [1/2] find Pythons 2.0 s · 12 of 30 MB')
})

describe('the line of what runs', () => {
  const running = [
    { name: 'find Pythons', since: 3000 },
    { name: 'build wheel', since: 0, detail: 'compiling' },
  ]
  const line = (columns: number, parts: Partial<Parameters<typeof progressLine>[0]> = {}, unicode = true) =>
    progressLine({ running, done: 3, total: 8, ...parts }, 4000, { ...STYLE, columns, unicode })

  test('has the longest-running step first', () => {
    expect(line(80)).toBe('[3/8] build wheel 4.0 s: compiling · find Pythons 1.0 s')
    expect(line(80, {}, false)).toBe('[3/8] build wheel 4.0 s: compiling, find Pythons 1.0 s')
    expect(line(80, { running: [] })).toBe('')
    // A clock that went back.
    expect(line(80, { running: [{ name: 'a', since: 9000 }] })).toBe('[3/8] a 0.00 s')
  })

  test('leaves out what does not fit, as a whole, and counts it', () => {
    const whole = '[3/8] build wheel 4.0 s: compiling · find Pythons 1.0 s'
    expect(line(whole.length + 1)).toBe(whole)
    expect(line(whole.length)).toBe('[3/8] build wheel 4.0 s: compiling · 1 more')
    expect(line(44)).toBe('[3/8] build wheel 4.0 s: compiling · 1 more')
    expect(line(43)).toBe('[3/8] build wheel 4.0 s · 1 more')
    expect(line(20)).toMatch(/^\[3\/8\] build whe/)
    expect(line(20).length).toBeLessThan(20)
  })
})
