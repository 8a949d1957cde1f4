import { delimiter } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import type { Command } from '../../../src/host/process/command.js'
import { childEnvironment, commandEnvironment, declareSecrets, hiderOf } from '../../../src/host/process/environment.js'

const GROUPS: Record<'kept' | 'dropped' | 'index', string[]> = {
  kept: [
    ...['PATH', 'HOME', 'LANG', 'TMPDIR', 'CI', 'GITHUB_ACTIONS', 'GITHUB_SHA', 'GITHUB_REF', 'RUNNER_OS'],
    ...['SOURCE_DATE_EPOCH', 'SETUPTOOLS_SCM_PRETEND_VERSION', 'CFLAGS', 'CC', 'LD_LIBRARY_PATH', 'GIT_AUTHOR_NAME'],
    ...['HTTPS_PROXY', 'http_proxy', 'NO_PROXY', 'SSL_CERT_FILE', 'REQUESTS_CA_BUNDLE', 'PIP_CERT', 'AWS_CA_BUNDLE'],
    ...['PYENV_ROOT', 'PATTERN', 'KEYBOARD', 'SystemRoot', 'ProgramFiles(x86)', 'XDG_CACHE_HOME'],
  ],
  dropped: [
    ...['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_URL', 'INPUT_PATH', 'STATE_isPost', 'GITHUB_TOKEN'],
    ...['RUNNER_TEMP', 'GH_TOKEN', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'],
    ...['NPM_TOKEN', 'DB_PASSWORD', 'CLIENT_SECRET', 'OPENAI_API_KEY', 'APIKEY', 'AWS_ACCESS_KEY_ID', 'AWS_PROFILE'],
    ...['GOOGLE_APPLICATION_CREDENTIALS', 'TWINE_PASSWORD', 'TWINE_USERNAME', 'UV_PUBLISH_TOKEN', 'GH_PAT'],
    ...['DEPLOY_KEY', 'my_secret', 'DATABASE_URL', 'SENTRY_DSN', 'POETRY_PYPI_TOKEN_PYPI', 'NODE_AUTH_TOKEN'],
    ...['PYTHONPATH', 'PYTHONHOME', 'PYTHONSTARTUP', 'PYTHONSAFEPATH', 'PYTHONHASHSEED', 'PYTHON_GIL'],
    ...['VIRTUAL_ENV', 'VIRTUAL_ENV_PROMPT', 'CONDA_PREFIX', '__PYVENV_LAUNCHER__', 'PEX_ROOT', 'PEX_PATH', 'PEX'],
    ...['pythonLocation', 'Python3_ROOT_DIR', 'PYENV_VERSION', 'PIP_TARGET', 'PIP_USER', 'UV_PYTHON', 'GIT_DIR'],
  ],
  index: [
    ...['PIP_INDEX_URL', 'PIP_EXTRA_INDEX_URL', 'PIP_CONFIG_FILE', 'UV_INDEX', 'UV_DEFAULT_INDEX', 'UV_INDEX_URL'],
    ...['UV_INDEX_PRIVATE_USERNAME', 'UV_INDEX_PRIVATE_PASSWORD', 'UV_PYTHON_INSTALL_MIRROR', 'UV_CACHE_DIR'],
    ...['NETRC', 'PYTHON_KEYRING_BACKEND', 'UV_KEYRING_PROVIDER', 'SSH_AUTH_SOCK', 'GIT_CONFIG_PARAMETERS'],
  ],
}
const all = Object.values(GROUPS).flat()
const parent = Object.fromEntries(all.map(name => [name, 'x']))

describe('the environment of a child', () => {
  test('a build backend sees neither secrets nor index settings', () => {
    expect(Object.keys(childEnvironment(parent)).sort()).toEqual([...GROUPS.kept].sort())
  })

  test('a tool that talks to indexes sees index settings too', () => {
    const names = Object.keys(childEnvironment(parent, { index: true })).sort()
    expect(names).toEqual([...GROUPS.kept, ...GROUPS.index].sort())
  })

  test('a password inside an address is a secret under any name, unless it is a proxy', () => {
    const value = 'https://user:hunter2@host.example/x'
    expect(childEnvironment({ MIRROR: value, HTTPS_PROXY: value, MIRROR_2: 'https://host.example/a:b@c' })).toEqual({
      HTTPS_PROXY: value,
      MIRROR_2: 'https://host.example/a:b@c',
    })
  })

  test('a build sees what is allowed by name, and no other secret', () => {
    const allowed = childEnvironment({ LICENSE_KEY: 'k', OTHER_KEY: 'o', license_key: 'l' }, { allow: ['LICENSE_KEY'] })
    expect(allowed).toEqual({ LICENSE_KEY: 'k' })
    expect(childEnvironment({ License_Key: 'k' }, { allow: ['LICENSE_KEY'], platform: 'win32' })).toEqual({
      License_Key: 'k',
    })
    expect(childEnvironment({ LICENSE_KEY: 'k' }, { allow: ['LICENSE_KEY'], add: { LICENSE_KEY: undefined } })).toEqual(
      {},
    )
  })

  describe('names given as those of secrets, whatever they look like', () => {
    const names = ['PLAIN', 'NETRC', 'HTTPS_PROXY', 'PIP_CERT', 'UV_INDEX_URL']
    const given = Object.fromEntries([...names, 'OTHER'].map(name => [name, 'x']))
    const none = new Set<string>()
    const all = new Set(names)
    test.each<[string, Parameters<typeof childEnvironment>[1], string[]]>([
      ['sign-env: nobody sees them', { secrets: { build: none, sign: all }, index: true }, ['OTHER']],
      [
        'sign-env: who is given a value has it',
        { secrets: { build: none, sign: all }, add: { PLAIN: 'v' } },
        ['OTHER', 'PLAIN'],
      ],
      ['build-env: the build sees them', { secrets: { build: all, sign: none }, allow: names }, [...names, 'OTHER']],
      [
        'build-env: others see none, but for the proxy that they cannot do without',
        { secrets: { build: all, sign: none } },
        ['HTTPS_PROXY', 'OTHER', 'PIP_CERT'],
      ],
      [
        'build-env: an installer keeps its index',
        { secrets: { build: all, sign: none }, index: true },
        ['HTTPS_PROXY', 'NETRC', 'OTHER', 'PIP_CERT', 'UV_INDEX_URL'],
      ],
    ])('%s', (_, options, seen) => {
      expect(Object.keys(childEnvironment(given, options)).sort()).toEqual([...seen].sort())
    })

    test('on Windows in any case', () => {
      const secrets = { build: none, sign: new Set(['Plain']) }
      expect(childEnvironment({ PLAIN: 'x' }, { secrets, platform: 'win32' })).toEqual({})
      expect(childEnvironment({ PLAIN: 'x' }, { secrets })).toEqual({ PLAIN: 'x' })
    })
  })

  test('the values of what is allowed are hidden: lines, addresses, the longer of two first; no short ones', () => {
    const env = { A_KEY: 'secret', B_KEY: 'secret two', C_KEY: 'first line\r\nsecond line\n', D_KEY: 'abc', E_KEY: '' }
    const hide = hiderOf(env, [...Object.keys(env), 'GONE'])
    expect(hide('x secret two y secret z secret%20two')).toBe('x *** y *** z ***')
    expect(hide('second line, abc, first line')).toBe('***, abc, ***')
    expect(hiderOf(env, [])('secret')).toBe('secret')
    expect(hiderOf({ F_KEY: 'four' }, ['F_KEY'])('a four b')).toBe('a *** b')
  })

  test('a variable without a value is none', () => {
    expect(childEnvironment({ LANG: undefined, HOME: '/h' })).toStrictEqual({ HOME: '/h' })
  })

  test('what the caller adds wins over every rule, and undefined removes', () => {
    const add = { PYTHONHASHSEED: '1', HOME: undefined, LANG: 'C' }
    expect(childEnvironment({ PYTHONHASHSEED: '7', HOME: '/h', LANG: 'de' }, { add })).toStrictEqual({
      PYTHONHASHSEED: '1',
      LANG: 'C',
    })
  })

  test('names differ by case on POSIX and do not on Windows', () => {
    const options = { add: { PATH: 'b' } }
    expect(childEnvironment({ Path: 'a' }, options)).toEqual({ Path: 'a', PATH: 'b' })
    expect(childEnvironment({ Path: 'a' }, { ...options, platform: 'win32' })).toEqual({ Path: 'b' })
    expect(childEnvironment({ Path: 'a' }, { add: { PATH: undefined }, platform: 'win32' })).toEqual({})
  })

  test('names that a user gave as secrets reach only the commands that are allowed them', () => {
    const env = { PLAIN_BUILD: 'b', PLAIN_SIGN: 's', UV_INDEX_X_PASSWORD: 'i', HTTPS_PROXY: 'p', OTHER: 'o' }
    const of = (more: Partial<Command>, platform: NodeJS.Platform = 'linux') =>
      commandEnvironment({ label: 'try', tool: '/tool', args: [], cwd: '/', ...more }, env, platform)
    expect(of({})).toMatchObject({ PLAIN_BUILD: 'b', PLAIN_SIGN: 's' })
    declareSecrets({ build: ['PLAIN_BUILD', 'UV_INDEX_X_PASSWORD', 'HTTPS_PROXY'], sign: ['PLAIN_SIGN'] })
    expect(of({})).toEqual({ HTTPS_PROXY: 'p', OTHER: 'o' })
    expect(of({ index: true })).toEqual({ HTTPS_PROXY: 'p', OTHER: 'o', UV_INDEX_X_PASSWORD: 'i' })
    expect(of({ allow: ['PLAIN_BUILD'] })).toEqual({ HTTPS_PROXY: 'p', OTHER: 'o', PLAIN_BUILD: 'b' })
    expect(of({ env: { PLAIN_SIGN: 'given' } })).toEqual({ HTTPS_PROXY: 'p', OTHER: 'o', PLAIN_SIGN: 'given' })
    declareSecrets({ build: ['other'], sign: [] })
    expect([of({}).OTHER, of({}, 'win32').OTHER]).toEqual(['o', undefined])
  })

  test('folders in front of PATH, however it is spelled; of a command that names none, nothing changes', () => {
    const [first, second] = ['/first', '/second']
    const of = (
      env: Record<string, string>,
      pathFirst: readonly string[] | undefined,
      platform: NodeJS.Platform = 'linux',
    ) =>
      commandEnvironment(
        { label: 'try', tool: '/tool', args: [], cwd: '/', ...(pathFirst && { pathFirst }) },
        env,
        platform,
      )
    const joined = (...folders: string[]) => folders.join(delimiter)
    expect(of({ PATH: '/bin', HOME: '/h' }, [first, second])).toEqual({
      PATH: joined(first, second, '/bin'),
      HOME: '/h',
    })
    expect(of({ HOME: '/h', Path: '/bin' }, [first], 'win32')).toEqual({ HOME: '/h', Path: joined(first, '/bin') })
    expect(of({ HOME: '/h' }, [first])).toEqual({ HOME: '/h', PATH: first })
    for (const none of [undefined, []]) expect(of({ PATH: '/bin' }, none)).toEqual({ PATH: '/bin' })
    expect(of({}, [])).toEqual({})
  })

  const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,20}$/)

  test('property: no variable that looks like a secret gets through, whatever surrounds the word', () => {
    const word = fc.constantFrom('TOKEN', 'SECRET', 'PASSWORD', 'API_KEY', 'CREDENTIALS', 'PASSPHRASE')
    const cased = fc.tuple(word, fc.boolean()).map(([text, lower]) => (lower ? text.toLowerCase() : text))
    // PIP_ and UV_ are the prefixes whose credentials an index needs.
    const prefix = name.filter(text => !/^(pip|uv|keyring|git_config|poetry_http)/i.test(text))
    fc.assert(
      fc.property(prefix, cased, fc.boolean(), (before, secret, index) => {
        expect(childEnvironment({ [`${before}_${secret}`]: 'v' }, { index })).toEqual({})
      }),
    )
  })

  test('property: nothing is invented or changed, and index only ever adds', () => {
    const environment = fc.dictionary(fc.oneof(name, fc.constantFrom(...all)), fc.string())
    fc.assert(
      fc.property(environment, given => {
        const [plain, index] = [childEnvironment(given), childEnvironment(given, { index: true })]
        expect(given).toMatchObject(index)
        expect(index).toMatchObject(plain)
      }),
    )
  })
})
