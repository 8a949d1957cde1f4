/** Distributions read from the files of a tree: metadata, licenses, embedded SBOMs and libraries. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { ownDistribution, readTree, type Tree } from '../../../src/sbom/wheel.js'

type Files = Readonly<Record<string, string>>

/** @param sizes bytes that the archive states, where they are not those of the text */
const tree = (files: Files, digests?: ReadonlyMap<string, string>, sizes: Readonly<Record<string, number>> = {}) =>
  readTree(
    (async function* () {
      for (const [path, text] of Object.entries(files))
        yield {
          path,
          size: sizes[path] ?? text.length,
          content: async function* () {
            yield Buffer.from(text)
          },
        }
    })(),
    digests,
  )
const metadata = (name: string, ...more: string[]) => [`Name: ${name}`, 'Version: 1.0', ...more, '', 'Text'].join('\n')
const digest = (text: string) => createHash('sha256').update(text).digest('hex')
const sbom = (...names: string[]) =>
  JSON.stringify({
    bomFormat: 'CycloneDX',
    components: names.map(name => ({ name, version: '3', purl: `pkg:generic/${name}@3` })),
  })

describe('a distribution', () => {
  test('has name, version, license and requirements of its metadata', async () => {
    const lines = ['License-Expression: MIT', 'Requires-Dist: b>=1 ;\n        extra == "x"', 'Requires-Dist: c']
    expect(await tree({ 'a-1.0.dist-info/METADATA': metadata('a', ...lines) })).toStrictEqual({
      distributions: [
        {
          ...{ kind: 'wheel', name: 'a', version: '1.0', license: 'MIT', path: 'a-1.0.dist-info' },
          requires: ['b>=1 ; extra == "x"', 'c'],
        },
      ],
      texts: [],
    })
  })
  test.each([
    ['no metadata', { 'a-1.0.dist-info/RECORD': '' }],
    ['no name', { 'a-1.0.dist-info/METADATA': 'Version: 1\n' }],
    ['no version', { 'a-1.0.dist-info/METADATA': 'Name: a\n' }],
    ['metadata elsewhere', { 'a/METADATA': metadata('a'), METADATA: metadata('a') }],
    ['metadata too far inside', { 'a-1.0.dist-info/x/METADATA': metadata('a') }],
  ])('is none with %s', async (_, files) =>
    expect((await tree(files as unknown as Files)).distributions).toStrictEqual([]),
  )

  test('is none with metadata of more than 16 MiB', async () => {
    const file = 'a-1.0.dist-info/METADATA'
    const names = async (size: number) =>
      (await tree({ [file]: metadata('a') }, undefined, { [file]: size })).distributions.length
    expect([await names(16 * 1024 * 1024), await names(16 * 1024 * 1024 + 1)]).toEqual([1, 0])
  })
  test('may be vendored by another', async () => {
    const { distributions } = await tree({
      'pip/_vendor/b-1.0.dist-info/METADATA': metadata('b'),
      'pip-1.0.dist-info/METADATA': metadata('pip'),
    })
    expect(distributions.map(({ name, path }) => [name, path])).toEqual([
      ['b', 'pip/_vendor/b-1.0.dist-info'],
      ['pip', 'pip-1.0.dist-info'],
    ])
  })
})

describe('license texts', () => {
  const INFO = 'a-1.0.dist-info'
  test.each<[path: string, taken: boolean]>([
    [`${INFO}/licenses/anything`, true],
    [`${INFO}/licenses/sub/LICENSE.md`, true],
    [`${INFO}/licenses/code.py`, false],
    [`${INFO}/LICENSE`, true],
    [`${INFO}/LICENCE.txt`, true],
    [`${INFO}/COPYING`, true],
    [`${INFO}/Copyright-MIT`, true],
    [`${INFO}/NOTICES.md`, true],
    [`${INFO}/THIRD_PARTY_LICENSES.txt`, true],
    [`${INFO}/my-license`, true],
    [`${INFO}/RECORD`, false],
    [`${INFO}/LICENSED`, false],
    [`${INFO}/unlicensed.txt`, false],
    [`${INFO}/license.json`, false],
  ])('of %s: %s', async (path, taken) => {
    const { distributions } = await tree({ [`${INFO}/METADATA`]: metadata('a'), [path]: 'text' })
    expect(distributions[0]?.licenseTexts).toStrictEqual(taken ? [{ path, text: 'text' }] : undefined)
  })
  test('outside of a distribution are texts of the tree', async () => {
    expect((await tree({ 'a/LICENSE': 'x', 'a/licenses/b': 'y', LICENSE: 'z' })).texts).toStrictEqual([
      { path: 'a/LICENSE', text: 'x' },
      { path: 'LICENSE', text: 'z' },
    ])
  })
  test('are the same in two packages that write lines differently', async () => {
    expect((await tree({ LICENSE: '\uFEFF\r\n\nMIT  \r\n  Free\t\rOf charge\n\n' })).texts[0]?.text).toBe(
      'MIT\n  Free\nOf charge',
    )
  })
  test('of more than 1 MiB are none', async () => {
    const texts = async (size: number) => (await tree({ LICENSE: 'x' }, undefined, { LICENSE: size })).texts.length
    expect([await texts(1024 * 1024), await texts(1024 * 1024 + 1)]).toEqual([1, 0])
  })
})

