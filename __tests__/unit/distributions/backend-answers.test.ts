/** What a backend answers is read without trust, and told so that people can act on it. */
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { called, failure, problem, toolchain } from '../../../__fixtures__/called-backend.js'
import { onSystem } from '../../../__fixtures__/other-system.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { onlyFile } from '../../../src/distributions/backend.js'

const PLACE = { file: 'app/pyproject.toml', line: 3 }

describe('a file that is no answer of the hooks', () => {
  test.each([
    ['a number', 7],
    ['null', null],
    ['a list', []],
    ['nothing known', { done: true }],
    ['a name in another folder', { file: '../a.whl' }],
    ['a name of Windows in another folder', { file: '..\\a.whl' }],
    ['no name', { file: '' }],
    ['a name that no file can have', { file: 'a'.repeat(256) }],
    ['a name with a null character', { file: 'a\0.whl' }],
    ['another type of name', { file: 3 }],
    ['requirements that are no list', { requires: 'cython' }],
    ['a requirement that is no text', { requires: ['cython', 3] }],
    ['a failure without a type', { failed: { message: 'bad' } }],
    ['a failure without a message', { failed: { type: 'ValueError' } }],
    ['a failure in a file without a name', { failed: { type: 'ValueError', message: 'bad', file: 3 } }],
    ['a failure in no file', { failed: { type: 'ValueError', message: 'bad', file: null } }],
    ['a failure in a line without a number', { failed: { type: 'ValueError', message: 'bad', line: '7' } }],
    ['a failure in no line', { failed: { type: 'ValueError', message: 'bad', line: null } }],
    ['an import that failed without a reason', { missing: 'yes' }],
  ])('%s: the backend wrote over it', async (_, answer) => {
    expect(await problem([JSON.stringify(answer)], ['a.whl'])).toStrictEqual([
      'build/backend-failed',
      "The build backend 'hatchling.build' failed to build the wheel: 'hatchling.build' wrote over the file with the answer of its hooks.",
      PLACE,
    ])
  })
})

describe('a failure is told with what the backend said:', () => {
  test.each([
    ['an exception', { type: 'ValueError', message: 'bad' }, 'ValueError: bad.'],
    ['one without a text', { type: 'KeyError', message: '' }, 'KeyError.'],
    ['its first line alone', { type: 'ValueError', message: '\n  bad\nand more' }, 'ValueError: bad.'],
    ['no second full stop', { type: 'ValueError', message: 'Stop!' }, 'ValueError: Stop!'],
    ['a question', { type: 'ValueError', message: 'Why?' }, 'ValueError: Why?'],
    ['sys.exit with a number', { type: 'SystemExit', message: '2' }, 'exit status 2.'],
    ['sys.exit with a reason', { type: 'SystemExit', message: 'no C sources' }, 'no C sources.'],
    ['a key that is a number', { type: 'KeyError', message: '2' }, 'KeyError: 2.'],
  ])('%s', async (_, failed, said) => {
    const error = await failure([{ failed }])
    expect(error.message).toBe(`The build backend 'hatchling.build' failed to build the wheel: ${said}`)
    expect(error.fix).toMatch('python -m build')
  })

  test('at the place where it is known, with or without a line', async () => {
    const placeOf = async (more: object) => (await failure([{ failed: { type: 'E', message: 'x', ...more } }])).place
    expect(await placeOf({ file: 'setup.py', line: 7 })).toStrictEqual({ file: 'app/setup.py', line: 7 })
    expect(await placeOf({ file: 'setup.py' })).toStrictEqual({ file: 'app/setup.py' })
    expect(await placeOf({})).toStrictEqual(PLACE)
  })

  test('a missing program, or missing headers, with how to install them', async () => {
    const failed = { type: 'SystemExit', message: '1', file: 'setup.py', line: 7 }
    const program = await failure([
      { failed: { ...failed, message: "error: command 'gcc' failed: No such file or directory" } },
    ])
    expect([program.code, program.message]).toEqual(['host/tool-missing', expect.stringMatching('gcc was not found')])
    const tail = ['a.c:1:10: fatal error: libpq-fe.h: No such file or directory']
    const headers = await failure([{ failed }], [], { finished: { tail } })
    expect([headers.code, headers.message, headers.place, headers.detail]).toStrictEqual([
      'build/backend-failed',
      "The build backend 'hatchling.build' failed to build the wheel: the development files of PostgreSQL are missing on this machine.",
      { file: 'app/setup.py', line: 7 },
      tail,
    ])
    expect(headers.fix).toMatch('libpq-dev')
  })

  test('a full disk that the backend got over is none', async () => {
    const finished = { tail: ['cannot write a cache: No space left on device'] }
    const { outcome, output } = await called([{ file: 'a.whl' }], ['a.whl'], { finished })
    expect(outcome).toBe(join(output, 'a.whl'))
    expect((await failure([{ missing: { type: 'E', message: 'x' } }], [], { finished })).code).toBe(
      'build/backend-missing',
    )
  })

  test('but no secret that the build may see', async () => {
    const tools = { visible: { names: ['TOKEN'], hide: (text: string) => text.replaceAll('s3cret', '***') } }
    const message = 'no access with s3cret'
    expect((await failure([{ failed: { type: 'E', message } }], [], { tools })).message).toMatch(
      'E: no access with ***',
    )
    expect((await failure([{ missing: { type: 'E', message } }], [], { tools })).message).toMatch(
      'E: no access with ***',
    )
    const { runner } = await called([{ file: 'a.whl' }], ['a.whl'], { tools })
    expect(runner.commands[0]?.allow).toEqual(['TOKEN'])
    expect((await called([{ file: 'a.whl' }], ['a.whl'])).runner.commands[0]?.allow).toEqual([])
  })
})

