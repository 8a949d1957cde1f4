/** PEX files for thirty targets, against plain pex with thirty complete-platform files (issue 4). */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build, handTools, pex } from '../parts/by-hand.mjs'
import { environment } from '../parts/environment.mjs'
import { ours, ourUv, toolsOnly, withTools } from '../parts/ours.mjs'
import { run } from '../parts/process.mjs'
import { edit, exampleAnswer } from '../parts/project.mjs'
import { prints42, wheelsInside } from '../parts/smoke-test.mjs'
import { IN_ONE, thirtyPlatforms } from '../parts/thirty.mjs'

const ARGS = [...IN_ONE, '--formats', 'pex', '--entry-point', 'answer:print_answer']
const FAST = ['--no-compress', '--no-pre-install-wheels']

/** The wheel lies in `dist` before the clock starts: plain pex is told to bundle, not to build. */
async function withWheel(bench, tools, place) {
  await exampleAnswer(bench, place.project)
  await build(tools, place)
  return place
}

async function bundle(bench, tools, place, args) {
  const { seconds } = await pex(tools, { ...place, targets: await thirtyPlatforms(bench), args })
  return { value: seconds, out: path.join(place.project, 'dist') }
}

/** Every target's numpy is inside the one file, and it runs on the five Pythons of this machine. */
async function verify({ bench }, _side, sample, dir) {
  const files = (await readdir(sample.out)).filter(name => name.endsWith('.pex'))
  if (files.length !== 1) throw new Error(`not one PEX: ${files}`)
  const file = path.join(sample.out, files[0])
  const numpy = (await wheelsInside(bench, file, dir)).filter(name => name.startsWith('numpy-'))
  if (numpy.length !== 30) throw new Error(`there are ${numpy.length} wheels of numpy inside`)
  await prints42(bench, file, dir)
}

const cold = {
  name: 'targets-cold',
  title: '30 targets (5 Pythons × 6 platforms), caches empty; ours builds the wheel too',
  against: '`pex --complete-platform … ×30`',
  bar: { ratio: 0.1 },
  runs: 1,
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
    const place = await withWheel(bench, tools, {
      project: path.join(dir, 'answer'),
      dir: path.join(dir, 'wheel'),
    })
    return bundle(bench, tools, { ...place, dir: path.join(dir, 'cold') }, [])
  },
  verify,
}

/** Caches warm on both sides; only the source of the application changes. */
const warm = (name, against, prepare, bar) => ({
  name,
  title: '30 targets again, source edited; ours builds the wheel too',
  against,
  bar,
  runs: 2,
  async setUp(bench) {
    const tools = await handTools(bench)
    const [mine, hand] = [await bench.folder(`${name}/mine`), await bench.folder(`${name}/hand`)]
    const ourPlace = { project: await exampleAnswer(bench, path.join(mine, 'answer')), dir: mine, args: ARGS }
    const handPlace = await withWheel(bench, tools, { project: path.join(hand, 'answer'), dir: hand })
    const args = await prepare(bench, handPlace)
    await ours(bench, ourPlace)
    await bundle(bench, tools, handPlace, args)
    return { bench, tools, ourPlace, handPlace, args }
  },
  async ours({ bench, ourPlace }, _, index) {
    await edit(ourPlace.project, index)
    return ours(bench, ourPlace)
  },
  theirs: ({ bench, tools, handPlace, args }) => bundle(bench, tools, handPlace, args),
  verify,
})

/** A lock of the wheel and what it needs, as uv writes it: pex then neither resolves nor asks an index. */
async function pylock(bench, { project, dir }) {
  const uv = await ourUv(await toolsOnly(bench, project))
  const lock = path.join(dir, 'pylock.toml')
  const wheel = (await readdir(path.join(project, 'dist'))).find(name => name.endsWith('.whl'))
  await writeFile(path.join(dir, 'in.txt'), `answer @ file://${path.join(project, 'dist', wheel)}\n`)
  const words = ['pip', 'compile', '--universal', '--python-version', '3.9', '--format', 'pylock.toml', '--quiet']
  await run(uv, [...words, '--output-file', lock, path.join(dir, 'in.txt')], {
    cwd: dir,
    env: environment(dir),
  })
  // uv leaves out who needs whom, which PEP 751 allows, and pex takes no lock without it.
  const text = await readFile(lock, 'utf8')
  const needs = 'dependencies = [{ name = "numpy" }]'
  await writeFile(
    lock,
    text.replace(/^name = "answer"$/m, line => `${line}\n${needs}`),
  )
  return [...FAST, '--pylock', lock]
}

export default [
  cold,
  warm('targets-warm', `the same with \`${FAST.join(' ')}\``, async () => FAST, { ratio: 0.1 }),
  // No promise: what uv resolved before is no work of theirs, and writing half a gigabyte is most of what is left to both.
  warm('targets-warm-pylock', `the same with \`${FAST.join(' ')}\`, from a pylock.toml`, pylock),
]
