/** Which folders are members of a workspace, compared with uv itself. */
import { execFileSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { relative } from 'node:path'
import { expect, test } from '@jest/globals'
import { uvPath } from '../../../__fixtures__/python-tools.js'
import { git, gitTool, query, tempDir, write } from '../../../__fixtures__/repository.js'
import { readMembers } from '../../../src/project/workspace.js'

const FOLDERS = [
  'lib',
  'a1',
  'a.b',
  'axb',
  'packages/a',
  'packages/ab',
  'packages/a/b',
  'packages/group',
  'packages/group/deep',
  'packages/group/deep/er',
  'apps/x/lib',
  'apps/.hidden/y',
]

test.each([
  ['members = ["packages/*"]'],
  ['members = ["./packages/*/", "lib"]'],
  ['members = ["packages/**"]'],
  ['members = ["**/lib"]'],
  ['members = ["a[0-9]", "a?b"]'],
  ['members = ["a.b", "apps/*/*"]'],
  ['members = ["l*", "packages/*", "packages/*/*"]\nexclude = ["packages/a"]'],
  ['members = ["packages/*", "packages/*/*"]\nexclude = ["packages/*"]'],
  ['members = ["packages/*", "packages/*/*/*"]\nexclude = ["packages/a*", "packages/group"]'],
  ['members = ["packages/**", "apps/*/*"]\nexclude = ["apps/*"]'],
])('%s', async workspace => {
  const dir = realpathSync(tempDir('workspace'))
  const text = (name: string) =>
    `[project]\nname = "${name}"\nversion = "1"\n[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n`
  write(dir, {
    'pyproject.toml': `${text('root')}[tool.uv.workspace]\n${workspace}\n`,
    ...Object.fromEntries(FOLDERS.map(folder => [`${folder}/pyproject.toml`, text(folder.replaceAll(/\W+/g, '-'))])),
  })
  const listed = execFileSync(uvPath(), ['workspace', 'list', '--paths', '--preview'], {
    cwd: dir,
    encoding: 'utf8',
  })
  const expected = listed
    .split('\n')
    .filter(Boolean)
    .map(folder => relative(dir, folder) || '.')
  await git(dir, 'init', '--quiet')
  for (const tool of [undefined, await gitTool()]) {
    const members = await readMembers(dir, tool, query)
    const ours = members.filter(({ leftOut }) => leftOut?.kind !== 'elsewhere').map(({ project }) => project.path)
    expect(ours).toEqual(expected.sort())
  }
})
