/** What is read of a finished file for its checks, and what the project's git says of its files. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { store, type TarMember, tarGz, type ZipMember, zip } from '../../../__fixtures__/archives.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { contentsSettings, factsOf, inspect } from '../../../src/checks/inspect.js'
import type { Inspected } from '../../../src/checks/model.js'
import { toolQueries } from '../../../src/checks/python-tools.js'
import { suspicionsIn } from '../../../src/checks/secret-patterns.js'
import type { Artifact } from '../../../src/core/model.js'
import type { GitState } from '../../../src/project/git.js'
import { readProject } from '../../../src/project/project.js'

// Put together here, so that no scanner takes this file for a leak.
const TOKEN = ['ghp_', 'zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17'].join('')
const KEY = [
  '-----BEGIN ',
  'PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj\n',
  '-----END ',
  'PRIVATE KEY-----\n',
].join('')

const artifact = (format: string, file: string, bytes: Buffer): Artifact =>
  ({ format, file, path: store(tempDir('inspect'), file, bytes), size: bytes.length }) as unknown as Artifact
const sdist = (members: readonly TarMember[]) =>
  inspect(
    artifact(
      'sdist',
      'a-1.0.tar.gz',
      tarGz([{ name: 'a-1.0/PKG-INFO', data: 'Metadata-Version: 2.1\nName: a\nVersion: 1.0\n' }, ...members]),
    ),
  )
const sha256 = (text: string) => `sha256=${createHash('sha256').update(text).digest('base64url')}`
const wheel = (members: readonly ZipMember[], lines: readonly string[] = []) => {
  const info = 'a-1.0.dist-info'
  const all = [
    ...members,
    { name: `${info}/METADATA`, data: 'Metadata-Version: 2.1\nName: a\nVersion: 1.0\n' },
    { name: `${info}/WHEEL`, data: 'Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n' },
    { name: `${info}/RECORD`, data: [...lines, `${info}/RECORD,,`, ''].join('\n') },
  ]
  return inspect(artifact('wheel', 'a-1.0-py3-none-any.whl', zip(all)))
}
const member = ({ members }: Inspected, file: string) => members.find(one => one.path === file)

describe('an sdist', () => {
  test('is read with the paths of the project', async () => {
    const read = await sdist([
      { name: 'a-1.0/', type: '5' },
      { name: 'a-1.0/src/', type: '5' },
      { name: 'a-1.0/src/a.py', data: 'x = 1\n' },
      { name: 'a-1.0/link', type: '2', target: 'src/a.py' },
      { name: 'a-1.0/tool', mode: 0o4755, data: '#!' },
    ])
    expect(read.metadata?.one('name')).toBe('a')
    expect(read.start[0]).toBe(0x1f)
    expect(read.start.length).toBeLessThanOrEqual(256)
    expect(read.members.filter(({ path: file }) => file !== 'PKG-INFO' && file !== '')).toEqual([
      { path: 'src', kind: 'folder', size: 0, suspicions: [] },
      { path: 'src/a.py', kind: 'file', size: 6, suspicions: [] },
      { path: 'link', kind: 'symlink', size: 0, suspicions: [] },
      { path: 'tool', kind: 'file', size: 2, setId: true, suspicions: [] },
    ])
    expect(member(read, 'src/a.py')).not.toHaveProperty('digest')
  })
  test('that holds what looks like a secret says so, in files alone', async () => {
    const read = await sdist([
      { name: 'a-1.0/a.py', data: `TOKEN = "${TOKEN}"\n` },
      { name: 'a-1.0/.env', type: '2', target: 'a.py' },
    ])
    expect([member(read, 'a.py')?.suspicions.length, member(read, '.env')?.suspicions]).toEqual([1, []])
  })
})

describe('a wheel', () => {
  test('is read with digests of the kind that RECORD has', async () => {
    const sha384 = createHash('sha384').update('y').digest('base64url')
    const read = await wheel(
      [
        { name: 'a/' },
        { name: 'a/__init__.py', data: 'x = 1\n' },
        { name: 'a/other.py', data: 'y' },
        { name: 'a/none.py', data: 'z' },
        { name: 'a/link', data: 'other.py', mode: 0o120777 },
        { name: 'a/tool', data: '!', mode: 0o102755 },
      ],
      [`a/__init__.py,${sha256('x')},6`, `a/other.py,sha384=${sha384},1`, 'a/none.py,,'],
    )
    expect(member(read, 'a')).toEqual({ path: 'a', kind: 'folder', size: 0, suspicions: [] })
    expect(member(read, 'a/__init__.py')).toEqual({
      ...{ path: 'a/__init__.py', kind: 'file', size: 6, suspicions: [] },
      digest: sha256('x = 1\n'),
    })
    expect(member(read, 'a/other.py')?.digest).toBe(`sha384=${sha384}`)
    expect(member(read, 'a/link')?.kind).toBe('symlink')
    expect(member(read, 'a/tool')?.setId).toBe(true)
    expect(member(read, 'a/none.py')).not.toHaveProperty('setId')
    expect([read.distInfo, read.record?.length, read.metadata?.one('version')]).toEqual(['a-1.0.dist-info', 4, '1.0'])
    expect(read.start.toString('latin1', 0, 2)).toBe('PK')
  })
  test('is looked through for secrets in its first 2 MiB', async () => {
    const filler = `${'#'.repeat(99)}\n`
    const near = await wheel([{ name: 'a.py', data: `${filler.repeat(20_000)}${TOKEN}\n`, deflate: true }])
    const far = await wheel([{ name: 'a.py', data: `${filler.repeat(22_000)}${TOKEN}\n`, deflate: true }])
    expect([near, far].map(read => member(read, 'a.py')?.suspicions.length)).toEqual([1, 0])
  })
  test('that unpacks to much more than it is, is refused', async () => {
    const bomb = zip([{ name: 'a', data: 'x', size: 4_000_000_000 }])
    expect(await failuresOf(() => inspect(artifact('wheel', 'a-1.0-py3-none-any.whl', bomb)))).toEqual([
      expect.stringMatching('^check/content: '),
    ])
  })
})

test('of any other file only its beginning is read', async () => {
  const { members, start } = await inspect(artifact('pex', 'a.pex', Buffer.from(`#!/bin/sh\n${'x'.repeat(400)}`)))
  expect([members, start.length, start.toString('latin1', 0, 9)]).toEqual([[], 256, '#!/bin/sh'])
  expect((await inspect(artifact('pex', 'b.pex', Buffer.from('PK')))).start).toEqual(Buffer.from('PK'))
})

describe('what git says', () => {
  const git = (root: string, parts: Partial<GitState>): GitState =>
    ({
      tool: '/none',
      root,
      gitDir: root,
      commonDir: root,
      tags: [],
      shallow: false,
      dirty: [],
      tracked: [],
      submodules: [],
      ignored: [],
      ...parts,
    }) as unknown as GitState

  /** The facts about an sdist with these members. @param files of the repository, whose project is in `lib` */
  async function facts(
    members: readonly TarMember[],
    files: Readonly<Record<string, string>>,
    state?: Partial<GitState>,
  ) {
    const root = tempDir('facts')
    write(root, { 'lib/pyproject.toml': '[project]\nname = "a"\nversion = "1.0"\n', ...files })
    const project = await readProject('lib', root, async () => (state ? git(root, state) : undefined))
    return factsOf(project, [await sdist(members)], new Date('2026-11-22'))
  }
  const sorted = (files: ReadonlySet<string>) => [...files].sort()

  test('of the files below the project, by their paths in it', async () => {
    const found = await facts(
      [],
      {},
      {
        tracked: ['lib/a.py', 'lib/sub/b.py', 'other/c.py', 'library/d.py'],
        dirty: ['lib/a.py', 'other/c.py'],
        submodules: ['lib/vendored', 'other/x'],
      },
    )
    expect([sorted(found.tracked ?? new Set()), sorted(found.dirty), found.submodules]).toEqual([
      ['a.py', 'sub/b.py'],
      ['a.py'],
      ['vendored'],
    ])
    expect(await facts([], {})).not.toHaveProperty('tracked')
  })

  test('of files that it does not track, and that were there before the build', async () => {
    const members = ['a.py', 'made.py', 'forgotten.py', 'linked/in.py', 'linkedin.py', 'l/sub/x.py'].map(name => ({
      name: `a-1.0/${name}`,
      data: 'x',
    }))
    const files = Object.fromEntries(
      ['a.py', 'forgotten.py', 'linked/in.py', 'linkedin.py', 'l/sub/x.py'].map(name => [`lib/${name}`, 'x']),
    )
    const found = await facts(members, files, { tracked: ['lib/a.py', 'lib/linked', 'lib/l'] })
    expect(sorted(found.untracked)).toEqual(['forgotten.py', 'linkedin.py'])
  })

  test('of secrets that are in its files too, wherever they lie there', async () => {
    const members = [{ name: 'a-1.0/a/settings.py', data: TOKEN }]
    const published = async (
      files: Record<string, string>,
      tracked: readonly string[],
      dirty: readonly string[] = [],
    ) => (await facts(members, files, { tracked, dirty })).published.size
    expect(await published({ 'src/settings.py': TOKEN }, ['src/settings.py'])).toBe(1)
    expect(await published({ 'src/settings.py': 'x' }, ['src/settings.py'])).toBe(0)
    expect(await published({ 'src/other.py': TOKEN }, ['src/other.py'])).toBe(0)
    expect(await published({ 'src/settings.py': TOKEN }, [])).toBe(0)
    expect(await published({}, ['src/settings.py'])).toBe(0)
  })

  test('of an unpacked sdist nothing: its tokens were released, its keys are still refused', async () => {
    const files = { 'lib/PKG-INFO': 'Name: a\n', 'lib/s.py': TOKEN, 'lib/key.py': KEY, 'lib/.env': 'A=1' }
    const members = Object.entries({ 's.py': TOKEN, 'key.py': KEY, '.env': 'A=1', 'gone.py': `${TOKEN}x` }).map(
      ([name, data]) => ({ name: `a-1.0/${name}`, data }),
    )
    const [token] = suspicionsIn('s.py', Buffer.from(TOKEN))
    expect([...(await facts(members, files)).published]).toEqual([token?.digest])
    expect((await facts(members, { ...files, 'lib/PKG-INFO': 'Name: other\n' })).published.size).toBe(0)
  })
})

