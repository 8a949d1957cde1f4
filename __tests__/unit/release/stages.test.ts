/** Draft, upload, read back, publish: what each stage does on a GitHub in memory, and what it leaves alone. */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { PackagingError } from '../../../src/core/errors.js'
import type { Asset, Release, ReleasesApi } from '../../../src/github/releases.js'
import { HttpFault } from '../../../src/host/http-fault.js'
import type { ReleaseFile } from '../../../src/release/files.js'
import { type ReleaseStage, release } from '../../../src/release/release.js'

const dir = mkdtempSync(path.join(tmpdir(), 'package-python-stages-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))
const hash = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')

function fileOf(name: string, text = `content of ${name}`): ReleaseFile {
  writeFileSync(path.join(dir, name), text)
  return { name, path: path.join(dir, name), size: Buffer.byteLength(text), sha256: hash(text) }
}

interface Stored extends Asset {
  readonly content: string
}

/** A GitHub with one repository: what it holds, what was done, and how it fails. */
class Fake {
  releases: Release[] = []
  assets: Stored[] = []
  tagged: string | undefined = 'c0'
  latest: string | undefined
  readonly done: string[] = []
  /** Called before each request; what it throws is the failure. */
  before: (what: string, count: number) => void = () => {}
  /** What is stored of what is sent. */
  store: (one: Stored) => Stored = one => one
  gives = (one: Release) => one

  #number = 0
  readonly #counts = new Map<string, number>()
  #do(what: string) {
    this.done.push(what)
    const count = (this.#counts.get(what) ?? 0) + 1
    this.#counts.set(what, count)
    this.before(what, count)
  }
  #change(id: number, parts: Partial<Release>): Release {
    this.releases = this.releases.map(one => (one.id === id ? { ...one, ...parts } : one))
    return this.gives(this.releases.find(one => one.id === id) as Release)
  }
  add(tag: string, parts: Partial<Release> = {}): Release {
    const id = this.releases.length + 1
    const made = {
      ...{ id, tag, title: tag, body: 'notes', draft: true, prerelease: false, immutable: false },
      ...{ url: `https://h/${id}`, uploadUrl: `https://u/${id}` },
      ...parts,
    }
    this.releases.push(made)
    return made
  }
  hold(name: string, content: string, parts: Partial<Asset> = {}): Stored {
    const asset = {
      ...{ id: ++this.#number, name, state: 'uploaded', size: Buffer.byteLength(content), sha256: hash(content) },
      ...parts,
      content,
    }
    this.assets.push(asset)
    return asset
  }

  readonly api: ReleasesApi = {
    client: {
      repository: 'ada/app',
      call: () => Promise.reject(new Error('not used')),
      fetch: () => Promise.reject(new Error('not used')),
      before: async (doing: string, fault: HttpFault, attempt: number) => {
        this.done.push(`wait ${attempt}: ${doing}: ${fault.message}`)
        if (attempt >= 3) throw fault
      },
    },
    of: async tag => this.releases.filter(one => one.tag === tag),
    get: async id => this.releases.find(one => one.id === id) as Release,
    createDraft: async (tag, text) => {
      this.#do('create')
      return this.add(tag, text)
    },
    edit: async (id, text) => {
      this.#do(`edit ${JSON.stringify(text)}`)
      return this.#change(id, text)
    },
    publish: async (id, prerelease, latest) => {
      this.#do(`publish ${prerelease} ${latest}`)
      return this.#change(id, { draft: false, prerelease })
    },
    latest: async () => this.latest,
    assets: async () => this.assets,
    upload: async (_, { name }, body) => {
      const pieces: Buffer[] = []
      for await (const piece of body) pieces.push(Buffer.from(piece))
      this.#do(`upload ${name}`)
      const stored = this.store(this.hold(name, Buffer.concat(pieces).toString()))
      this.assets = this.assets.map(one => (one.id === stored.id ? stored : one))
      return stored
    },
    deleteAsset: async ({ id, name }) => {
      this.#do(`delete ${name}`)
      this.assets = this.assets.filter(one => one.id !== id)
    },
    hash: async ({ id, name }) => {
      this.#do(`read ${name}`)
      return hash(this.assets.find(one => one.id === id)?.content ?? '')
    },
    commitOf: async () => this.tagged,
    generateNotes: async () => '',
  }
}

let github = new Fake()
let files: readonly ReleaseFile[] = []
let said: string[] = []
let progress: string[] = []

beforeEach(() => {
  github = new Fake()
  files = [fileOf('a.whl'), fileOf('b.tar.gz')]
  ;[said, progress] = [[], []]
})

function run(
  stage: ReleaseStage = 'all',
  { commit = 'c0', version = '1.0', title = 'v1', body = 'notes' }: Partial<Record<string, string>> = {},
) {
  return release(github.api, {
    ...{ tag: 'v1', version, files, stage },
    commit: commit === '' ? undefined : commit,
    text: async earlier => ({ title, body: earlier === undefined ? body : earlier || body, prerelease: false }),
    progress: {
      moved: ({ name }, sent) => void progress.push(`${name} ${sent}`),
      done: ({ name }) => void progress.push(`${name} done`),
    },
    say: line => void said.push(line),
  })
}
const failure = (work: Promise<unknown>): Promise<PackagingError> =>
  work.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: PackagingError) => error,
  )

