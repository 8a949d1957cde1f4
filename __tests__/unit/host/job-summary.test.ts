import { expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { fitSummary, SUMMARY_LIMIT } from '../../../src/host/github.js'

test('a summary that fits is left as it is', () => {
  expect(fitSummary('# Built\n', 0)).toBe('# Built\n')
})

test('one that does not is cut after a whole line, with a note', () => {
  const cut = fitSummary('| ä | b |\n'.repeat(120_000), 0)
  expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(SUMMARY_LIMIT)
  expect(cut).toMatch(/\| ä \| b \|\n\n> \*\*Cut here\*\*/)
})

test('together with what is there it never exceeds the limit', () => {
  fc.assert(
    fc.property(fc.nat(SUMMARY_LIMIT), fc.string({ maxLength: 3000 }), (used, text) => {
      expect(used + Buffer.byteLength(fitSummary(text, used))).toBeLessThanOrEqual(SUMMARY_LIMIT)
    }),
  )
})
