/** Starting the PEX: its first run on an empty PEX_ROOT, and later ones (issue 4). */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { VERSIONS } from '../parts/bench.mjs'
import { build, fivePythons, handTools, pex } from '../parts/by-hand.mjs'
import { megabytesIn } from '../parts/disk.mjs'
import { environment } from '../parts/environment.mjs'
import { ours } from '../parts/ours.mjs'
import { run } from '../parts/process.mjs'
import { exampleAnswer, pureAnswer } from '../parts/project.mjs'
import { IN_ONE, thirtyPlatforms } from '../parts/thirty.mjs'

const FIVE = ['--python-versions', VERSIONS.join(' ')]
const ENTRY = ['--formats', 'pex', '--entry-point', 'answer:print_answer']

/** Our file, made once. */
const ourPex = (bench, name, targets, make = exampleAnswer) =>
  bench.once(`our-pex-${name}`, async dir => {
    const project = await make(bench, path.join(dir, 'answer'))
    const { out } = await ours(bench, { project, dir, args: [...targets, ...ENTRY] })
    return path.join(
      out,
      (await readdir(out)).find(file => file.endsWith('.pex')),
    )
  })

/** Plain pex's, made once. */
const plainPex = (bench, name, targets, make = exampleAnswer) =>
  bench.once(`plain-pex-${name}`, async dir => {
    const tools = await handTools(bench)
    const project = await make(bench, path.join(dir, 'answer'))
    await build(tools, { project, dir })
    const output = path.join(dir, 'answer.pex')
    await pex(tools, { project, dir, targets: await targets(bench), output })
    return output
  })

/**
 * @param launcher whether the file is started as a program, or `python FILE`
 * @returns seconds that it took to print 42 on the newest of the five
 */
async function start(bench, file, root, dir, launcher = false) {
  const python = bench.pythons.at(-1).path
  // Where there is no other Python, nothing spends its time on a version manager's stand-ins. Plain pex's file names the oldest.
  const pythons = launcher ? [...bench.pythons].reverse() : bench.pythons.slice(-1)
  const PATH = [...pythons.map(one => path.dirname(one.path)), '/usr/bin', '/bin'].join(path.delimiter)
  const env = { ...environment(dir), PEX_ROOT: root, PATH }
  const [tool, args] = launcher ? [file, []] : [python, [file]]
  const { seconds, stdout } = await run(tool, args, { cwd: dir, env })
  if (stdout.trim() !== '42') throw new Error(`it printed ${JSON.stringify(stdout)}`)
  return seconds
}

const first = (name, title, bar, ourTargets, plainTargets, make) => ({
  name: `pex-first-${name}`,
  title: `First run of the PEX on an empty PEX_ROOT, ${title}`,
  against: 'the file of plain pex',
  ...(bar && { bar: { ratio: bar } }),
  partUnits: { 'PEX_ROOT afterwards': 'MB' },
  async setUp(bench) {
    return {
      bench,
      mine: await ourPex(bench, name, ourTargets, make),
      plain: await plainPex(bench, name, plainTargets, make),
    }
  },
  ours: (state, dir) => firstRun(state.bench, state.mine, dir),
  theirs: (state, dir) => firstRun(state.bench, state.plain, dir),
})

async function firstRun(bench, file, dir) {
  const root = path.join(dir, 'root')
  const value = await start(bench, file, root, dir)
  return { value, parts: { 'PEX_ROOT afterwards': await megabytesIn(root) } }
}

/** What a first start cannot do without: the wheels of one Python unpacked by `zipfile`, and the application imported. */
const UNPACK = `import io, os, sys, zipfile
file, folder = sys.argv[1:]
tag = "-cp%d%d-" % sys.version_info[:2]
with zipfile.ZipFile(file) as whole:
    for name in whole.namelist():
        if name.endswith(".whl") and (tag in name or "-none-any" in name):
            zipfile.ZipFile(io.BytesIO(whole.read(name))).extractall(folder)
os.environ["PYTHONPATH"] = folder
os.execv(sys.executable, [sys.executable, "-c", "import answer; answer.print_answer()"])
`

const unpacked = {
  name: 'pex-first-unpacked',
  title: 'First run of the PEX on an empty PEX_ROOT, five Pythons',
  against: 'unpacking the wheels of one Python and importing the application',
  bar: { ratio: 1.3 },
  partUnits: { 'PEX_ROOT afterwards': 'MB' },
  runs: 5,
  setUp: async bench => ({ bench, mine: await ourPex(bench, 'five', FIVE) }),
  ours: (state, dir) => firstRun(state.bench, state.mine, dir),
  async theirs({ bench, mine }, dir) {
    const python = bench.pythons.at(-1).path
    const args = ['-sE', '-c', UNPACK, mine, path.join(dir, 'unpacked')]
    return { value: (await run(python, args, { cwd: dir, env: environment(dir) })).seconds }
  },
}

const later = (name, title, launcher) => ({
  name,
  title,
  against: "`python -c 'import numpy'`",
  bar: { ratio: launcher ? 1.05 : 1.5 },
  runs: 15,
  async setUp(bench, dir) {
    const mine = await ourPex(bench, 'five', FIVE)
    const root = path.join(dir, 'root')
    await start(bench, mine, root, dir, launcher)
    const venv = path.join(dir, 'venv')
    const env = environment(dir)
    await run(bench.pythons.at(-1).path, ['-m', 'venv', venv], { cwd: dir, env })
    const python = path.join(venv, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
    await run(python, ['-m', 'pip', 'install', '--quiet', 'numpy'], { cwd: dir, env })
    return { bench, mine, root, python, env, dir }
  },
  async ours({ bench, mine, root, dir }) {
    return { value: await start(bench, mine, root, dir, launcher) }
  },
  async theirs({ python, env, dir }) {
    return { value: (await run(python, ['-c', 'import numpy'], { cwd: dir, env })).seconds }
  },
})

/** Without dependencies, what is left is the start itself. */
const laterPure = {
  name: 'pex-later-pure',
  title: 'Later runs of the PEX, no dependencies, started as a program',
  against: 'the file of plain pex',
  runs: 15,
  async setUp(bench, dir) {
    const sides = {
      ours: await ourPex(bench, 'pure', FIVE, pureAnswer),
      theirs: await plainPex(bench, 'pure', async () => fivePythons(bench), pureAnswer),
    }
    for (const [side, file] of Object.entries(sides)) await start(bench, file, path.join(dir, side), dir, true)
    return { bench, sides, dir }
  },
  ours: async ({ bench, sides, dir }) => ({ value: await start(bench, sides.ours, path.join(dir, 'ours'), dir, true) }),
  theirs: async ({ bench, sides, dir }) => ({
    value: await start(bench, sides.theirs, path.join(dir, 'theirs'), dir, true),
  }),
}

export default [
  first('five', 'five Pythons', 0.15, FIVE, async bench => fivePythons(bench)),
  first('thirty', '30 targets', 0.05, IN_ONE, thirtyPlatforms),
  first('pure', 'five Pythons, no dependencies', undefined, FIVE, async bench => fivePythons(bench), pureAnswer),
  unpacked,
  later('pex-later', 'Later runs of the PEX, five Pythons, started as a program', true),
  later('pex-later-python', 'Later runs of the PEX, five Pythons, `python answer.pex`', false),
  laterPure,
]
