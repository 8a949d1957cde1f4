/** GitHub's releases: which requests each call makes, and what it takes from answers that nobody has checked. */
import { describe, expect, test } from '@jest/globals'
import { PackagingError } from '../../../src/core/errors.js'
import type { CallOptions, GitHubClient } from '../../../src/github/client.js'
import { type Asset, type Release, releasesApi } from '../../../src/github/releases.js'
import type { HttpResponse } from '../../../src/host/http.js'
import { HttpFault } from '../../../src/host/http-fault.js'

const RELEASE = {
  id: 5,
  tag_name: 'v1',
  name: 'One',
  body: 'notes',
  draft: true,
  prerelease: true,
  immutable: true,
  html_url: 'https://h/5',
  upload_url: 'https://u/5/assets{?name,label}',
}
const ASSET = { id: 9, name: 'a b.whl', state: 'uploaded', size: 3, digest: `sha256:${'AB'.repeat(32)}` }

interface Call extends CallOptions {
  readonly doing: string
  readonly route: string
}

function api(answer: (route: string, count: number) => unknown) {
  const calls: Call[] = []
  const call = async (doing: string, route: string, options: CallOptions = {}) => {
    calls.push({ doing, route, ...options })
    const given = answer(route, calls.length)
    if (given instanceof Error) throw given
    return given
  }
  const fetch = async (
    doing: string,
    route: string,
    options: CallOptions,
    read: (response: HttpResponse) => Promise<unknown>,
  ) => read((await call(doing, route, options)) as HttpResponse)
  const client = { repository: 'ada/app', call, fetch } as unknown as GitHubClient
  return { ...releasesApi(client), calls }
}
const missing = () => {
  const cause = new HttpFault('status', { status: 404 })
  return new PackagingError('release/refused', { message: 'It is not there.', fix: 'Look.', cause })
}
const release = { id: 5, uploadUrl: 'https://u/5/assets' } as Release

describe('a release', () => {
  test('is read with all that it says', async () => {
    expect(await api(() => RELEASE).get(5)).toEqual({
      id: 5,
      tag: 'v1',
      title: 'One',
      body: 'notes',
      draft: true,
      prerelease: true,
      immutable: true,
      url: 'https://h/5',
      uploadUrl: 'https://u/5/assets',
    })
  })

  test('without title, notes and marks has none', async () => {
    const some = { ...RELEASE, name: null, body: null, draft: 'yes', prerelease: undefined, immutable: 1 }
    expect(await api(() => some).get(5)).toMatchObject({
      title: '',
      body: '',
      draft: false,
      prerelease: false,
      immutable: false,
    })
  })

  test.each<[data: unknown, lacks: string]>([
    ['<html>', 'an object'],
    [[], 'an object'],
    [{ ...RELEASE, id: '5' }, "a number 'id'"],
    [{ ...RELEASE, tag_name: 1 }, "a text 'tag_name'"],
    [{ ...RELEASE, upload_url: undefined }, "a text 'upload_url'"],
  ])('that is none (%#) is refused', async (data, lacks) => {
    await expect(api(() => data).get(5)).rejects.toMatchObject({
      code: 'release/refused',
      message: `Cannot read a release: the answer is not from GitHub, it lacks ${lacks}.`,
    })
  })

  test('all of one tag are found, on every page', async () => {
    const page = (tag: string, count: number) => Array.from({ length: count }, () => ({ ...RELEASE, tag_name: tag }))
    const { of, calls } = api((_, count) => [page('v0', 100), [...page('v1', 2), ...page('v10', 1)]][count - 1])
    expect((await of('v1')).map(({ tag }) => tag)).toEqual(['v1', 'v1'])
    expect(calls.map(({ route }) => route)).toEqual([
      'GET /releases?per_page=100&page=1',
      'GET /releases?per_page=100&page=2',
    ])
    await expect(api(() => ({})).of('v1')).rejects.toThrow('it lacks a list')
  })

  test('is made as a draft, which must not just be done again', async () => {
    const { createDraft, calls } = api(() => RELEASE)
    await createDraft('v1', { title: 'One', body: 'notes', prerelease: false })
    const json = { tag_name: 'v1', name: 'One', body: 'notes', draft: true, prerelease: false }
    expect(calls).toEqual([{ doing: 'create a draft for v1', route: 'POST /releases', json, once: 'doubt' }])
  })

  test('is edited and published', async () => {
    const { edit, publish, calls } = api(() => RELEASE)
    await edit(5, { title: 'Two' })
    await publish(5, true, 'false')
    expect(calls).toEqual([
      { doing: 'change the draft', route: 'PATCH /releases/5', json: { name: 'Two' } },
      {
        doing: 'publish the draft',
        route: 'PATCH /releases/5',
        json: { draft: false, prerelease: true, make_latest: 'false' },
      },
    ])
  })

  test('the latest may be none; other failures are failures', async () => {
    expect(await api(() => RELEASE).latest()).toBe('v1')
    expect(await api(missing).latest()).toBeUndefined()
    expect(await api(() => new HttpFault('status', { status: 404 })).latest()).toBeUndefined()
    for (const other of [new HttpFault('status', { status: 500 }), new HttpFault('broken', {}), new Error('mine')])
      await expect(api(() => other).latest()).rejects.toBe(other)
  })
})

