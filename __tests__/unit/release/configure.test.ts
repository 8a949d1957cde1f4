/** What a release is decided by, with nothing checked out, and whether its files name one version. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { store, tarGz, zip } from '../../../__fixtures__/archives.js'
import { fakeHost } from '../../../__fixtures__/fake-host.js'
import { layer } from '../../../__fixtures__/options.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { configureRelease } from '../../../src/release/configure.js'
import type { ReleaseFolder } from '../../../src/release/files.js'
import { checkVersions, readMetadata } from '../../../src/release/versions.js'

interface Given {
  readonly values?: Record<string, string>
  readonly env?: Record<string, string>
  readonly files?: Record<string, string>
  readonly kind?: 'local' | 'github'
}
function configured({ values = {}, env = {}, files = {}, kind = 'local' }: Given) {
  const workspace = tempDir('release')
  write(workspace, files)
  const host = fakeHost({ workspace, kind, env: { PATH: path.join(workspace, 'nothing'), ...env } })
  return { workspace, work: () => configureRelease(host, [layer(values)]) }
}
const ALL = { values: { tag: 'v1.0', repository: 'ada/app', 'github-token': 'word' } }
const refused = async (given: Given) => failuresOf(configured(given).work)

describe('a release', () => {
  test('is decided by inputs', async () => {
    const { workspace, work } = configured({ values: { ...ALL.values, 'output-dir': 'out', path: 'lib' } })
    const { tag, repository, token, apiUrl, dir, folder, git, names, title } = await work()
    expect([tag, repository, token, apiUrl, git, title]).toEqual([
      'v1.0',
      'ada/app',
      'word',
      'https://api.github.com',
      undefined,
      undefined,
    ])
    expect([dir, folder]).toEqual([path.join(workspace, 'lib'), path.join(workspace, 'out')])
    // What is not checked out may have any tag: the job that built it has compared them.
    expect(names).toEqual({ folders: [], match: ['*'], patterns: [] })
  })
  test('or by what the workflow says, inputs first', async () => {
    const env = {
      GITHUB_REF: 'refs/tags/v2.0',
      GITHUB_REPOSITORY: 'bob/lib',
      GITHUB_TOKEN: 'one',
      GH_TOKEN: 'two',
      GITHUB_API_URL: 'https://git.example/api',
    }
    expect(await configured({ env }).work()).toMatchObject({
      tag: 'v2.0',
      repository: 'bob/lib',
      token: 'one',
      apiUrl: 'https://git.example/api',
    })
    expect(await configured({ ...ALL, env }).work()).toMatchObject({
      tag: 'v1.0',
      repository: 'ada/app',
      token: 'word',
    })
    const { GITHUB_TOKEN: _, ...rest } = env
    expect((await configured({ env: rest }).work()).token).toBe('two')
  })
  test('knows the project that is checked out', async () => {
    const files = { 'pyproject.toml': '[project]\nname = "My.App"\nversion = "1.0"\n' }
    expect(await configured({ ...ALL, files }).work()).toMatchObject({ title: 'my-app', names: { match: [] } })
  })
  test('lacks what nobody says, all of it together', async () => {
    expect((await refused({})).map(text => text.split(':')[0])).toEqual([
      'release/tag',
      'release/repository',
      'release/token',
    ])
    const [tag, , token] = await refused({})
    expect(tag).toContain('There is no tag to release for.')
    expect(token).toContain('Set GH_TOKEN')
    expect((await refused({ kind: 'github' })).at(-1)).toContain('github-token')
  })
})

describe('the versions of a release', () => {
  const metadata = (name: string, version: string) =>
    `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\nClassifier: Private :: x\n`
  const sdist = (version = '1.0') => {
    const file = `app-${version}.tar.gz`
    return {
      name: file,
      format: 'sdist',
      path: store(
        tempDir('v'),
        file,
        tarGz([
          { name: `app-${version}/PKG-INFO`, data: metadata('App', version) },
          { name: `app-${version}/pyproject.toml`, data: '' },
        ]),
      ),
    }
  }
  const wheel = (version = '1.0') => {
    const info = `app-${version}.dist-info`
    const file = `app-${version}-py3-none-any.whl`
    const members = {
      'app.py': '',
      [`${info}/METADATA`]: metadata('app', version),
      [`${info}/WHEEL`]: 'Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
      [`${info}/RECORD`]: '',
    }
    return {
      name: file,
      format: 'wheel',
      path: store(tempDir('v'), file, zip(Object.entries(members).map(([name, data]) => ({ name, data })))),
    }
  }
  const folderOf = (files: readonly { name: string; format: string; path: string }[], version = '1.0') =>
    ({
      manifest: { name: 'app', version, artifacts: files.map(({ name, format }) => ({ file: name, format })) },
      files,
      others: [],
    }) as unknown as ReleaseFolder
  const other = () => {
    const file = path.join(tempDir('v'), 'a.pex')
    writeFileSync(file, 'x')
    return { name: 'a.pex', format: 'pex', path: file }
  }
  const said = async (folder: ReleaseFolder, tag?: string) => {
    const read = await readMetadata(folder)
    const tagged = tag === undefined ? undefined : { tag, dirty: [] }
    return (await failuresOf(() => checkVersions(folder, read, tagged))).map(text => text.split(' | ')[0])
  }

  test('are read of sdist and wheels alone', async () => {
    const read = await readMetadata(folderOf([sdist(), other(), wheel()]))
    expect(read.map(({ file, name, version, classifiers }) => [file, name, version, classifiers])).toEqual([
      ['app-1.0.tar.gz', 'App', '1.0', ['Private :: x']],
      ['app-1.0-py3-none-any.whl', 'app', '1.0', ['Private :: x']],
    ])
  })
  test('are those of the manifest, in any spelling', async () => {
    expect(await said(folderOf([sdist(), wheel()], '1.0.0'))).toEqual([])
    expect(await said(folderOf([sdist(), wheel('1.1')]))).toEqual([
      'release/files: app-1.1-py3-none-any.whl is app 1.1, but manifest.json says app 1.0.',
    ])
    const renamed = folderOf([sdist()])
    expect(await said({ ...renamed, manifest: { ...renamed.manifest, name: 'lib' } })).toHaveLength(1)
  })
  test('and of the tag, where that is to be compared', async () => {
    const folder = folderOf([sdist()])
    expect(await said(folder, 'v1.0')).toEqual([])
    expect(await said(folder, 'v2.0')).toEqual([
      "release/version: manifest.json has version 1.0, but the tag is 'v2.0'.",
    ])
    expect(await said(folder, 'nightly')).toEqual([
      expect.stringMatching("^release/tag: The tag 'nightly' contains no version"),
    ])
    expect(await said(folder)).toEqual([])
  })
})
