/** How a lock is made or read: what uv is asked, what it leaves out, and the size and digest of each wheel. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { sha256 } from '../../../__fixtures__/parts.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import type { Finished } from '../../../src/host/process/command.js'
import { localWheels, located, type MadeLock, makeLock, wheelFinder } from '../../../src/resolve/make-lock.js'
import { packagesWithoutWheels } from '../../../src/resolve/uv-failure.js'

let dir = ''
beforeEach(() => {
  dir = tempDir('make-lock')
})
const HASH = 'a'.repeat(64)
const entry = (name: string, more = '') =>
  `[[packages]]\nname = "${name}"\nversion = "1.0"\nwheels = [{ name = "${name}-1.0-py3-none-any.whl", url = "https://h/${name}-1.0-py3-none-any.whl", hashes = { sha256 = "${HASH}" } }]\n${more}`
const lock = (...packages: string[]) =>
  `lock-version = "1.0"\ncreated-by = "t"\npackages = []\n`.replace(
    'packages = []\n',
    packages.length > 0 ? packages.join('') : 'packages = []\n',
  )
const SDIST = `sdist = { name = "b-1.0.tar.gz", url = "https://h/b-1.0.tar.gz", hashes = { sha256 = "${HASH}" } }\n`
const noWheels = (name: string, said = `${name}<=1.0`) => [
  'error: No solution found when resolving dependencies',
  `  cause: Because ${said} has no usable wheels and you require ${name}<=1.0, we can conclude that your requirements are unsatisfiable.`,
  '',
  `hint: Wheels are required for \`${name}\` because building from source is disabled`,
]
const unbuilt = (place: string) => [
  `error: Failed to build \`tree @ ${place}\``,
  '  cause: Building source distributions for `tree` is disabled',
]

type Source = Parameters<typeof makeLock>[2]
type Request = Parameters<typeof makeLock>[3]

/** @param answers of uv, one after the other: a lock, or how it fails */
async function made(
  answers: readonly (string | Partial<Finished>)[],
  parts: Partial<Request> = {},
  source: Source = { kind: 'none' },
) {
  const runner = recordingRunner(({ args }, count) => {
    const given = answers[count - 1] ?? { code: 1, tail: ['error: asked too often'] }
    if (typeof given !== 'string') return given
    writeFileSync(args[args.indexOf('--output-file') + 1] as string, given)
    return {}
  })
  const request: Request = {
    ...{
      roots: { requirements: ['a', "b; os_name == 'nt'"] },
      extras: [],
      pythonVersion: '3.9',
      findLinks: [],
      constraints: [],
    },
    ...{ mayBuild: false, mayBuildSources: false, noBinary: () => false, more: [], memberDir: '/member' },
    ...parts,
  }
  const settings = { uv: '/uv', python: '/python', cacheDir: '/cache', env: {}, workDir: dir }
  let result: MadeLock | undefined
  const failures = await failuresOf(async () => {
    result = await makeLock(runner, settings, source, request)
  })
  return { result, failures: failures.map(text => text.split(' | ')[0]), commands: runner.commands }
}
const names = (result: MadeLock | undefined) =>
  result?.lock.packages.map(({ name, wheels }) => `${name} ${wheels.length}`)

