import { describe, expect, test } from '@jest/globals'
import { applicationInfo, describeContents, pythonsText, requirementChanges } from '../../../src/pex/contents.js'
import type { EntryPoint } from '../../../src/project/entry-point.js'
import type { ResolutionTarget } from '../../../src/targets/complete-platform.js'

const target = (python: string, platform = 'linux-x86_64'): ResolutionTarget => ({
  name: `${python} ${platform}`,
  python,
  platform,
  compatibleTags: [],
  environment: {},
})
const digests = (...files: string[]) => new Map(files.map(file => [file, `sha256 of ${file}`]))
const info = { bootstrap_hash: 'b', pex_hash: 'of the beginning', distributions: {}, venv: true }
const own = 'app-1.0-py3-none-any.whl'

function describeOne(python: string, ...files: string[]) {
  const wheels = new Map([[`${python} linux-x86_64`, digests(...files)]])
  return describeContents(info, [target(python)], wheels).contents.targets[0]
}

describe('what PEX-INFO starts', () => {
  const script = { module: 'app.cli', attribute: 'main', gui: false, extras: [], script: 'app' }
  test.each<[EntryPoint, object]>([
    [{ kind: 'function', ...script }, { entry_point: 'app.cli:main' }],
    [{ kind: 'module', module: 'app' }, { entry_point: 'app' }],
    [{ kind: 'script', file: 'app.py' }, { script: 'app.py' }],
    [{ kind: 'none' }, {}],
  ])('%j', (entryPoint, expected) => {
    expect(applicationInfo({ venv: true }, 'app==1', entryPoint)).toEqual({
      venv: true,
      requirements: ['app==1'],
      ...expected,
    })
  })
})

describe('PEX-INFO of the whole', () => {
  const dep = (python: string) => `dep-1-${python}-${python}-manylinux_2_17_x86_64.whl`
  const files = new Map([
    ['3.11 linux-x86_64', digests(own, dep('cp311'))],
    ['3.12 linux-x86_64', digests(own, dep('cp312'))],
  ])
  const targets = [target('3.11'), target('3.12')]

  test('has every wheel once, with its digest', () => {
    expect(describeContents(info, targets, files).info.distributions).toEqual(
      Object.fromEntries(digests(own, dep('cp311'), dep('cp312'))),
    )
  })

  test('is named by its content, as is each part', () => {
    const names = (digest: string) => {
      const changed = new Map(files).set('3.11 linux-x86_64', new Map([[dep('cp311'), digest]]))
      const made = describeContents(info, targets, changed)
      return [made.info.pex_hash, ...made.contents.contents.map(({ pex_hash }) => pex_hash)]
    }
    // The part for 3.12 is the same both times.
    expect(new Set([...names('a'), ...names('b')]).size).toBe(5)
    expect(names('a')).toEqual(names('a'))
    expect(names('a').every(hash => /^[0-9a-f]{40}$/.test(String(hash)))).toBe(true)
  })

  test('targets of the same wheels share their part', () => {
    const same = new Map(targets.map(({ name }) => [name, digests(own)]))
    const { contents } = describeContents(info, targets, same)
    expect(contents.targets.map(({ content }) => content)).toEqual([0, 0])
    expect(contents.contents.map(({ distributions }) => distributions)).toEqual([[own]])
  })
})

describe('which interpreter a target is for', () => {
  test.each([
    ['3.12', { implementation: 'cpython', version: [3, 12], freeThreaded: false }],
    ['3.14t', { implementation: 'cpython', version: [3, 14], freeThreaded: true }],
    ['3.15.0b1', { implementation: 'cpython', version: [3, 15], freeThreaded: false }],
    ['pypy3.11', { implementation: 'pypy', version: [3, 11], freeThreaded: false }],
  ])('%s', (python, expected) => expect(describeOne(python, own)).toMatchObject(expected))

  test('platforms are those that its wheels are bound to, each once', () => {
    const wheels = [
      own,
      'a-1-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl',
      'b-1-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl',
      'c-1-cp312-cp312-manylinux_2_28_x86_64.whl',
    ]
    expect(describeOne('3.12', ...wheels)?.platforms).toEqual([
      ['manylinux_2_17_x86_64', 'manylinux2014_x86_64'],
      ['manylinux_2_28_x86_64'],
    ])
  })

  test.each([
    ['pure', [own]],
    ['pure', [own, 'tool-1-py3-none-manylinux_2_17_x86_64.whl']],
    ['abi3', [own, 'dep-1-cp38-abi3-manylinux_2_17_x86_64.whl']],
    ['', [own, 'dep-1-cp312-cp312-manylinux_2_17_x86_64.whl']],
    ['', [own, 'dep-1-cp312-none-any.whl']],
  ])('newer Pythons: %j for %j', (expected, files) => {
    expect(describeOne('3.12', ...files)?.forward).toBe(expected)
  })
})

test.each([
  [['3.9', '3.10', '3.9'], 'CPython 3.9, 3.10'],
  [['3.14t', 'pypy3.11'], 'CPython 3.14t and PyPy 3.11'],
  [['pypy3.10', 'pypy3.11'], 'PyPy 3.10, 3.11'],
])('%j for people', (pythons, expected) => expect(pythonsText(pythons)).toBe(expected))

describe("uv's changes of requirements in PEX-INFO", () => {
  test.each([
    [{ overrides: ['Dep>=2'], excludes: ['x'] }, ['dep'], { overridden: ['Dep>=2'], excluded: ['x'] }],
    [{ overrides: ["gone ; sys_platform == 'never'"], excludes: [] }, ['dep'], { overridden: [], excluded: ['gone'] }],
    [{ overrides: [], excludes: [] }, ['dep'], { overridden: [], excluded: [] }],
    [
      { overrides: ['b>1', 'A_x==2', 'b>1'], excludes: ['z', 'c', 'z'] },
      ['a-x', 'b'],
      { overridden: ['A_x==2', 'b>1'], excluded: ['c', 'z'] },
    ],
  ])('%j with %j inside', (changes, chosen, expected) => {
    expect(requirementChanges(changes, new Set(chosen))).toEqual(expected)
  })

  test('change its name', () => {
    const changed = applicationInfo(info, 'app==1', { kind: 'none' }, { overridden: ['dep>=2'], excluded: [] })
    const plain = applicationInfo(info, 'app==1', { kind: 'none' })
    expect(changed).toMatchObject({ overridden: ['dep>=2'] })
    expect(plain).not.toHaveProperty('overridden')
    const hash = (one: object) => describeContents({ ...one }, [], new Map()).info.pex_hash
    expect(hash(changed)).not.toBe(hash(plain))
  })
})