describe('the files of a release', () => {
  test('are read with their hash in lower case', async () => {
    const { assets, calls } = api(() => [ASSET, { ...ASSET, digest: null }, { ...ASSET, digest: 'md5:1' }])
    const [first, ...others] = await assets(5)
    expect(first).toEqual({ id: 9, name: 'a b.whl', state: 'uploaded', size: 3, sha256: 'ab'.repeat(32) })
    expect(others.map(({ sha256 }) => sha256)).toEqual([undefined, undefined])
    expect(calls[0]?.route).toBe('GET /releases/5/assets?per_page=100&page=1')
    await expect(api(() => [{ ...ASSET, size: null }]).assets(5)).rejects.toThrow("a number 'size'")
  })

  test('are sent once, with their size, under their name', async () => {
    const { upload, calls } = api(() => ASSET)
    const body = (async function* () {})()
    expect(await upload(release, { name: 'a b.whl', size: 3 }, body, { answer: 7 })).toMatchObject({ id: 9 })
    const headers = { 'content-type': 'application/octet-stream', 'content-length': '3' }
    expect(calls).toEqual([
      {
        doing: 'upload a b.whl',
        route: 'POST https://u/5/assets?name=a%20b.whl',
        ...{ answer: 7, headers, body, once: 'any' },
      },
    ])
  })

  test('are removed, also those that are gone already', async () => {
    const { deleteAsset, calls } = api(missing)
    await deleteAsset({ id: 9, name: 'a' } as Asset)
    expect(calls.map(({ route }) => route)).toEqual(['DELETE /releases/assets/9'])
  })

  test('are read back as they are stored', async () => {
    const pieces = async function* () {
      yield Buffer.from('a')
      yield Buffer.from('bc')
    }
    const { hash, calls } = api(() => ({ pieces }))
    expect(await hash({ id: 9, name: 'a' } as Asset)).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
    expect(calls).toEqual([
      {
        doing: 'read back a',
        route: 'GET /releases/assets/9',
        headers: { accept: 'application/octet-stream' },
      },
    ])
  })
})

describe('the commit of a tag', () => {
  test('is the object of a light tag', async () => {
    const { commitOf, calls } = api(() => ({ object: { type: 'commit', sha: 'c0' } }))
    expect(await commitOf('app/v1+x')).toBe('c0')
    expect(calls.map(({ route }) => route)).toEqual(['GET /git/ref/tags/app/v1%2Bx'])
  })
  test('is behind an annotated one, and behind what that names', async () => {
    const objects = ['one', 'two'].map(sha => ({ object: { type: 'tag', sha } }))
    const { commitOf, calls } = api((_, count) => objects[count - 1] ?? { object: { type: 'commit', sha: 'c0' } })
    expect(await commitOf('v1')).toBe('c0')
    expect(calls.map(({ route }) => route)).toEqual(['GET /git/ref/tags/v1', 'GET /git/tags/one', 'GET /git/tags/two'])
  })
  test('of a tag that is not there is none', async () => {
    expect(await api(missing).commitOf('v1')).toBeUndefined()
    await expect(api(() => ({})).commitOf('v1')).rejects.toThrow('it lacks an object')
  })
})

test('notes are generated for a tag', async () => {
  const { generateNotes, calls } = api(() => ({ body: 'what changed' }))
  expect(await generateNotes('v1')).toBe('what changed')
  expect(calls).toMatchObject([{ route: 'POST /releases/generate-notes', json: { tag_name: 'v1' } }])
})
