/** The wheels of a lock on this machine: where they are from, which login a download has, and files that differ from the lock. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { sha256 } from '../../../__fixtures__/parts.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { fetchWheels, readNetrc } from '../../../src/resolve/fetch.js'
import { authorization, parseNetrc, withoutIndex } from '../../../src/resolve/index-settings.js'
import { installable, writeLocalConstraints } from '../../../src/resolve/local-constraints.js'

let dir = ''
beforeEach(() => {
  dir = tempDir('fetch')
})
const basic = (login: string) => `Basic ${Buffer.from(login).toString('base64')}`
const wheel = (parts: object) => ({ name: 'a', version: '1', filename: 'a.whl', sha256: sha256('content'), ...parts })

describe('the wheels of a lock', () => {
  test('are downloaded with the login of their index, and keep their order', async () => {
    const asked: object[] = []
    const env = { HOME: dir, PIP_INDEX_URL: 'https://me:word@h/simple' }
    const found = await fetchWheels(
      [wheel({ url: 'https://h/a.whl', size: 7 }), wheel({ name: 'b', url: 'https://other/b.whl' })],
      async file => {
        asked.push(file)
        return `/store/${asked.length}`
      },
      env,
    )
    expect(found.map(({ name, path: place }) => [name, place])).toEqual([
      ['a', '/store/1'],
      ['b', '/store/2'],
    ])
    const common = { filename: 'a.whl', sha256: sha256('content') }
    expect(asked).toStrictEqual([
      { url: 'https://h/a.whl', ...common, size: 7, authorization: basic('me:word') },
      { url: 'https://other/b.whl', ...common },
    ])
  })

  test('that are here are used where they are, if they are those of the lock; every one that is not is told', async () => {
    const file = path.join(dir, 'a.whl')
    writeFileSync(file, 'content')
    const download = () => Promise.reject(new Error('nothing to download'))
    const of = (...parts: object[]) =>
      fetchWheels(
        parts.map(one => wheel({ path: file, ...one })),
        download,
        { HOME: dir },
      )
    expect((await of({}, { size: 7 })).map(({ path: place }) => place)).toEqual([file, file])
    expect(
      (await failuresOf(() => of({ size: 8 }, { sha256: 'b'.repeat(64) }, { path: path.join(dir, 'gone.whl') }))).map(
        text => text.split(' | ')[0]?.replaceAll(dir, ''),
      ),
    ).toEqual([
      'dependency/hash: /a.whl is 7 bytes large, and the lock says 8.',
      `dependency/hash: /a.whl has sha256 ${sha256('content')}, and the lock says ${'b'.repeat(64)}.`,
      'input/path: /gone.whl, the wheel that the lock names for a 1, cannot be read.',
    ])
  })
})

describe('logins', () => {
  const ada = 'machine h login ada password word\n'
  const names = async (env: Record<string, string>) =>
    [...(await readNetrc(env)).values()].map(({ username }) => username)

  test('are those of the file that is named, else of the home folder', async () => {
    write(dir, { '.netrc': ada, other: ada.replace('ada', 'bob'), 'windows/_netrc': ada.replace('ada', 'eve') })
    expect(await names({ HOME: dir })).toEqual(['ada'])
    expect(await names({ USERPROFILE: dir })).toEqual(['ada'])
    expect(await names({ HOME: dir, NETRC: path.join(dir, 'other') })).toEqual(['bob'])
    expect(await names({ HOME: path.join(dir, 'windows') })).toEqual(['eve'])
    expect(await names({ HOME: path.join(dir, 'nowhere') })).toEqual([])
    expect(await names({ HOME: dir, NETRC: path.join(dir, 'gone') })).toEqual([])
  })

  test('of a default, and what stands before the first machine, are nobody’s', () => {
    expect([
      ...parseNetrc('login x password y\ndefault login evil password evil\nmachine b password w login z\n'),
    ]).toEqual([['b', { username: 'z', password: 'w' }]])
    expect([...parseNetrc('machine a login')]).toEqual([['a', { username: '', password: '' }]])
  })

  test.each<[what: string, env: Record<string, string>, login: string | undefined]>([
    ['a token as user name', { PIP_INDEX_URL: 'https://tok%65n@h/' }, 'token:'],
    ['a password alone', { PIP_INDEX_URL: 'https://:word@h/' }, ':word'],
    ['what cannot be decoded', { PIP_INDEX_URL: 'https://a%zz:w@h/' }, 'a%zz:w'],
    ['none', { PIP_INDEX_URL: 'https://h/' }, undefined],
    ['a later index of that host', { PIP_INDEX_URL: 'https://h/', PIP_EXTRA_INDEX_URL: 'https://me:w@h/b' }, 'me:w'],
    ['an address that is none', { PIP_INDEX_URL: 'h/simple' }, undefined],
    ['a name with its password alone', { UV_INDEX: 'my.co=https://me@h/', UV_INDEX_MY_CO_PASSWORD: 'p' }, 'me:p'],
    ['the name of another index', { UV_INDEX: 'a=https://h/', UV_INDEX_B_PASSWORD: 'p' }, undefined],
    ...['UV_INDEX', 'UV_DEFAULT_INDEX', 'UV_INDEX_URL', 'UV_EXTRA_INDEX_URL', 'PIP_EXTRA_INDEX_URL'].map(
      (name): [string, Record<string, string>, string] => [name, { [name]: 'https://x/ https://me:w@h/' }, 'me:w'],
    ),
  ])('in the environment: %s', (_, env, login) => {
    expect(authorization('https://h/a.whl', env)).toBe(login === undefined ? undefined : basic(login))
  })

  test('go nowhere but to addresses of the web', () => {
    const env = { PIP_INDEX_URL: 'https://me:w@h/' }
    expect(['file:///a.whl', 'https://', 'ftp://h/a'].map(url => authorization(url, env))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(authorization('HTTPS://H/a.whl', env)).toBe(basic('me:w'))
  })
})

test.each([
  ['1', true],
  [' TRUE ', true],
  ['on', true],
  ['0', false],
  ['', false],
  ['yesterday', false],
])('PIP_NO_INDEX=%j: %s', (value, none) => expect(withoutIndex({ PIP_NO_INDEX: value })).toBe(none))

describe('the wheels of local projects', () => {
  test('that an installer takes: of each project the one for this Python alone, where there is one', () => {
    const files = [
      '/d/kit-1.0-py3-none-any.whl',
      '/d/kit-1.0-cp312-cp312-linux_x86_64.whl',
      '/d/kit-1.0-cp39-abi3-linux_x86_64.whl',
      '/d/kit-1.0-cp313-cp313-linux_x86_64.whl',
      '/d/lib-1.0-cp39-abi3-linux_x86_64.whl',
      '/d/lib-1.0-py3-none-any.whl',
      '/d/my_app-1.0-py3-none-any.whl',
      '/d/notes.txt',
    ]
    const serves = (file: string) => !file.includes('cp313')
    const taken = (all: readonly string[]) =>
      installable(all, serves, 'My.App').map(({ name, path: file }) => [name, path.basename(file)])
    const expected = [
      ['kit', 'kit-1.0-cp312-cp312-linux_x86_64.whl'],
      ['lib', 'lib-1.0-cp39-abi3-linux_x86_64.whl'],
    ]
    expect(taken(files).sort()).toEqual(expected)
    expect(taken([...files].reverse()).sort()).toEqual(expected)
  })

  test('are a file of constraints, sorted; none without a wheel', async () => {
    const file = path.join(dir, 'constraints.txt')
    const at = (name: string) => path.resolve('/d', `${name}.whl`)
    const wheels = ['b', 'a'].map(name => ({ name, path: at(name) }))
    expect(await writeLocalConstraints(file, wheels)).toBe(file)
    expect(readFileSync(file, 'utf8')).toBe(
      ['a', 'b'].map(name => `${name} @ ${pathToFileURL(at(name)).href}\n`).join(''),
    )
    expect(await writeLocalConstraints(path.join(dir, 'none.txt'), [])).toBeUndefined()
    expect(() => readFileSync(path.join(dir, 'none.txt'))).toThrow('ENOENT')
  })
})
