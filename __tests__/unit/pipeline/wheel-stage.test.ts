/** Sdist and wheels of a project: on which Python each is built, with what compiler, and what is done with them then. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import {
  describeRuns,
  disposeRuns,
  type Given,
  type Piped,
  PROJECT,
  pipe,
  simulate,
} from '../../../__fixtures__/simulated-machine.js'
import { readWheel } from '../../../src/archives/wheel.js'
import { withZip } from '../../../src/archives/zip-reader.js'

afterEach(disposeRuns)

const WHEEL = { formats: 'sdist wheel', 'test-command': 'none' }
/** What a compiler would make. */
const ELF = { 'app.so': `\x7fELF\x02\x01\x01${'x'.repeat(60)}` }
const tagged = (python: string) => `cp${python.replace('.', '')}-cp${python.replace('.', '')}-linux_x86_64`
const NATIVE: Given = { files: { 'fast.c': '' }, members: ELF, tag: tagged, tools: ['auditwheel'] }
const BY = "native code is compiled by this machine's own compiler"

async function built(given: Given): Promise<Piped> {
  return pipe(await simulate({ ...given, values: { ...WHEEL, ...given.values } }))
}

const wheelsOf = async ({ steps }: Piped) =>
  (await steps.wheels.value).map(({ file, targets, pythons }) => [file, targets.join(), pythons.join()])
/** The Python of each call with this label, in no order. */
const pythonsOf = ({ commands }: Piped, label: string) =>
  commands
    .filter(one => one.label === label)
    .map(({ tool, args }) => /3\.\d+/.exec(label.startsWith('create') ? args.join(' ') : tool)?.[0])
    .sort()

