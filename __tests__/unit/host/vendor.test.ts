import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { problemsOf } from '../../../src/core/errors.js'
import type { Host } from '../../../src/host/host.js'
import { fetchingHost, offlineHost, refuseOther, VENDOR_FILE, writeVendor } from '../../../src/host/vendor.js'

const MACHINE = 'linux-x86_64'
const WHEEL = 'bytes of a wheel'
const DIGEST = createHash('sha256').update(WHEEL).digest('hex')
const STORED = `sha256/${DIGEST.slice(0, 2)}/${DIGEST}/a-1.0-py3-none-any.whl`

let store = ''
let vendor = ''
let temp = ''

function host(): Host {
  return { temp, store: tempDir('own-store'), env: { HOME: '/home/me', UV_NO_CACHE: '1' } } as unknown as Host
}

async function codeOf(work: Promise<unknown>): Promise<readonly string[]> {
  return work.then(
    () => [],
    thrown => problemsOf(thrown).map(problem => `${problem.code} ${problem.message}`),
  )
}

beforeEach(async () => {
  temp = tempDir('temp')
  store = tempDir('store')
  vendor = join(tempDir('project'), 'vendor')
  write(store, {
    [STORED]: WHEEL,
    'uv/simple-v28/index': 'a page',
    'uv/archive-v0/one/file.py': 'x = 1',
    'uv/interpreter-v5/one': 'this machine',
    'uv/.lock': '',
    'pythons/abc-python.tar.gz': 'an archive',
    'tools/uv-1/bin/uv': 'unpacked',
    'locks/one': 'a resolution',
  })
  mkdirSync(join(store, 'uv/wheels-v8'))
  symlinkSync('../archive-v0/one', join(store, 'uv/wheels-v8/one'))
  await writeVendor(vendor, store, { version: '1.0', machine: MACHINE })
})

test('holds what was downloaded, and nothing that a run makes again', () => {
  const { files, links } = JSON.parse(readFileSync(join(vendor, VENDOR_FILE), 'utf8'))
  expect(Object.keys(files).sort()).toEqual(
    [STORED, 'pythons/abc-python.tar.gz', 'uv/archive-v0/one/file.py', 'uv/simple-v28/index'].sort(),
  )
  expect(links).toEqual({ 'uv/wheels-v8/one': '../archive-v0/one' })
  expect(readdirSync(vendor).sort()).toEqual(['.gitignore', 'pythons', 'sha256', 'uv', VENDOR_FILE].sort())
})

test('replaces an earlier one, and no other folder', async () => {
  rmSync(join(store, 'pythons'), { recursive: true })
  await writeVendor(vendor, store, { version: '1.0', machine: MACHINE })
  expect(existsSync(join(vendor, 'pythons'))).toBe(false)
  expect(await codeOf(refuseOther(vendor))).toEqual([])
  expect(await codeOf(refuseOther(dirname(vendor)))).toEqual([expect.stringContaining('input/path')])
})

test('what an ended run left unfinished is no part of it, and what fails leaves nothing', async () => {
  write(`${vendor}.unfinished`, { 'uv/old': 'left' })
  await writeVendor(vendor, store, { version: '1.0', machine: MACHINE })
  expect(existsSync(join(vendor, 'uv/old'))).toBe(false)
  expect(readdirSync(dirname(vendor))).toStrictEqual(['vendor'])
  write(dirname(vendor), { file: '' })
  expect(await codeOf(writeVendor(join(dirname(vendor), 'file', 'x'), store, { version: '1', machine: 'm' }))).toEqual([
    expect.stringContaining('host/unusable'),
  ])
  expect(readdirSync(dirname(vendor)).sort()).toStrictEqual(['file', 'vendor'])
})

