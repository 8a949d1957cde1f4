import { expect, test } from '@jest/globals'
import { hint } from '../../../src/smoke-test/failure-hint.js'

const said = (module: string) => [
  'Traceback (most recent call last):',
  `ModuleNotFoundError: No module named '${module}'`,
]

test.each([
  [
    'a dependency',
    said('yaml'),
    "No dependency provides the module 'yaml': add the package that provides it to the dependencies. ",
  ],
  ['a module of its own', said('app.data'), "The files lack the project's own module 'app.data': "],
  ['what setuptools dropped', said('pkg_resources'), "setuptools 82 removed 'pkg_resources': "],
  ['anything else', ['usage: app FILE'], 'See its last lines below; set test-command '],
])('%s', (_, lines, start) => {
  expect(hint(lines, ['app'])).toMatch(new RegExp(`^${start}`))
})