describeRuns('native code', () => {
  test('has a wheel for each Python, each repaired for the minimum system', async () => {
    const run = await built(NATIVE)
    expect(run.failures).toStrictEqual([])
    expect(await wheelsOf(run)).toStrictEqual([
      ['app-1.0-cp313-cp313-manylinux_2_28_x86_64.whl', 'linux-x86_64', '3.13'],
      ['app-1.0-cp312-cp312-manylinux_2_28_x86_64.whl', 'linux-x86_64', '3.12'],
    ])
    expect(pythonsOf(run, 'build the wheel')).toStrictEqual(['3.12', '3.13'])
    expect(run.labels.filter(label => label === 'create an environment for python3.12')).toHaveLength(1)
    const [compiler, ...repairs] = run.said('build-wheel')
    expect(compiler).toBe(`${BY}, with glibc 2.39: the wheels may need a newer system than glibc 2.28`)
    expect(repairs.sort()).toStrictEqual([
      'auditwheel made app-1.0-cp312-cp312-manylinux_2_28_x86_64.whl of app-1.0-cp312-cp312-linux_x86_64.whl',
      'auditwheel made app-1.0-cp313-cp313-manylinux_2_28_x86_64.whl of app-1.0-cp313-cp313-linux_x86_64.whl',
    ])
  })

  test('with the stable ABI is built once, for all Pythons', async () => {
    const stable = () => 'cp312-abi3-linux_x86_64'
    const run = await built({
      ...NATIVE,
      tag: stable,
      files: { 'setup.cfg': '[bdist_wheel]\npy_limited_api = cp312\n' },
    })
    expect(run.failures).toStrictEqual([])
    expect(await wheelsOf(run)).toStrictEqual([
      ['app-1.0-cp312-abi3-manylinux_2_28_x86_64.whl', 'linux-x86_64', '3.12,3.13'],
    ])
    expect(pythonsOf(run, 'build the wheel')).toStrictEqual(['3.13'])
  })

  test('with the stable ABI, of which two builds were begun, is one wheel too', async () => {
    const run = await built({ ...NATIVE, tag: () => 'cp312-abi3-linux_x86_64' })
    expect(run.failures).toStrictEqual([])
    expect(await wheelsOf(run)).toHaveLength(1)
  })

  test('that only the wheel shows is said then, and each Python gets its wheel', async () => {
    const run = await built({ ...NATIVE, files: {} })
    expect(run.failures).toStrictEqual([])
    expect((await wheelsOf(run)).map(([file]) => file)).toHaveLength(2)
    expect(run.said('build-wheel')[0]).toMatch(BY)
    // Its environment is made when it is needed.
    expect(pythonsOf(run, 'create an environment for python3.12')).toStrictEqual(['3.12'])
  })

  test('of zig is compiled for the minimum glibc, and needs no newer one', async () => {
    const run = await built({ ...NATIVE, tools: ['auditwheel', 'ziglang'], values: { compiler: 'zig' } })
    expect(run.failures).toStrictEqual([])
    expect(run.said('build-wheel')[0]).toBe('native code is compiled by zig, for glibc 2.28')
    expect(run.command('build the wheel')).toMatchObject({
      env: { CC: 'zig-cc' },
      pathFirst: [expect.any(String), expect.stringMatching(/zig$/)],
    })
    expect(
      (await built({ ...NATIVE, values: { compiler: 'system' } })).command('build the wheel').env,
    ).not.toHaveProperty('CC')
  })

  test('on a system that is old enough is not warned of', async () => {
    const run = await built({ ...NATIVE, values: { glibc: '2.39' } })
    expect(run.said('build-wheel')[0]).toBe(BY)
  })

  test('that is not there although the wheel is for one platform is refused, for all its wheels at once', async () => {
    const run = await built({ ...NATIVE, members: {} })
    expect(run.failures).toStrictEqual([
      'build/mismatch: app-1.0-cp312-cp312-linux_x86_64.whl, app-1.0-cp313-cp313-linux_x86_64.whl are tagged for one platform but have no compiled file.',
    ])
  })

  test('a first build that fails is the failure of the run, and the others are waited for', async () => {
    const run = await built({
      ...NATIVE,
      answer: ({ label, tool }) =>
        label === 'build the wheel' && /3\.13/.test(tool) ? { code: 1, tail: ['no'] } : undefined,
    })
    expect(run.failures.map(text => text.split(':')[0])).toStrictEqual(['build/backend-failed'])
    const other = await built({
      ...NATIVE,
      answer: ({ label, tool }) =>
        label === 'build the wheel' && /3\.12/.test(tool) ? { code: 1, tail: ['no'] } : undefined,
    })
    expect(other.failures.map(text => text.split(':')[0])).toStrictEqual(['build/backend-failed'])
  })
})

describeRuns('a wheel of pure Python', () => {
  test('is built once where it serves all, else for each Python', async () => {
    const one = await built({})
    expect([await wheelsOf(one), one.said('build-wheel')]).toStrictEqual([
      [['app-1.0-py3-none-any.whl', 'any', '3.12,3.13']],
      [],
    ])
    const each = await built({ tag: python => `py${python.replace('.', '')}-none-any`, pythons: ['3.12', '3.13'] })
    expect(await wheelsOf(each)).toStrictEqual([
      ['app-1.0-py313-none-any.whl', 'any', '3.13'],
      ['app-1.0-py312-none-any.whl', 'any', '3.12,3.13'],
    ])
  })

  test('that does not serve the Python it was built for is refused', async () => {
    const wrong = await built({ tag: () => 'cp39-cp39-linux_x86_64' })
    expect(wrong.failures).toStrictEqual([
      'build/mismatch: app-1.0-cp39-cp39-linux_x86_64.whl was built with Python 3.13, but its name says that it does not run there.',
    ])
    const strange = await built({ tag: () => 'strange' })
    expect(strange.failures).toStrictEqual([
      'build/mismatch: The build backend wrote app-1.0-strange.whl, which is not a valid wheel name (PEP 427).',
    ])
  })
})

