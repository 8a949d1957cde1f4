/** A run from its first step to its last file: which steps there are, what they start, and what comes of them. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import {
  describeRuns,
  disposeRuns,
  type Given,
  type Piped,
  PROJECT,
  pipe,
  published,
  recordingReporter,
  type Simulation,
  simulate,
} from '../../../__fixtures__/simulated-machine.js'
import { indexed } from '../../../__fixtures__/simulated-tools.js'
import type { Artifact } from '../../../src/core/model.js'
import { runUnlessUnchanged } from '../../../src/pipeline/run.js'
import { NOTHING_TO_RUN } from '../../../src/plan/plan.js'
import { coverageWords } from '../../../src/report/sections.js'

const DEP = indexed({ name: 'dep' })
const GIVEN: Given = { index: [DEP] }

const about = ({ format, file, targets, pythons }: Artifact) => [format, file, targets.join(), pythons.join()]

describeRuns('a run on a laptop', () => {
  let machine: Simulation
  let run: Piped
  /** Seconds of the whole run. */
  let most = 0
  beforeAll(async () => {
    machine = await simulate(GIVEN)
    const began = performance.now()
    run = await pipe(machine)
    most = (performance.now() - began) / 1000
  })
  afterAll(disposeRuns)

  test('builds, tests and compares with each step once', () => {
    expect([run.failures, run.warnings]).toStrictEqual([[], []])
    expect(run.ran).toStrictEqual([
      'build-as-installer',
      'build-environment',
      'build-pex',
      'build-sdist',
      'build-wheel',
      'check-availability',
      'check-index',
      'clean-up-tests',
      'compare-requirements',
      'copy-source',
      'create-pex-base',
      'download',
      'find-pythons',
      'get-packaging',
      'get-pex',
      'get-uv',
      'hash-pex',
      'installer-environment',
      'read-wheel',
      'resolve',
      'save-build-environment',
      ...['environment', 'pex', 'sdist', 'wheel'].flatMap(kind => [`test-${kind}-3.12`, `test-${kind}-3.13`]),
      'write-dependencies',
    ])
  })

  test('says which Pythons it found, and what it chose', () => {
    expect(run.said('find-pythons')).toStrictEqual([
      '3.12: 3.12.1 at /pythons/bin/python3.12 (path)',
      '3.13: 3.13.1 at /pythons/bin/python3.13 (path)',
    ])
    expect(run.watched.map(({ fullVersion }) => fullVersion)).toStrictEqual(['3.12.1', '3.13.1'])
    expect(run.said('check-availability')[0]).toBe('1 dependency for 2 targets, no gap')
    expect(run.said('download')).toStrictEqual(['1 wheels for 2 targets'])
  })

  test('gives each file what it is for', async () => {
    const { sdist, wheels, pex } = run.steps
    const made = [await sdist.value, ...(await wheels.value), ...((await pex?.value)?.artifacts ?? [])]
    expect(made.map(one => one && about(one))).toStrictEqual([
      ['sdist', 'app-1.0.tar.gz', 'any', '3.12,3.13'],
      ['wheel', 'app-1.0-py3-none-any.whl', 'any', '3.12,3.13'],
      ['pex', 'app-1.0.pex', 'linux-x86_64', '3.12,3.13'],
    ])
  })

  test('tests each file on each Python', async () => {
    const checks = (await Promise.all(run.steps.testResults.map(({ value }) => value))).flat()
    expect(checks.map(({ artifact, python, result }) => `${artifact} ${python} ${result}`)).toStrictEqual(
      ['app-1.0.tar.gz', 'app-1.0-py3-none-any.whl', 'app-1.0.pex'].flatMap(file => [
        `${file} 3.12 passed`,
        `${file} 3.13 passed`,
      ]),
    )
    for (const { seconds } of checks) expect(seconds > 0 && seconds <= most).toBe(true)
    // The environments are large.
    expect(existsSync(path.join(run.context.staging.root, 'tests'))).toBe(false)
  })

  test('builds once, on the newest Python, with the folder and the date of the run', () => {
    expect(run.labels.filter(label => /^build the (?:sdist|wheel)$/.test(label))).toHaveLength(2)
    const { env, tool, allow } = run.command('build the sdist')
    expect(env).toMatchObject({
      SOURCE_DATE_EPOCH: '1700000000',
      CPPFLAGS: expect.stringContaining(run.context.staging.root),
    })
    expect([machine.plain(tool), allow]).toEqual(['STAGING/own/environment-3.13/bin/python', []])
    expect(run.command('install the build requirements').args).toEqual(expect.arrayContaining(['--', 'setuptools']))
  })

  test('shares the cache of uv with other runs', () => {
    const { args, env } = run.command('resolve the dependencies')
    expect(args[args.indexOf('--cache-dir') + 1]).toBe(path.join(machine.host.store, 'uv'))
    expect(env).toMatchObject({ UV_PYTHON_DOWNLOADS: 'never' })
  })

  test('has what later runs begin from', async () => {
    const installs = ({ commands }: Piped) =>
      commands.filter(({ label }) => label === 'install the build requirements').map(({ cwd }) => machine.plain(cwd))
    expect(installs(run)).toStrictEqual(['STAGING/own/environment-3.13'])
    expect(run.command(/^build the wheel of/).args).not.toContain('--no-build-isolation')
    // What an installer begins from is made in the second run: the first has enough to do.
    const second = await pipe(machine)
    expect(second.failures).toStrictEqual([])
    expect(installs(second)).toStrictEqual(['STAGING/tests/installer/kept'])
    const third = await pipe(machine)
    expect([third.failures, installs(third)]).toStrictEqual([[], []])
    expect(third.command(/^build the wheel of/).args).toContain('--no-build-isolation')
    for (const label of ['create the PEX base', 'resolve the dependencies', 'install the dependencies on Python 3.12'])
      expect([label, second.labels.includes(label)]).toStrictEqual([label, false])
  })
})

