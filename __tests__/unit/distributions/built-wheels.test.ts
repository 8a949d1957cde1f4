import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { pythonVersion } from '../../../__fixtures__/targets.js'
import { createBuiltWheels, type WheelBuild } from '../../../src/distributions/built-wheels.js'

const interpreter = { fullVersion: '3.12.1', path: '/py/3.12', python: pythonVersion('3.12') }
const BUILD: WheelBuild = {
  sdist: 'a'.repeat(64),
  interpreters: [interpreter],
  platform: { name: 'linux-x86_64', os: 'linux', arch: 'x86_64', libc: 'glibc', floor: '2.28' },
  toolchain: { compiler: 'auto' },
  findLinks: [],
  env: { PATH: '/bin', CFLAGS: '-O2', HOME: '/home/me', MY_TOKEN: 'secret' },
  visible: ['MY_TOKEN'],
  version: '1.0',
}

function wheel(text = 'a wheel', name = 'x-1-py3-none-any.whl'): string {
  const dir = tempDir('built')
  write(dir, { [name]: text })
  return path.join(dir, name)
}

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

test('the wheels of the same build are found again', async () => {
  const folder = path.join(tempDir('cache'), 'built-wheels')
  expect(await createBuiltWheels(folder).recall(BUILD)).toBeUndefined()
  await createBuiltWheels(folder).remember(BUILD, [wheel()])
  const found = await createBuiltWheels(folder).recall({ ...BUILD, env: { ...BUILD.env, HOME: '/other' } })
  expect(found?.map(file => [path.basename(file), readFileSync(file, 'utf8')])).toEqual([
    ['x-1-py3-none-any.whl', 'a wheel'],
  ])
  // The value of a secret is in no record, and no part of a key.
  expect(await createBuiltWheels(folder).recall({ ...BUILD, env: { ...BUILD.env, MY_TOKEN: 'another' } })).toBeDefined()
})

const others: readonly (readonly [string, Partial<WheelBuild>])[] = [
  ['sdist', { sdist: 'b'.repeat(64) }],
  ['folder in it', { subdirectory: 'python' }],
  ['patch release', { interpreters: [{ ...interpreter, fullVersion: '3.12.2' }] }],
  ['interpreter', { interpreters: [{ ...interpreter, path: '/opt/3.12' }] }],
  ['set of Pythons', { interpreters: [interpreter, { ...interpreter, fullVersion: '3.13.0' }] }],
  ['minimum system', { platform: { ...BUILD.platform, floor: '2.34' } }],
  ['compiler', { toolchain: { compiler: 'zig' } }],
  ['folder of wheels', { findLinks: ['/wheels'] }],
  ['flag', { env: { ...BUILD.env, CFLAGS: '-O3' } }],
  ['PATH', { env: { ...BUILD.env, PATH: '/usr/bin' } }],
  ['missing secret', { env: { PATH: '/bin', CFLAGS: '-O2' } }],
  ['version of this program', { version: '1.1' }],
]
test.each(others)('another %s is another build', async (_, change) => {
  const folder = tempDir('cache')
  await createBuiltWheels(folder).remember(BUILD, [wheel()])
  expect(await createBuiltWheels(folder).recall({ ...BUILD, ...change })).toBeUndefined()
})

test('a file that was changed counts as none, and is replaced', async () => {
  const folder = tempDir('cache')
  const cache = createBuiltWheels(folder)
  await cache.remember(BUILD, [wheel()])
  const [file = ''] = (await cache.recall(BUILD)) ?? []
  writeFileSync(file, 'malicious')
  expect(await cache.recall(BUILD)).toBeUndefined()
  await cache.remember(BUILD, [wheel('built again')])
  const [again = ''] = (await cache.recall(BUILD)) ?? []
  expect(readFileSync(again, 'utf8')).toBe('built again')
})

test('what nobody used for a month is dropped, and a folder that cannot be written fails nothing', async () => {
  const folder = tempDir('cache')
  await createBuiltWheels(folder).remember(BUILD, [wheel()])
  const other = { ...BUILD, sdist: 'c'.repeat(64) }
  await createBuiltWheels(folder, () => Date.now() + 30 * DAY - HOUR).remember(other, [wheel()])
  expect(readdirSync(folder)).toHaveLength(2)
  await createBuiltWheels(folder, () => Date.now() + 30 * DAY + HOUR).remember(other, [wheel()])
  expect(await createBuiltWheels(folder).recall(BUILD)).toBeUndefined()
  const inFile = path.join(wheel(), 'folder')
  await createBuiltWheels(inFile).remember(BUILD, [wheel()])
  await createBuiltWheels(folder).remember(BUILD, ['/nowhere/x.whl'])
  expect([existsSync(inFile), readdirSync(folder).some(name => name.startsWith('unfinished'))]).toEqual([false, false])
})

test('what is used again stays: the month begins anew', async () => {
  const folder = tempDir('cache')
  const at = (days: number) => createBuiltWheels(folder, () => Date.now() + days * DAY)
  const others = ['c', 'd', 'e'].map(letter => ({ ...BUILD, sdist: letter.repeat(64) }))
  await at(0).remember(BUILD, [wheel()])
  expect(await at(20).recall(BUILD)).toHaveLength(1)
  await at(49).remember(others[0] as WheelBuild, [wheel()])
  expect(await at(49).recall(BUILD)).toHaveLength(1)
  await at(80).remember(others[1] as WheelBuild, [wheel()])
  expect(await at(80).recall(BUILD)).toBeUndefined()
})

test('several wheels are all there or none', async () => {
  const cache = createBuiltWheels(tempDir('cache'))
  await cache.remember(BUILD, [wheel('one'), wheel('two', 'y-1-py3-none-any.whl')])
  const files = (await cache.recall(BUILD)) ?? []
  expect(files.map(file => readFileSync(file, 'utf8'))).toEqual(['one', 'two'])
  writeFileSync(files[1] ?? '', 'malicious')
  expect(await cache.recall(BUILD)).toBeUndefined()
  await cache.remember(BUILD, [])
  expect(await cache.recall(BUILD)).toBeUndefined()
})

test('a record names files of its own folder alone', async () => {
  const folder = tempDir('cache')
  const cache = createBuiltWheels(folder)
  await cache.remember(BUILD, [wheel()])
  const [file = ''] = (await cache.recall(BUILD)) ?? []
  const record = path.join(path.dirname(file), 'wheels.json')
  const { wheels } = JSON.parse(readFileSync(record, 'utf8')) as { wheels: [{ name: string }] }
  writeFileSync(record, JSON.stringify({ wheels: wheels.map(one => ({ ...one, name: `../../${one.name}` })) }))
  expect(await cache.recall(BUILD)).toEqual([file])
  for (const text of ['', '{}', '{"wheels": 3}']) {
    writeFileSync(record, text)
    expect(await cache.recall(BUILD)).toBeUndefined()
  }
})

test('only this user reads and writes what is kept', async () => {
  const folder = path.join(tempDir('cache'), 'deep', 'built-wheels')
  const cache = createBuiltWheels(folder)
  await cache.remember(BUILD, [wheel()])
  const [file = ''] = (await cache.recall(BUILD)) ?? []
  const modeOf = (name: string) => (statSync(name).mode & 0o777).toString(8)
  expect([path.dirname(file), path.join(path.dirname(file), 'wheels.json')].map(modeOf)).toEqual(['700', '600'])
})
