/** `manifest.json` with everything that a release can have, and `SHA256SUMS` read back. */
import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { NOTHING, READY } from '../../../__fixtures__/reports.js'
import type { Check, Installer } from '../../../src/core/model.js'
import { checksums, type DescriptionFile, manifest, parseChecksums } from '../../../src/report/manifest.js'
import type { Report } from '../../../src/report/model.js'

type Files = [described?: readonly DescriptionFile[], installers?: readonly Installer[]]
const read = (report: Report, ...files: Files) =>
  JSON.parse(manifest(report, ...files)) as Record<string, unknown> & Record<'artifacts' | 'checks', object[]>
const [, , pex] = READY.artifacts
const hash = (letter: string) => letter.repeat(64)

test('of a run that never began has only what is always there', () => {
  expect(manifest(NOTHING)).toBe(
    `${JSON.stringify(
      {
        schema: 1,
        project: null,
        pythons: [],
        platforms: [],
        machine: 'linux-x86_64',
        artifacts: [],
        checks: [],
        skipped: [],
        tools: [],
      },
      null,
      2,
    )}\n`,
  )
})

test('of a release says what was packaged, and what it starts', () => {
  const { project, commit, entryPoint, commands, pythons, platforms, machine } = read({
    ...READY,
    about: { program: 'answer', commands: ['answer', 'ask'], summary: 'not in the manifest' },
  })
  expect({ project, commit, entryPoint, commands, pythons, platforms, machine }).toStrictEqual({
    project: { name: 'answer', version: '1.0.0' },
    commit: READY.commit,
    entryPoint: 'answer:print_answer',
    commands: ['answer', 'ask'],
    pythons: READY.pythons,
    platforms: ['linux-x86_64'],
    machine: 'linux-x86_64',
  })
  expect(read({ ...READY, about: { program: 'answer' } })).not.toHaveProperty('commands')
  expect(read({ ...READY, project: { ...READY.project, secret: 1 } as never }).project).toStrictEqual(project)
})

test('says of a file the system that it needs, and what people start in it, where that is known', () => {
  const program = { ...pex, format: 'pyinstaller', file: 'a.tar.gz', minimum: '2.28', program: 'a/a' }
  expect(read({ ...READY, artifacts: [pex, program] as never }).artifacts).toStrictEqual([
    {
      ...{ format: 'pyinstaller', file: 'a.tar.gz', size: 88_123_456, sha256: hash('c') },
      ...{ targets: ['linux-x86_64'], pythons: READY.pythons, minimum: '2.28', program: 'a/a' },
    },
    {
      ...{ format: 'pex', file: 'answer-1.0.0.pex', size: 88_123_456, sha256: hash('c') },
      ...{ targets: ['linux-x86_64'], pythons: READY.pythons },
    },
  ])
})

test('has the checks by file, Python, name and machine, with a reason unless they passed', () => {
  const check = (parts: Partial<Check>): Check => ({
    ...{ name: 'runs', artifact: 'a.whl', result: 'passed', reason: '/tmp/x', seconds: 1, ...parts },
  })
  const checks = [
    check({ artifact: 'b.whl' }),
    check({ python: '3.13' }),
    check({ python: '3.12', machine: 'macos-arm64' }),
    check({ python: '3.12', machine: 'linux-aarch64', result: 'skipped', reason: 'no machine' }),
    check({ python: '3.12', name: 'installs', result: 'failed', reason: 'no' }),
    check({ name: 'size' }),
  ]
  const sorted = [
    { name: 'size', artifact: 'a.whl', result: 'passed' },
    { name: 'installs', artifact: 'a.whl', python: '3.12', result: 'failed', reason: 'no' },
    {
      ...{ name: 'runs', artifact: 'a.whl', python: '3.12', machine: 'linux-aarch64' },
      ...{ result: 'skipped', reason: 'no machine' },
    },
    { name: 'runs', artifact: 'a.whl', python: '3.12', machine: 'macos-arm64', result: 'passed' },
    { name: 'runs', artifact: 'a.whl', python: '3.13', result: 'passed' },
    { name: 'runs', artifact: 'b.whl', result: 'passed' },
  ]
  expect(read({ ...READY, checks }).checks).toStrictEqual(sorted)
  expect(read({ ...READY, checks: checks.reverse() }).checks).toStrictEqual(sorted)
})

test('has the findings that hold for good', () => {
  const lasting = { title: 'licenses inside', state: 'passed', sentence: 's' } as const
  const timely = { title: 'vulnerabilities', state: 'warning', sentence: 's', timely: true } as const
  expect(read({ ...READY, findings: [timely, lasting] }).findings).toStrictEqual([
    { title: 'licenses inside', state: 'passed' },
  ])
  expect(read({ ...READY, findings: [timely] })).not.toHaveProperty('findings')
})

test('has the tools by name and version, and the formats that were not built', () => {
  const tools = ['b 1', 'a 2', 'a 1'].map(text => ({ name: text.slice(0, 1), version: text.slice(2), path: '/x' }))
  const skipped = [{ format: 'scie', reason: 'not asked for', more: 1 }] as const
  expect(read({ ...READY, tools, skipped })).toMatchObject({
    tools: [
      { name: 'a', version: '1' },
      { name: 'a', version: '2' },
      { name: 'b', version: '1' },
    ],
    skipped: [{ format: 'scie', reason: 'not asked for' }],
  })
})

