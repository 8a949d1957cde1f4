import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { command, pythons } from '../../../__fixtures__/command/command.js'
import { git, repository, tempDir } from '../../../__fixtures__/repository.js'

const PROJECT = (requires: string, rest: string) => `[build-system]
requires = [${requires}]
build-backend = "${requires.includes('hatchling') ? 'hatchling.build' : 'setuptools.build_meta'}"
[project]
name = "tagged"
dynamic = ["version"]
requires-python = ">=3.9"
${rest}`

const KINDS = {
  'setuptools-scm': {
    'pyproject.toml': PROJECT('"setuptools==80.9.0", "setuptools-scm==8.3.1"', '[tool.setuptools_scm]\n'),
    'tagged.py': 'X = 1\n',
  },
  'hatch-vcs': {
    'pyproject.toml': PROJECT('"hatchling==1.27.0", "hatch-vcs==0.5.0"', '[tool.hatch.version]\nsource = "vcs"\n'),
    'tagged/__init__.py': 'X = 1\n',
  },
}

/** Nothing of the files matters here but their version. */
const QUICKLY = ['--test-command', 'none', '--checks', 'none', '--sbom', 'none', '--licenses', 'off', '--audit', 'off']

/** Tools and distributions are fetched once. */
const STORE = tempDir('store')

const ENV = {
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'protocol.file.allow',
  GIT_CONFIG_VALUE_0: 'always',
}

/** A clone of one commit, without tags and with HEAD detached, of a history of twelve commits with a tag at the eighth. */
async function shallowClone(files: Readonly<Record<string, string>>): Promise<string> {
  const remote = await repository(files, 'remote')
  for (let commit = 2; commit <= 12; commit += 1) {
    await git(remote, 'commit', '-q', '--allow-empty', '-m', `commit ${commit}`)
    if (commit === 8) await git(remote, 'tag', 'v1.4.0')
  }
  await git(remote, 'config', 'uploadpack.allowFilter', 'true')
  const clone = join(tempDir('clone'), 'it')
  await git(remote, 'clone', '-q', '--depth=1', '--no-tags', `file://${remote}`, clone)
  await git(clone, 'checkout', '-q', '--detach')
  return clone
}

const build = (clone: string, env = {}, ...more: string[]) =>
  command(
    ['package', clone, '--formats', 'sdist,wheel', ...QUICKLY, '--python-versions', pythons(1).join(' '), ...more],
    clone,
    { ...ENV, XDG_CACHE_HOME: STORE, ...env },
  )

describe.each(Object.entries(KINDS))('%s', (_, files) => {
  test('counts from the tag in a clone of one commit', async () => {
    const clone = await shallowClone(files)
    const ended = await build(clone)
    expect(ended.stderr).not.toMatch(/error\[|warning\[project\/history/)
    const made = readdirSync(join(clone, 'dist'))
    expect(made.find(name => name.endsWith('.whl'))).toMatch(/^tagged-1\.4\.1\.dev4\+g[0-9a-f]+-/)
  })
})

test('a tag that started the workflow and a version that is not its: refused once the wheel is known', async () => {
  const clone = await shallowClone(KINDS['setuptools-scm'])
  const ended = await build(clone, {}, '--tag', 'v1.4.0')
  expect(ended.status).toBe(11)
  expect(ended.stderr).toMatch(
    /error\[release\/version\]: tagged-1\.4\.1\.dev4\+g\S+\.whl has version 1\.4\.1\.dev4\+g\S+, a local version/,
  )
  expect(existsSync(join(clone, 'dist', 'manifest.json'))).toBe(false)
})

test('the remote cannot be reached: a warning that names the tool, and the build goes on', async () => {
  const clone = await shallowClone(KINDS['setuptools-scm'])
  await git(clone, 'remote', 'set-url', 'origin', 'file:///nowhere/at/all')
  const ended = await build(clone)
  expect(ended.stderr).toMatch(/warning\[project\/history\]: .*setuptools-scm/)
  expect(ended.status).toBe(0)
})