describe('a new release', () => {
  test('is made, filled, read back and published', async () => {
    const result = await run()
    expect(result).toMatchObject({ state: 'published', sent: 2, kept: 0, release: { draft: false } })
    // Files are sent beside each other.
    expect([github.done[0], github.done.slice(1, 3).toSorted(), github.done.slice(3)]).toEqual([
      'create',
      ['upload a.whl', 'upload b.tar.gz'],
      ['publish false true'],
    ])
    expect(github.assets.map(({ name, content }) => [name, content]).toSorted()).toEqual([
      ['a.whl', 'content of a.whl'],
      ['b.tar.gz', 'content of b.tar.gz'],
    ])
    expect(said).toEqual(['Created the draft https://h/1'])
    expect(progress.toSorted()).toEqual(['a.whl 16', 'a.whl done', 'b.tar.gz 19', 'b.tar.gz done'])
  })

  test('stays a draft where that was asked for', async () => {
    expect(await run('draft')).toMatchObject({ state: 'draft', sent: 2, kept: 0, release: { draft: true } })
    expect(github.done).not.toContain('publish false true')
  })

  test('is only looked at by a check', async () => {
    expect(await run('check')).toEqual({ release: undefined, state: 'checked', sent: 2, kept: 0 })
    expect([github.done, said]).toEqual([[], ['Would create a draft.']])
  })

  test('that is immutable says so; an earlier version is not the latest', async () => {
    github.gives = one => ({ ...one, immutable: true })
    github.latest = 'v2'
    await run()
    expect(said.at(-1)).toBe('The release is immutable now: its files and its tag cannot be changed.')
    expect(github.done.at(-1)).toBe('publish false false')
  })

  test('of a pre-release is marked as one', async () => {
    await run('all', { version: '1.0rc1' })
    expect(github.done.at(-1)).toBe('publish true false')
  })
})

describe('a draft that is there', () => {
  test('is continued: right files stay, others are replaced, and nothing else is written', async () => {
    github.add('v1')
    github.hold('a.whl', 'content of a.whl')
    github.hold('b.tar.gz', 'another')
    expect(await run()).toMatchObject({ state: 'published', sent: 1, kept: 1 })
    expect(github.done).toEqual(['delete b.tar.gz', 'upload b.tar.gz', 'publish false true'])
    expect(said).toEqual(['Found the draft https://h/1', 'Replacing b.tar.gz: its content differs'])
  })

  test('with half an upload', async () => {
    github.add('v1')
    github.hold('a.whl', '', { state: 'starter' })
    await run()
    expect(said).toContain('Replacing a.whl: it is half uploaded')
  })

  test('a check says what would be done', async () => {
    github.add('v1')
    github.hold('a.whl', 'another')
    github.hold('b.tar.gz', 'content of b.tar.gz')
    expect(await run('check')).toMatchObject({ state: 'checked', sent: 1, kept: 1, release: { id: 1 } })
    expect([github.done, said]).toEqual([[], ['Would continue the draft https://h/1', 'Would replace a.whl.']])
  })

  test('the text of a person stays; an empty one and an empty title are filled', async () => {
    github.add('v1', { body: 'by hand', title: 'by hand' })
    await run('draft')
    expect(github.done.some(what => what.startsWith('edit'))).toBe(false)
    github = new Fake()
    github.add('v1', { body: '', title: '' })
    await run('draft')
    expect(github.done[0]).toBe('edit {"body":"notes","prerelease":false,"title":"v1"}')
    github = new Fake()
    github.add('v1', { prerelease: true })
    await run('draft')
    expect(github.done[0]).toBe('edit {"body":"notes","prerelease":false}')
  })

  test.each<[names: readonly string[], what: string]>([
    [['x'], '1 file that is not of this release: x'],
    [['x', 'y'], '2 files that are not of this release: x and y'],
  ])('with files of others (%j) is refused', async (names, what) => {
    github.add('v1')
    for (const name of names) github.hold(name, 'z')
    expect(await failure(run())).toMatchObject({
      code: 'release/foreign',
      message: `The draft for v1 contains ${what}.`,
      detail: ['https://h/1'],
    })
    expect(github.done).toEqual([])
  })

  test('files without a digest are downloaded, those that cannot be right are not', async () => {
    github.add('v1')
    github.hold('a.whl', 'content of a.whl', { sha256: undefined })
    github.hold('b.tar.gz', 'shorter', { sha256: undefined })
    await run('draft')
    expect(github.done).toEqual(['read a.whl', 'delete b.tar.gz', 'upload b.tar.gz', 'read a.whl'])
  })
})

