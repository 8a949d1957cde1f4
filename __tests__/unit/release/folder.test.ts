/** The folder of a release: every file is what the manifest and SHA256SUMS say, or the release is refused. */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { releaseFolder } from '../../../__fixtures__/github/release-folder.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import type { PackagingError } from '../../../src/core/errors.js'
import type { Host } from '../../../src/host/host.js'
import type { Staging } from '../../../src/host/publish.js'
import { finishedFiles, readReleaseFolder } from '../../../src/release/files.js'

const root = mkdtempSync(path.join(tmpdir(), 'package-python-folder-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let dir = ''
let number = 0
const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const at = (name: string) => path.join(dir, name)

beforeEach(() => {
  dir = releaseFolder(path.join(root, `${number++}`), { 'b.pex': 'bb', 'a.pex': 'a' })
})

/** Changes the manifest, whose digest SHA256SUMS does not have. */
function manifest(change: (document: Record<string, unknown>) => unknown) {
  const document = JSON.parse(readFileSync(at('manifest.json'), 'utf8'))
  writeFileSync(at('manifest.json'), JSON.stringify({ ...document, ...(change(document) as object) }))
}
const sums = (change: (text: string) => string) =>
  writeFileSync(at('SHA256SUMS'), change(readFileSync(at('SHA256SUMS'), 'utf8')))
const said = async () =>
  (await failuresOf(() => readReleaseFolder(dir))).map(text => text.replaceAll(dir, '/dir').split(' | ')[0])
const failure = (work: Promise<unknown>): Promise<PackagingError> =>
  work.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: PackagingError) => error,
  )

test('all that is listed is released, with the manifest and the checksums; the rest is named', async () => {
  for (const name of ['z.txt', 'notes', '.hidden']) writeFileSync(at(name), 'x')
  const { manifest: read, files, others } = await readReleaseFolder(dir, hash(readFileSync(at('SHA256SUMS'), 'utf8')))
  expect([read.name, read.version]).toEqual(['answer', '1.0.0'])
  expect(files.map(({ name }) => name)).toEqual(['SHA256SUMS', 'a.pex', 'b.pex', 'manifest.json'])
  expect(files[2]).toEqual({ name: 'b.pex', path: at('b.pex'), size: 2, sha256: hash('bb') })
  expect(others).toEqual(['notes', 'z.txt'])
})

