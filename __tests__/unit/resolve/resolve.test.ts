/** A whole resolution, with a uv and a Python that say what they are told to: what is asked, corrected, kept and warned of. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { targetsOf } from '../../../__fixtures__/targets.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import type { Finished } from '../../../src/host/process/command.js'
import type { Hole } from '../../../src/resolve/closure.js'
import type { ResolveRequest, ResolveTools } from '../../../src/resolve/resolution.js'
import { resolveDependencies } from '../../../src/resolve/resolve.js'
import { createResolveCache } from '../../../src/resolve/uv.js'

const HASH = 'a'.repeat(64)
const wheelName = (name: string, version = '1.0') => `${name}-${version}-py3-none-any.whl`
const file = (filename: string, hash = HASH) =>
  `{ name = "${filename}", url = "https://h/${filename}", hashes = { sha256 = "${hash}" } }`
/** @param names of packages with a wheel; `x!` has a source alone */
const lock = (...names: string[]) =>
  `lock-version = "1.0"\ncreated-by = "t"\n${names
    .map((name, at) => {
      const plain = name.replace('!', '')
      const hash = String(at).repeat(64)
      const files = name.endsWith('!')
        ? `sdist = ${file(`${plain}-1.0.tar.gz`, hash)}`
        : `wheels = [${file(wheelName(plain), hash)}]`
      return `[[packages]]\nname = "${plain}"\nversion = "1.0"\n${files}\n`
    })
    .join('')}`

/** What uv answers to one question after the other: the text of a lock, or how it fails. */
type Answer = string | Partial<Finished>
interface Given {
  readonly uv?: readonly Answer[]
  /** To what lists the newest versions, and older ones. */
  readonly newest?: Answer
  /** What the chosen wheels lack, in one round after the other, of every target. */
  readonly holes?: readonly (readonly Hole[])[]
  /** Indexes of wheels that nobody can read. */
  readonly unread?: readonly number[]
  readonly request?: Partial<ResolveRequest>
  readonly tools?: Partial<ResolveTools>
}
const TARGETS = targetsOf(['3.12', '3.13'], ['linux-x86_64'])
const MISSING: Hole = { kind: 'missing', name: 'kit', requirement: 'kit>=1', by: 'a 1.0' }
const OTHER: Hole = { kind: 'missing', name: 'more', requirement: 'more', by: 'kit 1.0' }
const CAPPED: Hole = { kind: 'python', name: 'a', requirement: '<3.12', by: null, version: '1.0' }
const FAILED = { code: 1, tail: ['error: No solution found', 'cause: Because you require a<1 and a>2.'] }

/** Files of what is only listed, without dependencies. */
const LISTING = /pylock\.(?:newest|newer|now|missing|older\d+)\.toml$/

let dir = ''
beforeEach(() => {
  dir = tempDir('resolve')
})

