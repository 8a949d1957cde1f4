/** Smoke tests of a run: what is installed where, what is started, and what a file that fails does to the others. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import {
  describeRuns,
  disposeRuns,
  type Given,
  type Piped,
  PROJECT,
  pipe,
  simulate,
} from '../../../__fixtures__/simulated-machine.js'
import { indexed } from '../../../__fixtures__/simulated-tools.js'

afterEach(disposeRuns)

const DEP = indexed({ name: 'dep' })
const machineOf = (given: Given = {}) =>
  simulate({ index: [DEP], ...given, values: { formats: 'sdist wheel', ...given.values } })
const tested = async (given: Given = {}) => pipe(await machineOf(given))
const checksOf = async ({ steps }: Piped) => {
  const values = await Promise.allSettled(steps.testResults.map(({ value }) => value))
  return values
    .flatMap(one => (one.status === 'fulfilled' ? one.value : []))
    .map(({ artifact, python, result, reason }) => `${artifact} ${python} ${result}: ${reason}`)
}
const installs = ({ commands }: Piped) =>
  commands.filter(({ label }) => label.startsWith('install ') && !label.includes('build requirements'))
const own = ({ args }: { readonly args: readonly string[] }) => args.slice(args.indexOf('--') + 1)
const RAN = 'ran `app --version` (exit 0)'

describeRuns('a wheel', () => {
  test('without locked dependencies is installed from the index, as a user does it', async () => {
    const run = await tested({
      values: { formats: 'wheel', extras: 'fast' },
      files: {
        'pyproject.toml': PROJECT['pyproject.toml'].replace(
          'scripts',
          'optional-dependencies = { fast = [] }\nscripts',
        ),
      },
      metadata: ['Provides-Extra: fast'],
    })
    expect(run.failures).toStrictEqual([])
    expect(await checksOf(run)).toStrictEqual(
      ['3.12', '3.13'].map(python => `app-1.0-py3-none-any.whl ${python} passed: ${RAN}`),
    )
    for (const { args, cwd } of installs(run)) {
      expect(own({ args })).toStrictEqual([expect.stringMatching(/^app\[fast\] @ file:.*app-1\.0-py3-none-any\.whl$/)])
      expect(args).toEqual(expect.arrayContaining(['--link-mode', 'copy']))
      for (const absent of ['--no-index', '--constraints']) expect(args).not.toContain(absent)
      expect(path.relative(run.context.staging.root, cwd)).toMatch(/^tests\/environment-3\.1[23]\/environment$/)
    }
    const first = run.command('run app-1.0-py3-none-any.whl on Python 3.12')
    expect(first).toMatchObject({ args: ['--version'], env: { PYTHONNOUSERSITE: '1' } })
    expect(
      [first.tool, first.pathFirst].flat().map(one => path.relative(run.context.staging.root, one ?? '')),
    ).toStrictEqual(['tests/environment-3.12/environment/bin/app', 'tests/environment-3.12/environment/bin'])
    expect(path.relative(run.context.staging.root, first.cwd)).toBe('tests/environment-3.12/work')
  })

  test('with locked dependencies is installed upon exactly these, from no index', async () => {
    const run = await tested({ values: { formats: 'wheel pex' } })
    expect(run.failures).toStrictEqual([])
    const of312 = installs(run).filter(({ label }) => label.endsWith('3.12'))
    expect(of312.map(({ label }) => label)).toStrictEqual([
      'install the dependencies on Python 3.12',
      'install app-1.0-py3-none-any.whl on Python 3.12',
    ])
    expect(of312.map(one => own(one).map(text => path.basename(text)))).toStrictEqual([
      ['dep-1.0-py3-none-any.whl'],
      ['app-1.0-py3-none-any.whl'],
    ])
    for (const { args, env } of of312) {
      expect(args).toEqual(expect.arrayContaining(['--no-index', '--no-deps']))
      // Nothing in it is shared with other environments.
      expect(env?.UV_CACHE_DIR).toBe(path.join(run.context.staging.root, 'tests/environment-3.12/uv'))
    }
  })

  test('is tested with the user’s own command, with all threads; an automatic one shares the processors', async () => {
    const command = await tested({ values: { formats: 'wheel', 'test-command': 'app check', jobs: '2' } })
    const first = command.command('run app-1.0-py3-none-any.whl on Python 3.12')
    expect([first.args, first.env?.OMP_NUM_THREADS]).toStrictEqual([['check'], undefined])
    const auto = await tested({ values: { formats: 'wheel', jobs: '2' } })
    expect(auto.command('run app-1.0-py3-none-any.whl on Python 3.12').env).toHaveProperty('OMP_NUM_THREADS')
    const alone = await tested({ values: { formats: 'wheel', jobs: '1' } })
    expect(alone.command('run app-1.0-py3-none-any.whl on Python 3.12').env).not.toHaveProperty('OMP_NUM_THREADS')
  })

  test('takes the local projects from what was just built, and asks the index through the cache of all runs', async () => {
    const lib = {
      'pyproject.toml':
        '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n[project]\nname = "dep"\nversion = "1.0"\ndependencies = []\n',
    }
    const machine = await machineOf({ values: { formats: 'wheel' }, localProjects: { lib } })
    const run = await pipe(machine)
    expect(run.failures).toStrictEqual([])
    const { args, env } = run.command('install app-1.0-py3-none-any.whl on Python 3.12')
    const place = (option: string) => path.relative(run.context.staging.root, args[args.indexOf(option) + 1] ?? '')
    expect(place('--constraints')).toBe('local-wheels/constraints-3.12-app.txt')
    expect(args[args.indexOf('--find-links') + 1]).toMatch(/\/local-wheels\/0$/)
    expect(env?.UV_CACHE_DIR).toBe(path.join(machine.host.store, 'uv'))
  })

  test('that does not run fails the run, on each Python', async () => {
    const run = await tested({
      values: { formats: 'wheel' },
      answer: ({ label }) =>
        label.startsWith('run app') ? { code: 1, tail: ["ModuleNotFoundError: No module named 'x'"] } : undefined,
    })
    expect(run.failures).toHaveLength(2)
    expect(run.failures[0]).toMatch(/^check\/run-failed: app-1\.0-py3-none-any\.whl does not run on Python 3\.1[23]/)
    expect(existsSync(path.join(run.context.staging.root, 'tests'))).toBe(false)
  })

  test('that cannot be installed fails with the cause that uv names', async () => {
    const tail = ['  × No solution found', '  ╰─▶ Because dep was not found and app requires dep, it is broken']
    const run = await tested({
      values: { formats: 'wheel' },
      answer: ({ label }) => (label.startsWith('install app') ? { code: 1, tail } : undefined),
    })
    expect(run.failures).toStrictEqual(
      expect.arrayContaining([
        'check/run-failed: app-1.0-py3-none-any.whl cannot be installed on Python 3.12: Because dep was not found and app requires dep, it is broken.',
      ]),
    )
  })

  test('fails on a full disk for that reason', async () => {
    const full = { code: 1, tail: ['error: No space left on device (os error 28)'] }
    for (const label of ['install app', 'install the dependencies']) {
      const run = await tested({
        values: { formats: 'wheel pex' },
        answer: one => (one.label.startsWith(label) ? full : undefined),
      })
      expect(run.failures.map(text => text.split(':')[0])).toContain('host/disk-full')
    }
  })

  test('whose dependencies cannot be installed is not installable', async () => {
    const run = await tested({
      values: { formats: 'wheel pex' },
      answer: ({ label }) =>
        label.startsWith('install the dependencies') ? { code: 1, tail: ['error: broken wheel'] } : undefined,
    })
    expect(run.failures).toContain(
      'check/run-failed: app-1.0-py3-none-any.whl cannot be installed on Python 3.12: broken wheel.',
    )
    expect(run.labels).not.toContain('install app-1.0-py3-none-any.whl on Python 3.12')
  })

  test('is not tested where dependencies could not be resolved, which is said of it', async () => {
    const tail = [
      '  × No solution found when resolving dependencies:',
      '  ╰─▶ Because dep was not found in the package registry and you require dep, we can conclude that your requirements are unsatisfiable.',
    ]
    const run = await tested({
      values: { formats: 'sdist wheel pex' },
      answer: ({ args }) => (args[1] === 'compile' ? { code: 1, tail } : undefined),
    })
    expect(run.failures.map(text => text.split(':')[0])).toStrictEqual(['dependency/missing'])
    const checks = await checksOf(run)
    expect(checks.map(text => text.split(':')[0])).toStrictEqual([
      'app-1.0.tar.gz 3.12 skipped',
      'app-1.0.tar.gz 3.13 skipped',
      'app-1.0-py3-none-any.whl 3.12 skipped',
      'app-1.0-py3-none-any.whl 3.13 skipped',
    ])
    expect(run.labels.filter(label => label.startsWith('create an environment'))).toStrictEqual([
      'create an environment for python3.13',
    ])
  })

  test('of one Python is tested there, the other Python has its own', async () => {
    const run = await tested({
      values: { formats: 'wheel' },
      tag: python => `py${python.replace('.', '')}-none-any`,
    })
    expect(run.failures).toStrictEqual([])
    expect((await checksOf(run)).map(text => text.split(':')[0]).sort()).toStrictEqual([
      'app-1.0-py312-none-any.whl 3.12 passed',
      'app-1.0-py312-none-any.whl 3.13 passed',
      'app-1.0-py313-none-any.whl 3.13 passed',
    ])
    // A second wheel has an environment of its own.
    expect(run.commands.map(({ cwd }) => path.relative(run.context.staging.root, cwd))).toContain(
      'tests/wheel-3.13-apart',
    )
  })
})

describeRuns('files that a test shares with later runs', () => {
  test('that it changed are discarded, and it is repeated alone', async () => {
    const machine = await machineOf({
      values: { formats: 'wheel pex', 'python-versions': '3.12' },
      answer: ({ label, cwd }) => {
        if (label !== 'run app-1.0-py3-none-any.whl on Python 3.12') return undefined
        const lib = path.join(path.dirname(cwd), 'environment/lib')
        if (!cwd.includes('apart')) writeFileSync(path.join(lib, 'dep.py'), 'changed by its test')
        return undefined
      },
    })
    const run = await pipe(machine)
    expect(run.failures).toStrictEqual([])
    const tests = run.commands.filter(({ label }) => label === 'run app-1.0-py3-none-any.whl on Python 3.12')
    expect(tests.map(({ cwd }) => path.relative(run.context.staging.root, cwd))).toStrictEqual([
      'tests/environment-3.12/work',
      'tests/wheel-3.12-apart/work',
    ])
    expect(readdirSync(path.join(machine.host.store, 'layers')).filter(name => !name.includes('.pex'))).toStrictEqual(
      [],
    )
  })

  test('get the bytecode of what the test imported in the second run', async () => {
    const machine = await machineOf({ values: { formats: 'wheel pex', 'python-versions': '3.12' } })
    const compiled = async () =>
      (await pipe(machine)).commands.filter(({ label }) => label === 'compile the modules that a test imported')
    expect(await compiled()).toHaveLength(0)
    const [second, ...more] = await compiled()
    expect(more).toHaveLength(0)
    expect([second?.tool, second?.args.slice(0, 3)]).toStrictEqual([machine.python('3.12'), ['-I', '-S', '-B']])
    expect(await compiled()).toHaveLength(0)
  })
})

describeRuns('an sdist', () => {
  test('of which the wheel is the one under test is not started a second time', async () => {
    const run = await tested()
    expect(run.failures).toStrictEqual([])
    expect(run.labels.filter(label => label.startsWith('run app-1.0.tar.gz'))).toStrictEqual([])
    expect((await checksOf(run)).filter(text => text.startsWith('app-1.0.tar.gz'))).toStrictEqual(
      ['3.12', '3.13'].map(python => expect.stringMatching(`^app-1\\.0\\.tar\\.gz ${python} passed: `)),
    )
  })

  test('with other files than the wheel, or without one, is installed and started', async () => {
    const other = await tested({ members: output => (output.includes('/tests/') ? { 'more.py': '' } : {}) })
    expect(other.failures).toStrictEqual([])
    expect(other.labels).toEqual(
      expect.arrayContaining(['3.12', '3.13'].map(python => `run app-1.0.tar.gz on Python ${python}`)),
    )
    expect(other.commands.map(({ cwd }) => path.relative(other.context.staging.root, cwd))).toContain(
      'tests/sdist-3.12-apart/work',
    )
    const alone = await tested({ values: { formats: 'sdist' } })
    expect(alone.failures).toStrictEqual([])
    expect(path.relative(alone.context.staging.root, alone.command('run app-1.0.tar.gz on Python 3.12').cwd)).toBe(
      'tests/environment-3.12/work',
    )
  })

  test('that an installer cannot build fails with what uv said', async () => {
    const run = await tested({
      answer: ({ label }) =>
        label.startsWith('build the wheel of') ? { code: 2, tail: ['error: no compiler'] } : undefined,
    })
    expect(run.failures.some(text => /^check\/run-failed: app-1\.0\.tar\.gz cannot be installed/.test(text))).toBe(true)
    const full = await tested({
      answer: ({ label }) =>
        label.startsWith('build the wheel of') ? { code: 2, tail: ['No space left on device'] } : undefined,
    })
    expect(full.failures.map(text => text.split(':')[0])).toContain('host/disk-full')
  })

  test('whose wheel does not run is a failure of both', async () => {
    const run = await tested({
      answer: ({ label }) =>
        label.startsWith('run app') ? { code: 1, tail: ["ModuleNotFoundError: No module named 'x'"] } : undefined,
    })
    expect(run.failures.map(text => /app-1\.0\S+/.exec(text)?.[0]).sort()).toStrictEqual([
      'app-1.0-py3-none-any.whl',
      'app-1.0-py3-none-any.whl',
      'app-1.0.tar.gz',
      'app-1.0.tar.gz',
    ])
  })
})

describeRuns('a wheel that requires more than the project says', () => {
  const more = indexed({ name: 'more' })
  const given = { index: [DEP, more], requires: ['dep', 'more'] }
  const places = ({ commands, context }: Piped, file: string) =>
    commands
      .filter(({ label }) => label.startsWith(`run ${file}`))
      .map(({ cwd }) => path.relative(context.staging.root, cwd))
      .sort()

  test('is tested apart from what was prepared for these, with all that it requires', async () => {
    const run = await tested({ ...given, values: { formats: 'wheel pex' } })
    expect(run.failures).toStrictEqual([])
    expect(places(run, 'app-1.0-py3-none-any.whl')).toStrictEqual([
      'tests/wheel-3.12-apart/work',
      'tests/wheel-3.13-apart/work',
    ])
    const apart = installs(run).filter(
      ({ cwd, label }) => cwd.includes('apart') && label.startsWith('install the dependencies'),
    )
    expect(
      apart.map(one =>
        own(one)
          .map(text => path.basename(text))
          .sort(),
      ),
    ).toStrictEqual([
      ['dep-1.0-py3-none-any.whl', 'more-1.0-py3-none-any.whl'],
      ['dep-1.0-py3-none-any.whl', 'more-1.0-py3-none-any.whl'],
    ])
  })

  test('so is that of an sdist without a published wheel', async () => {
    const run = await tested({ ...given, values: { formats: 'sdist pex' } })
    expect(run.failures).toStrictEqual([])
    expect(places(run, 'app-1.0.tar.gz')).toStrictEqual(['tests/sdist-3.12-apart/work', 'tests/sdist-3.13-apart/work'])
  })
})

describeRuns('a Python that is optional and not here', () => {
  test('has no test, and the others have theirs', async () => {
    const run = await tested({ pythons: ['3.13'], values: { formats: 'sdist wheel', 'python-versions': 'auto' } })
    expect(run.failures).toStrictEqual([])
    expect((await checksOf(run)).map(text => text.split(':')[0])).toStrictEqual([
      'app-1.0.tar.gz 3.13 passed',
      'app-1.0-py3-none-any.whl 3.13 passed',
    ])
    const pex = await tested({ pythons: ['3.13'], values: { formats: 'pex', 'python-versions': 'auto' } })
    expect(pex.failures).toStrictEqual([])
    expect((await checksOf(pex)).map(text => text.split(':')[0])).toStrictEqual(['app-1.0.pex 3.13 passed'])
  })
})
