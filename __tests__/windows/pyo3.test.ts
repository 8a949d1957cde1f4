/** Windows programs of pyo3, cross-built on Linux and started (Wine), where no Python is on PATH: one file, and a folder. */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, jest, test } from '@jest/globals'
import { codes, command } from '../../__fixtures__/command/command.js'
import { type Ended, openWindows } from '../../__fixtures__/windows/machine.js'
import { BUG, said, writeFiles } from '../../__fixtures__/windows/projects.js'
import { rustForWindows } from '../../__fixtures__/windows/rust.js'

jest.setTimeout(1_800_000)

const { machine } = openWindows()
const rust = machine === undefined ? { skipped: 'there is no Windows machine' } : rustForWindows()
if ('skipped' in rust) process.stderr.write(`pyo3 for Windows is not tested: ${rust.skipped}\n`)
const onWindows = 'skipped' in rust ? (test.skip as typeof test) : test

const at = (...parts: readonly string[]) => join(machine.folder, ...parts)

/** One program for every question; the wheels with C code are those that Wine can run. */
const KITCHEN: Readonly<Record<string, string>> = {
  'pyproject.toml': `[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "kitchen"
version = "1.0"
description = "Answers on Windows"
requires-python = ">=3.11,<3.12"
dependencies = ["click", "markupsafe", "numpy==1.24.4"]

[project.scripts]
kitchen = "kitchen:main"
kitchen-words = "kitchen:words"
`,
  'kitchen/data.txt': 'from a file\n',
  'kitchen/__init__.py': `import json
import sys


def square(x):
    return x * x


def words():
    print("words:", *sys.argv[1:])


def main():
    what, *rest = sys.argv[1:] or ["answer"]
    if what == "pass":
        return
    if what == "exit":
        raise SystemExit(int(rest[0]))
    if what == "raise":
        raise ValueError("on purpose")
    if what == "return":
        return "a message"
    if what == "sleep":
        import time

        print("ready", flush=True)
        time.sleep(3600)
    if what == "about":
        import importlib.metadata
        import importlib.resources

        data = importlib.resources.files("kitchen").joinpath("data.txt").read_text().strip()
        about = {"argv": rest, "path": sys.path, "executable": sys.executable, "data": data}
        print(json.dumps({**about, "version": importlib.metadata.version("kitchen"), "platform": sys.platform}))
        return
    if what == "library":
        import sqlite3
        import ssl

        print(sqlite3.connect(":memory:").execute("select 6 * 7").fetchone()[0], ssl.OPENSSL_VERSION.split()[0])
        return
    if what == "workers":
        import multiprocessing

        with multiprocessing.get_context("spawn").Pool(2) as pool:
            print(pool.map(square, [1, 2, 3]))
        return
    if what == "child":
        import subprocess

        code = "import markupsafe, sys; print(markupsafe.escape(sys.argv[1]))"
        print(subprocess.run([sys.executable, "-c", code, "<child>"], capture_output=True, text=True).stdout.strip())
        return
    import click
    import markupsafe
    import numpy
    from markupsafe import _speedups

    click.echo(f"{numpy.array([6, 6]) @ numpy.array([3, 4])} {markupsafe.escape('<42>')} {numpy.__version__}")
`,
}

const FILE = 'kitchen-1.0-windows-x86_64.exe'
const FOLDER = 'kitchen-1.0-windows-x86_64'
const ANSWER = '42 &lt;42&gt; 1.24.4'

const made: Ended[] = []
/** Starts a program without any Python on PATH. */
const start = (
  program: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
  cwd?: string,
) => machine.start(program, args, { cwd: cwd ?? machine.folder, env: { WINEPATH: '', ...env } })
const run = async (...all: Parameters<typeof start>) => {
  const { status, stdout, stderr } = await start(...all).ended
  const lines = (text: string) => text.replaceAll('\r\n', '\n').trimEnd()
  return { status, stdout: lines(stdout), stderr: lines(stderr) }
}
const fine = (stdout: string) => ({ status: 0, stdout, stderr: '' })

