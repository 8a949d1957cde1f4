import { inspect } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import {
  iconFiles,
  namedFor,
  namedImage,
  namedPythons,
  pathsIn,
  pyinstallerOptions,
} from '../../../src/config/executable-options.js'
import { camelCase, INPUT_NAMES, INPUTS } from '../../../src/config/inputs.js'
import {
  artifactPrefix,
  buildVariables,
  repositoryName,
  secretText,
  sha256Text,
  variableNames,
  webFolder,
  workflowFile,
} from '../../../src/config/name-parsers.js'
import {
  allBut,
  autoAllOrSome,
  autoOrBoolean,
  autoOrSome,
  configSettings,
  majorMinor,
  oneOf,
  orElse,
  pathLines,
  pathOrAuto,
  reasonedPaths,
  sizes,
  some,
  trueOrFalse,
  wholeNumber,
} from '../../../src/config/parsers.js'
import { ignoreRules, licensesInput, reproducibleMode } from '../../../src/config/policy-parsers.js'
import { lines, nearest, type Parser, words } from '../../../src/core/parse.js'

const read = <T>(parse: Parser<T>, text: string): T | string => {
  const parsed = parse(text)
  return 'value' in parsed ? parsed.value : `${parsed.wrong} | ${parsed.fix}`
}

describe('lists', () => {
  test('spaces, commas and lines separate words', () => {
    expect(words(' 3.11,3.12\n 3.13\t,, 3.14\r\n')).toEqual(['3.11', '3.12', '3.13', '3.14'])
    expect(lines('a b, c\r\n\n # no\n d ')).toEqual(['a b, c', 'd'])
    expect(read(pathLines, 'my wheels\nmy wheels\nx')).toEqual(['my wheels', 'x'])
  })

  test('whatever separates them, words come back', () => {
    const word = fc.stringMatching(/^[^\s,]+$/)
    const separator = fc.constantFrom(' ', ',', '\n', ', ', '\r\n')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, separator)), pairs => {
        expect(words(pairs.flat().join(''))).toEqual(pairs.map(([text]) => text))
      }),
    )
  })

  test('formats come in the order they are made', () => {
    const parse = autoOrSome(['sdist', 'wheel', 'pex'])
    expect(read(parse, 'pex sdist,pex')).toEqual(['sdist', 'pex'])
    expect(read(parse, 'auto')).toBe('auto')
    expect(read(parse, 'auto pex')).toMatch(/^'auto' is not one of its values/)
    expect(read(parse, 'pxe')).toBe(
      "'pxe' is not one of its values | Did you mean pex? Choose from: auto, sdist, wheel, pex.",
    )
  })
})

describe('single values', () => {
  test.each(['True', 'yes', '1', '', 'false '])('%j is neither true nor false', text => {
    expect(read(trueOrFalse, text)).toMatch(/is neither true nor false/)
  })

  test('true and false', () => {
    expect([read(trueOrFalse, 'true'), read(trueOrFalse, 'false')]).toEqual([true, false])
  })

  test('whole numbers within bounds', () => {
    const parse = wholeNumber(1, 400)
    expect([read(parse, '1'), read(parse, '400'), read(parse, '007')]).toEqual([1, 400, 7])
    for (const text of ['0', '401', '-1', '1.5', '1e2', '0x10', '', ' 1', '9'.repeat(30)])
      expect(read(parse, text)).toBe(`'${text}' is not a whole number from 1 to 400 | Give a number from 1 to 400.`)
  })

  test('a word that stands for nothing', () => {
    expect(read(orElse('auto', wholeNumber(1, 9)), 'auto')).toBeUndefined()
    expect(read(orElse('auto', wholeNumber(1, 9)), '4')).toBe(4)
  })

  test('floors', () => {
    expect(read(majorMinor, '2.28')).toBe('2.28')
    for (const text of ['2', '2.28.1', 'v2.28', ''])
      expect(read(majorMinor, text)).toMatch(/is not a version like 2.28/)
  })

  test('one of several', () => {
    expect(read(oneOf(['fail', 'build', 'drop-target']), 'drop')).toBe(
      "'drop' is not one of its values | Choose from: fail, build, drop-target.",
    )
    expect(read(oneOf(['fail', 'build']), 'Fail')).toMatch('Did you mean fail?')
  })

  test('prefixes that GitHub takes', () => {
    expect(read(artifactPrefix, 'dist-1_a.b')).toBe('dist-1_a.b')
    for (const text of ['', '-a', 'a/b', 'a b', 'a"', 'x'.repeat(65)])
      expect(read(artifactPrefix, text)).toMatch(/cannot start an artifact's name/)
  })
})

describe('config settings', () => {
  test('one key=value a line; a key given again makes a list', () => {
    expect({ ...(read(configSettings, '# none\na=1\n b = x = y \na=2\na=\n') as object) }).toEqual({
      a: ['1', '2', ''],
      b: 'x = y',
    })
    expect(read(configSettings, 'a=1\n=2')).toBe("'=2' is not key=value | Write one key=value a line.")
  })

  test('a key called like a property of objects is a key', () => {
    const settings = read(configSettings, '__proto__=x\nconstructor=y') as Record<string, string>
    expect(Object.entries(settings)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ])
  })
})

