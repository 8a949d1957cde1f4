import { expect, test } from '@jest/globals'
import { assembledOf } from '../../../src/release/files.js'

const NAMES = [
  'dist-lib-1.0-pypi',
  'dist-lib-1.0-release',
  'dist-lib-extra-0.2-release',
  'dist-app-3.1-release',
  'x-release',
]

test.each<[string | undefined, readonly string[], readonly string[]]>([
  ['lib', NAMES, ['dist-lib-1.0-release']],
  ['lib-extra', NAMES, ['dist-lib-extra-0.2-release']],
  // Which one is not known: all are, and the caller refuses to choose.
  [undefined, NAMES, ['dist-lib-1.0-release', 'dist-lib-extra-0.2-release', 'dist-app-3.1-release']],
  ['other', NAMES, ['dist-lib-1.0-release', 'dist-lib-extra-0.2-release', 'dist-app-3.1-release']],
  // One of a run is what is released, also when the project that is checked out has another name.
  ['other', ['dist-lib-1.0-release'], ['dist-lib-1.0-release']],
  ['lib', ['dist-lib-1!2.0-release', 'dist-app-1-release'], ['dist-lib-1!2.0-release']],
])('%s of %j: %j', (title, names, expected) => {
  expect(
    assembledOf(
      names.map(name => ({ name })),
      'dist',
      title,
    ).map(({ name }) => name),
  ).toEqual(expected)
})
