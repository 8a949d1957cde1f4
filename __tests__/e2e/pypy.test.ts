/** A real PyPy beside a CPython: wheel, one PEX for both with several commands, their smoke tests, and first and later starts. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { command } from '../../__fixtures__/command/command.js'
import { debianPyPy } from '../../__fixtures__/e2e/pypy.js'
import { type Files, write } from '../../__fixtures__/native/projects.js'
import { localPythons } from '../../__fixtures__/python-tools.js'

jest.setTimeout(1_200_000)

/** Versions of ujson, which is compiled, that have a wheel for that PyPy and for CPython of the same version. */
const UJSON: Readonly<Record<string, string>> = { '3.9': '5.10.0', '3.10': '5.10.0', '3.11': '5.11.0' }

const pypy = debianPyPy()
const cpython = 'skipped' in pypy ? undefined : localPythons().get(pypy.version)
const why =
  'skipped' in pypy
    ? pypy.skipped
    : UJSON[pypy.version] === undefined
      ? `ujson has no wheel for PyPy ${pypy.version}`
      : cpython === undefined
        ? `there is no CPython ${pypy.version} beside PyPy ${pypy.version}`
        : undefined
if (why !== undefined) process.stderr.write(`PyPy is not tested: ${why}\n`)
const { bin, version } = 'skipped' in pypy ? { bin: '', version: '' } : pypy

const FILES: Files = {
  'pyproject.toml': `[build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"
[project]
name = "twice"
version = "1.0.0"
dependencies = ["ujson==${UJSON[version]}"]
[project.scripts]
twice = "twice:main"
worker = "twice:work"
[tool.setuptools]
packages = ["twice"]
[tool.package-python]
entry-point = "all"
`,
  'twice/__init__.py': `import platform, sys, ujson
def main():
    print(platform.python_implementation(), ujson.dumps(sys.argv[1:]))
def work():
    if sys.argv[1:] == ["--version"]:
        return print("worker 1.0.0")
    import multiprocessing
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        print(pool.map(abs, [-1]))
    return 3
`,
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

;(why === undefined ? describe : describe.skip)('PyPy', () => {
  let out = ''
  let ended: Awaited<ReturnType<typeof command>>
  beforeAll(async () => {
    const project = write(FILES)
    out = mkdtempSync(join(tmpdir(), 'pypy-'))
    folders.push(project, out)
    const path = [bin, dirname(cpython ?? ''), process.env.PATH].join(':')
    const versions = `--python-versions=pypy${version} ${version}`
    ended = await command(['package', '.', '--formats=wheel pex', versions, `--output-dir=${out}`], project, {
      PATH: path,
    })
  })

  test('builds, and wheel and PEX are smoke tested on both', () => {
    expect([ended.status, ended.stderr.match(/^error.*$/gm)]).toEqual([0, null])
    const { checks } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
      checks: { name: string; result: string; artifact: string; python?: string }[]
    }
    const runs = checks.filter(({ name }) => name === 'runs').map(({ result, python }) => `${python}: ${result}`)
    expect(runs.sort()).toEqual(
      [...[version, version], ...[1, 2].map(() => `pypy${version}`)].map(one => `${one}: passed`).sort(),
    )
  })

  const start = (python: string, ...args: string[]) => {
    const env = { HOME: out, PEX_ROOT: join(out, 'root'), PATH: '/usr/bin:/bin' }
    const { status, stdout, stderr } = spawnSync(python, [join(out, 'twice-1.0.0.pex'), ...args], {
      env,
      encoding: 'utf8',
    })
    return [status, stdout, stderr]
  }

  test.each(['first', 'later'])('the %s start of each command, with a compiled dependency', () => {
    const python = join(bin, 'pypy3')
    expect(start(python, 'twice', 'a b')).toEqual([0, 'PyPy ["a b"]\n', ''])
    expect(start(python, 'worker')).toEqual([3, '[1]\n', ''])
    expect(start(cpython ?? '', 'twice', 'a b')).toEqual([0, 'CPython ["a b"]\n', ''])
  })
})
