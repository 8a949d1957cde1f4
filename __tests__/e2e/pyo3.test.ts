/** Programs that embed CPython, started where there is no Python: one file in an empty root, a folder with all it may do. */
import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { command } from '../../__fixtures__/command/command.js'
import { armMachine } from '../../__fixtures__/e2e/other-machines.js'
import { standalonePython, withoutRust } from '../../__fixtures__/e2e/standalone-python.js'
import { localPythons } from '../../__fixtures__/python-tools.js'
import { emptyRoot } from '../../__fixtures__/rootfs/empty-root.js'

jest.setTimeout(1_200_000)

const KITCHEN = `
import argparse, importlib.metadata, importlib.resources, json, multiprocessing, os, subprocess, sys
import numpy

def square(x):
    return x * x

def main():
    what, *rest = sys.argv[1:] or ['answer']
    if what == 'exit':
        raise SystemExit(int(rest[0]))
    if what == 'raise':
        raise ValueError('on purpose')
    if what == 'return':
        return 'a message'
    if what == 'sleep':
        print('ready', flush=True)
        import time; time.sleep(60)
    if what == 'path':
        print(os.path.basename(sys.argv[0]), json.dumps(sys.path)); return
    if what == 'text':
        print('ä', rest); return
    with multiprocessing.get_context('spawn').Pool(2) as pool:
        squares = pool.map(square, [1, 2])
    child = subprocess.run([sys.executable, '-c', 'import numpy, sys; print(sys.argv[1])', 'child'], capture_output=True, text=True)
    data = importlib.resources.files('kitchen').joinpath('data.txt').read_text().strip()
    print(json.dumps({
        'answer': int(numpy.array([11, 12, 13, 6]).sum()), 'squares': squares, 'child': child.stdout.strip() or child.stderr,
        'data': data, 'version': importlib.metadata.version('kitchen'),
        'script': [e.value for e in importlib.metadata.entry_points(group='console_scripts') if e.name == 'kitchen'],
    }))
`
const PYPROJECT = `[build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"
[project]
name = "kitchen"
version = "1.0"
dependencies = ["numpy"]
[project.scripts]
kitchen = "kitchen:main"
[tool.setuptools.package-data]
kitchen = ["data.txt"]
`

const rust = withoutRust()
const python = process.arch === 'x64' && process.platform === 'linux' ? standalonePython('linux-amd64') : undefined
const why =
  rust ?? (python === undefined ? 'these run on linux-x86_64' : typeof python === 'string' ? undefined : python.skipped)
const host = localPythons().get('3.11')
const skipped = why ?? (host === undefined ? 'there is no Python 3.11 on this machine' : undefined)
if (skipped !== undefined) process.stderr.write(`pyo3 is not tested: ${skipped}\n`)
const here = skipped === undefined ? describe : describe.skip

let folder = ''
const file = () => join(folder, 'dist', 'answer-1.0.0-linux-x86_64')
const kitchen = () => join(folder, 'kitchen-1.0-linux-x86_64', 'kitchen')

async function make(project: string, ...options: string[]): Promise<void> {
  const argv = ['package', project, '--formats=pyo3', '--python-versions=3.11', '--test-command=none']
  const { status, stderr } = await command([...argv, ...options], folder)
  expect([status, stderr.match(/^error.*$/gm)]).toEqual([0, null])
}