describe('nearest', () => {
  test.each([
    ['formts', 'formats'],
    ['PYTHON-VERSION', 'python-versions'],
    ['outputdir', 'output-dir'],
    ['xyzzy', undefined],
    ['', undefined],
  ])('%s: %s', (word, expected) => expect(nearest(word, INPUT_NAMES)).toBe(expected))

  test('one typing mistake in a name is seen through', () => {
    fc.assert(
      fc.property(fc.constantFrom(...INPUT_NAMES.filter(name => name.length > 5)), fc.nat(), (name, at) => {
        const place = at % name.length
        expect(nearest(name.slice(0, place) + name.slice(place + 1), INPUT_NAMES)).toBe(name)
      }),
    )
  })
})

test('every default is a value of its input', () => {
  for (const name of INPUT_NAMES) expect(INPUTS[name].parse(INPUTS[name].default)).toHaveProperty('value')
})

test('names in camel case', () => {
  expect(['path', 'python-versions', 'missing-wheels'].map(camelCase)).toEqual([
    'path',
    'pythonVersions',
    'missingWheels',
  ])
})

test('platforms are words, but a file name keeps its spaces', () => {
  expect(read(INPUTS.platforms.parse, 'runner, linux-x86_64\nmy targets/pi 4.json\nrunner')).toEqual([
    'runner',
    'linux-x86_64',
    'my targets/pi 4.json',
  ])
})

test('all, none, some, or all but some', () => {
  const parse = allBut(['a', 'b', 'c'])
  expect(['all', 'none', 'c a', 'no-b', 'a,b no-b'].map(text => read(parse, text))).toEqual([
    ['a', 'b', 'c'],
    [],
    ['a', 'c'],
    ['a', 'c'],
    ['a'],
  ])
  expect(read(parse, 'all a')).toMatch(/^'all' is not one of its values/)
  expect(read(parse, 'no-x')).toMatch(/^'no-x' is not one of its values/)
  expect(read(parse, '')).toMatch(/is not one of its values/)
})

test('paths with the reason for each', () => {
  expect(read(reasonedPaths, 'tests/my key.pem # made for tests\n\n**/*.p12  #  as well\n')).toEqual([
    { pattern: 'tests/my key.pem', reason: 'made for tests' },
    { pattern: '**/*.p12', reason: 'as well' },
  ])
  expect(read(reasonedPaths, 'a # x\ntests/key.pem')).toMatch(/^'tests\/key.pem' gives no reason/)
  expect(read(reasonedPaths, 'a # ')).toMatch(/gives no reason/)
})

test('sizes for all kinds or for one', () => {
  const parse = sizes(['sdist', 'wheel'])
  expect(read(parse, '100MB')).toEqual({ sdist: 100e6, wheel: 100e6 })
  expect(read(parse, 'wheel=1.5MiB\n20 kB'.replace(' ', ''))).toEqual({ sdist: 20e3, wheel: 1.5 * 1024 ** 2 })
  expect(read(parse, '512')).toEqual({ sdist: 512, wheel: 512 })
  expect(read(parse, '')).toEqual({})
  expect(read(parse, 'whel=1MB')).toMatch(/^'whel' is not one of its values \| Did you mean wheel/)
  expect(read(parse, 'much')).toMatch(/^'much' is not a size/)
  expect(read(parse, '-1MB')).toMatch(/is not a size/)
})

test('a workflow by its file, with or without the ref it ran at', () => {
  const file = 'OWNER/package-python/.github/workflows/release.yml'
  expect([file, `${file}@refs/tags/v1`, ''].map(text => read(workflowFile, text))).toEqual([file, file, ''])
  for (const wrong of ['release.yml', 'me/answer', `${file}; rm -rf x`, `${file}@a b`, `${file}\nx`])
    expect(read(workflowFile, wrong)).toContain('is not the file of a workflow | Write OWNER/NAME')
})

