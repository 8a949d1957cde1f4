import { describe, expect, test } from '@jest/globals'
import { layer } from '../../../__fixtures__/options.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import {
  decideOptions,
  environmentLayer,
  givenTexts,
  isEnvironment,
  optionsWithoutProject,
  plannedLayer,
  pyprojectLayer,
  readOptions,
  withoutPlanned,
} from '../../../src/config/options.js'
import { problemsOf } from '../../../src/core/errors.js'
import { decodePyproject, type ToolTable } from '../../../src/project/pyproject.js'

const settings = (text: string) => {
  const table = decodePyproject(`[tool.package-python]\n${text}`, 'pyproject.toml').settings as ToolTable
  const { layer: inFile, problems } = pyprojectLayer(table, { dir: '/work', workspace: '/work' })
  return {
    values: Object.fromEntries([...inFile.values].map(([name, { text: value }]) => [name, value])),
    inFile,
    problems,
  }
}

describe('precedence', () => {
  const env = environmentLayer({
    PACKAGE_PYTHON_JOBS: '2',
    PACKAGE_PYTHON_EXTRAS: 'b',
    PACKAGE_PYTHON_LOCK: ' ',
  })
  const { inFile } = settings('jobs = 3\nlock = "none"\ncache = true')
  const jobsOf = (...layers: Parameters<typeof readOptions>[0]) => readOptions(layers).jobs

  test('input, then environment, then pyproject.toml, then default', () => {
    const input = layer({ jobs: '1' }, 'input')
    expect(jobsOf(input, env, inFile)).toBe(1)
    expect(jobsOf(env, inFile)).toBe(2)
    expect(jobsOf(inFile)).toBe(3)
    expect(jobsOf()).toBeUndefined()
  })

  test('an empty value is none: workflows pass every input', () => {
    const { lock, cache, extras } = readOptions([layer({ lock: '', cache: '  ' }, 'input'), env, inFile])
    expect({ lock, cache, extras }).toEqual({ lock: 'none', cache: 'true', extras: ['b'] })
  })

  test('a wrong value that a stronger layer hides is not told', () => {
    expect(jobsOf(layer({ jobs: '4' }), layer({ jobs: 'x' }))).toBe(4)
  })
})

test('all mistakes of all layers together, each spelled as its layer spells it', async () => {
  const layers = [
    layer({ formatz: 'x', jobs: '0' }),
    environmentLayer({ PACKAGE_PYTHON_UPLOAD: 'yes', OTHER: 'x' }),
    settings('compression = 3\ncache = "sometimes"').inFile,
  ]
  expect(await failuresOf(() => readOptions(layers))).toEqual([
    "input/unknown: There is no option '--formatz'. | Did you mean --formats? package-python package --help lists the options.",
    "input/unknown: There is no key 'tool.package-python.compression'. | Did you mean tool.package-python.compression-level? Keys have the names of options: package-python package --help lists them.",
    "input/invalid: Option --jobs: '0' is not a whole number from 1 to 256. | Give a number from 1 to 256.",
    "input/invalid: Environment variable PACKAGE_PYTHON_UPLOAD: 'yes' is neither true nor false. | Write exactly true or false.",
    "input/invalid: Key tool.package-python.cache: 'sometimes' is not one of its values. | Choose from: auto, true, false.",
  ])
})

test('a mistake in pyproject.toml has its place there, one of an option has none', () => {
  const inFile = settings('compression = 3\ncache = "sometimes"').inFile
  let thrown: unknown
  try {
    readOptions([layer({ formatz: 'x', jobs: '0' }), inFile])
  } catch (error) {
    thrown = error
  }
  expect(problemsOf(thrown).map(({ place }) => place)).toEqual([
    undefined,
    { file: 'pyproject.toml', key: ['tool', 'package-python', 'compression'] },
    undefined,
    { file: 'pyproject.toml', key: ['tool', 'package-python', 'cache'] },
  ])
})

test('a name that every object has is unknown too', async () => {
  expect(await failuresOf(() => readOptions([layer({ constructor: 'x' })]))).toHaveLength(1)
})

describe('a command that does not exist', () => {
  const refused = (values: Readonly<Record<string, string>>, kind = 'option') =>
    failuresOf(() => readOptions([layer(values, kind)]))
  const commands = 'The commands are package, fetch, plan, build, sign, assemble, attest, release, audit, doctor.'

  test.each([
    [{ command: '.' }, `To package a project, write \`package-python package .\`. ${commands}`],
    [{ command: 'apps/a b' }, `To package a project, write \`package-python package "apps/a b"\`. ${commands}`],
    [{ command: 'packge' }, `Did you mean package? ${commands}`],
    [{ command: 'wheel', path: '.' }, commands],
  ])('%j', async (values, fix) => {
    expect(await refused(values)).toStrictEqual([`input/invalid: There is no command '${values.command}'. | ${fix}`])
  })

  test('of a workflow is an input', async () => {
    expect(await refused({ command: '.' }, 'input')).toStrictEqual([
      expect.stringMatching(
        /^input\/invalid: Input --command: '\.' is not one of its values\. \| Choose from: package, /,
      ),
    ])
  })
})