beforeAll(async () => {
  if (skipped !== undefined) return
  folder = mkdtempSync(join(tmpdir(), 'package-python-test-'))
  cpSync('examples/answer', join(folder, 'answer'), { recursive: true })
  mkdirSync(join(folder, 'source', 'kitchen'), { recursive: true })
  writeFileSync(join(folder, 'source', 'pyproject.toml'), PYPROJECT)
  writeFileSync(join(folder, 'source', 'kitchen', '__init__.py'), KITCHEN)
  writeFileSync(join(folder, 'source', 'kitchen', 'data.txt'), 'from a file\n')
  const named = `--executable-python=linux-x86_64=${String(python)}`
  await make('answer', named)
  await make('source', named, '--executable-layout=folder', '--output-dir=out')
  const archive = join(folder, 'out', 'kitchen-1.0-linux-x86_64.tar.gz')
  expect(spawnSync('tar', ['-xf', archive, '-C', folder]).status).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (program: string, args: readonly string[] = [], env: Record<string, string> = {}) => {
  const { status, stdout, stderr, signal } = spawnSync(program, args, { encoding: 'utf8', env, cwd: '/' })
  return { status, stdout: stdout.trim(), stderr: stderr.trim(), signal }
}

here('one file', () => {
  const cache = (name: string) => join(folder, 'caches', name)
  const inside = (at: string) => readdirSync(join(at, 'package-python')).filter(name => !name.endsWith('.lock'))

  test('prints the answer where there is the C library and nothing else', () => {
    const root = emptyRoot()
    if ('skipped' in root) {
      process.stderr.write(`skipped: ${root.skipped}\n`)
      return
    }
    try {
      const { status, stdout, stderr } = root.run(root.put(file()))
      expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '42\n', stderr: '' })
    } finally {
      root.remove()
    }
  })

  test('starts many times at once, and unpacks itself once', async () => {
    const env = { XDG_CACHE_HOME: cache('many') }
    const started = Array.from({ length: 6 }, () => spawn(file(), [], { env, stdio: ['ignore', 'pipe', 'inherit'] }))
    expect(await Promise.all(started.map(child => text(child.stdout)))).toEqual(Array(6).fill('42\n'))
    expect(inside(env.XDG_CACHE_HOME)).toEqual([expect.stringMatching(/^answer-1\.0\.0-linux-x86_64-[0-9a-f]{32}$/)])
  })

  test('makes a folder whole again that has lost its program, and clears away what was half unpacked', () => {
    const env = { XDG_CACHE_HOME: cache('lost') }
    run(file(), [], env)
    const [name = ''] = inside(env.XDG_CACHE_HOME)
    const unpacked = join(env.XDG_CACHE_HOME, 'package-python', name)
    rmSync(join(unpacked, 'answer'))
    mkdirSync(`${unpacked}.1.new`)
    expect(run(file(), [], env)).toMatchObject({ status: 0, stdout: '42' })
    expect(inside(env.XDG_CACHE_HOME)).toEqual([name])
  })

  test('does without a home, or with one that cannot be written, in a folder of this user’s', () => {
    for (const env of [{}, { HOME: '/proc' }]) {
      const temporary = mkdtempSync(join(folder, 'tmp-'))
      expect(run(file(), [], { TMPDIR: temporary, ...env })).toMatchObject({ status: 0, stdout: '42' })
      expect(readdirSync(temporary)).toEqual([`package-python-${process.getuid?.()}`])
    }
  })

  test('does not start what others may have changed', () => {
    const env = { XDG_CACHE_HOME: cache('open'), TMPDIR: mkdtempSync(join(folder, 'tmp-')) }
    run(file(), [], env)
    const unpacked = join(env.XDG_CACHE_HOME, 'package-python', inside(env.XDG_CACHE_HOME)[0] ?? '')
    writeFileSync(join(unpacked, 'answer'), '#!/bin/sh\necho changed\n', { mode: 0o755 })
    chmodSync(unpacked, 0o777)
    expect(run(file(), [], env)).toMatchObject({ status: 0, stdout: '42' })
    expect(readdirSync(env.TMPDIR)).toHaveLength(1)
  })

  test('says what is wrong with a file that was cut off or changed, and leaves nothing', () => {
    const whole = readFileSync(file())
    const cut = join(folder, 'cut')
    writeFileSync(cut, whole, { mode: 0o755 })
    truncateSync(cut, 20_000_000)
    const damaged = [10_000_000, 20_000_000, whole.length - 30_000].map(at => {
      const changed = join(folder, `changed-${at}`)
      writeFileSync(changed, whole, { mode: 0o755 })
      const file = openSync(changed, 'r+')
      // One byte inside literals decodes as well as any other; only the checksum tells.
      writeSync(file, Buffer.from([(whole[at] ?? 0) ^ 1]), 0, 1, at)
      closeSync(file)
      return [changed, 'is damaged: download it again'] as const
    })
    for (const [program, words] of [[cut, 'is cut off: download it again'], ...damaged] as const) {
      const env = { PACKAGE_PYTHON_CACHE: cache('cut'), HOME: '/proc', TMPDIR: '/proc' }
      const { status, stderr } = run(program, [], env)
      expect(status).toBe(70)
      expect(stderr).toContain(words)
      expect(stderr).toMatch(/^This program cannot start: .*\.$/)
      expect(existsSync(join(cache('cut'), 'package-python')) ? inside(cache('cut')) : []).toEqual([])
    }
  })
})

