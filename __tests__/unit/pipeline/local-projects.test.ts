import { describe, expect, test } from '@jest/globals'
import { repository, tempDir, write } from '../../../__fixtures__/repository.js'
import { PackagingError } from '../../../src/core/errors.js'
import { withLocalProject } from '../../../src/pipeline/local-projects.js'
import { siblingProjects } from '../../../src/project/siblings.js'

const siblings = [
  { name: 'my-core', dir: '/repo/libs/core' },
  { name: 'my-tools', dir: '/repo/tools' },
]
const problem = (message: string, code: 'dependency/missing' | 'network/refused' = 'dependency/missing') =>
  new PackagingError(code, { message, fix: 'Check its spelling.' })
const IN_ROOT = { workspace: '/repo', repository: '/repo', project: '/repo/app' }

describe('a missing dependency', () => {
  test.each([
    "No index or find-links folder has a package 'my-core'.",
    'No index offers a required version: only my_core<=1.0 is available and you require my_core>=2',
    'My.Core 2.0 has no wheel for 3.12 on linux-x86_64.',
  ])('that is another project of the repository: %s', message => {
    expect(withLocalProject(problem(message), siblings, IN_ROOT).fix).toBe(
      'Set local-projects: libs/core, which is that project in this repository. Or: Check its spelling.',
    )
  })

  test('of two projects names both', () =>
    expect(withLocalProject(problem('my-tools 1.0 depends on my-core 2.0'), siblings, IN_ROOT).fix).toMatch(
      /^Set local-projects: libs\/core, tools, which are projects of these names in this repository\./,
    ))

  test('of a run in the folder of the project alone has to be started above it', () =>
    expect(withLocalProject(problem("'my-core'"), siblings, { ...IN_ROOT, workspace: '/repo/app' }).fix).toMatch(
      /^Start it in \/repo, with path: app and local-projects: libs\/core, which /,
    ))

  test.each([
    problem("No index or find-links folder has a package 'my-core-extra'."),
    problem('The package index refused my-core.', 'network/refused'),
  ])('of another name, or another cause, keeps its fix', one =>
    expect(withLocalProject(one, siblings, IN_ROOT)).toBe(one),
  )
})

describe('the projects of a repository', () => {
  const FILES = {
    'app/pyproject.toml': '[project]\nname = "App"\n',
    'libs/one/pyproject.toml': '[project]\nname = "My.Core"\n',
    'libs/two/setup.cfg': '[metadata]\nname = tools\n',
    'three/pyproject.toml': '[tool.poetry]\nname = "three"\n',
    'broken/pyproject.toml': '[project\n',
    'nameless/pyproject.toml': '[tool.x]\n',
  }
  const names = ['my-core', 'three', 'tools']

  test('are those that git tracks', async () => {
    const root = await repository(FILES)
    write(root, { 'untracked/pyproject.toml': '[project]\nname = "untracked"\n' })
    const git = { root, tracked: Object.keys(FILES) }
    const found = await siblingProjects({ dir: `${root}/app`, git: git as never }, root)
    expect(found.map(({ name }) => name).sort()).toEqual(names)
    expect(found.find(({ name }) => name === 'my-core')?.dir).toBe(`${root}/libs/one`)
  })

  test('without git are those around it', async () => {
    const root = tempDir()
    write(root, FILES)
    const found = (workspace: string) => siblingProjects({ dir: `${root}/app`, git: undefined }, workspace)
    expect((await found(root)).map(({ name }) => name).sort()).toEqual(names)
    expect((await found(`${root}/app`)).map(({ name }) => name)).toEqual(['three'])
  })
})
