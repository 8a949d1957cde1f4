/** What is asked of a package index before a release, and what its answer means. undici is one that never connects. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import type { Host } from '../../../src/host/host.js'
import type { ReleaseFolder } from '../../../src/release/files.js'
import type { Metadata } from '../../../src/release/versions.js'

interface Asked {
  readonly url: string
  readonly headers: Record<string, string>
}
let asked: Asked[] = []
let answer: { readonly status?: number; readonly body?: unknown } = {}
jest.unstable_mockModule('undici', () => ({
  Agent: class {},
  ProxyAgent: class {},
  async request(url: URL, { headers }: Asked) {
    asked.push({ url: url.href, headers })
    const { status = 200, body = { files: [] } } = answer
    return { statusCode: status, headers: {}, body: Readable.from([Buffer.from(JSON.stringify(body))]) }
  },
}))
const { checkIndex } = await import('../../../src/release/index.js')

const dir = mkdtempSync(path.join(tmpdir(), 'package-python-index-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))
mkdirSync(path.join(dir, 'empty'))

const INDEX = 'https://index.example/simple/'
let said: string[] = []
beforeEach(() => {
  ;[asked, said, answer] = [[], [], {}]
})

const FILE = { name: 'my_app-1.0.tar.gz', path: '/x', size: 10, sha256: 'a'.repeat(64) }
const SBOM = { name: 'my_app-1.0.cdx.json', path: '/y', size: 3, sha256: 'b'.repeat(64) }
const METADATA: Metadata = { file: FILE.name, name: 'My.App', version: '1.0', classifiers: [] }
const held = (parts: object) => ({ filename: FILE.name, hashes: { sha256: 'A'.repeat(64) }, size: 10, ...parts })

async function check(
  env: Record<string, string> = { PIP_INDEX_URL: INDEX },
  { mode = 'fail' as 'fail' | 'warn' | 'none', metadata = [METADATA] as readonly Metadata[] } = {},
) {
  const host = {
    ...{ kind: 'local', workspace: path.join(dir, 'empty'), temp: dir, store: path.join(dir, 'store') },
    env: { PATH: path.join(dir, 'empty'), HOME: path.join(dir, 'empty'), ...env },
  } as unknown as Host
  const folder = { manifest: { name: 'My.App' }, files: [FILE, SBOM], others: [] } as unknown as ReleaseFolder
  const warnings = await checkIndex(host, mode, folder, metadata, line => void said.push(line))
  return warnings.map(({ message }) => message)
}

describe('nothing is asked', () => {
  test('where it is switched off, or there is no sdist and no wheel', async () => {
    expect(await check(undefined, { mode: 'none' })).toEqual([])
    expect(await check(undefined, { metadata: [] })).toEqual([])
    expect([asked, said]).toEqual([[], []])
  })
  test.each(['Private :: Do Not Upload', 'private::x'])('for a project that says %s', async classifier => {
    expect(await check(undefined, { metadata: [{ ...METADATA, classifiers: ['Topic :: X', classifier] }] })).toEqual([])
    expect([asked, said]).toEqual([[], ['Skipped: a classifier says that the project is private']])
  })
  test.each([{}, { PIP_INDEX_URL: 'file:///x' }, { PIP_INDEX_URL: 'https://' }])(
    'without an index (%j), and that is told',
    async env => {
      expect(await check(env)).toEqual([
        'Whether the index already has this version is unknown: no index is configured (PIP_INDEX_URL, UV_DEFAULT_INDEX) and pip reports none.',
      ])
      expect(asked).toEqual([])
    },
  )
})

describe('the index', () => {
  test.each<[env: Record<string, string>, url: string]>([
    [{ PIP_INDEX_URL: INDEX }, `${INDEX}my-app/`],
    [{ PIP_INDEX_URL: 'HTTP://index.example/simple' }, 'http://index.example/simple/my-app/'],
    [{ UV_INDEX_URL: ` ${INDEX} `, PIP_INDEX_URL: 'https://other.example' }, `${INDEX}my-app/`],
    [{ UV_DEFAULT_INDEX: `named=${INDEX}`, UV_INDEX_URL: 'https://other.example' }, `${INDEX}my-app/`],
    [{ UV_DEFAULT_INDEX: ' ', UV_INDEX_URL: INDEX }, `${INDEX}my-app/`],
  ])('%j is asked for the project', async (env, url) => {
    await check(env)
    expect(asked.map(one => one.url)).toEqual([url])
    expect(asked[0]?.headers).toMatchObject({ accept: 'application/vnd.pypi.simple.v1+json' })
    expect(asked[0]?.headers).not.toHaveProperty('authorization')
  })

  test('is given its login from netrc, and nobody else is', async () => {
    const home = path.join(dir, 'home')
    mkdirSync(home)
    for (const name of ['.netrc', '_netrc'])
      writeFileSync(path.join(home, name), 'machine index.example login ada password word\n')
    const basic = `Basic ${Buffer.from('ada:word').toString('base64')}`
    await check({ PIP_INDEX_URL: INDEX, HOME: home })
    await check({ PIP_INDEX_URL: INDEX, NETRC: path.join(home, '.netrc') })
    await check({ PIP_INDEX_URL: 'https://another.example', HOME: home })
    expect(asked.map(({ headers }) => headers.authorization)).toEqual([basic, basic, undefined])
  })
})

describe('its answer', () => {
  test('that it has none of the files is said', async () => {
    answer = { body: { files: [held({ filename: 'my_app-0.9.tar.gz' }), { no: 'name' }] } }
    expect(await check()).toEqual([])
    expect(said).toEqual([`${INDEX} has 1 files of My.App; of these, 0 already`])
  })
  test('that it has the same file is said', async () => {
    answer = { body: { files: [held({})] } }
    expect(await check()).toEqual([])
    expect(said).toEqual([`${INDEX} has 1 files of My.App; of these, 1 already`])
  })
  test.each<[what: string, parts: object, conflict: boolean]>([
    ['another hash', { hashes: { sha256: 'c'.repeat(64) } }, true],
    ['no hash, and another size', { hashes: null, size: 11 }, true],
    ['no hash, and the same size', { hashes: { md5: 'x' } }, false],
    ['no hash and no size', { hashes: {}, size: '11' }, false],
  ])('a file of that name with %s', async (_, parts, conflict) => {
    answer = { body: { files: [held(parts)] } }
    const failures = await failuresOf(() => check())
    expect(failures).toHaveLength(conflict ? 1 : 0)
    if (conflict) expect(failures[0]).toMatch(/^release\/exists: The index already has other files of these names/)
    expect(await check(undefined, { mode: 'warn' })).toHaveLength(conflict ? 1 : 0)
  })
  test('that there is no such project is a warning of the first upload', async () => {
    answer = { status: 404 }
    expect(await check()).toEqual(['The index has no project My.App yet.'])
    expect(said).toEqual([])
  })
  test.each<[given: typeof answer, why: string]>([
    [{ status: 403 }, 'the server refuses access (status 403)'],
    [{ body: {} }, 'its answer is not that of the Simple API (PEP 691).'],
    [{ body: [] }, 'its answer is not that of the Simple API (PEP 691).'],
    [{ body: { files: {} } }, 'its answer is not that of the Simple API (PEP 691).'],
  ])('%j is not as good as "none"', async (given, why) => {
    answer = given
    expect(await check()).toEqual([expect.stringContaining(why)])
  })
})
