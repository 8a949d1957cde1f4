import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import { INPUTS } from '../../../src/config/inputs.js'
import { parseToml } from '../../../src/project/toml.js'

const schema = JSON.parse(readFileSync('docs/config.schema.json', 'utf8')) as { properties: object }
const validate = new Ajv({ strict: false }).compile(schema)

test('an editor knows every key of [tool.package-python], and none that only one run may have', () => {
  const known = Object.keys(schema.properties)
  expect(known.filter(name => !(name in INPUTS))).toEqual([])
  expect(Object.keys(INPUTS).filter(name => !known.includes(name))).toEqual([
    'command',
    'path',
    'sign-system',
    'plan',
    'cell',
    'parts',
    'vendor',
    'tag',
    'github-token',
    'checksums-digest',
    'release-stage',
  ])
})

test.each([
  ['formats = ["sdist", "pex"]\njobs = 4\nglibc = 2.28\nconfig-settings = { a = "1", b = ["2", 3] }', true],
  ['checks = ["no-size"]\nupload = false\nnative = "auto"\nretention-days = ""\nlicenses = ["deny=X"]', true],
  ['formats = ["egg"]', false],
  ['formatz = "pex"', false],
  ['jobs = 0', false],
  ['audit = "perhaps"', false],
  ['tag = "v1"', false],
])('%j', (text, right) => {
  expect(validate(parseToml(text, 'pyproject.toml'))).toBe(right)
})
