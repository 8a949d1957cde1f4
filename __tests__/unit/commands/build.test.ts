/** `build` refuses what is not its own before anything is made; how it finds its plan, and what of it is its job. */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { zip } from '../../../__fixtures__/archives.js'
import { fakeHost } from '../../../__fixtures__/fake-host.js'
import { layer } from '../../../__fixtures__/options.js'
import { APP, release } from '../../../__fixtures__/releases.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { buildCommand, configureJob, layersFor, narrowed, openPlans } from '../../../src/commands/build.js'
import { environmentLayer } from '../../../src/config/options.js'
import { plansText, planText, type ReleasePlan } from '../../../src/plan/release-plan.js'

let workspace: string
let plan: ReleasePlan

beforeEach(async () => {
  workspace = tempDir('build')
  const files = { 'pyproject.toml': APP, 'app.py': '' }
  write(workspace, files)
  plan = (await release({ native: 'true', platforms: 'linux-x86_64 macos-arm64' }, files)).plan
})

/** What a build of this plan is refused with. */
async function refused(values: Record<string, string>, of: ReleasePlan = plan): Promise<string[]> {
  writeFileSync(join(workspace, 'plan.json'), planText(of))
  const request = {
    host: fakeHost({ workspace }),
    layers: [layer({ command: 'build', plan: 'plan.json', ...values })],
    style: { columns: 100, colour: false, unicode: true },
    json: false,
    write: () => {},
  }
  return (await failuresOf(() => buildCommand(request, () => 0))).map(text => text.replace(/ \| .*/, ''))
}

test('a cell that the plan does not have, or that is for another machine', async () => {
  expect(await refused({ cell: 'macos-arm' })).toEqual(["input/cell: The plan has no matrix job 'macos-arm'."])
  expect(await refused({})).toEqual([
    'input/cell: build needs the input cell, because the plan has several matrix jobs.',
  ])
  expect(await refused({ cell: 'macos-arm64' })).toEqual([
    expect.stringMatching(/^input\/cell: The matrix job macos-arm64 is for macos-arm64, but this machine is /),
  ])
})

test('a plan of other source, of another commit, and of another version', async () => {
  write(workspace, { 'app.py': 'changed = 1\n' })
  expect(await refused({ cell: 'linux-x86_64' })).toEqual([
    expect.stringMatching(/^input\/plan: The source is not the planned one/),
  ])
  const commit = 'a'.repeat(40)
  expect(await refused({ cell: 'linux-x86_64' }, { ...plan, source: { ...plan.source, commit } })).toEqual([
    `input/plan: The plan is of commit ${commit}, but git reports no commit here.`,
  ])
  expect(await refused({ cell: 'linux-x86_64' }, { ...plan, tool: 'package-python 99.0.0' })).toEqual([
    expect.stringMatching(/^input\/plan: The plan was written by package-python 99.0.0/),
  ])
})

test('inputs that the plan has decided otherwise, all of them', async () => {
  expect(await refused({ cell: 'linux-x86_64', formats: 'sdist', glibc: '2.17', native: 'true' })).toEqual([
    "input/conflict: --formats is 'sdist', but the plan has its default.",
    "input/conflict: --glibc is '2.17', but the plan has its default.",
  ])
})

test('without a plan, and with several of one run', async () => {
  const build = (names: readonly string[], values: Record<string, string> = {}) =>
    failuresOf(() =>
      buildCommand(
        {
          host: fakeHost({
            workspace,
            kind: 'github',
            listArtifacts: async () => names.map((name, id) => ({ name, id, size: 1 })),
          }),
          layers: [layer({ command: 'build', ...values })],
          style: { columns: 100, colour: false, unicode: true },
          json: false,
          write: () => {},
        },
        () => 0,
      ),
    )
  expect(await build(['logs'])).toEqual([
    expect.stringMatching(/^input\/plan: This command needs a plan, and this run has none/),
  ])
  expect(await build(['dist-a-1-plan', 'dist-b-1-plan'])).toEqual([
    expect.stringMatching(
      /and this run has several. \| Name one of them in the input plan: dist-a-1-plan, dist-b-1-plan/,
    ),
  ])
  expect(await build(['dist-a-1-plan'], { plan: 'dist-c-1-plan' })).toEqual([
    expect.stringMatching(/dist-c-1-plan is neither a file nor a plan of this run/),
  ])
})

