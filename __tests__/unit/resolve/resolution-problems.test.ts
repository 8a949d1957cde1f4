/** What is wrong with a resolution: what is refused before uv runs, and what the selection of wheels shows. */
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { targetsOf } from '../../../__fixtures__/targets.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import type { TargetHole } from '../../../src/resolve/closure.js'
import type { LockSource } from '../../../src/resolve/lock-files.js'
import type { MadeLock } from '../../../src/resolve/make-lock.js'
import { lowestPython, queryFor, type Resolved, type ResolveRequest } from '../../../src/resolve/resolution.js'
import {
  lockInWords,
  refuseConflicts,
  refuseMissingExtras,
  refuseUnreadSources,
  selectionProblems,
  unrepaired,
  withoutHoles,
} from '../../../src/resolve/resolution-problems.js'
import type { Selection } from '../../../src/resolve/select.js'
import { type UvProject, withoutUvProject } from '../../../src/resolve/uv-project.js'

const request = (parts: Partial<ResolveRequest> = {}): ResolveRequest => ({
  ...{ requirements: [], extras: [], targets: [], lock: 'auto', findLinks: [], missingWheels: 'auto' },
  interpreterFor: () => undefined,
  ...parts,
})
const uv = (parts: Partial<UvProject>): UvProject => ({ ...withoutUvProject('/p'), ...parts })
const PROJECT = { file: '/p/pyproject.toml', extras: [] }
const made = (parts: Partial<MadeLock> & { extras?: readonly string[] } = {}): MadeLock => ({
  ...{ path: '/p/pylock.toml', given: true },
  lock: { environments: [], packages: [], ...(parts.extras && { extras: parts.extras }) },
  ...parts,
})
const UV_LOCK: LockSource = { kind: 'uv', file: path.resolve('/p/uv.lock') }
const PYLOCK: LockSource = { kind: 'pylock', file: path.resolve('/p/pylock.toml') }
const first = async (work: () => unknown) => (await failuresOf(work)).map(text => text.split(' | ')[0])

describe('extras that exclude each other', () => {
  const conflicts = [['cpu', 'gpu'], ['a']]
  const refused = (parts: Partial<ResolveRequest>) => first(() => refuseConflicts(request(parts), uv({ conflicts })))

  test('are refused, wherever they are asked for', async () => {
    const both = ['input/conflict: The extras cpu and gpu exclude each other: [tool.uv] says so in conflicts.']
    expect(await refused({ extras: ['CPU', 'gpu'] })).toEqual(both)
    expect(await refused({ extras: ['cpu'], project: { ...PROJECT, extras: ['GPU'] } })).toEqual(both)
    expect(await refused({ extras: ['cpu', 'a', 'other'], project: PROJECT })).toEqual([])
    expect(await refused({})).toEqual([])
  })

  test('name the file that says so', () => {
    const place = (project?: typeof PROJECT) => {
      try {
        refuseConflicts(request({ extras: ['cpu', 'gpu'], project }), uv({ conflicts }))
      } catch (thrown) {
        return (thrown as { place?: object }).place
      }
      throw new Error('nothing was refused')
    }
    expect(place(PROJECT)).toEqual({ file: PROJECT.file })
    expect(place()).toBeUndefined()
  })
})

test('sources of what only the built wheel names are refused, each of them', async () => {
  const refused = (parts: Partial<ResolveRequest>) =>
    first(() => refuseUnreadSources(request(parts), uv({ sources: ['lib', 'kit', 'unused'] })))
  const wheel = { wheel: '/w/app.whl', ofWheel: ['Lib>=1', 'kit', 'other'] }
  const both = ['lib', 'kit'].map(
    name =>
      `dependency/source: [tool.uv.sources] says where ${name} comes from, which cannot be followed for dependencies that only the built wheel names.`,
  )
  expect(await refused(wheel)).toEqual(both)
  expect(await refused({ ...wheel, project: PROJECT })).toEqual(both)
  expect(await refused({ ofWheel: wheel.ofWheel })).toEqual(both)
  // uv reads the project itself, with its sources.
  expect(await refused({ ofWheel: wheel.ofWheel, project: PROJECT })).toEqual([])
  expect(await refused({ wheel: '/w/app.whl', ofWheel: ['other'] })).toEqual([])
  expect(await refused({ wheel: '/w/app.whl' })).toEqual([])
})

