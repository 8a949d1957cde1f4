/** The bundle on every Node it claims, started as the runner starts it: main, then post. */
import { spawnSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { built } from '../../__fixtures__/act/repository.js'
import { tiny } from '../../__fixtures__/e2e/projects.js'
import { openWorkbench, stepEnvironment, type Workbench } from '../../__fixtures__/e2e/workbench.js'
import { keyValues } from '../../__fixtures__/runner-rules.js'
import { node20, node24 } from '../../scripts/dev-tools.mjs'

let buildContext: Workbench
beforeEach(async () => {
  buildContext = await openWorkbench()
})
afterEach(() => buildContext.end())

test.each([
  ['v20', node20],
  ['v24', node24],
] as const)(
  'Node %s runs main and post, and the command line',
  async (major, install) => {
    const node = install()
    const entry = join(built(), 'dist', 'index.js')
    const workspace = join(buildContext.folder, 'workspace')
    await mkdir(workspace)
    for (const [path, text] of Object.entries(tiny())) await writeFile(join(workspace, path), text)
    const files = Object.fromEntries(
      ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'].map(name => [name, join(buildContext.folder, name)]),
    )
    for (const file of Object.values(files)) await writeFile(file, '')
    const env = {
      ...stepEnvironment(buildContext, workspace),
      ...files,
      INPUT_FORMATS: 'wheel',
      PATH: `${dirname(node)}:/usr/bin:/bin`,
    }
    // Not awaited by blocking: the service answers from this process.
    const start = (args: readonly string[], extra: Record<string, string> = {}) =>
      buildContext.start(node, [entry, ...args], { ...env, ...extra }, workspace)

    const main = await start([])
    expect([main.code, main.stderr]).toEqual([0, ''])
    const outputs = Object.fromEntries(keyValues(await readFile(files.GITHUB_OUTPUT ?? '', 'utf8')))
    expect(outputs).toMatchObject({ name: 'tiny', version: '1.2.3' })
    expect(buildContext.service.artifacts()).toHaveLength(1)

    const state = keyValues(await readFile(files.GITHUB_STATE ?? '', 'utf8'))
    const post = await start([], Object.fromEntries(state.map(([name, value]) => [`STATE_${name}`, value])))
    expect([post.code, post.stderr]).toEqual([0, ''])
    expect(buildContext.service.caches()).toHaveLength(1)

    expect(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout).toMatch(new RegExp(`^${major}\\.`))
    expect(await start(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^package-python \d/),
    })
  },
  600_000,
)
