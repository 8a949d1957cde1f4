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
