import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { badPath } from '../../../src/archives/trust.js'
import { parseHeaders, parseRecord } from '../../../src/archives/wheel.js'
import {
  compareBuilds,
  expandTag,
  parseSdistName,
  parseWheelName,
  wheelCovers,
  wheelRank,
} from '../../../src/archives/wheel-name.js'

describe('wheel names', () => {
  test('tags are the product of the compressed sets', () => {
    expect(parseWheelName('My.App-1.0+local.1-2b-py2.py3-none-any.whl')).toEqual({
      distribution: 'My.App',
      name: 'my-app',
      version: '1.0+local.1',
      build: '2b',
      tags: ['py2-none-any', 'py3-none-any'],
    })
  })

  test('written, then read', () => {
    const tag = fc.constantFrom('py3', 'cp312', 'cp313')
    const platform = fc.uniqueArray(fc.constantFrom('any', 'manylinux_2_17_x86_64', 'manylinux2014_x86_64'), {
      minLength: 1,
    })
    const version = fc.tuple(fc.nat(99), fc.nat(99)).map(parts => parts.join('.'))
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z][a-z0-9_]{0,9}[a-z]$/),
        version,
        tag,
        platform,
        (name, number, python, platforms) => {
          const read = parseWheelName(`${name}-${number}-${python}-abi3-${platforms.join('.')}.whl`)
          expect(read).toMatchObject({ distribution: name, version: number, build: undefined })
          expect(read?.tags).toEqual(platforms.map(each => `${python}-abi3-${each}`))
        },
      ),
    )
  })

  test.each([
    'a-1-py3-none.whl',
    'a-x-py3-none-any.whl',
    'a-1-b-py3-none-any.whl',
    '-a-1-py3-none-any.whl',
    '../a-1-py3-none-any.whl',
    'a-1-py3-none-any.zip',
    'a-1-py3--any.whl',
    '_-1-py3-none-any.whl',
  ])('%s is none', name => {
    expect(parseWheelName(name)).toBeUndefined()
  })

  test('the rank is the best tag of the target that the wheel has', () => {
    const wheel = parseWheelName('a-1-cp39-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64.whl')
    if (!wheel) throw new Error('not parsed')
    const supported = [
      'cp312-cp312-manylinux_2_17_x86_64',
      'cp39-abi3-manylinux2014_x86_64',
      'cp39-abi3-manylinux_2_17_x86_64',
    ]
    expect(wheelRank(wheel, supported)).toBe(1)
    expect(wheelCovers(wheel, ['cp39-abi3-win_amd64'])).toBe(false)
  })
})

test('names of files have at most 255 characters, and none that separates', () => {
  const wheel = (length: number) =>
    parseWheelName(`${'a'.repeat(length - '-1-py3-none-any.whl'.length)}-1-py3-none-any.whl`)
  const sdist = (length: number) => parseSdistName(`${'a'.repeat(length - '-1.tar.gz'.length)}-1.tar.gz`)
  expect([wheel(255), wheel(256), sdist(255), sdist(256)].map(name => name?.version)).toEqual([
    '1',
    undefined,
    '1',
    undefined,
  ])
  for (const separator of ['/', '\\', ' ', '\n', '\0'])
    expect([parseSdistName(`a${separator}b-1.tar.gz`), parseSdistName(`a-1${separator}.tar.gz`)]).toEqual([
      undefined,
      undefined,
    ])
})

test.each([
  ['py2.py3-none-any', ['py2-none-any', 'py3-none-any']],
  ['cp39-abi3.none-a.b', ['cp39-abi3-a', 'cp39-abi3-b', 'cp39-none-a', 'cp39-none-b']],
  ['py2.py3-none', ['py2.py3-none']],
  ['py2.py3', ['py2.py3']],
  ['py2.py3-none-any-more', ['py2.py3-none-any-more']],
])('the set %s stands for %j', (set, tags) => expect(expandTag(set)).toEqual(tags))

