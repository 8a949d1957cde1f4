/** Finished files: how they are checked, what is found inside them, and what that means for the run. */
import path from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import {
  describeRuns,
  disposeRuns,
  type Given,
  type Piped,
  pipe,
  simulate,
} from '../../../__fixtures__/simulated-machine.js'
import { indexed, withSdist } from '../../../__fixtures__/simulated-tools.js'
import type { Context } from '../../../src/pipeline/context.js'

afterEach(disposeRuns)

const DEP = indexed({ name: 'dep', metadata: ['License-Expression: MIT'] })
const QUIET = { formats: 'sdist wheel', 'test-command': 'none' }
const run = async (given: Given = {}, change?: (context: Context) => Context) =>
  pipe(await simulate({ index: [DEP], ...given, values: { ...QUIET, ...given.values } }), undefined, change)
const checksOf = async ({ steps }: Piped) =>
  ((await steps.checked?.value)?.checks ?? []).map(({ artifact, name, result }) => `${artifact} ${name} ${result}`)
const findingsOf = async ({ steps }: Piped) =>
  (await Promise.all(steps.findings.map(({ value }) => value))).flat().map(({ title, state }) => `${title} ${state}`)

describeRuns('checks', () => {
  test('that need no tool install none', async () => {
    const plain = await run({ values: { checks: 'archive size' } })
    expect(plain.failures).toStrictEqual([])
    expect(await checksOf(plain)).toStrictEqual([
      'app-1.0.tar.gz archive passed',
      'app-1.0.tar.gz size passed',
      'app-1.0-py3-none-any.whl archive passed',
      'app-1.0-py3-none-any.whl size passed',
    ])
    expect(plain.ran).not.toContain('install-check-tools')
    const none = await run({ values: { checks: 'none' } })
    expect([none.steps.checked, none.ran.includes('check-files')]).toStrictEqual([undefined, false])
  })

  test('of the tools are asked together for all files, with only the tools that these need', async () => {
    const machine = await simulate({ values: { ...QUIET, checks: 'metadata contents stable-abi platform-tag' } })
    const plain = await pipe(machine)
    expect(plain.failures).toStrictEqual([])
    expect(await checksOf(plain)).toStrictEqual([
      'app-1.0.tar.gz metadata passed',
      'app-1.0-py3-none-any.whl metadata passed',
      'app-1.0-py3-none-any.whl contents passed',
    ])
    expect(plain.labels.filter(label => label.startsWith('install ') && !label.includes('build'))).toStrictEqual([
      'install twine',
    ])
    const { args, tool, cwd } = plain.command('check files')
    expect([tool, args.length, path.basename(cwd)]).toStrictEqual([machine.python('3.13'), 2, 'checks'])
    const native = await run({
      ...{
        files: { 'fast.c': '' },
        members: { 'app.so': `\x7fELF\x02\x01\x01${'x'.repeat(60)}` },
        tools: ['auditwheel'],
      },
      tag: () => 'cp312-abi3-linux_x86_64',
      values: { checks: 'metadata contents stable-abi platform-tag' },
    })
    expect(native.failures).toStrictEqual([])
    expect(native.command('check files').args).toHaveLength(4)
    expect((await checksOf(native)).filter(text => /stable-abi|platform-tag/.test(text))).toHaveLength(2)
  })

  test('of a tool that cannot be installed, or breaks, are unknown: the run does not fail for it', async () => {
    const values = { checks: 'metadata contents size' }
    for (const label of ['install twine', 'check files']) {
      const broken = await run({ values, answer: one => (one.label === label ? { code: 1, tail: ['no'] } : undefined) })
      expect(broken.failures).toStrictEqual([])
      expect(await findingsOf(broken)).toStrictEqual(['metadata unknown', 'contents unknown'])
      expect(await checksOf(broken)).toStrictEqual([
        'app-1.0.tar.gz size passed',
        'app-1.0-py3-none-any.whl size passed',
      ])
    }
  })

  test('that fail fail the run, with the file of the project', async () => {
    const token = ['ghp_', 'zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17'].join('')
    const failed = await run({ values: { checks: 'secrets' }, files: { 'app.py': `TOKEN = "${token}"\n` } })
    expect(failed.failures.map(text => text.split(':')[0])).toStrictEqual(['check/secret', 'check/secret'])
    const [problem] = (await failed.steps.checked?.value)?.problems ?? []
    expect(problem?.place?.file).toBe('app.py')
  })

  test('are made of what was built, also when another file could not be built', async () => {
    const failed = await run({
      values: { checks: 'archive', formats: 'sdist wheel pex' },
      answer: ({ label }) => (label === 'create the PEX base' ? { code: 1, tail: ['no'] } : undefined),
    })
    expect(failed.failures.map(text => text.split(':')[0])).toStrictEqual(['build/tool-failed'])
    expect(await checksOf(failed)).toHaveLength(2)
    const pex = await run({ values: { checks: 'size', formats: 'pex' } })
    expect(await checksOf(pex)).toStrictEqual(['app-1.0.pex size passed'])
  })
})

