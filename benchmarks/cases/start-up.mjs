/** From the start of a step to its first child, and the post step to its end, against an empty `node` (issue 3). */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from '../parts/process.mjs'
import { exampleAnswer } from '../parts/project.mjs'

/** Ends the process where it would start its first child, with status 99. */
const HOOK = fileURLToPath(new URL('../first-child.cjs', import.meta.url))

/** @param expected exit status @param more variables of the step */
const start = (name, title, expected, more) => ({
  name,
  title,
  against: 'an empty `node`',
  bar: { more: 100 },
  unit: 'ms',
  runs: 15,
  async setUp(bench, dir) {
    const workspace = await exampleAnswer(bench, path.join(dir, 'answer'))
    const empty = path.join(dir, 'empty.mjs')
    for (const file of [empty, 'state', 'output']) await writeFile(path.resolve(dir, file), '')
    const env = {
      ...{ PATH: process.env.PATH, HOME: dir, GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace },
      ...{ GITHUB_STATE: path.join(dir, 'state'), GITHUB_OUTPUT: path.join(dir, 'output'), RUNNER_TEMP: dir },
      ...more(dir),
    }
    const timed = async (script, status) => {
      const options = { cwd: workspace, env, status }
      return { value: (await run(process.execPath, ['--require', HOOK, script], options)).seconds * 1000 }
    }
    return { ours: () => timed(bench.program, expected), theirs: () => timed(empty, 0) }
  },
  ours: state => state.ours(),
  theirs: state => state.theirs(),
})

export default [
  start('start-main', 'A step, from its start to its first child', 99, () => ({})),
  start('start-post', 'The post step with nothing to save, to its end', 0, dir => ({
    STATE_isPost: 'true',
    STATE_cache: JSON.stringify({ store: path.join(dir, 'store'), prefix: '-', restored: '', runStart: 0 }),
  })),
]
