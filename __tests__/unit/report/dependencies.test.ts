import { describe, expect, test } from '@jest/globals'
import { READY } from '../../../__fixtures__/reports.js'
import { coverageMarkdown } from '../../../src/report/sections.js'
import { summary } from '../../../src/report/summary.js'
import { terminal } from '../../../src/report/terminal.js'
import type { CoverageReport } from '../../../src/resolve/coverage.js'

const STYLE = { columns: 110, colour: false, unicode: true }
const size = (name: string, bytes: number) => ({ name, bytes, wheels: 1, unknown: 0 })

const found: CoverageReport = {
  table: [
    ['dependency', 'version', 'Pythons', 'linux-x86_64', 'windows-x86_64'],
    ['colorama', '0.4.6', 'all', '–', 'any'],
    ['idna', '3.10', 'all', 'any', 'any'],
    ['uvloop', '0.21.0', 'all', 'wheel', 'MISSING 3.12 3.13'],
  ],
  targets: 4,
  gaps: ['3.12', '3.13'].map(python => ({
    dependency: 'uvloop',
    version: '0.21.0',
    target: `${python} windows-x86_64`,
  })),
  sizes: {
    files: [size('linux-x86_64', 9e6), size('windows-x86_64', 1e6)],
    dependencies: Array.from({ length: 12 }, (_, index) => size(`d${index}`, (12 - index) * 1e6)),
  },
}
const whole = { ...found, gaps: [], table: found.table.slice(0, 3) }

describe('coverage, as people read it', () => {
  test('in a terminal: gaps, what is compiled, and sizes; what runs anywhere is only counted', () => {
    expect(terminal({ ...READY, coverage: found }, STYLE, 'out').join('\n')).toContain(
      `
3 dependencies for 4 targets, 2 gaps
dependency  version  Pythons  linux-x86_64  windows-x86_64
uvloop      0.21.0   all      wheel         MISSING 3.12 3.13
2 dependencies of pure Python: one wheel for all.
Dependencies in each PEX: linux-x86_64 9.0 MB, windows-x86_64 1.0 MB
Largest dependencies: d0 12.0 MB, d1 11.0 MB, d2 10.0 MB, d3 9.0 MB, d4 8.0 MB, d5 7.0 MB, d6 6.0 MB, d7 5.0 MB, d8 4.0 MB, d9 3.0 MB, and 2 more
`,
    )
  })

  test('in a terminal: nothing for one platform that has all its wheels', () => {
    expect(terminal({ ...READY, coverage: whole }, STYLE, 'out')).toEqual(terminal(READY, STYLE, 'out'))
  })

  test('in a terminal: told for several platforms, also without a gap', () => {
    const platforms = ['linux-x86_64', 'windows-x86_64']
    const lines = terminal({ ...READY, platforms, coverage: whole }, STYLE, 'out')
    expect(lines).toContain('2 dependencies for 4 targets, no gap')
  })

  test('in the summary: folded, open where there is a gap', () => {
    expect(summary({ ...READY, coverage: whole })).toContain(
      '### Dependencies\n\n<details><summary>2 dependencies for 4 targets, no gap</summary>',
    )
    expect(coverageMarkdown(found)).toMatchInlineSnapshot(`
"<details open><summary>3 dependencies for 4 targets, 2 gaps</summary>

| dependency | version | Pythons | linux-x86&#95;64 | windows-x86&#95;64 |
| --- | --- | --- | --- | --- |
| colorama | 0.4.6 | all | – | any |
| idna | 3.10 | all | any | any |
| uvloop | 0.21.0 | all | wheel | MISSING 3.12 3.13 |

- Dependencies in each PEX: linux-x86&#95;64 9.0 MB, windows-x86&#95;64 1.0 MB
- Largest dependencies: d0 12.0 MB, d1 11.0 MB, d2 10.0 MB, d3 9.0 MB, d4 8.0 MB, d5 7.0 MB, d6 6.0 MB, d7 5.0 MB, d8 4.0 MB, d9 3.0 MB, and 2 more

</details>"
`)
  })
})
