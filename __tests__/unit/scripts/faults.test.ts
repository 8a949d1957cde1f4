// docs/faults.md names a test for each fault; each of them is there.
import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

const rows = [...readFileSync('docs/faults.md', 'utf8').matchAll(/^\| (\d+) \| [^|]* \| `([^`]+)`: `(.*)` \|$/gm)]

test('all 34 faults have a row', () => {
  expect(rows.map(([, number]) => Number(number))).toEqual(Array.from({ length: 34 }, (_, at) => at + 1))
})

test.each(rows.map(([, number, file, title]) => [number, file, title] as const))(
  'fault %s: %s, %s',
  (_, file, title) => {
    const text = readFileSync(`__tests__/${file}`, 'utf8')
    expect(text.includes(`'${title}'`) || text.includes(`"${title}"`) || text.includes(`\`${title}\``)).toBe(true)
  },
)
