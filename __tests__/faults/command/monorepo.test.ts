/** `path: auto` and the tags of other projects, as commands and workflows meet them; what fails in one of several projects. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { packageProject } from '../../../__fixtures__/command.js'
import { tinyMember } from '../../../__fixtures__/e2e/projects.js'
import { fakeHost } from '../../../__fixtures__/fake-host.js'
import { layer } from '../../../__fixtures__/options.js'
import { git, repository, tempDir, write } from '../../../__fixtures__/repository.js'
import { smallWheel } from '../../../__fixtures__/small-wheel.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { planCommand } from '../../../src/commands/plan.js'
import { readPlans } from '../../../src/plan/release-plan.js'
import type { Report } from '../../../src/report/model.js'

const MEMBERS = {
  ...tinyMember('lib', { version: '1.0' }),
  ...tinyMember('lib-extra', { version: '0.2' }),
  ...tinyMember('app', { version: '3.1', needs: 'lib' }),
  'web/index.html': '',
}

/** What the command `plan` does in a workflow. */
async function plan(dir: string, values: Record<string, string>, env: Record<string, string> = {}) {
  const host = fakeHost({ workspace: dir, kind: 'github', env: { PATH: process.env.PATH, ...env } })
  const written: string[] = []
  const failures = await planCommand(
    {
      host,
      layers: [layer({ command: 'plan', formats: 'sdist wheel', 'python-versions': '3.12', ...values })],
      style: { columns: 100, colour: false, unicode: true },
      json: false,
      write: text => void written.push(text),
    },
    () => 0,
  )
  expect(failures).toEqual([])
  return { host, text: written.join('') }
}

const started = (tag: string) => ({ GITHUB_REF: `refs/tags/${tag}` })
const cells = (matrix = '') => (JSON.parse(matrix) as { include: { cell: string }[] }).include.map(({ cell }) => cell)