test('on a laptop without the input plan', async () => {
  const request = {
    host: fakeHost({ workspace }),
    layers: [layer({ command: 'build' })],
    style: { columns: 100, colour: false, unicode: true },
    json: false,
    write: () => {},
  }
  expect(await failuresOf(() => buildCommand(request, () => 0))).toEqual([
    'input/plan: This command needs a plan, and the input plan is not set. | The command plan creates one: a workflow uploads it, and on a laptop --plan plan.json writes it.',
  ])
})

describe('a plan of the run', () => {
  /** Artifacts: name → content of its one file; null is an empty archive. */
  const opened = (artifacts: Readonly<Record<string, string | null>>, values: Record<string, string> = {}) => {
    const names = Object.keys(artifacts)
    const temp = tempDir('temp')
    const host = fakeHost({
      ...{ workspace, temp, kind: 'github' },
      listArtifacts: async () => names.map((name, id) => ({ name, id, size: 1 })),
      async downloadArtifact({ name }, into) {
        const data = artifacts[name]
        write(into, { x: '' })
        const file = join(into, 'x.zip')
        writeFileSync(file, zip(data == null ? [] : [{ name: 'plan.json', data }]))
        return file
      },
    })
    return openPlans(host, [layer(values)])
  }

  test('is downloaded: the only one, or the one that the input names', async () => {
    const [only] = await opened({ logs: '', 'dist-a-1-plan': planText(plan) })
    expect(only).toEqual({ plan, given: {} })
    const other = { ...plan, prefix: 'other' }
    const artifacts = { 'dist-a-1-plan': planText(plan), 'dist-b-1-plan': planText(other) }
    const named = await opened(artifacts, { plan: 'dist-b-1-plan', cell: 'x' })
    expect(named).toEqual([{ plan: other, given: { plan: 'dist-b-1-plan', cell: 'x' } }])
  })

  test('a file of the workspace comes before an artifact', async () => {
    writeFileSync(join(workspace, 'dist-a-1-plan'), planText({ ...plan, prefix: 'of-the-file' }))
    const [found] = await opened({ 'dist-a-1-plan': planText(plan) }, { plan: 'dist-a-1-plan' })
    expect(found?.plan.prefix).toBe('of-the-file')
  })

  test('an artifact without a plan', async () => {
    const wrong = (content: string | null) => failuresOf(() => opened({ 'dist-a-1-plan': content }))
    for (const content of [null, 'x'])
      expect(await wrong(content)).toEqual([expect.stringMatching(/^input\/plan: .*dist-a-1-plan/)])
  })

  test('none fits: which there are', async () => {
    expect(await failuresOf(() => opened({ 'dist-a-1-plan': '' }, { plan: 'x' }))).toEqual([
      expect.stringMatching(/Name one of them in the input plan: dist-a-1-plan\. The command plan creates one/),
    ])
    expect(await failuresOf(() => opened({ logs: '' }, { plan: 'x' }))).toEqual([
      expect.stringMatching(/neither a file nor a plan of this run\. \| The command plan creates one/),
    ])
  })
})

