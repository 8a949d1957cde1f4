/** How a release is shared out among machines, and the file that says so. */
import { describe, expect, test } from '@jest/globals'
import { project } from '../../../__fixtures__/options.js'
import fc from '../../../__fixtures__/properties.js'
import { APP, executable, jobContents, release, TODAY } from '../../../__fixtures__/releases.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { matchesPattern } from '../../../src/plan/expected-files.js'
import { decideNative } from '../../../src/plan/release.js'
import { builds, matrixOf, parsePlans, plansText, planText } from '../../../src/plan/release-plan.js'
import { ENDINGS, PLATFORM_OF_LABEL, RUNNERS, runnerLabels } from '../../../src/plan/runners.js'

const THREE = ['linux-x86_64', 'macos-arm64', 'windows-x86_64']

/** `linux-x86_64: sdist wheel pex(linux-x86_64)` */
function seen({ cells, assemble }: ReturnType<typeof jobContents>): string[] {
  const words = ({ formats, platforms, only }: (typeof cells)[number] | typeof assemble) =>
    formats
      .map(format => {
        const of = only[format] ?? (format === 'pex' ? platforms : [])
        return of.length > 0 ? `${format}(${of.join(' ')})` : format
      })
      .join(' ')
  return [...cells.map(cell => `${cell.id}: ${words(cell)}`), `then: ${words(assemble)}`]
}

describe('machines', () => {
  test('pure Python: one makes everything, PEX for all platforms from their names', () => {
    expect(seen(jobContents({ formats: ['sdist', 'wheel', 'pex'], platforms: THREE }))).toEqual([
      'linux-x86_64: sdist wheel pex(linux-x86_64 macos-arm64 windows-x86_64)',
      'then: ',
    ])
    expect(seen(jobContents({ formats: ['wheel'], platforms: ['macos-arm64', 'linux-ppc64le'] }))).toEqual([
      'macos-arm64: wheel',
      'then: ',
    ])
    expect(seen(jobContents({ formats: ['wheel', 'pex'], platforms: ['linux-ppc64le'] }))).toEqual([
      'linux-x86_64: wheel pex(linux-ppc64le)',
      'then: ',
    ])
  })

  test('native code: one machine a platform, the sdist once, a universal PEX from all wheels', () => {
    const native = { formats: ['sdist', 'wheel', 'pex'], native: true, platforms: THREE }
    expect(seen(jobContents({ ...native, pexScope: ['platform', 'universal'] }))).toEqual([
      'linux-x86_64: sdist wheel pex(linux-x86_64)',
      'macos-arm64: wheel pex(macos-arm64)',
      'windows-x86_64: wheel pex(windows-x86_64)',
      'then: pex(linux-x86_64 macos-arm64 windows-x86_64)',
    ])
    expect(seen(jobContents({ ...native, formats: ['sdist'] }))).toEqual(['linux-x86_64: sdist', 'then: '])
  })

  test('executables: elsewhere where that can be, on their own machine where not', () => {
    const anywhere = executable('scie', () => undefined)
    const athome = executable('frozen', ({ platform }, machine) =>
      platform.name === machine.name ? undefined : 'it is not cross-built',
    )
    const both = { formats: ['wheel', 'scie', 'frozen'], executables: [anywhere, athome], platforms: THREE }
    expect(seen(jobContents({ ...both, formats: ['wheel', 'scie'] }))).toEqual([
      'linux-x86_64: wheel scie(linux-x86_64 macos-arm64 windows-x86_64)',
      'then: ',
    ])
    // A machine that is needed anyway makes what it alone can run.
    const result = jobContents(both)
    expect(seen(result)).toEqual([
      'linux-x86_64: wheel scie(linux-x86_64) frozen(linux-x86_64)',
      'macos-arm64: scie(macos-arm64) frozen(macos-arm64)',
      'windows-x86_64: scie(windows-x86_64) frozen(windows-x86_64)',
      'then: ',
    ])
    expect(result.cells[1]?.pythons).toEqual(['3.13'])
    expect(result.cells[1]?.expects.map(({ pattern }) => pattern)).toEqual([
      'app-1.0-scie-macos-arm64*',
      'app-1.0-frozen-macos-arm64*',
    ])
    const onlyLinux = executable('scie', (_, { os }) => (os === 'linux' ? undefined : 'only on Linux'))
    expect(seen(jobContents({ ...both, formats: ['wheel', 'scie'], executables: [onlyLinux], native: true }))).toEqual([
      'linux-x86_64: wheel scie(linux-x86_64)',
      'macos-arm64: wheel',
      'windows-x86_64: wheel',
      'then: scie(macos-arm64 windows-x86_64)',
    ])
  })

  test('what no machine can make is refused, all of it', () => {
    const never = executable('frozen', ({ platform }) => `${platform.name} is too odd`)
    const { problems } = jobContents({
      formats: ['wheel', 'frozen'],
      platforms: ['linux-x86_64', 'linux-ppc64le'],
      executables: [never],
      native: true,
    })
    expect(problems.map(({ message }) => message)).toEqual([
      'GitHub has no runner for linux-ppc64le, and wheels with native code are built on such a machine.',
      'No runner can build a frozen executable for linux-x86_64: linux-x86_64 is too odd.',
      'No runner can build a frozen executable for linux-ppc64le: linux-ppc64le is too odd.',
    ])
    expect(
      jobContents({
        formats: ['wheel'],
        native: true,
        platforms: ['linux-ppc64le'],
        runners: ['linux-ppc64le=self-hosted power'],
      }),
    ).toMatchObject({ problems: [], cells: [{ id: 'linux-ppc64le', runner: ['self-hosted', 'power'] }] })
  })

  test('names and artifacts of cells are all different', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...Object.keys(RUNNERS)), { minLength: 1 }),
        fc.boolean(),
        fc.subarray(['sdist', 'wheel', 'pex'], { minLength: 1 }),
        (platforms, native, formats) => {
          const { cells, assemble, problems } = jobContents({ formats, platforms, native })
          expect(problems).toEqual([])
          expect(new Set(cells.map(({ artifact }) => artifact)).size).toBe(cells.length)
          expect(new Set([...cells, assemble].flatMap(share => share.formats))).toEqual(new Set(formats))
          expect(cells.every(({ expects }) => expects.length > 0)).toBe(true)
        },
      ),
    )
  })
})

