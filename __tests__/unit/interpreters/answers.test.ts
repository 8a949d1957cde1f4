/** What an interpreter answers, compared with what its name says. */
import { describe, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { fakeMachine } from '../../../__fixtures__/interpreters.js'
import { PackagingError } from '../../../src/core/errors.js'
import type { Finished } from '../../../src/host/process/command.js'
import type { Claim } from '../../../src/interpreters/claims.js'
import type { Candidate } from '../../../src/interpreters/discover.js'
import { downloadable } from '../../../src/interpreters/install.js'
import { createProber, PROBE_LIMIT, PROBE_SCRIPT } from '../../../src/interpreters/probe.js'

const ANSWER = {
  ...{ probe: 1, implementation: 'cpython', version: '3.12.4', freeThreaded: false, os: 'linux', arch: 'x86_64' },
  ...{ libc: 'glibc', libcVersion: '2.36', executable: '/real/python3.12', prefix: '/usr', venv: true, markers: {} },
}
const candidate = (claim: Claim = {}): Candidate => ({ path: '/bin/python3', source: 'path', claim })
async function probed(parts: object, claim: Claim = {}) {
  const runner = recordingRunner(() => ({ stdout: JSON.stringify({ ...ANSWER, ...parts }) }))
  const [one] = await createProber(fakeMachine('linux', [], { runner }))([candidate(claim)])
  if (one === undefined) throw new Error('nothing was probed')
  return one
}
const interpreter = async (parts: object) => {
  const one = await probed(parts)
  return one.kind === 'usable' ? one.interpreter : one
}

describe('an answer', () => {
  test('is taken as it is', async () => {
    expect(await interpreter({ markers: { python_version: '3.12', odd: 3 } })).toStrictEqual({
      python: { implementation: 'cpython', major: 3, minor: 12, freeThreaded: false },
      ...{ fullVersion: '3.12.4', path: '/real/python3.12', source: 'path', prefix: '/usr', venv: true },
      platform: { os: 'linux', arch: 'x86_64', libc: 'glibc', libcVersion: '2.36' },
      markers: { python_version: '3.12' },
    })
  })

  test.each<[object, object]>([
    [{ executable: '' }, { path: '/bin/python3' }],
    [{ executable: null }, { path: '/bin/python3' }],
    [{ libc: 'musl', libcVersion: 3 }, { platform: { os: 'linux', arch: 'x86_64', libc: 'musl' } }],
    [{ libc: 'bionic', libcVersion: '1' }, { platform: { os: 'linux', arch: 'x86_64', libcVersion: '1' } }],
    [{ venv: 1 }, { venv: false }],
    [
      { freeThreaded: true, version: '3.14.0' },
      { python: { implementation: 'cpython', major: 3, minor: 14, freeThreaded: true } },
    ],
    [{ freeThreaded: 'yes' }, { python: { implementation: 'cpython', major: 3, minor: 12, freeThreaded: false } }],
    [{ version: '3.15.0rc2' }, { fullVersion: '3.15.0rc2' }],
    [{ implementation: 'pypy' }, { python: { implementation: 'pypy', major: 3, minor: 12, freeThreaded: false } }],
    [{ markers: null }, { markers: {} }],
    [{ markers: 'all' }, { markers: {} }],
  ])('with %j', async (parts, expected) => {
    const seen = await interpreter(parts)
    expect(Object.fromEntries(Object.keys(expected).map(key => [key, seen[key as keyof typeof seen]]))).toStrictEqual(
      expected,
    )
  })

  test.each<[object, string]>([
    [{ probe: 2 }, 'it does not answer like Python but prints'],
    [{ version: '3.12' }, "it is Python '3.12'"],
    [{ version: '3.12.4+' }, "it is Python '3.12.4+'"],
    [{ version: undefined }, "it is Python 'undefined'"],
  ])('with %j is none', async (parts, reason) => {
    expect(await probed(parts)).toMatchObject({ kind: 'unusable', reason: expect.stringContaining(reason) })
  })
})

describe('a name that says', () => {
  const said = async (claim: Claim, parts: object = {}) => {
    const one = await probed(parts, claim)
    return one.kind === 'mismatched' ? one.contradiction : one.kind
  }
  test.each<[Claim, object]>([
    [{}, {}],
    [
      {
        implementation: 'cpython',
        minor: 12,
        freeThreaded: false,
        fullVersion: '3.12.4',
        arch: 'x86_64',
        libc: 'glibc',
      },
      {},
    ],
    // It is PyPy's own version as often as the language's.
    [
      { implementation: 'pypy', fullVersion: '7.3.16' },
      { implementation: 'pypy', version: '3.10.14' },
    ],
    [{ libc: 'musl' }, { libc: undefined }],
  ])('%j is what it is: %j', async (claim, parts) => expect(await said(claim, parts)).toBe('usable'))

  test.each<[Claim, string]>([
    [{ implementation: 'pypy' }, 'PyPy 3'],
    [{ minor: 13 }, 'CPython 3.13'],
    [{ freeThreaded: true }, 'CPython 3, free-threaded'],
    [{ fullVersion: '3.12.5' }, 'CPython 3.12.5'],
    [{ arch: 'x86' }, 'CPython 3, for x86'],
    [{ libc: 'musl' }, 'CPython 3, for musl'],
    [{ arch: 'aarch64', libc: 'musl' }, 'CPython 3, for aarch64 musl'],
  ])('%j is another one', async (claim, words) => {
    expect(await said(claim)).toBe(`its name says ${words} and it is CPython 3.12.4, for x86_64`)
  })
})

test('each path is started once, whatever its names say, and has its time', async () => {
  const runner = recordingRunner(() => ({ stdout: JSON.stringify(ANSWER) }))
  const probe = createProber(fakeMachine('linux', [], { runner }))
  const first = await probe([candidate(), candidate({ minor: 12 })])
  const later = await probe([candidate({ minor: 13 }), { ...candidate(), path: '/bin/python3.12' }])
  expect([...first, ...later].map(({ kind }) => kind)).toEqual(['usable', 'usable', 'mismatched', 'usable'])
  expect(runner.commands.map(({ tool }) => tool)).toEqual(['/bin/python3', '/bin/python3.12'])
  expect(runner.commands[0]).toMatchObject({
    ...{
      label: 'ask /bin/python3 for its version',
      limits: { total: PROBE_LIMIT },
      capture: true,
      reads: [PROBE_SCRIPT],
    },
  })
  expect(PROBE_LIMIT).toBeGreaterThanOrEqual(10_000)
})

describe('what uv can download', () => {
  const list = (answer: Partial<Finished> | Error) => {
    const runner = recordingRunner(() => {
      if (answer instanceof Error) throw answer
      return answer
    })
    return {
      runner,
      names: downloadable(fakeMachine('linux', [], { runner, env: { UV_OFFLINE: '1', HOME: '/x' } }), '/uv'),
    }
  }
  const stdout = JSON.stringify([{ implementation: 'cpython', version: '3.12.4', variant: 'default' }])

  test('is read, with the user’s settings of uv alone', async () => {
    const { runner, names } = list({ stdout })
    expect(await names).toEqual(['3.12', '3.12.4'])
    expect(runner.commands).toMatchObject([
      {
        ...{ tool: '/uv', cwd: '/store/pythons', index: true, capture: true, limits: { total: 60_000 } },
        args: ['python', 'list', '--only-downloads', '--all-versions', '--output-format', 'json'],
      },
    ])
    expect(runner.commands[0]?.env).toStrictEqual({
      ...{ UV_OFFLINE: '1', UV_PYTHON: undefined, UV_PROJECT: undefined, UV_WORKING_DIR: undefined },
    })
  })

  test('is nothing where uv fails; a bug is one', async () => {
    expect(await list({ code: 2, stdout }).names).toEqual([])
    expect(await list(new PackagingError('host/timeout', { message: 'It hangs.', fix: 'x' })).names).toEqual([])
    await expect(list(new TypeError('mine')).names).rejects.toThrow('mine')
  })
})
