/** Wheels of a small C extension for five Pythons, against the same commands one after another (issue 4). */
import { readdir } from 'node:fs/promises'
import { cpus } from 'node:os'
import path from 'node:path'
import { VERSIONS } from '../parts/bench.mjs'
import { environment } from '../parts/environment.mjs'
import { ours, ourUv, toolsOnly } from '../parts/ours.mjs'
import { run } from '../parts/process.mjs'
import { exampleAnswer, projectOf } from '../parts/project.mjs'

const FILES = {
  'pyproject.toml': `[build-system]
requires = ["setuptools>=77"]
build-backend = "setuptools.build_meta"

[project]
name = "small-extension"
version = "1.0"
requires-python = ">=3.9"
`,
  'setup.py': `from setuptools import Extension, setup

setup(ext_modules=[Extension("small_extension", ["small_extension.c"])])
`,
  'small_extension.c': `#include <Python.h>

static PyObject *answer(PyObject *self, PyObject *none) { return PyLong_FromLong(42); }

static PyMethodDef METHODS[] = {{"answer", answer, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef MODULE = {PyModuleDef_HEAD_INIT, "small_extension", NULL, -1, METHODS};

PyMODINIT_FUNC PyInit_small_extension(void) { return PyModule_Create(&MODULE); }
`,
}

const argsFor = versions => ['--formats', 'wheel', '--python-versions', versions.join(' ')]

/** Both sides' caches are warm: what is compared is building, not downloading setuptools. */
async function setUp(bench, dir) {
  const ready = await toolsOnly(bench, await exampleAnswer(bench, path.join(dir, 'first')))
  const [mine, hand] = [
    await bench.folder(`${path.basename(dir)}/mine`),
    await bench.folder(`${path.basename(dir)}/hand`),
  ]
  const state = { bench, mine, hand, uv: await ourUv(ready) }
  await five(state, path.join(dir, 'warming'))
  await pipWheels(state, path.join(dir, 'warming-pip'))
  await uvWheels(state, path.join(dir, 'warming-uv'))
  return state
}

/** Another project each time, so that no result of an earlier run can be taken. */
async function make({ bench, mine }, dir, versions) {
  const project = await projectOf(path.join(dir, 'project'), { ...FILES, 'README.md': `${dir}\n` })
  return ours(bench, { project, dir: mine, args: argsFor(versions) })
}
const five = (state, dir) => make(state, dir, VERSIONS)

async function serially({ bench }, dir, command) {
  const project = await projectOf(path.join(dir, 'project'), FILES)
  const out = path.join(project, 'out')
  let value = 0
  for (const { path: python } of bench.pythons) value += await command(python, project, out)
  return { value, out }
}

function pipWheels(state, dir) {
  const words = ['-m', 'pip', 'wheel', '.', '--no-deps', '--quiet', '--wheel-dir']
  return serially(state, dir, async (python, project, out) => {
    const pip = await withPip(state, python)
    return (await run(pip, [...words, out], { cwd: project, env: environment(state.hand) })).seconds
  })
}

/** A distribution's Python may come without pip: then an environment of it brings one, untimed. */
async function withPip({ bench }, python) {
  return bench.once(`pip-${path.basename(python)}`, async dir => {
    await run(python, ['-m', 'venv', dir], { cwd: dir, env: environment(dir) })
    return path.join(dir, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
  })
}

function uvWheels(state, dir) {
  const words = ['build', '--quiet', '--wheel', '--python']
  return serially(state, dir, async (python, project, out) => {
    const options = { cwd: project, env: environment(state.hand) }
    return (await run(state.uv, [...words, python, '--out-dir', out], options)).seconds
  })
}

const verify = (_, side, sample) => verifyCount(side, sample, VERSIONS.length)

async function verifyCount(side, { out }, count) {
  const wheels = (await readdir(out)).filter(name => name.endsWith('.whl'))
  if (wheels.length !== count) throw new Error(`${side} made ${wheels.join(', ') || 'no wheel'}`)
}

const against = (name, words, theirs) => ({
  name,
  title: 'A C extension, wheels for five Pythons, caches warm',
  against: `${words}, one Python after another`,
  setUp,
  ours: five,
  theirs,
  verify,
})

/** Together, and each alone in turn: what was built for one alone does not disturb the other, and all caches are warm for both. */
const together = (name, count, versions) => ({
  ...against(name, '', undefined),
  title: `A C extension, wheels for ${count}`,
  against: 'ours for the slowest of them alone',
  bar: { ratio: 1.25 },
  ours: (state, dir) => make(state, dir, versions),
  async theirs(state, dir) {
    const alone = []
    for (const version of versions) alone.push(await make(state, path.join(dir, version), [version]))
    return { value: Math.max(...alone.map(({ value }) => value)) }
  },
  async verify(_, side, sample) {
    if (side === 'ours') await verifyCount(side, sample, versions.length)
  },
})

// Five compilers on four cores take 1.25 times as long as one, by arithmetic and before anything else is done.
const ON_CORES = VERSIONS.slice(-Math.max(2, cpus().length))

export default [
  together('native-five', 'five Pythons', VERSIONS),
  ...(ON_CORES.length < VERSIONS.length
    ? [together('native-cores', `as many Pythons as cores (${ON_CORES.length})`, ON_CORES)]
    : []),
  against('native-pip', '`pip wheel`', pipWheels),
  against('native-uv', '`uv build --wheel`', uvWheels),
]
