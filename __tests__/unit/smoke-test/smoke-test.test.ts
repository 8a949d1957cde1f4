import { describe, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { PackagingError, problemsOf } from '../../../src/core/errors.js'
import type { Artifact, Interpreter } from '../../../src/core/model.js'
import type { Command, Finished } from '../../../src/host/process/command.js'
import { runSmokeTest, type SmokeTest } from '../../../src/smoke-test/smoke-test.js'

const artifact: Artifact = {
  format: 'pex',
  file: 'answer.pex',
  path: '/out/answer.pex',
  size: 1,
  sha256: '',
  targets: ['any'],
  pythons: ['3.12'],
}
const interpreter: Interpreter = {
  python: { implementation: 'cpython', major: 3, minor: 12, freeThreaded: false },
  fullVersion: '3.12.1',
  path: '/py/3.12',
  platform: { os: 'linux', arch: 'x86_64' },
  source: 'path',
}
const dir = tempDir('trial')

type Answer = (command: Command, count: number) => Partial<Finished>

async function tried(answer: Answer, parts: Partial<SmokeTest> = {}) {
  const runner = recordingRunner(answer)
  const smokeTest: SmokeTest = {
    runner,
    artifact,
    interpreter,
    python: '3.12',
    version: '1.0',
    subject: { entryPoint: { kind: 'module', module: 'answer' }, gui: false, modules: ['answer'] },
    test: 'auto',
    project: '/w',
    installed: { python: '/env/python', script: () => undefined, scripts: [] },
    dir,
    env: { PEX_ROOT: '/r' },
    pathFirst: ['/env'],
    ...parts,
  }
  const outcome = await runSmokeTest(smokeTest).then(
    check => ({ check, thrown: undefined }),
    (thrown: unknown) => ({ check: undefined, thrown }),
  )
  return { ...outcome, shown: runner.commands.map(({ args }) => args.join(' ')), runner }
}

describe('auto', () => {
  const MISSING = ['Traceback (most recent call last):', "ModuleNotFoundError: No module named 'typer'"]

  test('the first that exits 0 is enough; its exit status and first line are reported', async () => {
    const { check, shown } = await tried(({ args }) =>
      args.includes('--version') ? { code: 2 } : { tail: ['', 'usage: answer', 'more'] },
    )
    expect(check).toMatchObject({
      result: 'passed',
      reason: 'ran `python -m answer --help` (exit 0): usage: answer',
      python: '3.12',
      commands: [
        { command: 'python -m answer --version', exit: 2 },
        { command: 'python -m answer --help', exit: 0, line: 'usage: answer' },
      ],
    })
    expect(shown).toEqual(['-m answer --version', '-m answer --help'])
  })

  test('its own usage text is an answer, unless what comes later shows that it is broken', async () => {
    const usage = { code: 2, tail: ['usage: answer [-h] FILE', 'answer: error: unrecognized arguments'] }
    const { check } = await tried(() => usage)
    expect([check?.result, check?.reason]).toEqual([
      'passed',
      'ran `python -m answer --version` (exit 2): usage: answer [-h] FILE',
    ])
    const { thrown } = await tried((_, count) => (count === 1 ? usage : { code: 1, tail: MISSING }))
    expect(problemsOf(thrown)).toHaveLength(1)
  })

  test('a long line is cut', async () => {
    const { check } = await tried(() => ({ tail: ['x'.repeat(300)] }))
    expect(check?.reason).toBe(`ran \`python -m answer --version\` (exit 0): ${'x'.repeat(199)}…`)
  })

  test('a module that cannot be found fails at once: no import makes that good', async () => {
    const { thrown, shown } = await tried(() => ({ code: 1, tail: MISSING }))
    const [problem] = problemsOf(thrown)
    expect(shown).toEqual(['-m answer --version'])
    expect([problem?.code, problem?.message, ...(problem?.detail ?? [])]).toMatchInlineSnapshot(`
[
  "check/run-failed",
  "answer.pex does not run on Python 3.12: ModuleNotFoundError: No module named 'typer'.",
  "$ python -m answer --version  (exit 1)",
  "  Traceback (most recent call last):",
  "  ModuleNotFoundError: No module named 'typer'",
]
`)
  })

  test('any other failing start is a warning that shows what each command said', async () => {
    const said = ['To use it, install answer[cli]']
    const { check, shown } = await tried((_, count) => (count === 3 ? {} : { code: 2 + count, tail: said }))
    expect([check?.result, check?.reason]).toEqual([
      'warning',
      'it did not answer: `python -m answer --version` (exit 3): To use it, install answer[cli]; `python -m answer --help` (exit 4): To use it, install answer[cli]',
    ])
    expect(shown.at(-1)).toBe('-c import answer')
    expect(check?.commands).toEqual([
      { command: 'python -m answer --version', exit: 3, line: said[0] },
      { command: 'python -m answer --help', exit: 4, line: said[0] },
    ])
  })

  test('a signal, and a program that the system does not start, have no exit status', async () => {
    const { check } = await tried((_, count) => (count < 3 ? { code: -1, signal: 'SIGSEGV' } : {}))
    expect(check?.commands).toEqual([
      { command: 'python -m answer --version', signal: 'SIGSEGV' },
      { command: 'python -m answer --help', signal: 'SIGSEGV' },
    ])
  })

  test('a module that is missing and hidden is found by the import', async () => {
    const { thrown } = await tried((_, count) => (count === 3 ? { code: 1, tail: MISSING } : { code: 1 }))
    expect(problemsOf(thrown)).toHaveLength(1)
  })

  test.each([
    ['answer', 1],
    ['numpy', 0],
  ])("an import of %s that lacks the entry point's function", async (module, problems) => {
    const lacks = [`AttributeError: module '${module}' has no attribute '${module === 'answer' ? 'nope' : 'float'}'`]
    const entryPoint = {
      kind: 'function',
      module: 'answer',
      attribute: 'nope',
      script: undefined,
      gui: true,
      extras: [],
    } as const
    const { thrown } = await tried(() => ({ code: 1, tail: lacks }), {
      subject: { entryPoint, gui: true, modules: ['answer'] },
    })
    expect(problemsOf(thrown)).toHaveLength(problems)
  })

  test('of several scripts each is started, and one that fails is named', async () => {
    const script = (name: string) =>
      ({ kind: 'function', module: name, attribute: 'main', script: undefined, gui: false, extras: [] }) as const
    const subject = {
      entryPoint: { kind: 'none' },
      gui: false,
      modules: ['one'],
      scripts: [script('one'), script('two')],
    } as const
    const { check } = await tried(({ args }) => ({ code: args.join(' ').includes('two.main') ? 1 : 0 }), { subject })
    expect([check?.result, check?.reason]).toEqual([
      'warning',
      '1 of 2 scripts did not answer: `two:main --version` (exit 1); `two:main --help` (exit 1)',
    ])
    const { thrown } = await tried(
      ({ args }) => (args.join(' ').includes('two.main') ? { code: 1, tail: MISSING } : {}),
      { subject },
    )
    expect(problemsOf(thrown)).toHaveLength(1)
  })

  test.each(['host/unusable', 'host/processes'] as const)('%s fails', async code => {
    const { thrown } = await tried(() => {
      throw new PackagingError(code, { message: 'started more than 64 processes', fix: 'x' })
    })
    expect(problemsOf(thrown)).toMatchObject([{ code: 'check/run-failed' }])
  })

  test('one that hangs or is killed has not succeeded; the next gets its turn', async () => {
    const { check, shown } = await tried((_, count) => {
      if (count === 1) throw new PackagingError('host/timeout', { message: 'printed nothing', fix: 'x' })
      return {}
    })
    expect([check?.result, shown.length]).toEqual(['passed', 2])
  })

  test('a bug in starting it passes through', async () => {
    const { thrown } = await tried(() => {
      throw new TypeError('bug')
    })
    expect(thrown).toBeInstanceOf(TypeError)
  })
})

describe("the user's command", () => {
  test('must exit 0, and gets an hour', async () => {
    const { check, runner } = await tried(() => ({}), { test: ['python', '-V'] })
    expect(check?.reason).toBe('ran `python -V` (exit 0)')
    expect(runner.commands[0]).toMatchObject({
      cwd: dir,
      env: { PEX_ROOT: '/r' },
      pathFirst: ['/env'],
      limits: { total: 3_600_000, processes: 1024 },
    })
    expect(problemsOf((await tried(() => ({ code: 1 }), { test: ['python', '-V'] })).thrown)).toHaveLength(1)
  })
})

describe('a PEX must answer with the Python that started it', () => {
  const installed = {
    python: '/py/3.12',
    script: () => undefined,
    scripts: [],
    pex: { file: '/out/answer.pex' },
  }
  const says =
    (stdout: string, code = 0): Answer =>
    (_, count) =>
      count === 1 ? { stdout, code, tail: ['why'] } : {}
  const failing = (answer: Answer) =>
    failuresOf(async () => {
      const { thrown } = await tried(answer, { installed })
      if (thrown !== undefined) throw thrown
    })

  test('as it does', async () => {
    expect(await failing(says('(3, 12) cpython\n'))).toEqual([])
  })

  test('or it is found out', async () => {
    expect(await failing(says('(3, 11) cpython\n'))).toEqual([
      expect.stringMatching(/^check\/run-failed: answer.pex was started with Python 3.12 but ran on \(3, 11\) cpython/),
    ])
    expect(await failing(says('(3, 12) pypy\n'))).toHaveLength(1)
    expect(await failing(says('', 1))).toEqual([expect.stringMatching(/does not run on Python 3.12/)])
  })
})

describe('a PEX with a launcher is started by it, with no other Python on PATH', () => {
  const pex = { file: '/out/answer.pex', path: '/only' }
  const installed = { python: '/py/3.12', script: () => undefined, scripts: [], pex }
  const identity = ({ args }: Command) => (args.includes('-c') ? { stdout: '(3, 12) cpython' } : undefined)
  const start = async (answer: Answer, parts: Partial<SmokeTest> = {}) => {
    const { runner, ...rest } = await tried(answer, { installed, ...parts })
    const shown = runner.commands.map(({ tool, args, env }) => {
      const by = tool === pex.file ? 'launcher' : 'python'
      return `${by} ${args.includes('-c') ? 'identity' : args.at(-1)}${env?.PATH === '/only' ? ' alone' : ''}`
    })
    return { ...rest, shown }
  }

  test('one start answers --version and shows which Python the launcher finds', async () => {
    const { check, shown } = await start(command => identity(command) ?? { tail: ['answer 1.0'] })
    expect(shown).toEqual(['launcher --version alone', 'python identity'])
    expect([check?.result, check?.reason]).toEqual(['passed', 'ran `answer.pex --version` (exit 0): answer 1.0'])
  })

  test('its usage text is an answer, unless --help shows that it is broken', async () => {
    const usage = { code: 2, tail: ['usage: answer FILE'] }
    const { check, shown } = await start(command => identity(command) ?? usage)
    expect(shown).toEqual(['launcher --version alone', 'python identity', 'python --help'])
    expect(check?.result).toBe('passed')
  })

  test.each([
    ['misses another program', { code: 1, tail: ["FileNotFoundError: No such file or directory: 'git'"] }],
    ['does not start', { code: 127, tail: ['No module named x'] }],
  ])('one that %s is started again as before, by both', async (_, failed) => {
    const { check, shown } = await start(
      command => identity(command) ?? (command.tool === pex.file ? failed : { tail: ['answer 1.0'] }),
    )
    expect(shown).toEqual([
      'launcher --version alone',
      'launcher identity alone',
      'python identity',
      'python --version',
    ])
    expect(check?.result).toBe('passed')
  })

  test('a launcher that finds no Python fails', async () => {
    const { thrown } = await start(({ tool }) => (tool === pex.file ? { code: 1, tail: ['does not run on'] } : {}))
    expect(problemsOf(thrown)).toMatchObject([{ code: 'check/run-failed' }])
  })

  test('one that moves to another Python is found out', async () => {
    const { thrown } = await start(({ args }) => (args.includes('-c') ? { stdout: '(3, 11) cpython' } : {}))
    expect(problemsOf(thrown)).toMatchObject([{ message: expect.stringContaining('but ran on (3, 11) cpython') }])
  })

  test('one that hangs is not started so again', async () => {
    const { shown } = await start((command, count) => {
      if (count === 1) throw new PackagingError('host/timeout', { message: 'printed nothing', fix: 'x' })
      return identity(command) ?? {}
    })
    expect(shown).toEqual(['launcher --version alone', 'launcher identity alone', 'python identity', 'python --help'])
  })

  test('the user’s own command runs once', async () => {
    const { shown } = await start(command => identity(command) ?? {}, { test: ['python', '-V'] })
    expect(shown).toEqual(['launcher identity alone', 'python identity', 'python -V'])
  })
})

test('a program that prints another version than it is released as runs, with a warning', async () => {
  const { check } = await tried(() => ({ tail: ['answer 0.9'] }))
  expect(check).toMatchObject({
    result: 'warning',
    reason: 'ran `python -m answer --version` (exit 0): answer 0.9, which is not 1.0',
  })
})
