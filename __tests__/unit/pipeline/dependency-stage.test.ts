/** Dependencies of a run: what is resolved, from what, and for which targets. */
import { readdirSync } from 'node:fs'
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
import { compiles, DEP, inside, PEX, resolved } from '../../../__fixtures__/simulated-resolutions.js'
import { indexed } from '../../../__fixtures__/simulated-tools.js'
import type { Context } from '../../../src/pipeline/context.js'

afterEach(disposeRuns)

const compileInputs = (run: Piped) => Promise.all(compiles(run).map(async ({ input }) => String(await input).trim()))

describeRuns('requirements', () => {
  test('of the project are resolved while its wheel is built, once for all targets', async () => {
    const run = await resolved({ values: { 'python-versions': '3.12 3.13' } })
    expect(run.failures).toStrictEqual([])
    expect(await inside(run)).toStrictEqual({
      '3.12 linux-x86_64': ['dep-1.0-py3-none-any.whl'],
      '3.13 linux-x86_64': ['dep-1.0-py3-none-any.whl'],
    })
    expect((await compileInputs(run))[0]).toBe('dep')
    expect(run.said('compare-requirements')).toStrictEqual([])
    const { folder, indexes, built, all, coverage } = (await run.steps.dependencies?.value) ?? {}
    expect(readdirSync(folder ?? '')).toStrictEqual(['dep-1.0-py3-none-any.whl'])
    expect([indexes, built, all?.length]).toStrictEqual([['https://index.invalid/simple'], [], 1])
    expect(coverage).toEqual(await run.steps.coverage?.value)
    expect(await run.steps.stated?.value).toBe(await run.steps.dependencies?.value)
    expect(run.ran).toContain('write-dependencies')
  })

  test('that the wheel has and the project does not say are resolved again', async () => {
    const more = indexed({ name: 'more' })
    const run = await resolved({ index: [DEP, more], requires: ['dep', 'more'] })
    expect(run.failures).toStrictEqual([])
    expect(run.said('compare-requirements')[0]).toBe(
      'the wheel has other requirements than pyproject.toml: resolving again',
    )
    expect((await compileInputs(run)).some(text => text.startsWith('app @ file:'))).toBe(true)
    expect(await run.steps.stated?.value).not.toBe(await run.steps.dependencies?.value)
    const [pex] = (await run.steps.pex?.value)?.artifacts ?? []
    expect(pex?.file).toBe('app-1.0.pex')
  })

  test('that only the wheel has and that have no wheel themselves fail the run', async () => {
    const more = { ...indexed({ name: 'more', tag: 'cp312-cp312-win_amd64' }), ofWheel: true }
    const run = await resolved({ index: [DEP, more], requires: ['dep', 'more'], values: { 'missing-wheels': 'fail' } })
    expect(run.failures).toStrictEqual([expect.stringMatching(/^dependency\/no-wheel: more 1\.0/)])
    expect(run.ran).toContain('write-dependencies')
    expect(run.ran).not.toContain('build-pex')
  })

  test('of an extra that the chosen script needs are resolved with the wheel', async () => {
    const files = {
      'pyproject.toml': PROJECT['pyproject.toml'].replace(
        'scripts',
        'optional-dependencies = { fast = ["quick"] }\nscripts',
      ),
    }
    const quick = { ...indexed({ name: 'quick' }), ofWheel: true }
    const run = await resolved({
      ...{
        files,
        index: [DEP, quick],
        requires: ['dep', 'quick; extra == "fast"'],
        metadata: ['Provides-Extra: fast'],
      },
      scripts: ['app = app:main [fast]'],
    })
    expect(run.failures).toStrictEqual([])
    expect((await compileInputs(run)).some(text => text.startsWith('app[fast] @ file:'))).toBe(true)
    expect((await run.steps.dependencies?.value)?.all.map(({ name }) => name)).toStrictEqual(['dep', 'quick'])
  })

  test('of an extra do not count in the comparison; those of a chosen one are resolved', async () => {
    const extra = PROJECT['pyproject.toml'].replace('scripts', 'optional-dependencies = { fast = ["quick"] }\nscripts')
    const requires = ['dep', 'quick; extra == "fast"']
    const files = { 'pyproject.toml': extra }
    const quick = indexed({ name: 'quick' })
    const without = await resolved({ files, requires })
    expect([without.failures, without.said('compare-requirements')]).toStrictEqual([[], []])
    const chosen = await resolved({
      files,
      requires,
      index: [DEP, quick],
      values: { extras: 'fast' },
      metadata: ['Provides-Extra: fast'],
    })
    expect([chosen.failures, chosen.said('compare-requirements')]).toStrictEqual([[], []])
    expect((await compileInputs(chosen))[0]?.split('\n')).toStrictEqual(['dep', 'quick'])
  })

  test('that only the wheel knows wait for it', async () => {
    const dynamic = PROJECT['pyproject.toml'].replace('dependencies = ["dep"]', 'dynamic = ["dependencies"]')
    const run = await resolved({ files: { 'pyproject.toml': dynamic }, requires: ['dep'] })
    expect(run.failures).toStrictEqual([])
    for (const id of ['compare-requirements', 'write-dependencies'])
      expect([id, run.ran.includes(id)]).toStrictEqual([id, false])
    expect((await compileInputs(run))[0]).toMatch(/^app @ file:/)
    expect(await run.steps.stated?.value).toBe(await run.steps.dependencies?.value)
  })

  test('are not written early into a PEX that is a folder, which pex makes of the very wheels', async () => {
    const run = await resolved({ values: { 'pex-layout': 'packed' } })
    expect(run.failures).toStrictEqual([])
    for (const id of ['write-dependencies', 'create-pex-base'])
      expect([id, run.ran.includes(id)]).toStrictEqual([id, false])
    const [pex] = (await run.steps.pex?.value)?.artifacts ?? []
    expect([pex?.file, pex?.targets, pex?.pythons]).toStrictEqual([
      'app-1.0.pex.tar.gz',
      ['linux-x86_64'],
      ['3.12', '3.13'],
    ])
    const { tool, args } = run.command('build app-1.0.pex')
    expect([path.basename(tool), args.includes('packed')]).toStrictEqual(['python3.13', true])
    expect(readdirSync(path.join(run.context.staging.root, 'pex/parts/app-1.0.pex/wheels')).sort()).toStrictEqual([
      'app-1.0-py3-none-any.whl',
      'dep-1.0-py3-none-any.whl',
    ])
  })
})

