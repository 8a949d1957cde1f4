import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { problemsOf } from '../../../src/core/errors.js'
import { positionedToml, readInlineScript, scriptWheel } from '../../../src/project/inline-script.js'
import { positionsIn } from '../../../src/project/toml-positions.js'

// The example of the specification.
const EXAMPLE = `# /// script
# requires-python = ">=3.11"
# dependencies = [
#   "requests<3",
#   "rich",
# ]
# ///

import requests
`
const read = (text: string, base = 'tool.py') => readInlineScript(text, base, `bin/${base}`)
const problemsIn = async (text: string) =>
  problemsOf(
    await Promise.resolve()
      .then(() => read(text))
      .then(
        () => undefined,
        thrown => thrown,
      ),
  )
const failures = async (text: string) => (await failuresOf(() => read(text))).map(line => String(line)).join('\n')

describe('the block', () => {
  test('the example of the specification', () => {
    const { name, module, version, requiresPython, dependencies } = read(EXAMPLE)
    expect({ name, module, version, requiresPython, dependencies }).toEqual({
      ...{ name: 'tool', module: '_inline_script.tool', version: undefined },
      ...{ requiresPython: '>=3.11', dependencies: ['requests<3', 'rich'] },
    })
  })

  test.each([
    ['behind a shebang and other comments', `#!/usr/bin/env python\n# a\n\n${EXAMPLE}`],
    ['with the line ends of Windows', EXAMPLE.replaceAll('\n', '\r\n')],
    ['behind a byte order mark', `\uFEFF${EXAMPLE}`],
    ['in the last line', EXAMPLE.slice(0, EXAMPLE.indexOf('\n\nimport'))],
    ['behind a block of another tool', `# /// other\n# x = 1\n# ///\n\n${EXAMPLE}`],
  ])('%s', (_, text) => expect(read(text).dependencies).toEqual(['requests<3', 'rich']))

  test('ends at the last line that can be its end', () => {
    const text = '# /// script\n# dependencies = ["a"]\n# embedded = """\n# ///\n# """\n# ///\n'
    expect(read(text).dependencies).toEqual(['a'])
  })

  test('its settings are those of the project', () => {
    const { metadata } = read(
      '# /// script\n#\n# [tool.package-python]\n# glibc = "2.36"\n# [tool.uv]\n# x = 1\n# ///\n',
    )
    expect(metadata.settings?.table).toEqual({ glibc: '2.36' })
    expect(metadata.tool.uv).toEqual({ x: 1 })
  })

  // uv runs such a script with no dependencies; for pipx it is one without a block, which has none either.
  test.each([
    ['no line', '# /// script\n# ///\nprint(1)\n'],
    ['no line, in the last line', '# /// script\n# ///'],
    ['no line, with the line ends of Windows', '# /// script\r\n# ///\r\nprint(1)\r\n'],
    ['a blank comment', '# /// script\n#\n# ///\nprint(1)\n'],
    ['a comment of a space', '# /// script\n# \n# ///\nprint(1)\n'],
    ['a comment', '# /// script\n# # nothing yet\n# ///\nprint(1)\n'],
    ['no line, behind an empty block of another tool', '# /// other\n# ///\n\n# /// script\n# ///\n'],
  ])('with %s says nothing of Pythons and dependencies', (_, text) => {
    const { requiresPython, dependencies, metadata } = read(text)
    expect([requiresPython, dependencies, metadata.settings, metadata.tool]).toStrictEqual([
      undefined,
      [],
      undefined,
      {},
    ])
  })

  test('without a line in it does not take the next line', () => {
    const text = '# /// script\n# ///\n#\n# dependencies = ["a"]\n'
    expect(read(text).dependencies).toStrictEqual([])
  })

  test.each([
    ['a second one', `${EXAMPLE}\n# /// script\n# ///\n`, 11, 'two blocks'],
    ['a second one behind an empty one', '# /// script\n# ///\n\n# /// script\n# ///\n', 4, 'two blocks'],
    ['one that does not end', 'import a\n# /// script\n#\nprint(1)\n', 2, 'does not end'],
    ['the same with the line ends of Windows', '#!x\r\n# /// script\r\n#\r\nprint(1)\r\n', 2, 'does not end'],
    ['an end above it', '# ///\n# /// script\nprint(1)\n', 2, 'does not end'],
    ['an end with space above it', '# /// \n# /// script\nprint(1)\n', 2, 'does not end'],
    ['space behind the opening', '\n# /// script \n# dependencies = []\n# ///\n', 2, 'has space at its end'],
    ['space behind the end', '# /// script\n# dependencies = []\n# ///\t\n', 3, 'has space at its end'],
  ])('%s is refused at its line', async (_, text, line, message) => {
    const [failure] = await problemsIn(text)
    expect(failure).toMatchObject({ code: 'project/metadata', place: { file: 'bin/tool.py', line } })
    expect(failure?.message).toContain(message)
  })

  test('what to write instead of a line with space at its end', async () => {
    const fixes = ['# /// script \n# ///\n', '# /// script\n# ///  \n'].map(
      async text => (await problemsIn(text))[0]?.fix,
    )
    expect(await Promise.all(fixes)).toEqual(['Write exactly "# /// script".', 'Write exactly "# ///".'])
  })

  test.each([
    ['print(1)\n', 'project/none'],
    ['', 'project/none'],
    ['s = "# /// script"\n', 'project/none'],
    ['# /// script\n# dependencies = []\nprint(1)\n', 'does not end'],
    ['# /// script\n#dependencies = []\n# ///\n', 'does not end'],
    [`${EXAMPLE}${EXAMPLE}`, 'has two blocks'],
    ['# /// script\n# dependencies = [\n# ///\n', 'project/toml'],
    ['# /// script\n# dependencies = "a"\n# requires-python = "new"\n# ///\n', 'requires-python "new" is not'],
  ])('%j is refused', async (text, expected) => expect(await failures(text)).toContain(expected))

  test('places are those of the file', () => {
    const place = positionsIn(positionedToml(`import sys\n${EXAMPLE}`))
    expect(place(['requires-python'])).toEqual({ line: 3, column: 3 })
    expect(place(['dependencies', 1])).toEqual({ line: 6, column: 5 })
    expect(positionedToml('print(1)\n')).toBe('')
  })
})