test.each([
  ['my_app-1.0.tar.gz', 'my-app', '1.0'],
  ['a-1.0.tar.gz', 'a', '1.0'],
  ['-1.0.tar.gz', undefined, undefined],
  ['my-app-1.0.tar.gz', 'my-app', '1.0'],
  ['My.App-1.0.dev1+g12.d20.zip', 'my-app', '1.0.dev1+g12.d20'],
  ['a-2-1.0.tar.gz', 'a-2', '1.0'],
  ['a-1.0.tar.bz2', undefined, undefined],
  ['a-.tar.gz', undefined, undefined],
  ['a.tar.gz', undefined, undefined],
])('sdist %s', (file, name, version) => {
  const parsed = parseSdistName(file)
  expect([parsed?.name, parsed?.version]).toEqual([name, version])
})

test.each(['', '../a', 'a/../b', 'a/..', '/a', 'C:/a', 'c:a', 'a\\b', 'a\nb', 'a//b', './a', 'a/./b', '..', '.'])(
  '%j is not a safe name',
  name => {
    expect(badPath(name)).toEqual(expect.any(String))
  },
)

test.each([
  ['', 'is empty'],
  ['a\x7f', 'has a control character'],
  ['a\\b', 'has a backslash'],
  ['/a', 'is absolute'],
  ['c:a', 'is absolute'],
  ['a/../b', 'leaves the archive'],
  ['a//b', 'has an empty part'],
  ['a/./b', 'has an empty part'],
  ['a//', 'has an empty part'],
  [`${'é'.repeat(2047)}aa`, 'is longer than 4095 bytes'],
  [`${'é'.repeat(2047)}a`, undefined],
])('of the name %j it is said why it is bad', (name, why) => expect(badPath(name)).toBe(why))

test.each(['a', 'a/', 'a..b/c', '..a', '...', 'a/.hidden', 'é/\u{1f40d} b'])('%j is a safe name', name => {
  expect(badPath(name)).toBeUndefined()
})

test('headers end at the empty line; folded ones go on', () => {
  const headers = parseHeaders(
    'Name: a\r\nRequires-Dist: b\r\n  ; extra == "c"\r\nrequires-dist: d\r\n\r\nName: body\r\n',
  )
  expect(headers.one('NAME')).toBe('a')
  expect(headers.all('Requires-Dist')).toEqual(['b\n  ; extra == "c"', 'd'])
})

test('RECORD lines with quoted paths', () => {
  expect(parseRecord('"a,""b"".py",sha256=x,3\nc,,\n', 'f')).toEqual([
    { path: 'a,"b".py', hash: 'sha256=x', size: 3 },
    { path: 'c', hash: undefined, size: undefined },
  ])
  expect(() => parseRecord('only a path', 'f.whl')).toThrow(
    'f.whl cannot be trusted: its RECORD has a line "only a path".',
  )
})

test.each([undefined, '0', '1', '1a', '12345678901234567890b'])('build tag %s is equal to itself', build => {
  expect(compareBuilds(build, build)).toBe(0)
})

test.each<[string | undefined, string | undefined]>([
  [undefined, '0'],
  ['2', '10'],
  ['1', '1a'],
  ['1a', '1b'],
  ['1b', '2a'],
])('build tag %s comes before %s', (one, other) => {
  expect([compareBuilds(one, other), compareBuilds(other, one)]).toEqual([-1, 1])
})

test('build tags are ordered as numbers, then as text, and none comes first', () => {
  const ordered = [undefined, '0', '1', '1a', '1b', '2', '12', '12345678901234567890', '12345678901234567891']
  fc.assert(
    fc.property(fc.shuffledSubarray(ordered, { minLength: ordered.length }), shuffled => {
      expect([...shuffled.filter(one => one !== undefined)].sort(compareBuilds)).toEqual(ordered.slice(1))
      expect(
        compareBuilds(
          undefined,
          shuffled.find(one => one !== undefined),
        ),
      ).toBe(-1)
    }),
  )
})
