import { expect, test } from '@jest/globals'
import type { TargetContents } from '../../../src/pex/contents.js'
import { executableNames, launcherText } from '../../../src/pex/launcher.js'

const contents = (minor: number, more: Partial<TargetContents> = {}): TargetContents => ({
  implementation: 'cpython',
  version: [3, minor],
  freeThreaded: false,
  forward: '',
  platform: 'linux-x86_64',
  platforms: [],
  content: 0,
  ...more,
})

test('the newest ordinary CPython is looked for first, each name once', () => {
  const targets = [
    contents(9),
    contents(14, { freeThreaded: true }),
    contents(13),
    contents(10),
    contents(13, { platform: 'macos-arm64' }),
    contents(11, { implementation: 'pypy' }),
  ]
  expect(executableNames(targets)).toEqual(['python3.13', 'python3.10', 'python3.9', 'python3.14t', 'pypy3.11'])
})

const launcher = { content: 'abc', pythons: 'CPython 3.13', platforms: "someone's.json", targets: [contents(13)] }

test('a file for Windows alone begins as the Windows launcher understands it', () => {
  expect(launcherText(launcher, true)).toBe('#!/usr/bin/env python3\n')
})

test('no text of the user is read as shell', () => {
  expect(launcherText(launcher, false)).toContain(`echo 'It contains CPython 3.13 for someone'\\''s.json.' >&2`)
})

test.each([
  [
    ['cpython 9', 'cpython 10'],
    ['python3.10', 'python3.9'],
  ],
  [
    ['pypy 15', 'cpython 14t', 'cpython 9'],
    ['python3.9', 'python3.14t', 'pypy3.15'],
  ],
  [
    ['pypy 10', 'pypy 11'],
    ['pypy3.11', 'pypy3.10'],
  ],
  [
    ['cpython 13t', 'cpython 14t'],
    ['python3.14t', 'python3.13t'],
  ],
])('%j are looked for as %j', (given, names) => {
  const targets = given.map(text => {
    const [implementation, minor = ''] = text.split(' ') as ['cpython' | 'pypy', string]
    return contents(Number.parseInt(minor, 10), { implementation, freeThreaded: minor.endsWith('t') })
  })
  expect(executableNames(targets)).toEqual(names)
  expect(executableNames(targets.toReversed())).toEqual(names)
  expect(launcherText({ ...launcher, targets }, false)).toContain(`\nversioned=${names.join(':')}\n`)
})