describe('names', () => {
  test.each([
    ['my-tool.py', 'my-tool', 'my_tool'],
    ['2 my tool.py', '2-my-tool', '_2_my_tool'],
    ['_private.py', 'private', '_private'],
    ['class.py', 'class', 'class_'],
    ['__main__.py', 'main', '__main___'],
    ['größe.py', 'gr-e', 'größe'],
    ['ﬁne.py', 'ne', 'fine'],
    ['-.py', 'script', '_'],
    ['a.b.py', 'a.b', 'a_b'],
    // A module of the standard library, and a dependency: inside a package, neither is in the way.
    ['calendar.py', 'calendar', 'calendar'],
    ['rich.py', 'rich', 'rich'],
  ])('%s', (base, name, module) => {
    const script = read(EXAMPLE, base)
    expect([script.name, script.module]).toEqual([name, `_inline_script.${module}`])
  })

  test.each([
    ['__version__ = "1.2.0-rc1"\n', '1.2.0rc1'],
    ["__version__: str = '1.0'\n", '1.0'],
    ['__version__ = "new"\n', undefined],
    ['x = "__version__ = 1"\n', undefined],
  ])('the version of %j', (text, version) => expect(read(EXAMPLE + text).version).toBe(version))
})

test('its wheel contains the script byte for byte, and a RECORD of it', () => {
  const content = Buffer.from(EXAMPLE.replaceAll('\n', '\r\n'))
  const { file, members } = scriptWheel(read(EXAMPLE, 'my-tool.py'), '1.0', content)
  expect(file).toBe('my_tool-1.0-py3-none-any.whl')
  expect(members.get('_inline_script/my_tool.py')).toBe(content)
  expect(String(members.get('my_tool-1.0.dist-info/METADATA'))).toBe(
    'Metadata-Version: 2.1\nName: my-tool\nVersion: 1.0\nRequires-Python: >=3.11\nRequires-Dist: requests<3\nRequires-Dist: rich\n',
  )
  const hash = createHash('sha256').update(content).digest('base64url')
  const record = String(members.get('my_tool-1.0.dist-info/RECORD')).split('\n')
  expect(record).toContain(`_inline_script/my_tool.py,sha256=${hash},${content.length}`)
  expect(record.map(line => line.split(',')[0]).filter(Boolean)).toEqual([...members.keys()])
})
