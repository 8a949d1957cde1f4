/** What a release is decided from: whether it is native, inputs for other machines, names, and what can be signed. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { fakeHost } from '../../../__fixtures__/fake-host.js'
import { layer } from '../../../__fixtures__/options.js'
import { APP, release, TODAY } from '../../../__fixtures__/releases.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { type Configuration, configure } from '../../../src/plan/configure.js'
import { decideNative, planRelease } from '../../../src/plan/release.js'

const SCRIPT = '# /// script\n# requires-python = ">=3.12,<3.14"\n# ///\n'

/** As the command `plan` does it. @param change of what was configured */
async function planned(
  files: Record<string, string>,
  values: Record<string, string> = {},
  { env = {}, change = {} }: { env?: Record<string, string>; change?: Partial<Configuration> } = {},
) {
  const workspace = tempDir('decisions')
  mkdirSync(path.join(workspace, 'no-programs'))
  write(workspace, files)
  const host = fakeHost({ workspace, env: { PATH: path.join(workspace, 'no-programs'), ...env } })
  const configuration = await configure(host, [layer(values)], TODAY, { machines: 'several' })
  return planRelease(host, { ...configuration, ...change }, TODAY)
}
const messages = (problems: readonly { message: string }[]) => problems.map(({ message }) => message)

describe('whether a release is native', () => {
  const native = async (files: Record<string, string>, values: Record<string, string> = {}) => {
    const { native: decided, reason } = (await planned(files, values)).plan.native
    return `${decided}: ${reason}`
  }
  const SETUPTOOLS = APP.replace('hatchling.build', 'setuptools.build_meta').replace('hatchling', 'setuptools')

  test('is known of a script, and of what says so', async () => {
    expect(await native({ 'tool.py': SCRIPT }, { path: 'tool.py' })).toBe('false: a single script compiles nothing')
    expect(await native({ 'pyproject.toml': APP }, { native: 'true' })).toBe('true: the input native is true')
    expect(await native({ 'pyproject.toml': SETUPTOOLS, 'a.pyx': '' }, { native: 'false' })).toBe(
      'false: the input native is false',
    )
  })

  test('is decided by the files of the project alone, with its settings', async () => {
    expect(await native({ 'pyproject.toml': SETUPTOOLS })).toMatch(/^false: /)
    expect(await native({ 'pyproject.toml': SETUPTOOLS, 'src/a/b.pyx': '' })).toMatch(/^true: there are sources/)
    expect(await native({ 'lib/pyproject.toml': SETUPTOOLS, 'beside/b.pyx': '' }, { path: 'lib' })).toMatch(/^false: /)
    expect(await native({ 'pyproject.toml': SETUPTOOLS, 'dist/b.pyx': '' })).toMatch(/^false: /)
    for (const file of ['setup.py', 'setup.cfg'])
      expect(await native({ 'pyproject.toml': SETUPTOOLS, [file]: '# ext_modules' })).toBe(
        'true: the settings of setuptools mention ext_modules',
      )
  })

  test.each<[backend: string, tool: object, names: string[], native: boolean, reason: string]>([
    ['hatchling.ouroboros', {}, [], false, 'hatchling compiles nothing'],
    [
      'hatchling.build',
      { hatch: { build: { hooks: { version: {}, vcs: {} } } } },
      [],
      false,
      'hatchling compiles nothing',
    ],
    ['hatchling.build', { hatch: { build: { hooks: { vcs: {}, mypyc: {} } } } }, [], true, 'the build hook mypyc of'],
    ['poetry.masonry.api', {}, [], false, 'poetry compiles nothing'],
    ['pdm.backend', {}, ['a.c'], false, 'pdm-backend compiles nothing'],
    ['pdm.backend', { pdm: { build: { includes: [] } } }, [], false, 'pdm-backend compiles nothing'],
    ['pdm.backend', { pdm: { build: { 'run-setuptools': true } } }, [], true, 'tool.pdm.build.run-setuptools may'],
    ['pdm.backend', { pdm: { build: { 'custom-hook': 'x' } } }, [], true, 'tool.pdm.build.custom-hook may'],
    ['flit.buildapi', {}, ['a.c'], false, 'flit compiles nothing'],
    ['flit_core.buildapi2', {}, [], true, 'what the build backend flit_core.buildapi2 makes is known only once'],
    ['setuptools.build_meta:__legacy__', {}, [], false, 'setuptools finds no extension module'],
    ['setuptools.build_meta:__legacy__', {}, ['a.c'], true, 'there are sources of native code'],
    ['scikit_build_core.build', {}, [], true, 'scikit_build_core.build builds native code'],
    ['setuptools_rust', {}, [], true, 'setuptools_rust builds native code'],
    ['my.backend:api', {}, [], true, 'what the build backend my.backend makes is known only once'],
  ])('%s with %j and files %j: %s', (backend, tool, names, expected, reason) => {
    const project = { buildSystem: { backend }, pyproject: { tool }, setupPy: false } as never
    const decided = decideNative('auto', { project, names, settings: '' })
    expect([decided.native, decided.reason]).toEqual([expected, expect.stringContaining(reason)])
    expect(decideNative('false', { project, names, settings: '' })).toMatchObject({ native: false })
  })

  test('is known without a pyproject.toml', () => {
    const project = { buildSystem: { backend: 'hatchling.build' }, pyproject: undefined, setupPy: false } as never
    expect(decideNative('auto', { project, names: [], settings: '' }).native).toBe(false)
  })

  test.each([
    ...['ext_modules', 'cffi_modules', 'rust_extensions', 'cythonize', 'mypycify', 'Extension', 'has_ext_modules'],
    'ext-modules',
  ])('the word %s in settings of setuptools', word => {
    const project = { buildSystem: { backend: 'setuptools.build_meta' }, pyproject: undefined } as never
    const native = (settings: string) => decideNative('auto', { project, names: [], settings }).native
    expect([native(`x = ${word}(1)`), native(`x${word}y = 1`)]).toEqual([true, false])
  })
})