describe('vulnerabilities that are ignored', () => {
  test('an id, a last day and a reason', () => {
    expect(read(ignoreRules, 'CVE-2024-1 until=2028-02-29  never called \n\nGHSA-a-b until=2026-12-31 x')).toEqual([
      { id: 'CVE-2024-1', until: '2028-02-29', reason: 'never called' },
      { id: 'GHSA-a-b', until: '2026-12-31', reason: 'x' },
    ])
  })

  test.each([
    ['CVE-2024-1', 'does not say'],
    ['CVE-2024-1 until=2026-12-31', 'does not say'],
    ['until=2026-12-31 reason', 'does not say'],
    ['CVE-2024-1 until=2026-02-30 x', 'is not a day'],
    ['CVE-2024-1 until=2027-02-29 x', 'is not a day'],
    ['CVE-2024-1 until=2026-13-01 x', 'is not a day'],
    ['CVE-2024-1 until=2026-1-1 x', 'is not a day'],
    ['CVE-2024-1 until=2026-12 x', 'is not a day'],
    ['CVE-2024-1 until=soon x', 'is not a day'],
  ])('%s %s', (text, wrong) => expect(read(ignoreRules, text)).toContain(wrong))
})

describe('words', () => {
  test('auto, true or false', () => {
    expect(['auto', 'true', 'false'].map(text => read(autoOrBoolean, text))).toEqual(['auto', true, false])
    expect(read(autoOrBoolean, 'Auto')).toMatch(/is neither true nor false/)
  })

  test('some, at least one', () => {
    const parse = some(['a', 'b', 'c'])
    expect(read(parse, 'c a')).toEqual(['a', 'c'])
    expect(read(parse, ' ')).toMatch(/is not one of its values/)
    expect(read(parse, 'a x')).toMatch(/^'x' is not one of its values/)
    expect(parse.choices).toEqual(['a', 'b', 'c'])
  })

  test('auto, all, none or some', () => {
    const parse = autoAllOrSome(['a', 'b'])
    expect(['auto', 'all', 'none', 'b a', 'b'].map(text => read(parse, text))).toEqual([
      'auto',
      'all',
      [],
      ['a', 'b'],
      ['b'],
    ])
    for (const text of ['auto a', 'all b', 'none a', 'x', ''])
      expect(read(parse, text)).toMatch(/not one of its values/)
  })

  test('the path of a project, or auto; a folder of that name keeps its ./', () => {
    expect(pathOrAuto('auto', () => 'x')).toBe('auto')
    expect(pathOrAuto('./auto', () => 'auto')).toBe('./auto')
    expect(pathOrAuto('a', path => `in/${path}`)).toBe('in/a')
  })
})

describe('addresses, repositories and hashes', () => {
  test.each([
    ['', ''],
    ['https://a.example/x//', 'https://a.example/x'],
    ['http://a.example', 'http://a.example'],
  ])('the web folder %s is %s', (text, expected) => expect(read(webFolder, text)).toBe(expected))
  test.each(['a.example', 'ftp://a.example', 'file:///x', 'https://a.example/?q=1', 'https://a.example/#part'])(
    '%s is no web folder',
    text => expect(read(webFolder, text)).toMatch(/is not the address of a web folder/),
  )

  test('owner/name', () => {
    expect(['', 'a/b', 'a-1/..b', 'a/b.c_d-e'].map(text => read(repositoryName, text))).toEqual([
      '',
      'a/b',
      'a-1/..b',
      'a/b.c_d-e',
    ])
    for (const text of ['a', 'a/b/c', 'a/..', 'a/.', '-a/b', 'a b/c', `${'a'.repeat(40)}/b`])
      expect(read(repositoryName, text)).toMatch(/is not a repository/)
  })

  test('a SHA-256 with or without its name', () => {
    const hex = 'aB'.repeat(32)
    expect([hex, `sha256:${hex}`, ''].map(text => read(sha256Text, text))).toEqual([
      hex.toLowerCase(),
      hex.toLowerCase(),
      '',
    ])
    for (const text of [hex.slice(1), `${hex}0`, `md5:${hex}`]) expect(read(sha256Text, text)).toMatch(/not a SHA-256/)
  })
})

