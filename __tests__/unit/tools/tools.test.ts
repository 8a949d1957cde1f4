import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { zip } from '../../../__fixtures__/archives.js'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import type { Interpreter } from '../../../src/core/model.js'
import type { Command, Finished } from '../../../src/host/process/command.js'
import type { ContentStore } from '../../../src/host/store.js'
import {
  lockedPins,
  lockedVersion,
  TOOL_NAMES,
  toolVersions,
  wheelFits,
  wheelServes,
} from '../../../src/tools/locked.js'
import { Tools } from '../../../src/tools/tools.js'

describe('locked requirements', () => {
  test('every tool has one version and hashes', () => {
    expect(toolVersions(TOOL_NAMES).map(({ name }) => name)).toEqual([...TOOL_NAMES])
    for (const { version } of toolVersions(TOOL_NAMES)) expect(version).toMatch(/^\d+(\.\d+)+$/)
  })

  test('version and hashes of a file', () => {
    const text = `# made by pip-compile\nuv==0.13.9 \\\n    --hash=sha256:${'a'.repeat(64)} \\\n    --hash=sha256:${'b'.repeat(64)}\n`
    expect(lockedPins(text)).toEqual([{ name: 'uv', version: '0.13.9', hashes: ['a'.repeat(64), 'b'.repeat(64)] }])
    expect(lockedVersion('uv', text)).toBe('0.13.9')
    expect(() => lockedVersion('pex', text)).toThrow('does not name it')
  })

  const machine = (
    os: Interpreter['platform']['os'],
    arch: Interpreter['platform']['arch'],
    libc?: 'glibc' | 'musl',
  ) => ({
    os,
    arch,
    ...(libc && { libc }),
  })
  test.each([
    ['pex-2-py2.py3-none-any.whl', machine('windows', 'aarch64'), true],
    ['uv-1-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl', machine('linux', 'x86_64', 'glibc'), true],
    ['uv-1-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl', machine('linux', 'x86_64', 'musl'), false],
    ['uv-1-py3-none-musllinux_1_1_aarch64.whl', machine('linux', 'aarch64', 'musl'), true],
    ['uv-1-py3-none-macosx_11_0_arm64.whl', machine('macos', 'aarch64'), true],
    ['uv-1-py3-none-macosx_10_12_x86_64.whl', machine('macos', 'aarch64'), false],
    ['uv-1-py3-none-win_amd64.whl', machine('windows', 'x86_64'), true],
    ['uv-1-py3-none-win32.whl', machine('windows', 'x86'), true],
    ['uv-1-py3-none-win32.whl', machine('macos', 'x86'), false],
    ['uv-1.tar.gz', machine('linux', 'x86_64', 'glibc'), false],
  ])('%s on %j: %s', (file, platform, fits) => expect(wheelFits(file, platform)).toBe(fits))
})

test.each([
  ['pex-2-py2.py35.py38.py39.py310.py311-none-any.whl', [8, 9, 10, 11], [12, 14]],
  ['pex-2-py3.py312-none-any.whl', [12, 13, 15], [9, 11]],
  ['packaging-26-py3-none-any.whl', [8, 15], []],
  ['a-1-1_build-cp312-cp312-linux_x86_64.whl', [12], [11, 13]],
])('%s serves CPython 3.%j, and not 3.%j', (file, yes, no) => {
  expect(yes.map(minor => wheelServes(file, minor))).toEqual(yes.map(() => true))
  expect(no.map(minor => wheelServes(file, minor))).toEqual(no.map(() => false))
})

