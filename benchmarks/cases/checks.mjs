/** What all checks of the finished files add to a run, on two cores (issue 7). */
import path from 'node:path'
import { ours, toolsOnly, withTools } from '../parts/ours.mjs'
import { edit, exampleAnswer, projectOf } from '../parts/project.mjs'

const ARGS = ['--python-versions', '3.12 3.13', '--entry-point', 'answer:print_answer', '--jobs', '2']
const CORES = [0, 1]

/** The whole run with its smoke tests counts here: that is what a person waits for. */
async function whole(bench, place, checks) {
  const { wall, value, report, out } = await ours(bench, {
    ...place,
    cores: CORES,
    args: [...(place.args ?? ARGS), '--checks', checks],
  })
  return { value: wall, parts: { 'without smoke tests': value }, timeline: report.timings, out }
}

const against = 'the same run with `--checks none`'
const bar = { ratio: 1.25 }

const warm = {
  name: 'checks-edited',
  title: 'All checks of an sdist, a wheel and a PEX for two Pythons, source edited, two cores',
  against,
  bar,
  runs: 5,
  async setUp(bench, dir) {
    const place = { project: await exampleAnswer(bench, path.join(dir, 'answer')), dir }
    await whole(bench, place, 'all')
    return { bench, place }
  },
  async ours({ bench, place }, _, run) {
    await edit(place.project, `all-${run}`)
    return whole(bench, place, 'all')
  },
  async theirs({ bench, place }, _, run) {
    await edit(place.project, `none-${run}`)
    return whole(bench, place, 'none')
  },
}

const cold = {
  name: 'checks-cold',
  title: 'All checks of an sdist, a wheel and a PEX for two Pythons, tools installed, caches empty, two cores',
  against,
  bar,
  async setUp(bench, dir) {
    return { bench, ready: await toolsOnly(bench, await exampleAnswer(bench, path.join(dir, 'first'))) }
  },
  ours: (state, dir) => fresh(state, dir, 'all'),
  theirs: (state, dir) => fresh(state, dir, 'none'),
}

async function fresh({ bench, ready }, dir, checks) {
  const project = await exampleAnswer(bench, path.join(dir, 'answer'))
  return withTools(ready, dir, () => whole(bench, { project, dir }, checks))
}

/** Two thousand modules and a 100 kB description: what grows with a project is read and hashed. */
const LARGE = {
  'pyproject.toml': `[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "large"
version = "1.0"
readme = "README.md"
requires-python = ">=3.9"
`,
  'large/__init__.py': '',
  ...Object.fromEntries(
    Array.from({ length: 2000 }, (_, index) => [
      `large/module_${index}.py`,
      `"""Module ${index}."""\n${`def function(argument):\n    return argument + ${index}\n`.repeat(100)}`,
    ]),
  ),
}

const large = {
  name: 'checks-large',
  title: 'All checks of an sdist and a wheel of 2,000 modules, two cores',
  against,
  bar,
  async setUp(bench, dir) {
    await large.make({ bench, dir }, path.join(dir, 'warming'), 'all')
    return { bench, dir }
  },
  async make({ bench, dir }, into, checks) {
    const project = await projectOf(path.join(into, 'project'), {
      ...LARGE,
      'README.md': `${into} ${checks}\n${'words '.repeat(16_000)}\n`,
    })
    return whole(bench, { project, dir, args: ['--python-versions', '3.12 3.13', '--jobs', '2'] }, checks)
  },
  ours: (state, dir) => large.make(state, dir, 'all'),
  theirs: (state, dir) => large.make(state, dir, 'none'),
}

export default [warm, cold, large]
