import { describe, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { options } from '../../../__fixtures__/options.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { decideSigning, leftToSign, sign, toSign } from '../../../src/executables/signing.js'

const decide = (values: Record<string, string>, env: Record<string, string> = {}) => decideSigning(options(values), env)
const COMMAND = "signtool sign /p 'a b' {file}"

describe('whether', () => {
  test.each([
    [{}, {}, { kind: 'none' }],
    [{ 'sign-command': COMMAND, signing: 'off' }, {}, { kind: 'none' }],
    [{ 'sign-env': 'PASS', signing: 'off' }, {}, { kind: 'none' }],
    [
      { 'sign-command': COMMAND, 'sign-env': 'PASS OTHER' },
      { PASS: 'x', OTHER: '' },
      { kind: 'skipped', reason: 'not signed: OTHER not set here' },
    ],
    [
      { 'sign-command': COMMAND, 'sign-env': 'PASS', signing: 'required' },
      { PASS: 'x', ELSE: 'y' },
      { kind: 'sign', words: ['signtool', 'sign', '/p', 'a b', '{file}'], env: { PASS: 'x' } },
    ],
  ])('%j in %j', (values, env, expected) => expect(decide(values, env as Record<string, string>)).toEqual(expected))

  test.each([
    [{ signing: 'required' }, 'input/conflict: signing is required, but there is no sign-command.'],
    [{ 'sign-env': 'PASS' }, 'input/conflict: sign-env is set, but'],
    [{ 'sign-command': '{file} sign' }, 'does not say where the file goes'],
    [
      { 'sign-command': COMMAND, 'sign-env': 'PASS OTHER', signing: 'required' },
      'build/signing: Executables must be signed (signing: required), but PASS, OTHER are not set.',
    ],
    [{ 'sign-command': 'codesign file' }, 'does not say where the file goes'],
    [{ 'sign-command': 'a {file} | b' }, "input/invalid: sign-command 'a {file} | b' uses '|'"],
    [
      { 'sign-command': COMMAND, 'sign-env': 'PASS', signing: 'required' },
      'build/signing: Executables must be signed (signing: required), but PASS is not set.',
    ],
  ])('%j is refused', async (values, expected) =>
    expect(await failuresOf(() => decide(values as Record<string, string>))).toEqual([
      expect.stringContaining(expected),
    ]),
  )

  test('a value is never taken for a name, nor shown', async () => {
    const told = await failuresOf(() => options({ 'sign-env': 'PASS=hunter2' }))
    expect(told).toEqual([expect.stringContaining("'PASS' is not the name")])
    expect(told.join()).not.toContain('hunter2')
  })
})

test('in a job of a plan, what another job signs is left unsigned; elsewhere nothing is', () => {
  const left = (sign: string, os: 'linux' | 'macos' | 'windows', within: boolean) =>
    leftToSign({ options: options({ sign }), plan: { runner: {} as never, ...(within && { within: {} }) } }, { os })
      ?.kind
  expect([left('windows', 'windows', true), left('windows macos', 'macos', true)]).toEqual(['skipped', 'skipped'])
  expect([left('windows', 'macos', true), left('windows', 'windows', false), left('', 'windows', true)]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test.each([
  [undefined, '/made/answer'],
  ['answer.exe', '/made/answer/answer.exe'],
  ['Answer.app/Contents/MacOS/answer', '/made/answer/Answer.app'],
])('of a folder with %s, %s is signed', (program, expected) =>
  expect(toSign({ path: '/made/answer', ...(program !== undefined && { program }) })).toEqual([expected]),
)

test('every program of a folder is signed', () =>
  expect(toSign({ path: '/made/answer', program: 'answer.exe', others: ['server.exe'] })).toEqual([
    '/made/answer/answer.exe',
    '/made/answer/server.exe',
  ]))

describe('the command', () => {
  const run = async (code: number, env: Record<string, string>, command = 'signer --key {file} x{file}') => {
    const [outside, workspace] = [tempDir('bin'), tempDir('workspace')]
    write(outside, { signer: '' })
    write(workspace, { 'bin/evil': '' })
    const runner = recordingRunner(() => ({ code, tail: ['no certificate'] }))
    const signing = decide({ 'sign-command': command, 'sign-env': 'PASS' }, env)
    const check = await sign({
      signing,
      runner,
      host: { env: { PATH: `${workspace}/bin:${outside}` }, workspace },
      file: '/made/answer',
      dir: '/made',
      artifact: 'answer-1',
      say: () => {},
    })
    return { check, commands: runner.commands, outside }
  }

  test('gets the file and its own variables, and nothing else', async () => {
    const { check, commands, outside } = await run(0, { PASS: 'x', TOKEN: 'y' })
    expect(commands).toEqual([
      expect.objectContaining({
        tool: `${outside}/signer`,
        args: ['--key', '/made/answer', 'x/made/answer'],
        env: { PASS: 'x' },
      }),
    ])
    expect(check).toMatchObject({ name: 'signature', result: 'passed', reason: 'signed with signer' })
  })

  test('is reported with how long it took; where none was requested, nothing is', async () => {
    const request = {
      ...{ runner: recordingRunner(() => ({ milliseconds: 1500 })), host: { env: {}, workspace: '/nowhere' } },
      ...{ file: '/made/answer', dir: '/made', artifact: 'answer-1', say: () => {} },
    }
    const signing = { kind: 'sign', words: ['/opt/a signer', '{file}'], env: {} } as const
    expect(await sign({ ...request, signing })).toStrictEqual({
      ...{
        name: 'signature',
        artifact: 'answer-1',
        result: 'passed',
        reason: 'signed with /opt/a signer',
        seconds: 1.5,
      },
    })
    expect(request.runner.commands).toMatchObject([
      { label: 'sign answer-1', tool: '/opt/a signer', cwd: '/made', limits: { total: 1_800_000, idle: 900_000 } },
    ])
    expect(await sign({ ...request, signing: { kind: 'none' } })).toBeUndefined()
  })

  test('is found without .exe', async () => {
    const { commands, outside } = await run(0, { PASS: 'x' }, 'signer.EXE {file}')
    expect(commands[0]?.tool).toBe(`${outside}/signer`)
  })

  test('is not run where its secrets are not, which is told', async () => {
    const { check, commands } = await run(0, {})
    expect([check?.result, check?.reason, commands]).toEqual(['skipped', 'not signed: PASS not set here', []])
  })

  test('a failure is one error with its last lines; a program of the workspace is not taken', async () => {
    expect(await failuresOf(() => run(3, { PASS: 'x' }))).toEqual([
      expect.stringMatching(/^build\/signing: answer-1 could not be signed: signer ended with exit status 3\./),
    ])
    expect(await failuresOf(() => run(0, { PASS: 'x' }, 'evil {file}'))).toEqual([
      expect.stringMatching(/^host\/tool-missing: sign-command starts evil/),
    ])
  })
})
