// Issue 3, "Bad input": build backends that are missing, broken or lie. Each backend lies in the project's own tree.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { command, pythons, step, told } from '../../../__fixtures__/command/command.js'
import { BUILD_SYSTEM, type Changes, PROJECT, tinyProject } from '../../../__fixtures__/command/tiny.js'

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
    expect(await errors({ buildSystem })).toMatchInlineSnapshot(`
"exit 6
error[build/backend-missing]: The build backend 'backend_of_mine' cannot be imported: ModuleNotFoundError: No module named 'backend_of_mine'.
  at pyproject.toml:11:1
   11 | build-backend = "backend_of_mine"
      | ^
  fix: Check build-backend, and that build-system.requires names the package it comes from."
`)
  })

  test('has no such object', async () => {
    const buildSystem = BUILD_SYSTEM.replace('"backend"', '"backend:Backend"')
    expect(await errors({ buildSystem })).toMatchInlineSnapshot(`
"exit 6
error[build/backend-missing]: The build backend 'backend:Backend' cannot be imported: AttributeError: module 'backend' has no attribute 'Backend'.
  at pyproject.toml:11:1
   11 | build-backend = "backend:Backend"
      | ^
  fix: Check build-backend, and that build-system.requires names the package it comes from."
`)
  })

  test('fails while it is imported', async () => {
    expect(await errors({ backend: '\nimport setuptools_scm_of_mine\n' })).toMatchInlineSnapshot(`
"exit 6
error[build/backend-missing]: The build backend 'backend' cannot be imported: ModuleNotFoundError: No module named 'setuptools_scm_of_mine'.
  at pyproject.toml:11:1
   11 | build-backend = "backend"
      | ^
  fix: Check build-backend, and that build-system.requires names the package it comes from."
`)
  })

  test('has a requirement that is none', async () => {
    const buildSystem = BUILD_SYSTEM.replace('[]', '["not a requirement"]')
    expect(await errors({ buildSystem })).toMatchInlineSnapshot(`
"exit 6
error[build/backend-missing]: The build requirements cannot be installed: not a requirement.
  at pyproject.toml:10:1
   10 | requires = ["not a requirement"]
      | ^
  fix: Check build-system.requires, and that the package index offers them for this Python and can be reached."
`)
  })
})

describe('a backend that fails', () => {
  test('raises, and the traceback passes through a file of the project', async () => {
    const backend = `
def build_sdist(output, settings=None):
    exec(compile(open('setup.py').read(), 'setup.py', 'exec'), {})
`
    const files = { 'setup.py': 'import os\n\nraise ValueError("no such header: tiny.h")\n' }
    expect(await errors({ backend, files })).toMatchInlineSnapshot(`
"exit 6
error[build/backend-failed]: The build backend 'backend' failed to build the sdist: ValueError: no such header: tiny.h.
  at setup.py:3
   3 | raise ValueError("no such header: tiny.h")
  fix: The last lines of its output are below; the same error comes from \`python -m build\` in a clean checkout."
`)
  })

  test('annotates the file and line in a workflow', async () => {
    const dir = tinyProject({ backend: '\ndef build_wheel(*_):\n    raise ValueError("no such header")\n' })
    expect(told(await step({ formats: 'wheel', 'python-versions': python }, dir))).toMatchInlineSnapshot(`
"exit 1
::error title=build/backend-failed,file=in_tree/backend.py,line=44::The build backend 'backend' failed to build the wheel: ValueError: no such header.%0AThe last lines of its output are below; the same error comes from \`python -m build\` in a clean checkout."
`)
  })

  test.each([
    ['sys.exit', 'import sys; sys.exit("no compiler")'],
    ['os._exit', 'import os; os._exit(3)'],
    ['a crash', 'import os, signal; os.kill(os.getpid(), signal.SIGSEGV)'],
    ['a subprocess', 'import subprocess; subprocess.run(["false"], check=True)'],
    ['KeyboardInterrupt', 'raise KeyboardInterrupt'],
  ])('ends by %s', async (_, line) => {
    expect(await errors({ backend: `\ndef build_sdist(*_):\n    ${line}\n` })).toMatchSnapshot()
  })

  test('has no hook for an sdist', async () => {
    expect(await errors({ backend: '\ndel build_sdist\n' })).toMatchInlineSnapshot(`
"exit 6
error[build/backend-failed]: The build backend 'backend' failed to build the sdist: AttributeError: the build backend has no hook build_sdist.
  at pyproject.toml:11:1
   11 | build-backend = "backend"
      | ^
  fix: The last lines of its output are below; the same error comes from \`python -m build\` in a clean checkout."
`)
  })

  test('prints megabytes before it fails', async () => {
    const backend = `
def build_wheel(*_):
    for _ in range(20000): print("x" * 1000)
    raise ValueError("at last")
`
    expect(await errors({ backend })).toMatchInlineSnapshot(`
"exit 6
error[build/backend-failed]: The build backend 'backend' failed to build the wheel: ValueError: at last.
  at in_tree/backend.py:45
   45 |     raise ValueError("at last")
  fix: The last lines of its output are below; the same error comes from \`python -m build\` in a clean checkout."
`)
  })
})

