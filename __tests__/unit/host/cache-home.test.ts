import { expect, test } from '@jest/globals'
import { cacheHome } from '../../../src/host/local.js'

test.each([
  ['linux', {}, '/home/me/.cache'],
  ['linux', { XDG_CACHE_HOME: '/fast' }, '/fast'],
  // A relative path there is to be ignored: https://specifications.freedesktop.org/basedir-spec
  ['linux', { XDG_CACHE_HOME: 'fast' }, '/home/me/.cache'],
  ['darwin', {}, '/home/me/Library/Caches'],
  ['win32', { LOCALAPPDATA: 'C:\\Local' }, 'C:\\Local'],
] as const)('the cache folder on %s with %j', (platform, env, expected) => {
  expect(cacheHome(env, platform, '/home/me')).toBe(expected)
})