test('a secret shows itself nowhere, and its message does not repeat it', () => {
  const parsed = secretText('hunter2')
  if (!('value' in parsed)) throw new Error('not parsed')
  const { value } = parsed
  expect([`${value}`, JSON.stringify({ value }), inspect({ value })]).toEqual([
    '***',
    '{"value":"***"}',
    '{ value: *** }',
  ])
  expect(value.reveal()).toBe('hunter2')
  expect(`${'value' in secretText('') && (secretText('') as typeof parsed).value}`).toBe('')
  expect(read(secretText, 'hunter 2')).not.toContain('hunter')
})

test('names of variables: not their values, and for a build none of the runner', () => {
  expect(read(variableNames, 'A_1, b A_1')).toEqual(['A_1', 'b'])
  expect(read(variableNames, 'PASSWORD=hunter2')).toMatch(/^'PASSWORD' is not the name/)
  expect(read(buildVariables, 'LICENSE_KEY GITHUB_TOKEN')).toEqual(['LICENSE_KEY', 'GITHUB_TOKEN'])
  expect(read(buildVariables, '1A')).toMatch(/is not the name/)
  for (const name of ['ACTIONS_RUNTIME_TOKEN', 'input_path', 'STATE_x', 'GITHUB_ENV'])
    expect(read(buildVariables, name)).toMatch(/belongs to the runner/)
})

describe('Pythons for executables', () => {
  const hex = 'AB'.repeat(32)
  test('for one platform, for the others, with a hash', () => {
    const named = read(namedPythons, `linux-x86_64=py/a.tar.gz#sha256=${hex}\nmy python`)
    expect(named).toEqual([
      { platform: 'linux-x86_64', path: 'py/a.tar.gz', sha256: hex.toLowerCase() },
      { platform: undefined, path: 'my python', sha256: undefined },
    ])
    const target = (name: string) => ({ platform: { name } }) as Parameters<typeof namedFor>[1]
    const all = named as Parameters<typeof namedFor>[0]
    expect(['linux-x86_64', 'macos-arm64'].map(name => namedFor(all, target(name))?.path)).toEqual([
      'py/a.tar.gz',
      'my python',
    ])
    expect(namedFor(all.slice(0, 1), target('macos-arm64'))).toBeUndefined()
  })

  test.each([
    [`a.tar.gz#sha256=${hex.slice(1)}`, 'its hash is not a sha256'],
    ['a\nb', 'every platform has two Pythons'],
    ['linux-x86_64=a\nlinux-x86_64=b', 'linux-x86_64 has two Pythons'],
  ])('%j: %s', (text, wrong) => expect(read(namedPythons, text)).toContain(wrong))
})

describe('options of PyInstaller', () => {
  test('each key with its values, once', () => {
    const text =
      'icon = art/a.ico\nhidden-import=a.b\nhidden-import=c\nhidden-import=a.b\nadd-data=d/x:y\ncopy-metadata=a-b'
    const parsed = read(pyinstallerOptions, text)
    expect(parsed).toEqual({
      ...{ spec: undefined, icon: 'art/a.ico', hiddenImport: ['a.b', 'c'], collectAll: [], copyMetadata: ['a-b'] },
      ...{ excludeModule: [], addData: ['d/x:y'], osxBundleIdentifier: undefined, infoPlist: [] },
    })
    expect(pathsIn(parsed as Parameters<typeof pathsIn>[0])).toStrictEqual(['art/a.ico', 'd/x'])
    expect(pathsIn(read(pyinstallerOptions, 'spec=a.spec') as Parameters<typeof pathsIn>[0])).toStrictEqual(['a.spec'])
    expect(pathsIn(read(pyinstallerOptions, '') as Parameters<typeof pathsIn>[0])).toStrictEqual([])
  })

  test.each([
    ['hidden-imports=a', "'hidden-imports' is not one of its keys | Did you mean hidden-import?"],
    ['constructor=a', "'constructor' is not one of its keys"],
    ['icon', "icon='' is not the path of an icon"],
    ['=x', "'' is not one of its keys"],
    ['icon=../a.ico', "icon='../a.ico' is not the path"],
    ['add-data=a:../b', "add-data='a:../b' is not source:destination"],
    ['icon=--x', "icon='--x' is not"],
    ['icon=a\nicon=b', 'icon is given twice'],
    ['spec=a.spec\nspec=b.spec', 'spec is given twice'],
    ['osx-bundle-identifier=a.b\nosx-bundle-identifier=c.d', 'osx-bundle-identifier is given twice'],
    ['spec=a.spec\nicon=b', 'but icon is given too'],
  ])('%j: %s', (text, wrong) => expect(read(pyinstallerOptions, text)).toContain(wrong))
})