describe('libraries', () => {
  const A = 'a-1.0.dist-info/METADATA'
  test('are part of the one distribution, with the digest of the file or of RECORD', async () => {
    const files = { [A]: metadata('a'), 'x.libs/liby-0123abcd.so.2': 'y', 'x/.dylibs/libz.1.dylib': 'z', 'a/b.so': '' }
    const { distributions } = await tree(files, new Map([['x/.dylibs/libz.1.dylib', 'f'.repeat(64)]]))
    expect(distributions[0]?.parts).toStrictEqual([
      {
        ...{ kind: 'library', name: 'liby', version: '2', sha256: digest('y') },
        ...{ path: 'x.libs/liby-0123abcd.so.2', guessed: true },
      },
      {
        ...{ kind: 'library', name: 'libz', version: '1', sha256: 'f'.repeat(64) },
        ...{ path: 'x/.dylibs/libz.1.dylib', guessed: true },
      },
    ])
  })
  test('are parts of the distribution in whose folder they are, where there are several', async () => {
    const { distributions } = await tree({
      [A]: metadata('a'),
      'b_c-1.0.dist-info/METADATA': metadata('B.c'),
      'a.libs/liba.so': 'a',
      'b_c.libs/libb.so': 'b',
      'sub/b_c/.dylibs/libc.dylib': 'c',
      'other.libs/libd.so': 'd',
    })
    expect(distributions.map(({ name, parts }) => [name, parts?.map(part => part.name)])).toEqual([
      ['a', ['liba']],
      ['B.c', ['libb', 'libc']],
    ])
  })
  test('that an SBOM lists have its name and version, and the digest of the file', async () => {
    const { distributions } = await tree({
      [A]: metadata('a'),
      'a-1.0.dist-info/sboms/auditwheel.cdx.json': sbom('Z', 'other'),
      'a.libs/libz-0123abcd.so.1': 'z',
    })
    expect(distributions[0]?.parts).toStrictEqual([
      {
        ...{ kind: 'library', name: 'other', version: '3', purl: 'pkg:generic/other@3' },
        path: 'a-1.0.dist-info/sboms/auditwheel.cdx.json',
      },
      {
        ...{ kind: 'library', name: 'Z', version: '3', purl: 'pkg:generic/Z@3', sha256: digest('z') },
        path: 'a.libs/libz-0123abcd.so.1',
      },
    ])
  })
  test.each([
    ['sboms/package-python.cdx.json', 0],
    ['sboms/x.cdx.json', 1],
    ['sboms/sub/x.json', 1],
    ['sboms/x.xml', 0],
    ['x.json', 0],
  ])('in %s: %i', async (file, count) => {
    const { distributions } = await tree({ [A]: metadata('a'), [`a-1.0.dist-info/${file}`]: sbom('z') })
    expect(distributions[0]?.parts?.length ?? 0).toBe(count)
  })
  test('in an SBOM of more than 16 MiB are not read', async () => {
    const file = 'a-1.0.dist-info/sboms/x.json'
    const { distributions } = await tree({ [A]: metadata('a'), [file]: sbom('z') }, undefined, { [file]: 2 ** 24 + 1 })
    expect(distributions[0]?.parts).toBeUndefined()
  })
})

describe('what a tree is about', () => {
  const wheel = (name: string, path: string, parts: object = {}) =>
    ({ ...{ kind: 'wheel', name, version: '1', path }, ...parts }) as Tree['distributions'][number]
  const text = (path: string) => ({ path, text: path })
  const own = wheel('Foo.Bar', 'foo_bar-1.dist-info', { licenseTexts: [text('own')], parts: [wheel('crate', 'c')] })
  const vendored = wheel('b', 'foo/_vendor/b-1.dist-info')

  test('has the others and the other texts as its own', () => {
    const all = { distributions: [vendored, own], texts: [text('LICENSE')] }
    expect(ownDistribution(all, 'f.whl', 'foo-bar', { sha256: 'a', path: 'p' })).toStrictEqual({
      ...{ kind: 'wheel', name: 'Foo.Bar', version: '1', sha256: 'a', path: 'p' },
      licenseTexts: [text('own'), text('LICENSE')],
      parts: [wheel('crate', 'c'), vendored],
    })
    expect(ownDistribution({ distributions: [vendored], texts: [] }, 'f.whl', 'b', {})).toStrictEqual({
      ...{ kind: 'wheel', name: 'b', version: '1' },
    })
  })
  test('is the outermost, where no name is known', () => {
    expect(ownDistribution({ distributions: [vendored, own], texts: [] }, 'f', undefined, {}).name).toBe('Foo.Bar')
    const inner = wheel('foo-bar', 'x/y/z.dist-info')
    expect(ownDistribution({ distributions: [inner, own], texts: [] }, 'f', 'foo-bar', {}).name).toBe('Foo.Bar')
  })
  test('must be there', () => {
    const of =
      (name: string | undefined, ...distributions: Tree['distributions'][number][]) =>
      () =>
        ownDistribution({ distributions, texts: [] }, '/x/f.whl', name, {})
    expect(of('other', own)).toThrow(/f\.whl.*it has no metadata of its own/)
    expect(of(undefined)).toThrow('it has no metadata of its own')
  })
})
