import { homedir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { authorization, findLinksAddress, parseNetrc, uvIndexEnvironment } from '../../../src/resolve/index-settings.js'

const basic = (login: string) => `Basic ${Buffer.from(login).toString('base64')}`

describe('index settings', () => {
  test('of pip reach uv unless it has its own', () => {
    const pip = { PIP_INDEX_URL: 'https://a/', PIP_EXTRA_INDEX_URL: 'https://b/', PIP_FIND_LINKS: '/x  /y' }
    expect(uvIndexEnvironment(pip)).toEqual({
      UV_DEFAULT_INDEX: 'https://a/',
      UV_EXTRA_INDEX_URL: 'https://b/',
      UV_FIND_LINKS: 'file:///x,file:///y',
    })
    expect(uvIndexEnvironment({ ...pip, UV_INDEX_URL: 'https://c/', UV_INDEX: 'https://d/' })).toEqual({
      UV_FIND_LINKS: 'file:///x,file:///y',
    })
  })

  test.each([
    ['/li#nks %41', 'file:///li%23nks%20%2541'],
    ['/c# 100%20 é ?x;y&z', 'file:///c%23%20100%2520%20%C3%A9%20%3Fx;y&z'],
    ['https://host/a?b#c', 'https://host/a?b#c'],
    ['file:///x%20y', 'file:///x%20y'],
    ['here', pathToFileURL('here').href],
    ['~/wheels', pathToFileURL(path.join(homedir(), 'wheels')).href],
  ])('a place to find links, for uv: %s', (place, address) => expect(findLinksAddress(place)).toBe(address))

  test('a comma in a folder of PIP_FIND_LINKS separates nothing', () => {
    expect(uvIndexEnvironment({ PIP_FIND_LINKS: '/a,b /c' })).toEqual({ UV_FIND_LINKS: 'file:///a%2Cb,file:///c' })
  })

  test('any folder comes back from its address', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[^\0/\\]{1,20}$/), name => {
        const folder = path.resolve('/', name, 'x')
        expect(fileURLToPath(findLinksAddress(folder))).toBe(folder)
      }),
    )
  })

  test.each([
    ['in the address, encoded', { PIP_INDEX_URL: 'https://me:p%40ss@host/simple' }, 'https://host/f.whl', 'me:p@ss'],
    [
      'by the index’s name',
      {
        UV_INDEX: 'https://x/ my-co=https://host/simple',
        UV_INDEX_MY_CO_USERNAME: 'u',
        UV_INDEX_MY_CO_PASSWORD: 'p',
      },
      'https://host/f.whl',
      'u:p',
    ],
    ['another port', { PIP_INDEX_URL: 'https://me:p@host/simple' }, 'https://host:8443/f.whl', undefined],
    ['another scheme', { PIP_INDEX_URL: 'https://me:p@host/simple' }, 'http://host/f.whl', undefined],
    ['another host', { UV_DEFAULT_INDEX: 'https://me:p@host/simple' }, 'https://cdn.host/f.whl', undefined],
    ['netrc', { UV_DEFAULT_INDEX: 'https://host/simple' }, 'https://host/f.whl', 'n:q'],
    ['netrc, not for other hosts', { UV_DEFAULT_INDEX: 'https://other/simple' }, 'https://host/f.whl', undefined],
  ])('credentials: %s', (_, env, url, login) => {
    const netrc = parseNetrc('machine host login n password q\ndefault login evil password evil\n')
    expect(authorization(url, env, netrc)).toBe(login === undefined ? undefined : basic(login))
  })

  test('go to no origin but the index’s, whatever the address', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['http', 'https', 'ftp'] }), url => {
        fc.pre(new URL(url).origin !== 'https://host')
        expect(authorization(url, { UV_DEFAULT_INDEX: 'https://me:p@host/simple' })).toBeUndefined()
      }),
    )
  })

  test('a netrc with macros and comments', () => {
    const text =
      '# c\nmachine a\n  login x\n  password y\nmacdef init\ncd /\nmachine evil login e password e\n\nmachine b login z account q password w\n'
    expect([...parseNetrc(text)]).toEqual([
      ['a', { username: 'x', password: 'y' }],
      ['b', { username: 'z', password: 'w' }],
    ])
  })
})
