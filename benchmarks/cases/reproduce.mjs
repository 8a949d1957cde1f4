/** What the second build of `reproducible: check` adds to a run, on two cores (issue 7). */
import path from 'node:path'
import { ours } from '../parts/ours.mjs'
import { edit, exampleAnswer, projectOf } from '../parts/project.mjs'

const CORES = [0, 1]
const OTHERS = ['--checks', 'none', '--sbom', 'none', '--licenses', 'off', '--audit', 'off', '--jobs', '2']

/** The whole run with its smoke tests, as a person waits for it; `normalize`, so that no difference ends it. */
async function whole(bench, place, reproducible) {
  const args = [...place.args, ...OTHERS, '--reproducible', reproducible]
  const { wall, value, report, out } = await ours(bench, { ...place, cores: CORES, args })
  return { value: wall, parts: { 'without smoke tests': value }, timeline: report.timings, out }
}

const against = 'the same run with `--reproducible off`'
const bar = { ratio: 1.25 }

const warm = {
  name: 'reproduce-edited',
  title: 'Two builds of an sdist, a wheel and a PEX for two Pythons, source edited, two cores',
  against,
  bar,
  runs: 5,
  async setUp(bench, dir) {
    const project = await exampleAnswer(bench, path.join(dir, 'answer'))
    const args = ['--python-versions', '3.12 3.13', '--entry-point', 'answer:print_answer']
    const place = { project, dir, args }
    await whole(bench, place, 'normalize')
    return { bench, place }
  },
  async ours({ bench, place }, _, run) {
    await edit(place.project, `twice-${run}`)
    return whole(bench, place, 'normalize')
  },
  async theirs({ bench, place }, _, run) {
    await edit(place.project, `once-${run}`)
    return whole(bench, place, 'off')
  },
}

/** Two thousand modules: what grows with a project is copied, packed, unpacked and packed again. */
const LARGE = {
  'pyproject.toml': `[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "large"
version = "1.0"
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
  name: 'reproduce-large',
  title: 'Two builds of an sdist and a wheel of 2,000 modules, two cores',
  against,
  bar,
  async setUp(bench, dir) {
    await large.make({ bench, dir }, path.join(dir, 'warming'), 'normalize')
    return { bench, dir }
  },
  async make({ bench, dir }, into, reproducible) {
    const project = await projectOf(path.join(into, 'project'), {
      ...LARGE,
      'large/own.py': `NAME = ${JSON.stringify(`${into} ${reproducible}`)}\n`,
    })
    return whole(bench, { project, dir, args: ['--python-versions', '3.12 3.13'] }, reproducible)
  },
  ours: (state, dir) => large.make(state, dir, 'normalize'),
  theirs: (state, dir) => large.make(state, dir, 'off'),
}

export default [warm, large]
