import { describe, expect, test } from '@jest/globals'
import { recordWithout, testMembers } from '../../../src/archives/extract.js'

describe('what is a test', () => {
  test.each([
    ['numpy/tests/test_a.py', true],
    ['numpy/tests/data/a.csv', true],
    ['numpy/tests/', true],
    ['numpy/core/test/a.py', true],
    ['numpy-1.data/platlib/numpy/tests/a.py', true],
    ['numpy/testing/a.py', false],
    ['numpy/tests.py', false],
    ['numpy/data/tests/a.txt', false],
    ['namespace/tests/a.py', false],
    ['tests/test_a.py', false],
    ['tests/__init__.py', false],
    ['test/a.py', false],
    ['numpy-1.dist-info/licenses/tests/LICENSE', false],
    ['numpy-1.data/data/share/tests/a', false],
  ])('%s: %s', (name, expected) => {
    const packages = ['numpy/__init__.py', 'numpy/core/__init__.cpython-312-x86_64-linux-gnu.so']
    const library = ['numpy-1.data/platlib/numpy/__init__.py', 'tests/__init__.py']
    expect(testMembers([...new Set([...packages, ...library, name])]).has(name)).toBe(expected)
  })

  test('no package has a folder of libraries itself, whatever lies in it', () => {
    expect([...testMembers(['a-1.data/purelib/__init__.py', 'a-1.data/purelib/tests/a.py'])]).toEqual([])
  })

  test('tests of a top-level package of that name are its own', () => {
    const names = ['tests/__init__.py', 'tests/tests/a.py', 'tests/b.py']
    expect([...testMembers(names)]).toEqual(['tests/tests/a.py'])
  })
})

test('RECORD loses those lines and no other byte', () => {
  const text = 'a/__init__.py,sha256=x,1\r\n"a/tests/b,c.py",sha256=y,2\r\na/tests/d.py,,\r\na-1.dist-info/RECORD,,'
  const gone = new Set(['a/tests/b,c.py', 'a/tests/d.py'])
  expect(recordWithout(text, gone, 'a.whl')).toBe('a/__init__.py,sha256=x,1\r\na-1.dist-info/RECORD,,')
})