describe('publishing a draft that another job filled', () => {
  test('publishes it and sends nothing', async () => {
    github.add('v1')
    for (const { name } of files) github.hold(name, `content of ${name}`)
    expect(await run('publish')).toMatchObject({ state: 'published', sent: 0, kept: 2 })
    expect(github.done).toEqual(['publish false true'])
  })
  test('without a draft, or one that lacks a file, there is nothing to publish', async () => {
    expect(await failure(run('publish'))).toMatchObject({
      code: 'release/missing',
      message: 'There is nothing to publish for v1: GitHub has no draft for v1.',
    })
    github.add('v1')
    github.hold('a.whl', 'content of a.whl')
    expect(await failure(run('publish'))).toMatchObject({
      code: 'release/missing',
      message: 'There is nothing to publish for v1: the draft lacks b.tar.gz as built here.',
    })
    expect(github.done).toEqual([])
  })
})

describe('a release that is published', () => {
  test.each([false, true])('with the same files is a success and stays as it is (immutable: %s)', async immutable => {
    github.add('v1', { draft: false, immutable })
    for (const { name } of files) github.hold(name, `content of ${name}`)
    github.hold('mine.txt', 'added by hand')
    github.tagged = 'another'
    expect(await run()).toMatchObject({ state: 'published before', sent: 0, kept: 2 })
    const more = immutable ? '; it is immutable' : ''
    expect([github.done, said]).toEqual([[], [`https://h/1 is published already, with these files${more}.`]])
  })
  test.each([false, true])('with other files is refused (immutable: %s)', async immutable => {
    github.add('v1', { draft: false, immutable })
    github.hold('a.whl', 'another')
    expect(await failure(run())).toMatchObject({
      code: 'release/published',
      message: `The release v1 is published${immutable ? ' and immutable' : ''}, and these files differ from it or are not in it: a.whl and b.tar.gz.`,
    })
    expect(github.done).toEqual([])
  })
})

describe('refused before anything is written:', () => {
  test('two releases of one tag', async () => {
    github.add('v1')
    github.add('v1', { draft: false })
    expect(await failure(run())).toMatchObject({
      code: 'release/several',
      message: 'GitHub has 2 releases for the tag v1.',
      detail: ['draft: https://h/1', 'published: https://h/2'],
    })
  })
  test('a tag that is not there, and one of another commit', async () => {
    github.tagged = undefined
    const gone = await failure(run())
    expect([gone.code, gone.fix]).toEqual(['release/tag', 'Push it first: git tag v1 c0 && git push origin v1'])
    expect((await failure(run('all', { commit: '' }))).fix).toBe('Push it first: git tag v1 && git push origin v1')
    github.tagged = 'c1'
    expect(await failure(run())).toMatchObject({
      code: 'release/tag',
      message: 'The files were built from commit c0, but v1 of ada/app is c1.',
    })
    expect(github.done).toEqual([])
    expect(await run('all', { commit: '' })).toMatchObject({ state: 'published' })
  })
})