describe('refused:', () => {
  test('other checksums than those that were reported', async () => {
    const { message } = await failure(readReleaseFolder(dir, 'f'.repeat(64)))
    expect(message).toContain(`SHA256SUMS has the SHA-256`)
    expect(message).toContain(`but checksums-digest is ${'f'.repeat(64)}.`)
  })
  test.each(['manifest.json', 'SHA256SUMS'])('a folder without %s', async name => {
    rmSync(at(name))
    expect(await said()).toEqual([`release/files: ${name} in /dir cannot be read.`])
  })
  test('checksums that are none, and one file twice', async () => {
    sums(() => 'hello\n')
    expect(await said()).toEqual([
      'release/files: The files in /dir differ from those that were built: SHA256SUMS is not what sha256sum writes.',
    ])
  })

  test('one wrong file is named at once, several in the details', async () => {
    writeFileSync(at('a.pex'), 'A')
    const differ = (what: string) => `release/files: The files in /dir differ from those that were built: ${what}.`
    const one = `a.pex has the SHA-256 ${hash('A')}, but SHA256SUMS says ${hash('a')}`
    expect(await said()).toEqual([differ(one)])
    rmSync(at('b.pex'))
    const error = await failure(readReleaseFolder(dir))
    expect(error.message.replace(dir, '/dir')).toBe('2 files in /dir differ from those that were built.')
    expect(error.detail).toEqual([one, 'b.pex is missing'])
  })

  test.each<[what: string, change: () => void, wrong: string]>([
    [
      'a folder of that name',
      () => {
        rmSync(at('a.pex'))
        mkdirSync(at('a.pex'))
      },
      'a.pex is not a file',
    ],
    [
      'a file that the manifest does not list',
      () => {
        writeFileSync(at('z.txt'), 'z')
        sums(text => `${text}${hash('z')}  z.txt\n`)
      },
      'z.txt is in SHA256SUMS but not in manifest.json',
    ],
    [
      'a file that SHA256SUMS does not list',
      () => sums(text => text.replace(/^.*a\.pex\n/m, '')),
      'a.pex is in manifest.json but not in SHA256SUMS',
    ],
    [
      'another digest in the manifest',
      () =>
        manifest(({ artifacts }) => ({
          artifacts: (artifacts as object[]).map((one, index) => (index === 0 ? { ...one, sha256: hash('z') } : one)),
        })),
      `a.pex has the SHA-256 ${hash('a')}, but manifest.json says ${hash('z')}`,
    ],
    [
      'another size in the manifest',
      () =>
        manifest(({ artifacts }) => ({
          artifacts: (artifacts as object[]).map((one, index) => (index === 0 ? { ...one, size: 7 } : one)),
        })),
      'a.pex has 1 bytes, but manifest.json says 7',
    ],
    [
      'a description that is not there',
      () => manifest(() => ({ descriptions: [{ kind: 'sbom', file: 'x.json', size: 1, sha256: hash('x') }] })),
      'x.json is in manifest.json but not in SHA256SUMS',
    ],
    [
      'an installer that is not there',
      () =>
        manifest(() => ({
          installers: [{ kind: 'shell', file: 'install.sh', size: 1, sha256: hash('x'), commands: [] }],
        })),
      'install.sh is in manifest.json but not in SHA256SUMS',
    ],
  ])('%s', async (_, change, wrong) => {
    change()
    const [message] = await said()
    expect(message?.endsWith(`: ${wrong}.`) || message).toBe(true)
  })

  test.each(['../x', 'a/b', 'a\\b', '.hidden'])('the name %s', async name => {
    sums(text => `${text}${name.includes('\\') ? '\\' : ''}${hash('z')}  ${name.replaceAll('\\', '\\\\')}\n`)
    const { detail } = await failure(readReleaseFolder(dir))
    expect(detail).toContain(`'${name}' is not a plain file name`)
  })

  test('a failed check, and a result that this version does not know', async () => {
    const checks = ['passed', 'warning', 'skipped', 'failed', 'odd'].map((result, index) => ({
      name: `check${index}`,
      artifact: 'a.pex',
      ...(result === 'failed' && { python: '3.12' }),
      result,
      reason: 'because',
    }))
    manifest(() => ({
      checks,
      findings: [
        { title: 'audit', state: 'failed' },
        { title: 'licenses', state: 'warning' },
      ],
    }))
    expect(await said()).toEqual([
      'release/files: manifest.json lists 3 failed checks: check3 of a.pex on Python 3.12: failed, check4 of a.pex: odd and audit: failed.',
    ])
    const { detail } = await failure(readReleaseFolder(dir))
    expect(detail).toHaveLength(3)
  })

  test('what GitHub would refuse, rename or not store', async () => {
    dir = releaseFolder(path.join(root, `${number++}`), { 'a b.pex': 'a', empty: '', 'end.': 'x', 'ok_+-.1': 'x' })
    expect(await said()).toEqual([
      'release/limit: empty: GitHub accepts no empty files.',
      "release/limit: GitHub would rename 'a b.pex' and 'end.', and SHA256SUMS would be wrong.",
    ])
  })
  test('more files than a release may have', async () => {
    const names = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, 'x']))
    dir = releaseFolder(path.join(root, `${number++}`), names(998))
    expect((await readReleaseFolder(dir)).files).toHaveLength(1000)
    dir = releaseFolder(path.join(root, `${number++}`), names(999))
    expect(await said()).toEqual([
      'release/limit: 1001 files are more than the 1000 that GitHub accepts in one release.',
    ])
  })
})

describe('where the files of a release are', () => {
  const host = (kind: Host['kind']) => ({ kind, env: {} }) as unknown as Host
  const staging = { dir: async (name: string) => path.join(root, name) } as unknown as Staging
  const find = (folder: string, title?: string) => finishedFiles(host('local'), folder, 'dist', staging, title)

  test('in the folder that was named, or in that of the project in it', async () => {
    expect(await find(dir)).toBe(dir)
    expect(await find(dir, 'answer')).toBe(dir)
    const parent = path.join(root, `${number++}`)
    releaseFolder(path.join(parent, 'answer'), { 'a.pex': 'a' })
    expect(await find(parent, 'answer')).toBe(path.join(parent, 'answer'))
    expect(await find(parent, 'other')).toBe(parent)
    expect(await find(parent)).toBe(parent)
  })
})
