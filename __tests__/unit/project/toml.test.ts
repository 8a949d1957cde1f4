import { describe, expect, test } from '@jest/globals'
import { type KeyPath, PackagingError, problemsOf } from '../../../src/core/errors.js'
import { parseToml, TableReader, withPositions } from '../../../src/project/toml.js'
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

describe('a text that nests too deeply', () => {
  const refused = (text: string) => {
    try {
      parseToml(text, 'x.toml')
    } catch (thrown) {
      return problemsOf(thrown).map(({ message, place }) => `${message} ${place?.line ?? ''}`)
    }
    return []
  }
  const names = (count: number, join = '.') => Array.from({ length: count }, () => 'a').join(join)
  const DEEP = 'x.toml nests tables deeper than 100 levels.'

  test.each([
    [`${names(101)} = 1`, [`${DEEP} 1`]],
    [`x = 1\n[${names(101)}]`, [`${DEEP} 2`]],
    [`[[${names(101, ' . ')}]]`, [`${DEEP} 1`]],
    [`${names(100)} = 1`, []],
    [`x = "${names(200)}"`, []],
    [`"${names(200)}" = 1`, []],
    [`x = 1 # ${names(200)}`, []],
    [`# ${names(200)}`, []],
    [`x = """\n${names(101)}!\n"""`, []],
  ])('%.20s… is refused: %j', (text, problems) => expect(refused(text)).toEqual(problems))

  test('also in lists', () => {
    expect(refused(`x = ${'['.repeat(100_000)}`)).toEqual([expect.stringMatching(/^x\.toml /)])
  })

  test('and one with a byte order mark, which no reader of Python takes', () => {
    expect(refused('\ufeffx = 1')).toEqual([expect.stringContaining('begins with a byte order mark (BOM)')])
  })
})

describe('problems about keys', () => {
  const problem = (file: string | undefined, key: KeyPath | undefined, message: string) =>
    new PackagingError('project/metadata', {
      ...{ message, fix: 'Fix it.' },
      ...(file && { place: { file, ...(key && { key }) } }),
    })
  const TEXTS: Readonly<Record<string, string>> = { 'a.toml': 'x = 1\ny = 2\n', 'b.toml': 'z = 1\n' }

  test('get their lines, those of one file in order, each file at its turn', async () => {
    const problems = [
      problem('b.toml', ['z'], 'of z'),
      problem('a.toml', ['y'], 'of y'),
      problem(undefined, undefined, 'of nothing'),
      problem('a.toml', ['x'], 'of x'),
      problem('gone.toml', ['x'], 'of a file that is gone'),
      problem('a.toml', undefined, 'of the file'),
    ]
    const read = async (file: string) => {
      if (file === 'gone.toml') throw new Error('gone')
      return TEXTS[file]
    }
    const placed = await withPositions(problems, read)
    expect(placed.map(({ message, place }) => [message, place?.file, place?.line])).toEqual([
      ['of x', 'a.toml', 1],
      ['of y', 'a.toml', 2],
      ['of nothing', undefined, undefined],
      ['of z', 'b.toml', 1],
      ['of a file that is gone', 'gone.toml', undefined],
      ['of the file', 'a.toml', undefined],
    ])
    expect(placed[0]?.place).not.toHaveProperty('key')
  })

  test('without any are as they were', async () => {
    const problems = [problem('a.toml', undefined, 'of the file')]
    expect(await withPositions(problems, () => Promise.reject(new Error('read')))).toBe(problems)
  })
})

test('a table has its own keys alone', () => {
  const document = { file: 'x.toml', problems: [] }
  const reader = new TableReader(document, { own: 'x' })
  expect([reader.string('own'), reader.string('constructor'), reader.has('toString')]).toEqual(['x', undefined, false])
  expect(document.problems).toEqual([])
})
