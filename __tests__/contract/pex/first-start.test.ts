/** What a first start leaves is what pex itself would have left, whoever starts, dies or runs out of disk meanwhile. */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { writeOddWheel } from '../../../__fixtures__/odd-wheel.js'
import { makeDemo } from '../../../__fixtures__/pex.js'
import { localPythons } from '../../../__fixtures__/python-tools.js'

const pythons = [...localPythons()].filter(([version]) => Number(version.slice(2)) <= 13)
const [, newest] = [...pythons].sort(([a], [b]) => Number(b.slice(2)) - Number(a.slice(2)))[0] ?? ['', '']

let temp = ''
let app = ''

beforeAll(async () => {
  temp = mkdtempSync(join(tmpdir(), 'first-start-'))
  app = join(temp, 'demo.pex')
  const more = new Map([['odd', writeOddWheel(temp)]])
  const minors = pythons.map(([version]) => Number(version.slice(2)))
  await makeDemo({ folder: join(temp, 'made'), output: app, minors, more })
}, 120_000)
afterAll(() => rmSync(temp, { recursive: true, force: true }))

const environment = (root: string, more: Record<string, string> = {}) => ({
  HOME: temp,
  PEX_ROOT: root,
  PATH: '/usr/bin:/bin',
  ...more,
})

function start(python: string, args: readonly string[], root: string, more: Record<string, string> = {}) {
  return spawnSync(python, args, { env: environment(root, more), cwd: temp, encoding: 'utf8' })
}

/** Every file below `root` with its permissions and content, except what a Python leaves on its way. */
function tree(root: string): Record<string, string> {
  const found: Record<string, string> = {}
  const visit = (folder: string) => {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name)
      const passing = /(^|\/)(__pycache__|\.last-access|[^/]*\.lck)$/
      if (passing.test(path)) continue
      const kind = lstatSync(path)
      const content = kind.isSymbolicLink()
        ? `-> ${readlinkSync(path)}`
        : kind.isDirectory()
          ? 'folder'
          : createHash('sha256').update(readFileSync(path)).digest('hex')
      found[relative(root, path)] = `${kind.mode.toString(8)} ${content}`
      if (kind.isDirectory()) visit(path)
    }
  }
  // What else lies there is pex's memory of interpreters and our own of starts.
  for (const part of ['bootstraps', 'installed_wheels', 'unzipped_pexes', 'user_code', 'venvs']) visit(join(root, part))
  return found
}

/** What the file holds for one Python, as a PEX of its own that pex alone starts. */
const PLAIN = `import json, re, sys, zipfile
whole, plain = sys.argv[1:]
source, target = zipfile.ZipFile(whole), zipfile.ZipFile(plain, "w")
held = json.loads(source.read("__pex__/targets.json"))
version = list(sys.version_info[:2])
content = [held["contents"][one["content"]] for one in held["targets"]
           if one["version"] == version and one["platform"] == "linux-x86_64"][0]
for name in source.namelist():
    if name.startswith(".bootstrap/") or name[len(".deps/"):] in content["distributions"]:
        target.writestr(name, source.read(name))
info = json.loads(source.read("PEX-INFO"))
info["distributions"] = {name: info["distributions"][name] for name in content["distributions"]}
info["pex_hash"] = content["pex_hash"]
target.writestr("PEX-INFO", json.dumps(info, sort_keys=True))
boot = source.read("__pex__/boot.py").decode()
target.writestr("__main__.py", re.sub("(pex_hash=)'[0-9a-f]+'", r"\\1'" + content["pex_hash"] + "'", boot))
target.close()
data = open(plain, "rb").read()
open(plain, "wb").write(b"#!/usr/bin/env python3\\n" + data)
`

describe.each(pythons)('CPython %s', (version, python) => {
  test('installs and makes what plain pex does, to the byte', () => {
    // The same places for both: they are written into scripts.
    const root = join(temp, `root-${version}`)
    const file = join(temp, version, 'demo.pex')
    mkdirSync(dirname(file))
    copyFileSync(app, file)
    const expected = { version: version.split('.').map(Number) }
    expect(JSON.parse(start(python, [file], root).stdout)).toMatchObject(expected)
    const ours = tree(root)
    rmSync(root, { recursive: true })
    expect(start(python, ['-c', PLAIN, app, file], root).stderr).toBe('')
    expect(JSON.parse(start(python, [file], root).stdout)).toMatchObject(expected)
    expect(ours).toEqual(tree(root))
    for (const script of ['python', 'env', 'shell', 'gui'])
      expect(Object.keys(ours).filter(name => name.endsWith(`/bin/odd-${script}`))).toHaveLength(2)
  }, 60_000)
})

test('with no process beside it, as on Windows, it leaves the same', () => {
  const root = join(temp, 'alone')
  const changed = join(temp, 'changed')
  mkdirSync(changed)
  writeFileSync(join(changed, 'sitecustomize.py'), 'import os\ndel os.fork\n')
  const done = start(newest, [app], root, { PYTHONPATH: changed })
  expect(JSON.parse(done.stdout)).toMatchObject({ argv0: app })
  const alone = tree(root)
  rmSync(root, { recursive: true })
  start(newest, [app], root)
  expect(tree(root)).toEqual(alone)
}, 60_000)

