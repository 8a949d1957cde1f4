import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { store, type ZipMember, zip } from '../../../__fixtures__/archives.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { targetsOf } from '../../../__fixtures__/targets.js'
import { parseWheelName, type WheelName } from '../../../src/archives/wheel-name.js'
import type { WheelFile } from '../../../src/core/model.js'
import type { Application } from '../../../src/pipeline/application.js'
import type { Context } from '../../../src/pipeline/context.js'
import { acceptingNewer, ownWheels, ownWheelsFor, shippedRank } from '../../../src/pipeline/own-wheels.js'

const [target] = targetsOf(['3.12'], ['linux-x86_64'])
const tags = target?.compatibleTags ?? []
const rank = (tag: string) => shippedRank(parseWheelName(`demo-1.0-${tag}.whl`) as WheelName, tags)

test('an unrepaired wheel of the application comes last, whatever packaging says', () => {
  const names = [
    'cp312-cp312-linux_x86_64',
    'py3-none-any',
    'cp39-abi3-manylinux_2_28_x86_64',
    'cp312-cp312-manylinux_2_17_x86_64',
    'cp312-cp312-manylinux_2_28_x86_64',
  ]
  expect([...names].sort((a, b) => (rank(a) ?? 0) - (rank(b) ?? 0))).toEqual(names.toReversed())
})

test('a wheel above the floor serves nobody', () => {
  expect(rank('cp312-cp312-manylinux_2_35_x86_64')).toBeUndefined()
})

const application = { name: 'Demo_App', version: '1.0' } as Application
/** A wheel that is as its name says, and has a whole RECORD. */
const members = (name: string, version: string, tag = 'py3-none-any'): ZipMember[] => {
  const info = `${name}-${version}.dist-info`
  const files = [
    { name: 'demo.py', data: 'x' },
    { name: `${info}/METADATA`, data: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n` },
    { name: `${info}/WHEEL`, data: `Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: ${tag}\n` },
  ]
  const lines = files.map(({ name: file, data }) => {
    const digest = createHash('sha256').update(data).digest('base64url')
    return `${file},sha256=${digest},${data.length}\n`
  })
  return [...files, { name: `${info}/RECORD`, data: `${lines.join('')}${info}/RECORD,,\n` }]
}

describe('wheels of the application in find-links', () => {
  const contextOf = (findLinks: readonly string[]) => ({ configuration: { findLinks } }) as unknown as Context
  const built = { path: '/dist/demo_app-1.0-py3-none-any.whl', sha256: 'own' } as WheelFile

  test('of its name and version are taken, each hashed, but none that this run built too', async () => {
    const [one, two] = [tempDir('links'), tempDir('links')]
    for (const tag of ['py3-none-any', 'cp312-cp312-win_amd64'])
      store(one, `demo_app-1.0-${tag}.whl`, zip(members('demo_app', '1.0', tag)))
    store(two, 'demo_app-1.1-py3-none-win32.whl', zip(members('demo_app', '1.1')))
    store(two, 'other-1.0-py3-none-win32.whl', zip(members('other', '1.0')))
    store(two, 'demo_app-1.0.tar.gz', Buffer.from('x'))
    expect(await ownWheels(contextOf([one, two]), application, [built])).toEqual([
      built,
      { path: join(one, 'demo_app-1.0-cp312-cp312-win_amd64.whl'), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ])
    expect(await ownWheels(contextOf([]), application, [built])).toEqual([built])
  })

  test.each<[string, Buffer]>([
    ['cut off', zip(members('demo_app', '1.0', 'py3-none-win32')).subarray(0, -30)],
    ['with a wrong checksum', zip(members('demo_app', '1.0', 'py3-none-win32').map(one => ({ ...one, crc: 1 })))],
    ['of another project', zip(members('other', '1.0', 'py3-none-win32'))],
    ['with the tag of another system', zip(members('demo_app', '1.0'))],
    ['with a file that RECORD lacks', zip([...members('demo_app', '1.0', 'py3-none-win32'), { name: 'more.py' }])],
  ])('one %s is refused before anything is built', async (_, bytes) => {
    const folder = tempDir('links')
    const file = store(folder, 'demo_app-1.0-py3-none-win32.whl', bytes)
    await expect(ownWheels(contextOf([folder]), application, [built])).rejects.toMatchObject({
      code: 'input/invalid',
      place: { file },
    })
  })

  test('a folder that is gone is an error as the file system says it', async () => {
    const folder = tempDir('links')
    rmSync(folder, { recursive: true })
    await expect(ownWheels(contextOf([folder]), application, [])).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('the wheel for each target', () => {
  const targets = targetsOf(['3.12', '3.13'], ['linux-x86_64'])
  const contextOf = (given: Record<string, string> = {}) => ({
    configuration: {
      given,
      plan: { platforms: [{ name: 'linux-x86_64', os: 'linux', libc: 'glibc' }] },
    } as unknown as Context['configuration'],
  })
  const files = (...names: string[]) =>
    names.map(name => ({ path: `/d/demo-1.0-${name}.whl`, sha256: '' }) as WheelFile)
  const chosen = (names: string[], given?: Record<string, string>) =>
    Object.fromEntries(
      [...ownWheelsFor(contextOf(given), application, targets, files(...names))].map(([target, { path }]) => [
        target,
        path.slice('/d/demo-1.0-'.length, -'.whl'.length),
      ]),
    )

  test('is the best one, and of equal ones that with the highest build', () => {
    expect(chosen(['py3-none-any', 'cp312-cp312-manylinux_2_28_x86_64'])).toEqual({
      '3.12 linux-x86_64': 'cp312-cp312-manylinux_2_28_x86_64',
      '3.13 linux-x86_64': 'py3-none-any',
    })
    const builds = ['2-py3-none-any', '10-py3-none-any', 'py3-none-any', '9a-py3-none-any']
    for (const order of [builds, builds.toReversed()])
      expect(Object.values(chosen(order))).toEqual(['10-py3-none-any', '10-py3-none-any'])
  })

  test('may be for a newer system where nobody gave the minimum', () => {
    const newer = ['cp312-cp312-manylinux_2_35_x86_64', 'cp313-cp313-manylinux_2_35_x86_64']
    expect(Object.values(chosen(newer))).toEqual(newer)
    expect(() => chosen(newer, { glibc: '2.28' })).toThrow(
      'No wheel of Demo_App itself serves 3.12 linux-x86_64, 3.13 linux-x86_64; there is demo-1.0-cp312',
    )
  })

  test('is missing for the targets that are named, and only those', () => {
    expect(() => chosen(['cp312-cp312-manylinux_2_28_x86_64'])).toThrow(
      expect.objectContaining({
        code: 'dependency/no-wheel',
        message: expect.stringMatching(/serves 3\.13 linux-x86_64; there is/),
      }),
    )
  })

  test('a platform of a file of the user accepts nothing newer', () => {
    const { configuration } = contextOf()
    const own = targets.map(target => ({ ...target, platform: 'targets/pi.json' }))
    const newer = files('cp312-cp312-manylinux_2_35_x86_64')
    expect(acceptingNewer(configuration, own, newer)).toEqual(own)
    expect(acceptingNewer(configuration, targets, newer)[0]?.compatibleTags).toContain(
      'cp312-cp312-manylinux_2_35_x86_64',
    )
  })
})
