/** One entry of the SBOM after the other: what is written of each kind of component, its license and its source. */
import { describe, expect, test } from '@jest/globals'
import { SUBJECT } from '../../../__fixtures__/describe/components.js'
import type { Component } from '../../../src/sbom/component.js'
import { parsePurl, purlOf, requirementOf, sbomName, withParts } from '../../../src/sbom/component.js'
import { cyclonedx, type Described, type Subject } from '../../../src/sbom/cyclonedx.js'
import { describeFiles } from '../../../src/sbom/write.js'

const ARTIFACT: Described['artifact'] = {
  file: 'a.pex',
  format: 'pex',
  sha256: '9'.repeat(64),
  targets: ['any'],
  pythons: [],
}
const HASH = 'a'.repeat(64)

interface Bom {
  readonly metadata: { readonly timestamp: string; readonly component: Readonly<Record<string, unknown>> }
  readonly components: readonly Readonly<Record<string, unknown>>[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[]
}
const bomOf = (
  components: readonly Component[],
  artifact = ARTIFACT,
  subject: Subject = SUBJECT,
  requires?: string[],
) =>
  JSON.parse(
    cyclonedx(subject, [{ artifact, contents: { file: artifact.file, components, ...(requires && { requires }) } }]),
  ) as Bom
/** The entry of the one component, without what all have. */
const entry = (component: Partial<Component>) => {
  const { components } = bomOf([{ kind: 'library', name: 'x', ...component }])
  return components.find(({ name }) => name === (component.name ?? 'x')) ?? {}
}

test('the subject has the time of the source, its commit and nothing that is not known', () => {
  const { metadata } = bomOf([])
  const plain = { type: 'application', 'bom-ref': 'pkg:pypi/answer@1.0.0', name: 'answer', version: '1.0.0' }
  expect(metadata).toMatchObject({ timestamp: '2023-11-14T22:13:20Z', lifecycles: [{ phase: 'post-build' }] })
  expect(metadata.component).toStrictEqual({ ...plain, purl: 'pkg:pypi/answer@1.0.0' })
  expect(bomOf([], ARTIFACT, { ...SUBJECT, commit: 'c0ffee' }).metadata.component).toStrictEqual({
    ...plain,
    purl: 'pkg:pypi/answer@1.0.0',
    properties: [{ name: 'package-python:commit', value: 'c0ffee' }],
  })
})

test('a wheel that describes itself is the subject, with its license and requirements', () => {
  const own: Component = { kind: 'wheel', name: 'answer', version: '1.0.0', license: 'MIT', requires: ['b', 'a>1'] }
  const wheel = { ...ARTIFACT, file: 'a.whl', format: 'wheel', sha256: '' } as const
  const bom = bomOf([own], wheel, { ...SUBJECT, commit: 'c0ffee' })
  expect(bom.components).toStrictEqual([])
  expect(bom.metadata.component).toMatchObject({
    licenses: [{ license: { id: 'MIT', acknowledgement: 'declared' } }],
    properties: [
      { name: 'package-python:commit', value: 'c0ffee' },
      { name: 'package-python:requires-dist', value: 'a>1' },
      { name: 'package-python:requires-dist', value: 'b' },
    ],
  })
  expect(bom.dependencies).toStrictEqual([{ ref: 'pkg:pypi/answer@1.0.0' }])
})

test.each<[kind: Component['kind'], type: string, purl: string | undefined]>([
  ['wheel', 'library', 'pkg:pypi/x-y@1'],
  ['crate', 'library', 'pkg:cargo/x_y@1'],
  ['library', 'library', undefined],
  ['interpreter', 'platform', undefined],
  ['tool', 'application', undefined],
  ['image', 'container', undefined],
  ['file', 'file', undefined],
])('a component of the kind %s', (kind, type, purl) => {
  expect(entry({ kind, name: 'x_y', version: '1', path: 'p' })).toStrictEqual({
    ...{ type, 'bom-ref': purl ?? `${kind}:x_y@1#p`, name: 'x_y', version: '1', ...(purl && { purl }) },
    evidence: { occurrences: [{ location: 'a.pex!/p' }] },
  })
})

test.each<[what: string, component: Partial<Component>, ref: string]>([
  ['nothing else', {}, 'library:x#'],
  ['a version', { version: '1' }, 'library:x@1#'],
  ['a place', { path: 'p/q' }, 'library:x#p/q'],
  ['a digest', { version: '1', sha256: HASH, path: 'p' }, `library:x@1#${HASH}`],
  ['a package URL', { purl: 'pkg:rpm/x@1', path: 'p' }, 'pkg:rpm/x@1'],
  ['both', { purl: 'pkg:rpm/x@1', sha256: HASH }, `pkg:rpm/x@1#${HASH}`],
])('a component is known by %s', (_, component, ref) => expect(entry(component)['bom-ref']).toBe(ref))

test.each<[license: string, choice: object]>([
  ['MIT', { license: { id: 'MIT' } }],
  ['MIT OR ISC', { expression: 'MIT OR ISC' }],
  ['GPL-2.0+', { expression: 'GPL-2.0+' }],
  ['GPL-2.0-only WITH GCC-exception-2.0', { expression: 'GPL-2.0-only WITH GCC-exception-2.0' }],
  ['LicenseRef-Ours', { expression: 'LicenseRef-Ours' }],
  ['DocumentRef-x:LicenseRef-Ours', { expression: 'DocumentRef-x:LicenseRef-Ours' }],
  ['BSD', { license: { name: 'BSD' } }],
])('the license %s', (license, choice) => {
  const [[key, value] = []] = Object.entries(choice)
  const declared =
    key === 'license'
      ? { license: { ...(value as object), acknowledgement: 'declared' } }
      : { ...choice, acknowledgement: 'declared' }
  expect(entry({ license }).licenses).toStrictEqual([declared])
})

test('a wheel that the run built names its source', () => {
  const comment = 'The wheel was built from this source, on the machine that made the release.'
  const built = { kind: 'wheel', version: '1', origin: 'built' } as const
  const property = (name: string, value: string) => ({ name: `package-python:${name}`, value })
  const git = entry({ ...built, source: { kind: 'git', url: 'git+https://host.example/x@c0' }, from: 'libs/x' })
  expect(git.externalReferences).toStrictEqual([{ type: 'vcs', url: 'git+https://host.example/x@c0', comment }])
  expect(git.properties).toStrictEqual([property('origin', 'built'), property('source', 'libs/x')])
  const archive = (sha256?: string) =>
    entry({ ...built, source: { kind: 'archive', url: 'https://host.example/x.tar.gz', ...(sha256 && { sha256 }) } })
  const reference = { type: 'source-distribution', url: 'https://host.example/x.tar.gz', comment }
  expect(archive().externalReferences).toStrictEqual([reference])
  expect(archive(HASH).externalReferences).toStrictEqual([
    { ...reference, hashes: [{ alg: 'SHA-256', content: HASH }] },
  ])
  expect(entry({})).not.toHaveProperty('properties')
})

test('what a file name alone says is weak evidence', () => {
  const method = { technique: 'filename', confidence: 0.5, value: 'x' }
  expect(entry({ guessed: true }).evidence).toStrictEqual({
    identity: [{ field: 'name', confidence: 0.5, methods: [method] }],
  })
})

test('a component found twice has what either of them states, and both places', () => {
  const one: Component = { kind: 'wheel', name: 'x', version: '1', sha256: HASH, path: 'b' }
  const other: Component = { ...one, path: 'a', license: 'MIT', origin: 'local', from: 'libs' }
  for (const all of [
    [one, other],
    [other, one],
  ])
    expect(bomOf(all).components.find(({ name }) => name === 'x')).toMatchObject({
      licenses: [{ license: { id: 'MIT' } }],
      evidence: { occurrences: [{ location: 'a.pex!/a' }, { location: 'a.pex!/b' }] },
      properties: [{ value: 'local' }, { value: 'libs' }],
    })
})

test('a part is where what contains it is', () => {
  const part: Component = { kind: 'library', name: 'y', path: 'y.so' }
  const bom = (path?: string) =>
    bomOf([
      { kind: 'wheel', name: 'x', version: '1', ...(path && { path }), parts: [part, { kind: 'library', name: 'z' }] },
    ])
  const places = (made: Bom) =>
    made.components.map(({ evidence }) => (evidence as { occurrences?: unknown[] } | undefined)?.occurrences)
  expect(places(bom('d/x.whl')).flat()).toEqual([
    undefined,
    ...['a.pex!/d/x.whl/y.so', 'a.pex!/d/x.whl', 'a.pex!/d/x.whl'].map(location => ({ location })),
  ])
  expect(places(bom()).flat()).toEqual([undefined, { location: 'a.pex!/y.so' }, undefined, undefined])
})

test('the file itself is an entry with what it runs on', () => {
  const artifact = { ...ARTIFACT, pythons: ['3.12', '3.13'], targets: ['linux-x86_64'] }
  const ref = `file:a.pex#${'9'.repeat(64)}`
  expect(bomOf([], artifact).components).toStrictEqual([
    {
      ...{ type: 'application', 'bom-ref': ref, name: 'a.pex', version: '1.0.0' },
      hashes: [{ alg: 'SHA-256', content: '9'.repeat(64) }],
      properties: [
        ['format', 'pex'],
        ['python', '3.12'],
        ['python', '3.13'],
        ['target', 'linux-x86_64'],
      ].map(([name, value]) => ({ name: `package-python:${name}`, value })),
    },
  ])
  expect(bomOf([], artifact).dependencies).toStrictEqual([{ ref }, { ref: 'pkg:pypi/answer@1.0.0', dependsOn: [ref] }])
})

describe('the graph', () => {
  const wheel = (name: string, ...requires: string[]): Component => ({ kind: 'wheel', name, version: '1', requires })
  const edges = (components: readonly Component[], requires?: string[]) => {
    const { dependencies } = bomOf(components, ARTIFACT, SUBJECT, requires)
    const short = (ref: string) => ref.replace('pkg:pypi/', '').replace(/[@#].*/, '')
    return Object.fromEntries(dependencies.map(({ ref, dependsOn }) => [short(ref), dependsOn?.map(short)]))
  }
  test('has each file need what nothing in it needs, and one of each circle', () => {
    expect(edges([wheel('a', 'b'), wheel('b', 'A'), wheel('c', 'b', 'c'), wheel('d', 'gone', '???')])).toEqual({
      ...{ answer: ['file:a.pex'], 'file:a.pex': ['c', 'd'], a: ['b'], b: ['a'], c: ['b'] },
      d: undefined,
    })
    expect(edges([wheel('a', 'b'), wheel('b', 'a')])).toMatchObject({ 'file:a.pex': ['a'] })
  })
  test('follows extras through those who ask for them', () => {
    const all = [
      wheel('a', 'b[x]'),
      wheel('b', 'c[Y_Z]; extra == "x"', 'd; extra == "no"'),
      wheel('c', "d; extra == 'y-z'"),
      wheel('d'),
    ]
    expect(edges(all)).toMatchObject({ a: ['b'], b: ['c'], c: ['d'] })
    expect(edges(all.slice(1))).toMatchObject({ b: undefined })
    expect(edges(all.slice(1), ['b[X]'])).toMatchObject({ b: ['c'], c: ['d'] })
  })
})

test('package URLs, names and parts', () => {
  expect(parsePurl('pkg:rpm/almalinux/libX@1?arch=x#y')).toStrictEqual({
    ...{ type: 'rpm', namespace: 'almalinux', name: 'libX', version: '1', plain: 'pkg:rpm/almalinux/libX@1' },
  })
  expect(parsePurl('pkg:pypi/a')).toStrictEqual({
    ...{ type: 'pypi', namespace: '', name: 'a', version: undefined, plain: 'pkg:pypi/a' },
  })
  expect(['', 'pkg:', 'pkg:pypi', 'pkg:pypi/', 'https://x.example'].map(parsePurl)).toStrictEqual(
    Array(5).fill(undefined),
  )
  expect(purlOf({ kind: 'crate', name: 'a', purl: 'pkg:x/y' })).toBe('pkg:x/y')
  expect(sbomName({ name: 'Foo_Bar', version: '1.0' })).toBe('foo-bar-1.0.cdx.json')
  expect([requirementOf('a>=1')?.name, requirementOf('???')]).toEqual(['a', undefined])
  const leaf: Component = { kind: 'file', name: 'c' }
  const tree: Component = { kind: 'file', name: 'a', parts: [{ kind: 'file', name: 'b', parts: [leaf] }, leaf] }
  expect(withParts(tree).map(([{ name }, holder]) => [name, holder])).toEqual([
    ['a', undefined],
    ['b', 'a'],
    ['c', 'b'],
    ['c', 'a'],
  ])
})

test('the files that describe a release are those that are wanted', () => {
  const inside: Component = { kind: 'wheel', name: 'x', version: '1' }
  const contents = { file: 'a.pex', components: [inside] }
  const sdist = {
    artifact: { ...ARTIFACT, format: 'sdist' } as const,
    contents: { file: 's', components: [{ ...inside, name: 'y' }] },
  }
  const files = (sbom: boolean, notices: boolean, clarified?: Record<string, string>) =>
    describeFiles(SUBJECT, [{ artifact: ARTIFACT, contents }, sdist, { artifact: ARTIFACT }], {
      ...{ sbom, notices },
      ...(clarified && { clarified }),
    })
  expect(files(false, false)).toStrictEqual([])
  expect(files(true, true).map(({ kind, name }) => [kind, name])).toEqual([
    ['sbom', 'answer-1.0.0.cdx.json'],
    ['notices', 'THIRD-PARTY-NOTICES.txt'],
  ])
  const [sbom] = files(true, false)
  expect(sbom?.text).toContain('pkg:pypi/y@1')
  const [notices] = files(false, true, { x: 'ISC' })
  expect(notices?.text).toContain('x 1\n  License: ISC\n')
  expect(notices?.text).not.toContain('y 1')
})
