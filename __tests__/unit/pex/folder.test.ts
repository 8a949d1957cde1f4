/** PEX files that are folders, compared with what was chosen; a PEX for one target of another; order that does not matter. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { store, zip } from '../../../__fixtures__/archives.js'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { sha256 } from '../../../__fixtures__/parts.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { targetsOf } from '../../../__fixtures__/targets.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { unpackFolder } from '../../../src/archives/extract.js'
import { withZip } from '../../../src/archives/zip-reader.js'
import { parsePython } from '../../../src/interpreters/versions.js'
import { assemblePex, type PexBase, readPexBase } from '../../../src/pex/assemble.js'
import { commandStarts, sortedJson } from '../../../src/pex/contents.js'
import { cacheTag, offerWheels, readPexStart } from '../../../src/pex/earlier.js'
import { compareFolder, makePexFolder } from '../../../src/pex/folder.js'
import { comparePexInfo, extractTarget, parsePexInfo } from '../../../src/pex/read.js'

const WHEEL = 'a-1.0-py3-none-any.whl'
let dir = ''
beforeEach(() => {
  dir = tempDir('pex')
})
const put = (file: string, text: string | Buffer) => {
  mkdirSync(path.dirname(path.join(dir, file)), { recursive: true })
  writeFileSync(path.join(dir, file), text)
}
const wheelOf = (files: Record<string, string>, name = WHEEL) => {
  const bytes = zip(Object.entries(files).map(([member, data]) => ({ name: member, data })))
  return { path: store(dir, name, bytes), sha256: sha256(bytes), bytes }
}
const CONTENT = { 'a/': '', 'a/__init__.py': 'x = 1\n', 'a-1.0.data/purelib/b.py': 'y\n', 'a-1.0.dist-info/RECORD': '' }
const info = (distributions: Record<string, string>, more: object = {}) =>
  JSON.stringify({ distributions, requirements: ['a==1.0'], entry_point: 'a:main', ...more })

describe('a folder with packed wheels', () => {
  const compare = async (wheel: ReturnType<typeof wheelOf>) =>
    (await compareFolder({ folder: path.join(dir, 'a.pex'), layout: 'packed', wheels: [wheel], starts: 'a:main' })).map(
      ({ message }) => message,
    )
  test('holds them unchanged', async () => {
    const wheel = wheelOf(CONTENT)
    put('a.pex/PEX-INFO', info({ [WHEEL]: wheel.sha256 }))
    put(`a.pex/.deps/${WHEEL}`, wheel.bytes)
    expect(await compare(wheel)).toEqual([])
    put(`a.pex/.deps/${WHEEL}`, 'another')
    expect(await compare(wheel)).toEqual([`a.pex does not hold what was planned: ${WHEEL} is another file.`])
    put('a.pex/PEX-INFO', info({ [WHEEL]: 'other' }))
    expect(await compare(wheel)).toEqual([
      `a.pex does not hold what was planned: ${WHEEL} is not inside, or is another file.`,
    ])
  })
})

describe('a folder with loose wheels', () => {
  const found = async (wheel: ReturnType<typeof wheelOf>) => {
    const folder = path.join(dir, 'a.pex')
    return (await compareFolder({ folder, layout: 'loose', wheels: [wheel], starts: 'a:main' })).flatMap(
      ({ detail }) => detail,
    )
  }
  beforeEach(() => {
    put('a.pex/PEX-INFO', info({ [WHEEL]: 'digest of pex' }))
    put(`a.pex/.deps/${WHEEL}/a/__init__.py`, 'x = 1\n')
    put(`a.pex/.deps/${WHEEL}/b.py`, 'y\n')
    for (const own of ['.layout.json', '.prefix/bin/a', 'a-1.0.dist-info/RECORD', 'a-1.0.pex-info/x'])
      put(`a.pex/.deps/${WHEEL}/${own}`, 'x')
  })
  test('has every file of the wheel, and those that pex adds', async () => {
    expect(await found(wheelOf(CONTENT))).toEqual([])
  })
  test('with another file, one that is missing and one too many', async () => {
    put(`a.pex/.deps/${WHEEL}/a/__init__.py`, 'x = 2\n')
    rmSync(path.join(dir, 'a.pex/.deps', WHEEL, 'b.py'))
    put(`a.pex/.deps/${WHEEL}/evil.py`, '')
    expect(await found(wheelOf(CONTENT))).toEqual([
      `${WHEEL}: a/__init__.py is missing, or another file`,
      `${WHEEL}: b.py is missing, or another file`,
      `${WHEEL}: evil.py is not in the wheel`,
    ])
  })
  test('with a larger file, a folder in place of one, and what only looks like a note of pex', async () => {
    put(`a.pex/.deps/${WHEEL}/a/__init__.py`, 'x = 1\n\n')
    rmSync(path.join(dir, 'a.pex/.deps', WHEEL, 'b.py'))
    put(`a.pex/.deps/${WHEEL}/b.py/c`, 'y\n')
    for (const name of ['a/.layout.json', 'x/.prefix/y', 'a-1.0.dist-info/deep/RECORD', 'a-1.0.pex-info/y/z'])
      put(`a.pex/.deps/${WHEEL}/${name}`, 'x')
    expect(await found(wheelOf(CONTENT))).toEqual([
      `${WHEEL}: a/__init__.py is missing, or another file`,
      `${WHEEL}: b.py is missing, or another file`,
      `${WHEEL}: a/.layout.json is not in the wheel`,
      `${WHEEL}: a-1.0.dist-info/deep/RECORD is not in the wheel`,
      `${WHEEL}: a-1.0.pex-info/y/z is not in the wheel`,
      `${WHEEL}: b.py/c is not in the wheel`,
      `${WHEEL}: x/.prefix/y is not in the wheel`,
    ])
  })
  test('names forty of many', async () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`m${index}.py`, 'x']))
    expect(await found(wheelOf({ ...CONTENT, ...many }))).toHaveLength(40)
  })
  test('must hold the chosen wheels and no others, and start what was chosen', async () => {
    const wheel = wheelOf(CONTENT)
    put('a.pex/PEX-INFO', info({ [WHEEL]: 'x', 'more.whl': 'y' }, { entry_point: undefined }))
    expect(await found(wheel)).toEqual(['more.whl was not chosen but is inside', 'it starts Python instead of a:main'])
    put('a.pex/PEX-INFO', info({}))
    expect(await found(wheel)).toEqual([`${WHEEL} is not inside, or is another file`])
  })
})

test('a folder is made by pex, compared, and packed with what can be started', async () => {
  const wheel = wheelOf(CONTENT)
  const runner = recordingRunner(({ args, cwd }) => {
    expect(statSync(cwd).isDirectory()).toBe(true)
    const folder = args[args.indexOf('--output-file') + 1] as string
    expect(path.relative(dir, folder)).toBe(path.join('work', 'a-1.0.pex'))
    put('work/a-1.0.pex/PEX-INFO', info({ [WHEEL]: wheel.sha256 }))
    put('work/a-1.0.pex/__main__.py', '#!')
    put(`work/a-1.0.pex/.deps/${WHEEL}`, readFileSync(path.join(dir, 'work/wheels', WHEEL)))
    return {}
  })
  const request = {
    ...{ runner, python: '/python', pex: '/pex', pexRoot: '/root', dir: path.join(dir, 'work'), say: () => {} },
    ...{ layout: 'packed' as const, requirement: 'a==1.0', name: 'a-1.0.pex', output: path.join(dir, 'a.tar.gz') },
    entryPoint: { kind: 'module' as const, module: 'a' },
    changes: { overridden: [], excluded: [] },
    targets: targetsOf(['3.12', '3.13'], ['linux-x86_64']),
    ...{ wheels: [wheel], starts: 'a:main' },
  }
  await makePexFolder(request)
  const unpacked = await unpackFolder(request.output, path.join(dir, 'unpacked'))
  expect(readFileSync(path.join(unpacked, 'pex'), 'utf8')).toBe('#!')
  if (process.platform !== 'win32')
    expect(['pex', '__main__.py', 'PEX-INFO'].map(name => statSync(path.join(unpacked, name)).mode & 0o111)).toEqual([
      0o111, 0o111, 0,
    ])
  const [{ env, limits, cwd, args } = {} as never] = runner.commands
  expect([env, limits, path.basename(cwd)]).toEqual([
    { PYTHONHASHSEED: '0', PYTHONNOUSERSITE: '1', XDG_CACHE_HOME: undefined },
    { total: 1_800_000, idle: 900_000 },
    'empty',
  ])
  const platforms = args.filter((_, index) => args[index - 1] === '--complete-platform')
  expect(platforms.map(file => Object.keys(JSON.parse(readFileSync(file, 'utf8'))))).toEqual([
    ['compatible_tags', 'marker_environment'],
    ['compatible_tags', 'marker_environment'],
  ])
  expect(await failuresOf(() => makePexFolder({ ...request, starts: 'b:main' }))).toEqual([
    expect.stringMatching('^check/content: '),
  ])
})

describe('a PEX of one file', () => {
  const targets = targetsOf(['3.12', '3.13'], ['linux-x86_64', 'windows-x86_64'])
  const base: PexBase = {
    ...{
      members: new Map([['.bootstrap/pex.py', Buffer.from('pex')]]),
      info: { code_hash: 'x' },
      main: Buffer.from("    pex_hash='ab'"),
    },
    ...{
      start: 'CONTENT = "@CONTENT@"\n@PEX_ROOT@',
      startModules: new Map([['__pex__/more.py', Buffer.from('more')]]),
      launchers: {},
    },
  }
  const named = (name: string) => wheelOf({ [`${name}.py`]: name }, `${name}-1.0-py3-none-any.whl`)
  function file(output: string, wheels: (target: string) => readonly ReturnType<typeof wheelOf>[], more: object = {}) {
    return {
      ...{
        output: path.join(dir, output),
        base,
        requirement: 'demo==1.0',
        entryPoint: { kind: 'module' as const, module: 'demo' },
      },
      ...{ changes: { overridden: [], excluded: [] }, targets, windowsOnly: false, starts: 'demo' },
      dependencies: new Map(targets.map(({ name }) => [name, wheels(name)])),
      own: new Map(targets.map(({ name }) => [name, named('demo')])),
      ...more,
    }
  }
  const read = (output: string, name: string) =>
    withZip(path.join(dir, output), async archive => (await archive.read(name)).toString('utf8'))

  test('is the same in whatever order its wheels are found', async () => {
    const [a, b, c] = ['a', 'b', 'c'].map(named) as [
      ReturnType<typeof wheelOf>,
      ReturnType<typeof wheelOf>,
      ReturnType<typeof wheelOf>,
    ]
    await assemblePex(file('one.pex', () => [a, b, c]))
    await assemblePex(file('two.pex', () => [c, a, b]))
    expect(readFileSync(path.join(dir, 'two.pex')).equals(readFileSync(path.join(dir, 'one.pex')))).toBe(true)
    const { contents } = JSON.parse(await read('one.pex', '__pex__/targets.json'))
    expect(contents[0].distributions).toEqual(['a', 'b', 'c', 'demo'].map(name => `${name}-1.0-py3-none-any.whl`))
  })

  test('that starts something else than was planned is refused', async () => {
    expect(await failuresOf(() => assemblePex(file('x.pex', () => [], { starts: 'other' })))).toEqual([
      expect.stringContaining('it starts demo instead of other'),
    ])
  })

  test('gives one for one of its targets, with its wheels alone', async () => {
    const [a, b] = [named('a'), named('b')]
    await assemblePex(file('all.pex', name => (name.includes('3.12') ? [a] : [b])))
    const extract = (python: string, platform: string, os: string) =>
      extractTarget({
        ...{ pex: path.join(dir, 'all.pex'), output: path.join(dir, 'part.pex') },
        target: { python: parsePython(python), platform: { name: platform, os } } as never,
      })
    await extract('3.12', 'linux-x86_64', 'linux')
    const linux = JSON.parse(await read('part.pex', 'PEX-INFO'))
    expect(Object.keys(linux.distributions)).toEqual(['a-1.0-py3-none-any.whl', 'demo-1.0-py3-none-any.whl'])
    const names = await withZip(path.join(dir, 'part.pex'), async archive => archive.entries.map(({ name }) => name))
    expect(names.filter(name => name.endsWith('.whl')).toSorted()).toEqual([
      '.deps/a-1.0-py3-none-any.whl',
      '.deps/demo-1.0-py3-none-any.whl',
    ])
    const part = JSON.parse(await read('part.pex', '__pex__/targets.json'))
    expect([part.pythons, part.platforms, part.targets.length, part.contents.length, part.targets[0].content]).toEqual([
      'CPython 3.12',
      'linux-x86_64',
      1,
      1,
      0,
    ])
    expect(await read('part.pex', '__main__.py')).toMatch(/^CONTENT = "[0-9a-f]{40}"$/m)
    await extract('3.13', 'windows-x86_64', 'windows')
    const windows = JSON.parse(await read('part.pex', 'PEX-INFO'))
    expect(Object.keys(windows.distributions)).toEqual(['b-1.0-py3-none-any.whl', 'demo-1.0-py3-none-any.whl'])
    for (const [python, platform] of [
      ['3.14', 'linux-x86_64'],
      ['3.13t', 'linux-x86_64'],
      ['pypy3.12', 'linux-x86_64'],
      ['3.12', 'macos-arm64'],
    ] as const)
      await expect(extract(python, platform, 'linux')).rejects.toThrow('all.pex does not serve that Python on')
  })

  test('gives one that starts like the whole, for Windows as for others', async () => {
    const command = (name: string) => ({ name, entryPoint: { kind: 'module' as const, module: name } })
    const entryPoint = { kind: 'commands', main: command('a'), commands: [command('a'), command('b')] }
    const launchers = { x86_64: { console: 'c.exe', gui: 'g.exe' } }
    const whole = file('whole.pex', () => [named('a')], { entryPoint, starts: undefined, base: { ...base, launchers } })
    await assemblePex(whole)
    const part = async (platform: string, os: string) => {
      const output = path.join(dir, `${os}.pex`)
      const target = { python: parsePython('3.12'), platform: { name: platform, os } } as never
      await extractTarget({ pex: path.join(dir, 'whole.pex'), output, target })
      return readFileSync(output, 'latin1')
    }
    expect(await part('windows-x86_64', 'windows')).toMatch(/^#!\/usr\/bin\/env python3\nPK/)
    expect(await part('linux-x86_64', 'linux')).toMatch(/^#!\/bin\/sh\n# CPython 3\.12 for linux-x86_64: /)
    const described = JSON.parse(await read('linux.pex', '__pex__/targets.json'))
    expect(described).toMatchObject({ launchers, commands: { a: { entry_point: 'a' }, b: { entry_point: 'b' } } })
    const [, name = ''] = /^CONTENT = "([0-9a-f]{40})"$/m.exec(await read('linux.pex', '__main__.py')) ?? []
    expect(readFileSync(path.join(dir, 'linux.pex'), 'latin1')).toContain(`\ncontent=${name}\n`)
    // Whatever is the same for all targets is inside, and PEX-INFO names the wheels that are.
    expect(await read('linux.pex', '.bootstrap/pex.py')).toBe('pex')
    const { pex_hash } = JSON.parse(await read('linux.pex', 'PEX-INFO'))
    expect(pex_hash).toBe(described.contents[0].pex_hash)
    await assemblePex(file('plain.pex', () => []))
    await extractTarget({
      ...{ pex: path.join(dir, 'plain.pex'), output: path.join(dir, 'part.pex') },
      target: { python: parsePython('3.12'), platform: { name: 'linux-x86_64', os: 'linux' } } as never,
    })
    expect(JSON.parse(await read('part.pex', '__pex__/targets.json'))).not.toHaveProperty('commands')
  })

  test('says what installs it, whatever its name, and which wheels', async () => {
    const a = named('a')
    await assemblePex(file('one.pex', () => [a]))
    await assemblePex(file('two.pex', () => []))
    const [one, two] = await Promise.all(['one.pex', 'two.pex'].map(name => readPexStart(path.join(dir, name))))
    expect(one?.digest).toBe(two?.digest)
    expect([one?.wheels.has(a.sha256), two?.wheels.has(a.sha256), two?.wheels.size]).toEqual([true, false, 1])
    await assemblePex(file('three.pex', () => [], { base: { ...base, start: `${base.start}\nmore` } }))
    expect((await readPexStart(path.join(dir, 'three.pex'))).digest).not.toBe(two?.digest)
  })

  test('begins from a PEX without an application', async () => {
    const launchers = ['x86_64', 'aarch64'].flatMap(arch =>
      ['console', 'gui'].map(kind => ({ name: `.bootstrap/x/uv-trampoline-${arch}-${kind}.exe`, data: 'x' })),
    )
    const members = (main: string) => [
      ...[{ name: '.bootstrap/' }, { name: '.deps/x', data: 'x' }, { name: 'PEX-INFO', data: '{"a": 1}' }],
      ...[{ name: '__main__.py', data: main }, ...launchers],
    ]
    const of = (main: string) => readPexBase(store(dir, 'base.pex', zip(members(main))))
    const read = await of("x\n    pex_hash='ab'\ny")
    expect([
      read.info,
      read.members.has('.deps/x'),
      read.members.get('.bootstrap/')?.length,
      read.members.has('PEX-INFO'),
    ]).toEqual([{ a: 1 }, false, 0, false])
    await expect(of('no hash')).rejects.toThrow("pex's __main__.py has changed")
    await expect(of("    pex_hash='ab'\n    pex_hash='cd'\n")).rejects.toThrow("pex's __main__.py has changed")
    await expect(readPexBase(store(dir, 'none.pex', zip([{ name: 'PEX-INFO', data: '{}' }])))).rejects.toThrow(
      'none.pex has no __main__.py',
    )
  })
})

test('an earlier environment is found by its links, for one kind of bytecode', async () => {
  for (const name of ['a.py', 'pex']) put(`tree/${name}`, 'x')
  await offerWheels(
    path.join(dir, 'root'),
    path.join(dir, 'tree'),
    path.join(dir, 'earlier'),
    ['aa', 'bb'],
    'cpython-312',
  )
  expect(readFileSync(path.join(dir, 'earlier', 'a.py'), 'utf8')).toBe('x')
  expect(readFileSync(path.join(dir, 'earlier', 'pex'), 'utf8')).toBe('')
  for (const wheel of ['aa', 'bb'])
    expect(readFileSync(path.join(dir, 'root/package-python/wheels', `${wheel}-cpython-312`), 'utf8')).toBe(
      `${path.join(dir, 'earlier')}\n`,
    )
  const tags = ['3.12', '3.14t', 'pypy3.11'].map(name => cacheTag(parsePython(name) as never))
  expect(tags).toEqual(['cpython-312', 'cpython-314t', undefined])
})

test('what PEX-INFO says is read without trust', async () => {
  for (const text of [
    '',
    '{}',
    '{"distributions": null, "requirements": []}',
    '{"distributions": {}}',
    '{"distributions": 1, "requirements": []}',
  ])
    expect(await failuresOf(() => parsePexInfo(text, 'a.pex'))).toEqual([
      expect.stringMatching('a.pex has no readable PEX-INFO'),
    ])
  const plain = parsePexInfo('{"distributions": {}, "requirements": ["a"], "entry_point": 3}', 'a.pex')
  expect(plain).toEqual({ distributions: {}, requirements: ['a'] })
  expect(comparePexInfo(plain, new Map(), undefined, 'a.pex')).toEqual([])
})

test('keys are in order, at every depth, and lists as they are', () => {
  expect(sortedJson({ b: { d: 1, c: [2, { z: 1, y: 2 }] }, a: null })).toBe(
    '{"a":null,"b":{"c":[2,{"y":2,"z":1}],"d":1}}',
  )
})

test('each of several commands has its own start', () => {
  const command = (name: string) => ({ name, entryPoint: { kind: 'module' as const, module: name } })
  const several = { kind: 'commands' as const, main: command('a'), commands: [command('a'), command('b')] }
  expect(commandStarts(several as never)).toEqual({ a: { entry_point: 'a' }, b: { entry_point: 'b' } })
  expect(commandStarts({ kind: 'none' })).toBeUndefined()
})
