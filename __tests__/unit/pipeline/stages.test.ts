/** Stages of a run that decide by themselves what is tested, warned of and refused, with steps that are done already. */
import { writeFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from '@jest/globals'
import { store, tarGz, zip } from '../../../__fixtures__/archives.js'
import { fakeHost } from '../../../__fixtures__/fake-host.js'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { LINUX_MACHINE, options, project } from '../../../__fixtures__/options.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { PackagingError } from '../../../src/core/errors.js'
import type { Artifact, Interpreter } from '../../../src/core/model.js'
import { createStaging, type Staging } from '../../../src/host/publish.js'
import { formatPython, parsePython } from '../../../src/interpreters/versions.js'
import type { Application } from '../../../src/pipeline/application.js'
import { checkFiles } from '../../../src/pipeline/checks.js'
import { type Context, newest, openContext } from '../../../src/pipeline/context.js'
import { checkEntryPoint } from '../../../src/pipeline/entry-check.js'
import { Graph, type Step } from '../../../src/pipeline/graph.js'
import { declareSmokeTests } from '../../../src/pipeline/smoke-tests.js'
import { declareStrangers, strangerText } from '../../../src/pipeline/strangers.js'
import { isForMachine, isTestedOn, pythonTitle, requestsFor, type Stage } from '../../../src/pipeline/test-stage.js'
import { makePlan } from '../../../src/plan/plan.js'
import type { Project } from '../../../src/project/project.js'
import { NOT_TESTED } from '../../../src/smoke-test/verdict.js'

const APP =
  '[project]\nname = "app"\nversion = "1.0"\nrequires-python = ">=3.12,<3.14"\nscripts = { app = "app:main" }\ndependencies = ["lib"]\n'

const stagings: Staging[] = []
afterEach(async () => {
  for (const one of stagings.splice(0)) await one.dispose()
})

interface Given {
  readonly values?: Record<string, string>
  readonly files?: Record<string, string>
  readonly env?: Record<string, string>
  readonly localProjects?: readonly Project[]
  readonly kind?: 'github' | 'local'
  readonly runner?: ReturnType<typeof recordingRunner>
}

async function contextOf({
  values = {},
  files = {},
  env = {},
  localProjects = [],
  kind = 'local',
  runner,
}: Given = {}): Promise<Context> {
  const read = await project({ 'pyproject.toml': APP, ...files })
  const chosen = options(values)
  const plan = makePlan({ options: chosen, project: read, machine: LINUX_MACHINE, today: new Date('2026-11-22') })
  const configuration = {
    ...{
      options: chosen,
      given: values,
      project: read,
      plan,
      outputDir: '/out',
      notSource: [],
      findLinks: [],
      localProjects,
    },
  }
  const host = fakeHost({ workspace: read.dir, kind, env })
  const staging = await createStaging(tempDir('staging'))
  stagings.push(staging)
  return openContext({ host, configuration, runner: runner ?? recordingRunner() }, staging, {
    watchPythons: async () => {},
  })
}
const reporter = { timings: [], started: () => {}, ended: () => {}, detail: () => {}, note: () => {}, stop: () => {} }
const graph = () => new Graph(reporter, () => 0)
const done = <T>(value: T): Step<T> => ({ id: '', title: '', section: 'build', value: Promise.resolve(value) })
const interpreter = (name: string): Interpreter =>
  ({
    python: parsePython(name),
    fullVersion: `${name}.1`,
    path: `/bin/python${name}`,
    platform: LINUX_MACHINE,
    source: 'path',
  }) as unknown as Interpreter
const artifact = (format: string, parts: object = {}) =>
  ({
    format,
    file: `app.${format}`,
    path: `/app.${format}`,
    targets: ['any'],
    pythons: ['3.12'],
    size: 1,
    ...parts,
  }) as unknown as Artifact

describe('the context of a run', () => {
  test('remembers builds on a laptop only, and not where the cache is switched off', async () => {
    const kept = async (given: Given) => {
      const { environments, builtWheels, layers } = await contextOf(given)
      return [environments, builtWheels, layers].map(one => one !== undefined)
    }
    expect(await kept({})).toEqual([true, true, true])
    expect(await kept({ kind: 'github' })).toEqual([false, false, false])
    expect(await kept({ values: { cache: 'false' } })).toEqual([false, false, false])
  })
  test('has each warning once, and as many tasks as were asked for', async () => {
    const context = await contextOf({ values: { jobs: '3' } })
    const warning = (message: string) => new PackagingError('build/nothing', { message, fix: 'x' })
    for (const message of ['a', 'b', 'a']) context.warn(warning(message))
    expect([context.warned.map(({ message }) => message), context.jobs]).toEqual([['a', 'b'], 3])
    expect((await contextOf()).jobs).toBeGreaterThan(0)
  })
  test('builds with the newest ordinary CPython, else with the newest there is', () => {
    const of = (...names: string[]) => formatPython(newest(names.map(interpreter)).python)
    expect(of('3.11', '3.13', '3.12')).toBe('3.13')
    expect(of('3.12', '3.14t', 'pypy3.13', '3.15-dev')).toBe('3.12')
    expect(of('pypy3.10', '3.14t')).toBe('3.14t')
    expect(() => newest([])).toThrow('a run without interpreters')
  })
})

describe('which files are tested', () => {
  test('those for this machine, on each Python that they claim', async () => {
    const context = await contextOf()
    const here = context.configuration.plan.runner.name
    const at = (targets: readonly string[]) => isForMachine(context, { targets })
    expect([at(['any']), at([here]), at(['macos-arm64', here]), at(['macos-arm64']), at([])]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
    expect(isTestedOn(context, { targets: ['any'], pythons: ['3.12'] }, '3.12')).toBe(true)
    expect(isTestedOn(context, { targets: ['any'], pythons: ['3.12'] }, '3.13')).toBe(false)
    expect(isTestedOn(context, { targets: ['macos-arm64'], pythons: ['3.12'] }, '3.12')).toBe(false)
    expect([pythonTitle('3.12'), pythonTitle('pypy3.11')]).toEqual(['Python 3.12', 'PyPy 3.11'])
  })

  test('each with what its test needs; none for a Python that was not found', async () => {
    const context = await contextOf()
    const choices = {
      name: 'app',
      scripts: [{ name: 'app', module: 'app', attribute: 'main', gui: false, extras: [] }],
      files: ['tool'],
      mains: [],
      modules: undefined,
    }
    const application = { name: 'app', version: '1.0', content: {}, choices } as unknown as Application
    const stage = { context, command: 'auto' } as unknown as Stage
    const of = (python: string) =>
      requestsFor(stage, python, [
        {} as never,
        ['3.12', '3.13'].map(interpreter),
        ['/links'],
        application,
        [artifact('wheel'), artifact('sdist', { targets: ['macos-arm64'] })] as never,
        { dependencies: undefined, failed: false },
      ])
    expect(
      of('3.12').map(({ artifact: { format }, interpreter: { path: file }, scripts, findLinks }) => [
        format,
        file,
        scripts,
        findLinks,
      ]),
    ).toEqual([['wheel', '/bin/python3.12', ['app', 'tool'], ['/links']]])
    expect(of('3.13')).toEqual([])
    expect(of('3.11')).toEqual([])
  })

  test('nothing with test-command: none, and that is said of every file for this machine', async () => {
    const context = await contextOf({ values: { 'test-command': 'none', formats: 'sdist wheel pyinstaller' } })
    const steps = {
      sdist: done(artifact('sdist', { pythons: ['3.12', '3.13'] })),
      wheels: done([artifact('wheel'), artifact('wheel', { file: 'mac.whl', targets: ['macos-arm64'] })]),
      executables: [done({ artifact: artifact('pyinstaller', { targets: ['linux-x86_64'] }) })],
      builtPex: done({ files: [artifact('pex')] }),
    }
    const declared = declareSmokeTests(graph(), context, steps as never)
    const checks = (await Promise.all(declared.map(({ value }) => value))).flat()
    expect(checks.map(one => [one.artifact, one.python, one.result, one.reason])).toEqual([
      ['app.sdist', '3.12', 'skipped', NOT_TESTED],
      ['app.sdist', '3.13', 'skipped', NOT_TESTED],
      ['app.wheel', '3.12', 'skipped', NOT_TESTED],
      ['app.pyinstaller', '3.12', 'skipped', NOT_TESTED],
    ])
  })
})

describe('the entry point, before a PEX is made of it', () => {
  const wheelWith = (files: Record<string, string>) =>
    store(
      tempDir('entry'),
      'app-1.0-py3-none-any.whl',
      zip(Object.entries(files).map(([name, data]) => ({ name, data }))),
    )
  async function said(files: Record<string, string>, values: Record<string, string> = {}, script = 'app:main') {
    const context = await contextOf({ values })
    const [module = '', attribute = ''] = script.split(':')
    const choices = {
      name: 'app',
      scripts: [{ name: 'app', module, attribute, gui: false, extras: [] }],
      files: [],
      mains: [],
      modules: undefined,
    }
    const application = {
      name: 'app',
      version: '1.0',
      content: {},
      choices,
      wheel: wheelWith(files),
    } as unknown as Application
    const errors = (await failuresOf(() => checkEntryPoint(context, application))).map(text => text.split(':')[0])
    return [errors, context.warned.length]
  }
  const PEX = { formats: 'wheel pex', 'entry-point': 'app:main' }
  test('names what is there', async () => {
    expect(await said({ 'app.py': 'def main(): pass\n' }, PEX)).toEqual([[], 0])
    expect(await said({ 'app/__init__.py': 'def main(): pass\n' }, PEX)).toEqual([[], 0])
  })
  test('whose module is not there is refused, where a file is made that starts it', async () => {
    const files = { 'app/__init__.py': '' }
    const of = (formats: string) => said(files, { ...PEX, formats, 'entry-point': 'app.cli:main' })
    const refused = [['project/entry-point'], 0]
    expect(await of('wheel pex')).toEqual(refused)
    expect(await of('pyinstaller')).toEqual(refused)
    expect(await of('wheel')).toEqual([[], 0])
    // A folder is no module.
    expect(await said({ ...files, 'app/cli.py/': '' }, { ...PEX, 'entry-point': 'app.cli:main' })).toEqual(refused)
  })
  test('whose function is not in its module is a warning, unless that is too long to read', async () => {
    expect(await said({ 'app.py': 'x = 1\n' }, PEX)).toEqual([[], 1])
    expect(await said({ 'app.py': '#'.repeat(1024 * 1024) }, PEX)).toEqual([[], 1])
    expect(await said({ 'app.py': '#'.repeat(1024 * 1024 + 1) }, PEX)).toEqual([[], 0])
  })
  test('that none can be chosen is another error', async () => {
    expect(await said({}, { ...PEX, 'entry-point': 'unknown-script' })).toEqual([[], 0])
  })
})

describe('checks of finished files', () => {
  const METADATA = 'Metadata-Version: 2.1\nName: app\nVersion: 1.0\n'
  const sdist = (bytes: Buffer) =>
    artifact('sdist', { file: 'app-1.0.tar.gz', path: store(tempDir('checked'), 'app-1.0.tar.gz', bytes) })
  const GOOD = tarGz([
    { name: 'app-1.0/PKG-INFO', data: METADATA },
    { name: 'app-1.0/app.py', data: 'x = 1\n' },
  ])

  test('are those that were asked for and apply, in their order', async () => {
    const lines: string[] = []
    const context = await contextOf({ values: { checks: 'size archive record' } })
    const { checks, findings, problems } = await checkFiles(
      context,
      [sdist(GOOD)],
      undefined,
      line => void lines.push(line),
    )
    expect(checks.map(({ name, result }) => `${name} ${result}`)).toEqual(['archive passed', 'size passed'])
    expect([findings, problems]).toEqual([[], []])
    expect(lines[0]).toMatch(/^passed: app-1\.0\.tar\.gz: archive: /)
  })

  test('of a file that cannot be read fail, and no other check is made of it', async () => {
    const context = await contextOf({ values: { checks: 'size archive' } })
    const began = performance.now()
    const { checks, problems } = await checkFiles(
      context,
      [sdist(Buffer.from('no archive')), sdist(GOOD)],
      undefined,
      () => {},
    )
    const most = (performance.now() - began) / 1000
    for (const { seconds } of checks) expect(seconds > 0 && seconds <= most).toBe(true)
    expect(checks.map(({ name, result }) => `${name} ${result}`)).toEqual([
      'archive failed',
      'archive passed',
      'size passed',
    ])
    expect(problems.map(({ code, place }) => [code, place?.file])).toEqual([['check/content', 'pyproject.toml']])
  })

  test('whose tool could not be installed are unknown, and the others are made', async () => {
    const context = await contextOf({ values: { checks: 'size metadata' } })
    const reason = new PackagingError('network/unreachable', {
      message: 'No twine.',
      fix: 'x',
      detail: ['first', ' last line '],
    })
    const { checks, findings } = await checkFiles(context, [sdist(GOOD)], reason, () => {})
    expect(checks.map(({ name }) => name)).toEqual(['size'])
    expect(findings).toEqual([{ title: 'metadata', state: 'unknown', sentence: 'not checked: No twine. (last line)' }])
    const silent = new PackagingError('network/unreachable', { message: 'No twine.', fix: 'x' })
    const [first] = (await checkFiles(context, [sdist(GOOD)], silent, () => {})).findings
    expect(first?.sentence).toBe('not checked: No twine.')
  })

  test('compare with the commit where the run is for a tag: of an input, of the workflow or of the commit', async () => {
    const warned = async (given: Given, tags: readonly string[]) => {
      const context = await contextOf({ ...given, values: { ...given.values, checks: 'version-control' } })
      const { configuration } = context
      const { dir } = configuration.project
      const git = { root: dir, tags, tracked: ['app.py'], dirty: ['app.py'], submodules: [], ignored: [] } as never
      const withGit = { ...context, configuration: { ...configuration, project: { ...configuration.project, git } } }
      const { checks } = await checkFiles(withGit, [sdist(GOOD)], undefined, () => {})
      return checks.map(({ result, reason }) => `${result} ${reason.includes('differs from the commit')}`)
    }
    expect(await warned({}, [])).toStrictEqual(['passed false'])
    for (const tags of [['v1'], ['v1', 'v1.0']]) expect(await warned({}, tags)).toStrictEqual(['warning true'])
    expect(await warned({ values: { tag: 'v1' } }, [])).toStrictEqual(['warning true'])
    expect(await warned({ env: { GITHUB_REF: 'refs/tags/v1' } }, [])).toStrictEqual(['warning true'])
  })

  test('name the file of the project where that is known', async () => {
    const TOKEN = ['ghp_', 'zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17'].join('')
    const bytes = tarGz([
      { name: 'app-1.0/PKG-INFO', data: METADATA },
      { name: 'app-1.0/app.py', data: TOKEN },
    ])
    const at = async (files: Record<string, string>) => {
      const context = await contextOf({ values: { checks: 'secrets' }, files })
      return (await checkFiles(context, [sdist(bytes)], undefined, () => {})).problems.map(({ place }) => place?.file)
    }
    expect(await at({ 'app.py': TOKEN })).toEqual(['app.py'])
    expect(await at({})).toEqual(['pyproject.toml'])
  })
})

describe('requirements that come from a source here', () => {
  const NO_WHEEL = [
    'error: No solution found',
    '  cause: Because lib was not found in the package registry and you require lib, we can conclude that your requirements are unsatisfiable.',
  ]
  const lock = (version: string) =>
    `lock-version = "1.0"\ncreated-by = "t"\n[[packages]]\nname = "lib"\nversion = "${version}"\nwheels = [{ name = "lib-${version}-py3-none-any.whl", url = "https://h/lib-${version}-py3-none-any.whl", hashes = { sha256 = "${'a'.repeat(64)}" } }]\n`
  const SOURCED = { 'pyproject.toml': `${APP}[tool.uv.sources]\nlib = { path = "../lib" }\n` }

  /** @param index the version that an index has; `no` when it has none, undefined when it cannot be asked */
  async function warned(
    index: string | undefined,
    given: Given & {
      readonly used?: string
      readonly requires?: readonly string[]
      readonly pythons?: readonly string[]
    } = {},
  ) {
    const { used, requires = ['lib>=1'], pythons = ['3.13', '3.12'], ...rest } = given
    const runner = recordingRunner(({ args }) => {
      if (index === undefined) return { code: 1, tail: ['error: connection refused'] }
      if (index === 'no') return { code: 1, tail: NO_WHEEL }
      writeFileSync(args[args.indexOf('--output-file') + 1] as string, lock(index))
      return {}
    })
    const context = await contextOf({ files: SOURCED, runner, ...rest })
    const steps = graph()
    const application = { name: 'app', content: { requiresDist: requires } } as unknown as Application
    const locked = used === undefined ? undefined : done({ all: [{ name: 'lib', version: used }] })
    declareStrangers(
      steps,
      context,
      {
        uv: done({ tool: '/uv', cacheDir: '/cache' }) as never,
        application: done(application),
        interpreters: done(pythons.map(interpreter)) as never,
      },
      locked as never,
    )
    await steps.settled()
    return { messages: context.warned.map(({ message }) => message), asked: runner.commands.length }
  }

  test('are warned of where an index has none or another version', async () => {
    expect((await warned('no')).messages).toEqual([
      expect.stringMatching(/^The wheel of app requires lib>=1, .*; no index has it/),
    ])
    expect((await warned('2.0', { used: '1.5' })).messages).toEqual([
      expect.stringMatching(/ as 1\.5; users who install the wheel get lib 2\.0 from the index/),
    ])
    expect((await warned(undefined)).messages).toEqual([
      expect.stringMatching(/whether an index has it could not be asked/),
    ])
  })
  test('are fine where an index has that version, or it is not known which was used', async () => {
    expect((await warned('1.5', { used: '1.5' })).messages).toEqual([])
    expect(await warned('2.0')).toMatchObject({ messages: [], asked: 1 })
  })
  test('are asked for once, and not where no user installs the wheel from an index', async () => {
    expect((await warned('2.0', { requires: ['lib>=1', 'lib>=2', 'lib @ https://h/lib.whl', 'other'] })).asked).toBe(1)
    expect((await warned('no', { requires: ['other'] })).asked).toBe(0)
    expect((await warned('no', { values: { formats: 'pex' } })).asked).toBe(0)
    expect((await warned('no', { pythons: [] })).asked).toBe(0)
    expect((await warned('no', { files: {} })).asked).toBe(0)
  })
  test('local projects are such sources too', async () => {
    const localProjects = [await project({ 'pyproject.toml': '[project]\nname = "Lib"\nversion = "1"\n' })]
    expect((await warned('no', { files: {}, localProjects })).asked).toBe(1)
  })
  test('the fix names the version that is to be published', () => {
    const about = { wheel: 'app', name: 'lib', specifier: '', used: '1.5' as string | undefined }
    expect(strangerText(about, { kind: 'missing' })?.fix).toBe(
      'Publish lib 1.5 on the index before app, or give users the PEX, which contains it.',
    )
    expect(strangerText({ ...about, used: undefined }, { kind: 'missing' })?.fix).toMatch(/^Publish lib on the index/)
    expect(strangerText(about, { kind: 'found', version: '1.5' })).toBeUndefined()
  })
})
