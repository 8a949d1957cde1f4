/** What a plan says of wheels: coverage as data, origins in words, and folders that are built where they are. */
import { describe, expect, test } from '@jest/globals'
import { targetsOf } from '../../../__fixtures__/targets.js'
import { coverageReport, originText, tableMarkdown, tableText } from '../../../src/resolve/coverage.js'
import { decideMissing } from '../../../src/resolve/missing-decision.js'
import { coverageOf, type Resolved } from '../../../src/resolve/resolution.js'

const HASH = 'a'.repeat(64)

describe('a folder of this machine without a wheel', () => {
  const targets = targetsOf(['3.12', '3.13'], ['linux-x86_64'])
  const gap = (at: number, tree: boolean) => ({
    target: targets[at] as (typeof targets)[number],
    package: {
      ...{ name: tree ? 'own' : 'other', version: '1', wheels: [] },
      ...(tree && { source: '/own', tree: { kind: 'directory' as const, place: '/own' } }),
    },
  })
  const decide = (policy: 'fail' | 'drop-target', all: readonly ReturnType<typeof gap>[], interpreter?: string) => {
    const {
      builds,
      problems,
      targets: kept,
    } = decideMissing(policy, all, targets, () => interpreter, {
      unbuildable: () => true,
    })
    return [builds.map(({ package: { name }, target }) => `${name} ${target.python}`), problems.length, kept.length]
  }

  test('is built under any policy, where there is an interpreter', () => {
    expect(decide('fail', [gap(0, true), gap(1, true)], '/py')).toEqual([['own 3.12', 'own 3.13'], 0, 2])
    expect(decide('fail', [gap(0, true)])).toEqual([[], 1, 2])
    expect(decide('fail', [gap(0, true), gap(1, false)], '/py')).toEqual([['own 3.12'], 1, 2])
  })

  test('is not built for a target that is left out', () => {
    expect(decide('drop-target', [gap(0, true), gap(1, true), gap(1, false)], '/py')).toEqual([['own 3.12'], 0, 1])
  })
})

describe('coverage as data', () => {
  const targets = targetsOf(['3.12', '3.13'], ['linux-x86_64'])
  const wheel = { name: 'a', version: '1', filename: 'a-1-py3-none-any.whl', sha256: HASH, size: 5 }
  const [older, newer] = targets as [(typeof targets)[number], (typeof targets)[number]]
  const wheels = new Map([[older.name, [wheel]]])
  const gaps = [
    { target: newer, package: { name: 'b', version: '2', wheels: [] }, olderVersion: '1' },
    { target: newer, package: { name: 'c', wheels: [] } },
  ]

  test('has its gaps by name, and the sizes of what is kept', () => {
    expect(coverageReport({ targets, wheels, gaps }, ['platform'], [older])).toStrictEqual({
      table: [
        ['dependency', 'version', 'Pythons', 'linux-x86_64'],
        ['a', '1', '3.12', 'any'],
        ['b', '2', '3.13', 'MISSING 3.13'],
        ['c', '?', '3.13', 'MISSING 3.13'],
      ],
      targets: 2,
      gaps: [
        { dependency: 'b', version: '2', target: newer.name, olderVersion: '1' },
        { dependency: 'c', target: newer.name },
      ],
      sizes: {
        files: [{ name: 'linux-x86_64', bytes: 5, wheels: 1, unknown: 0 }],
        dependencies: [{ name: 'a', bytes: 5, wheels: 1, unknown: 0 }],
      },
    })
    expect(coverageReport({ targets, wheels, gaps }, ['platform'], []).sizes.files).toEqual([])
    expect(coverageReport({ targets, wheels, gaps }, ['platform']).sizes.files).toHaveLength(1)
  })

  test('is sorted by name, then by version as a number', () => {
    const of = (name: string, version: string) => ({
      ...wheel,
      name,
      version,
      filename: `${name}-${version}-py3-none-any.whl`,
    })
    const several = new Map([[older.name, [of('b', '1'), of('a', '10.0'), of('a', '9.0')]]])
    const { table } = coverageReport({ targets, wheels: several, gaps: [] }, ['platform'])
    expect(table.slice(1).map(([name, version]) => `${name} ${version}`)).toEqual(['a 9.0', 'a 10.0', 'b 1'])
  })

  test('counts what was dropped as asked for', () => {
    const resolved = { asked: targets, targets: [older], wheels, gaps } as unknown as Resolved
    expect(coverageOf(resolved)).toEqual({ targets, wheels, gaps })
  })

  test.each([
    [{ kind: 'folder', place: '../core' }, '../core'],
    [{ kind: 'git', place: 'git+https://h/kit.git', commit: 'c0' }, 'git+https://h/kit.git@c0'],
    [{ kind: 'git', place: 'https://h/kit' }, 'git+https://h/kit'],
    [{ kind: 'git', place: 'https://h/kit#subdirectory=py', commit: 'c0' }, 'git+https://h/kit@c0#subdirectory=py'],
  ] as const)('an origin %j is %s', (origin, text) => expect(originText(origin)).toBe(text))

  test('tables hold any text', () => {
    const rows = [
      ['a', 'b'],
      ['x|y', ''],
    ]
    expect(tableMarkdown(rows)).toBe('| a | b |\n| --- | --- |\n| x\\|y |  |')
    expect(tableText(rows)).toBe('a    b\nx|y')
    expect([tableText([]), tableMarkdown([])]).toEqual(['', '|  |\n|  |'])
  })
})
