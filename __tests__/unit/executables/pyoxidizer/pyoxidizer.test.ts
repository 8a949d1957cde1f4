/** What PyOxidizer is asked for, and what it is not asked for. */
import { describe, expect, test } from '@jest/globals'
import { options } from '../../../../__fixtures__/options.js'
import type { Platform } from '../../../../src/core/model.js'
import { pyoxidizer } from '../../../../src/executables/pyoxidizer/format.js'
import { cargoShim, oxidizerConfig } from '../../../../src/executables/pyoxidizer/make.js'
import { formatPython, parsePythons } from '../../../../src/interpreters/versions.js'

test('its configuration', () => {
  expect(
    oxidizerConfig(
      'answer',
      { file: '/w/a "quoted" folder/distribution.tar.zst', sha256: 'ab'.repeat(32) },
      'import sys\nfrom answer import main\nsys.exit(main())\n',
    ),
  ).toMatchSnapshot()
})

test('cargo is told an edition that PyOxidizer can read, and only where one is written', () => {
  expect(cargoShim("/home/o'neill/.cargo/bin/cargo")).toMatchInlineSnapshot(`
"#!/bin/sh
if [ "$1" = init ]; then
  shift
  exec '/home/o'\\''neill/.cargo/bin/cargo' init --edition 2021 "$@"
fi
exec '/home/o'\\''neill/.cargo/bin/cargo' "$@"
"
`)
})

describe('what it cannot make', () => {
  const linux: Platform = { name: 'linux-x86_64', os: 'linux', arch: 'x86_64', libc: 'glibc', floor: '2.28' }
  const mac: Platform = { name: 'macos-arm64', os: 'macos', arch: 'aarch64', floor: '11.0' }
  const arm: Platform = { ...linux, name: 'linux-aarch64', arch: 'aarch64' }
  const [python] = parsePythons(['3.10']).pythons
  const refused = (platform: Platform, machine: Platform, values: Record<string, string> = {}) => {
    if (python === undefined) throw new Error('no Python')
    return pyoxidizer
      .refusals({ target: { python, platform }, machine, options: options(values) })
      .map(({ reason }) => reason)
  }

  test.each([
    ['3.9 3.10 3.11 3.14', '3.10'],
    ['3.9', '3.9'],
    ['3.8', undefined],
    ['3.11 3.12', undefined],
    ['pypy3.10 3.13t', undefined],
  ])('of %s it holds %s', (asked, chosen) => {
    const found = pyoxidizer.choose(parsePythons(asked.split(' ')).pythons)
    expect(found && formatPython(found)).toBe(chosen)
  })

  test('for other machines, on other machines, and without a start', () => {
    expect(refused(linux, linux)).toEqual([])
    expect(refused(mac, mac)).toEqual(['PyOxidizer is driven here for linux-x86_64 only'])
    expect(refused(linux, arm)).toEqual(['it can only be made on linux-x86_64, and this is linux-aarch64'])
    expect(refused(linux, linux, { 'entry-point': 'none' })).toEqual([
      'entry-point is none, and it has to start something',
    ])
  })
})
