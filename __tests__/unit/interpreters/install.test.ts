import { describe, expect, test } from '@jest/globals'
import { LINUX } from '../../../__fixtures__/interpreters.js'
import type { Platform } from '../../../src/core/model.js'
import { installArguments, parseUvList, uvRequest } from '../../../src/interpreters/install.js'
import { missingError } from '../../../src/interpreters/missing-python.js'
import type { Probed } from '../../../src/interpreters/probe.js'
import { parsePython, parsePythons } from '../../../src/interpreters/versions.js'

const platform = (name: string, os: Platform['os'], arch: Platform['arch'], libc?: Platform['libc']): Platform => ({
  name,
  os,
  arch,
  floor: '',
  ...(libc === undefined ? {} : { libc }),
})

describe('uvRequest', () => {
  test.each([
    ['3.12', LINUX, 'cpython-3.12-linux-x86_64-gnu'],
    ['3.12.1', LINUX, 'cpython-3.12.1-linux-x86_64-gnu'],
    ['3.14t', LINUX, 'cpython-3.14+freethreaded-linux-x86_64-gnu'],
    ['3.15.0b1', LINUX, 'cpython-3.15.0b1-linux-x86_64-gnu'],
    ['3.15-dev', LINUX, 'cpython-3.15-linux-x86_64-gnu'],
    ['pypy3.10', LINUX, 'pypy-3.10-linux-x86_64-gnu'],
    ['3.12', platform('musllinux-aarch64', 'linux', 'aarch64', 'musl'), 'cpython-3.12-linux-aarch64-musl'],
    ['3.12', platform('linux-armv7l', 'linux', 'armv7l', 'glibc'), 'cpython-3.12-linux-armv7-gnueabihf'],
    ['3.12', platform('linux-ppc64le', 'linux', 'ppc64le', 'glibc'), 'cpython-3.12-linux-powerpc64le-gnu'],
    ['3.12', platform('macos-arm64', 'macos', 'aarch64'), 'cpython-3.12-macos-aarch64-none'],
    ['3.12', platform('windows-x86', 'windows', 'x86'), 'cpython-3.12-windows-x86-none'],
  ])('%s', (name, on, expected) => {
    const python = parsePython(name)
    expect(python && uvRequest(python, on)).toBe(expected)
  })
})

test('one call for all', () => {
  const { pythons } = parsePythons(['3.12', 'pypy3.11'])
  expect(installArguments(pythons, LINUX, '/store/pythons').join(' ')).toBe(
    'python install --install-dir /store/pythons --no-bin --no-registry --no-progress cpython-3.12-linux-x86_64-gnu pypy-3.11-linux-x86_64-gnu',
  )
})

test("uv's list, whatever else it may hold", () => {
  const entry = (implementation: string, version: string, variant = 'default') => ({
    implementation,
    version,
    variant,
  })
  const entries = [
    entry('pypy', '3.11.17'),
    entry('cpython', '3.16.0a2'),
    entry('cpython', '3.14.10', 'freethreaded'),
    entry('cpython', '3.14.10', 'freethreaded+debug'),
    entry('cpython', '3.14.10'),
    entry('cpython', '3.14.9'),
    entry('graalpy', '3.12.0'),
    entry('cpython', 'nonsense'),
    null,
  ]
  expect(parseUvList(JSON.stringify(entries)).join(' ')).toBe(
    '3.14 3.14.9 3.14.10 3.14t 3.14.10t 3.16.0a2 pypy3.11 pypy3.11.17',
  )
  expect(parseUvList('error: no')).toEqual([])
  expect(parseUvList('{}')).toEqual([])
})

