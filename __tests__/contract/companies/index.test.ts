// The recipes of docs/companies.md for indexes, authorities and proxies, by the whole command.
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { codes, command, pythons } from '../../../__fixtures__/command/command.js'
import { PROJECT, tinyProject } from '../../../__fixtures__/command/tiny.js'
import {
  INDEX_NAME,
  makeAuthority,
  type PrivateIndex,
  startPrivateIndex,
} from '../../../__fixtures__/host/private-index.js'
import { startProxy } from '../../../__fixtures__/host/server.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { smallWheel } from '../../../__fixtures__/small-wheel.js'

const [python = ''] = pythons(1)
const PACKAGE = ['package', '--formats', 'pex', '--python-versions', python]
const LOGIN = 'robot:s3cret-of-the-index'
const [user, password] = LOGIN.split(':')
/** Nothing of this machine's own settings. */
const BARE = Object.fromEntries(
  Object.keys(process.env)
    .filter(name => /^(PIP_|UV_|SSL_|NODE_EXTRA|REQUESTS_|CURL_CA|(HTTPS?|ALL|NO)_PROXY$)/i.test(name))
    .map(name => [name, undefined]),
)

let temp = ''
let authority = ''
let index: PrivateIndex

beforeAll(async () => {
  temp = mkdtempSync(join(tmpdir(), 'package-python-companies-'))
  authority = makeAuthority(temp)
  // Our own tools are in the store before the index becomes a company's.
  expect((await command(PACKAGE, tinyProject())).status).toBe(0)
})
afterAll(() => rmSync(temp, { recursive: true }))
beforeEach(async () => {
  // Another one each time, as the store keeps those of earlier runs.
  smallWheel(join(temp, 'wheels'), { name: 'inside', files: { 'inside.py': `x = '${randomUUID()}'\n` } })
  index = await startPrivateIndex(temp, join(temp, 'wheels'), LOGIN)
})
afterEach(() => index.close())

/** Its backend writes down all that it sees. */
function project(seen: string): string {
  return tinyProject({
    project: PROJECT.replace('[project.scripts]', 'dependencies = ["inside"]\n[project.scripts]'),
    backend: `
_build_sdist = build_sdist
def build_sdist(output, *rest):
    with open(${JSON.stringify(seen)}, "w") as file: file.write(repr(dict(os.environ)))
    return _build_sdist(output, *rest)
`,
  })
}

/** Packages a project whose one dependency only the company's index has, with nothing downloaded before. */
async function packaged(env: Readonly<Record<string, string | undefined>>) {
  const seen = join(tempDir('seen'), 'environment.txt')
  const ended = await command(PACKAGE, project(seen), {
    ...BARE,
    PIP_CONFIG_FILE: '/dev/null',
    NETRC: '/dev/null',
    UV_CACHE_DIR: tempDir('uv'),
    ...env,
  })
  const by = (program: string) => index.served.filter(one => one.by === program).map(one => one.path)
  return { ...ended, seen: () => readFileSync(seen, 'utf8'), uv: by('uv'), ours: by('package-python'), pip: by('pip') }
}

const named = () => ({
  UV_DEFAULT_INDEX: `company=${index.url}/simple/`,
  UV_INDEX_COMPANY_USERNAME: user,
  UV_INDEX_COMPANY_PASSWORD: password,
})

function netrc(): string {
  const file = join(tempDir('netrc'), 'netrc')
  writeFileSync(file, `machine 127.0.0.1 login ${user} password ${password}\n`, { mode: 0o600 })
  return file
}

function pipConf(text: string): string {
  const dir = tempDir('pip')
  write(dir, { 'pip.conf': `[global]\n${text}` })
  return join(dir, 'pip.conf')
}

