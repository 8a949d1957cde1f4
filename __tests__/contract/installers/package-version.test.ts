/** The order of versions in PEP 440, compared with that of dpkg and rpm themselves. */
import { spawnSync } from 'node:child_process'
import { expect, test } from '@jest/globals'
import { compare, parse } from '@renovatebot/pep440'
import fc from '../../../__fixtures__/properties.js'
import { packageVersion } from '../../../src/installers/package-version.js'

const number = fc.nat({ max: 12 })
const optional = (...names: string[]) =>
  fc.option(
    fc.tuple(fc.constantFrom(...names), number).map(([name, count]) => `${name}${count}`),
    { nil: '' },
  )
const version = fc
  .tuple(
    fc.option(
      fc.nat({ max: 2 }).map(epoch => `${epoch}!`),
      { nil: '' },
    ),
    fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 4 }).map(release => release.join('.')),
    optional('a', 'b', 'rc'),
    optional('.post'),
    optional('.dev'),
  )
  .map(parts => parts.join(''))

/** Of the same release in most pairs, or of one with a further number: these are the hard ones. */
const further = fc.option(
  fc.nat({ max: 2 }).map(last => `.${last}`),
  { nil: '' },
)
const near = fc
  .tuple(version, further, optional('a', 'b', 'rc'), optional('.post'), optional('.dev'))
  .map(([one, ...more]): [string, string] => [one, `${/^(?:\d+!)?\d+(?:\.\d+)*/.exec(one)?.[0]}${more.join('')}`])
const same = version.map((one): [string, string] => [one, one])
const any = fc.oneof({ arbitrary: fc.tuple(version, version), weight: 4 }, { arbitrary: near, weight: 8 }, same)
const pairs = fc.sample(any, 320).filter(([a, b]) => !differentZeros(a, b))

/** `1.0` and `1.0.0` are one release of PEP 440, and a project writes it in one way. */
function differentZeros(a: string, b: string): boolean {
  const [one, other] = [a, b].map(text => parse(text)?.release ?? [])
  const plain = (release: readonly number[] = []) => release.join('.').replace(/(?:\.0)+$/, '')
  return plain(one) === plain(other) && one?.length !== other?.length
}

function full(text: string): string {
  const { epoch, version: own } = packageVersion(text) ?? { epoch: '', version: '' }
  return epoch === '' ? own : `${epoch}:${own}`
}

const expected = pairs.map(([a, b]) => `${a} ${b} ${Math.sign(compare(a, b))}`)

test('the pairs have every order', () => {
  const orders = expected.map(line => line.split(' ')[2])
  expect(pairs.length).toBeGreaterThan(200)
  for (const order of ['-1', '0', '1']) expect(orders.filter(one => one === order).length).toBeGreaterThan(5)
})

const hasDpkg = spawnSync('dpkg', ['--version']).status === 0
const withDpkg = hasDpkg ? test : test.skip
withDpkg(`dpkg${hasDpkg ? '' : ' (it is not installed)'}`, () => {
  const holds = (a: string, operator: string, b: string) =>
    spawnSync('dpkg', ['--compare-versions', full(a), operator, full(b)]).status === 0
  const found = pairs.map(([a, b]) => `${a} ${b} ${holds(a, 'lt', b) ? -1 : holds(a, 'eq', b) ? 0 : 1}`)
  expect(found).toEqual(expected)
})

// Without a percent sign, which would begin a macro.
const compareAll = (lines: string) =>
  `%{lua: for a, b in string.gmatch([[${lines}]], "([^ ]+) ([^,]+),") do local x, y = rpm.ver(a), rpm.ver(b); print((x < y and -1 or x == y and 0 or 1) .. "\\n") end}`
const rpmSays = (lines: string) => spawnSync('rpm', ['--eval', compareAll(lines)], { encoding: 'utf8' }).stdout ?? ''
// Ordered versions are of 4.17.
const hasRpm = rpmSays('1 2,').trim() === '-1'
const withRpm = hasRpm ? test : test.skip
withRpm(`rpm${hasRpm ? '' : ' (it is not installed, or older than 4.17)'}`, () => {
  const found = rpmSays(pairs.map(([a, b]) => `${full(a)} ${full(b)},`).join(''))
  const orders = found.split('\n').filter(line => line !== '')
  expect(orders.map((order, index) => `${pairs[index]?.join(' ')} ${order}`)).toEqual(expected)
})
