import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { called, ENVIRONMENT, problem, toolchain, UV } from '../../../__fixtures__/called-backend.js'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { buildEnvironment } from '../../../src/distributions/backend.js'
import { createCommand, environmentAt, installCommand } from '../../../src/distributions/environment.js'
import { uvFor } from '../../../src/distributions/uv.js'

describe('environments', () => {
  test('where their pieces are', () => {
    expect(ENVIRONMENT).toEqual({ dir: '/env', bin: '/env/bin', python: '/env/bin/python' })
    expect(environmentAt('/env', true).python).toMatch(/Scripts.python.exe$/)
  })

  test('a folder that begins with a dash is no option', () => {
    expect(createCommand(UV, '/py', '-x').args.slice(-2)).toEqual(['--', '-x'])
  })

  test.each([
    [
      { requirements: ['--evil', 'a>=1'] },
      'pip install --python /env/bin/python --no-progress --no-sources -- --evil a>=1',
    ],
    [
      { requirements: ['a'], findLinks: ['/w 1', '/w2'], index: false, dependencies: false },
      'pip install --python /env/bin/python --no-progress --no-sources --find-links file:///w%201 --find-links file:///w2 --no-index --offline --no-deps -- a',
    ],
  ])('%j', (options, expected) => {
    const command = installCommand(UV, ENVIRONMENT, { label: 'x', ...options })
    expect(command.args.join(' ')).toBe(expected)
    expect(command.index).toBe(true)
  })

  test('uv never downloads a Python of its own, and keeps a cache that the user named', () => {
    expect(uvFor('/uv', '/store', {})).toMatchObject({
      cacheDir: '/store/uv',
      env: { UV_PYTHON_DOWNLOADS: 'never', UV_CACHE_DIR: '/store/uv' },
    })
    expect(uvFor('/uv', '/store', { UV_CACHE_DIR: '/mine' }).cacheDir).toBe('/mine')
  })
})

const linux = process.platform === 'linux' ? describe : describe.skip

linux('a call of the backend', () => {
  test('that returns one name and writes another is an error with both', async () => {
    expect(await problem([{ file: 'app-1.0-py3-none-any.whl' }], ['app-1.0-py2-none-any.whl'])).toEqual([
      'build/mismatch',
      "The build backend 'hatchling.build' returned the name app-1.0-py3-none-any.whl, but wrote app-1.0-py2-none-any.whl.",
      { file: 'app/pyproject.toml', line: 3 },
    ])
  })

  test('gives the one file that is there', async () => {
    const { outcome, runner, output } = await called([{ file: 'a.whl' }], ['a.whl', 'a.log'])
    expect(outcome).toBe(join(output, 'a.whl'))
    const [call] = runner.commands
    expect(call).toMatchObject({
      tool: '/env/bin/python',
      pathFirst: ['/env/bin'],
      env: { SOURCE_DATE_EPOCH: '1700000000' },
    })
    expect(call?.index).toBeUndefined()
    expect(JSON.parse(String(call?.input))).toMatchObject({
      phase: 'both',
      backend_path: ['_in'],
      settings: { a: ['1', '2'] },
      installed: ['hatchling'],
    })
  })

  test('installs what the hook wants more, from find-links too, and says so the next time', async () => {
    const { runner } = await called([{ requires: ['cython'] }, { file: 'a.whl' }], ['a.whl'])
    expect(runner.commands.map(({ label }) => label)).toEqual([
      'build the wheel',
      'install the build requirements',
      'build the wheel',
    ])
    expect(runner.commands[1]?.args.slice(-4)).toEqual(['--find-links', 'file:///links', '--', 'cython'])
    expect(JSON.parse(String(runner.commands[2]?.input))).toMatchObject({
      installed: ['hatchling', 'cython'],
    })
  })

  test('a hook that always wants more is broken', async () => {
    const more = Array.from({ length: 9 }, (_, index) => ({ requires: [`r${index}`] }))
    expect(await problem(more)).toEqual([
      'build/backend-failed',
      "The build backend 'hatchling.build' keeps requiring new packages.",
      { file: 'app/pyproject.toml', line: 3 },
    ])
  })

  test('no file, or two', async () => {
    expect((await problem([{ file: 'a.whl' }], ['a.tar.gz']))[0]).toBe('build/nothing')
    expect((await problem([{ file: 'a.whl' }], ['a.whl', 'b.whl'])).slice(0, 2)).toEqual([
      'build/several',
      "The build backend 'hatchling.build' made 2 files instead of one wheel: a.whl, b.whl.",
    ])
  })

  test('failures: where the traceback passes through the project, there', async () => {
    const place = { file: 'app/pyproject.toml', line: 3 }
    expect(await problem([{ missing: { type: 'ImportError', message: 'no' } }])).toEqual([
      'build/backend-missing',
      "The build backend 'hatchling.build' cannot be imported: ImportError: no.",
      place,
    ])
    expect(
      await problem([{ failed: { type: 'ValueError', message: 'bad\nmore', file: 'setup.py', line: 7 } }]),
    ).toEqual([
      'build/backend-failed',
      "The build backend 'hatchling.build' failed to build the wheel: ValueError: bad.",
      { file: 'app/setup.py', line: 7 },
    ])
    expect(
      await problem([{ failed: { type: 'OSError', message: '' } }], [], {
        finished: { tail: ['No space left on device'] },
      }),
    ).toEqual(['host/disk-full', expect.stringMatching(/no space is left/), undefined])
  })

  test('no answer, or half of one, means that it ended its process', async () => {
    const ended = (how: string) => [
      'build/backend-failed',
      `The build backend 'hatchling.build' failed to build the wheel: the build backend ended its process (${how}).`,
      { file: 'app/pyproject.toml', line: 3 },
    ]
    expect(await problem([undefined], [], { finished: { code: 3 } })).toEqual(ended('exit status 3'))
    expect(await problem(['{"fi'], [], { finished: { code: -1, signal: 'SIGSEGV' } })).toEqual(ended('SIGSEGV'))
  })
})

test('requirements that cannot be installed: the backend is missing, or the network is', async () => {
  const failing = (tail: string[]) =>
    failuresOf(() =>
      buildEnvironment(
        {
          runner: recordingRunner(({ args }) => (args.includes('install') ? { code: 1, tail } : {})),
          uv: UV,
          findLinks: [],
          toolchain,
        },
        '/py',
        '/env',
        { requires: ['nope'], backend: 'nope', backendPath: [], declared: true },
        { file: 'pyproject.toml' },
      ),
    ).then(all => all.map(text => text.split(':', 1)[0]))
  expect(await failing(['nope was not found in the package registry'])).toEqual(['build/backend-missing'])
  expect(await failing(['error: Failed to fetch: `http://127.0.0.1:9/simple/nope/`'])).toEqual(['network/unreachable'])
  expect(await failing(['No space left on device (os error 28)'])).toEqual(['host/disk-full'])
})
