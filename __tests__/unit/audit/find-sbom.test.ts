/** The SBOM that audit is asked about: on this machine, the one that a manifest names, or an asset of a release. No server answers. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { sha256 } from '../../../__fixtures__/parts.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { askWithin } from '../../../src/audit/ask.js'
import { findSbom, subjectsOfSbom } from '../../../src/audit/sbom.js'
import { PackagingError } from '../../../src/core/errors.js'

let workspace = ''
beforeEach(() => {
  workspace = tempDir('sbom')
})

interface Asked {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}
/** @param release what the server answers; undefined when it refuses */
async function found(asked: string, env: Record<string, string> = {}, release?: unknown) {
  const requests: Asked[] = []
  const downloader = {
    fetchJson: async (request: Asked) => {
      requests.push(request)
      if (release instanceof Error) throw release
      if (release === undefined) throw new PackagingError('network/refused', { message: 'No.', fix: 'x' })
      return release
    },
    fetchFile: async (request: Asked) => {
      requests.push(request)
      writeFileSync(path.join(workspace, 'downloaded'), 'the SBOM')
      return path.join(workspace, 'downloaded')
    },
  }
  return { ...(await findSbom(asked, downloader as never, { workspace, env })), requests }
}
const said = async (...given: Parameters<typeof found>) =>
  (await failuresOf(() => found(...given))).map(text => text.split(' | ')[0]?.replaceAll(workspace, ''))

describe('on this machine', () => {
  const manifest = (content: string, more: object = {}) =>
    JSON.stringify({
      artifacts: [],
      descriptions: [{ kind: 'other' }, { kind: 'sbom', file: 'app.cdx.json', sha256: sha256(content), ...more }],
    })

  test('is a file, in the folder from which paths start', async () => {
    write(workspace, { 'sub/app.cdx.json': '{"bomFormat": "CycloneDX", "artifacts": []}' })
    const { title, text, requests } = await found('sub/app.cdx.json')
    expect([title, text, requests]).toEqual(['app.cdx.json', '{"bomFormat": "CycloneDX", "artifacts": []}', []])
  })

  test('is the one that a manifest names, if it is that', async () => {
    write(workspace, { 'dist/manifest.json': manifest('content'), 'dist/app.cdx.json': 'content' })
    for (const asked of ['dist', 'dist/manifest.json']) {
      const { title, text } = await found(asked)
      expect([asked, title, text]).toEqual([asked, 'app.cdx.json', 'content'])
    }
    write(workspace, { 'dist/app.cdx.json': 'other' })
    expect(await said('dist')).toEqual([
      'check/content: /dist/app.cdx.json is not the SBOM that manifest.json names: its sha256 differs.',
    ])
    write(workspace, { 'gone/manifest.json': manifest('content') })
    expect(await said('gone')).toEqual([
      'input/path: /gone/app.cdx.json, the SBOM that manifest.json names, cannot be read.',
    ])
  })

  test('lies beside its manifest, wherever that says it is', async () => {
    write(workspace, {
      'd/manifest.json': manifest('content', { file: '../../app.cdx.json' }),
      'd/app.cdx.json': 'content',
    })
    expect((await found('d')).text).toBe('content')
  })

  test('is none where a manifest names none', async () => {
    for (const more of [{ kind: 'x' }, { file: 1 }, { sha256: null }]) {
      write(workspace, { 'manifest.json': manifest('content', more) })
      expect(await said('manifest.json')).toEqual([
        'input/invalid: /manifest.json names no SBOM: it was made with sbom: none, or by an older version.',
      ])
    }
  })

  test('is the only one of a folder without a manifest', async () => {
    write(workspace, { 'd/a.cdx.json': 'a', 'd/b.json': '' })
    expect((await found('d')).title).toBe('a.cdx.json')
    write(workspace, { 'd/b.cdx.json': 'b' })
    expect(await said('d')).toEqual(['input/path: /d contains several SBOMs: a.cdx.json, b.cdx.json.'])
    mkdirSync(path.join(workspace, 'empty'))
    expect(await said('empty')).toEqual(['input/path: /empty contains neither a manifest.json nor an SBOM.'])
  })
})

