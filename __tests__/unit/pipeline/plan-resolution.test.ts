/** What a plan knows of the dependencies: from what the index publishes and an earlier run has, with no code of a project. */
import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { describeRuns, type Given, simulate } from '../../../__fixtures__/simulated-machine.js'
import { indexed, withSdist } from '../../../__fixtures__/simulated-tools.js'
import { planCoverage } from '../../../src/pipeline/coverage.js'
import { coverageWords } from '../../../src/report/sections.js'

const DEP = indexed({ name: 'dep' })
const WINDOWS = indexed({ name: 'dep', tag: 'cp312-cp312-win_amd64' })

async function planned(given: Given = {}) {
  const machine = await simulate({ index: [DEP], ...given, values: { formats: 'pex', ...given.values } })
  const { host, configuration, runner } = machine
  const coverage = await planCoverage(host, configuration, runner)
  // Its folder is gone.
  expect(readdirSync(host.temp)).toStrictEqual([])
  return { ...machine, coverage, labels: runner.commands.map(({ label }) => label) }
}
const messages = (all: readonly { readonly code: string; readonly message: string }[]) =>
  all.map(({ code, message }) => `${code}: ${message}`)
const OFFLINE = { PACKAGE_PYTHON_OFFLINE: '1' }

describeRuns('a plan', () => {
  test('says which wheel serves which target, and builds nothing', async () => {
    const { coverage, runner, python, host } = await planned()
    if (coverage.kind !== 'known') throw new Error(coverage.reason)
    expect([coverage.problems, coverage.warnings]).toStrictEqual([[], []])
    expect(coverageWords(coverage.report)).toBe('1 dependency for 2 targets, no gap')
    const tools = runner.commands.filter(({ args }) => !args.some(one => one.endsWith('probe.py')))
    expect(tools.map(({ label }) => label).sort()).toStrictEqual([
      'choose a wheel for every target',
      'compare the wheels of every target with what they require',
      'resolve the dependencies',
      'resolve the dependencies',
    ])
    expect(tools[1]?.tool).toBe(python('3.13'))
    expect(tools[0]?.args).toEqual(expect.arrayContaining(['--cache-dir', `${host.store}/uv`]))
    expect(existsSync(`${host.store}/locks`)).toBe(true)
  })

  test('is of the Pythons of the plan, also where they are not here', async () => {
    const { coverage, runner } = await planned({ pythons: ['3.13'] })
    expect(coverage.kind).toBe('known')
    const select = runner.commands.find(({ args }) => args.some(one => one.endsWith('select.py')))
    const { targets } = JSON.parse(String(await select?.input))
    expect(targets.map(({ name }: { readonly name: string }) => name)).toStrictEqual([
      '3.12 linux-x86_64',
      '3.13 linux-x86_64',
    ])
  })

  test('is resolved with any Python that is here, of the plan or not', async () => {
    for (const version of ['3.9', '3.10', '3.11', '3.14']) {
      const { coverage, runner, python } = await planned({ pythons: [version] })
      expect([version, coverage.kind]).toStrictEqual([version, 'known'])
      expect(runner.commands.find(({ args }) => args.some(one => one.endsWith('select.py')))?.tool).toBe(
        python(version),
      )
    }
  })

  test('says that it could not look into a wheel of which the index publishes no metadata', async () => {
    const { coverage } = await planned({ absent: [DEP.filename], env: OFFLINE })
    expect(messages(coverage.warnings)).toStrictEqual([
      'network/unreachable: The index does not publish the metadata of dep-1.0-py3-none-any.whl: what these wheels require on each target is not known.',
    ])
    const many = Array.from({ length: 7 }, (_, index) => indexed({ name: `dep${index}` }))
    const more = await planned({ index: many, absent: many.map(({ filename }) => filename), env: OFFLINE })
    expect(messages(more.coverage.warnings)[0]).toMatch(/dep4-1\.0-py3-none-any\.whl and 2 more: /)
  })

  test('names what no wheel serves, and what package will build', async () => {
    const { coverage } = await planned({ index: [WINDOWS] })
    if (coverage.kind !== 'known') throw new Error(coverage.reason)
    expect(coverage.problems.map(({ code }) => code)).toStrictEqual(['dependency/no-wheel'])
    const sourced = await planned({ index: [withSdist(WINDOWS)] })
    if (sourced.coverage.kind !== 'known') throw new Error(sourced.coverage.reason)
    expect(sourced.coverage.problems).toStrictEqual([])
    expect(messages(sourced.coverage.warnings)).toStrictEqual([
      'dependency/no-wheel: dep 1.0 will be built on this machine; that serves other platforms only if it gives a wheel of pure Python.',
    ])
    const never = await planned({ index: [withSdist(WINDOWS)], values: { 'missing-wheels': 'fail' } })
    if (never.coverage.kind !== 'known') throw new Error(never.coverage.reason)
    expect(never.coverage.problems.map(({ code }) => code)).toStrictEqual(['dependency/no-wheel'])
    expect(never.coverage.warnings).toStrictEqual([])
  })

  test('lets uv run no build backend, whatever is missing', async () => {
    for (const missing of ['auto', 'build', 'fail']) {
      const { runner } = await planned({ index: [withSdist(WINDOWS)], values: { 'missing-wheels': missing } })
      const compiles = runner.commands.filter(({ args }) => args[1] === 'compile')
      expect(compiles.length).toBeGreaterThan(0)
      for (const { args } of compiles)
        expect(args.some(one => one === '--only-binary' || one === '--no-deps')).toBe(true)
    }
  })

  test('names what will be built and what cannot be, each for itself', async () => {
    const other = indexed({ name: 'other', tag: 'cp312-cp312-win_amd64' })
    const { coverage } = await planned({ index: [withSdist(WINDOWS), other] })
    if (coverage.kind !== 'known') throw new Error(coverage.reason)
    expect(messages(coverage.problems)).toStrictEqual([
      expect.stringMatching(/^dependency\/no-wheel: other 1\.0 has no wheel for /),
    ])
    expect(messages(coverage.warnings)).toStrictEqual([
      expect.stringMatching(/^dependency\/no-wheel: dep 1\.0 will be built on this machine/),
    ])
  })

  test('is valid without an index, or without a Python: it says why', async () => {
    const answer: Given['answer'] = ({ args }) =>
      args[1] === 'compile' ? { code: 1, tail: ['error: Could not connect, are you offline?'] } : undefined
    const offline = await planned({ answer })
    expect(offline.coverage).toMatchObject({
      kind: 'unknown',
      reason: 'The required wheels could not be determined on this machine.',
    })
    expect(offline.coverage.warnings.map(({ code }) => code.split('/')[0])).toStrictEqual(['network'])
    const without = await planned({
      answer: ({ args }) => (args.some(one => one.endsWith('probe.py')) ? { code: 1 } : undefined),
    })
    expect(messages(without.coverage.warnings)).toStrictEqual([
      'interpreter/missing: Resolving needs a Python, and there is none on this machine.',
    ])
  })

  test('that package would fail for fails', async () => {
    const tail = [
      '  × No solution found when resolving dependencies:',
      '  ╰─▶ Because dep was not found in the package registry and you require dep, we can conclude that your requirements are unsatisfiable.',
    ]
    await expect(
      planned({ answer: ({ args }) => (args[1] === 'compile' ? { code: 1, tail } : undefined) }),
    ).rejects.toMatchObject({ code: 'dependency/missing' })
  })
})
