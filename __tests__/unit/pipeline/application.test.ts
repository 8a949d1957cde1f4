/** What is read of the built files before anything is made of them: one name, one version, and what can be started. */
import { describe, expect, test } from '@jest/globals'
import { store, tarGz, zip } from '../../../__fixtures__/archives.js'
import { fakeHost } from '../../../__fixtures__/fake-host.js'
import { LINUX_MACHINE, options, project } from '../../../__fixtures__/options.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import type { Sdist, Wheel } from '../../../src/core/model.js'
import {
  type Application,
  aboutOf,
  chooseStart,
  describeApplication,
  extrasOf,
  programOf,
  requirementOf,
  subjectOf,
} from '../../../src/pipeline/application.js'
import type { Context } from '../../../src/pipeline/context.js'
import { makePlan } from '../../../src/plan/plan.js'

const APP =
  '[project]\nname = "My.App"\nversion = "1.0"\nrequires-python = ">=3.12,<3.14"\n[project.optional-dependencies]\nfast = []\n'

interface Built {
  readonly name?: string
  readonly version?: string
  /** Lines of the metadata. */
  readonly more?: readonly string[]
  /** Of the file's name. */
  readonly named?: string
  readonly tag?: string
  readonly files?: Readonly<Record<string, string>>
}
const metadata = ({ name = 'My.App', version = '1.0', more = [] }: Built) =>
  ['Metadata-Version: 2.2', `Name: ${name}`, `Version: ${version}`, 'Provides-Extra: fast', ...more, ''].join('\n')

function wheelOf(built: Built = {}): Wheel {
  const { version = '1.0', named = version, tag = 'py3-none-any', files = { 'my_app/__init__.py': '' } } = built
  const info = `my_app-${named}.dist-info`
  const members = {
    ...files,
    [`${info}/METADATA`]: metadata(built),
    [`${info}/WHEEL`]: `Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: ${tag}\n`,
    [`${info}/RECORD`]: '',
  }
  const file = `my_app-${named}-${tag}.whl`
  const bytes = zip(Object.entries(members).map(([name, data]) => ({ name, data })))
  return { format: 'wheel', file, path: store(tempDir('built'), file, bytes) } as unknown as Wheel
}
function sdistOf(built: Built = {}): Sdist {
  const { version = '1.0' } = built
  const file = `my_app-${version}.tar.gz`
  const bytes = tarGz([
    { name: `my_app-${version}/PKG-INFO`, data: metadata(built) },
    { name: `my_app-${version}/pyproject.toml`, data: APP },
  ])
  return { format: 'sdist', file, path: store(tempDir('built'), file, bytes) } as unknown as Sdist
}

async function contextOf(
  values: Record<string, string> = {},
  pyproject = APP,
  env: Record<string, string> = {},
): Promise<Context> {
  const read = await project({ 'pyproject.toml': pyproject })
  const chosen = options(values)
  const plan = makePlan({ options: chosen, project: read, machine: LINUX_MACHINE, today: new Date('2026-11-22') })
  return {
    host: fakeHost({ workspace: read.dir, env }),
    configuration: { options: chosen, project: read, plan },
  } as unknown as Context
}
const said = async (sdist: Sdist | undefined, wheels: readonly Wheel[], context?: Context) =>
  (await failuresOf(async () => describeApplication(context ?? (await contextOf()), sdist, wheels))).map(
    text => text.split(' | ')[0],
  )