describe('a name that does not exist', () => {
  test('names the help of the command that was asked for', async () => {
    expect(await failuresOf(() => readOptions([layer({ command: 'plan', xyzzy: '1' })]))).toStrictEqual([
      "input/unknown: There is no option '--xyzzy'. | package-python plan --help lists the options.",
    ])
    expect(await failuresOf(() => readOptions([layer({ command: 'lok', xyzzy: '1' })]))).toContain(
      "input/unknown: There is no option '--xyzzy'. | package-python package --help lists the options.",
    )
  })

  test('may have been a flag', () => {
    const flags = { ...layer({ verbos: '.' }), flags: ['verbose'] }
    expect(decideOptions([flags]).problems.map(({ fix }) => fix)).toStrictEqual([
      'Did you mean --verbose? package-python package --help lists the options.',
    ])
  })
})

describe('pyproject.toml', () => {
  test('texts, numbers, booleans, lists and tables become what an input would hold', () => {
    const text =
      'formats = ["sdist", "pex"]\njobs = 4\nupload = false\nconfig-settings = { a = "1", b = ["2", 3] }\nextras = []'
    expect(settings(text)).toMatchObject({
      values: {
        formats: 'sdist\npex',
        jobs: '4',
        upload: 'false',
        'config-settings': 'a=1\nb=2\nb=3',
        extras: '',
      },
      problems: [],
    })
  })

  test('what no input can be is told with its line, and the rest is kept', () => {
    const { problems, values } = settings(
      'path = "x"\nlock = [{ a = 1 }]\nextras = [["a"]]\nglibc = 2020-01-01\njobs = 1\nconfig-settings = { a = { b = 1 } }',
    )
    expect(
      problems.map(({ code, place, message }) => `${code} ${place?.key?.at(-1)} ${message.split(/ (?:is|cannot)/)[0]}`),
    ).toEqual([
      'input/invalid path tool.package-python.path',
      'input/invalid lock tool.package-python.lock',
      'input/invalid extras tool.package-python.extras',
      'input/invalid glibc tool.package-python.glibc',
      'input/invalid config-settings tool.package-python.config-settings',
    ])
    expect(values).toEqual({ jobs: '1' })
    const [decided, listed] = problems.map(({ message, fix }) => [message, fix])
    expect(decided).toEqual([
      'tool.package-python.path cannot be set in pyproject.toml: it is decided before that file is read.',
      'Remove it, and give it as an input or on the command line.',
    ])
    expect(listed).toEqual([
      'tool.package-python.lock is neither text, a number, true or false, a list nor a table of them.',
      'Write it as the input would be written, or as a list of texts.',
    ])
  })
})

test('a wrong value is reported and replaced by its default, so that further mistakes are found', () => {
  const { options, problems } = decideOptions([layer({ 'compression-level': 'x', jobs: '2' })])
  expect([options.compressionLevel, options.jobs, problems.map(({ code }) => code)]).toEqual([6, 2, ['input/invalid']])
})

test('what was given, without what is empty or left out', () => {
  expect(givenTexts([layer({ jobs: ' ', lock: '' }), layer({ jobs: ' 3 ', extras: 'a' })])).toEqual({
    jobs: '3',
    extras: 'a',
  })
})

test('what a plan decided is not decided again in its jobs', () => {
  const job = layer({ formats: 'wheel', jobs: '2' })
  expect([...withoutPlanned(job).values.keys()]).toEqual(['jobs'])
  const planned = plannedLayer({ formats: 'sdist' })
  const { formats, pexScope } = readOptions([planned, layer({ formats: 'wheel', 'pex-scope': 'universal', jobs: '1' })])
  expect([formats, pexScope]).toEqual([['sdist'], readOptions([]).pexScope])
  expect([environmentLayer({}), planned].map(isEnvironment)).toEqual([true, false])
})

describe('without a project', () => {
  test('the options alone; with a pyproject.toml its table is the weakest layer', async () => {
    const dir = tempDir('no-project')
    const read = () => optionsWithoutProject([layer({ jobs: '2' })], dir, dir)
    expect((await read()).jobs).toBe(2)
    write(dir, { 'pyproject.toml': '[tool.package-python]\njobs = 3\nextras = "a"\n' })
    expect(await read()).toMatchObject({ jobs: 2, extras: ['a'] })
    write(dir, { 'pyproject.toml': '[tool.package-python]\npath = "x"\n' })
    expect(await failuresOf(read)).toEqual([expect.stringMatching(/^input\/invalid: tool.package-python.path/)])
  })
})
