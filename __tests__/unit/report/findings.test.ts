import { describe, expect, test } from '@jest/globals'
import { READY } from '../../../__fixtures__/reports.js'
import type { Check, CheckName, Finding } from '../../../src/core/model.js'
import { manifest } from '../../../src/report/manifest.js'
import type { Report } from '../../../src/report/model.js'
import { summary } from '../../../src/report/summary.js'
import { terminal } from '../../../src/report/terminal.js'
import { findingsOf, verdict } from '../../../src/report/verdict.js'

const check = (name: CheckName, artifact: string, result: Check['result'], reason = ''): Check => {
  return { name, artifact, result, reason, seconds: 0 }
}
const finding = (state: Finding['state'], title = 'vulnerabilities', sentence = 'OSV did not answer'): Finding => {
  return { title, state, sentence }
}
const withFindings = (...findings: Finding[]): Report => ({ ...READY, findings })
const screen = (report: Report) => terminal(report, { unicode: true, colour: false, columns: 100 }, 'dist').join('\n')

describe('rows', () => {
  test('checks of many files are one row, whose state is the worst; then what is about the whole release', () => {
    const checks = [
      check('secrets', 'a.whl', 'passed'),
      check('metadata', 'a.whl', 'warning', 'no description'),
      check('secrets', 'a.tar.gz', 'failed', '.env'),
      check('stable-abi', 'a.whl', 'skipped', 'not abi3'),
    ]
    expect(findingsOf({ checks, findings: [finding('unknown')] })).toEqual([
      { title: 'secrets', state: 'failed', sentence: '1 of 2 files; a.tar.gz: .env' },
      { title: 'metadata', state: 'warning', sentence: '0 of 1 file; a.whl: no description' },
      { title: 'stable-abi', state: 'skipped', sentence: '1 file skipped; a.whl: not abi3' },
      finding('unknown'),
    ])
  })

  test('more reasons than a row can hold are counted', () => {
    const checks = ['a', 'b', 'c', 'd'].map(file => check('record', file, 'failed', 'x'))
    expect(findingsOf({ checks })[0]?.sentence).toBe('0 of 4 files; a: x; b: x; and 2 more')
  })
})

describe('what is unknown', () => {
  const report = withFindings(finding('passed', 'licenses', 'all allowed'), finding('unknown'))

  test('is no reason to say that it is ready', () => {
    expect(verdict(report)).toMatchObject({
      state: 'caution',
      headline: 'answer 1.0.0 was built with warnings: vulnerabilities unknown',
    })
  })

  test('is told by its name on the first screen', () => {
    expect(summary(report)).toContain('| ❔ unknown | vulnerabilities | OSV did not answer |')
    expect(screen(report)).toMatch(/Passed: installs · runs · licenses/)
    expect(screen(report)).toMatch(/│ unknown │ vulnerabilities │ +│ +│ OSV did not answer │/)
  })

  test('is in the manifest, without what changes from day to day', () => {
    expect(JSON.parse(manifest(report)).findings).toEqual([
      { title: 'licenses', state: 'passed' },
      { title: 'vulnerabilities', state: 'unknown' },
    ])
  })
})

test('a failed finding means that it cannot be released, a warning that it must be read', () => {
  expect(verdict(withFindings(finding('failed'))).headline).toBe('answer 1.0.0 cannot be released: 1 failed check')
  expect(verdict(withFindings(finding('warning'))).headline).toMatch(/built with warnings: 1 warning$/)
  expect(verdict(withFindings(finding('skipped'), finding('passed', 'sbom'))).state).toBe('ready')
})