test.each<[file: string, text: string, found: boolean]>([
  ['pyproject.toml', '[tool.check-wheel-contents]\n', true],
  ['pyproject.toml', ' [ tool.check-wheel-contents ]\n', true],
  ['pyproject.toml', '[check-wheel-contents]\n', false],
  ['tox.ini', '[check-wheel-contents]\n', true],
  ['setup.cfg', 'x\n[tool:check-wheel-contents]\n', true],
  ['setup.cfg', '[tool.check-wheel-contents]\n', false],
  ['.check-wheel-contents.cfg', '[check-wheel-contents]\n', true],
])('settings for check-wheel-contents in %s: %j', async (file, text, found) => {
  const dir = tempDir('settings')
  mkdirSync(path.join(dir, 'deep'))
  writeFileSync(path.join(dir, file), text)
  expect(await contentsSettings(dir)).toBe(found ? path.join(dir, file) : undefined)
})

test('each tool gets the files that it is for', async () => {
  const files = [
    await sdist([]),
    ...[
      'a-1-cp39-abi3-manylinux_2_28_x86_64.whl',
      'a-1-cp39-cp39-musllinux_1_2_x86_64.whl',
      'a-1-py3-none-any.whl',
      'a-1-cp39-cp39-linux_x86_64.whl',
    ].map(
      file =>
        ({
          artifact: { format: 'wheel', file, path: `/${file}` },
          members: [],
          start: Buffer.alloc(0),
        }) as unknown as Inspected,
    ),
    {
      artifact: { format: 'pex', file: 'a.pex', path: '/a.pex' },
      members: [],
      start: Buffer.alloc(0),
    } as unknown as Inspected,
  ]
  const licensed = {
    ...files[1],
    metadata: { one: (name: string) => (name === 'License-Expression' ? 'MIT' : undefined) },
  } as unknown as Inspected
  const all = [...files.slice(0, 1), licensed, ...files.slice(2)]
  const asked = toolQueries(
    all,
    ['metadata', 'contents', 'stable-abi', 'platform-tag', 'license-metadata'],
    '/setup.cfg',
  )
  const names = (paths: readonly string[]) => paths.map(file => path.basename(file))
  expect({ ...asked, metadata: names(asked.metadata), contents: names(asked.contents) }).toEqual({
    metadata: files.slice(0, 5).map(({ artifact: { file } }) => file),
    contents: files.slice(1, 5).map(({ artifact: { file } }) => file),
    config: '/setup.cfg',
    license: { '/a-1-cp39-abi3-manylinux_2_28_x86_64.whl': 'MIT' },
    abi3: ['/a-1-cp39-abi3-manylinux_2_28_x86_64.whl'],
    platform: ['/a-1-cp39-abi3-manylinux_2_28_x86_64.whl', '/a-1-cp39-cp39-musllinux_1_2_x86_64.whl'],
  })
  expect(toolQueries(all, [], undefined)).toEqual({
    metadata: [],
    contents: [],
    config: null,
    license: {},
    abi3: [],
    platform: [],
  })
})