describe('plan', () => {
  test('path: auto on a tag: the project that it names, as if the path had been given', async () => {
    const dir = await repository(MEMBERS)
    const { host } = await plan(dir, { path: 'auto' }, started('lib-v1.0'))
    expect(host.outputs).toMatchObject({ name: 'lib', version: '1.0', build: 'true', dist: join(dir, 'dist') })
    expect(JSON.parse(host.outputs.projects ?? '')).toMatchObject([{ path: 'packages/lib', name: 'lib' }])
    expect(cells(host.outputs.matrix)).toEqual(['linux-x86_64'])
    const explicit = await plan(await repository(MEMBERS), { path: 'packages/lib' }, started('lib-v1.0'))
    expect(await readPlans(host.outputs.plan ?? '')).toEqual(await readPlans(explicit.host.outputs.plan ?? ''))
  })

  test('a project with siblings takes them from the repository, and the plan says so to every job', async () => {
    const { host } = await plan(await repository(MEMBERS), { path: 'auto' }, started('app-v3.1'))
    const [only, ...more] = await readPlans(host.outputs.plan ?? '')
    expect(more).toEqual([])
    expect(only).toMatchObject({ project: { name: 'app' }, inputs: { 'local-projects': 'packages/lib' } })
  })

  test('path: auto without a tag: all of them in one plan, in the order in which they need each other', async () => {
    const dir = await repository(MEMBERS)
    const { host, text } = await plan(dir, { path: 'auto' })
    expect(cells(host.outputs.matrix)).toEqual(['lib/linux-x86_64', 'app/linux-x86_64', 'lib-extra/linux-x86_64'])
    expect(host.outputs).toMatchObject({
      name: 'lib\napp\nlib-extra',
      version: '1.0\n3.1\n0.2',
      'python-versions': '["3.12"]',
      plan: join(dir, 'dist', 'plan.json'),
      'plan-artifact': 'dist-projects-plan',
    })
    expect(text).toMatch(/^lib 1\.0 in packages\/lib\n[\s\S]*\n\napp 3\.1 in packages\/app\n/)
    const plans = await readPlans(join(dir, 'dist', 'plan.json'))
    const artifacts = plans.flatMap(one => one.cells.map(({ artifact }) => artifact))
    expect(new Set(artifacts).size).toBe(3)
    const again = await plan(dir, { path: 'auto' })
    expect(readFileSync(again.host.outputs.plan ?? '', 'utf8')).toBe(readFileSync(host.outputs.plan ?? '', 'utf8'))
  })

  const NOTHING = { matrix: '{"include":[]}', build: 'false', name: '', projects: '[]', artifacts: '[]' }

  test.each([
    ['packages/app', 'lib-v1.0', 'The tag lib-v1.0 is for lib, in packages/lib, and not for app.'],
    [
      'packages/lib',
      'lib-extra/v0.2',
      'The tag lib-extra/v0.2 is for lib-extra, in packages/lib-extra, and not for lib.',
    ],
    ['packages/lib', 'web-v2', 'The tag web-v2 is for web and not for lib.'],
    ['auto', 'web-v2', 'The tag web-v2 is for web, which is not a Python project.'],
  ])('path %s on the tag %s: nothing to do', async (path, tag, reason) => {
    const dir = await repository(MEMBERS)
    const { host, text } = await plan(dir, { path }, started(tag))
    expect(text).toBe(`Nothing to do: ${reason}\n`)
    expect(host.outputs).toMatchObject(NOTHING)
    expect(host.summaries.join('')).toContain('Nothing to do')
    expect(existsSync(join(dir, 'dist'))).toBe(false)
    expect(host.bundles).toEqual([])
  })

  test('a repository in which nothing can be released says why', async () => {
    const secret = '[project]\nname = "a"\nversion = "1"\nclassifiers = ["Private :: Do Not Upload"]\n'
    const { text } = await plan(await repository({ 'a/pyproject.toml': secret }), { path: 'auto' })
    expect(text).toBe(
      'Nothing to do: No project has something to release. Left out: a (a) has the classifier Private :: Do Not Upload.\n',
    )
  })

  test.each([
    ['auto', 'v1.0', /^project\/members: The tag 'v1\.0' does not say which project it is for: there are app/],
    ['auto', 'lbi-v1.0', /^project\/members: The tag 'lbi-v1\.0' names no project of this repository/],
    ['packages/lib', 'lbi-v1.0', /^release\/version: The tag 'lbi-v1\.0' is for 'lbi'/],
    [
      'auto',
      'lib-v1.1',
      /^release\/version: packages\/lib\/pyproject\.toml has version 1\.0, but the tag is 'lib-v1\.1'/,
    ],
  ])('path %s on the tag %s is an error', async (path, tag, message) => {
    const dir = await repository(MEMBERS)
    expect(await failuresOf(() => plan(dir, { path }, started(tag)))).toEqual([expect.stringMatching(message)])
  })

  test('version-check: none packages a named project on any tag', async () => {
    const none = { path: 'packages/app', 'version-check': 'none' }
    const { host } = await plan(await repository(MEMBERS), none, started('lib-v1.0'))
    expect(host.outputs.name).toBe('app')
  })

  test('two projects of one name: an error without a tag, and with one that names both', async () => {
    const files = { ...MEMBERS, 'other/pyproject.toml': '[project]\nname = "Lib"\nversion = "1.0"\n' }
    const dir = await repository(files)
    expect(await failuresOf(() => plan(dir, { path: 'auto' }))).toEqual([
      'project/members: Several projects of this repository are called lib: other, packages/lib. | Give each its own name, or name the folder of one with the input path.',
    ])
    expect(await failuresOf(() => plan(dir, { path: 'auto' }, started('lib-v1.0')))).toEqual([
      expect.stringMatching(
        /^project\/members: The tag 'lib-v1\.0' names several projects: lib \(other\) and lib \(packages\/lib\)\./,
      ),
    ])
    expect((await plan(dir, { path: 'auto' }, started('packages/lib/v1.0'))).host.outputs.name).toBe('lib')
  })

  test('one project in the repository is that project, and a folder called auto is still a folder', async () => {
    const alone = await repository({ 'pyproject.toml': '[project]\nname = "alone"\nversion = "1"\n', 'alone.py': '' })
    expect((await plan(alone, { path: 'auto' })).host.outputs).toMatchObject({
      name: 'alone',
      dist: join(alone, 'dist'),
    })
    expect((await plan(alone, { path: 'auto' }, started('v1'))).host.outputs.name).toBe('alone')
    const folder = await repository({ ...MEMBERS, 'auto/pyproject.toml': '[project]\nname = "car"\nversion = "1"\n' })
    expect((await plan(folder, { path: './auto' })).host.outputs.name).toBe('car')
  })

  test('a project that is new and not in git yet counts; one that git ignores does not', async () => {
    const dir = await repository({
      '.gitignore': 'old/\n',
      'a/pyproject.toml': '[project]\nname = "a"\nversion = "1"\n',
    })
    write(dir, {
      'b/pyproject.toml': '[project]\nname = "b"\nversion = "1"\n',
      'old/pyproject.toml': '[project]\nname = "old"\nversion = "1"\n',
    })
    expect((await plan(dir, { path: 'auto' })).host.outputs.name).toBe('a\nb')
  })
})

