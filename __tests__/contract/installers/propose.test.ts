/** The job of release.yml that proposes a formula or manifest to another repository, with git and a stand-in for gh. */
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { checkout } from '../../../__fixtures__/act/repository.js'
import { tempDir } from '../../../__fixtures__/repository.js'

/** The text of the job's step, without its indentation. */
const SCRIPT = (() => {
  const workflow = readFileSync(join(checkout, '.github/workflows/release.yml'), 'utf8')
  const [, block = ''] = /name: Open pull request\n[\s\S]*? {8}run: \|\n([\s\S]*)$/.exec(workflow) ?? []
  return block.replaceAll(/^ {10}/gm, '')
})()

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const possible = process.platform === 'linux' && existsSync('/bin/bash') ? test : test.skip

let dir = ''
let env: Record<string, string> = {}
beforeEach(() => {
  dir = tempDir('propose')
  for (const folder of ['release', 'bin', 'seed']) mkdirSync(join(dir, folder))
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd, stdio: 'ignore' })
  git(join(dir, 'seed'), 'init', '-q')
  git(join(dir, 'seed'), 'commit', '-q', '--allow-empty', '-m', 'first')
  git(dir, 'clone', '-q', '--bare', 'seed', 'tap.git')
  writeFileSync(
    join(dir, 'bin/gh'),
    `#!/bin/bash
echo "$@" >>"${dir}/gh.log"
case "$1 $2" in
  'repo clone') git clone -q "${dir}/tap.git" "$4" ;;
  'pr view') exit 1 ;;
esac
`,
    { mode: 0o755 },
  )
  writeFileSync(join(dir, 'release/my-answer.rb'), 'class MyAnswer\n')
  const sums = `${sha256('class MyAnswer\n')}  my-answer.rb\n`
  writeFileSync(join(dir, 'release/SHA256SUMS'), sums)
  env = {
    ...{ PATH: `${join(dir, 'bin')}:/usr/bin:/bin`, HOME: dir, GIT_CONFIG_NOSYSTEM: '1' },
    ...{ GH_TOKEN: 'x', REPOSITORY: 'me/homebrew-tap', FOLDER: 'Formula', SUFFIX: 'rb', NAME: 'My_.Answer' },
    ...{ VERSION: '1.0.0', DIGEST: sha256(sums), RELEASE_URL: 'https://example.org/r' },
  }
})

/** As the runner starts it: `shell: bash`. */
const run = () =>
  spawnSync('/bin/bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', SCRIPT], {
    cwd: dir,
    env,
    encoding: 'utf8',
  })
const inTap = (...args: string[]) => spawnSync('git', args, { cwd: join(dir, 'tap.git'), encoding: 'utf8' }).stdout

possible('pushes a branch with the file alone and opens a pull request; again, it is the same branch', () => {
  for (const _ of [1, 2]) {
    const { status, stderr } = run()
    expect([status, stderr]).toEqual([0, expect.anything()])
    execFileSync('rm', ['-rf', join(dir, 'other')])
    expect(inTap('show', 'my-answer-1.0.0:Formula/my-answer.rb')).toBe('class MyAnswer\n')
    expect(inTap('diff', '--name-only', 'HEAD', 'my-answer-1.0.0')).toBe('Formula/my-answer.rb\n')
  }
  expect(readFileSync(join(dir, 'gh.log'), 'utf8')).toContain(
    'pr create --head my-answer-1.0.0 --title my-answer 1.0.0 --body Merge it when the release is published: https://example.org/r',
  )
})

possible.each([
  ['no token', () => Object.assign(env, { GH_TOKEN: '' }), /package-managers-token is not set/],
  ['another SHA256SUMS', () => Object.assign(env, { DIGEST: '0'.repeat(64) }), /SHA256SUMS: FAILED/],
  ['a changed file', () => writeFileSync(join(dir, 'release/my-answer.rb'), 'class Other\n'), /my-answer\.rb: FAILED/],
  ['no such file', () => Object.assign(env, { SUFFIX: 'json' }), /The release has no my-answer\.json/],
])('%s: nothing is pushed', (_, prepare, message) => {
  prepare()
  const { status, stdout } = run()
  expect([status, stdout]).toEqual([1, expect.stringMatching(message)])
  expect(inTap('branch', '--list', 'my-answer*')).toBe('')
  expect(existsSync(join(dir, 'gh.log'))).toBe(false)
})
