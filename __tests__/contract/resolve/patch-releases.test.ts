import { describe, expect, test } from '@jest/globals'
import { smallWheel } from '../../../__fixtures__/small-wheel.js'
import { targetsOf } from '../../../__fixtures__/targets.js'
import { resolved, temporary } from './setup.js'

const OFFLINE = { env: { ...process.env, PIP_NO_INDEX: '1' } }

async function chosen(findLinks: string, requirements: readonly string[], here: Readonly<Record<string, string>>) {
  const targets = targetsOf(['3.11', '3.12'], ['linux-x86_64', 'windows-x86_64'], {}, here)
  const { problems, wheels } = await resolved({ requirements, findLinks: [findLinks], targets }, OFFLINE)
  const names = [...wheels].map(([target, all]) => [
    target,
    all.map(({ name, version }) => `${name} ${version}`).sort(),
  ])
  return { problems: problems.map(({ message }) => message), wheels: Object.fromEntries(names) }
}

describe('the patch release of the interpreter that builds', () => {
  test('decides what is for its Python, on every platform', async () => {
    const folder = temporary()
    smallWheel(folder, { name: 'later', version: '2.0', python: '>=3.11.2' })
    smallWheel(folder, { name: 'later', version: '1.0', python: '>=3.9' })
    const here = { '3.11': '3.11.7', '3.12': '3.12.1' }
    expect(await chosen(folder, ['later'], here)).toEqual({
      problems: [],
      wheels: {
        '3.11 linux-x86_64': ['later 2.0'],
        '3.12 linux-x86_64': ['later 2.0'],
        '3.11 windows-x86_64': ['later 2.0'],
        '3.12 windows-x86_64': ['later 2.0'],
      },
    })
    // 3.11.0 itself needs the older one.
    expect((await chosen(folder, ['later'], {})).wheels['3.11 linux-x86_64']).toEqual(['later 1.0'])
  })

  test('serves a dependency that has no version for earlier ones', async () => {
    const folder = temporary()
    smallWheel(folder, { name: 'later', python: '>=3.11.2' })
    const { problems, wheels } = await chosen(folder, ['later'], { '3.11': '3.11.7', '3.12': '3.12.1' })
    expect(problems).toEqual([])
    expect(wheels['3.11 windows-x86_64']).toEqual(['later 1.0'])
    await expect(chosen(folder, ['later'], { '3.11': '3.11.1', '3.12': '3.12.1' })).rejects.toMatchObject({
      code: 'dependency/conflict',
      message: expect.stringContaining('requires Python >=3.11.2'),
    })
    await expect(chosen(folder, ['later'], {})).rejects.toMatchObject({ code: 'dependency/conflict' })
  })

  test('leaves out nothing that earlier ones need', async () => {
    const folder = temporary()
    smallWheel(folder, { name: 'app', requires: ['backport ; python_full_version < "3.11.3"'] })
    smallWheel(folder, { name: 'backport', requires: ['deeper ; python_full_version < "3.11.5"'] })
    smallWheel(folder, { name: 'deeper' })
    const { problems, wheels } = await chosen(folder, ['app'], { '3.11': '3.11.7', '3.12': '3.12.1' })
    expect(problems).toEqual([])
    expect(wheels['3.11 linux-x86_64']).toEqual(['app 1.0', 'backport 1.0', 'deeper 1.0'])
    expect(wheels['3.12 linux-x86_64']).toEqual(['app 1.0'])
  })

  test('decides which of two versions is taken where markers name patch releases', async () => {
    const folder = temporary()
    const requires = ['lib<2 ; python_full_version < "3.11.3"', 'lib>=2 ; python_full_version >= "3.11.3"']
    smallWheel(folder, { name: 'app', requires })
    for (const version of ['1.0', '2.0']) smallWheel(folder, { name: 'lib', version })
    const newer = await chosen(folder, ['app'], { '3.11': '3.11.7', '3.12': '3.12.1' })
    expect(newer).toMatchObject({ problems: [], wheels: { '3.11 linux-x86_64': ['app 1.0', 'lib 2.0'] } })
    const older = await chosen(folder, ['app'], { '3.11': '3.11.2', '3.12': '3.12.1' })
    expect(older).toMatchObject({ problems: [], wheels: { '3.11 linux-x86_64': ['app 1.0', 'lib 1.0'] } })
  })
})
