import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { camelCase, INPUT_NAMES, INPUTS } from '../../../src/config/inputs.js'
import {
  allBut,
  artifactPrefix,
  autoOrSome,
  configSettings,
  iconFiles,
  majorMinor,
  oneOf,
  orElse,
  pathLines,
  reasonedPaths,
  sizes,
  trueOrFalse,
  wholeNumber,
  workflowFile,
} from '../../../src/config/parsers.js'
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

test('icons: one of each kind, inside the project', () => {
  expect(iconFiles('')).toEqual({ value: { ico: undefined, icns: undefined } })
  expect(iconFiles('assets/my app.ico\nassets/app.ICNS')).toEqual({
    value: { ico: 'assets/my app.ico', icns: 'assets/app.ICNS' },
  })
  for (const wrong of ['app.png', '../app.ico', '/app.ico', 'C:/app.ico', 'a.ico\nb.ico'])
    expect(iconFiles(wrong)).toHaveProperty('wrong')
})