async function resolved({ uv = [lock('a')], newest = FAILED, holes = [], unread = [], request, tools }: Given = {}) {
  let [asked, compared] = [0, 0]
  const runner = recordingRunner(async command => {
    const { label, args, input } = command
    if (label === 'choose a wheel for every target') {
      const { lock: given, targets, local } = JSON.parse(String(await input))
      const packages: { name: string; version: string; wheels: string[]; only?: number[] }[] = given.packages
      const chosen = packages.flatMap(({ name, version, wheels, only }, at): object[] => {
        if (only?.length) return [{ name, version, local: only[0], package: at }]
        return wheels.length > 0 ? [{ name, version, package: at, wheel: 0 }] : []
      })
      const gaps = packages.flatMap(({ wheels, only }, at) => (wheels.length === 0 && !only?.length ? [at] : []))
      const found = (targets as { name: string }[]).map(({ name }) => ({
        ...{ name, wheels: chosen, gaps, refused: [], stale: [] },
      }))
      return { stdout: JSON.stringify({ targets: found, malformed: [], corrupt: [], local }) }
    }
    if (label.startsWith('compare the wheels')) {
      const { targets } = JSON.parse(String(await input)) as { targets: { name: string }[] }
      const now = holes[compared++] ?? []
      return { stdout: JSON.stringify({ targets: targets.map(({ name }) => ({ name, found: now })), unread }) }
    }
    if (label === 'find the workspace of the project') return { stdout: `${dir}\n` }
    if (label.startsWith('compare uv.lock')) return {}
    const output = args[args.indexOf('--output-file') + 1] as string
    const answer = (LISTING.test(output) ? newest : uv[asked++]) ?? FAILED
    if (typeof answer !== 'string') return answer
    writeFileSync(output, answer)
    return {}
  })
  const all: ResolveRequest = {
    ...{ requirements: ['a'], extras: [], targets: TARGETS, lock: 'none', findLinks: [], missingWheels: 'auto' },
    interpreterFor: () => undefined,
    ...request,
  }
  const result = await resolveDependencies(all, {
    ...{ runner, uv: '/uv', python: '/python', selectScript: '/select.py', closureScript: '/closure.py' },
    ...{ packagingPath: '/packaging', uvCacheDir: '/cache', workDir: path.join(dir, 'run', 'work') },
    ...{ projectDir: dir, env: { HOME: dir }, contentOf: async () => undefined },
    ...tools,
  })
  const compiles = runner.commands.filter(
    ({ label, args }) => label === 'resolve the dependencies' && !args.some(arg => LISTING.test(arg)),
  )
  return { ...result, commands: runner.commands, compiles }
}
const failures = async (given: Given) => (await failuresOf(() => resolved(given))).map(text => text.split(' | ')[0])
const messages = (all: readonly { message: string }[]) => all.map(({ message }) => message)
/** Arguments behind an option. */
const given = (args: readonly string[], option: string) =>
  args.flatMap((arg, at) => (args[at - 1] === option ? [arg] : []))

describe('a resolution that is whole', () => {
  test('is the wheels of every target, each once', async () => {
    const result = await resolved({ uv: [lock('a', 'b')] })
    expect([...result.wheels].map(([target, wheels]) => [target, wheels.map(({ name }) => name)])).toEqual(
      TARGETS.map(({ name }) => [name, ['a', 'b']]),
    )
    expect(result.all.map(({ filename }) => filename)).toEqual([wheelName('a'), wheelName('b')])
    expect(result.packages.map(({ name }) => name)).toEqual(['a', 'b'])
    expect(result).toMatchObject({
      ...{ problems: [], warnings: [], conflicts: [], gaps: [], unread: [], builds: [], pinned: undefined },
      ...{ targets: TARGETS, asked: TARGETS, changes: { overrides: [], excludes: [] } },
    })
    expect(path.dirname(result.pylock)).toBe(path.join(dir, 'run', 'work'))
    expect(given(result.compiles[0]?.args ?? [], '--python-version')).toEqual(['3.12'])
  })

  test('asks for the content of wheels on a server, and knows those that nobody can read', async () => {
    const asked: string[] = []
    const contentOf: ResolveTools['contentOf'] = async ({ filename }) => {
      asked.push(filename)
      return filename.startsWith('a-') ? { metadata: 'Name: a' } : undefined
    }
    const { commands, unread } = await resolved({ uv: [lock('a', 'b')], unread: [1], tools: { contentOf } })
    expect(asked).toEqual([wheelName('a'), wheelName('b')])
    const compared = commands.find(({ label }) => label.startsWith('compare the wheels'))
    expect(JSON.parse(String(compared?.input)).wheels).toEqual([{ metadata: 'Name: a' }, {}])
    expect(unread.map(({ name }) => name)).toEqual(['b'])
  })

  test('compares the application’s own wheel too, which uv is told by its file', async () => {
    const wheel = path.join(dir, wheelName('app'))
    writeFileSync(wheel, '')
    const { commands, compiles } = await resolved({ request: { wheel, requirements: [], extras: ['x'] } })
    expect(String(compiles[0]?.input)).toContain('app[x] @ file://')
    const compared = JSON.parse(String(commands.find(({ label }) => label.startsWith('compare the wheels'))?.input))
    expect(compared).toMatchObject({ extras: ['x'], requirements: [], wheels: [{}, { path: wheel }] })
    expect(compared.targets.map(({ own }: { own: number }) => own)).toEqual([1, 1])
  })

  test('asks its own Python, isolated, with the files that it reads', async () => {
    const wheel = path.join(dir, wheelName('app'))
    writeFileSync(wheel, '')
    const { commands } = await resolved({ request: { wheel } })
    const [select, closure] = ['choose a wheel', 'compare the wheels'].map(start =>
      commands.find(({ label }) => label.startsWith(start)),
    )
    expect(select).toMatchObject({ tool: '/python', capture: true, args: ['-I', '/select.py', '/packaging'] })
    expect(closure).toMatchObject({ tool: '/python', capture: true, args: ['-I', '/closure.py', '/packaging'] })
    expect([select?.reads, closure?.reads]).toEqual([
      ['/select.py', wheel],
      ['/closure.py', wheel],
    ])
    const { lock: told, targets } = JSON.parse(String(select?.input))
    expect(told.packages).toEqual([{ name: 'a', version: '1.0', wheels: [wheelName('a')] }])
    expect(targets.map(({ name, builds }: { name: string; builds: boolean }) => [name, builds])).toEqual(
      TARGETS.map(({ name }) => [name, false]),
    )
  })

  test('of nothing compares nothing', async () => {
    const { commands, all } = await resolved({ uv: [lock()], request: { requirements: [] } })
    expect([all, commands.some(({ label }) => label.startsWith('compare the wheels'))]).toEqual([[], false])
  })

  test('notes versions that are newer, but source only, from what uv has just cached', async () => {
    const newest = lock('a!').replace('\nversion = "1.0"', '\nversion = "2.0"')
    const { warnings, commands } = await resolved({ newest })
    expect(messages(warnings)).toEqual(['a 1.0 is used; 2.0 is newer, but published as source only.'])
    const listings = commands.filter(({ args }) => args.some(arg => arg.endsWith('pylock.newest.toml')))
    expect(listings.map(({ args }) => args.includes('--offline'))).toEqual([true])
    // What may be built is built: there is nothing to note.
    expect((await resolved({ newest, request: { missingWheels: 'build' } })).warnings).toEqual([])
  })
})