test('a job for another machine says where it runs', async () => {
  const run = async (cells: ReleasePlan['cells']) => {
    writeFileSync(join(workspace, 'plan.json'), planText({ ...plan, cells }))
    const layers = [layer({ plan: 'plan.json', cell: 'macos-arm64' })]
    const request = { host: fakeHost({ workspace }), layers, json: false, write: () => {} }
    const style = { columns: 100, colour: false, unicode: true }
    return failuresOf(() => buildCommand({ ...request, style }, () => 0))
  }
  const [said = ''] = await run(plan.cells.map(cell => ({ ...cell, runner: ['self-hosted', 'mac'] })))
  expect(said).toContain("| Run it on self-hosted, mac: runs-on is ${{ matrix.runner }} of the plan's matrix.")
})

test('a wrong name of a job: what it may have meant, and which there are', async () => {
  writeFileSync(join(workspace, 'plan.json'), planText(plan))
  const fixes = async (values: Record<string, string>) => {
    const request = { host: fakeHost({ workspace }), json: false, write: () => {} }
    const style = { columns: 100, colour: false, unicode: true }
    const layers = [layer({ plan: 'plan.json', ...values })]
    return (await failuresOf(() => buildCommand({ ...request, layers, style }, () => 0))).map(
      one => one.split(' | ')[1],
    )
  }
  expect(await fixes({ cell: 'macos-arm' })).toEqual([
    'Did you mean macos-arm64? Its matrix jobs: linux-x86_64, macos-arm64.',
  ])
  expect(await fixes({})).toEqual(['Its matrix jobs: linux-x86_64, macos-arm64.'])
})

describe('the configuration of a job', () => {
  const here = async (of: ReleasePlan, values: Record<string, string> = {}, given: Record<string, string> = {}) =>
    configureJob(fakeHost({ workspace }), [layer(values)], { plan: of, given }, new Date('2026-11-22'))

  test('has the inputs of the plan, and its own', async () => {
    const { options, project } = await here(plan, { jobs: '2' })
    expect([options.native, options.jobs, project.name]).toEqual(['true', 2, plan.project.name])
  })

  test('is of the project that the plan names, also where the path was auto', async () => {
    write(workspace, { 'apps/one/pyproject.toml': APP, 'apps/one/app.py': '' })
    const moved = { ...plan, project: { ...plan.project, path: 'apps/one' } }
    expect((await here(moved)).project.path).toBe('apps/one')
    expect((await here(moved, {}, { path: 'auto' })).project.path).toBe('apps/one')
  })

  test.each<[string, object, string]>([
    ['name', { name: 'other' }, 'The plan says that the name of the project is other, but here it is my-app.'],
    [
      'version',
      { version: undefined },
      'The plan says that the version of the project is known once built, but here it is 1.0.',
    ],
    [
      'Python',
      { requiresPython: '>=3.9' },
      'The plan says that the requires-python of the project is >=3.9, but here it is >=3.12,<3.14.',
    ],
  ])('another %s is refused', async (_, project, said) => {
    const name = plan.project.name ?? ''
    expect(await failuresOf(() => here({ ...plan, project: { ...plan.project, ...project } }))).toEqual([
      `input/plan: ${said.replace('my-app', name)} | Give the plan of this project and version, unchanged, or plan again.`,
    ])
  })

  test('narrowed: formats, Pythons, platforms and where a PEX runs are those of the job', async () => {
    const [cell] = plan.cells
    if (cell === undefined) throw new Error('no matrix job')
    const whole = await here(plan)
    const only = { ...cell, formats: ['wheel' as const], pythons: ['3.13'] }
    const { plan: job, options } = narrowed(whole, plan, only)
    expect(job).toMatchObject({ formats: ['wheel'], skipped: [], optional: [], executables: [], warnings: [] })
    expect(job.pythons).toHaveLength(1)
    expect(job.platforms.map(({ name }) => name)).toEqual(cell.platforms)
    expect(job.targets.map(({ platform }) => platform.name)).toEqual(cell.platforms)
    expect(job.pexIfRunnable).toBe(false)
    expect(job.within).toEqual({ severalPlatforms: true, severalExecutables: expect.anything() })
    expect(options.pexScope).toEqual(cell.pexScope)
    const pex = narrowed(whole, { ...plan, pexIfRunnable: true, platforms: [] }, { ...only, formats: ['pex'] })
    expect([pex.plan.pexIfRunnable, pex.plan.within?.severalPlatforms]).toEqual([true, false])
    const wheel = narrowed(whole, { ...plan, pexIfRunnable: true }, only)
    expect(wheel.plan.pexIfRunnable).toBe(false)
    const [first] = plan.platforms
    if (first === undefined) throw new Error('no platform')
    const one = { ...plan, platforms: [first] }
    expect(narrowed(whole, one, only).plan.within?.severalPlatforms).toBe(false)
    const described = { ...one, platformFiles: ['p.json'] }
    expect(narrowed(whole, described, only).plan.within?.severalPlatforms).toBe(true)
  })

  test('narrowed: only the executables of the job, for its platforms', async () => {
    const { plan: native } = await release(
      { native: 'true', platforms: 'linux-x86_64 macos-arm64', formats: 'wheel pyinstaller' },
      { 'pyproject.toml': APP, 'app.py': '' },
    )
    const whole = await here(native)
    const [linux, macos] = native.cells
    if (linux === undefined || macos === undefined) throw new Error('no matrix jobs')
    const { executables } = narrowed(whole, native, linux).plan
    expect(executables.map(({ format, target }) => `${format} ${target.platform.name}`)).toEqual([
      'pyinstaller linux-x86_64',
    ])
    const [said] = await failuresOf(() => narrowed(whole, native, macos))
    expect(said).toMatch(/^input\/conflict: A pyinstaller executable for macos-arm64 cannot be built here/)
  })
})