test.each([1, 2])('lists %i files that describe the release or install it, by name', count => {
  const described = (['sbom', 'lock'] as const).map(kind => ({
    kind,
    file: `${kind}.json`,
    size: 1,
    sha256: hash('a'),
  }))
  const commands = [{ shell: 'Linux', command: 'curl x' }]
  const installers = (
    [
      ['sh', 'install.sh', commands],
      ['homebrew', 'app.rb', []],
    ] as const
  ).map(([kind, file, own]): Installer => ({ kind, file, size: 2, sha256: hash('b'), commands: own }))
  const withPath = <T>(files: readonly T[]) => files.slice(0, count).map(file => ({ ...file, path: '/x' }))
  const { descriptions, installers: listed } = read(READY, withPath(described), withPath(installers))
  expect(descriptions).toStrictEqual(described.slice(0, count).reverse())
  expect(listed).toStrictEqual(installers.slice(0, count).reverse())
  expect(Object.keys(read(READY))).toEqual(expect.not.arrayContaining(['descriptions', 'installers', 'sources']))
})

test('names the wheels inside that no index supplied', () => {
  const wheel = (name: string, origin?: object) => ({
    name,
    version: '1',
    filename: `${name}.whl`,
    sha256: hash('a'),
    origin,
  })
  const wheels = [
    wheel('plain'),
    wheel('core', { kind: 'folder', place: '../core' }),
    wheel('kit', { kind: 'git', place: 'git+https://host.example/kit.git#egg', commit: 'c0ffee' }),
  ]
  const source = (name: string, kind: string, text: string) => ({
    ...{ name, version: '1', file: `${name}.whl`, sha256: hash('a'), kind, source: text },
  })
  const of = (some: object[]) => read({ ...READY, shipped: { targets: [], wheels: some } as never })
  expect(of(wheels).sources).toStrictEqual([
    source('core', 'folder', '../core'),
    source('kit', 'git', 'git+https://host.example/kit.git@c0ffee#egg'),
  ])
  expect(of(wheels.slice(0, 2)).sources).toStrictEqual([source('core', 'folder', '../core')])
  expect(of(wheels.slice(0, 1))).not.toHaveProperty('sources')
})

test('lists wheels that were rewritten, by name and by what they were', () => {
  const wheel = (file: string, original: string) => ({
    ...{ file, originalSha256: hash(original), sha256: hash('f'), saved: 10 },
  })
  const sorted = [wheel('a.whl', 'b'), wheel('a.whl', 'c'), wheel('b.whl', 'a')]
  const stripped = sorted.toReversed().map(one => ({ ...one, files: 3 }))
  expect(read({ ...READY, stripped }).stripped).toStrictEqual(sorted)
  expect(read({ ...READY, stripped: [] })).not.toHaveProperty('stripped')
})

describe('checksums that are read', () => {
  test('are those that were written, whatever the names are', () => {
    const file = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.string({ minLength: 1, unit: fc.constantFrom(...'\\nr\n\ra ') }),
    )
    const sha256 = fc.string({ minLength: 64, maxLength: 64, unit: fc.constantFrom(...'0123456789abcdef') })
    fc.assert(
      fc.property(fc.uniqueArray(fc.record({ file, sha256 }), { selector: one => one.file }), files => {
        const sums = parseChecksums(checksums(files))
        expect(sums && Object.fromEntries(sums)).toEqual(Object.fromEntries(files.map(one => [one.file, one.sha256])))
      }),
    )
  })

  test.each<[what: string, text: string, names: readonly string[] | undefined]>([
    ['of a text and of a binary', `${hash('A')}  a\n${hash('b')} *b\n`, ['a', 'b']],
    ['with line ends of Windows and without the last one', `${hash('a')}  a\r\n\r\n${hash('b')}  b`, ['a', 'b']],
    ['with an escaped name', `\\${hash('a')}  a\\\\b\\n\\r\\x\n`, ['a\\b\n\r\\x']],
    ['with a backslash in a name that is not escaped', `${hash('a')}  a\\nb\n`, ['a\\nb']],
    ['of nothing', '\n  \n', []],
    ['with a short hash', `${'a'.repeat(63)}  x\n`, undefined],
    ['with a long hash', `a${hash('a')}  x\n`, undefined],
    ['without a name', `${hash('a')}  \n`, undefined],
    ['with one space', `${hash('a')} x\n`, undefined],
    ['with a name twice', `${hash('a')}  x\n${hash('b')}  x\n`, undefined],
    ['beside other text', `${hash('a')}  x\nhello\n`, undefined],
  ])('%s', (_, text, names) => {
    const sums = parseChecksums(text)
    expect(sums && [...sums.keys()]).toEqual(names)
    for (const sum of sums?.values() ?? []) expect(sum).toMatch(/^[0-9a-f]{64}$/)
  })
})