describeRuns('what goes into the files', () => {
  test('an SBOM where it is to be embedded, in wheels only', async () => {
    const run = await built({ values: { sbom: 'embed' } })
    expect(run.failures).toStrictEqual([])
    const [wheel] = await run.steps.wheels.value
    const names = await withZip(wheel?.path ?? '', async zip => zip.entries.map(({ name }) => name))
    expect(names.filter(name => name.includes('/sboms/'))).toHaveLength(1)
    expect(wheel?.path).toMatch(/own\/embedded\/app-1\.0-py3-none-any\.whl$/)
    expect((await run.steps.sdist.value)?.path).toMatch(/own\/sdist\/app-1\.0\.tar\.gz$/)
  })

  test('the same bytes whoever builds them, where files are normalized; the second build is that file', async () => {
    const run = await built({ values: { reproducible: 'normalize' } })
    expect(run.failures).toStrictEqual([])
    const files = [await run.steps.sdist.value, ...(await run.steps.wheels.value)]
    for (const file of files) expect(file?.path).toMatch(/own\/normalized\//)
    expect(run.said('build-again')).toStrictEqual([
      'app-1.0.tar.gz: the same members as in the first build',
      'app-1.0-py3-none-any.whl: the same members as in the first build',
      'from python3.13: app-1.0-py3-none-any.whl',
    ])
  })

  test('a signature of what has not changed, which is said', async () => {
    const run = await built({
      values: { reproducible: 'normalize' },
      members: { 'app-1.0.dist-info/RECORD.jws': '{}' },
    })
    expect(run.failures).toStrictEqual([])
    expect(run.said('build-wheel')).toStrictEqual([
      'app-1.0-py3-none-any.whl: app-1.0.dist-info/RECORD.jws still signs its RECORD, which has not changed',
    ])
  })

  test('a file that cannot be read is blamed on the backend', async () => {
    const run = await built({ values: { reproducible: 'normalize' }, members: { '../outside.py': '' } })
    expect(run.failures.length).toBeGreaterThan(0)
    expect(run.failures[0]).toMatch(/^check\/content/)
    const [problem] = run.problems
    expect([problem?.place?.file, problem?.fix]).toStrictEqual([
      'pyproject.toml',
      expect.stringMatching(/^Check the configuration of the build backend/),
    ])
  })
})

describeRuns('the build of a project', () => {
  test('sees the secrets that it was given, and a warning names those that are empty', async () => {
    const env = { KEY: 'secret-value-1', EMPTY: '' }
    const run = await built({ env, values: { 'build-env': 'KEY EMPTY OTHER' } })
    expect(run.command('build the sdist').allow).toStrictEqual(['KEY', 'EMPTY', 'OTHER'])
    expect(run.warnings).toStrictEqual([
      'input/invalid: build-env: EMPTY, OTHER are not set, or empty: the build sees nothing there.',
    ])
    const one = await built({ env, values: { 'build-env': 'KEY OTHER' } })
    expect(one.warnings).toStrictEqual([
      'input/invalid: build-env: OTHER is not set, or empty: the build sees nothing there.',
    ])
    expect((await built({ env, values: { 'build-env': 'KEY' } })).warnings).toStrictEqual([])
  })

  test('is given the settings of the backend, and is done in a copy', async () => {
    const requests: { readonly settings: object; readonly source: string }[] = []
    const run = await built({
      values: { 'config-settings': 'fast=1' },
      answer: ({ label, input }) => {
        if (label.startsWith('build the ')) requests.push(JSON.parse(String(input)))
        return undefined
      },
    })
    expect(requests.map(({ settings }) => settings)).toEqual([{ fast: '1' }, { fast: '1' }])
    expect(requests.map(({ source }) => path.relative(run.context.staging.root, source)).sort()).toEqual([
      expect.stringMatching(/^own\/source/),
      'own/unpacked-3.13/app-1.0',
    ])
  })

  test('of maturin has no PKG-INFO in its copy, which that backend refuses to replace', async () => {
    const there: boolean[] = []
    const answer: Given['answer'] = ({ label, input }) => {
      if (label === 'build the sdist') there.push(existsSync(path.join(JSON.parse(String(input)).source, 'PKG-INFO')))
      return undefined
    }
    for (const backend of ['maturin', 'setuptools.build_meta'])
      await built({
        answer,
        files: {
          'PKG-INFO': 'Name: app\n',
          'pyproject.toml': PROJECT['pyproject.toml'].replace('setuptools.build_meta', backend),
        },
      })
    expect(there).toStrictEqual([false, true])
  })

  test('needs a source that can be followed for its requirements', async () => {
    const files = {
      'pyproject.toml': `${PROJECT['pyproject.toml']}[tool.uv.sources]\nsetuptools = { path = "../x" }\n`,
    }
    expect((await built({ files })).failures).toStrictEqual([
      expect.stringMatching(
        /^dependency\/source: \[tool\.uv\.sources\] says where the build requirement setuptools comes from/,
      ),
    ])
  })
})

describeRuns('local projects', () => {
  const LIB = {
    'pyproject.toml':
      '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n[project]\nname = "lib"\nversion = "2.0"\ndependencies = []\n',
    'lib.py': '',
  }

  test('are built first, one after the other, and their wheels are offered to what follows', async () => {
    const other = Object.fromEntries(
      Object.entries(LIB).map(([file, text]) => [file, text.replace('"lib"', '"other"')]),
    )
    const run = await built({
      localProjects: { 'libs/lib': LIB, 'libs/other': other },
      values: { 'config-settings': 'a=1' },
    })
    expect(run.failures).toStrictEqual([])
    expect(run.ran.filter(id => id.includes('local'))).toStrictEqual([
      'build-local-0',
      'build-local-1',
      'check-local-projects',
    ])
    const root = run.context.staging.root
    const folders = ['0', '1'].map(name => path.join(root, 'local-wheels', name))
    expect(await run.steps.findLinks.value).toStrictEqual(folders)
    expect(
      folders.map((folder, index) => existsSync(path.join(folder, `${['lib', 'other'][index]}-2.0-py3-none-any.whl`))),
    ).toStrictEqual([true, true])
    const installs = run.commands.filter(({ label }) => label === 'install the build requirements')
    const offered = installs.map(({ args }) => args.filter(one => one.includes('local-wheels/')).length)
    // Its own file of constraints, twice, is there as soon as there is a wheel.
    expect(offered).toStrictEqual([0, 3, 4])
    const sdists = run.commands.filter(({ label }) => label === 'build the sdist')
    expect(await Promise.all(sdists.map(async ({ input }) => JSON.parse(String(await input)).settings))).toEqual([
      {},
      {},
      { a: '1' },
    ])
  })

  test('whose own sources cannot be followed are refused before anything is built', async () => {
    const lib = {
      ...LIB,
      'pyproject.toml': `${LIB['pyproject.toml'].replace('[]', '["x"]')}[tool.uv.sources]\nx = { path = "../x" }\n`,
    }
    const run = await built({ localProjects: { lib } })
    expect(run.failures).toStrictEqual([expect.stringMatching(/^dependency\/source: .*local project lib/)])
    expect(run.labels).not.toContain('build the sdist')
  })

  test('none: the folders of the input alone', async () => {
    const run = await built({})
    expect(run.ran).not.toContain('check-local-projects')
    expect(await run.steps.findLinks.value).toStrictEqual([])
  })
})

describeRuns('a script', () => {
  const SCRIPT = '# /// script\n# requires-python = ">=3.12"\n# dependencies = []\n# ///\n__version__ = "3.0"\n'
  test('has a wheel that is written, for every Python, and no sdist', async () => {
    const run = await built({
      files: { 'tool.py': SCRIPT },
      path: 'tool.py',
      values: { formats: 'auto' },
    })
    expect(run.failures).toStrictEqual([])
    expect(await wheelsOf(run)).toStrictEqual([['tool-3.0-py3-none-any.whl', 'any', '3.12,3.13']])
    expect(await run.steps.sdist.value).toBeUndefined()
    expect(run.labels.filter(label => label.startsWith('build'))).toStrictEqual([])
    expect((await readWheel((await run.steps.wheels.value)[0]?.path ?? '')).name).toBe('tool')
    expect(run.ran).not.toContain('check-index')
  })
})