describeRuns('targets', () => {
  test('are every Python on every platform, with wheels for each', async () => {
    const of = (tag: string) => indexed({ name: 'dep', tag })
    const index = [of('cp312-cp312-win_amd64'), of('cp313-cp313-win_amd64'), of('py3-none-manylinux_2_17_x86_64')]
    const run = await resolved({
      index,
      values: { platforms: 'linux-x86_64 windows-x86_64', 'pex-scope': 'universal platform' },
    })
    expect(run.failures).toStrictEqual([])
    expect(await inside(run)).toStrictEqual({
      '3.12 linux-x86_64': ['dep-1.0-py3-none-manylinux_2_17_x86_64.whl'],
      '3.13 linux-x86_64': ['dep-1.0-py3-none-manylinux_2_17_x86_64.whl'],
      '3.12 windows-x86_64': ['dep-1.0-cp312-cp312-win_amd64.whl'],
      '3.13 windows-x86_64': ['dep-1.0-cp313-cp313-win_amd64.whl'],
    })
    expect(
      ((await run.steps.pex?.value)?.artifacts ?? []).map(({ file, targets, pythons }) => [file, targets, pythons]),
    ).toStrictEqual([
      ['app-1.0-linux-x86_64.pex', ['linux-x86_64'], ['3.12', '3.13']],
      ['app-1.0-windows-x86_64.pex', ['windows-x86_64'], ['3.12', '3.13']],
      ['app-1.0.pex', ['linux-x86_64', 'windows-x86_64'], ['3.12', '3.13']],
    ])
  })
})

describeRuns('a platform of the user', () => {
  const platform = JSON.stringify({
    marker_environment: {
      ...{
        implementation_name: 'cpython',
        implementation_version: '3.12.0',
        os_name: 'posix',
        platform_machine: 'x86_64',
      },
      ...{
        platform_python_implementation: 'CPython',
        platform_release: '',
        platform_system: 'Linux',
        platform_version: '',
      },
      ...{ python_full_version: '3.12.0', python_version: '3.12', sys_platform: 'linux' },
    },
    compatible_tags: ['cp312-cp312-manylinux_2_17_x86_64', 'py3-none-any'],
  })
  test('is a target beside the named ones', async () => {
    const run = await resolved({ files: { 'own.json': platform }, values: { platforms: 'linux-x86_64\nown.json' } })
    expect(run.failures).toStrictEqual([])
    expect((await run.steps.dependencies?.value)?.targets).toHaveLength(3)
    const missing = await resolved({ values: { platforms: 'linux-x86_64\nown.json' } })
    expect(missing.failures).toStrictEqual(["input/path: platforms: the file 'own.json' cannot be read."])
  })
})