describe('the built files', () => {
  test('are one application', async () => {
    const wheel = wheelOf()
    const {
      name,
      version,
      wheel: file,
      choices,
    } = await describeApplication(await contextOf(), sdistOf(), [wheel, wheelOf({ tag: 'cp312-cp312-linux_x86_64' })])
    expect([name, version, file]).toEqual(['My.App', '1.0', wheel.path])
    expect(choices).toMatchObject({ name: 'My.App', scripts: [], files: [], mains: [], modules: ['my_app'] })
    expect(await said(undefined, [wheel])).toEqual([])
    await expect(describeApplication(await contextOf(), undefined, [])).rejects.toThrow(
      'an application without a wheel',
    )
  })

  test('have the version of pyproject.toml, in any spelling, and that of their names', async () => {
    expect(await said(undefined, [wheelOf({ version: '1.0.0' })])).toEqual([])
    expect(await said(undefined, [wheelOf({ version: '1.1' })])).toEqual([
      'build/mismatch: my_app-1.1-py3-none-any.whl has version 1.1, but pyproject.toml says 1.0.',
    ])
    const dynamic = await contextOf({}, APP.replace('version = "1.0"', 'dynamic = ["version"]'))
    expect(await said(undefined, [wheelOf({ version: '7' })], dynamic)).toEqual([])
  })

  test('have one name and one version', async () => {
    expect(await said(sdistOf({ version: '1.0.0' }), [wheelOf()])).toEqual([
      'build/mismatch: my_app-1.0.0.tar.gz has version 1.0.0, but the wheel has 1.0.',
    ])
    expect(await said(sdistOf(), [wheelOf(), wheelOf({ version: '1.0.0', tag: 'cp312-cp312-linux_x86_64' })])).toEqual([
      'build/mismatch: my_app-1.0.0-cp312-cp312-linux_x86_64.whl has version 1.0.0, but the wheel has 1.0.',
    ])
    const other = await contextOf({}, APP.replace('My.App', 'other'))
    expect(await said(undefined, [wheelOf()], other)).toEqual([
      "build/mismatch: my_app-1.0-py3-none-any.whl is of 'My.App', not of 'other'.",
    ])
  })

  test('promise the same in sdist and wheel', async () => {
    const needs = (line: string): Built => ({ more: [`Requires-Dist: ${line}`] })
    expect(await said(sdistOf(needs('a>=1')), [wheelOf(needs('a >=1'))])).toEqual([])
    expect(await said(sdistOf(needs('a>=1')), [wheelOf()])).toEqual([
      'build/mismatch: my_app-1.0.tar.gz and my_app-1.0-py3-none-any.whl, which was built from it, differ in Requires-Dist: a>=1 only in the sdist.',
    ])
    expect(
      await said(sdistOf({ more: ['Requires-Python: >=3.8'] }), [wheelOf({ more: ['Requires-Python: >=3.9'] })]),
    ).toEqual([expect.stringMatching('differ in Requires-Python: >=3.8 only in the sdist, >=3.9 only in the wheel.')])
    expect(await said(sdistOf({ more: ['Dynamic: Requires-Dist'] }), [wheelOf(needs('a'))])).toEqual([])
  })

  test('have the extras that were asked for, and the version of the tag', async () => {
    expect(await said(undefined, [wheelOf()], await contextOf({ extras: 'fast' }))).toEqual([])
    const tagged = await contextOf({ tag: 'v2.0' })
    expect(await said(undefined, [wheelOf()], tagged)).toEqual([
      expect.stringMatching("^release/version: my_app-1.0-py3-none-any.whl has version 1.0, but the tag is 'v2.0'"),
    ])
    expect(await said(undefined, [wheelOf()], await contextOf({ tag: 'v2.0', 'version-check': 'none' }))).toEqual([])
  })
})

