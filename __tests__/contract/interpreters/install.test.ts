import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { arch, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { fakeLog, LINUX, pyenvVersions } from '../../../__fixtures__/interpreters.js'
import { createPlainRunner } from '../../../__fixtures__/plain-runner.js'
import { uvPath } from '../../../__fixtures__/python-tools.js'
import { PackagingError } from '../../../src/core/errors.js'
import type { Platform } from '../../../src/core/model.js'
import { downloadable } from '../../../src/interpreters/install.js'
import { setUpInterpreters } from '../../../src/interpreters/interpreters.js'
import { parsePythons } from '../../../src/interpreters/versions.js'

const here = arch() === 'arm64' ? 'aarch64' : 'x86_64'
const platform: Platform = { ...LINUX, arch: here, name: `linux-${here}` }
const [version = '', folder = ''] = [...pyenvVersions()].find(([name]) => name.startsWith('3.12.')) ?? []
let temp = ''
let server: Server
let requests: string[] = []
let base = ''
let archive = ''

/** A Python tree small enough to pack quickly: the executable and what starting and the probe need. */
beforeAll(async () => {
  temp = mkdtempSync(join(tmpdir(), 'install-'))
  archive = join(temp, 'python.tar.gz')
  const minor = version.split('.').slice(0, 2).join('.')
  const skipped = ['test', 'site-packages', 'idlelib', 'tkinter', 'ensurepip', `config-${minor}*`, '__pycache__', '*.a']
  execFileSync('tar', [
    '--create',
    '--gzip',
    `--file=${archive}`,
    ...skipped.map(name => `--exclude=${name}`),
    '--transform=flags=r;s,^,python/,',
    `--directory=${folder}`,
    ...['python', 'python3', `python${minor}`].map(name => `bin/${name}`),
    `lib/python${minor}`,
  ])
  server = createServer((request, response) => {
    requests.push(request.url ?? '')
    response.end(readFileSync(archive))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
  rmSync(temp, { recursive: true })
})

/** uv's list of downloads with this one archive, as `UV_PYTHON_DOWNLOADS_JSON_URL` names it. */
function downloads(sha256: string): string {
  const [major = 3, minor, patch] = version.split('.').map(Number)
  const entry = {
    name: 'cpython',
    arch: { family: here, variant: null },
    os: 'linux',
    libc: 'gnu',
    major,
    minor,
    patch,
  }
  const list = {
    [`cpython-${version}-linux-${here}-gnu`]: {
      ...entry,
      prerelease: '',
      url: `${base}/python.tar.gz`,
      sha256,
      variant: null,
      build: '20260101',
    },
  }
  const path = join(temp, `${sha256.slice(0, 8)}.json`)
  writeFileSync(path, JSON.stringify(list))
  return path
}

function setUp(name: string, env: Record<string, string>) {
  requests = []
  return {
    asked: parsePythons(['3.12']).pythons,
    platform,
    runner: createPlainRunner(),
    env: { PATH: '', ...env },
    workspace: join(temp, 'workspace'),
    uv: async () => uvPath(),
    store: join(temp, name),
    log: fakeLog(),
    home: temp,
  }
}

async function refusal(work: Promise<unknown>): Promise<PackagingError> {
  const thrown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(thrown instanceof PackagingError)) throw new Error(`not a PackagingError: ${thrown}`)
  return thrown
}

describe('a missing Python', () => {
  test('is downloaded once, then found again without uv', async () => {
    const sha256 = createHash('sha256').update(readFileSync(archive)).digest('hex')
    const given = setUp('store', { UV_PYTHON_DOWNLOADS_JSON_URL: downloads(sha256) })
    const [found] = await setUpInterpreters(given)
    expect(found).toMatchObject({ fullVersion: version, source: 'downloaded', platform: { arch: here } })
    expect(found?.path.startsWith(join(given.store, 'pythons'))).toBe(true)
    expect(requests).toEqual(['/python.tar.gz'])
    expect(given.log.lines).toEqual(['progress downloading Python 3.12', 'progress '])

    const again = setUp('store', {})
    const uv = () => Promise.reject(new Error('uv must not be called'))
    expect(await setUpInterpreters({ ...again, uv })).toEqual([found])
    expect(requests).toEqual([])
  })

  test('comes from the archive of an earlier download where there is no network', async () => {
    const sha256 = createHash('sha256').update(readFileSync(archive)).digest('hex')
    const env = { UV_PYTHON_DOWNLOADS_JSON_URL: downloads(sha256), UV_PYTHON_CACHE_DIR: join(temp, 'archives') }
    await setUpInterpreters(setUp('fetched', env))
    expect(requests).toEqual(['/python.tar.gz'])

    const given = setUp('offline', { ...env, UV_OFFLINE: '1' })
    const [found] = await setUpInterpreters(given)
    expect([found?.fullVersion, found?.path.startsWith(join(given.store, 'pythons'))]).toEqual([version, true])
    expect(requests).toEqual([])

    rmSync(join(temp, 'archives'), { recursive: true })
    const error = await refusal(setUpInterpreters(setUp('nothing', { ...env, UV_OFFLINE: '1' })))
    expect([error.code, requests]).toEqual(['interpreter/missing', []])
  })

  test('of another hash is refused', async () => {
    const given = setUp('wrong', { UV_PYTHON_DOWNLOADS_JSON_URL: downloads('0'.repeat(64)) })
    const error = await refusal(setUpInterpreters(given))
    expect(error.code).toBe('interpreter/missing')
    expect(error.detail.join('\n')).toMatch(/hash/i)
    expect(requests).toContain('/python.tar.gz')
  })

  test.each([
    ['3.12', 'UV_PYTHON_INSTALL_MIRROR', /^\/mirror\/\d+\/cpython-3\.12\./],
    ['pypy3.10', 'UV_PYPY_INSTALL_MIRROR', /^\/mirror\/pypy3\.10-/],
  ])('%s is fetched from the mirror in %s', async (name, variable, path) => {
    const given = setUp(`mirror-${name}`, { [variable]: `${base}/mirror` })
    const error = await refusal(setUpInterpreters({ ...given, asked: parsePythons([name]).pythons }))
    expect(requests[0]).toMatch(path)
    // The mirror answers with another archive, which uv's own list of hashes gives away.
    expect(error.detail.join('\n')).toMatch(/hash/i)
  })

  test('that nobody offers is one error with what can be had', async () => {
    const given = setUp('none', { UV_PYTHON_DOWNLOADS_JSON_URL: downloads('1'.repeat(64)) })
    const error = await refusal(setUpInterpreters({ ...given, asked: parsePythons(['3.13', 'pypy3.9']).pythons }))
    expect(error.message).toBe(`Python 3.13, pypy3.9 can neither be found nor downloaded for ${platform.name}.`)
    expect(error.fix).toContain('or choose from 3.12.')
    expect(error.detail.join('\n')).toContain('No download found')
  })

  test('is not downloaded when that is forbidden', async () => {
    const given = setUp('never', { UV_PYTHON_DOWNLOADS: 'never' })
    const uv = () => Promise.reject(new Error('uv must not be called'))
    const error = await refusal(setUpInterpreters({ ...given, uv }))
    expect(error.detail).toContain('uv: UV_PYTHON_DOWNLOADS=never forbids downloads')
    // What is optional may be left out as long as one remains.
    const none = await refusal(setUpInterpreters({ ...given, uv, optional: given.asked }))
    expect(none.code).toBe('interpreter/missing')
    expect(await setUpInterpreters({ ...given, uv, installedOnly: true })).toEqual([])
  })

  test('may be any that is supported, says uv', async () => {
    const { env, runner, store } = setUp('list', {})
    const machine = { os: 'linux', env, home: temp, workspace: temp, downloads: temp, runner } as const
    const files = { list: async () => [], real: async () => undefined, executable: async () => false }
    const names = await downloadable({ ...machine, files }, uvPath())
    expect(names).toEqual(expect.arrayContaining(['3.8', '3.9', '3.13', '3.14', '3.14t', 'pypy3.8', 'pypy3.11']))
    expect(store).toContain(temp)
  })
})