describe('a resolution', () => {
  test('takes wheels alone, and asks again without what has none, until all of those are known', async () => {
    const { result, commands, failures } = await made([
      { code: 1, tail: noWheels('b') },
      { code: 1, tail: noWheels('c') },
      lock(entry('a')),
    ])
    expect(failures).toEqual([])
    expect(names(result)).toEqual(['a 1', 'b 0', 'c 0'])
    expect(result?.lock.packages[1]).toMatchObject({ name: 'b', marker: "(os_name == 'nt')" })
    expect(result?.lock.packages[2]).not.toHaveProperty('marker')
    expect([result?.given, path.basename(result?.path ?? '')]).toEqual([false, 'pylock.round2.toml'])
    expect(commands[0]?.args).not.toContain('--excludes')
    expect(commands[1]?.args).toContain('--excludes')
    expect(readFileSync(path.join(dir, 'without-wheels.txt'), 'utf8')).toBe('b\nc\n')
    expect(commands[0]?.input).toBe("a\nb; os_name == 'nt'\n")
  })
  test('that fails for another reason, or for one that is left out already, fails', async () => {
    expect(
      (
        await made([
          { code: 1, tail: noWheels('b') },
          { code: 1, tail: noWheels('b') },
        ])
      ).failures,
    ).toHaveLength(1)
    expect((await made([{ code: 1, tail: ['error: connection refused'] }])).failures).toHaveLength(1)
  })
  test('learns of a repository by building it, where that is allowed, once, and never a folder', async () => {
    const place = 'git+https://g/tree'
    const { result, commands } = await made([{ code: 1, tail: unbuilt(place) }, lock(entry('a'))], {
      mayBuildSources: true,
    })
    expect(names(result)).toEqual(['a 1'])
    expect(commands.map(({ args }) => args[args.indexOf('--no-binary') + 1])).toEqual([commands[0]?.args[0], 'tree'])
    const refused = [
      `dependency/source: What tree requires is known only when it is built, and it comes from ${place}.`,
    ]
    expect((await made([{ code: 1, tail: unbuilt(place) }])).failures).toEqual(refused)
    expect((await made([{ code: 1, tail: unbuilt('file:///tree') }], { mayBuildSources: true })).failures).toHaveLength(
      1,
    )
    expect(
      (
        await made(
          [
            { code: 1, tail: unbuilt(place) },
            { code: 1, tail: unbuilt(place) },
          ],
          { mayBuildSources: true },
        )
      ).failures,
    ).toHaveLength(1)
  })
  test('may build where that is allowed, in one go', async () => {
    const { result, commands } = await made([lock(entry('a'))], { mayBuild: true })
    expect([names(result), result?.given, commands.length]).toEqual([['a 1'], false, 1])
    expect((await made([{ code: 1, tail: noWheels('b') }], { mayBuild: true })).failures).toHaveLength(1)
  })
  test('names the wheel of the application, with its extras, and leaves it out', async () => {
    const wheel = path.join(dir, 'My_App-1.0-py3-none-any.whl')
    const { commands } = await made([lock(entry('a'))], {
      roots: { requirements: ['a'], wheel },
      extras: ['Big_One', 'x'],
      more: ['-r other.txt'],
    })
    expect(commands[0]?.input).toBe(`a\nmy-app[big-one,x] @ ${pathToFileURL(wheel).href}\n-r other.txt\n`)
    expect(commands[0]?.args.join(' ')).toContain('--no-emit-package my-app')
    const plain = await made([lock(entry('a'))], { roots: { requirements: [], wheel } })
    expect(plain.commands[0]?.input).toBe(`my-app @ ${pathToFileURL(wheel).href}\n`)
  })
  test('of a project asks for the project itself', async () => {
    const { commands } = await made([lock(entry('a'))], {
      project: { file: '/p/pyproject.toml', extras: ['x'] },
      roots: { requirements: ['a'] },
    })
    expect(commands[0]?.args.slice(-3)).toEqual(['--extra', 'x', '/p/pyproject.toml'])
    expect(commands[0]?.input).toBe('\n')
  })
  test('refuses a requirement that is none', async () => {
    expect((await made([], { roots: { requirements: ['not one'] } })).failures).toHaveLength(1)
  })
  test('takes no wheels of what must not be used as one, where it has a source', async () => {
    const both = await made([lock(entry('a'), entry('b', SDIST))], { noBinary: () => true })
    expect(names(both.result)).toEqual(['a 1', 'b 0'])
    expect(names((await made([lock(entry('b', SDIST))], { noBinary: name => name === 'x' })).result)).toEqual(['b 1'])
  })
})

