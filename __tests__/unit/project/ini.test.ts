import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { parseIni } from '../../../src/project/ini.js'
import { decodeSetupCfg } from '../../../src/project/setup-cfg.js'
import { releaseTag, sourceDateEpoch } from '../../../src/project/version.js'

describe('decodeSetupCfg', () => {
  test("setuptools' form", () => {
    const text = `# comment
[metadata]
Name = my-app
version: 1.2
[options]
python_requires = >=3.8
[options.entry_points]
console_scripts =
    app = app.cli:main
    # not this one
    other=app.other:main [extra]

gui_scripts =
    win = app.gui:main
`
    expect(decodeSetupCfg(text, 'setup.cfg')).toEqual({
      file: 'setup.cfg',
      name: 'my-app',
      version: '1.2',
      requiresPython: '>=3.8',
      scripts: { app: 'app.cli:main', other: 'app.other:main [extra]' },
      guiScripts: { win: 'app.gui:main' },
      scriptFiles: false,
      locations: {
        name: { file: 'setup.cfg', line: 3 },
        version: { file: 'setup.cfg', line: 4 },
        requiresPython: { file: 'setup.cfg', line: 6 },
        scripts: { file: 'setup.cfg', line: 8 },
      },
    })
  })

  test("pbr's form; a version from elsewhere is not known", () => {
    const text =
      '[metadata]\nname=a\nversion = attr: a.__version__\npython-requires=>=3.9\n[entry_points]\nconsole_scripts = a = b:c\n'
    expect(decodeSetupCfg(text, 'f')).toMatchObject({
      name: 'a',
      version: undefined,
      requiresPython: '>=3.9',
      scripts: { a: 'b:c' },
    })
    expect(decodeSetupCfg('[flake8]\nmax = 1', 'f')).toMatchObject({ name: undefined, scripts: undefined })
  })

  test.each([
    ['attr: pkg.__version__', undefined],
    ['file : VERSION', undefined],
    ['', undefined],
    ['1.0', '1.0'],
    ['attribute', 'attribute'],
  ])('a value of %j is %j', (value, expected) => {
    const { name, version, requiresPython } = decodeSetupCfg(
      `[metadata]\nname = ${value}\nversion = ${value}\n[options]\npython_requires = ${value}\n`,
      'f',
    )
    expect([name, version, requiresPython]).toStrictEqual([expected, expected, expected])
  })

  test.each([
    ['[options]\nscripts = bin/x\n', true],
    ['[files]\nscripts =\n  bin/x\n', true],
    ['[metadata]\nscripts = bin/x\n', false],
    ['[options]\npackages = a\n', false],
  ])('script files of %j', (text, expected) => expect(decodeSetupCfg(text, 'f').scriptFiles).toBe(expected))

  test.each([
    ['[metadata]\npython_requires = >=3.1\n', '>=3.1', 2],
    ['[metadata]\npython-requires = >=3.1\n[options]\npython-requires = >=3.2\n', '>=3.2', 4],
    ['[options]\npython-requires = >=3.2\npython_requires = >=3.3\n', '>=3.3', 3],
  ])('the Pythons of %j', (text, expected, line) => {
    const { requiresPython, locations } = decodeSetupCfg(text, 'f')
    expect([requiresPython, locations.requiresPython]).toEqual([expected, { file: 'f', line }])
  })

  test('only entry points that are references, each of its kind', () => {
    const lines = ['a = b:c', '# d = e:f', 'g =', '= h:i', 'j', '', 'k=l:m [n]']
    const text = `[options.entry_points]\ngui_scripts =\n${lines.map(line => `  ${line}\n`).join('')}`
    const { scripts, guiScripts, locations } = decodeSetupCfg(text, 'f')
    expect([scripts, guiScripts]).toStrictEqual([{}, { a: 'b:c', k: 'l:m [n]' }])
    expect(locations).toStrictEqual({ scripts: { file: 'f', line: 2 } })
    const both =
      '[options.entry_points]\ngui_scripts = a = b:c\nconsole_scripts = d = e:f\n[entry_points]\nconsole_scripts = x = y:z\n'
    expect(decodeSetupCfg(both, 'f')).toMatchObject({ scripts: { d: 'e:f' }, locations: { scripts: { line: 3 } } })
  })

  test.each([
    ['name = x', 'setup.cfg cannot be read: "name = x" is before any [section] (line 1).'],
    ['[a]\nb', 'setup.cfg cannot be read: "b" is not a key = value line (line 2).'],
    ['[a]\n[a]', 'setup.cfg cannot be read: section [a] appears twice (line 2).'],
    ['[a]\nb=1\nB=2', 'setup.cfg cannot be read: "b" appears twice in [a] (line 3).'],
  ])('%j', (text, message) => {
    expect(() => decodeSetupCfg(text, 'setup.cfg')).toThrow(message)
  })
})

test('what is written as INI is read back', () => {
  const word = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/)
  const value = fc.array(fc.stringMatching(/^[a-zA-Z0-9=:[\]"'$()]{1,12}$/), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.dictionary(word, fc.dictionary(word, value)), document => {
      const lines = Object.entries(document).flatMap(([section, options]) => [
        `[${section}]`,
        ...Object.entries(options).flatMap(([key, [first, ...rest]]) => [
          `${key} = ${first}`,
          ...rest.map(line => `    ${line}`),
        ]),
      ])
      const read = [...parseIni(lines.join('\n'))].map(([name, { options }]) => [
        name,
        Object.fromEntries([...options].map(([key, option]) => [key, option.value.split('\n')])),
      ])
      expect(read).toEqual(Object.entries(document).map(([name, options]) => [name, { ...options }]))
    }),
  )
})

test('SOURCE_DATE_EPOCH: the environment, the commit, 1980 at the earliest', () => {
  expect(sourceDateEpoch({ SOURCE_DATE_EPOCH: '1600000000' }, { commitTime: 1_700_000_000 })).toBe(1_600_000_000)
  expect(sourceDateEpoch({}, { commitTime: 1_700_000_000 })).toBe(1_700_000_000)
  expect(sourceDateEpoch({ SOURCE_DATE_EPOCH: 'soon' }, undefined)).toBe(315_532_800)
  expect(sourceDateEpoch({ SOURCE_DATE_EPOCH: '0' }, undefined)).toBe(315_532_800)
  expect(sourceDateEpoch({}, { commitTime: -5 })).toBe(315_532_800)
})

test('the tag of a run', () => {
  expect(releaseTag({ GITHUB_REF: 'refs/tags/v1/x' }, { tags: ['a', 'b'] })).toBe('v1/x')
  expect(releaseTag({ GITHUB_REF: 'refs/heads/main' }, { tags: ['v1'] })).toBe('v1')
  expect(releaseTag({}, { tags: ['v1', 'v1.2.3'] })).toBeUndefined()
})
