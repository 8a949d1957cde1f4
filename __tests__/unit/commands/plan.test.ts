/** What `plan` says, writes and passes on. What is known of dependencies is given by the tests. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { asked, told } from '../../../__fixtures__/command/request.js'
import { type FakeHost, fakeHost } from '../../../__fixtures__/fake-host.js'
import { FULL } from '../../../__fixtures__/reports.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { PackagingError } from '../../../src/core/errors.js'
import type { Host } from '../../../src/host/host.js'
import type { PlannedCoverage } from '../../../src/plan/document.js'
import { NO_OUTPUTS } from '../../../src/report/outputs.js'

const problem = (message: string) => new PackagingError('dependency/no-wheel', { message, fix: 'Drop it.' })
const UNKNOWN: PlannedCoverage = { kind: 'unknown', reason: 'there is no lock.', warnings: [] }
let coverage: PlannedCoverage = UNKNOWN
jest.unstable_mockModule('../../../src/pipeline/coverage.js', () => ({ planCoverage: async () => coverage }))
const { planCommand, planText } = await import('../../../src/commands/plan.js')
const { readPlans } = await import('../../../src/plan/release-plan.js')

const APP = `[build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"
[project]
name = "app"
version = "1.0"
requires-python = ">=3.12,<3.14"
`
const VALUES = { formats: 'wheel', platforms: 'linux-x86_64', 'python-versions': '3.12 3.13', native: 'false' }

let host: FakeHost
beforeEach(() => {
  coverage = UNKNOWN
})

interface Given {
  readonly files?: Readonly<Record<string, string>>
  readonly kind?: Host['kind']
  readonly json?: boolean
  readonly env?: Readonly<Record<string, string>>
  readonly runtime?: boolean
}
async function planned(values: Record<string, string> = {}, given: Given = {}) {
  const workspace = tempDir('workspace')
  write(workspace, given.files ?? { 'pyproject.toml': APP, 'app.py': '' })
  const runtime = given.runtime ? { ACTIONS_RUNTIME_TOKEN: 'x', ACTIONS_RESULTS_URL: 'https://x' } : {}
  host = fakeHost({ workspace, kind: given.kind ?? 'local', env: { PATH: '', ...runtime, ...given.env } })
  const { request, text } = asked(host, { ...VALUES, ...values }, { json: given.json ?? false })
  const failures = await planCommand(request, () => 0)
  return { text: text(), failures: told(failures), workspace }
}

describe('on a laptop', () => {
  test('it is printed, and nothing is written or passed on', async () => {
    const { text, failures, workspace } = await planned()
    expect(failures).toStrictEqual([])
    expect(text.split('\n')).toEqual([
      'app 1.0 in .',
      'Builds: wheel',
      'Not built: sdist, not requested',
      'Not built: pex, not requested',
      expect.stringMatching(/^Smoke test: /),
      '',
      '┌────────┬────────────────┐',
      '│ Python │ linux-x86_64   │',
      '├────────┼────────────────┤',
      '│ 3.12   │ yes, from 2.28 │',
      '│ 3.13   │ yes, from 2.28 │',
      '└────────┴────────────────┘',
      '',
      'Dependencies: there is no lock.',
      '',
      expect.stringMatching(/^Machines needed: 1, because .*\.$/),
      '  ubuntu-24.04: linux-x86_64: wheel',
      '',
    ])
    expect([host.outputs, host.summaries, host.bundles]).toStrictEqual([{}, [], []])
    expect(existsSync(join(workspace, 'dist'))).toBe(false)
  })

  test('with the input plan it is written, and read again by the other jobs', async () => {
    const { workspace } = await planned({ plan: 'deep/er/plan.json' })
    const [plan] = await readPlans(join(workspace, 'deep/er/plan.json'))
    expect(plan?.project.name).toBe('app')
    expect([host.outputs, host.summaries, host.bundles]).toStrictEqual([{}, [], []])
  })

  test.each([
    ['below a file', 'app.py/plan.json'],
    ['a folder', '.'],
  ])('a plan that cannot be written: %s', async (_, plan) => {
    expect(await failuresOf(() => planned({ plan }))).toEqual([
      expect.stringMatching(
        /^input\/path: The plan cannot be written: .* \| Name another file with the input plan, such as plan\.json\.$/,
      ),
    ])
  })

  test('below a file is said in words', async () => {
    const [said] = await failuresOf(() => planned({ plan: 'app.py/plan.json' }))
    expect(said).toContain('app.py/plan.json is below a file.')
  })

  test('a version that is known once built, and commands', async () => {
    const dynamic = APP.replace('version = "1.0"', 'dynamic = ["version"]')
    const { text } = await planned(
      { formats: 'pex', 'entry-point': 'all' },
      { files: { 'pyproject.toml': `${dynamic}scripts = { a = "app:main", b = "app:x" }\n`, 'app.py': '' } },
    )
    expect(text).toMatch(/^app \(version known once built\) in \.\nBuilds: pex\nCommands: a, b\n/)
  })

  test('a PEX that depends on the wheel, and one that does not', async () => {
    const script = { files: { 'pyproject.toml': `${APP}scripts = { a = "app:main" }\n`, 'app.py': '' } }
    expect((await planned({ formats: 'auto' }, script)).text).toContain(
      '\nBuilds: sdist, wheel, pex (PEX only if the wheel has something to run)\n',
    )
    expect((await planned({ formats: 'wheel pex' }, script)).text).toContain('\nBuilds: wheel, pex\n')
    expect((await planned({ formats: 'auto' })).text).toContain('\nBuilds: sdist, wheel\n')
  })

  test('native executables and images, with the Python inside and their limits', async () => {
    const script = { files: { 'pyproject.toml': `${APP}scripts = { a = "app:main" }\n`, 'app.py': '' } }
    const values = { formats: 'wheel pyinstaller oci', platforms: 'linux-x86_64 linux-aarch64' }
    const { text } = await planned(values, script)
    expect(text).toContain('\nExecutable: pyinstaller for linux-aarch64, with Python 3.13 inside\n')
    expect(text).toContain('\nContainer image: for linux-x86_64, linux-aarch64, with Python 3.13 inside\n')
    expect(text).not.toContain('Executable: oci')
    const notes = text.split('\n').filter(line => line.startsWith('Note: '))
    expect(notes).toEqual([expect.stringMatching(/^Note: oci, serves linux-x86_64 and linux-aarch64; /)])
  })

  test('the test command, in one line', async () => {
    const { text } = await planned({ 'test-command': 'app --version' })
    expect(text).toContain('\nSmoke test: app --version\n')
  })
})

describe('machines', () => {
  const many = { platforms: 'linux-x86_64 macos-arm64', native: 'true' }
  test('each matrix job with its runner, and what is built from all', async () => {
    const files = { files: { 'pyproject.toml': `${APP}scripts = { a = "app:main" }\n`, 'app.py': '' } }
    const { text } = await planned({ ...many, formats: 'wheel pex', 'pex-scope': 'universal' }, files)
    const lines = text.slice(text.indexOf('Machines needed')).split('\n')
    expect(lines).toEqual([
      expect.stringMatching(/^Machines needed: 2, because .*\.$/),
      expect.stringMatching(/^ {2}ubuntu\S*: \S/),
      expect.stringMatching(/^ {2}macos-\S*: \S/),
      '  then, from all job results: pex for linux-x86_64, macos-arm64',
      '',
    ])
  })

  test('a runner with several labels is one machine', async () => {
    const { text } = await planned({ runners: 'linux-x86_64=self-hosted big' })
    expect(text).toMatch(/\n {2}self-hosted big: linux-x86_64: wheel\n$/)
  })

  test('that GitHub does not have: printed where the plan is only printed, else an error', async () => {
    const values = { ...many, platforms: 'linux-riscv64 linux-s390x' }
    const { text, failures } = await planned(values)
    expect(text).toMatch(/\nNo runner available for this plan:\n {2}GitHub has no runner for /)
    expect(text).not.toContain('Machines needed')
    expect(failures).toStrictEqual([])
    expect(JSON.parse((await planned(values, { json: true })).text)).not.toHaveProperty('release')
    expect(JSON.parse((await planned({}, { json: true })).text)).toHaveProperty('release')
    for (const given of [{ kind: 'github' as const }, {}])
      expect(await failuresOf(() => planned(given.kind ? values : { ...values, plan: 'plan.json' }, given))).toEqual([
        expect.stringContaining('GitHub has no runner for '),
      ])
  })
})

describe('dependencies', () => {
  const known = (problems: readonly PackagingError[], warnings: readonly PackagingError[] = []): PlannedCoverage => {
    if (FULL.coverage === undefined) throw new Error('no coverage')
    return { kind: 'known', report: FULL.coverage, problems, warnings }
  }
  test('are a table with sizes; what would fail is reported and makes the plan fail', async () => {
    coverage = known([problem('lib 2.0 has no wheel.')], [problem('It is old.')])
    const { text, failures, workspace } = await planned({ plan: 'plan.json' })
    expect(text).toMatch(/\n\nDependencies: .*\n[\s\S]*lib[\s\S]*\n\nMachines needed/)
    expect(failures).toEqual(['dependency/no-wheel: lib 2.0 has no wheel.'])
    expect(host.said).toEqual([
      'warning dependency/no-wheel: It is old.',
      'error dependency/no-wheel: lib 2.0 has no wheel.',
    ])
    expect(existsSync(join(workspace, 'plan.json'))).toBe(true)
    expect((await planned()).failures).toEqual(failures)
  })

  test('that are not known say why', async () => {
    coverage = { ...UNKNOWN, warnings: [problem('A warning.')] } as PlannedCoverage
    const { text } = await planned()
    expect(text).toContain('\nDependencies: there is no lock.\n')
    expect(host.said).toEqual(['warning dependency/no-wheel: A warning.'])
  })

  test('in a workflow they are a table of the summary', async () => {
    coverage = known([])
    await planned({}, { kind: 'github' })
    const [shown = ''] = host.summaries
    expect(shown).toMatch(/^```text\napp 1\.0 in \.\n[\s\S]*Machines needed[\s\S]*\n```\n\n[\s\S]*\| lib \|/)
    expect(shown.slice(0, shown.lastIndexOf('```'))).not.toContain('Dependencies:')
    coverage = UNKNOWN
    await planned({}, { kind: 'github' })
    expect(host.summaries.join('')).toMatch(/Dependencies: there is no lock\.[\s\S]*\n```\n$/)
  })
})

describe('in a workflow', () => {
  test('plan.json is uploaded, with outputs for the matrix', async () => {
    const { workspace, text } = await planned({ 'retention-days': '3', 'compression-level': '2' }, { kind: 'github' })
    const file = join(workspace, 'dist', 'plan.json')
    expect(host.bundles).toStrictEqual([
      {
        name: 'dist-app-1.0-plan',
        files: [file],
        root: join(workspace, 'dist'),
        compressionLevel: 2,
        retentionDays: 3,
      },
    ])
    const { matrix = '', projects = '', ...others } = host.outputs
    expect(others).toStrictEqual({
      plan: file,
      'plan-artifact': 'dist-app-1.0-plan',
      build: 'true',
      name: 'app',
      version: '1.0',
      dist: join(workspace, 'dist'),
      'python-versions': '["3.12","3.13"]',
    })
    expect(JSON.parse(matrix).include).toHaveLength(1)
    expect(JSON.parse(projects)).toMatchObject([
      { path: '.', name: 'app', version: '1.0', dist: join(workspace, 'dist') },
    ])
    expect(text).toMatch(/^app 1\.0 in \./)
  })

  test('without an upload it has no artifact', async () => {
    await planned({ upload: 'false' }, { kind: 'github' })
    expect([host.bundles, host.outputs['plan-artifact']]).toStrictEqual([[], ''])
  })

  test('the file that the input names is the output', async () => {
    const { workspace } = await planned({ plan: 'p.json' }, { kind: 'github' })
    expect(host.outputs.plan).toBe(join(workspace, 'p.json'))
    expect(host.bundles[0]?.root).toBe(workspace)
    expect(host.bundles[0]).not.toHaveProperty('retentionDays')
  })

  test('a pull request may only be planned', async () => {
    const env = { GITHUB_EVENT_NAME: 'pull_request' }
    await planned({ 'pull-requests': 'plan' }, { kind: 'github', env })
    expect(host.outputs.build).toBe('false')
  })
})

describe('of several projects', () => {
  const named = (name: string) => ({
    [`${name}/pyproject.toml`]: APP.replace('"app"', `"${name}"`),
    [`${name}/app.py`]: '',
  })
  const files = { ...named('one'), ...named('two') }

  test('each is printed, with a line between them', async () => {
    const { text } = await planned({ path: 'auto' }, { files })
    expect(text).toMatch(/^one 1\.0 in one\n[\s\S]*\n\ntwo 1\.0 in two\n/)
    const { text: json } = await planned({ path: 'auto' }, { files, json: true })
    const { schema, projects } = JSON.parse(json)
    expect([schema, projects.map(({ project }: { project: { name: string } }) => project.name)]).toEqual([
      1,
      ['one', 'two'],
    ])
    expect((await planned({ path: 'one' }, { files, json: true })).text).not.toContain('"projects": [\n')
  })

  test('one plan.json has them all, and every job its own outputs', async () => {
    const { workspace } = await planned({ path: 'auto' }, { files, kind: 'github' })
    const file = join(workspace, 'dist', 'plan.json')
    expect((await readPlans(file)).map(({ project }) => project.name)).toEqual(['one', 'two'])
    expect(host.bundles.map(({ name }) => name)).toEqual(['dist-projects-plan'])
    expect(host.outputs).toMatchObject({
      plan: file,
      'plan-artifact': 'dist-projects-plan',
      name: 'one\ntwo',
      dist: `${join(workspace, 'dist', 'one')}\n${join(workspace, 'dist', 'two')}`,
    })
    expect(JSON.parse(host.outputs.matrix ?? '').include).toHaveLength(2)
    expect(host.summaries.join('')).toMatch(/one 1\.0 in one[\s\S]*```\n\n```text\ntwo 1\.0 in two/)
  })

  test('what is wrong with each is reported together', async () => {
    const wrong = { ...files, 'one/pyproject.toml': `${files['one/pyproject.toml']}[tool.package-python]\njobs = 0\n` }
    const both = { ...wrong, 'two/pyproject.toml': `${files['two/pyproject.toml']}[tool.package-python]\njobs = 0\n` }
    expect(await failuresOf(() => planned({ path: 'auto' }, { files: both }))).toHaveLength(2)
  })
})

test('a tag of another project: nothing to do', async () => {
  const files = {
    'one/pyproject.toml': APP.replace('"app"', '"one"'),
    'two/pyproject.toml': APP.replace('"app"', '"two"'),
  }
  const { text } = await planned({ path: 'one', tag: 'two-v1.0' }, { files, kind: 'github' })
  expect(text).toMatch(/^Nothing to do: /)
  expect(host.outputs).toEqual(NO_OUTPUTS)
})

test('an upload that is insisted on and not possible is an error before anything is printed', async () => {
  const workspace = tempDir('workspace')
  write(workspace, { 'pyproject.toml': APP, 'app.py': '' })
  const uploadProblem = new PackagingError('upload/unsupported', {
    message: 'No uploads here.',
    fix: 'Set upload: false.',
  })
  host = fakeHost({ workspace, kind: 'github', env: { PATH: '' }, uploadProblem })
  const { request, text } = asked(host, { ...VALUES, upload: 'true' })
  await expect(planCommand(request, () => 0)).rejects.toBe(uploadProblem)
  expect(text()).toBe('')
})

test('lines never break where a name has a line break', () => {
  const plan = {
    project: { path: 'a\nb' },
    formats: [],
    skipped: [],
    executables: [],
    test: 'none',
    pythons: [],
    platforms: [],
  }
  const [title] = planText(plan as never, { columns: 80, colour: false, unicode: true })
  expect(title).toMatch(/^the project \(version known once built\) in a.*b$/)
})