describe('a failure on the way', () => {
  const fault = (status: number) => new HttpFault('status', { status, message: `status ${status}` })

  test('a draft that was made although the answer was lost is used', async () => {
    github.before = what => {
      if (what !== 'create') return
      github.add('v1')
      throw fault(502)
    }
    expect(await run()).toMatchObject({ state: 'published' })
    expect(github.done.slice(0, 2)).toEqual(['create', 'wait 1: create a draft for v1: status 502'])
    expect(github.releases).toHaveLength(1)
  })
  test('a draft that was not made is made again, at last not', async () => {
    github.before = (what, count) => {
      if (what === 'create' && count === 1) throw fault(502)
    }
    expect(await run()).toMatchObject({ state: 'published' })
    github = new Fake()
    github.before = () => {
      throw fault(502)
    }
    await expect(run()).rejects.toThrow('status 502')
    expect(github.done.filter(what => what === 'create')).toHaveLength(3)
  })

  test('an upload that arrived although the answer was lost is not repeated', async () => {
    github.before = what => {
      if (what !== 'upload a.whl') return
      github.hold('a.whl', 'content of a.whl')
      throw fault(502)
    }
    await run()
    expect(github.done.filter(what => what === 'upload a.whl')).toHaveLength(1)
    expect(github.done.some(what => what.startsWith('delete'))).toBe(false)
    expect(progress).toContain('a.whl done')
  })
  test('half an upload is removed and sent again', async () => {
    github.before = (what, count) => {
      if (what !== 'upload a.whl' || count > 1) return
      github.hold('a.whl', 'con', { state: 'starter' })
      throw fault(502)
    }
    await run()
    expect(github.done.filter(what => what.includes('a.whl'))).toEqual([
      'upload a.whl',
      'delete a.whl',
      'wait 1: upload a.whl: status 502',
      'upload a.whl',
    ])
  })
  test('a name that is taken by half an upload is freed, and the file sent at once', async () => {
    github.before = (what, count) => {
      if (what !== 'upload a.whl' || count > 1) return
      github.hold('a.whl', 'con', { state: 'starter' })
      throw fault(422)
    }
    await run()
    expect(github.done.filter(what => what.includes('a.whl'))).toEqual(['upload a.whl', 'delete a.whl', 'upload a.whl'])
  })
  test('a name that is refused although nothing has it ends as any other failure does', async () => {
    github.before = what => {
      if (what === 'upload a.whl') throw fault(422)
    }
    await expect(run()).rejects.toThrow('status 422')
    expect(github.done.filter(what => what === 'upload a.whl')).toHaveLength(3)
    // The other file has arrived, for the next run.
    expect(github.assets.map(({ name }) => name)).toEqual(['b.tar.gz'])
    expect(github.done).not.toContain('publish false true')
  })
  test('a refusal that leaves no doubt is not looked into', async () => {
    github.before = what => {
      if (what === 'upload a.whl') throw fault(403)
    }
    github.hold('a.whl', 'foreign', { size: 7 })
    github.add('v1')
    await expect(run()).rejects.toThrow('status 403')
    expect(github.done.filter(what => what === 'delete a.whl')).toHaveLength(1)
  })
  test('what GitHub stored short is sent again', async () => {
    let first = true
    github.store = one => {
      if (!first || one.name !== 'a.whl') return one
      first = false
      return { ...one, size: 3 }
    }
    await run()
    expect(github.done).toContain('wait 1: upload a.whl: GitHub stored 3 bytes as uploaded')
  })
  test('what is stored as something else is found when it is read back, and nothing is published', async () => {
    github.store = one => (one.name === 'a.whl' ? { ...one, sha256: undefined, content: 'content of A.whl' } : one)
    expect(await failure(run())).toMatchObject({
      code: 'release/digest',
      message: 'What GitHub stored is not what was sent: a.whl.',
    })
    expect(github.done).not.toContain('publish false true')
  })

  test.each<[text: string]>([['content of A.whl'], ['content of a.whl and more'], ['short']])(
    'a file that was changed meanwhile (%s) is not sent',
    async text => {
      writeFileSync(path.join(dir, 'a.whl'), text)
      expect(await failure(run())).toMatchObject({
        code: 'release/files',
        message: 'a.whl was changed while it was uploaded.',
        place: { file: path.join(dir, 'a.whl') },
      })
      expect(github.assets.map(({ name }) => name)).toEqual(['b.tar.gz'])
    },
  )

  test('a large file goes in pieces', async () => {
    files = [fileOf('large', 'x'.repeat(600 * 1024))]
    await run()
    expect(progress).toEqual(['large 262144', 'large 524288', 'large 614400', 'large done'])
  })

  test('a draft that GitHub does not publish is told of', async () => {
    github.gives = one => ({ ...one, draft: true })
    const published = github.api.publish
    Object.assign(github.api, {
      publish: async (...given: Parameters<typeof published>) => ({ ...(await published(...given)), draft: true }),
      get: async () => ({ ...github.releases[0], draft: true }),
    })
    expect(await failure(run())).toMatchObject({
      code: 'release/refused',
      message: 'GitHub did not publish the draft for v1, and gave no reason.',
    })
  })
  test('an answer that says draft still is asked again', async () => {
    github.gives = one => ({ ...one, draft: true })
    expect(await run()).toMatchObject({ state: 'published', release: { draft: false } })
  })
  test('a file that is missing once it is published is told of', async () => {
    github.before = what => {
      if (what.startsWith('publish')) github.assets = github.assets.slice(1)
    }
    expect(await failure(run())).toMatchObject({ code: 'release/published' })
  })
})
