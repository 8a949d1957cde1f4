/** Whether a run can be released, in each state, and where its files were run. */
import { describe, expect, test } from '@jest/globals'
import { PackagingError } from '../../../src/core/errors.js'
import type { Artifact, Check } from '../../../src/core/model.js'
import type { Report } from '../../../src/report/model.js'
import { coverage, findingsOf, verdict } from '../../../src/report/verdict.js'
import { NOT_TESTED } from '../../../src/smoke-test/verdict.js'

const LINUX = 'linux-x86_64'
const artifact = (file = 'a.whl', parts: Partial<Artifact> = {}): Artifact =>
  ({
    format: 'wheel',
    file,
    path: `/${file}`,
    size: 1,
    sha256: 'a',
    targets: ['any'],
    pythons: ['3.12'],
    ...parts,
  }) as Artifact
const check = (parts: Partial<Check> = {}): Check => ({
  ...{ name: 'runs', artifact: 'a.whl', python: '3.12', result: 'passed', reason: '', seconds: 1 },
  ...parts,
})
const problem = new PackagingError('build/nothing', { message: 'x', fix: 'y' })
const report = (parts: Partial<Report> = {}): Report => ({
  ...{ project: { name: 'app', version: '1.0' }, pythons: ['3.12'], platforms: [LINUX], machine: LINUX },
  ...{ artifacts: [artifact()], checks: [check()], timings: [], uploads: [], skipped: [], warnings: [], tools: [] },
  totalSeconds: 2,
  ...parts,
})
const finding = (state: 'passed' | 'failed' | 'warning' | 'unknown' | 'skipped', title = 'audit') => ({
  title,
  state,
  sentence: 's',
})
/** Without the Python of the check: it is no test. */
const untested = { checks: [{ name: 'archive', artifact: 'a.whl', result: 'passed', reason: '', seconds: 1 } as Check] }

describe('the verdict', () => {
  test.each<[what: string, parts: Partial<Report>, state: string, headline: string]>([
    ['all is well', {}, 'ready', 'app 1.0 is ready to release'],
    [
      'skipped and passed findings',
      { findings: [finding('passed'), finding('skipped')] },
      'ready',
      'app 1.0 is ready to release',
    ],
    [
      'a skipped check',
      { checks: [check(), check({ name: 'archive', result: 'skipped' })] },
      'ready',
      'app 1.0 is ready to release',
    ],
    ['no file', { artifacts: [] }, 'failed', 'app 1.0 cannot be released: no file was built'],
    [
      'no project',
      { artifacts: [], project: undefined as never },
      'failed',
      'The project cannot be released: no file was built',
    ],
    ['an error', { failure: [problem] }, 'failed', 'app 1.0 cannot be released: 1 error'],
    ['no error', { failure: [] }, 'ready', 'app 1.0 is ready to release'],
    [
      'errors and failed checks',
      {
        failure: [problem, problem],
        checks: [check(), check({ name: 'archive', result: 'failed' })],
        findings: [finding('failed')],
      },
      'failed',
      'app 1.0 cannot be released: 2 errors, 2 failed checks',
    ],
    [
      'a failed check',
      { checks: [check({ result: 'failed' })] },
      'failed',
      'app 1.0 cannot be released: 1 failed check',
    ],
    ['a failed finding', { findings: [finding('failed')] }, 'failed', 'app 1.0 cannot be released: 1 failed check'],
    ['a warning', { warnings: [problem] }, 'caution', 'app 1.0 was built with warnings: 1 warning'],
    [
      'warnings of every kind',
      {
        warnings: [problem],
        checks: [check(), check({ name: 'archive', result: 'warning' })],
        findings: [finding('warning')],
      },
      'caution',
      'app 1.0 was built with warnings: 3 warnings',
    ],
    [
      'something unknown',
      { findings: [finding('unknown')] },
      'caution',
      'app 1.0 was built with warnings: audit unknown',
    ],
    ['a file that was not run', untested, 'caution', 'app 1.0 was built: 1 file not run on every Python claimed'],
    [
      'warnings and files that were not run',
      { ...untested, warnings: [problem] },
      'caution',
      'app 1.0 was built with warnings: 1 warning, 1 file not run on every Python claimed',
    ],
    [
      'a run that tests nothing',
      { checks: [check({ result: 'skipped', reason: NOT_TESTED })] },
      'caution',
      'app 1.0 was built and not tested: test-command is none',
    ],
    [
      'a run that tests nothing, with a warning',
      { checks: [check({ result: 'skipped', reason: NOT_TESTED })], warnings: [problem] },
      'caution',
      'app 1.0 was built with warnings and not tested: 1 warning, test-command is none',
    ],
  ])('%s', (_, parts, state, headline) => {
    expect(verdict(report(parts))).toMatchObject({ state, headline })
  })

  test.each<[what: string, parts: Partial<Report>, tested: boolean]>([
    [
      'one of two Pythons',
      { artifacts: [artifact('a.whl', { pythons: ['3.12', '3.13'] })], pythons: ['3.12', '3.13'] },
      false,
    ],
    [
      'a Python that was not planned is not asked for',
      { artifacts: [artifact('a.whl', { pythons: ['3.12', '3.13'] })] },
      true,
    ],
    ['another platform is not asked for', { platforms: [LINUX, 'macos-arm64'] }, true],
    ['the check of another file', { checks: [check({ artifact: 'b.whl' })] }, false],
    ['a test that warned, as it ran too', { checks: [check({ result: 'warning' })] }, true],
    ['a check on another machine', { checks: [check({ machine: 'macos-arm64' })] }, false],
  ])('tested: %s', (_, parts, tested) => {
    expect(verdict(report(parts)).headline.includes('not run on every Python claimed')).toBe(!tested)
  })

  test('says what there is in figures', () => {
    expect(verdict(report()).facts).toEqual(['1 file', '1 Python', '1 platform', '1 of 1 check passed', '2.0 s'])
    expect(verdict(report({ reusedUnchanged: true })).facts.at(-1)).toBe(
      'unchanged since the last run, whose verified files these are',
    )
    const checks = [check(), check({ result: 'skipped' }), check({ result: 'warning' }), check()]
    const facts = { artifacts: [], pythons: [], platforms: [], totalSeconds: 0.03 }
    expect(verdict(report({ ...facts, checks })).facts).toEqual([
      'nothing was written',
      '2 of 3 checks passed, 1 skipped',
      '0.03 s',
    ])
    expect(verdict(report({ ...facts, checks: [] })).facts).toEqual(['nothing was written', 'no checks', '0.03 s'])
  })
})