describe('a lock that is given', () => {
  const put = (name: string, text: string) => {
    writeFileSync(path.join(dir, name), text)
    return path.join(dir, name)
  }
  test('as pylock.toml is read as it is', async () => {
    const file = put('pylock.toml', lock(entry('a')))
    const { result, commands } = await made([], {}, { kind: 'pylock', file })
    expect([names(result), result?.given, result?.path, commands.length]).toEqual([['a 1'], true, file, 0])
  })
  test('as uv.lock is exported for the project and its extras', async () => {
    const { result, commands } = await made([lock(entry('a'))], { extras: ['x'] }, { kind: 'uv', file: '/w/uv.lock' })
    expect([names(result), result?.given]).toEqual([['a 1'], true])
    const args = commands[0]?.args.join(' ')
    expect(args).toContain('export --frozen')
    expect(args).toContain('--extra x')
    expect(args).toContain('--project /member')
    const ofProject = await made(
      [lock(entry('a'))],
      { extras: ['x'], project: { file: '/p', extras: ['y'] } },
      { kind: 'uv', file: '/w/uv.lock' },
    )
    expect(ofProject.commands[0]?.args.join(' ')).toContain('--extra y')
    const script = await made([lock(entry('a'))], {}, { kind: 'script', file: '/s.py.lock', script: '/s.py' })
    expect(script.commands[0]?.args.join(' ')).toContain('--script /s.py')
    expect(
      (await made([{ code: 1, tail: ['error: no'] }], {}, { kind: 'uv', file: '/w/uv.lock' })).failures,
    ).toHaveLength(1)
  })
  test('as hashed requirements is resolved to exactly those files', async () => {
    const file = put('requirements.txt', `a==1.0 --hash=sha256:${HASH}\n`)
    const { result, commands } = await made([lock(entry('a'))], {}, { kind: 'requirements', file })
    expect([names(result), result?.given, commands[0]?.input]).toEqual([['a 1'], true, 'a==1.0\n'])
    expect(
      (await made([lock(entry('a').replace(HASH, 'b'.repeat(64)))], {}, { kind: 'requirements', file })).failures,
    ).toHaveLength(1)
    expect((await made([{ code: 1, tail: noWheels('a') }], {}, { kind: 'requirements', file })).failures).toHaveLength(
      1,
    )
  })
  test('of another tool is warned of where pyproject.toml has changed since', async () => {
    const text = `[[package]]\nname = "a"\nversion = "1.0"\ngroups = ["main"]\nfiles = [{ file = "a", hash = "sha256:${HASH}" }]\n[extras]\nx = []\n[metadata]\nlock-version = "2.1"\n`
    const file = put('poetry.lock', text)
    const { result, commands } = await made([lock(entry('a'))], { extras: ['x'] }, { kind: 'poetry', file })
    expect([names(result), result?.given, result?.path]).toEqual([['a 1'], true, file])
    expect(result?.warnings?.map(({ message }) => message)).toEqual([
      expect.stringContaining('is older than pyproject.toml'),
    ])
    const asked = readFileSync(path.join(dir, 'locked-0', 'pyproject.toml'), 'utf8')
    expect(asked).toContain('dependencies = ["a==1.0"]')
    expect(commands).toHaveLength(1)
    expect((await made([], { extras: ['y'] }, { kind: 'poetry', file })).failures).toEqual([
      `project/lock: ${file} does not cover the extra y.`,
    ])
    expect((await made([lock(entry('other'))], {}, { kind: 'poetry', file })).failures).toHaveLength(1)
  })
  test('of another tool with two versions of a package is asked for in two runs', async () => {
    const one = (version: string, marker: string) =>
      `[[package]]\nname = "a"\nversion = "${version}"\ngroups = ["main"]\nmarkers = '${marker}'\npython-versions = ">=3.8,<4"\nfiles = [{ file = "a", hash = "sha256:${HASH}" }]\n`
    const file = put('poetry.lock', `${one('1.0', 'x')}${one('2.0', 'y')}[metadata]\nlock-version = "2.1"\n`)
    const second = lock(entry('a'))
      .replaceAll('1.0-py3', '2.0-py3')
      .replace('version = "1.0"\nwheels', 'version = "2.0"\nwheels')
    const { result } = await made([lock(entry('a')), second], {}, { kind: 'poetry', file })
    expect(result?.lock.packages.map(({ version, marker }) => [version, marker])).toEqual([
      ['1.0', 'x'],
      ['2.0', 'y'],
    ])
    expect(readFileSync(path.join(dir, 'locked-1', 'pyproject.toml'), 'utf8')).toContain(
      "a==2.0 ; python_full_version >= '3.8' and python_full_version < '4'",
    )
  })
})

