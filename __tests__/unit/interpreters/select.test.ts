import { describe, expect, test } from '@jest/globals'
import { LINUX } from '../../../__fixtures__/interpreters.js'
import type { Interpreter, Platform } from '../../../src/core/model.js'
import { claimOfExecutable, claimOfPyenv, claimOfUv } from '../../../src/interpreters/claims.js'
import type { Candidate, Source } from '../../../src/interpreters/discover.js'
import { select, waves } from '../../../src/interpreters/select.js'
import { parsePythons } from '../../../src/interpreters/versions.js'

function interpreter(name: string, source: Source, platform: Partial<Interpreter['platform']> = {}): Interpreter {
  const [, kind, fullVersion = '', threads] = /^(pypy)?([^t]+)(t)?$/.exec(name) ?? []
  return {
    python: {
      implementation: kind === undefined ? 'cpython' : 'pypy',
      major: 3,
      minor: Number(fullVersion.split('.')[1]),
      freeThreaded: threads !== undefined,
    },
    fullVersion,
    path: `/${source}/${name}`,
    platform: { os: 'linux', arch: 'x86_64', libc: 'glibc', libcVersion: '2.36', ...platform },
    source,
  }
}

function chosen(asked: string, found: readonly Interpreter[], accepts = (_: string) => true, platform = LINUX) {
  return select(parsePythons(asked.split(' ')).pythons, found, platform, accepts).map(one => one?.path ?? '-')
}

describe('select', () => {
  const found = [
    interpreter('3.12.4', 'tool-cache'),
    interpreter('3.12.10', 'uv'),
    interpreter('3.12.10', 'pyenv'),
    interpreter('3.12.9', 'path'),
    interpreter('3.14.0t', 'uv'),
    interpreter('pypy3.10.14', 'path'),
    interpreter('3.15.0b1', 'pyenv'),
    interpreter('3.15.0rc2', 'uv'),
  ]

  test.each([
    ['3.12', '/pyenv/3.12.10'],
    ['3.12.4', '/tool-cache/3.12.4'],
    ['3.12.5', '-'],
    ['3.14', '-'],
    ['3.14t', '/uv/3.14.0t'],
    ['pypy3.10', '/path/pypy3.10.14'],
    ['3.10', '-'],
    ['3.15', '-'],
    ['3.15-dev', '/uv/3.15.0rc2'],
    ['3.15.0b1', '/pyenv/3.15.0b1'],
  ])('%s is %s', (asked, expected) => expect(chosen(asked, found)).toEqual([expected]))

  test('keeps the order asked', () => {
    expect(chosen('pypy3.10 3.13 3.12', found)).toEqual(['/path/pypy3.10.14', '-', '/pyenv/3.12.10'])
  })

  test('passes over what the project does not accept', () => {
    expect(chosen('3.12', found, version => version !== '3.12.10')).toEqual(['/path/3.12.9'])
  })

  test("takes only the platform's architecture and libc", () => {
    const others = [
      interpreter('3.12.9', 'path', { arch: 'x86' }),
      interpreter('3.12.8', 'path', { libc: 'musl' }),
      interpreter('3.12.7', 'path', { os: 'windows' }),
    ]
    expect(chosen('3.12', others)).toEqual(['-'])
    const mac: Platform = { name: 'macos-arm64', os: 'macos', arch: 'aarch64', floor: '11.0' }
    const { libc: _, ...darwin } = interpreter('3.12.1', 'path', { os: 'macos' }).platform
    const rosetta = { ...interpreter('3.12.9', 'path'), platform: darwin }
    const native = { ...interpreter('3.12.1', 'pyenv'), platform: { ...darwin, arch: 'aarch64' as const } }
    expect(chosen('3.12', [rosetta, native], undefined, mac)).toEqual(['/pyenv/3.12.1'])
    expect(chosen('3.12', [rosetta], undefined, mac)).toEqual(['-'])
  })
})

test('waves start the best of each source first, and what cannot match never', () => {
  const pyenv = ['3.12.1', '3.12.9', '3.11.4', '3.13.0', '3.13.0t', '3.12.10rc1'].map(
    (name): Candidate => ({ path: `pyenv/${name}`, source: 'pyenv', claim: claimOfPyenv(name) ?? {} }),
  )
  const path = ['python3.12', 'python3', 'python3.13', 'pypy3.10'].map(
    (name): Candidate => ({ path: `path/${name}`, source: 'path', claim: claimOfExecutable(name) ?? {} }),
  )
  const uv = ['cpython-3.12.20-linux-aarch64-gnu', 'cpython-3.12.20-linux-x86_64-musl'].map(
    (name): Candidate => ({ path: `uv/${name}`, source: 'uv', claim: claimOfUv(name) ?? {} }),
  )
  const result = waves([...path, ...pyenv, ...uv], parsePythons(['3.12', '3.13t', '3.11.5']).pythons, LINUX)
  expect(result.first.map(one => one.path)).toEqual(['path/python3.12', 'pyenv/3.12.9', 'pyenv/3.13.0t'])
  expect(result.second.map(one => one.path)).toEqual(['path/python3', 'path/python3.13', 'pyenv/3.12.1'])
})
