/**
 * Scies for two machines from one, with a real standalone CPython inside, started where there is no Python: in an empty
 * root, and under qemu. The launcher is a stand-in (docs/scie.md says what was tried with the real one).
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { command } from '../../__fixtures__/command/command.js'
import { armMachine } from '../../__fixtures__/e2e/other-machines.js'
import type { TestServer } from '../../__fixtures__/host/server.js'
import { emptyRoot } from '../../__fixtures__/rootfs/empty-root.js'
import { createMirror } from '../../__fixtures__/scie/mirror.js'
import { compile, noStandIns } from '../../__fixtures__/scie/stand-ins.js'
import { standaloneArchive } from '../../__fixtures__/scie/standalone.js'

jest.setTimeout(600_000)

const skipped =
  process.platform === 'linux' && process.arch === 'x64' ? noStandIns() : 'these scies are made on Linux, x86_64'
if (skipped) process.stderr.write(`skipped: ${skipped}\n`)
const given = skipped ? describe.skip : describe

/** A package with data, an extension module it depends on, and a program of its own that it starts. */
const FILES = {
  'pyproject.toml': `[build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"
[project]
name = "console-demo"
version = "1.0"
requires-python = ">=3.9"
dependencies = ["markupsafe==3.0.2"]
[project.scripts]
console-demo = "console_demo:main"
console-other = "console_demo:other"
[tool.setuptools.package-data]
console_demo = ["*.txt"]
`,
  'src/console_demo/__init__.py': `import json, os, subprocess, sys
from importlib.metadata import version
from importlib.resources import files
def other():
    print("started by name")
def main():
    from markupsafe import _speedups
    child = subprocess.run([sys.executable, "-c", "import console_demo, ssl, sqlite3; print('child')"], capture_output=True, text=True)
    try:
        named = subprocess.run(["console-other"], capture_output=True, text=True).stdout
    except FileNotFoundError:
        named = "no /bin/sh, which pex starts scripts with"
    print(json.dumps({"data": (files(__name__) / "data.txt").read_text(), "version": version("console-demo"),
        "speedups": _speedups.__file__.endswith(".so"), "child": child.stdout + child.stderr, "named": named,
        "python": list(sys.version_info[:3]), "inside": "nce" in sys.base_prefix, "args": sys.argv[1:]}))
`,
  'src/console_demo/data.txt': 'some data',
}

let folder = ''
let server: TestServer
let summary = ''

beforeAll(async () => {
  if (skipped) return
  folder = mkdtempSync(join(tmpdir(), 'scie-e2e-'))
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(join(folder, 'demo', name, '..'), { recursive: true })
    writeFileSync(join(folder, 'demo', name), content)
  }
  const mirror = createMirror(folder)
  for (const machine of ['linux-x86_64', 'linux-aarch64', 'windows-x86_64.exe'] as const)
    compile('launcher', machine, mirror.jump(`scie-jump-${machine}`))
  for (const platform of ['linux-x86_64', 'linux-aarch64', 'windows-x86_64'] as const) {
    const archive = standaloneArchive(platform)
    cpSync(archive, mirror.python(basename(archive)))
  }
  server = await mirror.serve()
  const lock = mirror.lock()
  const make = async (project: string, ...more: string[]) => {
    const common = ['--formats=scie', '--python-versions=3.11', `--scie-lock=${lock}`, `--scie-assets=${server.url}`]
    const { status, stderr } = await command(['package', project, ...common, ...more], folder)
    expect([status, stderr.match(/^error.*$/gm)]).toEqual([0, null])
    return stderr
  }
  cpSync('examples/answer', join(folder, 'answer'), { recursive: true })
  const made = await Promise.all([
    make('demo', '--platforms=linux-x86_64 linux-aarch64 windows-x86_64'),
    // This machine's own libstdc++ may go along where its glibc is the oldest.
    make('answer', '--glibc=2.99', '--output-dir=answer-dist'),
  ])
  summary = made[0]
})
afterAll(async () => {
  await server?.close()
  if (folder !== '') rmSync(folder, { recursive: true, force: true })
})

const made = (platform: string) => join(folder, 'dist', `console-demo-1.0-${platform}`)
const EXPECTED = {
  data: 'some data',
  version: '1.0',
  speedups: true,
  child: 'child\n',
  named: 'started by name\n',
  python: [3, 11, 11],
  inside: true,
}

given('a console application with data, an extension, and children of its own', () => {
  test('was made for each platform here, and run where it could be', () => {
    expect(readdirSync(join(folder, 'dist')).sort()).toEqual([
      'SHA256SUMS',
      'THIRD-PARTY-NOTICES.txt',
      'console-demo-1.0-linux-aarch64',
      'console-demo-1.0-linux-x86_64',
      'console-demo-1.0-windows-x86_64.exe',
      'console-demo-1.0.cdx.json',
      'manifest.json',
      'pylock.console-demo.toml',
    ])
    expect(summary).toMatch(/scie/)
  })

  test('runs beside everything else, and starts its own scripts by name', () => {
    const env = { HOME: folder, PATH: '/usr/bin:/bin', PYTHONHOME: '/none' }
    const answer = spawnSync(made('linux-x86_64'), ['--x'], { encoding: 'utf8', env })
    expect(answer.stderr).toBe('')
    expect(JSON.parse(answer.stdout)).toEqual({ ...EXPECTED, args: ['--x'] })
  })

  test('runs in an empty root, where there is no Python', () => {
    const root = emptyRoot('/', { HOME: '/tmp' })
    if ('skipped' in root) {
      process.stderr.write(`skipped: ${root.skipped}\n`)
      return
    }
    try {
      const program = root.put(made('linux-x86_64'))
      for (const _ of ['first', 'later']) {
        const { status, stdout, stderr } = root.run(program, 'a b')
        expect([status, stderr]).toEqual([0, ''])
        expect(JSON.parse(stdout)).toEqual({ ...EXPECTED, args: ['a b'] })
      }
    } finally {
      root.remove()
    }
  })

  test('examples/answer prints 42 there too: numpy’s libstdc++ is inside', () => {
    const root = emptyRoot('/', { HOME: '/tmp' })
    if ('skipped' in root) return
    try {
      const program = root.put(join(folder, 'answer-dist', 'answer-1.0.0-linux-x86_64'))
      for (const _ of ['first', 'later'])
        expect(root.run(program)).toMatchObject({ status: 0, stdout: '42\n', stderr: '' })
    } finally {
      root.remove()
    }
  })

  // Its first start installs the PEX, which takes qemu most of a minute.
  const slow = process.env.PACKAGE_PYTHON_SLOW === '1' ? test : test.skip
  slow('runs on aarch64 too: under qemu, with every program it starts', () => {
    const arm = armMachine()
    if ('skipped' in arm) {
      process.stderr.write(`skipped: ${arm.skipped}\n`)
      return
    }
    const home = mkdtempSync(join(folder, 'arm-'))
    const answer = JSON.parse(arm.run([made('linux-aarch64'), 'a'], { HOME: home })) as object
    expect(answer).toEqual({ ...EXPECTED, args: ['a'] })
  })

  test('for aarch64 contains aarch64 files alone', () => {
    const bytes = readFileSync(made('linux-aarch64'))
    expect(bytes.readUInt16LE(18)).toBe(183)
    expect(readFileSync(made('windows-x86_64.exe')).subarray(0, 2).toString()).toBe('MZ')
  })
})