describe('the wheels of choices', () => {
  test('of a lock have its size, or that of the file that is here; of a folder size and digest of the file', async () => {
    mkdirSync(path.join(dir, 'wheels'))
    const wheel = path.join(dir, 'wheels', 'a-1.0-py3-none-any.whl')
    writeFileSync(wheel, 'content')
    const file = (more: object) => ({ filename: 'a.whl', sha256: HASH, ...more })
    const packages = [
      {
        name: 'a',
        version: '1.0',
        index: 'https://i',
        wheels: [file({ url: 'https://h/a.whl', size: 7 }), file({ path: 'wheels/a-1.0-py3-none-any.whl', size: 1 })],
      },
      { name: 'b', version: '1.0', wheels: [file({ url: pathToFileURL(wheel).href }), file({ path: 'gone.whl' })] },
    ]
    const find = wheelFinder(
      { lock: { environments: [], packages }, path: path.join(dir, 'pylock.toml'), given: true },
      [wheel],
    )
    const of = async (choice: object) => {
      const { name: _, version: __, ...rest } = await find({ name: 'a', version: '1.0', ...choice } as never)
      return rest
    }
    expect(await of({ package: 0, wheel: 0 })).toEqual({
      filename: 'a.whl',
      sha256: HASH,
      url: 'https://h/a.whl',
      size: 7,
      index: 'https://i',
    })
    expect(await of({ package: 0, wheel: 1 })).toEqual({
      filename: 'a.whl',
      sha256: HASH,
      path: wheel,
      size: 7,
      index: 'https://i',
    })
    expect(await of({ package: 1, wheel: 0 })).toEqual({ filename: 'a.whl', sha256: HASH, path: wheel, size: 7 })
    expect(await of({ package: 1, wheel: 1 })).toEqual({
      filename: 'a.whl',
      sha256: HASH,
      path: path.join(dir, 'gone.whl'),
    })
    expect(await of({ package: 0, local: 0 })).toEqual({
      filename: path.basename(wheel),
      path: wheel,
      size: 7,
      sha256: sha256('content'),
    })
  })
  test('lie in folders, not in addresses', async () => {
    for (const name of ['b.whl', 'a.whl', 'a.txt']) writeFileSync(path.join(dir, name), '')
    expect(await localWheels([dir, 'HTTPS://h/links'])).toEqual([path.join(dir, 'a.whl'), path.join(dir, 'b.whl')])
    expect((await failuresOf(() => localWheels([path.join(dir, 'no')])))[0]).toMatch(
      /^input\/path: find-links: .* cannot be read/,
    )
  })
  test('are located beside their lock', () => {
    const of = (more: object) => located({ filename: 'a', sha256: HASH, ...more }, path.join(dir, 'pylock.toml'))
    expect(of({ path: 'x/a' }).path).toBe(path.join(dir, 'x', 'a'))
    expect(of({ url: 'https://h/a' })).toEqual({ filename: 'a', sha256: HASH, url: 'https://h/a' })
  })
})

describe('packages without wheels', () => {
  test('are named with the requirement that has none, where uv names it', () => {
    expect(packagesWithoutWheels(noWheels('b'))).toEqual([{ name: 'b', asked: 'b<=1.0' }])
    expect(packagesWithoutWheels(noWheels('b', 'all versions of b'))).toEqual([{ name: 'b', asked: 'b' }])
    expect(packagesWithoutWheels(noWheels('Big.Name', 'Big.Name'))).toEqual([{ name: 'big-name' }])
    expect(packagesWithoutWheels(noWheels('b', 'other<=1.0'))).toEqual([{ name: 'b' }])
  })
  test('are none where something else is the reason', () => {
    expect(packagesWithoutWheels(['hint: Wheels are required for `b`'])).toEqual([])
    expect(
      packagesWithoutWheels([...noWheels('b'), 'the current Python version does not satisfy Python>=3.12']),
    ).toEqual([])
  })
})