describe('licenses', () => {
  test('off, report, and lists', () => {
    const none = { allow: [], deny: [], clarified: {} }
    expect(read(licensesInput, 'off')).toMatchObject({ wanted: false })
    expect(read(licensesInput, 'report')).toMatchObject({ wanted: true, policy: none })
    expect(read(licensesInput, 'report\nallow=MIT, Apache-2.0,\ndeny = GPL-3.0-only\npackage:Foo_Bar = MIT')).toEqual({
      wanted: true,
      policy: { allow: ['MIT', 'Apache-2.0'], deny: ['GPL-3.0-only'], clarified: { 'foo-bar': 'MIT' } },
    })
  })

  test.each([
    ['off\nreport', "'off' is neither report, off, nor a list"],
    ['allow', "'allow' is neither"],
    ['package:=MIT', 'is neither'],
    ['allow=MIT\ndeny=MIT', 'MIT is both allowed and denied'],
  ])('%j: %s', (text, wrong) => expect(read(licensesInput, text)).toContain(wrong))
})

test.each<[Parameters<typeof reproducibleMode>[0], Record<string, string>, string, [boolean, boolean, boolean]]>([
  ['off', { GITHUB_REF: 'refs/tags/v1' }, 'v1', [false, false, false]],
  ['check', {}, '', [true, false, true]],
  ['normalize', {}, '', [true, true, true]],
  ['auto', {}, '', [false, false, false]],
  ['auto', { GITHUB_REF: 'refs/heads/main' }, '', [false, false, false]],
  ['auto', { GITHUB_REF: 'refs/tags/v1' }, '', [true, false, false]],
  ['auto', {}, 'v1', [true, false, false]],
])('reproducible: %s with %j and tag %j', (asked, env, tag, [compare, normalize, fails]) => {
  expect(reproducibleMode(asked, env, tag)).toEqual({ compare, normalize, fails })
})

test('icons: one of each kind, inside the project', () => {
  expect(iconFiles('')).toEqual({ value: { ico: undefined, icns: undefined } })
  expect(iconFiles('assets/my app.ico\nassets/app.ICNS')).toEqual({
    value: { ico: 'assets/my app.ico', icns: 'assets/app.ICNS' },
  })
  for (const wrong of ['app.png', '../app.ico', '/app.ico', 'C:/app.ico', 'a.ico\nb.ico', 'a.icns\nb.icns'])
    expect(iconFiles(wrong)).toHaveProperty('wrong')
})

describe('paths with their reasons', () => {
  test('are read, whatever stands between', () => {
    const text = 'tests/key.pem # made for the tests\n a b.pem\t#public'
    expect(read(reasonedPaths, text)).toEqual([
      { pattern: 'tests/key.pem', reason: 'made for the tests' },
      { pattern: 'a b.pem', reason: 'public' },
    ])
  })
  test.each([
    ['key.pem', "'key.pem' gives no reason"],
    ['key.pem #', "'key.pem #' gives no reason"],
    ['../key.pem # why', "'../key.pem' is not a path inside an archive"],
    ['a/.. # why', "'a/..' is not a path inside an archive"],
    ['/key.pem # why', "'/key.pem' is not a path inside an archive"],
    ['a\\b # why', "'a\\b' is not a path inside an archive"],
    ['a//b # why', "'a//b' is not a path inside an archive"],
  ])('%j: %s', (text, wrong) => expect(read(reasonedPaths, text)).toContain(wrong))
})

test.each([
  ['7', 7],
  ['7B', 7],
  ['1kB', 1_000],
  ['2MB', 2_000_000],
  ['1.5GB', 1_500_000_000],
  ['1KiB', 1_024],
  ['3MiB', 3_145_728],
  ['1gib', 1_073_741_824],
  ['1.234KiB', 1_264],
])('the size %s is %i bytes', (text, bytes) => expect(read(sizes(['sdist']), text)).toEqual({ sdist: bytes }))

test('an image to build on has a path and a digest', () => {
  const digest = `sha256:${'a'.repeat(64)}`
  expect(namedImage(' none ')).toEqual({ value: undefined })
  expect(namedImage(` dir/a b@${digest}\n`)).toEqual({ value: { path: 'dir/a b', digest } })
  for (const wrong of ['python:3.12', `@${digest}`, 'x@sha256:12']) expect(namedImage(wrong)).toHaveProperty('wrong')
})
