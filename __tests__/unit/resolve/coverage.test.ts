import { describe, expect, test } from '@jest/globals'
import { targetsOf } from '../../../__fixtures__/targets.js'
import { type Coverage, coverageTable, type Gap, tableMarkdown, tableText } from '../../../src/resolve/coverage.js'
import { gapProblems } from '../../../src/resolve/gap-problems.js'
import type { LockedPackage } from '../../../src/resolve/lock.js'
import { decideMissing } from '../../../src/resolve/missing-decision.js'

const targets = targetsOf(['3.12', '3.13', '3.14t'], ['linux-x86_64', 'macos-arm64', 'windows-x86_64'])

function wheel(name: string, version: string, tags: string) {
  const filename = `${name}-${version}-${tags}.whl`
  return { name, version, filename, url: `https://host/${filename}`, sha256: 'a'.repeat(64) }
}

const uvloop: LockedPackage = {
  name: 'uvloop',
  version: '0.21.0',
  wheels: [
    wheel('uvloop', '0.21.0', 'cp312-cp312-manylinux_2_34_x86_64'),
    wheel('uvloop', '0.21.0', 'cp313-cp313-macosx_11_0_arm64'),
  ],
  sdist: {
    filename: 'uvloop-0.21.0.tar.gz',
    url: 'https://host/uvloop-0.21.0.tar.gz',
    sha256: 'b'.repeat(64),
  },
}
const docopt: LockedPackage = { name: 'docopt', version: '0.6.2', wheels: [] }

const gaps: Gap[] = targets.flatMap((target): Gap[] => [
  ...(target.python === '3.14t' ? [{ target, package: { ...docopt, name: 'old' } }] : []),
  ...(target.name === '3.12 linux-x86_64' ? [{ target, package: uvloop, olderVersion: '0.19.0' }] : []),
  ...(target.name === '3.14t windows-x86_64' ? [{ target, package: uvloop }] : []),
  { target, package: docopt },
])

const coverage: Coverage = {
  targets,
  gaps,
  wheels: new Map(
    targets.map(target => [
      target.name,
      [
        wheel('idna', '3.10', 'py3-none-any'),
        ...(target.python === '3.14t' ? [] : [wheel('crypto', '2', 'cp39-abi3-manylinux_2_28_x86_64')]),
        ...(target.platform.startsWith('windows') ? [wheel('colorama', '0.4.6', 'py2.py3-none-any')] : []),
        ...(target.name === '3.13 linux-x86_64'
          ? [wheel('uvloop', '0.21.0', 'cp313-cp313-manylinux_2_17_x86_64')]
          : []),
      ],
    ]),
  ),
}

describe('the coverage table', () => {
  test('for a terminal', () => {
    expect(tableText(coverageTable(coverage))).toMatchInlineSnapshot(`
"dependency  version  Pythons    linux-x86_64             macos-arm64              windows-x86_64
colorama    0.4.6    all        –                        –                        any
crypto      2        3.12 3.13  abi3                     abi3                     abi3
docopt      0.6.2    all        MISSING 3.12 3.13 3.14t  MISSING 3.12 3.13 3.14t  MISSING 3.12 3.13 3.14t
idna        3.10     all        any                      any                      any
old         0.6.2    3.14t      MISSING 3.14t            MISSING 3.14t            MISSING 3.14t
uvloop      0.21.0   all        wheel, MISSING 3.12      –                        MISSING 3.14t"
`)
  })

  test('for a job summary', () => {
    expect(tableMarkdown(coverageTable({ ...coverage, gaps: [] }))).toMatchInlineSnapshot(`
"| dependency | version | Pythons | linux-x86_64 | macos-arm64 | windows-x86_64 |
| --- | --- | --- | --- | --- | --- |
| colorama | 0.4.6 | all | – | – | any |
| crypto | 2 | 3.12 3.13 | abi3 | abi3 | abi3 |
| idna | 3.10 | all | any | any | any |
| uvloop | 0.21.0 | 3.13 | wheel | – | – |"
`)
  })
})

