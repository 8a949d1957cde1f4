import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { PackagingError } from '../../../src/core/errors.js'
import type { Artifact } from '../../../src/core/model.js'
import { createLocalHost } from '../../../src/host/local.js'
import { type Earlier, inputsDigest, recall, remember } from '../../../src/pipeline/result-cache.js'
import { configure } from '../../../src/plan/configure.js'
import type { Report } from '../../../src/report/model.js'

const style = { columns: 100, colour: false, unicode: true }
let dir: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'unchanged-'))
  mkdirSync(join(dir, 'dist'))
  writeFileSync(join(dir, 'pyproject.toml'), '[project]\nname = "one"\nversion = "1"\n')
  writeFileSync(join(dir, 'one.py'), 'VALUE = 1\n')
  writeFileSync(join(dir, 'dist', 'one-1.tar.gz'), 'an sdist')
  writeFileSync(join(dir, 'python'), 'an interpreter')
})

afterEach(() => {
  jest.useRealTimers()
  rmSync(dir, { recursive: true })
})

function hostWith(env: Record<string, string> = {}) {
  const stderr = { write: () => true }
  return createLocalHost({
    env: { XDG_CACHE_HOME: join(dir, 'cache'), ...env },
    stderr,
    style,
    workspace: dir,
    verbose: false,
  })
}

async function keyWith(options: Record<string, string> = {}, env: Record<string, string> = {}): Promise<string> {
  const host = hostWith(env)
  const given = { 'output-dir': join(dir, 'dist'), 'python-versions': '3.12', ...options }
  const values = new Map(Object.entries(given).map(([name, text]) => [name, { text }]))
  const layer = { kind: 'option', values, spell: (name: string) => name }
  return inputsDigest(host, await configure(host, [layer], new Date('2026-11-22')))
}

function keyAfterWriting(file: string, text: string): Promise<string> {
  writeFileSync(join(dir, file), text)
  return keyWith()
}

const sdist: Artifact = {
  format: 'sdist',
  file: 'one-1.tar.gz',
  path: '',
  size: 8,
  sha256: '',
  targets: ['any'],
  pythons: ['3.12'],
}

async function finished(): Promise<Earlier> {
  const { sha256Of } = await import('../../../src/host/files.js')
  const path = join(dir, 'dist', 'one-1.tar.gz')
  const artifacts = [{ ...sdist, path, sha256: await sha256Of(path) }]
  writeFileSync(join(dir, 'dist', 'manifest.json'), '{}')
  const warning = { message: 'It is large.', fix: 'Make it smaller.', place: { file: 'pyproject.toml' } }
  const warnings = [new PackagingError('build/large', warning)]
  const report = { pythons: ['3.12'], warnings } as unknown as Report
  return {
    report,
    published: {
      artifacts,
      manifest: '',
      checksums: '',
      sbom: '',
      descriptions: [join(dir, 'dist', 'manifest.json')],
      installers: [],
      findings: [],
      tools: [],
    },
    interpreters: [join(dir, 'python')],
  }
}

describe('the digest of all inputs', () => {
  test('stays while nothing changes, whatever the number of jobs and the files of earlier runs', async () => {
    const before = await keyWith()
    writeFileSync(join(dir, 'dist', 'other'), 'left by another run')
    expect(await keyWith({ jobs: '3' })).toBe(before)
  })

  test.each<[string, () => Promise<string>]>([
    ['a source file', () => keyAfterWriting('one.py', 'VALUE = 2\n')],
    ['a new file', () => keyAfterWriting('two.py', '')],
    ['an option', () => keyWith({ 'entry-point': 'one:main' })],
    ['the Pythons', () => keyWith({ 'python-versions': '3.12 3.13' })],
    ['the index', () => keyWith({}, { UV_DEFAULT_INDEX: 'http://127.0.0.1:9/simple' })],
    ['the date of the files', () => keyWith({}, { SOURCE_DATE_EPOCH: '1000000000' })],
  ])('changes with %s', async (_, changed) => {
    const before = await keyWith()
    expect(await changed()).not.toBe(before)
  })
})

describe('an earlier result', () => {
  const key = 'a'.repeat(64)

  const damage = () => {
    const folder = join(dir, 'cache', 'package-python', 'results')
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '{')
  }

  test('is what was remembered', async () => {
    const host = hostWith()
    const earlier = await finished()
    await remember(host, key, earlier)
    const recalled = await recall(host, key)
    expect(recalled).toMatchObject(earlier)
    expect(recalled?.report.warnings[0]).toMatchObject({ code: 'build/large', message: 'It is large.' })
    expect(await recall(host, 'b'.repeat(64))).toBeUndefined()
  })

  test.each<[string, () => void]>([
    ['a file was changed', () => writeFileSync(join(dir, 'dist', 'one-1.tar.gz'), 'AN SDIST')],
    ['a file is gone', () => rmSync(join(dir, 'dist', 'one-1.tar.gz'))],
    ['the manifest is gone', () => rmSync(join(dir, 'dist', 'manifest.json'))],
    ['an interpreter was replaced', () => utimesSync(join(dir, 'python'), 1, 1)],
    ['an interpreter is gone', () => rmSync(join(dir, 'python'))],
    ['the record is damaged', damage],
    [
      'ten minutes have passed',
      () => void jest.useFakeTimers({ now: Date.now() + 601_000, doNotFake: ['nextTick', 'setImmediate'] }),
    ],
  ])('is forgotten when %s', async (_, happen) => {
    const host = hostWith()
    await remember(host, key, await finished())
    happen()
    expect(await recall(host, key)).toBeUndefined()
  })

  test('that cannot be written is no failure', async () => {
    writeFileSync(join(dir, 'cache'), 'a file where the folder should be')
    await expect(remember(hostWith(), key, await finished())).resolves.toBeUndefined()
  })
})