describe('a backend that lies', () => {
  test('makes no file', async () => {
    expect(await errors({ backend: '\ndef build_sdist(*_): return "tiny-1.0.tar.gz"\n' })).toMatchInlineSnapshot(`
"exit 6
error[build/nothing]: The build backend 'backend' reported success but made no sdist; it returned the name tiny-1.0.tar.gz.
  at pyproject.toml:11:1
   11 | build-backend = "backend"
      | ^
  fix: A backend makes exactly one file a call (PEP 517): check its configuration, or report it to its maintainers."
`)
    expect(await errors({ backend: '\ndef build_wheel(*_): return "tiny.whl"\n' })).toMatchInlineSnapshot(`
"exit 6
error[build/nothing]: The build backend 'backend' reported success but made no wheel; it returned the name tiny.whl.
  at pyproject.toml:11:1
   11 | build-backend = "backend"
      | ^
  fix: A backend makes exactly one file a call (PEP 517): check its configuration, or report it to its maintainers."
`)
  })

  test('makes two wheels', async () => {
    const backend = `
one = build_wheel
def build_wheel(output, *_):
    one(output, filename="tiny-1.0-py2-none-any.whl")
    return one(output)
`
    expect(await errors({ backend })).toMatchInlineSnapshot(`
"exit 6
error[build/several]: The build backend 'backend' made 2 files instead of one wheel: tiny-1.0-py2-none-any.whl, tiny-1.0-py3-none-any.whl.
  at pyproject.toml:11:1
   11 | build-backend = "backend"
      | ^
  fix: A backend makes exactly one file a call (PEP 517): check its configuration, or report it to its maintainers."
`)
  })

  test('gives the wheel a name that is none, of another project, or of another version', async () => {
    const named = (name: string) => `
one = build_wheel
def build_wheel(output, *_): return one(output, filename="${name}")
`
    expect(await errors({ backend: named('tiny.whl') })).toMatchInlineSnapshot(`
"exit 6
error[build/mismatch]: The build backend wrote tiny.whl, which is not a valid wheel name (PEP 427).
  fix: A wheel is called name-version-python-abi-platform.whl: check the configuration of the build backend."
`)
    expect(await errors({ backend: named('tony-1.0-py3-none-any.whl') })).toMatchInlineSnapshot(`
"exit 7
error[check/content]: tony-1.0-py3-none-any.whl cannot be trusted: it has no .dist-info folder of its own.
  at pyproject.toml:11:1
   11 | build-backend = "backend"
      | ^
  fix: Check the configuration of the build backend; if it is correct, report this to the maintainers of the backend."
`)
    expect(await errors({ backend: named('tiny-2.0-py3-none-any.whl') })).toMatchInlineSnapshot(`
"exit 6
error[build/mismatch]: tiny-2.0-py3-none-any.whl is named for version 2.0, but its metadata says 1.0.
  at pyproject.toml:3:1
   3 | version = "1.0"
     | ^
  fix: Make pyproject.toml and what the build backend computes agree, or declare the version as dynamic."
`)
    expect(await errors({ backend: named('tiny-1.0-py2-none-any.whl') })).toMatchInlineSnapshot(`
"exit 6
error[build/mismatch]: tiny-1.0-py2-none-any.whl was built with Python PYTHON, but its name says that it does not run there.
  at pyproject.toml:11:1
   11 | build-backend = "backend"
      | ^
  fix: Check the settings of the build backend for tags (python-tag, plat-name, py-limited-api)."
`)
  })

  test('makes a project of another name or version than pyproject.toml says', async () => {
    expect(await errors({ backend: '\nNAME = "tony"\n' })).toMatchInlineSnapshot(`
"exit 6
error[build/mismatch]: tony-1.0.tar.gz is of 'tony', not of 'tiny'.
  at pyproject.toml:2:1
   2 | name = "tiny"
     | ^
  fix: Make pyproject.toml and what the build backend computes agree; a version from git needs its tags in the checkout."
`)
    expect(await errors({ backend: '\nVERSION = "2.0"\n' })).toMatchInlineSnapshot(`
"exit 6
error[build/mismatch]: tiny-2.0-py3-none-any.whl has version 2.0, but pyproject.toml says 1.0.
  at pyproject.toml:3:1
   3 | version = "1.0"
     | ^
  fix: Make pyproject.toml and what the build backend computes agree, or declare the version as dynamic."
`)
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
    expect(await errors({ project, backend })).toMatchInlineSnapshot(`
"exit 6
error[build/mismatch]: tiny-1.0.tar.gz has version 1.0, but the wheel has 1.0+local.
  at pyproject.toml:2:1
   2 | name = "tiny"
     | ^
  fix: Make pyproject.toml and what the build backend computes agree; a version from git needs its tags in the checkout."
`)
  })

  test('packs what is no archive', async () => {
    const backend = `
def build_wheel(output, *_):
    with open(output + "/tiny-1.0-py3-none-any.whl", "w") as file: file.write("hello")
    return "tiny-1.0-py3-none-any.whl"
`
    expect(await errors({ backend })).toMatchInlineSnapshot(`
"exit 7
error[check/content]: tiny-1.0-py3-none-any.whl cannot be trusted: it is not a zip archive.
  at pyproject.toml:11:1
   11 | build-backend = "backend"
      | ^
  fix: Check the configuration of the build backend; if it is correct, report this to the maintainers of the backend."
`)
    const sdist = backend.replaceAll('wheel', 'sdist').replaceAll('tiny-1.0-py3-none-any.whl', 'tiny-1.0.tar.gz')
    expect(await errors({ backend: sdist })).toMatchInlineSnapshot(`
"exit 7
error[check/content]: tiny-1.0.tar.gz cannot be trusted: it is not a gzip file, or is damaged.
  at pyproject.toml:11:1
   11 | build-backend = "backend"
      | ^
  fix: Check the configuration of the build backend; if it is correct, report this to the maintainers of the backend."
`)
  })
})