test('eight first starts at once', async () => {
  const root = join(temp, 'eight')
  const env = environment(root)
  const starts = Array.from(
    { length: 8 },
    () => new Promise(resolve => spawn(newest, [app, 'exit', '3'], { env, stdio: 'ignore' }).once('exit', resolve)),
  )
  expect(await Promise.all(starts)).toEqual(Array(8).fill(3))
  expect(unfinished(root)).toEqual([])
}, 120_000)

/** Folders that were begun and are not what they were to be. */
const unfinished = (root: string) =>
  Object.keys(tree(root)).filter(name => /\.work(\/|$)|\.package-python\./.test(name))

describe('one that is killed', () => {
  test.each([
    ['alone', 1, 250],
    ['alone', 1, 500],
    ['with what it started', -1, 350],
    ['with what it started', -1, 700],
  ])(
    '%s (%i) after %i ms leaves nothing half made',
    async (_, whom, milliseconds) => {
      const root = join(temp, `killed${whom}-${milliseconds}`)
      const env = environment(root)
      const child = spawn(newest, [app, 'wait'], { env, stdio: 'ignore', detached: true })
      await new Promise(resolve => setTimeout(resolve, milliseconds))
      process.kill(whom * (child.pid ?? 0), 'SIGKILL')
      expect(JSON.parse(start(newest, [app], root).stdout)).toMatchObject({ args: [] })
      const whole = join(temp, 'eight')
      const wheels = (place: string) => Object.entries(tree(place)).filter(([name]) => /\.whl\//.test(name))
      if (existsSync(whole)) expect(wheels(root).filter(installed)).toEqual(wheels(whole).filter(installed))
    },
    60_000,
  )
  const installed = ([name]: [string, string]) => name.startsWith('installed_wheels/')
})

test('a full disk: it fails, no wheel is there by half, and the next start makes it', () => {
  const root = join(temp, 'full')
  // Files of at most 512 kB, and the wheel holds a larger one.
  const done = start('/bin/sh', ['-c', 'ulimit -f 1000; exec "$@"', 'sh', newest, app], root)
  expect(done.status).not.toBe(0)
  expect(done.stderr).toContain('File too large')
  const wheels = join(root, 'installed_wheels')
  const names = existsSync(wheels) ? readdirSync(wheels, { recursive: true, encoding: 'utf8' }) : []
  expect(names.filter(name => /odd[^/]*\.whl$/.test(name))).toEqual([])
  expect(JSON.parse(start(newest, [app], root).stdout)).toMatchObject({ args: [] })
}, 60_000)

test('a PEX_ROOT that cannot be written: it runs from a temporary one, which is gone afterwards', () => {
  const file = join(temp, 'file')
  writeFileSync(file, '')
  const place = join(temp, 'tmp')
  mkdirSync(place)
  const done = start(newest, [app], join(file, 'root'), { TMPDIR: place })
  expect(JSON.parse(done.stdout)).toMatchObject({ args: [] })
  expect(readdirSync(place)).toEqual([])
}, 60_000)

test.each<[string, Record<string, string>]>([
  ['PEX_UNZIP', { PEX_UNZIP: '1' }],
  ['PEX_VENV=0', { PEX_VENV: '0' }],
  ['PEX_MODULE', { PEX_MODULE: 'demo:other' }],
])(
  'with %s it runs as pex would have it',
  (name, more) => {
    const code = 'import gc, sys; print(gc.isenabled(), [p for p in sys.path if "__pex__" in p])'
    const root = join(temp, `asked-${name}`)
    const asked = name === 'PEX_MODULE' ? more : { ...more, PEX_INTERPRETER: '1' }
    const done = start(newest, [app, '-c', code], root, asked)
    expect(done.stdout).toBe(name === 'PEX_MODULE' ? 'other\n' : 'True []\n')
  },
  60_000,
)

test("a user's pexrc names the folder", () => {
  const home = join(temp, 'home')
  mkdirSync(home)
  const root = join(temp, 'by-rc')
  writeFileSync(join(home, '.pexrc'), `PEX_ROOT=${root}\n`)
  const env = { HOME: home, PATH: '/usr/bin:/bin' }
  const done = spawnSync(newest, [app], { env, cwd: temp, encoding: 'utf8' })
  expect(JSON.parse(done.stdout)).toMatchObject({ args: [] })
  expect(existsSync(join(root, 'venvs'))).toBe(true)
  expect(existsSync(join(home, '.cache', 'pex', 'bootstraps'))).toBe(false)
}, 60_000)

test('a parent that ignores SIGCHLD', () => {
  const code =
    'import os, signal, sys; signal.signal(signal.SIGCHLD, signal.SIG_IGN); os.execv(sys.argv[1], sys.argv[1:])'
  const done = start(newest, ['-c', code, newest, app], join(temp, 'sigchld'))
  expect(JSON.parse(done.stdout)).toMatchObject({ args: [] })
}, 60_000)

test("pex's tools work on what lies there", () => {
  const root = join(temp, 'tools')
  start(newest, [app], root)
  const folder = join(temp, 'venv')
  const made = start(newest, [app, 'venv', folder], root, { PEX_TOOLS: '1' })
  expect(made.status).toBe(0)
  for (const [script, said] of [
    ['odd', 'odd\n'],
    ['odd-python', 'odd\n'],
    ['odd-shell', 'shell\n'],
  ] as const)
    expect(spawnSync(join(folder, 'bin', script), { encoding: 'utf8' }).stdout).toBe(said)
}, 60_000)