test('several projects of a plan have folders of their own, one has the folder that is given', () => {
  const folder = (count: number, values: Record<string, string>) => {
    const one = { plan, given: {} }
    const [first] = layersFor(Array(count).fill(one), one, [layer(values)])
    return first?.values.get('output-dir')?.text
  }
  const title = plan.project.name?.toLowerCase().replace(/[._]/g, '-') ?? ''
  expect(folder(1, {})).toBeUndefined()
  expect(folder(1, { 'output-dir': 'out' })).toBe('out')
  expect(folder(2, {})).toBe(join('dist', title))
  expect(folder(2, { 'output-dir': 'out' })).toBe(join('out', title))
})

test('of several projects the matrix jobs are named with theirs', async () => {
  write(workspace, { 'apps/b/pyproject.toml': APP.replace('My.App', 'b'), 'apps/b/app.py': '' })
  const b = { ...plan, project: { ...plan.project, name: 'b', path: 'apps/b' } }
  writeFileSync(join(workspace, 'plan.json'), plansText([plan, b]))
  const request = {
    host: fakeHost({ workspace }),
    layers: [layer({ command: 'build', plan: 'plan.json' })],
    style: { columns: 100, colour: false, unicode: true },
    json: false,
    write: () => {},
  }
  const [said = ''] = await failuresOf(() => buildCommand(request, () => 0))
  expect(said).toMatch(/Its matrix jobs: \S*my-app\S*, \S*my-app\S*, b\S*, b\S*\.$/)
})

test('inputs of the plan that are empty or the same do not conflict, nor those of the environment', async () => {
  const layers = [layer({ native: ' true ', formats: ' ' }), environmentLayer({ PACKAGE_PYTHON_GLIBC: '2.17' })]
  writeFileSync(join(workspace, 'plan.json'), planText(plan))
  const [opened] = await openPlans(fakeHost({ workspace }), [layer({ plan: 'plan.json' }), ...layers])
  expect(opened?.plan).toEqual(plan)
  const given = [layer({ plan: 'plan.json', native: 'false' })]
  expect(await failuresOf(() => openPlans(fakeHost({ workspace }), given))).toEqual([
    "input/conflict: --native is 'false', but the plan has 'true'. | The command plan decides what a release contains: set the input there, and leave it out here.",
  ])
})