describeRuns('a run of', () => {
  afterEach(disposeRuns)
  const ran = async (given: Given) => {
    const run = await pipe(await simulate({ ...GIVEN, ...given }))
    expect(run.failures).toStrictEqual([])
    return run
  }

  test('an sdist and a wheel resolves nothing, and asks the index about no requirement', async () => {
    const { ran: steps, steps: values } = await ran({ values: { formats: 'sdist wheel' } })
    expect(steps).toContain('check-index')
    for (const id of ['resolve', 'get-packaging', 'get-pex', 'build-pex', 'test-pex-3.12'])
      expect([id, steps.includes(id)]).toStrictEqual([id, false])
    expect([values.dependencies, values.pex, values.shipped, values.coverage]).toStrictEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  test('a PEX alone builds sdist and wheel for it, and tests neither', async () => {
    const { ran: steps, steps: values } = await ran({ values: { formats: 'pex' } })
    expect(steps.filter(id => id.startsWith('test-'))).toStrictEqual(['test-pex-3.12', 'test-pex-3.13'])
    expect(steps).not.toContain('check-index')
    expect(steps).not.toContain('build-as-installer')
    expect((await values.shipped?.value)?.wheels.map(({ name }) => name).sort()).toEqual(['app', 'dep'])
  })

  test('a workflow begins from nothing: no environment of an earlier run, and for a tag an empty cache', async () => {
    const {
      ran: steps,
      command,
      context,
    } = await ran({
      kind: 'github',
      env: { GITHUB_REF: 'refs/tags/v1', GITHUB_EVENT_NAME: 'push' },
      values: { formats: 'wheel pex', reproducible: 'off' },
    })
    expect(steps).not.toContain('save-build-environment')
    expect(steps).not.toContain('installer-environment')
    const { args } = command('resolve the dependencies')
    expect(args[args.indexOf('--cache-dir') + 1]).toBe(path.join(context.staging.root, 'uv'))
  })

  test('a workflow for a branch, and a laptop without the cache, choose the cache too', async () => {
    const folder = async (given: Given) => {
      const { command, context } = await ran({ ...given, values: { formats: 'pex', ...given.values } })
      const { args } = command('resolve the dependencies')
      const cache = args[args.indexOf('--cache-dir') + 1] ?? ''
      return cache === path.join(context.staging.root, 'uv') ? 'its own' : path.basename(path.dirname(cache))
    }
    const env = { GITHUB_REF: 'refs/heads/main', GITHUB_EVENT_NAME: 'push' }
    expect(await folder({ kind: 'github', env })).toBe('store')
    expect(await folder({ values: { cache: 'false' } })).toBe('its own')
  })

  test('a workflow, or without the cache, resolves in every run', async () => {
    for (const given of [{ kind: 'github' }, { values: { cache: 'false' } }] as const) {
      const machine = await simulate({ ...GIVEN, ...given, values: { formats: 'pex', ...given.values } })
      for (let round = 0; round < 2; round++)
        expect((await pipe(machine)).labels).toEqual(expect.arrayContaining(['resolve the dependencies']))
    }
  })

  test('files of other jobs builds and compares none of them', async () => {
    const machine = await simulate({ ...GIVEN, values: { formats: 'sdist wheel pex', reproducible: 'check' } })
    const first = await pipe(machine)
    const files = [await first.steps.sdist.value, ...(await first.steps.wheels.value)].flatMap(one => one ?? [])
    const second = await pipe(machine, { kind: 'collected', files })
    expect(second.failures).toStrictEqual([])
    expect(second.labels.filter(label => /^build the (?:sdist|wheel)$/.test(label))).toStrictEqual([])
    expect(second.ran.filter(id => id.startsWith('compare-'))).toStrictEqual(['compare-pex', 'compare-requirements'])
    expect([(await second.steps.sdist.value)?.file, (await second.steps.wheels.value).map(({ file }) => file)]).toEqual(
      ['app-1.0.tar.gz', ['app-1.0-py3-none-any.whl']],
    )
  })
})

describeRuns('the end of a run', () => {
  const running = async (machine: Simulation) => {
    const reporter = recordingReporter()
    const { host, configuration, runner } = machine
    const result = await runUnlessUnchanged({ host, configuration, runner, reporter, now: () => 2000 })
    return { ...result, stopped: reporter.stopped, begun: reporter.begun.map(({ id }) => id) }
  }

  test('its files are in the output folder, with the interpreters in the result; an unchanged run is not repeated', async () => {
    const machine = await simulate({ ...GIVEN, values: { formats: 'wheel' } })
    const first = await running(machine)
    expect(first.report.failure).toBeUndefined()
    expect(published(machine)).toStrictEqual(['SHA256SUMS', 'app-1.0-py3-none-any.whl', 'manifest.json'])
    expect(first.report).toMatchObject({
      project: { name: 'app', version: '1.0' },
      pythons: ['3.12', '3.13'],
      platforms: ['linux-x86_64'],
      machine: 'linux-x86_64',
      totalSeconds: 2,
      warnings: [],
    })
    expect(first.begun.at(-1)).toBe('publish')
    expect(first.stopped).toStrictEqual([first.begun.length])
    expect(readdirSync(machine.host.temp)).toStrictEqual([])
    expect(first).toMatchObject({ interpreters: [machine.python('3.12'), machine.python('3.13')] })
    const again = await running(machine)
    expect(again.report).toMatchObject({ reusedUnchanged: true, timings: [], totalSeconds: 2 })
    expect([again.begun, again.stopped, again.published.artifacts]).toStrictEqual([[], [0], first.published.artifacts])
  })

  test('what has changed since is built', async () => {
    const machine = await simulate({ ...GIVEN, values: { formats: 'wheel' } })
    await running(machine)
    writeFileSync(path.join(machine.configuration.project.dir, 'app.py'), 'def main(): return 1\n')
    expect((await running(machine)).begun).toContain('build-wheel')
    writeFileSync(path.join(machine.configuration.outputDir, 'app-1.0-py3-none-any.whl'), 'changed')
    expect((await running(machine)).begun).toContain('build-wheel')
  })

  test('without the cache, and in a workflow, every run builds', async () => {
    for (const given of [
      { values: { formats: 'wheel', cache: 'false' } },
      { kind: 'github', values: { formats: 'wheel' } },
    ] as const) {
      const machine = await simulate({ ...GIVEN, ...given })
      expect((await running(machine)).report.failure).toBeUndefined()
      expect((await running(machine)).begun).toContain('build-wheel')
    }
  })

  test('a failed run writes nothing and is not remembered', async () => {
    let broken = true
    const machine = await simulate({
      ...GIVEN,
      values: { formats: 'wheel' },
      answer: ({ label }) => (broken && label === 'build the wheel' ? { code: 1, tail: ['no'] } : undefined),
    })
    const failed = await running(machine)
    expect(failed.report.failure?.map(({ code }) => code)).toStrictEqual(['build/backend-failed'])
    expect([published(machine), failed.report.artifacts]).toStrictEqual([[], []])
    broken = false
    expect((await running(machine)).report.failure).toBeUndefined()
  })

  test('ends what its builds left running, also when it failed', async () => {
    for (const code of [0, 1]) {
      const machine = await simulate({
        ...GIVEN,
        values: { formats: 'wheel' },
        answer: ({ label }) => (label === 'build the wheel' && code === 1 ? { code, tail: ['no'] } : undefined),
      })
      let ended = 0
      const endAll = async () => {
        ended += 1
      }
      const runner = { ...machine.runner, endAll }
      await running({ ...machine, runner })
      expect(ended).toBe(2)
    }
  })
})

describeRuns('the report of a run', () => {
  const reported = async (given: Given = {}) => {
    const machine = await simulate({ ...GIVEN, ...given, values: { formats: 'wheel pex', ...given.values } })
    const { host, configuration, runner } = machine
    const reporter = recordingReporter()
    return (await runUnlessUnchanged({ host, configuration, runner, reporter, now: () => 1 })).report
  }
  const project = (line: string) => ({
    'pyproject.toml': PROJECT['pyproject.toml'].replace(/^scripts.*$/m, line),
    'app/__main__.py': '',
  })

  test('says what the PEX starts', async () => {
    const report = await reported()
    expect([report.failure, report.entryPoint]).toStrictEqual([undefined, 'app:main'])
    expect(report.about).toMatchObject({ program: 'app' })
    const several = {
      files: project('scripts = { app = "app:main", other = "app:main" }'),
      values: { 'entry-point': 'app other' },
    }
    expect((await reported(several)).entryPoint).toBe('app, other')
    expect(await reported({ values: { 'entry-point': 'none' } })).not.toHaveProperty('entryPoint')
  })

  test('has what was asked for, and no more', async () => {
    const dep = indexed({ name: 'dep', files: { 'dep/tests/test_dep.py': 'x', 'dep/__init__.py': '' } })
    const values = { 'pex-strip': 'tests', licenses: 'report', audit: 'warn', checks: 'archive' }
    const all = await reported({ index: [dep], values, env: { PACKAGE_PYTHON_OFFLINE: '1' } })
    expect(all.failure).toBeUndefined()
    expect(all.stripped?.map(({ file }) => file)).toStrictEqual(['dep-1.0-py3-none-any.whl'])
    expect(all.licenses?.map(({ name }) => name)).toContain('dep')
    expect(all.audit).toBeDefined()
    expect(all.coverage && coverageWords(all.coverage)).toBe('1 dependency for 2 targets, no gap')
    expect(all.shipped?.wheels).toHaveLength(2)
    expect(all.checks.map(({ name }) => name)).toEqual(expect.arrayContaining(['runs', 'archive']))
    expect(all.tools.map(({ name }) => name)).toStrictEqual(['uv', 'pex', 'packaging'])
    const plain = await reported()
    for (const part of ['stripped', 'licenses', 'audit', 'commit', 'findings', 'installers'])
      expect(plain).not.toHaveProperty(part)
  })

  test('has the table of wheels although one is missing, and the warnings of what was left out', async () => {
    const index = [indexed({ name: 'dep', tag: 'cp312-cp312-manylinux_2_17_x86_64' })]
    const failed = await reported({ index, values: { 'missing-wheels': 'fail' } })
    expect(failed.failure?.map(({ code }) => code)).toStrictEqual(['dependency/no-wheel'])
    expect(failed.coverage && coverageWords(failed.coverage)).toMatch(/^1 dependency for 2 targets, 1 gap/)
    const dropped = await reported({ index, values: { 'missing-wheels': 'drop-target' } })
    expect([dropped.failure, dropped.warnings.map(({ code }) => code)]).toStrictEqual([
      undefined,
      ['dependency/no-wheel'],
    ])
  })

  test('says why a library has no PEX', async () => {
    const files = { 'pyproject.toml': PROJECT['pyproject.toml'].replace(/^scripts.*$/m, 'dynamic = ["scripts"]') }
    const report = await reported({ files, values: { formats: 'auto' } })
    expect(report.failure).toBeUndefined()
    expect(report.skipped).toStrictEqual([{ format: 'pex', reason: NOTHING_TO_RUN }])
    expect(report.artifacts.map(({ format }) => format)).toStrictEqual(['sdist', 'wheel'])
  })

  test('of an entry point that is not in the wheel is its failure', async () => {
    const report = await reported({ files: project('scripts = { app = "app.cli:main" }') })
    expect(report.failure?.map(({ code }) => code)).toStrictEqual(['project/entry-point'])
  })
})
