/** Which project a tag is for in a repository of git, where a tag may also name a folder without a Python project. No git runs. */
import { chmodSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, jest, test } from '@jest/globals'
import { fakeHost } from '../../../__fixtures__/fake-host.js'
import { layer } from '../../../__fixtures__/options.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'

/** Tracked files of the repository; undefined for a git that fails. */
let tracked: readonly string[] | undefined
jest.unstable_mockModule('../../../src/host/process/query.js', () => ({
  query: async (_tool: string, args: readonly string[]) => {
    if (tracked === undefined) return { code: 128, stdout: '', stderr: 'fatal: broken' }
    const files = args.includes('--others') && args.includes('--ignored') ? [] : tracked
    const projects = files.filter(file => file.endsWith('pyproject.toml'))
    if (args.includes('--stage'))
      return { code: 0, stdout: files.map(file => `100644 ${'0'.repeat(40)} 0\t${file}\0`).join(''), stderr: '' }
    const stdout = args.includes('ls-files')
      ? projects.map(file => `${file}\0`).join('')
      : args.includes('--is-shallow-repository')
        ? 'false\n'
        : ''
    return { code: 0, stdout, stderr: '' }
  },
}))
const { chooseProjects } = await import('../../../src/plan/members.js')
const { configure } = await import('../../../src/plan/configure.js')

const project = (name: string) =>
  `[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n[project]\nname = "${name}"\nversion = "1.0"\n`
const FILES = {
  'packages/app/pyproject.toml': project('app'),
  'packages/lib/pyproject.toml': project('lib'),
  'web/package.json': '{}',
  'tools/site/deep/index.html': '',
}

function hostOf(files: Readonly<Record<string, string>>) {
  const workspace = tempDir('members-git')
  mkdirSync(path.join(workspace, 'repository/web-untracked'), { recursive: true })
  write(workspace, { 'bin/git': '' })
  chmodSync(path.join(workspace, 'bin/git'), 0o755)
  write(path.join(workspace, 'repository'), { '.git/HEAD': 'ref: refs/heads/main\n', ...files })
  return fakeHost({ workspace: path.join(workspace, 'repository'), env: { PATH: path.join(workspace, 'bin') } })
}

async function chosen(asked: string, tag: string, git: 'works' | 'fails' = 'works') {
  tracked = git === 'works' ? Object.keys(FILES) : undefined
  const result = await chooseProjects(hostOf(FILES), [layer({ path: asked })], tag)
  return result.kind === 'nothing' ? result.reason : [result.kind, ...result.notes]
}

test.each([
  ['web/v1.0', 'web'],
  ['web-v1.0', 'web'],
  ['site@1.0', 'site'],
  ['tools/site/v1.0', 'tools/site'],
])('the tag %s of the folder %s is nothing to do', async (tag, folder) => {
  expect(await chosen('auto', tag)).toBe(`The tag ${tag} is for ${folder}, which is not a Python project.`)
  expect(await chosen('packages/app', tag)).toBe(`The tag ${tag} is for ${folder} and not for app.`)
})

test('a tag of what is no whole name of a tracked folder names nothing', async () => {
  for (const tag of ['we/v1.0', 'eb/v1.0', 'web-untracked/v1.0', 'index.html/v1.0']) {
    const host = hostOf(FILES)
    tracked = Object.keys(FILES)
    expect(await failuresOf(() => chooseProjects(host, [layer({ path: 'auto' })], tag))).toEqual([
      expect.stringContaining(`The tag '${tag}' names no project of this repository`),
    ])
    // The run then says that its version is not that of the tag.
    expect(await chosen('packages/app', tag)).toEqual(['one'])
  }
})

test('where git fails, no folder is known', async () => {
  expect(await chosen('packages/app', 'web/v1.0', 'fails')).toEqual(['one'])
})

test('a run whose git answers knows what is tracked', async () => {
  tracked = Object.keys(FILES)
  const configuration = await configure(hostOf(FILES), [layer({ path: 'packages/app' })], new Date('2026-11-22'))
  expect(configuration.project.git?.tracked).toEqual(tracked)
})