describe('the error for what is missing', () => {
  const claim = { implementation: 'cpython', minor: 11, freeThreaded: false } as const
  const candidate = { path: '/usr/bin/python3.11', source: 'path', claim } as const
  const broken = { path: '/opt/python3.12', source: 'path', claim: { ...claim, minor: 12 } } as const
  const read = (missing: readonly string[], offered: readonly string[]) => {
    const error = missingError({
      missing: parsePythons(missing).pythons,
      platform: LINUX,
      candidates: [candidate, broken],
      probed: [{ kind: 'unusable', candidate: broken, reason: 'it ends with status 1' }],
      offered,
      because: ['error: Failed to download'],
    })
    return [error.code, error.message, error.fix, ...error.detail].join('\n')
  }

  test('blames the network when uv offers it, and then offers only what is here', () => {
    expect(read(['3.12'], ['3.12', '3.12.4', '3.13', '3.13.1'])).toMatchInlineSnapshot(`
"interpreter/missing
Python 3.12 can neither be found nor downloaded for linux-x86_64.
Install it before this step (on GitHub: actions/setup-python with python-version 3.12), or choose from 3.11. uv offers 3.12 for download: check the network and mirror settings.
found here: 3.11
refused: /opt/python3.12: it ends with status 1
uv: error: Failed to download"
`)
  })

  test('names only those that uv does not offer, since they stop the others', () => {
    expect(read(['3.13', 'pypy3.8'], ['3.12', '3.13', '3.13.1', '3.16.0a2'])).toMatchInlineSnapshot(`
"interpreter/missing
Python pypy3.8 can neither be found nor downloaded for linux-x86_64.
Install it before this step (on GitHub: actions/setup-python with python-version pypy3.8), or choose from 3.11 3.12 3.13.
found here: 3.11
refused: /opt/python3.12: it ends with status 1
uv: error: Failed to download"
`)
  })

  test('lists other patches of a pinned one, and anything of a development version', () => {
    expect(read(['3.12.99'], ['3.12', '3.12.3', '3.12.4', '3.13', '3.13.1'])).toMatchInlineSnapshot(`
"interpreter/missing
Python 3.12.99 can neither be found nor downloaded for linux-x86_64.
Install it before this step (on GitHub: actions/setup-python with python-version 3.12.99), or choose from 3.11 3.12 3.12.3 3.12.4 3.13.
found here: 3.11
refused: /opt/python3.12: it ends with status 1
uv: error: Failed to download"
`)
    expect(read(['3.16-dev'], ['3.16.0a2'])).toContain('uv offers 3.16-dev for download')
  })

  test('knows no more than what is here when uv cannot say', () => {
    expect(read(['3.12', '3.13'], [])).toMatchInlineSnapshot(`
"interpreter/missing
Python 3.12, 3.13 can neither be found nor downloaded for linux-x86_64.
Install it before this step (on GitHub: actions/setup-python with python-version 3.12, 3.13), or choose from 3.11.
found here: 3.11
refused: /opt/python3.12: it ends with status 1
uv: error: Failed to download"
`)
  })
})

describe('an interpreter that requires-python excludes', () => {
  const claim = { implementation: 'cpython', minor: 12, freeThreaded: false } as const
  const candidate = { path: '/usr/bin/python3.12', source: 'path', claim } as const
  const usable = {
    kind: 'usable',
    interpreter: {
      ...{ path: candidate.path, source: 'path', fullVersion: '3.12.1', platform: LINUX },
      python: { implementation: 'cpython', major: 3, minor: 12, freeThreaded: false },
    },
  } as unknown as Probed
  const read = (requiresPython: string, name = '3.12') =>
    missingError({
      missing: parsePythons([name]).pythons,
      ...{ platform: LINUX, candidates: [candidate], probed: [usable], offered: [], because: ['error: offline'] },
      requiresPython,
    })

  test('is the cause', () => {
    const { message, fix } = read('>=3.9,<=3.12')
    expect([message, fix]).toMatchInlineSnapshot(`
[
  "requires-python '>=3.9,<=3.12' does not allow 3.12.1, and no other Python 3.12 can be found or downloaded for linux-x86_64.",
  "Widen requires-python (\`<=3.12\` allows 3.12.0 alone, \`<3.13\` every 3.12), or leave 3.12 out of python-versions.",
]
`)
  })

  test('is not the cause where another Python is missing, and no fix offers what is excluded', () => {
    expect(read('>=3.9,<=3.13.0', '3.13').message).toMatch(/^Python 3\.13 can neither be found/)
    expect(read('>=3.13', '3.13').fix).toMatch(/^Install it before this step/)
  })
})