/** What one file has unpacked into a cache, where it is given one. */
const unpacked = (cache: string) => readdirSync(join(cache, 'package-python')).filter(name => !name.endsWith('.lock'))

beforeAll(async () => {
  if ('skipped' in rust) return
  const project = writeFiles(at('kitchen'), KITCHEN)
  const options = [
    ...['--formats=pyo3', '--python-versions=3.11', '--platforms=windows-x86_64'],
    `--executable-python=windows-x86_64=${machine.kit.python}`,
  ]
  for (const [folder, layout, entry] of [
    ['file', 'file', 'kitchen'],
    ['folder', 'folder', 'kitchen'],
    ['all', 'file', 'all'],
  ] as const) {
    const chosen = [`--executable-layout=${layout}`, `--entry-point=${entry}`, `--output-dir=${at(folder)}`]
    const argv = ['package', project, ...options, ...chosen]
    const one = await command(argv, machine.folder, rust)
    if (one.status !== 0) throw new Error(said(one))
    made.push(one)
  }
  execFileSync('python3', ['-m', 'zipfile', '-e', at('folder', `${FOLDER}.zip`), machine.folder])
})

onWindows('Linux builds them', () => {
  for (const one of made) {
    expect(said(one)).not.toMatch(BUG)
    expect([one.status, codes(one)]).toEqual([0, []])
  }
  expect(readdirSync(at('file'))).toContain(FILE)
})

onWindows('both are console programs of Windows for x86-64', () => {
  for (const file of [at('file', FILE), at(FOLDER, 'kitchen.exe'), at(FOLDER, 'python.exe')]) {
    const bytes = readFileSync(file)
    const header = bytes.readUInt32LE(0x3c)
    expect(bytes.toString('latin1', header, header + 4)).toBe('PE\0\0')
    expect([bytes.readUInt16LE(header + 4), bytes.readUInt16LE(header + 24 + 68)]).toEqual([0x8664, 3])
  }
})

const PROGRAM = `W:\\file\\${FILE}`

onWindows('one file: prints the answer with C code, and the same when it was unpacked before', async () => {
  const env = { PACKAGE_PYTHON_CACHE: 'S:\\twice' }
  expect(await run(PROGRAM, [], env)).toEqual(fine(ANSWER))
  const [name = ''] = unpacked(join(machine.second, 'twice'))
  expect(name).toMatch(/^kitchen-1\.0-windows-x86_64-[0-9a-f]{32}$/)
  const before = statSync(join(machine.second, 'twice', 'package-python', name)).mtimeMs
  expect(await run(PROGRAM, [], env)).toEqual(fine(ANSWER))
  expect(unpacked(join(machine.second, 'twice'))).toEqual([name])
  expect(statSync(join(machine.second, 'twice', 'package-python', name)).mtimeMs).toBe(before)
})

onWindows('one file: unpacks into the user’s local data', async () => {
  const about = JSON.parse((await run(PROGRAM, ['about'])).stdout) as { executable: string }
  expect(about.executable).toMatch(
    /^C:\\users\\[^\\]+\\AppData\\Local\\package-python\\kitchen-1\.0-[^\\]+\\python\.exe$/i,
  )
})

