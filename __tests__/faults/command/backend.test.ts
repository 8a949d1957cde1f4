// Issue 3, "Bad input": build backends that are missing, broken or lie. Each backend lies in the project's own tree.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { command, pythons, step, told } from '../../../__fixtures__/command/command.js'
import { BUILD_SYSTEM, type Changes, PROJECT, tinyProject } from '../../../__fixtures__/command/tiny.js'

jest.setTimeout(60_000)

const [python = ''] = pythons(1)

/** Packages the changed project and shows the errors; nothing may be in the output folder. */
async function errors(changes: Changes, ...options: string[]): Promise<string> {
  const dir = tinyProject(changes)
  const argv = ['package', '--formats', 'sdist,wheel', '--python-versions', python, ...options]
  const ended = await command(argv, dir)
  expect(existsSync(join(dir, 'dist'))).toBe(false)
  return told(ended, { '/HERE': dir, PYTHON: python })
}

describe('a backend that cannot be had', () => {
  test('is not where build-backend says', async () => {
    const buildSystem = BUILD_SYSTEM.replace('"backend"', '"backend_of_mine"')
    expect(await errors({ buildSystem })).toMatchInlineSnapshot()
  })

  test('has no such object', async () => {
    const buildSystem = BUILD_SYSTEM.replace('"backend"', '"backend:Backend"')
    expect(await errors({ buildSystem })).toMatchInlineSnapshot()
  })

  test('fails while it is imported', async () => {
    expect(await errors({ backend: '\nimport setuptools_scm_of_mine\n' })).toMatchInlineSnapshot()
  })

  test('has a requirement that is none', async () => {
    const buildSystem = BUILD_SYSTEM.replace('[]', '["not a requirement"]')
    expect(await errors({ buildSystem })).toMatchInlineSnapshot()
  })
})

describe('a backend that fails', () => {
  test('raises, and the traceback passes through a file of the project', async () => {
    const backend = `
def build_sdist(output, settings=None):
    import setup
`
    const files = { 'setup.py': 'import os\n\nraise ValueError("no such header: tiny.h")\n' }
    expect(await errors({ backend, files })).toMatchInlineSnapshot()
  })

  test('annotates the file and line in a workflow', async () => {
    const dir = tinyProject({ backend: '\ndef build_wheel(*_):\n    raise ValueError("no such header")\n' })
    expect(told(await step({ formats: 'wheel', 'python-versions': python }, dir))).toMatchInlineSnapshot()
  })

  test.each([
    ['sys.exit', 'import sys; sys.exit("no compiler")'],
    ['os._exit', 'import os; os._exit(3)'],
    ['a crash', 'import os, signal; os.kill(os.getpid(), signal.SIGSEGV)'],
    ['a subprocess', 'import subprocess, sys; subprocess.run([sys.executable, "-c", "exit(4)"], check=True)'],
    ['KeyboardInterrupt', 'raise KeyboardInterrupt'],
  ])('ends by %s', async (_, line) => {
    expect(await errors({ backend: `\ndef build_sdist(*_):\n    ${line}\n` })).toMatchSnapshot()
  })

  test('has no hook for an sdist', async () => {
    expect(await errors({ backend: '\ndel build_sdist\n' })).toMatchInlineSnapshot()
  })

  test('asks for requirements for ever', async () => {
    const backend = `
import itertools, os
def get_requires_for_build_sdist(settings=None):
    return ["tiny @ file:///nowhere/%s" % os.getpid()]
`
    expect((await errors({ backend })).replaceAll(/nowhere.\d+/g, 'nowhere/PID')).toMatchInlineSnapshot()
  })

  test('prints megabytes before it fails', async () => {
    const backend = `
def build_wheel(*_):
    for _ in range(20000): print("x" * 1000)
    raise ValueError("at last")
`
    expect(await errors({ backend })).toMatchInlineSnapshot()
  })
})

describe('a backend that lies', () => {
  test('makes no file', async () => {
    expect(await errors({ backend: '\ndef build_sdist(*_): return "tiny-1.0.tar.gz"\n' })).toMatchInlineSnapshot()
    expect(await errors({ backend: '\ndef build_wheel(*_): return "tiny.whl"\n' })).toMatchInlineSnapshot()
  })

  test('makes two wheels', async () => {
    const backend = `
one = build_wheel
def build_wheel(output, *_):
    one(output, filename="tiny-1.0-py2-none-any.whl")
    return one(output)
`
    expect(await errors({ backend })).toMatchInlineSnapshot()
  })

  test('gives the wheel a name that is none, of another project, or of another version', async () => {
    const named = (name: string) => `
one = build_wheel
def build_wheel(output, *_): return one(output, filename="${name}")
`
    expect(await errors({ backend: named('tiny.whl') })).toMatchInlineSnapshot()
    expect(await errors({ backend: named('tony-1.0-py3-none-any.whl') })).toMatchInlineSnapshot()
    expect(await errors({ backend: named('tiny-2.0-py3-none-any.whl') })).toMatchInlineSnapshot()
    expect(await errors({ backend: named('tiny-1.0-py2-none-any.whl') })).toMatchInlineSnapshot()
  })

  test('makes a project of another name or version than pyproject.toml says', async () => {
    expect(await errors({ backend: '\nNAME = "tony"\n' })).toMatchInlineSnapshot()
    expect(await errors({ backend: '\nVERSION = "2.0"\n' })).toMatchInlineSnapshot()
  })

  test('makes wheel and sdist of two versions', async () => {
    const project = PROJECT.replace('version = "1.0"', 'dynamic = ["version"]')
    const backend = `
one = build_wheel
def build_wheel(*args):
    global VERSION
    VERSION = "1.0+local"
    return one(*args)
`
    expect(await errors({ project, backend })).toMatchInlineSnapshot()
  })

  test('packs what is no archive', async () => {
    const backend = `
def build_wheel(output, *_):
    with open(output + "/tiny-1.0-py3-none-any.whl", "w") as file: file.write("hello")
`
    expect(await errors({ backend })).toMatchInlineSnapshot()
    const sdist = backend.replaceAll('wheel', 'sdist').replace('tiny-1.0-py3-none-any.whl', 'tiny-1.0.tar.gz')
    expect(await errors({ backend: sdist })).toMatchInlineSnapshot()
  })
})
