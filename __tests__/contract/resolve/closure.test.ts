import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { smallWheel } from '../../../__fixtures__/small-wheel.js'
import { targetsOf } from '../../../__fixtures__/targets.js'
import type { ResolveTools } from '../../../src/resolve/resolution.js'
import { resolved, temporary } from './setup.js'

const OFFLINE: Partial<ResolveTools> = { env: { ...process.env, PIP_NO_INDEX: '1' } }

/** Names and versions by target. */
function versions({ wheels }: Awaited<ReturnType<typeof resolved>>): Record<string, string[]> {
  return Object.fromEntries(
    [...wheels].map(([target, all]) => [target, all.map(({ name, version }) => `${name} ${version}`).sort()]),
  )
}

describe('wheels that require other things than the one that uv has read', () => {
  test('a dependency of one platform only is resolved for that platform', async () => {
    const folder = temporary()
    for (const tag of ['py3-none-manylinux_2_17_x86_64', 'py3-none-manylinux_2_17_aarch64'])
      smallWheel(folder, { name: 'heavy', version: '2.0', tag })
    const mac = { name: 'heavy', version: '2.0', tag: 'py3-none-macosx_11_0_arm64', requires: ['metalish[fast]'] }
    smallWheel(folder, mac)
    smallWheel(folder, { name: 'metalish', requires: ["deeper ; extra == 'fast'"] })
    smallWheel(folder, { name: 'deeper' })
    const targets = targetsOf(['3.11'], ['linux-x86_64', 'macos-arm64'])
    const result = await resolved({ requirements: ['heavy'], findLinks: [folder], targets }, OFFLINE)
    expect(result.problems).toEqual([])
    expect(versions(result)).toEqual({
      '3.11 linux-x86_64': ['heavy 2.0'],
      '3.11 macos-arm64': ['deeper 1.0', 'heavy 2.0', 'metalish 1.0'],
    })
  })

  test('one that is nowhere is an error that names who requires it', async () => {
    const folder = temporary()
    smallWheel(folder, { name: 'heavy', tag: 'py3-none-manylinux_2_17_x86_64' })
    smallWheel(folder, { name: 'heavy', tag: 'py3-none-macosx_11_0_arm64', requires: ['nowhere'] })
    const targets = targetsOf(['3.11'], ['linux-x86_64', 'macos-arm64'])
    const request = { requirements: ['heavy'], findLinks: [folder], targets }
    const { problems } = await resolved(request, OFFLINE)
    expect(problems.map(({ message }) => message)).toEqual([
      'For 3.11 on macos-arm64: the wheel of heavy 1.0 requires nowhere, and there is no nowhere.',
    ])
    const dropping = await resolved({ ...request, missingWheels: 'drop-target' }, OFFLINE)
    expect(dropping.problems).toEqual([])
    expect(dropping.targets.map(({ name }) => name)).toEqual(['3.11 linux-x86_64'])
  })

  test('Requires-Python with an upper bound takes an older version there, the newest elsewhere, several times', async () => {
    const folder = temporary()
    smallWheel(folder, { name: 'cap', version: '3.0', python: '>=3.7,<3.13' })
    smallWheel(folder, { name: 'cap', version: '2.0', python: '<3.13' })
    smallWheel(folder, { name: 'cap', version: '1.0' })
    smallWheel(folder, { name: 'micro', python: '!=3.13.0' })
    smallWheel(folder, { name: 'between', requires: ['cap'] })
    const targets = targetsOf(['3.11', '3.13'], ['linux-x86_64'])
    const result = await resolved({ requirements: ['between', 'micro'], findLinks: [folder], targets }, OFFLINE)
    expect(result.problems).toEqual([])
    expect(versions(result)).toEqual({
      '3.11 linux-x86_64': ['between 1.0', 'cap 3.0', 'micro 1.0'],
      '3.13 linux-x86_64': ['between 1.0', 'cap 1.0', 'micro 1.0'],
    })
  })

  test('without such a version the error names it and its Requires-Python', async () => {
    const folder = temporary()
    smallWheel(folder, { name: 'cap', version: '2.0', python: '<3.13' })
    const targets = targetsOf(['3.11', '3.13'], ['linux-x86_64'])
    const { problems } = await resolved({ requirements: ['cap'], findLinks: [folder], targets }, OFFLINE)
    expect(problems).toMatchObject([
      { code: 'dependency/conflict', message: "For 3.13 on linux-x86_64: cap 2.0 has Requires-Python '<3.13'." },
    ])
  })

  test('overrides and excludes of uv count, and are handed on for the PEX', async () => {
    const folder = temporary()
    smallWheel(folder, { name: 'lib', requires: ['dep<2', 'unwanted'] })
    smallWheel(folder, { name: 'dep', version: '2.0' })
    const projectDir = temporary()
    mkdirSync(projectDir, { recursive: true })
    writeFileSync(
      join(projectDir, 'pyproject.toml'),
      '[tool.uv]\noverride-dependencies = ["dep>=2"]\nexclude-dependencies = ["unwanted"]\n',
    )
    const targets = targetsOf(['3.11'], ['linux-x86_64'])
    const request = { requirements: ['lib'], findLinks: [folder], targets }
    const result = await resolved(request, { ...OFFLINE, projectDir })
    expect(result.problems).toEqual([])
    expect(versions(result)).toEqual({ '3.11 linux-x86_64': ['dep 2.0', 'lib 1.0'] })
    expect(result.changes).toEqual({ overrides: ['dep>=2'], excludes: ['unwanted'] })
  })
})

test('of several builds of a version the highest is taken', async () => {
  const folder = temporary()
  for (const version of ['1.0', '1.0-2', '1.0-12', '1.0-1a']) smallWheel(folder, { name: 'built', version })
  const targets = targetsOf(['3.11'], ['linux-x86_64'])
  const result = await resolved({ requirements: ['built'], findLinks: [folder], targets }, OFFLINE)
  expect(result.all.map(({ filename }) => filename)).toEqual(['built-1.0-12-py3-none-any.whl'])
})
