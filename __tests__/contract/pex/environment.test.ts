/** What a first start installs is what pip installs, and behaves so. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { writeOddWheel } from '../../../__fixtures__/odd-wheel.js'
import { makeDemo } from '../../../__fixtures__/pex.js'
import { localPythons } from '../../../__fixtures__/python-tools.js'
import { spreadWheels } from '../../../__fixtures__/spread-wheels.js'
import type { WheelFile } from '../../../src/core/model.js'

const pythons = [...localPythons()]
  .filter(([version]) => Number(version.slice(2)) <= 13)
  .sort(([a], [b]) => Number(a.slice(2)) - Number(b.slice(2)))
const oldest = pythons[0]?.[1] ?? ''
const newest = pythons.at(-1)?.[1] ?? ''

let temp = ''
let app = ''
let more = new Map<string, WheelFile>()

beforeAll(async () => {
  temp = mkdtempSync(join(tmpdir(), 'pex-environment-'))
  app = join(temp, 'demo.pex')
  more = new Map([['odd', writeOddWheel(temp)], ...spreadWheels(temp, oldest)])
  const minors = pythons.map(([version]) => Number(version.slice(2)))
  await makeDemo({ folder: join(temp, 'made'), output: app, minors, more })
})
afterAll(() => rmSync(temp, { recursive: true, force: true }))

function start(python: string, root: string, variables: Record<string, string>, args: readonly string[] = []) {
  const env = { HOME: temp, PEX_ROOT: root, PATH: '/usr/bin:/bin', ...variables }
  return spawnSync(python, [app, ...args], { env, cwd: temp, encoding: 'utf8' })
}

/** The only environment in a PEX_ROOT. */
function environmentIn(root: string): string {
  const folder = join(root, 'package-python')
  const [name, ...others] = readdirSync(folder).filter(entry => existsSync(join(folder, entry, 'pex')))
  if (name === undefined || others.length > 0) throw new Error(`${folder} has not one environment`)
  return join(folder, name)
}

/** An environment with the same wheels by pip. */
function byPip(version: string, python: string): string {
  const venv = join(temp, `venv-${version}`)
  execFileSync(python, ['-m', 'venv', venv])
  const tag = `cp${version.replace('.', '')}`
  const dep = join(temp, 'made', `dep-1.0-${tag}-${tag}-manylinux_2_17_x86_64.whl`)
  const wheels = [dep, ...[...more.values()].map(({ path }) => path), join(temp, 'made/demo-1.0-py3-none-any.whl')]
  const pip = [
    '-m',
    'pip',
    '--quiet',
    '--disable-pip-version-check',
    'install',
    '--no-index',
    '--no-deps',
    '--no-compile',
  ]
  execFileSync(join(venv, 'bin/python'), [...pip, ...wheels], { stdio: 'pipe' })
  return venv
}

/** Files by path: whether they can be executed, and the content of those that are the wheels' own. */
function tree(root: string): Record<string, string> {
  const found: Record<string, string> = {}
  const visit = (folder: string) => {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name)
      if (path.endsWith('/bin/odd-env')) chmodSync(path, 0o755)
      const kind = lstatSync(path)
      if (kind.isDirectory()) visit(path)
      else if (kind.isFile()) {
        // RECORD is compared by what importlib.metadata reads there, scripts by what they print. pip leaves `odd-env` as
        // it is in the wheel, which nobody can start.
        const own = !/dist-info\/RECORD$|\/bin\//.test(path)
        found[relative(root, path)] =
          `${(kind.mode & 0o777).toString(8)} ${own ? readFileSync(path).toString('base64') : ''}`
      }
    }
  }
  visit(root)
  return Object.fromEntries(
    Object.entries(found).filter(
      ([path]) => !/__pycache__|INSTALLER|REQUESTED|direct_url|package_python_extra/.test(path),
    ),
  )
}

/** What only `python -m venv` puts there, and what only this start does. */
const OTHERS = /(^|\/)(pip|setuptools|pkg_resources|_distutils_hack|wheel)(\/|-|$)|distutils-precedence|easy_install/
const BESIDE = /^bin\/([Aa]ctivate|pip|easy_install|python)|^(pex$|start\/|pyvenv\.cfg|lib64|\.gitignore)/

const comparable = (root: string) =>
  Object.fromEntries(Object.entries(tree(root)).filter(([path]) => !OTHERS.test(path) && !BESIDE.test(path)))

