/** What the checks say where nothing is wrong, at their limits, and how the tools are asked. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { context, inspected, member, said } from '../../../__fixtures__/inspected.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { archive, launcher, record } from '../../../src/checks/archive.js'
import { CHECKS, evaluate, evaluateAll, size } from '../../../src/checks/checks.js'
import { licenses, pythons } from '../../../src/checks/metadata.js'
import type { ToolAnswer } from '../../../src/checks/model.js'
import { installChecker, runTools, type ToolQueries } from '../../../src/checks/python-tools.js'
import { versionControl } from '../../../src/checks/version-control.js'
import type { FormatName } from '../../../src/core/model.js'

describe('an archive', () => {
  const of = (format: FormatName, ...files: string[]) => said(archive(inspected(format, files)))
  test('may have paths of 180 characters, and parts of 255 bytes', () => {
    const long = (length: number) => `${'x/'.repeat(80)}${'y'.repeat(length - 160)}`
    expect(of('wheel', long(180))).toStrictEqual([])
    expect(of('wheel', long(181))).toEqual([`fail: ${long(181)} is 181 characters long, too long for Windows`])
    const [fits, over] = [`${'é'.repeat(127)}x`, 'é'.repeat(128)] as const
    expect(of('sdist', fits).filter(line => line.startsWith('fail'))).toStrictEqual([])
    expect(of('sdist', over)).toEqual([`fail: ${over} has a file or folder name that is too long for any file system`])
  })
  test('with a mode that changes the user is warned of', () => {
    const members = [member('bin/a', { setId: true }), member('bin/b')]
    for (const format of ['wheel', 'sdist'] as const)
      expect(said(archive(inspected(format, [], { members })))).toEqual([
        'warn: bin/a has a set-user-ID or set-group-ID mode',
      ])
  })
  test.each([
    ['a.pth', true],
    ['app-1.0.data/purelib/a.pth', true],
    ['app-1.0.data/platlib/a.pth', true],
    ['app-1.0.data/scripts/a.pth', false],
    ['app/a.pth', false],
    ['a.pth.txt', false],
  ])('with %s is one that every start of Python reads: %s', (file, read) => {
    const words = `warn: ${file} is run by every start of Python where the wheel is installed`
    expect(of('wheel', file)).toEqual(read ? [words] : [])
    expect(of('sdist', file)).toStrictEqual([])
  })
  test('says how many members it has', () => {
    const members = [member('app', { kind: 'folder' })]
    const file = inspected('wheel', ['app/a.py', 'app/b.py'], { members })
    expect(archive(file).details).toBe('3 members, all of which can be unpacked anywhere')
    expect(record(file).details).toBe('2 files with their hashes')
  })
})

test.each([
  ['#!/bin/sh\nmore', '#!/bin/sh', true],
  ['#!/usr/bin/env -S python3.12t -s\n', '#!/usr/bin/env -S python3.12t -s', true],
  ['#!/usr/bin/env pypy3\n', '#!/usr/bin/env pypy3', true],
  ['#!/usr/bin/env node\n', '#!/usr/bin/env node', false],
  ['#!/bin/sh -e\n', '#!/bin/sh -e', true],
  ['PK\x03', 'none, as on Windows', true],
  ['', '', false],
])('a PEX that starts with %j', (start, details, neutral) => {
  const outcome = launcher(inspected('pex', [], { start: Buffer.from(start) }))
  expect(outcome?.details).toBe(details)
  expect(said(outcome)).toEqual(neutral ? [] : [`fail: starts with ${JSON.stringify(start.split('\n')[0])}`])
})

test.each<[format: FormatName, bytes: number, most: number | undefined, words: string[]]>([
  ['wheel', 100 * 1024 ** 2, undefined, []],
  ['wheel', 100 * 1024 ** 2 + 1, undefined, ['warn: is 104.9 MB large; the index accepts 100 MiB by default']],
  ['wheel', 200e6, 300e6, ['warn: is 200.0 MB large; the index accepts 100 MiB by default']],
  ['pex', 301e6, 300e6, ['fail: is 301.0 MB large, above its size-budget of 300.0 MB']],
  ['pex', 300e6, 300e6, []],
])('the size of a %s of %i bytes', (format, bytes, most, words) => {
  const budget = most === undefined ? {} : { [format]: most }
  const outcome = size(inspected(format, [], { artifact: { size: bytes } }), context({ budget }))
  expect(said(outcome)).toEqual(words)
  expect(outcome.details).toMatch(/^\d+\.\d MB$/)
})

describe('licenses', () => {
  const outcome = (metadata: string, errors: string[] = []) => {
    const file = inspected('sdist', ['LICENSE', 'NOTICE'], { metadata })
    const answers = new Map([['license' as const, new Map([[file.artifact.file, { errors, warnings: [] }]])]])
    return licenses(file, context({ answers }))
  }
  test.each([
    ['License-Expression: MIT\nLicense-File: LICENSE\nLicense-File: NOTICE', 'MIT; license files: LICENSE, NOTICE'],
    ['License: MIT', 'stated in the older form; no license file'],
    ['Classifier: License :: OSI Approved :: MIT License', 'stated in the older form; no license file'],
    ['Classifier: Programming Language :: Python', 'none is stated; no license file'],
  ])('stated by %j', (lines, details) => {
    expect(outcome(`Metadata-Version: 2.4\n${lines}\n`)).toStrictEqual({ failed: [], warnings: [], details })
  })
  test('that SPDX does not know are refused', () => {
    expect(said(outcome('Metadata-Version: 2.4\nLicense-Expression: X\n', ['X is unknown']))).toEqual([
      'fail: X is unknown',
    ])
  })
  test.each([
    ['2.3', true],
    ['2.4', false],
    ['2.10', false],
    ['3.0', false],
    ['1.9', true],
    ['2', true],
  ])('an expression in metadata of version %s is too early: %s', (version, early) => {
    const words = `fail: has License-Expression in metadata of version ${version}, before 2.4`
    expect(said(outcome(`Metadata-Version: ${version}\nLicense-Expression: MIT\n`))).toEqual(early ? [words] : [])
  })
})

test.each([
  ['', ['3.12'], 'runs on 3.12; requires-python also allows 3.11, 3.13 and 3.14, not tested here'],
  ['Requires-Python: >=3.13\n', ['3.13', '3.14t'], 'runs on 3.13 and 3.14t'],
  ['Requires-Python: >=3.14\n', [], 'runs on none; requires-python also allows 3.14, not tested here'],
  ['Requires-Python: ==3.11.*\n', ['pypy3.11'], 'runs on pypy3.11'],
  [
    'Requires-Python: ==3.12.*\nClassifier: Programming Language :: Python :: 3.12\n',
    [],
    'runs on none; its classifiers also name 3.12, not tested here; requires-python also allows 3.12, not tested here',
  ],
])('Pythons of %j on %j', (metadata, tested, details) => {
  expect(pythons(inspected('wheel', [], { metadata, artifact: { pythons: tested } }), context())).toStrictEqual({
    warnings: [],
    details,
  })
})

test('version control: how many files outside of packages are left out', () => {
  const details = (tracked: string[], files: string[], submodules: string[] = []) =>
    versionControl(inspected('sdist', files), context({ tracked: new Set(tracked), submodules })).details
  const WORDS = 'every package file, no untracked file'
  expect(details(['a/__init__.py'], ['a/__init__.py'])).toBe(WORDS)
  expect(details(['a/__init__.py', 'docs/x'], ['a/__init__.py'])).toBe(
    `${WORDS}; 1 tracked file outside of the packages is left out`,
  )
})

test('version control: a package of one letter, and files in folders below one', () => {
  const tracked = new Set(['a/__init__.py', 'a/data.json', 'a/b/c/d.json', 'ab/x.json'])
  expect(said(versionControl(inspected('sdist', ['a/__init__.py']), context({ tracked })))).toEqual([
    'warn: a/data.json belongs to a package in git but is missing from the sdist',
    'warn: a/b/c/d.json belongs to a package in git but is missing from the sdist',
  ])
})

describe('the result of a check', () => {
  const { artifact } = inspected('wheel')
  const found = (what: string, at?: string) => ({ what, fix: 'f', ...(at && { member: at }) })
  test('that does not apply is skipped with the reason', () => {
    expect(evaluate('size', artifact, { failed: [found('x')], details: 'd', skipped: 'no git' }, 2)).toStrictEqual({
      check: { name: 'size', artifact: artifact.file, result: 'skipped', reason: 'no git', seconds: 2 },
    })
  })
  test('names three findings, each with its member', () => {
    const reason = (...all: ReturnType<typeof found>[]) =>
      evaluate('size', artifact, { warnings: all, details: '' }, 1).check.reason
    expect(reason(found('is bad', 'a'), found('odd'), found('x'))).toBe('a is bad; odd; x')
    expect(reason(found('1'), found('2'), found('3'), found('4'), found('5'))).toBe('1; 2; 3; and 2 more')
  })
  test('that failed for one reason has no list', () => {
    const { problem } = evaluate('secrets', artifact, { failed: [found('x')], details: '' }, 1)
    expect(problem).toMatchObject({ code: 'check/secret', fix: 'f', detail: [], place: undefined })
    const both = evaluate('record', artifact, { failed: [found('x')], warnings: [found('y')], details: '' }, 1)
    expect(both.problem?.detail).toEqual(['x', 'y'])
  })
  test('has the seconds that it took', () => {
    const [only] = evaluateAll(['size'], inspected('pex'), context(), () => undefined)
    expect(only?.check.seconds).toBeGreaterThanOrEqual(0)
    expect(only?.check.seconds).toBeLessThan(60)
  })
})

describe('what a tool reports', () => {
  const run = (name: 'stable-abi' | 'platform-tag' | 'metadata' | 'contents', answer?: ToolAnswer) => {
    const file = inspected('wheel')
    const keys = {
      'stable-abi': 'abi3',
      'platform-tag': 'platform',
      metadata: 'metadata',
      contents: 'contents',
    } as const
    const answers = new Map(answer && [[keys[name], new Map([[file.artifact.file, answer]])]])
    return CHECKS[name].run(file, context({ answers }))
  }
  test.each([
    ['stable-abi', 'abi3audit'],
    ['platform-tag', 'auditwheel show'],
    ['metadata', 'twine check --strict'],
    ['contents', 'check-wheel-contents'],
  ] as const)('of %s is what %s says', (name, tool) => {
    expect(run(name)).toBeUndefined()
    expect(run(name, { errors: [], warnings: [] })?.details).toContain(tool)
    expect(said(run(name, { errors: ['broken'], warnings: ['odd'] }))).toEqual(['fail: broken', 'warn: odd'])
  })
})

describe('the tools', () => {
  const QUERIES: ToolQueries = {
    metadata: ['/d/a.whl'],
    contents: [],
    config: null,
    license: {},
    abi3: [],
    platform: [],
  }
  test('are run once for all files, in an environment of their own', async () => {
    const answer = { errors: [], warnings: ['w'] }
    const runner = recordingRunner(() => ({ stdout: JSON.stringify({ metadata: { '/d/a.whl': answer }, abi3: {} }) }))
    const answers = await runTools(runner, '/py', ['/t1', '/t2'], '/tmp/x', QUERIES)
    expect(answers).toEqual(
      new Map<string, Map<string, unknown>>([
        ['metadata', new Map([['a.whl', answer]])],
        ['abi3', new Map()],
      ]),
    )
    expect(runner.commands).toHaveLength(1)
    expect(runner.commands[0]).toMatchObject({
      ...{ label: 'check files', tool: '/py', cwd: '/tmp/x', capture: true, input: JSON.stringify(QUERIES) },
      args: [expect.stringMatching(/check\.py$/), '/t1', '/t2'],
      env: { HOME: '/tmp/x', XDG_CACHE_HOME: '/tmp/x', NO_COLOR: '1', COLUMNS: '1000' },
    })
  })
  test('are installed once for each Python', async () => {
    const runner = recordingRunner(({ args = [] }) => {
      const target = args[args.indexOf('--target') + 1] ?? ''
      mkdirSync(target, { recursive: true })
      writeFileSync(path.join(target, 'twine.py'), '')
      return {}
    })
    const cache = path.join(tempDir('checkers'), 'cache')
    const uv = { tool: '/uv', env: { UV: '1' } } as never
    const python = { implementation: 'cpython', major: 3, minor: 14, freeThreaded: false } as const
    const install = (freeThreaded: boolean) =>
      installChecker(runner, uv, { path: '/py', python: { ...python, freeThreaded } }, cache, 'twine')
    const folder = await install(false)
    expect(await install(false)).toBe(folder)
    expect(path.relative(cache, folder)).toMatch(/^twine-cpython-3\.14-[0-9a-f]{16}$/)
    expect(path.relative(cache, await install(true))).toMatch(/^twine-cpython-3\.14t-[0-9a-f]{16}$/)
    expect(runner.commands).toHaveLength(2)
    expect(runner.commands[0]).toMatchObject({ label: 'install twine', tool: '/uv', cwd: cache, index: true })
    expect(runner.commands[0]?.args).toEqual(expect.arrayContaining(['--require-hashes', '--no-deps', '/py']))
  })
})