describe('wheels that require what was not chosen', () => {
  test('are resolved again with it, and with what those lack in turn', async () => {
    const { compiles, problems, packages } = await resolved({
      uv: [lock('a'), lock('a', 'kit'), lock('a', 'kit', 'more')],
      holes: [[MISSING], [OTHER], []],
    })
    expect([problems, packages.map(({ name }) => name)]).toEqual([[], ['a', 'kit', 'more']])
    const inputs = compiles.slice(0, 3).map(({ input }) => String(input))
    expect(inputs.map(text => text.split('\n').map(line => line.split(' ;')[0]))).toEqual([
      ['a', ''],
      ['a', 'kit>=1', ''],
      ['a', 'kit>=1', 'more', ''],
    ])
  })

  test('exclude a version that is not for a Python, by a file of constraints', async () => {
    const { compiles, problems } = await resolved({ uv: [lock('a'), lock('a')], holes: [[CAPPED], []] })
    expect(problems).toEqual([])
    const [constraints = ''] = given(compiles[1]?.args ?? [], '--constraints')
    expect(readFileSync(constraints, 'utf8')).toMatch(/^a!=1\.0 ; \(python_version == '3\.12' .*\n$/)
    expect([path.basename(constraints), path.basename(path.dirname(constraints))]).toEqual([
      'corrections.txt',
      'closed-1',
    ])
    expect(given(compiles[0]?.args ?? [], '--constraints')).toEqual([])
  })

  test('are told where nothing helps: the same holes, no solution, or more gaps', async () => {
    const words = 'For 3.12 3.13 on linux-x86_64: the wheel of a 1.0 requires kit>=1, and there is no kit.'
    const same = await resolved({ uv: [lock('a'), lock('a'), lock('a')], holes: [[MISSING], [MISSING], [MISSING]] })
    // Once with the other Pythons’ versions kept, and once without.
    expect([messages(same.problems), messages(same.conflicts), same.compiles.length]).toEqual([[words], [words], 3])
    const none = await resolved({ holes: [[MISSING]] })
    expect(messages(none.problems)).toEqual([words])
    const gaps = await resolved({ uv: [lock('a'), lock('a', 'b!'), lock('a', 'b!')], holes: [[MISSING]] })
    expect([messages(gaps.problems), gaps.packages.length]).toEqual([[words], 1])
  })

  test('fail for another reason than the dependencies', async () => {
    const offline = { code: 1, tail: ['error: error sending request for url (https://i/x)'] }
    expect(await failures({ uv: [lock('a'), offline], holes: [[MISSING]] })).toEqual([
      'network/unreachable: The package index cannot be reached: https://i/x.',
    ])
  })

  test('of a lock of the user’s are told as they are', async () => {
    write(dir, { 'pylock.toml': lock('a') })
    const { problems, compiles, pinned, pylock } = await resolved({
      ...{ holes: [[MISSING]], request: { lock: 'pylock.toml' } },
    })
    expect([messages(problems), compiles.length]).toEqual([
      [
        'For 3.12 3.13 on linux-x86_64: the wheel of a 1.0 requires kit>=1, and there is no kit; pylock.toml pins these versions.',
      ],
      0,
    ])
    expect([pinned?.file, pylock]).toEqual(['pylock.toml', path.join(dir, 'pylock.toml')])
  })

  test('are told where dropping their targets would leave none', async () => {
    const [, newer] = TARGETS
    const runs = await resolved({
      ...{
        holes: [[MISSING]],
        request: { missingWheels: 'drop-target', targets: [newer as (typeof TARGETS)[number]] },
      },
    })
    expect([runs.problems.length, runs.targets.length]).toEqual([1, 1])
  })
})

describe('what has no wheel', () => {
  test('is told with the targets, and then nothing is compared', async () => {
    const { problems, commands, gaps } = await resolved({ uv: [lock('a', 'b!')] })
    expect(messages(problems)).toEqual(['b 1.0 has no wheel for any of the 2 targets.'])
    expect(gaps.map(({ target }) => target.name)).toEqual(TARGETS.map(({ name }) => name))
    expect(commands.some(({ label }) => label.startsWith('compare the wheels'))).toBe(false)
  })

  test('is built where there is an interpreter, unless [tool.uv] forbids it', async () => {
    const request = { interpreterFor: () => '/python3' }
    const built = await resolved({ uv: [lock('a', 'b!')], request })
    expect(built.builds.map(({ package: { name }, target, interpreter }) => [name, target.name, interpreter])).toEqual(
      TARGETS.map(({ name }) => ['b', name, '/python3']),
    )
    for (const setting of ['no-build = true', 'no-build-package = ["B"]']) {
      write(dir, { 'uv.toml': setting })
      const refused = await resolved({ uv: [lock('a', 'b!')], request })
      expect([refused.builds, refused.problems.length]).toEqual([[], 1])
    }
    write(dir, { 'uv.toml': 'no-build-package = ["other"]' })
    expect((await resolved({ uv: [lock('a', 'b!')], request })).builds).toHaveLength(2)
  })
})

describe('settings of the project', () => {
  const PYPROJECT = '[project]\nname = "app"\ndependencies = ["a"]\n'
  const SOURCES = `${PYPROJECT}[tool.uv.sources]\na = { path = "../a" }\n`
  const project = () => ({ file: path.join(dir, 'pyproject.toml'), extras: ['x'] })

  test('are read by uv itself where they say where dependencies come from', async () => {
    write(dir, { 'pyproject.toml': SOURCES })
    const { compiles } = await resolved({ request: { project: project() } })
    expect([compiles[0]?.args.at(-1), String(compiles[0]?.input)]).toEqual([project().file, '\n'])
    write(dir, { 'pyproject.toml': PYPROJECT })
    const plain = await resolved({ request: { project: project() } })
    expect([plain.compiles[0]?.args.at(-1), String(plain.compiles[0]?.input)]).toEqual(['-', 'a\n'])
  })

  test('cannot be followed for what only the wheel names, but by a lock', async () => {
    write(dir, { 'pyproject.toml': SOURCES })
    const request = { project: project(), wheel: path.join(dir, wheelName('app')), ofWheel: ['a>=1'] }
    expect(await failures({ request })).toEqual([expect.stringMatching(/^dependency\/source: .* where a comes from/)])
    write(dir, { 'pyproject.toml': PYPROJECT })
    writeFileSync(request.wheel, '')
    expect(await failures({ request })).toEqual([])
  })

  test('change requirements, of which the result tells', async () => {
    write(dir, { 'uv.toml': 'override-dependencies = ["a==1"]\nexclude-dependencies = ["b"]\n' })
    const { changes, commands } = await resolved()
    expect(changes).toEqual({ overrides: ['a==1'], excludes: ['b'] })
    expect(
      JSON.parse(String(commands.find(({ label }) => label.startsWith('compare the wheels'))?.input)),
    ).toMatchObject(changes)
  })

  test('of a script are its own', async () => {
    write(dir, { 'uv.toml': 'exclude-dependencies = ["b"]\n' })
    const script = path.join(dir, 'tool.py')
    const { changes, compiles } = await resolved({ tools: { script }, request: { lock: 'auto' } })
    expect([changes.excludes, compiles[0]?.args.includes(script)]).toEqual([[], true])
  })

  test('name the machines that uv resolves for, which are those of the lock', async () => {
    write(dir, { 'uv.toml': 'environments = ["sys_platform == \'linux\'"]\n' })
    const { commands } = await resolved()
    const select = commands.find(({ label }) => label === 'choose a wheel for every target')
    expect(JSON.parse(String(select?.input)).lock.environments).toEqual(["sys_platform == 'linux'"])
  })
})

describe('locks', () => {
  test('that lie there unused are warned of, where nobody said which one to use', async () => {
    write(dir, {
      'pylock.toml': lock('a'),
      'pdm.lock': '[metadata]\nlock_version = "4.5"\nstrategy = ["inherit_metadata"]\n',
    })
    const { warnings } = await resolved({ request: { lock: 'auto' } })
    expect(messages(warnings)).toEqual(['pdm.lock is not used: pylock.toml is.'])
    expect((await resolved({ request: { lock: 'pylock.toml' } })).warnings).toEqual([])
    expect((await resolved({ request: { lock: 'none' } })).warnings).toEqual([])
  })

  test('of uv are exported for this project, with its extras, and compared with it', async () => {
    write(dir, { 'uv.lock': '', 'pyproject.toml': '[project]\nname = "app"\n' })
    const request = {
      lock: 'uv.lock',
      extras: ['all'],
      project: { file: path.join(dir, 'pyproject.toml'), extras: ['x'] },
    }
    const { commands } = await resolved({ request })
    const [exported] = commands.filter(({ label }) => label === 'read uv.lock')
    expect(given(exported?.args ?? [], '--extra')).toEqual(['x'])
    expect(given(exported?.args ?? [], '--project')).toEqual([dir])
    const [compared] = commands.filter(({ label }) => label === 'compare uv.lock with the project')
    expect(given(compared?.args ?? [], '--project')).toEqual([dir])
    const { commands: without } = await resolved({ request: { lock: 'uv.lock', extras: ['all'] } })
    expect(given(without[0]?.args ?? [], '--extra')).toEqual(['all'])
  })

  test('of uv in another folder are read for the project that is there', async () => {
    write(dir, { 'pyproject.toml': '', 'other/uv.lock': '', 'other/pyproject.toml': '' })
    const { commands } = await resolved({ request: { lock: 'other/uv.lock' } })
    expect(given(commands[0]?.args ?? [], '--project')).toEqual([path.join(dir, 'other')])
  })

  test('of a workspace are read for its member', async () => {
    write(dir, {
      'pyproject.toml': '[tool.uv.workspace]\nmembers = ["lib"]\n',
      'uv.lock': '',
      'lib/pyproject.toml': '',
    })
    const member = path.join(dir, 'lib')
    const { commands } = await resolved({ request: { lock: 'auto' }, tools: { projectDir: member } })
    expect(commands.map(({ label }) => label)).toContain('find the workspace of the project')
    const [exported] = commands.filter(({ label }) => label === 'read uv.lock')
    expect(given(exported?.args ?? [], '--project')).toEqual([member])
  })
})

describe('local projects', () => {
  test('are constraints, and their wheels are the only ones of that name', async () => {
    const wheel = path.join(dir, 'built', wheelName('kit'))
    write(dir, { 'built/x': '' })
    writeFileSync(wheel, 'content')
    const wheels = [
      { name: 'kit', dir: path.join(dir, 'kit'), wheels: [wheel], origin: { kind: 'folder', place: 'kit' } },
    ]
    const { compiles, all } = await resolved({ uv: [lock('a', 'kit')], request: { given: wheels as never } })
    const [constraints = ''] = given(compiles[0]?.args ?? [], '--constraints')
    expect(readFileSync(constraints, 'utf8')).toMatch(/^kit @ file:\/\/.*kit-1\.0-py3-none-any\.whl\n$/)
    expect(all.find(({ name }) => name === 'kit')).toMatchObject({
      path: wheel,
      origin: { kind: 'folder', place: 'kit' },
    })
  })
})

describe('a dependency that is not for the first patch releases of a Python', () => {
  const REASON = {
    code: 1,
    tail: [
      'error: No solution found',
      'cause: Because the requested Python version (>=3.12) does not satisfy Python>=3.12.2 and a depends on Python>=3.12.2, we can conclude that your requirements are unsatisfiable.',
    ],
  }
  const later = targetsOf(['3.12', '3.13'], ['linux-x86_64'], {}, { '3.12': '3.12.7', '3.13': '3.13.1' })

  test('is resolved for the one that is here', async () => {
    const { compiles } = await resolved({ uv: [REASON, lock('a')], request: { targets: later } })
    expect(compiles.slice(0, 2).map(({ args }) => given(args, '--python-version'))).toEqual([['3.12'], ['3.12.7']])
    expect(path.basename(path.dirname(given(compiles[1]?.args ?? [], '--output-file')[0] ?? ''))).toBe('python-3.12.7')
  })

  test('is refused where the first one is here, or the reason is another one', async () => {
    expect(await failures({ uv: [REASON, lock('a')] })).toHaveLength(1)
    expect(await failures({ uv: [FAILED, lock('a')], request: { targets: later } })).toHaveLength(1)
    const other = { ...REASON, tail: REASON.tail.map(line => line.replaceAll('3.12.2', '3.13.1')) }
    expect(await failures({ uv: [other, lock('a')], request: { targets: later } })).toHaveLength(1)
  })
})

describe('a resolution from memory', () => {
  const remembering = () => ({ cache: createResolveCache(path.join(dir, 'locks')) })

  test('asks uv nothing that it was asked before', async () => {
    const tools = remembering()
    await resolved({ tools, newest: lock('a') })
    const again = await resolved({ uv: [], tools })
    expect([again.compiles.length, again.packages.map(({ name }) => name)]).toEqual([0, ['a']])
  })

  test('never fails from memory: it is resolved anew', async () => {
    const tools = remembering()
    expect(await failures({ uv: [FAILED], tools })).toHaveLength(1)
    const again = await resolved({ uv: [lock('a')], tools, newest: lock('a') })
    expect([again.problems, again.compiles.length > 0]).toEqual([[], true])
    expect(existsSync(path.join(dir, 'run', 'work', 'afresh'))).toBe(true)
  })

  test('stands with its gaps only while the index has nothing else', async () => {
    const tools = remembering()
    const gap = { uv: [lock('a', 'b!')], tools, newest: lock('a', 'b!') }
    expect((await resolved(gap)).problems).toHaveLength(1)
    const stands = await resolved({ ...gap, uv: [] })
    expect([stands.problems.length, path.basename(path.dirname(stands.pylock))]).toEqual([1, 'work'])
    const changed = await resolved({ ...gap, uv: [lock('a', 'b')], newest: lock('a', 'b') })
    expect([changed.problems, path.basename(path.dirname(changed.pylock))]).toEqual([[], 'afresh'])
  })

  test('of a failure that was just found out is thrown as it is', async () => {
    let asked = 0
    const tools = {
      ...remembering(),
      contentOf: async () => {
        asked += 1
        throw new Error('a bug')
      },
    }
    await expect(resolved({ tools })).rejects.toThrow('a bug')
    expect(asked).toBe(1)
  })
})
