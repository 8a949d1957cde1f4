/** Resolving and the coverage table of an application with about sixty dependencies (issue 4). */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { environment } from '../parts/environment.mjs'
import { ourPackaging, ourUv, toolsOnly } from '../parts/ours.mjs'
import { run } from '../parts/process.mjs'
import { exampleAnswer } from '../parts/project.mjs'
import { thirty } from '../parts/thirty.mjs'

const CHILD = fileURLToPath(new URL('../parts/resolve-child.mjs', import.meta.url))

/** A web service with a data part: pure and compiled, some of them without a wheel somewhere. */
const REQUIREMENTS = [
  ...['fastapi', 'uvicorn', 'httpx', 'pydantic-settings', 'sqlalchemy', 'alembic', 'jinja2', 'celery', 'redis'],
  ...['pandas', 'numpy', 'pyarrow', 'scikit-learn', 'matplotlib', 'pillow', 'cryptography', 'pyyaml', 'lxml'],
  ...['rich', 'typer', 'requests', 'aiohttp', 'orjson', 'psutil', 'python-dateutil', 'tenacity', 'structlog'],
]

/** One call in a process of its own, as a run makes it. @returns seconds of wall time */
async function resolve({ bench, lib, tools, project }, dir, caches, targets, remembered = false) {
  const env = environment(caches)
  const request = {
    ...{ requirements: REQUIREMENTS, extras: [], lock: 'none', findLinks: [], missingWheels: 'fail' },
    targets: targets.map(({ python, platform, compatible_tags, marker_environment }) => ({
      ...{ name: `${python} ${platform}`, python, platform },
      ...{ compatibleTags: compatible_tags, environment: marker_environment },
    })),
  }
  const workDir = path.join(dir, `work-${targets.length}`)
  const settings = { ...tools, uvCacheDir: path.join(caches, 'uv'), workDir, projectDir: project }
  settings.python = bench.pythons.at(-1).path
  // As on a laptop, where what was resolved is used again for a while.
  const locks = remembered ? path.join(caches, 'locks') : undefined
  const input = JSON.stringify({ request, tools: settings, locks })
  const { seconds, stdout } = await run(process.execPath, [CHILD, lib], { cwd: dir, env, input })
  return { seconds, ...JSON.parse(stdout) }
}

async function setUp(bench, dir) {
  const lib = path.join(bench.root, 'lib')
  if (!existsSync(path.join(lib, 'dependencies/resolve.js'))) throw new Error('lib is not built: npm run build')
  const ready = await toolsOnly(bench, await exampleAnswer(bench, path.join(dir, 'first')))
  const tools = { uv: await ourUv(ready), packagingPath: await ourPackaging(ready) }
  const caches = await bench.folder(`${path.basename(dir)}/caches`)
  const { targets } = await thirty(bench)
  // One project for every run: what is remembered is remembered of a project.
  const project = await bench.folder(`${path.basename(dir)}/project`)
  const state = { bench, lib, tools, caches, targets, project }
  return { ...state, found: await resolve(state, dir, caches, targets, true) }
}

/** Enough dependencies for the promise to be about. */
async function verify({ found }) {
  if (found.packages < 55) throw new Error(`only ${found.packages} packages were resolved`)
}

const cold = {
  name: 'resolve-cold',
  title: 'Resolve and coverage table, 60 dependencies × 30 targets, caches empty',
  bar: { most: 10 },
  setUp,
  async ours(state, dir) {
    const { seconds, packages, wheels } = await resolve(state, dir, path.join(dir, 'caches'), state.targets)
    return { value: seconds, counts: { packages, wheels } }
  },
  verify,
}

const warm = {
  ...cold,
  name: 'resolve-warm',
  title: 'Resolve and coverage table, 60 dependencies × 30 targets, again within ten minutes',
  bar: { most: 1 },
  async ours(state, dir) {
    return { value: (await resolve(state, dir, state.caches, state.targets, true)).seconds }
  },
}

/** How much of what one target takes each of the other 29 adds. */
const added = {
  ...cold,
  name: 'resolve-added',
  title: 'Each further target, as a part of what the first takes, caches warm',
  bar: { most: 2 },
  unit: '%',
  async ours(state, dir) {
    const one = await resolve(state, dir, state.caches, state.targets.slice(0, 1))
    const all = await resolve(state, dir, state.caches, state.targets)
    return { value: ((all.seconds - one.seconds) / 29 / one.seconds) * 100 }
  },
}

export default [cold, warm, added]