describe('what is started', () => {
  const script = (name: string, extras: readonly string[] = []) => ({
    name,
    module: name,
    attribute: 'main',
    gui: false,
    extras,
  })
  const application = (scripts: readonly object[] = [], more: object = {}) =>
    ({
      name: 'My.App',
      version: '1.0',
      content: {},
      choices: { name: 'My.App', scripts, files: [], mains: [], modules: undefined, ...more },
    }) as unknown as Application
  const start = async (of: Application, values: Record<string, string> = {}) => chooseStart(await contextOf(values), of)

  test('is the entry point in the words of a PEX', async () => {
    expect((await start(application([script('tool')]), { formats: 'pex' }))?.names).toBe('tool:main')
    expect((await start(application([], { mains: ['my_app'] }), { formats: 'pex' }))?.names).toBe('my_app')
    expect(
      (await start(application([script('tool')]), { formats: 'pex', 'entry-point': 'none' }))?.names,
    ).toBeUndefined()
  })
  test('is not one of two commands that a file system would take for one', async () => {
    const both = application([script('tool'), script('Tool')])
    const values = { formats: 'pex', 'entry-point': 'tool Tool' }
    expect(await failuresOf(() => start(both, { ...values, platforms: 'linux-x86_64' }))).toEqual([])
    expect(await failuresOf(() => start(both, { ...values, platforms: 'windows-x86_64' }))).toHaveLength(1)
  })
  test('is nothing for a library, where a PEX is only made of what runs', async () => {
    const context = await contextOf({ formats: 'pex' })
    const ifRunnable = {
      ...context,
      configuration: { ...context.configuration, plan: { ...context.configuration.plan, pexIfRunnable: true } },
    }
    expect(chooseStart(ifRunnable, application())).toBeUndefined()
    expect(chooseStart(ifRunnable, application([script('tool')]))?.names).toBe('tool:main')
    expect(await failuresOf(() => chooseStart(context, application()))).toHaveLength(1)
  })
  test('names the program by its script, else by the project, with characters that every file system takes', async () => {
    const program = async (of: Application, values: Record<string, string> = {}) => {
      const chosen = await start(of, { formats: 'pex', ...values })
      return chosen && programOf(of, chosen)
    }
    expect(await program(application([script('my tool!')]))).toBe('my_tool_')
    expect(await program(application([script('-.x')]))).toBe('_x')
    expect(await program(application([], { mains: ['my_app'] }))).toBe('my-app')
    expect(await program(application([], { files: ['run.py'] }), { 'entry-point': 'run.py' })).toBe('run.py')
  })
  test('needs its own extras beside those that were asked for', async () => {
    const context = await contextOf({ extras: 'Fast' })
    const of = application([script('tool', ['Big_One'])])
    const chosen = chooseStart(context, of)
    expect(extrasOf(context)).toEqual(['fast'])
    expect(extrasOf(context, chosen?.entryPoint)).toEqual(['fast', 'big-one'])
    expect(requirementOf(context, of, chosen?.entryPoint)).toBe('My.App[fast,big-one]==1.0')
    expect(requirementOf(await contextOf(), of)).toBe('My.App==1.0')
  })

  test('is what smoke tests run; where none can be chosen, every script that needs nothing more and no display', async () => {
    const context = await contextOf()
    const several = [script('one'), script('two', ['x']), { ...script('window'), gui: true }]
    const content = { modules: ['my_app'] }
    const subject = (of: Application) => subjectOf(context, { ...of, content } as unknown as Application)
    expect(subject(application([script('tool')]))).toMatchObject({
      entryPoint: { kind: 'function', module: 'tool' },
      gui: false,
      modules: ['my_app'],
    })
    expect(subject(application([script('tool')]))).not.toHaveProperty('scripts')
    expect(subject(application([{ ...script('tool'), gui: true }])).gui).toBe(true)
    const any = subject(application(several, { files: ['run'] }))
    expect(any.entryPoint).toEqual({ kind: 'none' })
    expect(any.scripts).toMatchObject([
      { kind: 'function', script: 'one' },
      { kind: 'script', file: 'run' },
    ])
    expect(subject(application()).scripts).toEqual([])
    const asked = await contextOf({ 'entry-point': 'my_app:main' })
    const chosen = subjectOf(asked, { ...application(), content } as unknown as Application)
    expect([chosen.entryPoint, chosen.scripts]).toMatchObject([{ kind: 'function', module: 'my_app' }, undefined])
    expect(subject(application([], { mains: ['a', 'b'] })).scripts).toEqual([
      { kind: 'module', module: 'a' },
      { kind: 'module', module: 'b' },
    ])
  })

  test('is described for installers, without what old backends write', async () => {
    const of = application([script('tool')])
    const chosen = (await start(of, { formats: 'pex' })) as NonNullable<Awaited<ReturnType<typeof start>>>
    const about = (content: object) => aboutOf({ ...of, content } as unknown as Application, chosen)
    expect(about({})).toEqual({ program: 'tool' })
    expect(about({ summary: ' It works. ', license: 'MIT', homepage: 'h', author: 'a', email: 'e' })).toEqual({
      ...{ program: 'tool', summary: 'It works.', license: 'MIT', homepage: 'h', author: 'a', email: 'e' },
    })
    expect(about({ summary: 'UNKNOWN', license: 'All\nof it' })).toEqual({ program: 'tool' })
    const both = application([script('one'), script('two')])
    const all = (await start(both, { formats: 'pex', 'entry-point': 'two one' })) as typeof chosen
    expect(aboutOf(both, all)).toMatchObject({ program: 'two', commands: ['two', 'one'] })
  })
})
