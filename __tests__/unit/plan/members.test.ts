/** Which projects of a repository a run is for, and the inputs that each of them gets. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { fakeHost } from '../../../__fixtures__/fake-host.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { givenText, type Layer } from '../../../src/config/options.js'
import { chooseProjects, choosingTag, inRoot } from '../../../src/plan/members.js'

const BUILD = '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n'
const project = (name: string, more = '') => `${BUILD}[project]\nname = "${name}"\nversion = "1.0"\n${more}`
const input = (values: Record<string, string>): Layer => ({
  kind: 'input',
  values: new Map(Object.entries(values).map(([name, text]) => [name, { text }])),
  spell: name => name,
})
const WORKSPACE = '[tool.uv.workspace]\nmembers = ["packages/*"]\n'
const TWO = {
  'pyproject.toml': WORKSPACE,
  'packages/app/pyproject.toml': project(
    'app',
    'dependencies = ["My.Lib"]\n[tool.uv.sources]\nmy-lib = { workspace = true }\n',
  ),
  'packages/lib/pyproject.toml': project('My.Lib'),
  'packages/hidden/pyproject.toml': project('hidden', 'classifiers = ["Private :: Do Not Upload"]\n'),
}

/** @param ref of the workflow that started the run */
async function chosen(files: Record<string, string>, values: Record<string, string> = {}, ref?: string) {
  const workspace = tempDir('members')
  mkdirSync(path.join(workspace, 'nothing'))
  write(workspace, files)
  const host = fakeHost({ workspace, env: { PATH: path.join(workspace, 'nothing'), ...(ref && { GITHUB_REF: ref }) } })
  const layers = [input(values)]
  return { ...(await chooseProjects(host, layers)), given: layers }
}
/** What the layers decide. */
const valuesOf = (layers: readonly Layer[]) =>
  Object.fromEntries(
    (['path', 'local-projects', 'output-dir', 'formats'] as const).flatMap(name => {
      const text = givenText(layers, name)
      return text === undefined ? [] : [[name, text]]
    }),
  )
type Result = Awaited<ReturnType<typeof chosen>>
const one = (result: Result) => (result.kind === 'one' ? [valuesOf(result.layers), result.notes] : result)
const reason = (result: Result) => (result.kind === 'nothing' ? result.reason : result)

test.each<[values: Record<string, string>, env: Record<string, string>, tag: string | undefined]>([
  [{}, {}, undefined],
  [{}, { GITHUB_REF: 'refs/heads/v1' }, undefined],
  [{}, { GITHUB_REF: 'refs/tags/a/v1' }, 'a/v1'],
  [{ tag: 'v2' }, { GITHUB_REF: 'refs/tags/v1' }, 'v2'],
])('of %j and %j the tag %s chooses', (values, env, tag) => expect(choosingTag([input(values)], env)).toBe(tag))

