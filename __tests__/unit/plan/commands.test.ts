/** Several commands in a plan: what is known of them, and which formats start one program only. */
import { expect, test } from '@jest/globals'
import { LINUX_MACHINE, options, project } from '../../../__fixtures__/options.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { planText } from '../../../src/commands/plan.js'
import { problemsOf } from '../../../src/core/errors.js'
import { makePlan } from '../../../src/plan/plan.js'

const APP =
  '[project]\nname = "app"\nversion = "1.0"\nrequires-python = ">=3.10,<3.12"\n[project.scripts]\napp = "app:main"\nserver = "app:serve"\n'

async function plan(values: Record<string, string>, pyproject = APP) {
  const read = await project({ 'pyproject.toml': pyproject })
  const today = new Date('2026-11-22')
  return makePlan({ options: options(values), project: read, machine: LINUX_MACHINE, today })
}
const refusals = (values: Record<string, string>, pyproject = APP) => failuresOf(() => plan(values, pyproject))

test('are shown where they are known before building', async () => {
  const known = await plan({ 'entry-point': 'all' })
  expect(known.commands).toEqual(['app', 'server'])
  expect(planText(known, { columns: 80, colour: false, unicode: true })).toContain('Commands: app, server')
  expect((await plan({ 'entry-point': 'server, app' })).commands).toEqual(['server', 'app'])
  for (const one of ['auto', 'server', 'none'])
    expect(await plan({ 'entry-point': one })).not.toHaveProperty('commands')
  const scriptFiles = `${APP}[tool.setuptools]\nscript-files = ["run"]\n`
  const guiOnlyInWheel = APP.replace('[project.scripts]', 'dynamic = ["gui-scripts"]\n[project.scripts]')
  const allInWheel = APP.replace(/\[project\.scripts\][\s\S]*/, 'dynamic = ["scripts"]\n')
  for (const unknown of [scriptFiles, guiOnlyInWheel, allInWheel])
    expect(await plan({ 'entry-point': 'all' }, unknown)).not.toHaveProperty('commands')
})

test('are refused before building where they cannot be', async () => {
  const windows = `${APP}Server = "app:other"\n`
  expect(await refusals({ 'entry-point': 'all', platforms: 'linux-x86_64 windows-x86_64' }, windows)).toEqual([
    expect.stringContaining('differ only by case'),
  ])
  expect((await plan({ 'entry-point': 'all' }, windows)).commands).toHaveLength(3)
  const gui = `${APP}[project.gui-scripts]\nwindow = "app:show"\n`
  expect(await refusals({ 'entry-point': 'all' }, gui)).toEqual([expect.stringContaining('one program cannot be both')])
})

test('that are refused name the line of the project that has them', async () => {
  const windows = `${APP}Server = "app:other"\n`
  const thrown: unknown = await plan({ 'entry-point': 'all', platforms: 'windows-x86_64' }, windows).catch(one => one)
  expect(problemsOf(thrown).map(({ place }) => place)).toEqual([
    { file: 'pyproject.toml', key: ['project', 'scripts'] },
  ])
})

test('formats that start one program say so', async () => {
  expect(await refusals({ 'entry-point': 'all', 'pex-layout': 'loose' })).toEqual([
    expect.stringContaining('a PEX with pex-layout loose is started by pex itself'),
  ])
  expect(await refusals({ 'entry-point': 'app server', formats: 'pyoxidizer', 'python-versions': '3.10' })).toEqual([
    expect.stringContaining('entry-point requests several commands, and it starts one program'),
  ])
  const spec = { 'pyinstaller-options': 'spec=app.spec' }
  expect(await refusals({ 'entry-point': 'all', formats: 'pyinstaller', ...spec })).toEqual([
    expect.stringContaining('the spec file decides what is started'),
  ])
  const { executables } = await plan({ 'entry-point': 'all', formats: 'pyinstaller pyo3' })
  expect(executables.map(({ format }) => format).sort()).toEqual(['pyinstaller', 'pyo3'])
  // One script: nothing is refused for what `all` does not mean.
  expect(
    await plan({ 'entry-point': 'all', 'pex-layout': 'loose' }, APP.replace(/server = .*\n/, '')),
  ).not.toHaveProperty('commands')
})