describe('a password of the index', () => {
  test.each([
    ['UV_INDEX_<NAME>_USERNAME and _PASSWORD', named],
    ['the address in UV_DEFAULT_INDEX', () => ({ UV_DEFAULT_INDEX: withLogin() })],
    ['the address in PIP_INDEX_URL', () => ({ PIP_INDEX_URL: withLogin() })],
    ['the address in pip.conf', () => ({ PIP_CONFIG_FILE: pipConf(`index-url = ${withLogin()}\n`) })],
    ['netrc', () => ({ UV_DEFAULT_INDEX: `${index.url}/simple/`, NETRC: netrc() })],
  ])('comes from %s, and never reaches the build', async (_, settings) => {
    const run = await packaged({ SSL_CERT_FILE: authority, ...settings() })
    expect([run.status, codes(run), run.stderr.includes(password ?? '?')]).toEqual([0, [], false])
    expect(run.uv).toContain('/simple/inside/')
    expect(run.ours).toContain('/files/inside-1.0-py3-none-any.whl')
    expect(run.seen()).not.toContain(password)
    expect(run.seen()).toContain('SSL_CERT_FILE')
  })

  test('that is wrong is told, and not shown', async () => {
    const run = await packaged({ ...named(), SSL_CERT_FILE: authority, UV_INDEX_COMPANY_PASSWORD: 'wr0ng-password' })
    expect([run.status, codes(run), run.stderr.includes('wr0ng-password')]).toEqual([8, ['network/refused'], false])
  })
})

function withLogin(): string {
  return `${index.url.replace('https://', `https://${LOGIN}@`)}/simple/`
}

/** A program of this name on PATH, as keyring's is. */
function keyring(): Readonly<Record<string, string>> {
  const dir = tempDir('keyring')
  write(dir, {
    keyring: `#!/bin/sh\ncase "$*" in "get "*"127.0.0.1"*" ${user}") echo ${password};; *) exit 1;; esac\n`,
  })
  chmodSync(join(dir, 'keyring'), 0o755)
  return { UV_KEYRING_PROVIDER: 'subprocess', PATH: `${dir}:${process.env.PATH}` }
}

test('a keyring is read by uv alone, and the error says so', async () => {
  const run = await packaged({
    ...keyring(),
    SSL_CERT_FILE: authority,
    UV_DEFAULT_INDEX: `https://${user}@127.0.0.1:${index.port}/simple/`,
  })
  expect([run.status, codes(run), run.ours]).toEqual([8, ['network/refused'], []])
  expect(run.uv).toContain('/simple/inside/')
  expect(run.stderr).toMatch(/fix: .*a keyring is not read here/)
})

describe('an authority of its own', () => {
  test.each([
    ['SSL_CERT_FILE', () => ({ SSL_CERT_FILE: authority })],
    ['PIP_CERT', () => ({ PIP_CERT: authority })],
    ['pip.conf', () => ({ PIP_CONFIG_FILE: pipConf(`cert = ${authority}\n`) })],
  ])('that %s names is trusted by uv and by our own requests', async (_, settings) => {
    const run = await packaged({ ...named(), ...settings() })
    expect([run.status, codes(run)]).toEqual([0, []])
    expect([run.uv.length > 0, run.ours.length > 0]).toEqual([true, true])
  })

  test('that nothing names is not trusted, and the fix says how', async () => {
    const run = await packaged(named())
    expect([run.status, codes(run)]).toEqual([8, ['network/refused']])
    expect(run.stderr).toMatch(/fix: .*SSL_CERT_FILE/)
    expect(index.served).toEqual([])
  })
})

describe('a proxy', () => {
  test('leads uv, pip and our own requests to an index that has no other way', async () => {
    const proxy = await startProxy(index.url)
    const env = {
      SSL_CERT_FILE: authority,
      HTTPS_PROXY: proxy.url,
      PIP_INDEX_URL: `https://${LOGIN}@${INDEX_NAME}/simple/`,
    }
    const run = await packaged(env)
    const pip = await packaged({ ...env, XDG_CACHE_HOME: tempDir('store'), PIP_RETRIES: '0' })
    await proxy.close()
    expect([run.status, codes(run)]).toEqual([0, []])
    expect([run.uv.length > 0, run.ours.length > 0, pip.pip.length > 0]).toEqual([true, true, true])
    expect(new Set(proxy.asked)).toEqual(new Set([`${INDEX_NAME}:443`]))
  })

  test('is not used for the names in NO_PROXY', async () => {
    const run = await packaged({
      ...named(),
      SSL_CERT_FILE: authority,
      HTTPS_PROXY: 'http://127.0.0.1:9',
      NO_PROXY: '127.0.0.1',
    })
    expect([run.status, codes(run)]).toEqual([0, []])
  })
})
