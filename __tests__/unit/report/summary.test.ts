import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { FAILED, hostile, NOTHING, PAYLOADS, READY } from '../../../__fixtures__/reports.js'
import { PackagingError } from '../../../src/core/errors.js'
import type { Section } from '../../../src/core/model.js'
import { gantt, summary } from '../../../src/report/summary.js'
import { NOT_TESTED } from '../../../src/smoke-test/verdict.js'

/** Any text, salted with what has a meaning somewhere. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...PAYLOADS),
  fc
    .array(
      fc.constantFrom('|', '\\', '`', '<', '>', '](', '[', '\n', '\r', '::', '##[', '%%{', ':', ';', '#', 'a', ' '),
    )
    .map(parts => parts.join('')),
)

describe('summary', () => {
  test('of a run that can be released', () => expect(summary(READY)).toMatchSnapshot())
  test('of a failed run', () => expect(summary(FAILED)).toMatchSnapshot())
  test('of a run that never began', () => expect(summary(NOTHING)).toMatchSnapshot())

  test('says when the files are those of an earlier run', () => {
    expect(summary({ ...READY, reusedUnchanged: true })).toContain('unchanged since the last run')
  })

  test.each([
    ['by no check', ({ name }: { name: string }) => name !== 'runs'],
    ['on all Pythons but one', ({ name, python }: { name: string; python?: string }) => name + python !== 'runs3.9'],
  ])('warns when a file was proved %s', (_, kept) => {
    expect(summary({ ...READY, checks: READY.checks.filter(kept) })).toMatch(
      /^## ⚠️ answer 1\.0\.0 was built: 1 file not run on every Python claimed\n/,
    )
  })

  test('says that nothing was tested where the user wants no test', () => {
    const checks = READY.checks.map(check =>
      check.name === 'runs' ? { ...check, result: 'skipped' as const, reason: NOT_TESTED } : check,
    )
    expect(summary({ ...READY, checks })).toMatch(
      /^## ⚠️ answer 1\.0\.0 was built and not tested: test-command is none\n/,
    )
  })

  test('stays under what GitHub shows, keeps errors and files, and says that it was cut', () => {
    const [check] = READY.checks
    if (check === undefined) throw new Error('the fixture has checks')
    const long = summary({ ...FAILED, checks: Array(9000).fill({ ...check, reason: 'x'.repeat(200) }) })
    expect(Buffer.byteLength(long)).toBeLessThan(1_048_576)
    expect(long).toContain('Errors')
    expect(long).toContain('### Files')
    expect(long).toContain('The rest is left out')
    expect(summary(READY)).not.toContain('The rest is left out')
  })

  test('stays under what GitHub shows when even the errors are endless', () => {
    const endless = new PackagingError('build/tool-failed', {
      message: 'm'.repeat(400_000),
      fix: 'f'.repeat(400_000),
      detail: Array(500).fill('&'.repeat(5000)),
    })
    const long = summary({ ...FAILED, failure: Array(40).fill(endless) })
    expect(Buffer.byteLength(long)).toBeLessThan(1_048_576)
    expect(long).toMatch(/^## ❌ answer 1\.0\.0 cannot be released/)
  })

  test('keeps its shape whatever the texts are', () => {
    const shape = (markdownText: string) =>
      withoutBlocks(markdownText)
        .split('\n')
        .map(line => (line.startsWith('|') ? line.replace(/[^|]+/g, '') : /^(?:#+ |<\/?details|- )?/.exec(line)?.[0]))
        .join('\n')
    const expected = shape(summary(hostile('word')))
    fc.assert(fc.property(text, hostileText => expect(shape(summary(hostile(`w${hostileText}`)))).toBe(expected)))
  })
})

/** Without fenced blocks, which end only at their own fence. */
function withoutBlocks(markdownText: string): string {
  return markdownText.replace(/^(`{3,})\w*\n[\s\S]*?\n\1$/gm, 'block')
}

describe('gantt', () => {
  /** What Mermaid's Gantt grammar takes, as strictly as we write it. */
  const GRAMMAR =
    /^gantt\n {2}dateFormat HH:mm:ss\.SSS\n {2}axisFormat %[SMH][.:]%[\w:%]+\n {2}tickInterval \d+(?:millisecond|second|minute|hour)\n {2}todayMarker off(?:\n {2}section [^:;#%\n]+(?:\n {4}[^:;#%\n]+ :\d\d:\d\d:\d\d\.\d{3}, \d\d:\d\d:\d\d\.\d{3})+)+$/

  test('is of one shape whatever the names and times', () => {
    const timing = fc.record({
      id: text,
      name: text,
      section: text.map(word => word as Section),
      start: fc.integer({ min: 0, max: 90_000_000 }),
      end: fc.integer({ min: 0, max: 90_000_000 }),
    })
    fc.assert(fc.property(fc.array(timing, { minLength: 1 }), timings => expect(gantt(timings)).toMatch(GRAMMAR)))
  })

  test('a bar too short to see still has a length', () => {
    expect(gantt([{ id: 'a', name: 'a', section: 'build', start: 5, end: 5 }])).toContain(
      'a :00:00:00.005, 00:00:00.006',
    )
  })

  test('shows the sixty longest of many, in order', () => {
    const many = Array.from({ length: 100 }, (_, n) => ({
      id: `n${n}`,
      name: `n${n}`,
      section: 'build' as const,
      start: n,
      end: 2 * n,
    }))
    const shown = gantt(many).match(/n\d+ :/g)
    expect(shown).toHaveLength(60)
    expect(shown?.[0]).toBe('n40 :')
  })

  test('nothing timed, no chart', () => expect(gantt([])).toBe(''))

  test.each([
    [900, '100millisecond', '%S.%L'],
    [42_000, '5second', '%M:%S'],
    [4_000_000, '30minute', '%H:%M:%S'],
  ])('the axis fits %d ms', (end, tick, axis) => {
    const chart = gantt([{ id: 'a', name: 'a', section: 'build', start: 0, end }])
    expect(chart).toContain(`tickInterval ${tick}\n`)
    expect(chart).toContain(`axisFormat ${axis}\n`)
  })
})
