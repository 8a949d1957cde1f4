/** What decides a run: the inputs, the project's own settings, its files, and everything that is wrong with them at once. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { fakeHost } from '../../../__fixtures__/fake-host.js'
import { layer } from '../../../__fixtures__/options.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import type { Host } from '../../../src/host/host.js'
import { commandEnvironment } from '../../../src/host/process/environment.js'
import { checkExecutables, configure } from '../../../src/plan/configure.js'
import type { Plan } from '../../../src/plan/plan.js'

const TODAY = new Date('2026-11-22')
const APP =
  '[project]\nname = "app"\nversion = "1.0"\nrequires-python = ">=3.12,<3.14"\nscripts = { app = "app:main" }\n'
const TAG = { GITHUB_REF: 'refs/tags/v1.0' }

type Values = Readonly<Record<string, string>>
interface More {
  readonly files?: Values
  readonly env?: Values
  readonly kind?: Host['kind']
  readonly machines?: 'this' | 'several'
  readonly beside?: readonly string[]
}
let workspace = ''
beforeEach(() => {
  workspace = tempDir('configure')
  mkdirSync(path.join(workspace, 'no-programs'))
})

/** @param values inputs; files of the workspace are written first */
function configured(values: Values = {}, { files = {}, env = {}, kind = 'local', ...rest }: More = {}) {
  write(workspace, { 'pyproject.toml': APP, ...files })
  const host = fakeHost({ workspace, kind, env: { PATH: path.join(workspace, 'no-programs'), ...env } })
  return configure(host, [layer(values)], TODAY, rest)
}
const refusals = async (...given: Parameters<typeof configured>) =>
  (await failuresOf(() => configured(...given))).map(text => text.split(' | ')[0]?.replaceAll(workspace, ''))

describe('settings', () => {
  const SETTINGS = `${APP}[tool.package-python]\nformats = ["wheel"]\nfind-links = ["links"]\noutput-dir = "own"\n`

  test('of the project count where no input says otherwise, relative to its own folder', async () => {
    const files = { 'lib/pyproject.toml': SETTINGS, 'lib/links/x': '', 'more/x': '' }
    const own = await configured({ path: 'lib' }, { files })
    expect([own.options.formats, own.findLinks, own.outputDir]).toEqual([
      ['wheel'],
      [path.join(workspace, 'lib/links')],
      path.join(workspace, 'lib/own'),
    ])
    expect(own.given).toEqual({ path: 'lib', formats: 'wheel', 'find-links': 'lib/links', 'output-dir': 'lib/own' })
    const asked = await configured({ path: 'lib', formats: 'pex', 'find-links': 'more', 'output-dir': 'out' })
    expect([asked.options.formats, asked.findLinks, asked.outputDir]).toEqual([
      ['pex'],
      [path.join(workspace, 'more')],
      path.join(workspace, 'out'),
    ])
    expect(asked.project.path).toBe('lib')
    expect(asked.plan.formats).toEqual(['pex'])
  })

  test('of nobody are those of the tables, and only what was given is given', async () => {
    const { given, outputDir, findLinks, localProjects, project } = await configured()
    expect([given, outputDir, findLinks, localProjects, project.dir]).toEqual([
      {},
      path.join(workspace, 'dist'),
      [],
      [],
      workspace,
    ])
  })

  test('of a repository are read without git too, where none is on PATH', async () => {
    const { project } = await configured({}, { files: { '.git/HEAD': 'ref: refs/heads/main\n' } })
    expect([project.name, project.git]).toStrictEqual(['app', undefined])
  })

  test('name other projects, which are read too', async () => {
    const files = { 'lib/pyproject.toml': APP.replace('"app"', '"lib"') }
    const { localProjects } = await configured({ 'local-projects': 'lib' }, { files })
    expect(localProjects.map(({ name, path: folder }) => [name, folder])).toEqual([['lib', 'lib']])
  })

  test('name files of other commands, which are no source', async () => {
    const asked = { plan: 'plan.json', parts: 'parts', vendor: 'wheels' }
    expect((await configured(asked, { beside: ['/elsewhere'] })).notSource).toEqual([
      ...['dist', 'plan.json', 'parts', 'wheels'].map(name => path.join(workspace, name)),
      '/elsewhere',
    ])
    expect((await configured()).notSource).toEqual([path.join(workspace, 'dist')])
  })

  test('name a lock by a path of the workspace, or by a word', async () => {
    const files = { 'lib/pyproject.toml': APP, 'pylock.toml': 'lock-version = "1.0"\ncreated-by = "t"\n' }
    const lockOf = async (lock: string) => (await configured({ path: 'lib', lock }, { files })).options.lock
    expect(await lockOf('pylock.toml')).toBe(path.join(workspace, 'pylock.toml'))
    expect([await lockOf('auto'), await lockOf('none')]).toEqual(['auto', 'none'])
  })
})