describe('native or not', () => {
  const decided = async (backend: string, more = '', files: Record<string, string> = {}) => {
    const text = `[build-system]\nrequires = ["x"]\nbuild-backend = "${backend}"\n[project]\nname = "a"\nversion = "1"\n${more}`
    const read = await project({ 'pyproject.toml': text, ...files })
    const settings = [text, files['setup.py'] ?? ''].join('\n')
    const { native, reason } = decideNative('auto', { project: read, names: Object.keys(files), settings })
    return `${native}: ${reason}`
  }

  test.each<[string, string, string, Record<string, string>]>([
    ['false: hatchling compiles nothing', 'hatchling.build', '', { 'tests.c': '' }],
    ['false: hatchling compiles', 'hatchling.build', '[tool.hatch.build.hooks.vcs]\nversion-file = "v"\n', {}],
    [
      'true: the build hook cython of hatchling',
      'hatchling.build',
      '[tool.hatch.build.targets.wheel.hooks.cython]\n',
      {},
    ],
    ['false: flit', 'flit_core.buildapi', '', {}],
    ['false: uv_build', 'uv_build', '', {}],
    ['true: tool.poetry.build may', 'poetry.core.masonry.api', '[tool.poetry.build]\nscript = "b.py"\n', {}],
    ['false: poetry', 'poetry.core.masonry.api', '', {}],
    ['true: pdm_build.py', 'pdm.backend', '', { 'pdm_build.py': '' }],
    ['true: maturin builds native code', 'maturin', '', {}],
    ['true: mesonpy builds', 'mesonpy', '', {}],
    ['true: what the build backend backend makes is known only', 'backend', '', {}],
    ['false: setuptools finds no', 'setuptools.build_meta', '', { 'setup.py': 'setup()' }],
    [
      'true: the settings of setuptools mention ext_modules',
      'setuptools.build_meta',
      '',
      { 'setup.py': 'setup(ext_modules=[])' },
    ],
    [
      'true: the settings of setuptools mention ext-modules',
      'setuptools.build_meta',
      '[tool.setuptools]\next-modules = []\n',
      {},
    ],
    ['true: there are sources of native code', 'setuptools.build_meta', '', { 'a.pyx': '' }],
  ])('%s', async (expected, backend, more, files) => {
    expect(await decided(backend, more, files)).toContain(expected)
  })
})

