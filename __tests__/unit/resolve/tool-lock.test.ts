/** Locks of Poetry and PDM as they are written, taken apart: what is in them, what is refused, and whether they are current. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { decodeToolLock, type LockTool, lacksMarkers } from '../../../src/resolve/tool-lock.js'

const HASH = 'a'.repeat(64)
const FILES = `files = [{ file = "x.whl", hash = "sha256:${HASH.toUpperCase()}" }, { file = "y", hash = "md5:1" }, 7]`
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const METADATA = {
  poetry: '[metadata]\nlock-version = "2.1"\npython-versions = ">=3.9"\n',
  pdm: '[metadata]\nlock_version = "4.5.0"\nstrategy = ["inherit_metadata"]\ngroups = ["default", "Fast_Path"]\n',
}
const decode = (tool: LockTool, text: string, pyproject = '') =>
  decodeToolLock(tool, { text: `${text}\n${METADATA[tool]}`, file: '/p/the.lock', pyproject })
const entry = (tool: LockTool, lines: string) =>
  decode(
    tool,
    `[[package]]\nname = "Big.Name"\nversion = "1.0"\n${tool === 'poetry' ? 'groups = ["main"]' : 'groups = ["default"]'}\n${lines}`,
  )
const said = async (work: () => unknown) => (await failuresOf(work)).map(text => text.split(' | ')[0])

describe('which locks can be read', () => {
  const POETRY_OLD = 'Poetry before 2.0 wrote it, without groups and markers'
  const STRATEGY = 'it was written without the strategy inherit_metadata'
  test.each<[tool: LockTool, metadata: Record<string, unknown>, why: string | undefined]>([
    ['poetry', { 'lock-version': '2.1' }, undefined],
    ['poetry', { 'lock-version': '2.2' }, undefined],
    ['poetry', { 'lock-version': '2.0' }, POETRY_OLD],
    ['poetry', { 'lock-version': '1.1' }, POETRY_OLD],
    ['poetry', {}, POETRY_OLD],
    ['poetry', { 'lock-version': '3.0' }, 'its lock-version 3.0 is newer than 2.1'],
    ['pdm', { lock_version: '4.4', strategy: ['x', 'inherit_metadata'] }, undefined],
    ['pdm', { lock_version: '4.5.0', strategy: ['inherit_metadata'] }, undefined],
    ['pdm', { lock_version: '4.5.0', strategy: ['cross_platform'] }, STRATEGY],
    ['pdm', { lock_version: '4.5.0' }, STRATEGY],
    ['pdm', { lock_version: '4.3', strategy: ['inherit_metadata'] }, 'its lock_version 4.3 is not 4.4 or 4.5'],
    ['pdm', {}, 'its lock_version (none) is not 4.4 or 4.5'],
  ])('%s with %j: %s', (tool, metadata, why) => expect(lacksMarkers(tool, metadata)).toBe(why))

  test('others are refused with how to write them again', async () => {
    const old = () => decodeToolLock('poetry', { text: '', file: '/p/poetry.lock', pyproject: '' })
    expect(await failuresOf(old)).toEqual([
      `project/lock: /p/poetry.lock cannot be used: ${POETRY_OLD}. | Write it again with poetry lock (Poetry 2), or set lock: none to resolve without it.`,
    ])
    expect(await said(() => decode('pdm', 'x = '))).toEqual([
      expect.stringMatching('^project/toml: /p/the.lock is not valid TOML: '),
    ])
    expect(await said(() => decode('pdm', '', '['))).toEqual([
      expect.stringMatching('^project/toml: pyproject.toml is not valid TOML: '),
    ])
  })
})

describe.each(['poetry', 'pdm'] as const)('a package in a lock of %s', tool => {
  const base = { name: 'big-name', version: '1.0' }

  test('of an index is known by its hashes', async () => {
    expect(entry(tool, FILES).indexed).toEqual([{ ...base, hashes: [HASH] }])
    expect(await said(() => entry(tool, ''))).toEqual([
      'project/lock: /p/the.lock cannot be used: big-name 1.0 has no sha256 hash.',
    ])
  })

  test('without a name is refused, and every one is told of', async () => {
    const text = '[[package]]\nversion = "1"\n[[package]]\nname = ""\n[[package]]\nname = 3'
    expect(await said(() => decode(tool, text))).toEqual([
      'project/lock: /p/the.lock cannot be used: package 1 has no name.',
      'project/lock: /p/the.lock cannot be used: package 2 has no name.',
      'project/lock: /p/the.lock cannot be used: package 3 has no name.',
    ])
    expect(await said(() => decode(tool, 'package = [7]'))).toHaveLength(1)
  })

  test('has its requires-python, where one specifier says it', () => {
    const key = tool === 'poetry' ? 'python-versions' : 'requires_python'
    const of = (value: string) => entry(tool, `${key} = ${value}\n${FILES}`).indexed[0]?.requiresPython
    expect([
      of('">=3.8,<4"'),
      of('"~=3.8"'),
      of('"*"'),
      of('""'),
      of('">=3.8 || <3"'),
      of('"^3.8"'),
      of('"~3.8"'),
      of('3'),
    ]).toEqual(['>=3.8,<4', '~=3.8', ...Array.from({ length: 6 }, () => undefined)])
  })

  test('of a repository, with commit and folder where they are known', () => {
    const poetry = 'source = { type = "git", url = "https://g/x", resolved_reference = "c0", subdirectory = "s" }'
    const pdm = 'git = "https://g/x"\nrevision = "c0"\nsubdirectory = "s"'
    const tree = { kind: 'git', place: 'https://g/x', commit: 'c0', subdirectory: 's' }
    const { sourced, indexed } = entry(tool, tool === 'poetry' ? poetry : pdm)
    expect([sourced, indexed]).toEqual([[{ ...base, wheels: [], source: 'https://g/x', tree }], []])
    const bare = entry(
      tool,
      tool === 'poetry' ? 'source = { type = "git", url = "https://g/x" }' : 'git = "https://g/x"',
    )
    expect(bare.sourced[0]?.tree).toEqual({ kind: 'git', place: 'https://g/x' })
  })

  test('of a folder', () => {
    const { sourced } = entry(
      tool,
      tool === 'poetry' ? 'source = { type = "directory", url = "../x" }' : 'path = "../x"',
    )
    expect(sourced).toEqual([{ ...base, wheels: [], source: '../x', tree: { kind: 'directory', place: '../x' } }])
  })

  test('of one file, by path and by address', async () => {
    const source = (type: string, place: string) =>
      tool === 'poetry'
        ? `source = { type = "${type}", url = "${place}", subdirectory = "s" }`
        : `${type === 'url' ? 'url' : 'path'} = "${place}"\nsubdirectory = "s"`
    const one = (type: string, place: string) => entry(tool, `${source(type, place)}\n${FILES}`).sourced
    const of = (filename: string, where: object) => ({ filename, ...where, sha256: HASH, subdirectory: 's' })
    expect(one('file', 'dir/a.whl')).toEqual([{ ...base, direct: true, wheels: [of('a.whl', { path: 'dir/a.whl' })] }])
    expect(one('url', 'https://h/a%2B1.tar.gz?x#y')).toEqual([
      { ...base, direct: true, wheels: [], sdist: of('a+1.tar.gz', { url: 'https://h/a%2B1.tar.gz?x#y' }) },
    ])
    expect(await said(() => entry(tool, source('file', 'dir/a.whl')))).toEqual([
      'project/lock: /p/the.lock cannot be used: big-name has no sha256 hash of a.whl.',
    ])
  })
})

describe('Poetry', () => {
  test('what is in the main group alone counts', () => {
    const other = (groups: string) =>
      decode('poetry', `[[package]]\nname = "a"\nversion = "1"\n${groups}\n${FILES}`).indexed.length
    expect([other('groups = ["dev"]'), other(''), other('groups = ["dev", "main"]')]).toEqual([0, 0, 1])
  })
  test('an index of its own', () => {
    const source = 'source = { type = "legacy", url = "https://corp/simple", reference = "corp" }'
    expect(entry('poetry', `${source}\n${FILES}`).indexed[0]?.from).toEqual({
      name: 'corp',
      url: 'https://corp/simple',
    })
    expect(entry('poetry', FILES).indexed[0]).not.toHaveProperty('from')
  })
  test('a source of another type is refused', async () => {
    expect(await said(() => entry('poetry', `source = { type = "svn", url = "x" }\n${FILES}`))).toEqual([
      "project/lock: /p/the.lock cannot be used: big-name comes from a source of the unknown type 'svn'.",
    ])
  })
  test('markers, with extras as PEP 751 writes them', async () => {
    const of = (markers: string) => entry('poetry', `markers = ${markers}\n${FILES}`).indexed[0]?.marker
    expect(of(`'python_version < "3.12" or extra == "Big_One"'`)).toBe(`python_version < "3.12" or 'big-one' in extras`)
    expect(of(`{ main = "os_name == 'nt'", dev = "x" }`)).toBe("os_name == 'nt'")
    expect(of('{ dev = "x" }')).toBeUndefined()
    expect(of(`"'extra' in extras"`)).toBe("'extra' in extras")
    expect(await said(() => of(`'extra != "x"'`))).toEqual([
      'project/lock: /p/the.lock cannot be used: the marker of big-name cannot be read: extra != "x".',
    ])
  })
  test('the extras and Pythons that it covers', () => {
    const { extras, requiresPython, indexes } = decode('poetry', '[extras]\nBig_One = ["x"]\n')
    expect([extras, requiresPython, indexes]).toEqual([['big-one'], '>=3.9', []])
    expect(decode('poetry', 'extras = 3').extras).toEqual([])
  })
})

describe('PDM', () => {
  const packages = (lines: string) =>
    decode('pdm', `[[package]]\nname = "a"\nversion = "1"\n${lines}\n${FILES}`).indexed
  test('groups become extras, beside the marker', async () => {
    expect(packages('groups = ["default", "x"]')[0]).not.toHaveProperty('marker')
    expect(packages('groups = ["x", "Big_One"]')[0]?.marker).toBe("('x' in extras or 'big-one' in extras)")
    expect(packages(`groups = ["x"]\nmarker = "os_name == 'nt'"`)[0]?.marker).toBe(
      "(os_name == 'nt') and ('x' in extras)",
    )
    expect(packages(`groups = ["default"]\nmarker = "os_name == 'nt'"`)[0]?.marker).toBe("(os_name == 'nt')")
    expect(await said(() => packages('groups = []'))).toEqual([
      'project/lock: /p/the.lock cannot be used: a is in no group.',
    ])
  })
  test('the same package with extras is no other package', () => {
    expect(packages('groups = ["default"]\nextras = ["x"]')).toEqual([])
  })
  test('what it covers, and the indexes of the project', () => {
    const source = (lines: string) => `[[tool.pdm.source]]\n${lines}\n`
    const pyproject = [
      source('name = "corp"\nurl = "https://corp"'),
      source('name = "pypi"\nurl = "https://mirror"\ntype = "index"'),
      source('name = "links"\nurl = "https://links"\ntype = "find_links"'),
      source('name = "no address"'),
    ].join('')
    const { extras, requiresPython, indexes } = decode('pdm', '', pyproject)
    expect([extras, requiresPython]).toEqual([['default', 'fast-path'], undefined])
    expect(indexes).toEqual([
      { name: 'corp', url: 'https://corp', default: false },
      { name: 'pypi', url: 'https://mirror', default: true },
    ])
    expect(decode('pdm', '', 'tool = 3').indexes).toEqual([])
    expect(decode('pdm', '', '[tool]\npdm = 3').indexes).toEqual([])
  })
  test.each(['a.whl', 'a.zip', 'a.tar.gz', 'a.tgz'])('the path %s is a file', file => {
    expect(entry('pdm', `path = "./${file}"\n${FILES}`).sourced[0]?.direct).toBe(true)
  })
})

/** The texts that are hashed are written by hand as Python's `json.dumps(…, sort_keys=True)` writes them. */
describe('a lock is current', () => {
  const poetry = (pyproject: string, content: string) =>
    decodeToolLock('poetry', {
      ...{ file: '/p/poetry.lock', pyproject },
      text: `${METADATA.poetry}content-hash = "${sha256(content)}"`,
    }).fresh
  const pdm = (pyproject: string, content: string) =>
    decodeToolLock('pdm', {
      ...{ file: '/p/pdm.lock', pyproject },
      text: `${METADATA.pdm}content_hash = "sha256:${sha256(content)}"`,
    }).fresh

  test('of Poetry with [project], with and without the groups that older versions left out', () => {
    const text =
      '[project]\nname = "é"\nrequires-python = ">=3.9"\ndependencies = ["ü\\"x"]\n[tool.poetry]\nname = "x"\n[tool.poetry.group.a]\noptional = true\nn = 1\n'
    const project = '"project": {"dependencies": ["\\u00fc\\"x"], "requires-python": ">=3.9"}'
    const tool = '"tool": {"poetry": {"group": {"a": {"n": 1, "optional": true}}}}'
    expect(poetry(text, `{${project}, ${tool}}`)).toBe(true)
    expect(poetry(text, `{${project}, "tool": {"poetry": {}}}`)).toBe(false)
    const grouped = `${text}[dependency-groups]\ndev = ["y"]\n`
    expect(poetry(grouped, `{"dependency-groups": {"dev": ["y"]}, ${project}, ${tool}}`)).toBe(true)
    expect(poetry(grouped, `{${project}, ${tool}}`)).toBe(true)
    expect(poetry(text, `{"dependency-groups": {}, ${project}, ${tool}}`)).toBe(false)
  })
  test('of Poetry without [project], with nulls for what is missing', () => {
    const text = '[tool.poetry]\nname = "x"\n[tool.poetry.dependencies]\npython = "^3.9"\n'
    const content = '{"dependencies": {"python": "^3.9"}, "dev-dependencies": null, "extras": null, "source": null}'
    expect(poetry(text, content)).toBe(true)
    expect(poetry(text.replace('3.9', '3.10'), content)).toBe(false)
    expect(poetry('tool = 3', content.replace('{"python": "^3.9"}', 'null'))).toBe(true)
  })
  test('of PDM, groups in one spelling', () => {
    const text = [
      '[project]\nrequires-python = ">=3.9"\ndependencies = ["a"]\noptional-dependencies = { x = ["b"] }',
      '[dependency-groups]\nBig_One = ["c"]',
      '[tool.pdm.dev-dependencies]\nbig-one = ["d"]\nother = ["e"]',
      '[tool.pdm.resolution]\nrespect = true',
    ].join('\n')
    const content = (parts: { readonly dev?: string; readonly sources?: string } = {}) =>
      [
        '{"dependencies": ["a"]',
        `"dev-dependencies": ${parts.dev ?? '{"big-one": ["c", "d"], "other": ["e"]}'}`,
        '"optional-dependencies": {"x": ["b"]}',
        '"requires-python": ">=3.9"',
        '"resolution": {"respect": true}',
        `"sources": ${parts.sources ?? '[]'}}`,
      ].join(', ')
    expect(pdm(text, content())).toBe(true)
    expect(pdm(text, content({ dev: '{}' }))).toBe(false)
    expect(pdm(`${text}\n[[tool.pdm.source]]\nname = "c"\n`, content({ sources: '[{"name": "c"}]' }))).toBe(true)
    const empty =
      '{"dependencies": [], "dev-dependencies": {}, "optional-dependencies": {}, "requires-python": "", "resolution": {}, "sources": []}'
    expect(pdm('', empty)).toBe(true)
    expect(pdm('project = 1\ntool = 2', empty)).toBe(true)
    expect(pdm('[tool]\npdm = 2', empty)).toBe(true)
  })
  test('never without a hash', () => {
    expect(decode('pdm', '').fresh).toBe(false)
    expect(decode('poetry', '').fresh).toBe(false)
  })
})
