/**
 * How long a step takes to get going: from the start of the process to its first child (main) and to its end when there
 * is nothing to save (post), side by side with a Node that does nothing.
 *
 *   node benchmarks/start-up.mjs [--bundle dist/index.js] [--rounds 20]
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    bundle: { type: 'string', default: join(root, 'dist', 'index.js') },
    rounds: { type: 'string', default: '20' },
  },
})

const scratch = mkdtempSync(join(tmpdir(), 'start-up-'))
const file = name => {
  writeFileSync(join(scratch, name), '')
  return join(scratch, name)
}
const step = {
  PATH: process.env.PATH,
  HOME: scratch,
  GITHUB_ACTIONS: 'true',
  GITHUB_WORKSPACE: root,
  GITHUB_STATE: file('state'),
  GITHUB_OUTPUT: file('output'),
  RUNNER_TEMP: scratch,
  INPUT_PATH: 'examples/answer',
}
mkdirSync(join(scratch, 'store'))
const cache = { store: join(scratch, 'store'), prefix: '-', restored: '', runStart: 0 }
const hook = ['--require', join(import.meta.dirname, 'first-child.cjs')]
const bundle = resolve(values.bundle)
const cases = {
  'empty node': { args: [...hook, file('empty.mjs')], env: step, status: 0 },
  'main, to its first child': { args: [...hook, bundle], env: step, status: 99 },
  'post, to its end': {
    args: [...hook, bundle],
    env: { ...step, STATE_isPost: 'true', STATE_cache: JSON.stringify(cache) },
    status: 0,
  },
}

function measure({ args, env, status }) {
  const begun = performance.now()
  const done = spawnSync(process.execPath, args, { env, cwd: root, encoding: 'utf8' })
  const took = performance.now() - begun
  if (done.status !== status) throw new Error(`ended with ${done.status}: ${done.stdout}${done.stderr}`)
  return took
}

try {
  const times = Object.fromEntries(Object.keys(cases).map(name => [name, []]))
  // In turns, so that whatever else this machine does strikes all of them alike.
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const [name, one] of Object.entries(cases)) times[name].push(measure(one))

  const median = list => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]
  const least = list => Math.min(...list)
  const base = times['empty node']
  console.log(
    `Node ${process.version}, ${values.rounds} rounds, ms: least, median, least more than an empty node (ratio)`,
  )
  for (const [name, list] of Object.entries(times)) {
    const figures = [least(list), median(list), least(list) - least(base)].map(value => value.toFixed(0).padStart(5))
    console.log(`${name.padEnd(26)}${figures.join('')}  (${(least(list) / least(base)).toFixed(2)})`)
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