test('variables that builds or signing may see are hidden from every other program', async () => {
  const env = { CONFIGURED_FOR_BUILDS: 'b', CONFIGURED_FOR_SIGNING: 's' }
  const seen = () => commandEnvironment({ label: 'try', tool: '/tool', args: [], cwd: '/' }, env, 'linux')
  expect(seen()).toEqual(env)
  await configured({ 'build-env': 'CONFIGURED_FOR_BUILDS', 'sign-env': 'CONFIGURED_FOR_SIGNING' })
  expect(seen()).toEqual({})
})

test('Pythons that nobody named are optional on a laptop alone', async () => {
  const optional = async (kind: Host['kind'], versions = 'auto') =>
    (await configured({ 'python-versions': versions }, { kind })).plan.optional.map(({ minor }) => minor)
  expect(await optional('local')).toEqual([12, 13])
  expect(await optional('github')).toStrictEqual([])
  expect(await optional('local', '3.12')).toStrictEqual([])
})

describe('what is wrong', () => {
  test('with inputs, settings, files and their combination is reported together', async () => {
    const files = {
      'pyproject.toml': `${APP}dependencies = ["not a requirement"]\n[tool.package-python]\ncompile = 1\ncompiler = [[1]]\n`,
    }
    const asked = { ...{ formats: 'egg', 'python-versions': '3.9', 'find-links': 'gone', 'local-projects': 'lost' } }
    expect(await refusals({ ...asked, platforms: 'amiga', 'output-dir': '.' }, { files })).toEqual([
      "input/unknown: There is no key 'tool.package-python.compile'.",
      expect.stringMatching(/^input\/invalid: Option --formats/),
      expect.stringMatching(/^input\/invalid: tool\.package-python\.compiler is neither text/),
      expect.stringMatching(/^input\/conflict: python-versions requests 3\.9/),
      expect.stringMatching(/^input\/invalid: .*amiga/),
      expect.stringMatching(/^input\/path: output-dir '' is the workspace itself/),
      'input/path: find-links: /gone is not a folder.',
      'input/path: The path /lost does not exist.',
      expect.stringMatching(/not a requirement/),
    ])
  })

  test('with the project itself comes with what is wrong with the inputs', async () => {
    expect(await refusals({ formats: 'egg' }, { files: { 'pyproject.toml': '= 1' } })).toEqual([
      expect.stringMatching(/^input\/invalid: Option --formats/),
      expect.stringMatching(/^project\/toml: /),
    ])
    expect(await refusals({ path: 'lost' })).toEqual(['input/path: The path /lost does not exist.'])
  })

  test('with the output folder: sources in it, or outside the workspace in a workflow', async () => {
    const files = { 'lib/pyproject.toml': APP }
    expect(await refusals({ path: 'lib', 'output-dir': 'lib' }, { files })).toEqual([
      "input/path: output-dir '/lib' contains source files (pyproject.toml): finished files must not mix with them.",
    ])
    expect(await refusals({ 'output-dir': '../package-python-out' })).toEqual([])
    expect(await refusals({ 'output-dir': '../package-python-out' }, { kind: 'github' })).toEqual([
      expect.stringMatching(/^input\/path: output-dir .* is outside the workspace/),
    ])
  })

  test('with lists of licences, each of which alone is compared with SPDX’s', async () => {
    for (const licenses of ['allow=Not-A-License', 'deny=Not-A-License', 'package:some=Not-A-License'])
      expect([licenses, await refusals({ licenses })]).toEqual([licenses, [expect.stringContaining('Not-A-License')]])
    for (const licenses of ['allow=Not-A-License\npackage:some=MIT', 'deny=Not-A-License\npackage:some=MIT'])
      expect([licenses, await refusals({ licenses })]).toEqual([licenses, [expect.stringContaining('Not-A-License')]])
    expect(await refusals({ licenses: 'allow=MIT' })).toEqual([])
  })

  test('with what is inside the folders of find-links', async () => {
    const files = { 'links/a.whl/x': '' }
    expect(await refusals({ 'find-links': 'links' }, { files })).toEqual([
      'input/path: find-links: /links/a.whl is not a file.',
    ])
  })

  test('with this program is thrown as it is', async () => {
    write(workspace, { 'pyproject.toml': APP })
    const env = {
      get PATH(): string {
        throw new TypeError('a fault')
      },
    }
    await expect(configure(fakeHost({ workspace, env }), [], TODAY)).rejects.toThrow('a fault')
  })

  test('with the tag of the run', async () => {
    expect(await refusals({}, { env: { GITHUB_REF: 'refs/tags/v2.0' } })).toEqual([
      expect.stringMatching(/^release\/version: .* has version 1\.0, but the tag is 'v2\.0'/),
    ])
    expect(await refusals({ 'version-check': 'none' }, { env: { GITHUB_REF: 'refs/tags/v2.0' } })).toEqual([])
  })
})