const QUICK = { formats: 'sdist wheel', 'python-versions': '3.12', checks: 'none', audit: 'off', cache: 'false' }
const projectsOf = (report: unknown) => (report as { projects: Report[] }).projects

describe('package', () => {
  test('one of several fails: what needs it is not built, all others are, and nothing of it is written', async () => {
    const dir = tempDir('monorepo')
    write(dir, { ...MEMBERS, ...tinyMember('lib', { version: '1.0', inHooks: 'raise ValueError("broken")' }) })
    const run = await packageProject('auto', QUICK, dir)
    expect(run.code).toBe(6)
    expect(run.log).toContain('broken')
    expect(run.log).toContain('Not built: app, which needs lib.')
    expect(projectsOf(run.report).map(({ project, failure }) => [project?.name, failure?.length ?? 0])).toEqual([
      [undefined, 1],
      ['lib-extra', 0],
    ])
    expect(run.files).toEqual(['lib-extra'])
    expect(readdirSync(join(run.dist, 'lib-extra'))).toContain('lib_extra-0.2.tar.gz')
  })

  test('an sdist that needs a sibling is tested with its wheel just built, whatever else is offered by that name', async () => {
    const dir = tempDir('monorepo')
    write(dir, MEMBERS)
    // Newer, and without the module: whoever installs it cannot start app.
    smallWheel(join(dir, 'wheels'), { name: 'lib', version: '99.0', files: { 'other.py': '' } })
    const run = await packageProject('auto', { ...QUICK, tag: 'app-v3.1', 'find-links': 'wheels' }, dir)
    expect([run.code, run.log]).toEqual([0, expect.stringContaining('The tag app-v3.1 is for app')])
    const checks = run.report?.checks.filter(({ name }) => name === 'runs') ?? []
    expect(checks.map(({ artifact, result, reason }) => [artifact, result, reason])).toEqual([
      ['app-3.1.tar.gz', 'passed', 'its wheel has the same files as app-3.1-py3-none-any.whl, tested there'],
      ['app-3.1-py3-none-any.whl', 'passed', expect.stringContaining('app 3.1')],
    ])
  })

  test('a tag on the checked-out commit decides nothing by itself', async () => {
    const dir = await repository(MEMBERS)
    await git(dir, 'tag', 'lib-v1.0')
    const { host } = await plan(dir, { path: 'auto' })
    expect(host.outputs.name).toBe('lib\napp\nlib-extra')
  })
})