describe('each hook sees a process without traces of the one before:', () => {
  const phases = ({ runner }: Awaited<ReturnType<typeof called>>) =>
    runner.commands
      .filter(({ input }) => input)
      .map(({ input }) => (JSON.parse(String(input)) as { phase: string }).phase)

  test('one that forks on Linux, and which gives a result', async () => {
    const [forked, nothing] = await onSystem('linux', async () => [
      await called([{ file: 'a.whl' }], ['a.whl']),
      await failure([{ requires: [] }]),
    ])
    expect(phases(forked)).toEqual(['both'])
    expect(nothing.message).toBe("The build backend 'hatchling.build' gave no result.")
  })

  test('a second one elsewhere, unless the first wants more', async () => {
    const [plain, more] = await onSystem('win32', async () => [
      await called([{ requires: [] }, { file: 'a.whl' }], ['a.whl']),
      await called([{ requires: ['cython'] }, { requires: [] }, { file: 'a.whl' }], ['a.whl']),
    ])
    expect(phases(plain)).toEqual(['requirements', 'build'])
    expect(phases(more)).toEqual(['requirements', 'requirements', 'build'])
    expect(more.outcome).toBe(join(more.output, 'a.whl'))
  })
})

test('a build that wants more twice and then builds is no loop', async () => {
  const { outcome, output } = await called(
    [{ requires: ['cython'] }, { requires: ['numpy'] }, { file: 'a.whl' }],
    ['a.whl'],
  )
  expect(outcome).toBe(join(output, 'a.whl'))
})

describe('the one file of a build', () => {
  const WHO = "The build backend 'hatchling.build'"
  test('is a wheel for a wheel, and an archive for an sdist', async () => {
    const made = ['a-1.tar.gz', 'a-1-py3-none-any.whl']
    const sdist = await called([{ file: 'a-1.tar.gz' }], made, { request: { kind: 'sdist' } })
    expect(sdist.outcome).toBe(join(sdist.output, 'a-1.tar.gz'))
    const wheel = await called([{ file: 'a-1-py3-none-any.whl' }], made)
    expect(wheel.outcome).toBe(join(wheel.output, 'a-1-py3-none-any.whl'))
    expect(sdist.runner.commands[0]?.label).toBe('build the sdist')
  })

  test('is a file', async () => {
    expect(await problem([{ file: 'a.whl' }], ['a.whl/'])).toStrictEqual([
      'build/mismatch',
      `${WHO} made a.whl, which is a folder and not a file.`,
      PLACE,
    ])
    const output = tempDir('made')
    symlinkSync('/dev/null', join(output, 'b.whl'))
    const request = { kind: 'wheel', output, place: PLACE, maker: 'It' } as const
    expect(await failuresOf(() => onlyFile(request))).toEqual([
      expect.stringMatching(/^build\/mismatch: It made b\.whl, which is a link and not a file\./),
    ])
  })

  test('is there', async () => {
    expect((await problem([{ file: 'a.whl' }]))[1]).toBe(
      `${WHO} reported success but made no wheel; it returned the name a.whl.`,
    )
    const request = { kind: 'sdist', output: '/nowhere', place: PLACE, maker: 'It' } as const
    expect(await failuresOf(() => onlyFile(request))).toEqual([
      expect.stringMatching(/^build\/nothing: It reported success but made no sdist\. \|/),
    ])
  })

  test('needs no name from what made it', async () => {
    const output = (await called([{ file: 'a.whl' }], ['a.whl'])).output
    expect(await onlyFile({ kind: 'wheel', output, place: PLACE, maker: 'It' })).toBe(join(output, 'a.whl'))
  })
})

test('the build has the tools of its environment first, then the compiler', async () => {
  const tools = { toolchain: async () => ({ env: { CC: 'zig-cc' }, pathFirst: ['/zig'] }) }
  const { runner, output } = await called([{ file: 'a.whl' }], ['a.whl'], { tools })
  const [command] = runner.commands
  expect(command).toMatchObject({
    pathFirst: ['/env/bin', '/zig'],
    env: { CC: 'zig-cc', VIRTUAL_ENV: '/env', SOURCE_DATE_EPOCH: '1700000000', PYTHONHASHSEED: '0' },
    limits: { total: 3_600_000, idle: 1_200_000 },
  })
  expect(JSON.parse(String(command?.input))).toMatchObject({ kind: 'wheel', output, backend: 'hatchling.build' })
  expect((await toolchain()).pathFirst).toEqual([])
})

test('a backend that ends its process after it got what it wanted is not asked again', async () => {
  const finished = { code: -1, signal: 'SIGSEGV' }
  expect(await problem([{ requires: ['cython'] }, undefined, undefined], [], { finished })).toStrictEqual([
    'build/backend-failed',
    "The build backend 'hatchling.build' failed to build the wheel: the build backend ended its process (SIGSEGV).",
    PLACE,
  ])
})