describeRuns('what is inside the files', () => {
  const INSIDE = { formats: 'wheel pex', sbom: 'cyclonedx', licenses: 'report' }

  test('is listed for each planned file, and for none where nobody asked', async () => {
    const plain = await run({ values: INSIDE })
    expect(plain.failures).toStrictEqual([])
    expect(plain.said('inventory')).toStrictEqual([
      'app-1.0-py3-none-any.whl: 1 component',
      'app-1.0.pex: 3 components',
    ])
    expect(plain.said('licenses')).toStrictEqual(['pex : Apache-2.0', 'dep 1.0: MIT'])
    expect(await findingsOf(plain)).toStrictEqual(['licenses inside passed'])
    const none = await run({ values: { formats: 'pex' } })
    expect([none.steps.described, none.steps.licenses, none.steps.audit, none.ran.includes('inventory')]).toStrictEqual(
      [undefined, undefined, undefined, false],
    )
    for (const values of [{ sbom: 'cyclonedx' }, { licenses: 'report' }, { licenses: 'off', sbom: 'embed' }])
      expect([values, (await run({ values })).ran.includes('inventory')]).toStrictEqual([values, true])
  })

  test('that may not ship fails the run', async () => {
    const denied = await run({ values: { ...INSIDE, licenses: 'deny=MIT' } })
    expect(denied.failures.map(text => text.split(':')[0])).toStrictEqual(['check/license'])
    expect((await run({ values: { ...INSIDE, licenses: 'allow=MIT, Apache-2.0' } })).failures).toStrictEqual([])
  })

  test('says from where it is, where that is no index', async () => {
    const windows = indexed({ name: 'dep', tag: 'cp312-cp312-win_amd64' })
    const built = await run({ index: [withSdist(windows)], requires: ['dep'], values: INSIDE })
    expect(built.failures).toStrictEqual([])
    const components = async ({ steps }: Piped) =>
      ((await steps.described?.value) ?? [])
        .find(({ artifact }) => artifact.format === 'pex')
        ?.contents?.components.filter(({ name }) => name === 'dep')
    expect(await components(built)).toMatchObject([
      { origin: 'built', source: { kind: 'archive', url: 'https://index.invalid/dep-1.0.tar.gz' } },
    ])
    const local = await run({
      values: INSIDE,
      localProjects: {
        lib: {
          'pyproject.toml':
            '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n[project]\nname = "dep"\nversion = "1.0"\ndependencies = []\n',
        },
      },
    })
    expect(local.failures).toStrictEqual([])
    expect(await components(local)).toMatchObject([{ origin: 'project', from: expect.stringContaining('lib') }])
    expect(local.said('inventory')[0]).toMatch(/^dep 1\.0 from .*lib/)
    expect((await components(await run({ values: INSIDE })))?.[0]).not.toHaveProperty('origin')
  })
})

describeRuns('an audit', () => {
  const found = { vulns: [{ id: 'GHSA-1', modified: '2024-01-01T00:00:00Z' }] }
  const advisory = {
    id: 'GHSA-1',
    summary: 'bad',
    affected: [{ package: { name: 'dep', ecosystem: 'PyPI' } }],
    database_specific: { severity: 'HIGH' },
  }
  const asked: string[] = []
  const online = (context: Context): Context => ({
    ...context,
    downloader: {
      ...context.downloader,
      fetchJson: async ({ url, body }) => {
        asked.push(url)
        if (body === undefined) return advisory
        const { queries } = body as { readonly queries: readonly { readonly package?: { readonly name: string } }[] }
        return { results: queries.map(({ package: about }) => (about?.name === 'dep' ? found : {})) }
      },
    },
  })
  test('asks of all that is inside, and fails the run only where that was asked for', async () => {
    const report = await run({ values: { formats: 'pex', audit: 'warn' } }, online)
    expect(report.failures).toStrictEqual([])
    expect(await findingsOf(report)).toStrictEqual(['vulnerabilities warning'])
    expect(asked[0]).toMatch(/^https:\/\/api\.osv\.dev\//)
    expect(report.said('audit')).toHaveLength(1)
    const fails = await run({ values: { formats: 'pex', audit: 'fail' } }, online)
    expect(fails.failures.map(text => text.split(':')[0])).toStrictEqual(['check/vulnerable'])
    expect((await run({ values: { formats: 'pex', audit: 'off' } }, online)).ran).not.toContain('audit')
  })
})
