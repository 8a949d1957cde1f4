/**
 * What a user waits for: the whole run with every check and smoke test, from the start of the program to its end, against the
 * article's commands, against them with each file tried by hand, and against build-and-inspect's steps (issue 14).
 */
import path from 'node:path'
import { VERSIONS } from '../parts/bench.mjs'
import { build, fivePythons, handTools, inspect, inspectTools, pex, tryByHand } from '../parts/by-hand.mjs'
import { toolsOnly, whole, withTools } from '../parts/ours.mjs'
import { edit, exampleAnswer, pureAnswer } from '../parts/project.mjs'
import { testRelease } from '../parts/smoke-test.mjs'
import { THIRTY, thirtyPlatforms } from '../parts/thirty.mjs'

const ENTRY = ['--entry-point', 'answer:print_answer']
const FIVE = ['--python-versions', VERSIONS.join(' '), ...ENTRY]
const ONE = ['--python-versions', VERSIONS.at(-1), ...ENTRY]
const UNTESTED = '`python -m build`, then `pex --python … ×5`, nothing tried'
const TESTED = 'the same commands; each file installed and started by hand on each Python'

const onePython = bench => ['--python', bench.pythons.at(-1).path]

/** The article's commands. @param targets what `pex` is given */
async function commands(bench, place, targets, tested = []) {
  const tools = await handTools(bench)
  const built = await build(tools, place)
  const bundled = await pex(tools, { ...place, targets: await targets(bench) })
  const tried = tested.length > 0 ? await tryByHand(tested, place) : undefined
  return {
    value: built.seconds + bundled.seconds + (tried?.seconds ?? 0),
    parts: {
      '`python -m build`': built.seconds,
      '`pex`': bundled.seconds,
      ...(tried && { 'trying by hand': tried.seconds }),
    },
    out: path.join(place.project, 'dist'),
  }
}

const verify = ({ bench }, _side, sample, dir) => testRelease(bench, sample.out, dir)

/**
 * Both sides have done the same job in the same folders before; `change` is what happened since.
 * @param one `make` creates the project, `theirs` is timed against ours
 */
const warm = ({ make = exampleAnswer, args, change = edit, theirs, ...one }) => ({
  runs: 3,
  async setUp(bench) {
    const [mine, hand] = [await bench.folder(`${one.name}/mine`), await bench.folder(`${one.name}/hand`)]
    const ourPlace = { project: await make(bench, path.join(mine, 'answer')), dir: mine, args }
    const handPlace = { project: await make(bench, path.join(hand, 'answer')), dir: hand }
    await whole(bench, ourPlace)
    // The first run after a cold one also makes the bytecode of what was imported.
    await change(ourPlace.project, 'again')
    await whole(bench, ourPlace)
    await theirs(bench, handPlace)
    return { bench, ourPlace, handPlace }
  },
  async ours({ bench, ourPlace }, _, run) {
    await change(ourPlace.project, `ours-${run}`)
    return whole(bench, ourPlace)
  },
  async theirs({ bench, handPlace }, _, run) {
    await change(handPlace.project, `theirs-${run}`)
    return theirs(bench, handPlace)
  },
  ...one,
})

const cold = {
  name: 'whole-cold',
  title: 'Whole run, five Pythons, numpy; tools installed, caches empty',
  against: UNTESTED,
  bar: { ratio: 0.35 },
  async setUp(bench, dir) {
    await handTools(bench)
    return { bench, ready: await toolsOnly(bench, await exampleAnswer(bench, path.join(dir, 'first'))) }
  },
  async ours({ bench, ready }, dir) {
    const project = await exampleAnswer(bench, path.join(dir, 'answer'))
    return withTools(ready, dir, () => whole(bench, { project, dir, args: FIVE }))
  },
  async theirs({ bench }, dir) {
    const project = await exampleAnswer(bench, path.join(dir, 'answer'))
    return commands(bench, { project, dir }, fivePythons)
  },
  verify,
}

/** The same project and caches; the other side is the same run without what is not building. */
const alone = {
  name: 'whole-edited-one',
  title: 'Whole run, one Python, numpy; source edited',
  against: 'ours without smoke tests, checks, SBOM, licenses and audit',
  bar: { ratio: 2.5 },
  runs: 5,
  async setUp(bench, dir) {
    const place = { project: await exampleAnswer(bench, path.join(dir, 'answer')), dir, args: ONE }
    await whole(bench, place)
    await edit(place.project, 'again')
    await whole(bench, place)
    return { bench, place }
  },
  async ours({ bench, place }, _, run) {
    await edit(place.project, `whole-${run}`)
    return whole(bench, place)
  },
  async theirs({ bench, place }, _, run) {
    await edit(place.project, `built-${run}`)
    const off = ['--test-command', 'none', '--checks', 'none', '--sbom', 'none', '--licenses', 'off', '--audit', 'off']
    return whole(bench, { ...place, args: [...ONE, ...off] })
  },
}

const unchanged = async () => {}

export default [
  warm({
    name: 'whole-edited',
    title: 'Whole run, five Pythons, numpy; source edited',
    against: `${UNTESTED}, again`,
    bar: { ratio: 0.3 },
    args: FIVE,
    theirs: (bench, place) => commands(bench, place, fivePythons),
    verify,
  }),
  warm({
    name: 'whole-edited-tested',
    title: 'Whole run, five Pythons, numpy; source edited',
    against: TESTED,
    bar: { ratio: 0.05 },
    runs: 1,
    args: FIVE,
    theirs: (bench, place) => commands(bench, place, fivePythons, bench.pythons),
    verify,
  }),
  alone,
  cold,
  warm({
    name: 'whole-unchanged',
    title: 'Whole run, five Pythons, numpy; nothing changed',
    against: `${UNTESTED}, again`,
    args: FIVE,
    change: unchanged,
    theirs: (bench, place) => commands(bench, place, fivePythons),
    verify,
  }),
  warm({
    name: 'whole-pure',
    title: 'Whole run, five Pythons, no dependencies; source edited',
    against: `${UNTESTED}, again`,
    make: pureAnswer,
    args: FIVE,
    theirs: (bench, place) => commands(bench, place, fivePythons),
    verify,
  }),
  warm({
    name: 'whole-pure-one-tested',
    title: 'Whole run, one Python, no dependencies; source edited',
    against: '`python -m build`, `pex`; each file installed and started by hand',
    make: pureAnswer,
    args: ONE,
    theirs: (bench, place) => commands(bench, place, onePython, bench.pythons.slice(-1)),
  }),
  warm({
    name: 'whole-inspected',
    title: 'Whole run, sdist and wheel on one Python, no dependencies; source edited',
    against: "build-and-inspect's steps: `uv build`, check-wheel-contents, twine check, both unpacked and listed",
    make: pureAnswer,
    args: ['--formats', 'sdist wheel', '--python-versions', VERSIONS.at(-1)],
    theirs: async (bench, place) => inspect(await inspectTools(bench), place),
  }),
  warm({
    name: 'whole-thirty',
    title: 'Whole run, 30 targets (5 Pythons × 6 platforms), numpy; source edited',
    against: '`python -m build`, then `pex --complete-platform … ×30`, nothing tried',
    runs: 1,
    args: [...THIRTY, '--pex-scope', 'universal', ...ENTRY],
    theirs: (bench, place) => commands(bench, place, thirtyPlatforms),
    verify,
  }),
]
