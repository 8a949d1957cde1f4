/** What identifies the source on every machine of a release, and Pythons that the project itself excludes. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { LINUX_MACHINE, options, project } from '../../../__fixtures__/options.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { problemsOf } from '../../../src/core/errors.js'
import { makePlan } from '../../../src/plan/plan.js'
import { sourceState } from '../../../src/plan/release.js'

const root = mkdtempSync(path.join(tmpdir(), 'package-python-state-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let dir = ''
let number = 0
beforeEach(() => {
  dir = path.join(root, `${number++}`)
  mkdirSync(dir)
  put('a.py', 'a\n')
  put('b.py', 'b\n')
})
const put = (name: string, text: string) => writeFileSync(path.join(dir, name), text)

type Given = Parameters<typeof sourceState>[0]
const inGit = (dirty: readonly string[], head: string | undefined = 'c0') =>
  sourceState(
    {
      dir,
      git: { root: dir, head, dirty, tracked: [], submodules: [], ignored: [] },
      script: undefined,
    } as unknown as Given,
    [],
  )
const outside = (exclude: readonly string[] = []) =>
  sourceState({ dir, git: undefined, script: undefined } as unknown as Given, exclude)

describe('in git', () => {
  test('the commit stands for all but what was changed', async () => {
    const clean = await inGit([])
    expect(clean.commit).toBe('c0')
    put('a.py', 'other\n')
    expect(await inGit([])).toEqual(clean)
    const changed = await inGit(['a.py'])
    expect(changed.digest).not.toBe(clean.digest)
    put('a.py', 'again\n')
    expect((await inGit(['a.py'])).digest).not.toBe(changed.digest)
  })
  test('in whatever order, and with whatever line ends', async () => {
    const one = await inGit(['a.py', 'b.py'])
    expect(await inGit(['b.py', 'a.py'])).toEqual(one)
    put('a.py', 'a\r\n')
    expect(await inGit(['a.py', 'b.py'])).toEqual(one)
    put('a.py', 'a')
    expect(await inGit(['a.py', 'b.py'])).not.toEqual(one)
  })
  test('a file that was removed, and a folder in its place, are changes too', async () => {
    const there = await inGit(['a.py'])
    rmSync(path.join(dir, 'a.py'))
    const gone = await inGit(['a.py'])
    mkdirSync(path.join(dir, 'a.py'))
    const folder = await inGit(['a.py'])
    expect(new Set([there, gone, folder].map(({ digest }) => digest)).size).toBe(3)
    await expect(inGit(['b.py/deeper'])).rejects.toMatchObject({ code: 'ENOTDIR' })
  })
})

describe('outside of git', () => {
  test('every file counts, but what is no source', async () => {
    const all = await outside()
    expect(all).not.toHaveProperty('commit')
    put('c.py', 'c\n')
    expect((await outside()).digest).not.toBe(all.digest)
    expect((await outside([path.join(dir, 'c.py')])).digest).toBe(all.digest)
  })
  test('of a script it alone counts', async () => {
    const script = () =>
      sourceState({ dir, git: undefined, script: { path: path.join(dir, 'a.py') } } as unknown as Given, [])
    const before = await script()
    put('b.py', 'other\n')
    expect(await script()).toEqual(before)
    put('a.py', 'other\n')
    expect((await script()).digest).not.toBe(before.digest)
  })
})

describe('Pythons that requires-python excludes', () => {
  const said = async (asked: string, requires: string) => {
    const read = await project({
      'pyproject.toml': `[project]\nname = "app"\nversion = "1.0"\nrequires-python = "${requires}"\n`,
    })
    const given = { options: options({ 'python-versions': asked }), project: read, machine: LINUX_MACHINE }
    return failuresOf(() => makePlan({ ...given, today: new Date('2026-11-22') }))
  }
  test('are named with their place, where there is one', async () => {
    const placed = async (files: Record<string, string>) => {
      const read = await project(files)
      const given = { options: options({ 'python-versions': '3.11' }), project: read, machine: LINUX_MACHINE }
      try {
        makePlan({ ...given, today: new Date('2026-11-22') })
      } catch (thrown) {
        return problemsOf(thrown).map(({ place }) => place)
      }
      return []
    }
    const requires = '[project]\nname = "app"\nversion = "1.0"\nrequires-python = ">=3.12"\n'
    expect(await placed({ 'pyproject.toml': requires })).toMatchObject([{ file: 'pyproject.toml' }])
    const cfg = '[metadata]\nname = app\nversion = 1.0\n[options]\npython_requires = >=3.12\n'
    expect(await placed({ 'setup.cfg': cfg })).toMatchObject([{ file: 'setup.cfg' }])
  })
  test('are named, with what to do', async () => {
    expect(await said('3.12 3.13', '>=3.12')).toEqual([])
    expect(await said('3.11 3.12', '>=3.12')).toEqual([
      "input/conflict: python-versions requests 3.11, but the project's requires-python is '>=3.12'. | Leave 3.11 out of python-versions, or widen requires-python.",
    ])
    expect(await said('3.10 3.11', '>=3.12,<3.14')).toEqual(
      ['3.10', '3.11'].map(
        python =>
          `input/conflict: python-versions requests ${python}, but the project's requires-python is '>=3.12,<3.14'. | Leave ${python} out of python-versions (it allows 3.12 3.13), or widen requires-python.`,
      ),
    )
  })
})
