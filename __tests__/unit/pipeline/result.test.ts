import { describe, expect, test } from '@jest/globals'
import { LINUX_MACHINE, options, project } from '../../../__fixtures__/options.js'
import { PackagingError } from '../../../src/core/errors.js'
import type { Artifact, Check, Interpreter } from '../../../src/core/model.js'
import { osOf } from '../../../src/pipeline/dependencies.js'
import type { Step } from '../../../src/pipeline/graph.js'
import type { Steps } from '../../../src/pipeline/pipeline.js'
import { collect, reportOf } from '../../../src/pipeline/result.js'
import type { Configuration } from '../../../src/plan/configure.js'
import { makePlan, NOTHING_TO_RUN } from '../../../src/plan/plan.js'
import { resolutionTarget } from '../../../src/targets/complete-platform.js'
import { parsePlatforms } from '../../../src/targets/platforms.js'

const PYTHONS = ['3.12', '3.13']

async function configuration(values: Record<string, string> = {}): Promise<Configuration> {
  const files = {
    'pyproject.toml': '[project]\nname = "app"\nversion = "1"\nscripts = { app = "app:main" }\n',
  }
  const read = await project(files)
  const chosen = options({ 'python-versions': PYTHONS.join(' '), ...values })
  const plan = makePlan({
    options: chosen,
    project: read,
    machine: LINUX_MACHINE,
    today: new Date('2026-11-22'),
  })
  return {
    options: chosen,
    given: {},
    project: read,
    plan,
    outputDir: '/out',
    notSource: [],
    findLinks: [],
    localProjects: [],
  }
}

const done = <T>(value: T): Step<T> => ({ title: '', section: 'build', value: Promise.resolve(value) })
const broken = (): Step<never> => {
  const value = Promise.reject(new PackagingError('build/nothing', { message: 'x', fix: 'y' }))
  value.catch(() => {})
  return { title: '', section: 'build', value }
}
const made = (format: string): Artifact => ({
  format,
  file: `app.${format}`,
  path: `/staging/app.${format}`,
  size: 1,
  sha256: format,
  targets: ['any'],
  pythons: PYTHONS,
})
const check = (format: string, python: string): Check => ({
  name: 'runs',
  artifact: `app.${format}`,
  python,
  result: 'passed',
  reason: '',
  seconds: 1,
})

const interpreters = [12, 13].map(
  minor => ({ python: { implementation: 'cpython', major: 3, minor, freeThreaded: false } }) as Interpreter,
)

function steps(parts: Partial<Steps> = {}): Steps {
  return {
    interpreters: done(interpreters),
    application: done({ name: 'app', version: '1.0' }) as Steps['application'],
    sdist: done(made('sdist')),
    wheels: done([made('wheel')]),
    pex: done({
      artifacts: [made('pex')],
      stripped: [],
      start: { entryPoint: { kind: 'none' as const }, names: 'app:main' },
    }),
    executables: [],
    dependencies: undefined,
    coverage: undefined,
    reproduced: [],
    described: undefined,
    licenses: undefined,
    audit: undefined,
    findings: [],
    checked: undefined,
    testResults: ['sdist', 'wheel', 'pex'].flatMap(format => PYTHONS.map(python => done([check(format, python)]))),
    ...parts,
  }
}

const files = ({ artifacts }: { artifacts: readonly Artifact[] }) => artifacts.map(({ file }) => file)

test('findings of all steps are reported, and a step that could not be done leaves none', async () => {
  const found = { title: 'licenses', state: 'passed', sentence: 'all allowed' } as const
  const made = await collect(steps({ findings: [done([found]), broken()] }), await configuration(), true, true)
  expect(made.findings).toEqual([found])
})

describe('what there is to deliver', () => {
  test('all that was asked for', async () => {
    const all = await collect(steps(), await configuration(), true, false)
    expect(files(all)).toEqual(['app.sdist', 'app.wheel', 'app.pex'])
    expect(all).toMatchObject({
      project: { name: 'app', version: '1.0' },
      entryPoint: 'app:main',
      pythons: PYTHONS,
      skipped: [],
    })
    expect(files(await collect(steps(), await configuration({ formats: 'wheel' }), true, false))).toEqual(['app.wheel'])
  })

  test('of a run that failed: what was proved on every Python it claims', async () => {
    const [, , ...others] = steps().testResults
    const testResults = [done([check('sdist', '3.12')]), broken(), ...others]
    expect(files(await collect(steps({ testResults }), await configuration(), false, false))).toEqual([
      'app.wheel',
      'app.pex',
    ])
    const nothing = steps({
      sdist: broken(),
      wheels: broken(),
      pex: broken(),
      application: broken(),
      testResults: [broken()],
    })
    const failed = await collect(nothing, await configuration(), false, false)
    expect([files(failed), failed.project, failed.checks]).toEqual([[], undefined, []])
  })

  test('a library says why it has no PEX', async () => {
    const { skipped } = await collect(
      steps({ pex: done({ artifacts: [], stripped: [], start: undefined }) }),
      await configuration(),
      true,
      false,
    )
    expect(skipped).toEqual([{ format: 'pex', reason: NOTHING_TO_RUN }])
  })

  test('Pythons as planned while none was found yet', async () => {
    expect((await collect(steps({ interpreters: broken() }), await configuration(), false, false)).pythons).toEqual(
      PYTHONS,
    )
  })
})

test('the report', async () => {
  const chosen = await configuration()
  const outcome = await collect(steps(), chosen, true, false)
  const reporter = { timings: [], started: () => {}, ended: () => {}, detail: () => {}, note: () => {}, stop: () => {} }
  const failure = new PackagingError('build/nothing', { message: 'x', fix: 'y' })
  const report = reportOf(
    { configuration: chosen, reporter, now: () => 1500, tools: ['uv'] as const },
    outcome,
    [failure],
    [],
  )
  expect(report).toMatchObject({
    totalSeconds: 1.5,
    machine: 'linux-x86_64',
    platforms: ['linux-x86_64'],
    failure: [failure],
  })
  expect(reportOf({ configuration: chosen, reporter, now: () => 0, tools: [] }, outcome, [], [])).not.toHaveProperty(
    'failure',
  )
})

describe('targets', () => {
  const { platforms } = parsePlatforms(['windows-x86_64', 'macos-arm64', 'linux-x86_64'], {
    machine: LINUX_MACHINE,
    floors: { glibc: '2.28', musl: '1.2', macos: '11.0' },
  })
  const all = platforms.flatMap(platform => interpreters.map(({ python }) => resolutionTarget({ python, platform })))

  test('the system of each', () => {
    expect([...new Set(all.map(osOf))]).toEqual(['windows', 'macos', 'linux'])
  })
})