describe('runners', () => {
  const told = (lines: string[], today = TODAY) =>
    runnerLabels(lines, today).problems.map(({ code, message }) => `${code}: ${message}`)

  test('every one of ours is a standard label for its platform that has not ended', () => {
    const day = TODAY.toISOString().slice(0, 10)
    for (const [platform, label] of Object.entries(RUNNERS)) {
      expect(PLATFORM_OF_LABEL[label]).toBe(platform)
      for (const { labels, ends } of ENDINGS) if (labels.includes(label)) expect(ends > day).toBe(true)
    }
    for (const { ends, source } of ENDINGS) {
      expect(ends).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(source).toMatch(/^https:\/\/github\.com\/actions\/runner-images\/issues\/[1-9]\d{3,}$/)
    }
  })

  test('a retired one is refused, one whose end is announced is told of, each from its day on', () => {
    expect(told(['macos-arm64=macos-14'])).toEqual([
      expect.stringMatching(/^input\/invalid: runners: GitHub has retired macos-14; .* since 2026-11-02/),
    ])
    expect(told(['macos-arm64=macos-14'], new Date('2026-11-01'))).toEqual([])
    const warned = (lines: string[], today: Date, ...names: string[]) =>
      runnerLabels(lines, today)
        .labels.warnings(names)
        .map(({ message }) => message)
    expect(warned(['linux-x86_64=ubuntu-22.04'], TODAY, 'linux-x86_64')).toEqual([
      expect.stringMatching(/^GitHub has announced the end of the runner ubuntu-22.04: 2027-04-17/),
    ])
    expect(warned([], TODAY, 'macos-x86_64')).toEqual([])
    expect(warned([], new Date('2027-03-01'), 'macos-x86_64')).toHaveLength(1)
    expect(runnerLabels([], new Date('2027-09-01')).labels.runsOn('macos-x86_64')).toBeUndefined()
  })

  test('a retired one names the label that serves instead, where GitHub has one', () => {
    const fixes = (line: string) => runnerLabels([line], TODAY).problems.map(({ fix }) => fix)
    expect(fixes('macos-arm64=macos-14')).toEqual(['Write macos-arm64=macos-15, or leave the line out.'])
    expect(fixes('linux-ppc64le=macos-14')).toEqual(['Name another label.'])
    const day = ENDINGS.find(({ labels }) => labels.includes('macos-14'))?.ends ?? ''
    expect(told(['macos-arm64=macos-14'], new Date(day))).toHaveLength(1)
  })

  test('of one’s own may have any name, and several; musl runs on a Linux machine of the same processor', () => {
    const runsOn = (line: string, platform: string) => {
      const { labels, problems } = runnerLabels([line], TODAY)
      expect(problems).toStrictEqual([])
      return labels.runsOn(platform)
    }
    expect(runsOn('linux-x86_64=constructor', 'linux-x86_64')).toBe('constructor')
    expect(runsOn('linux-x86_64=self-hosted, big', 'linux-x86_64')).toStrictEqual(['self-hosted', 'big'])
    expect(runsOn('musllinux-x86_64=ubuntu-24.04', 'musllinux-x86_64')).toBe('ubuntu-24.04')
    expect(told(['musllinux-aarch64=ubuntu-24.04'])).toHaveLength(1)
  })

  test('every mistake in the lines, together', () => {
    expect(
      told([
        'linux',
        'amiga=x',
        'linux-x86_64=',
        'linux-x86_64=macos-15',
        'linux-aarch64=a b',
        'linux-arm64=c',
        'win=$(x)',
      ]),
    ).toEqual([
      "input/invalid: runners: 'linux' is not platform=label.",
      "input/invalid: runners: 'amiga=x' is not platform=label.",
      "input/invalid: runners: 'linux-x86_64=' is not platform=label.",
      'input/conflict: runners gives macos-15 for linux-x86_64, but it is a machine for macos-arm64.',
      'input/invalid: runners names linux-aarch64 twice.',
      "input/invalid: runners: 'win=$(x)' is not platform=label.",
    ])
  })
})

