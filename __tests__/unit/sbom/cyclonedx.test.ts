import { describe, expect, test } from '@jest/globals'
import { CHARDET, DESCRIBED, PEX, SUBJECT } from '../../../__fixtures__/describe/components.js'
import fc from '../../../__fixtures__/properties.js'
import type { Component } from '../../../src/sbom/component.js'
import { cyclonedx, type Described } from '../../../src/sbom/cyclonedx.js'

interface Bom {
  readonly metadata: { readonly component: { readonly 'bom-ref': string } }
  readonly components: readonly {
    readonly 'bom-ref': string
    readonly name: string
    readonly purl?: string
    readonly licenses?: unknown
    readonly evidence?: { readonly occurrences?: readonly { readonly location: string }[] }
  }[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[]
  readonly compositions?: unknown
}

const bom = (described: readonly Described[]) => JSON.parse(cyclonedx(SUBJECT, described)) as Bom
const refOf = (made: Bom, name: string) => made.components.find(one => one.name === name)?.['bom-ref'] ?? name
const needs = (made: Bom, name: string) =>
  (made.dependencies.find(({ ref }) => ref === refOf(made, name))?.dependsOn ?? []).map(
    ref => made.components.find(one => one['bom-ref'] === ref)?.name,
  )

/** Every reference is unique and is one of a component, and the subject reaches all of them. */
function sound(made: Bom): void {
  const root = made.metadata.component['bom-ref']
  const refs = [root, ...made.components.map(one => one['bom-ref'])]
  expect(new Set(refs).size).toBe(refs.length)
  expect(made.dependencies.map(({ ref }) => ref).sort()).toEqual([...refs].sort())
  const edges = new Map(made.dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]))
  const reached = new Set<string>()
  const open = [root]
  for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
    if (reached.has(ref)) continue
    reached.add(ref)
    expect(refs).toContain(ref)
    open.push(...(edges.get(ref) ?? []))
  }
  expect([...reached].sort()).toEqual([...refs].sort())
}

describe('the SBOM of a release', () => {
  test('of a PEX, its wheel and a program that cannot be inspected', () => {
    expect(cyclonedx(SUBJECT, DESCRIBED)).toMatchSnapshot()
    sound(bom(DESCRIBED))
  })

  test('names the same component once, with every location', () => {
    const made = bom(DESCRIBED)
    const own = made.components.filter(({ name }) => name === 'answer')
    expect(own).toHaveLength(1)
    expect(own[0]?.evidence?.occurrences).toEqual([
      { location: 'answer-1.0.0.pex!/.deps/answer-1.0.0-py3-none-any.whl' },
    ])
  })

  test('follows Requires-Dist by the extras that were asked for', () => {
    const [pex, ...rest] = DESCRIBED as [Described, ...Described[]]
    const made = bom([{ ...pex, contents: { ...PEX, components: [...PEX.components, CHARDET] } }, ...rest])
    expect(needs(made, 'answer')).toEqual(['numpy', 'requests'])
    // answer requires socks, nothing requires use_chardet.
    expect(needs(made, 'requests')).toEqual(['PySocks', 'urllib3'])
    expect(needs(made, PEX.file)).toContain('chardet')
  })

  test('follows the crates of a wheel, and assigns its libraries to it', () => {
    const made = bom(DESCRIBED)
    expect(needs(made, 'pydantic_core')).toEqual(['pydantic-core'])
    expect(needs(made, 'pydantic-core')).toEqual(['ahash'])
    expect(needs(made, 'numpy')).toEqual(['libscipy_openblas64_'])
  })

  test('says of what it knows nothing', () => {
    expect(bom(DESCRIBED).compositions).toEqual([
      { aggregate: 'unknown', assemblies: [`file:answer-1.0.0-linux-x86_64#${'8'.repeat(64)}`] },
    ])
    expect(bom(DESCRIBED.slice(0, 2)).compositions).toBeUndefined()
  })

  test('is the same whatever order things were found in', () => {
    const turned = DESCRIBED.toReversed().map(({ artifact, contents }) => ({
      artifact,
      ...(contents && { contents: { ...contents, components: contents.components.toReversed() } }),
    }))
    expect(cyclonedx(SUBJECT, turned)).toBe(cyclonedx(SUBJECT, DESCRIBED))
  })

  test('has a sound graph of any components, circles and doubles too', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd')
    const component: fc.Arbitrary<Component> = fc
      .record({
        kind: fc.constantFrom('wheel' as const, 'crate' as const, 'library' as const, 'file' as const),
        name,
        version: fc.constantFrom('1', '2'),
        requires: fc.array(fc.oneof(name, fc.constant('a[x]>=1'), fc.constant('c; extra == "x"'), fc.string())),
        sha256: fc.constantFrom('a'.repeat(64), 'b'.repeat(64), undefined),
        path: fc.constantFrom('p', 'q/r', undefined),
      })
      .map(({ sha256, path, ...rest }) => ({ ...rest, ...(sha256 && { sha256 }), ...(path && { path }) }))
    const tree = fc
      .tuple(component, fc.array(component, { maxLength: 3 }))
      .map(([one, parts]): Component => ({ ...one, ...(parts.length > 0 && { parts }) }))
    const artifact = DESCRIBED[0]?.artifact as Described['artifact']
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), components => {
        const one = [{ artifact, contents: { file: artifact.file, components } }]
        sound(bom(one))
        const turned = [{ artifact, contents: { file: artifact.file, components: components.toReversed() } }]
        expect(cyclonedx(SUBJECT, turned)).toBe(cyclonedx(SUBJECT, one))
      }),
    )
  })
})