describeRuns('the wheels of dependencies', () => {
  type Fetch = Parameters<Context['downloader']['fetchFile']>[0]
  async function fetches(given: Given = {}) {
    const requests: Fetch[] = []
    const machine = await simulate({ index: [DEP], ...given, values: { ...PEX, ...given.values } })
    const run = await pipe(machine, undefined, context => ({
      ...context,
      downloader: {
        ...context.downloader,
        fetchFile: async request => {
          requests.push(request)
          return context.downloader.fetchFile(request)
        },
      },
    }))
    expect(run.failures).toStrictEqual([])
    return requests.filter(({ url }) => url.endsWith('.whl'))
  }

  test('are got with the login of their index, and no other', async () => {
    const login = await fetches({ env: { PIP_INDEX_URL: 'https://me:pw@index.invalid/simple' } })
    expect(login.length).toBeGreaterThan(0)
    const basic = `Basic ${Buffer.from('me:pw').toString('base64')}`
    expect(login.map(({ headers }) => headers)).toStrictEqual(login.map(() => ({ authorization: basic })))
    for (const request of await fetches()) expect(request).not.toHaveProperty('headers')
  })

  test('are hashed when they are read, where that is not done while a PEX is written of them', async () => {
    const unread = async (given: Given = {}) => (await fetches(given)).map(one => one.unread)
    expect(await unread()).toStrictEqual([true, true])
    expect(await unread({ values: { 'pex-strip': 'tests' } })).toStrictEqual([true, false])
    expect(await unread({ values: { 'pex-layout': 'packed' } })).toStrictEqual([true, false])
  })

  test('in a folder of the user are looked at, and a damaged one is refused', async () => {
    const run = await resolved({
      index: [indexed({ name: 'dep', tag: 'cp312-cp312-win_amd64' })],
      files: { 'wheels/dep-1.0-py3-none-any.whl': 'no wheel' },
      values: { 'find-links': 'wheels' },
    })
    expect(run.failures).toStrictEqual([
      expect.stringMatching(
        /^input\/invalid: find-links: \/workspace\/wheels\/dep-1\.0-py3-none-any\.whl cannot be used: /,
      ),
    ])
  })
})

describeRuns('a dependency that no index has', () => {
  const tail = [
    '  × No solution found when resolving dependencies:',
    '  ╰─▶ Because dep was not found in the package registry and you require dep, we can conclude that your requirements are unsatisfiable.',
  ]
  const answer: Given['answer'] = ({ args }) => (args[1] === 'compile' ? { code: 1, tail } : undefined)
  const project = (name: string) => ({
    [`libs/${name}/pyproject.toml`]: `[project]\nname = "${name}"\nversion = "1"\n`,
  })

  test('and that is another project of the repository has that as its fix', async () => {
    const named = await resolved({ answer, files: project('dep') })
    expect(named.problems.map(({ code, fix }) => [code, fix.split(',')[0]])).toStrictEqual([
      ['dependency/missing', 'Set local-projects: libs/dep'],
    ])
    const other = await resolved({ answer, files: project('other') })
    expect(other.problems[0]?.fix).not.toContain('local-projects: ')
    // One that is built already is not what is missing.
    const known = await resolved({
      answer,
      localProjects: {
        'libs/dep': {
          'pyproject.toml':
            '[build-system]\nrequires = []\nbuild-backend = "b"\n[project]\nname = "dep"\nversion = "1"\ndependencies = []\n',
        },
      },
    })
    expect(known.problems.map(({ fix }) => fix).join(' ')).not.toContain('Set local-projects: libs/dep')
  })
})

describeRuns('a dependency with a source of the repository', () => {
  const files = { 'pyproject.toml': `${PROJECT['pyproject.toml']}[tool.uv.sources]\ndep = { index = "own" }\n` }
  test('is looked for on the index, as users of the wheel get it from there', async () => {
    const run = await resolved({ files, values: { formats: 'wheel pex' } })
    expect([run.failures, run.warnings]).toStrictEqual([[], []])
    expect(run.said('check-index')).toStrictEqual(['dep: 1.0 on the index'])
    const tail = [
      'error: No solution found',
      '  cause: Because dep was not found in the package registry and you require dep, we can conclude that your requirements are unsatisfiable.',
    ]
    const gone = await resolved({
      files,
      values: { formats: 'wheel pex' },
      answer: ({ cwd, args }) => (args[1] === 'compile' && cwd.endsWith('/strangers') ? { code: 1, tail } : undefined),
    })
    expect(gone.failures).toStrictEqual([])
    expect(gone.said('check-index')).toStrictEqual(['dep: missing'])
    expect(gone.warnings).toStrictEqual([
      expect.stringMatching(/^dependency\/source: The wheel of app requires dep, .*; no index has it/),
    ])
  })
})

describeRuns('a dependency that is a local project', () => {
  const LIB = {
    'pyproject.toml':
      '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n[project]\nname = "dep"\nversion = "1.0"\ndependencies = []\n',
  }
  test('is the wheel that was just built, and comes from its folder', async () => {
    const run = await resolved({ index: [DEP], localProjects: { lib: LIB } })
    expect(run.failures).toStrictEqual([])
    const [own] = (await run.steps.dependencies?.value)?.all ?? []
    expect(path.relative(run.context.staging.root, own?.path ?? '')).toBe('local-wheels/0/dep-1.0-py3-none-any.whl')
    expect(own?.origin).toStrictEqual({ kind: 'folder', place: 'lib' })
  })
})
