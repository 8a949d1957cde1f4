import { expect, test } from '@jest/globals'
import { hint } from '../../../src/smoke-test/smoke-test.js'

const said = (module: string) => [
  'Traceback (most recent call last):',
  `ModuleNotFoundError: No module named '${module}'`,
]

test.each([
  ['a dependency', said('yaml'), "Nothing brings the module 'yaml': add what provides it to the dependencies. "],
  ['a module of its own', said('app.data'), "The files lack the project's own module 'app.data': "],
  ['what setuptools dropped', said('pkg_resources'), "'pkg_resources' went with setuptools 82: "],
  ['anything else', ['usage: app FILE'], 'See its last lines below; set test-command '],
])('%s', (_, lines, start) => {
  expect(hint(lines, ['app'])).toMatch(new RegExp(`^${start}`))
})
