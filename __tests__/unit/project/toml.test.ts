import { describe, expect, test } from '@jest/globals'
import { type KeyPath, problemsOf } from '../../../src/core/errors.js'
import { parseToml } from '../../../src/project/toml.js'
import { positionsIn } from '../../../src/project/toml-positions.js'

const TEXT = `# a comment with [brackets] = "x"
title = "t"
[project]
name = 'x' # = [
dependencies = [
  "a[b]>=1", # ] not yet
  'c # d',
  """e
  ]""", [1, { deep = 2 }],
]
urls = { home = "h", "a.b" = { c = 1 } }
optional.test . "x y" = ["t"]

[[tool.x.files]]
a = 1
[[tool.x.files]]
a = 2
[tool.x.files.inner]
b = 3
[build-system]
build-backend = "x"
`

describe('positions', () => {
  test.each<[KeyPath, string | undefined]>([
    [['title'], '2:1'],
    [['project'], '3:2'],
    [['project', 'name'], '4:1'],
    [['project', 'dependencies', 0], '6:3'],
    [['project', 'dependencies', 1], '7:3'],
    [['project', 'dependencies', 2], '8:3'],
    [['project', 'dependencies', 3, 1, 'deep'], '9:15'],
    [['project', 'urls', 'home'], '11:10'],
    [['project', 'urls', 'a.b', 'c'], '11:32'],
    [['project', 'optional', 'test', 'x y', 0], '12:26'],
    [['tool', 'x', 'files', 0, 'a'], '15:1'],
    [['tool', 'x', 'files', 1, 'a'], '17:1'],
    [['tool', 'x', 'files', 1, 'inner', 'b'], '19:1'],
    [['build-system', 'build-backend'], '21:1'],
    [['build-system', 'requires'], '20:2'],
    [['nothing'], undefined],
  ])('%j', (path, expected) => {
    const found = positionsIn(TEXT)(path)
    expect(found && `${found.line}:${found.column}`).toBe(expected)
  })

  test('a text that is not TOML has none', () => {
    for (const text of ['= 1', '[', 'a = [', 'a = {', 'a = """', 'a.b.'])
      expect(positionsIn(text)(['a', 0, 'b'])).toBeUndefined()
  })

  test('Windows line ends', () => {
    expect(positionsIn('a = 1\r\nb = [\r\n 1,\r\n 2]\r\n')(['b', 1])).toEqual({ line: 4, column: 2 })
  })
})

test('a syntax error has file, line and column', () => {
  let thrown: unknown
  try {
    parseToml('[project]\nname = \n', 'app/pyproject.toml')
  } catch (error) {
    thrown = error
  }
  expect(problemsOf(thrown)[0]).toMatchInlineSnapshot(
    `[PackagingError: app/pyproject.toml is not valid TOML: invalid value (line 2, column 8)]`,
  )
  expect(problemsOf(thrown)[0]?.place).toEqual({ file: 'app/pyproject.toml', line: 2, column: 8 })
})
