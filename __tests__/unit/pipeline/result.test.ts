import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { LINUX_MACHINE, options, project } from '../../../__fixtures__/options.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { PackagingError } from '../../../src/core/errors.js'
import type { Artifact, Check, Interpreter, Pex, Sdist, Wheel } from '../../../src/core/model.js'
import type { Host } from '../../../src/host/host.js'
import { createStaging } from '../../../src/host/publish.js'
import { Graph, type Step } from '../../../src/pipeline/graph.js'
import type { Guard } from '../../../src/pipeline/guard.js'
import type { Steps } from '../../../src/pipeline/pipeline.js'
import { finishRun, ownRelease } from '../../../src/pipeline/publish.js'
import { outcomeOf } from '../../../src/pipeline/run.js'
import type { Configuration } from '../../../src/plan/configure.js'
import { makePlan, NOTHING_TO_RUN } from '../../../src/plan/plan.js'
import type { Draft } from '../../../src/report/model.js'
import { verdict } from '../../../src/report/verdict.js'

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

const done = <T>(value: T): Step<T> => ({ id: '', title: '', section: 'build', value: Promise.resolve(value) })
const broken = (): Step<never> => {
  const value = Promise.reject(new PackagingError('build/nothing', { message: 'x', fix: 'y' }))
  value.catch(() => {})
  return { id: '', title: '', section: 'build', value }
}
const made = <A extends Artifact>(format: A['format']): A =>
  ({
    format,
    file: `app.${format}`,
    path: `/staging/app.${format}`,
    size: 1,
    sha256: format,
    targets: ['any'],
    pythons: PYTHONS,
  }) as unknown as A
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
    uv: broken(),
    findLinks: done([]),
    builtPex: undefined,
    shipped: undefined,
    interpreters: done(interpreters),
    application: done({ name: 'app', version: '1.0', content: {} }) as Steps['application'],
    sdist: done(made<Sdist>('sdist')),
    wheels: done([made<Wheel>('wheel')]),
    pex: done({
      artifacts: [made<Pex>('pex')],
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

const FAILURE = new PackagingError('build/nothing', { message: 'x', fix: 'y' })

/** The report of `given` steps, of a run that failed or not. */
async function draftOf(given: Steps, values: Record<string, string> = {}, failures: readonly PackagingError[] = []) {
  const request = { host: { kind: 'local', env: {} } as unknown as Host, configuration: await configuration(values) }
  return (await outcomeOf(given, request, failures, { used: ['uv'], warned: [] })).draft
}

const files = ({ artifacts }: { artifacts: readonly Artifact[] }) => artifacts.map(({ file }) => file)

test('findings of all steps are reported, and a step that failed has none', async () => {
  const found = { title: 'licenses', state: 'passed', sentence: 'all allowed' } as const
  expect((await draftOf(steps({ findings: [done([found]), broken()] }))).findings).toEqual([found])
})

describe('what is published', () => {
  test('all that was planned', async () => {
    const all = await draftOf(steps())
    expect(files(all)).toEqual(['app.sdist', 'app.wheel', 'app.pex'])
    expect(all).toMatchObject({
      project: { name: 'app', version: '1.0' },
      entryPoint: 'app:main',
      pythons: PYTHONS,
      skipped: [],
      machine: 'linux-x86_64',
      platforms: ['linux-x86_64'],
      tools: [{ name: 'uv' }],
    })
    expect(files(await draftOf(steps(), { formats: 'wheel' }))).toEqual(['app.wheel'])
  })

  test('of a run that failed: nothing, and its checks are reported', async () => {
    const [, , ...others] = steps().testResults
    const testResults = [done([check('sdist', '3.12')]), broken(), ...others]
    const draft = await draftOf(steps({ testResults }), {}, [FAILURE])
    expect([files(draft), draft.checks.length]).toEqual([[], 5])
    const nothing = steps({
      sdist: broken(),
      wheels: broken(),
      pex: broken(),
      application: broken(),
      testResults: [broken()],
    })
    const failed = await draftOf(nothing, {}, [FAILURE])
    expect([files(failed), failed.project, failed.checks]).toEqual([[], undefined, []])
  })

  test('a library says why it has no PEX', async () => {
    const { skipped } = await draftOf(steps({ pex: done({ artifacts: [], stripped: [], start: undefined }) }))
    expect(skipped).toEqual([{ format: 'pex', reason: NOTHING_TO_RUN }])
  })

  test('Pythons as planned while none was found yet', async () => {
    expect((await draftOf(steps({ interpreters: broken() }), {}, [FAILURE])).pythons).toEqual(PYTHONS)
  })
})

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Ends a run on this machine with `draft`. */
async function finished(
  draft: Draft,
  failures: readonly PackagingError[] = [],
  before: Readonly<Record<string, string>> = {},
  found: Awaited<ReturnType<Guard['check']>> = { errors: [], warnings: [] },
) {
  const root = tempDir('finish')
  const out = path.join(root, 'out')
  mkdirSync(out)
  for (const [name, text] of Object.entries(before)) writeFileSync(path.join(out, name), text)
  const reporter = { timings: [], started: () => {}, ended: () => {}, detail: () => {}, note: () => {}, stop: () => {} }
  const run = {
    host: { kind: 'local', env: {} } as unknown as Host,
    staging: await createStaging(root),
    graph: new Graph(reporter, () => 0),
    reporter,
    now: () => 1500,
    epoch: 1,
    outputDir: out,
    options: options({}),
    endProcesses: async () => {},
    guard: { watchPythons: async () => {}, check: async () => found, end: () => {} },
  }
  const result = await finishRun(run, draft, failures, [], ownRelease(await configuration()))
  await run.staging.dispose()
  const after = readdirSync(out).map(name => [name, readFileSync(path.join(out, name), 'utf8')])
  return { ...result, out: Object.fromEntries(after) as Record<string, string> }
}

describe('the end of a run', () => {
  test('failures of the steps are those of the report', async () => {
    const { report, published } = await finished({ ...(await draftOf(steps())), artifacts: [] }, [FAILURE])
    expect(report).toMatchObject({ totalSeconds: 1.5, failure: [FAILURE], artifacts: [] })
    expect(published.descriptions).toEqual([])
  })

  test('a verdict that refuses the release is a failure, also where every step succeeded', async () => {
    const { report } = await finished({ ...(await draftOf(steps())), artifacts: [] })
    expect(verdict(report).state).toBe('failed')
    expect(report.failure).toMatchObject([{ code: 'build/nothing' }])
  })

  test('what was written elsewhere fails the run, or is a warning of its report', async () => {
    const draft = { ...(await draftOf(steps())), artifacts: [] }
    const changed = new PackagingError('host/changed', { message: 'x', fix: 'y' })
    const failed = await finished(draft, [], {}, { errors: [changed], warnings: [] })
    expect(failed.report.failure).toEqual([changed])
    const warned = await finished(draft, [FAILURE], {}, { errors: [], warnings: [changed] })
    expect(warned.report.warnings).toEqual([changed])
    expect(warned.report.failure).toEqual([FAILURE])
  })

  test('a failed run leaves the output folder as it was', async () => {
    const root = tempDir('kept')
    const file = path.join(root, 'app.sdist')
    writeFileSync(file, 'new')
    const draft = { ...(await draftOf(steps({ pex: undefined, wheels: done([]) }))) }
    const artifacts = [{ ...made<Sdist>('sdist'), path: file, sha256: sha256('new') }]
    const before = { 'app.sdist': 'old', SHA256SUMS: 'old', 'manifest.json': 'old' }
    const unreleased = { ...check('sdist', '3.12'), result: 'failed' } as const
    for (const [failures, checks] of [
      [[FAILURE], draft.checks],
      [[], [...draft.checks, unreleased]],
    ] as const) {
      const { report, out } = await finished({ ...draft, artifacts, checks }, failures, before)
      expect(report.failure).toHaveLength(1)
      expect([report.artifacts, out]).toEqual([[], before])
    }
    expect((await finished({ ...draft, artifacts }, [], before)).out).toMatchObject({ 'app.sdist': 'new' })
  })

  test('a file that is not the one that was hashed is not published, and nothing beside it', async () => {
    const root = tempDir('changed')
    const [sdist, wheel] = ['app.sdist', 'app.wheel'].map(name => path.join(root, name)) as [string, string]
    for (const file of [sdist, wheel]) writeFileSync(file, 'changed')
    const artifacts = [
      { ...made<Sdist>('sdist'), path: sdist, sha256: sha256('changed') },
      { ...made<Wheel>('wheel'), path: wheel, sha256: sha256('as it was') },
    ]
    const draft = await draftOf(steps({ pex: undefined }))
    const { report, out } = await finished({ ...draft, artifacts }, [], { 'app.wheel': 'old' })
    expect(report.failure).toMatchObject([{ code: 'check/content' }])
    expect(report.failure?.[0]?.message).toMatch(/^app.wheel was modified after it was built/)
    expect(out).toEqual({ 'app.wheel': 'old' })
  })

  test('a file that cannot be written leaves nothing to publish', async () => {
    const { report, published } = await finished(await draftOf(steps()))
    expect(report.failure).toHaveLength(1)
    expect([report.artifacts, published.artifacts]).toEqual([[], []])
  })
})
