/** What of a wheel from outside is refused, and the words for it; what Python's own tools write is a contract test. */
import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { store, type ZipMember, zip } from '../../../__fixtures__/archives.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { foldedName, refuseBomb, verifyWheel } from '../../../src/archives/verify-wheel.js'

const dir = tempDir('verify')
const INFO = 'lib-1.0.dist-info'
const hash = (text: string) => `sha256=${createHash('sha256').update(text).digest('base64url')}`

interface Parts {
  readonly file?: string
  readonly version?: string
  readonly tags?: readonly string[]
  readonly members?: readonly ZipMember[]
  /** Lines of RECORD for them. */
  readonly lines?: readonly string[]
}
async function verified(parts: Parts, size?: number): Promise<string> {
  const { file = 'lib-1.0-py3-none-any.whl', version = '1.0', tags = ['py3-none-any'] } = parts
  const { members = [{ name: 'lib.py', data: 'x' }], lines = [`lib.py,${hash('x')},1`] } = parts
  const path = store(
    dir,
    file,
    zip([
      ...members,
      { name: `${INFO}/`, mode: 0o40755 },
      { name: `${INFO}/METADATA`, data: `Name: lib\nVersion: ${version}\n` },
      { name: `${INFO}/WHEEL`, data: tags.map(tag => `Tag: ${tag}\n`).join('') },
      {
        name: `${INFO}/RECORD`,
        data: [...lines, `${INFO}/METADATA,,`, `${INFO}/WHEEL,,`, `${INFO}/RECORD,,`].join('\n'),
      },
    ]),
  )
  try {
    await verifyWheel(path, size ?? statSync(path).size)
    return 'good'
  } catch (thrown) {
    expect(thrown).toMatchObject({ code: 'check/content' })
    return (thrown as Error).message.replace(`${file} cannot be trusted: `, '')
  }
}

describe('is good', () => {
  test.each<[string, Parts]>([
    ['with a hash for each file', {}],
    ['with a version that is spelt differently', { version: '1.0.0' }],
    ['with tags in another order', { file: 'lib-1.0-py2.py3-none-any.whl', tags: ['py3-none-any', 'py2-none-any'] }],
    ['with the set of its name', { file: 'lib-1.0-py2.py3-none-any.whl', tags: ['py2.py3-none-any'] }],
    ['without hashes and sizes', { lines: ['lib.py,,'] }],
    ['with a stronger hash', { lines: [`lib.py,sha512=${createHash('sha512').update('x').digest('base64url')},1`] }],
  ])('%s', async (_, parts) => expect(await verified(parts)).toBe('good'))
})

const tagged = (tags: string) => `its WHEEL has the tags ${tags}, which are not those of its name.`
describe('is refused', () => {
  test.each<[string, Parts, string]>([
    ['of another version', { version: '1.0.1' }, 'its METADATA says version 1.0.1.'],
    ['of a version that is none', { version: 'one' }, 'its METADATA says version one.'],
    ['without tags', { tags: [] }, tagged('(none)')],
    ['with a tag more', { tags: ['py3-none-any', 'py2-none-any'] }, tagged('py3-none-any py2-none-any')],
    ['with another tag', { tags: ['py2-none-any'] }, tagged('py2-none-any')],
    ['with a tag less', { file: 'lib-1.0-py2.py3-none-any.whl' }, tagged('py3-none-any')],
    ['with another hash', { lines: [`lib.py,${hash('y')},1`] }, '"lib.py" is not the file that RECORD names.'],
    ['with another size', { lines: ['lib.py,,2'] }, '"lib.py" is not as large as RECORD says.'],
    ['with a weak hash', { lines: ['lib.py,md5=x,1'] }, '"lib.py" has no sha256 hash in RECORD.'],
    ['without a line', { lines: [] }, '"lib.py" is not listed in RECORD.'],
    ['with a link', { members: [{ name: 'l', mode: 0o120777 }], lines: ['l,,'] }, '"l" is a symbolic link.'],
    [
      'with names that differ in case',
      { members: ['lib.py', 'LIB.py', 'Lib.py'].map(name => ({ name })), lines: ['lib.py,,', 'LIB.py,,', 'Lib.py,,'] },
      '"LIB.py" has the same name as "lib.py" on Windows and macOS; "Lib.py" has the same name as "lib.py" on Windows and macOS.',
    ],
    ['with a file that is damaged', { members: [{ name: 'lib.py', data: 'x', crc: 1 }] }, '"lib.py" is damaged.'],
  ])('%s', async (_, parts, message) => expect(await verified(parts)).toBe(message))

  test('with the first three of its problems, and the number of the others', async () => {
    const named = (count: number) =>
      verified({ members: Array.from({ length: count }, (_, index) => ({ name: `${index}` })), lines: [] })
    const list = ['0', '1', '2'].map(name => `"${name}" is not listed in RECORD`).join('; ')
    expect(await named(3)).toBe(`${list}.`)
    expect(await named(5)).toBe(`${list}; and 2 more.`)
  })

  test('as a bomb, by all of its members', async () => {
    const half = { name: 'a', size: 2 ** 29 }
    const members = [half, { ...half, name: 'b' }]
    expect(await verified({ members, lines: ['a,,', 'b,,'] }, 10_000)).toMatch(
      /^it unpacks to 10737\d+ bytes, 107\d+ times/,
    )
  })
})

test.each([
  [2 ** 30, 1, false],
  [2 ** 30 + 1, 1, true],
  [2 ** 30 + 100, 10_737_419, true],
  [100 * 20_000_000, 20_000_000, false],
  [100 * 20_000_000 + 1, 20_000_000, true],
])('%d bytes in a file of %d are a bomb: %s', (total, size, bomb) => {
  const refused = () => refuseBomb('a.whl', total, size)
  if (bomb)
    expect(refused).toThrow(
      `a.whl cannot be trusted: it unpacks to ${total} bytes, ${Math.round(total / size)} times its size.`,
    )
  else expect(refused).not.toThrow()
})

test('names are compared as systems do that ignore case and how accents are composed', () => {
  expect(foldedName('É/STRASSE')).toBe(foldedName('e\u0301/straße'))
  expect(foldedName('a')).not.toBe(foldedName('b'))
})
