/** Which named installers a plan has no files for. */
import { expect, test } from '@jest/globals'
import { platforms } from '../../../__fixtures__/releases.js'
import { type FormatName, INSTALLERS } from '../../../src/core/model.js'
import { unservedInstallers } from '../../../src/installers/planned.js'

const unserved = (formats: readonly FormatName[], names: readonly string[]) =>
  unservedInstallers(INSTALLERS, { formats, platforms: platforms(...names) }).map(
    ({ message }) => /^The installer (\w+) /.exec(message)?.[1],
  )

test.each<[readonly FormatName[], readonly string[], readonly string[]]>([
  [['pex'], ['linux-x86_64'], ['powershell', 'scoop', 'winget']],
  [['pex'], ['musllinux-x86_64'], ['powershell', 'homebrew', 'scoop', 'winget', 'deb', 'rpm']],
  [['pex'], ['windows-x86_64'], ['sh', 'homebrew', 'scoop', 'winget', 'deb', 'rpm']],
  [['pyo3'], ['windows-x86_64'], ['sh', 'homebrew', 'deb', 'rpm']],
  [['scie'], ['macos-arm64'], ['powershell', 'scoop', 'winget', 'deb', 'rpm']],
  [['scie'], ['linux-aarch64', 'windows-x86_64'], []],
  [['sdist', 'wheel', 'oci'], ['linux-x86_64', 'windows-x86_64'], [...INSTALLERS]],
])('%j for %j', (formats, names, expected) => {
  expect(unserved(formats, names)).toEqual(expected)
})

test('each is one error with what to do; auto and all ask for nothing', () => {
  const plan = { formats: ['pex' as const], platforms: platforms('musllinux-x86_64', 'windows-x86_64') }
  expect(unservedInstallers(['deb'], plan)).toMatchObject([
    {
      code: 'build/installer',
      message:
        'The installer deb needs a PEX or native executable for Linux with glibc, and the plan has pex for linux with musl and windows.',
      fix: 'Build what it needs (formats, platforms), or leave deb out of installers.',
    },
  ])
  expect(unservedInstallers('auto', plan)).toEqual([])
  expect(unservedInstallers('all', plan)).toEqual([])
})
