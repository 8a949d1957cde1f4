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
  test('the first that exits 0 is enough, and its first line is reported', async () => {
    const { check, shown } = await tried(({ args }) =>
      args.includes('--version') ? { code: 2 } : { tail: ['', 'usage: answer', 'more'] },
    )
    expect(check).toMatchObject({
      result: 'passed',
      reason: 'ran `python -m answer --help`: usage: answer',
      python: '3.12',
    })
    expect(shown).toEqual(['-m answer --version', '-m answer --help'])
  })

  test('a long line is cut', async () => {
    const { check } = await tried(() => ({ tail: ['x'.repeat(100)] }))
    expect(check?.reason).toBe(`ran \`python -m answer --version\`: ${'x'.repeat(59)}…`)
  })

  test('all failing: each with its exit and last lines', async () => {
    const { thrown } = await tried((_, count) => ({ code: count, tail: [`no ${count}`] }))
    const [problem] = problemsOf(thrown)
    expect([problem?.code, problem?.message, ...(problem?.detail ?? [])]).toMatchInlineSnapshot(`
[
  "check/run-failed",
  "answer.pex does not run on Python 3.12.",
  "$ python -m answer --version  (exit 1)",
  "  no 1",
  "$ python -m answer --help  (exit 2)",
  "  no 2",
  "$ python -c 'import answer'  (exit 3)",
  "  no 3",
]
`)
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

test('none only imports', async () => {
  const { shown } = await tried(() => ({}), { test: 'none' })
  expect(shown).toEqual(['-c import answer'])
})

describe("the user's command", () => {
  test('must exit 0, and gets an hour', async () => {
    const { check, runner } = await tried(() => ({}), { test: ['python', '-V'] })
    expect(check?.reason).toBe('ran `python -V`')
    expect(runner.commands[0]).toMatchObject({
      cwd: dir,
      env: { PEX_ROOT: '/r' },
      pathFirst: ['/env'],
      limits: { total: 3_600_000 },
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

test('a program that prints another version than it is released as runs, with a warning', async () => {
  const { check } = await tried(() => ({ tail: ['answer 0.9'] }))
  expect(check).toMatchObject({
    result: 'warning',
    reason: 'ran `python -m answer --version`: answer 0.9, which is not 1.0',
  })
})
