/** What smoke tests have in common: which results one file may take from another, and which not. */
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { occurrenceProblem } from '../../../src/core/merge-problems.js'
import type { Check } from '../../../src/core/model.js'
import {
  calculationThreads,
  installedText,
  isAboutTheFile,
  sameMembers,
  sharedFailure,
  sharedResult,
  TURN,
  type WheelMember,
} from '../../../src/smoke-test/sharing.js'

const member = (name: string, sha256 = 'aa', mode = 0o100644): WheelMember => ({ name, sha256, mode })

describe('two wheels install the same files', () => {
  const members = fc.uniqueArray(
    fc.record({
      name: fc.constantFrom('a.py', 'b.py', 'c/d.py', 'run', 'x.so'),
      sha256: fc.constantFrom('aa', 'bb'),
      mode: fc.constantFrom(0o100644, 0o100755),
    }),
    { selector: ({ name }) => name, minLength: 1 },
  )

  test('in any order of the archive', () => {
    fc.assert(fc.property(members, one => sameMembers(one, one.toReversed())))
  })

  test('and not when any file is missing, added, changed, renamed or not executable', () => {
    fc.assert(
      fc.property(members, fc.nat(), (one, at) => {
        const index = at % one.length
        const chosen = one[index] as WheelMember
        const files: readonly WheelMember[] = one
        const with_ = (changed: WheelMember) => files.with(index, changed)
        const others = [
          one.toSpliced(index, 1),
          [...one, member('more.py')],
          with_({ ...chosen, sha256: `${chosen.sha256}0` }),
          with_({ ...chosen, name: `${chosen.name}c` }),
          with_({ ...chosen, mode: chosen.mode ^ 0o111 }),
        ]
        return others.every(other => !sameMembers(one, other) && !sameMembers(other, one))
      }),
    )
  })

  test.each([
    [0o100644, 0o100664, true],
    [0, 0o100644, true],
    [0o100644, 0o100744, false],
  ])('modes %o and %o: %s', (one, other, same) => {
    expect(sameMembers([member('a', 'aa', one)], [member('a', 'aa', other)])).toBe(same)
  })
})

test('the version of the backend and the order of RECORD install nothing; tags and all other lines do', () => {
  const wheel = (generator: string, tag: string) =>
    installedText('WHEEL', `Wheel-Version: 1.0\nGenerator: ${generator}\nRoot-Is-Purelib: true\nTag: ${tag}\n`)
  expect(wheel('setuptools (82.0.1)', 'py3-none-any')).toBe(wheel('setuptools (84.2.1)', 'py3-none-any'))
  expect(wheel('a', 'py3-none-any')).not.toBe(wheel('a', 'py2-none-any'))
  const record = (...lines: string[]) => installedText('RECORD', `${lines.join('\n')}\n`)
  const [a, b] = ['a.py,sha256=1,1', 'b.py,sha256=2,2']
  const own = (digest: string) => `a-1.dist-info/WHEEL,sha256=${digest},9`
  expect(record(a, own('3'), b)).toBe(record(b, a, own('4')))
  expect(record(a, b)).not.toBe(record(a))
  // A module of that name is no list of the wheel's own.
  expect(record(a, 'a/WHEEL,sha256=3,9')).not.toBe(record(a, 'a/WHEEL,sha256=4,9'))
})

test('a command that gets the file is run for each file', () => {
  expect(isAboutTheFile('auto')).toBe(false)
  expect(isAboutTheFile(['app', '--check'])).toBe(false)
  expect(isAboutTheFile(['python', '-c', "import sys; sys.exit('{artifact}'.endswith('.gz'))"])).toBe(true)
})

describe('the result of an sdist', () => {
  const check: Check = {
    name: 'runs',
    artifact: 'app-1.0-py3-none-any.whl',
    python: '3.12',
    result: 'passed',
    reason: 'ran `app --version` (exit 0): app 1.0',
    seconds: 9,
    starts: { first: 1, later: 0.5 },
  }
  test('says where its files were tested, and has no start times of its own', () => {
    expect(sharedResult(check, 'app-1.0.tar.gz', 2)).toEqual({
      name: 'runs',
      artifact: 'app-1.0.tar.gz',
      python: '3.12',
      result: 'passed',
      reason: 'its wheel has the same files as app-1.0-py3-none-any.whl, tested there',
      seconds: 2,
    })
  })
  test('is a warning where the wheel has one, with what the program said', () => {
    const { result, reason } = sharedResult({ ...check, result: 'warning', reason: 'no display' }, 'app-1.0.tar.gz', 2)
    expect([result, reason]).toEqual([
      'warning',
      'its wheel has the same files as app-1.0-py3-none-any.whl, tested there: no display',
    ])
  })
  test('is the failure of the wheel, under its own name', () => {
    const occurrence = {
      file: check.artifact,
      where: 'on Python 3.12',
      failed: { one: 'does not run', several: 'do not run' },
      reason: 'ModuleNotFoundError',
    }
    const failure = occurrenceProblem('check/run-failed', occurrence, { fix: 'fix', detail: ['$ app'] })
    const own = sharedFailure(failure, 'app-1.0.tar.gz')
    expect([own.code, own.message, own.fix, own.detail]).toEqual([
      'check/run-failed',
      'app-1.0.tar.gz does not run on Python 3.12: ModuleNotFoundError.',
      'fix',
      ['$ app'],
    ])
  })
})

test('what others wait for goes first, then the longest', () => {
  const order = Object.entries(TURN).sort(([, one], [, other]) => one - other)
  expect(order.map(([name]) => name)).toEqual(['sdist', 'executable', 'pex', 'wheel', 'bytecode'])
  expect(Math.min(...Object.values(TURN))).toBeGreaterThan(0)
})

test('starts side by side share the processors, unless the caller has decided', () => {
  expect(calculationThreads({}, 4, 4)).toEqual({ OMP_NUM_THREADS: '1' })
  expect(calculationThreads({}, 8, 3)).toEqual({ OMP_NUM_THREADS: '2' })
  expect(calculationThreads({}, 2, 16)).toEqual({ OMP_NUM_THREADS: '1' })
  expect(calculationThreads({}, 4, 1)).toEqual({})
  expect(calculationThreads({ OMP_NUM_THREADS: '' }, 4, 4)).toEqual({})
})
