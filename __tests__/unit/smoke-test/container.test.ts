/** What the answers of a test in a container mean; the answers themselves are those of a real run in the contract tests. */
import { expect, test } from '@jest/globals'
import { answerIn, containerArguments, containerOutcome } from '../../../src/smoke-test/container.js'

type Answer = NonNullable<ReturnType<typeof answerIn>>
const answer = (values: Partial<Answer>): Answer => ({
  ...{ group: 0, command: 'app --version', exit: 0, signal: null, refused: false, head: [], tail: [] },
  ...values,
})
const MISSING = ["ModuleNotFoundError: No module named 'x'"]

test('a line of the test is told from all others', () => {
  const line = `  package-python-test: ${JSON.stringify(answer({ tail: ['app 1.0'] }))}`
  expect(answerIn(line)).toEqual(answer({ tail: ['app 1.0'] }))
  for (const other of ['Testing wheel...', 'package-python-test: {', 'package-python-test: {"group": "a"}'])
    expect(answerIn(other)).toBeUndefined()
})

test('the question keeps what only cibuildwheel would replace', () => {
  const words = ['python', '{project}/smoke.py', '{artifact}', '{wheel}{package}']
  const [code, question] = containerArguments('code', { name: 'app', test: words, prefer: [] })
  expect(code).toBe('code')
  expect(JSON.parse(question ?? '')).toEqual({
    ...{ name: 'app', prefer: [] },
    command: ['python', '{project}/smoke.py', '{wheel}', '#{wheel}#{package}'],
  })
  expect(JSON.parse(containerArguments('code', { name: 'app', test: 'auto', prefer: ['a'] })[1] ?? '')).toEqual({
    ...{ name: 'app', prefer: ['a'], command: null },
  })
})

test.each([
  ['exit 0', [answer({ tail: ['app 1.0'], head: ['app 1.0'] })], 'passed', 'ran `app --version` (exit 0): app 1.0'],
  [
    'its usage text',
    [
      answer({ exit: 2, head: ['usage: app FILE'], tail: ['usage: app FILE'] }),
      answer({ command: 'app --help', exit: 1 }),
    ],
    'passed',
    'ran `app --version` (exit 2): usage: app FILE',
  ],
  ['a later command', [answer({ exit: 1 }), answer({ command: 'app --help' })], 'passed', 'ran `app --help` (exit 0)'],
  [
    'another failing start',
    [answer({ exit: 3 }), answer({ command: 'app --help', exit: 3 })],
    'warning',
    'it did not answer: `app --version` (exit 3); `app --help` (exit 3)',
  ],
  [
    'a module that is missing, whatever comes later',
    [answer({ exit: 1, head: MISSING, tail: MISSING }), answer({ command: 'app --help' })],
    'failed',
    `\`app --version\` (exit 1): ${MISSING[0]}`,
  ],
  [
    'two scripts',
    [answer({}), answer({ group: 1, command: 'b --version' })],
    'passed',
    '2 scripts answered: `app --version` (exit 0); `b --version` (exit 0)',
  ],
  ['nothing at all', [], 'failed', 'the test in the container ended without a result'],
] as const)('%s', (_, answers, result, reason) => {
  expect(containerOutcome(answers, false)).toMatchObject({ result, reason })
})

test('the user’s own command has to end with 0', () => {
  const failing = answer({ command: 'python smoke.py', exit: 1, tail: ['assert 41 == 42'] })
  expect(containerOutcome([failing], true)).toMatchObject({
    ...{ result: 'failed', detail: ['$ python smoke.py  (exit 1)', '  assert 41 == 42'] },
  })
  expect(containerOutcome([failing], false).result).toBe('warning')
})
