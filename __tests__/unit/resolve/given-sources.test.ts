/** Dependencies that come from folders, repositories and files: what is said of them, what serves as them, what is refused. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { type GivenWheels, givenFor, sourceKey, withPlaces } from '../../../src/resolve/given-wheels.js'
import { representatives } from '../../../src/resolve/local-constraints.js'
import type { LockedPackage } from '../../../src/resolve/lock.js'
import { checkFreshness, refreshOf } from '../../../src/resolve/lock-freshness.js'
import { refuseBuildSources, refuseLocalSources } from '../../../src/resolve/refused-sources.js'
import { checkUvLock } from '../../../src/resolve/uv-lock.js'
import { originOf, originsOf, shown } from '../../../src/resolve/wheel-origins.js'

const ROOT = path.resolve('/w')
const at = (...parts: readonly string[]) => path.join(ROOT, ...parts)
const LOCK = at('app', 'pylock.toml')
const HASH = 'a'.repeat(64)
const locked = (parts: Partial<LockedPackage> = {}): LockedPackage => ({
  name: 'lib',
  version: '1.0',
  wheels: [],
  ...parts,
})
const folder = (place: string, subdirectory?: string) =>
  locked({ tree: { kind: 'directory', place, ...(subdirectory !== undefined && { subdirectory }) } })
const git = (place: string, parts: object = {}) => locked({ tree: { kind: 'git', place, ...parts } })
const file = (parts: object) => ({ filename: 'lib-1.0.whl', sha256: HASH, ...parts })
const said = async (work: () => unknown) => (await failuresOf(work)).map(text => text.split(' | ')[0])

describe('where a package comes from', () => {
  test.each<[what: string, of: LockedPackage, origin: object | undefined]>([
    ['an index', locked({ wheels: [file({ url: 'https://h/x' })] }), undefined],
    ['a folder', folder(at('lib')), { kind: 'folder', place: 'lib' }],
    ['a folder inside one', folder(at('lib'), 'py'), { kind: 'folder', place: 'lib/py' }],
    ['the workspace itself', folder(ROOT), { kind: 'folder', place: '.' }],
    [
      'a repository, without the login',
      git('git+https://ada:word@g/x', { commit: 'c0', subdirectory: 's' }),
      { kind: 'git', place: 'git+https://g/x#subdirectory=s', commit: 'c0' },
    ],
    ['a repository without a commit', git('https://g/x'), { kind: 'git', place: 'https://g/x' }],
    [
      'the address of a wheel, without the login',
      locked({ direct: true, wheels: [file({ url: 'https://ada:word@h/x.whl' })] }),
      { kind: 'file', place: 'https://h/x.whl' },
    ],
    [
      'the path of an sdist',
      locked({ direct: true, sdist: file({ path: at('x.tar.gz') }) }),
      { kind: 'file', place: 'x.tar.gz' },
    ],
  ])('%s', (_, of, origin) => expect(originOf(of, ROOT)).toEqual(origin))

  test('is said of each wheel that is chosen', async () => {
    const packages = [locked(), { ...folder('../lib'), name: 'other' }, { ...folder('../mine'), name: 'mine' }]
    const given: GivenWheels[] = [
      { name: 'mine', dir: at('mine'), wheels: [], origin: { kind: 'folder', place: 'given' } },
    ]
    const find = originsOf(async choice => ({ ...choice }) as never, {
      made: { lock: { environments: [], packages }, path: LOCK, given: false },
      given,
      local: [at('links', 'lib.whl'), at('scratch', 'built', 'lib.whl')],
      workspace: ROOT,
      scratch: at('scratch'),
    })
    const origin = async (choice: object) => ((await find(choice as never)) as { origin?: object }).origin
    expect(await origin({ package: 0, wheel: 0 })).toBeUndefined()
    expect(await origin({ package: 1, wheel: 0 })).toEqual({ kind: 'folder', place: 'lib' })
    expect(await origin({ package: 2, wheel: 0 })).toEqual({ kind: 'folder', place: 'given' })
    expect(await origin({ package: 9, wheel: 0 })).toBeUndefined()
    expect(await origin({ package: 0, local: 0 })).toEqual({ kind: 'find-links', place: 'links' })
    expect(await origin({ package: 0, local: 1 })).toBeUndefined()
    expect(await origin({ package: 1, local: 2 })).toEqual({ kind: 'folder', place: 'lib' })
  })

  test('is shown relative to the workspace', () => {
    expect([shown(at('a', 'b/'), ROOT), shown(ROOT, ROOT), shown(path.resolve('/x'), ROOT)]).toEqual([
      'a/b',
      '.',
      '../x',
    ])
  })
})

describe('wheels that were built from a source', () => {
  const mine = (parts: Partial<GivenWheels>): GivenWheels => ({
    ...{ name: 'lib', wheels: [at('dist', 'lib-1.0.whl')], origin: { kind: 'folder', place: 'mine' } },
    ...parts,
  })
  const archive = locked({ direct: true, sdist: file({ url: 'https://h/lib.tar.gz', subdirectory: 's' }) })

  test('serve as the package of that source', () => {
    const tree = folder('../lib')
    const key = sourceKey(withPlaces(tree, LOCK)) as string
    const built = mine({ key })
    expect(key).toContain(JSON.stringify(at('lib')))
    expect(givenFor([mine({ key: 'other' }), built], tree, LOCK)).toBe(built)
    expect(givenFor([built], locked(), LOCK)).toBeUndefined()
    expect(givenFor([mine({ key: sourceKey(archive) as string })], archive, LOCK)).toBeDefined()
    expect(sourceKey(locked({ sdist: file({}) }))).toBeUndefined()
    expect(sourceKey(locked({ direct: true }))).toBeUndefined()
    expect(sourceKey(git('x', { commit: 'a' }))).not.toBe(sourceKey(git('x', { commit: 'b' })))
  })

  test('a local project serves as the package of its name, unless the project takes that from elsewhere', async () => {
    const local = mine({ dir: at('lib', 'py') })
    expect(givenFor([mine({ name: 'x', dir: at('x') }), local], locked(), LOCK)).toBe(local)
    expect(givenFor([local], folder('../lib', 'py'), LOCK)).toBe(local)
    const conflict = (of: LockedPackage) => said(() => givenFor([local], of, LOCK))
    const from = (place: string) => [
      `input/conflict: local-projects gives lib from mine, but the project takes it from ${place}.`,
    ]
    expect(await conflict(folder('../lib'))).toEqual(from(at('lib')))
    expect(await conflict(git('https://g/x'))).toEqual(from('https://g/x'))
    expect(await conflict(archive)).toEqual(from('https://h/lib.tar.gz'))
    expect(await conflict(locked({ direct: true, sdist: file({ path: 'x' }) }))).toEqual(from('elsewhere'))
  })

  test('are the only ones of their name, where no source of the project decides it', () => {
    const one = mine({ dir: at('lib') })
    expect(representatives([one], [])).toEqual([{ name: 'lib', path: at('dist', 'lib-1.0.whl') }])
    expect(representatives([one], ['lib'])).toEqual([])
    expect(representatives([mine({}), mine({ dir: at('lib'), wheels: [] })], [])).toEqual([])
  })
})

describe('[tool.uv.sources] that cannot be followed', () => {
  const project = (sources: string) => {
    const dir = tempDir('sourced')
    writeFileSync(path.join(dir, 'pyproject.toml'), `[project]\nname = "x"\n[tool.uv.sources]\n${sources}`)
    return {
      dir,
      path: 'libs/x',
      name: 'X' as string | undefined,
      extras: undefined,
      dependencies: undefined as readonly string[] | undefined,
    }
  }
  const PLACE = { file: 'pyproject.toml', line: 3 }
  const LIB = 'Big_Lib = { path = "../lib" }\nother = { git = "https://g/x" }'

  test('of build requirements', async () => {
    const of = (requires: readonly string[], local: readonly string[] = []) =>
      said(() => refuseBuildSources(project(LIB), requires, local, PLACE))
    expect(await of(['setuptools', 'unrelated>=1'])).toEqual([])
    expect(await of(['setuptools', ' big.lib[x]>=1; os_name == "nt"'])).toEqual([
      'dependency/source: [tool.uv.sources] says where the build requirement big-lib comes from, which cannot be followed for a build.',
    ])
    expect(await of(['big-lib'], ['big-lib'])).toEqual([])
  })

  test('of local projects', async () => {
    const of = (parts: object, ...more: readonly ReturnType<typeof project>[]) =>
      said(() => refuseLocalSources([...more, { ...project(LIB), ...parts }]))
    const refused = (names: string) => [
      `dependency/source: [tool.uv.sources] of the local project libs/x says where ${names} comes from, and its wheel does not.`,
    ]
    expect(await of({ dependencies: ['unrelated'] })).toEqual([])
    expect(await of({ dependencies: ['big.lib', 'Big-Lib>1'], extras: { a: ['other'] } })).toEqual(
      refused('big-lib, other'),
    )
    // Dependencies that are not static may be any of them.
    expect(await of({})).toEqual(refused('big-lib, other'))
    expect(await of({ dependencies: ['big-lib'] }, { ...project(''), name: 'Big.Lib', dependencies: [] })).toEqual([])
    expect(await of({ dependencies: ['big-lib'] }, { ...project(''), name: undefined, dependencies: [] })).toHaveLength(
      1,
    )
  })
})

describe('uv.lock', () => {
  const lock = (text: string) => said(() => checkUvLock(text, 'uv.lock'))
  const one = (source: string, files: string) => `version = 1\n[[package]]\nname = "a"\nsource = ${source}\n${files}\n`
  const INDEX = '{ registry = "https://i/simple" }'
  test('with hashes is followed', async () => {
    expect(await lock('version = 1')).toEqual([])
    const hash = `hash = "sha256:${HASH}"`
    expect(await lock(one(INDEX, `wheels = [{ url = "x", ${hash} }, 7]\nsdist = { url = "y", ${hash} }`))).toEqual([])
    expect(await lock(one('{ registry = "../folder" }', 'sdist = { path = "y" }'))).toEqual([])
    expect(await lock(one('{ editable = "." }', 'sdist = { path = "y" }'))).toEqual([])
    expect(await lock(one('7', 'sdist = { path = "y" }'))).toEqual([])
  })
  test('without is refused, at most five at a time', async () => {
    expect(await lock(one(INDEX, 'wheels = [{ url = "x" }]\nsdist = { url = "y", hash = "md5:1" }'))).toEqual([
      'project/lock: uv.lock: package a has 2 files without a sha256 hash.',
    ])
    expect(await lock(`version = 1\n${'[[package]]\nversion = "1"\n'.repeat(7)}`)).toEqual(
      Array.from({ length: 5 }, () => 'project/lock: uv.lock: a package has no name.'),
    )
  })
  test('of another version or form is refused', async () => {
    expect(await lock('version = 2')).toEqual([expect.stringMatching('its version is 2, and only 1 can be read')])
    expect(await lock('')).toEqual([expect.stringMatching('its version is missing')])
    expect(await lock('version = 1\npackage = 7')).toEqual([expect.stringMatching("'package' is not a list")])
  })
})

describe('a lock of an earlier state of the project', () => {
  const pylock = (packages: string) => `lock-version = "1.0"\ncreated-by = "t"\n${packages}`
  const entry = (name: string, rest: string) => `[[packages]]\nname = "${name}"\nversion = "1.0"\n${rest}\n`

  interface Given {
    readonly kind?: 'uv' | 'pylock' | 'none'
    readonly uv?: { readonly code: number; readonly tail?: readonly string[] }
    readonly sources?: readonly string[]
    readonly packages?: readonly LockedPackage[]
    /** What uv makes of the project now; undefined where it fails. */
    readonly now?: string
    readonly project?: boolean
  }
  async function checked({ kind = 'uv', uv = { code: 0 }, sources = [], packages = [], now, project = true }: Given) {
    const workDir = tempDir('fresh')
    const runner = recordingRunner(({ args }) => {
      if (args.includes('--check')) return { code: uv.code, tail: [...(uv.tail ?? [])] }
      if (now === undefined) return { code: 1, tail: ['error: no'] }
      const output = args[args.indexOf('--output-file') + 1] as string
      writeFileSync(output, now)
      return {}
    })
    const settings = { uv: '/uv', python: '/python', cacheDir: '/cache', env: {}, workDir }
    const source = kind === 'none' ? { kind } : { kind, file: at('app', kind === 'uv' ? 'uv.lock' : 'pylock.toml') }
    const { problems, warnings } = await checkFreshness(runner, settings, {
      source,
      made: { lock: { environments: [], packages }, path: path.join(workDir, 'made.toml'), given: true },
      uvProject: { sources } as never,
      memberDir: at('app'),
      project: project ? { file: at('app', 'pyproject.toml'), extras: [] } : undefined,
      ...{ pythonVersion: '3.9', findLinks: [] },
    })
    const texts = (all: typeof problems) => all.map(({ message }) => message)
    return {
      problems: texts(problems),
      warnings: texts(warnings),
      asked: runner.commands.length,
      all: [...problems, ...warnings],
    }
  }
  const NOTHING = { problems: [], warnings: [] }
  const because = (reason: string) => ({ code: 1, tail: [`DEBUG Ignoring existing lockfile due to ${reason}`] })

  test('none, and one that uv would not write again, are fine', async () => {
    expect(await checked({ kind: 'none', uv: because('x') })).toMatchObject({ ...NOTHING, asked: 0 })
    expect(await checked({})).toMatchObject({ ...NOTHING, asked: 1 })
    expect(await checked({ kind: 'pylock' })).toMatchObject({ ...NOTHING, asked: 0 })
  })
  test('is a warning with the reason', async () => {
    const { warnings, problems, all } = await checked({ uv: because('mismatched requirements for: `app`') })
    expect([problems, warnings]).toEqual([
      [],
      ['uv.lock is older than pyproject.toml (mismatched requirements for: app).'],
    ])
    expect(all[0]).toMatchObject({ code: 'project/lock', place: { file: at('app', 'uv.lock') } })
    const plain = await checked({ uv: { code: 1, tail: ['error: The lockfile needs to be updated'] } })
    expect(plain.warnings).toEqual(['uv.lock is older than pyproject.toml (uv lock --check refuses it).'])
  })
  test('whose settings have changed is an error', async () => {
    for (const what of ['constraints', 'build constraints', 'overrides', 'excludes'])
      expect((await checked({ uv: because(`mismatched ${what}`) })).problems).toEqual([
        `uv.lock is older than the project’s settings: mismatched ${what}.`,
      ])
  })
  test('that differs in the project’s own version, in the index settings here, or for an unknown reason is fine', async () => {
    for (const reason of ['mismatched version', 'missing remote index: x', 'missing local index: x'])
      expect(await checked({ uv: because(reason) })).toMatchObject(NOTHING)
    expect(await checked({ uv: { code: 2, tail: ['error: something else'] } })).toMatchObject(NOTHING)
  })

  const INDEX = entry(
    'lib',
    `wheels = [{ name = "lib-1.0-py3-none-any.whl", url = "https://h/lib-1.0-py3-none-any.whl", hashes = { sha256 = "${HASH}" } }]`,
  )
  const compared = (packages: readonly LockedPackage[], now: string | undefined, more: Partial<Given> = {}) =>
    checked({ kind: 'pylock', sources: ['lib'], packages, ...(now !== undefined && { now: pylock(now) }), ...more })

  test('is compared with the sources that the project names', async () => {
    const wheel = file({ filename: 'lib-1.0-py3-none-any.whl', url: 'https://h/lib-1.0-py3-none-any.whl' })
    expect(await compared([locked({ wheels: [wheel] })], INDEX)).toMatchObject(NOTHING)
    expect((await compared([locked({ wheels: [{ ...wheel, sha256: 'b'.repeat(64) }] })], INDEX)).problems).toEqual([
      'The project takes lib from an index, and the lock from an index.',
    ])
    // Another version of the same index is for uv to choose.
    expect(
      await compared([locked({ version: '0.9', wheels: [{ ...wheel, sha256: 'b'.repeat(64) }] })], INDEX),
    ).toMatchObject(NOTHING)
    expect(await compared([], INDEX)).toMatchObject(NOTHING)
    expect(await compared([git('https://g/x')], INDEX, { sources: ['another'] })).toMatchObject(NOTHING)
    expect(await compared([git('https://g/x')], INDEX, { project: false })).toMatchObject(NOTHING)
    expect((await compared([git('https://g/x')], INDEX)).problems).toEqual([
      'The project takes lib from an index, and the lock from https://g/x.',
    ])
    const direct = locked({ direct: true, version: '0.9', wheels: [{ ...wheel, sha256: 'b'.repeat(64) }] })
    expect((await compared([direct], INDEX)).problems).toEqual([
      'The project takes lib from an index, and the lock from https://h/lib-1.0-py3-none-any.whl.',
    ])
  })
  test('has the same repository whatever its spelling', async () => {
    const now = entry('lib', 'vcs = { type = "git", url = "https://g/x.git", commit-id = "c0", subdirectory = "s" }')
    expect(await compared([git('git+https://g/x/', { subdirectory: 's' })], now)).toMatchObject(NOTHING)
    expect((await compared([git('https://g/x')], now)).problems).toHaveLength(1)
    expect((await compared([git('https://g/y', { subdirectory: 's' })], now)).problems).toHaveLength(1)
    expect((await compared([folder('https://g/x', 's')], now)).problems).toHaveLength(1)
  })
  test('that cannot be compared is refused', async () => {
    expect((await compared([], undefined)).problems).toEqual([
      'made.toml could not be compared with [tool.uv.sources].',
    ])
  })
})

test('how each lock is written again', () => {
  expect(refreshOf({ kind: 'uv', file: at('app', 'uv.lock') })).toBe(`uv lock, in ${at('app')}`)
  expect(['poetry', 'pdm', 'pylock'].map(kind => refreshOf({ kind: kind as 'pdm', file: 'x' }))).toEqual([
    'poetry lock',
    'pdm lock',
    'with the tool that wrote it',
  ])
})