describe('of a release', () => {
  const HERE = { GITHUB_REPOSITORY: 'me/app' }
  const asset = (more: object = {}) => ({ name: 'app.cdx.json', url: 'https://api/asset/1', ...more })
  const release = (...assets: object[]) => ({ assets: [{ name: 'app.whl' }, ...assets] })

  test('is the asset of that name', async () => {
    const { title, text, requests } = await found('v1.0', HERE, release(asset({ digest: `sha256:${'a'.repeat(64)}` })))
    expect([title, text]).toEqual(['app.cdx.json of me/app v1.0', 'the SBOM'])
    expect(requests).toStrictEqual([
      {
        url: 'https://api.github.com/repos/me/app/releases/tags/v1.0',
        headers: { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' },
      },
      {
        ...{ url: 'https://api/asset/1', filename: 'app.cdx.json', sha256: 'a'.repeat(64) },
        headers: { accept: 'application/octet-stream' },
      },
    ])
    expect(readFileSync(path.join(workspace, 'downloaded'), 'utf8')).toBe('the SBOM')
  })

  test.each([
    ['latest', HERE, 'https://api.github.com/repos/me/app/releases/latest'],
    ['a/v1', HERE, 'https://api.github.com/repos/me/app/releases/tags/a%2Fv1'],
    ['you/kit@latest', HERE, 'https://api.github.com/repos/you/kit/releases/latest'],
    ['you/kit@v2', {}, 'https://api.github.com/repos/you/kit/releases/tags/v2'],
    ['v1', { ...HERE, GITHUB_API_URL: 'https://git.co/api/' }, 'https://git.co/api/repos/me/app/releases/tags/v1'],
  ])('%s with %j is asked for at %s', async (asked, env, url) => {
    expect((await found(asked, env, release(asset()))).requests[0]?.url).toBe(url)
  })

  test('is asked for with the token of the job', async () => {
    for (const [env, token] of [
      [{ GITHUB_TOKEN: 't', GH_TOKEN: 'u' }, 't'],
      [{ GH_TOKEN: 'u' }, 'u'],
      [{ GITHUB_TOKEN: '' }, undefined],
    ] as const) {
      const { requests } = await found('v1', { ...HERE, ...env }, release(asset()))
      const expected = token && `Bearer ${token}`
      expect(requests.map(({ headers }) => headers.authorization)).toEqual([expected, expected])
    }
  })

  test('of Gitea has only the address for people, and no digest', async () => {
    const { requests } = await found('v1', HERE, release({ name: 'x.cdx.json', browser_download_url: 'https://g/x' }))
    expect(requests[1]).toMatchObject({ url: 'https://g/x', filename: 'x.cdx.json' })
    expect(requests[1]).not.toHaveProperty('sha256')
  })

  test('is none: no repository, no release, no SBOM, or several', async () => {
    const none = 'input/path: There is no file v1, and no repository is known whose release it could name.'
    expect(await said('v1')).toEqual([none])
    expect(await said('v1', { GITHUB_REPOSITORY: 'odd' })).toEqual([none])
    expect(await said('v1', HERE)).toEqual([
      'input/path: There is no file v1, and me/app has no release v1 that can be read.',
    ])
    expect(await said('v1', HERE, release())).toEqual(['input/path: Release v1 of me/app has no SBOM (NAME.cdx.json).'])
    expect(await said('v1', HERE, 'odd')).toHaveLength(1)
    expect(await said('v1', HERE, release({ name: 'a.cdx.json' }))).toHaveLength(1)
    expect(await said('v1', HERE, release(asset(), asset()))).toEqual([
      'input/path: Release v1 of me/app has several SBOMs.',
    ])
    const offline = new PackagingError('network/unreachable', { message: 'Offline.', fix: 'x' })
    expect(await said('v1', HERE, offline)).toEqual(['network/unreachable: Offline.'])
  })
})

describe('what an SBOM names', () => {
  const sbom = (components: readonly object[], more: object = {}) =>
    JSON.stringify({ bomFormat: 'CycloneDX', components, ...more })
  const app = { type: 'application', 'bom-ref': 'app', name: 'app', version: '1', purl: 'pkg:pypi/app@1' }
  const lib = (name: string, more: object = {}) => ({
    ...{ type: 'library', 'bom-ref': name, name, version: '1', purl: `pkg:pypi/${name}@1` },
    ...more,
  })
  const subjects = (...given: Parameters<typeof sbom>) => subjectsOfSbom(sbom(...given), 'x.json').subjects

  test('is what it is not about, and no file', () => {
    const all = subjects(
      [app, lib('b'), lib('a'), lib('c', { type: 'file' }), { name: 'x.pex', type: 'application' }, {}],
      {
        metadata: { component: app },
      },
    )
    expect(all.map(({ name, version, purl, origin }) => [name, version, purl, origin])).toEqual([
      ['a', '1', 'pkg:pypi/a@1', 'index'],
      ['b', '1', 'pkg:pypi/b@1', 'index'],
    ])
  })

  test('has a name that nobody knows where it has no package URL, or one without a version', () => {
    const all = subjects([
      lib('my lib', { purl: undefined }),
      lib('b', { purl: 'pkg:pypi/b' }),
      lib('c', { version: undefined, purl: undefined }),
    ])
    expect(all.map(({ purl, version }) => [purl, version])).toEqual([
      ['pkg:generic/b', '1'],
      ['pkg:generic/c', ''],
      ['pkg:generic/my%20lib', '1'],
    ])
  })

  test('is in the files that it says, each once', () => {
    const at = (...locations: string[]) => ({ evidence: { occurrences: locations.map(location => ({ location })) } })
    const all = subjects([lib('a', at('b.pex!/a', 'a.pex!/x', 'a.pex!/y')), lib('a', at('c.pex!/a', 'no', '!/x'))])
    expect(all.map(({ files }) => files)).toEqual([['a.pex', 'b.pex', 'c.pex']])
  })

  test('is brought by what needs it; of what is compiled in, by the wheels above', () => {
    const crate = { type: 'library', 'bom-ref': 'crate', name: 'crate', version: '1', purl: 'pkg:cargo/crate@1' }
    const inner = { ...crate, 'bom-ref': 'inner', name: 'inner', purl: 'pkg:cargo/inner@1' }
    const all = subjects([lib('a'), lib('b'), lib('c'), crate, inner], {
      metadata: { component: app },
      dependencies: [
        { ref: 'app', dependsOn: ['a', 'b'] },
        { ref: 'b', dependsOn: ['c', 'a', 'crate'] },
        { ref: 'a', dependsOn: ['c'] },
        { ref: 'crate', dependsOn: ['inner', 3] },
        { ref: 'inner', dependsOn: ['crate'] },
      ],
    })
    expect(Object.fromEntries(all.map(({ name, broughtBy }) => [name, broughtBy]))).toEqual({
      ...{ a: [], b: [], c: ['a', 'b'], crate: ['b'], inner: ['b'] },
    })
  })

  test('is called after what it is about', () => {
    const about = (metadata?: object) => {
      const { name, version } = subjectsOfSbom(`\ufeff${sbom([lib('a')], { metadata })}`, 'x.json')
      return [name, version]
    }
    expect([about({ component: app }), about({ component: 3 }), about()]).toEqual([
      ['app', '1'],
      ['x.json', ''],
      ['x.json', ''],
    ])
  })

  test('is refused where it is none, or names nothing', async () => {
    const refused = async (text: string) => (await failuresOf(() => subjectsOfSbom(text, 'x.json')))[0]?.split(' | ')[0]
    expect(await refused('{}')).toBe('input/invalid: x.json is not a CycloneDX SBOM in JSON.')
    expect(await refused('not json')).toBe('input/invalid: x.json is not a CycloneDX SBOM in JSON.')
    expect(await refused(sbom([{ type: 'file', name: 'a' }]))).toBe('input/invalid: x.json names no component.')
  })
})

describe('a question', () => {
  interface Request {
    readonly url: string
    readonly limits: object
    readonly headers: object
    readonly body?: unknown
  }
  const asking = (answer: (signal: AbortSignal) => Promise<unknown>, limit?: number) => {
    const asked: Request[] = []
    const env = { PIP_INDEX_URL: 'https://me:word@i/simple' }
    const downloader = {
      fetchJson: (request: Request, signal: AbortSignal) => {
        asked.push(request)
        return answer(signal)
      },
    }
    return { ask: askWithin(downloader as never, env, limit), asked }
  }

  test('has the login of the index, unless something is sent', async () => {
    const { ask, asked } = asking(async () => 'answer')
    expect(await ask({ url: 'https://i/pypi/a/json' })).toBe('answer')
    await ask({ url: 'https://i/query', body: { x: 1 } })
    await ask({ url: 'https://other/x' })
    const authorization = `Basic ${Buffer.from('me:word').toString('base64')}`
    const limits = { answer: 8000, idle: 8000, total: 8000 }
    expect(asked).toStrictEqual([
      { url: 'https://i/pypi/a/json', limits, headers: { authorization } },
      { url: 'https://i/query', limits, headers: {}, body: { x: 1 } },
      { url: 'https://other/x', limits, headers: {} },
    ])
  })

  test('that fails says why; one that takes too long says that', async () => {
    await expect(asking(() => Promise.reject(new Error('no'))).ask({ url: 'https://x/' })).rejects.toThrow('no')
    const { ask, asked } = asking(
      signal => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('cut')))),
      5,
    )
    await expect(ask({ url: 'https://x/' })).rejects.toThrow('there was no answer within 0.005 s')
    expect(asked[0]?.limits).toEqual({ answer: 5, idle: 5, total: 5 })
  })
})
