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

const TRACE = ['Traceback (most recent call last):', '  File "/a.py", line 1, in <module>', 'KeyError: 1']
test.each([
  [
    'a program that was killed',
    [answer({ exit: null, signal: 'SIGSEGV' })],
    { result: 'warning', reason: 'it did not answer: `app --version` (SIGSEGV)', detail: [] },
  ],
  [
    'one that the system does not start',
    [answer({ exit: null, refused: true, tail: ['Permission denied'] })],
    {
      result: 'failed',
      reason: '`app --version` (no exit status): Permission denied',
      detail: ['$ app --version  (no exit status)', '  Permission denied'],
    },
  ],
  [
    'a usage text before a module that is missing',
    [
      answer({ exit: 2, head: ['usage: app'], tail: ['usage: app'] }),
      answer({ command: 'app --help', exit: 1, head: MISSING, tail: MISSING }),
    ],
    {
      result: 'failed',
      reason: `\`app --help\` (exit 1): ${MISSING[0]}`,
      detail: ['$ app --version  (exit 2)', '  usage: app', '$ app --help  (exit 1)', `  ${MISSING[0]}`],
    },
  ],
  [
    'a usage text before an answer',
    [answer({ exit: 2, head: ['usage: app'], tail: ['usage: app'] }), answer({ command: 'app --help' })],
    { result: 'passed', reason: 'ran `app --help` (exit 0)', detail: [] },
  ],
  [
    'one script that fails, one that is silent and one that answers',
    [
      answer({}),
      answer({ group: 1, command: 'b --version', exit: 1, head: TRACE, tail: TRACE }),
      answer({ group: 2, command: 'c --version', exit: 1, head: MISSING, tail: MISSING }),
    ],
    {
      result: 'failed',
      reason: `\`c --version\` (exit 1): ${MISSING[0]}`,
      detail: ['$ c --version  (exit 1)', `  ${MISSING[0]}`],
    },
  ],
  [
    'two scripts that are silent beside one that answers',
    [
      answer({ exit: 1, head: TRACE, tail: TRACE }),
      answer({ group: 1, command: 'b --version' }),
      answer({ group: 2, command: 'c --version', exit: 4 }),
    ],
    {
      result: 'warning',
      reason: 'it did not answer: `app --version` (exit 1): KeyError: 1; `c --version` (exit 4)',
      detail: [],
    },
  ],
  [
    'two scripts that fail',
    [
      answer({ exit: 1, head: MISSING, tail: MISSING }),
      answer({ group: 1, command: 'b --version', exit: 1, head: MISSING, tail: MISSING }),
    ],
    {
      result: 'failed',
      reason: `\`app --version\` (exit 1): ${MISSING[0]}; \`b --version\` (exit 1): ${MISSING[0]}`,
      detail: ['$ app --version  (exit 1)', `  ${MISSING[0]}`, '$ b --version  (exit 1)', `  ${MISSING[0]}`],
    },
  ],
] as const)('of %s', (_, answers, expected) => {
  const { commands, ...outcome } = containerOutcome(answers, false)
  expect(outcome).toStrictEqual(expected)
  expect(commands?.map(({ command }) => command)).toEqual(answers.map(({ command }) => command))
})

test('each command is in the report with what is known of it', () => {
  const { commands } = containerOutcome(
    [
      answer({ exit: 3, head: ['why'], tail: ['why'] }),
      answer({ exit: null, signal: 'SIGSEGV' }),
      answer({ exit: null, refused: true }),
      answer({}),
    ],
    false,
  )
  const command = 'app --version'
  expect(commands).toStrictEqual([
    { command, exit: 3, line: 'why' },
    { command, signal: 'SIGSEGV' },
    { command },
    { command, exit: 0 },
  ])
})

test('the user’s own command that ends with 0 passes, whatever it prints', () => {
  expect(containerOutcome([answer({ command: 'python smoke.py', tail: MISSING, head: MISSING })], true)).toMatchObject({
    ...{ result: 'passed', detail: [] },
  })
})

test('an answer is a line of its own kind, with or without what was refused', () => {
  const { refused: _, ...plain } = answer({})
  expect(answerIn(`package-python-test: ${JSON.stringify(plain)}`)).toEqual(answer({}))
  expect(answerIn(`package-python-test: ${JSON.stringify({ ...plain, exit: '0' })}`)).toBeUndefined()
  expect(answerIn('package-python-test: null')).toBeUndefined()
})
