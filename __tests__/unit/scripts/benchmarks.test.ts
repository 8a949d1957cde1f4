import { expect, test } from '@jest/globals'
// @ts-expect-error plain JavaScript, without types
import * as measure from '../../../benchmarks/parts/measure.mjs'
// @ts-expect-error plain JavaScript, without types
import * as table from '../../../benchmarks/parts/table.mjs'

const machine = {
  ...{ date: '2026-01-02', cores: 2, cpu: 'CPU', memory: 8, system: 'Linux', node: '20.0.0' },
  ...{ pythons: ['3.13.0'], tools: { pex: '2.1' } },
}
const side = (median: number) => ({ median, least: median - 0.5, most: median + 0.5 })
const results = [
  {
    ...{ name: 'main-cold', title: 'Cold', against: 'by hand', unit: 's', bar: { ratio: 0.5 }, met: true },
    ...{ ratio: 0.25, runs: 3, load: 0.123, machine },
    ours: { ...side(1), parts: { size: side(20) } },
    theirs: side(4),
    partUnits: { size: 'MB' },
  },
  {
    ...{ name: 'other', title: 'Other', unit: 'ms', bar: { most: 10 }, met: false, ours: side(12) },
    ...{ runs: 1, load: 4, machine: { ...machine, date: '2026-01-01', tools: { uv: '1' } } },
  },
]

test('every figure has its unit, its spread and its promise', () => {
  expect(table.tableText(results)).toMatchSnapshot()
})

test('the README shows a few and says how many promises are kept, and which are not', () => {
  expect(table.headlinesText(results)).toMatchSnapshot()
})

test.each([
  [{ ratio: 0.5 }, 5, 10, true],
  [{ ratio: 0.5 }, 6, 10, false],
  [{ more: 2 }, 12, 10, true],
  [{ more: 2 }, 13, 10, false],
  [{ most: 3 }, 3, undefined, true],
  [{ most: 3 }, 4, undefined, false],
  [undefined, 4, 1, undefined],
])('the promise %j of %d against %p is kept: %p', (bar, ours, theirs, kept) => {
  expect(measure.kept(bar, ours, theirs)).toBe(kept)
})

test('the median of an even number lies between the two in the middle', () => {
  expect(measure.statistics([4, 1, 3, 2])).toEqual({ median: 2.5, least: 1, most: 4, samples: [4, 1, 3, 2] })
})
