/** Dependencies without a wheel for a target: what fails, what is left out, and what is built here. */
import { afterEach, expect, test } from '@jest/globals'
import { describeRuns, disposeRuns, pipe, simulate } from '../../../__fixtures__/simulated-machine.js'
import { compiles, inside, PEX, resolved } from '../../../__fixtures__/simulated-resolutions.js'
import { indexed, withSdist } from '../../../__fixtures__/simulated-tools.js'

afterEach(disposeRuns)

describeRuns('a dependency without a wheel', () => {
  const windows = indexed({ name: 'dep', tag: 'cp312-cp312-win_amd64' })

  test('fails the run after the table of what is there', async () => {
    const run = await resolved({ index: [windows], values: { 'missing-wheels': 'fail' } })
    expect(run.failures.map(text => text.split(':')[0])).toStrictEqual(['dependency/no-wheel'])
    expect(run.said('check-availability')[0]).toMatch(/^1 dependency for 2 targets, /)
    expect(run.ran).not.toContain('download')
    expect(run.ran).not.toContain('build-pex')
    expect(await run.steps.coverage?.value).toBeDefined()
  })

  test('leaves out its targets where that was asked for', async () => {
    const index = [indexed({ name: 'dep', tag: 'cp312-cp312-manylinux_2_17_x86_64' })]
    const run = await resolved({ index, values: { 'missing-wheels': 'drop-target' } })
    expect(run.failures).toStrictEqual([])
    expect(Object.keys(await inside(run))).toContain('3.12 linux-x86_64')
    expect((await run.steps.dependencies?.value)?.targets.map(({ name }) => name)).toStrictEqual(['3.12 linux-x86_64'])
    expect((await run.steps.dependencies?.value)?.warnings).toHaveLength(1)
  })
})

