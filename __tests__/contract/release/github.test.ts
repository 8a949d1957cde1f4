import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { COMMIT, releaseFolder } from '../../../__fixtures__/github/release-folder.js'
import { releasing } from '../../../__fixtures__/github/releasing.js'
import { gitHubState } from '../../../__fixtures__/github/routes.js'
import { type FakeGitHub, startGitHub } from '../../../__fixtures__/github/server.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'

const FILES = { 'a.pex': 'a', 'b.pex': 'bb', 'c.pex': 'ccc' }

let github: FakeGitHub
let folder: string

beforeEach(async () => {
  github = await startGitHub(gitHubState({ tags: { 'v1.0.0': COMMIT, 'v1.0.0rc1': COMMIT, 'a/v1.0.0': COMMIT } }))
  folder = releaseFolder(tempDir('release'), FILES)
})

afterEach(async () => {
  await github.close()
  // Nothing was asked or answered that GitHub does not document.
  expect(github.violations).toEqual([])
})

const held = () =>
  github.state.releases.map(({ tag, draft, assets }) => [tag, draft, assets.map(({ name }) => name).sort()])
const ALL = ['SHA256SUMS', 'a.pex', 'b.pex', 'c.pex', 'manifest.json']

describe('a release', () => {
  test('a draft is made, filled, read back and published', async () => {
    const { state, sent, kept, release } = await releasing(github, folder)
    expect([state, sent, kept]).toEqual(['published', 5, 0])
    expect(release?.url).toMatch(/releases\/tag\/v1\.0\.0$/)
    expect(held()).toEqual([['v1.0.0', false, ALL]])
    expect(github.state.releases[0]).toMatchObject({ name: 'v1.0.0', body: 'notes', prerelease: false })
    // The tag, the draft and its files are read before anything is published.
    expect(
      github.requests.filter(route => !route.startsWith('POST /repos/{owner}/{repo}/releases/{release_id}/assets')),
    ).toMatchSnapshot()
  })

  test('once more: nothing is sent, nothing is changed', async () => {
    await releasing(github, folder)
    const before = github.requests.length
    expect(await releasing(github, folder)).toMatchObject({ state: 'published before', sent: 0, kept: 5 })
    expect(github.requests.slice(before).every(route => route.startsWith('GET '))).toBe(true)
  })

  test('in stages: the draft, then its publication with the same files', async () => {
    expect(await releasing(github, folder, { stage: 'draft' })).toMatchObject({ state: 'draft', sent: 5 })
    expect(held()).toEqual([['v1.0.0', true, ALL]])
    expect(await releasing(github, folder, { stage: 'draft' })).toMatchObject({
      state: 'draft',
      sent: 0,
      kept: 5,
    })
    expect(await releasing(github, folder, { stage: 'publish' })).toMatchObject({
      state: 'published',
      kept: 5,
    })
    expect(held()).toEqual([['v1.0.0', false, ALL]])
    expect(await releasing(github, folder, { stage: 'publish' })).toMatchObject({ state: 'published before' })
  })

  test('check tells what would be done, and changes nothing', async () => {
    expect(await releasing(github, folder, { stage: 'check' })).toMatchObject({
      state: 'checked',
      sent: 5,
      kept: 0,
    })
    expect(held()).toEqual([])
    expect(github.requests.every(route => route.startsWith('GET '))).toBe(true)
  })

  test('publish without a draft, and with one that lacks a file', async () => {
    const publish = () => failuresOf(() => releasing(github, folder, { stage: 'publish' }))
    const none = await publish()
    await releasing(github, folder, { stage: 'draft' })
    const [draft] = github.state.releases
    // By name: assets are sent side by side, and lie in the order in which they arrived.
    if (draft) draft.assets = draft.assets.filter(({ name }) => name !== 'SHA256SUMS')
    expect({ none, lacking: await publish() }).toMatchSnapshot()
    expect(held()[0]?.[1]).toBe(true)
  })

  test('the draft of a release with other files is mended: half uploads and wrong content go, the rest stays', async () => {
    await releasing(github, folder, { stage: 'draft' })
    const [draft] = github.state.releases
    const by = (name: string) => draft?.assets.find(asset => asset.name === name)
    Object.assign(by('a.pex') ?? {}, { sha256: 'f'.repeat(64) })
    Object.assign(by('b.pex') ?? {}, { state: 'starter', size: 0 })
    const before = github.requests.length
    expect(await releasing(github, folder)).toMatchObject({ state: 'published', sent: 2, kept: 3 })
    expect(held()).toEqual([['v1.0.0', false, ALL]])
    const deleted = github.requests.slice(before).filter(route => route.startsWith('DELETE'))
    expect(deleted).toHaveLength(2)
  })

  test('a server that tells no digests is read back by downloading', async () => {
    github.state.digests = false
    expect(await releasing(github, folder)).toMatchObject({ state: 'published', sent: 5 })
    expect(await releasing(github, folder)).toMatchObject({ state: 'published before' })
    const [id] = [...github.state.bytes.keys()]
    github.state.bytes.set(id as number, Buffer.from('x'))
    expect((await failuresOf(() => releasing(github, folder)))[0]).toMatch(/^release\/published/)
  })

  test('published files are never changed', async () => {
    await releasing(github, folder)
    const before = held()
    releaseFolder(folder, { ...FILES, 'a.pex': 'other' })
    const open = await failuresOf(() => releasing(github, folder))
    for (const release of github.state.releases) release.immutable = true
    const immutable = await failuresOf(() => releasing(github, folder))
    expect({ open, immutable }).toMatchSnapshot()
    expect(held()).toEqual(before)
  })

  test('where releases become immutable, it says so', async () => {
    github.state.immutable = true
    const { said, release } = await releasing(github, folder)
    expect(release?.immutable).toBe(true)
    expect(said.join('\n')).toMatch(/immutable now/)
    expect((await releasing(github, folder)).said.join('\n')).toMatch(/it is immutable/)
  })

  test('a pre-release is marked, and is not the latest; an older version is not either', async () => {
    await releasing(github, releaseFolder(tempDir('rc'), FILES, '1.0.0rc1'), { tag: 'v1.0.0rc1' })
    expect(github.state.releases[0]?.prerelease).toBe(true)
    await releasing(github, folder)
    github.state.tags['v0.9'] = COMMIT
    await releasing(github, releaseFolder(tempDir('old'), FILES, '0.9'), { tag: 'v0.9' })
    await releasing(github, folder, { tag: 'a/v1.0.0' })
    expect(github.state.asked).toEqual(['false', 'true', 'false', 'legacy'])
    expect(github.state.latest).toBe('v1.0.0')
  })

  test('an annotated tag is followed to its commit; another commit and no tag are refused', async () => {
    github.state.annotated.push('v1.0.0')
    await releasing(github, folder, { stage: 'draft' })
    const other = await failuresOf(() => releasing(github, folder, { commit: 'f'.repeat(40) }))
    const none = await failuresOf(() => releasing(github, folder, { tag: 'v9' }))
    expect({ other, none }).toMatchSnapshot()
    expect(github.state.releases).toHaveLength(1)
  })

  test('two releases of one tag, and a draft with files of others', async () => {
    await releasing(github, folder, { stage: 'draft' })
    const [draft] = github.state.releases
    if (draft === undefined) throw new Error('no draft')
    draft.assets.push({ id: 7, name: 'manual.pdf', state: 'uploaded', size: 1, sha256: 'e'.repeat(64) })
    const foreign = await failuresOf(() => releasing(github, folder))
    github.state.releases.push({ ...draft, id: 8 })
    const several = await failuresOf(() => releasing(github, folder))
    expect({ foreign, several }).toMatchSnapshot()
    expect(github.state.releases.every(({ draft: unpublished }) => unpublished)).toBe(true)
  })

  test('a thousand files, several at once, and a draft on a late page', async () => {
    const many = Object.fromEntries(Array.from({ length: 998 }, (_, index) => [`f${index}.pex`, `${index}`]))
    const large = releaseFolder(tempDir('many'), many)
    const empty = {
      name: '',
      body: '',
      draft: false,
      prerelease: false,
      immutable: false,
      target: 'main',
      assets: [],
    }
    await releasing(github, large, { stage: 'draft' })
    github.state.releases.unshift(
      ...Array.from({ length: 250 }, (_, index) => ({ ...empty, id: 1000 + index, tag: `x${index}` })),
    )
    expect(await releasing(github, large)).toMatchObject({ state: 'published', sent: 0, kept: 1000 })
    expect(github.busiest()).toBeGreaterThan(1)
    expect(github.busiest()).toBeLessThanOrEqual(6)
    writeFileSync(path.join(large, 'x.pex'), 'x')
    const more = releaseFolder(tempDir('more'), { ...many, 'x.pex': 'x' })
    expect(await failuresOf(() => releasing(github, more))).toMatchSnapshot()
  })
})