describe('Tools', () => {
  const wheel = zip([{ name: 'packaging/__init__.py', data: 'x = 1' }])

  /** A store that takes everything and, at first, has what `stored` says. */
  function setUp(
    answer: (command: Command) => Partial<Finished>,
    pythons = ['/py/3.12', '/py/3.11'],
    stored?: string,
    temp = tempDir('tools'),
  ) {
    const finds = { count: 0 }
    const runner = recordingRunner(answer)
    let there = stored
    const store: ContentStore = {
      find: async () => {
        finds.count += 1
        return there
      },
      unread: async () => there,
      add: async file => {
        there = file
        return file
      },
      temporary: async () => join(temp, 'new'),
    }
    const tools = new Tools({
      store,
      runner,
      pythons: async () => pythons,
      temp,
      unpacked: join(temp, 'unpacked'),
    })
    return { tools, runner, temp, finds }
  }

  const downloads = ({ cwd }: Command): Partial<Finished> => {
    writeFileSync(join(cwd, 'packaging-26.3-py3-none-any.whl'), wheel)
    return {}
  }

  test('downloads once, whoever asks, hash-checked, with index settings; then unpacks', async () => {
    const { tools, runner } = setUp(downloads)
    const [one, other] = await Promise.all([tools.folder('packaging'), tools.folder('packaging')])
    expect(one).toBe(other)
    expect(basename(one)).toMatch(/^packaging-26\.3-[0-9a-f]{16}$/)
    expect(runner.commands).toHaveLength(1)
    expect(runner.commands[0]).toMatchObject({ tool: '/py/3.12', index: true })
    expect(runner.commands[0]?.args.join(' ')).toMatch(
      /-m pip .*--no-deps.*--only-binary :all: --require-hashes --requirement \S+packaging.txt/,
    )
  })

  test('of a tool with several wheels, that of the Python that runs it is downloaded', async () => {
    // What another run has stored is for newer Pythons alone.
    const newer = join(tempDir('stored'), 'pex-2.105.2-py3.py312-none-any.whl')
    writeFileSync(newer, wheel)
    const { tools, runner } = setUp(
      ({ cwd }) => {
        writeFileSync(join(cwd, 'pex-2.105.2-py38.py39.py310.py311-none-any.whl'), wheel)
        return {}
      },
      ['/py/3.12'],
      newer,
    )
    await tools.folderFor('pex', 12)
    expect(runner.commands).toEqual([])
    await tools.folderFor('pex', 9)
    expect(runner.commands.map(({ args }) => args.join(' '))).toEqual([
      expect.stringContaining('--only-binary :all: --require-hashes --python-version 3.9 '),
    ])
  })

  test('what is stored is not downloaded', async () => {
    const file = join(tempDir('stored'), 'packaging-26.3-py3-none-any.whl')
    writeFileSync(file, wheel)
    const { tools, runner } = setUp(downloads, [], file)
    expect(basename(await tools.folder('packaging'))).toMatch(/^packaging-26.3-/)
    expect(runner.commands).toEqual([])
  })

  test('what lies unpacked is not hashed again', async () => {
    const file = join(tempDir('stored'), 'packaging-26.3-py3-none-any.whl')
    writeFileSync(file, wheel)
    const first = setUp(downloads, [], file)
    const folder = await first.tools.folder('packaging')
    const { tools, finds } = setUp(downloads, [], file, first.temp)
    expect(await tools.folder('packaging')).toBe(folder)
    expect([first.finds.count > 0, finds.count]).toEqual([true, 0])
  })

  test.each<[string, (folder: string) => void]>([
    ['a changed file', folder => writeFileSync(join(folder, 'packaging/__init__.py'), 'x = 2')],
    ['a further file', folder => writeFileSync(join(folder, 'packaging/evil.py'), 'x')],
    ['a removed one', folder => rmSync(join(folder, 'packaging/__init__.py'))],
  ])('%s in the unpacked folder: the wheel is hashed and unpacked again', async (_, spoil) => {
    const file = join(tempDir('stored'), 'packaging-26.3-py3-none-any.whl')
    writeFileSync(file, wheel)
    const first = setUp(downloads, [], file)
    const folder = await first.tools.folder('packaging')
    spoil(folder)
    const { tools, finds } = setUp(downloads, [], file, first.temp)
    expect(await tools.folder('packaging')).toBe(folder)
    expect(finds.count).toBeGreaterThan(0)
    expect(readdirSync(join(folder, 'packaging'))).toEqual(['__init__.py'])
    expect(readFileSync(join(folder, 'packaging/__init__.py'), 'utf8')).toBe('x = 1')
    // One record of its state, and nothing unfinished.
    expect(readdirSync(join(folder, '..')).filter(name => name !== basename(folder))).toEqual([
      expect.stringMatching(/\.sealed$/),
    ])
  })

  test('what each run imports is compiled for its Python before that', async () => {
    const file = join(tempDir('stored'), 'packaging-26.3-py3-none-any.whl')
    writeFileSync(file, wheel)
    const { tools, runner } = setUp(downloads, [], file)
    const [one, other] = [await tools.compiled('packaging', '/py/3.12'), await tools.folder('packaging')]
    expect(one).not.toBe(other)
    expect(runner.commands.map(({ label, tool }) => [label, tool])).toEqual([['compile a tool', '/py/3.12']])
    expect(tools.used).toEqual(['packaging'])
  })

  test('a Python without pip is passed over', async () => {
    const { tools, runner } = setUp(command =>
      command.tool === '/py/3.12' ? { code: 1, tail: ['/py/3.12: No module named pip'] } : downloads(command),
    )
    await tools.folder('packaging')
    expect(runner.commands.map(({ tool }) => tool)).toEqual(['/py/3.12', '/py/3.11'])
  })

  const refused = async (tail: string[], pythons?: string[]) => {
    const { tools, runner } = setUp(() => ({ code: 1, tail }), pythons)
    const [text = ''] = await failuresOf(() => tools.folder('packaging'))
    return [text.split(' could')[0], runner.commands.length]
  }

  test('what it means when it cannot be had', async () => {
    expect(await refused(['No module named pip'])).toEqual(['host/tool-missing: packaging 26.3', 2])
    expect(await refused([], [])).toEqual(['host/tool-missing: packaging 26.3', 0])
    expect(
      await refused(['ERROR: THESE PACKAGES DO NOT MATCH THE HASHES', 'Expected sha256 hash; does not match']),
    ).toEqual(['dependency/hash: packaging 26.3', 1])
    expect(await refused(["Failed to establish a new connection: NewConnectionError('refused')"])).toEqual([
      'network/unreachable: packaging 26.3',
      1,
    ])
    expect(await refused(['(from versions: none)'])).toEqual(['network/unreachable: packaging 26.3', 1])
    expect(await refused(['No space left on device'])).toEqual([expect.stringMatching(/^host\/disk-full/), 1])
  })

  test('success without a file is none', async () => {
    const { tools } = setUp(() => ({}))
    expect(await failuresOf(() => tools.folder('packaging'))).toHaveLength(1)
  })
})