test('an extra that the user’s pylock does not cover is refused', async () => {
  const refused = (lock: MadeLock, source: LockSource = PYLOCK) =>
    first(() => refuseMissingExtras(lock, source, ['x', 'y', 'z']))
  expect(await refused(made({ extras: ['y'] }))).toEqual(['project/lock: The lock does not cover the extra x, z.'])
  expect(await refused(made({ extras: ['x', 'y', 'z'] }))).toEqual([])
  expect(await refused(made())).toEqual([])
  expect(await refused(made({ extras: [], given: false }))).toEqual([])
  // uv itself reports those of its lock.
  expect(await refused(made({ extras: [] }), UV_LOCK)).toEqual([])
})

describe('a selection', () => {
  const AGAIN =
    'Create the lock again for these Pythons and platforms (with the tool that wrote it), or set lock: none to resolve from scratch.'
  const selection = (parts: Partial<Selection>): Selection => ({ targets: [], malformed: [], corrupt: [], ...parts })
  const chosen = (name: string, parts: Partial<Selection['targets'][number]>) => ({
    ...{ name, wheels: [], gaps: [], refused: [], stale: [] },
    ...parts,
  })
  const told = (parts: Partial<Selection>, lock = made(), source = PYLOCK, file?: string) =>
    selectionProblems(selection(parts), lock, source, file).map(
      ({ code, message, fix, place }) => `${code} ${place?.file ?? ''}: ${message} | ${fix}`,
    )
  const REFUSED = [
    chosen('3.9 linux-x86_64', { refused: ['the lock’s environments exclude it', 'another reason'] }),
    chosen('3.10 linux-x86_64', { refused: ['the lock’s environments exclude it'] }),
  ]

  test('that is whole has no problems', () => {
    expect(told({ targets: [chosen('3.9 linux-x86_64', {})] })).toEqual([])
  })

  test('of a lock that does not cover a target says why, once for all such targets', () => {
    expect(told({ targets: REFUSED })).toEqual([
      `project/lock /p/pylock.toml: The lock does not cover 3.9 linux-x86_64, 3.10 linux-x86_64: the lock’s environments exclude it. | ${AGAIN}`,
      `project/lock /p/pylock.toml: The lock does not cover 3.9 linux-x86_64: another reason. | ${AGAIN}`,
    ])
    expect(told({ targets: REFUSED }, made({ given: false }))[0]).toBe(
      'dependency/conflict : uv resolves nothing for 3.9 linux-x86_64, 3.10 linux-x86_64: [tool.uv] environments exclude it. | Add them to environments in [tool.uv], or leave them out of python-versions or platforms.',
    )
  })

  test('of a lock that is not of the application says so, once for each requirement', () => {
    const stale = [
      { requirement: 'idna>=4', locked: '3.10' },
      { requirement: 'new', locked: null },
    ]
    const targets = [chosen('a', { stale }), chosen('b', { stale })]
    const fix = `Create the lock again (uv lock, in ${path.resolve('/p')}).`
    expect(told({ targets }, made(), UV_LOCK, '/p/uv.lock')).toEqual([
      `project/lock /p/uv.lock: The lock is stale: the application needs idna>=4, and the lock has version 3.10. | ${fix}`,
      `project/lock /p/uv.lock: The lock is stale: the application needs new, and the lock has no such package. | ${fix}`,
    ])
    expect(told({ targets }, made({ given: false }))).toEqual([])
  })

  test('names entries that are malformed, and wheels that are damaged', () => {
    expect(
      told({
        malformed: [{ filename: 'a.whl', why: 'not a name' }],
        corrupt: [{ path: '/l/b.whl', why: 'no METADATA' }],
      }),
    ).toEqual([
      `project/lock /p/pylock.toml: 'a.whl': not a name. | ${AGAIN}`,
      'input/invalid /l/b.whl: find-links: /l/b.whl is corrupt: no METADATA. | Build or copy that wheel again, or take it out of the find-links folder.',
    ])
  })
})