describe('gaps', () => {
  test('are told once for each dependency, with every way out', () => {
    const told = gapProblems(gaps, targets).map(({ code, message, fix, detail }) =>
      [code, message, fix, ...detail].join('\n'),
    )
    expect(told.join('\n\n')).toMatchInlineSnapshot(`
"dependency/no-wheel
uvloop 0.21.0 has no wheel for 3.12 on linux-x86_64; 3.14t on windows-x86_64.
Set glibc: 2.34, which its wheels need; or require uvloop<=0.19.0, which has a wheel for 3.12 on linux-x86_64; or set missing-wheels: drop-target to go on without these targets; or build it from source in a job on such a machine and give the wheel with find-links (missing-wheels: build does it for this machine’s own platform).
It has wheels for: cp312-cp312-manylinux_2_34_x86_64, cp313-cp313-macosx_11_0_arm64.

dependency/no-wheel
docopt 0.6.2 has no wheel for any of the 9 targets.
Give a wheel of it with find-links.
No wheel of it is known.

dependency/no-wheel
old 0.6.2 has no wheel for 3.14t on linux-x86_64, macos-arm64, windows-x86_64.
Leave 3.14t out of python-versions; or give a wheel of it with find-links.
No wheel of it is known."
`)
  })

  test('fail, are built here where they can be, or drop their targets', () => {
    const some = gaps.filter(gap => gap.package.name === 'uvloop')
    const interpreter = (target: { platform: string }) => (target.platform === 'linux-x86_64' ? '/py' : undefined)
    expect(decideMissing('fail', some, targets, interpreter).problems).toHaveLength(1)

    const built = decideMissing('build', some, targets, interpreter)
    expect(built.builds.map(build => [build.target.name, build.interpreter])).toEqual([['3.12 linux-x86_64', '/py']])
    expect(built.problems.map(problem => problem.message)).toEqual([
      'uvloop 0.21.0 has no wheel for 3.14t on windows-x86_64.',
    ])

    const dropped = decideMissing('drop-target', some, targets, interpreter)
    expect(dropped.targets).toHaveLength(7)
    expect(dropped.problems).toEqual([])
    expect(dropped.warnings).toHaveLength(1)
    expect(decideMissing('drop-target', gaps, targets, interpreter).problems).toHaveLength(3)
    expect(decideMissing('fail', [], targets, interpreter)).toEqual({
      targets,
      builds: [],
      warnings: [],
      problems: [],
    })
  })

  test('auto builds only what is published as source alone for this platform', () => {
    const sdist = { filename: 'x-1.tar.gz', url: 'https://x.invalid/x-1.tar.gz', sha256: '0'.repeat(64) }
    const [one] = targetsOf(['3.12'], ['linux-x86_64']) as [(typeof targets)[number]]
    type Wheel = { readonly filename: string; readonly sha256: string }
    const wheel = (tag: string): Wheel => ({ filename: `x-1-${tag}.whl`, sha256: '0'.repeat(64) })
    const gap = (wheels: readonly Wheel[], more: object) => ({
      target: one,
      package: { name: 'x', version: '1', wheels, ...more },
    })
    const decide = (wheels: readonly Wheel[], more: object, interpreter: string | undefined = '/py') => {
      const { builds, problems } = decideMissing('auto', [gap(wheels, more)], targets, () => interpreter)
      return [builds.length, problems.length]
    }
    expect(decide([], { sdist })).toEqual([1, 0])
    expect(decide([], { source: '/lib' })).toEqual([1, 0])
    // Wheels of other systems, machines and Python 2 leave only the source, as for pip.
    for (const tag of [
      'cp312-cp312-win_amd64',
      'cp312-cp312-manylinux_2_17_aarch64',
      'cp312-cp312-musllinux_1_2_x86_64',
    ])
      expect(decide([wheel(tag)], { sdist })).toEqual([1, 0])
    expect(decide([wheel('py2-none-any'), wheel('cp312-cp312-macosx_11_0_arm64')], { sdist })).toEqual([1, 0])
    expect(decide([wheel('cp312-cp312-win_amd64')], {})).toEqual([0, 1])
    // Of another Python, or a newer system: compiling it here is not what the lock or the index meant.
    for (const tag of [
      'cp39-cp39-manylinux_2_17_x86_64',
      'cp39-cp39-manylinux1_x86_64.manylinux2014_x86_64',
      'cp312-cp312-manylinux_2_40_x86_64',
    ])
      expect(decide([wheel(tag)], { sdist })).toEqual([0, 1])
    expect(decide([], {})).toEqual([0, 1])
  })
})