describeRuns('a dependency that has its source alone', () => {
  const windows = indexed({ name: 'dep', tag: 'cp312-cp312-win_amd64' })
  const sourced = withSdist(windows)

  test('is built here, once for all Pythons that its wheel serves, and is resolved again with it', async () => {
    const machine = await simulate({ index: [sourced], requires: ['dep'], values: PEX })
    const run = await pipe(machine)
    expect([run.failures, run.warnings]).toStrictEqual([[], []])
    expect(run.said('resolve')).toStrictEqual(['dep 1.0: building it from source'])
    expect(Object.values(await inside(run))).toStrictEqual([['dep-1.0-py3-none-any.whl'], ['dep-1.0-py3-none-any.whl']])
    const { built, warnings, all } = (await run.steps.dependencies?.value) ?? {}
    expect(built).toMatchObject([
      {
        name: 'dep',
        source: { kind: 'archive', url: 'https://index.invalid/dep-1.0.tar.gz', sha256: sourced.sdist?.sha256 },
      },
    ])
    expect([warnings, all?.length]).toStrictEqual([[], 1])
    expect(
      compiles(run)
        .at(-1)
        ?.args.filter(one => one.endsWith('/dependencies/built')),
    ).toHaveLength(1)
    // The next run has its wheel.
    const again = await pipe(machine)
    expect(again.failures).toStrictEqual([])
    expect(again.said('resolve')).toStrictEqual([
      'dep 1.0: building it from source',
      'dep 1.0: using the wheel that an earlier run built',
    ])
  })

  test('is built with the build system of its own, or as setuptools did before there were any', async () => {
    const project = '[project]\nname = "dep"\nversion = "1.0"\n'
    const own = `[build-system]\nrequires = ["own-backend"]\nbuild-backend = "own"\n${project}`
    for (const [pyproject, requirement] of [
      [own, 'own-backend'],
      [project, 'setuptools'],
    ] as const) {
      const run = await resolved({ index: [withSdist(windows, { 'pyproject.toml': pyproject })], requires: ['dep'] })
      expect(run.failures).toStrictEqual([])
      const installs = run.commands.filter(
        ({ label, cwd }) => label === 'install the build requirements' && cwd.includes('/missing/'),
      )
      expect(installs.map(({ args }) => args.slice(args.indexOf('--') + 1)[0])).toStrictEqual([
        expect.stringMatching(`^${requirement}`),
      ])
    }
  })

  test('for one Python is built with that Python', async () => {
    const index = [withSdist(indexed({ name: 'dep', tag: 'cp313-cp313-manylinux_2_17_x86_64' }))]
    const run = await resolved({ index, requires: ['dep'], values: { 'missing-wheels': 'build' } })
    expect(run.failures).toStrictEqual([])
    expect(await inside(run)).toStrictEqual({
      '3.12 linux-x86_64': ['dep-1.0-py3-none-any.whl'],
      '3.13 linux-x86_64': ['dep-1.0-cp313-cp313-manylinux_2_17_x86_64.whl'],
    })
    const builds = run.commands.filter(({ tool, label }) => label === 'build the wheel' && tool.includes('/missing/'))
    expect(builds.map(({ tool }) => /environment-[\d.]+/.exec(tool)?.[0])).toStrictEqual(['environment-3.12'])
  })

  test('and is compiled here is said to be for this machine alone', async () => {
    const index = [withSdist(windows, { 'fast.c': '' })]
    const members = { 'dep.so': `\x7fELF\x02\x01\x01${'x'.repeat(60)}` }
    const tag = (python: string) => `cp${python.replace('.', '')}-cp${python.replace('.', '')}-linux_x86_64`
    const run = await resolved({ index, requires: ['dep'], members, tag, tools: ['auditwheel'] })
    expect(run.failures).toStrictEqual([])
    expect((await run.steps.dependencies?.value)?.warnings.map(({ message }) => message)).toStrictEqual([
      'dep 1.0 has no wheel and was compiled on this machine, for linux-x86_64 only.',
    ])
  })

  test('is not built where another one has neither wheel nor source, or that was not asked for', async () => {
    const other = indexed({ name: 'other', tag: 'cp312-cp312-win_amd64' })
    const run = await resolved({ index: [sourced, other] })
    expect(run.failures.map(text => text.split(':')[0])).toContain('dependency/no-wheel')
    expect(run.said('resolve')).toStrictEqual([])
    const never = await resolved({ index: [sourced], values: { 'missing-wheels': 'fail' } })
    expect(never.failures.map(text => text.split(':')[0])).toStrictEqual(['dependency/no-wheel'])
    expect(never.said('resolve')).toStrictEqual([])
  })

  test('serves other platforms where its wheel is of pure Python; else it is missing there, and is not built again', async () => {
    const values = { platforms: 'linux-x86_64 macos-arm64', 'missing-wheels': 'build' }
    const pure = await resolved({ index: [sourced], requires: ['dep'], values })
    expect([pure.failures, Object.keys(await inside(pure)).length]).toStrictEqual([[], 4])
    const compiled = await resolved({
      ...{ index: [withSdist(windows, { 'fast.c': '' })], requires: ['dep'], tools: ['auditwheel'], values },
      members: { 'dep.so': `\x7fELF\x02\x01\x01${'x'.repeat(60)}` },
      tag: python => `cp${python.replace('.', '')}-cp${python.replace('.', '')}-linux_x86_64`,
    })
    expect(compiled.failures.map(text => text.split(':')[0])).toStrictEqual(['dependency/no-wheel'])
    expect(compiled.said('resolve').filter(line => line.includes('building it from source'))).toHaveLength(1)
  })

  test('that cannot be built is named, with what its backend said', async () => {
    const run = await resolved({
      index: [sourced],
      answer: async ({ label, input }) =>
        label === 'build the wheel' && String(input).includes('/missing/') ? { code: 1, tail: ['no'] } : undefined,
    })
    expect(run.failures).toStrictEqual([
      expect.stringMatching(
        /^build\/backend-failed: dep 1\.0, which the project requires, has no wheel for this platform, and its wheel could not be built here: /,
      ),
    ])
  })
})
