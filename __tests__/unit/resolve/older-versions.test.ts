/** The way out of a missing wheel: an older version that has one, found by uv; and versions that are newer, but source only. */
import { writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { targetsOf } from '../../../__fixtures__/targets.js'
import type { Gap } from '../../../src/resolve/coverage.js'
import { gapsWithFixes, withOlderVersions } from '../../../src/resolve/gap-fixes.js'
import { gapProblems, targetsInWords, titleOf } from '../../../src/resolve/gap-problems.js'
import type { LockedPackage } from '../../../src/resolve/lock.js'
import type { MadeLock } from '../../../src/resolve/make-lock.js'
import { isFolder } from '../../../src/resolve/missing-decision.js'
import { indexUnchanged, olderThanNewest, withSources } from '../../../src/resolve/version-queries.js'

const HASH = 'a'.repeat(64)
const file = (filename: string) => ({ filename, url: `https://h/${filename}`, sha256: HASH })
const scipy: LockedPackage = { name: 'scipy', version: '1.18', wheels: [] }
const QUERY = { pythonVersion: '3.9', findLinks: ['https://l'] }

let dir = ''
beforeEach(() => {
  dir = tempDir('older')
})
const settings = () => ({ uv: '/uv', python: '/python', cacheDir: '/cache', env: {}, workDir: dir })

interface Offered {
  readonly name: string
  readonly version: string
  readonly wheel?: boolean
  readonly sdist?: boolean
}
/** A uv that writes these packages, or fails. */
function uv(...packages: Offered[]) {
  return recordingRunner(({ args }) => {
    if (packages.length === 0) return { code: 1, tail: ['error: No solution found'] }
    const blocks = packages.map(({ name, version, wheel = false, sdist = true }) => {
      const entry = (name: string) => `{ name = "${name}", url = "https://h/${name}", hashes = { sha256 = "${HASH}" } }`
      const wheels = wheel ? `wheels = [${entry(`${name}-${version}-py3-none-any.whl`)}]\n` : ''
      const source = sdist ? `sdist = ${entry(`${name}-${version}.tar.gz`)}\n` : ''
      return `[[packages]]\nname = "${name}"\nversion = "${version}"\n${wheels}${source}`
    })
    writeFileSync(
      args[args.indexOf('--output-file') + 1] as string,
      `lock-version = "1.0"\ncreated-by = "t"\n${blocks.join('')}`,
    )
    return {}
  })
}
const gapsOn = (pythons: readonly string[], platforms: readonly string[], floors = {}): Gap[] =>
  targetsOf(pythons, platforms, floors).map(target => ({ target, package: scipy }))

describe('an older version with a wheel', () => {
  const asked = async (gaps: readonly Gap[]) => {
    const runner = uv({ name: 'scipy', version: '1.13' })
    const found = await withOlderVersions(runner, settings(), ['https://l'], gaps)
    return { found: found.map(({ olderVersion }) => olderVersion), commands: runner.commands }
  }

  test.each([
    ['linux-x86_64', {}, 'x86_64-manylinux_2_28'],
    ['linux-aarch64', {}, 'aarch64-manylinux_2_28'],
    ['linux-x86_64', { glibc: '2.17' }, 'x86_64-manylinux_2_17'],
    ['linux-x86_64', { glibc: '2.40' }, 'x86_64-manylinux_2_40'],
    ['linux-x86_64', { glibc: '2.16' }, undefined],
    ['linux-x86_64', { glibc: '2.41' }, undefined],
    ['linux-ppc64le', {}, undefined],
    ['musllinux-x86_64', {}, 'x86_64-unknown-linux-musl'],
    ['musllinux-aarch64', {}, 'aarch64-unknown-linux-musl'],
    ['macos-arm64', {}, 'aarch64-apple-darwin'],
    ['macos-x86_64', {}, 'x86_64-apple-darwin'],
    ['windows-x86_64', {}, 'x86_64-pc-windows-msvc'],
    ['windows-arm64', {}, 'aarch64-pc-windows-msvc'],
    ['windows-x86', {}, 'i686-pc-windows-msvc'],
  ])('is asked for on %s with %j as %s', async (platform, floors, name) => {
    const { found, commands } = await asked(gapsOn(['3.12'], [platform], floors))
    if (name === undefined) {
      expect([found, commands.length]).toEqual([[undefined], 0])
      return
    }
    expect(found).toEqual(['1.13'])
    const args = commands[0]?.args ?? []
    expect(args[args.indexOf('--python-platform') + 1]).toBe(name)
    expect(args[args.indexOf('--python-version') + 1]).toBe('3.12')
    expect(args).toEqual(expect.arrayContaining(['--only-binary', '--no-deps', '--find-links', 'https://l']))
    expect(commands[0]?.input).toBe('scipy<1.18\n')
  })

  test('is asked for ordinary CPythons alone, of a known version, and eight times at most', async () => {
    expect((await asked(gapsOn(['3.14t', 'pypy3.11'], ['linux-x86_64']))).commands).toEqual([])
    const unknown = gapsOn(['3.12'], ['linux-x86_64']).map(gap => ({ ...gap, package: { name: 'scipy', wheels: [] } }))
    expect((await asked(unknown)).commands).toEqual([])
    const many = await asked(gapsOn(['3.9', '3.10', '3.11', '3.12', '3.13'], ['linux-x86_64', 'macos-arm64']))
    expect(many.commands).toHaveLength(8)
    expect(many.found).toEqual([...Array.from({ length: 8 }, () => '1.13'), undefined, undefined])
    const outputs = many.commands.map(({ args }) => args[args.indexOf('--output-file') + 1])
    expect(new Set(outputs).size).toBe(8)
  })

  test('is none where uv finds none, or another package', async () => {
    const gaps = gapsOn(['3.12'], ['linux-x86_64'])
    for (const runner of [uv(), uv({ name: 'other', version: '1' })])
      expect(await withOlderVersions(runner, settings(), [], gaps)).toEqual(gaps)
  })
})

describe('gaps with their ways out', () => {
  const targets = targetsOf(['3.12', '3.13'], ['linux-x86_64'])
  const selection = (...gaps: readonly (readonly number[])[]) => ({
    ...{ malformed: [], corrupt: [] },
    targets: targets.map(({ name }, at) => ({ name, wheels: [], gaps: gaps[at] ?? [], refused: [], stale: [] })),
  })
  const made = (packages: readonly LockedPackage[], given = false): MadeLock => ({
    ...{ lock: { environments: [], packages }, path: '/p/pylock.toml', given },
  })
  const found = (packages: readonly LockedPackage[], given?: boolean) => {
    const asked: string[] = []
    const gaps = gapsWithFixes(selection([1, 0], [1]), made(packages, given), targets, {
      sources: async missing => {
        asked.push(`sources ${missing.map(({ name }) => name).join(' ')}`)
        return missing.map(one => ({ version: '9', ...one, sdist: file(`${one.name}.tar.gz`) }))
      },
      older: async all => {
        asked.push(`older ${all.map(gap => titleOf(gap.package)).join(', ')}`)
        return all.map((gap, at) => (at === 1 ? gap : { ...gap, olderVersion: `0.${at}` }))
      },
    })
    return gaps.then(all => ({ all, asked: asked.sort() }))
  }
  const seen = (all: readonly Gap[]) =>
    all.map(({ target, package: one, olderVersion }) => [
      target.python,
      titleOf(one),
      one.sdist?.filename,
      olderVersion,
    ])

  test('have their source and an older version, each package asked for once', async () => {
    const { all, asked } = await found([{ name: 'b', version: '2', wheels: [] }, scipy])
    expect(seen(all)).toEqual([
      ['3.12', 'scipy 1.18', 'scipy.tar.gz', '0.0'],
      ['3.12', 'b 2', 'b.tar.gz', undefined],
      ['3.13', 'scipy 1.18', 'scipy.tar.gz', '0.2'],
    ])
    expect(asked).toEqual(['older scipy 1.18, b 2, scipy 1.18', 'sources scipy b'])
  })

  test('of a package that was never locked have its version first', async () => {
    const { all, asked } = await found([{ name: 'b', wheels: [] }, scipy])
    expect(seen(all)[1]).toEqual(['3.12', 'b 9', 'b.tar.gz', undefined])
    expect(asked).toEqual(['older scipy 1.18, b 9, scipy 1.18', 'sources scipy b'])
  })

  test('of the user’s lock are as they are there, with their places', async () => {
    const tree = { kind: 'directory', place: '../b' } as const
    const { all, asked } = await found([{ name: 'b', version: '2', wheels: [], tree }, scipy], true)
    expect([seen(all)[0], asked, all[1]?.package.tree?.place]).toEqual([
      ['3.12', 'scipy 1.18', undefined, undefined],
      [],
      '/b',
    ])
    expect(all.map(isFolder)).toEqual([false, true, false])
  })
})

describe('newer versions that are source only', () => {
  const noted = async (taken: readonly LockedPackage[], ...newest: Offered[]) => {
    const runner = uv(...newest)
    const notes = await olderThanNewest(runner, settings(), QUERY, taken)
    return { notes: notes.map(({ message }) => message), commands: runner.commands }
  }
  const locked = (name: string, version?: string): LockedPackage => ({ name, wheels: [], ...(version && { version }) })

  test('are told of, against what was taken', async () => {
    const taken = [locked('a', '1'), locked('b', '1'), locked('c', '1'), locked('d', '1'), locked('d', '2')]
    const { notes, commands } = await noted(
      [...taken, locked('e')],
      { name: 'a', version: '2' },
      { name: 'b', version: '2', wheel: true },
      { name: 'c', version: '1' },
      { name: 'd', version: '3' },
      { name: 'f', version: '3' },
    )
    expect(notes).toEqual([
      'a 1 is used; 2 is newer, but published as source only.',
      'd 2 is used; 3 is newer, but published as source only.',
    ])
    expect(commands[0]?.input).toBe('a\nb\nc\nd\n')
    expect(commands[0]?.args).toContain('--require-build-hashes')
  })

  test('are none of what uv has no file of, cannot resolve, or was not asked for', async () => {
    expect((await noted([locked('a', '1')], { name: 'a', version: '2', wheel: true, sdist: false })).notes).toEqual([])
    expect((await noted([locked('a', '1')])).notes).toEqual([])
    expect(await noted([locked('a')], { name: 'a', version: '2' })).toEqual({ notes: [], commands: [] })
  })
})

describe('sources of packages without a wheel', () => {
  test('are those of that version; one that was never locked gets its version', async () => {
    const runner = uv({ name: 'scipy', version: '1.18' }, { name: 'kit', version: '3' })
    const kit: LockedPackage = { name: 'kit', asked: 'kit<4', wheels: [] }
    const known = { ...scipy, name: 'known', sdist: file('known.tar.gz') }
    const tree = { ...scipy, name: 'tree', source: '../tree' }
    const found = await withSources(runner, settings(), QUERY, [scipy, kit, known, tree, { name: 'x', wheels: [] }])
    expect(found.map(one => [titleOf(one), one.sdist?.filename])).toEqual([
      ['scipy 1.18', 'scipy-1.18.tar.gz'],
      ['kit 3', 'kit-3.tar.gz'],
      ['known 1.18', 'known.tar.gz'],
      ['tree 1.18', undefined],
      ['x', undefined],
    ])
    expect(runner.commands[0]?.input).toBe('scipy==1.18\nkit<4\nknown==1.18\ntree==1.18\n')
  })

  test('are not asked for where there is nothing to ask', async () => {
    const runner = uv({ name: 'x', version: '1' })
    const nothing = [{ name: 'x', wheels: [] }]
    expect(await withSources(runner, settings(), QUERY, nothing)).toEqual(nothing)
    expect(await indexUnchanged(runner, { ...settings(), cache: memory() }, QUERY, nothing, nothing)).toBe(false)
    expect(await indexUnchanged(runner, settings(), QUERY, [scipy], [scipy])).toBe(false)
    expect(runner.commands).toEqual([])
  })
})

const memory = () => ({ recall: async () => undefined, remember: async () => {} })

describe('a gap in words', () => {
  const targets = targetsOf(['3.12', '3.13'], ['linux-x86_64', 'macos-arm64'])
  const told = (gaps: readonly Gap[], all = targets, lock?: Parameters<typeof gapProblems>[2]) =>
    gapProblems(gaps, all, lock).map(({ message, fix, detail }) => [message, fix, ...detail])
  const gap = (names: readonly string[], parts: Partial<LockedPackage> = {}): Gap[] =>
    targets.filter(({ name }) => names.includes(name)).map(target => ({ target, package: { ...scipy, ...parts } }))
  const fixOf = (...given: Parameters<typeof told>) => told(...given)[0]?.[1]

  test('of a whole platform, or a whole Python, says to leave that out', () => {
    expect(fixOf(gap(['3.12 macos-arm64', '3.13 macos-arm64']))).toBe(
      'Leave macos-arm64 out of platforms; or give a wheel of it with find-links.',
    )
    expect(fixOf(gap(['3.12 linux-x86_64', '3.12 macos-arm64']))).toBe(
      'Leave 3.12 out of python-versions; or give a wheel of it with find-links.',
    )
    expect(fixOf(gap(['3.12 macos-arm64']))).toBe(
      'Set missing-wheels: drop-target to go on without these targets; or give a wheel of it with find-links.',
    )
  })

  test('of the user’s lock says how that is updated', () => {
    const lock = { file: 'uv.lock', path: '/p/uv.lock', update: (name: string) => `uv lock -P ${name}` }
    const [problem] = told(gap(targets.map(({ name }) => name)), targets, lock)
    expect(problem).toEqual([
      'scipy 1.18 has no wheel for any of the 4 targets; uv.lock pins it.',
      'Update it there (uv lock -P scipy); or set lock: none to resolve again; or give a wheel of it with find-links.',
      'No wheel of it is known.',
    ])
  })

  test('of the only target names it', () => {
    const only = targets.slice(0, 1)
    expect(told(gap([only[0]?.name ?? '']), only)[0]?.[0]).toBe('scipy 1.18 has no wheel for 3.12 on linux-x86_64.')
  })

  test('says what there is: a source, a place, or wheels of other systems', () => {
    const detail = (parts: Partial<LockedPackage>) => told(gap(['3.12 macos-arm64'], parts))[0]?.[2]
    expect(detail({ sdist: file('scipy-1.18.tar.gz') })).toBe('It is published as source only.')
    expect(detail({ source: '../scipy', wheels: [file('scipy-1.18-py3-none-any.whl')] })).toBe(
      'It comes from ../scipy, which has to be built.',
    )
    const wheels = (count: number) =>
      Array.from({ length: count }, (_, at) => file(`scipy-1.18-cp3${at}-cp3${at}-win_amd64.whl`))
    const tags = wheels(12).map((_, at) => `cp3${at}-cp3${at}-win_amd64`)
    expect(detail({ wheels: [...wheels(12), ...wheels(2)] })).toBe(`It has wheels for: ${tags.join(', ')}.`)
    expect(detail({ wheels: wheels(14) })).toBe(`It has wheels for: ${tags.join(', ')} and 2 more.`)
  })

  test.each([
    ['linux-x86_64', ['cp312-cp312-manylinux_2_34_x86_64', 'cp312-cp312-manylinux_2_31_x86_64'], 'glibc: 2.31'],
    ['linux-x86_64', ['cp313-cp313-manylinux_2_31_x86_64', 'cp312-cp312-manylinux_2_31_aarch64'], undefined],
    ['musllinux-x86_64', ['cp312-cp312-musllinux_1_3_x86_64'], 'musl: 1.3'],
    ['macos-arm64', ['cp312-cp312-macosx_14_0_arm64', 'cp312-cp312-macosx_13_3_arm64'], 'macos: 13.3'],
    ['linux-x86_64', ['cp312-cp312-win_amd64'], undefined],
  ])('on %s with wheels %j the minimum to set is %s', (platform, tags, minimum) => {
    const [target] = targetsOf(['3.12'], [platform])
    if (target === undefined) throw new Error(platform)
    const wheels = tags.map(tag => file(`scipy-1.18-${tag}.whl`))
    const fix = fixOf([{ target, package: { ...scipy, wheels } }], [target])
    expect(/(?:^S|\bs)et ((?:glibc|musl|macos): [\d.]+), which its wheels need/.exec(fix ?? '')?.[1]).toBe(minimum)
  })

  test('groups targets by equal Pythons', () => {
    expect(targetsInWords(targetsOf(['3.12', '3.13'], ['linux-x86_64', 'macos-arm64']))).toBe(
      '3.12 3.13 on linux-x86_64, macos-arm64',
    )
    expect([titleOf(scipy), titleOf({ name: 'x' })]).toEqual(['scipy 1.18', 'x'])
  })
})
