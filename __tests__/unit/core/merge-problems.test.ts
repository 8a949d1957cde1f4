import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { PackagingError } from '../../../src/core/errors.js'
import { mergeProblems, occurrenceProblem } from '../../../src/core/merge-problems.js'

const failed = { one: 'does not run', several: 'do not run' }
const problem = (file: string, python: string, reason = "ModuleNotFoundError: No module named 'x'") =>
  occurrenceProblem(
    'check/run-failed',
    { file, where: `on Python ${python}`, failed, reason },
    { fix: 'f', detail: [file] },
  )
const messages = (problems: readonly PackagingError[]) => mergeProblems(problems).map(({ message }) => message)

describe('one cause is one error', () => {
  test('for all files and Pythons, with the details of the first', () => {
    const files = ['a.tar.gz', 'a.whl', 'a.pex']
    const merged = mergeProblems(files.flatMap(file => ['3.12', '3.13'].map(python => problem(file, python))))
    expect(merged.map(({ message, detail }) => [message, detail])).toEqual([
      [
        "a.tar.gz, a.whl and a.pex do not run on Python 3.12 and 3.13: ModuleNotFoundError: No module named 'x'.",
        ['a.tar.gz'],
      ],
    ])
  })

  test('that does not hold for every file on the same Pythons', () => {
    expect(messages([problem('a', '3.12', ''), problem('b', '3.12', ''), problem('b', '3.13', '')])).toEqual([
      'a on Python 3.12; b on Python 3.12 and 3.13: they do not run.',
    ])
  })

  test('also where the reason differs in folders, file names, Pythons and process numbers', () => {
    const reason = (file: string, python: string) =>
      `/tmp/t-${python}/bin/python: cannot open /tmp/x/${file}, needs Python >=${python} (PYI-${file.length}1234)`
    const pairs = [
      ['a.whl', '3.12'],
      ['bb.pex', '3.13'],
    ] as const
    expect(mergeProblems(pairs.map(([file, python]) => problem(file, python, reason(file, python))))).toHaveLength(1)
  })

  test('but another reason, and what has no file, stay alone', () => {
    const other = new PackagingError('build/nothing', { message: 'm', fix: 'f' })
    expect(messages([problem('a', '3.12'), problem('a', '3.13', 'KeyError: 1'), other, other])).toHaveLength(3)
  })
})

test('merging again changes nothing, and no file, Python or other problem is lost', () => {
  const one = fc.record({
    file: fc.constantFrom('a.whl', 'a.tar.gz', 'a.pex'),
    python: fc.constantFrom('3.11', '3.12', '3.14t', 'pypy3.11'),
    reason: fc.constantFrom('', 'KeyError: 1', "No module named 'x'"),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 30 }), all => {
      const merged = mergeProblems(all.map(({ file, python, reason }) => problem(file, python, reason)))
      expect(mergeProblems(merged)).toEqual(merged)
      expect(merged).toHaveLength(new Set(all.map(({ reason }) => reason)).size)
      for (const { file, python, reason } of all)
        expect(
          merged.filter(
            ({ message }) => message.includes(file) && message.includes(python) && message.includes(reason),
          ),
        ).not.toEqual([])
    }),
  )
})

describe('the sentence', () => {
  const at = (file: string, where: string, reason = '') =>
    occurrenceProblem('check/run-failed', { file, where, failed, reason }, { fix: 'f', detail: [] })
  test.each([
    [[['a', 'on Python 3.12']], '', 'a does not run on Python 3.12.'],
    [
      [
        ['a', 'on Python 3.12'],
        ['a', 'on Python 3.13'],
      ],
      'Oops!',
      'a does not run on Python 3.12 and 3.13: Oops!',
    ],
    [[['a', 'in an empty environment']], 'what?', 'a does not run in an empty environment: what?'],
    [
      [
        ['a', 'in an empty environment'],
        ['a', 'on Python 3.12'],
      ],
      'cut…',
      'a does not run on Python 3.12 and in an empty environment: cut…',
    ],
    [
      [
        ['a', 'on Python 3.12'],
        ['b', 'on Python 3.12'],
      ],
      'no.',
      'a and b do not run on Python 3.12: no.',
    ],
  ])('of %j', (places, reason, message) => {
    expect(messages(places.map(([file = '', where = '']) => at(file, where, reason)))).toEqual([message])
  })
})

test('a single problem stays as it is, and one of several keeps place, fix, details and cause', () => {
  const cause = new Error('c')
  const parts = { fix: 'f', detail: ['d'], place: { file: 'p' }, cause }
  const of = (file: string) =>
    new PackagingError('check/run-failed', {
      ...parts,
      message: 'own',
      occurrences: [{ file, where: 'on Python 3.12', failed, reason: '' }],
    })
  const [single, plain] = [of('a'), new PackagingError('project/none', { message: 'm', fix: 'f' })]
  expect(mergeProblems([single, plain])).toStrictEqual([single, plain])
  // Two steps that waited for the same work both report it.
  expect(mergeProblems([plain, plain])).toStrictEqual([plain])
  const [merged] = mergeProblems([of('a'), of('b')])
  expect(merged).toMatchObject({ ...parts, message: 'a and b do not run on Python 3.12.' })
  expect(merged?.occurrences).toHaveLength(2)
  const [without] = mergeProblems([problem('a', '3.12'), problem('b', '3.12')])
  expect(without?.place).toBeUndefined()
})
