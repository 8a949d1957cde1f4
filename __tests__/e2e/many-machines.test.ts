/** plan → a matrix of builds → assemble, as a workflow runs them. Every job runs on this Linux machine. */
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { tiny } from '../../__fixtures__/e2e/projects.js'
import { ACTION, openWorkbench, type Workbench } from '../../__fixtures__/e2e/workbench.js'
import { setuptools } from '../../__fixtures__/native/projects.js'
import { takeArtifact } from '../../__fixtures__/service/take.js'

let buildContext: Workbench
beforeEach(async () => {
  buildContext = await openWorkbench()
})
afterEach(() => buildContext.end())

const names = () =>
  buildContext.service
    .artifacts()
    .map(({ name }) => name)
    .sort()

const results = (run: Awaited<ReturnType<Workbench['run']>>) =>
  Object.entries(run.jobs).map(([name, { result }]) => `${name}: ${result}`)

const PLAIN = `
on: [push, pull_request]
jobs:
  plan:
    runs-on: ubuntu-latest
    outputs:
      matrix: \${{ steps.plan.outputs.matrix }}
      build: \${{ steps.plan.outputs.build }}
    steps:
      - uses: actions/checkout@v4
      - id: plan
        uses: ${ACTION}
        with: { command: plan, native: 'false', pull-requests: plan, audit: 'off' }
  build:
    needs: plan
    if: needs.plan.outputs.build == 'true'
    strategy:
      matrix: \${{ fromJson(needs.plan.outputs.matrix) }}
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: ${ACTION}
        with: { command: build, cell: '\${{ matrix.cell }}' }
  assemble:
    needs: build
    runs-on: ubuntu-latest
    steps:
      - uses: ${ACTION}
        with: { command: assemble }
`

test('a project of pure Python: one cell, the plan found by itself, no checkout to assemble', async () => {
  const repository = await buildContext.repository(PLAIN, tiny())
  const run = await buildContext.run(repository)
  expect(run.annotations).toEqual([])
  expect(results(run)).toEqual(['plan: success', expect.stringMatching(/^build.*: success$/), 'assemble: success'])
  expect(names()).toEqual([
    'dist-tiny-1.2.3-part-linux-x86_64',
    'dist-tiny-1.2.3-plan',
    'dist-tiny-1.2.3-pypi',
    'dist-tiny-1.2.3-release',
  ])
  const folder = join(buildContext.folder, 'release')
  await takeArtifact(buildContext.service, 'dist-tiny-1.2.3-release', folder)
  execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: folder })
  expect(readdirSync(folder)).toContain('tiny-1.2.3.pex')

  const pull = await buildContext.run(repository, { event: 'pull_request', env: { GITHUB_RUN_ATTEMPT: '2' } })
  expect(pull.jobs.plan?.result).toBe('success')
  expect(
    Object.values(pull.jobs)
      .flatMap(({ steps }) => steps)
      .filter(({ name }) => /build/.test(name)),
  ).toEqual([])
}, 600_000)

/** Makes this machine stand in for all three, each with one Python, so that the wheels differ as they would. */
const STAND_IN = `
const fs = require('node:fs')
const plan = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))
const here = plan.cells[0].machine
plan.platforms = [here]
plan.cells.forEach((cell, index) => {
  Object.assign(cell, { machine: here, platforms: [], pythons: [plan.pythons[index]] })
})
plan.assemble.platforms = [here.name]
fs.appendFileSync(process.env.GITHUB_OUTPUT, 'json=' + JSON.stringify(plan) + '\\n')
`

const jobs = (command: string, more: string) => `
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: printf %s "$PLAN" > plan.json
        env: { PLAN: '\${{ needs.plan.outputs.plan }}' }
      - uses: ${ACTION}
        with: { command: ${command}, plan: plan.json ${more} }
`

const NATIVE = `
on: push
jobs:
  plan:
    runs-on: ubuntu-latest
    outputs:
      matrix: \${{ steps.plan.outputs.matrix }}
      plan: \${{ steps.stand-in.outputs.json }}
    steps:
      - uses: actions/checkout@v4
      - id: plan
        uses: ${ACTION}
        with:
          command: plan
          upload: false
          audit: 'off'
          formats: sdist wheel pex
          pex-scope: universal
          platforms: linux-x86_64 macos-arm64 windows-x86_64
          python-versions: 3.11 3.12 3.13
      - id: stand-in
        run: node stand-in.cjs "\${{ steps.plan.outputs.plan }}"
  build:
    needs: plan
    strategy:
      matrix: \${{ fromJson(needs.plan.outputs.matrix) }}${jobs('build', `, cell: "\${{ matrix.cell }}"`)}
  assemble:
    needs: [plan, build]${jobs('assemble', '')}
`

test('native code: three cells (Linux for all three), and a PEX from the wheels of all', async () => {
  const run = await buildContext.run(await buildContext.repository(NATIVE, { ...setuptools, 'stand-in.cjs': STAND_IN }))
  expect(run.annotations).toEqual([])
  expect(results(run)).toHaveLength(5)
  expect(results(run).every(line => line.endsWith('success'))).toBe(true)
  expect(names()).toEqual([
    'dist-tiny-1.0.0-part-linux-x86_64',
    'dist-tiny-1.0.0-part-macos-arm64',
    'dist-tiny-1.0.0-part-windows-x86_64',
    'dist-tiny-1.0.0-pypi',
    'dist-tiny-1.0.0-release',
  ])
  const [index, whole] = [join(buildContext.folder, 'pypi'), join(buildContext.folder, 'release')]
  await takeArtifact(buildContext.service, 'dist-tiny-1.0.0-pypi', index)
  await takeArtifact(buildContext.service, 'dist-tiny-1.0.0-release', whole)
  expect(readdirSync(index).sort()).toEqual([
    expect.stringMatching(/^tiny-1\.0\.0-cp311-cp311-manylinux.*\.whl$/),
    expect.stringMatching(/^tiny-1\.0\.0-cp312-cp312-manylinux.*\.whl$/),
    expect.stringMatching(/^tiny-1\.0\.0-cp313-cp313-manylinux.*\.whl$/),
    'tiny-1.0.0.tar.gz',
  ])
  execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: whole })
  const { checks } = JSON.parse(execFileSync('cat', [join(whole, 'manifest.json')], { encoding: 'utf8' })) as {
    checks: { artifact: string; python?: string; result: string }[]
  }
  const ran = checks.filter(({ artifact, python }) => artifact === 'tiny-1.0.0.pex' && python !== undefined)
  expect(ran.map(({ python, result }) => `${python} ${result}`)).toEqual(['3.11 passed', '3.12 passed', '3.13 passed'])
}, 600_000)
