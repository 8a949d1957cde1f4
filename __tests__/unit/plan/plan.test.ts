import { describe, expect, test } from '@jest/globals'
import { LINUX_MACHINE, options, project } from '../../../__fixtures__/options.js'
import { executable } from '../../../__fixtures__/releases.js'
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
    expect([auto.pexIfRunnable, auto.skipped]).toEqual([
      false,
      ['sdist', 'wheel'].map(format => ({ format, reason: 'the project is a single script' })),
    ])
    const frozen = await planned({ formats: 'pyinstaller', 'python-versions': '3.12' })
    expect([frozen.formats, frozen.pexIfRunnable, frozen.executables.length]).toEqual([['pyinstaller'], false, 1])
    expect(frozen.skipped.map(({ format, reason }) => `${format}: ${reason}`)).toEqual([
      'sdist: not requested',
      'wheel: not requested',
      'pex: not requested',
    ])
    expect(await failuresOf(() => planned({ formats: 'wheel pex' }))).toEqual([
      expect.stringContaining('formats requests wheel, but tool.py is a single script, which has none.'),
    ])
    expect(await failuresOf(() => planned({ formats: 'sdist wheel' }))).toEqual([
      expect.stringContaining('formats requests sdist and wheel, but tool.py'),
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
    const byCode = '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n'
    const setup = { 'setup.py': 'from setuptools import setup\nsetup(scripts=["bin/lib"])\n' }
    expect(await made({}, `${byCode}${LIBRARY}`, setup)).toEqual(['sdist wheel pex', true])
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

  test('one that is excluded has those that are allowed beside it, where none of them was named', async () => {
    const fixes = async (versions: string, requires = '>=3.12,<3.14') =>
      (await refusals({ 'python-versions': versions }, LIBRARY.replace('>=3.12,<3.14', requires))).map(
        text => text.split(' | ')[1],
      )
    const fix = (allowed: string) => `Leave 3.9 out of python-versions${allowed}, or widen requires-python.`
    expect(await fixes('3.9')).toEqual([fix(' (it allows 3.12 3.13)')])
    expect(await fixes('3.9', '==3.12.*')).toEqual([fix(' (it allows 3.12)')])
    expect(await fixes('3.9', '>=4')).toEqual([fix('')])
    expect(await fixes('3.9 3.12')).toEqual([fix('')])
  })
})

describe('what a person’s machine may not have', () => {
  const optional = async (values: Record<string, string>, local = true) => {
    const read = await project({ 'pyproject.toml': APP })
    const executables = ['scie', 'pyinstaller'].map(name => executable(name, () => undefined))
    const asked = { options: options(values), project: read, machine: LINUX_MACHINE, today: TODAY }
    const planned = makePlan({ ...asked, local, executables })
    return planned.optional.map(formatPython)
  }

  test('is left out where the Pythons were not named', async () => {
    expect(await optional({})).toEqual(['3.12', '3.13'])
    expect(await optional({ 'python-versions': '3.12 3.13' })).toEqual([])
    expect(await optional({}, false)).toEqual([])
  })

  test('but the one that is inside an executable', async () => {
    expect(await optional({ formats: 'wheel pyinstaller' })).toEqual(['3.12'])
    // A scie downloads its own.
    expect(await optional({ formats: 'wheel scie' })).toEqual(['3.12', '3.13'])
  })
})

describe('both kinds of Mac at once', () => {
  test('are two platforms, whose wheels are for both on a Mac alone', async () => {
    const here = await plan({ platforms: 'macos-universal2' })
    expect([here.universal2, here.platforms.map(({ name }) => name), here.wheelsFor]).toEqual([
      true,
      ['macos-arm64', 'macos-x86_64'],
      undefined,
    ])
    const read = await project({ 'pyproject.toml': APP })
    const machine = { os: 'macos', arch: 'aarch64' } as const
    const asked = { project: read, machine, today: TODAY }
    expect(makePlan({ ...asked, options: options({ platforms: 'macos-universal2' }) }).wheelsFor).toMatchObject({
      name: 'macos-universal2',
      universal2: true,
    })
    expect(makePlan({ ...asked, options: options({}) })).not.toHaveProperty('wheelsFor')
    expect(await plan({ platforms: 'macos-arm64 macos-x86_64' })).not.toHaveProperty('universal2')
  })
})

test('a chosen cibuildwheel that cannot build for a Python is refused; other compilers are not asked', async () => {
  const pypy = { 'python-versions': '3.12 pypy3.11', platforms: 'linux-x86_64' }
  const pyproject = LIBRARY.replace('>=3.12', '>=3.8')
  const musl = { os: 'linux', arch: 'x86_64', libc: 'musl' } as const
  const said = async (compiler: string, machine: Parameters<typeof makePlan>[0]['machine']) => {
    const read = await project({ 'pyproject.toml': pyproject })
    const given = options({ ...pypy, compiler })
    return failuresOf(() => makePlan({ options: given, project: read, machine, today: TODAY }))
  }
  expect(await said('cibuildwheel', musl)).toEqual([
    expect.stringMatching(
      /^input\/conflict: compiler: cibuildwheel does not build for Python pypy3\.11 on musllinux-x86_64/,
    ),
  ])
  for (const compiler of ['auto', 'system', 'zig'])
    expect([compiler, await said(compiler, musl)]).toEqual([compiler, []])
  expect(await said('cibuildwheel', LINUX_MACHINE)).toEqual([])
  expect(await said('cibuildwheel', { os: 'windows', arch: 'x86_64' })).toEqual([])
})

test('names the project as far as it is known before building', async () => {
  expect((await plan()).project).toEqual({ path: '.', name: 'lib', version: '1.0', requiresPython: '>=3.12,<3.14' })
  const dynamic = '[project]\nname = "lib"\ndynamic = ["version"]\n'
  expect((await plan({ 'python-versions': '3.12' }, dynamic)).project).toStrictEqual({ path: '.', name: 'lib' })
  const untold = await plan({ 'python-versions': '3.12' }, '[build-system]\nrequires = ["setuptools"]\n', {
    'setup.py': 'setup()',
  })
  expect(untold.project).toStrictEqual({ path: '.' })
})

test('warns of Pythons that are no longer looked after, and of a tag without a version', async () => {
  const read = await project({ 'pyproject.toml': LIBRARY.replace('>=3.12,<3.14', '<3.9') })
  const tagged = { tag: 'nightly', dirty: [] }
  const { warnings } = makePlan({
    ...{ options: options({}), project: read, machine: LINUX_MACHINE, today: TODAY, tagged },
  })
  expect(warnings.map(({ message }) => message)).toEqual([
    expect.stringMatching(/3\.8/),
    expect.stringMatching(/^The tag 'nightly' contains no version/),
  ])
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
