/** The lock that ships: markers that choose exactly what is inside, and a text that other readers accept. */
import { describe, expect, test } from '@jest/globals'
import { parse } from 'smol-toml'
import fc from '../../../__fixtures__/properties.js'
import { targetsOf } from '../../../__fixtures__/targets.js'
import { decodeLock } from '../../../src/resolve/lock.js'
import { joinShipped, releaseLockName, releaseLockText, shippedWheels } from '../../../src/resolve/release-lock.js'

const targets = targetsOf(
  ['3.11', '3.12', 'pypy3.11'],
  ['linux-x86_64', 'musllinux-x86_64', 'windows-x86_64', 'macos-arm64'],
)

const wheel = (name: string, version = '1.0', more: object = {}) => ({
  ...{ name, version, filename: `${name}-${version}-py3-none-any.whl`, size: 10 },
  sha256: name.charCodeAt(0).toString(16).padStart(64, version.replace('.', '')),
  url: `https://me:secret@files.invalid/${name}-${version}-py3-none-any.whl`,
  ...more,
})
const own = { ...wheel('app'), url: undefined as unknown as string }
const about = { application: 'app 1.0', bundles: [{ file: 'app-1.0.pex', platforms: ['linux-x86_64'] }], tool: 'test' }

function markersOf(text: string): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(decodeLock(text, 'pylock.app.toml').packages.map(one => [one.name, one.marker]))
}

describe('markers', () => {
  test('are as short as they can be, and absent for what every target has', () => {
    const shipped = shippedWheels(targets, ({ environment }) => [
      wheel('all'),
      ...(environment.sys_platform === 'win32' ? [wheel('windows')] : []),
      ...(environment.python_version === '3.11' ? [wheel('old')] : []),
      ...(environment.platform_python_implementation === 'PyPy' ? [wheel('pypy')] : []),
      ...(environment.sys_platform === 'darwin' && environment.python_version === '3.12' ? [wheel('both')] : []),
    ])
    expect(markersOf(releaseLockText(shipped, new Set(), about))).toEqual({
      all: undefined,
      windows: "sys_platform == 'win32'",
      old: "python_version == '3.11'",
      pypy: "platform_python_implementation == 'PyPy'",
      both: "python_version == '3.12' and sys_platform == 'darwin'",
    })
  })

  test('two versions of one package never hold for one target', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: targets.length, maxLength: targets.length }), choice => {
        // glibc and musl have the same markers, and so the same version.
        const key = (index: number) =>
          JSON.stringify([
            targets[index]?.environment.python_version,
            targets[index]?.environment.sys_platform,
            targets[index]?.environment.platform_python_implementation,
          ])
        const first = new Map(
          targets.map((_, index) => [key(index), choice[targets.findIndex((__, at) => key(at) === key(index))]]),
        )
        const shipped = shippedWheels(targets, target => [
          wheel('lib', first.get(key(targets.indexOf(target))) ? '1.0' : '2.0'),
        ])
        const packages = decodeLock(releaseLockText(shipped, new Set(), about), 'x').packages
        for (const target of targets) {
          const wanted = first.get(key(targets.indexOf(target))) ? '1.0' : '2.0'
          const holding = packages.filter(({ marker }) => marker === undefined || holds(marker, target.environment))
          expect(holding.map(({ version }) => version)).toEqual([wanted])
        }
      }),
    )
  })
})

/** `(a == 'x' and b == 'y') or …`, the only form that is written. */
function holds(marker: string, environment: Readonly<Record<string, string>>): boolean {
  return marker.split(' or ').some(term =>
    term
      .replaceAll(/[()]/g, '')
      .split(' and ')
      .every(part => {
        const [, name = '', value] = /^(\w+) == '([^']*)'$/.exec(part) ?? []
        return environment[name] === value
      }),
  )
}

test('local wheels are beside the lock or inside a PEX, and the text says where; logins are left out', () => {
  const shipped = shippedWheels(targets.slice(0, 1), () => [
    wheel('lib', '1.0', { index: 'https://u:p@i.invalid/simple' }),
    own,
    { ...own, name: 'core', filename: 'core-1.0-py3-none-any.whl', sha256: 'c'.repeat(64) },
  ])
  const text = releaseLockText(shipped, new Set(['app-1.0-py3-none-any.whl']), about)
  expect(text).toContain('# Download into the same folder: app-1.0-py3-none-any.whl\n')
  expect(text).toContain("inside app-1.0.pex: unzip -j app-1.0.pex '.deps/core-1.0-py3-none-any.whl'")
  expect(text).not.toMatch(/secret|u:p/)
  expect(parse(text)).toMatchObject({ 'lock-version': '1.0', 'created-by': 'test', 'requires-python': '>=3.11' })
})

