/** The same application in several kinds of file, side by side. */
import { expect, test } from '@jest/globals'
import { READY } from '../../../__fixtures__/reports.js'
import type { Artifact, Check, FormatName } from '../../../src/core/model.js'
import { comparedFormats, comparison } from '../../../src/report/sections.js'
import { summary } from '../../../src/report/summary.js'
import { terminal } from '../../../src/report/terminal.js'

const artifact = (format: FormatName, file: string, size: number, targets: string[]): Artifact => ({
  format,
  file,
  path: `/out/${file}`,
  size,
  sha256: 'ab'.repeat(32),
  targets,
  pythons: ['3.12'],
})
const ran = (file: string, first: number, later: number): Check => ({
  name: 'runs',
  artifact: file,
  python: '3.12',
  result: 'passed',
  reason: 'ran it',
  seconds: first,
  starts: { first, later },
})
const floor: Check = {
  name: 'glibc',
  artifact: 'answer-scie',
  result: 'passed',
  reason: 'runs from glibc 2.17 on (libpython3.12.so.1.0 needs GLIBC_2.17 of libc.so.6; it is of Python 3.12.16)',
  seconds: 0,
}
const several = {
  ...READY,
  machine: 'linux-x86_64',
  artifacts: [
    artifact('wheel', 'answer-1.0.0-py3-none-any.whl', 2_000, ['any']),
    artifact('pyinstaller', 'answer-pyinstaller', 38e6, ['linux-x86_64']),
    artifact('scie', 'answer-scie', 49e6, ['linux-x86_64']),
    artifact('scie', 'answer-scie-arm', 48e6, ['linux-aarch64']),
    artifact('pex', 'answer.pex', 17e6, ['linux-x86_64']),
  ],
  checks: [ran('answer.pex', 2.1, 0.24), floor, ran('answer-scie', 3.4, 0.17), ran('answer-pyinstaller', 1, 0.9)],
}

test('one row a kind, for this machine alone, in one order', () => {
  expect(comparison(several)).toMatchObject([
    { format: 'pex', size: 17e6, first: '2.1 s', later: '240 ms', needs: 'Python 3.12' },
    { format: 'scie', file: 'answer-scie', first: '3.4 s', later: '170 ms', needs: 'glibc 2.17' },
    { format: 'pyinstaller', first: '1.0 s', later: '900 ms', needs: '' },
  ])
})

test('nothing to compare', () => {
  expect(
    comparison({
      ...several,
      artifacts: several.artifacts.filter(({ format }) => format !== 'pex').slice(0, 1),
    }),
  ).toEqual([])
  expect(comparison({ ...several, artifacts: several.artifacts.filter(({ format }) => format === 'scie') })).toEqual([])
  expect(comparedFormats(['sdist', 'wheel', 'pex'])).toEqual(['pex'])
})

test('in the job summary and in the terminal', () => {
  const section = summary(several).split('### Which to choose')[1]?.split('###')[0]
  expect(section).toMatchSnapshot()
  const lines = terminal(several, { columns: 100, colour: false, unicode: true }, 'out')
  const start = lines.findIndex(line => line.includes('First start')) - 1
  expect(lines.slice(start, start + 8).join('\n')).toMatchSnapshot()
  expect(summary({ ...several, artifacts: several.artifacts.slice(0, 2) })).not.toContain('Which to choose')
})
