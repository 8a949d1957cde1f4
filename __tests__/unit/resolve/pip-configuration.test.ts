import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { pipConfiguration, pipFiles, withPipConfiguration } from '../../../src/resolve/pip-configuration.js'

const machine = (
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
  platform: NodeJS.Platform = 'linux',
) => ({ env, home: platform === 'win32' ? 'C:\\Users\\me' : '/home/me', platform, read: (file: string) => files[file] })
const variables = (files: Readonly<Record<string, string>>, env = {}) => pipConfiguration(machine(files, env)).variables
const index = (name: string) => `[global]\nindex-url = https://${name}/simple\n`
const USER = '/home/me/.config/pip/pip.conf'

describe('where pip looks', () => {
  test.each([
    ['linux', {}, ['/etc/xdg/pip/pip.conf', '/etc/pip.conf', '/home/me/.pip/pip.conf', USER]],
    [
      'linux',
      { XDG_CONFIG_DIRS: '/a:/b', XDG_CONFIG_HOME: '/c', VIRTUAL_ENV: '/venv' },
      [
        '/a/pip/pip.conf',
        '/b/pip/pip.conf',
        '/etc/pip.conf',
        '/home/me/.pip/pip.conf',
        '/c/pip/pip.conf',
        '/venv/pip.conf',
      ],
    ],
    [
      'darwin',
      {},
      [
        '/Library/Application Support/pip/pip.conf',
        '/home/me/.pip/pip.conf',
        '/home/me/Library/Application Support/pip/pip.conf',
        USER,
      ],
    ],
    [
      'win32',
      { ProgramData: 'D:\\All', APPDATA: 'C:\\Roaming' },
      ['D:\\All\\pip\\pip.ini', 'C:\\Users\\me\\pip\\pip.ini', 'C:\\Roaming\\pip\\pip.ini'],
    ],
    ['linux', { PIP_CONFIG_FILE: '/dev/null' }, []],
    ['win32', { PIP_CONFIG_FILE: 'nul' }, []],
  ] as const)('%s %j', (platform, env, files) => {
    expect(pipFiles(machine({}, env, platform))).toEqual(files)
  })

  test('a file that is named replaces the user’s, where it exists', () => {
    const env = { PIP_CONFIG_FILE: '/mine.conf' }
    expect(variables({ '/mine.conf': '[global]\n', [USER]: index('user') }, env)).toEqual({})
    expect(variables({ [USER]: index('user') }, env)).toEqual({ PIP_INDEX_URL: 'https://user/simple' })
  })
})

describe('what the files set', () => {
  test('a later file has precedence, and the environment has most', () => {
    const files = { '/etc/pip.conf': index('system'), [USER]: index('user') }
    expect(variables(files)).toEqual({ PIP_INDEX_URL: 'https://user/simple' })
    expect(variables(files, { PIP_INDEX_URL: 'https://mine/' })).toEqual({})
    expect(variables(files, { PIP_INDEX_URL: '' })).toEqual({ PIP_INDEX_URL: 'https://user/simple' })
  })

  test('[install] has precedence over [global] of any file; other commands do not count', () => {
    const files = {
      '/etc/pip.conf': '[install]\nindex-url = https://install/\n',
      [USER]: `${index('user')}[download]\nfind-links = /d\n`,
    }
    expect(variables(files)).toEqual({ PIP_INDEX_URL: 'https://install/' })
  })

  test('every option that is followed, as pip spells it', () => {
    const text = `[global]
extra_index_url =
    https://a/
    https://b/
--find-links: /wheels
no-index = true
trusted-host = a b
cert = /ca.pem
timeout = 60
disable-pip-version-check = true
`
    expect(pipConfiguration(machine({ [USER]: text }))).toEqual({
      variables: {
        PIP_EXTRA_INDEX_URL: 'https://a/ https://b/',
        PIP_FIND_LINKS: '/wheels',
        PIP_NO_INDEX: 'true',
        PIP_TRUSTED_HOST: 'a b',
        PIP_CERT: '/ca.pem',
      },
      warnings: [],
    })
  })

  test('what is not followed is named, with its file', () => {
    const { warnings } = pipConfiguration(machine({ [USER]: '[install]\nconstraint = /c.txt\nproxy = http://p\n' }))
    expect(warnings.map(({ message }) => message)).toEqual([
      `pip's configuration sets constraint and proxy in ${USER}, which is not followed here.`,
    ])
  })

  test('a file that pip cannot read is named, and the others count', () => {
    const files = { '/etc/pip.conf': 'index-url = x\n', [USER]: index('user') }
    const found = pipConfiguration(machine(files))
    expect(found.variables).toEqual({ PIP_INDEX_URL: 'https://user/simple' })
    expect(found.warnings.map(({ message, place }) => [message, place])).toEqual([
      [
        expect.stringMatching(/^pip's configuration is not followed: \/etc\/pip\.conf cannot be read: /),
        { file: '/etc/pip.conf', line: 1 },
      ],
    ])
  })
})

describe('on this machine', () => {
  test('the files that are there count beneath the environment, and a folder is no file', () => {
    const dir = tempDir('pip')
    const file = path.join(dir, 'pip.conf')
    write(dir, { 'pip.conf': `${index('mine')}find-links = /wheels\n` })
    const env = { PIP_CONFIG_FILE: file, XDG_CONFIG_DIRS: dir, PIP_FIND_LINKS: '/own' }
    expect(withPipConfiguration(env)).toMatchObject({
      env: { ...env, PIP_INDEX_URL: 'https://mine/simple' },
    })
    mkdirSync(path.join(dir, 'folder.conf'))
    const folder = { PIP_CONFIG_FILE: path.join(dir, 'folder.conf'), XDG_CONFIG_DIRS: dir }
    expect(withPipConfiguration(folder).env).toMatchObject(folder)
  })

  test.each([
    ['win32', 'C:\\ProgramData\\pip\\pip.ini', {}],
    ['win32', 'D:\\P\\pip\\pip.ini', { PROGRAMDATA: 'D:\\P' }],
    ['win32', 'C:\\Users\\me\\AppData\\Roaming\\pip\\pip.ini', {}],
    ['linux', '/etc/xdg/pip/pip.conf', { XDG_CONFIG_DIRS: '' }],
    ['linux', USER, { XDG_CONFIG_HOME: '' }],
  ] as const)('on %s %s is looked at with %j', (platform, file, env) => {
    expect(pipFiles(machine({}, env, platform))).toContain(file)
  })
})
