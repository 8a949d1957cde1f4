import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { FAILED, NOTHING, READY } from '../../../__fixtures__/reports.js'
import { reportDocument } from '../../../src/report/model.js'

const json = (report: typeof READY) => JSON.parse(JSON.stringify(reportDocument(report))) as Record<string, unknown>

test('a run that went well', () => {
  const { artifacts, checks, timings, ...rest } = json(READY)
  expect(rest).toMatchSnapshot()
  expect([artifacts, checks, timings].map(list => (list as unknown[])[0])).toMatchSnapshot()
})

test('problems keep their message, place and evidence', () => {
  expect(json(FAILED).failure).toMatchSnapshot()
  expect(json(NOTHING).failure).toEqual([
    { code: 'project/none', message: 'No project in x.', fix: 'Set `path`.', detail: [] },
  ])
})

test('every field is documented', () => {
  const text = readFileSync('docs/json.md', 'utf8')
  const section = text.slice(text.indexOf('## `package --json`'))
  for (const field of Object.keys({ ...json(READY), ...json(FAILED) })) expect(section).toContain(`\`${field}\``)
})