describe('where the files were run', () => {
  const cells = (parts: Partial<Report>) =>
    coverage(report(parts)).map(row =>
      row.map(({ testResults }) => testResults.map(one => `${one.testResult}: ${one.formats}`)),
    )

  test('for each Python and platform, the worst first, a format once', () => {
    const artifacts = [
      artifact('a.whl'),
      artifact('b.whl'),
      artifact('c.pex', { format: 'pex', targets: [LINUX] }),
      artifact('d', { format: 'sdist' }),
      artifact('e', { format: 'scie', targets: ['macos-arm64'] }),
    ]
    const checks = [
      check(),
      check({ artifact: 'b.whl' }),
      check({ artifact: 'b.whl', result: 'warning' }),
      check({ artifact: 'c.pex' }),
      check({ artifact: 'c.pex', result: 'warning' }),
      check({ artifact: 'c.pex', result: 'failed' }),
      check({ artifact: 'd', result: 'skipped' }),
      check({ artifact: 'e', machine: 'macos-arm64' }),
    ]
    const found = cells({
      artifacts,
      checks,
      pythons: ['3.12', '3.13'],
      platforms: [LINUX, 'macos-arm64', 'windows-x86_64'],
    })
    expect(found).toEqual([
      [
        ['failed: pex', 'warned: wheel', 'not run: sdist', 'ran: wheel'],
        ['not run: wheel,sdist', 'ran: scie'],
        ['not run: wheel,sdist'],
      ],
      [[], [], []],
    ])
  })
})

describe('the rows of findings', () => {
  test('are one for each kind of check, with the reasons of the worst, and then the findings of the run', () => {
    const checks = [
      check({ name: 'metadata', artifact: 'a' }),
      check({ name: 'metadata', artifact: 'b', result: 'warning', reason: 'no readme' }),
      check({ name: 'secrets', artifact: 'a', result: 'skipped', reason: 'none' }),
      check({ name: 'size', artifact: 'a' }),
      check({ name: 'size', artifact: 'a' }),
      ...['a', 'b', 'c', 'd'].map(file => check({ name: 'runs', artifact: file, result: 'failed', reason: 'no' })),
    ]
    expect(findingsOf({ checks, findings: [finding('unknown')] })).toEqual([
      { title: 'metadata', state: 'warning', sentence: '1 of 2 files; b: no readme' },
      { title: 'secrets', state: 'skipped', sentence: '1 file skipped; a: none' },
      { title: 'size', state: 'passed', sentence: '2 of 2 checks' },
      { title: 'runs', state: 'failed', sentence: '0 of 4 files; a: no; b: no; and 2 more' },
      finding('unknown'),
    ])
    expect(findingsOf({ checks: checks.slice(-2) })).toEqual([
      { title: 'runs', state: 'failed', sentence: '0 of 2 files; c: no; d: no' },
    ])
  })
})
