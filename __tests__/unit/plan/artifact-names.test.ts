import { expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { type ArtifactName, workflowArtifactName } from '../../../src/plan/expected-files.js'

const BASE: ArtifactName = {
  prefix: 'dist',
  name: 'My_App',
  version: '1.0.0',
  format: 'pex',
  target: 'linux-x86_64',
  pythons: [],
}

test.each<[Partial<ArtifactName>, string]>([
  [{}, 'dist-my-app-1.0.0-pex-linux-x86_64'],
  [{ pythons: ['3.11'] }, 'dist-my-app-1.0.0-pex-linux-x86_64-3.11'],
  [{ pythons: ['3.11', '3.14t'], version: '1!2.0+local.1' }, 'dist-my-app-1!2.0+local.1-pex-linux-x86_64-3.11_3.14t'],
  [{ target: 'targets/pi 4.json' }, 'dist-my-app-1.0.0-pex-targets_pi 4.json'],
])('%j', (parts, expected) => expect(workflowArtifactName({ ...BASE, ...parts })).toBe(expected))

const cell = fc.record({
  prefix: fc.constant('dist'),
  name: fc.constant('app'),
  version: fc.constant('1.0'),
  format: fc.constantFrom('sdist' as const, 'wheel' as const, 'pex' as const),
  target: fc.constantFrom(
    'linux-x86_64',
    'musllinux-x86_64',
    'macos-arm64',
    'macos-x86_64',
    'windows-x86_64',
    'windows-arm64',
  ),
  pythons: fc.uniqueArray(
    fc.constantFrom('3.9', '3.10', '3.11', '3.12', '3.13', '3.14', '3.14t', 'pypy3.11', '3.12.1'),
    { maxLength: 9 },
  ),
})

test('no two cells of a matrix collide', () => {
  fc.assert(
    fc.property(cell, cell, (one, other) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other))
      expect(workflowArtifactName(one)).not.toBe(workflowArtifactName(other))
    }),
    { numRuns: 1000 },
  )
})

test('GitHub takes every name', () => {
  const anything = fc.record({
    prefix: fc.string(),
    name: fc.string(),
    version: fc.string(),
    target: fc.string(),
    pythons: fc.array(fc.string()),
  })
  fc.assert(
    fc.property(anything, parts => {
      const name = workflowArtifactName({ ...BASE, ...parts })
      expect(name).not.toMatch(/["*/:<>?\\|\r\n]/)
      expect(name.length).toBeLessThanOrEqual(256)
    }),
  )
})

test('names that are too long stay apart', () => {
  const all = Array.from({ length: 60 }, (_, index) => `pypy3.${index}`)
  const [one, other] = [all, all.slice(0, -1)].map(pythons =>
    workflowArtifactName({ ...BASE, name: 'n'.repeat(200), pythons }),
  )
  expect(one).not.toBe(other)
  expect(one?.length).toBeLessThanOrEqual(256)
})