describe('path: auto', () => {
  const AUTO = { path: 'auto', formats: 'wheel' }

  test('without a tag is every project that can be released, in the order of their needs', async () => {
    const result = await chosen(TWO, AUTO)
    if (result.kind !== 'several') throw new Error(result.kind)
    expect(
      result.projects.map(({ title, path: folder, needs, layers }) => [title, folder, needs, valuesOf(layers)]),
    ).toEqual([
      ['my-lib', 'packages/lib', [], { path: 'packages/lib', 'output-dir': 'dist/my-lib', formats: 'wheel' }],
      [
        'app',
        'packages/app',
        ['my-lib'],
        { path: 'packages/app', 'local-projects': 'packages/lib', 'output-dir': 'dist/app', formats: 'wheel' },
      ],
    ])
    expect(result.notes).toEqual(['Left out: hidden (packages/hidden) has the classifier Private :: Do Not Upload.'])
  })

  test('adds the projects that it needs to those that were named', async () => {
    const result = await chosen(TWO, { ...AUTO, 'local-projects': 'more\npackages/lib', 'output-dir': 'out' })
    if (result.kind !== 'several') throw new Error(result.kind)
    const [lib, app] = result.projects
    expect(valuesOf(app?.layers ?? [])).toMatchObject({
      'local-projects': 'more\npackages/lib',
      'output-dir': 'out/app',
    })
    expect(valuesOf(lib?.layers ?? [])).toMatchObject({
      'local-projects': 'more\npackages/lib',
      'output-dir': 'out/my-lib',
    })
  })

  test('leaves to a project what it says of its own files, where the run says nothing', async () => {
    const own = '[tool.package-python]\noutput-dir = "own"\nlocal-projects = ["../x"]\n'
    const files = { ...TWO, 'packages/app/pyproject.toml': `${TWO['packages/app/pyproject.toml']}${own}` }
    for (const [values, output] of [
      [AUTO, undefined],
      [{ ...AUTO, 'output-dir': 'out' }, 'out/app'],
    ] as const) {
      const result = await chosen(files, values)
      if (result.kind !== 'several') throw new Error(result.kind)
      const app = valuesOf(result.projects[1]?.layers ?? [])
      expect([app['output-dir'], app['local-projects']]).toEqual([output, 'packages/x\npackages/lib'])
    }
  })

  test('of one project is that one, with its own folder for files', async () => {
    const only = await chosen({ 'a/pyproject.toml': project('a') }, { ...AUTO, 'output-dir': 'out' })
    expect(one(only)).toEqual([{ path: 'a', 'output-dir': 'out', formats: 'wheel' }, []])
  })

  test('of a repository without projects is its own folder, whose error says what is missing', async () => {
    expect(one(await chosen({}, AUTO))).toEqual([{ path: '.', formats: 'wheel' }, []])
    expect(one(await chosen({}, AUTO, 'refs/tags/v1.0'))).toEqual([{ path: '.', formats: 'wheel' }, []])
  })

  test('where nothing can be released says why', async () => {
    const files = {
      'pyproject.toml': WORKSPACE,
      'packages/hidden/pyproject.toml': TWO['packages/hidden/pyproject.toml'],
    }
    expect(reason(await chosen(files, AUTO))).toBe(
      'No project has something to release. Left out: hidden (packages/hidden) has the classifier Private :: Do Not Upload.',
    )
  })

  test('with a tag is the project that the tag names', async () => {
    expect(one(await chosen(TWO, AUTO, 'refs/tags/app-v1.0'))).toEqual([
      { path: 'packages/app', 'local-projects': 'packages/lib', formats: 'wheel' },
      ['The tag app-v1.0 is for app, in packages/app.'],
    ])
    expect(await failuresOf(() => chosen(TWO, AUTO, 'refs/tags/v1.0'))).toEqual([
      expect.stringMatching("^project/members: The tag 'v1.0' does not say which project it is for"),
    ])
    expect(await failuresOf(() => chosen(TWO, AUTO, 'refs/tags/other-v1.0'))).toEqual([
      expect.stringMatching("^project/members: The tag 'other-v1.0' names no project of this repository"),
    ])
  })

  test('with a tag is that project also where there is no other', async () => {
    expect(one(await chosen({ 'a/pyproject.toml': project('a') }, AUTO, 'refs/tags/a-v1.0'))).toEqual([
      { path: 'a', formats: 'wheel' },
      ['The tag a-v1.0 is for a, in a.'],
    ])
  })

  test('waits for no project that is left out, and builds it where another one needs it', async () => {
    const needs = 'dependencies = ["hidden"]\n[tool.uv.sources]\nhidden = { workspace = true }\n'
    const result = await chosen({ ...TWO, 'packages/app/pyproject.toml': project('app', needs) }, AUTO)
    if (result.kind !== 'several') throw new Error(result.kind)
    const app = result.projects.find(({ title }) => title === 'app')
    expect([app?.needs, valuesOf(app?.layers ?? [])['local-projects']]).toStrictEqual([[], 'packages/hidden'])
  })

  test('refuses two projects of one name', async () => {
    const files = { 'a/pyproject.toml': project('same'), 'b/pyproject.toml': project('Same') }
    expect(await failuresOf(() => chosen(files, AUTO))).toHaveLength(1)
  })
})

