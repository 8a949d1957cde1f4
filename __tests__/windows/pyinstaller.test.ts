/** A Windows program of PyInstaller with two commands, built on Windows (Wine) and started where no Python is on PATH. */
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, jest } from '@jest/globals'
import { type Ended, openWindows } from '../../__fixtures__/windows/machine.js'
import { BUG, said, writeFiles } from '../../__fixtures__/windows/projects.js'

jest.setTimeout(1_800_000)

const { machine, onWindows } = openWindows()

const PROJECT: Readonly<Record<string, string>> = {
  'pyproject.toml': `[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "lights"
version = "1.0"
description = "Answers on Windows"
requires-python = ">=3.11,<3.12"
dependencies = ["click", "markupsafe"]

[project.scripts]
lights = "lights:main"
lights-more = "lights:more"
`,
  'lights/data.txt': 'from a file\n',
  'lights/__init__.py': `import sys


def more():
    print("more:", *sys.argv[1:])


def main():
    what, *rest = sys.argv[1:] or ["answer"]
    if what == "pass":
        return
    if what == "exit":
        raise SystemExit(int(rest[0]))
    if what == "about":
        import importlib.metadata
        import importlib.resources

        data = importlib.resources.files("lights").joinpath("data.txt").read_text().strip()
        print(data, importlib.metadata.version("lights"), ascii(rest))
        return
    import click
    import markupsafe
    from markupsafe import _speedups

    click.echo(f"{markupsafe.escape('<42>')} {_speedups.__file__.endswith('.pyd')}")
`,
}

const FILE = 'lights-1.0-windows-x86_64.exe'
let built: Ended

const run = async (args: readonly string[], program = 'lights.exe') => {
  const { status, stdout, stderr } = await machine.start(`W:\\${program}`, args, {
    cwd: machine.folder,
    env: { WINEPATH: '' },
  }).ended
  return { status, stdout: stdout.replaceAll('\r\n', '\n').trimEnd(), stderr }
}

beforeAll(async () => {
  if (machine === undefined) return
  writeFiles(join(machine.folder, 'lights'), PROJECT)
  const args = ['--formats=pyinstaller', '--entry-point=all', '--python-versions=3.11', '--output-dir=W:\\out']
  built = await machine.command(['package', 'lights', ...args], { cwd: machine.folder })
  for (const name of ['lights.exe', 'LIGHTS-more.EXE'])
    cpSync(join(machine.folder, 'out', FILE), join(machine.folder, name))
})

onWindows('is built, and every file in it has an origin, although the tools lie behind a link', () => {
  expect(said(built)).not.toMatch(BUG)
  expect({ status: built.status, errors: said(built).match(/^error\[.*$/gm) }).toEqual({ status: 0, errors: null })
  expect(readdirSync(join(machine.folder, 'out'))).toContain(FILE)
  const manifest = readFileSync(join(machine.folder, 'out', 'manifest.json'), 'utf8')
  expect(JSON.parse(manifest).artifacts).toEqual([
    expect.objectContaining({ file: FILE, format: 'pyinstaller', targets: ['windows-x86_64'] }),
  ])
})

onWindows('starts without any Python, with code in C from a wheel', async () => {
  expect(await run([])).toEqual({ status: 0, stdout: '&lt;42&gt; True', stderr: '' })
})

onWindows('has the data and the metadata of its wheel, and gets its arguments as they are', async () => {
  expect(await run(['about', 'two words', 'ü "quoted"', ''])).toEqual({
    status: 0,
    stdout: `from a file 1.0 ['two words', '\\xfc "quoted"', '']`,
    stderr: '',
  })
})

onWindows('starts the command of its name, in any letters, else that of its first argument', async () => {
  const more = { status: 0, stdout: 'more: a b', stderr: '' }
  expect(await run(['a', 'b'], 'LIGHTS-more.EXE')).toEqual(more)
  expect(await run(['lights-more', 'a', 'b'], `out\\${FILE}`)).toEqual(more)
  const { status, stdout, stderr } = await run(['nothing'], `out\\${FILE}`)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/lights[\s\S]*lights-more/)
})

onWindows('ends with the status of the program', async () => {
  expect((await run(['exit', '3'])).status).toBe(3)
})

onWindows('how long a start takes is reported', async () => {
  const times: number[] = []
  for (let runs = 0; runs < 5; runs++) {
    const began = performance.now()
    expect((await run(['pass'])).status).toBe(0)
    times.push(performance.now() - began)
  }
  const least = Math.round(Math.min(...times))
  process.stderr.write(`shortest of five starts under Wine: one file of PyInstaller ${least} ms\n`)
  expect(least).toBeGreaterThan(0)
})
