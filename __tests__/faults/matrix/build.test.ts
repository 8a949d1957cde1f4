/** `build` refuses what is not its own before anything is made; how it finds its plan in a workflow. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { fakeHost } from '../../../__fixtures__/fake-host.js'
import { layer } from '../../../__fixtures__/options.js'
import { APP, release } from '../../../__fixtures__/releases.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { buildCommand } from '../../../src/commands/build.js'
import { planText, type ReleasePlan } from '../../../src/plan/release-plan.js'

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
