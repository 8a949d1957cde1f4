/** The locked twine, check-wheel-contents and abi3audit on files made here: what they say, and that nothing of a project reaches them. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { tarGz, zip } from '../../../__fixtures__/archives.js'
import { compile, read } from '../../../__fixtures__/native/wheel.js'
import { toolPython, uvPath } from '../../../__fixtures__/python-tools.js'
import { sharedFolder } from '../../../__fixtures__/shared-folder.js'
import type { ToolAnswers } from '../../../src/checks/model.js'
import { installChecker, runTools, type ToolQueries } from '../../../src/checks/python-tools.js'
import { uvFor } from '../../../src/distributions/uv.js'
import { createRunner } from '../../../src/host/process/process.js'

const root = mkdtempSync(path.join(tmpdir(), 'package-python-check-'))
const cache = sharedFolder('checkers')
const python = toolPython()
const runner = createRunner({ env: process.env })
const NOTHING: ToolQueries = { metadata: [], contents: [], config: null, license: {}, abi3: [], platform: [] }
let folders: string[] = []

beforeAll(async () => {
  const version = execFileSync(python, ['-c', 'import platform; print(platform.python_version())'], {
    encoding: 'utf8',
  })
  const minor = Number(version.split('.')[1])
  const interpreter = {
    path: python,
    python: { implementation: 'cpython', major: 3, minor, freeThreaded: false },
  } as const
  const uv = uvFor(uvPath(), cache, process.env)
  const install = (checker: 'twine' | 'abi3audit') => installChecker(runner, uv, interpreter, cache, checker)
  folders = [await install('twine'), await install('abi3audit')]
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

let count = 0
const folder = () => {
  const dir = path.join(root, String(count++))
  mkdirSync(dir)
  return dir
}

interface Content {
  readonly tag?: string
  readonly files?: Readonly<Record<string, string | Buffer>>
}

function wheel(metadata: string, { tag = 'py3-none-any', files = { 'app.py': 'x = 1\n' } }: Content = {}): string {
  const file = path.join(folder(), `app-1.0-${tag}.whl`)
  const content: Record<string, string | Buffer> = {
    ...files,
    'app-1.0.dist-info/METADATA': metadata,
    'app-1.0.dist-info/WHEEL': `Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: ${tag}\n`,
  }
  const lines = [...Object.keys(content), 'app-1.0.dist-info/RECORD'].map(name => `${name},,\n`)
  const all = { ...content, 'app-1.0.dist-info/RECORD': lines.join('') }
  const members = Object.entries(all).map(([name, data]) => ({ name, data, deflate: true }))
  writeFileSync(file, zip(members))
  return file
}

function sdist(metadata: string): string {
  const file = path.join(folder(), 'app-1.0.tar.gz')
  writeFileSync(file, tarGz([{ name: 'app-1.0/PKG-INFO', data: metadata }, { name: 'app-1.0/app.py' }]))
  return file
}

const asked = (queries: Partial<ToolQueries>, dir = folder()): Promise<ToolAnswers> =>
  runTools(runner, python, folders, dir, { ...NOTHING, ...queries })
const HEAD = 'Metadata-Version: 2.1\nName: app\nVersion: 1.0\n'
const MARKDOWN = `${HEAD}Description-Content-Type: text/markdown\n\n# App\n`

describe('twine', () => {
  const evaluated = async (file: string) =>
    (await asked({ metadata: [file] })).get('metadata')?.get(path.basename(file))

  test('a file that is as it should be', async () => {
    expect(await evaluated(wheel(MARKDOWN))).toEqual({ errors: [], warnings: [] })
    expect(await evaluated(sdist(MARKDOWN))).toEqual({ errors: [], warnings: [] })
  })

  test('what only --strict refuses is a warning', async () => {
    expect(await evaluated(wheel(HEAD))).toEqual({
      errors: [],
      warnings: ['`long_description_content_type` missing. defaulting to `text/x-rst`.', '`long_description` missing.'],
    })
  })

  test('a description that cannot be rendered, with the line', async () => {
    const rst = `${HEAD}Description-Content-Type: text/x-rst\n\nApp\n==\n\n.. code:: python\n    :nope\n\n* \`broken <\n`
    const answer = await evaluated(wheel(rst))
    expect(answer?.errors.join()).toMatch(/syntax errors in markup.*line \d+: (Warning|Error)/)
  })

  test('metadata that an index refuses', async () => {
    const answer = await evaluated(wheel(MARKDOWN.replace('Version: 1.0', 'Version: 1.0\nRequires-Python: nonsense')))
    expect(answer?.errors.join()).toMatch(/requires-python|Requires-Python/i)
  })

  test('a file that is not an archive', async () => {
    const file = path.join(folder(), 'app-1.0-py3-none-any.whl')
    writeFileSync(file, 'PK?')
    expect((await evaluated(file))?.errors).toHaveLength(1)
  })
})

describe('check-wheel-contents', () => {
  const evaluated = async (file: string, config: string | null = null) =>
    (await asked({ contents: [file], config })).get('contents')?.get(path.basename(file))

  test('what it finds is a warning, with the members', async () => {
    const files = { 'app.py': 'x = 1\n', 'tests/__init__.py': '', 'app.pyc': 'x' }
    expect(await evaluated(wheel(MARKDOWN, { files }))).toEqual({
      errors: [],
      warnings: [
        'W001: Wheel contains .pyc/.pyo files: app.pyc',
        'W003: Wheel contains non-module at library toplevel: app.pyc',
        'W005: Wheel contains common toplevel name in library: tests/',
        'W009: Wheel contains multiple toplevel library entries: app.py tests/ app.pyc',
      ],
    })
  })

  test("what the project's own settings ask for is a failure, and what they ignore is none", async () => {
    const dir = folder()
    const config = path.join(dir, 'pyproject.toml')
    writeFileSync(config, '[tool.check-wheel-contents]\nignore = ["W009", "W005"]\ntoplevel = ["app.py"]\n')
    const files = { 'app.py': 'x = 1\n', 'tests/__init__.py': '' }
    expect(await evaluated(wheel(MARKDOWN, { files }), config)).toEqual({
      errors: ['W202: Wheel library has undeclared toplevel entry: tests/'],
      warnings: [],
    })
  })

  test('settings that it does not understand', async () => {
    const config = path.join(folder(), 'pyproject.toml')
    writeFileSync(config, '[tool.check-wheel-contents]\nselect = ["W999"]\n')
    expect((await evaluated(wheel(MARKDOWN), config))?.errors.join()).toMatch(/W999/)
  })
})

test('SPDX expressions', async () => {
  const answers = await asked({ license: { '/x/a.whl': 'MIT OR Apache-2.0', '/x/b.whl': 'MIT-ish' } })
  expect(answers.get('license')).toEqual(
    new Map([
      ['a.whl', { errors: [], warnings: [] }],
      ['b.whl', { errors: ["Unknown license: 'mit-ish'"], warnings: [] }],
    ]),
  )
})

test('an extension that leaves the stable ABI', async () => {
  const source = (call: string) =>
    `#include <Python.h>\nstatic struct PyModuleDef def = {PyModuleDef_HEAD_INIT, "fast", 0, -1, 0};\nPyMODINIT_FUNC PyInit_fast(void) { ${call}; return PyModule_Create(&def); }\n`
  const include = execFileSync(python, ['-c', 'import sysconfig; print(sysconfig.get_path("include"))'], {
    encoding: 'utf8',
  }).trim()
  const build = (call: string) =>
    wheel(MARKDOWN, {
      tag: `cp39-abi3-linux_${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}`,
      files: { 'fast.abi3.so': read(compile(folder(), 'fast.abi3.so', source(call), [`-I${include}`])) },
    })
  const [good, bad] = [build('(void)0'), build('_PyObject_GetDictPtr(0)')]
  const answers = async (file: string) => (await asked({ abi3: [file] })).get('abi3')?.get(path.basename(file))
  expect(await answers(good)).toEqual({ errors: [], warnings: [] })
  expect((await answers(bad))?.errors).toEqual(['fast.abi3.so uses _PyObject_GetDictPtr, outside of the stable ABI'])
})

test('modules in the folder they run in do not stand in for theirs', async () => {
  const dir = folder()
  for (const name of ['json', 're', 'twine', 'click', 'pydantic', 'docutils', 'packaging', 'readme_renderer'])
    writeFileSync(path.join(dir, `${name}.py`), `raise RuntimeError("hijacked by ${name}")\n`)
  const file = wheel(MARKDOWN)
  const answers = await asked({ metadata: [file], contents: [file], license: { [file]: 'MIT' } }, dir)
  expect([...answers.values()].map(answer => answer.get(path.basename(file)))).toEqual(
    Array.from({ length: 3 }, () => ({ errors: [], warnings: [] })),
  )
})
