import { describe, expect, test } from '@jest/globals'
import { targetsOf } from '../../../__fixtures__/targets.js'
import { type LockedWheel, sizesOf, sizeText, sizeWarnings } from '../../../src/resolve/coverage.js'

const MB = 1000 ** 2
const targets = targetsOf(['3.12', '3.13'], ['linux-x86_64', 'windows-x86_64'])

function wheel(filename: string, size?: number): LockedWheel {
  const [name = '', version = ''] = filename.split('-')
  return { name, version, filename, sha256: filename.padEnd(64, '0'), ...(size !== undefined && { size }) }
}

const pure = wheel('idna-3.10-py3-none-any.whl', 70_000)
const coverage = {
  targets,
  wheels: new Map(
    targets.map(({ name, python, platform }) => [
      name,
      [
        pure,
        wheel(`numpy-2-cp${python.replace('.', '')}-${platform}.whl`, platform === 'linux-x86_64' ? 20 * MB : 10 * MB),
        ...(platform === 'linux-x86_64' ? [] : [wheel('own-1-py3-none-any.whl')]),
      ],
    ]),
  ),
}
const sizes = sizesOf(coverage, ['platform'])

describe('sizes from the lock', () => {
  test('count each wheel once in a PEX and once over all, largest first', () => {
    expect(sizes.files).toEqual([
      { name: 'linux-x86_64', bytes: 40 * MB + 70_000, wheels: 3, unknown: 0 },
      { name: 'windows-x86_64', bytes: 20 * MB + 70_000, wheels: 4, unknown: 1 },
    ])
    expect(sizes.dependencies).toEqual([
      { name: 'numpy', bytes: 60 * MB, wheels: 4, unknown: 0 },
      { name: 'idna', bytes: 70_000, wheels: 1, unknown: 0 },
      { name: 'own', bytes: 0, wheels: 1, unknown: 1 },
    ])
  })

  test('are the least it can be where a wheel’s size is not known', () => {
    expect([...sizes.files, sizes.dependencies.at(-1)].map(size => size && sizeText(size))).toEqual([
      '40.1 MB',
      'at least 20.1 MB',
      'size unknown',
    ])
  })

  test('of one PEX for all platforms are those of every wheel', () => {
    const { files } = sizesOf(coverage, ['platform', 'universal'])
    expect(files.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['universal', 60 * MB + 70_000],
      ['linux-x86_64', 40 * MB + 70_000],
      ['windows-x86_64', 20 * MB + 70_000],
    ])
  })

  test('that fit everywhere warn of nothing', () => expect(sizeWarnings(sizes, true, true)).toEqual([]))

  const huge = (bytes: number) => ({
    files: [{ name: 'linux-x86_64', bytes, wheels: 9, unknown: 0 }],
    dependencies: [{ name: 'torch', bytes, wheels: 9, unknown: 0 }],
  })

  test.each([
    [2 ** 31 - 1, []],
    [2 ** 31, ['upload/large']],
    [2 ** 32 - 1, ['upload/large']],
    [2 ** 32, ['build/large', 'upload/large']],
  ])('of %s bytes warn with %j', (bytes, codes) => {
    expect(sizeWarnings(huge(bytes), false, true).map(({ code }) => code)).toEqual(codes)
  })

  test('of a folder may be any', () => {
    expect(sizeWarnings(huge(2 ** 33), false, false).map(({ code }) => code)).toEqual(['upload/large'])
  })

  test('say what no Python starts, what GitHub refuses, and what to do', () => {
    const [refused, release, storage] = sizeWarnings(huge(5e9), true, true)
    expect(refused?.message).toBe(
      'The PEX for linux-x86_64 would be 5.0 GB, and is refused: above 4 GiB no Python before 3.13 starts it.',
    )
    expect(refused?.fix).toMatch(/pex-layout: packed or loose/)
    expect(release?.message).toMatch(/a file of a GitHub release must be under 2 GiB\.$/)
    expect(release?.fix).toMatch(/torch \(5\.0 GB\)/)
    expect(storage?.message).toMatch(/^The PEX files will be 5\.0 GB together\..*Free plan has 500 MB\.$/)
  })
})