describe('plan.json', () => {
  const values = { platforms: THREE.join(' '), formats: 'sdist wheel pex', native: 'true' }

  test('reads back as it was written, and is the same bytes each time', async () => {
    const { plan } = await release(values)
    const text = planText(plan)
    expect(await parsePlans(text, 'plan.json')).toEqual([plan])
    expect(plansText(await parsePlans(text, 'plan.json'))).toBe(text)
    const again = await release(values)
    expect(planText(again.plan)).toBe(text)
    expect(text).not.toMatch(/"\/|[A-Za-z]:\\\\/)
  })

  test('its source digest knows every file, but not how lines end', async () => {
    const digest = async (text: string) =>
      (await release({}, { 'pyproject.toml': APP, 'app.py': text })).plan.source.digest
    expect(await digest('a\r\nb\r\n')).toBe(await digest('a\nb\n'))
    expect(await digest('a\nc\n')).not.toBe(await digest('a\nb\n'))
  })

  test('auto is every released Python, wherever it is planned', async () => {
    const text = APP.replace('<3.14', '<4')
    expect((await release({}, { 'pyproject.toml': text })).plan.pythons).toEqual(['3.12', '3.13', '3.14', '3.15'])
  })

  test('what it expects', async () => {
    const { plan } = await release(values)
    expect(plan.cells.map(({ id, expects }) => [id, ...expects])).toMatchSnapshot()
    const unknown = await release({}, { 'pyproject.toml': APP.replace('version = "1.0"', 'dynamic = ["version"]') })
    expect(unknown.plan.cells[0]?.expects.map(({ pattern }) => pattern)).toEqual([
      'my-app-*.tar.gz',
      'my-app-*-*-none-any.whl',
      'my-app-*.pex',
    ])
  })

  test('garbage and other schemas are refused with what is wrong', async () => {
    const { plan } = await release(values)
    const refused = (change: object | string) =>
      failuresOf(() =>
        parsePlans(typeof change === 'string' ? change : JSON.stringify({ ...plan, ...change }), 'p.json'),
      )
    expect(await refused('{')).toEqual([expect.stringMatching(/^input\/plan: p.json is not a plan: it is not JSON/)])
    expect(await refused('[]')).toEqual([expect.stringMatching(/the document is not an object/)])
    expect(await refused({ schema: 2 })).toEqual([
      expect.stringMatching(/^input\/plan: p.json has schema 2; .* reads schema 1: the plan was made by a newer one/),
    ])
    const [first] = plan.cells
    expect(
      await refused({
        project: { path: '../..' },
        prefix: 'a/b',
        inputs: { cache: 'true' },
        pythons: ['banana'],
        cells: [first, { ...first, machine: { name: 'amiga' }, artifact: '../x', expects: [{ count: -1 }] }],
      }),
    ).toMatchSnapshot()
  })

  test('any damage to it is an error of ours, never another', async () => {
    const { plan } = await release(values)
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.constantFrom(...Object.keys(plan)), async (value, key) => {
        try {
          await parsePlans(JSON.stringify({ ...plan, [key]: value }), 'p')
        } catch (thrown) {
          expect(thrown).toMatchObject({ code: 'input/plan' })
        }
      }),
    )
  })
})

test('the matrix', async () => {
  const { plan } = await release({
    platforms: 'linux-x86_64 windows-arm64',
    native: 'true',
    formats: 'wheel',
  })
  expect(matrixOf(plan)).toEqual({
    include: [
      {
        cell: 'linux-x86_64',
        runner: 'ubuntu-24.04',
        platform: 'linux-x86_64',
        name: 'linux-x86_64: wheel',
        artifact: 'dist-my-app-1.0-part-linux-x86_64',
      },
      {
        cell: 'windows-arm64',
        runner: 'windows-11-arm',
        platform: 'windows-arm64',
        name: 'windows-arm64: wheel',
        artifact: 'dist-my-app-1.0-part-windows-arm64',
      },
    ],
  })
  expect(builds('plan', 'pull_request')).toBe(false)
  expect(builds('plan', 'push')).toBe(true)
  expect(builds('build', 'pull_request')).toBe(true)
})

test.each([
  ['my-app-1.0.tar.gz', 'My_App-1.0.tar.gz', true],
  ['my-app-1.0.tar.gz', 'my-app-1.0.1.tar.gz', false],
  ['app-1.0-*-none-any.whl', 'app-1.0-py3-none-any.whl', true],
  ['app-1.0-*-none-any.whl', 'app-1.0-cp312-cp312-linux_x86_64.whl', false],
  ['app-1.0+x-linux-x86_64*', 'app-1.0+x-linux-x86_64.exe', true],
  ['app-*.pex', 'app-1.0.dev1.pex', true],
])('%s ~ %s: %s', (pattern, file, expected) => {
  expect(matchesPattern(pattern, file)).toBe(expected)
})

describe('signing by a job of its own', () => {
  const problemsOf = async (values: Record<string, string>) => {
    const { problems, warnings } = await release({
      formats: 'wheel pyinstaller',
      platforms: THREE.join(' '),
      ...values,
    })
    return [problems, warnings].map(list => list.map(({ message }) => message))
  }

  test('what has an executable can be signed; the plan says so to every job', async () => {
    expect(await problemsOf({ sign: 'macos windows' })).toEqual([[], []])
    const { plan } = await release({ formats: 'wheel pyinstaller', platforms: THREE.join(' '), sign: 'windows' })
    expect(plan.inputs.sign).toBe('windows')
  })

  test('a system without an executable is a warning', async () => {
    expect(await problemsOf({ sign: 'windows macos', platforms: 'linux-x86_64 macos-arm64' })).toEqual([
      [],
      ['sign names windows, but the plan has no executable for it.'],
    ])
  })

  test('a scie, which is read from its end, is refused', async () => {
    const [problems] = await problemsOf({ formats: 'wheel scie', sign: 'windows', 'scie-lock': 'lock.json' })
    expect(problems).toEqual([
      'sign names windows, but the scie executable for windows-x86_64 cannot be signed: a scie is read from its end, where a signature goes.',
    ])
  })
})