describe('inputs for the other machines', () => {
  test('are those that decide what is made, as they were given', async () => {
    const { plan } = await planned(
      { 'lib/pyproject.toml': APP, 'links/x': '' },
      { path: 'lib', formats: 'wheel', 'find-links': 'links', 'output-dir': 'out' },
    )
    expect(plan.inputs).toEqual({ formats: 'wheel', 'find-links': 'links' })
    expect(plan.project.path).toBe('lib')
  })

  test('name no folder that other machines do not have', async () => {
    const outside = tempDir('outside')
    const { problems } = await planned({ 'pyproject.toml': APP }, { 'find-links': outside })
    expect(problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      `input/path: find-links '${outside}' is outside the workspace, where other machines cannot find it.`,
    ])
  })

  test('hold no login', async () => {
    const said = async (address: string) =>
      messages((await planned({ 'pyproject.toml': APP }, { 'scie-assets': address })).problems)
    expect(await said('https://me:secret@mirror.example/files/')).toEqual([
      'scie-assets contains a login, which plan.json would show to everyone who can see the run.',
    ])
    expect(await said('https://mirror.example/files/')).toEqual([])
  })
})

describe('names', () => {
  const DYNAMIC = APP.replace('version = "1.0"', 'dynamic = ["version"]')
  const names = async (...given: Parameters<typeof planned>) => {
    const { plan, artifact } = await planned(...given)
    return [artifact, ...plan.cells.map(cell => cell.artifact)]
  }

  test('of workflow artifacts say which project and version they are of', async () => {
    expect(await names({ 'pyproject.toml': APP }, { 'artifact-prefix': 'release' })).toEqual([
      'release-my-app-1.0-plan',
      'release-my-app-1.0-part-linux-x86_64',
    ])
    const { plan } = await planned({ 'pyproject.toml': APP }, { 'artifact-prefix': 'release' })
    expect(plan.prefix).toBe('release')
  })

  test('of a version that is not known yet name the source', async () => {
    const { plan, artifact } = await planned({ 'pyproject.toml': DYNAMIC })
    expect(artifact).toBe(`dist-my-app-${plan.source.digest.slice(0, 12)}-plan`)
    const head = '0123456789abcdef0123456789abcdef01234567'
    const base = await planned({ 'pyproject.toml': DYNAMIC })
    expect(base.plan.source).not.toHaveProperty('commit')
    const project = { name: 'My.App', path: '.', dir: tempDir('commit'), buildSystem: { backend: 'uv_build' } }
    const git = {
      root: project.dir,
      head,
      dirty: [],
      tracked: [],
      submodules: [],
      ignored: [],
      commitTime: 1_700_000_000,
    }
    const committed = await planned(
      { 'pyproject.toml': DYNAMIC },
      {},
      { change: { project: { ...project, git } as never } },
    )
    expect(committed.artifact).toBe(`dist-my-app-${head.slice(0, 12)}-plan`)
    expect(committed.plan.source).toMatchObject({ commit: head, epoch: 1_700_000_000 })
  })
})

test('a plan has its commands where they are known, and the date of the run', async () => {
  const two = APP.replace('{ app = "app:main" }', '{ app = "app:main", other = "app:other" }')
  const { plan } = await planned({ 'pyproject.toml': two }, { 'entry-point': 'all' })
  expect(plan.commands).toEqual(['app', 'other'])
  const dated = await planned({ 'pyproject.toml': APP }, {}, { env: { SOURCE_DATE_EPOCH: '1234567890' } })
  expect(dated.plan.source.epoch).toBe(1234567890)
  expect(dated.plan).not.toHaveProperty('commands')
})

test('a plan warns of labels of its jobs that come to their end, each once', async () => {
  const values = { runners: 'linux-x86_64=ubuntu-22.04', formats: 'wheel', platforms: 'linux-x86_64 musllinux-x86_64' }
  const { warnings } = await planned({ 'pyproject.toml': APP }, { ...values, native: 'true' })
  expect(messages(warnings)).toEqual([expect.stringContaining('the end of the runner ubuntu-22.04: 2027-04-17')])
})

describe('signing', () => {
  const said = async (values: Record<string, string>) => {
    const { problems } = await release({ 'python-versions': '3.12', ...values })
    return messages(problems)
  }

  test('what is only built after the job that signs is refused', async () => {
    const values = { formats: 'wheel pyo3', platforms: 'linux-x86_64 windows-x86_64', native: 'true' }
    expect(await said({ ...values, sign: 'windows' })).toEqual([
      'sign names windows, but the pyo3 executable for windows-x86_64 is only built by assemble, from all wheels, after the job that signs.',
    ])
    expect(await said({ ...values, native: 'false', sign: 'windows' })).toEqual([])
    expect(await said(values)).toEqual([])
  })
})
