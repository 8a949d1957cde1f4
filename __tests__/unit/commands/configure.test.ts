import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { fakeHost } from '../../../__fixtures__/fake-host.js'
import { layer } from '../../../__fixtures__/options.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { runCommand } from '../../../src/commands/index.js'
import { environmentLayer } from '../../../src/config/options.js'
import { configure } from '../../../src/plan/configure.js'
import { readPlans } from '../../../src/plan/release-plan.js'

const PYPROJECT = '[project]\nname = "app"\nversion = "1"\n[tool.package-python]\njobs = 3\n'
const TODAY = new Date('2026-11-22')

function workspace(files: Record<string, string> = { 'pyproject.toml': PYPROJECT }) {
  const dir = tempDir('workspace')
  write(dir, files)
  return dir
}

const configured = (dir: string, values: Record<string, string> = {}, env: Record<string, string> = {}) =>
  configure(fakeHost({ workspace: dir }), [layer(values), environmentLayer(env)], TODAY)

const codes = async (...given: Parameters<typeof configured>) =>
  (await failuresOf(() => configured(...given))).map(text => text.split(':', 1)[0])

describe('configure', () => {
  test('inputs, environment and pyproject.toml become one configuration', async () => {
    const dir = workspace({ 'pyproject.toml': PYPROJECT, 'libs/a/setup.py': '', 'wheels/x.whl': '' })
    const env = { PACKAGE_PYTHON_LOCAL_PROJECTS: 'libs/a' }
    const { options, outputDir, findLinks, localProjects, project, plan } = await configured(
      dir,
      { 'find-links': 'wheels' },
      env,
    )
    expect(options.jobs).toBe(3)
    expect([outputDir, ...findLinks]).toEqual([join(dir, 'dist'), join(dir, 'wheels')])
    expect(localProjects.map(({ path }) => path)).toEqual(['libs/a'])
    expect([project.name, plan.project.name]).toEqual(['app', 'app'])
  })

  test('the path decides which pyproject.toml is read, from the strongest layer that names one', async () => {
    const dir = workspace({
      'a/pyproject.toml': PYPROJECT,
      'b/pyproject.toml': PYPROJECT.replace('"app"', '"bee"'),
    })
    const env = { PACKAGE_PYTHON_PATH: 'a' }
    expect((await configured(dir, {}, env)).project.name).toBe('app')
    expect((await configured(dir, { path: 'b' }, env)).project.name).toBe('bee')
    expect((await configured(dir, { path: ' ' }, env)).project.name).toBe('app')
  })

  test('a named installer without a file: an error in a workflow for a tag, a warning of a plan elsewhere', async () => {
    const dir = workspace()
    const values = { formats: 'pex', platforms: 'linux-x86_64', installers: 'sh scoop' }
    const PATH = process.env.PATH
    const tag = { PATH, GITHUB_REF: 'refs/tags/v1' }
    const found = (kind: 'github' | 'local', env: Record<string, string | undefined>) =>
      configure(fakeHost({ workspace: dir, kind, env }), [layer(values)], TODAY, { machines: 'several' })
    await expect(found('github', tag)).rejects.toMatchObject({ code: 'build/installer' })
    for (const plan of [await found('github', { PATH }), await found('local', tag)])
      expect(plan.plan.warnings.map(({ message }) => message)).toEqual([
        'The installer scoop needs a native executable for Windows, and the plan has pex for linux.',
      ])
    expect((await configured(dir, values)).plan.warnings).toEqual([])
  })

  test('wrong inputs and a wrong project together', async () => {
    expect(await codes(workspace({}), { jobs: 'x' })).toEqual(['input/invalid', 'project/none'])
    const broken = PYPROJECT.replace('jobs = 3', 'jobs = 0\npath = "x"\nnope = 1')
    expect(await codes(workspace({ 'pyproject.toml': broken }), { upload: 'no' })).toEqual([
      'input/unknown',
      'input/invalid',
      'input/invalid',
      'input/invalid',
    ])
  })

  test('what only shows once the options are read, together', async () => {
    const values = {
      'python-versions': '2.7',
      'output-dir': '..',
      'find-links': 'a\nb',
      'local-projects': 'c\nd',
    }
    expect(await codes(workspace(), values)).toEqual(['interpreter/unsupported', ...Array(5).fill('input/path')])
  })
})

describe('plan', () => {
  const planned = async (kind: 'local' | 'github', json: boolean) => {
    const dir = workspace()
    const host = fakeHost({ workspace: dir, kind })
    const written: string[] = []
    const failures = await runCommand({
      host,
      layers: [layer({ command: 'plan', 'python-versions': '3.12' })],
      style: { colour: false, unicode: true, columns: 80 },
      json,
      write: text => void written.push(text),
      prepare: async () => {
        throw new Error('a plan prepares nothing')
      },
    })
    expect(failures).toEqual([])
    return { dir, host, text: written.join('') }
  }

  test('prints a table, or JSON; nothing is made', async () => {
    expect((await planned('local', false)).text).toMatch(/^app 1 in \.\nBuilds: sdist, wheel\n/)
    const document = JSON.parse((await planned('local', true)).text) as object
    expect(Object.keys(document)).toEqual([
      'schema',
      'project',
      'formats',
      'pexIfRunnable',
      'skipped',
      'runner',
      'platforms',
      'platformFiles',
      'test',
      'pythons',
      'optional',
      'targets',
      'executables',
      'coverage',
      'warnings',
      'release',
    ])
    const docs = readFileSync('docs/json.md', 'utf8')
    const section = docs.slice(docs.indexOf('## `plan --json`'), docs.indexOf('## `package --json`'))
    for (const field of Object.keys(document)) expect(section).toContain(`\`${field}\``)
  })

  test('in a workflow also plan.json, outputs and a summary', async () => {
    const { dir, host } = await planned('github', false)
    expect(host.outputs).toMatchObject({
      plan: join(dir, 'dist', 'plan.json'),
      'python-versions': '["3.12"]',
      build: 'true',
    })
    const { include } = JSON.parse(host.outputs.matrix ?? '') as { include: object[] }
    expect(include).toHaveLength(1)
    const [plan] = await readPlans(join(dir, 'dist', 'plan.json'))
    expect(plan?.cells.map(({ formats }) => formats)).toEqual([['sdist', 'wheel']])
    expect(host.summaries.join('')).toMatch(/^```text\napp 1 in \./)
  })
})