describe('wheels without a minimum system', () => {
  const targets = targetsOf(['3.12', '3.13'], ['linux-x86_64', 'windows-x86_64'])
  const wheel = (filename: string) => ({ name: 'a', version: '1', filename, sha256: 'a' })

  test('are warned of, once for all targets that use one', () => {
    const all = new Map(
      targets.map(({ name, platform }) => [
        name,
        [
          wheel(platform.startsWith('linux') ? 'a-1-py3-none-linux_x86_64.whl' : 'a-1-py3-none-win_amd64.whl'),
          wheel('b-1-py3-none-manylinux_2_17_x86_64.whl'),
        ],
      ]),
    )
    expect(unrepaired(targets, all).map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'dependency/floor: a-1-py3-none-linux_x86_64.whl is used for 3.12 3.13 on linux-x86_64, but its tag does not say which systems it runs on: it may not work on older ones than its builder’s.'.replace(
        '’',
        "'",
      ),
    ])
    expect(unrepaired(targets, new Map())).toEqual([])
  })
})

describe('what the chosen wheels require and the choice lacks', () => {
  const targets = targetsOf(['3.12', '3.13'], ['linux-x86_64'])
  const [older, newer] = targets as [(typeof targets)[number], (typeof targets)[number]]
  const hole = (target: typeof older): TargetHole => ({
    ...{ kind: 'missing', name: 'kit', requirement: 'kit>=1', by: 'lib 2.0' },
    target,
  })
  const wheel = (name: string) => ({ name, version: '1', filename: `${name}.whl`, sha256: name })
  const resolved = {
    ...{ targets, warnings: ['w'], problems: ['p'], conflicts: [] },
    wheels: new Map([
      [older.name, [wheel('a'), wheel('b')]],
      [newer.name, [wheel('b'), wheel('c'), wheel('c')]],
    ]),
    all: [wheel('a'), wheel('b'), wheel('c')],
  } as unknown as Resolved
  const texts = (all: readonly unknown[]) =>
    all.map(one => (typeof one === 'string' ? one : (one as { message: string }).message))
  const words = 'For 3.13 on linux-x86_64: the wheel of lib 2.0 requires kit>=1, and there is no kit'

  test('nothing changes nothing', () => {
    expect(withoutHoles('auto', resolved, [], undefined)).toBe(resolved)
  })

  test('is a problem, and a conflict, under every policy that drops nothing', () => {
    for (const policy of ['auto', 'fail', 'build'] as const) {
      const { problems, conflicts, targets: kept, warnings } = withoutHoles(policy, resolved, [hole(newer)], undefined)
      expect([texts(problems), texts(conflicts), kept, warnings]).toEqual([
        ['p', `${words}.`],
        [`${words}.`],
        targets,
        ['w'],
      ])
    }
  })

  test('drops its targets where that is wanted, as long as one is left', () => {
    const {
      problems,
      conflicts,
      targets: kept,
      warnings,
      all,
    } = withoutHoles('drop-target', resolved, [hole(newer)], undefined)
    expect([texts(problems), conflicts, kept]).toEqual([['p'], [], [older]])
    expect(texts(warnings)).toEqual(['w', `${words}: left out, as missing-wheels is drop-target.`])
    expect(all.map(({ name }) => name)).toEqual(['a', 'b'])
    const none = withoutHoles('drop-target', resolved, targets.map(hole), undefined)
    expect([none.targets, none.problems.length, none.conflicts.length]).toEqual([targets, 2, 1])
  })

  test('is told with the lock that pins it', () => {
    const { conflicts } = withoutHoles('auto', resolved, [hole(newer)], lockInWords(UV_LOCK))
    expect(texts(conflicts)).toEqual([`${words}; uv.lock pins these versions.`])
  })
})

test('a lock in words', () => {
  expect(lockInWords({ kind: 'none' })).toBeUndefined()
  const [ofUv, other] = [lockInWords(UV_LOCK), lockInWords(PYLOCK)]
  expect([ofUv?.file, ofUv?.path, ofUv?.update('idna')]).toEqual([
    'uv.lock',
    path.resolve('/p/uv.lock'),
    '`uv lock --upgrade-package idna`',
  ])
  expect([other?.file, other?.update('idna')]).toEqual(['pylock.toml', 'with the tool that wrote it'])
})

test('the lowest Python of all targets is that of the lock', () => {
  const targets = targetsOf(['3.13', '3.9', '3.10'], ['linux-x86_64'])
  expect(lowestPython(targets)).toBe('3.9')
  expect(lowestPython([{ ...(targets[0] as (typeof targets)[number]), environment: {} }])).toBe('3.8')
  expect(queryFor(request({ targets, findLinks: ['/l'] }))).toEqual({ pythonVersion: '3.9', findLinks: ['/l'] })
})