const armWhy = why ?? withoutRust('aarch64-unknown-linux-gnu')
if (why === undefined && armWhy !== undefined) process.stderr.write(`pyo3 for aarch64 is not tested: ${armWhy}\n`)

;(armWhy === undefined && host !== undefined ? test : test.skip)(
  'one file for aarch64, cross-built, prints the answer under qemu',
  async () => {
    const arm = armMachine()
    const other = standalonePython('linux-arm64')
    if ('skipped' in arm || typeof other !== 'string') {
      process.stderr.write(`skipped: ${'skipped' in arm ? arm.skipped : (other as { skipped: string }).skipped}\n`)
      return
    }
    await make('answer', '--platforms=linux-aarch64', `--executable-python=linux-aarch64=${other}`)
    const file = join(folder, 'dist', 'answer-1.0.0-linux-aarch64')
    const env = { HOME: mkdtempSync(join(folder, 'arm-')) }
    // The first start unpacks, the later one finds what was unpacked.
    expect([arm.run([file], env), arm.run([file], env)]).toEqual(['42\n', '42\n'])
  },
)

here('a folder', () => {
  test('has data files, metadata, a C extension, children and workers', () => {
    const { stdout, stderr, status } = run(kitchen())
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual({
      answer: 42,
      squares: [1, 4],
      child: 'child',
      data: 'from a file',
      version: '1.0',
      script: ['kitchen:main'],
    })
  })

  test('ends as a console script does', async () => {
    expect(run(kitchen(), ['exit', '3'])).toMatchObject({ status: 3, stderr: '' })
    expect(run(kitchen(), ['return'])).toMatchObject({ status: 1, stderr: 'a message' })
    const raised = run(kitchen(), ['raise'])
    expect(raised.status).toBe(1)
    expect(raised.stderr).toMatch(/kitchen\/__init__\.py", line \d+, in main[\s\S]*ValueError: on purpose$/)
    const sleeper = spawn(kitchen(), ['sleep'], { env: {}, stdio: ['ignore', 'pipe', 'pipe'] })
    const said = text(sleeper.stderr)
    sleeper.stdout.once('data', () => sleeper.kill('SIGINT'))
    const ended = await new Promise(resolve => sleeper.on('exit', (code, signal) => resolve({ code, signal })))
    expect(ended).toEqual({ code: null, signal: 'SIGINT' })
    expect(await said).toContain('KeyboardInterrupt')
  })

  test('takes nothing from outside, and says UTF-8 in the C locale', () => {
    const elsewhere = mkdtempSync(join(folder, 'outside-'))
    writeFileSync(join(elsewhere, 'numpy.py'), 'raise SystemExit(99)')
    const env = { PYTHONPATH: elsewhere, PYTHONHOME: '/nowhere', PYTHONSTARTUP: '/nowhere', HOME: elsewhere }
    const { stdout, status } = run(kitchen(), ['path'], env)
    expect(status).toBe(0)
    const [name, paths = ''] = stdout.split(/ (.*)/s)
    expect(name).toBe('kitchen')
    const root = join(folder, 'kitchen-1.0-linux-x86_64')
    expect((JSON.parse(paths) as string[]).filter(path => !path.startsWith(`${root}/python/lib/`))).toEqual([])
    expect(run(kitchen(), ['text', 'ö', '-c'], { LC_ALL: 'C' }).stdout).toBe("ä ['ö', '-c']")
  })

  test('runs from a folder that cannot be written, and writes nothing into its own', () => {
    const root = join(folder, 'kitchen-1.0-linux-x86_64')
    const before = readdirSync(root, { recursive: true }).sort()
    expect(run(kitchen()).status).toBe(0)
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(before)
  })
})
