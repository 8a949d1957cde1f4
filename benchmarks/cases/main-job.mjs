/** The main job: an sdist, a wheel and a PEX for five Pythons, against the article's own commands (issue 3). */
import path from 'node:path'
import { VERSIONS } from '../parts/bench.mjs'
import { build, fivePythons, handTools, installTools, pex } from '../parts/by-hand.mjs'
import { ours, toolsOnly, withTools } from '../parts/ours.mjs'
import { edit, exampleAnswer } from '../parts/project.mjs'
import { testRelease } from '../parts/smoke-test.mjs'

const ARGS = ['--python-versions', VERSIONS.join(' '), '--entry-point', 'answer:print_answer']
const AGAINST = '`python -m build`, then `pex --python … ×5`'

async function byHand(bench, tools, place) {
  const built = await build(tools, place)
  const bundled = await pex(tools, { ...place, targets: fivePythons(bench) })
  return {
    value: built.seconds + bundled.seconds,
    parts: { '`python -m build`': built.seconds, '`pex`': bundled.seconds },
    out: path.join(place.project, 'dist'),
  }
}

const verify = ({ bench }, _side, sample, dir) => testRelease(bench, sample.out, dir)

const cold = {
  name: 'main-cold',
  title: 'Main job, tools installed, caches empty',
  against: AGAINST,
  bar: { ratio: 0.15 },
  async setUp(bench, dir) {
    const tools = await handTools(bench)
    const ready = await toolsOnly(bench, await exampleAnswer(bench, path.join(dir, 'first')))
    return { bench, tools, ready }
  },
  async ours({ bench, ready }, dir) {
    const project = await exampleAnswer(bench, path.join(dir, 'answer'))
    return withTools(ready, dir, () => ours(bench, { project, dir, args: ARGS }))
  },
  async theirs({ bench, tools }, dir) {
    const project = await exampleAnswer(bench, path.join(dir, 'answer'))
    return byHand(bench, tools, { project, dir })
  },
  verify,
}

const nothing = {
  ...cold,
  name: 'main-nothing',
  title: 'Main job, nothing there at all',
  against: `\`python -m venv\`, \`pip install build pex\`, ${AGAINST}`,
  async setUp(bench) {
    return { bench }
  },
  async ours({ bench }, dir) {
    const project = await exampleAnswer(bench, path.join(dir, 'answer'))
    return ours(bench, { project, dir, args: ARGS })
  },
  async theirs({ bench }, dir) {
    const project = await exampleAnswer(bench, path.join(dir, 'answer'))
    const tools = await installTools(bench, dir)
    const { value, parts, out } = await byHand(bench, tools, { project, dir })
    return { value: value + tools.seconds, parts: { 'venv and `pip install`': tools.seconds, ...parts }, out }
  },
}

/** Both sides have done the same job in the same folders before; `change` is what happened since. */
const warm = (name, title, change) => ({
  name,
  title,
  against: `${AGAINST}, again`,
  bar: { ratio: 0.1 },
  async setUp(bench, dir) {
    const tools = await handTools(bench)
    const [mine, hand] = [await bench.folder(`${name}/mine`), await bench.folder(`${name}/hand`)]
    const ourPlace = { project: await exampleAnswer(bench, path.join(mine, 'answer')), dir: mine, args: ARGS }
    const handPlace = { project: await exampleAnswer(bench, path.join(hand, 'answer')), dir: hand }
    await ours(bench, ourPlace)
    await byHand(bench, tools, handPlace)
    return { bench, tools, ourPlace, handPlace, dir }
  },
  async ours({ bench, ourPlace }, _, run) {
    await change(ourPlace.project, run)
    return ours(bench, ourPlace)
  },
  async theirs({ bench, tools, handPlace }, _, run) {
    await change(handPlace.project, run)
    return byHand(bench, tools, handPlace)
  },
  verify,
})

export default [
  cold,
  nothing,
  warm('main-edited', 'Main job again, source edited', edit),
  warm('main-unchanged', 'Main job again, nothing changed', async () => {}),
]
