import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import type { Log } from '../../../src/host/host.js'
import { createReporter } from '../../../src/pipeline/reporter.js'

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
