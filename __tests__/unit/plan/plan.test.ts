import { describe, expect, test } from '@jest/globals'
import { LINUX_MACHINE, options, project } from '../../../__fixtures__/options.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { planText } from '../../../src/commands/plan.js'
import { formatPython } from '../../../src/interpreters/versions.js'
import { planDocument } from '../../../src/plan/document.js'
import { makePlan, NOTHING_TO_RUN, type Plan } from '../../../src/plan/plan.js'
import { readProject } from '../../../src/project/project.js'

const TODAY = new Date('2026-11-22')
const LIBRARY = '[project]\nname = "lib"\nversion = "1.0"\nrequires-python = ">=3.12,<3.14"\n'
const APP = `${LIBRARY}scripts = { lib = "lib:main" }\n`

async function plan(
  values: Record<string, string> = {},
  pyproject = APP,
  files: Record<string, string> = {},
): Promise<Plan> {
  const read = await project({ 'pyproject.toml': pyproject, ...files })
  return makePlan({ options: options(values), project: read, machine: LINUX_MACHINE, today: TODAY })
}

const refusals = (values: Record<string, string>, pyproject = APP) => failuresOf(() => plan(values, pyproject))

describe('formats of a single script', () => {
  const SCRIPT = '# /// script\n# requires-python = ">=3.12,<3.14"\n# ///\n'
  const planned = async (values: Record<string, string>) => {
    const dir = tempDir()
    write(dir, { 'tool.py': SCRIPT })
    const read = await readProject('tool.py', dir, async () => undefined)
    return makePlan({ options: options(values), project: read, machine: LINUX_MACHINE, today: TODAY })
  }

  test('a PEX, and what is asked for, but no sdist and no wheel', async () => {
    const auto = await planned({})
    expect([auto.formats, auto.pythons.map(formatPython), auto.project.path]).toEqual([
      ['pex'],
      ['3.12', '3.13'],
      'tool.py',
    ])
    expect((await planned({ formats: 'pyinstaller', 'python-versions': '3.12' })).executables).toHaveLength(1)
    expect(await failuresOf(() => planned({ formats: 'wheel pex' }))).toEqual([
      expect.stringContaining('formats requests wheel, but tool.py is a single script, which has none.'),
    ])
  })
})

describe('formats', () => {
  const made = async (...given: Parameters<typeof plan>) => {
    const { formats, pexIfRunnable, skipped } = await plan(...given)
    return [formats.join(' '), pexIfRunnable, ...skipped.map(({ format, reason }) => `${format}: ${reason}`)]
  }

  test('auto: a PEX when there is something to run, or when only the wheel can tell', async () => {
    expect(await made({}, APP)).toEqual(['sdist wheel pex', true])
    expect(await made({}, LIBRARY)).toEqual(['sdist wheel', false, `pex: ${NOTHING_TO_RUN}`])
    expect(await made({}, LIBRARY, { 'src/lib/__main__.py': '', 'src/lib/__init__.py': '' })).toEqual([
      'sdist wheel pex',
      true,
    ])
    expect(await made({}, `${LIBRARY}gui-scripts = { lib = "lib:main" }\n`)).toEqual(['sdist wheel pex', true])
    expect(await made({}, `${LIBRARY}dynamic = ["scripts"]\n`)).toEqual(['sdist wheel pex', true])
    expect(await made({ 'entry-point': 'none' }, LIBRARY)).toEqual(['sdist wheel pex', false])
  })

  test('asked for: these, and the others are said to be left out', async () => {
    expect(await made({ formats: 'pex' }, LIBRARY)).toEqual([
      'pex',
      false,
      'sdist: not requested',
      'wheel: not requested',
    ])
  })
})

describe('Pythons', () => {
  const names = async (values: Record<string, string>, pyproject?: string) =>
    (await plan(values, pyproject)).pythons.map(formatPython)

  test('auto follows requires-python and what is still looked after', async () => {
    expect(await names({})).toEqual(['3.12', '3.13'])
    expect(await names({}, LIBRARY.replace('>=3.12,<3.14', '>=3.8'))).toEqual(['3.11', '3.12', '3.13', '3.14', '3.15'])
  })

  test('named ones in the order given, on every platform', async () => {
    const { targets } = await plan({ 'python-versions': '3.13, 3.12', platforms: 'linux-x86_64 macos-arm64' })
    expect(targets.map(({ python, platform }) => `${formatPython(python)} ${platform.name} ${platform.floor}`)).toEqual(
      ['3.13 linux-x86_64 2.28', '3.12 linux-x86_64 2.28', '3.13 macos-arm64 11.0', '3.12 macos-arm64 11.0'],
    )
  })

  test('one that requires-python excludes contradicts it, with the line', async () => {
    expect(await refusals({ 'python-versions': '3.9 3.12 3.14' })).toEqual([
      expect.stringMatching(
        /^input\/conflict: python-versions requests 3.9, but the project's requires-python is '>=3.12,<3.14'/,
      ),
      expect.stringMatching(/^input\/conflict: python-versions requests 3.14/),
    ])
  })
})

test('everything that is wrong, together', async () => {
  const all = await refusals({
    'python-versions': '3.9 banana',
    glibc: '1.0',
    macos: '9.0',
    platforms: 'amiga',
    'test-command': "a 'b",
  })
  expect(all.map(text => text.split(':', 1)[0])).toEqual([
    'input/invalid',
    'input/conflict',
    'input/invalid',
    'input/invalid',
    'input/invalid',
    'input/invalid',
  ])
})

test('the test command in words', async () => {
  const tests = await Promise.all(
    ['auto', 'none', 'lib --x "a b"'].map(async text => (await plan({ 'test-command': text })).test),
  )
  expect(tests).toEqual(['auto', 'none', ['lib', '--x', 'a b']])
})

describe('what people and programs read', () => {
  const STYLE = { colour: false, unicode: true, columns: 100 }

  test('the plan as text', async () => {
    expect(planText(await plan(), STYLE).join('\n')).toMatchSnapshot('an application')
    const asked = await plan(
      { platforms: 'linux-x86_64 windows-x86_64', 'test-command': 'lib -x' },
      LIBRARY.replace('1.0"', '1.0"\n'),
    )
    expect(planText(asked, STYLE).join('\n')).toMatchSnapshot('a library for two platforms')
  })

  test('the plan as JSON: stable keys; targets with tags and markers', async () => {
    const { targets, ...rest } = JSON.parse(
      JSON.stringify(planDocument(await plan({ 'python-versions': '3.12' }))),
    ) as {
      targets: { compatible_tags: string[] }[]
    }
    expect(rest).toMatchSnapshot()
    expect(
      targets.map(target => ({ ...target, compatible_tags: target.compatible_tags.slice(0, 3) })),
    ).toMatchSnapshot()
  })

  test('a plan is plain data: JSON keeps all of it', async () => {
    const { warnings, ...data } = await plan()
    expect(JSON.parse(JSON.stringify(data))).toEqual(data)
    expect(warnings).toEqual([])
  })
})