onWindows(
  'one file: from a folder with spaces and letters that are not ASCII, read-only, with such arguments',
  async () => {
    const folder = at('Programme für René & Søn (1)')
    mkdirSync(folder, { recursive: true })
    cpSync(at('file', FILE), join(folder, 'über 日本.exe'))
    chmodSync(join(folder, 'über 日本.exe'), 0o555)
    const words = ['two words', '', '"é"', '日本', 'a\\"b\\\\']
    const { status, stdout, stderr } = await run('.\\über 日本.exe', ['about', ...words], {}, folder)
    expect([status, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject({ argv: words, platform: 'win32' })
  },
)

onWindows('one file: two first starts at once unpack it once', async () => {
  const env = { PACKAGE_PYTHON_CACHE: 'S:\\at once' }
  expect(await Promise.all([run(PROGRAM, [], env), run(PROGRAM, [], env)])).toEqual([fine(ANSWER), fine(ANSWER)])
  expect(unpacked(join(machine.second, 'at once'))).toHaveLength(1)
})

onWindows('one file: a folder that has lost its program is unpacked again', async () => {
  const env = { PACKAGE_PYTHON_CACHE: 'S:\\lost' }
  await run(PROGRAM, ['pass'], env)
  const [name = ''] = unpacked(join(machine.second, 'lost'))
  rmSync(join(machine.second, 'lost', 'package-python', name, 'kitchen.exe'))
  expect(await run(PROGRAM, [], env)).toEqual(fine(ANSWER))
  expect(unpacked(join(machine.second, 'lost'))).toEqual([name])
})

onWindows('one file: exit status, and no folder below a place that is not there', async () => {
  expect(await run(PROGRAM, ['exit', '3'])).toMatchObject({ status: 3, stderr: '' })
  expect(await run(PROGRAM, ['exit', '4'], { PACKAGE_PYTHON_CACHE: 'Q:\\none' })).toMatchObject({
    status: 4,
    stderr: '',
  })
})

onWindows('one file: what was cut off or changed says so with status 70', async () => {
  const whole = readFileSync(at('file', FILE))
  const changed = Buffer.from(whole)
  const middle = Math.floor(whole.length / 2)
  changed[middle] = (whole[middle] ?? 0) ^ 1
  for (const [name, bytes, words] of [
    ['cut', whole.subarray(0, middle), 'is cut off: download it again'],
    ['changed', changed, 'is damaged: download it again'],
  ] as const) {
    writeFileSync(at(`${name}.exe`), bytes)
    const { status, stdout, stderr } = await run(`W:\\${name}.exe`, [], { PACKAGE_PYTHON_CACHE: `S:\\${name}` })
    expect([status, stdout]).toEqual([70, ''])
    expect(stderr).toContain(words)
    expect(readdirSync(machine.second).includes(name) ? unpacked(join(machine.second, name)) : []).toEqual([])
  }
})

onWindows('one file: when it is ended from outside, the program inside ends too', async () => {
  const running = start(PROGRAM, ['sleep'])
  while (!running.said().includes('ready')) {
    if (running.child.exitCode !== null) throw new Error(running.said())
    await new Promise(done => running.child.stdout?.once('data', done))
  }
  expect(machine.processes().length).toBeGreaterThan(1)
  running.child.kill('SIGKILL')
  for (let looks = 0; machine.processes().length > 0 && looks < 300; looks++)
    await new Promise(done => setTimeout(done, 100))
  expect(machine.processes()).toEqual([])
})

onWindows('one file with all commands: its name chooses one, in any letters, else the first argument', async () => {
  for (const name of ['kitchen-words.exe', 'KITCHEN-Words.EXE'])
    cpSync(at('all', FILE), join(mkdtempSync(at('named-')), name))
  const named = readdirSync(machine.folder).filter(name => name.startsWith('named-'))
  expect(named).toHaveLength(2)
  for (const folder of named) {
    const [name] = readdirSync(at(folder))
    expect(await run(`W:\\${folder}\\${name}`, ['kitchen', 'a b'])).toEqual(fine('words: kitchen a b'))
  }
  expect(await run(`W:\\all\\${FILE}`, ['kitchen-words', 'a b'])).toEqual(fine('words: a b'))
  expect(await run(`W:\\all\\${FILE}`, ['kitchen'])).toEqual(fine(ANSWER))
})

onWindows('one file with all commands: they are listed where none is chosen, with status 2', async () => {
  const { status, stdout, stderr } = await run(`W:\\all\\${FILE}`)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain('kitchen-words')
})

const KIT = `W:\\${FOLDER}\\kitchen.exe`

onWindows('a folder: the program, its Python and the library beside each other, and no Python of others', () => {
  const names = readdirSync(at(FOLDER))
  expect(names).toEqual(expect.arrayContaining(['kitchen.exe', 'python.exe', 'python311.dll', 'python']))
  const packages = readdirSync(at(FOLDER, 'python', 'Lib', 'site-packages'))
  expect(packages).toEqual(expect.arrayContaining(['kitchen', 'click', 'markupsafe', 'numpy']))
  expect(packages).not.toContain('pip')
})

onWindows('a folder: prints the answer, from another drive too', async () => {
  expect(await run(KIT)).toEqual(fine(ANSWER))
  const elsewhere = join(machine.second, 'elsewhere')
  mkdirSync(elsewhere)
  expect(await run(KIT, [], {}, elsewhere)).toEqual(fine(ANSWER))
})

onWindows('a folder: data files, metadata, and nothing on sys.path from outside', async () => {
  const other = at('outside')
  writeFiles(other, { 'json.py': 'raise SystemExit(99)\n', 'kitchen.py': 'raise SystemExit(98)\n' })
  const env = { PYTHONPATH: 'W:\\outside', PYTHONHOME: 'Q:\\none', PYTHONSTARTUP: 'Q:\\none' }
  const { status, stdout, stderr } = await run(KIT, ['about'], env, other)
  expect([status, stderr]).toEqual([0, ''])
  const about = JSON.parse(stdout) as { path: string[] }
  expect(about).toMatchObject({ data: 'from a file', version: '1.0', executable: `W:\\${FOLDER}\\python.exe` })
  // The program's own folder is there as that of every Windows Python is.
  const own = (path: string) => path === `W:\\${FOLDER}` || path.startsWith(`W:\\${FOLDER}\\python`)
  expect(about.path.filter(path => !own(path))).toEqual([])
})

onWindows('a folder: sqlite3 and ssl of the standard library', async () => {
  expect(await run(KIT, ['library'])).toEqual(fine('42 OpenSSL'))
})

onWindows('a folder: workers of multiprocessing', async () => {
  expect(await run(KIT, ['workers'])).toEqual(fine('[1, 4, 9]'))
})

onWindows('a folder: sys.executable is a Python that has the packages', async () => {
  expect(await run(KIT, ['child'])).toEqual(fine('&lt;child&gt;'))
  expect(await run(`W:\\${FOLDER}\\python.exe`, ['-c', 'import numpy; print(numpy.__version__)'])).toEqual(
    fine('1.24.4'),
  )
})

onWindows('a folder: ends as a console script does', async () => {
  expect(await run(KIT, ['return'])).toEqual({ status: 1, stdout: '', stderr: 'a message' })
  const raised = await run(KIT, ['raise'])
  expect(raised.status).toBe(1)
  expect(raised.stderr).toMatch(/kitchen\\__init__\.py", line \d+, in main[\s\S]*ValueError: on purpose$/)
})

onWindows('a folder: writes nothing into itself', async () => {
  const files = () => readdirSync(at(FOLDER), { recursive: true }).sort()
  const before = files()
  expect((await run(KIT)).status).toBe(0)
  expect(files()).toEqual(before)
})

onWindows('how long starts take is reported', async () => {
  const python = machine.python
  const least = async (program: string, args: readonly string[]) => {
    const times: number[] = []
    for (let runs = 0; runs < 5; runs++) {
      const began = performance.now()
      expect((await run(program, args)).status).toBe(0)
      times.push(performance.now() - began)
    }
    return Math.round(Math.min(...times))
  }
  await run(PROGRAM, ['pass'])
  const times = {
    'python -c pass': await least(`${python}\\python.exe`, ['-c', 'pass']),
    'one file of pyo3, unpacked before': await least(PROGRAM, ['pass']),
    'folder of pyo3': await least(KIT, ['pass']),
  }
  const lines = Object.entries(times).map(([what, time]) => `${what} ${time} ms`)
  process.stderr.write(`shortest of five starts under Wine: ${lines.join(', ')}\n`)
  expect(Object.values(times).every(time => time > 0)).toBe(true)
})
