import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
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
    stated: undefined,
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

test('a PEX that is too large for what becomes of it is warned of, where one is made', async () => {
  const sizes = { files: [{ name: 'linux-x86_64', bytes: 2 ** 33, wheels: 9, unknown: 0 }], dependencies: [] }
  const large = steps({ coverage: done({ table: [], targets: 1, gaps: [], sizes }) as never })
  const warned = async (values: Record<string, string>) =>
    (await draftOf(large, values)).warnings.map(({ code }) => code)
  expect(await warned({ formats: 'pex' })).toEqual(['build/large', 'upload/large'])
  expect(await warned({ formats: 'pex', 'pex-layout': 'packed' })).toEqual(['upload/large'])
  expect(await warned({ formats: 'wheel pyinstaller' })).toStrictEqual([])
})

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
  { host, values = {} }: { readonly host?: Partial<Host>; readonly values?: Record<string, string> } = {},
) {
  const root = tempDir('finish')
  const out = path.join(root, 'out')
  mkdirSync(out)
  for (const [name, text] of Object.entries(before)) writeFileSync(path.join(out, name), text)
  const reporter = { timings: [], started: () => {}, ended: () => {}, detail: () => {}, note: () => {}, stop: () => {} }
  const run = {
    host: { kind: 'local', env: {}, ...host } as unknown as Host,
    staging: await createStaging(root),
    graph: new Graph(reporter, () => 0),
    reporter,
    now: () => 1500,
    epoch: 1,
    outputDir: out,
    options: options(values),
    packaging: { runner: recordingRunner(), nfpm: () => Promise.reject(new Error('no package is wanted')) },
    endProcesses: async () => {},
    guard: { watchPythons: async () => {}, check: async () => found, end: () => {} },
  }
  const result = await finishRun(run, draft, failures, [], ownRelease(await configuration(values)))
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

/** A file of a run, which exists. */
function real(root: string, name: string, more: Partial<Artifact> = {}): Artifact {
  const file = path.join(root, name)
  writeFileSync(file, name)
  return { ...made('wheel'), file: name, path: file, size: name.length, sha256: sha256(name), ...more } as Artifact
}

describe('the parcels of a release of its own', () => {
  const parcels = async (artifacts: readonly Artifact[], values: Record<string, string> = {}) => {
    const draft = await draftOf(steps())
    const published = {
      artifacts,
      manifest: '',
      checksums: '',
      sbom: '',
      descriptions: [],
      installers: [],
      findings: [],
      tools: [],
    }
    return ownRelease(await configuration(values)).parcels(draft, published)
  }
  const of = (format: Artifact['format'], file: string, targets: readonly string[]) =>
    ({ ...made(format), file, path: `/out/${file}`, targets }) as Artifact

  test('one for each format and platform, in the order of the formats', async () => {
    const artifacts = [
      of('pex', 'u.pex', ['linux-x86_64', 'macos-arm64']),
      of('pex', 'm.pex', ['macos-arm64']),
      of('pex', 'm2.pex', ['macos-arm64']),
      of('wheel', 'a-none-any.whl', ['any']),
      of('sdist', 'a.tar.gz', ['any']),
    ]
    expect(await parcels(artifacts)).toEqual([
      { title: 'dist-app-1.0-sdist-linux-x86_64-3.12_3.13', files: ['/out/a.tar.gz'] },
      { title: 'dist-app-1.0-wheel-linux-x86_64-3.12_3.13', files: ['/out/a-none-any.whl'] },
      { title: 'dist-app-1.0-pex-universal-3.12_3.13', files: ['/out/u.pex'] },
      { title: 'dist-app-1.0-pex-macos-arm64-3.12_3.13', files: ['/out/m.pex', '/out/m2.pex'] },
    ])
  })

  test('are named without Pythons where nobody chose them', async () => {
    expect(await parcels([of('sdist', 'a.tar.gz', [])], { 'python-versions': 'auto' })).toEqual([
      { title: 'dist-app-1.0-sdist-linux-x86_64', files: ['/out/a.tar.gz'] },
    ])
    expect(await parcels([])).toEqual([])
  })
})

describe('what is in the output folder afterwards', () => {
  const before = {
    'manifest.json': JSON.stringify({ installers: [{ file: 'install.sh' }, { file: '../outside' }, { file: '' }, {}] }),
    SHA256SUMS: 'old',
    'install.sh': 'old',
    'THIRD-PARTY-NOTICES.txt': 'old',
    'app-1.0.cdx.json': 'old',
    'pylock.app.toml': 'old',
    'app-0.9.cdx.json': 'of another version',
    'notes.txt': 'mine',
  }

  test('files and what describes them; of an earlier run only what does not describe them is left', async () => {
    const root = tempDir('run')
    const draft = { ...(await draftOf(steps({ pex: undefined, sdist: done(undefined) }), { formats: 'wheel' })) }
    const artifacts = [real(root, 'app.wheel')]
    const checks = draft.checks.filter(({ artifact }) => artifact === 'app.wheel')
    const { report, published, out } = await finished({ ...draft, artifacts, checks }, [], before)
    expect(report.failure).toBeUndefined()
    expect(Object.keys(out).sort()).toEqual([
      'SHA256SUMS',
      'app-0.9.cdx.json',
      'app.wheel',
      'manifest.json',
      'notes.txt',
    ])
    expect(out.SHA256SUMS).toContain(`${sha256('app.wheel')}  app.wheel`)
    expect([published.manifest, published.checksums, published.sbom].map(file => path.basename(file))).toEqual([
      'manifest.json',
      'SHA256SUMS',
      '',
    ])
    expect(published.artifacts.map(({ path: file }) => path.dirname(file))).toEqual([path.dirname(published.manifest)])
    expect(report.uploads).toStrictEqual([])
    expect(report).not.toHaveProperty('installers')
    expect(report).not.toHaveProperty('findings')
  })

  test('the manifest has the findings of the steps, and none where there are none', async () => {
    const draft = await draftOf(steps({ pex: undefined, sdist: done(undefined) }), { formats: 'wheel' })
    const checks = draft.checks.filter(({ artifact }) => artifact === 'app.wheel')
    const found = { title: 'licenses of all', state: 'passed', sentence: 'all allowed' } as const
    for (const findings of [[found], []]) {
      const artifacts = [real(tempDir('run'), 'app.wheel')]
      const { report, out } = await finished({ ...draft, checks, artifacts, findings })
      expect((out['manifest.json'] as string).includes('licenses of all')).toBe(findings.length > 0)
      expect(report.findings ?? []).toEqual(findings)
    }
  })

  test.each(['not JSON', '[]', '{"installers": 3}', 'null'])(
    'an earlier manifest of %s removes nothing',
    async text => {
      const root = tempDir('run')
      const draft = await draftOf(steps({ pex: undefined, sdist: done(undefined) }), { formats: 'wheel' })
      const checks = draft.checks.filter(({ artifact }) => artifact === 'app.wheel')
      const { out } = await finished({ ...draft, checks, artifacts: [real(root, 'app.wheel')] }, [], {
        'manifest.json': text,
        'install.sh': 'mine',
      })
      expect(out['install.sh']).toBe('mine')
    },
  )
})

describe('uploads', () => {
  const onRunner = async (values: Record<string, string>, upload: Host['upload'], more: Partial<Host> = {}) => {
    const root = tempDir('run')
    const draft = await draftOf(steps({ pex: undefined, sdist: done(undefined) }), { formats: 'wheel' })
    const checks = draft.checks.filter(({ artifact }) => artifact === 'app.wheel')
    const host = { kind: 'github' as const, upload, ...more }
    return finished({ ...draft, checks, artifacts: [real(root, 'app.wheel')] }, [], {}, undefined, { host, values })
  }
  const stored = { name: 'n', id: 7, url: 'https://example.org/7', digest: 'sha256:0', size: 1 }

  test('each parcel, with its files and settings', async () => {
    const bundles: unknown[] = []
    const upload: Host['upload'] = async bundle => {
      bundles.push(bundle)
      return stored
    }
    const { report, published } = await onRunner({ 'retention-days': '9', 'compression-level': '3' }, upload)
    expect(bundles).toMatchObject([
      {
        files: [published.artifacts[0]?.path],
        root: path.dirname(published.manifest),
        compressionLevel: 3,
        retentionDays: 9,
      },
    ])
    expect(report.uploads).toEqual([{ ...stored, files: ['app.wheel'] }])
  })

  test('none where the input says so, nor where the runner cannot', async () => {
    const upload: Host['upload'] = () => Promise.reject(new Error('called'))
    expect((await onRunner({ upload: 'false' }, upload)).report).toMatchObject({ uploads: [] })
    expect((await onRunner({}, upload, { uploadProblem: FAILURE })).report).toMatchObject({ uploads: [] })
  })

  test('one that fails is a failure of the run; the files stay where they are', async () => {
    const { report, out } = await onRunner({}, () => Promise.reject(FAILURE))
    expect([report.failure, report.uploads, Object.keys(out).sort()]).toStrictEqual([
      [FAILURE],
      [],
      ['SHA256SUMS', 'app.wheel', 'manifest.json'],
    ])
  })
})