describe('a project that is named', () => {
  const APP = { path: 'packages/app', formats: 'wheel' }
  const kept = async (files: Record<string, string>, values: Record<string, string>, ref?: string) => {
    const result = await chosen(files, values, ref)
    return result.kind === 'one' && result.layers === result.given && result.notes.length === 0
  }

  test('is packaged as it is: without a tag, with its own, and with one that names none', async () => {
    for (const ref of [
      undefined,
      'refs/tags/v1.0',
      'refs/tags/release-1.0',
      'refs/tags/app-v1.0',
      'refs/tags/packages/app/v1.0',
    ])
      expect([ref, await kept(TWO, APP, ref)]).toEqual([ref, true])
    expect(await kept({ 'pyproject.toml': project('root') }, {}, 'refs/tags/v1.0')).toBe(true)
  })

  test('is nothing to do for the tag of another one', async () => {
    expect(reason(await chosen(TWO, APP, 'refs/tags/my-lib-v1.0'))).toBe(
      'The tag my-lib-v1.0 is for my-lib, in packages/lib, and not for app.',
    )
  })

  test('is packaged where no tag is to be compared, and where the run has to report what is wrong', async () => {
    const LIB = 'refs/tags/my-lib-v1.0'
    expect(await kept(TWO, { ...APP, 'version-check': 'none' }, LIB)).toBe(true)
    const inFile = `${TWO['packages/app/pyproject.toml']}[tool.package-python]\nversion-check = "none"\n`
    expect(await kept({ ...TWO, 'packages/app/pyproject.toml': inFile }, APP, LIB)).toBe(true)
    expect(await kept(TWO, { path: 'packages/gone' }, LIB)).toBe(true)
    expect(await kept({ ...TWO, 'packages/app/pyproject.toml': 'not toml' }, APP, LIB)).toBe(true)
    expect(await kept(TWO, APP, 'refs/tags/unknown-v1.0')).toBe(true)
    expect(await kept(TWO, APP, 'refs/tags/nightly')).toBe(true)
    const script = '# /// script\n# requires-python = ">=3.12"\n# ///\n'
    for (const text of ['', script])
      expect(await kept({ ...TWO, 'tool.py': text }, { path: 'tool.py' }, LIB)).toBe(true)
    // Another project of the repository cannot be read: so whose the tag is is not known.
    expect(await kept({ ...TWO, 'packages/bad/pyproject.toml': 'not toml' }, APP, LIB)).toBe(true)
  })

  test('is not packaged after a fault of this program: it is reported', async () => {
    const workspace = tempDir('members')
    write(workspace, TWO)
    for (const faulty of [1, 2]) {
      let reads = 0
      const env = {
        get PATH() {
          reads += 1
          if (reads === faulty) throw new TypeError('a fault')
          return path.join(workspace, 'nothing')
        },
      }
      const host = fakeHost({ workspace, env })
      await expect(chooseProjects(host, [input(APP)], 'my-lib-v1.0')).rejects.toThrow('a fault')
    }
  })

  test('at the root of the repository needs its siblings by their paths', async () => {
    const root = project('root', 'dependencies = ["lib"]\n[tool.uv.sources]\nlib = { workspace = true }\n')
    const files = {
      'pyproject.toml': `${root}${WORKSPACE}[tool.package-python]\nlocal-projects = ["more"]\n`,
      'packages/lib/pyproject.toml': project('lib'),
    }
    const result = await chosen(files, { path: 'auto' }, 'refs/tags/root-v1.0')
    expect(reason(await chosen(files, { path: 'packages/lib' }, 'refs/tags/root-v1.0'))).toBe(
      'The tag root-v1.0 is for root, at the root of the repository, and not for lib.',
    )
    expect(one(result)).toEqual([
      { path: '.', 'local-projects': 'more\npackages/lib' },
      ['The tag root-v1.0 is for root, at the root of the repository.'],
    ])
  })

  test('without siblings keeps the local projects that were named', async () => {
    const only = { 'a/pyproject.toml': project('a') }
    expect(one(await chosen(only, { path: 'auto', 'local-projects': 'x' }))).toEqual([
      { path: 'a', 'local-projects': 'x' },
      [],
    ])
  })
})

test('the same inputs for the folder of the workspace', () => {
  expect(valuesOf(inRoot([input({ path: 'auto', formats: 'pex' }), input({ path: 'x', 'output-dir': 'o' })]))).toEqual({
    ...{ path: '.', formats: 'pex', 'output-dir': 'o' },
  })
})
