/** The commit and tag of a release of this action, made by git in a copy of this repository. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'

const WORKFLOWS = ['.github/workflows/package.yml', '.github/workflows/release.yml']
const script = join(process.cwd(), 'scripts/tag-release.mjs')

let repository: string
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=me', '-c', 'user.email=me@example.com', ...args], {
    cwd: repository,
    encoding: 'utf8',
  }).trim()
function release(...args: string[]): { status: number | null; said: string } {
  const identity = { GIT_AUTHOR_NAME: 'me', GIT_AUTHOR_EMAIL: 'me@example.com' }
  const env = { ...process.env, ...identity, GIT_COMMITTER_NAME: 'me', GIT_COMMITTER_EMAIL: 'me@example.com' }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, '--repository', 'me/package-python', ...args],
    {
      cwd: repository,
      env,
      encoding: 'utf8',
    },
  )
  return { status, said: stdout + stderr }
}
const at = (revision: string, file: string) => git('show', `${revision}:${file}`)

beforeEach(async () => {
  repository = await mkdtemp(join(tmpdir(), 'tag-release-test-'))
  mkdirSync(join(repository, '.github/workflows'), { recursive: true })
  for (const file of [...WORKFLOWS, 'action.yml']) cpSync(file, join(repository, file))
  const { name, description } = JSON.parse(readFileSync('package.json', 'utf8'))
  writeFileSync(join(repository, 'package.json'), JSON.stringify({ name, version: '1.4.0', description }))
  git('init', '--quiet', '--initial-branch=main')
  git('add', '.')
  git('commit', '--quiet', '--message', 'sources')
})
afterEach(() => rm(repository, { recursive: true, force: true }))

test('the reusable workflows of a tag name the action by the commit before it, which differs in nothing else', () => {
  const source = git('rev-parse', 'HEAD')
  expect(release()).toMatchObject({ status: 0 })
  expect(git('rev-parse', 'v1.4.0^')).toBe(source)
  expect(git('diff', '--name-only', source, 'v1.4.0').split('\n')).toEqual([...WORKFLOWS, 'package.json'])
  for (const file of WORKFLOWS) {
    const own = [...at('v1.4.0', file).matchAll(/uses: (\S*package-python\S*)(.*)/g)].map(([, uses, rest]) => [
      uses,
      rest,
    ])
    const steps = own.filter(([uses]) => !uses?.startsWith('./'))
    expect(steps.length).toBeGreaterThan(1)
    for (const each of steps) expect(each).toEqual([`me/package-python@${source}`, ' # v1.4.0'])
    expect(at('v1.4.0', file)).not.toMatch(/OWNER|@v1\b/)
  }
  expect(at('v1.4.0', '.github/workflows/release.yml')).toContain(
    'signer-workflow: me/package-python/.github/workflows/',
  )
  expect(JSON.parse(at('v1.4.0', 'package.json')).repository.url).toMatch(/me\/package-python\.git$/)
  // Nothing of the checkout was touched.
  expect([git('status', '--porcelain'), git('rev-parse', 'HEAD'), git('branch', '--show-current')]).toEqual([
    '',
    source,
    'main',
  ])
  expect(release('--verify', 'v1.4.0')).toEqual({ status: 0, said: `${source}\n` })
})

test('a tag that holds anything else is refused, and says where it differs', () => {
  release()
  git('switch', '--quiet', '--detach', 'v1.4.0')
  writeFileSync(join(repository, 'action.yml'), 'name: other\n')
  git('commit', '--quiet', '--all', '--amend', '--message', 'v1.4.0')
  git('tag', '--force', 'v1.4.0')
  const { status, said } = release('--verify', 'v1.4.0')
  expect([status, said]).toEqual([1, expect.stringMatching(/they differ in .*action\.yml/)])
})

test.each([
  ['a tag of the sources themselves', () => git('tag', 'v1.4.0'), /0 parents/],
  [
    'a tag of another version',
    () => {
      release()
      git('tag', 'v9.0.0', 'v1.4.0')
    },
    /v9\.0\.0 is not the version in package\.json, 1\.4\.0/,
  ],
])('%s is refused', (_, tag, said) => {
  tag()
  const name = git('tag', '--list', 'v9*') || 'v1.4.0'
  expect(release('--verify', name)).toEqual({ status: 1, said: expect.stringMatching(said) })
})

test.each([
  ['changes that are not committed', () => writeFileSync(join(repository, 'new'), ''), /has changes/],
  ['a version that was released', () => git('tag', 'v1.4.0'), /the tag v1\.4\.0 exists/],
  [
    'a line that would still name the action by a tag',
    () => {
      const file = join(repository, WORKFLOWS[0] ?? '')
      writeFileSync(file, `${readFileSync(file, 'utf8')}# see OWNER/package-python@v1\n`)
      git('commit', '--quiet', '--all', '--message', 'more')
    },
    /this line cannot be published: # see OWNER/,
  ],
])('no tag is made with %s', (_, change, said) => {
  change()
  const before = git('tag', '--list')
  expect(release()).toEqual({ status: 1, said: expect.stringMatching(said) })
  expect(git('tag', '--list')).toBe(before)
})