describe.each(pythons)('CPython %s', (version, python) => {
  test('installs the same files as pip, and the application finds the same there', () => {
    const root = join(temp, `root-${version}`)
    const done = start(python, root, { PEX_MODULE: 'spread_probe:main' })
    expect(done.stderr).toBe('')
    const venv = byPip(version, python)
    const env = { PATH: `${join(venv, 'bin')}:/usr/bin:/bin`, VIRTUAL_ENV: venv }
    const expected = execFileSync(join(venv, 'bin/spread-probe'), { env, cwd: temp, encoding: 'utf8' })
    // pip leaves files in RECORD that the wheel does not contain.
    expect(JSON.parse(done.stdout)).toEqual({ ...JSON.parse(expected), missing: [] })
    // Not only that both fail alike.
    expect(JSON.parse(done.stdout)).toMatchObject({
      C: 42,
      spawn: [4, 9],
      forkserver: [4, 9],
      pth: ['ran', true],
      script: [0, 'odd\n'],
      'shell script': [0, 'shell\n'],
      module: [0, 'b []\n'],
      namespace: ['a', 'b', 1],
      header: true,
    })
    expect(comparable(environmentIn(root))).toEqual(comparable(venv))
  })
})

test('scripts start where their path is long or has a space', () => {
  for (const name of ['with space', 'long-'.repeat(30)]) {
    const root = join(temp, name)
    expect(start(newest, root, { PEX_SCRIPT: 'odd' }).stdout).toBe('odd\n')
    expect(start(newest, root, { PEX_SCRIPT: 'odd-python' }).stdout).toBe('odd\n')
  }
})

test('elsewhere the interpreter is a link to the one that runs, which finds its library from there', () => {
  const root = join(temp, 'links')
  expect(start(newest, root, {})).toMatchObject({ status: 0 })
  const bin = join(environmentIn(root), 'bin')
  const names = readdirSync(bin).filter(name => /^python[\d.]*$/.test(name))
  expect(names.filter(name => lstatSync(join(bin, name)).isSymbolicLink())).toEqual(names)
  expect(names.length).toBe(3)
})

test('on a disk without symbolic links there are none, and everything runs', () => {
  const root = join(temp, 'no-links')
  const changed = mkdtempSync(join(temp, 'changed-'))
  const refuse =
    'import os\ndef symlink(*_, **__): raise OSError(1314, "A required privilege is not held by the client")\n'
  execFileSync('/bin/sh', ['-c', 'cat > "$0/sitecustomize.py"', changed], { input: `${refuse}os.symlink = symlink\n` })
  const done = start(newest, root, { PEX_MODULE: 'spread_probe:main', PYTHONPATH: changed })
  expect(done.stderr).toBe('')
  expect(JSON.parse(done.stdout)).toMatchObject({ C: 42, spawn: [4, 9], module: [0, 'b []\n'], script: [0, 'odd\n'] })
  expect(execFileSync('find', [root, '-type', 'l'], { encoding: 'utf8' })).toBe('')
})

test('where no interpreter can be put into the environment, the one that runs uses it', () => {
  const root = join(temp, 'no-python')
  const changed = mkdtempSync(join(temp, 'changed-'))
  const refuse =
    'import os, shutil\ndef refuse(*_, **__): raise OSError(1, "no")\nos.symlink = shutil.copyfile = refuse\n'
  execFileSync('/bin/sh', ['-c', 'cat > "$0/sitecustomize.py"', changed], { input: refuse })
  for (const env of [{ PYTHONPATH: changed }, {}]) {
    const done = start(newest, root, { PEX_INTERPRETER: '1', ...env }, [
      '-c',
      `import spread.a, spread_c, dep, sys, subprocess
print(spread_c.answer(), sys.spread_pth, subprocess.call([sys.executable, "-c", "import spread.b"]))`,
    ])
    expect([done.stderr, done.stdout]).toEqual(['', '42 ran 0\n'])
  }
  expect(existsSync(join(environmentIn(root), 'no-python'))).toBe(true)
})

test('a system without ldd: nothing is printed but what the application prints', () => {
  const env = { PATH: mkdtempSync(join(temp, 'empty-')) }
  const done = start(newest, join(temp, 'no-ldd'), { ...env, PEX_MODULE: 'demo:other' })
  expect([done.stderr, done.stdout]).toEqual(['', 'other\n'])
  // pex decides here.
  const plain = start(newest, join(temp, 'no-ldd'), { ...env, PEX_MODULE: 'demo:other', PEX_VENV: '0' })
  expect(plain.stderr).not.toContain('musl')
  expect(plain.stdout).toBe('other\n')
})