describe('installers that the plan has no files for', () => {
  const SCOOP = { installers: 'scoop', platforms: 'linux-x86_64', formats: 'pex' }
  const warned = async (...given: Parameters<typeof configured>) =>
    (await configured(...given)).plan.warnings.map(({ code }) => code)

  test('are refused in a workflow for a tag alone', async () => {
    const refused = [expect.stringMatching(/^build\/installer: The installer scoop needs/)]
    expect(await refusals(SCOOP, { kind: 'github', env: TAG })).toEqual(refused)
    expect(await refusals({ ...SCOOP, tag: 'v1.0' }, { kind: 'github' })).toEqual(refused)
    expect(await refusals(SCOOP, { kind: 'github' })).toEqual([])
    expect(await refusals(SCOOP, { env: TAG })).toEqual([])
  })

  test('are warned of in a plan, and left to the end of a run', async () => {
    expect(await warned(SCOOP, { machines: 'several' })).toEqual(['build/installer'])
    expect(await warned({ ...SCOOP, installers: 'sh' }, { machines: 'several' })).toEqual([])
    expect(await warned(SCOOP)).toEqual([])
  })

  test('are added to the other warnings', async () => {
    expect(await warned({ ...SCOOP, tag: 'nightly' }, { machines: 'several' })).toEqual([
      'release/tag',
      'build/installer',
    ])
  })
})

describe('executables', () => {
  const FROZEN = { formats: 'pyinstaller', 'python-versions': '3.12' }
  const WRONG = {
    ...FROZEN,
    ...{ signing: 'required', 'pyinstaller-options': 'spec=gone.spec', icon: 'gone.ico\ngone.icns' },
  }
  const ALL = [
    'input/conflict: signing is required, but there is no sign-command.',
    "input/path: pyinstaller-options: there is no 'gone.spec' in the project folder .",
    "input/path: icon: there is no 'gone.ico' in the project folder .",
    "input/path: icon: there is no 'gone.icns' in the project folder .",
  ]

  test('need their files and what signs them, where they are built here', async () => {
    expect(await refusals(WRONG)).toEqual(ALL)
    expect(await refusals({ ...WRONG, formats: 'wheel' })).toEqual([])
    expect(await refusals(WRONG, { machines: 'several' })).toEqual([])
    const files = { 'gone.ico': '', 'gone.icns': '', 'gone.spec': '' }
    expect(await refusals({ ...WRONG, signing: 'off' }, { files })).toEqual([])
  })

  test('are in the plan of this machine, and not in that of several', async () => {
    expect((await configured(FROZEN)).plan.executables).toHaveLength(1)
    expect((await configured(FROZEN, { machines: 'several' })).plan.executables).toEqual([])
  })

  test('of a job that leaves signing to another one need nothing to sign', async () => {
    const { options, project, plan } = await configured(FROZEN)
    const host = fakeHost({ workspace, env: {} })
    const within = { severalPlatforms: true, severalExecutables: false }
    const forSystems = (...systems: readonly ('windows' | 'macos')[]) => ({
      ...plan,
      executables: systems.map(os => ({
        format: 'pyinstaller' as const,
        target: { python: plan.pythons[0] as never, platform: { ...plan.runner, os } },
      })),
    })
    const check = (planned?: Plan) =>
      failuresOf(() =>
        checkExecutables(host, {
          options: { ...options, sign: ['windows'], signing: 'required' },
          ...{ project, ...(planned && { plan: planned }) },
        }),
      )
    const refused = [expect.stringContaining('signing is required, but there is no sign-command.')]
    expect(await check({ ...forSystems('windows'), within })).toEqual([])
    expect(await check({ ...forSystems('windows', 'macos'), within })).toEqual(refused)
    expect(await check(forSystems('windows'))).toEqual(refused)
    expect(await check()).toEqual(refused)
  })
})

describe('the version of a script', () => {
  const SCRIPT = '# /// script\n# requires-python = ">=3.12,<3.14"\n# ///\n'
  const version = async (values: Values, env: Values = {}, script = SCRIPT) =>
    (await configured({ path: 'tool.py', ...values }, { files: { 'tool.py': script }, env })).project.version

  test('is that of the tag, as an index writes it, where it says none itself', async () => {
    expect(await version({}, { GITHUB_REF: 'refs/tags/v1.2-rc.1' })).toBe('1.2rc1')
    expect(await version({ tag: 'tool-v3' })).toBe('3')
    expect(await version({ tag: 'tool/v3.0' })).toBe('3.0')
  })

  test('without a version in the tag, or without a tag, is a placeholder', async () => {
    expect(await version({})).toBe('0.0.0')
    expect(await version({ tag: 'nightly' })).toBe('0.0.0')
    expect(await version({ tag: 'v3', 'version-check': 'none' })).toBe('0.0.0')
  })

  test('stays where there is one; a project’s is its build backend’s to say', async () => {
    expect(await version({ 'version-check': 'none', tag: 'v3' }, {}, `${SCRIPT}__version__ = "2.0"\n`)).toBe('2.0')
    const files = { 'pyproject.toml': APP.replace('version = "1.0"', 'dynamic = ["version"]') }
    expect((await configured({ tag: 'v3' }, { files })).project.version).toBeUndefined()
  })
})
