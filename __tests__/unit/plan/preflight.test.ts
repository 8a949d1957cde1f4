/** What is known to be wrong before anything is built, all of it at once. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { options } from '../../../__fixtures__/options.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import type { Plan } from '../../../src/plan/plan.js'
import { preflight } from '../../../src/plan/preflight.js'
import { readProject } from '../../../src/project/project.js'

const APP = '[project]\nname = "app"\nversion = "1.0"\n'
const HASH = 'a'.repeat(64)

interface Given {
  readonly values?: Record<string, string>
  readonly files?: Record<string, string>
  readonly pyproject?: string
  /** Relative to the workspace. */
  readonly findLinks?: readonly string[]
  readonly platformFiles?: readonly string[]
}
async function said({ values = {}, files = {}, pyproject = APP, findLinks = [], platformFiles = [] }: Given) {
  const workspace = tempDir('preflight')
  write(workspace, { 'pyproject.toml': pyproject, ...files })
  mkdirSync(path.join(workspace, 'links', 'folder.whl'), { recursive: true })
  writeFileSync(path.join(workspace, 'links', 'a.whl'), '')
  const project = await readProject('.', workspace, async () => undefined)
  const known = { options: options(values), project, workspace, today: new Date('2026-11-22') }
  const links = findLinks.map(folder => path.join(workspace, folder))
  const plan = platformFiles.length > 0 ? ({ platformFiles } as unknown as Plan) : undefined
  const failures = await failuresOf(() => preflight({ ...known, findLinks: links }, plan))
  return failures.map(text => text.split(' | ')[0]?.replaceAll(workspace, ''))
}

test('nothing, where all can be right', async () => {
  expect(await said({})).toEqual([])
  expect(await said({ values: { lock: 'none' }, files: { 'uv.lock': 'version = 9' } })).toEqual([])
})

describe('a requirement that is none', () => {
  test('of the project and of its extras', async () => {
    const pyproject = `${APP}dependencies = ["good>=1", "not a requirement"]\n[project.optional-dependencies]\nx = ["also not one"]\n`
    expect(await said({ pyproject })).toEqual([
      expect.stringContaining('not a requirement'),
      expect.stringContaining('also not one'),
    ])
  })
})

test('an entry point that no build makes right', async () => {
  for (const entry of ['-m x', 'a:b:c'])
    expect(await said({ values: { 'entry-point': entry } })).toContainEqual(
      expect.stringMatching(/^(?:project\/entry-point|input\/invalid): /),
    )
})

test('an entry point in a module that only the build makes is no mistake', async () => {
  const values = { 'entry-point': 'compiled:main' }
  const backend = (name: string) => `[build-system]\nrequires = ["${name}"]\nbuild-backend = "${name}"\n${APP}`
  expect(await said({ values, pyproject: backend('maturin') })).toStrictEqual([])
  expect(await said({ values, pyproject: backend('uv_build') })).toEqual([
    expect.stringMatching(/^project\/entry-point: /),
  ])
})

test('runners that name no platform', async () => {
  expect(await said({ values: { runners: 'amiga=x' } })).toHaveLength(1)
})

describe('a lock that cannot be read', () => {
  test.each<[file: string, text: string, code: string]>([
    ['uv.lock', 'version = 9', 'project/lock: /uv.lock: its version is 9'],
    ['uv.lock', 'version = ', 'project/toml: '],
    ['pylock.toml', 'lock-version = "9.0"\ncreated-by = "t"\n', 'project/lock: '],
    ['poetry.lock', '[metadata]\nlock-version = "1.1"', 'project/lock: /poetry.lock cannot be used: Poetry before 2.0'],
    ['pdm.lock', '[metadata]', 'project/lock: /pdm.lock cannot be used'],
  ])('%s with %j', async (file, text, message) => {
    expect(await said({ values: { lock: file }, files: { [file]: text } })).toEqual([expect.stringContaining(message)])
  })
  test('that is named', async () => {
    const values = { lock: 'requirements.txt' }
    expect(await said({ values, files: { 'requirements.txt': `idna==3.10 --hash=sha256:${HASH}\n` } })).toEqual([])
    expect(await said({ values, files: { 'requirements.txt': 'idna==3.10\n' } })).toHaveLength(1)
    expect(await said({ values })).toEqual([expect.stringMatching('^input/path: ')])
  })
  test('of Poetry is compared with the pyproject.toml beside it', async () => {
    const files = { 'poetry.lock': '[metadata]\nlock-version = "2.1"\n' }
    expect(await said({ files })).toEqual([])
    expect(
      await said({ files: { 'poetry.lock': '[[package]]\nversion = "1"\n[metadata]\nlock-version = "2.1"\n' } }),
    ).toHaveLength(1)
  })
})

test('a file of a platform that is not there, or is none', async () => {
  expect(await said({ platformFiles: ['no.json'] })).toEqual([
    "input/path: platforms: the file 'no.json' cannot be read.",
  ])
  expect(await said({ platformFiles: ['bad.json'], files: { 'bad.json': '[]' } })).toHaveLength(1)
})

test('a wheel in find-links that is no file', async () => {
  expect(await said({ findLinks: ['links'] })).toEqual(['input/path: find-links: /links/folder.whl is not a file.'])
})

test('a folder of find-links that is gone is no mistake of the user’s: it was there a moment ago', async () => {
  await expect(said({ findLinks: ['gone'] })).rejects.toMatchObject({ code: 'ENOENT' })
})

test('all of it together', async () => {
  const pyproject = `${APP}dependencies = ["not a requirement"]\n`
  expect(
    await said({ pyproject, findLinks: ['links'], files: { 'uv.lock': 'version = 9' }, platformFiles: ['no.json'] }),
  ).toHaveLength(4)
})