test('the same wheels in any order, from one job or several, are the same text', () => {
  const of = (order: readonly number[]) =>
    shippedWheels(
      order.flatMap(index => targets[index] ?? []),
      () => [wheel('b'), wheel('a')],
    )
  const whole = releaseLockText(of([0, 1, 2]), new Set(), about)
  expect(releaseLockText(of([2, 0, 1]), new Set(), about)).toBe(whole)
  const joined = joinShipped([of([2]), undefined, of([1, 0])])
  expect(joined && releaseLockText(joined, new Set(), about)).toBe(whole)
  expect(joinShipped([undefined])).toBeUndefined()
})

test('the name is one that PEP 751 accepts', () =>
  expect(releaseLockName('Zope.Interface')).toBe('pylock.zope-interface.toml'))

describe('what the text says of a wheel', () => {
  const linux = targets.slice(0, 1)
  const textOf = (
    wheels: readonly ReturnType<typeof wheel>[],
    beside: readonly string[] = [],
    bundles = about.bundles,
  ) =>
    releaseLockText(
      shippedWheels(linux, () => wheels),
      new Set(beside),
      { ...about, bundles },
    )

  test('is its address, size and digest, or its name for one that no server has', () => {
    const [served] = decodeLock(textOf([wheel('lib', '1.0', { url: 'https://files.invalid/lib.whl' })]), 'x').packages
    expect(served?.wheels).toEqual([
      {
        ...{ filename: 'lib-1.0-py3-none-any.whl', url: 'https://files.invalid/lib.whl', size: 10 },
        sha256: wheel('lib').sha256,
      },
    ])
    const [local] = decodeLock(textOf([{ ...own, size: undefined as never }]), 'x').packages
    expect(local?.wheels).toEqual([{ filename: own.filename, path: own.filename, sha256: own.sha256 }])
  })

  test.each([
    ['https://me:secret@h/a.whl', 'https://h/a.whl'],
    ['https://me@h/a.whl', 'https://h/a.whl'],
    ['https://:secret@h/a.whl', 'https://h/a.whl'],
    ['https://H/A%20b.whl', 'https://H/A%20b.whl'],
    ['http:////', 'http:////'],
    ['file:///store/a.whl', undefined],
    [undefined, undefined],
  ])('has no login and no path of this machine: %s', (url, shown) => {
    const shipped = shippedWheels(linux, () => [wheel('a', '1.0', { url, index: url ?? 'https://me:x@i/' })])
    expect([shipped.wheels[0]?.url, shipped.wheels[0]?.index]).toEqual([shown, shown])
  })

  test('is its index where all files of a version have one', () => {
    const of = (...indexes: readonly (string | undefined)[]) =>
      decodeLock(
        textOf(
          indexes.map((index, at) =>
            wheel('lib', '1.0', { index, sha256: `${at}`.repeat(64), filename: `lib-1.0-py3-none-a${at}.whl` }),
          ),
        ),
        'x',
      ).packages[0]?.index
    expect([
      of('https://i/', 'https://i/'),
      of('https://i/', 'https://j/'),
      of('https://i/', undefined),
      of(undefined),
    ]).toEqual(['https://i/', undefined, undefined, undefined])
  })

  test('is where to find it, by its name: beside the lock, inside a PEX of its platform, or nowhere yet', () => {
    const comments = (...given: Parameters<typeof textOf>) =>
      textOf(...given)
        .split('\n')
        .filter(line => line.startsWith('# '))
        .slice(1)
    expect(comments([wheel('lib')])).toEqual([])
    expect(comments([own], [own.filename])).toEqual([`# Download into the same folder: ${own.filename}`])
    expect(comments([own, { ...own, filename: 'b-1-py3-none-any.whl', sha256: 'b'.repeat(64) }])).toEqual([
      `# On no index, but inside app-1.0.pex: unzip -j app-1.0.pex '.deps/${own.filename}' '.deps/b-1-py3-none-any.whl'`,
    ])
    expect(comments([own], [], [{ file: 'app.pex', platforms: ['windows-x86_64'] }])).toEqual([
      `# On no index; to be put into the same folder: ${own.filename}`,
    ])
  })

  test('comes with the lowest Python, and the packages by name and version', () => {
    const several = shippedWheels([...targets].reverse(), () => [wheel('b'), wheel('a', '2.0'), wheel('a', '10.0')])
    const { requiresPython, packages, environments } = decodeLock(releaseLockText(several, new Set(), about), 'x')
    expect([requiresPython, packages.map(({ name, version }) => `${name} ${version}`)]).toEqual([
      '>=3.11',
      ['a 10.0', 'a 2.0', 'b 1.0'],
    ])
    expect(environments).toEqual([...environments].sort())
    // glibc and musl are one environment.
    expect(environments).toHaveLength(9)
    expect(several.targets.map(({ wheels }) => wheels)).toEqual(targets.map(() => [0, 1, 2]))
  })
})