describe('a run with it', () => {
  test('finds every download, cannot reach the folder, and leaves nothing', async () => {
    const before = host()
    const { host: offline, dispose } = await offlineHost(before, vendor, MACHINE)
    const { UV_CACHE_DIR: cache = '', UV_PYTHON_CACHE_DIR: pythons = '', ...env } = offline.env
    expect(env).toEqual({ HOME: '/home/me', UV_NO_CACHE: undefined, UV_OFFLINE: '1', CARGO_NET_OFFLINE: 'true' })
    expect(readFileSync(join(cache, 'wheels-v8/one/file.py'), 'utf8')).toBe('x = 1')
    expect(readFileSync(join(pythons, 'abc-python.tar.gz'), 'utf8')).toBe('an archive')
    expect(readFileSync(join(before.store, STORED), 'utf8')).toBe(WHEEL)
    writeFileSync(join(cache, 'archive-v0/one/file.py'), 'changed by a build')
    await dispose()
    expect(readdirSync(temp)).toEqual([])
    expect(await codeOf(offlineHost(host(), vendor, MACHINE))).toEqual([])
  })

  test.each<[string, () => void]>([
    [`${STORED}: changed`, () => writeFileSync(join(vendor, STORED), 'other bytes')],
    ['uv/archive-v0/one/file.py: changed', () => writeFileSync(join(vendor, 'uv/archive-v0/one/file.py'), 'x = 2')],
    ['uv/simple-v28/index: missing', () => rmSync(join(vendor, 'uv/simple-v28/index'))],
    ['uv/archive-v0/one/more.pth: not listed', () => write(vendor, { 'uv/archive-v0/one/more.pth': 'import x' })],
    ['uv/wheels-v8/two: not listed', () => symlinkSync('/etc', join(vendor, 'uv/wheels-v8/two'))],
    [
      'uv/wheels-v8/one: changed',
      () => {
        rmSync(join(vendor, 'uv/wheels-v8/one'))
        symlinkSync('../archive-v0/two', join(vendor, 'uv/wheels-v8/one'))
      },
    ],
    ['pythons/abc-python.tar.gz: missing', () => rmSync(join(vendor, 'pythons'), { recursive: true })],
  ])('is refused: %s', async (what, change) => {
    change()
    const own = host()
    expect(await codeOf(offlineHost(own, vendor, MACHINE))).toEqual([expect.stringContaining(what)])
    expect([readdirSync(temp), readdirSync(own.store)]).toEqual([[], []])
  })

  test.each<[string, string]>([
    ['no JSON', '{'],
    ['another version', '{"schema":2}'],
    ['a list in place of files', `{"schema":1,"machine":"${MACHINE}","files":[1],"links":{}}`],
    ['a list in place of links', `{"schema":1,"machine":"${MACHINE}","files":{},"links":[1]}`],
    ['no machine', '{"schema":1,"files":{},"links":{}}'],
    ['nothing', 'null'],
  ])('is refused with %s in the list', async (_, text) => {
    writeFileSync(join(vendor, VENDOR_FILE), text)
    expect(await codeOf(offlineHost(host(), vendor, MACHINE))).toEqual([expect.stringContaining('input/path')])
  })

  test('is refused on another kind of machine, and without the list', async () => {
    expect(await codeOf(offlineHost(host(), vendor, 'macos-arm64'))).toEqual([
      expect.stringContaining('was fetched on linux-x86_64'),
    ])
    rmSync(join(vendor, VENDOR_FILE))
    expect(await codeOf(offlineHost(host(), vendor, MACHINE))).toEqual([expect.stringContaining('input/path')])
  })
})

test('fetching finds nothing of earlier runs', () => {
  const { store: own, env } = fetchingHost(
    { ...host(), env: { UV_CACHE_DIR: '/old', UV_PYTHON_INSTALL_DIR: '/mine', UV_NO_CACHE: '1' } },
    '/new',
  )
  expect([own, env]).toEqual([
    '/new',
    {
      UV_CACHE_DIR: '/new/uv',
      UV_PYTHON_CACHE_DIR: '/new/pythons',
      UV_PYTHON_INSTALL_DIR: '/new/installed',
      UV_NO_CACHE: undefined,
    },
  ])
})
