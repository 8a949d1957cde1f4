// What a second build finds different.
import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import type { Command, Finished } from '../../../src/host/process/command.js'
import { EARLIEST } from '../../../src/project/version.js'
import { variedEnvironment, variedMode, variedRunner, variedTime } from '../../../src/reproduce/variation.js'

const HERE = { platform: 'linux' as const, minutesBehind: 0, home: '/staging/home' }

describe('its environment', () => {
  test('on Linux', () => {
    const env = variedEnvironment({ ...HERE, env: { HOME: '/home/me', LANG: 'en_US.UTF-8' } })
    expect(env).toEqual({
      TZ: 'AAA-14',
      PYTHONHASHSEED: '4242',
      PACKAGE_PYTHON_VARY: '002 34567891',
      LC_ALL: 'C',
      LANGUAGE: 'et',
      HOME: '/staging/home',
      CARGO_HOME: '/home/me/.cargo',
      RUSTUP_HOME: '/home/me/.rustup',
      XDG_CACHE_HOME: '/home/me/.cache',
    })
  })

  test('the locale is another one than here, and tools stay where they are', () => {
    const env = { HOME: '/home/me', LC_ALL: 'C', CARGO_HOME: '/cargo', RUSTUP_HOME: '/rust' }
    expect(variedEnvironment({ ...HERE, env })).toMatchObject({
      LC_ALL: 'C.UTF-8',
      CARGO_HOME: '/cargo',
      RUSTUP_HOME: '/rust',
    })
  })

  test.each([
    [{ LC_ALL: 'C', LC_CTYPE: 'et_EE', LANG: 'et_EE' }, 'C.UTF-8'],
    [{ LC_CTYPE: 'POSIX', LANG: 'et_EE' }, 'C.UTF-8'],
    [{ LC_CTYPE: 'et_EE', LANG: 'C' }, 'C'],
    [{ LANG: 'C' }, 'C.UTF-8'],
    [{ LANG: 'C.UTF-8' }, 'C'],
    [{}, 'C.UTF-8'],
  ])('of %j the locale that counts is another one', (env, locale) => {
    expect(variedEnvironment({ ...HERE, env }).LC_ALL).toBe(locale)
  })

  test('caches stay where they are, in the root folder where there is no home', () => {
    expect(variedEnvironment({ ...HERE, env: { XDG_CACHE_HOME: '/c' } })).toMatchObject({
      XDG_CACHE_HOME: '/c',
      CARGO_HOME: '/.cargo',
      RUSTUP_HOME: '/.rustup',
    })
    expect(variedEnvironment({ ...HERE, env: {} }).XDG_CACHE_HOME).toBe('/.cache')
  })

  test('the time zone is at least four hours away, wherever this machine is', () => {
    for (let minutesBehind = -840; minutesBehind <= 720; minutesBehind += 15) {
      const { TZ = '' } = variedEnvironment({ ...HERE, env: {}, minutesBehind })
      const other = Number(TZ.slice(3)) * 60
      expect(Math.abs(other - minutesBehind)).toBeGreaterThanOrEqual(4 * 60)
    }
  })

  test('on Windows (simulated) the home and the locale stay', () => {
    const env = variedEnvironment({ ...HERE, platform: 'win32', env: { USERPROFILE: 'C:\\me' } })
    expect(Object.keys(env)).toEqual(['TZ', 'PYTHONHASHSEED', 'PACKAGE_PYTHON_VARY'])
  })
})

test('every program gets it, but those that ask an index, and keeps what it sets for itself but the order of sets', async () => {
  const commands: Command[] = []
  const finish = async (command: Command) => {
    commands.push(command)
    return {} as Finished
  }
  const runner = variedRunner(
    { finish, run: finish, endAll: async () => {} },
    { HOME: '/other', A: 'c', PYTHONHASHSEED: '7' },
  )
  const command = { label: 'x', tool: '/x', args: [], cwd: '/', env: { PYTHONHASHSEED: '0', A: 'b' } }
  await runner.finish(command)
  await runner.run(command)
  await runner.run({ ...command, index: true })
  const varied = { ...command, env: { PYTHONHASHSEED: '7', A: 'b', HOME: '/other' } }
  expect(commands).toEqual([varied, varied, { ...command, index: true }])
})

test('times move together and never before 1980', () => {
  const seconds = fc.integer({ min: EARLIEST + 40_000_000, max: 4_000_000_000 })
  fc.assert(
    fc.property(seconds, seconds, (a, b) => {
      expect(variedTime(a) - variedTime(b)).toBe(a - b)
      expect(variedTime(a)).not.toBe(a)
    }),
  )
  expect(variedTime(0)).toBe(EARLIEST)
})

test.each([
  [0o644, 0o664],
  [0o755, 0o775],
  [0o600, 0o620],
  [0o444, 0o444],
])('a file of mode %o has %o under the other umask', (mode, other) => {
  expect(variedMode(mode)).toBe(other)
})

test('a runner without a fixed order of sets leaves that to each command, and ends what runs', async () => {
  const commands: Command[] = []
  const ended: string[] = []
  const finish = async (command: Command) => {
    commands.push(command)
    return {} as Finished
  }
  const runner = variedRunner({ finish, run: finish, endAll: async () => void ended.push('all') }, { A: 'c' })
  await runner.run({ label: 'x', tool: '/x', args: [], cwd: '/', env: { PYTHONHASHSEED: '0' } })
  expect(commands[0]?.env).toEqual({ A: 'c', PYTHONHASHSEED: '0' })
  await runner.endAll()
  expect(ended).toEqual(['all'])
})

test('the earliest time and the shift are exact: sources are older by as much as the clock is ahead', () => {
  const { PACKAGE_PYTHON_VARY = '' } = variedEnvironment({ ...HERE, env: {} })
  const [umask = '', shift = ''] = PACKAGE_PYTHON_VARY.split(' ')
  expect(umask).toBe('002')
  expect(variedTime(2_000_000_000)).toBe(2_000_000_000 - Number(shift))
})
